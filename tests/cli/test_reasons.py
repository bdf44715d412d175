"""Every doubt that rules have can be told in French."""

from __future__ import annotations

from typing import get_args

import pytest

from greffier.cli import tongue
from greffier.cli.reasons import reckoned, told
from greffier.lexicon.people import PostKind
from greffier.linking import link
from greffier.record import Act, Actor, ActorType, When
from tests.linking.people import body, described, person

HEAD, KING = ("président", "Russie"), ("roi", "Norvège")
SECRETARY = (("secrétaire général", "OTAN"), ("secrétaire général", "ONU"))
YEARS = {year: When(f"{year}-01-01", f"{year}-01-01", "stated") for year in ("2016", "2021")}
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
        (person("2016-a", "Anton Lvov", HEAD), described("2021-a", "le président russe", HEAD)),
        "Anton Lvov est dit être ce qu’est le président russe, mais dans des articles",
    ),
    (
        (described("2016-a", "le président russe", HEAD), described("2021-a", "le président russe", HEAD)),
        "à un an de distance",
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
    reasons = [
        judgement.reasons[0] for judgement in link(pile, published=YEARS) if judgement.verdict == "unsure"
    ]
    assert [told(reason) for reason in reasons] == reasons
    monkeypatch.setattr(tongue, "_chosen", "fr")
    french = [told(reason) for reason in reasons]
    assert any(says in one for one in french)
    assert not set(french) & set(reasons)


def test_a_person_s_words_are_left_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tongue, "_chosen", "fr")
    assert told("vu à la télévision") == "vu à la télévision"


def test_acts_in_conflicts_of_wording_are_told_in_the_language_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reason = "the same words are told as threaten by one side, as assert by the other"
    assert told(reason) == "the same words are told as a threat by one side, as an assertion by the other"
    assert told("the same words are told as demand by one side, as ask by the other").endswith(
        "as a request by the other"
    )
    monkeypatch.setattr(tongue, "_chosen", "fr")
    assert told(reason) == (
        "les mêmes mots sont rapportés comme une menace par une partie, comme une affirmation par l’autre"
    )


def test_a_name_that_sounds_like_an_act_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tongue, "_chosen", "fr")
    assert told("Lorvan tells of gaz, Le Refus does not mention it") == (
        "Lorvan parle de : gaz ; Le Refus ne le mentionne pas"
    )


def test_from_what_a_day_was_reckoned_is_told_in_the_language_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    how = "inferred from 2 passages of 1 article, by what the press usually means"
    assert reckoned(how) == how
    monkeypatch.setattr(tongue, "_chosen", "fr")
    assert reckoned(how) == "déduit de 2 passages d’un article, selon l’usage de la presse"
    assert reckoned("metadata.csv") == "metadata.csv"


@pytest.mark.parametrize(("kind", "names"), [("act", get_args(Act)), ("type", get_args(ActorType))])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_act_and_type_of_actor_has_a_word(kind: str, names: tuple[str, ...], lang: tongue.Lang) -> None:
    assert tongue.words(lang)[kind].keys() == set(names)


def test_every_kind_of_post_has_a_name() -> None:
    assert tongue.words("fr")["posts"].keys() == {kind.replace(" ", "_") for kind in get_args(PostKind)}
