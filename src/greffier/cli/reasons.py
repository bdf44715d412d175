"""Reasons of rules, which a record keeps in English, in the language of the user."""

from __future__ import annotations

import re
from functools import cache

from greffier.cli.tongue import chosen, say, word, words


def told(reason: str) -> str:
    """A reason in the language chosen; as it stands when it is of no known kind (a person's own words)."""
    for name, pattern in _patterns():
        found = pattern.fullmatch(reason)
        if found:
            values = {key: _part(key, text) for key, text in found.groupdict().items()}
            return say(f"reasons.{name}", **values)
    return reason


def reckoned(how: str) -> str:
    """From what a day was reckoned, in the language chosen; the unknown (the name of a file) as it stands."""
    if chosen() == "en":
        return how
    from greffier.pages.wording import Wording  # slow to load: only where it is needed

    return Wording(chosen()).how(how)


def _part(key: str, text: str) -> str:
    """What fills a place of a reason: another reason, a kind of post, an act, or names as they are."""
    if key == "reason":
        return told(text)
    if key == "kind":
        return word("posts", text)
    return word("act", text) if key in ("act", "other") else text


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each kind of reason, by name, as a pattern of its English words."""
    return tuple((name, _pattern(str(text))) for name, text in words("en")["reasons"].items())


def _pattern(text: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", text)
    places = (f"(?P<{part}>.+)" if at % 2 else re.escape(part) for at, part in enumerate(parts))
    return re.compile("".join(places), re.DOTALL)
