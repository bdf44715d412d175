"""The day of a scene dates what is told next in it: *ont défilé lundi. Des vitres ont été brisées*."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.finding.dates.periods import UNKNOWN
from greffier.finding.events.entries import told_before
from greffier.finding.events.happening import Happening
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.since import single
from greffier.finding.page import Page
from greffier.record import EventType, Status, TimeExpression

FORCE: frozenset[EventType] = frozenset({"ASSAULT", "PROTEST", "COERCE"})


@dataclass(frozen=True, slots=True)
class _Dated:
    """The deed of a scene told last, with the expression that dates it, and whether people protest in it."""

    one: Happening
    time: TimeExpression
    protest: bool


class Scene:
    """The violence that an article tells as of one day, read from its first sentence to its last."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._last: _Dated | None = None

    def day_of(self, one: Happening) -> TimeExpression | None:
        """The day of a deed without one of its own: that of the deed of force right before it.

        Both are of one sentence and one tense, and it tells no other time; of a protest, what is done in the
        next sentence of the paragraph too.
        """
        if self._last is None or not self._goes_on(one, self._last):
            return None
        page, before = self._page, self._last.one
        steps = page.parse.sentence_of[one.head] - page.parse.sentence_of[before.head]
        between = page.text[page.tokens[before.head].start : page.tokens[one.head].start]
        if "\n" in between or told_before(page, one) != told_before(page, before):
            return None
        if steps and not (steps == 1 and self._last.protest and self._is_told_anew(one)):
            return None
        return self._last.time if self._tells_no_other(one, self._last.time) else None

    def after(self, one: Happening, time: TimeExpression | None, status: Status) -> None:
        """Take note of a deed done, and of the expression that dates it."""
        if status != "held" or time is None or time.bound != "on" or not single(time):
            return
        if time.value.startswith(UNKNOWN["D"]):
            return  # the morning of some day
        last = self._last if self._last is not None and self._last.time is time else None
        if one.row.type in FORCE or self._is_harm(one):
            protest = one.row.type == "PROTEST" or (last is not None and last.protest)
            self._last = _Dated(one, time, protest)

    def _goes_on(self, one: Happening, last: _Dated) -> bool:
        """Whether a deed is of the kind that goes on with a scene: force, harm, in a protest arrests."""
        kind = one.row.type
        return last.protest if kind == "COERCE" else kind in FORCE or self._is_harm(one)

    def _is_told_anew(self, one: Happening) -> bool:
        """Whether a deed of force is told by a verb of its own; the dead may be those of several days."""
        return one.row.type in FORCE and not is_participle(self._page, one.head)

    def _is_harm(self, one: Happening) -> bool:
        return one.row.label in self._page.lexicon.words("of a scene")

    def _tells_no_other(self, one: Happening, time: TimeExpression) -> bool:
        """Whether the sentence of a deed tells no time but that of the scene, and maybe how long it took."""
        first, last = self._page.sentence(one.head)
        around = self._page.parse.span(first, last)
        told = [it for it in self._page.of(TimeExpression) if it is not time and around.covers(it.span)]
        return all(it.type == "DURATION" and it.bound == "on" for it in told)
