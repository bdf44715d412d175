"""Errors as a message, a remedy and an exit code, told by the names of their classes: none is imported."""

from __future__ import annotations

import errno
import re
import sys
import traceback

from greffier.cli.tongue import said, say

CODES = {
    "NothingRead": 3,
    "NoRecord": 4,
    "NotARecord": 4,
    "Unreadable": 4,
    "Damaged": 4,
    "NewerRecord": 4,
    "RecordFull": 5,
    "RecordLocked": 5,
    "PlaceTaken": 5,
    "DossierFault": 5,
    "RecordExists": 6,
    "RecordFault": 4,
    "WordsFault": 2,
    "UnknownActor": 2,
    "ManyActors": 2,
    "OneActor": 2,
    "NoName": 2,
    "NoDay": 2,
    "UnknownFact": 2,
    "NotCorrections": 2,
    "CannotWork": 7,
    "NoSample": 7,
    "MemoryError": 7,
}
USAGE, UNWRITABLE, BUG, INTERRUPTED = 2, 5, 70, 130
NAMES = {"MemoryError": "NoMemory"}
CHOICE, COMMAND = re.compile(r"'(.*?)' is not one of (.*?)\.?$"), re.compile(r"No such command '(.*?)'")


def tell(error: BaseException) -> int:
    """Print what went wrong and what to do, in the user's language; the exit code."""
    kinds = [kind.__name__ for kind in type(error).__mro__]
    if "NothingRead" in kinds:
        return _nothing_read(error)
    if "WordsFault" in kinds:
        return _unsearchable(error)
    known = next((kind for kind in kinds if kind in CODES), None)
    if known is not None:
        fill = {
            name: str(getattr(error, name, "")) for name in ("path", "detail", "words", "message", "remedy")
        }
        _print(NAMES.get(known, known), **fill)
        return CODES[known]
    if "UsageError" in kinds:
        return _usage(error, kinds)
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EDQUOT}:
        _print("RecordLocked", path=str(error.filename or "-"), detail=error.strerror or "")
        return UNWRITABLE
    if isinstance(error, OSError) and error.errno in {errno.EADDRINUSE, errno.EADDRNOTAVAIL}:
        _print("AddressTaken", path=str(error.filename or "-"), detail=error.strerror or "")
        return UNWRITABLE
    traceback.print_exception(error)
    return BUG


def interrupted() -> int:
    """Say that the user stopped it, and how to go on."""
    _print("Interrupted")
    return INTERRUPTED


def unspoken(given: str) -> int:
    """Say that a language is not spoken."""
    _print("Usage", message=say("fault.choice", given=given, choices="fr, en"), command="")
    return USAGE


def _nothing_read(error: BaseException) -> int:
    """Print why each input gave nothing."""
    from rich.console import Console

    from greffier.cli.closing import NOTHING, left_out

    report = error.report  # type: ignore[attr-defined]  # NothingRead, known by name
    left_out(report, Console(stderr=True, highlight=False, soft_wrap=True))
    print(say("build.unreadable", record=str(report.record)), file=sys.stderr)
    return NOTHING


def _unsearchable(error: BaseException) -> int:
    """Say what in a search cannot be searched, and what to write instead."""
    fill = {name: str(getattr(error, name)) for name in ("words", "piece")}
    better = getattr(error, "instead", None)
    instead = say("search_fault.instead", words=better) if better else say("search_fault.how")
    why = say(f"search_fault.{error.why}", **fill)  # type: ignore[attr-defined]  # WordsFault, known by name
    _print("WordsFault", why=why, instead=instead)
    return CODES["WordsFault"]


def _usage(error: BaseException, kinds: list[str]) -> int:
    """Print what is wrong with the command, in words of ours where the kind is known."""
    message = str(getattr(error, "message", "")) or str(error)
    if "NoArgsIsHelpError" in kinds:
        print(message, file=sys.stderr)
        return USAGE
    parameter, context = getattr(error, "param", None), getattr(error, "ctx", None)
    what = str(getattr(parameter, "metavar", None) or getattr(parameter, "name", ""))
    if "MissingParameter" in kinds:
        message = say("fault.missing", what=what)
    elif "NoSuchOption" in kinds:
        message = say("fault.unknown_option", what=str(getattr(error, "option_name", "")))
    elif found := CHOICE.search(message):
        message = say("fault.choice", given=found[1], choices=found[2].replace("'", ""))
    elif found := COMMAND.search(message):
        message = say("fault.unknown_command", what=found[1])
    elif "BadParameter" in kinds:
        message = f"{what}: {message}"
    path = context.command_path.partition(" ")[2] if context is not None else ""
    _print("Usage", message=message, command=path + " " if path else "")
    return USAGE


def _print(name: str, **values: str) -> None:
    """Print the message and the remedy under `fault.NAME`."""
    message, remedy = (text.format(**values) for text in said(f"fault.{name}"))
    print(say("fault.error", message=message), file=sys.stderr)
    if remedy.strip():
        print(say("fault.remedy", remedy=remedy), file=sys.stderr)
