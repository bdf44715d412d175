"""Pronouns of the article that may stand for an actor."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.impersonals import is_impersonal
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.lexicon import key


def pronouns(page: Page, taken: dict[int, Reference]) -> Iterator[Reference]:
    """References by pronouns of the lexicon among tokens that no other reference has `taken`."""
    for at, token in enumerate(page.tokens):
        if at in taken or token.pos not in ("PRON", "ADJ", "DET", "NOUN") or _stands_for_nobody(page, at):
            continue
        found = _pronoun_at(page, at)
        if found:
            yield found


def _pronoun_at(page: Page, at: int) -> Reference | None:
    token = page.tokens[at]
    for last in (at + 2, at + 1):
        if last > len(page.tokens):
            continue
        form = key(page.text[token.start : page.tokens[last - 1].end])
        form = form.removeprefix("-t-").removeprefix("-")
        rows = page.lexicon.pronouns_by_form.get(form)
        if rows and rows[0].kind != "relative" and (last > at + 1 or token.pos == "PRON"):
            row = rows[0]
            follows = page.tokens[last].pos if last < len(page.tokens) else "PUNCT"
            if row.kind == "description" and follows in ("NOUN", "ADJ", "PROPN", "NUM"):
                continue
            words = page.text[token.start : page.tokens[last - 1].end]
            return Reference(at, last, last - 1, "pronoun", words, "person", row.gender, row.number)
    return None


def _stands_for_nobody(page: Page, at: int) -> bool:
    """Whether the token is a reflexive, which its subject mentions already, or an impersonal *il*."""
    form = key(page.tokens[at].text).removeprefix("-t-").removeprefix("-")
    return form in page.lexicon.words("reflexive") or (
        form in page.lexicon.words("impersonal") and is_impersonal(page, at)
    )
