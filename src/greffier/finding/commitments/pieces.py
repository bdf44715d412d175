"""The sentences of a statement's content, and the one that tells what is committed to."""

from __future__ import annotations

from greffier.finding.commitments.conditions import Stretch, condition_in
from greffier.finding.commitments.deeds import looks_ahead, main_verbs, subject
from greffier.finding.page import Page
from greffier.record import Statement


def telling(page: Page, statement: Statement) -> Stretch | None:
    """The sentence that tells what is committed to: one with a condition or a future, else the first."""
    parts = pieces(page, statement)
    if len(parts) < 2 or statement.manner != "direct":
        return parts[0] if parts else None
    if statement.act == "demand":
        parts = [part for part in parts if not _own_ahead(page, part)] or parts
    return next((part for part in parts if _ahead(page, part)), parts[0])


def _own_ahead(page: Page, part: Stretch) -> bool:
    """Whether a sentence tells what the speakers will do: *« Qu'il paie ! ⟦On remboursera s'il faut⟧ »*."""
    verb = next((k for k in main_verbs(page, part) if looks_ahead(page, k)), None)
    who = subject(page, verb) if verb is not None else None
    mine = page.lexicon.words("someone") | page.lexicon.words("ourselves") | page.lexicon.words("myself")
    return who is not None and page.keys[who] in mine


def _ahead(page: Page, part: Stretch) -> bool:
    if condition_in(page, part):
        return True
    return any(looks_ahead(page, verb) for verb in main_verbs(page, part))


def pieces(page: Page, statement: Statement) -> list[Stretch]:
    """The content cut into sentences; parts of one sentence that an incise cuts are one piece."""
    found: dict[int, Stretch] = {}
    for part in statement.content:
        inside = page.within(part)
        at, end = inside.start, inside.stop
        while at < end:
            number = page.parse.sentence_of[at]
            last = min(page.parse.sentences[number][1], end)
            found[number] = Stretch(found[number].first if number in found else at, last)
            at = last
    return list(found.values())
