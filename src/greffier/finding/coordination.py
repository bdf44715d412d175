"""Where a conjunction opens a clause of its own: *et a déclaré que*, *et qualifié Y*."""

from __future__ import annotations

from greffier.finding.grammar import finite_group, is_finite, tense
from greffier.finding.page import Page
from greffier.lexicon import key

COMMAS = frozenset({",", ";", "–", "—", "-"})


def _parallel(page: Page, first: int, at: int, verb: int) -> bool:
    """Whether the verb stands in the mood and tense of the content's first one, and so may go on with it."""
    said = next((k for k in range(first, at) if is_finite(page.tokens[k])), None)
    if said is None:
        return True
    whole = page.tokens[said].head if page.tokens[said].pos == "AUX" else said
    return tense(page.parse, whole) == tense(page.parse, verb)


def another_cue(page: Page, first: int, at: int, limit: int, owner: int, finite: bool) -> bool:
    """Whether a conjunction at `at` opens a clause with its own cue: *et a déclaré que*."""
    tokens = page.tokens
    start = at + 1 if tokens[at].text == "," and at + 1 < limit and tokens[at + 1].pos == "CCONJ" else at
    if (
        tokens[start].pos != "CCONJ"
        or start + 1 >= limit
        or tokens[start + 1].text.lower() in page.lexicon.words("que")
    ):
        return False
    told = any(_tells(page, k) for k in range(first, start))
    if not told and _told_too(page, start + 1, owner):
        return True
    if finite and not any(is_finite(tokens[k]) for k in range(first, at)):
        return False
    nominal = False
    for k in range(start + 1, min(limit, start + 12)):
        token = tokens[k]
        if token.text in COMMAS or token.pos in ("SCONJ", "CCONJ") or "PronType=Rel" in token.morph:
            return False
        nominal = nominal or token.pos in ("NOUN", "PROPN") or token.dep.startswith("nsubj")
        if token.pos == "VERB" and token.dep != "acl":
            alike = page.tokens[owner].pos not in ("VERB", "AUX") or tense(page.parse, k) == tense(
                page.parse, owner
            )
            cue = alike and key(token.text) in page.lexicon.verbs_by_form
            own = finite_group(page.parse, k)
            if nominal and finite and own and not _parallel(page, first, at, k):
                cue = key(token.text) in page.lexicon.verbs_by_form
            if not nominal and page.tokens[owner].pos not in ("VERB", "AUX", "NOUN"):
                return False  # *selon X, le roi est parti et a promis de revenir*
            if alike and own and not nominal and finite and not _parallel(page, first, at, k):
                return True
            plain = not finite and not any(is_finite(tokens[k]) for k in range(first, at))
            return (own and (cue or plain or (nominal and not finite))) or (
                cue and not nominal and not told and "VerbForm=Part" in token.morph
            )
    return False


def _told_too(page: Page, verb: int, owner: int) -> bool:
    """Whether a participle that reports speech shares the cue's auxiliary: *a réclamé X et qualifié Y*."""
    both = all("Tense=Past" in page.tokens[k].morph for k in (verb, owner))
    compound = tense(page.parse, owner)[0] and finite_group(page.parse, owner)
    before = page.tokens[verb - 2]
    beside = before.pos == "ADJ" or "VerbForm=Part" in before.morph
    return both and compound and not beside and page.keys[verb] in page.lexicon.verbs_by_form


def _tells(page: Page, verb: int) -> bool:
    """Whether a cue in a compound tense stands here: *a dit que le roi avait condamné X et exigé Y*."""
    compound = "VerbForm=Part" in page.tokens[verb].morph and finite_group(page.parse, verb)
    return compound and page.tokens[verb].pos == "VERB" and page.keys[verb] in page.lexicon.verbs_by_form
