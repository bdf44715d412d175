"""Figures from matched articles: precision and recall per manner, nesting, what stands beside, inventions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bench.export import plain
from bench.gold import Range, Words
from bench.matching import STRICT, WELL_FOUND, Match

MANNERS = ("direct", "indirect", "mixed", "narrated")
BESIDE = ("speaker", "cue", "addressee", "channel", "said", "hedge")
SENTENCE_END = re.compile(r"(?:[.!?…]+[»”\"\s]*\s+(?=[«“\"—–-]?\s*[A-ZÀ-ÖØ-ÞŒ0-9])|\n+)")


@dataclass(frozen=True, slots=True)
class Score:
    """Hits among the predicted and hits among the wanted (the same number unless told by manner)."""

    right: int
    predicted: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of the predicted that is right, 0 when nothing is predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted that is found, 0 when nothing is wanted."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 when both are."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def rate(self) -> float | None:
        """The share as a number, None of nothing."""
        return self.part / self.whole if self.whole else None


Hits = Callable[[Match], Iterator[tuple[int, int]]]


def covered(match: Match, least: float, speaker: bool) -> Iterator[tuple[int, int]]:
    """(annotation, prediction) where the coverage is over `least` and, if asked, the speaker right."""
    for i, (j, share) in match.covers.items():
        if share > least and (not speaker or match.speaker_right(i, j)):
            yield i, j


def overlapping(match: Match, least: float, speaker: bool) -> Iterator[tuple[int, int]]:
    """(annotation, prediction) paired with at least `least` overlap and, if asked, the right speaker."""
    for i in match.counted:
        j = match.pairs.get(i)
        if j is not None and match.overlap[i][j] >= least and (not speaker or match.speaker_right(i, j)):
            yield i, j


RULES: dict[str, Hits] = {
    "coverage > 0.3": lambda match: covered(match, 0.0, False),
    "coverage > 0.8": lambda match: covered(match, WELL_FOUND, False),
    "coverage > 0.3, speaker": lambda match: covered(match, 0.0, True),
    "coverage > 0.8, speaker": lambda match: covered(match, WELL_FOUND, True),
    "IoU >= 0.5": lambda match: overlapping(match, 0.0, False),
    "IoU >= 0.8": lambda match: overlapping(match, STRICT, False),
    "IoU >= 0.5, speaker": lambda match: overlapping(match, 0.0, True),
    "IoU >= 0.8, speaker": lambda match: overlapping(match, STRICT, True),
}


def score(matches: Sequence[Match], hits: Hits, manner: str | None = None) -> Score:
    """Precision over predictions of `manner`, recall over annotations of `manner`; over all for None."""
    right = predicted = found = wanted = 0
    for match in matches:
        pairs = list(hits(match))
        right += sum(manner in (None, match.predicted[j].manner) for _, j in pairs)
        found += sum(manner in (None, match.gold[i].manner) for i, _ in pairs)
        predicted += sum(manner in (None, match.predicted[j].manner) for j in match.charged)
        wanted += sum(manner in (None, match.gold[i].manner) for i in match.counted)
    return Score(right, predicted, found, wanted)


def nested(matches: Sequence[Match]) -> Share:
    """Annotated statements with a parent, and those of them found under the right one."""
    inner = [(m, i) for m in matches for i in m.counted if m.gold[i].parent is not None]
    return Share(sum(m.parent_right(i) for m, i in inner), len(inner))


def beside(matches: Sequence[Match], key: str) -> Score:
    """Words beside the statement: precision over paired predictions, recall over all that must be found."""
    right = predicted = wanted = 0
    for match in matches:
        for i in match.counted:
            if key not in match.gold[i].spans:
                continue
            want, j = match.gold[i].spans[key], match.pairs.get(i)
            wanted += want is not None
            if j is not None and match.predicted[j].spans.get(key):
                predicted += 1
                right += want is not None and same_words(match, want, j, key)
    return Score(right, predicted, right, wanted)


def same_words(match: Match, want: Words, j: int, key: str) -> bool:
    """Whether the span of prediction `j` meets the annotated one, or its addressee bears that name."""
    span = match.predicted[j].spans[key]
    if span and want.span and span[0] < want.span[1] and want.span[0] < span[1]:
        return True
    return key == "addressee" and plain(want.words) in (match.predicted[j].addressee or ())


def agreement(matches: Sequence[Match], key: str) -> Share:
    """Paired statements whose annotation gives `key` (manner, act, polarity); those predicted the same."""
    both = [(m.gold[i], m.predicted[m.pairs[i]]) for m in matches for i in m.counted if i in m.pairs]
    told = [(gold, got) for gold, got in both if getattr(gold, key) is not None]
    return Share(sum(getattr(gold, key) == getattr(got, key) for gold, got in told), len(told))


def abstained(matches: Sequence[Match]) -> Share:
    """Paired statements for which the text gives a speaker, and those of them left without one."""
    both = [(m, i, m.pairs[i]) for m in matches for i in m.counted if i in m.pairs and m.gold[i].speaker]
    return Share(sum(m.predicted[j].speaker is None for m, _, j in both), len(both))


def invented(matches: Sequence[Match]) -> Share:
    """Sentences without any annotated statement, and predictions that lie wholly in such sentences."""
    inventions = sentences = 0
    for match in matches:
        silent = silent_sentences(match)
        sentences += len(silent)
        quiet = {at for start, end in silent for at in range(start, end)}
        inventions += sum(bool(given) and given <= quiet for given in match.given)
    return Share(inventions, sentences)


def silent_sentences(match: Match) -> list[Range]:
    """Sentences of the annotated prose that touch no annotated content, optional ones included."""
    taken = [part for statement in match.gold for part in statement.content]
    return [
        (start, end)
        for start, end in sentences(match.text, match.prose)
        if not any(start < b and a < end for a, b in taken)
    ]


def sentences(text: str, prose: Range | None = None) -> Iterator[Range]:
    """Stretches up to . ! ? … and white space before a capital, a figure or an opening mark, or a line end.

    White space after a sentence belongs to it, so that the stretches join up; blank ones are left out.
    """
    first, last = prose or (0, len(text))
    ends = [found.end() for found in SENTENCE_END.finditer(text, first, last)]
    for start, end in zip([first, *ends], [*ends, last], strict=True):
        if text[start:end].strip():
            yield start, end
