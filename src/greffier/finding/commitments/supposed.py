"""Clauses that are no more than supposed; where *sans quoi, faute de quoi* parts what is told."""

from __future__ import annotations

from greffier.finding.commitments.conditions import Stretch, condition_at, opening, tells
from greffier.finding.conditional import openers
from greffier.finding.finites import has_finite
from greffier.finding.grammar import is_finite
from greffier.finding.page import Page
from greffier.record import Span


def supposed(page: Page) -> tuple[Span, ...]:
    """The clauses of a page that are no more than supposed, up to a second verb; ask `page.once` for them.

    *Si* at a sentence's beginning is none: it often grants (*Si Paris refuse d'aider, Rome propose…*).
    """
    found = []
    for at in page.once(openers):
        first, limit = page.sentence(at)
        row = opening(page, at, limit)
        if row is not None and row.kind == "if" and (at > first or len(row.words) > 1):
            verbs = [k for k in range(at, limit) if is_finite(page.tokens[k])]
            verbs = [k for k in verbs if page.tokens[k - 1].pos != "ADP"]  # *s'engage par ⟦écrit⟧*
            stretch = condition_at(page, at, row, Stretch(first, verbs[1] if len(verbs) > 1 else limit))
            found += [page.parse.span(*stretch)] if stretch is not None else []
    return tuple(found)


def before_else(page: Page, whole: Stretch) -> Stretch:
    """The stretch up to *sans quoi, malgré X* when it tells something before; else the stretch."""
    found = page.once(_cuts)
    at = next((k for k in found if whole.first < k < whole.last), None)
    at = _despite(page, whole) if at is None else at
    if at is None or not tells(page, Stretch(whole.first, at)):
        return whole
    return Stretch(whole.first, at)


def _despite(page: Page, whole: Stretch) -> int | None:
    """Where *malgré X* begins behind a thing or deed: *exclut ⟦un vote⟧ malgré la pression*; else None."""
    found = next((k for k in page.once(_in_spite) if whole.first < k < whole.last), None)
    told = found is not None and has_finite(page, range(whole.first, found))
    return found if not told else None


def _in_spite(page: Page) -> list[int]:
    """The tokens at which *malgré* or *en dépit de* begins; ask `page.once` for them."""
    phrases = page.lexicon.words("notwithstanding")
    near = page.where({phrase.split(" ")[0] for phrase in phrases})
    return [at for at in near if page.keys[at] in phrases or " ".join(page.keys[at : at + 2]) in phrases]


def _cuts(page: Page) -> tuple[int, ...]:
    """Where what follows otherwise begins: *sans quoi*, *sous peine de*."""
    return tuple(sorted({*page.once(else_openers), *page.once(penalties_at)}))


def penalties_at(page: Page) -> tuple[int, ...]:
    """The tokens at which *sous peine de* begins; ask `page.once` for them."""
    words, links = page.lexicon.words("penalty"), page.lexicon.words("de")
    within = (k for k in page.where(words) if 0 < k < len(page.tokens) - 2)
    return tuple(k - 1 for k in within if page.keys[k + 1] in links and page.tokens[k - 1].pos == "ADP")


def cut_at_else(page: Page, whole: Stretch) -> tuple[Stretch, ...]:
    """A stretch cut at semicolons, and before *sans quoi, faute de quoi* when something stands before it."""
    cuts = [k for k in range(whole.first + 1, whole.last - 1) if page.keys[k] == ";"]
    starts, ends = [whole.first, *(k + 1 for k in cuts)], [*cuts, whole.last]
    return tuple(part for edges in zip(starts, ends, strict=True) for part in _cut(page, Stretch(*edges)))


def _cut(page: Page, whole: Stretch) -> tuple[Stretch, ...]:
    before = before_else(page, whole)
    return (before,) if before == whole else (before, Stretch(before.last, whole.last))


def else_openers(page: Page) -> tuple[int, ...]:
    """The tokens at which a phrase begins that is a condition by itself; ask `page.once` for them."""
    limit = len(page.tokens)
    rows = ((at, opening(page, at, limit)) for at in page.once(openers))
    return tuple([at for at, row in rows if row is not None and row.kind == "else"])
