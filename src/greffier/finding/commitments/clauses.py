"""The clauses of a piece of content that are no other statement's: verb, subject, tense, condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from greffier.finding.blocks import Blocks, in_blocks
from greffier.finding.boundaries import OPENED
from greffier.finding.commitments.conditions import Stretch, condition_in, withheld
from greffier.finding.commitments.deeds import deed, finite_of, looks_ahead, main_verbs, subject
from greffier.finding.grammar import NOMINAL, negated
from greffier.finding.page import Page, remembered
from greffier.lexicon import StanceKind
from greffier.record import Span, Statement
from greffier.record.making import quickly_made

SMALL = ("CCONJ", "PUNCT", "SCONJ")
"""What stands between clauses: conjunctions and marks."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: the token that carries it, its finite token, the infinitive that tells the deed, else itself.

    `ahead`: in the future or conditional; `wanted` is the first token of a thing that is wanted.
    """

    whole: Stretch
    verb: int
    finite: int
    deed: int
    subject: int | None
    ahead: bool
    negated: bool
    condition: Stretch | None
    wanted: int | None


def clauses(page: Page, statement: Statement | None, piece: Stretch) -> Iterator[Clause]:
    """The main clauses of a piece that lie in no statement inside `statement`."""
    condition = condition_in(page, piece)
    under = range(*condition) if condition else range(0)
    verbs = [k for k in main_verbs(page, piece, under) if _told(page, statement, k)]
    verbs = [k for k in verbs if not _is_aside(page, k)]
    inner = _inner(page, statement, piece) if verbs else []
    if all(any(part.first <= verb < part.last for part in inner) for verb in verbs):
        return
    starts = [piece.first, *(_opens(page, verb, before, condition) for before, verb in pairwise(verbs))]
    ends = [*starts[1:], piece.last]
    for verb, first, last in zip(verbs, starts, ends, strict=False):
        if any(part.first <= verb < part.last for part in inner):
            continue
        opens = condition.first if condition and first <= condition.first < last else last
        whole = Stretch(min(_past_marks(page, first, last), opens), last)
        own = condition if condition and whole.first <= condition.first < whole.last else None
        finite, told, who, ahead, denied, thing = _of_verb(page, verb)
        yield Clause(whole, verb, finite, told, who, ahead, denied, own, thing)


def apart(page: Page, statement: Statement, whole: Stretch) -> list[Stretch]:
    """Told words, each clause by itself where a condition is not the first's: *que A et que, si C, B*."""
    found = list(clauses(page, statement, whole)) if statement.rule == "que" else []
    later = any(one.condition is not None for one in found[1:]) and all(one.ahead for one in found)
    return [_closed(page, one.whole) for one in found] if later and not found[0].condition else [whole]


def _closed(page: Page, whole: Stretch) -> Stretch:
    """A clause without the conjunctions and marks behind it."""
    last = whole.last
    while last > whole.first + 1 and page.tokens[last - 1].pos in SMALL:
        last -= 1
    return Stretch(whole.first, last)


@remembered
def _of_verb(page: Page, verb: int) -> tuple[int, int, int | None, bool, bool, int | None]:
    """What a clause's verb tells: finite token, deed, subject, whether ahead, denied, the thing wanted."""
    finite = finite_of(page, verb)
    denied, thing = negated(page, finite), wanted(page, verb)
    return finite, deed(page, verb), subject(page, verb), looks_ahead(page, verb), denied, thing


def _is_aside(page: Page, verb: int) -> bool:
    """Whether the speaker insists between commas: *n'entre jamais, ⟦je dis bien jamais⟧, dans l'alliance*."""
    if page.tokens[verb].lemma not in page.lexicon.words("talk"):
        return False
    first = next(
        (k for k in range(verb - 1, verb - 4, -1) if page.keys[k] in page.lexicon.words("myself")), 0
    )
    closed = any(page.keys[k] == "," for k in range(verb + 1, min(verb + 4, len(page.keys))))
    return first > 0 and page.keys[first - 1] == "," and closed


def _told(page: Page, statement: Statement | None, verb: int) -> bool:
    """Whether a verb is of the words told, not of an incise between them."""
    at = page.tokens[verb].start
    return statement is None or any(part.start <= at < part.end for part in statement.content)


def is_kind(page: Page, at: int, kind: StanceKind) -> bool:
    """Whether a token is a word of this kind, by its form or its lemma."""
    return page.lexicon.stances.has(kind, page.keys[at], page.lemmas[at])


def _inner(page: Page, statement: Statement | None, piece: Stretch) -> list[Stretch]:
    """The stretches of a piece that are contents or cues of other statements inside it."""
    span = page.parse.span(piece.first, piece.last)
    own = statement.hull if statement else None
    return [
        Stretch(inside.start, inside.stop)
        for other, part in page.once(_reported).meeting(span)
        if span.covers(part)
        and other is not statement
        and not (own and other.hull.covers(own))
        and (inside := page.within(part))
    ]


def _reported(page: Page) -> Blocks[tuple[Statement, Span]]:
    """The parts of statements' contents, and their cues, by where they stand; ask `page.once` for them."""
    told = page.of(Statement)
    parts = [(one, part) for one in told for part in (*one.content, *((one.cue,) if one.cue else ()))]
    return in_blocks((part, (one, part)) for one, part in parts)


def _opens(page: Page, verb: int, before: int, condition: Stretch | None) -> int:
    """Where a verb's clause begins, with a condition right before it: *à la moindre attaque, nous…*."""
    start = _start(page, verb, before)
    right_before = condition is not None and before < condition.first and start - condition.last in (0, 1)
    return condition.first if condition is not None and right_before else start


def _start(page: Page, verb: int, before: int) -> int:
    """The first token of a verb's own clause, behind the verb it is coordinated with."""
    return min((k for k in page.parse.subtree(verb) if before < k <= verb), default=verb)


def _past_marks(page: Page, first: int, last: int) -> int:
    """Past conjunctions and marks at the beginning of a clause."""
    while first < last - 1 and page.tokens[first].pos in SMALL and page.keys[first] not in OPENED:
        first += 1
    return first


def wanted(page: Page, verb: int) -> int | None:
    """The first token of the thing that a verb of wish has for object; None for another verb or none."""
    if not is_kind(page, verb, "want"):
        return None
    for k in page.parse.children[verb]:
        if k > verb and page.tokens[k].dep == "obj" and page.tokens[k].pos in NOMINAL:
            return min(j for j in page.parse.subtree(k) if j > verb)
    return None


def hostile(page: Page, clause: Clause) -> bool:
    """Whether a deed under a condition hurts, or is to follow what is not done: *si X ne cède pas*."""
    return is_kind(page, clause.deed, "hurt") or (
        clause.condition is not None and withheld(page, clause.condition)
    )
