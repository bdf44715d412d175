"""What the command line says, in French or English: the words are in `words/*.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Literal

Lang = Literal["fr", "en"]
Said = str | list[str]

_chosen: Lang = "en"


def choose(lang: Lang) -> None:
    """Speak `lang` from here on."""
    global _chosen
    _chosen = lang


def chosen() -> Lang:
    """The language spoken."""
    return _chosen


def asked(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[Lang | None, list[str]]:
    """The language `--lang` or else the locale asks for (None: not spoken), and the other arguments."""
    rest, given = list(arguments), None
    stop = rest.index("--") if "--" in rest else len(rest)
    for at in reversed(range(stop)):
        if rest[at].startswith("--lang="):
            given = rest.pop(at).partition("=")[2]
        elif rest[at] == "--lang":
            given = rest.pop(at + 1) if at + 1 < len(rest) else ""
            rest.pop(at)
    if given is not None:
        return ("fr" if given == "fr" else "en" if given == "en" else None), rest
    locales = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return ("fr" if next(filter(None, locales), "").startswith("fr") else "en"), rest


class _Filling(Formatter):
    """Fills texts, with words in the number that goes with a count; French has its singular from 0 to 1."""

    def format_field(self, value: object, format_spec: str) -> str:
        """The first of two words parted by a bar for a singular, else the second; any other field as ever."""
        one, bar, many = format_spec.partition("|")
        if not bar:
            return str(super().format_field(value, format_spec))
        return one if value == 1 or (value == 0 and _chosen == "fr") else many


_FILLING = _Filling()


def say(key: str, **values: str | int) -> str:
    """The text under `key` ("table.name"), filled with `values`; KeyError when there is none.

    `{n:answer|answers}` stands for the word that goes with the number n.
    """
    text = said(key)
    if not isinstance(text, str):
        raise KeyError(key)
    return _FILLING.vformat(text, (), values) if values else text


def said(key: str) -> Said:
    """The text or texts under `key`, as they are written."""
    table, _, name = key.partition(".")
    return words(_chosen)[table][name]


def word(kind: str, name: str) -> str:
    """The word for a value of a closed list in the language chosen; the value itself when it has none."""
    return str(words(_chosen)[kind].get(name.replace(" ", "_"), name))


@cache
def words(lang: Lang) -> dict[str, dict[str, Said]]:
    """All words of one language, by table and name."""
    text = (files("greffier.cli") / "words" / f"{lang}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
