"""Arguments and options that commands share. Their help is a key, put in words when the tree is made."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[list[str], typer.Argument(metavar="PATHS", help="option.paths", show_default=False)]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="option.out", readable=False)]
RecordFile = Annotated[
    Path, typer.Argument(metavar="RECORD", help="option.record", show_default=False, readable=False)
]
DossierFolder = Annotated[Path | None, typer.Option("--dossier", metavar="DIR", help="option.dossier")]
NoDossier = Annotated[bool, typer.Option("--no-dossier", help="option.no_dossier")]
PipelineName = Annotated[str | None, typer.Option("--pipeline", metavar="NAME", help="option.pipeline")]
Processes = Annotated[int | None, typer.Option("--processes", metavar="N", min=1, help="option.processes")]
Force = Annotated[bool, typer.Option("--force", help="option.force")]
AsJson = Annotated[bool, typer.Option("--json", help="option.json")]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="option.limit")]
Speaker = Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="option.speaker")]
Addressee = Annotated[str | None, typer.Option("--addressee", metavar="NAME", help="option.addressee")]
ArticleName = Annotated[str | None, typer.Option("--article", metavar="NAME", help="option.article")]
Certainty = Annotated[
    float, typer.Option("--min-certainty", metavar="0-1", min=0, max=1, help="option.min_certainty")
]
Words = Annotated[str | None, typer.Option("--words", metavar="WORDS", help="option.words")]
Name = Annotated[str | None, typer.Option("--name", metavar="NAME", help="option.name")]


class MannerName(StrEnum):
    """How a statement is reported."""

    direct = "direct"
    indirect = "indirect"
    mixed = "mixed"
    narrated = "narrated"


class ActName(StrEnum):
    """What a statement does."""

    assert_ = "assert"
    deny = "deny"
    threaten = "threaten"
    warn = "warn"
    demand = "demand"
    promise = "promise"
    offer = "offer"
    refuse = "refuse"
    accept = "accept"
    accuse = "accuse"
    ask = "ask"
    praise = "praise"
    criticise = "criticise"
    decide = "decide"
    expect = "expect"


class TypeName(StrEnum):
    """What an actor is."""

    person = "person"
    government = "government"
    organisation = "organisation"
    group = "group"
    unnamed = "unnamed"


class FormatName(StrEnum):
    """A format to export to."""

    jsonl = "jsonl"
    csv = "csv"


class TableName(StrEnum):
    """A table to export."""

    statements = "statements"
    actors = "actors"
    articles = "articles"


class StatusName(StrEnum):
    """How far an event has come."""

    held = "held"
    planned = "planned"
    conditional = "conditional"
    feared = "feared"
    denied = "denied"


class CommitmentActName(StrEnum):
    """What a commitment is."""

    demand = "demand"
    threat = "threat"
    promise = "promise"
    offer = "offer"
    refusal = "refusal"
    warning = "warning"
    decision = "decision"


class ConflictTypeName(StrEnum):
    """In what accounts differ."""

    figure = "figure"
    date = "date"
    denial = "denial"
    wording = "wording"
    absence = "absence"


Manner = Annotated[MannerName | None, typer.Option("--manner", metavar="MANNER", help="option.manner")]
Act = Annotated[ActName | None, typer.Option("--act", metavar="ACT", help="option.act")]
Type = Annotated[TypeName | None, typer.Option("--type", metavar="TYPE", help="option.type")]
ActorName = Annotated[str | None, typer.Option("--actor", metavar="NAME", help="option.party")]
Issue = Annotated[str | None, typer.Option("--issue", metavar="WORDS", help="option.issue")]
DayName = Annotated[str | None, typer.Option("--day", metavar="DAY", help="option.day")]
Days = Annotated[int | None, typer.Option("--days", metavar="N", min=1, help="option.days")]
EventTypeName = Annotated[str | None, typer.Option("--type", metavar="TYPE", help="option.event_type")]
StatusOption = Annotated[StatusName | None, typer.Option("--status", metavar="STATUS", help="option.status")]
CommitmentActOption = Annotated[
    CommitmentActName | None, typer.Option("--act", metavar="ACT", help="option.commitment_act")
]
ConflictTypeOption = Annotated[
    ConflictTypeName | None, typer.Option("--type", metavar="TYPE", help="option.conflict_type")
]
