"""A pile of invented articles of any size: paragraphs of the sample articles, shuffled by number."""

from __future__ import annotations

import random
from pathlib import Path

from greffier.desk import sample


def paragraphs() -> list[str]:
    """All paragraphs of the plain-text sample articles, in order of file name."""
    files = sorted(path for folder in sample() for path in folder.rglob("*.txt"))
    texts = (path.read_text(encoding="utf-8") for path in files)
    return [line for text in texts for line in text.splitlines() if len(line) > 60]


def generate(folder: Path, count: int, length: int) -> int:
    """Write `count` articles of `length` paragraphs into `folder`, each with its own seed; their length."""
    stock, size = paragraphs(), 0
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        chance = random.Random(number)
        body = [f"Dépêche numéro {number}.", *chance.sample(stock, length)]
        text = "\n\n".join(body) + "\n"
        size += len(text)
        (folder / f"{number:06d}.txt").write_text(text, encoding="utf-8")
    return size
