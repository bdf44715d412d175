"""The fold that makes transliterations of a name alike: "Ouchakov" and "Ushakov" fold to one text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from greffier.lexicon.lexicon import Lexicon
from greffier.lexicon.loading import load
from greffier.lexicon.words import key, name_key

MOST = 1 << 16
"""Names a speller remembers."""
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "ß": "ss", "ʿ": "", "ʾ": "", "`": "'"}
)
_JOINED = re.compile(r"\b([AE]l)(?=[A-Z])")
_GENERATION = frozenset({"jr", "junior", "sr", "senior", "fils", "pere", "filho"})
_NUMBER = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX])|Ier|1er|\d+")


@dataclass(frozen=True, slots=True)
class Reading:
    """A name as read. `words` are without titles, `folded` are its words in the fold, `plain` keeps hyphens.

    `gender` is what a title or the first name tells; `marks` are numbers and words such as "fils" in it.
    """

    words: tuple[str, ...]
    folded: tuple[str, ...]
    plain: str
    gender: str | None
    marks: frozenset[str]


@dataclass(slots=True, eq=False)
class Speller:
    """What a lexicon knows of the spelling of names, ready for use; it remembers the names it has read."""

    lexicon: Lexicon
    rules: tuple[tuple[re.Pattern[str], str], ...] = field(init=False)
    chinese_rules: tuple[tuple[re.Pattern[str], str], ...] = field(init=False)
    apart: frozenset[frozenset[str]] = field(init=False)
    arabic: frozenset[str] = field(init=False)
    known: dict[str, Reading] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Compile the rows."""
        rows = self.lexicon.transliterations
        compiled = [(re.compile(row.pattern), row.replacement or "", row.origin == "chinese") for row in rows]
        self.rules = tuple((pattern, text) for pattern, text, chinese in compiled if not chinese)
        self.chinese_rules = tuple((pattern, text) for pattern, text, chinese in compiled if chinese)
        self.apart = frozenset(frozenset(map(name_key, (row.left, row.right))) for row in self.lexicon.twins)
        self.arabic = frozenset(
            word for row in self.lexicon.arabic_names for word in self.fold(name_key(row.name))
        )

    def read(self, name: str) -> Reading:
        """The name as read."""
        found = self.known.get(name)
        if found is None:
            if len(self.known) >= MOST:
                self.known.clear()
            found = self.known[name] = self._read(name)
        return found

    def fold(self, plain: str) -> tuple[str, ...]:
        """The folded words of a name in small letters without accents and titles."""
        text = plain.replace("'", "").replace("’", "")
        for pattern, replacement in self.rules:
            text = pattern.sub(replacement, text)
        return tuple(text.replace("-", " ").split())

    def chinese_key(self, plain: str) -> str:
        """What all spellings of a Chinese name have in common; coarse."""
        for pattern, replacement in self.chinese_rules:
            plain = pattern.sub(replacement, plain)
        return plain

    def are_apart(self, left: str, right: str) -> bool:
        """Whether two words are known to be different names: twins, or first names whose folds differ."""
        if left == right:
            return False
        first_names = self.lexicon.first_names_by_name
        both = left in first_names and right in first_names
        return frozenset((left, right)) in self.apart or (both and self.fold(left) != self.fold(right))

    def _read(self, name: str) -> Reading:
        words, gender = self._without_titles(_JOINED.sub(r"\1-", name).split())
        marks = frozenset(word for word in words[1:] if _is_mark(word))
        bare = key(" ".join(word for at, word in enumerate(words) if not at or word not in marks)).translate(
            _LETTERS
        )
        plain = "-".join(filter(None, map(name_key, bare.split("-"))))
        given = tuple(name_key(bare).replace("'", "").split())
        if gender is None and len(given) > 1:
            gender = self.lexicon.gender_of(given[0])
        return Reading(given, self.fold(plain), plain, gender, marks)

    def _without_titles(self, words: list[str]) -> tuple[list[str], str | None]:
        """The words behind the titles, and the gender those tell."""
        gender = None
        while len(words) > 1 and key(words[0]) in self.lexicon.titles_by_form:
            told = self.lexicon.titles_by_form[key(words[0])][0].gender
            words, gender = words[1:], gender if told == "u" else told
        return words, gender


def _is_mark(word: str) -> bool:
    return name_key(word) in _GENERATION or bool(_NUMBER.fullmatch(word))


_BUILT: dict[int, Speller] = {}


def speller(lexicon: Lexicon | None = None) -> Speller:
    """The speller of a lexicon (None: the French one), made at the first call."""
    lexicon = lexicon or load("fr")
    if id(lexicon) not in _BUILT:
        _BUILT[id(lexicon)] = Speller(lexicon)
    return _BUILT[id(lexicon)]


def fold(name: str, lexicon: Lexicon | None = None) -> str:
    """`name` without titles, with transliterations made alike; equal folds may still be two persons."""
    return " ".join(speller(lexicon).read(name).folded)
