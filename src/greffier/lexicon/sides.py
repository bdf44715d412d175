"""For whom someone acts: the state or body of an actor's entry in the lexicon, or of an office held."""

from __future__ import annotations

import re

from greffier.lexicon.lexicon import Lexicon
from greffier.lexicon.words import key, name_key
from greffier.record import Actor

_LINKS = re.compile(r"^(?:(?:de|du|des|la|le|les|à|au|aux|en)\s+|[dl]'\s*)+", re.IGNORECASE)


def side_of(actor: Actor, lexicon: Lexicon) -> str | None:
    """The code of the state, or the name of the body, that the actor is or speaks for; None when not told."""
    if actor.entry is not None:
        kind, _, name = actor.entry.partition(":")
        return None if name.startswith("outlet") or kind == "outlet" else _of(name, lexicon) or name
    sides = {found for office in actor.offices if office.of and (found := _of(office.of, lexicon))}
    return next(iter(sides)) if len(sides) == 1 else None


def _of(words: str, lexicon: Lexicon) -> str | None:
    """The state's code or the body's name that words name; None when the lexicon knows neither."""
    if words in lexicon.states_by_code:
        return words
    bare = _LINKS.sub("", key(words)).strip() or key(words)
    name = name_key(bare)
    for rows in (
        lexicon.states_by_name.get(name),
        lexicon.states_by_adjective.get(bare),
        lexicon.states_by_capital.get(name),
        lexicon.states_by_demonym.get(name),
    ):
        if rows:
            return rows[0].code
    if seats := lexicon.seats_by_name.get(name):
        return seats[0].of
    bodies = lexicon.organisations_by_name.get(name)
    return bodies[0].name if bodies else None
