"""The dossier in a real browser, opened from disk: it looks right, works by keyboard and passes axe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from greffier.pages.addresses import anchor
from tests.pages.pile import pile

pytestmark = pytest.mark.browser
KINDS = (
    "index.html", "articles/index.html", "articles/le-pont-*.html", "actors/index.html",
    "actors/anna-keller.html", "said/by-article.html", "said/by-speaker.html", "timeline.html",
    "events/entretien-*.html", "positions/index.html", "positions/pont-*.html", "figures/index.html",
    "conflicts/index.html", "voices/index.html", "made.html",
    "statements/*-s85-*.html", "statements/*-s198-*.html",
)  # fmt: skip
WIDTHS = (320, 390, 768, 1280)


@pytest.fixture(autouse=True)
def _closed(browser: Browser) -> Iterator[None]:
    """What a test opened is closed behind it."""
    yield
    for context in browser.contexts:
        context.close()


def visit(browser: Browser, path: Path, width: int = 1280, **options: object) -> Page:
    """A page opened from disk in a window of its own; what it fetched and complained of is in `heard`."""
    size = ViewportSize(width=width, height=900)
    page = browser.new_context(viewport=size, **options).new_page()  # type: ignore[arg-type]
    page.goto(path.as_uri())
    return page


def one(dossier: Path, pattern: str) -> Path:
    """The page a pattern names."""
    (path,) = dossier.glob(pattern)
    return path


def dispatch(dossier: Path) -> Path:
    """The page of the dispatch about the bridge."""
    return one(dossier, KINDS[2])


def colour(page: Page, selector: str) -> str:
    """The background of an element."""
    return str(page.locator(selector).first.evaluate("e => getComputedStyle(e).backgroundColor"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, dossier: Path, kind: str, scheme: str) -> None:
    page = visit(browser, one(dossier, kind), color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    found = Axe().run(page)
    assert not found.response["violations"], found.generate_report()


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_is_wider_than_its_window(browser: Browser, dossier: Path, kind: str) -> None:
    page = visit(browser, one(dossier, kind))
    for width in WIDTHS:
        page.set_viewport_size(ViewportSize(width=width, height=900))
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_style_sheet_loads_from_disk_and_nothing_is_refused(browser: Browser, dossier: Path) -> None:
    context = browser.new_context()
    page, heard, fetched = context.new_page(), list[str](), list[str]()
    page.on("console", lambda message: heard.append(message.text))
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(dispatch(dossier).as_uri())
    assert page.evaluate("document.styleSheets.length") == 1
    assert page.evaluate("getComputedStyle(document.querySelector('mark')).textDecorationStyle") == "solid"
    assert heard == []
    assert any(url.endswith("reader.js") for url in fetched)
    assert all(url.startswith("file:") for url in fetched)


def test_cards_stand_beside_their_paragraph_or_below_it_on_a_phone(browser: Browser, dossier: Path) -> None:
    places = """() => { const c = document.querySelector('.cards').getBoundingClientRect();
        const p = document.querySelector('.cards').previousElementSibling.getBoundingClientRect();
        return [c.left >= p.right, c.top - p.top, c.top >= p.bottom] }"""
    beside, drop, _ = visit(browser, dispatch(dossier)).evaluate(places)
    assert beside
    assert abs(drop) < 30
    _, _, below = visit(browser, dispatch(dossier), 390).evaluate(places)
    assert below


def test_pointing_at_a_card_lights_its_words_and_the_other_way_round(browser: Browser, dossier: Path) -> None:
    page = visit(browser, dispatch(dossier))
    plain = colour(page, "mark.k1")
    page.hover("li.card.k1 .deed")
    assert colour(page, "mark.k1") != plain
    assert colour(page, "span.cue.k1") == colour(page, "mark.k1")
    page.hover("h1")
    before = page.locator("li.card.k3").evaluate("e => getComputedStyle(e).boxShadow")
    page.hover("mark.k3")
    assert page.locator("li.card.k3").evaluate("e => getComputedStyle(e).boxShadow") != before


def test_a_permalink_opens_on_its_words_lit(browser: Browser, dossier: Path) -> None:
    second = pile().all[0].statements[1]
    page = visit(browser, dispatch(dossier))
    plain = colour(page, "mark.k2")
    page.goto(f"{dispatch(dossier).as_uri()}#{anchor(second)}")
    assert colour(page, "mark.k2") != plain
    assert page.locator(f"#{anchor(second)}").is_visible()


def test_from_words_to_card_and_back_by_keyboard(browser: Browser, dossier: Path) -> None:
    page = visit(browser, dispatch(dossier))
    first = anchor(pile().all[0].statements[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(40):
        if page.evaluate("document.activeElement.getAttribute('href')") == f"#card-{first}":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith(f"#card-{first}"))
    assert page.url.endswith(f"#card-{first}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith(f"#{first}"))
    assert page.url.endswith(f"#{first}")


def test_copied_words_are_the_article_s(browser: Browser, dossier: Path) -> None:
    page = visit(browser, dispatch(dossier))
    words = page.evaluate("""() => { const p = document.querySelectorAll('p.text')[1];
        getSelection().selectAllChildren(p); return getSelection().toString() }""")
    assert words.startswith(
        "Anna Keller, ministre de Norlande, a prévenu Lorvan mardi : « Le pont restera fermé"
    )


def test_pages_read_without_scripts(browser: Browser, dossier: Path) -> None:
    page = visit(browser, dossier / "index.html", java_script_enabled=False)
    page.click("text=Le pont reste fermé")
    assert page.locator("li.card:not(.fact)").count() == 5


def test_it_prints(browser: Browser, dossier: Path) -> None:
    page = visit(browser, dispatch(dossier))
    page.emulate_media(media="print")
    assert not page.locator(".masthead nav").is_visible()
    assert page.locator("li.card").first.is_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_keys_go_from_card_to_card_hide_marks_and_can_be_switched_off(
    browser: Browser, dossier: Path
) -> None:
    page = visit(browser, dispatch(dossier))
    focused = "document.activeElement.id"
    first, second = page.evaluate("[...document.querySelectorAll('.card')].slice(0, 2).map(c => c.id)")
    page.keyboard.press("j")
    assert page.evaluate(focused) == first
    page.keyboard.press("j")
    assert page.evaluate(focused) == second
    page.keyboard.press("k")
    assert page.evaluate(focused) == first
    tint = colour(page, ".reader mark.direct")
    page.keyboard.press("h")
    assert colour(page, ".reader mark.direct") != tint
    page.keyboard.press("h")
    assert colour(page, ".reader mark.direct") == tint
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.uncheck("dialog input")
    page.keyboard.press("Escape")
    page.keyboard.press("h")
    assert colour(page, ".reader mark.direct") == tint


def test_a_button_copies_the_citation_where_scripts_run(browser: Browser, dossier: Path) -> None:
    path = one(dossier, "statements/*-s85-*.html")
    page = visit(browser, path, permissions=["clipboard-read", "clipboard-write"])
    page.click("[data-copies]")
    page.wait_for_selector("text=Copié")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".citation").text_content()
    still = visit(browser, path, java_script_enabled=False)
    assert not still.locator("[data-copies]").is_visible()
    assert still.locator(".citation").is_visible()
