"""Every doubt that rules have can be told in French."""

from __future__ import annotations

from typing import get_args

import pytest

from greffier.cli import tongue
from greffier.cli.reasons import told
from greffier.lexicon.people import PostKind
from greffier.linking import link
from greffier.record import Actor
from tests.linking.people import body, described, person

HEAD, KING = ("président", "Russie"), ("roi", "Norvège")
SECRETARY = (("secrétaire général", "OTAN"), ("secrétaire général", "ONU"))
ANTON, PAVEL = person("a", "Anton Lvov"), person("b", "Pavel Lvov")
DOUBTS: list[tuple[tuple[Actor, ...], str]] = [
    ((person("a", "Paul Barnier"), person("b", "Paul Bernier")), "diffèrent d’une lettre"),
    (
        (person("a", "Anton Lvov", HEAD), person("b", "Anton Lvow", KING)),
        "sont deux graphies d’un même nom, mais l’un est chef de l’État de RU, l’autre de NO",
    ),
    (
        (person("a", "Anton Lvov", SECRETARY[0]), person("b", "Anton Lvow", SECRETARY[1])),
        "est secrétaire général de",
    ),
    ((ANTON, PAVEL, person("c", "Lvov")), "n’importe lequel de : Anton Lvov, Pavel Lvov"),
    ((ANTON, PAVEL, person("c", "Lvov"), person("d", "Lvov")), "comme plusieurs ici"),
    (
        (person("a", "Lvov", HEAD), person("b", "Delmas", HEAD), described("c", "le président russe", HEAD)),
        "le poste de : le président russe",
    ),
    (
        (body("a", "Front libre du Norland"), body("b", "Fédération libre des notaires"), body("c", "FLN")),
        "FLN peut être le sigle de",
    ),
]


@pytest.mark.parametrize(("pile", "says"), DOUBTS)
def test_a_doubt_is_told_in_the_language_chosen(
    pile: tuple[Actor, ...], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons = [judgement.reasons[0] for judgement in link(pile) if judgement.verdict == "unsure"]
    assert [told(reason) for reason in reasons] == reasons
    monkeypatch.setattr(tongue, "_chosen", "fr")
    french = [told(reason) for reason in reasons]
    assert any(says in one for one in french)
    assert not set(french) & set(reasons)


def test_a_person_s_words_are_left_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tongue, "_chosen", "fr")
    assert told("vu à la télévision") == "vu à la télévision"


def test_every_kind_of_post_has_a_name() -> None:
    assert tongue.words("fr")["posts"].keys() == {kind.replace(" ", "_") for kind in get_args(PostKind)}
