"""Signs that a word is a verb, whatever the parser takes it for: *n'en ⟦recense⟧ que six*."""

from __future__ import annotations

from greffier.finding.finites import has_finite
from greffier.finding.grammar import NOMINAL, is_finite
from greffier.finding.page import Page


def is_negated(page: Page, at: int) -> bool:
    """Whether *n'en* stands before a word, as before no noun: *n'en ⟦recense⟧ que six*."""
    led = at > 1 and page.keys[at - 1] in page.lexicon.words("gerund")
    return led and page.keys[at - 2] in page.lexicon.words("ne")


def behind_relative(page: Page, at: int) -> bool:
    """Whether a word takes an object behind the relative of its subject: *Oslo, qui a lu S, ⟦dément⟧ N*."""
    tokens, start = page.tokens, page.sentence(at)[0]
    if at - start < 4 or tokens[at - 1].text != "," or at + 1 >= len(tokens) or not tokens[at].text.islower():
        return False
    who = page.lexicon.words("subject relative")
    opened = next(
        (k for k in range(at - 2, start, -1) if tokens[k].text == "," and page.keys[k + 1] in who), None
    )
    if opened is None or tokens[opened - 1].pos not in NOMINAL or tokens[at + 1].pos != "DET":
        return False
    told = [k for k in range(opened, page.sentence(at)[1]) if is_finite(tokens[k]) and k != at]
    ahead = has_finite(page, range(start, opened))
    rows = page.lexicon.verbs_by_form[page.keys[at]]
    return bool(told) and max(told) < at and not ahead and any("np" in row.constructions for row in rows)
