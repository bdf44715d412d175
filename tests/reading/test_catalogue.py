"""Tables of metadata: any usual delimiter, rows found by path, name, stem or id."""

from __future__ import annotations

from pathlib import Path

import pytest

from greffier.reading import Refused
from greffier.reading.catalogue import catalogue
from greffier.reading.particulars import Particulars

TABLE = Path("pile/metadata.csv")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_form_of_table_is_read(delimiter: str, encoding: str) -> None:
    rows = [
        ["fichier", "Titre", "note", "média"],
        ["a.txt", '"L’été : un, deux; trois\tet|quatre"', "", "Le Soir"],
    ]
    data = "\r\n".join(delimiter.join(row) for row in rows).encode(encoding)
    expected = Particulars(title="L’été : un, deux; trois\tet|quatre", outlet="Le Soir")
    assert catalogue(TABLE, data).about(Path("pile/a.txt"), "") == expected


@pytest.mark.parametrize("key", ["sub/a.txt", "sub/a", "a.txt", "a", "0123456789abcdef"])
def test_a_row_names_its_text_by_path_name_stem_or_id(key: str) -> None:
    found = catalogue(TABLE, f"id,title\n{key},T\n\n,U\n".encode())
    assert found.about(Path("pile/sub/a.txt"), "0123456789abcdef") == Particulars(title="T")
    assert found.about(Path("pile/sub/b.txt"), "fedcba9876543210") is None


@pytest.mark.parametrize("data", [b"", b"name\na\n", b'name,title\n"a', b"name,title\na,\x00"])
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        catalogue(TABLE, data)
    assert refused.value.reason == "metadata"
