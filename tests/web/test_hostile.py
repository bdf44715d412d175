"""What articles and corrections hold stays words in a browser, and no address leads out of the record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from greffier import desk
from greffier.pages.addresses import statement_page
from tests.pages.test_hostile import SCRIPT, TRICK, hostile
from tests.web.conftest import recorded
from tests.web.serving import served, status

pytestmark = pytest.mark.browser
STATEMENT = hostile().all[0].statements[0]
ELSEWHERE = (
    "/../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/articles/../../../../etc/passwd", "//etc/passwd",
    "/articles/%2e%2e/%2e%2e/serving.py", "/style.css/../../serving.py", "/%00", "/statements/../h.greffe",
    "/h.greffe", "/file:///etc/passwd", "/actors/..%5c..%5cx.csv",
)  # fmt: skip


LINKS = """[...document.querySelectorAll('a[href]')].map(
    a => new URL(a.getAttribute('href'), document.baseURI).href)"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a record is served in which every field is planted, the notes and names of a correction too."""
    record = recorded(hostile(), tmp_path_factory.mktemp("h") / "h.greffe")
    desk.spoken_by(record, STATEMENT.id, None, f"{SCRIPT}{TRICK}\u202e", f"Ada{TRICK}\u202e")
    with served(record) as found:
        yield found


def test_nothing_planted_runs_loads_or_becomes_a_link(browser: Browser, address: str) -> None:
    window, heard, fetched = browser.new_context().new_page(), list[str](), list[str]()
    window.on("console", lambda message: heard.append(message.text))
    window.on("dialog", lambda dialog: heard.append(dialog.message))
    window.on("request", lambda request: fetched.append(request.url))
    waiting, seen = [f"{address}index.html", f"{address}{statement_page(STATEMENT.id)}"], set[str]()
    while waiting:
        here = waiting.pop()
        if (
            here in seen
            or not here.startswith(address)
            or urlsplit(here).path.endswith((".csv", ".json", ".jsonl"))
        ):
            continue
        seen.add(here)
        window.goto(here)
        assert window.locator("img, iframe, object, base, [onclick], [onload], [onerror]").count() == 0
        assert window.locator("script:not([src])").count() == 0
        links = window.evaluate(LINKS)
        assert all(urlsplit(link).scheme == "http" for link in links)
        waiting += [link.partition("#")[0] for link in links]
    assert heard == []
    assert all(url.startswith(address) for url in fetched)
    assert len(seen) > 12


def test_notes_and_names_of_corrections_are_words_with_their_steering_shown(
    browser: Browser, address: str
) -> None:
    window = browser.new_context().new_page()
    window.goto(f"{address}{statement_page(STATEMENT.id)}")
    told = window.locator("dd", has_text=SCRIPT).inner_text()
    assert f"Ada{TRICK}[U+202E]" in told
    assert f"{SCRIPT}{TRICK}[U+202E]" in told


def test_a_script_put_into_a_page_does_not_run(browser: Browser, address: str) -> None:
    window = browser.new_context().new_page()
    answer = window.goto(f"{address}index.html")
    assert answer is not None
    assert "unsafe" not in answer.headers["content-security-policy"]
    put = """() => { const s = document.createElement('script'); s.textContent = 'window.planted = 1';
        document.body.append(s); document.body.insertAdjacentHTML('beforeend',
        '<b style="color:red" onclick="window.planted = 2">x</b>'); document.body.lastChild.click();
        return window.planted ?? null }"""
    assert window.evaluate(put) is None


def test_no_path_leads_out_of_the_record(address: str) -> None:
    port = urlsplit(address).port or 0
    assert {path: status(port, path) for path in ELSEWHERE} == dict.fromkeys(ELSEWHERE, 404)
    assert status(port, "/index.html", host="evil.example") == 400


def test_a_page_of_another_site_cannot_send_a_correction(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    window = browser.new_context().new_page()
    window.goto(f"{address}{statement_page(STATEMENT.id)}")
    token = window.locator("input[name=token]").first.get_attribute("value")
    (tmp_path / "evil.html").write_text(
        f'<form method="post" action="{address}correct"><input name="token" value="{token}">'
        f'<input name="fact" value="{STATEMENT.id}"><input name="kind" value="none">'
        '<input name="by" value="Eve"><button>go</button></form>'
    )
    window.goto((tmp_path / "evil.html").as_uri())
    with window.expect_navigation() as awaited:
        window.click("button")
    assert awaited.value is not None
    assert awaited.value.status == 403
