"""Subjects that name no actor, yet are people who speak: *tous, deux d'entre eux, le plus jeune*."""

from __future__ import annotations

from greffier.finding.frames import Frame
from greffier.finding.page import Page
from greffier.finding.reporting import ADDRESSED

COUNTED = frozenset({"NUM", "ADJ", "PRON", "DET"})
"""What may stand for people without a noun: *deux, le second, tous, plusieurs*."""


def is_somebody(page: Page, frame: Frame) -> bool:
    """Whether the subject of a frame stands for people whom no noun of the lexicon names."""
    return frame.speaker is not None and (
        is_one_of_them(page, frame.speaker) or _is_body(page, frame.speaker, frame)
    )


def is_one_of_them(page: Page, at: int) -> bool:
    """Whether a subject without a noun stands for people: *tous, deux d'entre eux, le plus jeune*."""
    token = page.tokens[at]
    if not token.dep.startswith("nsubj") or token.pos not in COUNTED:
        return False
    if token.pos == "NUM" or page.keys[at] in page.lexicon.words("somebody"):
        return True
    led = page.tokens[max(at - 2, 0) : at]
    return token.pos == "ADJ" and any(one.pos == "DET" for one in led)


def _is_body(page: Page, at: int, frame: Frame) -> bool:
    """Whether a noun tells somebody to do or not to do a thing: *l'accueil leur a demandé d'attendre*."""
    clitic = frame.addressee is not None and page.tokens[frame.addressee].pos == "PRON"
    told = clitic and frame.rule in ADDRESSED and page.tokens[at].pos == "NOUN"
    return told and not page.lexicon.is_matter(page.tokens[at].lemma)
