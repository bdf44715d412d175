"""What persons say of who is who: it wins over rules, and lasts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from greffier import desk
from greffier.desk.correcting import signature
from greffier.store import Question, Record

pytestmark = pytest.mark.usefixtures("faked")

TEXTS = {
    "a": "Paul Barnier a dit : « Nous refusons ce texte. » Ensuite rien.",
    "b": "Hier. Paul Bernier a dit : « Nous acceptons ce texte. »",
    "c": "Paul Barnier a dit : « Nous partons demain soir. »",
    "d": "Anton Tchoubenko a dit : « Le pont est fermé. »",
    "e": "Anton Shubenko a dit : « La route est ouverte. »",
}


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record of five articles on three or four persons."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text)
    out = tmp_path / "r.greffe"
    desk.build([folder], out)
    return out


def who(record: Path) -> dict[str, int]:
    """Actors by name, with the number of articles each is in."""
    return {one.name: one.articles for one in desk.actors(record, Question())}


def ids(record: Path, name: str) -> list[str]:
    """Ids of the actors of articles that make the actor called `name`."""
    with Record.open(record) as opened:
        return [member for one in opened.clusters() if one.name == name for member in one.members]


def again(record: Path, tmp_path: Path) -> Iterator[dict[str, int]]:
    """Who is who after an addition, and after a build from nothing."""
    (tmp_path / "neuf.txt").write_text("Une autre. Lise Martin a dit : « Il pleut sur le port. »")
    desk.add([tmp_path / "neuf.txt"], record)
    yield who(record)
    desk.build([tmp_path / "articles", tmp_path / "neuf.txt"], record, force=True)
    yield who(record)


BEFORE = {"Paul Barnier": 2, "Paul Bernier": 1, "Anton Tchoubenko": 2}


def test_rules_alone(record: Path) -> None:
    assert who(record) == BEFORE


def test_a_merge_lasts(record: Path, tmp_path: Path) -> None:
    assert desk.merge(record, ["Paul Barnier", "Paul Bernier"], "me") == "Paul Barnier"
    expected = {"Paul Barnier": 3, "Anton Tchoubenko": 2}
    assert who(record) == expected
    for later in again(record, tmp_path):
        assert later == {**expected, "Lise Martin": 1}


def test_a_split_lasts_and_leaves_the_rest_together(record: Path, tmp_path: Path) -> None:
    first, second = ids(record, "Anton Tchoubenko")
    assert desk.split(record, [first], "me") == 1
    expected = {"Paul Barnier": 2, "Paul Bernier": 1, "Anton Tchoubenko": 1, "Anton Shubenko": 1}
    assert who(record) == expected
    for later in again(record, tmp_path):
        assert later == {**expected, "Lise Martin": 1}
    assert desk.merge(record, [first, second], "me") == "Anton Tchoubenko"
    assert who(record)["Anton Tchoubenko"] == 2


def test_the_first_of_three_split_off_leaves_two_together(record: Path) -> None:
    desk.merge(record, ["Paul Barnier", "Paul Bernier"], "me")
    first, *others = ids(record, "Paul Barnier")
    assert desk.split(record, [first], "me") == 2
    with Record.open(record) as opened:
        assert len({opened.cluster_of(other) for other in others}) == 1
        assert opened.cluster_of(first) != opened.cluster_of(others[0])


def test_a_name_given_lasts(record: Path, tmp_path: Path) -> None:
    assert desk.rename(record, "Paul Bernier", "Paul Bernier (maire)", "me") == "Paul Bernier"
    assert desk.rename(record, "Paul Bernier (maire)", "Le maire", "me") == "Paul Bernier (maire)"
    for later in again(record, tmp_path):
        assert later["Le maire"] == 1
    assert list(desk.check(record)) == []


def test_an_actor_that_is_none_or_several_is_refused(record: Path) -> None:
    with pytest.raises(desk.UnknownActor):
        desk.merge(record, ["Paul Barnier", "Personne"], "me")
    with pytest.raises(desk.ManyActors) as caught:
        desk.rename(record, "Paul", "Jean", "me")
    assert "Paul Barnier (" in caught.value.detail
    with pytest.raises(desk.ManyActors):
        desk.split(record, ["Paul Barnier"], "me")
    with pytest.raises(desk.ManyActors):
        desk.split(record, [*ids(record, "Paul Barnier"), *ids(record, "Paul Bernier")], "me")
    with pytest.raises(desk.NoName):
        desk.rename(record, "Paul Bernier", "  ", "me")
    assert who(record) == BEFORE


def test_nobody_signs_as_a_rule() -> None:
    with pytest.raises(desk.NoName):
        signature("rule:actors")
    assert signature(None)
    assert signature(" A. Keller ") == "A. Keller"


def test_a_review_shows_both_with_their_sentences(record: Path) -> None:
    with desk.open_to_review(record) as opened:
        review = desk.begin(opened, "me")
        assert review.left == 1
        doubt = review.doubt()
    assert doubt is not None
    assert (doubt.left.name, doubt.right.name) == ("Paul Barnier", "Paul Bernier")
    [passage] = doubt.right.passages
    assert passage.words == "Paul Bernier a dit : « Nous acceptons ce texte. »"[: len(passage.words)]
    assert passage.words[passage.start : passage.end] == "Paul Bernier"
    assert "one letter" in doubt.reasons[0]


def test_an_answer_is_kept_and_not_asked_again(record: Path, tmp_path: Path) -> None:
    with desk.open_to_review(record) as opened:
        review = desk.begin(opened, "me")
        review.answer("same")
        assert review.doubt() is None
        review.close()
    assert who(record)["Paul Barnier"] == 3
    for later in again(record, tmp_path):
        assert later["Paul Barnier"] == 3
    with desk.open_to_review(record) as opened:
        assert desk.begin(opened, "me").left == 0


def test_an_answer_can_be_undone(record: Path) -> None:
    with desk.open_to_review(record) as opened:
        review = desk.begin(opened, "me")
        assert not review.undo()
        review.answer("different")
        assert review.undo()
        assert review.left == 1
        assert [j for j in opened.judgements() if j.by == "me"] == []
        review.answer("unsure")
        review.close()
        assert desk.begin(opened, "you").left == 0
    assert who(record) == BEFORE
