"""The command line: arguments in, the desk called, answers printed. Heavy imports wait until needed."""

from greffier.cli.door import main

__all__ = ["main"]
