"""Whether a description stands for someone, or only says what someone is or does."""

from __future__ import annotations

from greffier.finding.grammar import is_finite
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.whereabouts import quotations_meeting
from greffier.lexicon import key


def stands_for_someone(page: Page, described: Reference) -> bool:
    """Whether a description is of someone: neither a bare noun (*agent de police*) nor a predicate."""
    if described.form == "name":
        return True
    nobody = _bare(page, described) or _predicate(page, described) or _cited(page, described)
    return not (nobody or _uttered(page, described))


def _uttered(page: Page, described: Reference) -> bool:
    """Whether a body's noun is here what somebody says: *l'accusation de Paris selon laquelle S*."""
    behind = page.keys[described.head + 1 : described.head + 3]
    if page.lemmas[described.head] not in page.lexicon.nouns_by_head or len(behind) < 2:
        return False
    told = behind[0] in page.lexicon.words("selon") | page.lexicon.words("contre")
    rows = page.lexicon.nouns_by_head[page.lemmas[described.head]]
    told = told or (
        behind[0] in page.lexicon.words("que") and any("que" in row.constructions for row in rows)
    )
    whose = behind[0] in page.lexicon.words("de") and page.tokens[described.head + 2].text[0].isupper()
    return told or whose


def _cited(page: Page, described: Reference) -> bool:
    """Whether a noun without determiner stands alone between marks: a word cited (*« guide »*), nobody."""
    if described.first != described.head:
        return False
    inside = page.parse.span(described.first, described.last)
    return any(
        q.inner.covers(inside) and len(page.within(q.inner)) <= described.last - described.first + 1
        for q in quotations_meeting(page, inside)
    )


def _bare(page: Page, described: Reference) -> bool:
    """Whether a noun stands without a determiner where it names nobody: *agent de police, en prison*."""
    token, first = page.tokens[described.head], described.first
    if described.place or any(page.tokens[k].pos == "DET" for k in range(first, described.head)):
        return False
    if _fronted(page, described):
        return True
    if any(page.tokens[k].dep.startswith("nsubj") for k in range(first, described.last)):
        return False
    if key(token.text) in page.lexicon.words("nobody"):
        return True
    before = page.tokens[first - 1] if first > page.sentence(first)[0] else None
    articles = page.lexicon.words("masculine") | page.lexicon.words("plural")
    if before is None or before.text.lower() in articles:
        return False  # *du, aux* hold an article
    cues = page.lexicon.frames_by_word.get(key(before.text), ())
    framed = any(key(token.text) in cue.words for cue in cues)
    bared = before.pos in ("ADP", "VERB", "AUX", "NOUN", "ADV", "CCONJ", "SCONJ", "PROPN")
    return described.number == "s" and (bared or before.text == ",") and not framed


def _fronted(page: Page, described: Reference) -> bool:
    """Whether a bare noun opens a sentence before the one it tells of: *Seul allié, le roi a dit S*."""
    first, limit = page.sentence(described.first)
    if described.first != first or described.number == "p":
        return False
    stop = (
        k
        for k in range(described.last, limit)
        if page.tokens[k].text in (",", ":") or is_finite(page.tokens[k])
    )
    comma = next(stop, limit)
    if comma + 1 >= limit or page.tokens[comma].text != ",":
        return False
    return page.tokens[comma + 1].pos in ("DET", "PROPN")


def _predicate(page: Page, described: Reference) -> bool:
    """Whether the noun says what its subject is: *X est le maire*; not behind *c'est*."""
    tokens, children = page.tokens, page.parse.children[described.head]
    copula = next((k for k in children if tokens[k].dep == "cop"), None)
    if copula is None:
        return False
    pointing = page.lexicon.words("nobody")
    return all(tokens[k].text.lower() not in pointing for k in children if tokens[k].dep.startswith("nsubj"))
