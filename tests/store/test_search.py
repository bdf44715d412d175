"""What users type into a search, how it is read, and what they are told when it cannot be."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.store import conditions, fields
from greffier.store.search import Both, Field, Node, Not, Phrase, WordsFault, parse


def shown(node: Node) -> str:
    """A tree as one line."""
    if isinstance(node, Phrase):
        return node.text
    if isinstance(node, Field):
        return f"{node.name}={node.value}"
    if isinstance(node, Not):
        return f"not {shown(node.part)}"
    mark = " & " if isinstance(node, Both) else " | "
    return f"({mark.join(map(shown, node.parts))})"


READ = {
    "garanties sécurité": '("garanties" & "sécurité")',
    "« ligne rouge »": '"ligne rouge"',
    '"ligne rouge" OU ultimatum': '("ligne rouge" | "ultimatum")',
    "“ligne rouge” ET gaz": '("ligne rouge" & "gaz")',
    "sanction* SAUF pétrole": '("sanction"* & not "pétrole")',
    "sanction* NOT (gaz OR pétrole)": '("sanction"* & not ("gaz" | "pétrole"))',
    "a b OU c": '(("a" & "b") | "c")',
    "SAUF gaz": 'not "gaz"',
    "l’OTAN": '"l’OTAN"',
    "États-Unis": '"États-Unis"',
    "«non fermé": '"non fermé"',
    "a : b": '("a" & "b")',
    "à 14:30 et": '("à" & "14:30" & "et")',
    "qui:Keller": "speaker=Keller",
    "who:Keller to:« le port »": "(speaker=Keller & addressee=le port)",
    "qui : Keller": "speaker=Keller",
    "à:“le port” SAUF acte:menace": "(addressee=le port & not act=threaten)",
    "act:threat OR act:Démenti": "(act=threaten | act=deny)",
    "qui:(Keller OU Lorvan) pont": '((speaker=Keller | speaker=Lorvan) & "pont")',
    "jour:2022-01 source:Dépêche": "(day=2022-01 & outlet=Dépêche)",
    "qui:Kell*": "speaker=Kell*",
    "à:Keller": "addressee=Keller",
    "certitude:0,8": "certainty=0,8",
}
FAULTS = {
    "": ("empty", "", None),
    "« »": ("empty", "", None),
    "* -": ("empty", "", None),
    "gaz ET": ("missing", "ET", "gaz"),
    "ET": ("missing", "ET", None),
    "OU pont ET": ("missing", "OU", "pont"),
    "gaz OU OU pont": ("missing", "OU", "gaz OU pont"),
    "(gaz": ("bracket", "(", "(gaz)"),
    "gaz)": ("bracket", ")", "gaz"),
    "()": ("empty", "(", None),
    "gaz ET (": ("bracket", "(", "gaz"),
    ")": ("bracket", ")", None),
    "couleur:rouge": ("field", "couleur:", '"couleur:rouge"'),
    "qiu:Keller": ("field", "qiu:", "qui:Keller"),
    "http://lieu.example": ("field", "http:", '"http://lieu.example"'),
    "acte:menasse": ("value", "menasse", "acte:menace"),
    "acte:xyz": ("value", "xyz", None),
    "pont qui:": ("novalue", "qui", "pont"),
    "jour:hier": ("day", "hier", None),
    "sûreté:2": ("number", "2", None),
    "*gaz": ("star", "*gaz", "gaz*"),
    "sanc*ion": ("star", "sanc*ion", "sanc*"),
    "(" * 60 + "a" + ")" * 60: ("deep", "(", None),
}


@pytest.mark.parametrize(("typed", "tree"), READ.items())
def test_what_is_typed_is_read(typed: str, tree: str) -> None:
    assert shown(parse(typed)) == tree


@pytest.mark.parametrize(("typed", "told"), FAULTS.items())
def test_what_cannot_be_searched_is_told_with_what_to_write_instead(
    typed: str, told: tuple[str, str, str | None]
) -> None:
    with pytest.raises(WordsFault) as raised:
        parse(typed)
    fault = raised.value
    assert (fault.why, fault.piece, fault.instead) == told


@pytest.mark.parametrize("instead", [one[2] for one in FAULTS.values() if one[2]])
def test_what_is_to_be_written_instead_can_be_searched(instead: str) -> None:
    assert parse(instead)


def test_days_are_a_day_a_month_a_year_or_two_of_them() -> None:
    assert fields.days("2022-01-13") == ("2022-01-13", "2022-01-13")
    assert fields.days("2021-12/2022-01") == ("2021-12", "2022-01")
    assert [fields.days(words) for words in ("13 janvier", "2022-1", "")] == [None, None, None]


TYPED = st.text(alphabet=st.sampled_from('aé "«»“”()*-:^’{}+ETOUSAFqui\n'), max_size=30)


@given(TYPED)
def test_whatever_is_typed_sqlite_understands_or_we_refuse(words: str) -> None:
    try:
        asked = conditions.of_statements(words)
    except WordsFault as fault:
        assert fault.instead is None or parse(fault.instead)
        return
    db = sqlite3.connect(":memory:")
    columns = "number, id, article, act, manner, certainty, words, withdrawn, said_start, said_end"
    db.execute(f"CREATE TABLE statement ({columns})")
    db.execute("CREATE TABLE spelling (number, name)")
    db.execute("CREATE TABLE called (name, cluster)")
    db.execute("CREATE TABLE utterance (cluster, role, number)")
    db.execute("CREATE TABLE cluster (id)")
    for table in ("statement_search", "spelling_search"):
        db.execute(f"CREATE VIRTUAL TABLE {table} USING fts5 (x, tokenize = 'unicode61 remove_diacritics 2')")
    conditions.prepare(db)
    db.execute(f"SELECT number FROM statement s WHERE {asked.test}", asked.values).fetchall()
    db.close()
