"""Whose words an *on* tells: *Au Kremlin, on assure*, *assure-t-on à Paris*, *dit-on de source sûre*."""

from __future__ import annotations

from greffier.finding.asides import past_day
from greffier.finding.grammar import noun_after
from greffier.finding.owners import owner
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.whereabouts import reference_over, references_between

NEAR = 3
"""How many tokens behind the comma of the words at the head of a clause its *on* may stand: *, où l'on*."""

REACH = 7
"""How far behind its preposition whoever *on* speaks for is named: *dans l'entourage du roi*."""

BODIES = ("government", "organisation", "unnamed", "group")


def at_home(page: Page, subject: int) -> int | None:
    """The body that the *on* at `subject` speaks for; None where none is named, or it is no *on*."""
    if not is_on(page, subject):
        return None
    if page.tokens[subject].text.startswith("-"):
        return _behind(page, subject)
    return _of_place(page, subject) or _ahead(page, subject)


def is_on(page: Page, at: int) -> bool:
    """Whether the token is an *on*, inverted or not."""
    return page.keys[at].removeprefix("l'").rpartition("-")[2] in page.lexicon.words("someone")


def _behind(page: Page, on: int) -> int | None:
    """The body or the owner of the document behind an incise: *dit-on à Paris, lit-on dans son message*."""
    limit = page.sentence(on)[1]
    behind = page.tokens[on + 1].morph if on + 1 < limit else ""  # *peut-on lire, a-t-on indiqué*
    said = "VerbForm=Inf" in behind or "VerbForm=Part" in behind
    at = past_day(page, on + 1 + said, limit)
    if at + 2 < limit and page.keys[at] in page.lexicon.words("auprès de"):
        return noun_after(page, at + 2, limit)  # *a-t-on appris auprès de la mairie*
    if at + 1 >= limit or page.tokens[at].pos != "ADP":
        return None
    if page.keys[at] in page.lexicon.words("de") and page.keys[at + 1] not in page.lexicon.words("side"):
        if _is_source(page, at):
            return at + 1
        again = page.keys[at + 1] in page.lexicon.words("same")  # *dit-on de même source*
        return noun_after(page, at + 2, limit) if again else None  # *dit-on du roi*
    noun = noun_after(page, at + 1, limit)
    if noun is not None and (whose := owner(page, noun)) != noun:
        return whose
    stop = next((k for k in range(at + 1, limit) if page.tokens[k].pos == "PUNCT"), limit)
    return _body(references_between(page, at + 1, min(stop, at + REACH)))


def _of_place(page: Page, on: int) -> int | None:
    """The body right before a relative: *à Paris, où l'on fait valoir que S*."""
    before = on - 1 if page.keys[on - 1] in page.lexicon.words("in which") else -1
    joined = before > 0 and page.keys[before - 1] in page.lexicon.words("and")
    if joined:  # *à Paris, où l'on dit S et où l'on fait valoir que S*
        first, said = page.sentence(on)[0], page.lexicon.words("in which")
        before = next((k for k in range(before - 2, first, -1) if page.keys[k] in said), -1)
    before -= before > 0 and page.tokens[before - 1].text == ","
    named = reference_over(page, before - 1) if before > 0 else None
    return _body([named]) if named is not None and named.last == before else None


def _ahead(page: Page, subject: int) -> int | None:
    """The body named at the head of the clause: *Au Kremlin, on assure que S*."""
    first = page.sentence(subject)[0]
    comma = next((k for k in range(first, subject) if page.tokens[k].text == ","), None)
    if comma is None or (page.tokens[first].pos != "ADP" and not _is_source(page, first)):
        return None
    if page.keys[subject + 1] in page.lexicon.words("indirect clitic"):
        return None  # *d'après la veuve, on lui a dit S*
    verbal = any(page.tokens[k].pos in ("VERB", "AUX") for k in range(first, comma))
    if verbal or not any(is_on(page, k) for k in range(comma + 1, min(comma + 1 + NEAR, subject + 1))):
        return None
    return _body(references_between(page, first, comma)[:1]) or (
        first + 1 if _is_source(page, first) else None
    )


def _is_source(page: Page, at: int) -> bool:
    """Whether *de source, de sources* stand at the token, whatever the adjective behind them."""
    told = (row.words[1:2] for row in page.lexicon.frames_by_word.get(page.keys[at], ()))
    return page.keys[at + 1] in {word for words in told for word in words}


def _body(named: list[Reference]) -> int | None:
    """The head of the first of these, where it is a body or someone unnamed."""
    return named[0].head if named and named[0].type in BODIES else None
