"""The sample corpus that comes with the program."""

from __future__ import annotations

from pathlib import Path

import greffier

GOLD = "gold"  # the folder of what should be found in them


class NoSample(FileNotFoundError):
    """This installation came without sample articles."""


def sample() -> list[Path]:
    """The folders of sample articles; NoSample when this installation has none."""
    package = Path(greffier.__file__).parent
    for folder in (package / "examples", package.parents[1] / "examples"):
        if folder.is_dir():
            return sorted(crisis for crisis in folder.iterdir() if crisis.is_dir() and crisis.name != GOLD)
    raise NoSample(f"no sample articles beside {package}")
