"""Events, commitments, figures and what was computed of them, ready for pages to ask."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from greffier.desk.timeline import Marked
from greffier.pages.view import View
from greffier.record import (
    Account,
    Commitment,
    CommitmentTie,
    Conflict,
    Event,
    EventReport,
    Figure,
    Judgement,
    Ledger,
)

MARKED = 10
"""How many days that matter a timeline opens with."""


@dataclass(frozen=True)
class Findings:
    """All facts of a record beyond its statements, by id; `ledger` is what was computed across articles,
    `corrected` a person's last word on a fact, `mattering` the days that matter most."""

    reports: dict[str, EventReport] = field(default_factory=dict)
    commitments: dict[str, Commitment] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)
    corrected: dict[str, Judgement] = field(default_factory=dict)
    mattering: tuple[Marked, ...] = ()

    @classmethod
    def of(cls, view: View) -> Findings:
        """Those of a view."""
        return cls(
            {one.id: one for one in view.reports()},
            {one.id: one for one in view.commitments()},
            {one.id: one for one in view.figures()},
            view.ledger(),
            {one.left: one for one in view.judged() if ":" in one.right},
            tuple(view.mattering(MARKED)),
        )

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {one.id: one for one in self.ledger.events}

    @cached_property
    def event_of(self) -> dict[str, str]:
        """The event each report tells."""
        return {report: one.id for one in self.ledger.events for report in one.reports}

    @cached_property
    def within(self) -> defaultdict[str, list[EventReport | Commitment | Figure]]:
        """What each statement tells beside its words: commitments, events, figures."""
        found: defaultdict[str, list[EventReport | Commitment | Figure]] = defaultdict(list)
        for kind in (self.commitments, self.reports, self.figures):
            for one in kind.values():
                found[one.statement or ""].append(one)
        return found

    @cached_property
    def same_vow(self) -> defaultdict[str, list[Commitment]]:
        """The commitments that say the same, by the first of them."""
        found: defaultdict[str, list[Commitment]] = defaultdict(list)
        for tie in self.ledger.ties:
            if tie.commitment in self.commitments:
                found[tie.first].append(self.commitments[tie.commitment])
        return found

    @cached_property
    def ties(self) -> dict[str, CommitmentTie]:
        """The tie of each commitment."""
        return {tie.commitment: tie for tie in self.ledger.ties}

    @cached_property
    def measure_of(self) -> dict[str, str]:
        """The measure each figure is of."""
        return dict(self.ledger.measures)

    @cached_property
    def repeats(self) -> Counter[str]:
        """How many commitments say the same as each first one, itself among them."""
        return Counter(tie.first for tie in self.ledger.ties)

    @cached_property
    def alike(self) -> dict[str, list[Commitment]]:
        """The commitments told more than once, by the first of them."""
        found: dict[str, list[Commitment]] = defaultdict(list)
        for tie in self.ledger.ties:
            if self.repeats[tie.first] > 1 and tie.commitment in self.commitments:
                found[tie.first].append(self.commitments[tie.commitment])
        return found

    @cached_property
    def answers(self) -> dict[str, list[str]]:
        """The commitments that answer each commitment."""
        found: dict[str, list[str]] = defaultdict(list)
        for tie in self.ledger.ties:
            if tie.answers:
                found[tie.answers].append(tie.commitment)
        return found

    @cached_property
    def voice_of(self) -> dict[str, str]:
        """The voice each article speaks with: the first of its copies, itself when it is none's copy."""
        return {voice.article: voice.voice for voice in self.ledger.voices}

    def voices(self, articles: set[str]) -> int:
        """How many independent voices some articles make."""
        return len({self.voice_of.get(article, article) for article in articles})

    @cached_property
    def accounts(self) -> defaultdict[str, list[Account]]:
        """What each side tells of the matters of each event."""
        found: defaultdict[str, list[Account]] = defaultdict(list)
        for one in self.ledger.accounts:
            found[one.event].append(one)
        return found

    @cached_property
    def disputed(self) -> defaultdict[str, list[Conflict]]:
        """The conflicts that touch each event, by one of its reports."""
        found: defaultdict[str, list[Conflict]] = defaultdict(list)
        for conflict in self.ledger.conflicts:
            for event in dict.fromkeys(self.event_of.get(side.fact) for side in conflict.sides):
                found[event or ""].append(conflict)
        return found

    def told_in(self, event: Event) -> set[str]:
        """The articles that tell an event."""
        return {self.reports[report].article for report in event.reports}
