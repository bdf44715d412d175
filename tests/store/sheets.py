"""Small sheets to write in records."""

from __future__ import annotations

from dataclasses import replace

from greffier.record import (
    Actor,
    Article,
    Clue,
    Commitment,
    Detail,
    EventReport,
    Figure,
    Gap,
    Mention,
    Noise,
    Office,
    Sheet,
    Span,
    Statement,
    Telling,
    TimeExpression,
    When,
)
from greffier.record.article import article_id
from greffier.record.commitments import commitment_id
from greffier.record.dates import time_id
from greffier.record.events import report_id
from greffier.record.figures import figure_id
from greffier.record.statements import statement_id

TEXT = (
    "Photo : Agence\nSelon Anna Keller, ministre de Norlande, « tout est prêt ». Elle a prévenu Lorvan mardi."
)


def span(text: str, words: str) -> Span:
    """Where `words` first stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def sheet(text: str = TEXT, path: str = "dépêche.txt") -> Sheet:
    """A sheet with every column of the record filled."""
    key = article_id(text)
    anna, lorvan = f"{key}-a1", f"{key}-a2"
    quote, told = span(text, "tout est prêt"), span(text, "Elle a prévenu Lorvan mardi")
    first = Statement(
        id=statement_id(key, (quote,), None),
        article=key,
        manner="direct",
        content=(quote,),
        speaker=anna,
        speaker_span=span(text, "Anna Keller"),
        channel=span(text, "Selon"),
        hedge=span(text, "est"),
        parent=statement_id(key, (told,), None),
        rule="selon",
        certainty=0.9,
    )
    second = Statement(
        id=statement_id(key, (told,), None),
        article=key,
        manner="narrated",
        content=(span(text, "Elle"), span(text, "Lorvan")),
        cue=span(text, "a prévenu"),
        addressee=lorvan,
        addressee_span=span(text, "Lorvan"),
        said=mardi(),
        said_span=span(text, "mardi"),
        act="warn",
        polarity="-",
        candidates=(anna, lorvan),
        sources=(span(text, "Agence"),),
        certainty=0.4,
    )
    day = span(text, "mardi")
    office = Office("ministre", "Norlande", span(text, "ministre de Norlande"))
    names = (Mention(span(text, "Anna Keller"), "name"), Mention(span(text, "Elle"), "pronoun"))
    actors = (
        Actor(anna, "Anna Keller", "person", ("Anna Keller", "Mme Keller"), names, (office,)),
        Actor(
            lorvan, "Lorvan", "government", ("Lorvan",), (Mention(span(text, "Lorvan"), "name"),), (), "xx"
        ),
    )
    article = Article(
        key, text, (path,), "Titre", "Agence", "A. B.", "https://exemple.fr/1", "fr",
        When("2021-12-29", "2021-12-29", "front matter"), (Noise(Span(0, 14), "credit"),),
    )  # fmt: skip
    return Sheet(
        article,
        actors,
        (first, second),
        (Gap("figures", "échec"),),
        "essai 1.0",
        events=(replace(event(text, key), statement=second.id),),
        commitments=(replace(commitment(text, key), statement=second.id),),
        figures=(replace(figure(text, key), statement=second.id),),
        dates=(TimeExpression(time_id(key, day), key, day, "DATE", "XXXX-WXX-2"),),
        clues=(clue(text, key), Clue(key, key, day, last="2022-01-31")),
        tellings=(
            Telling(
                key, day, (anna, lorvan), time_id(key, day), (("duration", "PT50M"),), span(text, "tout")
            ),
            Telling(key, day),
        ),
    )


def clue(text: str, key: str) -> Clue:
    """A clue with every column filled."""
    day = span(text, "mardi")
    return Clue(
        time_id(key, day), key, day, "usual", "--12-01", "--12-31", 2, 28, key, "M", -1, 1, "END", "D"
    )  # fmt: skip


def event(text: str, key: str) -> EventReport:
    """A report with every column filled but its statement."""
    told = span(text, "a prévenu")
    return EventReport(
        report_id(key, told), key, told, "avertissement", "THREATEN", "relations", "planned",
        (f"{key}-a1",), (f"{key}-a2",), span(text, "Norlande"), mardi(), span(text, "mardi"),
        ordinal=span(text, "tout"), details=(Detail("duration", "50", "minute", span(text, "mardi")),),
        certainty=0.7,
    )  # fmt: skip


def commitment(text: str, key: str) -> Commitment:
    """A commitment with every column filled but its statement."""
    what = span(text, "tout est prêt")
    return Commitment(
        commitment_id(key, "promise", what), key, "promise", what, "tout est prêt", f"{key}-a1", f"{key}-a2",
        span(text, "prêt"), mardi(), span(text, "mardi"), span(text, "est"), 3, certainty=0.6,
    )  # fmt: skip


def figure(text: str, key: str) -> Figure:
    """A figure with every column filled but its statement."""
    where = span(text, "tout est")
    return Figure(
        figure_id(key, where), key, where, 90_000.0, 100_000.5, "soldat", "soldats de Norlande",
        span(text, "ministre"), span(text, "Norlande"), mardi(), span(text, "mardi"), span(text, "tout"),
        f"{key}-a1", certainty=0.5,
    )  # fmt: skip


def mardi() -> When:
    """A Tuesday."""
    return When("2021-12-28", "2021-12-28", "weekday", "mardi")
