"""Commitments without a verb of their own: *se dit prêt à, pas de X, pas de Y, conditionne X à Y*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.adjuncts import past_adjuncts
from greffier.finding.boundaries import OPENED
from greffier.finding.clause_ends import clause_end
from greffier.finding.commitments.anyone import whoever
from greffier.finding.commitments.bound import own_subject
from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.commitments.conditions import (
    Stretch,
    as_span,
    condition_at,
    condition_in,
    opening,
    phrase_limit,
    withheld,
)
from greffier.finding.commitments.drafts import Draft, Found, shape
from greffier.finding.commitments.replied import REPLIED
from greffier.finding.commitments.told import force
from greffier.finding.finites import has_finite
from greffier.finding.grammar import NOMINAL, is_finite, noun_after, phrase_start
from greffier.finding.page import Page
from greffier.lexicon import StanceKind
from greffier.record import CommitmentAct, Statement

SHORT = 6
"""Tokens at the beginning of words without a verb, in which none stands."""
PREDICATES: dict[StanceKind, CommitmentAct] = {"ready": "offer", "bent": "promise", "averse": "refusal"}
"""What a predicate of each kind does to the one who says it of himself."""


def described(page: Page, statement: Statement) -> Iterator[Draft]:
    """*Se dit prêt à négocier, déterminé à tenir*: what someone says himself ready or resolved to do."""
    if statement.rule not in ("se+adj", "inf"):
        return
    tokens = [k for part in statement.content for k in page.within(part)]
    been = tokens and page.lemmas[tokens[0]] in page.lexicon.words("be")  # *a dit être prêt à V*
    if statement.rule == "inf" and not been:
        return
    for kind, act in PREDICATES.items():
        at = next((k for k in tokens if is_kind(page, k, kind)), None)
        whole, on = complement(page, at + 1, tokens[-1] + 1) if at is not None else None, None
        if whole is None and at is not None:
            whole, on = _past_commas(page, at)
        if act == "offer" and whole is not None and is_kind(page, whole.first, "hurt"):
            under = on or condition_in(page, whole)  # *prêt à fermer le port si rien ne bouge*
            act = "threat" if under is not None and withheld(page, under) else act
        made = shape(page, act, whole, on) if whole is not None else None
        if made is not None:
            yield Draft(
                act, made.what, made.condition, statement.speaker, statement.addressee, statement,
                f"described {kind}", force(page, statement),
            )  # fmt: skip


def _past_commas(page: Page, predicate: int) -> tuple[Stretch | None, Stretch | None]:
    """What follows words between commas, and those that are a condition: *prêt, ⟦si X part⟧, à ⟦V⟧*."""
    limit, first = page.sentence(predicate)[1], predicate + 2
    if first >= limit or page.keys[first - 1] != ",":
        return None, None
    row = opening(page, first, limit)
    on = condition_at(page, first, row, Stretch(first, limit)) if row is not None else None
    closes = on.last if on is not None else next_comma(page, first, limit)
    if closes is None or closes + 2 >= limit or page.keys[closes] != ",":
        return None, None
    linked = page.keys[closes + 1] in page.lexicon.words("à") | page.lexicon.words("bare de")
    if not linked or "VerbForm=Inf" not in page.tokens[closes + 2].morph:
        return None, None
    last = clause_end(page, closes + 2, predicate, frozenset(), finite=False)
    return Stretch(closes + 2, last), on


def next_comma(page: Page, first: int, limit: int) -> int | None:
    """The next comma, no finite verb before it; None without one."""
    at = next((k for k in range(first, limit) if page.keys[k] == "," or is_finite(page.tokens[k])), limit)
    return at if at < limit and page.keys[at] == "," else None


def abstains(page: Page, statement: Statement) -> Iterator[Draft]:
    """*Affirme ne pas céder, dit ne pas vouloir négocier*: what someone says in the infinitive not to do."""
    inside = (k for part in statement.content for k in page.within(part)) if statement.rule == "inf" else ()
    tokens = [k for k in inside if page.tokens[k].pos != "PUNCT"]
    if len(tokens) < 3 or page.keys[tokens[0]] not in page.lexicon.words("ne"):
        return
    deeds = [k for k in tokens[1:] if "VerbForm=Inf" in page.tokens[k].morph][:2]
    own = any(is_kind(page, k, "lack") for k in deeds)
    bent_on = deeds and (
        is_kind(page, deeds[0], "want") or page.lemmas[deeds[0]] in page.lexicon.words("intent")
    )
    made = shape(page, "refusal", Stretch(tokens[0], tokens[-1] + 1)) if own or bent_on else None
    if made is not None:
        yield Draft(
            "refusal", made.what, made.condition, statement.speaker, statement.addressee, statement,
            "abstains", force(page, statement),
        )  # fmt: skip


def complement(page: Page, at: int, limit: int) -> Stretch | None:
    """What follows *à* or *de* at a token, to the end; None without either."""
    at = past_adjuncts(page, at, limit)  # *se dit prêt samedi à négocier, prêt également à négocier*
    linked = at + 1 < limit and page.keys[at] in page.lexicon.words("à") | page.lexicon.words("de")
    return Stretch(at + 1, limit) if linked else None


def bent(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*« Nous sommes déterminés à partir, opposés à cette vente »*: what someone says he is resolved to."""
    at = clause.verb
    linked = page.lexicon.words("à") | page.lexicon.words("bare de")
    if clause.negated or (page.keys[at + 1 : at + 2] and page.keys[at + 1] not in linked):
        return None
    kinds: tuple[StanceKind, ...] = ("bent", "averse")
    kind = next((one for one in kinds if is_kind(page, at, one)), None)
    if kind is None or page.tokens[at].pos not in ("ADJ", "VERB") or not own_subject(page, statement, clause):
        return None
    return Found(PREDICATES[kind], statement.speaker, statement.addressee, clause.whole)


def verbless(page: Page, statement: Statement, piece: Stretch) -> Iterator[Draft]:
    """*« Pas de libération, pas d'accord »*: no second thing without the first."""
    none, commas = page.lexicon.words("none"), [k for k in range(*piece) if page.keys[k] == ","]
    if len(commas) != 1 or has_finite(page, range(*piece)):
        return
    first, second = Stretch(piece.first, commas[0]), Stretch(commas[0] + 1, piece.last)
    first = Stretch(next((k for k in range(*first) if page.keys[k] in none), first.first), first.last)
    if all(part.first < part.last and page.keys[part.first] in none for part in (first, second)):
        what, condition = as_span(page, second), as_span(page, first)
        if what is not None:
            yield Draft(
                "threat", what, condition, statement.speaker, statement.addressee, statement, "verbless",
                force(page, statement),
            )  # fmt: skip


def none_before(page: Page, statement: Statement, piece: Stretch) -> Iterator[Draft]:
    """*« Pas de dialogue avant la levée du siège »*: what there is not until something is done."""
    starts = [piece.first, *(k + 1 for k in range(*piece) if page.keys[k] == ":")]
    none = page.lexicon.words("none")
    opens = next((k for k in starts if page.keys[k : k + 1] and page.keys[k] in none), None)
    if opens is None or has_finite(page, range(opens, min(opens + SHORT, piece.last))):
        return
    made = shape(page, "refusal", Stretch(opens, piece.last))
    if made is not None and made.condition is not None:
        yield Draft(
            "refusal", made.what, made.condition, statement.speaker, statement.addressee, statement,
            "none before", force(page, statement),
        )  # fmt: skip


def fated(page: Page, statement: Statement, piece: Stretch) -> Iterator[Draft]:
    """*Ceux qui se rendront auront la vie sauve, quiconque passera sera arrêté*: what awaits whoever acts."""
    condition = whoever(page, piece)
    what = as_span(page, Stretch(condition.last, piece.last)) if condition is not None else None
    if condition is None or what is None:
        return
    boon = any(is_kind(page, k, "boon") for k in range(condition.last, piece.last))
    yield Draft(
        "promise" if boon else "warning", what, as_span(page, condition), statement.speaker,
        statement.addressee, statement, "fated", force(page, statement),
    )  # fmt: skip


def unquestioned(page: Page, statement: Statement, piece: Stretch) -> Iterator[Draft]:
    """*Il n'est pas question de rouvrir, hors de question que X parte*: what is not to be talked of."""
    for at in page.where(page.lexicon.words("question")):
        if not piece.first < at < piece.last - 2 or not _ruled_out(page, at):
            continue
        linked = page.keys[at + 1] in page.lexicon.words("bare de") | page.lexicon.words("que")
        last = next((k for k in range(at + 2, piece.last) if page.keys[k] == ":"), piece.last)
        made = shape(page, "refusal", Stretch(at + 2, last)) if linked else None
        if made is not None:
            yield Draft(
                "refusal", made.what, made.condition, statement.speaker, statement.addressee, statement,
                "unquestioned", force(page, statement),
            )  # fmt: skip


def _ruled_out(page: Page, at: int) -> bool:
    """Whether *pas* or *hors de* stands before a word."""
    before = page.keys[at - 1]
    out = (
        at > 1
        and before in page.lexicon.words("bare de")
        and page.keys[at - 2] in page.lexicon.words("out of")
    )
    return out or before in page.lexicon.words("none")


def hinges(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Nous subordonnons l'aide à des réformes*: one thing made to depend on another, by the speaker."""
    parts = hinged(page, clause)
    if parts is None or not own_subject(page, statement, clause):
        return None
    return Found("offer", statement.speaker, statement.addressee, *parts)


def hinged(page: Page, clause: Clause) -> tuple[Stretch, Stretch] | None:
    """The object of a verb that makes it depend, and what it depends on; None for another verb."""
    if clause.negated or not is_kind(page, clause.verb, "hinge"):
        return None
    objects = (
        k for k in page.parse.children[clause.verb]
        if k > clause.verb and page.tokens[k].dep == "obj" and page.tokens[k].pos in NOMINAL
    )  # fmt: skip
    thing = next(objects, None)
    condition = _depended(page, Stretch(thing + 1, clause.whole.last), clause.verb) if thing else None
    if thing is None or condition is None or not _gives(page, clause.verb, thing, condition):
        return None
    return Stretch(phrase_start(page.parse, thing), condition.first), condition


def _gives(page: Page, verb: int, thing: int, condition: Stretch) -> bool:
    """Whether who ties two things is to do one: *lie son retour à la paix*, no *l'attaque à une dette*."""
    if page.lemmas[verb] not in page.lexicon.words("tie"):
        return True
    begins = page.keys[phrase_start(page.parse, thing)]
    noun = noun_after(page, condition.first + 1, condition.last) or thing
    known = "Definite=Ind" not in page.tokens[phrase_start(page.parse, noun)].morph
    deeds = all(page.lexicon.is_matter(page.lemmas[k]) for k in (thing, noun))
    own = (deeds and not is_kind(page, thing, "harm")) or begins in page.lexicon.words("own")
    return known and own and begins not in page.lexicon.words("pointing")


def _depended(page: Page, rest: Stretch, verb: int) -> Stretch | None:
    """*à Y* behind the object: the one that hangs on the verb, else the last; None without one."""
    link = page.lexicon.words("à")
    nouns = (
        (k, noun_after(page, k + 1 + (page.tokens[k + 1].text in OPENED), rest.last))
        for k in range(*rest)
        if page.keys[k] in link and k + 1 < rest.last
    )
    found = [(at, noun) for at, noun in nouns if noun is not None]
    own = [(at, noun) for at, noun in found if page.tokens[noun].head == verb]
    for at, noun in own[:1] or found[-1:]:
        return Stretch(at, phrase_limit(page, noun, rest.last))
    return None


def declared(page: Page, statement: Statement) -> Iterator[Draft]:
    """*S'y est dit favorable, s'y est déclarée opposée*: what is agreed to is told by *y* alone."""
    told = statement.cue is not None and statement.rule == "se+adj"
    cue = page.within(statement.cue) if told and statement.cue is not None else range(0)
    if not any(page.keys[k] == "y" for k in cue):
        return
    for at in (k for part in statement.content for k in page.within(part)):
        act: CommitmentAct | None = "promise" if is_kind(page, at, "ready") else None
        act = "refusal" if is_kind(page, at, "averse") else act
        if act is not None:
            what = page.parse.span(cue.start, at + 1)
            yield Draft(act, what, None, statement.speaker, None, statement, REPLIED)
            return
