"""Pictures of the sample's pages: `make shots` builds a record of one crisis and writes PNG files here."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize, sync_playwright

HERE = Path(__file__).parent
CRISIS = HERE.parents[1] / "examples" / "pourparlers-2022"
DATED = CRISIS.with_name("sous-marins-2021")
Colours = Literal["light", "dark"]
WIDE, PHONE = ViewportSize(width=1280, height=860), ViewportSize(width=390, height=844)
TALL = ViewportSize(width=1280, height=1240)


@dataclass(frozen=True)
class Picture:
    """One picture: its name, the page, the window, and what to point at or scroll to."""

    name: str
    page: Path
    size: ViewportSize
    colours: Colours = "light"
    hover: str = ""
    top: str = ""


def dossier(folder: Path, crisis: Path) -> Path:
    """The dossier of one crisis of the sample corpus, built in `folder`."""
    record = folder / f"{crisis.name.partition('-')[0]}.greffe"
    pages = record.with_suffix("")
    greffier = [sys.executable, "-m", "greffier", "--lang", "fr", "build", str(crisis), "--out", str(record)]
    subprocess.run([*greffier, "--dossier", str(pages)], check=True)
    return pages


def views(pages: Path, dated: Path) -> Iterator[Picture]:
    """The pictures to take: every kind of page, an article also in the dark and on a phone.

    The timeline is that of the `dated` articles.
    """
    article = _one(pages, "articles/poutine-previent-*.html")
    actor = _one(pages, "actors/iouri-ouchakov.html")
    nested = _one(pages, "statements/*.html", 'blockquote class="level', 3)
    yield Picture("dossier", article, WIDE, hover="li.card.k2 .deed")
    yield Picture("dossier-dark", article, WIDE, "dark", hover="li.card.k2 .deed")
    yield Picture("dossier-phone", article, PHONE, top="p.text:nth-of-type(2)")
    yield Picture("statement", nested, TALL)
    yield Picture("statement-phone", nested, PHONE, "dark")
    yield Picture("contents", pages / "index.html", WIDE)
    yield Picture("contents-phone", pages / "index.html", PHONE)
    yield Picture("network", pages / "index.html", WIDE, top="section[aria-labelledby=network]")
    yield Picture("actor", actor, WIDE)
    yield Picture("said", pages / "said" / "by-speaker.html", WIDE)
    yield Picture("timeline", dated / "timeline.html", WIDE)
    yield Picture("event", _one(pages, "events/appel-*.html"), WIDE)
    yield Picture("positions", pages / "positions" / "index.html", WIDE)
    yield Picture("figures", pages / "figures" / "index.html", WIDE)
    yield Picture("conflicts", pages / "conflicts" / "index.html", WIDE)
    yield Picture("voices", pages / "voices" / "index.html", WIDE)
    yield Picture("made", pages / "made.html", WIDE)


def _one(pages: Path, pattern: str, words: str = "", times: int = 0) -> Path:
    """The first page of a pattern that holds some words so often; without words its largest, or of all."""
    folder = pages / pattern.partition("/")[0]
    if words:
        held = (page for page in sorted(pages.glob(pattern)) if page.read_text("utf-8").count(words) >= times)
        return next(held, next(pages.glob(pattern)))
    every = list(pages.glob(pattern)) or list(folder.glob("*.html"))
    return max(every, key=lambda page: page.stat().st_size)


def shoot(browser: Browser, picture: Picture, out: Path) -> None:
    """Take one picture, pointing at an element or scrolled to one where it asks for that."""
    tab = browser.new_page(viewport=picture.size, color_scheme=picture.colours, device_scale_factor=1.5)
    tab.goto(picture.page.as_uri())
    if picture.top:
        tab.locator(picture.top).first.evaluate("element => element.scrollIntoView()")
    if picture.hover:
        tab.hover(picture.hover)
    tab.screenshot(path=out)
    tab.close()


def paper(browser: Browser, page: Path, out: Path) -> None:
    """The first sheet of a page as it prints, where pdftoppm can draw it."""
    if not shutil.which("pdftoppm"):
        print(f"{out.name} left out: no pdftoppm (Debian's poppler-utils)")
        return
    tab = browser.new_page()
    tab.goto(page.as_uri())
    with tempfile.NamedTemporaryFile(suffix=".pdf") as sheet:
        tab.pdf(path=sheet.name, prefer_css_page_size=True)
        drawing = ["pdftoppm", "-png", "-r", "100", "-f", "1", "-singlefile", sheet.name]
        subprocess.run([*drawing, str(out.with_suffix(""))], check=True)
    tab.close()


def main() -> None:
    """Build the sample dossier, or take the one named, and picture it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossier", type=Path, help="picture this dossier instead of building the sample's")
    asked = parser.parse_args()
    browser_path = (
        shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = asked.dossier or dossier(Path(folder), CRISIS)
        dated = asked.dossier or dossier(Path(folder), DATED)
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for picture in views(pages, dated):
            shoot(browser, picture, HERE / f"{picture.name}.png")
            print(f"docs/images/{picture.name}.png")
        paper(browser, _one(pages, "articles/poutine-previent-*.html"), HERE / "dossier-paper.png")


if __name__ == "__main__":
    main()
