"""Questions to a record."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from greffier.store import Question, Record
from tests.store.sheets import sheet


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record.create(tmp_path_factory.mktemp("q") / "r.greffe") as made:
        with made.batch():
            made.begin_run("build", {})
            made.write(sheet(path="presse/dépêche.txt"), 1)
            made.replace_clusters({actor.id: actor.id for actor in sheet().actors})
        yield made


FIRST, SECOND = "tout est prêt", "Elle […] Lorvan"
ASKED: list[tuple[Question, list[str]]] = [
    (Question(), [FIRST, SECOND]),
    (Question(speaker="keller"), [FIRST]),
    (Question(speaker="MME KELLER"), [FIRST]),
    (Question(speaker="kell"), []),
    (Question(addressee="lorvan"), [SECOND]),
    (Question(addressee="keller"), []),
    (Question(manner="direct"), [FIRST]),
    (Question(act="warn"), [SECOND]),
    (Question(certainty=0.5), [FIRST]),
    (Question(words="pret"), [FIRST]),
    (Question(words="« tout est »"), [FIRST]),
    (Question(words="tout SAUF prêt"), []),
    (Question(article="dépêche"), [FIRST, SECOND]),
    (Question(article="dépêche.txt"), [FIRST, SECOND]),
    (Question(article="titre"), [FIRST, SECOND]),
    (Question(article="autre"), []),
    (Question(article=sheet().article.id, speaker="anna"), [FIRST]),
    (Question(limit=1), [FIRST]),
]


@pytest.mark.parametrize(("question", "words"), ASKED, ids=str)
def test_statements_that_answer(record: Record, question: Question, words: list[str]) -> None:
    assert [one.words for one in record.said(question)] == words


def test_a_statement_is_told_with_names_words_and_place(record: Record) -> None:
    first, second = record.said(Question())
    text = sheet().article.text
    assert (first.speaker, first.speaker_words, first.channel) == ("Anna Keller", "Anna Keller", "Selon")
    assert text[first.start : first.end] == FIRST
    assert (second.cue, second.said, second.polarity) == ("a prévenu", "mardi", "-")
    assert first.parent == second.id
    assert first.path == "presse/dépêche.txt"


def test_actors_that_answer(record: Record) -> None:
    assert [one.name for one in record.known(Question())] == ["Anna Keller", "Lorvan"]
    assert [one.name for one in record.known(Question(name="Mme Keller"))] == ["Anna Keller"]
    assert [one.name for one in record.known(Question(type="government"))] == ["Lorvan"]


def test_articles_that_answer(record: Record) -> None:
    [found] = record.shelved(Question(words="norlande"))
    assert (found.title, found.statements, found.published) == ("Titre", 2, "2021-12-29")
    assert list(record.shelved(Question(words="norlande SAUF mardi"))) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("titre:titre", 1), ("qui:keller norlande", 1), ("SAUF qui:keller", 0), ("canal:selon", 1),
        ("jour:2021-12", 1), ("jour:2022", 0), ("langue:fr OU langue:en", 1),
    ],
)  # fmt: skip
def test_articles_answer_fields_their_statements_have(record: Record, words: str, count: int) -> None:
    assert len(list(record.shelved(Question(words=words)))) == count
