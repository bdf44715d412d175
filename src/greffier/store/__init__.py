"""The record on disk: one SQLite file, checked on the way in, read back as the words of the trade."""

from greffier.store.account_questions import Accounted, Disputed, Voiced, accounted, disputed, voiced
from greffier.store.clusters import Cluster, Portrait
from greffier.store.days import Weighed, Words, weighed
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
from greffier.store.ledger_questions import (
    Counted,
    Engaged,
    Place,
    Time,
    Told,
    counted,
    engaged,
    told,
)
from greffier.store.opening import vacant
from greffier.store.questions import Known, Question, Said, Shelved
from greffier.store.record import Record
from greffier.store.runs import Request, Run, Skip, Wish
from greffier.store.search import WordsFault
from greffier.store.spoken import Spoken
from greffier.store.survey import Surveyed

__all__ = [
    "Accounted",
    "Cluster",
    "Counted",
    "Defect",
    "Disputed",
    "Engaged",
    "Known",
    "Misquote",
    "NewerRecord",
    "NoRecord",
    "NotARecord",
    "Place",
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
    "Spoken",
    "Surveyed",
    "Time",
    "Told",
    "Voiced",
    "Weighed",
    "Wish",
    "Words",
    "WordsFault",
    "accounted",
    "counted",
    "disputed",
    "engaged",
    "told",
    "vacant",
    "voiced",
    "weighed",
]
