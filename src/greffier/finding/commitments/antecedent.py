"""What a relative clause with its subject behind says is asked or offered: *la trêve que réclame X*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.grammar import is_finite, noun_after, phrase_start
from greffier.finding.page import Page
from greffier.finding.sayable import is_someone
from greffier.record import CommitmentAct

ASKED: dict[str, CommitmentAct] = {"demand": "demand", "offer": "offer"}
SINGLE = 1
"""Words of a verb that takes its object alone: no *faire valoir*."""


def asked_behind(page: Page) -> Iterator[Draft]:
    """*Le vote que réclame l'opposition, l'amnistie que lui demandait Oslo*: the noun, by whoever follows."""
    clitics = page.lexicon.words("indirect clitic") | page.lexicon.words("clitic")
    for que in page.where(page.lexicon.words("que")):
        limit = page.sentence(que)[1]
        verb = que + 1 + (que + 1 < limit and page.keys[que + 1] in clitics)
        if not 0 < que < verb < limit - 1 or not is_finite(page.tokens[verb]):
            continue
        act = asks(page, verb)
        noun = _antecedent(page, que) if act is not None else None
        if act is None or noun is None or is_someone(page, noun):
            continue
        at = verb + 1
        while at < limit and page.tokens[at].pos == "ADV":
            at += 1
        led = at < limit and page.tokens[at].pos in ("DET", "PROPN", "NOUN", "NUM")
        doer = noun_after(page, at, limit) if led else None
        by = actor_of(page, doer, None) if doer is not None else None
        made = shape(page, act, Stretch(phrase_start(page.parse, noun), que)) if by is not None else None
        if by is not None and made is not None:
            yield Draft(act, made.what, None, by, None, None, "asked behind")


def pointed_noun(page: Page, verb: int) -> int | None:
    """The noun of asking that a verb's *que* goes back to: *un retrait, ⟦exigence⟧ qu'Oslo rejette*.

    It is bare, or *une exigence*.
    """
    ques = (k for k in page.parse.children[verb] if k < verb and page.keys[k] in page.lexicon.words("que"))
    noun = next(ques, 0) - 1
    one = noun > 1 and page.keys[noun - 1] in page.lexicon.words("one")
    if noun < 1 or page.tokens[noun - 1 - one].text != "," or page.tokens[noun].pos not in ("NOUN", "VERB"):
        return None
    if page.keys[noun] in page.lexicon.words("prerequisite"):
        return noun
    rows = page.lexicon.nouns_by_head.get(page.keys[noun], ())  # *offre* may be taken for a verb
    return noun if any(row.act in ASKED for row in rows) else None


def asks(page: Page, verb: int) -> CommitmentAct | None:
    """The act of a verb that asks for or offers its object; None for another."""
    rows = page.lexicon.verbs_by_form.get(page.keys[verb], ())
    plain = (row for row in rows if len(row.words) == SINGLE and "np" in row.constructions)
    return next((ASKED[row.act] for row in plain if row.act in ASKED), None)


def _antecedent(page: Page, que: int) -> int | None:
    """The noun that the phrase before a *que* is about; None where a verb or a mark stands there."""
    at = que - 1
    at -= page.keys[at] == "," and at > 0
    if page.tokens[at].pos not in ("NOUN", "ADJ", "PROPN") and "VerbForm=Part" not in page.tokens[at].morph:
        return None
    first = page.sentence(que)[0]
    for _ in range(6):
        token = page.tokens[at]
        inside = token.dep in ("nmod", "amod", "acl", "appos", "flat:name") and first <= token.head < at
        if not inside:
            break
        at = token.head
    return at if page.tokens[at].pos == "NOUN" else None
