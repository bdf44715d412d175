"""Names that no text has before a year: each is found in its sentence, the youngest of a text bounds it."""

from __future__ import annotations

import re

import pytest

from greffier.lexicon import LexiconFault, load
from greffier.lexicon.founded import Founded, Foundings
from greffier.lexicon.table import parse

FOUNDED = load("fr").founded
HEADER = "forms\tyear\tearns\n"


@pytest.mark.parametrize("row", FOUNDED.rows, ids=lambda row: row.forms[0])
def test_each_name_is_found_in_its_sentence(row: Founded) -> None:
    marked = re.search(r"\{(.+?)\}", row.earns)
    found = FOUNDED.latest(re.sub(r"[{}]", "", row.earns))
    assert marked is not None
    assert found == (marked.start(), marked.end() - 2, int(row.year))


def test_the_youngest_name_counts() -> None:
    text = "L'Otan se réunit. Il le dit sur Twitter, puis sur Twitter encore, et sur Facebook."
    at = text.index("Twitter")
    assert FOUNDED.latest(text) == (at, at + 7, 2006)


@pytest.mark.parametrize("text", ["Il a peur.", "L'Otanisation du débat.", "", "Un anti-Otan convaincu."])
def test_nothing_is_found_in_other_words(text: str) -> None:
    assert FOUNDED.latest(text) is None


def test_either_apostrophe_will_do() -> None:
    assert FOUNDED.latest("le Conseil de l’Europe") == FOUNDED.latest("le Conseil de l'Europe")


def test_no_rows_find_nothing() -> None:
    assert Foundings().latest("L'Otan se réunit.") is None


@pytest.mark.parametrize(
    "row", ["Otan\tlong\tL'{Otan} part.", "Otan\t1949\tL'Otan part.", "-\t1949\tIl part."]
)
def test_a_faulty_row_is_refused(row: str) -> None:
    with pytest.raises(LexiconFault, match="row 2"):
        parse(HEADER + row + "\n", Founded)
