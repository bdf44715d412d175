"""Commitments repeated, gathered by matter, answered by the other side."""

from __future__ import annotations

from greffier.linking.commitments import link
from greffier.record import Commitment, CommitmentAct, CommitmentTie, Span

SIDES = {"n1": "NO", "n2": "NO", "s1": "SE", "s2": "SE", "p": "p"}


def made(
    name: str, act: CommitmentAct, by: str | None, words: str, to: str | None = None, article: str = "x",
    start: int = 0,
) -> Commitment:  # fmt: skip
    span = Span(start, start + 5)
    return Commitment(name, article, act, span, words, by, to, lemmas=tuple(words.split()))


def ties(*told: Commitment) -> dict[str, CommitmentTie]:
    return {tie.commitment: tie for tie in link(told, {}, SIDES)}


DEMAND = made("d", "demand", "n1", "retrait missile frontiere", to="s1")
OTHERS = (
    made("o1", "promise", "p", "aide ecole village", article="y"),
    made("o2", "demand", "p", "enquete attentat gare", article="y", start=9),
    made("o3", "threat", "p", "greve port", article="z"),
)


def test_a_repeat_by_the_same_side_is_gathered_under_the_first() -> None:
    again = made("again", "demand", "n2", "retrait missile", article="y")
    apart = made("apart", "demand", "s1", "retrait missile frontiere", article="y")
    found = ties(DEMAND, again, apart, *OTHERS)
    assert found["again"].first == "d"
    assert found["apart"].first == "apart"
    assert found["d"].first == "d"


def test_a_warning_repeats_a_threat() -> None:
    threat = made("t", "threat", "n1", "sanction banque")
    warning = made("w", "warning", "n2", "sanction banque", article="y")
    assert ties(threat, warning, *OTHERS)["w"].first == "t"


def test_a_refusal_by_the_side_asked_answers_the_demand_and_says_why() -> None:
    refusal = made("r", "refusal", "s2", "retrait missile", article="y")
    tie = ties(DEMAND, refusal, *OTHERS)["r"]
    assert tie.answers == "d"
    assert "asked of the side that answers" in tie.reasons


def test_nobody_answers_his_own_demand_or_another_matter() -> None:
    own = made("own", "refusal", "n2", "retrait missile", article="y")
    else_ = made("else", "refusal", "s1", "aide village ecole", article="y")
    found = ties(DEMAND, own, else_, *OTHERS)
    assert found["own"].answers is None
    assert found["else"].answers is None


def test_one_word_in_common_joins_nothing_unless_it_is_the_whole() -> None:
    refusal = made("r", "refusal", "s2", "frontiere hareng", article="y")
    assert ties(DEMAND, refusal, *OTHERS)["r"].answers is None
    truce = made("t", "demand", "n1", "treve", to="s1", article="y")
    refused = made("r", "refusal", "s2", "treve", article="w")
    assert ties(truce, refused, *OTHERS)["r"].answers == "t"


def test_a_noun_takes_up_the_last_demand_of_the_article() -> None:
    refusal = made("r", "refusal", "s1", "exigence", start=40)
    assert ties(DEMAND, refusal, *OTHERS)["r"].answers == "d"
    far = made("r", "refusal", "s1", "exigence", start=4000)
    assert ties(DEMAND, far, *OTHERS)["r"].answers is None


def test_commitments_on_one_matter_share_an_issue_named_by_their_words() -> None:
    refusal = made("r", "refusal", "s2", "retrait missile", article="y")
    found = ties(DEMAND, refusal, *OTHERS)
    assert found["d"].issue == found["r"].issue
    assert found["o1"].issue != found["d"].issue
    assert set((found["d"].issue or "").split(", ")) <= {"retrait", "missile"}


def test_one_without_words_has_no_issue_and_nothing_comes_of_nothing() -> None:
    assert ties(made("e", "demand", None, ""))["e"] == CommitmentTie("e", "e")
    assert list(link([], {})) == []


def test_the_order_of_the_ties_is_that_of_the_commitments_and_always_the_same() -> None:
    told = [DEMAND, *OTHERS, made("again", "demand", "n2", "retrait missile", article="w")]
    assert list(link(told, {}, SIDES)) == list(link(told, {}, SIDES))
    assert [tie.commitment for tie in link(told, {}, SIDES)] == [one.id for one in told]
