"""What users type into a search, and what SQLite is asked."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.store.search import WordsFault, query

ASKED = {
    "garanties sécurité": '"garanties" AND "sécurité"',
    "« ligne rouge »": '"ligne rouge"',
    '"ligne rouge" OU ultimatum': '"ligne rouge" OR "ultimatum"',
    "“ligne rouge” ET gaz": '"ligne rouge" AND "gaz"',
    "sanction* SAUF pétrole": '"sanction"* NOT "pétrole"',
    "sanction* NOT (gaz OR pétrole)": '"sanction"* NOT ( "gaz" OR "pétrole" )',
    "l’OTAN": '"l’OTAN"',
    "États-Unis": '"États-Unis"',
    "«non fermé": '"non fermé"',
    "a : b": '"a" AND "b"',
}


@pytest.mark.parametrize(("words", "asked"), ASKED.items())
def test_words_become_a_query(words: str, asked: str) -> None:
    assert query(words) == asked


@pytest.mark.parametrize("words", ["", "()", "SAUF gaz", "gaz ET", "(gaz", "gaz)", "« »", "ET", "* -"])
def test_what_cannot_be_searched_is_refused(words: str) -> None:
    with pytest.raises(WordsFault):
        query(words)


@given(st.text(alphabet=st.sampled_from('aé "«»“”()*-:^’{}+ETOUSAF\n'), max_size=30))
def test_whatever_is_typed_sqlite_understands_or_we_refuse(words: str) -> None:
    try:
        asked = query(words)
    except WordsFault:
        return
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'unicode61 remove_diacritics 2')")
    db.execute("SELECT * FROM t WHERE t MATCH ?", (asked,)).fetchall()
    db.close()
