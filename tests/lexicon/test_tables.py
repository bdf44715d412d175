"""The tables that come with the program: they load, are as large as promised, and answer a finder."""

from __future__ import annotations

import dataclasses

import pytest

from greffier.lexicon import Lexicon, key, load, name_key
from greffier.lexicon.words import compound_plurals, head, pieces, plurals

AT_LEAST = {
    "cues": 600, "roles": 250, "titles": 60, "states": 197, "seats": 80, "organisations": 120, "outlets": 200,
    "occasions": 80, "hedges": 50, "first_names": 600, "pronouns": 40, "impersonals": 50,
}  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load("fr")


def test_a_lexicon_is_loaded_once() -> None:
    assert load("fr") is load("fr")


@pytest.mark.parametrize(("table", "size"), AT_LEAST.items())
def test_each_table_is_large_enough(lexicon: Lexicon, table: str, size: int) -> None:
    assert len(getattr(lexicon, table)) >= size


def test_cues_are_many_even_when_each_is_counted_once(lexicon: Lexicon) -> None:
    assert len({(cue.cue, cue.kind) for cue in lexicon.cues}) >= 600


def test_nothing_in_a_lexicon_can_be_changed(lexicon: Lexicon) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        lexicon.lang = "en"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        lexicon.cues[0].act = "deny"  # type: ignore[misc]


def test_a_phrase_is_found_under_its_verb_before_the_verb_alone(lexicon: Lexicon) -> None:
    found = [cue.cue for cue in lexicon.verbs_by_head["mettre"]]
    assert found[-1] != "mettre en garde"
    assert [len(cue.words) for cue in lexicon.verbs_by_head["dire"]] == sorted(
        (len(cue.words) for cue in lexicon.verbs_by_head["dire"]), reverse=True
    )


@pytest.mark.parametrize(
    "head", ["dire", "affirmer", "démentir", "menacer", "exhorter", "qualifier", "mettre", "tirer"]
)
def test_verbs_are_found_by_head(lexicon: Lexicon, head: str) -> None:
    assert lexicon.verbs_by_head[head]


def test_one_verb_may_have_an_act_for_each_construction(lexicon: Lexicon) -> None:
    acts = {
        c: cue.act
        for cue in lexicon.verbs_by_head["demander"]
        if cue.cue == "demander"
        for c in cue.constructions
    }
    assert acts["si"] == "ask"
    assert acts["de+inf"] == "demand"


def test_frames_and_nouns_are_kept_apart_from_verbs(lexicon: Lexicon) -> None:
    assert lexicon.frames_by_word["selon"][-1].cue == "selon"
    assert lexicon.nouns_by_head["mise"][0].cue == "mise en garde"
    assert "selon" not in lexicon.verbs_by_head


@pytest.mark.parametrize(
    "name", ["États-Unis", "Etats-Unis", "ÉTATS-UNIS", "Etats Unis", "USA", "United States"]
)
def test_a_state_is_found_under_any_of_its_names(lexicon: Lexicon, name: str) -> None:
    assert [state.code for state in lexicon.states_by_name[name_key(name)]] == ["US"]


@pytest.mark.parametrize(
    ("form", "code"), [("américaines", "US"), ("turcs", "TR"), ("grecques", "GR"), ("russe", "RU")]
)
def test_a_state_is_found_by_its_adjective(lexicon: Lexicon, form: str, code: str) -> None:
    assert code in [state.code for state in lexicon.states_by_adjective[form]]


@pytest.mark.parametrize(("capital", "codes"), [("Londres", ["GB"]), ("KIEV", ["UA"]), ("Pékin", ["CN"])])
def test_a_state_is_found_by_its_capital(lexicon: Lexicon, capital: str, codes: list[str]) -> None:
    assert [state.code for state in lexicon.states_by_capital[name_key(capital)]] == codes


@pytest.mark.parametrize(
    "name", ["Maison-Blanche", "Maison Blanche", "Elysée", "Élysée", "quai d’Orsay", "palais Chigi"]
)
def test_a_seat_is_found_however_it_is_spelt(lexicon: Lexicon, name: str) -> None:
    assert lexicon.seats_by_name[name_key(name)]


@pytest.mark.parametrize(
    ("name", "full"), [("OTAN", "Organisation du traité"), ("O.N.U.", "Organisation des Nations")]
)
def test_an_organisation_is_found_by_its_acronym(lexicon: Lexicon, name: str, full: str) -> None:
    assert lexicon.organisations_by_name[name_key(name)][0].name.startswith(full)


def test_every_state_of_the_united_nations_has_a_capital_and_adjectives(lexicon: Lexicon) -> None:
    named = [s for s in lexicon.states if len(s.code) == 2 and not s.code.startswith("X")]
    assert all(s.masculine and s.feminine for s in named)
    assert sum(bool(s.capitals) for s in named) >= 193


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("ambassadrices", "ambassadeur"),
        ("chefs de l'État", "chef de l'État"),
        ("généraux", "général"),
        ("Ministre", "ministre"),
    ],
)
def test_a_role_is_found_in_any_form(lexicon: Lexicon, form: str, lemma: str) -> None:
    assert lemma in [role.lemma for role in lexicon.roles_by_form[key(form)]]


@pytest.mark.parametrize(
    ("name", "gender"), [("Ursula", "f"), ("Jean-Yves", "m"), ("Marie-Pierre", "f"), ("Camille", None)]
)
def test_a_first_name_tells_a_gender_or_nothing(lexicon: Lexicon, name: str, gender: str | None) -> None:
    assert lexicon.gender_of(name) == gender


def test_an_unknown_first_name_tells_nothing(lexicon: Lexicon) -> None:
    assert lexicon.gender_of("Xyzzyx") is None


@pytest.mark.parametrize(
    "tables", ["hedges_by_head", "impersonals_by_form", "occasions_by_head", "pronouns_by_form"]
)
def test_the_other_look_ups_lead_back_to_their_rows(lexicon: Lexicon, tables: str) -> None:
    rows = getattr(lexicon, tables.split("_by_")[0])
    found = {row for group in getattr(lexicon, tables).values() for row in group}
    assert found == set(rows)


def test_words_are_compared_blind_to_type() -> None:
    assert key("D’APRÈS\u00a0 lui") == "d'après lui"
    assert name_key("Côte-d’Ivoire") == "cote d'ivoire"
    assert pieces("à l'en croire") == ("à", "l'", "en", "croire")
    assert head("se faire l'écho") == "faire"
    assert head("ne pas exclure") == "exclure"
    assert [plurals(word) for word in ("chef d'État", "rival", "porte-parole", "neveu")] == [
        "chefs d'État", "rivaux", "porte-paroles", "neveux",
    ]  # fmt: skip
    assert [compound_plurals(word) for word in ("sage-femme", "garde-côte", "maire", "chef d'aile-sud")] == [
        ("sages-femmes",), ("gardes-côtes",), (), (),
    ]  # fmt: skip
