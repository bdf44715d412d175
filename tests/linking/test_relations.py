"""How actors kept apart stand to each other: seats, capitals, governments and offices to their state."""

from __future__ import annotations

import pytest

from greffier.lexicon import load
from greffier.linking.posts import Posts
from greffier.linking.relations import of_entry, of_office
from greffier.record import Relation

LEXICON = load("fr")


@pytest.mark.parametrize(
    ("entry", "relation"),
    [
        ("gov:NO", Relation("seat of", "capital", "Norvège", "state:NO")),
        ("government:NO", Relation("government of", "government", "Norvège", "state:NO")),
        ("seat:Élysée", Relation("seat of", "presidency", "France", "state:FR")),
        ("seat:Los Pinos", Relation("seat of", "presidency", "Mexique", "state:MX", None, "2018")),
        ("seat:Quai d'Orsay", Relation("seat of", "foreign ministry", "France", "state:FR")),
        ("state:NO", None),
        ("outlet:BBC", None),
        (None, None),
    ],
)
def test_what_an_entry_stands_for(entry: str | None, relation: Relation | None) -> None:
    assert of_entry(entry, LEXICON) == relation


@pytest.mark.parametrize(
    ("office", "of", "other", "key"),
    [
        ("ministre", "Norvège", "Norvège", "state:NO"),
        ("ministre", "norvégien", "Norvège", "state:NO"),
        ("porte-parole", "de l’Élysée", "Élysée", "seat:Élysée"),
        ("secrétaire général", "OTAN", "Organisation du traité de l'Atlantique Nord",
         "organisation:Organisation du traité de l'Atlantique Nord"),
        ("directrice", "de l'association", "association", None),
    ],
)  # fmt: skip
def test_whose_an_office_is(office: str, of: str, other: str, key: str | None) -> None:
    assert of_office(office, of, Posts(LEXICON)) == Relation("office of", office, other, key)


def test_an_office_of_nobody_told_is_no_relation() -> None:
    assert of_office("ministre", None, Posts(LEXICON)) is None


def test_every_seat_of_the_lexicon_has_a_state_or_body() -> None:
    for seat in LEXICON.seats:
        found = of_entry(f"seat:{seat.name}", LEXICON)
        assert found is not None
        kind, _, name = (found.key or "").partition(":")
        assert name in (
            LEXICON.states_by_code if kind == "state" else {o.name for o in LEXICON.organisations}
        )
