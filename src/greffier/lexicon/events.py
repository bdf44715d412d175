"""Tables of events: words that tell them, what these ask of their objects, what tells their status."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import ClassVar, Literal

from greffier.lexicon.fault import LexiconFault
from greffier.lexicon.row import Row
from greffier.lexicon.table import Table
from greffier.lexicon.words import found_as, head, key, pieces
from greffier.record import EventType, Status

Slot = Literal[
    "subj", "obj", "de", "à", "avec", "entre", "contre", "par", "sur", "en", "dans", "vers", "chez", "pour",
    "devant", "poss", "adj",
]  # fmt: skip
"""A part of clause or noun phrase: subject, object, behind a preposition, possessive, state's adjective."""
Need = Literal[
    "nothing",
    "told",
    "some",
    "who",
    "whom",
    "both",
    "object",
    "visit",
    "body",
    "alliance",
    "armed",
    "armed if told",
    "soldiers",
    "carried",
    "persons",
    "states",
    "traveller",
    "undergone",
    "tried",
    "backing",
    "met",
    "crowd",
    "intransitive",
    "pair",
    "pair there",
    "call",
    "away",
    "bare",
]
Governing = Literal["verb", "noun", "adjective", "determiner", "preposition", "conjunction"]

_ARTICLES = frozenset({"un", "une", "des", "le", "la", "les", "l'", "son", "sa", "ses", "leur", "leurs"})
_MARKED = re.compile(r"[^{}]*\{[^{}]+\}[^{}]*")


@dataclass(frozen=True, slots=True)
class Thing(Row):
    """A class of things (forces, weapons, passages) and the nouns, by lemma, that stand for one of it."""

    file: ClassVar[str] = "things.tsv"
    name: str
    words: tuple[str, ...]
    earns: str

    def keys(self) -> tuple[str, ...]:
        """The name of the class."""
        return (self.name,)


@dataclass(frozen=True, slots=True)
class StatePrefix(Row):
    """The first part of an adjective for two states, and the code of the state it means."""

    file: ClassVar[str] = "state_prefixes.tsv"
    prefix: str
    code: str
    earns: str

    def keys(self) -> tuple[str, ...]:
        """The prefix."""
        return (self.prefix,)


@dataclass(frozen=True, slots=True)
class EventFamily(Row):
    """Labels of events.tsv that may be said of one event: a call and a conversation."""

    file: ClassVar[str] = "event_families.tsv"
    name: str
    labels: tuple[str, ...]
    earns: str

    def keys(self) -> tuple[str, ...]:
        """The name of the family."""
        return (self.name,)


@dataclass(frozen=True, slots=True)
class EventWord(Row):
    """A verb or noun that tells an event, its PLOVER type and mode, and a finer label.

    Type and mode are those of the deed itself, done or not; `who` and `whom` are the slots that tell them;
    `things` are classes the object must be of, or what stands in a slot (*à/penalty*); `needs` says what must
    be told beside for the word to tell an event. `words` are the word's as a tokeniser cuts them, `head` is
    the lemma a finder looks it up under, `after` are the words behind it, `telling` what the longest of these
    is found as; `theme`: these without their article (*hisser le drapeau: le drapeau a été hissé*);
    `reflexive`: said with "se".
    """

    file: ClassVar[str] = "events.tsv"
    word: str
    kind: Literal["verb", "noun"]
    type: EventType
    mode: str | None
    label: str
    who: tuple[Slot, ...]
    whom: tuple[Slot, ...]
    things: tuple[str, ...]
    needs: Need
    earns: str
    refuses: str | None
    head: str = field(init=False, repr=False, compare=False)
    words: tuple[str, ...] = field(init=False, repr=False, compare=False)
    after: tuple[str, ...] = field(init=False, repr=False, compare=False)
    telling: frozenset[str] = field(init=False, repr=False, compare=False)
    theme: tuple[str, ...] = field(init=False, repr=False, compare=False)
    reflexive: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Raise ValueError when `earns` does not mark the word."""
        if not _MARKED.fullmatch(self.earns):
            raise ValueError("earns must mark the word with { }")
        words, first = pieces(self.word), head(self.word)
        object.__setattr__(self, "head", first)
        object.__setattr__(self, "words", words)
        after = words[words.index(first) + 1 :] if first in words else ()
        object.__setattr__(self, "after", after)
        object.__setattr__(self, "telling", found_as(after))
        object.__setattr__(self, "theme", after[1:] if after[:1] and after[0] in _ARTICLES else after)
        object.__setattr__(self, "reflexive", words[0] in ("se", "s'"))

    def keys(self) -> tuple[str, ...]:
        """The word as what it is, with the things it asks for, or its needs."""
        return (f"{self.word} ({self.kind}, {','.join(self.things)}, {self.needs})",)


@cache
def _words(word: str) -> tuple[str, ...]:
    return pieces(word)


@dataclass(frozen=True, slots=True)
class StatusWord(Row):
    """A word that tells the status of the event it governs or stands beside; braces in `earns` mark it."""

    file: ClassVar[str] = "event_status.tsv"
    word: str
    kind: Governing
    status: Status
    earns: str

    def keys(self) -> tuple[str, ...]:
        """The word as what it is."""
        return (f"{self.word} ({self.kind})",)

    @property
    def head(self) -> str:
        """The lemma a verb is looked up under."""
        return head(self.word)

    @property
    def first(self) -> str:
        """The first word, under which all but verbs are looked up."""
        return self.words[0]

    @property
    def words(self) -> tuple[str, ...]:
        """Its words as a tokeniser cuts them."""
        return _words(self.word)

    @property
    def reflexive(self) -> bool:
        """Whether it is said with "se"."""
        return self.words[0] in ("se", "s'")


def check_things(words: Table[EventWord], things: Table[Thing]) -> None:
    """Raise LexiconFault when a word asks for a class of things that has no row."""
    known = {thing.name for thing in things.rows}
    for row in words.rows:
        if strange := {thing.rpartition("/")[2] for thing in row.things} - known:
            raise words.fault(row, f"no such class of things: {', '.join(strange)}")


def things_by_word(things: Table[Thing]) -> dict[str, frozenset[str]]:
    """For each noun the classes it is in; LexiconFault when `earns` does not mark one."""
    found: dict[str, set[str]] = {}
    for thing in things.rows:
        if not _MARKED.fullmatch(thing.earns):
            raise LexiconFault(things.file, 0, f"earns must mark a word with {{ }}: {thing.name}")
        for word in thing.words:
            found.setdefault(key(word), set()).add(thing.name)
    return {word: frozenset(names) for word, names in found.items()}
