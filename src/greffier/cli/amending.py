"""Commands that take persons' corrections out of a record and bring them into one."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from greffier.cli import options
from greffier.cli.tongue import say

if TYPE_CHECKING:
    from greffier.record import Judgement

File = Annotated[
    Path, typer.Argument(metavar="FILE", help="option.corrections_file", show_default=False, readable=False)
]


class NotCorrections(Exception):
    """A file that holds no corrections, with the line that shows it."""

    def __init__(self, path: Path, detail: str) -> None:
        """Keep file and line."""
        super().__init__(f"{path}: {detail}")
        self.path, self.detail = path, detail


def export(record: options.RecordFile) -> None:
    """Write all judgements of persons."""
    from greffier import desk

    count = 0
    for one in desk.corrections(record):
        count += 1
        print(json.dumps(asdict(one), ensure_ascii=False))
    gone = desk.orphans(record)
    _tell(gone)
    print(say("corrections.told", n=count, orphans=len(gone)), file=sys.stderr)


def import_(record: options.RecordFile, file: File) -> None:
    """Bring in judgements of persons."""
    from greffier import desk

    taken = desk.take(record, read(file))
    _tell(taken.orphans)
    print(say("corrections.taken", n=taken.count, orphans=len(taken.orphans)), file=sys.stderr)


def read(file: Path) -> list[Judgement]:
    """The judgements in a file, one a line; NotCorrections when a line is none."""
    from greffier.record import Judgement

    try:
        lines = sys.stdin.read() if str(file) == "-" else file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NotCorrections(file, str(error)) from error
    found = []
    for number, line in enumerate(lines.splitlines(), 1):
        try:
            known = json.loads(line) if line.strip() else None
            if known is not None:
                reasons = tuple(map(str, known["reasons"]))
                parts = (str(known[key]) for key in ("left", "right", "verdict"))
                left, right, verdict = parts
                if verdict not in ("same", "different", "conflict", "unsure"):
                    raise ValueError(verdict)
                found.append(Judgement(left, right, verdict, reasons, str(known["by"])))  # type: ignore[arg-type]
        except (ValueError, KeyError, TypeError) as error:
            raise NotCorrections(file, f"{number}: {line[:80]}") from error
    return found


def _tell(orphans: Iterable[Judgement]) -> None:
    """Name the corrections whose text the record does not have."""
    for one in orphans:
        print(say("corrections.orphan", left=one.left, right=one.right, by=one.by), file=sys.stderr)
