"""The desk in a browser, as a reader goes through it: read, search, correct, download; by keyboard too."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from greffier import desk, pages
from tests.web.serving import served

pytestmark = [pytest.mark.browser, pytest.mark.live]
ARTICLES = ("analyse-menace.md", "appel-kremlin.txt", "appel-maison-blanche.txt")
CRISIS = Path(__file__).parents[2] / "examples" / "pourparlers-2022"
KINDS = (
    "index.html", "timeline.html", "positions/index.html", "said.html", "said.html?q=pont+ET",
    "actors/index.html", "figures/index.html", "conflicts/index.html", "voices/index.html", "made.html",
    "articles/index.html", "corrections.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of three sample articles, as the real pipeline makes it, its dossier beside it."""
    folder = tmp_path_factory.mktemp("desk")
    desk.build([CRISIS / name for name in ARTICLES], folder / "r.greffe", processes=1)
    pages.write(folder / "r.greffe", folder / "dossier", "fr")
    return folder / "r.greffe"


@pytest.fixture(scope="module")
def address(record: Path) -> Iterator[str]:
    """Where it is served."""
    with served(record) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of its own; what its console says, and what is refused, fails the test."""
    context = browser.new_context(locale="fr-FR", accept_downloads=True)
    window, heard = context.new_page(), list[str]()
    window.set_default_timeout(10_000)
    window.on("console", lambda message: heard.append(message.text))
    window.on("pageerror", lambda error: heard.append(str(error)))
    window.on("dialog", lambda dialog: heard.append(dialog.message))
    yield window
    context.close()
    assert heard == []


def table(page: Page) -> list[tuple[str, str]]:
    """Who says what on screen."""
    rows = page.locator("table.statements tbody tr").all()
    return [(row.locator("td").nth(1).inner_text(), row.locator("td.words").inner_text()) for row in rows]


def press(page: Page, key: str, until: str, most: int = 400) -> None:
    """Press a key until what is focused matches a selector."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("s => document.activeElement.matches(s)", until):
            return
    raise AssertionError(f"{key} never comes to {until}")


def enter(page: Page) -> None:
    """Press Enter on what leads elsewhere, and wait until that is there."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_from_the_matrix_of_the_dossier_on_disk_to_the_words(page: Page, record: Path) -> None:
    page.goto((record.parent / "dossier" / "index.html").as_uri())
    page.click("nav a[href='positions/index.html']")
    words = page.locator("a.cell .words bdi").first.inner_text().removesuffix("…")
    page.locator("a.cell").first.click()
    expect(page.locator("section.group:target")).to_be_visible()
    latest = page.locator("section.group:target li.position", has_text=words).last
    latest.locator("a[href^='../articles/']").first.click()
    expect(page.locator(":target")).to_contain_text(words)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_passes_axe(page: Page, address: str, kind: str) -> None:
    page.goto(address + kind)
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    found = Axe().run(page)
    assert not found.response["violations"], found.generate_report()


def test_an_article_with_its_forms_passes_axe_and_fits_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(address + "articles/index.html")
    page.locator("table.articles tbody th a").first.click()
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    page.wait_for_timeout(500)  # until what was opened is laid out
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    found = Axe().run(page)
    assert not found.response["violations"], found.generate_report()


def test_a_search_by_field_and_what_to_write_instead(page: Page, address: str) -> None:
    page.goto(address + "said.html")
    everything = table(page)
    page.fill("#q", "qui:Poutine SAUF acte:menace")
    enter(page)
    some = table(page)
    assert 0 < len(some) < len(everything)
    assert all("Poutine" in who for who, _ in some)
    page.fill("#q", "qiu:Poutine")
    enter(page)
    expect(page.get_by_role("alert")).to_contain_text("n’est pas un champ")
    page.get_by_role("alert").get_by_role("link").click()
    assert page.input_value("#q") == "qui:Poutine"
    assert len(table(page)) >= len(some)


def test_the_table_that_is_downloaded_is_the_one_on_screen(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + "said.html?q=qui:Poutine")
    shown = table(page)
    with page.expect_download() as awaited:
        page.click(".files a >> text=CSV")
    awaited.value.save_as(tmp_path / "said.csv")
    with (tmp_path / "said.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = [(row["speaker"], row["words"]) for row in csv.DictReader(lines)]
    assert [who for who, _ in rows] == [who for who, _ in shown]
    assert [flat(words)[:100] for _, words in rows] == [flat(words)[:100] for _, words in shown]


def flat(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def test_read_search_and_correct_by_keyboard_alone_and_it_is_kept(
    page: Page, address: str, record: Path
) -> None:
    page.goto(address)
    press(page, "Tab", "a.skip")
    press(page, "Tab", "nav a[href='said.html']")
    enter(page)
    press(page, "Tab", "#q")
    page.keyboard.type("qui:Poutine")
    enter(page)
    press(page, "Tab", "table.statements a.tag")
    enter(page)
    press(page, "Tab", "p.ways a")
    enter(page)
    words = flat(page.locator("mark:target").inner_text())
    page.go_back()
    press(page, "Tab", "details.correct summary")
    page.keyboard.press("Enter")
    press(page, "Tab", "input[name=value]")
    page.keyboard.type("Joe Biden")
    press(page, "Tab", "input[name=note]")
    page.keyboard.type("<b onclick=alert(1)>entendu</b> \u202eà la radio")
    press(page, "Tab", "input[name=by]")
    page.keyboard.type("Ada")
    enter(page)
    expect(page.locator("h1 a.actor")).to_have_text("Joe Biden")
    expect(page.locator("main")).to_contain_text("<b onclick=alert(1)>entendu</b> [U+202E]à la radio")
    assert page.locator("b[onclick]").count() == 0
    desk.build([CRISIS / name for name in ARTICLES], record, processes=1, force=True)
    page.reload()
    expect(page.locator("h1 a.actor")).to_have_text("Joe Biden")
    page.goto(address + "said.html?q=qui:Biden")
    assert any(flat(said).removesuffix("…")[:60] in words for _, said in table(page))
    assert [one.by for one in desk.corrections(record)] == ["Ada"]
