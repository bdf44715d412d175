"""The finders, in the order they run, with the kinds of fact each needs and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from greffier.finding.actors import Resolved, actors
from greffier.finding.commitments import commitments
from greffier.finding.dates import Age, times
from greffier.finding.events import Happening, happenings
from greffier.finding.events.reports import events
from greffier.finding.figures.finding import figures
from greffier.finding.fingerprints import fingerprints
from greffier.finding.frames import Frame
from greffier.finding.framing import frames
from greffier.finding.gists import gists
from greffier.finding.orders import orders
from greffier.finding.page import Page
from greffier.finding.quotations import Quotation, quotations
from greffier.finding.references import Nested, Reference, references
from greffier.finding.statements import statements
from greffier.finding.tellings import tellings
from greffier.record import (
    Actor,
    Clue,
    Commitment,
    EventReport,
    Figure,
    Fingerprint,
    Gist,
    Order,
    Statement,
    Telling,
    TimeExpression,
)


@dataclass(frozen=True, slots=True)
class Finder:
    """A finder: a function from a page to facts, the kinds it needs found before it, the kinds it gives."""

    name: str
    find: Callable[[Page], Iterable[object]]
    needs: tuple[type, ...]
    gives: tuple[type, ...]


FINDERS = (
    Finder("quotations", quotations, (), (Quotation,)),
    Finder("references", references, (Quotation,), (Reference, Nested)),
    Finder("frames", frames, (Quotation, Reference), (Frame,)),
    Finder("happenings", happenings, (Reference,), (Happening,)),
    Finder("actors", actors, (Quotation, Reference, Nested, Frame, Happening), (Actor, Resolved)),
    Finder("dates", times, (Quotation,), (TimeExpression, Clue, Age)),
    Finder("statements", statements, (Quotation, Reference, Frame, Resolved, TimeExpression), (Statement,)),
    Finder(
        "events",
        events,
        (Reference, Happening, Actor, Resolved, TimeExpression, Statement),
        (EventReport,),
    ),
    Finder("tellings", tellings, (EventReport, Actor, TimeExpression, Statement), (Telling,)),
    Finder("orders", orders, (Happening, EventReport, TimeExpression, Statement), (Order,)),
    Finder(
        "commitments",
        commitments,
        (Quotation, Frame, Reference, Resolved, TimeExpression, Actor, Statement),
        (Commitment,),
    ),
    Finder(
        "figures",
        figures,
        (Reference, Resolved, TimeExpression, Age, Actor, Statement, Commitment),
        (Figure,),
    ),
    Finder("gists", gists, (Actor, Statement), (Gist,)),
    Finder("fingerprints", fingerprints, (Quotation, Reference, Statement), (Fingerprint,)),
)
