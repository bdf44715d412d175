"""All skeletons of an article resolved in reading order, from publication or from a day told before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from greffier.finding.dates import periods
from greffier.finding.dates.meaning import Meaning, OfDay, Shift, Skeleton, Valued, Weekly, Yearly
from greffier.finding.dates.opening_day import from_opening, opening_day
from greffier.finding.dates.placing import moved, timed
from greffier.finding.dates.reckoning import Outcome, Reference, blank, of, reckon, within
from greffier.finding.dates.tense import Tense, is_coming, led_ahead, plain_tense, put_off, tense
from greffier.finding.page import Page
from greffier.record import Span

NEAR = 2  # sentences back that *la veille* or *deux jours plus tard* may look for its day
DAYLIKE = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d")
OPENING = 6  # characters that may stand before a time at the head of its line: *Vers*, *À*
BACKGROUND, RECENT = 60, 14  # days before publication of a day long past, of one of these days
APPOSED = (",", ", en", ", le", "(", "soit", ", soit")  # between two expressions for one day
STRETCH = 6  # characters between *mars* and *octobre*: *à, au, et le*
NAMED = 80  # characters of an event's name and whereabouts before its day
CLOSING = re.compile(r"[.,;:!?()«»\n]")
ENTRIES = 3  # lines that open with an hour, of a live feed
BESIDE = 12  # characters between *vers 0 h 40* and the day that follows it


@dataclass(slots=True)
class Told:
    """A date met: its outcome, the sentence it stands in, and its expression."""

    outcome: Outcome
    sentence: int
    skeleton: Skeleton


class Resolver:
    """Resolves the skeletons of one page, in reading order, and remembers the dates it has met."""

    def __init__(self, page: Page, skeletons: tuple[Skeleton, ...], reference: Reference | None) -> None:
        self.page, self.skeletons, self.reference = page, skeletons, reference
        self.date: Told | None = None  # the last date told, of any length
        self.day: Told | None = None  # the last day told, known or not
        self.days: list[Told] = []  # all days told so far
        self.opening: date | None = None  # that of the news, where publication is not known
        self._last = Outcome("")  # that of the expression before
        self._tenses: dict[int, Tense | None] = {}

    def outcomes(self) -> Iterator[tuple[Skeleton, Outcome, Skeleton | None]]:
        """Each skeleton in order, with its outcome and the one that it counts from, None for publication."""
        for at, skeleton in enumerate(self.skeletons):
            meaning = skeleton.meaning
            if isinstance(meaning, Shift) and meaning.anchor == "event":
                named = self._event_day(at, skeleton)
                outcome = moved(self._dated(named, named.meaning), meaning) if named else None
                yield skeleton, outcome or Outcome(blank(meaning)), named
                continue
            beside = self._apposed(at, skeleton)
            counted = isinstance(meaning, Shift) and not meaning.of and not beside
            told = self.told(skeleton, meaning) if counted else None  # type: ignore[arg-type]
            outcome = beside or self._end_of_range(at, skeleton) or self._outcome(at, skeleton)
            self._last = outcome
            self._remember(skeleton, outcome)
            yield skeleton, outcome, told.skeleton if told else None

    def _end_of_range(self, at: int, skeleton: Skeleton) -> Outcome | None:
        """The end of a stretch that would lie before its beginning: *limité de mars à octobre*."""
        begun, end = self.skeletons[at - 1] if at else skeleton, skeleton.meaning
        near = 0 < skeleton.span.start - begun.span.end <= STRETCH
        if not near or (begun.bound, skeleton.bound) != ("from", "until") or not self._last.period:
            return None
        if not (isinstance(begun.meaning, Yearly) and isinstance(end, Yearly)):
            return None
        own, first = self._dated(skeleton, end), self._last.period.first
        if own.first is None or own.first >= first:
            return None
        period, now = within(end, first, "future"), self.reference
        if period and now and period.first > now.last and self.tense(skeleton) == "past":
            return Outcome(blank(end))  # a travaillé de novembre à février: which years is not told
        return of(period, f"reckoned from {self._last.value}, told in the text") if period else None

    def _event_day(self, at: int, skeleton: Skeleton) -> Skeleton | None:
        """The day told of the event that a day counts from: *la veille du sommet de Rome le 10 janvier*."""
        following = self.skeletons[at + 1] if at + 1 < len(self.skeletons) else None
        if following is None or following.type != "DATE" or isinstance(following.meaning, Valued):
            return None
        between = Span(skeleton.span.end, following.span.start)
        if CLOSING.search(between.of(self.page.text)) or len(between) > NAMED:
            return None
        tokens = (self.page.tokens[k] for k in self.page.within(between))
        return None if any("VerbForm=Fin" in token.morph for token in tokens) else following

    def _remember(self, skeleton: Skeleton, outcome: Outcome) -> None:
        day = replace(outcome, value=outcome.value.split("T")[0])
        known = day.period or (DAYLIKE.fullmatch(day.value) and not isinstance(skeleton.meaning, Valued))
        if self.reference is None and self.opening is None:
            self.opening = opening_day(self.page, skeleton, day, self.tense(skeleton))
        if known and skeleton.type in ("DATE", "TIME"):
            self.date = Told(day, self._sentence(skeleton), skeleton)
            if DAYLIKE.fullmatch(day.value):
                self.day = self.date
                self.days.append(self.date)

    def _sentence(self, skeleton: Skeleton) -> int:
        """The number of the sentence a skeleton begins in."""
        at = self.page.at(skeleton.span.start)
        return self.page.parse.sentence_of[at] if at >= 0 else 0

    def _outcome(self, at: int, skeleton: Skeleton) -> Outcome:
        meaning = skeleton.meaning
        if isinstance(meaning, OfDay):
            return timed(self._day_of(at, meaning), meaning.clock)
        return self._dated(skeleton, meaning)

    def _dated(self, skeleton: Skeleton, meaning: Meaning) -> Outcome:
        """A date's outcome: from the words after it, from what was told before, or from publication."""
        if isinstance(meaning, Shift) and meaning.of is not None:
            return moved(self._dated(skeleton, meaning.of), meaning)
        if isinstance(meaning, Shift) and meaning.anchor == "event":
            return Outcome(blank(meaning))
        if isinstance(meaning, Shift) and meaning.anchor == "text":
            return self._from_text(skeleton, meaning)
        if self.reference is None and self.opening and isinstance(meaning, Weekly):
            found = from_opening(meaning, self.opening, self.tense(skeleton))
            if found is not None:
                return found
        return reckon(meaning, self.reference, lambda: self.tense(skeleton))

    def tense(self, skeleton: Skeleton) -> Tense | None:
        """The side that the word before puts it on, else the tense of its clause."""
        if skeleton.side:
            return skeleton.side
        start = skeleton.span.start
        if start not in self._tenses:
            told = tense(self.page, skeleton.span)
            if isinstance(skeleton.meaning, Weekly) and self._is_ahead(skeleton, told):
                told = "future"
            if skeleton.bound == "on" and put_off(self.page, skeleton.span):
                told = "future"
            self._tenses[start] = told
        return self._tenses[start]

    def _is_ahead(self, skeleton: Skeleton, told: Tense | None) -> bool:
        """Whether a weekday lies ahead by the word before it or by its verb's present."""
        if skeleton.bound == "on" and led_ahead(self.page, skeleton.span):
            return True
        return told == "present" and is_coming(self.page, skeleton.span)

    def plain_tense(self, skeleton: Skeleton) -> Tense | None:
        """Past after *depuis*, else the tense of the very verb it hangs on, where that leaves no doubt."""
        if skeleton.side or skeleton.bound == "until":
            return "past" if skeleton.side == "past" else None
        return plain_tense(self.page, skeleton.span)

    def _from_text(self, skeleton: Skeleton, meaning: Shift) -> Outcome:
        """Reckoned from the last date told: a day for days, and near by when `near` asks so."""
        told = self.told(skeleton, meaning)
        return moved(told.outcome, meaning) if told else Outcome(blank(meaning))

    def told(self, skeleton: Skeleton, meaning: Shift) -> Told | None:
        """The date met that a shift counts from, as long as no later one is resolved; None when none is.

        *Le lendemain* in the past is no day yet to come; of a day long past in an earlier sentence and
        one of these days it cannot be told which is meant.
        """
        if not meaning.near:
            return self.date if meaning.unit in ("M", "Y", "Q") else self.day
        sentence = self._sentence(skeleton)
        if meaning.unit in ("M", "Y", "Q"):
            return self.date if self.date and sentence - self.date.sentence <= NEAR else None
        for told in reversed(self.days):
            if sentence - told.sentence > NEAR:
                return None
            if not self._belied(skeleton, moved(told.outcome, meaning)):
                open_ = told.sentence < sentence and (
                    self._aside(told) or self._one_of_two(skeleton, meaning, told)
                )
                return None if open_ else told
        return None

    def _belied(self, skeleton: Skeleton, moved: Outcome) -> bool:
        """Whether the tense of its clause puts an expression on the other side of publication."""
        if self.reference is None or moved.first is None or moved.last is None:
            return False
        if moved.first > self.reference.last:
            return self.tense(skeleton) == "past"
        return moved.last < self.reference.first and self.tense(skeleton) == "future"

    def _one_of_two(self, skeleton: Skeleton, meaning: Shift, told: Told) -> bool:
        """Whether the sentence of a day tells another that fits, so that it cannot be told which is meant."""
        beside = [other for other in self.days if other.sentence == told.sentence]
        fitting = (one.outcome for one in beside if not self._belied(skeleton, moved(one.outcome, meaning)))
        return len({outcome.value for outcome in fitting}) > 1

    def _aside(self, told: Told) -> bool:
        """Whether a day is long past while one of these days was told before: it may be background."""
        now, day = self.reference, told.outcome.last
        if now is None or day is None or (now.first - day).days <= BACKGROUND:
            return False
        recent = (other.outcome.first for other in self.days)
        return any(first is not None and abs((now.first - first).days) <= RECENT for first in recent)

    def _apposed(self, at: int, skeleton: Skeleton) -> Outcome | None:
        """The day that is told again right after: *la veille, 8 février*, *un an plus tôt, le 3 mai*."""
        meaning = skeleton.meaning
        if not (isinstance(meaning, Shift) and meaning.near and at + 1 < len(self.skeletons)):
            return None
        following = self.skeletons[at + 1]
        between = self.page.text[skeleton.span.end : following.span.start].strip()
        if following.type != "DATE" or between not in APPOSED or isinstance(following.meaning, Valued):
            return None
        found = self._dated(following, following.meaning)
        if found.first is None or found.last is None:
            return None
        early, late = (periods.step(day, meaning.unit, 0) for day in (found.first, found.last))
        return of(early, found.how) if early == late else None

    def _day_of(self, at: int, meaning: OfDay) -> Outcome:
        """The day of a time: its own, that of its sentence, that of a day right after, the last told."""
        skeleton = self.skeletons[at]
        if meaning.day is not None:
            return self._dated(skeleton, meaning.day)
        if self.day and self.day.sentence == self._sentence(skeleton):
            return self.day.outcome
        following = self.skeletons[at + 1] if at + 1 < len(self.skeletons) else None
        if following and following.span.start - skeleton.span.end <= BESIDE and following.type == "DATE":
            beside = self._dated(following, following.meaning)
            if DAYLIKE.fullmatch(beside.value) and not isinstance(following.meaning, Valued):
                return beside
        if self._opens_paragraph(skeleton) and self._live:
            return self._dated(skeleton, Shift("D", 0))
        if self.day is None or self._opens_paragraph(skeleton):
            return Outcome(periods.UNKNOWN["D"])
        return self._not_ahead(skeleton) or self.day.outcome

    def _not_ahead(self, skeleton: Skeleton) -> Outcome | None:
        """The last day told that its tense allows: *se réunira jeudi ; dans la nuit, il a fui*."""
        told = (one.outcome for one in reversed(self.days))
        return next((outcome for outcome in told if not self._belied(skeleton, outcome)), None)

    @cached_property
    def _live(self) -> bool:
        """Whether lines of the article open with hours, as in a live feed, which is of one day."""
        hours = (one for one in self.skeletons if isinstance(one.meaning, OfDay))
        return sum(map(self._opens_paragraph, hours)) >= ENTRIES

    def _opens_paragraph(self, skeleton: Skeleton) -> bool:
        """Whether a time stands at the head of its line, as in a live feed: no day told before is meant."""
        start = skeleton.span.start
        return start - self.page.text.rfind("\n", 0, start) - 1 <= OPENING
