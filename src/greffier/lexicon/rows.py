"""One frozen type per data file of words: fields are the file's columns, their types what a cell may hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from greffier.lexicon.row import Gender, Number, Row, YesNo
from greffier.lexicon.words import POSSESSIVES, compound_plurals, found_as, head, pieces, plurals
from greffier.record import Act, ActorType

CueKind = Literal["verb", "noun", "preposition", "phrase"]
Construction = Literal[
    "quote", "que", "si", "inf", "de+inf", "à+inf", "np", "de+np", "contre+np", "à+np", "sur+np", "pour+np",
    "qualify", "se+adj", "selon lequel", "possessive", "frame",
]  # fmt: skip
AddresseeForm = Literal["à", "obj", "auprès de", "devant", "avec"]
Force = Literal["1", "2", "3"]

_CONTENT = re.compile(r"\[([^\[\]{}]+)\]")
_MARKED = re.compile(r"(?:[^\[\]{}]|\[[^\[\]{}]+\]|\{[^\[\]{}]+\})+")


_AROUND = frozenset({"se", "s'", "ne", "n'", "en", "y"})
"""Clitics that an impersonal expression may begin with."""


@dataclass(frozen=True, slots=True)
class Cue(Row):
    """A word or phrase that reports speech in its constructions; `earns` shows it at work, `refuses` a trap.

    `force` is how much the speaker puts into it: 1 suggests, 2 says, 3 insists. `addressee`: how the one
    spoken to is joined (obj: as direct object). A cue has one row for each act its constructions perform.
    `words` are the cue's as a tokeniser cuts them, without possessives (they vary in use); `head` is the
    lemma a finder looks it up under, its first word but "se", "ne", "pas", "en"; `before` and `after` are
    the words around it, `telling` is what the longest word behind it is found as, and `shown` are the words
    of the content in `earns`.
    """

    file: ClassVar[str] = "cues.tsv"
    cue: str
    kind: CueKind
    constructions: tuple[Construction, ...]
    addressee: tuple[AddresseeForm, ...]
    act: Act
    force: Force
    earns: str
    refuses: str | None
    words: tuple[str, ...] = field(init=False, repr=False, compare=False)
    head: str = field(init=False, repr=False, compare=False)
    before: tuple[str, ...] = field(init=False, repr=False, compare=False)
    after: tuple[str, ...] = field(init=False, repr=False, compare=False)
    telling: frozenset[str] = field(init=False, repr=False, compare=False)
    shown: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Raise ValueError when there is no construction, or `earns` marks no content or no cue."""
        words = tuple(word for word in pieces(self.cue) if word not in POSSESSIVES)
        first = head(self.cue)
        at = words.index(first) if first in words else 0
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "head", first)
        object.__setattr__(self, "before", words[:at])
        object.__setattr__(self, "after", words[at + 1 :])
        object.__setattr__(self, "telling", found_as(self.after))
        contents = " ".join(_CONTENT.findall(self.earns))
        object.__setattr__(self, "shown", frozenset(pieces(contents)) if contents else frozenset())
        if not self.constructions:
            raise ValueError("no construction")
        if not (_MARKED.fullmatch(self.earns) and "[" in self.earns and "{" in self.earns):
            raise ValueError("earns must mark its content with [ ] and its cue with { }")

    def keys(self) -> tuple[str, ...]:
        """The cue in each of its constructions."""
        return tuple(f"{self.kind} {self.cue} ({construction})" for construction in self.constructions)

    @property
    def reflexive(self) -> bool:
        """Whether the cue is said with "se"."""
        return self.words[0] in ("se", "s'") or self.words[1:2] in (("se",), ("s'",))


@dataclass(frozen=True, slots=True)
class Role(Row):
    """A noun for someone able to speak. `unique`: a state or body has one at a time, as of "le président"."""

    file: ClassVar[str] = "roles.tsv"
    lemma: str
    feminine: str | None
    gender: Gender
    number: Number
    kind: Literal["office", "role", "group"]
    type: ActorType
    unique: YesNo

    def keys(self) -> tuple[str, ...]:
        """Its lemma."""
        return (self.lemma,)

    @property
    def forms(self) -> tuple[str, ...]:
        """Masculine and feminine, singular and plural, capitals also without accent, without repeats."""
        bases = [self.lemma] + ([self.feminine] if self.feminine else [])
        several = bases if self.number == "s" else []
        forms = bases + [form for base in several for form in (plurals(base), *compound_plurals(base))]
        return tuple(dict.fromkeys(forms + [form.replace("É", "E") for form in forms]))


@dataclass(frozen=True, slots=True)
class Occasion(Row):
    """An occasion or medium of speech: a noun phrase in lemmas and the prepositions that make it one."""

    file: ClassVar[str] = "occasions.tsv"
    phrase: str
    prepositions: tuple[str, ...]
    kind: Literal["speech", "written", "broadcast", "meeting", "call", "platform", "press"]
    earns: str

    def keys(self) -> tuple[str, ...]:
        """Its phrase."""
        return (self.phrase,)

    @property
    def head(self) -> str:
        """The lemma a finder looks it up under."""
        return head(self.phrase)


@dataclass(frozen=True, slots=True)
class Hedge(Row):
    """Words by which a speaker or author keeps a distance from what is said; braces in `earns` mark them."""

    file: ClassVar[str] = "hedges.tsv"
    phrase: str
    kind: Literal["adverb", "verb", "conditional", "particle"]
    earns: str
    refuses: str | None

    def keys(self) -> tuple[str, ...]:
        """The phrase as what it is."""
        return (f"{self.phrase} ({self.kind})",)

    @property
    def head(self) -> str:
        """The first word, a lemma for verbs and conditionals."""
        return head(self.phrase)


@dataclass(frozen=True, slots=True)
class Pronoun(Row):
    """A pronoun or pronoun-like description that can stand for a speaker."""

    file: ClassVar[str] = "pronouns.tsv"
    form: str
    kind: Literal["personal", "demonstrative", "indefinite", "relative", "description", "possessive"]
    gender: Gender
    number: Number
    clitic: YesNo

    def keys(self) -> tuple[str, ...]:
        """The form as what it is."""
        return (f"{self.form} ({self.kind})",)


@dataclass(frozen=True, slots=True)
class Impersonal(Row):
    """Where "il" stands for nobody: `always`, or only before "que", "de", "à" or a postponed subject."""

    file: ClassVar[str] = "impersonals.tsv"
    expression: str
    kind: Literal["verb", "adjective", "phrase"]
    always: YesNo
    earns: str
    refuses: str | None
    words: tuple[str, ...] = field(init=False, repr=False, compare=False)
    head: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Cut the expression as a tokeniser does; its verb is the first lemma but "se", "ne", "en", "y"."""
        words = pieces(self.expression)
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "head", next(word for word in words if word not in _AROUND))

    def keys(self) -> tuple[str, ...]:
        """The expression as what it is."""
        return (f"{self.expression} ({self.kind})",)


@dataclass(frozen=True, slots=True)
class Conjugation(Row):
    """How verbs are spelt whose infinitive ends in `ending`: the endings of all their forms."""

    file: ClassVar[str] = "conjugations.tsv"
    ending: str
    forms: tuple[str, ...]

    def keys(self) -> tuple[str, ...]:
        """The ending."""
        return (self.ending,)


@dataclass(frozen=True, slots=True)
class Matter(Row):
    """A noun, or with a dash an ending, for what can be talked of or (human) who can talk; braces mark it."""

    file: ClassVar[str] = "matters.tsv"
    form: str
    kind: Literal["noun", "ending", "human"]
    earns: str

    def keys(self) -> tuple[str, ...]:
        """The noun or ending."""
        return (self.form,)
