"""The record on disk: one SQLite file, checked on the way in, read back as the words of the trade."""

from greffier.store.clusters import Cluster, Portrait
from greffier.store.evidence import Defect
from greffier.store.faults import (
    Misquote,
    NewerRecord,
    NoRecord,
    NotARecord,
    RecordExists,
    RecordFault,
    RecordFull,
    RecordLocked,
)
from greffier.store.opening import vacant
from greffier.store.questions import Known, Question, Said, Shelved
from greffier.store.record import Record
from greffier.store.runs import Request, Run, Skip, Wish
from greffier.store.search import WordsFault

__all__ = [
    "Cluster",
    "Defect",
    "Known",
    "Misquote",
    "NewerRecord",
    "NoRecord",
    "NotARecord",
    "Portrait",
    "Question",
    "Record",
    "RecordExists",
    "RecordFault",
    "RecordFull",
    "RecordLocked",
    "Request",
    "Run",
    "Said",
    "Shelved",
    "Skip",
    "Wish",
    "WordsFault",
    "vacant",
]
