"""Long lists and long articles are cut into pages that a phone can open."""

from __future__ import annotations

from pathlib import Path

import pytest

from greffier.pages.writing import write_view
from greffier.record import Sheet
from tests.pages.pile import Draftsman, Stack
from tests.pages.reading import broken, ids, page

HEAVIEST = 300_000
ENDLESS = Draftsman("mot &&& \u202e" * 60_000)


def chatter(number: int, sentences: int) -> Sheet:
    """An article in which Anna Keller speaks once a sentence, with as much to show as a card can hold."""
    lines = [
        f'Selon Anna Keller, « {number} & {n} bateaux < {n + 1} attendent "dehors" ».'
        for n in range(sentences)
    ]
    draft = Draftsman("\n".join(lines), f"Les bateaux, {number}e jour")
    anna = draft.actor("Anna Keller")
    for n in range(sentences):
        draft.say(
            f'« {number} & {n} bateaux < {n + 1} attendent "dehors" »',
            by=anna,
            cue="Selon",
            named="Anna Keller",
        )
    return draft.sheet()


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier with an article of 400 statements, one of a single endless line, and 300 others."""
    sheets = [chatter(0, 400), ENDLESS.sheet(), *(chatter(n, 2) for n in range(1, 301))]
    heads = {actor.id: sheets[0].actors[0].id for sheet in sheets for actor in sheet.actors}
    folder = tmp_path_factory.mktemp("long") / "d"
    write_view(Stack(sheets, heads), folder, "fr", "bateaux")
    return folder


def test_no_page_is_too_heavy(long: Path) -> None:
    heaviest = max(long.rglob("*.html"), key=lambda path: path.stat().st_size)
    assert heaviest.stat().st_size < HEAVIEST, heaviest.name


def test_links_hold_across_the_pages_of_one_thing(long: Path) -> None:
    assert broken(long) == []


def test_a_long_article_s_statements_are_each_on_one_of_its_pages(long: Path) -> None:
    parts = sorted((long / "articles").glob("les-bateaux-0e-jour-*.html"))
    assert len(parts) > 1
    anchors = [id for path in parts for id in ids(page(path)) if id.startswith("s")]
    assert len(anchors) == len(set(anchors)) == 400


def test_lists_are_paged(long: Path) -> None:
    assert len(list((long / "articles").glob("index*.html"))) == 3
    assert len(list((long / "said").glob("by-speaker*.html"))) == 7
    assert len(list((long / "actors").glob("anna-keller*.html"))) == 9
    pager = next(page(long / "said" / "by-speaker.p4.html").all("nav", "pager"))
    assert (
        " ".join(pager.text().split())
        == "← Précédente Page 1 Page 2 Page 3 Page 4 Page 5 Page 6 Page 7 Suivante →"
    )


def test_a_cut_line_loses_nothing(long: Path) -> None:
    parts = sorted(
        (long / "articles").glob(f"{ENDLESS.id}*.html"), key=lambda path: (len(path.name), path.name)
    )
    words = "".join(p.text() for path in parts for p in page(path).all("p", "text"))
    assert words == ENDLESS.text
