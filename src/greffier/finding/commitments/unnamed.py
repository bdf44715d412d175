"""Replies that tell what is done by a pronoun alone: *⟦la Guinée l'acceptera⟧, a-t-il dit*."""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.commitments.drafts import Draft
from greffier.finding.commitments.replied import BY_PHRASE
from greffier.finding.coordination import COMMAS
from greffier.finding.grammar import group_start, is_finite
from greffier.finding.moods import lies_ahead
from greffier.finding.page import Page

GRANTING = ("promise", "refusal", "warning")


def without_subject(page: Page, draft: Draft) -> Draft:
    """The draft as a reply without words where a verb's group is all that is told beside a named subject.

    That group alone is its content where something parts the two: *Riga, elle, ⟦ne s'y rendra⟧ que si S*.
    """
    tokens = page.within(draft.what)
    if draft.act not in GRANTING or len(tokens) < 2 or page.tokens[tokens[0]].pos == "PRON":
        return draft
    behind = page.lexicon.words("not")
    verb = next((k for k in reversed(tokens) if page.keys[k] not in behind), tokens[0])
    told = page.tokens[verb].pos == "VERB" and is_finite(page.tokens[verb]) and lies_ahead(page, verb)
    first = group_start(page, verb) if told else tokens[0]
    if first <= tokens[0] or not any(_takes_up(page, k) for k in range(first, verb)):
        return draft
    parted = any(page.tokens[k].text in COMMAS for k in range(tokens[0], first))
    what = page.parse.span(first, tokens[-1] + 1) if parted else draft.what
    return replace(draft, what=what, rule=BY_PHRASE)


def _takes_up(page: Page, at: int) -> bool:
    """Whether a pronoun before a verb stands for what was asked: *l'acceptera, ne s'y rendra*."""
    words = page.lexicon.words
    return page.keys[at] in words("direct clitic") | words("thereof") | words("there")
