"""Demands and offers that a noun takes up and someone turns down or grants: *a rejeté cette demande*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.clauses import is_kind
from greffier.finding.commitments.conditions import Stretch, phrase_limit
from greffier.finding.commitments.deeds import finite_of, subject
from greffier.finding.commitments.drafts import Draft, shape, who
from greffier.finding.figures.attributing import innermost
from greffier.finding.grammar import agent, is_passive, is_temporal, negated, phrase_start
from greffier.finding.moods import lies_ahead
from greffier.finding.page import Page
from greffier.record import CommitmentAct, Statement

TURNED = frozenset({"obj", "obl", "obl:arg", "nsubj", "nsubj:pass"})
ASKING = ("demand", "offer")
WITHIN, BEGINS = 800, 4
"""Characters from what was asked to the thing granted; words of it among which that thing stands."""
ANSWERED: dict[str, CommitmentAct] = {"refuse": "refusal", "accept": "promise"}


def turned(page: Page) -> Iterator[Draft]:
    """*La direction a rejeté cette demande; l'offre a été acceptée par Paris*: the noun is the content."""
    for noun in page.once(_asking):
        verb = page.tokens[noun].head
        rows = page.lexicon.verbs_by_form.get(page.keys[verb], ()) if verb != noun else ()
        act = next((ANSWERED[row.act] for row in rows if row.act in ANSWERED and len(row.words) == 1), None)
        ideas = page.lexicon.words("idea") | page.lexicon.nouns_of_asking
        if act is None and page.lemmas[noun] in ideas:
            act = "promise" if page.lexicon.is_verb_of(page.keys[verb], "granting") else None
        if act is None and is_kind(page, verb, "reject") and page.tokens[noun].dep.startswith("nsubj"):
            yield from _unacceptable(page, noun, verb)
        if act is not None and not negated(page, verb) and not lies_ahead(page, finite_of(page, verb)):
            yield from _answered(page, act, noun, verb)


def _unacceptable(page: Page, noun: int, predicate: int) -> Iterator[Draft]:
    """*Cette exigence est inacceptable pour Paris*; by whoever says so where nobody is named."""
    to = page.lexicon.words("pour")
    kids = page.parse.children
    led = (k for k in kids[predicate] if any(page.keys[j] in to for j in kids[k]))
    heads = page.once(who)
    found = next((heads[k].actor for k in led if k in heads and k > predicate), None)
    span = page.parse.span(noun, noun + 1)
    around = innermost(page.of(Statement), span)
    by = found or (around.speaker if around is not None else None)
    whole = Stretch(phrase_start(page.parse, noun), phrase_limit(page, noun, predicate))
    made = shape(page, "refusal", whole)
    if by is not None and made is not None and not negated(page, finite_of(page, predicate)):
        yield Draft("refusal", made.what, None, by, None, around, "turned")


def _answered(page: Page, act: CommitmentAct, noun: int, verb: int) -> Iterator[Draft]:
    """The answer, by the verb's subject, or its agent when it is passive."""
    passive = is_passive(page.parse, verb)
    role = page.tokens[noun].dep
    fits = role.startswith("nsubj") if passive else role in ("obj", "obl", "obl:arg") and noun > verb
    answering = agent(page, verb) if passive else subject(page, verb)
    by = actor_of(page, answering, None) if fits and answering is not None else None
    whole = Stretch(phrase_start(page.parse, noun), phrase_limit(page, noun, page.sentence(noun)[1]))
    made = shape(page, act, whole)
    if by is not None and made is not None:
        yield Draft(act, made.what, None, by, None, None, "turned")


def _asked_for(page: Page, noun: int) -> bool:
    """Whether a thing was asked for or offered by its name: *propose une trêve. Riga accepte ⟦la trêve⟧*.

    Only where a verb grants it, which tells nothing of a thing otherwise.
    """
    rows = page.lexicon.verbs_by_form.get(page.keys[page.tokens[noun].head], ())
    if not any(row.act == "accept" for row in rows):
        return False
    start, lemma = page.tokens[noun].start, page.lemmas[noun]
    told = (one for one in page.of(Statement) if one.act in ASKING and one.content[-1].end < start)
    near = (one for one in told if start - one.content[0].start <= WITHIN)
    return any(
        page.lemmas[k] == lemma for one in near for part in one.content for k in page.within(part)[:BEGINS]
    )


def _asking(page: Page) -> tuple[int, ...]:
    """The nouns that stand for a demand or an offer, with a word before them that takes one up; *ce plan*."""
    nouns, pointing = page.lexicon.nouns_of_asking, page.lexicon.words("pointing")
    taking = page.lexicon.words("taking up")
    found = []
    for token in page.tokens:
        if token.dep in TURNED and token.pos == "NOUN" and token.index:
            called, undergone = page.lemmas[token.index] in nouns, token.dep in ("obj", "nsubj:pass")
            idea = page.lemmas[token.index] in page.lexicon.words("idea") and not undergone
            told = called or undergone or idea
            before = page.keys[phrase_start(page.parse, token.index)] if told else ""
            thing = undergone and before in pointing
            idea = idea and page.keys[token.index - 1] in pointing  # *a souscrit à ⟦cette idée⟧*
            thing = thing and page.lemmas[token.index] not in page.lexicon.words("reproached")
            thing = thing and not is_temporal(page, token.index) and not page.lexicon.is_human(token.lemma)
            again = undergone and before in page.lexicon.words("direct clitic")
            if thing or idea or (called and before in taking) or (again and _asked_for(page, token.index)):
                found.append(token.index)
    return tuple(found)
