"""Commands that ask a record: show, search, export, check. Data go to standard output, nothing else does."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from greffier.cli import options
from greffier.cli.tongue import say


def statements(
    record: options.RecordFile,
    speaker: options.Speaker = None,
    addressee: options.Addressee = None,
    article: options.ArticleName = None,
    manner: options.Manner = None,
    act: options.Act = None,
    min_certainty: options.Certainty = 0.0,
    words: options.Words = None,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """Who said what."""
    from greffier import desk
    from greffier.cli.showing import show_statements
    from greffier.store import Question

    question = Question(speaker, addressee, article, manner, act, min_certainty, words, limit=limit)
    show_statements(desk.statements(record, question), as_json)


def actors(
    record: options.RecordFile,
    name: options.Name = None,
    type_: options.Type = None,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """Who is who."""
    from greffier import desk
    from greffier.cli.showing import show_actors
    from greffier.store import Question

    show_actors(desk.actors(record, Question(name=name, type=type_, limit=limit)), as_json)


def articles(
    record: options.RecordFile,
    article: options.ArticleName = None,
    words: options.Words = None,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """What was read."""
    from greffier import desk
    from greffier.cli.showing import show_articles
    from greffier.store import Question

    show_articles(desk.articles(record, Question(article=article, words=words, limit=limit)), as_json)


def dates(
    record: options.RecordFile,
    article: options.ArticleName = None,
    words: options.Words = None,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """When articles were published, and which sentences force it."""
    from greffier import desk
    from greffier.cli.showing import show_dates
    from greffier.store import Question

    show_dates(desk.dates(record, Question(article=article, words=words, limit=limit)), as_json)


def search(
    record: options.RecordFile,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="option.words", show_default=False)],
    in_articles: Annotated[bool, typer.Option("--articles", help="option.articles")] = False,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """Statements or articles with these words."""
    from greffier import desk
    from greffier.cli.showing import show_articles, show_statements
    from greffier.store import Question

    question = Question(words=" ".join(words), limit=limit)
    if in_articles:
        show_articles(desk.articles(record, question), as_json)
    else:
        show_statements(desk.statements(record, question), as_json)


def export(
    record: options.RecordFile,
    table: Annotated[options.TableName, typer.Argument(metavar="[TABLE]", help="option.table")] = (
        options.TableName.statements
    ),
    to: Annotated[options.FormatName, typer.Option("--to", metavar="FORMAT", help="option.to")] = (
        options.FormatName.jsonl
    ),
    min_certainty: options.Certainty = 0.0,
    separator: Annotated[str, typer.Option("--separator", metavar="CHAR", help="option.separator")] = ",",
) -> None:
    """The record in another format, on standard output."""
    from greffier.exports import jsonl
    from greffier.exports import table as sheet
    from greffier.store import Record

    with Record.open(record) as opened:
        if to is options.FormatName.jsonl:
            lines = jsonl.lines(opened, min_certainty)
        else:
            lines = sheet.lines(opened, table.value, min_certainty, separator)
        end = "\n" if to is options.FormatName.jsonl else "\r\n"
        for line in lines:
            sys.stdout.write(line + end)


def check(record: options.RecordFile) -> None:
    """Whether a record is sound; exit code 1 and its defects when it is not."""
    from greffier import desk
    from greffier.store import Record

    found = 0
    for defect in desk.check(record):
        found += 1
        where = defect.article or say("check.file")
        typer.echo(say("check.defect", where=where, fact=defect.fact, why=defect.why))
    if found:
        typer.echo(say("check.broken", record=str(record), n=found), err=True)
        typer.echo(say("check.remedy", record=str(record)), err=True)
        raise typer.Exit(1)
    with Record.open(record) as opened:
        counts = {"articles": "article", "statements": "statement", "actors": "cluster"}
        counted = {name: opened.count(table) for name, table in counts.items()}
        last = opened.last_run()
    typer.echo(say("check.sound", record=str(record), **counted), err=True)
    if last and not last.ended:
        typer.echo(say("check.unfinished", record=str(record), wish=last.wish), err=True)
