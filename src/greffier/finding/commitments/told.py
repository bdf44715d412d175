"""Commitments told by a statement's cue: *exige, menace de, promet, refuse, met en garde contre*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from greffier.finding.commitments.antecedent import pointed_noun
from greffier.finding.commitments.bound import by_owner, takes_clitic
from greffier.finding.commitments.clauses import apart, is_kind
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.deeds import finite_of, looks_ahead, main_verbs
from greffier.finding.commitments.drafts import Draft, frames_by_statement, shape
from greffier.finding.commitments.own_words import in_own_words
from greffier.finding.commitments.pieces import telling
from greffier.finding.commitments.weighed import before_own, held_out, intends_not, past_denial
from greffier.finding.grammar import is_finite, negated, noun_after
from greffier.finding.moods import is_conditional
from greffier.finding.page import Page
from greffier.finding.sayable import names_speech
from greffier.record import CommitmentAct, Span, Statement, TimeExpression
from greffier.record.statements import Act

ACTS: Mapping[Act, CommitmentAct] = {
    "demand": "demand", "threaten": "threat", "promise": "promise", "offer": "offer", "refuse": "refusal",
    "warn": "warning", "decide": "decision", "accept": "promise",
}  # fmt: skip
DENIED: Mapping[Act, CommitmentAct] = {"accept": "refusal", "expect": "refusal"}
"""What the acts are when their cue is negated; those not named here are none."""
INFINITIVE = frozenset({"de+inf", "à+inf"})
GRANTED = frozenset({"np", "à+np"})
UNWANTED = frozenset({"de+np", "que"})
"""Constructions in which *ne pas vouloir* refuses."""


def told(page: Page) -> Iterator[Draft]:
    """A commitment for each statement whose cue makes one."""
    for one in page.of(Statement):
        statement = by_owner(page, one)
        withheld = statement.act == "refuse" and statement.rule == "si"  # *refuse de dire si S*
        act = (ACTS if statement.polarity == "+" or withheld else DENIED).get(statement.act)
        unwanted = _unwanted(page, statement)
        act = "refusal" if unwanted else held_out(page, statement) or act
        act = "demand" if act is None and _insists(page, statement) else act
        if act is None or not _binds(page, statement, act, unwanted):
            continue
        whole = telling(page, statement)
        if (
            whole is None
            or _taken_up_by_clitic(page, statement)
            or _across_verb(page, statement, whole)
            or _charged(page, statement)
            or _empty(page, act, statement, whole)
        ):
            continue
        if act == "decision" and statement.manner == "direct" and not _decides(page, whole):
            continue
        whole = _without_time(page, statement, past_denial(page, whole))
        whole = before_own(page, whole) if statement.manner == "direct" else whole
        act = _announced(page, statement, act, whole) if whole else act
        for part in apart(page, statement, whole) if whole else ():
            if (found := shape(page, act, part)) is not None:
                found, rule = in_own_words(page, statement, act, part, found)
                yield Draft(
                    act, found.what, found.condition, statement.speaker, statement.addressee, statement,
                    rule, force(page, statement),
                )  # fmt: skip


def _decides(page: Page, whole: Stretch) -> bool:
    """Whether words somebody settles a matter with tell what is to come: no *« Du bluff », tranche X*."""
    return any(looks_ahead(page, verb) for verb in main_verbs(page, whole))


def _insists(page: Page, statement: Statement) -> bool:
    """Whether the cue insists on what is needed: *insiste sur le respect du traité*."""
    if statement.act != "assert" or statement.polarity == "-" or statement.rule not in ("sur+np", "np"):
        return False
    frame = page.once(frames_by_statement).get(statement.id)
    tokens = page.within(statement.content[0])
    noun = noun_after(page, tokens.start, tokens.stop)
    if frame is None or frame.head < 0 or noun is None:
        return False
    insists = page.lemmas[frame.head] in page.lexicon.words("insisting")
    return insists and page.lemmas[noun] in page.lexicon.words("needed")


def _taken_up_by_clitic(page: Page, statement: Statement) -> bool:
    """Whether what is refused or granted is told by a pronoun alone: *l'ont refusée tout net*."""
    if statement.act not in ("refuse", "accept") or statement.rule != "np":
        return False
    frame = page.once(frames_by_statement).get(statement.id)
    at = frame.head if frame is not None else -1
    return at >= 0 and (takes_clitic(page, at) or pointed_noun(page, at) is not None)


def _charged(page: Page, statement: Statement) -> bool:
    """Whether it is what someone is accused of having said: *soupçonné d'avoir ordonné la destruction*."""
    if statement.parent is None or statement.act not in ("demand", "promise"):
        return False
    around = next((s for s in page.of(Statement) if s.id == statement.parent), None)
    frame = page.once(frames_by_statement).get(statement.id)
    told = around is not None and around.act == "accuse" and frame is not None and frame.head >= 0
    return told and frame is not None and "VerbForm=Inf" in page.tokens[finite_of(page, frame.head) - 1].morph


def _across_verb(page: Page, statement: Statement, whole: Stretch) -> bool:
    """Whether a verb parts a noun of saying from its content: *la décision de Paris risque d'aggraver*."""
    if statement.cue is None or not statement.rule.startswith("noun"):
        return False
    between = range(page.at(statement.cue.end - 1) + 1, whole.first)
    return any(is_finite(page.tokens[k]) for k in between)


def _empty(page: Page, act: CommitmentAct, statement: Statement, whole: Stretch) -> bool:
    """Whether nothing is committed to: a bare pronoun, or an accusation that is turned down."""
    if all(page.tokens[k].pos in ("PRON", "PUNCT") for k in range(*whole)):
        return True
    noun = noun_after(page, whole.first, whole.last) if act == "refusal" and statement.rule == "np" else None
    return noun is not None and page.lemmas[noun] in page.lexicon.words("reproached")


def _announced(page: Page, statement: Statement, act: CommitmentAct, whole: Stretch) -> CommitmentAct:
    """The act that the noun of what is announced tells: *annonce un engagement, son refus*."""
    clause = statement.rule.startswith(("que", "incise", "quote", "colon"))
    if act == "decision" and clause and any(negated(page, verb) for verb in main_verbs(page, whole)[:1]):
        return "refusal"  # *a tranché que Paris ne négocierait pas*
    if act == "promise" and statement.rule == "np" and _is_evil(page, whole):
        return "threat"  # *promet des représailles*
    noun = noun_after(page, whole.first, whole.last) if act == "decision" else None
    rows = page.lexicon.nouns_by_head.get(page.lemmas[noun], ()) if noun is not None else ()
    return next((ACTS[row.act] for row in rows if row.act in ACTS), act)


def _is_evil(page: Page, whole: Stretch) -> bool:
    """Whether a noun is an evil to whoever it befalls: *des sanctions, une riposte sévère*."""
    noun = noun_after(page, whole.first, whole.last)
    changes = noun is not None and page.lemmas[noun] in page.lexicon.words("changing")  # *promet une hausse*
    return noun is not None and is_kind(page, noun, "harm") and not changes


def _without_time(page: Page, statement: Statement, whole: Stretch) -> Stretch:
    """The content of a reply without the time of it at its end: *a repoussé ⟦l'offre⟧ dans l'heure*."""
    if statement.act not in ("refuse", "accept") or statement.rule not in GRANTED:
        return whole
    at = page.once(_times_ending).get(whole.last)
    noun = noun_after(page, whole.first, whole.last)
    return Stretch(whole.first, at) if at is not None and noun is not None and noun < at else whole


def _times_ending(page: Page) -> dict[int, int]:
    """Where a time begins that tells when, by where it ends; its preposition is of it."""
    found = {}
    for time in page.of(TimeExpression):
        tokens = page.within(time.span)
        if tokens and time.bound == "on":
            if tokens.start == 0 or page.keys[tokens.start - 1] in page.lexicon.words("de"):
                continue  # *la rencontre de mardi*
            led = page.tokens[tokens.start - 1].pos == "ADP"
            found[tokens.stop] = tokens.start - led
    return found


def force(page: Page, statement: Statement) -> int:
    """How much the cue insists, 1 to 3; 2 without one."""
    frame = page.once(frames_by_statement).get(statement.id)
    return int(frame.cue.force) if frame is not None and frame.cue is not None else 2


def _binds(page: Page, statement: Statement, act: CommitmentAct, unwanted: bool) -> bool:
    """Whether the cue commits: somebody speaks, and does not only wish, agree in words or might act."""
    frame = page.once(frames_by_statement).get(statement.id)
    if frame is None or (statement.speaker is None and statement.manner != "direct"):
        return False
    if statement.rule.startswith("noun") and statement.cue is not None and _received(page, statement.cue):
        return False
    if statement.act in ("accept", "expect") and act != "threat" and not unwanted:
        hedged = frame.head >= 0 and is_conditional(page, finite_of(page, frame.head))
        if statement.act == "accept" and statement.rule in GRANTED and statement.polarity == "+":
            return not hedged and _is_deed(page, statement)
        if statement.act == "accept" and statement.rule in GRANTED:
            return not hedged and _is_asked(page, statement)
        denied = statement.polarity == "-" and statement.rule == "np" and statement.act == "expect"
        lacks = statement.act == "accept" or page.lexicon.stances.has("lack", page.keys[frame.head])
        to_do = denied or statement.rule in INFINITIVE or _to_do(page, statement) or _lets(page, statement)
        return to_do and not hedged and lacks
    if act == "offer" and statement.rule == "que" and force(page, statement) == 1:
        return False
    return not (act == "demand" and statement.rule == "inf") and not _denied_around(page, statement)


def _to_do(page: Page, statement: Statement) -> bool:
    """Whether what is agreed to is a deed behind *pour*: *se dit d'accord pour partir*."""
    first = next(iter(page.within(statement.content[0])), None)
    return statement.rule == "pour+np" and first is not None and "VerbForm=Inf" in page.tokens[first].morph


def _lets(page: Page, statement: Statement) -> bool:
    """Whether what is agreed to is a deed in the subjunctive: *accepte que des secours soient envoyés*."""
    if statement.act != "accept" or statement.rule != "que":
        return False
    verbs = (k for k in page.within(statement.content[0]) if is_finite(page.tokens[k]))
    return "Mood=Sub" in page.tokens[next(verbs, 0)].morph


def _received(page: Page, noun: Span) -> bool:
    """Whether a noun of saying is what someone was given: *les troupes ont reçu l'ordre de partir*."""
    verb = page.tokens[page.at(noun.end - 1)].head
    return page.lemmas[verb] in page.lexicon.words("given")


def _unwanted(page: Page, statement: Statement) -> bool:
    """Whether the cue is one that refuses by its negation: *ne veut pas de ce cadre*; no *n'exclut pas*."""
    frame = page.once(frames_by_statement).get(statement.id)
    if intends_not(page, statement, frame):
        return True
    if statement.act == "offer" and statement.polarity == "-" and statement.rule in INFINITIVE:
        return frame is not None and frame.head >= 0 and is_kind(page, frame.head, "ready")
    if statement.act != "refuse" or statement.polarity == "+" or statement.rule not in UNWANTED:
        return False
    return frame is not None and frame.head >= 0 and page.lexicon.stances.has("want", page.keys[frame.head])


def _is_deed(page: Page, statement: Statement) -> bool:
    """Whether what is agreed to is a deed to come: *a accepté une réunion*, no *a accepté sa défaite*."""
    tokens = page.within(statement.content[0])
    noun = noun_after(page, tokens.start, tokens.stop)
    if noun is None or page.lemmas[noun] in page.lexicon.words("reproached"):
        return False
    if _in_principle(page, tokens.start, noun):
        return True
    new = statement.rule != "np" or page.keys[tokens.start] in page.lexicon.words("one")
    return new and (page.lexicon.is_matter(page.lemmas[noun]) or names_speech(page, noun))


def _is_asked(page: Page, statement: Statement) -> bool:
    """Whether what is not agreed to is what someone asks: *n'accepte pas le plan*, no *sa défaite*."""
    tokens = page.within(statement.content[0])
    noun = noun_after(page, tokens.start, tokens.stop)
    if noun is None or page.keys[tokens.start] in page.lexicon.words("possessive"):
        return False
    return page.lemmas[noun] in page.lexicon.nouns_of_asking or page.lemmas[noun] in page.lexicon.words("put")


def _in_principle(page: Page, first: int, noun: int) -> bool:
    """Whether what is agreed to is what someone asked: *accepte le principe d'une trêve, cette offre*."""
    asked = page.lexicon.words("in principle") | page.lexicon.nouns_of_asking
    if page.keys[first] in page.lexicon.words("pointing") and page.lexicon.is_matter(page.lemmas[noun]):
        return True
    return page.keys[first] in page.lexicon.words("taking up") and page.lemmas[noun] in asked


def _denied_around(page: Page, statement: Statement) -> bool:
    """Whether it lies in what someone is said not to have said: *n'ont pas indiqué qu'ils étaient prêts*."""
    around = next((s for s in page.of(Statement) if s.id == statement.parent), None)
    return around is not None and around.polarity == "-" and around.act != "refuse"
