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
from greffier.lexicon import Cue


def _is_verb(page: Page, at: int) -> bool:
    return is_finite(page.tokens[at]) or "VerbForm=Inf" in page.tokens[at].morph


def _tells_someone(page: Page, used: Used) -> bool:
    """Whether a clitic before the verb tells to whom: *m'avait soufflé : S*."""
    told = page.lexicon.words("indirect clitic") | page.lexicon.words("either clitic")
    return not told.isdisjoint(page.keys[used.first : used.head])


def behind_colon(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*a prévenu : S, l'a détaillé devant la presse : S*: words without marks behind the cue's colon."""
    row, limit = used.row("quote"), own_limit(page, used)
    if (announced := _announced(page, used, limit)) is not None:
        return announced
    if row is None and (shown := _shown(page, used, limit)) is not None:
        return shown
    weak = row is not None and row.force == "1" and not _tells_someone(page, used)
    if row is None or used.passive or (weak and row.head not in page.lexicon.words("telling by itself")):
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
    if not blocked.isdisjoint(range(colon + 1, limit)):
        return None  # *La compagnie dément : S, dit l'armateur*
    if any(used.row(f"{link}+np") and page.keys[used.last] in page.lexicon.words(link) for link in LINKS):
        return None  # *appelle au calme : elle craint S*
    told = noun_after(page, used.last, colon) if any("obj" in row.addressee for row in used.rows) else None
    plain = colon == used.last or page.tokens[used.last].pos in ("ADP", "ADV", "ADJ")
    plain = plain or past_adjuncts(page, used.last, limit) == colon
    plain = plain or (told is not None and phrase_end(page, told) == colon)
    if not plain or any(_is_verb(page, k) for k in range(used.last, colon)):
        return None
    return _behind(page, colon, limit, row)


def _behind(page: Page, colon: int, limit: int, row: Cue) -> Governed | None:
    """The words behind a colon, and behind its *que*: *pose une condition : que ⟦l'armée parte⟧*."""
    first = colon + 1 + (page.keys[colon + 1] in page.lexicon.words("que"))
    span = content(page, first, limit) if first < limit else None
    return Governed(span, first, "colon clause", row) if span else None


def _announced(page: Page, used: Used, limit: int) -> Governed | None:
    """*avance une explication : S*: what stands behind the colon of a noun that only announces it."""
    row, article = used.row("np", "quote"), page.keys[used.last : used.last + 1]
    if row is None or used.passive or not article or article[0] not in page.lexicon.words("one"):
        return None
    noun = noun_after(page, used.last, limit)
    if noun is None or page.lemmas[noun] not in page.lexicon.words("announcing noun"):
        return None
    colon = noun + 1
    while colon < limit and page.tokens[colon].pos in ("ADJ", "ADV"):
        colon += 1
    told = colon + 2 < limit and page.tokens[colon].text == ":" and page.tokens[colon + 1].text not in OPENED
    return _behind(page, colon, limit, row) if told else None


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
