"""From the paths a user gives to the files to read, one at a time, folders in order of name."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from greffier.reading.catalogue import FILES, Catalogue, catalogue
from greffier.reading.skipped import Refused, Skipped

TEXTS = frozenset({".txt", ".text", ".md", ".markdown"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
STDIN = "-"
_COMPANIONS = ("_files", "_fichiers", ".files", "-files")  # what browsers save beside a page
_ABOUT = frozenset({"readme", "license", "licence", "notice", "changelog"})
_HEAVIEST_TABLE = 50_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read; `path` is its name for the user, `catalogues` the tables beside it, nearest first."""

    path: str
    file: Path
    catalogues: tuple[Catalogue, ...] = ()


@dataclass(slots=True)
class _Tally:
    """What was met in one folder: how many articles, and the files of kinds that are not read."""

    articles: int = 0
    suffixes: Counter[str] = field(default_factory=Counter)
    example: str = ""

    def passed_over(self, file: Path) -> None:
        """Count a file of a kind that is not read."""
        self.suffixes[file.suffix.lower() or "?"] += 1
        self.example = self.example or shown(file)

    def verdicts(self, top: Path) -> Iterator[Skipped]:
        """What to tell of the folder once all of it was seen."""
        kinds = ", ".join(suffix for suffix, _ in self.suffixes.most_common(5))
        said = {"count": str(self.suffixes.total()), "suffixes": kinds, "example": self.example}
        if self.suffixes:
            yield Skipped(shown(top), "kinds" if self.articles else "no-articles-but", tuple(said.items()))
        elif not self.articles:
            yield Skipped(shown(top), "no-articles")


def shown(path: Path) -> str:
    """A path as text that can be printed and stored, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def places(paths: Iterable[str | Path]) -> Iterator[Place | Skipped]:
    """The files to read under `paths`, and what cannot be read; "-" is standard input."""
    beside: dict[Path, tuple[Catalogue, ...]] = {}
    for given in paths:
        path = Path(given)
        if str(given) == STDIN:
            yield Place(STDIN, path)
        elif not (mode := _mode(path)):
            yield _absent(path)
        elif stat.S_ISDIR(mode):
            yield from _folder(path)
        elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
            yield from _named(path, beside)
        else:
            yield Skipped(shown(path), "special")


def _named(path: Path, beside: dict[Path, tuple[Catalogue, ...]]) -> Iterator[Place | Skipped]:
    """A file the user named, unless a table of metadata; `beside` keeps the tables of the last folder."""
    if path.name.lower() in FILES:
        return  # the shell's pile/* names the table too, and it is heard with its texts
    if path.parent not in beside:
        tables = list(_catalogues(path.parent, (name for name in FILES if (path.parent / name).is_file())))
        yield from (table for table in tables if isinstance(table, Skipped))
        beside.clear()
        beside[path.parent] = tuple(table for table in tables if isinstance(table, Catalogue))
    yield Place(shown(path), path, beside[path.parent])


def _mode(path: Path) -> int:
    """The kind of thing `path` leads to; 0 when it leads nowhere."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0


def _absent(path: Path) -> Skipped:
    """Why nothing stands at `path`."""
    if path.is_symlink():
        return Skipped(shown(path), "broken-link")
    try:
        path.stat()
    except PermissionError:
        return Skipped(shown(path), "forbidden")
    except (OSError, ValueError):
        pass
    return Skipped(shown(path), "missing")


def _folder(top: Path) -> Iterator[Place | Skipped]:
    """All files to read in a folder and below it, then what to tell of the others."""
    tally = _Tally()
    for met in _below(top, (), (), tally):
        tally.articles += isinstance(met, Place)
        yield met
    yield from tally.verdicts(top)


def _below(
    folder: Path, above: tuple[tuple[int, int], ...], tables: tuple[Catalogue, ...], tally: _Tally
) -> Iterator[Place | Skipped]:
    """The files of one folder in order of name, going down into each folder where its name stands."""
    try:
        here = folder.stat()
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield refusal(error).at(shown(folder))
        return
    if (here.st_dev, here.st_ino) in above:
        yield Skipped(shown(folder), "loop")
        return
    for table in _catalogues(folder, names):
        if isinstance(table, Catalogue):
            tables = (table, *tables)
        else:
            yield table
    for name in filter(_wanted, names):
        path = folder / name
        mode = _mode(path)
        if stat.S_ISDIR(mode):
            if not _companion(name, names):
                yield from _below(path, (*above, (here.st_dev, here.st_ino)), tables, tally)
        elif path.suffix.lower() not in TEXTS | PAGES:
            tally.passed_over(path)
        elif stat.S_ISREG(mode):
            yield Place(shown(path), path, tables)
        else:
            yield _absent(path) if not mode else Skipped(shown(path), "special")


def _wanted(name: str) -> bool:
    """Whether a name in a folder is neither hidden, nor a table of metadata, nor a note about the folder."""
    return not name.startswith(".") and name.lower() not in FILES and Path(name).stem.lower() not in _ABOUT


def _companion(name: str, names: list[str]) -> bool:
    """Whether a folder holds the images and scripts of a page saved beside it."""
    ends = [end for end in _COMPANIONS if name.endswith(end)]
    return any(name.removesuffix(end) + suffix in names for end in ends for suffix in PAGES)


def _catalogues(folder: Path, names: Iterable[str]) -> Iterator[Catalogue | Skipped]:
    """The tables of metadata among `names` in a folder, or why they could not be read."""
    for table in (folder / name for name in names if name.lower() in FILES):
        try:
            yield catalogue(table, contents(table, _HEAVIEST_TABLE))
        except Refused as refused:
            yield refused.at(shown(table))
        except OSError as error:
            yield refusal(error).at(shown(table))


def contents(file: Path, heaviest: int) -> bytes:
    """All bytes of a file; Refused as "heavy" when there are more than `heaviest`."""
    with file.open("rb") as stream:
        data = stream.read(heaviest + 1)
    if len(data) > heaviest:
        raise Refused("heavy", limit=f"{heaviest / 1e6:.0f}")
    return data


def refusal(error: OSError) -> Refused:
    """What an error of the system means to the user."""
    if isinstance(error, PermissionError):
        return Refused("forbidden")
    if isinstance(error, FileNotFoundError):
        return Refused("gone")
    return Refused("unreadable", fault=error.strerror or type(error).__name__)
