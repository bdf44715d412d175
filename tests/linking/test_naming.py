"""What groups of facts are called."""

from __future__ import annotations

import pytest

from greffier.lexicon import load
from greffier.linking.naming import Naming, nouns_of
from greffier.record import Gist, Span

NOUNS = {
    word: word for word in ("elargissement", "alliance", "retrait", "troupe", "cas", "president", "prix")
}
NAMING = Naming({**NOUNS, "elargissement": "élargissement"}, load("fr"))


@pytest.mark.parametrize(
    ("shares", "texts", "name"),
    [
        (
            {"elargissement": 1.0, "refuser": 2.0},
            ["l’élargissement de l’Alliance"],
            "élargissement de l’Alliance",
        ),
        ({"retrait": 1.0, "troupe": 0.9}, ["le retrait des troupes", "un retrait"], "retrait des troupes"),
        ({"prix": 1.0, "troupe": 0.9}, ["un prix fort"], "prix, troupe"),
        ({"prix": 1.0}, ["son prix", "ce prix"], "prix"),
        ({"elargissement": 1.0}, [], "élargissement"),
        ({"cas": 3.0, "president": 2.0, "troupe": 1.0}, [], "troupe"),
        ({"cas": 3.0}, [], "cas"),
        ({"US": 3.0, "ceder": 1.0}, [], "céder"),
    ],
)
def test_a_group_is_called_by_its_most_typical_noun(
    shares: dict[str, float], texts: list[str], name: str
) -> None:
    assert NAMING.name(shares, texts) == name


def test_a_noun_for_a_deed_is_preferred_and_its_kind_is_the_theme() -> None:
    naming = Naming({"invasion": "invasion", "prix": "prix"}, load("fr"))
    assert naming.ranked({"prix": 1.5, "invasion": 1.0}) == ["invasion", "prix"]
    assert naming.theme({"invasion": 1.0}) == Naming({"attaque": "attaque"}, load("fr")).theme(
        {"attaque": 1.0}
    )
    assert naming.theme({"prix": 1.0}) == "prix"


def test_nouns_are_words_that_are_nouns_more_often_than_not() -> None:
    gists = [
        Gist("1", ("élargissement", "être"), ("élargissement",), Span(0, 1)),
        Gist("2", ("parler", "parler"), ("parler",), Span(0, 1)),
        Gist("3", ("parler",), (), Span(0, 1)),
    ]
    assert nouns_of(gists) == {"elargissement": "élargissement"}
