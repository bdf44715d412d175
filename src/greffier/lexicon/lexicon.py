"""The lexicon of one language: its tables, and the look-ups finders need, built once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from greffier.lexicon.classes import Classes, ClassName, WordClass, by_name
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
from greffier.lexicon.inflection import forms
from greffier.lexicon.names import FirstName, Organisation, Outlet, Seat, State, Title
from greffier.lexicon.numbers import Numbers, NumberWord
from greffier.lexicon.people import ArabicName, Genus, Post, Transliteration, Twin
from greffier.lexicon.row import Gender, Row
from greffier.lexicon.rows import Conjugation, Cue, Hedge, Impersonal, Matter, Occasion, Pronoun, Role
from greffier.lexicon.stances import Stance, Stances
from greffier.lexicon.table import Table, read
from greffier.lexicon.times import Times, TimeWord
from greffier.lexicon.words import key, name_key, pieces

R = TypeVar("R", bound=Row)


def _by(rows: Iterable[R], keys: Callable[[R], Iterable[str]]) -> Mapping[str, tuple[R, ...]]:
    """Rows under each of their keys, in the order of the file."""
    found: dict[str, list[R]] = {}
    for row in rows:
        for name in dict.fromkeys(keys(row)):
            found.setdefault(name, []).append(row)
    return {name: tuple(group) for name, group in found.items()}


def _names(names: Iterable[str]) -> list[str]:
    """The keys under which proper names are looked up."""
    return [name_key(name) for name in names]


def _reach(phrases: Iterable[str]) -> Mapping[str, int]:
    """For each first word, or its part before a hyphen, the most pieces a phrase that starts so may have."""
    found: dict[str, int] = {}
    for phrase in phrases:
        first = pieces(phrase)[0]
        size = len(pieces(phrase.replace("-", " - ")))
        for start in (first, first.partition("-")[0]):
            found[start] = max(found.get(start, 0), size)
    return found


def _look_up() -> Mapping[str, tuple[R, ...]]:
    """A look-up field, filled after construction."""
    return field(init=False, repr=False, compare=False)  # type: ignore[no-any-return]


_START = re.compile(r"[ \-]|(?<=')")  # behind which the first token of a phrase ends


@dataclass(frozen=True)
class Lexicon:
    """What one language knows. Look up proper names by `name_key(text)`, all else by `key(text)` or lemma."""

    lang: str
    cues: tuple[Cue, ...]
    roles: tuple[Role, ...]
    titles: tuple[Title, ...]
    states: tuple[State, ...]
    seats: tuple[Seat, ...]
    organisations: tuple[Organisation, ...]
    outlets: tuple[Outlet, ...]
    occasions: tuple[Occasion, ...]
    hedges: tuple[Hedge, ...]
    first_names: tuple[FirstName, ...]
    pronouns: tuple[Pronoun, ...]
    impersonals: tuple[Impersonal, ...]
    conjugations: tuple[Conjugation, ...]
    matters: tuple[Matter, ...] = ()
    times: Times = field(default_factory=Times)
    numbers: Numbers = field(default_factory=Numbers)
    stances: Stances = field(default_factory=Stances)
    transliterations: tuple[Transliteration, ...] = ()
    twins: tuple[Twin, ...] = ()
    founded: Foundings = field(default_factory=Foundings)
    arabic_names: tuple[ArabicName, ...] = ()
    posts: tuple[Post, ...] = ()
    genera: Mapping[str, frozenset[str]] = field(default_factory=dict)
    events: tuple[EventWord, ...] = ()
    event_statuses: tuple[StatusWord, ...] = ()
    event_families: tuple[EventFamily, ...] = ()
    things: Mapping[str, frozenset[str]] = field(default_factory=dict)
    state_prefixes: Mapping[str, str] = field(default_factory=dict)
    classes: Classes = field(default_factory=dict)

    verbs_by_head: Mapping[str, tuple[Cue, ...]] = _look_up()
    verbs_by_form: Mapping[str, tuple[Cue, ...]] = _look_up()
    nouns_by_head: Mapping[str, tuple[Cue, ...]] = _look_up()
    frames_by_word: Mapping[str, tuple[Cue, ...]] = _look_up()
    roles_by_form: Mapping[str, tuple[Role, ...]] = _look_up()
    role_reach: Mapping[str, int] = field(init=False, repr=False, compare=False)
    office_forms: frozenset[str] = field(init=False, repr=False, compare=False)
    titles_by_form: Mapping[str, tuple[Title, ...]] = _look_up()
    states_by_code: Mapping[str, tuple[State, ...]] = _look_up()
    states_by_name: Mapping[str, tuple[State, ...]] = _look_up()
    states_by_adjective: Mapping[str, tuple[State, ...]] = _look_up()
    states_by_capital: Mapping[str, tuple[State, ...]] = _look_up()
    states_by_demonym: Mapping[str, tuple[State, ...]] = _look_up()
    seats_by_name: Mapping[str, tuple[Seat, ...]] = _look_up()
    organisations_by_name: Mapping[str, tuple[Organisation, ...]] = _look_up()
    outlets_by_name: Mapping[str, tuple[Outlet, ...]] = _look_up()
    occasions_by_head: Mapping[str, tuple[Occasion, ...]] = _look_up()
    hedges_by_head: Mapping[str, tuple[Hedge, ...]] = _look_up()
    first_names_by_name: Mapping[str, tuple[FirstName, ...]] = _look_up()
    pronouns_by_form: Mapping[str, tuple[Pronoun, ...]] = _look_up()
    pronoun_starts: frozenset[str] = field(init=False, repr=False, compare=False)
    impersonals_by_form: Mapping[str, tuple[Impersonal, ...]] = _look_up()
    matter_words: frozenset[str] = field(init=False, repr=False, compare=False)
    matter_endings: tuple[str, ...] = field(init=False, repr=False, compare=False)
    human_endings: tuple[str, ...] = field(init=False, repr=False, compare=False)
    event_verbs_by_form: Mapping[str, tuple[EventWord, ...]] = _look_up()
    event_nouns_by_head: Mapping[str, tuple[EventWord, ...]] = _look_up()
    statuses_by_form: Mapping[str, tuple[StatusWord, ...]] = _look_up()
    verbs_in_classes: Mapping[str, frozenset[str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Build the look-ups."""
        for name, look_up in (*self._word_look_ups(), *self._event_look_ups(), *self._name_look_ups()):
            object.__setattr__(self, name, look_up)

    def _word_look_ups(self) -> Iterable[tuple[str, object]]:
        """Look-ups by lemma or form. Cues of a head come longest first: a phrase wins over its verb."""
        cues = sorted(self.cues, key=lambda cue: -len(cue.words))
        yield "verbs_by_head", _by((c for c in cues if c.kind in ("verb", "phrase")), lambda c: [c.head])
        verbs = [cue for cue in cues if cue.kind in ("verb", "phrase")]
        endings = tuple((c.ending, c.forms) for c in self.conjugations)
        conjugated = {head: forms(head, endings) for head in {cue.head for cue in verbs}}
        yield "verbs_by_form", _by(verbs, lambda c: conjugated[c.head])
        yield "nouns_by_head", _by((c for c in cues if c.kind == "noun"), lambda c: [c.head])
        yield "frames_by_word", _by((c for c in cues if c.kind == "preposition"), lambda c: [c.words[0]])
        yield "roles_by_form", _by(self.roles, lambda r: [key(form) for form in r.forms])
        offices = (role for role in self.roles if role.kind == "office")
        yield "office_forms", frozenset(key(form) for role in offices for form in role.forms)
        yield "role_reach", _reach([key(form) for role in self.roles for form in role.forms])
        yield "titles_by_form", _by(self.titles, lambda t: [key(t.title)])
        yield "occasions_by_head", _by(self.occasions, lambda o: [o.head])
        yield "hedges_by_head", _by(sorted(self.hedges, key=lambda h: -len(h.phrase)), lambda h: [h.head])
        yield "pronouns_by_form", _by(self.pronouns, lambda p: [key(p.form)])
        yield "pronoun_starts", frozenset(_START.split(key(p.form))[0] for p in self.pronouns)
        impersonal = {row.head: forms(row.head, endings) for row in self.impersonals}
        yield "impersonals_by_form", _by(self.impersonals, lambda i: impersonal[i.head])
        yield "matter_words", frozenset(m.form for m in self.matters)
        yield "matter_endings", tuple(m.form[1:] for m in self.matters if m.kind == "ending")
        yield "human_endings", tuple(m.form[1:] for m in self.matters if m.kind == "human")
        yield "states_by_adjective", _by(self.states, lambda s: [key(form) for form in s.adjectives])

    def _event_look_ups(self) -> Iterable[tuple[str, object]]:
        """Look-ups of words of events: verbs by form, nouns by first lemma, the longest phrase first."""
        rows = sorted(self.events, key=lambda row: -len(row.words))
        endings = tuple((c.ending, c.forms) for c in self.conjugations)
        yield (
            "event_verbs_by_form",
            _by((r for r in rows if r.kind == "verb"), lambda r: forms(r.head, endings)),
        )
        yield "event_nouns_by_head", _by((r for r in rows if r.kind == "noun"), lambda r: [r.head])
        yield (
            "statuses_by_form",
            _by(self.event_statuses, lambda r: forms(r.head, endings) if r.kind == "verb" else [r.first]),
        )
        named: tuple[ClassName, ...] = (
            "support", "happening", "object controls", "lasting verb", "takes a clause",
            "given to", "leaving", "city as object", "modal", "uttering",
            "claiming", "gathering", "suffering", "engaging", "warning", "ascribing", "accusing",
            "hitting", "harming",
        )  # fmt: skip
        in_classes: dict[str, set[str]] = {}
        for name in named:
            for verb in self.classes[name]:
                for form in forms(verb, endings):
                    in_classes.setdefault(form, set()).add(name)
        yield "verbs_in_classes", {form: frozenset(names) for form, names in in_classes.items()}

    def _name_look_ups(self) -> Iterable[tuple[str, object]]:
        """Look-ups by proper name, blind to accents, hyphens and case; and states by code."""
        yield "states_by_code", _by(self.states, lambda s: [s.code])
        yield "states_by_name", _by(self.states, lambda s: _names(s.names))
        yield "states_by_capital", _by(self.states, lambda s: _names(s.capitals))
        yield "states_by_demonym", _by(self.states, lambda s: _names(s.demonyms))
        yield "seats_by_name", _by(self.seats, lambda s: _names(s.names))
        yield "organisations_by_name", _by(self.organisations, lambda o: _names(o.names))
        yield "outlets_by_name", _by(self.outlets, lambda o: _names(o.names))
        yield "first_names_by_name", _by(self.first_names, lambda f: _names([f.name]))

    def words(self, name: ClassName) -> frozenset[str]:
        """The words of a closed class, with either apostrophe: clitics, determiners, relatives."""
        return self.classes[name]

    def is_verb_of(self, form: str, name: ClassName) -> bool:
        """Whether a form is one of a verb of the class, whatever the parser takes for its infinitive."""
        return name in self.verbs_in_classes.get(key(form), ())

    def is_matter(self, noun: str) -> bool:
        """Whether a noun (lemma) stands for what can be talked of: an act, an event, a state, a thought."""
        word = key(noun)
        return word in self.matter_words or word.endswith(self.matter_endings)

    def is_human(self, noun: str) -> bool:
        """Whether a noun (lemma) has the ending of one for a person (*organisateur*)."""
        word = key(noun)
        return word.endswith(self.human_endings)

    def gender_of(self, name: str) -> Gender | None:
        """The gender a first name tells: m or f; None when it is unknown or tells nothing."""
        found = self.first_names_by_name.get(name_key(name)) or self.first_names_by_name.get(
            name_key(name.split("-")[0])
        )
        return found[0].gender if found and found[0].gender != "u" else None


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
