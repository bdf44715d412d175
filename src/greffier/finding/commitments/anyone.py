"""Conditions told as whoever would act: *ceux qui partiront, quiconque aiderait, tout navire qui passera*."""

from __future__ import annotations

from greffier.finding.commitments.conditions import Stretch
from greffier.finding.grammar import group_start, is_finite
from greffier.finding.moods import lies_ahead
from greffier.finding.page import Page

NEAR = 4
"""How many tokens behind *tout* its *qui* stands at most: *tout navire de guerre qui*."""


def whoever(page: Page, whole: Stretch) -> Stretch | None:
    """The subject that a stretch begins with, when it is whoever would act; None for another.

    The verb behind its own lies ahead; its own does too, or is one person's in the present.
    """
    first = next((k for k in range(*whole) if page.tokens[k].pos != "PUNCT"), whole.last)
    qui = _relative(page, first, whole.last)
    if qui is None:
        return None
    verbs = [k for k in range(qui, whole.last) if is_finite(page.tokens[k]) and not _joined(page, k)]
    if len(verbs) < 2 or not lies_ahead(page, verbs[1]):
        return None
    if not (lies_ahead(page, verbs[0]) or _any_one(page, verbs[0])):
        return None
    return Stretch(first, group_start(page, verbs[1]))


def _any_one(page: Page, verb: int) -> bool:
    """Whether a verb tells in the present what any one may do: *celui qui passe*, no *ceux qui passent*."""
    morph = page.tokens[verb].morph
    return "Tense=Pres" in morph and "Number=Sing" in morph


def to_whoever(page: Page, first: int, last: int, *, evil: bool = False) -> Stretch | None:
    """To whom something is promised who is yet to act: *à ceux qui se rendraient*; None without them.

    Or, an `evil`, against whom: *tirer sur quiconque approcherait*.
    """
    links = page.lexicon.words("à")
    links = links | page.lexicon.words("sur") | page.lexicon.words("contre") if evil else links
    for at in range(first + 1, last - 1):
        led = page.keys[at] in links
        if led or (evil and page.tokens[at - 1].pos == "VERB"):  # *sanctionner ⟦tout navire qui passerait⟧*
            qui = _relative(page, at + led, last)
            verb = next((k for k in range(qui, last) if is_finite(page.tokens[k])), None) if qui else None
            if verb is not None and lies_ahead(page, verb):
                return Stretch(at, last)
    return None


def _relative(page: Page, first: int, last: int) -> int | None:
    """Where the clause begins that says who: its *qui*, or *quiconque*; None when none stands at `first`."""
    if first >= last:
        return None
    if page.keys[first] in page.lexicon.words("whoever"):
        return first
    every = page.keys[first] in page.lexicon.words("any")
    if not every and page.keys[first] not in page.lexicon.words("those"):
        return None
    near = range(first + 1, min(first + 1 + (NEAR if every else 1), last))
    return next((k for k in near if page.keys[k] in page.lexicon.words("subject relative")), None)


def _joined(page: Page, verb: int) -> bool:
    """Whether a verb goes on with the clause of the one before: *ceux qui aideront ou cacheront*."""
    return page.tokens[verb - 1].pos == "CCONJ"
