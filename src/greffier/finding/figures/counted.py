"""What a number counts: the unit in its normal form, and the words for the thing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from greffier.finding.figures.amounting import QUOTED, before, counted_by
from greffier.finding.figures.befalling import fate
from greffier.finding.figures.reading import Amount, linked, shared_unit
from greffier.finding.figures.words import Word
from greffier.finding.grammar import NOMINAL, noun_after, phrase_end
from greffier.finding.page import Page
from greffier.lexicon import key
from greffier.record import Span, TimeExpression

PLURAL = re.compile(r"(é|ée|eur|nt|ien|ion|iste|aire|[^t]ier)s$")
"""The *s* of a plural that the parser leaves on a lemma, behind endings that no singular has before it."""
PARTICIPLE = re.compile(r"ée?s?$")
"""The end of a participle that the parser takes for a noun: *deux placées sous contrôle*."""
UNQUOTED = frozenset('»”"')
REACH = 4
"""How many words a noun may stand behind its number: *douze autres jeunes soldats*."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What is counted: `unit` in its normal form, `of` the words for the thing, None when not told.

    `last` is one past the last token of number and unit; `measure`: the unit is one of measure.
    """

    unit: str | None
    of: Span | None
    last: int
    measure: bool = False


def thing(page: Page, words: tuple[Word, ...], amount: Amount) -> Thing | None:
    """What the amount counts; None when nothing that can be counted stands by it."""
    last = page.at(words[amount.last - 1].end - 1) + 1
    unit = _unit(words, amount)
    if unit is not None:
        return _measured(page, unit, words[amount.first])
    if (shared := shared_unit(words, amount)) is not None:
        return replace(_measured(page, shared, words[amount.first]), last=last)
    if (other := linked(words, amount)) is not None:
        told = thing(page, words, other)
        return told if told is None else replace(told, last=last)
    limit = page.sentence(last - 1)[1]
    closed = _past_quotes(page, page.at(words[amount.first].start), last, limit)
    first = closed if closed > last else _past_of(page, last, limit)
    large = bool(words[amount.last - 1].kinds & {"group", "groups", "scale"})
    if first > closed and not _parts(page, first, words[amount.last - 1]):
        return None
    quoted = first < limit - 1 and page.tokens[first].text in QUOTED  # *17 « terroristes »*
    noun = _noun(page, first := first + quoted, limit)
    if quoted and noun is not None and not _is_thing(page, noun):
        return None
    if (
        noun is None
        or noun in page.once(dated)
        or (large and first == last and page.tokens[noun].pos == "VERB" and not _is_thing(page, noun))
    ):
        return amounted(page, last - 1)
    if (tied := _past_of(page, noun + 1, limit)) > noun + 1 and page.tokens[noun].pos == "NUM":
        noun = _noun(page, tied, limit) or noun
    if page.tokens[noun].text.lower() == "autres":
        return None
    words_of = page.parse.span(_bare_start(page, first, noun), _end(page, noun))
    return Thing(normal(page, noun), words_of, last)


def _past_quotes(page: Page, start: int, last: int, limit: int) -> int:
    """Past the mark that closes a number quoted alone: *« plus de quarante » tués*; else `last`."""
    opened = start and page.tokens[start - 1].text in QUOTED
    return last + 1 if opened and last + 1 < limit and page.tokens[last].text in UNQUOTED else last


def _is_thing(page: Page, noun: int) -> bool:
    """Whether a word is a noun, or an adjective that stands for people: *17 « terroristes »*."""
    human = page.lexicon.is_human(page.lemmas[noun]) or page.keys[noun] in page.lexicon.roles_by_form
    return page.tokens[noun].pos in NOMINAL or human


def _unit(words: tuple[Word, ...], amount: Amount) -> Word | None:
    """The unit of measure behind an amount, past *de* behind a large number: *trois milliards d'euros*."""
    at = amount.last
    if at + 1 < len(words) and "of" in words[at].kinds and words[at - 1].kinds & {"group", "groups", "scale"}:
        at += 1
    return words[at] if at < len(words) and "unit" in words[at].kinds else None


def dated(page: Page) -> frozenset[int]:
    """The tokens of days and hours; ask `page.once` for them."""
    times = (t for t in page.of(TimeExpression) if t.type in ("DATE", "TIME"))
    return frozenset(k for t in times for k in page.within(t.span))


def states(page: Page, counted: Thing, *, part: bool) -> bool:
    """Whether the words for a thing but tell how some of those counted are: *46 cas, dont 21 confirmés*.

    Without *dont* (no `part`) a participle that names nobody: *quatre ont été jugés, trois relâchés*.
    """
    inside = page.within(counted.of) if counted.of is not None and not counted.measure else range(0)
    *others, at = inside or (-1,)
    if at < 0 or any(page.keys[k] not in page.lexicon.words("others again") for k in others):
        return False
    token = page.tokens[at]
    misread = token.pos == "NOUN" and token.lemma.endswith("er") and bool(PARTICIPLE.search(token.text))
    told = token.pos == "VERB" or misread or (part and token.pos == "ADJ")
    named = not part and page.keys[at] in page.lexicon.roles_by_form
    return told and not named and fate(page, at) is None


def part_of(page: Page, at: int) -> Thing | None:
    """Those of whom *dont* brings a bare number: *les policiers, dont 48 ont été touchés*; else None."""
    noun = at - 2 - (at > 1 and page.tokens[at - 2].text == ",")
    if noun < 0 or page.keys[at - 1] not in page.lexicon.words("part of") or page.tokens[noun].pos != "NOUN":
        return None
    many = "Number=Plur" in page.tokens[noun].morph and page.tokens[noun - 1].pos == "DET"
    return Thing(normal(page, noun), page.parse.span(noun, noun + 1), at + 1) if many else None


def amounted(page: Page, number: int) -> Thing | None:
    """What a verb tells the amount of: *le nombre de morts s'élève à 262*; None without such a verb."""
    noun = counted_by(page, number)
    if noun is None:
        return None
    return Thing(normal(page, noun), page.parse.span(noun, _end(page, noun)), number + 1)


def normal(page: Page, noun: int) -> str:
    """A noun in its normal form: lower case, singular; a participle that stands for one, masculine."""
    token = page.tokens[noun]
    if token.pos == "VERB":
        return re.sub("e?s?$", "", key(token.text))
    word = key(token.lemma if token.pos == "NOUN" and token.lemma else token.text)
    return PLURAL.sub(r"\1", word)


def _end(page: Page, noun: int) -> int:
    """One past the noun phrase, without what *à* or *pour* adds to it."""
    end = max(phrase_end(page, noun), noun + 1)
    links = page.lexicon.words("title link")
    return next((k for k in range(noun + 1, end) if page.tokens[k].text.lower() in links), end)


def _parts(page: Page, at: int, number: Word) -> bool:
    """Whether *de* ties number and thing: behind *million* and *centaine*, or before a determiner."""
    if number.kinds & {"group", "groups", "scale"}:
        return True
    contracted = page.tokens[at - 1].text.lower() in page.lexicon.words("plural of")
    return contracted or (at < len(page.tokens) and page.tokens[at].pos == "DET")


def _measured(page: Page, unit: Word, number: Word) -> Thing:
    """A number with a unit of measure, and the thing measured: *20 % des voix, une aide de 3 euros*."""
    last = page.at(unit.end - 1) + 1
    limit = page.sentence(last - 1)[1]
    first = _past_of(page, last, limit)
    noun = _noun(page, first, limit) if first > last else None
    form, at = unit.row("unit").value, page.at(number.start)
    if form in page.lexicon.words("distance") and at and page.keys[at - 1] == "à":
        return Thing(form, None, last, True)  # *à 7 kilomètres de la côte* measures no coast
    if noun is not None and noun not in page.once(dated):
        return Thing(form, page.parse.span(_bare_start(page, first, noun), _end(page, noun)), last, True)
    told = before(page, at)
    if told is None and (subject := amounted(page, at)) is not None:
        told = subject.of
    return Thing(form, told, last, True)


def _past_of(page: Page, at: int, limit: int) -> int:
    """Past the *de* and the article at `at`; `at` itself when there is none."""
    return at + 1 if at < limit and page.tokens[at].text.lower() in page.lexicon.words("de") else at


def _noun(page: Page, first: int, limit: int) -> int | None:
    """The noun of a phrase, or a participle that stands for one; None when something else stands there."""
    if first >= limit or (page.tokens[first].pos == "DET" and not _tied(page, first)):
        return None
    if page.tokens[first].text.lower() in page.lexicon.words("all"):
        return None
    if page.tokens[first].pos == "VERB" and "VerbForm=Part" in page.tokens[first].morph:
        return first
    noun = noun_after(page, first, min(limit, first + REACH))
    if (
        noun is None
        or page.tokens[noun].pos not in (*NOMINAL, "ADJ", "X")
        or not page.tokens[noun].text[0].isalpha()
    ):
        return None
    return noun


def _tied(page: Page, at: int) -> bool:
    """Whether *de* stands before the token, so that the phrase goes on behind it: *six de nos alliés*."""
    return at > 0 and page.tokens[at - 1].text.lower() in page.lexicon.words("de")


def _bare_start(page: Page, first: int, noun: int) -> int:
    """The first token of the phrase that is no determiner."""
    while first < noun and page.tokens[first].pos in ("DET", "ADP", "NUM"):
        first += 1
    return first
