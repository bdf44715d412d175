"""The matters an office is over: *ministre de l'Économie et des Finances, secrétaire aux Transports*."""

from __future__ import annotations

from greffier.finding.grammar import phrase_end
from greffier.finding.page import Page
from greffier.finding.role_nouns import role_at
from greffier.lexicon import Role, name_key

MATTERS = 5
"""How many matters an office may have: *des Postes, des Technologies et des Médias*."""


def matters_end(page: Page, last: int, role: Role) -> int:
    """One past the noun phrase of a role whose own words end before token `last`, with all its matters."""
    return _second_matter(page, _first_matter(page, phrase_end(page, last - 1), role))


def _first_matter(page: Page, end: int, role: Role) -> int:
    """One past the matter of an office that *à* leads to: *secrétaire d'État aux Transports*; else `end`."""
    at = end + (end + 1 < len(page.tokens) and page.tokens[end + 1].pos == "DET") + 1
    if (
        role.lemma not in page.lexicon.words("office over")
        or at >= len(page.tokens)
        or page.keys[end] not in page.lexicon.words("à")
    ):
        return end
    token = page.tokens[at]
    known = (page.lexicon.states_by_name, page.lexicon.outlets_by_name, page.lexicon.organisations_by_name)
    named = token.ent in ("PER", "LOC") or any(name_key(token.text) in names for names in known)
    capital = token.text[0].isupper() and token.pos in ("NOUN", "PROPN", "ADJ")
    return phrase_end(page, at) if capital and not named else end


def _second_matter(page: Page, end: int) -> int:
    """One past more matters of an office: *ministre de l'Économie, du Budget et des Finances*; else `end`."""
    at = end
    for _ in range(MATTERS):
        listed = at < len(page.tokens) and page.tokens[at].text == ","
        after = _matter_end(page, at)
        if after is None:
            return end
        if not listed:
            return after
        at = after
    return end


def _matter_end(page: Page, at: int) -> int | None:
    """One past a matter behind a comma or *et* at the token: *et des Finances*; None when none is there."""
    words, tokens = page.lexicon.words, page.tokens
    joined = at + 2 < len(tokens) and (tokens[at].text == "," or page.keys[at] in words("and"))
    if not joined or page.keys[at + 1] not in words("de"):
        return None
    noun = at + 2 + (tokens[at + 2].pos == "DET")
    found = role_at(page, noun) if noun < len(tokens) else None
    someone = found is not None and found[1].type in ("person", "unnamed")
    matter = noun < len(tokens) and tokens[noun].pos in ("NOUN", "PROPN") and not someone
    return phrase_end(page, noun) if matter and not page.lexicon.is_human(tokens[noun].lemma) else None


def is_garb(page: Page, at: int) -> bool:
    """Whether a preposition leads to what people wear, bear or ride: *des hommes ⟦en⟧ civil, à moto*."""
    worn = at + 1 < len(page.tokens) and page.keys[at + 1] in page.lexicon.words("garb")
    return worn and page.keys[at] in ("en", "à")
