"""Who undergoes what a noun tells, or is in it: *victime d'une attaque, placé en garde à vue, en grève*."""

from __future__ import annotations

from greffier.finding.events.adjacent import before_comma, subject_beside
from greffier.finding.events.clause import objects, patients, subjects
from greffier.finding.events.doers import whole
from greffier.finding.events.joining import joined
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.voice import passive
from greffier.finding.events.worded import numbered
from greffier.finding.grammar import NOMINAL, is_reflexive, phrase_start
from greffier.finding.page import Page


def undergone_by(page: Page, noun: int) -> tuple[int, list[int]] | None:
    """The noun that says who undergoes the deed, and who does: *X a été victime d'une attaque*."""
    if told := in_state(page, noun):
        return noun, told
    verb = page.tokens[noun].head
    if page.tokens[noun].dep == "obj" and page.lexicon.is_verb_of(page.tokens[verb].text, "suffering"):
        return noun, subjects(page, verb)
    if put := _put_under(page, noun, verb):
        return noun, put
    above = _undergoing(page, whole(page, noun))
    if above is None:
        return None
    told = [k for k in page.parse.children[above] if page.tokens[k].dep.startswith("nsubj")]
    higher, beside = page.tokens[above].head, page.tokens[above].dep == "appos"
    if not told and beside and page.tokens[higher].pos in NOMINAL:
        told = [higher]
    if not told and page.tokens[higher].pos in ("VERB", "AUX"):
        told = subjects(page, higher)
    return above, told or subject_beside(page, above)


def seeing(page: Page, verb: int) -> int | None:
    """The *se voir* above an infinitive that its subject undergoes: *s'est ⟦vu⟧ infliger une amende*."""
    token = page.tokens[verb]
    led = token.dep == "xcomp" and "VerbForm=Inf" in token.morph
    seen = led and page.lexicon.is_verb_of(page.tokens[token.head].text, "seeing")
    return token.head if seen and is_reflexive(page, token.head) else None


def _put_under(page: Page, noun: int, verb: int) -> list[int]:
    """Whom somebody puts under what the noun tells: *ont été placés mardi sous assignation à résidence*."""
    cases = [page.keys[k] for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    if cases[:1] not in (["en"], ["sous"], ["sur"], ["à"]):
        return []
    if not page.lexicon.is_verb_of(page.keys[verb], "putting"):
        return []
    undergone = passive(page, verb) or is_participle(page, verb)
    return patients(page, verb) if undergone else objects(page, verb)


def in_state(page: Page, noun: int) -> list[int]:
    """Who is said to be in what the noun tells: *deux de ses proches sont en garde à vue, en grève*."""
    kids = page.parse.children[noun]
    cases = [page.tokens[k].text.lower() for k in kids if page.tokens[k].dep == "case"]
    if cases[:1] not in (["en"], ["sous"]):
        return []
    if not any(page.tokens[k].dep == "cop" for k in kids):
        return _beside_state(page, noun)
    return [numbered(page, k) for k in kids if page.tokens[k].dep.startswith("nsubj")]


def _beside_state(page: Page, noun: int) -> list[int]:
    """Who is told to be in it behind a comma or by the noun before: *les mineurs, en grève depuis lundi*."""
    if any(row.type == "CONSULT" for row in page.lexicon.event_nouns_by_head.get(page.lemmas[noun], ())):
        return []  # *en visioconférence, en déplacement, en échange d'un autre*
    above = page.tokens[noun].head
    beside = above < noun and page.tokens[above].pos in NOMINAL and page.tokens[noun].dep in ("nmod", "acl")
    if beside and not page.tokens[above].dep.startswith("obl"):
        return joined(page, above)
    led = (k for k in page.parse.children[noun] if page.tokens[k].dep == "case")
    return before_comma(page, next(led, noun))


def _undergoing(page: Page, noun: int) -> int | None:
    """The noun a deed hangs on, or stands behind, that says who undergoes it: *victime, l'objet de*."""
    above, words = page.tokens[noun].head, page.lexicon.words("undergoing")
    if words & {page.lemmas[above], page.keys[above]}:
        return above
    first = phrase_start(page.parse, noun) - 1
    if first < 1 or page.tokens[first].text.lower() not in page.lexicon.words("de"):
        return None
    for at in range(first - 1, max(first - 14, page.sentence(noun)[0] - 1), -1):
        if words & {page.lemmas[at], page.keys[at]}:
            return at
        if page.tokens[at].pos in ("VERB", "AUX", "PRON", "CCONJ", "SCONJ"):
            return None
    return None
