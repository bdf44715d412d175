"""Demands and offers that a noun takes up and someone turns down or grants: *a rejeté cette demande*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.conditions import Stretch, phrase_limit
from greffier.finding.commitments.deeds import finite_of, subject
from greffier.finding.commitments.drafts import Draft, shape, who
from greffier.finding.grammar import agent, is_passive, is_temporal, negated, phrase_start
from greffier.finding.moods import lies_ahead
from greffier.finding.page import Page
from greffier.record import CommitmentAct

TURNED = frozenset({"obj", "obl", "obl:arg", "nsubj", "nsubj:pass"})
ANSWERED: dict[str, CommitmentAct] = {"refuse": "refusal", "accept": "promise"}


def turned(page: Page) -> Iterator[Draft]:
    """*La direction a rejeté cette demande; l'offre a été acceptée par Paris*: the noun is the content."""
    for noun in page.once(_asking):
        verb = page.tokens[noun].head
        rows = page.lexicon.verbs_by_form.get(page.keys[verb], ()) if verb != noun else ()
        act = next((ANSWERED[row.act] for row in rows if row.act in ANSWERED and len(row.words) == 1), None)
        if act is None and page.lemmas[noun] in page.lexicon.nouns_of_asking:
            act = "promise" if page.lexicon.is_verb_of(page.keys[verb], "granting") else None
        if act is not None and not negated(page, verb) and not lies_ahead(page, finite_of(page, verb)):
            yield from _answered(page, act, noun, verb)


def _answered(page: Page, act: CommitmentAct, noun: int, verb: int) -> Iterator[Draft]:
    """The answer, by the verb's subject, or its agent when it is passive."""
    passive = is_passive(page.parse, verb)
    role = page.tokens[noun].dep
    fits = role.startswith("nsubj") if passive else role in ("obj", "obl", "obl:arg") and noun > verb
    answering = agent(page, verb) if passive else subject(page, verb)
    found = page.once(who).get(answering) if fits and answering is not None else None
    whole = Stretch(phrase_start(page.parse, noun), phrase_limit(page, noun, page.sentence(noun)[1]))
    made = shape(page, act, whole)
    if found is not None and found.actor is not None and made is not None:
        yield Draft(act, made.what, None, found.actor, None, None, "turned")


def _asking(page: Page) -> tuple[int, ...]:
    """The nouns that stand for a demand or an offer, with a word before them that takes one up; *ce plan*."""
    nouns, pointing = page.lexicon.nouns_of_asking, page.lexicon.words("pointing")
    taking = page.lexicon.words("taking up")
    found = []
    for token in page.tokens:
        if token.dep in TURNED and token.pos == "NOUN" and token.index:
            called, undergone = page.lemmas[token.index] in nouns, token.dep in ("obj", "nsubj:pass")
            before = page.keys[phrase_start(page.parse, token.index)] if called or undergone else ""
            thing = undergone and before in pointing
            thing = thing and not is_temporal(page, token.index) and not page.lexicon.is_human(token.lemma)
            if thing or (called and before in taking):
                found.append(token.index)
    return tuple(found)
