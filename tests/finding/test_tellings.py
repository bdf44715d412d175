"""Sentences that speak of a meeting, with the persons, the day and the length beside it."""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.dates import times
from greffier.finding.tellings import tellings
from greffier.record import Actor, EventReport, Mention, Span, Statement, Telling, TimeExpression
from greffier.record.dates import time_id
from greffier.record.events import report_id
from tests.finding.dates.pages import page

PERSONS = ("Keller", "Lorvan", "Adam", "Brun", "Cole")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def told(text: str, meeting: str | None = None, **report: object) -> list[Telling]:
    """The tellings of a text; `meeting` is the word that a report of one stands on."""
    read = page(text, None)
    key = read.article.id
    actors = tuple(
        Actor(name, name, "person", (name,), (Mention(span(text, name), "name"),))
        for name in PERSONS
        if name in text
    )
    reports: tuple[EventReport, ...] = ()
    if meeting:
        at = span(text, meeting)
        reports = (replace(EventReport(report_id(key, at), key, at, meeting, "CONSULT"), **report),)  # type: ignore[arg-type]
    expressions = tuple(one for one in times(read) if isinstance(one, TimeExpression))
    facts: dict[type, tuple[object, ...]] = {
        Actor: actors, EventReport: reports, TimeExpression: expressions, Statement: (),
    }  # fmt: skip
    return list(tellings(replace(read, facts=facts)))


def day_of(text: str, words: str) -> str:
    return time_id(page(text, None).article.id, span(text, words))


def test_persons_day_and_length_of_the_sentence() -> None:
    text = "Keller est arrivé. Lorvan et Adam ont eu un entretien de deux heures mardi."
    (one,) = told(text, "entretien")
    assert one.actors == ("Lorvan", "Adam")
    assert one.day == day_of(text, "mardi")
    assert one.details == (("duration", "PT2H"),)


def test_a_day_that_may_be_another_s_is_left_out() -> None:
    text = "Keller a vu Lorvan au sommet mardi, avant le vote de jeudi."
    assert told(text, "sommet")[0].day is None
    assert told(text, "sommet", when_span=span(text, "mardi"))[0].day == day_of(text, "mardi")


def test_a_medium_tells_a_talk_without_a_report() -> None:
    text = "Keller a parlé avec Lorvan au téléphone jeudi."
    (one,) = told(text)
    assert (one.span.of(text), one.day) == ("téléphone", day_of(text, "jeudi"))
    assert told("Keller a vendu son téléphone à Lorvan.") == []


def test_many_persons_feared_meetings_and_times_spent_tell_nothing() -> None:
    assert told("Keller, Lorvan, Adam, Brun et Cole en réunion mardi.", "réunion") == []
    assert told("Keller craint une réunion avec Lorvan mardi.", "réunion", status="feared") == []
    text = "Keller rejoint l'appel de Lorvan là où il passe les fêtes de fin d'année."
    assert told(text, "appel")[0].day is None


def test_a_length_of_time_puts_a_meeting_off_the_day_before_it() -> None:
    text = "Keller a parlé mardi, un jour après sa rencontre avec Lorvan."
    assert told(text, "rencontre")[0].day is None
    assert told(text, "rencontre", when_span=span(text, "mardi"))[0].day is None


def test_a_day_behind_the_meeting_is_its_own_all_the_same() -> None:
    text = "Keller a parlé un jour après sa rencontre de mardi avec Lorvan."
    assert told(text, "rencontre")[0].day == day_of(text, "mardi")
