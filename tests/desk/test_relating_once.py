"""Relations of actors of many articles: each told once, by who tells it first; read once for all actors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from greffier.desk import Relations
from greffier.record import Office, Span
from greffier.store import Record
from tests.store.sheets import TEXT, sheet

EARLY, LATE = Span(15, 20), Span(21, 25)
Told = tuple[tuple[Office, ...], str | None]


@pytest.fixture
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record.create(tmp_path_factory.mktemp("relations") / "r.greffe") as made:
        yield made


def write(record: Record, *told: Told) -> tuple[str, str, tuple[str, ...]]:
    """One article for each (offices of Anna Keller, entry of Lorvan); the ids of both, of the articles."""
    anna, lorvan = (actor.id for actor in sheet(f"{TEXT} 0").actors)
    articles, heads = list[str](), dict[str, str]()
    with record.batch():
        run = record.begin_run("build", {}).number
        for number, (offices, entry) in enumerate(told):
            read = sheet(f"{TEXT} {number}")
            one, other = read.actors
            record.write(
                replace(read, actors=(replace(one, offices=offices), replace(other, entry=entry))), run
            )
            heads |= {one.id: anna, other.id: lorvan}
            articles.append(read.article.id)
        record.replace_clusters(heads)
    return anna, lorvan, tuple(articles)


def test_an_office_is_told_once_by_the_article_that_first_says_of_what(record: Record) -> None:
    anna, _, articles = write(
        record,
        ((Office("ministre", None, EARLY),), None),
        ((Office("ministre", "France", LATE), Office("élue", "Norvège", EARLY)), None),
        ((Office("ministre", "France", EARLY), Office("ministre", "Norvège", EARLY)), None),
    )
    assert [(it.relation.role, it.relation.of, it.article, it.span) for it in Relations(record).of(anna)] == [
        ("ministre", "France", articles[1], LATE),
        ("élue", "Norvège", articles[1], EARLY),
        ("ministre", "Norvège", articles[2], EARLY),
    ]


@pytest.mark.parametrize(
    ("entries", "state"),
    [
        (("gov:FR", "gov:NO", "gov:NO"), "Norvège"),
        (("gov:NO", "gov:FR", "gov:FR"), "France"),
        (("gov:NO", None, "gov:FR"), "France"),
        (("gov:FR", None, "gov:NO"), "France"),
    ],
)
def test_an_actor_is_what_most_articles_take_it_for(
    record: Record, entries: tuple[str | None, ...], state: str
) -> None:
    anna, lorvan, _ = write(record, *(((), entry) for entry in entries))
    relations = Relations(record)
    assert [(it.relation.kind, it.relation.of) for it in relations.of(lorvan)] == [("seat of", state)]
    assert list(relations.of(anna)) == []


def test_the_record_is_not_asked_again_for_the_next_actor(record: Record) -> None:
    anna, lorvan, _ = write(record, *(((Office("ministre", "France", EARLY),), "gov:NO") for _ in range(3)))
    relations, asked = Relations(record), list[str]()
    assert list(relations.of(lorvan))
    record.db.set_trace_callback(asked.append)
    assert len(list(relations.of(anna))) == 1
    assert not asked
