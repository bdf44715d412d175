"""What one says of oneself: *se dit convaincu que S, se montre inquiet*."""

from __future__ import annotations

from greffier.finding.asides import past_adverbial
from greffier.finding.boundaries import OPENED
from greffier.finding.clauses import clause
from greffier.finding.construction import Governed
from greffier.finding.cues import Used
from greffier.finding.page import Page
from greffier.lexicon import Cue


def self_described(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*se dit prêt, se déclare « inquiet »*: what stands right behind the reflexive verb."""
    row = used.row("se+adj")
    limit = page.sentence(used.head)[1]
    at = past_adverbial(page, used.last, limit)  # *se dit en revanche ouvert à X*
    if row is None or not used.reflexive or at >= limit:
        return None
    token = page.tokens[at]
    if row.head in page.lexicon.words("appearing") and not _quotes(page, at, limit):
        return None  # *se montre plus nuancé* tells no words
    named = token.pos == "NOUN" and _describes(page, token.index, row)
    described = token.pos == "ADJ" or "VerbForm=Part" in token.morph
    graded = token.pos == "ADV" and _grades(page, at)
    if named or described or graded or token.text in OPENED:
        return clause(page, used, at, "se+adj", row, blocked)
    return None


def _describes(page: Page, noun: int, row: Cue) -> bool:
    """Whether one may call oneself the noun: *se prétend médecin*, no *s'affirme match après match*."""
    human = page.keys[noun] in page.lexicon.roles_by_form or page.lexicon.is_human(page.tokens[noun].lemma)
    return row.force != "1" or human


def _quotes(page: Page, at: int, limit: int) -> bool:
    """Whether quoted words stand in what one shows to be: *se montre très « confiant »*."""
    near = [page.tokens[k].text for k in range(at, min(at + 4, limit))]
    near = near[: near.index(":")] if ":" in near else near  # *se montre plus clair : « … »*
    return not OPENED.isdisjoint(near)


def _grades(page: Page, adverb: int) -> bool:
    """Whether an adverb leads to an adjective: *se dit très inquiet*, no *se dit autrement dans le sud*."""
    behind = page.tokens[adverb + 1] if adverb + 1 < len(page.tokens) else None
    return behind is not None and (behind.pos in ("ADJ", "VERB", "ADV", "NOUN") or behind.text in OPENED)
