"""Build, add, go on: what gets on record, what is left out and told."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from greffier import desk, parsing
from greffier.desk import crew
from greffier.record import Article, Judgement
from greffier.store import NotARecord, Question, Record, RecordExists, RecordFull
from tests.desk import fakes
from tests.desk.piles import article, pile

pytestmark = pytest.mark.usefixtures("faked")


def kept(record: Path) -> list[tuple[str, int]]:
    """Articles on record by path, with their number of statements."""
    with Record.open(record) as opened:
        return sorted((Path(s.article.paths[0]).name, len(s.statements)) for s in opened.sheets())


def test_a_pile_becomes_a_record(tmp_path: Path) -> None:
    out = tmp_path / "r.greffe"
    report = desk.build([pile(tmp_path / "a", 6)], out)
    assert (report.read, report.articles, report.statements, report.skipped) == (6, 6, 12, 0)
    assert report.whole
    assert kept(out) == [(f"{n:05d}.txt", 2) for n in range(6)]
    assert list(desk.check(out)) == []
    with Record.open(out) as record:
        assert {s.pipeline for s in record.sheets()} == {"fake_fr 1.0"}
        run = record.last_run()
        assert run is not None
        assert run.ended


def test_a_worker_at_hand_does_the_work_and_nothing_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, at_hand = pile(tmp_path / "a", 6), desk.worker(None)
    desk.build([folder], tmp_path / "alone.greffe")
    monkeypatch.setattr(parsing, "load", None)
    desk.build([folder], tmp_path / "r.greffe", worker=at_hand, processes=2)
    assert kept(tmp_path / "r.greffe") == kept(tmp_path / "alone.greffe")


def test_one_person_in_two_articles_is_one_actor(tmp_path: Path) -> None:
    out = tmp_path / "r.greffe"
    (tmp_path / "a.txt").write_text(article(1) + "Rose Ardant a dit : « Nous refusons ce texte. »")
    (tmp_path / "b.txt").write_text(article(2) + "Rose Ardant a dit : « Nous acceptons ce texte. »")
    desk.build([tmp_path / "a.txt", tmp_path / "b.txt"], out)
    said = [one.words.strip() for one in desk.statements(out, Question(speaker="Ardant"))]
    assert said == ["Nous refusons ce texte.", "Nous acceptons ce texte."]
    [rose] = desk.actors(out, Question(name="Rose Ardant"))
    assert (rose.articles, rose.said) == (2, 2)


def test_the_same_text_twice_is_one_article_with_two_paths(tmp_path: Path) -> None:
    folder = pile(tmp_path / "a", 3)
    (folder / "copie.txt").write_text(article(0))
    report = desk.build([folder], tmp_path / "r.greffe")
    assert (report.read, report.duplicates, report.articles) == (3, 1, 3)
    with Record.open(tmp_path / "r.greffe") as record:
        paths = [tuple(Path(p).name for p in a.paths) for a in record.articles()]
    assert paths == [("00000.txt", "copie.txt"), ("00001.txt",), ("00002.txt",)]


def test_many_copies_of_one_article_do_not_pile_up(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for number in range(1200):
        (tmp_path / "a" / f"{number}.txt").write_text(article(0))
    report = desk.build([tmp_path / "a"], tmp_path / "r.greffe")
    assert (report.read, report.duplicates) == (1, 1199)


def test_an_article_in_another_language_is_kept_without_facts(tmp_path: Path) -> None:
    folder = pile(tmp_path / "a", 1)
    german = (
        "Die Ministerin sprach gestern Abend in der Hauptstadt über die Lage. Anna Keller a dit : « Ja. » "
        * 3
    )
    (folder / "de.txt").write_text(german)
    report = desk.build([folder], tmp_path / "r.greffe")
    assert report.foreign == {"de": 1}
    assert report.whole
    assert kept(tmp_path / "r.greffe") == [("00000.txt", 2), ("de.txt", 0)]
    with Record.open(tmp_path / "r.greffe") as record:
        [gap] = [gap for sheet in record.sheets() for gap in sheet.gaps]
    assert (gap.finder, "de" in gap.why) == ("language", True)


def test_a_pipeline_for_all_languages_leaves_none_out(tmp_path: Path) -> None:
    folder = pile(tmp_path / "a", 1)
    (folder / "de.txt").write_text(
        "Die Ministerin sprach gestern Abend in der Hauptstadt über die Lage. " * 3
    )
    assert not desk.build([folder], tmp_path / "r.greffe", pipeline="any").foreign


@pytest.mark.parametrize(
    ("mark", "finder"),
    [(fakes.BROKEN_PARSE, "parsing"), (fakes.BROKEN_FIND, "finding"), (fakes.MISQUOTED, "store")],
)
def test_an_article_that_cannot_be_worked_on_is_kept_with_a_gap(
    tmp_path: Path, mark: str, finder: str
) -> None:
    folder = pile(tmp_path / "a", 3)
    (folder / "00001.txt").write_text(article(1) + mark)
    report = desk.build([folder], tmp_path / "r.greffe")
    assert not report.whole
    assert (report.failed, report.refused) == ((0, 1) if finder == "store" else (1, 0))
    assert [Path(missed.path).name for missed in report.examples] == ["00001.txt"]
    assert kept(tmp_path / "r.greffe") == [("00000.txt", 2), ("00001.txt", 0), ("00002.txt", 2)]
    with Record.open(tmp_path / "r.greffe") as record:
        assert [gap.finder for sheet in record.sheets() for gap in sheet.gaps] == [finder]


def test_inputs_that_give_nothing_are_told_and_recorded(tmp_path: Path) -> None:
    folder = pile(tmp_path / "a", 1)
    (folder / "vide.txt").write_text("")
    (folder / "binaire.txt").write_bytes(bytes(range(256)) * 40)
    report = desk.build([folder, tmp_path / "absent"], tmp_path / "r.greffe", lang="fr")
    assert report.skipped == 3
    with Record.open(tmp_path / "r.greffe") as record:
        skips = {Path(skip.path).name: skip for skip in record.skips()}
    assert set(skips) == {"vide.txt", "binaire.txt", "absent"}
    assert all(skip.why and skip.remedy for skip in skips.values())


def test_nothing_read_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(desk.NothingRead) as nothing:
        desk.build([tmp_path / "a"], tmp_path / "r.greffe")
    assert nothing.value.report.skipped == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_pipeline_that_cannot_be_used_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(desk.CannotWork, match="absent") as fault:
        desk.build([pile(tmp_path / "a", 2)], tmp_path / "r.greffe", pipeline="absent")
    assert fault.value.remedy
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_finished_record_is_not_built_again(tmp_path: Path) -> None:
    folder, out = pile(tmp_path / "a", 2), tmp_path / "r.greffe"
    desk.build([folder], out)
    before = out.read_bytes()
    with pytest.raises(RecordExists, match=r"r\.greffe"):
        desk.build([folder], out)
    assert out.read_bytes() == before


def test_a_file_that_is_no_record_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mes notes")
    for force in (False, True):
        with pytest.raises(NotARecord):
            desk.build([pile(tmp_path / "a", 1)], tmp_path / "notes.txt", force=force)
    assert (tmp_path / "notes.txt").read_text() == "mes notes"


def person(record: Path) -> Judgement:
    """A person's judgement on the first two actors of `record`, put there."""
    with Record.open(record, write=True) as opened:
        one, other, *_ = opened.actor_ids()
        given = Judgement(one, other, "same", ("la même",), "Ada")
        with opened.batch():
            opened.judge([given])
    return given


def test_force_makes_it_anew_and_keeps_what_persons_judged(tmp_path: Path) -> None:
    folder, out = pile(tmp_path / "a", 2), tmp_path / "r.greffe"
    desk.build([folder], out)
    given = person(out)
    (folder / "00001.txt").write_text(article(7))
    desk.build([folder], out, force=True)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["r.greffe"]
    with Record.open(out) as record:
        assert given in list(record.judgements())
        assert record.representative(given.right) == record.representative(given.left)
        assert {a.text for a in record.articles()} == {article(0), article(7)}


def test_a_person_is_obeyed_when_articles_are_added(tmp_path: Path) -> None:
    out = tmp_path / "r.greffe"
    desk.build([pile(tmp_path / "a", 1)], out)
    given = person(out)
    report = desk.add([pile(tmp_path / "a", 3)], out)
    assert (report.read, report.already, report.articles) == (2, 1, 3)
    with Record.open(out) as record:
        assert given in list(record.judgements())
        assert record.representative(given.right) == record.representative(given.left)


def test_adding_twice_adds_once(tmp_path: Path) -> None:
    out = tmp_path / "r.greffe"
    desk.build([pile(tmp_path / "a", 1)], out)
    for read in (2, 0):
        assert desk.add([pile(tmp_path / "b", 3)], out).read == read
    assert desk.add([pile(tmp_path / "b", 3)], out).articles == 3


class Stop(Exception):
    """Raised to interrupt a build."""


def interrupted(paths: list[Path], out: Path, after: int, force: bool = False) -> None:
    """Begin a build and break it off once `after` inputs are done."""

    def watch(progress: desk.Progress) -> None:
        if progress.done >= after:
            raise Stop

    with pytest.raises(Stop):
        desk.build(paths, out, progress=watch, force=force)


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the articles given to the parser, as they are."""
    seen: list[str] = []

    def parse(articles: Iterable[Article], pipeline: fakes.Pipeline) -> object:
        articles = list(articles)
        seen.extend(article.id for article in articles)
        return fakes.parse(articles, pipeline)

    monkeypatch.setattr(parsing, "parse", parse)
    monkeypatch.setattr(crew, "MOST", 16)
    return seen


def test_an_interrupted_build_goes_on_without_doing_work_twice(tmp_path: Path, worked: list[str]) -> None:
    folder, out = pile(tmp_path / "a", 200), tmp_path / "r.greffe"
    interrupted([folder], out, after=100)
    assert list(desk.check(out)) == []
    with Record.open(out) as record:
        done = {a.id for a in record.articles()}
    assert 100 <= len(done) < 200
    worked.clear()
    report = desk.build([folder], out)
    assert (report.resumed, report.already, report.articles) == (True, len(done), 200)
    assert not done & set(worked)
    assert len(worked) == 200 - len(done)


def test_another_build_does_not_take_over_an_interrupted_one(tmp_path: Path) -> None:
    out = tmp_path / "r.greffe"
    interrupted([pile(tmp_path / "a", 100)], out, after=1)
    with pytest.raises(RecordExists):
        desk.build([pile(tmp_path / "b", 2)], out)


def test_an_interrupted_rebuild_leaves_the_old_record_and_goes_on(tmp_path: Path, worked: list[str]) -> None:
    folder, out = pile(tmp_path / "a", 2), tmp_path / "r.greffe"
    desk.build([folder], out)
    given = person(out)
    pile(folder, 200)
    interrupted([folder], out, after=100, force=True)
    assert len(kept(out)) == 2
    worked.clear()
    report = desk.build([folder], out, force=True)
    assert report.articles == 200
    assert len(worked) < 150
    with Record.open(out) as record:
        assert given in list(record.judgements())
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["r.greffe"]


def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = pile(tmp_path / "a", 300), tmp_path / "r.greffe"
    create = Record.create.__func__  # type: ignore[attr-defined]

    def small(kind: type[Record], path: Path) -> Record:
        record: Record = create(kind, path)
        record.db.execute("PRAGMA max_page_count = 220")
        return record

    monkeypatch.setattr(Record, "create", classmethod(small))
    with pytest.raises(RecordFull):
        desk.build([folder], out)
    assert list(desk.check(out)) == []
    assert 0 < len(kept(out)) < 300
    monkeypatch.undo()
    monkeypatch.setattr(parsing, "load", fakes.load)


def test_progress_is_told_in_order(tmp_path: Path) -> None:
    told: list[desk.Progress] = []
    desk.build([pile(tmp_path / "a", 150)], tmp_path / "r.greffe", progress=told.append)
    assert [p.stage for p in told][-1] == "linking"
    assert [p.done for p in told] == sorted(p.done for p in told)
    assert told[-1].done == told[-1].total == 150


def test_the_sample_is_there() -> None:
    assert all(any(folder.iterdir()) for folder in desk.sample())
    assert len(desk.sample()) >= 1
