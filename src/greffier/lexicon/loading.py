"""Reading the lexicon of a language from its data files, with the checks that span several of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from greffier.lexicon.classes import WordClass, by_name
from greffier.lexicon.events import (
    EventFamily,
    EventWord,
    StatePrefix,
    StatusWord,
    Thing,
    check_things,
    things_by_word,
)
from greffier.lexicon.fault import LexiconFault
from greffier.lexicon.founded import Founded, Foundings
from greffier.lexicon.lexicon import Lexicon
from greffier.lexicon.names import FirstName, Organisation, Outlet, Seat, State, Title
from greffier.lexicon.numbers import Numbers, NumberWord
from greffier.lexicon.people import ArabicName, Genus, Post, Transliteration, Twin
from greffier.lexicon.rows import Conjugation, Cue, Hedge, Impersonal, Matter, Occasion, Pronoun, Role
from greffier.lexicon.stances import Stance, Stances
from greffier.lexicon.table import Table, read
from greffier.lexicon.times import Times, TimeWord
from greffier.lexicon.words import key


@cache
def load(lang: str = "fr") -> Lexicon:
    """The lexicon of `lang` that comes with the program; LexiconFault when none does or a row is faulty."""
    return load_from(files("greffier.lexicon") / lang, lang)


def load_from(folder: Traversable, lang: str) -> Lexicon:
    """The lexicon whose data files lie in `folder`; LexiconFault names the file and row of a fault."""
    if not folder.is_dir():
        raise LexiconFault(lang, 0, "no lexicon of this language")
    states, organisations = read(folder, State), read(folder, Organisation)
    seats, outlets = read(folder, Seat), read(folder, Outlet)
    _check_places(states, organisations, seats, outlets)
    roles, posts = read(folder, Role), read(folder, Post)
    conjugations = read(folder, Conjugation).rows
    events, things = read(folder, EventWord), read(folder, Thing)
    check_things(events, things)
    _check_posts(posts, roles, states, organisations)
    return Lexicon(
        lang=lang,
        cues=read(folder, Cue).rows,
        roles=roles.rows,
        titles=read(folder, Title).rows,
        states=states.rows,
        seats=seats.rows,
        organisations=organisations.rows,
        outlets=outlets.rows,
        occasions=read(folder, Occasion).rows,
        hedges=read(folder, Hedge).rows,
        first_names=read(folder, FirstName).rows,
        pronouns=read(folder, Pronoun).rows,
        impersonals=read(folder, Impersonal).rows,
        conjugations=conjugations,
        matters=read(folder, Matter).rows,
        times=Times(read(folder, TimeWord).rows),
        numbers=Numbers(read(folder, NumberWord).rows),
        stances=Stances(read(folder, Stance).rows, tuple((c.ending, c.forms) for c in conjugations)),
        transliterations=read(folder, Transliteration).rows,
        twins=read(folder, Twin).rows,
        founded=Foundings(read(folder, Founded).rows),
        arabic_names=read(folder, ArabicName).rows,
        posts=posts.rows,
        genera=_genera(read(folder, Genus), roles),
        events=events.rows,
        event_statuses=read(folder, StatusWord).rows,
        event_families=read(folder, EventFamily).rows,
        things=things_by_word(things),
        state_prefixes={row.prefix: row.code for row in read(folder, StatePrefix).rows},
        classes=by_name(read(folder, WordClass)),
    )


def _genera(genera: Table[Genus], roles: Table[Role]) -> Mapping[str, frozenset[str]]:
    """The offices each noun calls again, folded; LexiconFault when noun or office is no role."""
    known = {key(form) for role in roles.rows for form in role.forms}
    for row in genera.rows:
        if strange := [name for name in (row.noun, *row.offices) if key(name) not in known]:
            raise genera.fault(row, f"no role: {', '.join(strange)}")
    return {key(row.noun): frozenset(map(key, row.offices)) for row in genera.rows}


def _check_posts(
    posts: Table[Post], roles: Table[Role], states: Table[State], organisations: Table[Organisation]
) -> None:
    """Raise LexiconFault when a post is no role, or is of a state or organisation that has no row."""
    offices = {key(form) for role in roles.rows for form in role.forms}
    known = {state.code for state in states.rows} | {body.name for body in organisations.rows}
    for post in posts.rows:
        if key(post.office) not in offices:
            raise posts.fault(post, f"office is no role: {post.office}")
        if strange := set(post.states) - known:
            raise posts.fault(post, f"neither a state's code nor an organisation: {', '.join(strange)}")


def _check_places(
    states: Table[State], organisations: Table[Organisation], seats: Table[Seat], outlets: Table[Outlet]
) -> None:
    """Raise LexiconFault when a seat or outlet belongs to a state or organisation that has no row."""
    codes = {state.code for state in states.rows}
    known = codes | {organisation.name for organisation in organisations.rows}
    for seat in seats.rows:
        if seat.of not in known:
            raise seats.fault(seat, f"of is neither a state's code nor an organisation's name: {seat.of}")
    for outlet in outlets.rows:
        if outlet.state and outlet.state not in codes:
            raise outlets.fault(outlet, f"state is no state's code: {outlet.state}")
