"""What a relative clause says is refused, denied, asked for: *propose ⟦une trêve⟧, que X a rejetée*."""

from __future__ import annotations

from greffier.finding.boundaries import content
from greffier.finding.construction import Governed
from greffier.finding.cues import Used
from greffier.finding.grammar import NOMINAL, group_start, is_finite, is_temporal, phrase_start
from greffier.finding.page import Page
from greffier.finding.sayable import can_be_said, is_someone, names_speech
from greffier.lexicon import Cue

ANSWERED = frozenset({"deny", "refuse", "accept", "demand"})
"""Acts told in a relative clause of what was said or offered before it."""
REACH = 7
"""Words from the relative to the verb, its subject between them, at most."""


def relative_object(page: Page, used: Used) -> int | None:
    """The relative *que* that is the cue's object already: *l'aide qu'ils ont demandée*; None without one."""
    kids = (page.tokens[k] for k in page.parse.children[used.head] if k < used.first)
    objects = (k for k in kids if k.dep == "obj")
    told = next((k.index for k in objects if "PronType=Rel" in k.morph or _takes_up(page, k.index)), None)
    return told if told is not None else _by_order(page, used)


def _takes_up(page: Page, at: int) -> bool:
    """Whether a *que* right behind a noun takes that up: *des accusations ⟦que⟧ X rejette*."""
    before = at - 1 - (page.tokens[at - 1].text == ",")
    on_noun = before >= 0 and page.tokens[before].pos == "NOUN" and names_speech(page, before)
    return on_noun and page.keys[at] in page.lexicon.words("que")


def _by_order(page: Page, used: Used) -> int | None:
    """A *que* behind a noun, whatever its parse, before a verb without another object."""
    tokens = page.tokens
    free = used.last >= len(tokens) or tokens[used.last].pos in ("PUNCT", "ADP", "ADV", "CCONJ")
    resumed = not free and is_finite(tokens[used.last])  # *l'offre que X rejette ⟦prévoit⟧ une trêve*
    if not (free or resumed) and not is_temporal(page, used.last):
        return None
    start = group_start(page, used.head)
    for k in range(start - 1, max(start - REACH, page.sentence(used.head)[0] + 1), -1):
        if page.keys[k] in page.lexicon.words("que"):
            noun = k - 1 - (tokens[k - 1].text == ",")
            apart = resumed or noun < k - 1 or _agree(page, noun, used.head) or names_speech(page, noun)
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
    said = names_speech(page, noun)  # *des accusations* are no prosecution
    thing = page.tokens[noun].pos == "NOUN" and (said or not is_someone(page, noun))
    thing = thing and (said or page.lemmas[noun] not in page.lexicon.words("remarking"))  # *, un chiffre que*
    if not thing or row.act not in ANSWERED or page.lexicon.is_human(page.tokens[noun].lemma):
        return None
    first = phrase_start(page.parse, noun)
    span = content(page, first, relative)
    return Governed(span, first, "np", row) if span and can_be_said(page, row, noun) else None


def _is_of_verb(page: Page, noun: int) -> bool:
    """Whether a noun is but a part of its verb: *a fait ⟦état⟧ de tirs, que X a démentis*."""
    token = page.tokens[noun]
    return token.dep == "obj" and not any(page.tokens[k].dep == "det" for k in page.parse.children[noun])
