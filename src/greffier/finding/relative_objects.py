"""What a relative clause says is refused, denied, asked for: *propose ⟦une trêve⟧, que X a rejetée*."""

from __future__ import annotations

from greffier.finding.boundaries import content
from greffier.finding.construction import Governed
from greffier.finding.cues import Used
from greffier.finding.grammar import NOMINAL, group_start, is_finite, is_temporal, phrase_start
from greffier.finding.page import Page
from greffier.finding.sayable import can_be_said, is_someone
from greffier.lexicon import Cue

ANSWERED = frozenset({"deny", "refuse", "accept", "demand"})
"""Acts told in a relative clause of what was said or offered before it."""
REACH = 7
"""Words from the relative to the verb, its subject between them, at most."""


def relative_object(page: Page, used: Used) -> int | None:
    """The relative *que* that is the cue's object already: *l'aide qu'ils ont demandée*; None without one."""
    kids = (page.tokens[k] for k in page.parse.children[used.head] if k < used.first)
    told = next((k.index for k in kids if k.dep == "obj" and "PronType=Rel" in k.morph), None)
    return told if told is not None else _by_order(page, used)


def _by_order(page: Page, used: Used) -> int | None:
    """A *que* behind a noun, whatever its parse, before a verb without another object."""
    tokens = page.tokens
    free = used.last >= len(tokens) or tokens[used.last].pos in ("PUNCT", "ADP", "ADV", "CCONJ")
    if not free and not is_temporal(page, used.last):
        return None
    start = group_start(page, used.head)
    for k in range(start - 1, max(start - REACH, page.sentence(used.head)[0] + 1), -1):
        if page.keys[k] in page.lexicon.words("que"):
            noun = k - 1 - (tokens[k - 1].text == ",")
            apart = noun < k - 1 or _agree(page, noun, used.head)
            return k if tokens[noun].pos in NOMINAL and apart and start - k > 1 else None
        if is_finite(tokens[k]) or tokens[k].pos in ("PUNCT", "CCONJ"):
            return None
    return None


def _agree(page: Page, noun: int, verb: int) -> bool:
    """Whether a participle has the feminine or plural of a noun: *une affirmation qu'ils ont contestée*."""
    marks = {"Gender=Fem", "Number=Plur"} & set(page.tokens[verb].morph.split("|"))
    return bool(marks) and marks <= set(page.tokens[noun].morph.split("|"))


def antecedent(page: Page, used: Used, row: Cue, relative: int) -> Governed | None:
    """The noun phrase that a relative clause is on, as what is refused or asked for; None for other acts."""
    noun = relative - 1 - (page.tokens[relative - 1].text == ",")
    while page.tokens[noun].dep in ("nmod", "amod", "case", "acl") and page.tokens[noun].head < noun:
        if _is_of_verb(page, page.tokens[noun].head):
            break
        noun = page.tokens[noun].head
    thing = page.tokens[noun].pos == "NOUN" and not is_someone(page, noun)
    if not thing or row.act not in ANSWERED or page.lexicon.is_human(page.tokens[noun].lemma):
        return None
    first = phrase_start(page.parse, noun)
    span = content(page, first, relative)
    return Governed(span, first, "np", row) if span and can_be_said(page, row, noun) else None


def _is_of_verb(page: Page, noun: int) -> bool:
    """Whether a noun is but a part of its verb: *a fait ⟦état⟧ de tirs, que X a démentis*."""
    token = page.tokens[noun]
    return token.dep == "obj" and not any(page.tokens[k].dep == "det" for k in page.parse.children[noun])
