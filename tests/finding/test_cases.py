"""The 32 French phenomena of reported speech, on frozen parses: a right case, a trap and a leak of each."""

from __future__ import annotations

import pytest

from greffier.finding import find
from greffier.lexicon import load
from greffier.record.article import article_id
from tests.finding.freeze import FROZEN, frozen, parsed
from tests.finding.written import Case, case, cases, faults

CASES = cases()
TWICE = "right\nLe maire a dit : « Non, oui, oui. »\n> direct | oui"


def marked(case: Case) -> object:
    """The case as a parameter; a failure that is known is expected, and told when it is gone."""
    known = [pytest.mark.xfail(reason=case.known, strict=False)] if case.known else []
    return pytest.param(case, id=case.name, marks=known)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_the_finder_gets_the_case_right(case: Case) -> None:
    wrong = faults(case, find(*parsed(case.text), load("fr")))
    assert not wrong, "\n".join([case.text, *wrong])


@pytest.mark.parametrize("phenomenon", range(1, 33))
def test_each_phenomenon_has_cases_that_hold_and_all_kinds_of_them(phenomenon: int) -> None:
    mine = [case for case in CASES if case.phenomenon == phenomenon]
    assert {case.kind for case in mine} == {"right", "trap", "leak"}
    assert len(mine) >= 4
    assert sum(bool(case.known) for case in mine) < len(mine)


def test_known_failures_are_the_lesser_part() -> None:
    assert len(CASES) >= 240
    assert sum(bool(case.known) for case in CASES) <= len(CASES) // 4


def test_every_case_is_frozen_and_nothing_else() -> None:
    assert set(frozen()) == {article_id(case.text) for case in CASES}, "run python -m tests.finding.freeze"
    assert FROZEN.path.stat().st_size < 2_000_000


def test_frozen_parses_fit_their_texts() -> None:
    for one in CASES:
        article, parse = parsed(one.text)
        assert all(article.text[token.start : token.end] == token.text for token in parse.tokens), one.name


def test_no_text_is_told_twice() -> None:
    texts = [case.text for case in CASES]
    assert len(texts) == len(set(texts))


def test_a_right_case_asks_for_something() -> None:
    silent = [one.name for one in CASES if one.kind == "right" and not one.wanted]
    assert not silent


def test_what_leaks_is_text_no_statement_may_hold() -> None:
    for one in CASES:
        if one.kind == "leak":
            said = max(one.text.find(wanted.content[-1]) + len(wanted.content[-1]) for wanted in one.wanted)
            assert any(letter.isalnum() for letter in one.text[said:]), one.name


@pytest.mark.parametrize(
    "block",
    [
        "wrong\nLe maire part.",
        "right known:\nLe maire part.",
        "right\nLe maire a dit oui.\n> direct | non",
        TWICE,
        "right\nLe maire a dit oui.\n> direct | byy le maire | oui",
        "right\nLe maire a dit oui.\n! direct | oui",
        "right\nLe maire a dit oui.\n> direct | sure | oui",
    ],
)
def test_a_case_written_wrongly_is_refused(block: str) -> None:
    with pytest.raises(ValueError):
        case("00-wrong-1", block)


def test_faults_tell_what_is_missing_and_what_is_too_much() -> None:
    right = next(one for one in CASES if one.name == "15-nesting-2")
    sheet = find(*parsed(right.text), load("fr"))
    altered = "right\n" + right.text + "\n> direct | by Anna Keller | cue dit | le maire\n"
    lines = faults(case("15-altered-1", altered.strip()), sheet)
    assert lines[0] == "not found: le maire"
    assert len([line for line in lines if line.startswith("too much")]) == len(sheet.statements) > 0


def test_faults_tell_each_wrong_field() -> None:
    right = next(one for one in CASES if one.name == "15-nesting-2")
    asked = "direct | by Anna Keller | to Paul Delmas | in 1 | cue a crié | act deny | polarity -"
    inner = right.wanted[1].content[0]
    lines = faults(
        case("15-altered-2", f"right\n{right.text}\n> {asked} | hedge non | channel BBC | {inner}"),
        find(*parsed(right.text), load("fr")),
    )
    about = {line.split(": ")[1].split()[0] for line in lines if line.startswith(f"« {inner}")}
    assert about == {"manner", "by", "to", "cue", "act", "polarity", "hedge", "channel", "lies"}
