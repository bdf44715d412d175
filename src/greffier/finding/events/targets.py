"""Whom a deed hits by what it is done to: a protest broken up, a convoy attacked, ships kept out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greffier.finding.events.clause import objects, patients
from greffier.finding.events.complements import behind
from greffier.finding.events.nationals import nationals
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.voice import passive
from greffier.lexicon import EventWord

if TYPE_CHECKING:
    from greffier.finding.events.roles import Cast

HIT = frozenset({"target", "place", "works"})
"""Classes of what is attacked and attacks nobody."""
ATTACKING = frozenset({"people", "crowd", "aircraft", "weapons"})
"""Classes of what attacks, be it hit at times."""
MOVED = frozenset({"forces", "weapons", "aircraft", "vessel"})
"""Classes of ships and planes to which ports and airspace are shut."""


def in_crowd(cast: Cast, row: EventWord, verb: int) -> tuple[int, ...] | None:
    """Who takes part in a protest that is broken up or barred: *a dispersé une marche de femmes*."""
    page, known = cast.page, cast.page.lexicon.event_nouns_by_head
    undergone = passive(page, verb) or is_participle(page, verb)
    for noun in (patients(page, verb) if undergone else objects(page, verb))[:1]:
        rows = (*known.get(page.keys[noun], ()), *known.get(page.lemmas[noun], ()))
        deed = next((one for one in rows if one.type == "PROTEST" and len(one.words) == 1), None)
        return cast.role(deed, noun, None, deed.who) if deed is not None else None
    return None


def by_another(cast: Cast, row: EventWord, head: int) -> bool:
    """Whether *de* tells whom a deed hits: *le raid du port par X, l'attaque d'un convoi*."""
    both = row.kind == "noun" and "de" in row.who and "par" in row.who
    found = behind(cast.page, head, "de") if both else []
    return bool(found) and (is_target(cast, row, found[0]) or bool(cast.role(row, head, None, ("par",))))


def is_target(cast: Cast, row: EventWord, token: int) -> bool:
    """Whether *de* tells what an attack hits, for it bears no arms: *l'attaque d'un convoi, du village*."""
    classes = cast.page.lexicon.things.get(cast.page.lemmas[token], frozenset())
    return row.type == "ASSAULT" and bool(classes & HIT) and not classes & ATTACKING


def shut_out(cast: Cast, row: EventWord, head: int, verb: int | None) -> tuple[int, ...]:
    """Whose ships or planes something is shut to: *a fermé ses ports aux navires russes*."""
    things, found = cast.page.lexicon.things, cast.tokens(row, head, verb, "à")
    moved = (k for k in found if things.get(cast.page.lemmas[k], frozenset()) & MOVED)
    return tuple(k for it in moved for k in nationals(cast.page, it))
