"""Rules over words of time: a pattern of kinds, and a builder that makes a meaning of what it met."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from greffier.finding.dates.meaning import Skeleton
from greffier.finding.dates.scanning import ISLAND, LETTERS, Scan, Word

SETS = {
    "det": ("article", "this"),
    "day": ("small", "nth", "ordinal"),
    "count": ("number", "one", "small", "tens", "year", "big", "decimal"),
    "wordy": ("number", "one"),
    "short": ("tens", "small"),
    "fuzzy": ("vague", "of"),
    "rank": ("ordinal", "nth"),
    "timely": ("part", "noon"),
}
MACROS = {
    "EDGE": "(article? edge hyphen? of? det?)?",
    "COUNT": "(quarter of | decimal | (small | tens | year | big) | wordy ((hyphen | and)? wordy){0,12})",
    "LENGTH": "AMOUNT sized? unit REST?",
    "AMOUNT": "(one dozen of | (one | number) hyphen? quarter of | COUNT | vague | of? dozens of)",
    "REST": "(half | small | tens | number)",
    "OFYEAR": "(of article? unit shift | of this unit)",
    "DAYMONTH": "day month ((of | comma)? year | short)?",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that a rule's pattern met: `first` to the word before `last` of a scan."""

    scan: Scan
    first: int
    last: int
    words: tuple[Word, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Take the words met out of the scan."""
        object.__setattr__(self, "words", self.scan.words(self.first, self.last))

    def get(self, *kinds: str) -> Word | None:
        """The first word of one of `kinds`; None when there is none."""
        return next((word for word in self.words if word.kind in kinds), None)

    def number(self, *kinds: str) -> int | None:
        """The whole number the first word of `kinds` stands for; None when there is none."""
        word = self.get(*kinds)
        return int(word.value) if word else None

    def before(self, steps: int = 1) -> Word | None:
        """The word `steps` before the first; None at the text's beginning."""
        return self.scan.word(self.first - steps)

    def after(self, steps: int = 1) -> Word | None:
        """The word `steps` after the last; None at the text's end."""
        return self.scan.word(self.last + steps - 1)

    def part(self, first: int, last: int) -> Hit:
        """The same scan's words `first` to the one before `last`."""
        return Hit(self.scan, first, last)

    def written(self, word: Word) -> str:
        """A word as the text writes it."""
        return self.scan.text[word.start : word.end]


Builder = Callable[[Hit], Skeleton | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern and its builder, which gives None for what only looks like an expression."""

    name: str
    pattern: re.Pattern[str]
    build: Builder


def rule(name: str, pattern: str, build: Builder) -> Rule:
    """A rule from a pattern of kinds: names of kinds, sets and macros with | ? * ( ) and (?= )."""
    return Rule(name, compiled(pattern), build)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of kinds as a pattern of letters; KeyError on a name that is no kind, set or macro."""
    while re.search(r"[A-Z]", pattern):
        pattern = re.sub(r"[A-Z]+", lambda name: MACROS[name[0]], pattern)
    letters = re.sub(r"[a-z]+", lambda name: _letters(name[0]), pattern)
    return re.compile(letters.replace(" ", ""))


def _letters(name: str) -> str:
    """A character class for a kind or set of kinds."""
    kinds = SETS.get(name, (name,))
    return "[" + "".join(LETTERS[kind] for kind in kinds) + "]"


@dataclass(frozen=True, eq=False)
class Rules:
    """Rules in their order; the first of two that meet as many words wins."""

    rules: tuple[Rule, ...]


def matches(scan: Scan, rules: Rules) -> Iterator[Skeleton]:
    """Expressions in reading order, none within another: at each place the longest that a rule accepts."""
    for island in ISLAND.finditer(scan.letters):
        at, end = island.span()
        while at < end:
            best = longest(scan, rules, at, end)
            if best:
                yield best[1]
            at = best[0] if best else at + 1


def longest(scan: Scan, rules: Rules, at: int, end: int) -> tuple[int, Skeleton] | None:
    """Where the longest expression from word `at` on ends, and itself; words of time reach to `end`."""
    for found, size in _met(rules, scan.letters[at:end]):
        if skeleton := found.build(Hit(scan, at, at + size)):
            return at + size, skeleton
    return None


@lru_cache(maxsize=16_384)
def _met(rules: Rules, letters: str) -> tuple[tuple[Rule, int], ...]:
    """The rules that meet kinds of words from the first on, and how many words, the longest first."""
    hits = [(rule, found.end()) for rule in rules.rules if (found := rule.pattern.match(letters))]
    return tuple(sorted(hits, key=lambda hit: -hit[1]))
