"""States, capitals, organisations: all members of the United Nations are there, in French and in English."""

from __future__ import annotations

import json
from typing import Any

import pytest

from greffier.lexicon import key, load, name_key
from greffier.lexicon.names import Seat
from greffier.lexicon.table import parse
from greffier.linking.posts import Post, Posts
from greffier.record import Office, Span
from tests.reading.data import data_folder

LEXICON = load("fr")

MEMBERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH
CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN
GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC
LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP
NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV
SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
""".split()  # noqa: SIM905
OBSERVERS = ("VA", "PS")
NO_CAPITAL = ("SC", "VA")
"""Victoria is a name of persons and of another state; the Vatican is its own seat."""


def test_all_members_and_observers_have_names_adjectives_and_a_capital() -> None:
    assert len(set(MEMBERS)) == 193
    for code in (*MEMBERS, *OBSERVERS):
        (state,) = LEXICON.states_by_code[code]
        assert all((state.name, state.english, state.masculine, state.feminine)), code
        assert bool(state.capitals) == (code not in NO_CAPITAL), code


@pytest.mark.parametrize("code", [*MEMBERS, *OBSERVERS])
def test_a_state_is_found_by_its_demonyms_in_english(code: str) -> None:
    (state,) = LEXICON.states_by_code[code]
    assert state.demonyms
    assert all(state in LEXICON.states_by_demonym[name_key(word)] for word in state.demonyms)


@pytest.mark.parametrize(
    ("words", "code"),
    [("Ukrainian", "UA"), ("South Korean", "KR"), ("British", "GB"), ("Spaniard", "ES"), ("Saudi", "SA")],
)
def test_an_office_told_in_english_is_of_a_state(words: str, code: str) -> None:
    assert Posts(LEXICON).post(Office("président", words, Span(0, 1))) == Post("head of state", code)


@pytest.mark.parametrize("english", ["White House", "Kremlin", "Pentagon", "State Department", "Blue House"])
def test_seats_of_power_have_their_names_in_english(english: str) -> None:
    assert LEXICON.seats_by_name[name_key(english)]


@pytest.mark.parametrize("code", [*MEMBERS, *OBSERVERS])
def test_a_state_is_found_by_each_of_its_names_adjectives_and_capitals(code: str) -> None:
    (state,) = LEXICON.states_by_code[code]
    assert all(state in LEXICON.states_by_name[name_key(name)] for name in state.names)
    assert all(state in LEXICON.states_by_adjective[key(word)] for word in state.adjectives)
    assert all(state in LEXICON.states_by_capital[name_key(name)] for name in state.capitals)


def countries() -> list[dict[str, Any]]:
    """The members and observers of the open table of countries; the test is passed over without it."""
    path = data_folder("countries") / "countries.json"
    told: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return [one for one in told if one["unMember"] or one["cca2"] in OBSERVERS]


def test_an_open_table_of_countries_knows_no_name_that_the_lexicon_lacks() -> None:
    lacking = []
    for told in countries():
        (state,) = LEXICON.states_by_code[told["cca2"]]
        names = {_plain(name) for name in state.names}
        for common in (told["translations"]["fra"]["common"], told["name"]["common"]):
            if _plain(common) not in names:
                lacking.append(common)
        adjectives = {_plain(word) for word in state.adjectives}
        found = {_plain(word) for word in told["demonyms"].get("fra", {}).values() if word}
        lacking += [word for word in found if word not in adjectives]
        english = told["demonyms"]["eng"].values()
        lacking += [word for word in set(english) if name_key(word) not in map(name_key, state.demonyms)]
        capitals = {_plain(name) for name in (*state.capitals, *state.names)}
        lacking += [city for city in told["capital"] if _plain(city) not in capitals]
    assert sorted(lacking) == sorted(KNOWN)


def _plain(words: str) -> str:
    return name_key(words.split("(")[0])


KNOWN = (
    "Dominique", "Sucre", "Victoria",  # a first name, a food, a queen: told by their other names
    "Brussels", "Andorra la Vella", "City of San Marino", "Congo (Rép. dém.)", "Îles du Cap-Vert",
    "antiguaise et barbudien", "antiguaise et barbudienne", "burkinabee", "kittitien et nevicien",
    "kittitienne et nevicienne", "Antiguan, Barbudan", "Bosnian, Herzegovinian", "Cape Verdian", "Djibouti",
    "Guinea-Bissauan", "Kittitian or Nevisian", "Maldivan", "Saint Vincentian", "Surinamer", "Tadzhik",
)  # fmt: skip
"""What the lexicon leaves out: words that mean something else, spellings no one writes."""

BODIES = {
    "ONU": "United Nations", "OTAN": "NATO", "UE": "European Union", "UA": "African Union",
    "CEDEAO": "ECOWAS",
    "Ligue arabe": "Arab League", "OSCE": "Organization for Security and Co-operation in Europe",
    "OPEP": "OPEC", "FMI": "IMF", "Banque mondiale": "World Bank", "OMC": "WTO", "OMS": "WHO", "AIEA": "IAEA",
    "CPI": "ICC", "CIJ": "ICJ", "OEA": "OAS", "OTSC": "CSTO", "OCS": "SCO", "CCG": "GCC", "OCI": "OIC",
    "OCDE": "OECD", "HCR": "UNHCR", "PAM": "WFP", "OIT": "ILO", "OIM": "IOM", "ANASE": "ASEAN",
    "Conseil de sécurité": "Security Council", "Conseil de l'Europe": "Council of Europe", "BCE": "ECB",
    "Commission européenne": "European Commission", "Parlement européen": "European Parliament",
    "OIAC": "OPCW", "GIEC": "IPCC", "PNUD": "UNDP", "CICR": "International Committee of the Red Cross",
}  # fmt: skip


@pytest.mark.parametrize(("french", "english"), BODIES.items())
def test_the_main_organisations_are_one_in_french_and_in_english(french: str, english: str) -> None:
    (one,) = LEXICON.organisations_by_name[name_key(french)]
    (other,) = LEXICON.organisations_by_name[name_key(english)]
    assert one is other


@pytest.mark.parametrize(("since", "until"), [("hier", "-"), ("-", "20"), ("2018", "2001")])
def test_a_seat_with_dates_that_are_none_is_a_fault(since: str, until: str) -> None:
    header = "name\taliases\tof\twhat\tgender\tsince\tuntil"
    with pytest.raises(ValueError, match="row 2"):
        parse(f"{header}\nKremlin\t-\tRU\tpresidency\tm\t{since}\t{until}\n", Seat)


def test_seats_that_moved_have_years() -> None:
    moved = {seat.name: (seat.since, seat.until) for seat in LEXICON.seats if seat.since or seat.until}
    assert moved["Los Pinos"] == (None, "2018")
    assert moved["Palais national"] == ("2018", None)
