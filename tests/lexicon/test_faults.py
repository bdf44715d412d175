"""A fault in a data file is refused, with the file and the row."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.lexicon import Cue, LexiconFault, Pronoun, Role, load
from greffier.lexicon.loading import load_from
from greffier.lexicon.table import parse

HEADER = "cue\tkind\tconstructions\taddressee\tact\tforce\tearns\trefuses"
GOOD = ["crier", "verb", "quote,que", "à", "assert", "3", "« [Assez] », {crie} le roi.", "-"]
PRONOUNS = "form\tkind\tgender\tnumber\tclitic"


def table(*rows: list[str], header: str = HEADER) -> str:
    return "\n".join(["# a comment", header, *("\t".join(row) for row in rows)]) + "\n"


def with_cell(column: int, cell: str) -> list[str]:
    return [*GOOD[:column], cell, *GOOD[column + 1 :]]


def fault(text: str) -> LexiconFault:
    with pytest.raises(LexiconFault) as caught:
        parse(text, Cue)
    assert caught.value.file == "cues.tsv"
    return caught.value


def test_a_good_row_is_read() -> None:
    (row,) = parse(table(GOOD), Cue).rows
    assert row.constructions == ("quote", "que")
    assert row.addressee == ("à",)
    assert row.refuses is None


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        (1, "adverb", "kind may not be 'adverb'"),
        (2, "quote,quo", "constructions may not be 'quo'"),
        (2, "-", "no construction"),
        (2, "quote,,que", "constructions is missing"),
        (3, "vers", "addressee may not be 'vers'"),
        (4, "mumble", "act may not be 'mumble'"),
        (5, "4", "force may not be '4'"),
        (0, "", "cue is missing"),
        (0, "-", "cue is missing"),
        (0, " crier", "white space"),
        (6, "« Assez », {crie} le roi.", "earns must mark"),
        (6, "« [Assez] », crie le roi.", "earns must mark"),
        (6, "« [Assez », {crie} le roi.", "earns must mark"),
    ],
)
def test_a_faulty_cell_is_refused(column: int, cell: str, says: str) -> None:
    caught = fault(table(GOOD, with_cell(column, cell)))
    assert caught.row == 4
    assert says in caught.why
    assert str(caught).startswith("cues.tsv, row 4: ")


def test_a_row_with_a_column_too_many_or_too_few_is_refused() -> None:
    assert "9 columns instead of 8" in fault(table([*GOOD, "-"])).why
    assert "7 columns instead of 8" in fault(table(GOOD[:-1])).why


def test_the_same_cue_in_the_same_construction_is_refused() -> None:
    caught = fault(table(GOOD, with_cell(2, "que,si")))
    assert caught.row == 4
    assert "duplicate of row 3" in caught.why


def test_the_same_cue_in_another_construction_is_allowed() -> None:
    assert len(parse(table(GOOD, with_cell(2, "de+inf")), Cue).rows) == 2


def test_a_wrong_header_is_refused() -> None:
    assert fault(table(GOOD, header=HEADER.replace("act", "deed"))).row == 2
    assert fault("").row == 0


@given(
    st.text(alphabet="abxyz+é ", min_size=1, max_size=8)
    .map(str.strip)
    .filter(lambda t: t not in ("", "m", "f", "u"))
)
def test_no_word_outside_the_closed_list_passes(word: str) -> None:
    with pytest.raises(LexiconFault) as caught:
        parse(f"{PRONOUNS}\nil\tpersonal\t{word}\ts\tyes\n", Pronoun)
    assert caught.value.row == 2
    assert "gender" in caught.value.why


@given(st.lists(st.text(alphabet="abcé-' ", min_size=1, max_size=6), min_size=0, max_size=12))
def test_any_row_of_a_wrong_width_names_its_line(cells: list[str]) -> None:
    line = "\t".join(cells)
    if len(cells) == 7 or not line.strip():
        return
    with pytest.raises(LexiconFault) as caught:
        parse("\n\nlemma\tfeminine\tgender\tnumber\tkind\ttype\tunique\n\n" + line, Role)
    assert (caught.value.file, caught.value.row) == ("roles.tsv", 5)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with as_file(files("greffier.lexicon") / "fr") as data:
        shutil.copytree(data, tmp_path / "fr")
    return tmp_path / "fr"


def test_a_missing_file_is_a_fault(folder: Path) -> None:
    (folder / "cues.tsv").unlink()
    with pytest.raises(LexiconFault, match=r"^cues\.tsv: no such file"):
        load_from(folder, "fr")


def test_a_file_in_another_encoding_is_a_fault(folder: Path) -> None:
    (folder / "titles.tsv").write_bytes("title\tgender\tnumber\nMaître\tm\ts\n".encode("latin-1"))
    with pytest.raises(LexiconFault, match=r"^titles\.tsv: not UTF-8"):
        load_from(folder, "fr")


@pytest.mark.parametrize(
    ("file", "row", "says"),
    [
        ("seats.tsv", "Tour de nulle part\t-\tZZ\tgovernment\tf\t-\t-", "of is neither"),
        ("outlets.tsv", "Gazette de nulle part\t-\tnewspaper\tZZ", "no state's code"),
    ],
)
def test_what_belongs_to_an_unknown_state_is_refused(folder: Path, file: str, row: str, says: str) -> None:
    lines = (folder / file).read_text("utf-8").rstrip("\n").split("\n")
    (folder / file).write_text("\n".join([*lines, row]) + "\n", "utf-8")
    with pytest.raises(LexiconFault, match=says) as caught:
        load_from(folder, "fr")
    assert (caught.value.file, caught.value.row) == (file, len(lines) + 1)


def test_a_language_without_a_lexicon_is_a_fault() -> None:
    with pytest.raises(LexiconFault, match="no lexicon of this language"):
        load("xx")
