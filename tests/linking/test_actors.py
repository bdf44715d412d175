"""Who is linked with whom, why, and who is not."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.lexicon import Lexicon, likeness
from greffier.linking import clusters, link
from greffier.record import Actor, ActorType, Mention, Office, When
from tests.linking.people import HERE, body, clustered, described, person, verdicts


def groups(*actors: Actor) -> set[frozenset[str]]:
    """The clusters that linking makes of actors."""
    return clustered(clusters([actor.id for actor in actors], link(actors)))


HEAD = ("président", "Russie")
DAYS = {"16": "2016-03-01", "17": "2017-02-01", "18": "2018-06-01", "21": "2021-01-01"}
PUBLISHED = {key: When(day, day, "stated") for key, day in DAYS.items()}


def dated(*actors: Actor) -> tuple[set[frozenset[str]], list[str]]:
    """The clusters of actors whose ids begin with their articles, and the doubts on them."""
    judged = link(actors, published=PUBLISHED)
    doubts = [one.reasons[0] for one in judged if one.verdict == "unsure"]
    return clustered(clusters([actor.id for actor in actors], judged)), doubts


def president(key: str) -> Actor:
    return described(key, "le président russe", HEAD)


LVOV = (person("16-a", "Anton Lvov", HEAD), person("17-a", "Anton Lvov", HEAD))
KRYLOV = (person("18-a", "Ivan Krylov", HEAD), person("21-a", "Ivan Krylov", HEAD))


def test_a_body_that_a_state_has_one_of_is_known_by_its_adjective() -> None:
    army = [replace(body(key, words), mentions=(SAID,)) for key, words in ARMIES]
    assert groups(*army) == {together("a", "b"), together("c"), together("d"), together("e")}


SAID = Mention(HERE, "description")
ARMIES = (("a", "l'armée irakienne"), ("b", "L’armée irakienne"), ("c", "l'armée syrienne"), ("d", "l'armée"),
          ("e", "une armée irakienne"))  # fmt: skip


def test_two_holders_of_a_post_are_told_apart_by_the_days_of_articles() -> None:
    found, doubts = dated(*LVOV, *KRYLOV, president("16-b"), president("18-b"))
    assert found == {together("16-a", "17-a", "16-b"), together("18-a", "21-a", "18-b")}
    assert not doubts
    among = list(link([*LVOV, *KRYLOV, president("16-b")], published=PUBLISHED))
    assert "in articles of these days" in among[-1].reasons[0]


def test_between_two_holders_and_without_a_day_nobody_can_tell() -> None:
    early, late = LVOV[0], KRYLOV[1]
    assert (
        dated(early, late, president("18-b"))[1] == ["several here held the post of le président russe"] * 2
    )
    assert len(dated(early, late, president("x-b"))[0]) == 3


def test_a_holder_of_long_before_is_a_doubt() -> None:
    found, doubts = dated(LVOV[0], president("21-b"))
    assert len(found) == 2
    assert doubts == [
        "Anton Lvov is said to be what le président russe is, but in articles more than a year away"
    ]
    assert dated(LVOV[1], president("16-b"))[0] == {together("17-a", "16-b")}


def test_descriptions_of_one_post_years_apart_are_not_one() -> None:
    found, doubts = dated(president("16-a"), president("17-a"), president("21-a"))
    assert found == {together("16-a", "17-a"), together("21-a")}
    assert doubts == ["both are described as le président russe, but articles a year apart say so"]


def test_who_held_a_post_before_is_not_who_holds_it() -> None:
    former = replace(LVOV[0], offices=(Office(*HEAD, HERE, "before"),))
    assert len(dated(former, president("16-b"))[0]) == 2
    found, _ = dated(former, person("16-c", "Ivan Krylov", HEAD), president("16-b"))
    assert found == {together("16-a"), together("16-c", "16-b")}


def together(*keys: str) -> frozenset[str]:
    return frozenset(keys)


def apart(*actors: Actor) -> bool:
    """Whether linking leaves every actor by itself."""
    return all(len(group) == 1 for group in groups(*actors))


def unsure(*actors: Actor) -> set[frozenset[str]]:
    return verdicts(link(actors), "unsure")


def test_those_who_stand_for_one_entry_are_one() -> None:
    kremlin = body("a", "Kremlin", "seat:Kremlin", "government")
    assert groups(kremlin, body("b", "le Kremlin", "seat:Kremlin", "government")) == {together("a", "b")}
    assert apart(kremlin, body("b", "Moscou", "gov:RU", "government"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anton Tchoubenko", "Anton Shubenko"),
        ("Tchoubenko Anton", "Anton Shubenko"),
        ("Anton Tchoubenko", "Anton Tchoubeko"),
        ("Hassan Haftar", "Hasan Hafter"),
        ("Wang Ming-houa", "Wang Minghua"),
        ("Kim Jong-min", "Kim Jong Min"),
    ],
)
def test_spellings_of_one_name_are_one(left: str, right: str) -> None:
    assert groups(person("a", left), person("b", right)) == {together("a", "b")}
    assert groups(person("a", right), person("b", left)) == {together("a", "b")}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anton Lvov", "Pavel Lvov"),
        ("Anton Lvov", "Antonia Lvova"),
        ("Paul Delmas", "Paule Delmas"),
        ("Anton Lvov", "Anton Riabkov"),
        ("Marin II", "Marin III"),
        ("M. Delmas", "Mme Delmas"),
        ("Iran", "Irak"),
    ],
)
def test_two_names_are_two(left: str, right: str) -> None:
    assert apart(person("a", left), person("b", right))


def test_a_near_miss_is_left_to_a_person() -> None:
    one, other = person("a", "Paul Barnier"), person("b", "Paul Bernier")
    assert apart(one, other)
    assert unsure(one, other) == {together("a", "b")}


def test_one_name_with_posts_that_conflict_is_left_to_a_person() -> None:
    one, other = (
        person("a", "Anton Tchoubenko", ("président", "russe")),
        person("b", "Anton Shubenko", ("roi", "Norvège")),
    )
    assert apart(one, other)
    [judgement] = link([one, other])
    assert judgement.verdict == "unsure"
    assert "head of state of RU" in judgement.reasons[0]


def test_a_surname_is_its_only_bearer_s() -> None:
    full, short, other = (
        person("a", "Anton Tchoubenko"),
        person("b", "Shubenko"),
        person("c", "M. Tchoubenko"),
    )
    assert groups(short, full, other) == {together("a", "b", "c")}


def test_a_surname_of_several_is_nobody_s_until_a_person_says() -> None:
    pile = [person("a", "Anton Lvov"), person("b", "Pavel Lvov"), person("c", "Lvov"), person("d", "Lvov")]
    assert apart(*pile)
    assert unsure(*pile) == {together("a", "c"), together("b", "c"), together("c", "d")}


def test_gender_or_post_tells_several_bearers_apart() -> None:
    anna, paul = (
        person("a", "Anna Delmas"),
        person("b", "Paul Delmas", ("ministre de la Défense", "la France")),
    )
    assert together("a", "c") in groups(anna, paul, person("c", "Mme Delmas"))
    minister = person("d", "Delmas", ("ministre des Armées", "français"))
    assert together("b", "d") in groups(person("a", "Luc Delmas"), paul, minister)


@pytest.mark.parametrize("part", ["A. Tchoubenko", "Tchoubenko A.", "Tchoubenko", "Anton Shubenko"])
def test_parts_of_a_longer_name_are_one_with_it(part: str) -> None:
    assert groups(person("a", "Anton Ivanovitch Tchoubenko"), person("b", part)) == {together("a", "b")}


def test_initials_that_fit_two_are_nobody_s() -> None:
    assert apart(person("a", "Anton Lvov"), person("b", "Andreï Lvov"), person("c", "A. Lvov"))


def test_a_first_name_is_no_surname_spelt_otherwise() -> None:
    assert apart(person("a", "Jean-Christophe Thiery"), person("b", "Thierry"))
    assert groups(person("a", "Jean-Christophe Thiery"), person("b", "Thiery")) == {together("a", "b")}
    assert groups(person("a", "Paul Martin"), person("b", "Martin")) == {together("a", "b")}


def test_a_chinese_name_is_known_by_its_first_word() -> None:
    assert groups(person("a", "Zeng Minghua"), person("b", "Zeng")) == {together("a", "b")}
    assert apart(person("a", "Paul Delmas"), person("b", "Paul"))


def test_surnames_without_a_fuller_name_are_one_unless_their_titles_differ() -> None:
    assert groups(person("a", "Ouchakov"), person("b", "Ushakov")) == {together("a", "b")}
    assert groups(person("a", "M. Delmas"), person("b", "Mme Delmas"), person("c", "M. Delmas")) == {
        together("a", "c"), together("b"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("taught", "told"),
    [
        (("président", "Russie"), ("président", "russe")),
        (("président", "de Russie"), ("chef de l'État", "Russie")),
        (("président", "Russie"), ("homme fort", "russe")),
        (("président", "Russie"), ("locataire", "Kremlin")),
        (("premier ministre", "Royaume-Uni"), ("locataire", "Downing Street")),
        (("secrétaire d'État", "États-Unis"), ("chef de la diplomatie", "américaine")),
        (("secrétaire d'État", "state:US"), ("chef de la diplomatie", "US")),
        (("secrétaire général", "OTAN"), ("secrétaire général", "de l'Alliance atlantique")),
    ],
)
def test_a_description_is_the_one_taught_to_hold_its_post(
    taught: tuple[str, str], told: tuple[str, str]
) -> None:
    pile = [
        person("a", "Anton Lvov", taught),
        person("b", "Paul Delmas"),
        described("c", "le dirigeant", told),
    ]
    assert groups(*pile) == {together("a", "c"), together("b")}


@pytest.mark.parametrize(
    "told",
    [
        ("président", "ukrainien"), ("ministre", "russe"), ("porte-parole", "Russie"),
        ("général", "russe"), ("homologue", "russe"), ("conseiller", "russe"), ("président", None),
        ("secrétaire d'État", "français"),
    ],
)  # fmt: skip
def test_a_description_of_another_post_or_of_one_that_many_hold_is_nobody_s(
    told: tuple[str, str | None],
) -> None:
    taught = [("président", "Russie"), told] if told[0] != "président" else [("président", "Russie")]
    assert apart(person("a", "Anton Lvov", *taught), described("b", "le responsable", told))


def test_a_description_of_a_post_that_two_held_is_left_to_a_person() -> None:
    pile = [
        person("a", "Anton Lvov", ("président", "Russie")),
        person("b", "Paul Delmas", ("président", "russe")),
        described("c", "le président russe", ("président", "russe")),
    ]
    assert apart(*pile)
    assert unsure(*pile) == {together("a", "c"), together("b", "c")}


def test_a_leader_is_head_of_state_or_of_government_but_not_one_of_two() -> None:
    head = person("a", "Anton Lvov", ("président", "Russie"))
    second = person("b", "Paul Delmas", ("premier ministre", "Russie"))
    leader = described("c", "le dirigeant russe", ("dirigeant", "Russie"))
    assert together("b", "c") in groups(second, leader)
    assert apart(head, second, leader)
    president = described("d", "le président russe", ("président", "Russie"))
    assert together("a", "d") in groups(head, second, president)


@pytest.mark.parametrize(
    "words",
    [
        "l'ancien président russe",
        "l’ex-président russe",
        "le président de la Douma",
        "le président élu russe",
        "le leader de l'opposition russe",
        "le président de la fédération russe de football",
    ],
)
def test_a_former_holder_and_the_head_of_another_body_are_nobody_s(words: str) -> None:
    assert apart(
        person("a", "Anton Lvov", ("président", "Russie")), described("b", words, ("président", "Russie"))
    )


def test_the_gender_of_a_description_counts() -> None:
    her = described("c", "la présidente estonienne", ("président", "estonien"))
    assert apart(person("a", "Paul Delmas", ("président", "Estonie")), her)
    assert together("a", "c") in groups(person("a", "Anna Delmas", ("président", "Estonie")), her)


def test_descriptions_of_one_post_are_one_when_nobody_named_is_taught_to_hold_it() -> None:
    first, second = (described(key, "le président letton", ("président", "letton")) for key in "ab")
    assert groups(first, second) == {together("a", "b")}
    assert apart(described("a", "le maire", ("maire", None)), described("b", "le maire", ("maire", None)))


def test_unnamed_sources_and_groups_are_never_linked() -> None:
    kinds: tuple[ActorType, ...] = ("unnamed", "group")
    for kind in kinds:
        pile = [Actor(k, "un diplomate", kind, ("un diplomate",), (Mention(HERE, "name"),)) for k in "ab"]
        assert link(pile) == []


def test_organisations_are_linked_by_name_and_by_an_acronym_one_name_gives() -> None:
    pile = [
        body("a", "Front de libération du Norland"),
        body("b", "FLN"),
        body("c", "Front de libération du norland"),
    ]
    assert groups(*pile) == {together("a", "b", "c")}
    pile.append(body("d", "Fédération libre des notaires"))
    assert groups(*pile) == {together("a", "c"), together("b"), together("d")}
    assert unsure(*pile) == {together("a", "b"), together("b", "d")}


def test_every_judgement_gives_a_reason_and_is_a_rule_s() -> None:
    pile = [person(str(n), name) for n, name in enumerate(["Anton Lvov", "Anton Lvow", "Lvov", "A. Lvov"])]
    judged = link(pile)
    assert len(judged) == 3
    assert all(j.reasons[0] and j.by == "rule:actors" for j in judged)


NAMES = st.lists(
    st.sampled_from(["M.", "Mme", "Anton", "A.", "Lvov", "Tchoubenko", "el-", "II", "…", "'", "Xi", "é"]),
    max_size=4,
)
ANYTHING = st.one_of(NAMES.map(" ".join), st.text(min_size=1, max_size=12))


@pytest.mark.parametrize(
    "words",
    [
        "le président russe", "le chef de l’État russe", "le dirigeant russe", "l'homme fort du Kremlin",
        "le nouveau président de la Russie", "le président de la Fédération de Russie",
        "Le locataire du Kremlin", "la présidente russe", "le dirigeant",
    ],
)  # fmt: skip
def test_a_holder_is_described_in_many_ways(words: str) -> None:
    pile = [person("a", "Lvov", ("président", "Russie")), described("b", words, ("président", "Russie"))]
    assert groups(*pile) == {together("a", "b")}


@given(st.lists(ANYTHING.filter(str.strip), max_size=8))
def test_any_names_can_be_linked_and_judgements_are_on_them_alone(given_names: list[str]) -> None:
    pile = [person(str(n), name, ("président", name)) for n, name in enumerate(given_names)]
    pile += [described(f"d{n}", name, ("président", name)) for n, name in enumerate(given_names)]
    known = {actor.id for actor in pile}
    pairs = [(judgement.left, judgement.right) for judgement in link(pile)]
    assert all(left in known and right in known and left != right for left, right in pairs)
    assert len(set(map(frozenset, pairs))) == len(pairs)


def test_the_order_of_articles_does_not_change_who_is_who() -> None:
    names = [
        "Anton Tchoubenko",
        "Tchoubenko",
        "Anton Shubenko",
        "A. Shubenko",
        "Pavel Lvov",
        "M. Lvov",
        "Anna Lvova",
    ]
    pile = [person(f"{n:02}", name) for n, name in enumerate(names * 2)]
    expected = groups(*pile)
    shuffle = random.Random(7)
    for _ in range(20):
        shuffle.shuffle(pile)
        assert groups(*pile) == expected


def test_a_thousand_of_one_surname_are_linked_without_comparing_all_with_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls, real = 0, likeness.same_name

    def counted(left: str, right: str, lexicon: Lexicon | None) -> str | None:
        nonlocal calls
        calls += 1
        return real(left, right, lexicon)

    monkeypatch.setattr("greffier.linking.names.same_name", counted)
    chance = random.Random(7)
    first = ["".join(chance.choices("abdeiklmnorstuv", k=8)).capitalize() for _ in range(1000)]
    link([person(str(n), f"{one} Martin") for n, one in enumerate(first)])
    assert calls < 100
