"""Words by which someone binds himself or others: conditions, wishes, retaliation, evils; their rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from greffier.lexicon.inflection import forms
from greffier.lexicon.row import Row
from greffier.lexicon.words import head, key, pieces
from greffier.record import CommitmentAct

StanceKind = Literal[
    "if", "once", "if+np", "without", "else", "terms", "unless", "must", "fall", "want", "react", "hurt",
    "harm", "cause", "follow", "reject", "lack", "ready", "bent", "hinge", "any", "waver", "boon", "undo",
    "give", "persist", "open", "averse", "grant", "spurn", "heading",
]  # fmt: skip
"""if: opens a clause that is a condition; once: one that is to come about; if+np: a noun phrase; without: one
whose lack is the condition; else: is one by itself; terms: says that there is one; unless: before *si*, or
behind *sans*, makes none; must, want: verbs of demand; fall: to whom a deed falls; react: of retaliation;
hurt: harms under a condition; harm: an evil; cause: leads to one; follow: comes of it; reject: a predicate
that refuses; lack: a verb that refuses when denied; ready: offers; bent: is resolved to; hinge: makes one
thing depend on another; any: makes a condition of a deed; waver: what one who is resolved does not do; boon:
what is good to be promised; undo: makes an end of an evil; give: offers what is one's own; persist: a
condition that nothing changes; open: a predicate that refuses when denied; averse: one that refuses; grant,
spurn: a reply that tells nothing of the matter; heading: a noun that is one."""
OPENERS = ("if", "once", "if+np", "without", "else", "terms")
"""Kinds that open a condition, or are one."""
VERBS = frozenset(
    {
        "must",
        "fall",
        "want",
        "react",
        "hurt",
        "cause",
        "follow",
        "lack",
        "hinge",
        "waver",
        "boon",
        "undo",
        "give",
        "persist",
    }
)
"""Kinds whose rows are verbs, found by all their forms: lemmas of rare forms are often wrong."""
REPLIES = ("grant", "spurn")
PREDICATES = frozenset({"ready", "bent", "reject", "open", "averse"})
ENDINGS = ("e", "s", "es")
"""Kinds whose rows are adjectives, found in all genders and numbers."""


@dataclass(frozen=True, slots=True)
class Stance(Row):
    """A word or phrase (verbs and nouns by their lemma) of one kind.

    `earns` shows it in a commitment whose content stands in [ ] and condition in { }; `act` is that of it;
    `words` are those of the phrase as a tokeniser cuts them.
    """

    file: ClassVar[str] = "stances.tsv"
    phrase: str
    kind: StanceKind
    act: CommitmentAct
    earns: str
    refuses: str | None
    words: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Raise ValueError when `earns` marks no content, or a condition row no condition."""
        object.__setattr__(self, "words", pieces(self.phrase))
        if self.earns.count("[") != 1 or self.earns.count("]") != 1:
            raise ValueError("earns must mark its content with [ ]")
        if self.kind in (*OPENERS, "any", "hinge") and "{" not in self.earns:
            raise ValueError("earns must mark its condition with { }")

    def keys(self) -> tuple[str, ...]:
        """The phrase as what it is."""
        return (f"{key(self.phrase)} ({self.kind})",)


@dataclass(frozen=True, eq=False)
class Stances:
    """All such words; `endings` are those of verbs. `of`: the words of a kind, verbs in all their forms.

    `opening` holds conditions by their first word, the longest first; `replying` replies by the forms of
    their verb.
    """

    rows: tuple[Stance, ...] = ()
    endings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    of: Mapping[str, frozenset[str]] = field(init=False, repr=False)
    opening: Mapping[str, tuple[Stance, ...]] = field(init=False, repr=False)
    replying: Mapping[str, tuple[Stance, ...]] = field(init=False, repr=False)
    heading: tuple[Stance, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Build the look-ups."""
        replying: dict[str, list[Stance]] = {}
        kinds: dict[str, set[str]] = {}
        opening: dict[str, list[Stance]] = {}
        for row in sorted(self.rows, key=lambda row: -len(row.words)):
            written = forms(row.words[-1], self.endings) if row.kind in VERBS else {key(row.phrase)}
            written |= {key(row.phrase) + end for end in ENDINGS if row.kind in PREDICATES}
            kinds.setdefault(row.kind, set()).update(written)
            if row.kind in OPENERS:
                opening.setdefault(row.words[0], []).append(row)
            for form in forms(head(row.phrase), self.endings) if row.kind in REPLIES else ():
                replying.setdefault(form, []).append(row)
        object.__setattr__(self, "of", {kind: frozenset(words) for kind, words in kinds.items()})
        object.__setattr__(self, "replying", {word: tuple(rows) for word, rows in replying.items()})
        object.__setattr__(self, "heading", tuple(row for row in self.rows if row.kind == "heading"))
        object.__setattr__(self, "opening", {word: tuple(rows) for word, rows in opening.items()})

    def has(self, kind: StanceKind, *words: str) -> bool:
        """Whether one of the words (a form, a lemma) is of this kind."""
        return not self.of.get(kind, frozenset()).isdisjoint(words)
