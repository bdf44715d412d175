"""The words of the trade, as small frozen types. Standard library only."""

from greffier.record.accounts import Account, Conflict, ConflictType, Ledger, Voice
from greffier.record.actors import Actor, ActorType, Form, Held, Mention, Office, Relation, RelationKind
from greffier.record.article import Article, Noise
from greffier.record.clues import Clue, Order
from greffier.record.commitments import Commitment, CommitmentAct, CommitmentTie
from greffier.record.dates import Bound, TimeExpression, TimeType
from greffier.record.datings import Dating
from greffier.record.events import Detail, Event, EventReport, EventType, Status
from greffier.record.figures import Figure
from greffier.record.fingerprint import Fingerprint, Gist
from greffier.record.judgement import Judgement, Verdict
from greffier.record.parse import Parse, Token
from greffier.record.passages import Passage
from greffier.record.sheet import Gap, Sheet
from greffier.record.span import Span
from greffier.record.statements import Act, Manner, Polarity, Statement
from greffier.record.tellings import Telling
from greffier.record.when import When

__all__ = [
    "Account",
    "Act",
    "Actor",
    "ActorType",
    "Article",
    "Bound",
    "Clue",
    "Commitment",
    "CommitmentAct",
    "CommitmentTie",
    "Conflict",
    "ConflictType",
    "Dating",
    "Detail",
    "Event",
    "EventReport",
    "EventType",
    "Figure",
    "Fingerprint",
    "Form",
    "Gap",
    "Gist",
    "Held",
    "Judgement",
    "Ledger",
    "Manner",
    "Mention",
    "Noise",
    "Office",
    "Order",
    "Parse",
    "Passage",
    "Polarity",
    "Relation",
    "RelationKind",
    "Sheet",
    "Span",
    "Statement",
    "Status",
    "Telling",
    "TimeExpression",
    "TimeType",
    "Token",
    "Verdict",
    "Voice",
    "When",
]
