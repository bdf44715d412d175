"""Gerunds behind what a cue governs: whether they belong to it or to the cue, *… en jurant que S*."""

from __future__ import annotations

from greffier.finding.endings import in_gerund, says
from greffier.finding.grammar import TELLING, auxiliaries, subject_children
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over


def gerund(page: Page, first: int, at: int, owner: int, narrow: bool, finite: bool) -> bool:
    """Whether a gerund stands behind *en* or *tout en*: any ends a noun phrase, one that says any content.

    Behind an infinitive (not `finite`) it is the cue's: *a proposé de partir en se félicitant de S*.
    """
    small = page.lexicon.words("gerund") | page.lexicon.words("reflexive")
    if page.tokens[owner].pos not in TELLING:
        return False  # *selon X, Y est parti en jurant que S*
    while at + 1 < len(page.tokens) and page.tokens[at].text.lower() in small:
        at += 1
    token = page.tokens[min(at, len(page.tokens) - 1)]
    if _is_gerund_noun(page, token.index):
        return narrow  # *dénonce le texte en insistant sur son coût*
    if "VerbForm=Part" not in token.morph or "Tense=Pres" not in token.morph:
        return False
    made = page.lemmas[token.index] in page.lexicon.words("make")  # *tout en faisant valoir que S*
    reporting = says(page, token.index + made) or (made and _makes_known(page, token.index))
    helping = auxiliaries(page.parse, token.head)
    before = next((k for k in range(token.index - 1, first, -1) if not in_gerund(page, k)), first)
    comma, inside = page.tokens[before].text == ",", first <= token.head < token.index
    if inside and not comma and any("VerbForm=Inf" in page.tokens[k].morph for k in helping):
        return False  # *accuse X d'avoir menti en disant que S*
    if not comma and _charges(page, owner) and _after_deed(page, first, token.index):
        return False  # so it is where the parser hangs it on the charge
    apart = comma or not finite
    if finite and not apart and _charges(page, token.index):
        return narrow or not inside or _is_of_thing(page, token.head)
    return narrow or (reporting and (apart or not inside))


def _after_deed(page: Page, first: int, at: int) -> bool:
    """Whether what somebody is charged with having done stands in tokens `first`–`at`: *d'⟦avoir menti⟧*."""
    deeds = range(first, at - 1)
    return any(
        page.lemmas[k] in page.lexicon.words("have") and "VerbForm=Inf" in page.tokens[k].morph for k in deeds
    )


def _makes_known(page: Page, at: int) -> bool:
    """Whether a phrase of two verbs that reports begins here: *en ⟦faisant valoir⟧ que S*."""
    second = page.keys[at + 1 : at + 2]
    rows = page.lexicon.verbs_by_form.get(page.keys[at], ())
    return any(row.words[1:] == second and "que" in row.constructions for row in rows)


def _charges(page: Page, at: int) -> bool:
    """Whether the token is a form of a verb that accuses: *déclare que S en ⟦accusant⟧ X*."""
    rows = page.lexicon.verbs_by_form.get(page.keys[at], ())
    return any(row.act == "accuse" and "qualify" in row.constructions for row in rows)


def _is_of_thing(page: Page, verb: int) -> bool:
    """Whether a thing is the subject of a verb or attribute, so that a gerund behind it is another's."""
    while not (subjects := subject_children(page, verb)) and page.tokens[verb].dep in ("amod", "nmod"):
        verb = page.tokens[verb].head
    human = (page.lexicon.is_human(page.tokens[k].lemma) or reference_over(page, k) for k in subjects)
    return bool(subjects) and not any(human)


def _is_gerund_noun(page: Page, at: int) -> bool:
    """Whether a participle behind *en* is taken for a noun: *en ⟦insistant⟧ sur le coût*."""
    led = in_gerund(page, at - 1) and page.keys[at].endswith("ant")
    return led and page.tokens[at].pos in ("NOUN", "ADJ") and page.keys[at] in page.lexicon.verbs_by_form
