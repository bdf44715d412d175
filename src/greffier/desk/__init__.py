"""One function per wish of a user: build, add, ask, check. No linguistics here."""

from greffier.desk.amending import (
    NoDay,
    Taken,
    UnknownFact,
    corrections,
    not_a_statement,
    on_day,
    orphans,
    same,
    spoken_by,
    take,
    take_back,
)
from greffier.desk.asking import (
    accounts,
    actors,
    articles,
    check,
    commitments,
    conflicts,
    events,
    figures,
    statements,
    voices,
)
from greffier.desk.building import add, build
from greffier.desk.correcting import ManyActors, NoName, OneActor, UnknownActor, merge, rename, split, undo
from greffier.desk.dating import Published, dates
from greffier.desk.filling import NothingRead
from greffier.desk.relating import Related, Relations
from greffier.desk.report import Missed, Progress, Report, Watch
from greffier.desk.reviewing import Doubt, Passage, Review, Side, begin, open_to_review
from greffier.desk.sample import NoSample, sample
from greffier.desk.timeline import Day, Marked, mattering, timeline
from greffier.desk.working import CannotWork, Worker, worker

__all__ = [
    "CannotWork",
    "Day",
    "Doubt",
    "ManyActors",
    "Marked",
    "Missed",
    "NoDay",
    "NoName",
    "NoSample",
    "NothingRead",
    "OneActor",
    "Passage",
    "Progress",
    "Published",
    "Related",
    "Relations",
    "Report",
    "Review",
    "Side",
    "Taken",
    "UnknownActor",
    "UnknownFact",
    "Watch",
    "Worker",
    "accounts",
    "actors",
    "add",
    "articles",
    "begin",
    "build",
    "check",
    "commitments",
    "conflicts",
    "corrections",
    "dates",
    "events",
    "figures",
    "mattering",
    "merge",
    "not_a_statement",
    "on_day",
    "open_to_review",
    "orphans",
    "rename",
    "same",
    "sample",
    "split",
    "spoken_by",
    "statements",
    "take",
    "take_back",
    "timeline",
    "undo",
    "voices",
    "worker",
]
