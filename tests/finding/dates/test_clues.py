"""What expressions say of their day and of publication, before either is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from greffier.finding.dates import times
from greffier.finding.quotations import Quotation, quotations
from greffier.record import Clue, Noise, Span
from tests.finding.dates.pages import page

PAST = {"partit": "Tense=Past|VerbForm=Fin"}
FUTURE = {"partira": "Tense=Fut|VerbForm=Fin"}


def given(text: str, verbs: dict[str, str] | None = None) -> list[str]:
    """The clues of a text: strength if not said, what is named, how far from what."""
    read = page(text, None, verbs)
    read = replace(read, facts={Quotation: tuple(quotations(read))})
    return [shown(one, text) for one in times(read) if isinstance(one, Clue)]


def shown(clue: Clue, text: str) -> str:
    """A clue in short."""
    named = [f"{clue.first}/{clue.last}"] if clue.first or clue.last else []
    named += [f"weekday {clue.weekday}"] if clue.weekday is not None else []
    named += [f"day {clue.monthday}"] if clue.monthday is not None else []
    named += [clue.part] if clue.part else []
    reach = f"{clue.unit} {clue.least}..{clue.most}" if (clue.least, clue.most) != (None, None) else ""
    other = " from another" if clue.anchor not in (clue.article, None) else ""
    return (
        " ".join([*(["usual"] if clue.strength == "usual" else []), *named, *([reach] if reach else [])])
        + other
    )


@pytest.mark.parametrize(
    ("text", "verbs", "clues"),
    [
        ("Il partit jeudi.", PAST, ["weekday 4 D -6..0"]),
        ("Il partira jeudi.", FUTURE, ["weekday 4 D 0..6"]),
        ("Il partit jeudi dernier.", PAST, ["weekday 4 D -13..-1", "usual weekday 4 D -7..-1"]),
        ("Il partira lundi prochain.", FUTURE, ["weekday 1 D 1..13", "usual weekday 1 D 1..7"]),
        ("Il partira mardi en huit.", FUTURE, ["weekday 2 D 8..20", "usual weekday 2 D 8..14"]),
        ("Il partit hier.", PAST, ["D -1..-1"]),
        ("Il partit le mois dernier.", PAST, ["M -1..-1"]),
        ("Il partit au début du mois.", PAST, ["START M 0..0"]),
        ("Il partira la semaine prochaine.", FUTURE, ["W 1..1"]),
        ("Il partit il y a sept ans.", PAST, ["Y -8..-6", "usual Y -7..-7"]),
        ("Il partit il y a plus de sept ans.", PAST, []),
        ("Il partit le jeudi 26.", PAST, ["weekday 4 day 26 D -45..0"]),
        ("Il partira le 10 janvier.", FUTURE,
         ["--01-10/--01-10 D -366..366", "usual --01-10/--01-10 D -14..183"]),
        ("Il partit en décembre 2021.", PAST, ["2021-12-01/2021-12-31 D None..0"]),
        ("Il partira le 3 mars 2022.", FUTURE, ["2022-03-03/2022-03-03 D 0..None"]),
        ("Il partira en 2018.", FUTURE, ["2018-01-01/2018-12-31"]),
        ("Il partit jusqu'en 2018.", PAST, ["2018-01-01/2018-12-31"]),
        ("Le référendum du 3 mars 2022.", None,
         ["2022-03-03/2022-03-03", "usual 2022-03-03/2022-03-03 Y None..1"]),
        ("Le budget de 2018.", None, ["2018-01-01/2018-12-31", "usual 2018-01-01/2018-12-31 Y None..4"]),
        ("Il partit d'ici à 2018.", None, ["2018-01-01/2018-12-31"]),
        ("Il le dit sur Twitter à l'Otan.", None, ["2006-01-01/None"]),
        ("Il le dit sur Twitterama.", None, []),
        ("Il partit le 3 mars 2022. Le lendemain, il revint.", PAST,
         ["2022-03-03/2022-03-03 D None..0", "D 1..1 from another"]),
        ("Le deuxième appel en moins d'un mois.", None, ["D 0..31", "usual D 21..31"]),
        ("L'échange a duré deux heures.", None, []),
        ("Il passe les fêtes de fin d'année à Rome.", {"passe": "Tense=Pres|VerbForm=Fin"},
         ["--12-20/--01-02 D -366..366", "usual --12-20/--01-02 D -7..7"]),
        ("Les fêtes de fin d'année approchent.", None, []),
    ],
)  # fmt: skip
def test_clues(text: str, verbs: dict[str, str] | None, clues: list[str]) -> None:
    assert given(text, verbs) == clues


def test_words_of_others_may_be_a_week_old() -> None:
    assert given("« Il partit hier », dit-il.", PAST) == ["D -8..-1"]
    assert given("« Il partit le mois dernier », dit-il.", PAST) == ["M -2..-1"]


def test_a_crawler_s_header_bounds() -> None:
    read = page(" date 2022-01 Il partit.", None)
    read = replace(read, article=replace(read.article, noise=(Noise(Span(0, 14), "crawl-date"),)))
    clues = [one for one in times(read) if isinstance(one, Clue)]
    assert [(one.about, one.strength, one.first, one.last) for one in clues] == [
        (read.article.id, "said", None, "2022-01-31"),
        (read.article.id, "usual", "2021-01-30", "2022-01-31"),
    ]


@pytest.mark.parametrize("header", [" date 2022-13 ", " date 2022-00 ", " date 0000-01 "])
def test_a_header_that_is_no_month_says_nothing(header: str) -> None:
    read = page(header + "Il partit.", None)
    read = replace(read, article=replace(read.article, noise=(Noise(Span(0, 14), "crawl-date"),)))
    assert not any(isinstance(one, Clue) for one in times(read))
