"""What was asked before a bare number that answers: *Combien de morts ? ⟦Quarante⟧, assure X. 80, jure Y.*"""

from __future__ import annotations

from greffier.finding.figures.counted import Thing, normal
from greffier.finding.figures.tallying import counts_noun, taken_up
from greffier.finding.grammar import climb, noun_after, phrase_end, subject_children
from greffier.finding.page import Page

SINCE = 3
"""Sentences from a question to the last number that answers it."""
MARKS = frozenset("?")


def question_before(page: Page, at: int) -> int | None:
    """The *combien* of the question that the number at a token may answer; None without one."""
    asking = [k for word in page.lexicon.words("how many") for k in page.places.get(word, ()) if k < at]
    if not asking or page.parse.sentence_of[at] - page.parse.sentence_of[max(asking)] > SINCE:
        return None
    limit = page.sentence(max(asking))[1]
    asked = any(token.text in MARKS for token in page.tokens[max(asking) : min(limit, at)])
    return max(asking) if asked else None


def asked_of(page: Page, at: int, people: Thing | None, last: tuple[int, Thing] | None) -> Thing | None:
    """What the question before a number asks the count of; `people` for *combien étaient-ils*.

    None where something else was the `last` to be counted since, in its sentence or taken up by *en*:
    *Combien ont fui ? Il a vu 40 chars. X en a vu 30.*
    """
    how_many = question_before(page, at)
    if how_many is None or counts_noun(page, at):
        return None
    answer = _asked_by(page, how_many, at, people)
    if answer is None or last is None or last[0] <= page.parse.sentence_of[how_many]:
        return answer
    other = last[0] == page.parse.sentence_of[at] or taken_up(page, at)
    return None if other and last[1].unit != answer.unit else answer


def _asked_by(page: Page, how_many: int, at: int, people: Thing | None) -> Thing | None:
    """The thing that the question with a *combien* asks the count of."""
    limit = page.sentence(how_many)[1]
    if page.keys[how_many + 1] in page.lexicon.words("bare de"):
        noun = noun_after(page, how_many + 2, limit)
        return None if noun is None else _thing(page, noun, at)
    told = (one for k in (how_many, *climb(page.parse, how_many)) for one in subject_children(page, k))
    noun = next((k for k in told if page.tokens[k].pos == "NOUN"), None)
    return people if noun is None else _thing(page, noun, at)


def _thing(page: Page, noun: int, at: int) -> Thing:
    """The thing that a noun names; a unit of measure as one, of what it measures."""
    rows = (row for words, row in page.lexicon.numbers.starting.get(page.keys[noun], ()) if len(words) == 1)
    unit = next((row.value for row in rows if row.kind == "unit"), None)
    end = max(phrase_end(page, noun), noun + 1)
    if unit is None:
        return Thing(normal(page, noun), page.parse.span(noun, end), at + 1)
    measured = noun + 2 < end and page.keys[noun + 1] in page.lexicon.words("bare de")
    return Thing(unit, page.parse.span(noun + 2, end) if measured else None, at + 1, True)
