"""Small rooms of the desk: pieces of work, number of processes, whom to obey, which name to give."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.desk import crew, filling
from greffier.desk.judging import fullest, unless_judged
from greffier.record import Article, Judgement, Sheet
from greffier.record.article import article_id


def articles(lengths: Iterable[int]) -> Iterator[Article]:
    """Articles of these lengths."""
    for number, length in enumerate(lengths):
        text = f"{number} ".ljust(length, "x")
        yield Article(article_id(text), text, (f"{number}.txt",))


@given(st.lists(st.integers(1, 3 * crew.PIECE), max_size=30))
def test_pieces_hold_all_articles_in_order(lengths: list[int]) -> None:
    given_ = list(articles(lengths))
    pieces = list(crew.pieces(given_))
    assert [article for piece in pieces for article in piece] == given_
    assert all(pieces)
    for piece in pieces:
        assert sum(len(article.text) for article in piece[:-1]) < crew.PIECE


def test_tiny_articles_are_handed_out_by_number() -> None:
    assert [len(piece) for piece in crew.pieces(articles([3] * 600))] == [256, 256, 88]


def test_no_piece_is_read_before_it_is_asked_for() -> None:
    taken: list[str] = []

    def noted() -> Iterator[Article]:
        for article in articles([crew.PIECE] * 10):
            taken.append(article.id)
            yield article

    next(crew.pieces(noted()))
    assert len(taken) == 1


@pytest.mark.parametrize(
    ("asked", "weight", "cores", "size"),
    [(None, 10, 8, 1), (None, 10**7, 8, 8), (3, 10, 8, 3), (1, 10**7, 8, 1), (None, 10**7, 1, 1)],
)
def test_processes_are_started_when_the_pile_is_worth_it(
    monkeypatch: pytest.MonkeyPatch, asked: int | None, weight: int, cores: int, size: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)), raising=False)
    assert crew.size(asked, weight) == size


def test_batches_are_by_number_or_by_time(monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = [Sheet(article) for article in articles([5] * 150)]
    assert [len(batch) for batch in filling.batches(sheets)] == [64, 64, 22]
    monkeypatch.setattr(filling, "PAUSE", 0.0)
    assert [len(batch) for batch in filling.batches(sheets[:3])] == [1, 1, 1]


def test_persons_are_obeyed_whichever_side_they_name_first() -> None:
    ruled = [Judgement("a", "b", "same", (), "rule:x"), Judgement("b", "c", "same", (), "rule:x")]
    persons = [Judgement("b", "a", "different", (), "Ada")]
    assert list(unless_judged(ruled, persons)) == ruled[1:]


@pytest.mark.parametrize(
    ("kind", "names", "name"),
    [
        ("person", ["Lavrov", "Lavrov", "Sergueï Lavrov"], "Sergueï Lavrov"),
        ("person", ["Serguei Lavrov", "Sergueï Lavrov", "Sergueï Lavrov"], "Sergueï Lavrov"),
        ("government", ["gouvernement de Norlande", "Norlande", "Norlande"], "Norlande"),
        ("organisation", ["OSCE", "Osce"], "Osce"),
    ],
)
def test_an_actor_goes_by_its_fullest_name(kind: str, names: list[str], name: str) -> None:
    assert fullest(kind, names) == name
