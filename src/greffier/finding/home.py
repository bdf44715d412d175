"""The state an article is told from, by the capital in its dateline: *OSLO, 3 mai (NTB) –*."""

from __future__ import annotations

import re

from greffier.lexicon import Lexicon, name_key

HEAD = 600
"""Characters in which a dateline stands."""
DATELINE = re.compile(
    r"(?m)^[ \t]*(?P<city>[^\W\d_a-z][\w’'. -]{1,30}?)"
    r"(?:,? (?:le )?\d{1,2}(?:er)? [^\W\d_]{3,}|,? \([A-Z][\w .-]{1,20}\) ?[:–—-])"
)


def home(text: str, lexicon: Lexicon) -> str | None:
    """The code of that state; None where no dateline tells a capital, or one that several states have."""
    for line in DATELINE.finditer(text[:HEAD]):
        states = lexicon.states_by_capital.get(name_key(line["city"]), ())
        if len(states) == 1:
            return states[0].code
    return None
