"""The conditional by how a verb is spelt: the parser often takes it for an imperfect (*fourniraient*)."""

from __future__ import annotations

from greffier.finding.page import Page


def is_conditional(page: Page, at: int) -> bool:
    """Whether the token is a verb in the conditional, by its features or by its ending behind an r."""
    token = page.tokens[at]
    if "Mood=Cnd" in token.morph:
        return True
    if token.pos not in ("VERB", "AUX") or "Tense=Imp" not in token.morph:
        return False
    word = page.keys[at]
    stem = next((word[: -len(end)] for end in _endings(page) if word.endswith(end)), "")
    fits = stem.endswith(tuple(page.lexicon.words("conditional stem")))
    return fits and stem not in page.lexicon.words("never conditional")


def _endings(page: Page) -> list[str]:
    """The endings of the conditional, the longest first."""
    return sorted(page.lexicon.words("conditional ending"), key=len, reverse=True)
