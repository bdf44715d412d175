"""How words are compared: case, apostrophes, spaces, for names also accents and hyphens. French plurals."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ALONE = 4
"""Letters from which a word of a phrase is told by itself: shorter ones change (*à la, au*) or go unsaid."""
KEPT = 65_536
"""How many words are kept folded: press French repeats itself, and folding is most of a look-up's cost."""

_SAME = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "‑": "-", "‐": "-"})
POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
_SMALL = frozenset({"se", "s'", "ne", "n'", "pas", "plus", "en"})
_LINKS = frozenset({"de", "d'", "du", "des", "à", "au", "aux", "en", "par", "pour", "sur", "près"})
_PIECE = re.compile(r"[^\s']+'|[^\s']+")
_MARKS = str.maketrans("", "", "[]{}")


@lru_cache(maxsize=KEPT)
def key(text: str) -> str:
    """`text` in lower case, with straight apostrophes and single plain spaces; accents stay."""
    return " ".join(text.translate(_SAME).lower().split())


@lru_cache(maxsize=KEPT)
def name_key(text: str) -> str:
    """`key` without accents, hyphens and final dots: "États-Unis" and "Etats Unis" are one name."""
    letters = key(text)
    if not letters.isascii():
        bare = unicodedata.normalize("NFD", letters.replace("œ", "oe").replace("æ", "ae"))
        letters = "".join([c for c in bare if not unicodedata.combining(c)])
    return " ".join(letters.replace("-", " ").replace(".", "").split())


def unaccented(word: str) -> str:
    """A word as capitals often write it, its first letter without accent: *Etat, Emeute*."""
    return unicodedata.normalize("NFD", word[:1])[:1] + word[1:]


@lru_cache(maxsize=KEPT)
def pieces(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as a tokeniser cuts them: "d'après" is "d'", "après"."""
    return tuple(_PIECE.findall(key(phrase)))


@lru_cache(maxsize=KEPT)
def head(phrase: str) -> str:
    """The first word that is not "se", "ne", "pas" or "en": "se faire l'écho" is looked up under "faire"."""
    words = pieces(phrase)
    return next((word for word in words if word not in _SMALL), words[0])


def stem(word: str) -> str:
    """A word without what its gender and number add."""
    return word.rstrip("es")


def found_as(words: tuple[str, ...]) -> frozenset[str]:
    """What the longest word of a phrase is found as, in any gender and number; empty when that is short."""
    longest = max(words, key=len, default="")
    return frozenset({longest, unaccented(longest), stem(longest)} if len(longest) >= ALONE else ())


def plain(sentence: str) -> str:
    """A lexicon sentence without the brackets and braces that mark its content and cue."""
    return sentence.translate(_MARKS)


def plurals(phrase: str) -> str:
    """The regular plural of a noun phrase: words before its first preposition, "chefs de l'État"."""
    words = phrase.split(" ")
    links = (at for at, word in enumerate(words) if word.startswith(("d'", "l'")) or word in _LINKS)
    stop = next(links, len(words))
    return " ".join([_plural(word) for word in words[:stop]] + words[stop:])


def compound_plurals(phrase: str) -> tuple[str, ...]:
    """The plural in which both halves of a compound noun have their mark: *sages-femmes*; none of others."""
    one, dash, other = phrase.partition("-")
    return (f"{_plural(one)}-{_plural(other)}",) if dash and other.isalpha() and " " not in one else ()


def _plural(word: str) -> str:
    """The regular plural of one French noun or adjective."""
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return word[:-2] + "aux"
    regular = word in ("bleu", "pneu", "émeu")  # *casques bleus*
    return word + ("x" if word.endswith(("eau", "eu")) and not regular else "s")
