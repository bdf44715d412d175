"""Whether another tells what stands beside *selon X*, or more follows: *300 selon X, le double selon Y*."""

from __future__ import annotations

from greffier.finding.boundaries import OPENED, enclosing
from greffier.finding.endings import says
from greffier.finding.finites import has_finite
from greffier.finding.grammar import is_finite, is_temporal
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS

STOPS = frozenset({",", ";", ":"})
PLAIN = frozenset({"DET", "NOUN", "PROPN", "ADJ", "PRON", "ADV", "ADP"})
"""What may stand in a short subject and before its verb."""


def another_tells(page: Page, start: int, at: int) -> bool:
    """Whether a clause of another source follows a whole one: *dix selon X, la police en compte six*."""
    limit = page.sentence(at)[1]
    at += 2 * (page.keys[at] in page.lexicon.words("contrast"))  # *alors que la police en compte six*
    verb = next((k for k in range(at, limit) if is_finite(page.tokens[k])), limit)
    own = verb < limit and all(page.tokens[k].pos in PLAIN for k in range(at, verb))
    opens = page.tokens[start].pos == "SCONJ" or page.keys[start] in page.lexicon.words("if")
    told = own and page.keys[verb] in page.lexicon.verbs_by_form
    return told and verb > at and not opens and page.tokens[at].pos in ("DET", "PROPN", "PRON")


def for_another(page: Page, at: int, limit: int) -> bool:
    """Whether a noun alone is given another source: *300 selon la police, ⟦le double selon le maire⟧*."""
    stop = (k for k in range(at, limit) if page.tokens[k].text in STOPS or is_finite(page.tokens[k]))
    return any(_is_source(page, k) for k in range(at + 1, next(stop, limit)))


def set_against(page: Page, comma: int, at: int) -> bool:
    """Whether nothing but a noun stands between the comma and the particle, and a source before the comma.

    Or what a participle tells of who was quoted.
    """
    if _tells_aside(page, comma, at):
        return True
    between = page.tokens[comma + 1 : at]
    if (
        page.tokens[comma].text != ","
        or not between
        or any(token.text == "," or is_finite(token) for token in between)
    ):
        return False
    for k in range(comma - 1, page.sentence(at)[0], -1):
        if page.tokens[k].text in STOPS or is_finite(page.tokens[k]):
            return False
        if _is_source(page, k):
            return True
    return False


def tells_inner(page: Page, que: int, at: int) -> bool:
    """Whether a cue's *que* stands here, no comma before a source in its clause: *dit que S selon lui N*."""
    led = page.keys[que] in page.lexicon.words("que") and page.tokens[at - 1].text != ","
    return led and says(page, que - 1)


def told_before(page: Page, at: int, que: int) -> bool:
    """Whether a clause behind a source is what the verb before it tells: *X dit, selon Y, ⟦que S⟧*."""
    told = page.tokens[page.tokens[que].head]
    mark = page.tokens[que].dep == "mark" and page.keys[que] in page.lexicon.words("que")
    return mark and told.dep == "ccomp" and told.head < at and page.tokens[told.head].pos == "VERB"


def goes_on_quoted(page: Page, at: int) -> bool:
    """Whether *et* and more quoted words stand here: *X « condamne Y » ⟦et « exige⟧ Z », selon W*."""
    opens = at + 1 < len(page.tokens) and page.tokens[at + 1].text in OPENED
    return opens and page.tokens[at].pos == "CCONJ"


def _tells_aside(page: Page, comma: int, at: int) -> bool:
    """Whether a participle behind the comma tells of who was quoted: *« S », a dit X, élu selon Y*."""
    between = page.tokens[comma + 1 : at]
    led = page.tokens[comma].text == "," and bool(between) and "VerbForm=Part" in between[0].morph
    if not led or any(token.text == "," or is_finite(token) for token in between):
        return False
    closed = (k for k in range(page.sentence(at)[0], comma - 2) if page.tokens[k].text in MARKS)
    return any(page.tokens[k + 1].text == "," and is_finite(page.tokens[k + 2]) for k in closed)


def _is_source(page: Page, at: int) -> bool:
    """Whether a particle that always names a source stands here: *selon, d'après*."""
    rows = (row.words for row in page.lexicon.frames_by_word.get(page.keys[at], ()))
    sure = (words for words in rows if words[0] not in page.lexicon.words("careful"))
    return any(tuple(page.keys[at : at + len(words)]) == words for words in sure)


def is_no_source(page: Page, speaker: int) -> bool:
    """Whether nobody else tells it: *selon nos informations; pair ou impair, selon le jour*."""
    timed = page.tokens[speaker].pos == "NOUN" and is_temporal(page, speaker)
    mine = page.lexicon.words("own") - page.lexicon.words("possessive")
    ours = page.keys[speaker - 1] in mine and not page.lexicon.is_human(page.lemmas[speaker])
    return timed or ours or page.keys[speaker] in page.lexicon.words("no source")


def before_semicolon(page: Page, first: int, limit: int) -> int:
    """The semicolon outside marks where another clause begins: *la digue, selon X, tient⟦;⟧ Y se tait*."""
    marks = (k for k in range(first, limit) if page.tokens[k].text == ";")
    return next((k for k in marks if enclosing(page, page.tokens[k].start) is None), limit)


def apposed_by_teller(page: Page, first: int, at: int) -> bool:
    """Whether a noun set behind the clause is what its subject says: *nie N, ⟦un acte⟧ selon lui vain*."""
    own = page.tokens[at + 1].pos == "PRON" and page.tokens[at - 1].text != ","
    led = own and page.keys[first] in page.lexicon.words("apposed") and page.tokens[first + 1].pos == "NOUN"
    return led and not has_finite(page, range(first, at))
