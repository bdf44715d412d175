"""A record gives back what was written, refuses what is not the article's words, and is one whole file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from greffier.record import Actor, Judgement, Mention, Noise, Sheet, Span, When
from greffier.store import Misquote, Record, RecordFault, Skip
from tests.store.sheets import TEXT, sheet


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.create(tmp_path / "r.greffe") as made:
        with made.batch():
            made.begin_run("build", {"paths": ["a"], "pipeline": None})
        yield made


def written(record: Record, *sheets: Sheet) -> None:
    with record.batch():
        for one in sheets:
            record.write(one, 1)


def test_a_sheet_comes_back_as_it_went_in(record: Record) -> None:
    written(record, sheet())
    assert list(record.sheets()) == [sheet()]
    assert record.sheet(sheet().article.id) == sheet()
    assert record.article("0" * 16) is None
    assert list(record.actors()) == list(sheet().actors)


def test_sketches_keep_one_mention_by_name(record: Record) -> None:
    written(record, sheet())
    anna, lorvan = record.sketches()
    assert anna == replace(sheet().actors[0], mentions=sheet().actors[0].mentions[:1])
    assert lorvan == sheet().actors[1]


def test_the_same_article_is_written_once_and_gains_a_path(record: Record) -> None:
    written(record, sheet(), sheet(path="copie.txt"))
    [article] = record.articles()
    assert article.paths == ("dépêche.txt", "copie.txt")
    assert record.count("statement") == 2


def test_nothing_of_a_broken_batch_is_kept(record: Record) -> None:
    with pytest.raises(Misquote):
        written(record, sheet(), replace(sheet(TEXT + " Fin."), statements=sheet().statements))
    assert record.count("article") == record.count("mention") == 0


def with_first(**changes: object) -> Sheet:
    """The sheet with its first statement changed."""
    first, second = sheet().statements
    return replace(sheet(), statements=(replace(first, **changes), second))  # type: ignore[arg-type]


BEYOND = Span(len(TEXT) - 2, len(TEXT) + 1)
anna = sheet().actors[0]
BROKEN = {
    "content beyond the text": with_first(content=(BEYOND,)),
    "cue beyond the text": with_first(cue=BEYOND),
    "source beyond the text": with_first(sources=(BEYOND,)),
    "blank content": with_first(content=(Span(14, 15),)),
    "no content": with_first(content=()),
    "unknown speaker": with_first(speaker="nobody"),
    "unknown addressee": with_first(addressee="nobody"),
    "unknown candidate": with_first(candidates=("nobody",)),
    "unknown parent": with_first(parent="nothing"),
    "its own parent": with_first(parent=sheet().statements[0].id),
    "parents of each other": replace(
        sheet(),
        statements=(
            replace(sheet().statements[0], parent=sheet().statements[1].id),
            replace(sheet().statements[1], parent=sheet().statements[0].id),
        ),
    ),
    "of another article": with_first(article="0" * 16),
    "an id used twice": with_first(id=sheet().statements[1].id),
    "words that are not there": with_first(said=When("2022", "2022", "x", "lundi"), said_span=Span(15, 20)),
    "mention beyond the text": replace(
        sheet(), actors=(replace(anna, mentions=(Mention(BEYOND, "name"),)), sheet().actors[1])
    ),
    "actor id used twice": replace(sheet(), actors=(*sheet().actors, anna)),
    "actor without a name": replace(sheet(), actors=(replace(anna, name=" "), sheet().actors[1])),
    "noise beyond the text": replace(sheet(), article=replace(sheet().article, noise=(Noise(BEYOND, "x"),))),
    "id of another text": replace(sheet(), article=replace(sheet().article, text=TEXT + "!")),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_a_fact_without_its_words_is_refused_by_name(record: Record, broken: Sheet) -> None:
    with pytest.raises(Misquote) as refused:
        written(record, broken)
    assert refused.value.article == broken.article.id
    assert refused.value.fact
    assert record.count("article") == 0


def test_a_refused_sheet_leaves_its_article_and_a_gap(record: Record) -> None:
    broken = with_first(cue=BEYOND)
    with record.batch():
        try:
            record.write(broken, 1)
        except Misquote as fault:
            record.write_refused(broken, fault, 1)
    [kept] = record.sheets()
    assert (kept.article.text, kept.actors, kept.statements) == (TEXT, (), ())
    assert [gap.finder for gap in kept.gaps] == ["figures", "store"]
    assert broken.statements[0].id in kept.gaps[1].why
    assert list(record.defects()) == []


def test_rules_are_judged_again_and_persons_stay(record: Record) -> None:
    written(record, sheet())
    one, other = (actor.id for actor in sheet().actors)
    person = Judgement(one, other, "different", ("je les connais",), "Ada")
    with record.batch():
        record.judge([person, Judgement(one, other, "same", ("…",), "rule:a")])
    with record.batch():
        record.replace_rule_judgements([Judgement(other, one, "unsure", (), "rule:b")])
    assert list(record.judgements()) == [person, Judgement(other, one, "unsure", (), "rule:b")]


def test_clusters_are_replaced_whole(record: Record) -> None:
    written(record, sheet())
    one, other = (actor.id for actor in sheet().actors)
    for heads in ({one: one, other: other}, {one: one, other: one}):
        with record.batch():
            record.replace_clusters(heads)
    [cluster] = record.clusters()
    assert cluster.members == (one, other)
    assert record.representative(other) == one
    assert record.representative("nobody") == "nobody"
    portrait = record.portrait(cluster)
    assert portrait.names == ("Anna Keller", "Lorvan", "Mme Keller")
    assert list(map(str, portrait.offices)) == ["ministre (Norlande)"]
    assert len(portrait.mentions) == 3


def test_a_cluster_of_nobody_is_refused(record: Record) -> None:
    with pytest.raises(RecordFault), record.batch():
        record.replace_clusters({"nobody": "nobody"})


def test_skipped_inputs_are_kept(record: Record) -> None:
    with record.batch():
        record.skip(Skip("a.bin", "binary", "convert it"), 1)
        record.skip(Skip("a.bin", "empty", "fill it"), 1)
    assert list(record.skips()) == [Skip("a.bin", "empty", "fill it")]


def test_a_closed_record_is_one_file_that_needs_nothing_beside_it(record: Record, tmp_path: Path) -> None:
    written(record, sheet())
    record.close()
    assert [path.name for path in tmp_path.iterdir()] == ["r.greffe"]
    copy = tmp_path / "copie"
    copy.write_bytes((tmp_path / "r.greffe").read_bytes())
    copy.chmod(0o400)
    with Record.open(copy) as opened:
        assert list(opened.sheets()) == [sheet()]


def test_a_record_opened_to_read_cannot_be_written(record: Record, tmp_path: Path) -> None:
    record.close()
    with Record.open(tmp_path / "r.greffe") as opened, pytest.raises(RecordFault), opened.batch():
        opened.write(sheet(), 1)


def test_a_reader_sees_the_record_while_it_is_written(record: Record, tmp_path: Path) -> None:
    written(record, sheet())
    with record.batch():
        record.write(sheet(TEXT + " Fin."), 1)
        with Record.open(tmp_path / "r.greffe") as reader:
            assert reader.count("article") == 1


DAMAGE = {
    "statement_span": "UPDATE statement_span SET words = 'autre' WHERE role = 'cue'",
    "mention": "UPDATE mention SET start = start + 1",
    "text": "UPDATE article SET text = text || '.'",
    "office": 'UPDATE office SET "end" = 9999',
    "foreign key": "PRAGMA foreign_keys = OFF; DELETE FROM actor",
    "judgement": """INSERT INTO judgement ("left", "right", verdict, reasons, "by")
                    VALUES ('x', 'y', 'same', '[]', 'rule:a')""",
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_check_finds_what_was_tampered_with(record: Record, tmp_path: Path, damage: str) -> None:
    written(record, sheet())
    assert list(record.defects()) == []
    record.close()
    with sqlite3.connect(tmp_path / "r.greffe") as db:
        db.executescript(damage)
    db.close()
    with Record.open(tmp_path / "r.greffe") as opened:
        assert list(opened.defects())


def test_views_speak_in_names_and_words(record: Record) -> None:
    written(record, sheet())
    with record.batch():
        record.replace_clusters({actor.id: actor.id for actor in sheet().actors})
    said = record.db.execute("SELECT speaker, words, addressee, said, within FROM who_said_what").fetchall()
    assert said == [
        ("Anna Keller", "tout est prêt", None, None, "Elle […] Lorvan"),
        (None, "Elle […] Lorvan", "Lorvan", "mardi", None),
    ]
    who = record.db.execute("SELECT name, offices, said, was_told FROM who_is_who ORDER BY name").fetchall()
    assert who == [("Anna Keller", "ministre (Norlande)", 1, 0), ("Lorvan", None, 0, 1)]
    read = record.db.execute("SELECT title, paths, statements, gaps FROM what_was_read").fetchall()
    assert read == [("Titre", "dépêche.txt", 2, "figures: échec")]


def test_an_actor_of_an_unknown_type_is_refused(record: Record) -> None:
    odd = Actor(anna.id, "X", "robot", (), ())  # type: ignore[arg-type]
    with pytest.raises(RecordFault):
        written(record, replace(sheet(), actors=(odd, sheet().actors[1])))
    assert record.count("article") == 0
