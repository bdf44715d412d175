"""What is held out without being said: *n'exclut pas des sanctions, envisage un embargo*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.drafts import frames_by_statement
from greffier.finding.frames import Frame
from greffier.finding.grammar import NOMINAL, is_finite, noun_after, phrase_start
from greffier.finding.moods import lies_ahead
from greffier.finding.page import Page
from greffier.record import CommitmentAct, Statement

HOLDING = frozenset({"refuse", "assert", "expect"})
"""Acts of the cues by which an evil is held out."""

FORCEFUL = frozenset({"COERCE", "SANCTION", "ASSAULT", "MOBILIZE"})
"""Types of events that one who does not rule them out threatens with."""


def held_out(page: Page, statement: Statement) -> CommitmentAct | None:
    """A threat where an evil is thought of, or not ruled out: *n'exclut pas de fermer le port*; else None."""
    frame = page.once(frames_by_statement).get(statement.id) if statement.act in HOLDING else None
    if frame is None or frame.head < 0:
        return None
    form = page.keys[frame.head]
    weighs = statement.polarity == "+" and page.lexicon.is_verb_of(form, "weigh")
    if not weighs and not (statement.polarity == "-" and page.lexicon.is_verb_of(form, "ruling out")):
        return None
    tokens = page.within(statement.content[0])
    if "VerbForm=Inf" in page.tokens[tokens.start].morph:
        evil = is_kind(page, tokens.start, "hurt") or (not weighs and _forces(page, tokens.start))
        return "threat" if evil else None
    noun = noun_after(page, tokens.start, tokens.stop)
    if noun is None:
        return None
    evil = page.lemmas[noun] in page.lexicon.words("reprisal")
    evil = evil or (not weighs and (is_kind(page, noun, "harm") or _of_force(page, noun)))
    return "threat" if evil else None


def _of_force(page: Page, noun: int) -> bool:
    """Whether a noun tells a deed of force, whatever its object: *n'exclut pas une fermeture, un blocus*."""
    rows = page.lexicon.event_nouns_by_head.get(page.lemmas[noun], ())
    return any(row.type in FORCEFUL and len(row.words) == 1 for row in rows)


def _forces(page: Page, verb: int) -> bool:
    """Whether a verb tells a deed of force, be it of one of its kinds: *n'exclut pas d'interdire le port*."""
    rows = page.lexicon.event_verbs_by_form.get(page.keys[verb], ())
    return any(row.type in FORCEFUL - {"MOBILIZE"} and len(row.words) == 1 for row in rows)


def intends_not(page: Page, statement: Statement, frame: Frame | None) -> bool:
    """Whether someone is not to do what refuses when denied: *n'entend pas reculer, ne veut pas négocier*.

    Not so *n'a pas l'intention d'envahir*, which denies an evil; any other deed is refused by an intention.
    """
    if statement.polarity == "+" or frame is None or frame.cue is None:
        return False
    told = frozenset(frame.cue.words)
    intent = statement.act == "refuse" or not page.lexicon.words("intent").isdisjoint(told)
    if not intent or statement.rule not in ("inf", "de+inf"):
        return False
    tokens = page.within(statement.content[0])
    first = _past_clitic(page, past_denial(page, Stretch(tokens.start, tokens.stop)).first)
    named = not page.lexicon.words("intent").isdisjoint(told)
    named = named and "VerbForm=Inf" in page.tokens[first].morph
    if any(is_kind(page, first, kind) for kind in ("lack", "undo", "boon")):
        return True
    return named and page.keys[first] not in page.lexicon.words("assailing")


def past_denial(page: Page, whole: Stretch) -> Stretch:
    """A content without the *pas* before its infinitive: *ne veut ⟦pas négocier⟧*."""
    denied = page.keys[whole.first] in page.lexicon.words("none") and whole.first + 1 < whole.last
    infinitive = denied and "VerbForm=Inf" in page.tokens[_past_clitic(page, whole.first + 1)].morph
    return Stretch(whole.first + 1, whole.last) if infinitive else whole


def _past_clitic(page: Page, at: int) -> int:
    """The token behind clitics: *n'entend pas ⟦s'y⟧ plier*; `at` itself where none stands."""
    clitics = page.lexicon.words("clitic") | page.lexicon.words("there")
    while page.keys[at] in clitics and at + 1 < len(page.tokens):
        at += 1
    return at


def weighed(page: Page, clause: Clause) -> Iterator[Stretch]:
    """What someone is told to think of doing, when it is a reprisal: *envisage des sanctions contre X*."""
    if clause.negated or not page.lexicon.is_verb_of(page.keys[clause.verb], "weigh"):
        return
    if clause.deed != clause.verb and is_kind(page, clause.deed, "hurt"):
        yield Stretch(clause.deed, clause.whole.last)
    for k in page.parse.children[clause.verb]:
        thing = page.tokens[k]
        named = k > clause.verb and thing.dep == "obj" and thing.pos in NOMINAL
        if named and page.lemmas[k] in page.lexicon.words("reprisal"):
            yield Stretch(phrase_start(page.parse, k), clause.whole.last)


def before_own(page: Page, whole: Stretch) -> Stretch:
    """An order without what the speaker will do then: *« ⟦Rendez le port⟧ et nous partirons »*."""
    mine = page.lexicon.words("ourselves") | page.lexicon.words("myself")
    for at in range(whole.first + 1, whole.last - 2):
        if page.tokens[at].pos != "CCONJ" or page.keys[at + 1] not in mine:
            continue
        verb = next((k for k in range(at + 2, whole.last) if is_finite(page.tokens[k])), None)
        if verb is not None and lies_ahead(page, verb):
            return Stretch(whole.first, at)
    return whole
