"""Folders of small invented articles."""

from __future__ import annotations

from pathlib import Path

FIRST = ("Anna", "Jean", "Lise", "Marc", "Zoé")
LAST = ("Keller", "Martin", "Dubois", "Lorvan")


def article(number: int) -> str:
    """A French article with two statements, unlike that of any other number."""
    one = f"{FIRST[number % 5]} {LAST[number % 4]}"
    other = f"{FIRST[(number + 1) % 5]} {LAST[(number + 2) % 4]}"
    return (
        f"La réunion numéro {number} s’est tenue hier soir dans la capitale, en présence des ministres.\n\n"
        f"{one} a dit : « Nous avons étudié le dossier {number} pendant toute la journée. »\n\n"
        f"{other} a dit : « Les négociations reprendront la semaine prochaine. »\n"
    )


def pile(folder: Path, count: int) -> Path:
    """A folder with `count` articles."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:05d}.txt").write_text(article(number), encoding="utf-8")
    return folder
