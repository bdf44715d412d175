"""The words of the trade, as small frozen types. Standard library only."""

from greffier.record.actors import Actor, ActorType, Form, Mention, Office
from greffier.record.article import Article, Noise
from greffier.record.dates import Bound, TimeExpression, TimeType
from greffier.record.judgement import Judgement, Verdict
from greffier.record.parse import Parse, Token
from greffier.record.sheet import Gap, Sheet
from greffier.record.span import Span
from greffier.record.statements import Act, Manner, Polarity, Statement
from greffier.record.when import When

__all__ = [
    "Act",
    "Actor",
    "ActorType",
    "Article",
    "Bound",
    "Form",
    "Gap",
    "Judgement",
    "Manner",
    "Mention",
    "Noise",
    "Office",
    "Parse",
    "Polarity",
    "Sheet",
    "Span",
    "Statement",
    "TimeExpression",
    "TimeType",
    "Token",
    "Verdict",
    "When",
]
