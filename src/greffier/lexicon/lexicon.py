"""The lexicon of one language: its tables, and the look-ups finders need, built once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from greffier.lexicon.classes import Classes, ClassName
from greffier.lexicon.events import (
    EventFamily,
    EventWord,
    StatusWord,
)
from greffier.lexicon.founded import Foundings
from greffier.lexicon.inflection import forms, infinitives
from greffier.lexicon.names import FirstName, Organisation, Outlet, Seat, State, Title
from greffier.lexicon.numbers import Numbers
from greffier.lexicon.people import ArabicName, Post, Transliteration, Twin
from greffier.lexicon.row import Gender, Row
from greffier.lexicon.rows import Conjugation, Cue, Hedge, Impersonal, Matter, Occasion, Pronoun, Role
from greffier.lexicon.stances import Stances
from greffier.lexicon.times import Times
from greffier.lexicon.words import key, name_key, pieces, unaccented
from greffier.record import Act

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
    """What one language knows. Look up proper names by `name_key(text)`, all else by `key(text)` or lemma.

    `words(name)`: the words of a closed class, with either apostrophe: clitics, determiners, relatives.
    """

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

    words: Callable[[ClassName], frozenset[str]] = field(init=False, repr=False, compare=False)
    verbs_by_head: Mapping[str, tuple[Cue, ...]] = _look_up()
    verbs_by_form: Mapping[str, tuple[Cue, ...]] = _look_up()
    infinitive_by_form: Mapping[str, str] = field(init=False, repr=False, compare=False)
    denying_forms: frozenset[str] = field(init=False, repr=False, compare=False)
    answering_by_form: Mapping[str, tuple[tuple[Act, bool], ...]] = _look_up()
    nouns_of_asking: frozenset[str] = field(init=False, repr=False, compare=False)
    posts_by_office: Mapping[str, tuple[Post, ...]] = _look_up()
    nouns_by_head: Mapping[str, tuple[Cue, ...]] = _look_up()
    frames_by_word: Mapping[str, tuple[Cue, ...]] = _look_up()
    roles_by_form: Mapping[str, tuple[Role, ...]] = _look_up()
    role_reach: Mapping[str, int] = field(init=False, repr=False, compare=False)
    office_forms: frozenset[str] = field(init=False, repr=False, compare=False)
    titles_by_form: Mapping[str, tuple[Title, ...]] = _look_up()
    title_names: frozenset[str] = field(init=False, repr=False, compare=False)
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
        object.__setattr__(self, "words", self.classes.__getitem__)
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
        denying = (c for c in verbs if c.kind == "verb" and c.act == "deny" and "np" in c.constructions)
        yield "denying_forms", frozenset(f for c in denying if c.force != "1" for f in conjugated[c.head])
        taking = (c for c in verbs if c.kind == "verb" and c.act in ("refuse", "accept"))
        taking = (c for c in taking if not {"np", "à+np", "à+inf"}.isdisjoint(c.constructions))
        replies: set[tuple[str, Act, bool]] = {(c.head, c.act, c.reflexive) for c in taking}
        replies |= {(verb, "accept", False) for verb in self.classes["granting"]}
        replies |= {(verb, "accept", True) for verb in self.classes["submitting"]}
        answering: dict[str, tuple[tuple[Act, bool], ...]] = {}
        for verb, act, reflexive in sorted(replies):
            answering |= {form: (*answering.get(form, ()), (act, reflexive)) for form in forms(verb, endings)}
        yield "answering_by_form", answering
        yield "nouns_by_head", _by((c for c in cues if c.kind == "noun"), lambda c: [c.head])
        asking = (c for c in cues if c.kind == "noun" and c.act in ("demand", "offer"))
        yield "nouns_of_asking", frozenset(c.head for c in asking if len(c.words) == 1)
        yield "posts_by_office", _by(self.posts, lambda p: [key(p.office)])
        yield "frames_by_word", _by((c for c in cues if c.kind == "preposition"), lambda c: [c.words[0]])
        yield "roles_by_form", _by(self.roles, lambda r: [key(form) for form in r.forms])
        offices = (role for role in self.roles if role.kind == "office")
        yield "office_forms", frozenset(key(form) for role in offices for form in role.forms)
        yield "role_reach", _reach([key(form) for role in self.roles for form in role.forms])
        yield "titles_by_form", _by(self.titles, lambda t: [key(t.title)])
        yield "title_names", frozenset(name_key(t.title) for t in self.titles)
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
        named_ones = (r for r in rows if r.kind == "noun")
        yield "event_nouns_by_head", _by(named_ones, lambda r: {r.head, unaccented(r.head)})
        yield (
            "statuses_by_form",
            _by(self.event_statuses, lambda r: forms(r.head, endings) if r.kind == "verb" else [r.first]),
        )
        named: tuple[ClassName, ...] = (
            "support", "happening", "putting", "object controls", "dative controls", "lasting verb",
            "source controls", "giving time",
            "takes a clause",
            "given to", "leaving", "city as object", "modal", "uttering",
            "claiming", "gathering", "suffering", "engaging", "warning", "ascribing", "accusing",
            "hitting", "harming", "wanting of others", "weigh", "look", "fight", "granting", "ruling out",
            "own word", "reproaching", "left", "resuming", "budging", "passing", "staying", "rue",
            "repenting", "obtaining", "wishing", "holding", "ceasing", "hindering", "planning", "offering",
            "phase", "set about", "putting forth", "avowing",
            "met with", "seeing", "opposing",
        )  # fmt: skip
        in_classes: dict[str, set[str]] = {}
        for name in named:
            for verb in self.classes[name]:
                for form in forms(verb, endings):
                    in_classes.setdefault(form, set()).add(name)
        yield "verbs_in_classes", {form: frozenset(names) for form, names in in_classes.items()}
        verbs = {cue.head for cue in self.cues if cue.kind in ("verb", "phrase")}
        verbs |= {row.head for row in rows if row.kind == "verb"}
        verbs |= {row.head for row in self.event_statuses if row.kind == "verb"}
        verbs |= {row.words[-1] for row in self.stances.rows}
        verbs |= {word for words in self.classes.values() for word in words}
        yield "infinitive_by_form", infinitives(verbs, endings)

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

    def is_verb_of(self, form: str, name: ClassName) -> bool:
        """Whether a form is one of a verb of the class, whatever the parser takes for its infinitive."""
        return name in self.verbs_in_classes.get(form if form.islower() else key(form), ())

    def is_matter(self, noun: str) -> bool:
        """Whether a noun (lemma) stands for what can be talked of: an act, an event, a state, a thought."""
        word = key(noun)
        return word in self.matter_words or word.endswith(self.matter_endings)

    def is_human(self, noun: str) -> bool:
        """Whether a noun (lemma) has the ending of one for a person (*organisateur*); not *moteur*."""
        word = key(noun)
        return word.endswith(self.human_endings) and word not in self.words("no person")

    def gender_of(self, name: str) -> Gender | None:
        """The gender a first name tells: m or f; None when it is unknown or tells nothing."""
        found = self.first_names_by_name.get(name_key(name)) or self.first_names_by_name.get(
            name_key(name.split("-")[0])
        )
        return found[0].gender if found and found[0].gender != "u" else None
