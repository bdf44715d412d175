"""Clusters obey persons, and do not depend on the order of facts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.linking import clusters, resettle
from greffier.record import Judgement
from greffier.record.judgement import Verdict
from tests.linking.people import clustered

ME, RULE = "someone", "rule:actors"


def judged(text: str, by: str = RULE) -> list[Judgement]:
    """Judgements written "a=b a!c a?d"."""
    marks: dict[str, Verdict] = {"=": "same", "!": "different", "?": "unsure"}
    return [Judgement(one[0], one[2], marks[one[1]], ("so",), by) for one in text.split()]


def sets(ids: str, judgements: list[Judgement]) -> set[frozenset[str]]:
    return clustered(clusters(ids, judgements))


def parts(text: str) -> set[frozenset[str]]:
    return {frozenset(part) for part in text.split()}


@pytest.mark.parametrize(
    ("rules", "persons", "expected"),
    [
        ("", "", "a b c d"),
        ("a=b b=c", "", "abc d"),
        ("a=b", "a!b", "a b c d"),
        ("a=b", "a?b", "a b c d"),
        ("", "a=d", "ad b c"),
        ("a=b b=c", "a!c", "ab c d"),
        ("a=b c=d b=c", "a!d", "ab cd"),
        ("a=b b=c c=d", "a!d", "abc d"),
        ("a=c b=c", "a=b a!d", "abc d"),
        ("c=d a=c", "a=b b!d", "ab cd"),
        ("a=b", "a!b a=b", "ab c d"),
        ("a=b", "a=b a!b", "a b c d"),
        ("a=b a!b", "", "ab c d"),
        ("a?b", "", "a b c d"),
        ("a=z", "a=z a!z", "a b c d"),
        ("", "a=b b=c a!c", "ab c d"),
    ],
)
def test_persons_win_over_rules(rules: str, persons: str, expected: str) -> None:
    assert sets("abcd", judged(persons, ME) + judged(rules)) == parts(expected)
    assert sets("abcd", judged(rules) + judged(persons, ME)) == parts(expected)
    assert sets("dcba", judged(rules) + judged(persons, ME)) == parts(expected)


def test_the_smallest_id_stands_for_a_cluster() -> None:
    assert clusters("dcba", judged("d=c c=b")) == {"a": "a", "b": "b", "c": "b", "d": "b"}


PAIRS = st.tuples(st.sampled_from("abcdef"), st.sampled_from("=!"), st.sampled_from("abcdef"))


@given(st.lists(PAIRS.filter(lambda it: it[0] != it[2]), max_size=8), st.lists(PAIRS, max_size=12))
def test_what_a_person_holds_apart_is_never_in_one_cluster(
    persons: list[tuple[str, str, str]], rules: list[tuple[str, str, str]]
) -> None:
    mine = judged(" ".join("".join(one) for one in persons), ME)
    theirs = judged(" ".join(f"{a}={b}" for a, _, b in rules if a != b))
    heads = clusters("abcdef", [*mine, *theirs])
    last = {frozenset((j.left, j.right)): j for j in mine}
    assert all(heads[j.left] != heads[j.right] for j in last.values() if j.verdict == "different")
    assert heads.keys() == set("abcdef")


@pytest.mark.parametrize(
    ("rules", "persons", "expected"),
    [
        ("a=b a=c a=d", "", "a=b a=c a=d"),
        ("a=b a=c a=d", "a!b a!c b=c", "b=d"),  # a was split off: the next is the larger part's
        ("a=b a=c a=d", "a!c b!c a=b", "a=d"),
        ("a=b a=c", "a!b", "a?c b?c"),  # one and one: nobody can tell whose the next is
        ("a=b a=c", "a!b b!c", "a?c"),
        ("a?b a=c", "a!b", "a=c"),  # rules never held a and b for one
        ("a=b b=c", "a!c", "a=b b=c"),
    ],
)
def test_links_to_a_split_actor(rules: str, persons: str, expected: str) -> None:
    assert list(resettle(judged(rules), judged(persons, ME))) == judged(expected)
