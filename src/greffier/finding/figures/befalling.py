"""What befell those a number counts (*neuf morts, neuf personnes ont péri*), and whether it counts a part of
them (*dont quatre enfants*) or is an earlier count (*on avait d'abord parlé de sept*): marks by which figures
are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.figures.attributing import clause_of
from greffier.finding.grammar import is_finite
from greffier.finding.page import Page
from greffier.lexicon import FATES
from greffier.record import Span
from greffier.record.figures import DONE_ON, EARLIER, OWN, PARAGRAPH, PART, mark

BREAK = "\n"
"""What parts paragraphs."""
STEPS = 3
"""How far above a noun the word that says what befell it may stand."""
BACK = 14
"""How many words before an earlier count may say that it was one."""
UNDER = ("nsubj", "obj", "obl", "conj", "xcomp", "nmod", "acl", "appos", "parataxis", "nummod", "root")
"""How what was counted hangs on the word that says what befell it."""


def marks(page: Page, of: Span | None, number: int, *, part: bool, dated: bool) -> tuple[str, ...]:
    """The marks of a figure that counts `of`, its number being the token `number`; `dated`: a day is told."""
    inside = page.within(of) if of is not None else range(0)
    noun = next((k for k in inside if page.tokens[k].pos in ("NOUN", "VERB", "PROPN", "ADJ")), None)
    told = None if noun is None else fate(page, noun) if near(page, noun, number) else _fate_of(page, number)
    if told is None:
        earlier = EARLIER if _earlier(page, number) else None
        return tuple(one for one in (PART if part else None, earlier) if one is not None)
    found = (
        mark(told),
        PART if part else None,
        EARLIER if _earlier(page, number) else None,
        OWN if _own(page, inside[-1] + 1) else None,
        DONE_ON if dated and _done(page, number) else None,
        f"{PARAGRAPH}{page.text.count(BREAK, 0, page.tokens[number].start)}",
    )
    return tuple(one for one in found if one is not None)


def _own(page: Page, at: int) -> bool:
    """Whether those counted are the speaker's own: *sept morts dans leurs rangs, parmi ses hommes*."""
    among = at + 1 < len(page.tokens) and page.keys[at] in page.lexicon.words("among own")
    return among and page.keys[at + 1] in page.lexicon.words("possessive")


def _done(page: Page, number: int) -> bool:
    """Whether the day told in its clause is that on which it befell them: *neuf ont péri lundi*."""
    verb = clause_of(page, number)
    if verb is None or page.tokens[verb].pos == "NOUN":
        return False  # *le bilan était de neuf morts lundi*
    return page.lemmas[verb] in page.lexicon.words("taking a toll") or _told(page, verb) is not None


def fate(page: Page, noun: int) -> str | None:
    """What befell those a noun names: *dead* for *tués*, in *neuf personnes ont péri*; else None."""
    for word in (noun, *(k for k in page.parse.children[noun] if page.tokens[k].dep in ("acl", "amod"))):
        if (told := _told(page, word)) is not None:
            return told
    above = tuple(_above(page, noun))
    if page.lemmas[noun] in page.lexicon.words("soldier") and any(_loses(page, at, noun) for at in above):
        return "dead"
    return next((told for at in above if (told := _told(page, at)) is not None), None)


def _loses(page: Page, verb: int, noun: int) -> bool:
    """Whether a verb tells that a noun's soldiers are lost: *l'armée a perdu douze hommes*."""
    return page.tokens[noun].dep == "obj" and page.lemmas[verb] in page.lexicon.words("losing")


def _above(page: Page, noun: int) -> Iterator[int]:
    """The words a noun hangs on, up to its clause's verb, each with that verb's object: *perdu la vie*."""
    at = noun
    for _ in range(STEPS):
        token = page.tokens[at]
        if token.head == at or token.dep.split(":")[0] not in UNDER:
            return
        if token.dep == "conj" and page.tokens[token.head].pos == "NOUN" and _told(page, token.head):
            return  # *23 morts et 58 rescapés*
        at = token.head
        yield at
        yield from (k for k in page.parse.children[at] if page.tokens[k].dep == "obj" and k != noun)
        if is_finite(page.tokens[at]) or any(
            page.tokens[k].dep.startswith("aux") for k in page.parse.children[at]
        ):
            return


def near(page: Page, noun: int, number: int) -> bool:
    """Whether a number does not tell by a verb of its own what befell those named before it.

    *40 personnes sont mortes, ⟦62⟧ ont été secourues.*
    """
    own = clause_of(page, number)
    return noun > number or own is None or own < number or own == clause_of(page, noun)


def _fate_of(page: Page, number: int) -> str | None:
    """What the verb behind a bare number says of those it counts; None for nothing."""
    verb = clause_of(page, number)
    return None if verb is None else _told(page, verb)


def _told(page: Page, at: int) -> str | None:
    """The fate a word tells by itself; None for most."""
    return next((name for name in FATES if page.lemmas[at] in page.lexicon.words(name)), None)


def _earlier(page: Page, number: int) -> bool:
    """Whether words before a number say that the count was one of before: *d'abord, un précédent bilan*."""
    first = max(page.sentence(number)[0], number - BACK)
    words = page.lexicon.words("earlier count")
    return any(page.keys[k] in words or " ".join(page.keys[k : k + 2]) in words for k in range(first, number))
