"""The case table: a sentence, a day of publication, all expressions with value and bound."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from greffier.finding.dates import ages, dates
from greffier.finding.page import Page
from greffier.record import Noise, Span
from tests.finding.dates.pages import LEXICON, found, page, shown

LINES = Path(__file__).with_name("cases.tsv").read_text("utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if line and not line.startswith("#")][1:]


@pytest.mark.parametrize(("sentence", "published", "expected"), CASES)
def test_a_case(sentence: str, published: str, expected: str) -> None:
    text = sentence.replace("\\n", "\n")
    assert " | ".join(shown(text, None if published == "-" else published)) == expected


def test_types() -> None:
    text = "Hier à 18 h, pendant deux jours, chaque année."
    assert [one.type for one in found(text)] == ["DATE", "TIME", "DURATION", "SET"]


def test_when_of_a_day_an_hour_a_night_and_a_month() -> None:
    text = "Le 3 janvier à 18 h 30, cette nuit-là, le mois dernier."
    given = [(one.when.start, one.when.end) for one in found(text) if one.when]
    assert given == [
        ("2022-01-03", "2022-01-03"),
        ("2022-01-03T18:30", "2022-01-03T18:30"),
        ("2022-01-03", "2022-01-04"),
        ("2021-12-01", "2021-12-31"),
    ]


def test_the_lendemain_of_the_past_is_not_yet_to_come() -> None:
    verbs = {"annonça": "Tense=Past|VerbForm=Fin", "partit": "Tense=Past|VerbForm=Fin"}
    text = "Mardi, il annonça un sommet le 20 janvier. Le lendemain, il partit."
    assert shown(text, verbs=verbs)[-1] == "Le lendemain = 2022-01-12"
    assert shown(text)[-1] == "Le lendemain = XXXX-XX-XX"  # it may be the day after either


def test_a_day_months_ahead_is_on_the_side_of_its_tense() -> None:
    past, future = {"partit": "Tense=Past|VerbForm=Fin"}, {"partira": "Tense=Fut|VerbForm=Fin"}
    assert shown("Il partit le 26 avril.", verbs=past) == ["le 26 avril = 2021-04-26"]
    assert shown("Il partira le 26 octobre.", verbs=future) == ["le 26 octobre = 2022-10-26"]
    assert shown("Il partit le 26 janvier.", verbs=past) == ["le 26 janvier = 2022-01-26"]  # a parser may err


def test_when_says_from_what_it_was_reckoned() -> None:
    told = {
        one.span.of(TOLD): one.when.how
        for one in found(TOLD, verbs={"partit": "Tense=Past|VerbForm=Fin"})
        if one.when
    }
    assert told["le 3 mai 2020"] == "written in full"
    assert told["le lendemain"] == "reckoned from 2020-05-03, told in the text"
    assert told["jeudi"] == "reckoned from publication 2022-01-13, on the side of the past"


TOLD = "Né le 3 mai 2020 et malade le lendemain, il partit jeudi."


def test_without_publication_no_day_is_told_that_the_text_does_not_give() -> None:
    text = "Hier et jeudi, le 10 janvier, le mois dernier, il y a deux ans, la veille, à 18 h."
    assert {one.when for one in found(text, None)} == {None}


def test_a_coarse_publication_gives_an_interval() -> None:
    (hier,) = found("Il est parti hier.", "2022-01-01/2022-01-31")
    assert hier.when is not None
    assert (hier.value, hier.when.start, hier.when.end) == ("XXXX-XX-XX", "2021-12-31", "2022-01-30")


def test_the_dateline_is_reckoned_from_where_publication_is_not_told() -> None:
    text = "Un sommet\n\n3 août 2016 . –\nIl est parti hier."
    assert found(text, None)[-1].value == "2016-08-02"


def test_a_weekday_may_open_a_paragraph() -> None:
    text = "Lima, 10 janvier 2024\n\nMardi, treize hommes ont pris le port."
    assert [one.value for one in found(text, None)] == ["2024-01-10", "2024-01-09"]


def test_the_edges_of_a_month_are_wide() -> None:
    (fin,) = found("Il part fin janvier.")
    assert fin.when is not None
    assert (fin.when.start, fin.when.end) == ("2022-01-19", "2022-01-31")


def test_ids_are_told_by_article_and_span() -> None:
    (one,) = found("Il part demain.")
    assert one.id == f"{page('Il part demain.', None).article.id}-t8-14"


def test_ages_are_found_apart() -> None:
    text = "Âgé de 47 ans, il a un fils de 12 ans ; il règne depuis dix ans."
    assert [(one.span.of(text), one.value) for one in ages(page(text, None))] == [
        ("47 ans", "P47Y"),
        ("12 ans", "P12Y"),
    ]
    assert shown(text) == ["dix ans = P10Y from"]


def test_what_lies_in_noise_is_no_fact_but_may_be_the_dateline() -> None:
    text = "3 août 2016 . –\n\nIl est parti hier."
    made = page(text, None)
    noisy = replace(made.article, noise=(Noise(Span(0, 14), "header"),))
    (hier,) = dates(Page(noisy, made.parse, LEXICON, {}))
    assert hier.value == "2016-08-02"
