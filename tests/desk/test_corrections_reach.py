"""A correction reaches all that rests on what it corrects; taken back, what was found is there again."""

from __future__ import annotations

from pathlib import Path

import pytest

from greffier import desk, store
from greffier.desk.judging import judge
from greffier.record import Sheet
from greffier.store import Question, Record
from tests.pages.pile import LATER, TUESDAY, Draftsman

AID = "Anna Keller a promis mardi à Lorvan une aide de 300 soldats, selon Bruno Maas."
CALL = "Anna Keller a rencontré Lorvan jeudi."


def aid() -> Sheet:
    """A promise that carries a number, within what somebody else says."""
    draft = Draftsman(AID, "Une aide", "2022-01-12")
    anna, bruno = draft.actor("Anna Keller"), draft.actor("Bruno Maas")
    lorvan = draft.actor("Lorvan", "government")
    outer = draft.say("Anna Keller a promis mardi à Lorvan une aide de 300 soldats", by=bruno, cue="selon")
    inner = draft.say(
        "une aide de 300 soldats", by=anna, to=lorvan, cue="a promis", act="promise", inside=outer
    )
    draft.commit("promise", "une aide", anna, to=lorvan, statement=inner.id, lemmas=("aide",))
    draft.count("300 soldats", 300, 300, "soldats", by=anna, statement=inner.id)
    draft.happen("a promis", "promesse", anna, whom=(lorvan,), when=TUESDAY, statement=inner.id)
    return draft.sheet()


def call() -> Sheet:
    """A meeting in another article."""
    draft = Draftsman(CALL, "Une rencontre", "2022-01-14")
    anna, lorvan = draft.actor("Anna Keller"), draft.actor("Lorvan", "government")
    draft.happen("a rencontré", "rencontre", anna, whom=(lorvan,), type="CONSULT", when=LATER)
    return draft.sheet()


FIRST, SECOND = aid(), call()
OUTER, INNER = (one.id for one in FIRST.statements)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record of both, linked."""
    path = tmp_path / "r.greffe"
    with Record.create(path) as opened:
        with opened.batch():
            run = opened.begin_run("build", {}).number
            for sheet in (FIRST, SECOND):
                opened.write(sheet, run)
        judge(opened)
    return path


def bound(record: Path) -> list[tuple[str | None, str | None]]:
    """Who is bound by what was promised, and who gives the number."""
    with Record.open(record) as opened:
        made = [one.by for one in store.engaged(opened.db, Question())]
        counted = [one.by for one in store.counted(opened.db, Question())]
        read = {one.by for one in opened.commitments()} | {one.by for one in opened.figures()}
    assert len(read) == len({*made, *counted})
    return list(zip(made, counted, strict=True))


def test_another_speaker_is_bound_and_gives_the_number(record: Path) -> None:
    assert bound(record) == [("Anna Keller", "Anna Keller")]
    desk.spoken_by(record, INNER, "Bruno Maas", by="Ada")
    assert bound(record) == [("Bruno Maas", "Bruno Maas")]
    assert [one.by for one in desk.commitments(record, Question(actor="Bruno Maas"))] == ["Bruno Maas"]
    assert list(desk.commitments(record, Question(actor="Anna Keller"))) == []
    desk.spoken_by(record, INNER, None, by="Ada")
    assert bound(record) == [(None, None)]
    with Record.open(record, write=True) as opened:
        with opened.batch():
            for one in list(opened.judgements()):
                if one.by_person:
                    opened.withdraw(one)
        judge(opened)
        assert list(opened.defects()) == []
    assert bound(record) == [("Anna Keller", "Anna Keller")]


def test_what_is_no_statement_makes_no_commitment_and_its_number_is_the_outer_speaker_s(record: Path) -> None:
    desk.not_a_statement(record, INNER, by="Ada")
    with Record.open(record) as opened:
        assert list(opened.commitments()) == []
        assert list(store.engaged(opened.db, Question())) == []
        [figure], reports = opened.figures(), list(opened.events(FIRST.article.id))
        assert figure.statement == OUTER
        assert [one.statement for one in reports] == [OUTER]
        assert [one.id for one in opened.speeches()] == [OUTER]
        assert [one.words for one in opened.said(Question(speaker="Anna Keller"))] == []


def test_another_day_reaches_the_timeline_and_stays(record: Path) -> None:
    [report] = SECOND.events
    desk.on_day(record, report.id, "2022-01-16", by="Ada")
    days = {one.day: [event.label for event in one.events] for one in desk.timeline(record, Question())}
    assert days["2022-01-16"] == ["rencontre"]
    with Record.open(record, write=True) as opened:
        judge(opened)
    assert "2022-01-16" in {one.day for one in desk.timeline(record, Question())}


def test_actors_made_one_speak_with_one_voice_and_apart_again_with_two(record: Path) -> None:
    desk.same(record, "Anna Keller", "Bruno Maas", "same", by="Ada")
    [one] = desk.actors(record, Question(name="Bruno Maas"))
    assert one.said == 2
    assert {it.by for it in desk.commitments(record, Question())} == {one.name}
    desk.same(record, FIRST.actors[0].id, FIRST.actors[1].id, "different", by="Ada")
    assert len(list(desk.actors(record, Question(type="person")))) == 2


def test_events_made_one_are_one_on_the_timeline(record: Path) -> None:
    left, right = FIRST.events[0].id, SECOND.events[0].id
    count = len(list(desk.events(record, Question())))
    desk.same(record, left, right, "same", by="Ada")
    assert len(list(desk.events(record, Question()))) == count - 1
    desk.same(record, left, right, "different", by="Ada")
    assert len(list(desk.events(record, Question()))) == count


def test_corrections_come_into_a_fresh_record_and_do_the_same_there(record: Path, tmp_path: Path) -> None:
    desk.spoken_by(record, INNER, "Bruno Maas", "vu à la télévision", by="Ada")
    desk.on_day(record, SECOND.events[0].id, "2022-01-16", by="Bo")
    fresh = tmp_path / "fresh.greffe"
    with Record.create(fresh) as opened:
        with opened.batch():
            run = opened.begin_run("build", {}).number
            opened.write(FIRST, run)
        judge(opened)
    given = list(desk.corrections(record))
    taken = desk.take(fresh, given)
    assert bound(fresh) == [("Bruno Maas", "Bruno Maas")]
    assert [(one.left, one.by) for one in taken.orphans] == [(SECOND.events[0].id, "Bo")]
    assert list(desk.corrections(fresh)) == given
    with Record.open(fresh, write=True) as opened:
        with opened.batch():
            opened.write(SECOND, 1)
        judge(opened)
    assert desk.orphans(fresh) == ()
    assert "2022-01-16" in {one.day for one in desk.timeline(fresh, Question())}
