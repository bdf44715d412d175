"""Where the sentences of one paragraph begin, from its words alone, without spaCy; a dateline is one.

A closing mark ends the sentence it closes; an incise behind a quotation (», a-t-il dit.) goes on with it.
"""

from collections.abc import Sequence
from functools import cache

from greffier.parsing.words import listed, rows

_TERMINALS = frozenset(".!?…")
_CLOSING = frozenset("»”)]}›″")
_OPENING = frozenset("«“„([{‹—–-•")
_STRAIGHT = frozenset("\"'’‘")
_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST = 26
"""Words of a dateline, at most."""


@cache
def _final() -> frozenset[str]:
    """Shortened words that may also end a sentence."""
    return frozenset(row[1:] for row in rows("abbreviations.txt") if row[0] == "!")


def _sides(words: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """Given words, for each mark `(` when it opens, `)` when it closes, "" for all other words."""
    sides, opened = [], False
    for index, word in enumerate(words):
        if word in _CLOSING or word in ("''", ">>"):
            sides.append(")")
        elif word in _OPENING or word in ("``", "<<", "--"):
            sides.append("(")
        elif word in _STRAIGHT:
            before, after = index == 0 or spaces[index - 1], spaces[index]
            opens = before if before != after else not opened
            opened = opens
            sides.append("(" if opens else ")")
        else:
            sides.append("")
    return sides


def _ends(words: Sequence[str], index: int) -> bool | None:
    """Whether the word at `index` ends a sentence; None when what follows decides."""
    word = words[index]
    if word[0] in _TERMINALS:
        return True
    if word[-1] != "." or len(word) < 2:
        return False
    shortened = "." in word[:-1] or word in _final()
    return None if shortened else False


def _begins(words: Sequence[str], sides: Sequence[str], index: int, sure: bool) -> bool:
    """Whether a sentence may begin at `index`, behind an end; only with a known opener when not `sure`."""
    while index < len(words) and sides[index] == "(":
        index += 1
    if index == len(words):
        return False
    word = words[index]
    if not sure:
        return word[0].isupper() and word.lower().replace("’", "'") in listed("openers.txt")
    return not word[0].islower() and (word[0].isalnum() or word[0] in "#@") and word[0] not in ",;:"


def _numbering(words: Sequence[str], start: int, index: int) -> bool:
    """Whether the full stop at `index` only closes a number or letter in front of a list's item."""
    return words[index] == "." and index == start + 1 and (words[start].isdigit() or len(words[start]) == 1)


def _careless(words: Sequence[str], spaces: Sequence[bool], index: int) -> bool:
    """Whether the full stop at `index` is an end although a small letter follows, as in scraped texts."""
    before = words[index - 1] if index else ""
    return (
        words[index] == "."
        and spaces[index]
        and len(before) > 2
        and before.islower()
        and words[index + 1][0].islower()
    )


def _dateline(words: Sequence[str]) -> int:
    """How many words a dateline has that opens a paragraph, its dash included; 0 without one.

    *BEYROUTH, 3 mai 2024 (AFP) -*, *3 août 2016. –*: names, a day and what stands in brackets, then a dash.
    """
    if not words:
        return 0
    dash = next((index for index, word in enumerate(words[:_LONGEST]) if word in _DASHES), 0)
    depth, plain, dated = 0, 0, dash > 2 and words[0].isupper() and words[dash - 2].isdigit()
    for word in words[:dash]:
        depth += (word == "(") - (word == ")")
        dated = dated or (len(word) == 4 and word.isdigit()) or (word == ")" and depth == 0)
        plain += depth == 0 and word.isalpha() and word.islower() and word != "le"
    named = words[0][0].isupper() or words[0][0].isdigit() or words[0] == "("
    named = named and words[0].lower() not in listed("openers.txt")
    days = any(word[0].isdigit() for word in words[:dash])
    return dash + 1 if dash > 1 and dated and named and depth == 0 and plain <= days else 0


def starts(words: Sequence[str], spaces: Sequence[bool]) -> list[bool]:
    """Given a paragraph's words and whether a space follows each, True where a sentence begins."""
    sides = _sides(words, spaces)
    head = _dateline(words)
    marks = [index in (0, head) for index in range(len(words))]
    start = index = head
    while index < len(words):
        ends = _ends(words, index)
        following = index + 1
        if ends is False or _numbering(words, start, index):
            index = following
            continue
        while following < len(words) and (sides[following] == ")" or words[following][0] in _TERMINALS):
            following += 1
        if following < len(words) and (
            _begins(words, sides, following, bool(ends) or following > index + 1)
            or (following == index + 1 and _careless(words, spaces, index))
        ):
            marks[following] = True
            start = following
        index = following
    return marks
