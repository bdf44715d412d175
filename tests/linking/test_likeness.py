"""Facts that are alike found by their words, without comparing all with all."""

from __future__ import annotations

from greffier.linking.likeness import Index, Weights, cosine

TOLD = [["retrait", "missile"], ["retrait", "troupe"], ["retrait", "gaz"], ["peche", "hareng"]]


def test_an_index_finds_what_comparing_finds() -> None:
    weights = Weights(TOLD)
    vectors = [weights.vector(words) for words in TOLD]
    index = Index[int](common=9)
    for key, vector in enumerate(vectors):
        index.add(key, vector)
    near = index.near(vectors[0])
    assert near.keys() == {0, 1, 2}
    assert all(abs(near[key] - cosine(vectors[0], vectors[key])) < 1e-9 for key in near)


def test_a_word_of_many_counts_but_brings_nobody() -> None:
    index = Index[int](common=3)
    for key, words in enumerate(TOLD):
        index.add(key, dict.fromkeys(words, 1.0))
    assert index.near({"retrait": 1.0}) == {}
    assert index.near({"retrait": 1.0, "gaz": 1.0}) == {2: 2.0}


def test_what_is_added_under_one_key_is_summed() -> None:
    index = Index[str](common=9)
    index.add("a", {"gaz": 1.0})
    index.add("a", {"gaz": 2.0})
    assert index.near({"gaz": 1.0, "peche": 1.0}) == {"a": 3.0}
    assert Index[str](common=9).near({"gaz": 1.0}) == {}
