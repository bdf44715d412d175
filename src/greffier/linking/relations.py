"""How actors kept apart stand to each other: Moscow and the Kremlin are seats of Russia, its president holds
an office of it."""

from __future__ import annotations

from dataclasses import replace

from greffier.lexicon import Lexicon, name_key
from greffier.linking.posts import SEATED, Posts, bare
from greffier.record import Relation


def of_entry(entry: str | None, lexicon: Lexicon) -> Relation | None:
    """What a capital, a government or a seat of power is to its state or body; None for all else."""
    kind, _, name = (entry or "").partition(":")
    if kind == "gov":
        return _to_state(Relation("seat of", "capital", name), lexicon)
    if kind == "government":
        return _to_state(Relation("government of", "government", name), lexicon)
    if kind == "seat":
        seat = next((row for row in lexicon.seats if row.name == name), None)
        if seat is None:
            return None
        return _to_state(Relation("seat of", seat.what, seat.of, None, seat.since, seat.until), lexicon)
    return None


def of_office(office: str, of: str | None, posts: Posts) -> Relation | None:
    """The state, seat, body or person an office is of; None where the text names none."""
    if not of:
        return None
    what, where = posts.place(of)
    if what == "state":
        return _to_state(Relation("office of", office, where), posts.lexicon)
    if what in SEATED:
        seats = (row for row in posts.lexicon.seats if row.of == where and row.what == what)
        seat = next(seats, None)
        return Relation("office of", office, bare(of), f"seat:{seat.name}" if seat else None)
    known = posts.lexicon.organisations_by_name.get(name_key(where))
    if known:
        return Relation("office of", office, known[0].name, f"organisation:{known[0].name}")
    seats_so_called = posts.lexicon.seats_by_name.get(where)
    key = f"seat:{seats_so_called[0].name}" if seats_so_called else None
    return Relation("office of", office, bare(of), key)


def _to_state(relation: Relation, lexicon: Lexicon) -> Relation:
    """The relation with the name and entry of the state, or of the body, whose code or name it holds."""
    states = lexicon.states_by_code.get(relation.of)
    if states:
        return replace(relation, of=states[0].name, key=f"state:{relation.of}")
    return replace(relation, key=f"organisation:{relation.of}")
