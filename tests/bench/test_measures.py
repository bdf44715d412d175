from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench.calibration import calibration_error, plot, reliability
from bench.export import plain, read_export
from bench.gold import read_gold
from bench.measures import sentences
from bench.statements import Report, errors, matched, report
from tests.bench.conftest import TEXT, at, perfect, statement, write


def told(gold: Path, rows: list[dict[str, Any]]) -> Report:
    return report(matched(read_gold([gold]), read_export(write(gold.parent / "export.jsonl", rows))))


def wrong(gold: Path, rows: list[dict[str, Any]]) -> list[str]:
    record = read_export(write(gold.parent / "export.jsonl", rows))
    return [fault for match in matched(read_gold([gold]), record) for fault in errors(match)]


def test_a_record_that_says_all_scores_full(gold: Path) -> None:
    result = told(gold, perfect())
    assert all(score.f1 == 1 for score in result.content["all"].values())
    assert all(result.content[manner]["IoU >= 0.8"].f1 == 1 for manner in ("direct", "indirect", "mixed"))
    assert (result.nested.rate, result.abstained.part, result.invented.part) == (1, 0, 0)
    assert result.beside["addressee"].f1 == result.beside["channel"].f1 == 1
    assert (result.agreement["act"].part, result.agreement["act"].whole) == (2, 2)
    assert wrong(gold, perfect()) == []


def test_each_rule_asks_what_it_says(gold: Path) -> None:
    rows = perfect()
    start, end = at("la crue viendra")
    rows[6]["content"] = [[start, end - 7]]  # « la crue »: 6 of 13 characters
    rules = told(gold, rows).content["all"]
    assert rules["coverage > 0.3"].found == 4
    assert rules["coverage > 0.8"].found == 3
    assert rules["IoU >= 0.5"].found == 3
    rows[6]["content"] = [[start, end - 4]]  # « la crue vie »: 9 of 13
    rules = told(gold, rows).content["all"]
    assert (rules["IoU >= 0.5"].found, rules["IoU >= 0.8"].found) == (4, 3)


def test_a_wrong_speaker_costs_only_the_speaker_rules(gold: Path) -> None:
    rows = perfect()
    rows[4]["speaker"] = "l"
    rules = told(gold, rows).content["all"]
    assert (rules["IoU >= 0.8"].found, rules["IoU >= 0.8, speaker"].found) == (4, 3)
    assert rules["coverage > 0.3, speaker"].found == 3
    assert wrong(gold, rows) == ["speaker  crue.txt [0] mixed Anna Roy ≠ Paul Lim: « le pont » tiendra"]


def test_no_speaker_is_an_abstention_and_not_right(gold: Path) -> None:
    rows = perfect()
    rows[4]["speaker"] = None
    result = told(gold, rows)
    assert (result.abstained.part, result.abstained.whole) == (1, 4)
    assert result.content["all"]["IoU >= 0.8, speaker"].found == 3


def test_a_wrong_parent_is_not_nesting(gold: Path) -> None:
    rows = perfect()
    rows[6]["parent"] = "s0"
    assert (told(gold, rows).nested.part, told(gold, rows).nested.whole) == (0, 1)


def test_quotation_marks_and_white_space_do_not_count(gold: Path) -> None:
    rows = perfect()
    start, end = rows[7]["content"][0]
    rows[7]["content"][0] = [start - 2, end]
    assert told(gold, rows).content["direct"]["IoU >= 0.8"].f1 == 1


def test_an_invention_is_counted_in_silent_sentences_only(gold: Path) -> None:
    rows = perfect()
    extra = statement("x", "direct", [at("Le vent souffle")], None)
    result = told(gold, [*rows, extra])
    assert (result.invented.part, result.invented.whole) == (1, 2)
    assert result.content["all"]["IoU >= 0.8"].precision == pytest.approx(4 / 5)
    beside_quote = statement("x", "direct", [at("a dit Paul Lim à la radio")], None)
    assert told(gold, [*rows, beside_quote]).invented.part == 0
    assert wrong(gold, [*rows, extra]) == ["extra    crue.txt direct None: Le vent souffle"]


def test_addressee_by_name_or_by_place(gold: Path) -> None:
    rows = perfect()
    rows[6]["addressee_span"] = at("la ville")
    assert told(gold, rows).beside["addressee"].f1 == 1
    rows[6]["addressee"] = None
    assert told(gold, rows).beside["addressee"].precision == 0


def test_channel_that_is_not_there_costs_precision(gold: Path) -> None:
    rows = perfect()
    rows[4]["channel"] = at("la ville")
    channel = told(gold, rows).beside["channel"]
    assert (channel.precision, channel.recall) == (0.5, 1)


def test_certainty_is_put_to_the_test(gold: Path) -> None:
    rows = perfect()
    rows[5]["speaker"] = "l"
    bins = reliability(matched(read_gold([gold]), read_export(write(gold.parent / "e.jsonl", rows))))
    assert [(b.low, b.count, b.content, b.speaker) for b in bins] == [
        (0.7, 1, 1, 1),
        (0.8, 1, 1, 1),
        (0.9, 2, 1, 0.5),
    ]
    assert calibration_error(bins) == pytest.approx((0.3 + 0.2 + 2 * (0.925 - 0.5)) / 4)
    assert plot(bins).count("<circle") == 6


def test_no_certainty_no_table(gold: Path) -> None:
    rows = [{key: value for key, value in row.items() if key != "certainty"} for row in perfect()]
    assert told(gold, rows).bins == []


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Il part. Elle reste.", ["Il part. ", "Elle reste."]),
        ("Il dit « non. » Puis « oui ».", ["Il dit « non. » ", "Puis « oui »."]),
        (
            "À 3.5 km, M. roy dort… sans bruit ! « Ah ? »",
            ["À 3.5 km, M. roy dort… sans bruit ! ", "« Ah ? »"],
        ),
        ("Titre\n\nPhrase", ["Titre\n\n", "Phrase"]),
    ],
)
def test_sentences(text: str, cut: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == cut


def test_sentences_keep_to_the_prose() -> None:
    assert [TEXT[a:b] for a, b in sentences(TEXT, (44, 66))] == ["Il pleut sur la ville."]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("M. Lim", "Lim"),
        ("la Maison-Blanche", "Maison Blanche"),
        ("Les États-Unis", "etats unis"),
        ("l’Otan", "OTAN"),
    ],
)
def test_plain_names_are_the_same(left: str, right: str) -> None:
    assert plain(left) == plain(right)


def test_plain_names_stay_apart() -> None:
    assert plain("Anna Roy") != plain("Paul Roy")
    assert plain("La") == "la"
