"""One function per wish of a user: build, add, ask, check. No linguistics here."""

from greffier.desk.asking import actors, articles, check, statements
from greffier.desk.building import add, build
from greffier.desk.filling import NothingRead
from greffier.desk.report import Missed, Progress, Report, Watch
from greffier.desk.sample import NoSample, sample
from greffier.desk.working import CannotWork

__all__ = [
    "CannotWork",
    "Missed",
    "NoSample",
    "NothingRead",
    "Progress",
    "Report",
    "Watch",
    "actors",
    "add",
    "articles",
    "build",
    "check",
    "sample",
    "statements",
]
