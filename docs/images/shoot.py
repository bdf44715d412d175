"""Pictures of the sample's pages: `make shots` builds its record and writes PNG files beside this script."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
Colours = Literal["light", "dark"]
WIDE, PHONE = ViewportSize(width=1280, height=860), ViewportSize(width=390, height=844)


def dossier(folder: Path) -> Path:
    """The dossier of the sample corpus, built in `folder`."""
    record = folder / "demo.greffe"
    crises = [str(crisis) for crisis in sorted((ROOT / "examples").iterdir()) if crisis.name != "gold"]
    pages = folder / "dossier"
    greffier = [sys.executable, "-m", "greffier", "build", *crises, "--out", str(record)]
    subprocess.run([*greffier, "--dossier", str(pages)], check=True)
    return pages


def views(pages: Path) -> Iterator[tuple[str, Path, ViewportSize, Colours]]:
    """Name, page, size and colours of each picture."""
    contents = pages / "index.html"
    article = max(pages.glob("articles/*.html"), key=lambda page: page.stat().st_size, default=contents)
    yield "dossier", article, WIDE, "light"
    yield "dossier-dark", article, WIDE, "dark"
    yield "dossier-phone", article, PHONE, "light"
    yield "contents", contents, WIDE, "light"


def shoot(browser: Browser, page: Path, size: ViewportSize, colours: Colours, out: Path) -> None:
    """One picture of a page, as it first shows."""
    tab = browser.new_page(viewport=size, color_scheme=colours, device_scale_factor=1.5)
    tab.goto(page.as_uri())
    tab.screenshot(path=out)
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
        pages = asked.dossier or dossier(Path(folder))
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for name, page, size, colours in views(pages):
            shoot(browser, page, size, colours, HERE / f"{name}.png")
            print(f"docs/images/{name}.png")


if __name__ == "__main__":
    main()
