"""What linking knows of statements: who tells them, for which side, in which sentences, about what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from greffier.lexicon import name_key
from greffier.linking.deeds import KIND
from greffier.linking.governing import BODY
from greffier.linking.likeness import Vector, Weights
from greffier.linking.sides import Sides
from greffier.record import EventReport, Gist, Passage, Span, Statement, When
from greffier.record.span import hull

MEETING = "CONSULT"
ATTACK = "ASSAULT"
NEXT = 4
"""Characters from the end of a sentence to the next one, at most."""
JUDGING = 2
"""Words of a sentence that but judges: *franche, mais difficile*."""
NAMED = 60
"""Characters from words for a meeting to the sentence that only judges it, at most."""
TOLD = frozenset({"assert", "accept", "deny"})
TELLING = frozenset({"assert", "accept", "praise", "criticise"})


@dataclass(slots=True, eq=False)
class Speech:
    """A statement with what surrounds it; `speaker` and `addressee` are clusters, None when unknown.

    `deeds` are labels of the events it tells of, meetings apart, `done` whether one was held; it is `on_toll`
    when it tells who was killed or hurt, `on_meeting` when it tells no deed and its first noun names a
    meeting (*la conversation a été franche*) or it only judges what the sentence before tells of one (*X les
    a trouvées « pénibles »*); it `takes_up` what was said before when it is a noun for that alone (*ces
    propos*) and `refutes` when it says that something did not happen. A document speaks for the side that
    issued it. `vector` weighs its words, `topic` the kinds of its deeds too.
    """

    statement: Statement
    words: tuple[str, ...]
    nouns: tuple[str, ...]
    around: Span
    speaker: str | None
    addressee: str | None
    speaker_side: str | None
    addressee_side: str | None
    denied: Span | None = None
    parent: Speech | None = None
    inner: list[Speech] = field(default_factory=list)
    deeds: tuple[str, ...] = ()
    done: bool = False
    on_meeting: bool = False
    on_toll: bool = False
    takes_up: bool = False
    refutes: bool = False
    vector: Vector = field(default_factory=dict)
    topic: Vector = field(default_factory=dict)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of deeds it tells of."""
        return frozenset(word for word in self.topic if word.startswith(KIND))

    @property
    def root(self) -> Speech:
        """The outermost statement around this one: its speaker is who tells it."""
        found = self
        while found.parent is not None:
            found = found.parent
        return found

    @property
    def hull(self) -> Span:
        """From the first to the last character of its content."""
        return hull(self.statement.content)

    @property
    def passage(self) -> Passage:
        """The statement's content as a passage."""
        return Passage(self.statement.id, self.statement.article, self.hull)


def speeches(
    statements: Iterable[Statement],
    gists: Iterable[Gist],
    heads: Mapping[str, str],
    sides: Sides,
    owned: Container[str] = (),
) -> dict[str, list[Speech]]:
    """The speeches of each article, in the order they were found.

    Those `owned` are known as someone's (*son ministère*): of the side of whom they first tell of.
    """
    known = {gist.statement: gist for gist in gists}
    by_id: dict[str, Speech] = {}
    found: dict[str, list[Speech]] = defaultdict(list)
    for one in statements:
        gist = known.get(one.id)
        if gist is None or not one.content:
            continue
        speaker, addressee = (heads.get(a, a) if a else None for a in (one.speaker, one.addressee))
        own, theirs = (sides.of.get(a) if a else None for a in (speaker, addressee))
        if own is None and gist.issuer is not None:
            own = sides.of.get(heads.get(gist.issuer, gist.issuer))
        speech = Speech(
            one, gist.words, gist.nouns, gist.around, speaker, addressee, own, theirs, gist.denied
        )
        speech.refutes = gist.refutes
        by_id[one.id] = speech
        found[one.article].append(speech)
    for speech in by_id.values():
        above = by_id.get(speech.statement.parent or "")
        if above is not None:
            speech.parent = above
            above.inner.append(speech)
    members = Counter(sides.of.values())
    for group in found.values():
        _side_of_owned([one for one in group if one.speaker in owned and _of_no_other(one, members)])
        issued = {one.speaker: one.speaker_side for one in group if one.speaker in owned}
        for document in (it for it in group if it.speaker_side is None):
            issuer = known[document.statement.id].issuer or ""
            document.speaker_side = issued.get(heads.get(issuer, issuer))
    return dict(found)


def _of_no_other(one: Speech, members: Mapping[str, int]) -> bool:
    """Whether its speaker is of no side, or a side by itself."""
    side = one.speaker_side
    return side is None or (side.startswith(BODY) and members[side] == 1)


def _side_of_owned(found: Sequence[Speech]) -> None:
    """Give those who are someone's the side of whose words they are the first to tell."""
    known: dict[str | None, str] = {}
    for one in found:
        side = next((it.speaker_side for it in one.inner if it.speaker_side is not None), None)
        if side is not None:
            known.setdefault(one.speaker, side)
    for one in found:
        one.speaker_side = known.get(one.speaker, one.speaker_side)


def weigh(found: Iterable[Speech], small: frozenset[str], families: Mapping[str, frozenset[str]]) -> None:
    """Give each speech the vectors of its words without `small` ones, and of these with its deeds."""
    every = list(found)
    kept = [[word for word in one.words if word not in small] for one in every]
    kinds = [
        [KIND + name for deed in one.deeds for name in sorted(families.get(deed, (deed,)))] for one in every
    ]
    weights = Weights([[*words, *names] for words, names in zip(kept, kinds, strict=True)])
    for one, words, names in zip(every, kept, kinds, strict=True):
        one.vector = weights.vector(words)
        one.topic = weights.vector([*words, *names]) if names else one.vector


def tell(
    found: Mapping[str, Iterable[Speech]],
    reports: Iterable[EventReport],
    meetings: Container[str],
    said: Container[str],
    vague: Container[str],
    tolls: Container[str] = (),
) -> None:
    """Give each speech its deeds and what it is: `meetings` are nouns for one, `said` for what is said.

    `tolls` are words for what befalls people in an attack.
    """
    every = {one.statement.id: one for group in found.values() for one in group}
    named: dict[str, list[int]] = defaultdict(list)
    for report in reports:
        if report.type == MEETING:
            named[report.article].append(report.span.end)
        telling = every.get(report.statement or "")
        if report.type != MEETING and telling is not None:
            telling.deeds = (*telling.deeds, report.label)
            telling.done |= report.status == "held"
    for one in every.values():
        first = next((word for word in one.nouns if name_key(word) not in vague), None)
        one.takes_up = (
            len(one.words) == 1 and bool(one.nouns) and (one.nouns[0] in meetings or one.nouns[0] in said)
        )
        one.on_meeting = first in meetings and one.statement.act in TELLING and not one.deeds
        one.on_toll = one.statement.act in TOLD and any(word in tolls for word in one.words)
    for article, group in found.items():
        for one in group:
            ends = (one.around.start - end for end in named[article])
            one.on_meeting |= _judges(one) and any(0 <= gap <= NAMED for gap in ends)
        for before, one in pairwise(sorted(group, key=lambda it: it.around.start)):
            near = 0 <= one.around.start - before.around.end <= NEXT
            one.on_meeting |= _judges(one) and before.on_meeting and near


def _judges(one: Speech) -> bool:
    """Whether it is but a judgement of what was told before: *X l'a jugée « tendue »*."""
    return not one.nouns and 0 < len(one.words) <= JUDGING and one.statement.act in TELLING


def gap(one: Speech, other: Speech) -> int:
    """Characters between the sentences of two statements of an article."""
    return max(one.around.start, other.around.start) - min(one.around.end, other.around.end)


def days_apart(one: Speech, other: Speech, published: Mapping[str, When]) -> int:
    """Days between the articles of two statements, at least; 0 when one is undated."""
    return apart(published.get(one.statement.article), published.get(other.statement.article))


def apart(mine: When | None, theirs: When | None) -> int:
    """Days between two moments, at least; 0 when one is not known."""
    if mine is None or theirs is None:
        return 0
    days = [date.fromisoformat(day[:10]) for day in (mine.start, mine.end, theirs.start, theirs.end)]
    return max((days[2] - days[1]).days, (days[0] - days[3]).days, 0)
