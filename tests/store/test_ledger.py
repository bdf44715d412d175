"""What is computed across articles comes back as it went in, and goes with the clusters it names."""

from __future__ import annotations

from pathlib import Path

from greffier.record import (
    Account,
    CommitmentTie,
    Conflict,
    Event,
    Ledger,
    Passage,
    Sheet,
    Voice,
    When,
)
from greffier.store import Question, Record, engaged
from tests.store.sheets import TEXT, sheet


def ledger(one: Sheet, other: Sheet) -> Ledger:
    """A ledger with every column filled, of two sheets with the same actors."""
    report, later = one.events[0], other.events[0]
    anna, lorvan = (actor.id for actor in one.actors)
    made, answer = one.commitments[0], other.commitments[0]
    figures = (*one.figures, *other.figures)
    sides = tuple(Passage(figure.id, figure.article, figure.span) for figure in figures)
    day = When("2021-12-28", "2021-12-29", "both", "mardi")
    told = (report.id, later.id)
    event = Event(
        report.id,
        "appel",
        "CONSULT",
        "phone",
        "held",
        (anna,),
        (lorvan,),
        "Paris",
        day,
        told,
    )
    return Ledger(
        events=(event,),
        ties=(
            CommitmentTie(made.id, made.id, "garanties"),
            CommitmentTie(answer.id, made.id, "garanties", made.id, ("même objet",)),
        ),
        measures=tuple((figure.id, one.figures[0].id) for figure in figures),
        accounts=(Account(report.id, "durée", anna, sides[:1]), Account(report.id, "durée", None, ())),
        conflicts=(Conflict("k1", "figure", sides, "Les deux nombres ne se rejoignent pas."),),
        voices=(
            Voice(one.article.id, one.article.id),
            Voice(other.article.id, one.article.id, "copie", sides[1:]),
        ),
    )


def written(path: Path) -> tuple[Record, Ledger]:
    """A record of two sheets with its ledger."""
    one, other = sheet(), sheet(TEXT + " Fin.", "b.txt")
    record = Record.create(path)
    with record.batch():
        record.begin_run("build", {})
        record.write(one, 1)
        record.write(other, 1)
    pairs = list(zip(one.actors, other.actors, strict=True))
    with record.batch():
        record.replace_clusters({actor.id: a.id for a, b in pairs for actor in (a, b)})
        record.write_ledger(ledger(one, other))
    return record, ledger(one, other)


def test_a_ledger_comes_back_as_it_went_in(tmp_path: Path) -> None:
    record, given = written(tmp_path / "r.greffe")
    with record:
        assert record.ledger() == given
        assert list(record.defects()) == []


def test_a_commitment_tells_all_the_times_it_was_told(tmp_path: Path) -> None:
    record, given = written(tmp_path / "r.greffe")
    with record:
        times = [one.times for one in engaged(record.db, Question())]
    assert [{time.id for time in told} for told in times] == [{tie.commitment for tie in given.ties}] * 2


def test_a_ledger_goes_with_the_clusters_it_names(tmp_path: Path) -> None:
    record, _ = written(tmp_path / "r.greffe")
    with record:
        with record.batch():
            record.replace_clusters({actor: actor for actor in record.actor_ids()})
        assert record.ledger() == Ledger()
        assert record.count("passage") == 0


def test_facts_of_all_articles_are_read_in_order(tmp_path: Path) -> None:
    record, _ = written(tmp_path / "r.greffe")
    with record:
        for found, kept in (
            (record.events(), "events"),
            (record.commitments(), "commitments"),
            (record.figures(), "figures"),
        ):
            assert list(found) == [fact for one in record.sheets() for fact in getattr(one, kept)]
