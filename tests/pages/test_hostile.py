"""Whatever an article holds, it stays words: planted markup, addresses, steering characters, formulas."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from greffier.pages.files import tame
from greffier.pages.writing import write_view
from greffier.record import Gap, Noise
from greffier.store import Skip
from tests.pages.pile import Draftsman, Stack, at
from tests.pages.reading import Element, broken, links, page

SCRIPT = "<script>alert('X')</script>"
TRICK = '</mark></p><img src=x onerror="alert(1)">'
TEXT = (
    f"{SCRIPT} a déclaré que {TRICK} & « &amp; ».\r\n\r\n"
    "=CMD|calc a dit à \u202eLIVE\u202c que \x00tout\x07 va {{ 7 * 7 }} {% raw %} ]]> <!-- bien.\r\n\r\n"
    "\"' onmouseover=alert(1) x='"
)


def hostile() -> Stack:
    """A pile in which every field is planted."""
    draft = Draftsman(
        TEXT, f"{SCRIPT}{TRICK}", "2022-01-12", outlet=SCRIPT, author=TRICK, url="javascript:alert(1)",
        path=f'../{TRICK}\u202e"x', lang='fr" onload="x',
    )  # fmt: skip
    one = draft.actor(SCRIPT, "person", TRICK, office=TRICK)
    two = draft.actor("=CMD|calc")
    three = draft.actor("\u202eLIVE\u202c", "unnamed")
    outer = draft.say(f"{TRICK} & « &amp; »", by=one, cue="a déclaré", manner="indirect", hedge="&")
    draft.say("<img src=x", by=two, to=three, inside=outer, named="=CMD|calc", said=None)
    draft.say(
        "\x00tout\x07 va {{ 7 * 7 }} {% raw %} ]]> <!-- bien", by=two, to=three, cue="a dit à \u202eLIVE"
    )
    draft.noise.append(Noise(at(TEXT, "onmouseover"), f'{SCRIPT}" x="'))
    draft.gaps.append(Gap(SCRIPT, TRICK))
    return Stack([draft.sheet()], {}, [Skip(TRICK, SCRIPT, TRICK)])


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hostile pile's dossier."""
    folder = tmp_path_factory.mktemp("hostile") / "d"
    write_view(hostile(), folder, "fr", f"{TRICK}\u202e")
    return folder


def pages(folder: Path) -> list[Element]:
    """All pages."""
    return [page(path) for path in folder.rglob("*.html")]


def test_nothing_planted_becomes_an_element_or_an_attribute(planted: Path) -> None:
    for root in pages(planted):
        names = {element.name for element in root.all()}
        assert not [
            s for s in root.all("script") if s.text() or not s.attributes["src"].endswith("/reader.js")
        ]
        assert not names & {"img", "iframe", "object", "style", "form", "base"}
        assert not [e for e in root.all() if any(name.startswith("on") for name in e.attributes)]


def test_planted_words_are_shown_as_words(planted: Path) -> None:
    (article,) = (planted / "articles").glob("*[0-9a-f].html")
    shown = [p.text() for p in page(article).all("p", "text")]
    assert shown[0] == f"{SCRIPT} a déclaré que {TRICK} & « &amp; »."
    assert "{{ 7 * 7 }} {% raw %} ]]> <!-- bien." in shown[1]


def test_no_planted_address_is_a_link_and_all_links_hold(planted: Path) -> None:
    assert broken(planted) == []
    assert not [link for root in pages(planted) for link in links(root) if ":" in link]


def test_steering_characters_are_shut_in_and_shown(planted: Path) -> None:
    (article,) = (planted / "articles").glob("*[0-9a-f].html")
    shut = [(b.text(), b.attributes["data-code"]) for b in page(article).all("bdi", "steering")]
    assert shut == [("\u202e", "U+202E"), ("\u202c", "U+202C")]
    for root in pages(planted):
        for steering in "\u202e\u202c":
            inside = sum(b.text().count(steering) for b in root.all("bdi", "steering"))
            assert root.text().count(steering) == inside


def test_the_name_of_the_dossier_cannot_leave_the_style_sheet(planted: Path) -> None:
    css = (planted / "style.css").read_text("utf-8")
    assert "<img" not in css
    assert css.count("{") == css.count("}")


def test_files_stay_inside_the_dossier(planted: Path) -> None:
    written = {path.name for path in planted.rglob("*")}
    assert all(name.isascii() and not set(name) & set('<>:"|?*\\') for name in written)


def test_a_spreadsheet_sees_no_formula_and_json_the_exact_words(planted: Path) -> None:
    with (planted / "said" / "by-article.csv").open(encoding="utf-8-sig", newline="") as lines:
        speakers = [row["speaker"] for row in csv.DictReader(lines)]
    exact = [one["speaker"] for one in json.loads((planted / "said" / "by-article.json").read_text("utf-8"))]
    assert speakers[1] == "'=CMD|calc"
    assert exact[1] == "=CMD|calc"


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+", "+"),
        ("-", "-"),
        ("-3", "'-3"),
        ("@x", "'@x"),
        (3, 3),
        (None, None),
        ("a", "a"),
    ],
)
def test_only_texts_that_look_like_formulas_are_tamed(cell: str | int | None, kept: str | int | None) -> None:
    assert tame(cell) == kept
