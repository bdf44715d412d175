"""Phrases that open a condition, and those behind a comma: *prêt à partir, à condition que S*."""

from __future__ import annotations

from functools import lru_cache

from greffier.finding.page import Page
from greffier.lexicon import Stance
from greffier.lexicon.stances import Stances

KINDS = frozenset({"if", "if+np"})
"""Rows whose phrases open a clause or a noun of a condition; *dès que, quand* date as well."""

OTHERWISE = 4
"""How many words such a phrase has at most."""


def goes_on_with_condition(page: Page, at: int) -> bool:
    """Whether a phrase of several words that opens a condition stands behind the comma (and *mais*) at `at`.

    A condition of one word (*si*) is left to the arcs, for it may be the author's (*si l'on en croit X*).
    """
    comma = at if page.tokens[at].text == "," else at - 1
    if page.tokens[comma].text != "," or (at != comma and page.tokens[at].pos != "CCONJ"):
        return False
    limit = page.sentence(comma)[1]
    at = comma + 1 + (comma + 1 < limit and page.tokens[comma + 1].pos == "CCONJ")
    rows = page.once(openers).get(at, []) if at < limit else []
    return bool(rows) and rows[0].kind in KINDS and len(rows[0].words) > 1


def openers(page: Page) -> dict[int, list[Stance]]:
    """The phrases that may open a condition by the tokens they stand at, the longest first."""
    known, found = _by_letter(page.lexicon.stances), dict[int, list[Stance]]()
    for at in page.where(known):
        behind = page.keys[at + 1][:1] if at + 1 < len(page.keys) else ""
        rows = known[page.keys[at]]
        told = [r for r in rows.get(behind, rows[""]) if _goes_on_with(page, at + 1, r.words[1:])]
        if told:
            found[at] = told
    return found


def sets_terms(page: Page, at: int) -> bool:
    """Whether a condition or a reason begins at a token: *Le port fermera, a-t-il dit, si la grève dure*."""
    told = any(row.kind == "if" for row in page.once(openers).get(at, ()))
    return told or page.keys[at] in page.lexicon.words("because")


def else_before(page: Page, comma: int) -> int | None:
    """Where *faute de quoi, sans quoi* begins that a comma closes; None where none does."""
    near = range(max(comma - OTHERWISE, page.sentence(comma)[0]), comma)
    ends = ((k, row) for k in near for row in page.once(openers).get(k, ()) if k + len(row.words) == comma)
    return next((k for k, row in ends if row.kind == "else"), None)


@lru_cache(maxsize=8)
def _by_letter(stances: Stances) -> dict[str, dict[str, list[Stance]]]:
    """Phrases by their first word and the letter their second begins with, those of one word by all of them.

    *Du, d', qu'* begin as *de, que*. Under no letter stand those of one word alone.
    """
    found: dict[str, dict[str, list[Stance]]] = {}
    for word, rows in stances.opening.items():
        letters = {"", *(row.words[1][0] for row in rows if len(row.words) > 1)}
        found[word] = {
            letter: [row for row in rows if len(row.words) == 1 or row.words[1][0] == letter]
            for letter in letters
        }
    return found


def _goes_on_with(page: Page, at: int, words: tuple[str, ...]) -> bool:
    """Whether the tokens from `at` on are these words of a phrase."""
    if at + len(words) > len(page.keys):
        return False
    for found, word in zip(page.keys[at : at + len(words)], words, strict=True):
        if not _same(page, found, word):
            return False
    return True


def _same(page: Page, found: str, word: str) -> bool:
    """Whether a token is a word of a phrase; *que* and *de* may be cut short, *de* be *du* or *des*."""
    if found == word or (word.endswith("e") and found == word[:-1] + "'"):
        return True
    return word == "de" and found in page.lexicon.words("de")
