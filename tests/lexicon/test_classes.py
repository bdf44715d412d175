"""Closed classes of words: each loads, its sentence shows a word of it at work, no other name is known."""

from __future__ import annotations

from importlib.resources import files
from typing import get_args

import pytest

from greffier.lexicon import ClassName, Lexicon, LexiconFault, WordClass, key, load
from greffier.lexicon.classes import SHORT, by_name
from greffier.lexicon.table import parse, read
from greffier.lexicon.words import plain, unaccented

HEADER = "name\twords\tearns"
TABLE = read(files("greffier.lexicon") / "fr", WordClass)


def rows(*lines: str) -> str:
    return "\n".join([HEADER, *lines]) + "\n"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load("fr")


@pytest.mark.parametrize("name", get_args(ClassName))
def test_each_class_some_rule_asks_for_has_words(lexicon: Lexicon, name: ClassName) -> None:
    assert lexicon.words(name)


@pytest.mark.parametrize("row", TABLE.rows, ids=lambda row: row.name)
def test_each_sentence_shows_words_of_its_class(row: WordClass) -> None:
    assert row.marked()
    for word in row.marked():
        assert key(word) in map(key, row.words)
        assert word in plain(row.earns)


@pytest.mark.parametrize("row", TABLE.rows, ids=lambda row: row.name)
def test_each_word_is_found_in_either_spelling(lexicon: Lexicon, row: WordClass) -> None:
    for word in row.words:
        assert {word, word.replace("'", "’")} <= lexicon.words(row.name)
    bare = {unaccented(word) for word in row.words if len(word) > SHORT}  # *élément* at a bare capital
    assert {word.replace("’", "'") for word in lexicon.words(row.name)} == {*row.words, *bare}


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("quo\tque\tIl dit {que} oui.", "name may not be 'quo'"),
        ("que\t-\tIl dit {que} oui.", "words must be there"),
        ("que\tque,que\tIl dit {que} oui.", "each once"),
        ("que\tqu’\tElle dit {qu’}il part.", "straight apostrophes"),
        ("que\tque\tIl dit que oui.", "earns must mark"),
        ("que\tque\tIl {dit} que oui.", "earns must mark"),
    ],
)
def test_a_faulty_row_is_refused(line: str, says: str) -> None:
    with pytest.raises(LexiconFault, match=says) as caught:
        parse(rows(line), WordClass)
    assert (caught.value.file, caught.value.row) == ("classes.tsv", 2)


def test_a_class_without_a_row_is_a_fault() -> None:
    kept = parse(rows("que\tque,qu'\tIl dit {que} oui."), WordClass)
    with pytest.raises(LexiconFault, match=r"^classes\.tsv: no such class: ") as caught:
        by_name(kept)
    missing = caught.value.why.removeprefix("no such class: ").split(", ")
    assert {*missing, "que"} == set(get_args(ClassName))
    assert "que" not in missing


def test_a_class_twice_told_is_a_fault() -> None:
    line = "que\tque,qu'\tIl dit {que} oui."
    with pytest.raises(LexiconFault, match="duplicate of row 2"):
        parse(rows(line, line), WordClass)
