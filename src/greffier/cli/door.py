"""The way in: language, command, errors, exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from greffier.cli import faults
from greffier.cli.tongue import asked, choose


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run one command line; its exit code. Errors are printed, in the user's language."""
    lang, rest = asked(arguments, os.environ)
    if lang is None:
        return faults.unspoken(" ".join(arguments))
    choose(lang)
    _utf8()
    try:
        code = _called(rest)
        sys.stdout.flush()
    except BrokenPipeError:
        return _unheard()
    except SystemExit as left:
        if not isinstance(left.__context__, BrokenPipeError):
            raise
        return _unheard()  # Typer has met it first
    except KeyboardInterrupt:
        return faults.interrupted()
    except Exception as error:
        return faults.tell(error)
    return faults.interrupted() if code == faults.INTERRUPTED else code


def _called(arguments: Sequence[str]) -> int:
    """The exit code of the command that `arguments` name."""
    from greffier.cli.tree import command

    code = command().main(args=list(arguments), prog_name="greffier", standalone_mode=False)
    return code if isinstance(code, int) else 0


def _unheard() -> int:
    """Stop writing: nobody reads standard output any more, which is no error."""
    if sys.__stdout__ is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())
    return 0


def _utf8() -> None:
    """Write UTF-8 and plain line ends, whatever the system's habits."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
