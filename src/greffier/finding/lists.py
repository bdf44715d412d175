"""Nouns in a list that ends with *et*, so that its commas part nothing: *A, B et C; de A, de B et de C*."""

from __future__ import annotations

from greffier.finding.grammar import NOMINAL, is_finite, is_temporal, noun_after
from greffier.finding.page import Page

STOPS = frozenset({";", ":", "»", "«", "(", "."})
"""Marks behind which no list goes on."""


def lists_on(page: Page, comma: int) -> bool:
    """Whether the comma parts nouns of one list that ends with *et*: *réclame A, de la B et des C*."""
    if _lists_complements(page, comma):
        return True
    limit, tokens = page.sentence(comma)[1], page.tokens
    stop = (k for k in range(comma + 1, limit) if tokens[k].text in STOPS or is_finite(tokens[k]))
    last = next(stop, limit)
    if last < limit and is_finite(tokens[last]):
        return False
    joined = next((k for k in range(comma + 1, last) if page.keys[k] in page.lexicon.words("and")), None)
    parts = [k for k in range(comma, joined or comma) if tokens[k].text == ","]
    return joined is not None and all(opens_noun(page, k + 1, last) for k in (*parts, joined))


def opens_noun(page: Page, at: int, limit: int) -> bool:
    """Whether a noun that can be talked of stands here with its article: *de la surveillance*."""
    if at >= limit:
        return False
    at += at + 1 < limit and page.tokens[at].pos == "ADP" and page.tokens[at + 1].pos == "DET"
    article = page.tokens[at].pos == "DET" or page.keys[at] in page.lexicon.words("plural")
    noun = noun_after(page, at, limit) if article else None
    if noun is None or page.tokens[noun].pos != "NOUN" or is_temporal(page, noun):
        return False
    behind = page.tokens[noun + 1].morph if noun + 1 < limit else ""
    return "VerbForm=Part" not in behind  # *, les yeux fixés sur la salle*


def _lists_complements(page: Page, comma: int) -> bool:
    """Whether the comma parts what *de* leads to of one noun: *le départ d'un Grec, ⟦du⟧ roi et du pape*."""
    limit = page.sentence(comma)[1]
    if not _leads(page, comma + 1, limit) or not _behind_de(page, comma - 1):
        return False
    for at in range(comma + 2, limit - 1):
        if page.keys[at] in page.lexicon.words("and"):
            return _leads(page, at + 1, limit)
        if page.tokens[at].text in STOPS or page.tokens[at].pos in ("VERB", "AUX", "SCONJ", "PRON"):
            return False
        if page.tokens[at].text == "," and not _leads(page, at + 1, limit):
            return False
    return False


def _leads(page: Page, at: int, limit: int) -> bool:
    """Whether *de* and a noun or name stand here, no time: *du maire, de son adjoint, d'Oslo*."""
    if at >= limit or page.keys[at] not in page.lexicon.words("de"):
        return False
    noun = noun_after(page, at + 1, limit)
    return noun is not None and page.tokens[noun].pos in NOMINAL and not is_temporal(page, noun)


def _behind_de(page: Page, noun: int) -> bool:
    """Whether the noun phrase that ends here is itself a noun's complement behind *de*."""
    while page.tokens[noun].dep.startswith(("flat", "amod", "appos")) and page.tokens[noun].head < noun:
        noun = page.tokens[noun].head
    return any(
        page.tokens[k].dep == "case" and page.keys[k] in page.lexicon.words("de")
        for k in page.parse.children[noun]
    )
