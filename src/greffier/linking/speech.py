"""What linking knows of statements: who tells them, for which side, in which sentences, about what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from greffier.linking.likeness import Vector, Weights
from greffier.linking.sides import Sides
from greffier.record import Gist, Passage, Span, Statement
from greffier.record.span import hull


@dataclass(slots=True, eq=False)
class Speech:
    """A statement with what surrounds it; `speaker` and `addressee` are clusters, None when unknown."""

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
    vector: Vector = field(default_factory=dict)

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
    statements: Iterable[Statement], gists: Iterable[Gist], heads: Mapping[str, str], sides: Sides
) -> dict[str, list[Speech]]:
    """The speeches of each article, in the order they were found."""
    known = {gist.statement: gist for gist in gists}
    by_id: dict[str, Speech] = {}
    found: dict[str, list[Speech]] = defaultdict(list)
    for one in statements:
        gist = known.get(one.id)
        if gist is None or not one.content:
            continue
        speaker, addressee = (heads.get(a, a) if a else None for a in (one.speaker, one.addressee))
        own, theirs = (sides.of.get(a) if a else None for a in (speaker, addressee))
        speech = Speech(
            one, gist.words, gist.nouns, gist.around, speaker, addressee, own, theirs, gist.denied
        )
        by_id[one.id] = speech
        found[one.article].append(speech)
    for speech in by_id.values():
        above = by_id.get(speech.statement.parent or "")
        if above is not None:
            speech.parent = above
            above.inner.append(speech)
    return dict(found)


def weigh(found: Iterable[Speech], small: frozenset[str]) -> Weights:
    """Give each speech the vector of its words without `small` ones; how much words weigh in the pile."""
    every = list(found)
    kept = [[word for word in one.words if word not in small] for one in every]
    weights = Weights(kept)
    for one, words in zip(every, kept, strict=True):
        one.vector = weights.vector(words)
    return weights
