"""Demands that words beside a noun tell: *la trêve réclamée par Paris, ses exigences : le retrait*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.conditions import Stretch, phrase_limit
from greffier.finding.commitments.deeds import subject
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.grammar import agent, negated, phrase_start
from greffier.finding.page import Page
from greffier.record import Statement

REACH = 12
"""Tokens from a noun of demanding to the colon that its words stand behind."""


def asked_by(page: Page) -> Iterator[Draft]:
    """*Une trêve réclamée par Paris; X, dont le départ est exigé par Y*: by whoever is named behind *par*."""
    for at in page.where(page.lexicon.words("par")):
        verb = page.tokens[page.tokens[at].head].head
        token = page.tokens[verb]
        if token.pos != "VERB" or "VerbForm=Part" not in token.morph or verb > at:
            continue
        rows = page.lexicon.verbs_by_form.get(page.keys[verb], ())
        acts = [row.act for row in rows if len(row.words) == 1 and "np" in row.constructions]
        noun = _undergoing(page, verb) if "demand" in acts else None
        doer = agent(page, verb)
        by = actor_of(page, doer, None) if noun is not None and doer is not None else None
        if noun is None or by is None or negated(page, verb):
            continue
        made = shape(page, "demand", Stretch(phrase_start(page.parse, noun), _before_comma(page, noun, verb)))
        if made is not None:
            yield Draft("demand", made.what, made.condition, by, None, None, "asked by")


def _undergoing(page: Page, verb: int) -> int | None:
    """The noun that a participle describes or is said of: *la trêve réclamée, dont le départ est exigé*."""
    token = page.tokens[verb]
    kids = (k for k in page.parse.children[verb] if page.tokens[k].dep == "nsubj:pass")
    found = token.head if token.dep == "acl" and token.head < verb else next(kids, None)
    if found is not None and page.tokens[found].dep == "nmod" and _at_odds(page, found, verb):
        found = page.tokens[found].head  # *la tenue d'un vote, réclamée par Oslo*
    if found is None or page.tokens[found].pos != "NOUN" or page.lexicon.is_human(page.lemmas[found]):
        return None
    return found


def _at_odds(page: Page, noun: int, participle: int) -> bool:
    """Whether a participle has another gender or number than a noun: *un vote, réclamée*."""
    marks = [
        {mark for mark in page.tokens[k].morph.split("|") if mark.startswith(("Gender", "Number"))}
        for k in (noun, participle)
    ]
    return bool(marks[0] and marks[1]) and marks[0] != marks[1]


def _before_comma(page: Page, noun: int, verb: int) -> int:
    """Where the phrase of a noun ends before its verb, without the comma there."""
    last = min(phrase_limit(page, noun, verb), verb)
    while last - 1 > noun and page.tokens[last - 1].pos in ("PUNCT", "AUX"):
        last -= 1
    return last


def listed(page: Page) -> Iterator[Draft]:
    """*Les rebelles ont posé une condition : que S; ont transmis leurs exigences : X et Y*."""
    names = page.lexicon.words("listing")
    for noun in page.where_lemma(names):
        limit = page.sentence(noun)[1]
        verb = page.tokens[noun].head
        if page.tokens[noun].dep != "obj" or page.tokens[verb].pos != "VERB" or negated(page, verb):
            continue
        colon = next((k for k in range(noun + 1, min(noun + REACH, limit)) if page.keys[k] == ":"), None)
        if colon is None or colon + 1 >= limit:
            continue
        doer = subject(page, verb)
        by = actor_of(page, doer, None) if doer is not None else None
        first = colon + 1 + (page.keys[colon + 1] in page.lexicon.words("que"))
        made = shape(page, "demand", Stretch(first, limit)) if not _quoted(page, first) else None
        if by is not None and made is not None:
            yield Draft("demand", made.what, made.condition, by, None, None, "listed")


def _quoted(page: Page, at: int) -> bool:
    """Whether a token stands in the words of a statement, which tell for themselves."""
    start = page.tokens[at].start
    return any(part.start <= start < part.end for one in page.of(Statement) for part in one.content)
