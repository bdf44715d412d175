"""Conditions set behind a comma, which go on what is said: *prêt à partir, à condition que S*."""

from __future__ import annotations

from greffier.finding.page import Page

KINDS = frozenset({"if", "if+np"})
"""Rows whose phrases open a clause or a noun of a condition; *dès que, quand* date as well."""


def goes_on_with_condition(page: Page, at: int) -> bool:
    """Whether a phrase of several words that opens a condition stands behind the comma (and *mais*) at `at`.

    A condition of one word (*si*) is left to the arcs, for it may be the author's (*si l'on en croit X*).
    """
    comma = at if page.tokens[at].text == "," else at - 1
    if page.tokens[comma].text != "," or (at != comma and page.tokens[at].pos != "CCONJ"):
        return False
    limit = page.sentence(comma)[1]
    at = comma + 1 + (comma + 1 < limit and page.tokens[comma + 1].pos == "CCONJ")
    rows = page.lexicon.stances.opening.get(page.keys[at], ()) if at < limit else ()
    longest = next((row for row in rows if _stands(page, at, row.words)), None)
    return longest is not None and longest.kind in KINDS and len(longest.words) > 1


def _stands(page: Page, at: int, words: tuple[str, ...]) -> bool:
    """Whether the words of a phrase stand at `at`; the last may be cut short or joined (*que, qu'; du*)."""
    found = page.keys[at : at + len(words)]
    if len(found) < len(words) or tuple(found[:-1]) != words[:-1]:
        return False
    last = words[-1]
    cut = last.endswith("e") and found[-1] == f"{last[:-1]}'"
    return found[-1] == last or cut or (last == "de" and found[-1] in page.lexicon.words("de"))
