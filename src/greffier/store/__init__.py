"""The record on disk: one SQLite file, checked on the way in, read back as the words of the trade."""

from greffier.store.clusters import Cluster
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
from greffier.store.record import Record
from greffier.store.runs import Request, Run, Skip, Wish

__all__ = [
    "Cluster",
    "Defect",
    "Misquote",
    "NewerRecord",
    "NoRecord",
    "NotARecord",
    "Record",
    "RecordExists",
    "RecordFault",
    "RecordFull",
    "RecordLocked",
    "Request",
    "Run",
    "Skip",
    "Wish",
    "vacant",
]
