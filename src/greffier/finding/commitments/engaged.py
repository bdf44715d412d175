"""Commitments that grammar tells under any cue: *a dit que les Alliés répondront*."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from greffier.finding.commitments.bound import (
    actor_of,
    by_owner,
    governs,
    hinders,
    is_unchosen,
    lacking,
    might,
    only_supposed,
    own_subject,
)
from greffier.finding.commitments.clauses import Clause, clauses, hostile, is_kind, wanted
from greffier.finding.commitments.closed import closed
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.declined import willing
from greffier.finding.commitments.deeds import deed_subject
from greffier.finding.commitments.demanded import (
    cleft,
    falls,
    given_time,
    let_them,
    must,
    ordered,
    that_wanted,
    wants,
)
from greffier.finding.commitments.drafts import Draft, Found, frames_by_statement, shape
from greffier.finding.commitments.first import done_first
from greffier.finding.commitments.flat import flat
from greffier.finding.commitments.foretold import foretold, harms, measures
from greffier.finding.commitments.given import gives
from greffier.finding.commitments.lasting import rued, stays, stirs, unmoved
from greffier.finding.commitments.leaning import (
    abstains,
    bent,
    declared,
    described,
    fated,
    hinges,
    none_before,
    unquestioned,
    verbless,
)
from greffier.finding.commitments.owed import up_to
from greffier.finding.commitments.performed import performs
from greffier.finding.commitments.pieces import pieces
from greffier.finding.commitments.rejected import rejected
from greffier.finding.commitments.required import prerequisite
from greffier.finding.commitments.resumed import at_once, resumed
from greffier.finding.commitments.supposed import cut_at_else
from greffier.finding.commitments.told import ACTS, force
from greffier.finding.grammar import phrase_start
from greffier.finding.page import Page
from greffier.record import CommitmentAct, Statement

NEAR = 5
"""How many tokens behind its verb a predicate may stand: *sommes tout à fait prêts*."""


def engaged(page: Page) -> Iterator[Draft]:
    """Commitments in the contents of statements, as the grammar of their clauses tells them."""
    for told in page.of(Statement):
        statement = by_owner(page, told)
        if statement.act in ACTS and statement.manner in ("narrated", "indirect"):
            yield from _warned(page, statement)
            continue
        if statement.polarity == "-":
            continue
        if statement.speaker is None:
            yield from _unspoken(page, statement)
            continue
        for whole_rule in (_wish, rejected, described, declared, abstains, flat):
            yield from whole_rule(page, statement)
        for whole in pieces(page, statement):
            for piece in cut_at_else(page, whole):
                for rule in (verbless, none_before, fated, unquestioned, let_them, cleft):
                    yield from rule(page, statement, piece)
                for clause in clauses(page, statement, piece):
                    yield from engaged_in(page, statement, clause)


def _warned(page: Page, statement: Statement) -> Iterator[Draft]:
    """*A prévenu qu'il ne signerait pas*: what someone warns that he will not do, on no condition."""
    if statement.act != "warn" or statement.rule not in ("que", "incise") or statement.polarity == "-":
        return
    for piece in pieces(page, statement):
        for clause in clauses(page, statement, piece) if statement.speaker else ():
            if clause.negated and clause.condition is None:
                for one in engaged_in(page, statement, clause):
                    if one.act == "refusal":
                        yield replace(one, by=statement.speaker)


def _unspoken(page: Page, statement: Statement) -> Iterator[Draft]:
    """Retaliation that is told by a speaker who cannot be told: *Paris répondra, a-t-il dit*."""
    for piece in pieces(page, statement):
        for clause in clauses(page, statement, piece):
            found = _reaction(page, statement, clause)
            made = shape(page, found.act, found.whole) if found and found.by else None
            if found is not None and made is not None:
                yield Draft(found.act, made.what, made.condition, found.by, found.to, statement, "unspoken")


def engaged_in(page: Page, statement: Statement, clause: Clause) -> Iterator[Draft]:
    """The commitment one clause makes, by the first rule that holds."""
    for rule in RULES:
        found = rule(page, statement, clause)
        made = shape(page, found.act, found.whole, found.condition) if found else None
        if found is not None and made is not None:
            name, strength = f"clause {rule.__name__.lstrip('_')}", force(page, statement)
            yield Draft(found.act, made.what, made.condition, found.by, found.to, statement, name, strength)
            return


def _wish(page: Page, statement: Statement) -> Iterator[Draft]:
    """*Dit vouloir des garanties*: a thing wanted, in the infinitive."""
    first = next((k for part in statement.content for k in page.within(part)), None)
    if first is None or "VerbForm=Inf" not in page.tokens[first].morph:
        return
    start, last = wanted(page, first), page.within(statement.content[-1]).stop
    made = shape(page, "demand", Stretch(start, last)) if start is not None else None
    if made is not None:
        yield Draft(
            "demand", made.what, made.condition, statement.speaker, statement.addressee, statement, "wish",
            force(page, statement),
        )  # fmt: skip


def _evil(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Toute invasion serait une erreur; il y aurait des conséquences si…*: an evil and its source."""
    if not clause.ahead:
        return None
    source = deed_subject(page, clause.verb, clause.whole)
    of_evil = source is not None and any(is_kind(page, k, "harm") for k in range(*source))
    leads = is_kind(page, clause.deed, "cause") or page.tokens[clause.verb].pos != "VERB"
    if of_evil or (leads and (clause.condition or source) and harms(page, clause)):
        return Found("warning", statement.speaker, statement.addressee, clause.whole)
    return None


def _reaction(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Les États-Unis répondront*: retaliation ahead, by whom its subject names."""
    if not clause.ahead or clause.negated or not is_kind(page, clause.deed, "react"):
        return None
    by = actor_of(page, clause.subject, statement) or statement.speaker
    return Found("threat", by, statement.addressee, clause.whole)


def _ready(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Nous sommes prêts à négocier, nous restons ouverts au dialogue*: what the speaker offers."""
    told = range(clause.finite, min(clause.whole.last, clause.finite + NEAR))
    heads = (clause.verb, clause.finite)
    near = (k for k in told if k in heads or page.tokens[k].head in heads)
    own = (k for k in near if page.tokens[k].pos in ("ADJ", "VERB"))
    offered = willing(page, clause) if own_subject(page, statement, clause) else None
    if offered is not None:
        return Found("offer", statement.speaker, statement.addressee, clause.whole)
    ready = any(is_kind(page, k, "ready") for k in own)
    door = clause.subject is not None and page.lemmas[clause.subject] in page.lexicon.words("door")
    if not ready or clause.negated or not (door or own_subject(page, statement, clause)):
        return None
    if door:
        return Found("offer", statement.speaker, statement.addressee, clause.whole)
    by = actor_of(page, clause.subject, statement) or statement.speaker
    return Found("offer", by, statement.addressee, clause.whole)


def _own(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Nous fournirons une aide; nous ne laisserons personne…*: what the speaker or his side will do."""
    lacks = clause.negated and lacking(page, clause)
    now = at_once(page, statement, clause)
    if not (now or ((clause.ahead or lacks) and own_subject(page, statement, clause))):
        return None
    hearsay = statement.rule == "attributed" and only_supposed(page, clause) and not clause.negated
    hearsay = hearsay and actor_of(page, clause.subject, statement) != statement.speaker
    if hearsay or is_unchosen(page, clause):  # *selon la fondation, Paris détiendrait X*
        return None
    talked = clause.deed == clause.verb and page.tokens[clause.deed].lemma in page.lexicon.words("talk")
    it = clause.subject is not None and page.keys[clause.subject] in page.lexicon.words("it")
    due = it and page.keys[clause.finite] in page.lexicon.words("it must")  # *il faudra*
    supposed = statement.manner == "direct" and not clause.condition and only_supposed(page, clause)
    talked = talked and page.keys[clause.finite + 1] not in page.lexicon.words("not")  # *ne reconnaît pas X*
    if talked or due or supposed or page.tokens[clause.deed].pos != "VERB":
        return None
    by = actor_of(page, clause.subject, statement) or statement.speaker
    linked = lacks and page.keys[clause.deed - 1] in page.lexicon.words("de")  # *n'accepte pas ⟦de V⟧*
    wavers = is_kind(page, clause.verb, "waver")
    granted = wavers or hinders(page, clause)  # *ne s'y opposera pas*
    act: CommitmentAct = "refusal" if clause.negated and not granted else "promise"
    evil = harms(page, clause) and not is_kind(page, clause.deed, "undo")  # *donnerons l'assaut*
    if (
        act == "promise"
        and (wavers or clause.condition is not None)
        and (now or evil or hostile(page, clause))
    ):
        act = "threat"
    act = "offer" if act == "promise" and might(page, clause) else act
    whole = Stretch(clause.deed if linked else clause.whole.first, clause.whole.last)
    return Found(act, by, statement.addressee, whole)


def _none_done(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Aucune concession ne sera faite*: what is not to be done; *laissé sans soins* promises."""
    passive = any(page.tokens[k].dep == "aux:pass" for k in page.parse.children[clause.deed])
    if clause.subject is None or not (clause.ahead and clause.negated):
        return None
    kept = page.keys[phrase_start(page.parse, clause.subject)] in page.lexicon.words("own")
    kept = kept or is_kind(page, clause.deed, "undo") or is_kind(page, clause.deed, "boon")
    law = page.lemmas[clause.subject] in page.lexicon.words("decreed")
    kept = kept or (law and statement.manner == "direct")  # *« La loi ne sera pas abrogée »*
    if passive and kept and statement.rule != "attributed" and governs(page, statement):
        return Found("refusal", statement.speaker, statement.addressee, clause.whole)  # *ne sera pas levé*
    if not passive and done_first(page, clause.whole) is None:
        return None  # *aucune négociation n'aura lieu avant le retrait*
    if page.keys[phrase_start(page.parse, clause.subject)] not in page.lexicon.words("no one"):
        return None
    spared = any(page.lexicon.stances.has("without", page.keys[k]) for k in range(*clause.whole))
    return Found("promise" if spared else "refusal", statement.speaker, statement.addressee, clause.whole)


def _assured(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*A assuré que les salaires seraient versés*: a deed ahead that someone vouches for."""
    frame = page.once(frames_by_statement).get(statement.id)
    lemma = page.lemmas[frame.head] if frame is not None and frame.head >= 0 else ""
    swears = lemma in page.lexicon.words("swear")
    vouches = swears or lemma in page.lexicon.words("vouch")
    passive = any(page.tokens[k].dep == "aux:pass" for k in page.parse.children[clause.deed])
    sure = passive or clause.condition is not None or (swears and clause.subject is not None)
    if passive and clause.ahead and lemma in page.lexicon.words("announcing") and governs(page, statement):
        act: CommitmentAct = "refusal" if clause.negated else "decision"
        return Found(act, statement.speaker, statement.addressee, clause.whole)
    spoken = statement.manner == "direct" or statement.rule in ("incise", "colon clause")
    if passive and clause.ahead and spoken and governs(page, statement):
        kept = is_kind(page, clause.deed, "boon") or is_kind(page, clause.deed, "undo")
        kept = kept or not (clause.negated or only_supposed(page, clause))
        vouches = vouches or kept  # *« Le traité sera respecté », a dit le ministre*
    if not (vouches and clause.ahead and sure):
        return None
    return Found(
        "refusal" if clause.negated else "promise", statement.speaker, statement.addressee, clause.whole
    )


RULES: tuple[Callable[[Page, Statement, Clause], Found | None], ...] = (
    rued, _evil, _reaction, stirs, must, falls, that_wanted, wants, hinges, performs, _ready, bent, closed,
    prerequisite, up_to, _own, _none_done, measures, foretold, given_time, unmoved, stays, _assured,
    resumed, gives, ordered,
)  # fmt: skip
