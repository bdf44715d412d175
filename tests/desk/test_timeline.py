"""Days in their order; those that matter most when some are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from greffier.desk.timeline import timeline
from greffier.record import Article, Event, EventReport, Ledger, Sheet, Span, TimeExpression, Voice, When
from greffier.record.article import article_id
from greffier.record.dates import time_id
from greffier.record.events import report_id
from greffier.store import Question, Record

DAYS = {1: "2022-01-10", 2: "2022-01-10", 3: "2022-01-12"}
"""The day of the event each article reports; each names 12 January too."""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Four articles: the second a copy of the first, the last without an event."""
    sheets = [_sheet(number) for number in range(1, 5)]
    with Record.create(tmp_path / "r.greffe") as made:
        with made.batch():
            made.begin_run("build", {})
            for one in sheets:
                made.write(one, 1)
        events = [_event(one.events[0]) for one in sheets if one.events]
        keys = [one.article.id for one in sheets]
        voices = tuple(Voice(key, keys[0] if at == 1 else key) for at, key in enumerate(keys))
        with made.batch():
            made.replace_clusters({})
            made.write_ledger(Ledger(events=tuple(events), voices=voices))
    return tmp_path / "r.greffe"


def _sheet(number: int) -> Sheet:
    """An article that reports one event and names two days."""
    text = f"Article {number} : ils se sont parlé lundi, puis mercredi, puis samedi."
    article = Article(article_id(text), text, (f"{number}.txt",))
    return Sheet(article, dates=_dates(article.id), events=_reports(article.id, number))


def _dates(key: str) -> tuple[TimeExpression, ...]:
    span, later = Span(33, 38), Span(44, 50)
    when = (When("2022-01-12", "2022-01-12", "x"), When("2022-01-15", "2022-01-15", "x"))
    return tuple(
        TimeExpression(time_id(key, one), key, one, "DATE", "2022", when=day)
        for one, day in zip((span, later), when, strict=True)
    )


def _reports(key: str, number: int) -> tuple[EventReport, ...]:
    if number not in DAYS:
        return ()
    span, day = Span(0, 7), When(DAYS[number], DAYS[number], "x")
    return (EventReport(report_id(key, span), key, span, f"appel {number}", "CONSULT", when=day),)


def _event(one: EventReport) -> Event:
    return Event(one.id, one.label, one.type, None, one.status, (), (), None, one.when, (one.id,))


def test_days_stand_in_order_with_their_events(record: Path) -> None:
    found = [(day.day, [one.label for one in day.events]) for day in timeline(record, Question())]
    assert found == [("2022-01-10", ["appel 1", "appel 2"]), ("2022-01-12", ["appel 3"])]


def test_days_weigh_by_independent_voices(record: Path) -> None:
    [day] = timeline(record, Question(), 1)
    assert (day.day, day.voices) == ("2022-01-12", 3), "three voices name it, one reports an event of it"
    named = [(day.day, day.voices, len(day.events)) for day in timeline(record, Question(), 5)]
    assert named == [("2022-01-10", 1, 2), ("2022-01-12", 3, 1), ("2022-01-15", 3, 0)]
    assert [day.day for day in timeline(record, Question(type="AID"), 5)] == []


def test_the_day_an_article_appeared_is_none_it_speaks_of(tmp_path: Path) -> None:
    text = "12 janvier 2022 – Ils se sont parlé le 15 janvier 2022."
    when = (When("2022-01-12", "2022-01-12", "x"), When("2022-01-15", "2022-01-15", "x"))
    with Record.create(tmp_path / "d.greffe") as made, made.batch():
        made.begin_run("build", {})
        for number in (1, 2):
            words = text + " " * number
            shown = When("2022-01-12", "2022-01-12", "dateline", "12 janvier 2022")
            article = Article(article_id(words), words, (f"{number}.txt",), published=shown)
            dates = tuple(
                TimeExpression(time_id(article.id, span), article.id, span, "DATE", "2022", when=day)
                for span, day in zip((Span(0, 15), Span(36, 54)), when, strict=True)
            )
            made.write(Sheet(article, dates=dates), 1)
    assert [one.day for one in timeline(tmp_path / "d.greffe", Question(), 5)] == ["2022-01-15"]


NEWS = "Un port fermé\n\n12 mars 2022 – {lede}\n\nDe longs pourparlers avaient échoué le 2 mars."


def _news(number: int, lede: str, day: str | None, *, definite: bool = False) -> Sheet:
    """An article of 12 March whose lede tells an undated closing, and names a day when one is given."""
    text = NEWS.format(lede=lede) + " " * number
    shown = When("2022-03-12", "2022-03-12", "dateline", "12 mars 2022")
    article = Article(article_id(text), text, (f"{number}.txt",), title="Un port fermé", published=shown)
    told = [("12 mars 2022", "2022-03-12"), ("2 mars.", "2022-03-02")]
    told += [(lede.split(" : ")[0], day)] if day else []
    dates = []
    for words, of in told:
        span = Span(text.index(words), text.index(words) + len(words))
        when = When(of, of, "x")
        dates.append(TimeExpression(time_id(article.id, span), article.id, span, "DATE", of, when=when))
    span = Span(text.index("fermé", 20), text.index("fermé", 20) + 5)
    event = EventReport(report_id(article.id, span), article.id, span, "fermeture", definite=definite)
    return Sheet(article, dates=tuple(dates), events=(event,))


def _record(path: Path, *sheets: Sheet) -> Path:
    with Record.create(path) as made, made.batch():
        made.begin_run("build", {})
        for one in sheets:
            made.write(one, 1)
        made.write_ledger(Ledger(events=tuple(_event(one.events[0]) for one in sheets)))
    return path


def test_news_without_a_day_is_of_the_day_its_article_appeared(tmp_path: Path) -> None:
    record = _record(tmp_path / "n.greffe", _news(1, "Le gouvernement a fermé le port de Brel.", None))
    first, second = timeline(record, Question(), 2)
    assert (second.day, second.voices, second.events) == ("2022-03-12", 1, ())
    assert [one.label for one in second.undated] == ["fermeture"]
    assert second.sentence is not None
    assert second.sentence.words == "12 mars 2022 – Le gouvernement a fermé le port de Brel."
    assert (first.day, first.undated) == ("2022-03-02", ()), "what is named further down is news of no day"


def test_news_is_of_a_day_its_lede_names(tmp_path: Path) -> None:
    lede = "Jeudi : le gouvernement a fermé le port de Brel."
    record = _record(tmp_path / "j.greffe", _news(1, lede, "2022-03-10"))
    [day] = timeline(record, Question(), 1)
    assert (day.day, [one.label for one in day.undated]) == ("2022-03-10", ["fermeture"])
    assert [one.day for one in timeline(record, Question(), 9)] == ["2022-03-02", "2022-03-10"]


def test_what_a_lede_points_to_or_names_from_long_ago_is_no_news(tmp_path: Path) -> None:
    old = _news(1, "En janvier : le gouvernement a fermé le port de Brel.", "2022-01-10")
    record = _record(tmp_path / "o.greffe", old, _news(2, "Ce port fermé inquiète.", None, definite=True))
    days = {one.day: [event.label for event in one.undated] for one in timeline(record, Question(), 9)}
    assert days == {"2022-01-10": [], "2022-03-02": [], "2022-03-12": ["fermeture"]}
