"""Replies told by whoever gets them: *a essuyé un refus du maire, a obtenu le feu vert d'Oslo*.

And by a participle on what was asked: *une demande jugée vaine par Oslo*.
"""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.deeds import finite_of
from greffier.finding.commitments.drafts import Draft
from greffier.finding.commitments.replied import REPLIED
from greffier.finding.grammar import group_start, is_passive, negated, noun_after
from greffier.finding.moods import lies_ahead
from greffier.finding.page import Page
from greffier.lexicon import Stance

NEAR = 4
"""Words from such a verb to its noun, from a participle to its predicate: *jugée tout à fait vaine*."""
SMALL = ("DET", "ADP", "ADJ", "ADV")
"""What stands between them."""


def met_with(page: Page) -> Iterator[Draft]:
    """*S'est heurté à une fin de non-recevoir du maire*: the reply of whom *de* brings behind the noun."""
    heads = {row.words[0]: row for row in page.lexicon.stances.heading}
    for at in page.where(heads):
        row = next((row for row in page.lexicon.stances.heading if _stands(page, at, row)), None)
        verb = _got_by(page, at) if row is not None else None
        if row is None or verb is None or negated(page, finite_of(page, verb)) or lies_ahead(page, verb):
            continue
        last, limit = at + len(row.words), page.sentence(at)[1]
        while last < limit and page.tokens[last].pos == "ADJ":
            last += 1
        led = last < limit - 1 and page.keys[last] in page.lexicon.words("de") | page.lexicon.words("par")
        giver = noun_after(page, last + 1, limit) if led else None
        by = actor_of(page, giver, None) if giver is not None else None
        if by is not None:
            what = page.parse.span(group_start(page, verb), last)
            yield Draft(row.act, what, None, by, None, None, REPLIED)
    yield from _judged_by(page)


def _stands(page: Page, at: int, row: Stance) -> bool:
    return tuple(page.keys[at : at + len(row.words)]) == row.words


def _got_by(page: Page, at: int) -> int | None:
    """The verb by which somebody gets what stands at a token: *essuie un ⟦refus⟧*; None without one."""
    first = max(at - NEAR, page.sentence(at)[0])
    verb = next((k for k in range(at - 1, first - 1, -1) if page.tokens[k].pos not in SMALL), first)
    told = "VerbForm=Inf" not in page.tokens[verb].morph  # not *reste à obtenir le feu vert*
    gets = told and page.lexicon.is_verb_of(page.keys[verb], "met with")
    seen = not told and page.lexicon.is_verb_of(page.keys[verb - 1], "seeing")
    opposed = seen and page.lexicon.is_verb_of(page.keys[verb], "opposing")  # *s'est vu opposer un refus*
    return verb if (gets and not is_passive(page.parse, verb)) or opposed else None


def _forms(page: Page, at: int) -> set[str]:
    """A word as it is written, its lemma, and the masculine it may be the feminine of."""
    return {page.keys[at], page.lemmas[at], page.keys[at].removesuffix("s").removesuffix("e")}


def _judged_by(page: Page) -> Iterator[Draft]:
    """*Une offre qualifiée de « leurre » par X*: who turns a demand or offer down, told by a participle."""
    known, words = page.lexicon.stances.of["reject"], page.lexicon.words("dismissing")
    for verb in page.where_lemma(page.lexicon.words("holding")):
        token = page.tokens[verb]
        asked = page.lemmas[token.head] in page.lexicon.nouns_of_asking and token.head < verb
        if "Tense=Past" not in token.morph or token.dep not in ("acl", "amod") or not asked:
            continue
        limit = page.sentence(verb)[1]
        behind = range(verb + 1, min(verb + 1 + NEAR, limit - 1))
        at = next((k for k in behind if _forms(page, k) & (known | words)), None)
        near = range(at + 1, min(at + 3, limit)) if at else range(0)
        led = (k for k in near if page.keys[k] in page.lexicon.words("par"))
        doer = next((noun_after(page, k + 1, limit) for k in led), None)
        by = actor_of(page, doer, None) if doer is not None else None
        if by is not None and at is not None:
            yield Draft("refusal", page.parse.span(verb, at + 1), None, by, None, None, REPLIED)
