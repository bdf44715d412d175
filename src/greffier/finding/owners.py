"""Owners: whose words a document or an occasion tells, and whom a noun for persons names beside it."""

from __future__ import annotations

from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over


def owner(page: Page, noun: int) -> int:
    """Whose words a document is: *un communiqué du Kremlin* is the Kremlin's; else the noun itself."""
    lemma = page.lemmas[noun]
    someone = reference_over(page, noun) is not None or page.lexicon.is_human(lemma)
    if noun and page.keys[noun - 1] in page.lexicon.words("possessive") and not someone:
        return noun - 1
    beside = _named_beside(page, noun) if reference_over(page, noun) is None else noun
    if beside != noun:
        return beside
    if not someone and (issuer := _issuer(page, noun + 1)) is not None:
        return issuer
    counts = lemma in page.lexicon.words("tally")
    if counts and (issuer := _issuer(page, _past_comma(page, noun + 1))) is not None:
        return issuer  # *un bilan provisoire, communiqué par la ville, porte à*
    known = lemma in page.lexicon.occasions_by_head or lemma in page.lexicon.nouns_by_head
    if not known and not counts:
        return noun
    after = noun + 1
    while after < len(page.tokens) and (page.tokens[after].pos == "ADJ" or _of_title(page, noun, after)):
        after += 1
    if after + 1 < len(page.tokens) and page.tokens[after].text.lower() in page.lexicon.words("de"):
        behind = after + 1 + (page.tokens[after + 1].pos == "DET" and after + 2 < len(page.tokens))
        near = [reference_over(page, k) for k in dict.fromkeys((after, after + 1, behind))]
        if near[0] is not None and near[0].first != after:
            near.pop(0)
        return next((r.head for r in near if r is not None), noun)
    return noun


def _past_comma(page: Page, at: int) -> int:
    """Past the adjectives that begin at a token and the comma behind them, if there is one."""
    while at < len(page.tokens) and page.tokens[at].pos == "ADJ" and "VerbForm" not in page.tokens[at].morph:
        at += 1
    return at + (at < len(page.tokens) and page.tokens[at].text == ",")


def _issuer(page: Page, at: int) -> int | None:
    """Who gave out a document, told by a participle: *les précisions ⟦apportées par X⟧*; None without one."""
    at += at < len(page.tokens) and page.tokens[at].pos == "ADJ" and "VerbForm" not in page.tokens[at].morph
    if at + 1 >= len(page.tokens) or page.lemmas[at] not in page.lexicon.words("issuing"):
        return None
    by = next((k for k in range(at + 1, min(at + 5, len(page.tokens))) if page.tokens[k].pos == "ADP"), at)
    behind = min(by + 1, len(page.tokens) - 1)
    near = (reference_over(page, k) for k in (behind, min(behind + 1, len(page.tokens) - 1)))
    told = page.keys[by] in page.lexicon.words("par")
    return next((r.head for r in near if r is not None), None) if told else None


def _of_title(page: Page, noun: int, at: int) -> bool:
    """Whether the token belongs to the document's own name: *le compte rendu du palais*."""
    rows = page.lexicon.occasions_by_head.get(page.lemmas[noun], ())
    linked = page.tokens[at].pos == "ADP"  # *un communiqué de la mairie* is no *communiqué de presse*
    return at == noun + 1 and not linked and any(row.phrase.split()[1:2] == [page.keys[at]] for row in rows)


def _named_beside(page: Page, noun: int) -> int:
    """Who is named behind a noun for persons: *l'entraîneur adverse, X,*; else the noun."""
    at = noun + 1
    while at < len(page.tokens) and page.tokens[at].pos in ("ADJ", "NOUN", "CCONJ"):
        at += 1
    comma = at < len(page.tokens) and page.tokens[at].text == ","
    named = reference_over(page, at + comma) if at + comma < len(page.tokens) else None
    if named is None or named.first != at + comma or named.form != "name" or named.type != "person":
        return noun
    closed = page.tokens[min(named.last, len(page.tokens) - 1)].text == ","
    human = page.lexicon.is_human(page.tokens[noun].lemma)
    full = named.last - named.first > 1 and not page.lexicon.is_matter(page.tokens[noun].lemma)
    return named.head if (human and closed) or (not comma and (human or full)) else noun
