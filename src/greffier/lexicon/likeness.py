"""Whether two names of persons are one name: another transliteration, initials, order, a slip of one letter.

It is careful: a name of one word never matches by likeness alone, and first names, genders, numbers or twin
names that conflict keep two names apart whatever their letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from greffier.lexicon.lexicon import Lexicon
from greffier.lexicon.spelling import Reading, Speller, speller

SHORTEST = 4
"""Letters a name of one word must have to match in another spelling."""
SLIP = 7
"""Letters a word must have for one letter to be taken for a slip."""
VARYING = frozenset(map(frozenset, ("ei", "ou", "ae", "gk")))
"""Vowels that stand for one another in transliterations from Arabic script; g and k both stand for its q."""
SOFT = "eiy"
NEAR = 5
"""Letters a word must have for one letter's difference to leave a doubt."""
_SLAVIC = re.compile(r"(?:ov|ev|in|ski|oi|ni)$")
_PINYIN = re.compile(
    r"(?:[bpmf](?:iang|iao|ian|ang|eng|ing|ai|an|ao|ei|en|ia|ie|in|iu|ou|a|e|i|o|u)"
    r"|[dtnl](?:iang|iao|ian|uan|ang|eng|ing|ong|ai|an|ao|ei|en|ia|ie|in|iu|ou|ue|ui|un|uo|a|e|i|u)"
    r"|[gkh](?:uang|uai|uan|ang|eng|ong|ai|an|ao|ei|en|ou|ua|ui|un|uo|a|e|u)"
    r"|(?:[zcs]h?|r)(?:uang|uai|uan|ang|eng|ong|ai|an|ao|ei|en|ou|ua|ui|un|uo|a|e|i|u)"
    r"|[jqx](?:iang|iong|iao|ian|uan|ing|ia|ie|in|iu|ue|un|i|u)"
    r"|y(?:ang|ing|ong|uan|an|ao|in|ou|ue|un|a|e|i|u)|w(?:ang|eng|ai|an|ei|en|a|o|u)"
    r"|(?:ang|ai|an|ao|en|er|ou|a|e))"
)


def same_name(left: str, right: str, lexicon: Lexicon | None = None) -> str | None:
    """Why two names of persons are one name, in words; None when they are not, or it cannot be told."""
    known = speller(lexicon)
    one, other = known.read(left), known.read(right)
    if not one.folded or not other.folded or conflict(one, other):
        return None
    if min(len(one.words), len(other.words)) == 1:
        return f"{left} and {right} are spellings of one name" if _one_word(one, other) else None
    found = next(filter(None, (_alike(a, b, known) for a, b in _orders(one, other, known))), None)
    if found:
        return found.format(left=left, right=right)
    if _are_chinese(one, other) and known.chinese_key(one.plain) == known.chinese_key(other.plain):
        return f"{left} and {right} are spellings of one Chinese name"
    return None


def conflict(one: Reading, other: Reading) -> bool:
    """Whether genders, numbers or generations keep two names apart: Lavrov and Lavrova, XIV and XVI."""
    if one.marks != other.marks or (one.gender and other.gender and one.gender != other.gender):
        return True
    left, right = one.folded[-1], other.folded[-1]
    return left != right and (_feminine_of(left, right) or _feminine_of(right, left))


def _feminine_of(word: str, of: str) -> bool:
    """Whether `word` is the feminine form of the Slavic surname `of`."""
    stem = of.removesuffix("i")
    return bool(_SLAVIC.search(of)) and word in (of + "a", stem + "aia", stem + "a")


def _one_word(one: Reading, other: Reading) -> bool:
    """Whether names of one word are equal once folded, and long enough."""
    return (
        len(one.words) == len(other.words) and one.folded == other.folded and len(one.folded[0]) >= SHORTEST
    )


def _orders(one: Reading, other: Reading, known: Speller) -> Iterator[tuple[Reading, Reading]]:
    """Both names as they are, then with the first word of one put last."""
    yield one, other
    yield _turned(one, known), other
    yield one, _turned(other, known)


def _turned(name: Reading, known: Speller) -> Reading:
    first, _, rest = name.plain.partition(" ")
    return known.read(f"{rest} {first}".strip())


def _alike(one: Reading, other: Reading, known: Speller) -> str | None:
    """Why two full names in one order are the same, with places for both; None when they are not."""
    if one.words == other.words:
        return "both are named {left}"
    if is_pinyin(one) and is_pinyin(other):
        return None
    if any(known.are_apart(a, b) for a, b in zip(one.words, other.words, strict=False)):
        return None
    if one.folded == other.folded or "".join(one.folded) == "".join(other.folded):
        return "{left} and {right} are spellings of one name"
    if len(one.folded) != len(other.folded):
        return None
    pairs = list(zip(one.folded, other.folded, strict=True))
    if _initialled(one, other):
        return "{left} and {right} share a surname, and the initials fit"
    if _slipped(one, other):
        return "{left} and {right} differ by a slip of spelling"
    arabic = not known.arabic.isdisjoint((*one.folded, *other.folded))
    if arabic and all(a == b or differ_by_vowels(a, b) for a, b in pairs):
        return "{left} and {right} are one Arabic name with other vowels"
    return None


def _initialled(one: Reading, other: Reading) -> bool:
    """Whether the surnames are equal once folded, and all before it equal or an initial of it."""
    folded = zip(one.folded[:-1], other.folded[:-1], strict=True)
    if one.folded[-1] != other.folded[-1] or len(one.folded[-1]) == 1:
        return False
    return len(one.words) == len(other.words) and all(
        left == right or _initial_of(a, b, right) or _initial_of(b, a, left)
        for (left, right), a, b in zip(folded, one.words, other.words, strict=False)
    )


def _initial_of(word: str, name: str, folded: str) -> bool:
    """Whether a word of one letter opens `name`; I, Y and E may be I, Y or E in another spelling."""
    if len(word) != 1:
        return False
    return name.startswith(word) or (word in SOFT and folded.startswith(word.replace("y", "i")))


def _slipped(one: Reading, other: Reading) -> bool:
    """Whether all words are equal once folded but one, which is as good as equal in what was written."""
    if len(one.words) != len(one.folded) or len(other.words) != len(other.folded):
        return False
    folded = zip(one.folded, other.folded, strict=True)
    differing = [at for at, (left, right) in enumerate(folded) if left != right]
    return len(differing) == 1 and is_slip(one.words[differing[0]], other.words[differing[0]])


def is_slip(left: str, right: str) -> bool:
    """Whether a long word is another one with a letter left out, or with two letters exchanged.

    A letter put for another is no slip: Barnier and Bernier are two names. Nor is what makes a patronymic.
    """
    if max(len(left), len(right)) < SLIP or left[0] != right[0] or left[-1] != right[-1]:
        return False
    exchanged = len(left) == len(right) and sorted(left) == sorted(right)
    if (not exchanged and len(left) == len(right)) or left.endswith("vna") != right.endswith("vna"):
        return False
    return DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1


def is_near(one: Reading, other: Reading, known: Speller) -> bool:
    """Whether two full names differ by one letter of one longer word: perhaps a slip."""
    if len(one.folded) != len(other.folded) or conflict(one, other) or (is_pinyin(one) and is_pinyin(other)):
        return False
    if any(known.are_apart(a, b) for a, b in zip(one.words, other.words, strict=False)):
        return False
    differing = [(a, b) for a, b in zip(one.folded, other.folded, strict=True) if a != b]
    near = len(differing) == 1 and min(map(len, differing[0])) >= NEAR
    return near and DamerauLevenshtein.distance(*differing[0], score_cutoff=1) <= 1


def differ_by_vowels(left: str, right: str) -> bool:
    """Whether two folded words of four letters or more differ by vowels that Arabic does not write."""
    if len(left) != len(right) or len(left) < SHORTEST or left[0] != right[0]:
        return False
    pairs = [frozenset((a, b)) for a, b in zip(left, right, strict=True) if a != b]
    return len(pairs) <= 2 and all(pair in VARYING for pair in pairs)


def _are_chinese(one: Reading, other: Reading) -> bool:
    """Whether one name is in pinyin and the other, of two or three words, is not."""
    old = other if is_pinyin(one) else one
    return is_pinyin(one) != is_pinyin(other) and len(old.words) in (2, 3)


def is_pinyin(name: Reading) -> bool:
    """Whether the name can be a Chinese one in pinyin: a syllable, then a word of one or two."""
    parts = name.plain.split()
    if len(parts) != 2 or "-" in name.plain or "'" in name.plain or not _PINYIN.fullmatch(parts[0]):
        return False
    given = parts[1]
    halves = ((given[:cut], given[cut:]) for cut in range(1, len(given)))
    return bool(_PINYIN.fullmatch(given)) or any(
        _PINYIN.fullmatch(a) and _PINYIN.fullmatch(b) for a, b in halves
    )
