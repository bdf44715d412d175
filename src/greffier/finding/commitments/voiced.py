"""Commitments that the article tells in its own voice: *Moscou veut la fin de…, X fournira une réponse*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from greffier.finding.commitments.bound import actor_of, hinders, is_unwilled
from greffier.finding.commitments.clauses import Clause, clauses, hostile, is_kind
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.declined import declined, unthinkable_for, willing
from greffier.finding.commitments.drafts import Draft, actors_by_id, shape, who
from greffier.finding.commitments.given import given
from greffier.finding.commitments.leaning import PREDICATES, complement, hinged
from greffier.finding.commitments.leaving_time import given_beside, leaves_time
from greffier.finding.commitments.owed import has_until, owes
from greffier.finding.commitments.required import made_a_condition
from greffier.finding.commitments.weighed import weighed
from greffier.finding.grammar import NOMINAL, phrase_start, subject_children
from greffier.finding.moods import is_future
from greffier.finding.page import Page
from greffier.record import CommitmentAct

APPOSED = 4
"""How many tokens before its relative clause an apposition begins: *…, des exigences que*."""


def voiced(page: Page) -> Iterator[Draft]:
    """Commitments in what no statement holds."""
    for first, limit in page.parse.sentences:
        for clause in clauses(page, None, Stretch(first, limit)):
            named = actor_of(page, clause.subject, None) is not None
            for rule in _OF_THE_NAMED if named else _OF_ANYONE:
                yield from rule(page, clause)
        yield from _rejected(page, first, limit)
        yield from given_beside(page, first, limit)
    yield from unthinkable_for(page)


def _wants(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Le dirigeant veut la fin de…*: a thing wanted by someone the article names."""
    if clause.wanted is not None and not clause.negated:
        last = _relative(page, clause.wanted, clause.whole.last)
        behind = page.keys[last - 2 : last]
        if last - 2 > clause.wanted and behind[0] == "," and behind[1] in page.lexicon.words("remarked"):
            last -= 2  # *veut la trêve⟦, ce⟧ que X exclut*
        yield from _draft(page, "demand", clause, Stretch(clause.wanted, last), "voice wants")


def _rejected(page: Page, first: int, limit: int) -> Iterator[Draft]:
    """*Des exigences que Paris juge inacceptables*: what someone the article names turns down."""
    rejecting = page.once(_rejecting)
    for at in rejecting[bisect_left(rejecting, first) : bisect_left(rejecting, limit)]:
        verb = page.tokens[at].head
        subjects = subject_children(page, verb) if page.tokens[verb].pos == "VERB" else []
        noun = page.tokens[verb].head
        relative = page.tokens[verb].dep == "acl:relcl" and noun < verb and page.tokens[noun].pos in NOMINAL
        if subjects and relative:
            yield from _turned_down(page, subjects[0], Stretch(phrase_start(page.parse, noun), noun + 1))


def _rejecting(page: Page) -> list[int]:
    """The tokens that are words of turning down, in reading order; ask `page.once` for them."""
    known = page.lexicon.stances.of["reject"]
    return sorted({*page.where(known), *page.where_lemma(known)})


def _turned_down(page: Page, subject: int, whole: Stretch) -> Iterator[Draft]:
    found = page.once(who).get(subject)
    made = shape(page, "refusal", whole)
    if found is not None and found.actor is not None and made is not None:
        yield Draft("refusal", made.what, None, found.actor, None, None, "voice rejects")


def _will(page: Page, clause: Clause) -> Iterator[Draft]:
    """*X fournira une réponse*: a deed ahead of a named actor, with an object or under a condition."""
    below = [page.tokens[k] for k in page.parse.children[clause.deed]]
    passive = any(k.dep in ("aux:pass", "cop") for k in below)
    must = is_kind(page, clause.verb, "must")  # *la Grèce devra payer* is what others demand
    going = clause.deed != clause.verb and page.lemmas[clause.verb] in page.lexicon.words("going")
    going = going and "Tense=Pres" in page.tokens[clause.finite].morph  # *Oslo va livrer du gaz*
    if not (is_future(page, clause.finite) or going) or passive or must or clause.subject is None:
        return
    known = page.tokens[clause.subject].pos == "PROPN" or _is_body(page, clause)
    named = known and any(k.dep == "obj" for k in below)
    refused = clause.negated and (_refuses(page, clause) or is_kind(page, clause.verb, "waver"))
    if named or refused or clause.condition is not None:
        plain = clause.condition is None and not refused
        last = _relative(page, clause.deed, clause.whole.last) if plain else None
        act: CommitmentAct = "threat" if clause.condition and hostile(page, clause) else "promise"
        act = "refusal" if clause.negated else act
        act = "threat" if clause.negated and is_kind(page, clause.verb, "waver") else act
        act = "promise" if clause.negated and hinders(page, clause) else act
        colon = [k for k in range(clause.whole.first, clause.finite) if page.keys[k] == ":"]
        told = Stretch(colon[-1] + 1 if colon else clause.whole.first, _aside(page, clause))
        whole = Stretch(clause.finite, last) if last else told
        yield from _draft(page, act, clause, whole, "voice will")


def _is_body(page: Page, clause: Clause) -> bool:
    """Whether a state, a body or a group is the subject: *le gouvernement, les transporteurs*."""
    asked = page.keys[page.sentence(clause.verb)[1] - 1] == "?"
    if asked or page.tokens[clause.verb].lemma in page.lexicon.words("have"):
        return False  # *le gouvernement aura raison*
    actor = page.once(actors_by_id).get(actor_of(page, clause.subject, None) or "")
    return actor is not None and actor.type in ("government", "organisation", "group")


def _refuses(page: Page, clause: Clause) -> bool:
    """Whether a state or body will not, or the verb refuses when denied: *ne laissera passer*."""
    actor = page.once(actors_by_id).get(actor_of(page, clause.subject, None) or "")
    body = actor is not None and actor.type in ("government", "organisation", "group")
    willed = clause.deed == clause.verb and not is_unwilled(page, clause)
    chosen = page.lemmas[clause.verb] in page.lexicon.words("chosen")  # *Mme Roux ne viendra pas*
    body = body or (willed and actor is not None and (chosen or bool(actor.offices)))
    return body or is_kind(page, clause.verb, "lack") or is_kind(page, clause.deed, "lack")


def _offers(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Le Pakistan a offert sa médiation*: what is one's own to give, or to do."""
    if (whole := given(page, clause)) is not None:
        yield from _draft(page, "offer", clause, whole, "voice offers")


def _hinges(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Le maire conditionne son aide au respect des règles*: one thing made to depend on another."""
    if (parts := hinged(page, clause)) is not None:
        yield from _draft(page, "offer", clause, parts[0], "voice hinges", parts[1])


def _requires(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Il fait du retrait une condition*: what must be done before anything else."""
    if (whole := made_a_condition(page, clause)) is not None:
        yield from _draft(page, "demand", clause, whole, "voice requires")


def _inclines(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Le roi veut bien négocier; il n'est pas prêt à partir*: what somebody offers, or is not to do."""
    if (whole := willing(page, clause)) is not None:
        yield from _draft(page, "offer", clause, whole, "voice willing")
    elif (whole := declined(page, clause)) is not None:
        yield from _draft(page, "refusal", clause, whole, "voice declines")


def _weighs(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Bruxelles envisage des sanctions*: a reprisal that somebody thinks of."""
    for whole in weighed(page, clause):
        yield from _draft(page, "threat", clause, whole, "voice weighs")


def _ready(page: Page, clause: Clause) -> Iterator[Draft]:
    """*La Norvège est, reste, s'est montrée prête à négocier*: what somebody is told to be ready to do."""
    at = _predicate(page, clause.verb)
    verb = page.tokens[at]
    for kind, act in PREDICATES.items():
        fits = verb.pos in ("ADJ", "VERB") and is_kind(page, at, kind) and not clause.negated
        whole = complement(page, at + 1, clause.whole.last) if fits else None
        if whole is not None and "VerbForm=Inf" in page.tokens[whole.first].morph:
            yield from _draft(page, act, clause, whole, "voice ready")


def _predicate(page: Page, verb: int) -> int:
    """What somebody stays or shows himself: *reste ⟦prêt⟧, s'est montrée ⟦disposée⟧*; else the verb."""
    shown = page.lexicon.is_verb_of(page.keys[verb], "staying")
    if not shown and page.lemmas[verb] not in page.lexicon.words("appearing"):
        return verb
    below = (k for k in page.parse.children[verb] if k > verb and page.tokens[k].pos in ("ADJ", "VERB"))
    return next((k for k in below if any(is_kind(page, k, kind) for kind in PREDICATES)), verb)


def _relative(page: Page, first: int, last: int) -> int:
    """Where a relative clause begins behind token `first`, with its apposition; `last` without one.

    So with what somebody did before: *Oslo lèvera le siège, ⟦après avoir obtenu X⟧*.
    """
    ends = (k for k in range(first + 1, last - 2) if page.keys[k] == "," and _leads_deed(page, k + 1))
    last = next(ends, last)
    words = page.lexicon.words("relative") | page.lexicon.words("que")
    opens = next((k for k in range(first + 1, last) if page.keys[k] in words), last)
    commas = [k for k in range(max(first + 1, opens - APPOSED), opens) if page.keys[k] == ","]
    return commas[-1] if commas and opens < last else opens


def _aside(page: Page, clause: Clause) -> int:
    """Where a relative clause behind a comma ends what is refused: *ne cédera pas aux élus⟦, qui…⟧*."""
    if clause.condition is not None:
        return clause.whole.last
    opens = page.lexicon.words("relative") | page.lexicon.words("subject relative")
    found = (k for k in range(clause.deed + 1, clause.whole.last - 1) if page.keys[k] == ",")
    return next((k for k in found if page.keys[k + 1] in opens), clause.whole.last)


def _leads_deed(page: Page, at: int) -> bool:
    """Whether a preposition and an infinitive stand at a token: *après avoir, sans attendre*."""
    led = page.keys[at] in page.lexicon.words("before act")
    return led and any("VerbForm=Inf" in token.morph for token in page.tokens[at + 1 : at + 3])


def _draft(
    page: Page, act: CommitmentAct, clause: Clause, whole: Stretch, rule: str, on: Stretch | None = None
) -> Iterator[Draft]:
    """A draft by the clause's subject, when that is an actor of the article."""
    found = actor_of(page, clause.subject, None)
    actor = page.once(actors_by_id).get(found or "")
    made = shape(page, act, whole, on) if actor is not None else None
    if actor is not None and made is not None:
        yield Draft(act, made.what, made.condition, actor.id, None, None, rule)


_OF_ANYONE = (owes, has_until)
_OF_THE_NAMED = (
    _wants, owes, _will, _offers, _hinges, _requires, _ready, leaves_time, has_until, _weighs, _inclines,
)  # fmt: skip
"""Rules in the order in which they are tried: whose subject is no actor of the article, and whose is."""
