"""The interface speaks both languages, whole."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest
from babel.messages.pofile import read_po

import greffier.pages
from greffier.finding.certainty import shares
from greffier.lexicon import load
from greffier.lexicon.rows import Construction
from greffier.pages.wording import LANGUAGES, Wording, catalogue, elided
from greffier.reading.noise import kinds
from greffier.record import Act, ActorType, CommitmentAct, ConflictType, EventType, Manner, Status, When

ROOM = Path(greffier.pages.__file__).parent
SAID = re.compile(r"""(?:say|self)(?:\.count)?\(\s*f?"([^"{]+)"\s*[,)]""")
NO_RULE = {"quote", "frame", "possessive"}  # constructions that a rule of another name goes by
RULES = {rule for rule in (*shares(), *get_args(Construction)) if rule and not rule.startswith("noun ")}
RULES = RULES - NO_RULE | {"noun", "colon clause", "name behind"}
MADE = {  # groups of keys whose last part comes from the facts
    "act": get_args(Act),
    "said": [f"{act}{end}" for act in get_args(Act) for end in ("", ".not")] + ["plain", "content"],
    "manner": get_args(Manner),
    "type": get_args(ActorType),
    "status": get_args(Status),
    "event": get_args(EventType),
    "commitment": get_args(CommitmentAct),
    "conflict": get_args(ConflictType),
    "why": ["runs", "order", "counts", "days", "denied-event", "denied", "calling", "wording", "absence"],
    "how": [
        "full",
        "publication-span",
        "publication",
        "dateline-span",
        "dateline",
        "day",
        "text",
        "inferred",
        "past",
        "present",
        "future",
        "alone",
        "single",
        "passages",
        "usual",
        "same",
        "front",
        "html",
        "address",
        "line",
        "corrected",
    ],
    "detail": ["duration", "format", "number"],
    "relation": ["seat of", "government of"],
    "role": sorted({row.what for row in load().seats} | {"capital", "government"}),
    "rule": sorted(RULES),
    "noise": [*(kind.name for kind in kinds()), "repeat"],
}


def used() -> set[str]:
    """Keys that templates and code name outright."""
    sources = [*ROOM.rglob("*.html"), *ROOM.glob("*.py"), *ROOM.with_name("web").glob("*.py")]
    return {key for path in sources for key in SAID.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_every_text_is_there_in_both_languages_with_the_same_places(key: str) -> None:
    texts = [catalogue()[key][lang] for lang in LANGUAGES]
    assert all(text and text.strip(" ") == text for text in texts)
    places = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in texts]
    assert places[0] == places[1]


@pytest.mark.parametrize("key", sorted(used()))
def test_every_text_a_page_asks_for_exists(key: str) -> None:
    assert key in catalogue() or f"{key}.one" in catalogue() or any(k.startswith(key) for k in catalogue())


def test_no_text_is_kept_that_no_page_asks_for() -> None:
    asked = used() | {f"{group}.{name}" for group, names in MADE.items() for name in names}
    named = "|".join(re.escape(key) for key in asked)
    sources = [*ROOM.rglob("*.html"), *ROOM.glob("*.py"), *ROOM.with_name("web").glob("*.py")]
    spoken = "".join(path.read_text("utf-8") for path in sources)
    groups = set(re.findall(r"""say\(\s*f?"([a-z.]+\.)["{]""", spoken))
    for key in catalogue():
        known = re.fullmatch(rf"({named})(\.one|\.other)?", key) or any(map(key.startswith, groups))
        assert known, f"{key} is in the catalogue and on no page"


def test_the_texts_are_a_gettext_file_that_says_everything_once() -> None:
    with (ROOM / "fr.po").open("rb") as lines:
        texts = [message for message in read_po(lines, abort_invalid=True) if message.id]
    plural = sum(message.pluralizable for message in texts)
    assert len(texts) + plural == len(catalogue())


@pytest.mark.parametrize(
    ("group", "name"), [(group, name) for group, names in MADE.items() for name in names]
)
def test_every_word_of_the_record_has_its_text(group: str, name: str) -> None:
    assert f"{group}.{name}" in catalogue()


def test_numbers_take_their_grammatical_number() -> None:
    french, english = Wording("fr"), Wording("en")
    assert [french.count("articles", n) for n in (0, 1, 2)] == ["0 article", "1 article", "2 articles"]
    assert [english.count("articles", n) for n in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]
    assert english.count("articles", 12345) == "12,345 articles"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2022-01-12", "2022-01-12", "12 janvier 2022"),
        ("2022-01", "2022-01", "janvier 2022"),
        ("2022", "2022", "2022"),
        ("2022-01-12T18:05", "2022-01-12T18:05", "12 janvier 2022, 18:05"),
        ("2022-01-12T18:05", "2022-01-12T19:00", "12 janvier 2022"),
        ("2022-01-12", "2022-01-14", "12–14 janv. 2022"),
        ("2022-13-45", "2022-13-45", "2022-13-45"),
        ("2022-01-12T99:99", "2022-01-12T99:99", "12 janvier 2022"),
        ("bientôt", "bientôt", "bientôt"),
    ],
)
def test_a_moment_is_as_precise_as_it_is_known(start: str, end: str, shown: str) -> None:
    assert Wording("fr").when(When(start, end, "essai")) == shown


def test_whole_months_and_years_are_told_as_such() -> None:
    spans = [
        ("2014-07-01", "2014-07-31"), ("2016-01-01", "2016-12-31"), ("2002-01-01", "2017-12-31"),
        ("2016-01-01", "2016-03-31"), ("2016-01-02", "2016-12-31"),
    ]  # fmt: skip
    shown = [Wording("fr").when(When(*span, "essai")).replace("\u2009", "") for span in spans]
    assert shown == ["juillet 2014", "2016", "2002 – 2017", "janv.–mars 2016", "2 janv.–31 déc. 2016"]


@pytest.mark.parametrize(
    ("unit", "number", "shown"),
    [
        ("soldat", 30, "soldats"), ("soldat", 1.9, "soldat"), ("pays", 3, "pays"), ("journal", 3, "journal"),
        ("%", 3, "%"), ("heure", None, "heure"), ("OTAN", 3, "OTAN"),
    ],
)  # fmt: skip
def test_a_unit_agrees_with_its_number(unit: str, number: float | None, shown: str) -> None:
    assert Wording("fr").plural(unit, number) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("PT50M", "50 minutes"), ("PT1.5H", "1,5 heure"), ("P1M", "1 mois"), ("P2Y", "2 ans"),
        ("PXW", "PXW"), ("PTXM", "PTXM"), ("au téléphone", "au téléphone"),
    ],
)  # fmt: skip
def test_a_duration_is_told_in_words(value: str, shown: str) -> None:
    assert Wording("fr").duration(value).replace("\xa0", " ") == shown


def test_nothing_is_said_of_a_moment_that_is_not_known() -> None:
    assert Wording("en").when(None) == ""


def test_languages_have_names() -> None:
    assert Wording("fr").language("uk") == "ukrainien"
    assert Wording("en").language(None) == "unknown language"
    assert Wording("en").language("zz-??") == "zz-??"


def test_que_is_elided_before_a_vowel() -> None:
    assert [elided(name, "fr") for name in ("Anna", "Élise", "Paul")] == ["qu’Anna", "qu’Élise", "que Paul"]
    assert elided("Anna", "en") == "that Anna"


def test_a_language_without_interface_is_refused() -> None:
    with pytest.raises(ValueError, match="de"):
        Wording("de")


def test_reasons_of_rules_are_told_in_the_reader_s_language() -> None:
    french, english = Wording("fr"), Wording("en")
    plain = "A tells of b, c, D does not mention it"
    assert french.why(plain) == "A parle de : b, c ; D ne le mentionne pas"
    assert english.why(plain) == plain
    assert french.why("the same words are told as deny by one side, as assert by the other") == (
        "les mêmes mots sont rapportés comme « dément » par un côté, comme « affirme » par l’autre"
    )
    assert french.why("they tell one event, of days that cannot both be right") == (
        "elles racontent un même événement, à des jours qui ne peuvent être tous deux justes"
    )
    assert french.why("A tells of b\nc, D does not mention it") == "A parle de : b\nc ; D ne le mentionne pas"
    assert french.why("vu à la télévision") == "vu à la télévision"


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("written in full", "écrit en toutes lettres"),
        ("reckoned from publication 2022-01-18, on the side of the past",
         "compté depuis la publication (18 janv. 2022), du côté du passé"),
        ("reckoned from publication 2021-12-07 to 2021-12-13, itself inferred",
         "compté depuis la publication (entre le 7 déc. 2021 et le 13 déc. 2021), elle-même déduite"),
        ("reckoned from 2021-12-30, told in the text", "compté depuis le 30 déc. 2021, donné par le texte"),
        ("inferred from 2 passages of 1 article", "déduit de 2 passages d’un article"),
        ("corrected by Ada", "corrigé par Ada"), ("url", "adresse de la page"),
        ("weekday", "weekday"),
    ],
)  # fmt: skip
def test_from_what_a_day_was_reckoned_is_told_in_the_reader_s_language(told: str, shown: str) -> None:
    assert Wording("fr").how(told) == shown
    assert Wording("fr").how("").strip() == ""


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2021-10-01", "2021-10-01", "vendredi 1er octobre 2021"),
        ("2021-10-21", "2021-10-21", "jeudi 21 octobre 2021"),
        ("2021-10-01", "2021-10-05", "1er–5 oct. 2021"),
        ("2021-10-11", "2021-10-21", "11–21 oct. 2021"),
    ],
)
def test_the_first_of_a_month_is_said_as_french_has_it(first: str, last: str, said: str) -> None:
    assert Wording("fr").when(When(first, last, ""), "full") == said
    assert "1er" not in Wording("en").when(When(first, last, ""), "full")
