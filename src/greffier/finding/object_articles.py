"""How the object of a cue begins: articles that look like prepositions, whoever is spoken to before it."""

from __future__ import annotations

from greffier.finding.cues import Used
from greffier.finding.grammar import noun_after, phrase_end
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import Cue


def is_partitive(page: Page, used: Used, at: int) -> bool:
    """Whether *de la, de l'* is the article of what is asked for: *a demandé de l'aide à ses alliés*."""
    acts = {row.act for row in used.rows if "à" in row.addressee}
    asked = used.row("de+np") is None and bool(acts & {"demand", "offer", "promise"})
    return asked and at == used.last and is_article(page, at) and page.tokens[at + 1].pos == "DET"


def is_misread_article(page: Page, used: Used, at: int) -> bool:
    """Whether *des* stands behind a verb that takes no *de*, or its hearer: *promet des élections*."""
    words = page.lexicon.words
    plural = page.keys[at] in words("de") and page.keys[at] in words("plural")
    alone = at == used.last or page.keys[used.last] in words("à")  # *a réclamé à Oslo des excuses*
    return plural and alone and used.row("de+np") is None


def past_hearer(page: Page, to: int) -> int:
    """The token behind whoever is spoken to; *des* behind a name opens no phrase of theirs."""
    named = reference_over(page, to)
    end = named.last if named is not None and named.form == "name" else phrase_end(page, to)
    if end > phrase_end(page, to) and page.tokens[end : end + 1] and page.tokens[end].text == ",":
        return end + 1  # *à sa collègue, Anna Roux, le retrait*
    plural = end < len(page.tokens) and page.keys[end] in page.lexicon.words("plural")
    return end if plural else _before_matter(page, to, phrase_end(page, to))


def _before_matter(page: Page, to: int, end: int) -> int:
    """Where *des* and a matter begin among a hearer's words: *a promis aux élus ⟦des réponses⟧*; else `end`.

    Not where an object follows those words: *a promis aux victimes des attentats une aide*.
    """
    both = page.lexicon.words("plural") & page.lexicon.words("de")
    opens = end < len(page.tokens) and page.tokens[end].pos in ("DET", "NUM")
    near = () if opens else (k for k in range(end - 2, to, -1) if page.keys[k] in both)
    nouns = ((k, noun_after(page, k + 1, end)) for k in near)
    said = page.lexicon.is_matter
    return next((k for k, n in nouns if n is not None and (said(page.lemmas[n]) or said(page.keys[n]))), end)


def counted_out(page: Page, used: Used, row: Cue, at: int) -> int | None:
    """Where a bare number begins that counts what *en* takes up: *n'en reconnaît que ⟦six⟧*; else None."""
    words = page.lexicon.words
    some = words("gerund").isdisjoint(page.keys[max(used.first - 1, 0) : used.head])
    if some or row.act != "assert" or at >= len(page.tokens):
        return None
    at += page.keys[at] in words("que")
    near = page.tokens[at : at + 3]
    number = next((k for k, token in enumerate(near) if token.pos == "NUM"), None)
    return None if number is None or any(token.pos == "PUNCT" for token in near[:number]) else at


def is_article(page: Page, at: int) -> bool:
    """Whether *de, d'* stands here, an article before an adjective: *dénonce de graves lacunes*."""
    return page.keys[at] in page.lexicon.words("bare de")


def past_number(page: Page, first: int) -> frozenset[int]:
    """The conjunction behind a bare number, as a set: *n'en reconnaît que six ⟦et⟧ s'en réjouit*."""
    near = range(first, min(first + 6, len(page.tokens)))
    return frozenset([k for k in near if page.keys[k] in page.lexicon.words("and")][:1])


def past_quantity(page: Page, at: int, first: int) -> int:
    """Past *plus de, moins de* before the thing asked for; `at` itself without them."""
    tied = at > first and page.keys[at - 1] in page.lexicon.words("quantity")
    return at + (tied and not page.lexicon.words("bare de").isdisjoint(page.keys[at : at + 1]))
