"""Words without marks behind a cue's colon: *a prévenu : S*."""

from __future__ import annotations

from greffier.finding.adjuncts import past_adjuncts
from greffier.finding.boundaries import OPENED, content
from greffier.finding.clauses import own_limit
from greffier.finding.construction import LINKS, REACH, Governed
from greffier.finding.cues import Used
from greffier.finding.endings import says
from greffier.finding.finites import has_finite
from greffier.finding.grammar import auxiliaries, is_finite, is_subject_clitic, noun_after, phrase_end
from greffier.finding.page import Page
from greffier.finding.relative_objects import relative_object


def _is_verb(page: Page, at: int) -> bool:
    return is_finite(page.tokens[at]) or "VerbForm=Inf" in page.tokens[at].morph


def _tells_someone(page: Page, used: Used) -> bool:
    """Whether a clitic before the verb tells to whom: *m'avait soufflé : S*."""
    told = page.lexicon.words("indirect clitic") | page.lexicon.words("either clitic")
    return not told.isdisjoint(page.keys[used.first : used.head])


def behind_colon(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*a prévenu : S, l'a détaillé devant la presse : S*: words without marks behind the cue's colon."""
    row, limit = used.row("quote"), own_limit(page, used)
    if row is None and (shown := _shown(page, used, limit)) is not None:
        return shown
    if row is None or used.passive or (row.force == "1" and not _tells_someone(page, used)):
        return None
    bare = len(row.words) == 1 and not auxiliaries(page.parse, used.head)
    if bare and "Tense=Past|VerbForm=Part" in page.tokens[used.head].morph:
        return None  # *se montre nuancé : S*
    if relative_object(page, used) is not None:
        return None  # *une offre que X a déclinée : S*
    near = range(used.last, min(limit, used.last + REACH))
    colon = next((k for k in near if page.tokens[k].text == ":"), None)
    if colon is None or colon + 2 >= limit or page.tokens[colon + 1].text in OPENED:
        return None
    if any(used.row(f"{link}+np") and page.keys[used.last] in page.lexicon.words(link) for link in LINKS):
        return None  # *appelle au calme : elle craint S*
    told = noun_after(page, used.last, colon) if any("obj" in row.addressee for row in used.rows) else None
    plain = colon == used.last or page.tokens[used.last].pos in ("ADP", "ADV", "ADJ")
    plain = plain or past_adjuncts(page, used.last, limit) == colon
    plain = plain or (told is not None and phrase_end(page, told) == colon)
    if not plain or any(_is_verb(page, k) for k in range(used.last, colon)):
        return None
    span = content(page, colon + 1, limit)
    return Governed(span, colon + 1, "colon clause", row) if span else None


def _shown(page: Page, used: Used, limit: int) -> Governed | None:
    """*se montre plus ferme : S*: the clause behind the colon of what somebody shows to be; else None."""
    row = used.row("se+adj")
    if row is None or row.force != "1" or not used.reflexive:
        return None
    at = used.last
    while at < limit and (page.tokens[at].pos in ("ADV", "ADJ") or "VerbForm=Part" in page.tokens[at].morph):
        at += 1
    told = used.last < at < limit - 1 and page.tokens[at].text == ":"
    if not told or page.tokens[at + 1].text in OPENED or not has_finite(page, range(at, limit)):
        return None
    if is_subject_clitic(page, at + 1) and says(page, at + 2):
        return None  # *se montre plus prudent : il redoute que S* is told by the other verb
    span = content(page, at + 1, limit)
    return Governed(span, at + 1, "colon clause", row) if span else None
