"""Where a dossier is written: beside its place, then swapped in. Folders that are no dossier are safe."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from glob import escape
from pathlib import Path
from types import TracebackType
from typing import Self

from greffier.pages.wording import Wording

MARKER = ".greffier-dossier.json"


class DossierFault(Exception):
    """A dossier that cannot be written: what stands in the way, and what to do about it."""

    def __init__(self, message: str, remedy: str) -> None:
        """Take a sentence that names the folder, and the remedy."""
        super().__init__(message)
        self.message, self.remedy = message, remedy


class PlaceTaken(DossierFault):
    """Something that is no dossier stands where one is to be written."""


def demand(place: Path, say: Wording) -> None:
    """Nothing when a dossier may be written at `place`; PlaceTaken when it is a file or another's folder."""
    if place.exists() and not place.is_dir():
        raise PlaceTaken(say("fault.file", place=str(place)), say("fault.elsewhere"))
    if place.is_dir() and any(place.iterdir()) and not (place / MARKER).is_file():
        raise PlaceTaken(say("fault.foreign", place=str(place)), say("fault.elsewhere"))


class Draft:
    """A dossier being written. Leaving the `with` puts it in its place; an error leaves the old one there."""

    def __init__(self, place: Path, say: Wording) -> None:
        """Take the folder the dossier will be; PlaceTaken when that is a file or somebody else's folder."""
        self.place, self._say = place.absolute().resolve(), say
        demand(place, say)
        self.written: list[str] = []

    def __enter__(self) -> Self:
        """Make an empty folder beside the place, after tidying what killed runs left there."""
        try:
            self.place.parent.mkdir(parents=True, exist_ok=True)
            for left in self.place.parent.glob(f".{escape(self.place.name)}.writing-*"):
                _tidy(left, self.place)
            self.folder = Path(tempfile.mkdtemp(prefix=f".{self.place.name}.writing-", dir=self.place.parent))
            self._mark()
        except OSError as error:
            raise self._unwritable(error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Swap the new dossier in; on an error throw it away."""
        try:
            if error is None:
                self._mark()
                self._swap()
        except OSError as fault:
            raise self._unwritable(fault) from fault
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise self._unwritable(error) from error

    def file(self, address: str) -> Path:
        """The path at which to write the file `address`; its folder is there."""
        path = self.folder / address
        if path.parent != self.folder:
            path.parent.mkdir(exist_ok=True)
        self.written.append(address)
        return path

    def write(self, address: str, text: str) -> None:
        """Write a page; what UTF-8 cannot hold (a lone surrogate) becomes a character reference."""
        self.file(address).write_text(text, "utf-8", "xmlcharrefreplace", newline="")

    def scratch(self) -> Path:
        """A path for a working file that is gone when the dossier is done."""
        return self.folder / ".scratch"

    def _unwritable(self, error: OSError) -> DossierFault:
        """A fault for a disk that refuses."""
        why = error.strerror or str(error)
        return DossierFault(
            self._say("fault.unwritable", place=str(self.place), why=why), self._say("fault.room")
        )

    def _mark(self) -> None:
        """Write the marker, which lists the dossier's own files."""
        (self.folder / MARKER).write_text(json.dumps({"files": self.written}, indent=0), "utf-8")

    def _swap(self) -> None:
        """Put the new folder in place; files the old one held that were not its own move over."""
        self.scratch().unlink(missing_ok=True)
        self.folder.chmod(0o755)
        if not self.place.exists():
            self.folder.rename(self.place)
            return
        old = Path(tempfile.mkdtemp(prefix=f".{self.place.name}.writing-", dir=self.place.parent)) / "old"
        self.place.rename(old)
        try:
            self.folder.rename(self.place)
        except OSError:
            old.rename(self.place)
            raise
        _carry_over(old, self.place)
        shutil.rmtree(old.parent)


def _tidy(left: Path, place: Path) -> None:
    """Finish what a killed run left: an unfinished draft goes, an old dossier not yet replaced comes back."""
    old = left / "old"
    if (old / MARKER).is_file():
        if place.exists():
            _carry_over(old, place)
        else:
            old.rename(place)
    elif not (left / MARKER).is_file():
        return
    shutil.rmtree(left)


def _carry_over(old: Path, new: Path) -> None:
    """Move what the old dossier did not write itself to its place in the new one, unless that is taken."""
    own = {MARKER, *_own(old)}
    for folder, _, names in os.walk(old):
        for name in names:
            path = Path(folder) / name
            target = new / path.relative_to(old)
            if path.relative_to(old).as_posix() not in own and not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                path.rename(target)


def _own(folder: Path) -> Iterable[str]:
    """The files a dossier's marker lists; none when it cannot be read."""
    try:
        listed = json.loads((folder / MARKER).read_text("utf-8")).get("files", [])
    except (OSError, ValueError, AttributeError):
        return []
    return [name for name in listed if isinstance(name, str)]
