"""What a search may ask of a statement beside its words: fields and their values by name, from a table."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

DAY = re.compile(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:/(\d{4}(?:-\d{2}(?:-\d{2})?)?))?")


@cache
def _names() -> Mapping[str, Mapping[str, str]]:
    """Names in every language -> what they name: of fields under "", of a field's values under the field."""
    found: dict[str, dict[str, str]] = {}
    with files("greffier.store").joinpath("fields.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            group, named = (row["field"], row["value"]) if row["value"] else ("", row["field"])
            found.setdefault(group, {}).update((name, named) for name in (named, *row["names"].split("|")))
    return found


def field(name: str) -> str | None:
    """The field that is called so in one of the languages, None when none is."""
    return _names()[""].get(_plain(name))


def value(of: str, name: str) -> str | None:
    """The value of a field by its name; the name itself where a field takes any, None where it is unknown."""
    listed = _names().get(of)
    return name if listed is None else listed.get(_plain(name))


def nearest(name: str, of: str = "") -> str | None:
    """The known name of a field, or of a value of one, that is written most like `name`, if any is."""
    return next(iter(get_close_matches(_plain(name), _names().get(of, {}), 1, 0.65)), None)


def days(words: str) -> tuple[str, str] | None:
    """First and last of the days that "2022-01-13", "2022-01", "2022" or two of them with a slash name."""
    found = DAY.fullmatch(words.strip())
    return (found[1], found[2] or found[1]) if found else None


def number(words: str) -> float | None:
    """A share between 0 and 1, with a point or a comma; None for other words."""
    try:
        read = float(words.replace(",", "."))
    except ValueError:
        return None
    return read if 0 <= read <= 1 else None


def _plain(name: str) -> str:
    """A name as the table writes it."""
    return unicodedata.normalize("NFC", name).casefold()
