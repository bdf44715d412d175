"""The sample corpus that comes with the program."""

from __future__ import annotations

from pathlib import Path

import greffier

ARTICLES = frozenset({".txt", ".md", ".html"})


class NoSample(FileNotFoundError):
    """This installation came without sample articles."""


def sample() -> list[Path]:
    """The folders of sample articles, one per crisis; NoSample when this installation has none."""
    package = Path(greffier.__file__).parent
    for folder in (package / "examples", package.parents[1] / "examples"):
        if folder.is_dir():
            return sorted(
                crisis for crisis in folder.iterdir() if crisis.is_dir() and _holds_articles(crisis)
            )
    raise NoSample(f"no sample articles beside {package}")


def _holds_articles(folder: Path) -> bool:
    """Whether a folder holds articles, and not only what should be found in them."""
    return any(path.suffix in ARTICLES for path in folder.rglob("*"))
