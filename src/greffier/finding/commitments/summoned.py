"""What somebody is called upon to do: *sommé de partir par le conseil, le maire est appelé à V*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.clause_ends import clause_end
from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.deeds import subject
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.grammar import negated, noun_after
from greffier.finding.misreading import cue_verbs
from greffier.finding.page import Page
from greffier.lexicon import ClassName, Construction
from greffier.record import Statement

LINKS: tuple[tuple[ClassName, Construction], ...] = (("à", "à+inf"), ("bare de", "de+inf"))
NEAR = 6
"""Tokens behind the participle among which its infinitive begins: *sommé mardi par le roi de partir*."""


def summoned(page: Page) -> Iterator[Draft]:
    """A demand for each participle of one, by whoever stands behind *par*; by nobody without it."""
    for verb in page.once(cue_verbs):
        token = page.tokens[verb]
        if "VerbForm=Part" not in token.morph or "Tense=Pres" in token.morph or _is_active(page, verb):
            continue
        rows = page.lexicon.verbs_by_form[page.keys[verb]]
        asks = [row for row in rows if row.act == "demand" and "obj" in row.addressee and len(row.words) == 1]
        forms = {form for row in asks for form in row.constructions}
        first = _deed(page, verb, forms) if forms else None
        asked = _asked(page, verb) if first is not None else None
        if first is None or asked is None or negated(page, verb):
            continue
        last = clause_end(page, first, verb, frozenset(), finite=False)
        by, at = _agent(page, verb, last)
        if by is None and _told_by_another(page, first, asked):
            continue
        made = shape(page, "demand", Stretch(first, at if at > first else last))
        if made is not None:
            yield Draft("demand", made.what, made.condition, by, asked, None, "summoned")


def _is_active(page: Page, verb: int) -> bool:
    """Whether *avoir* carries the participle alone: *a appelé X à partir*, no *a été appelé à partir*."""
    for _ in range(3):
        kids = [page.tokens[k] for k in page.parse.children[verb] if page.tokens[k].dep.startswith("aux")]
        if kids or page.tokens[verb].dep != "conj":
            return bool(kids) and not any(k.dep == "aux:pass" for k in kids)
        verb = page.tokens[verb].head  # *a suspendu X et invité Y à partir*
    return False


def _deed(page: Page, verb: int, forms: set[Construction]) -> int | None:
    """The infinitive that a participle leads to, or its pronoun; None without one near."""
    for k in range(verb + 1, min(verb + NEAR, page.sentence(verb)[1] - 1)):
        if page.keys[k] in (",", ";", ":"):
            return None
        linked = any(page.keys[k] in page.lexicon.words(name) for name, form in LINKS if form in forms)
        small = k + 1 + (page.tokens[k + 1].pos == "PRON")
        if linked and small < len(page.tokens) and "VerbForm=Inf" in page.tokens[small].morph:
            return k + 1
    return None


def _asked(page: Page, verb: int) -> str | None:
    """The actor who is called upon: the noun a participle describes, or the subject of its clause."""
    token = page.tokens[verb]
    if token.dep == "acl" and token.head < verb:
        return actor_of(page, token.head, None)
    head = subject(page, verb)
    if head is None and token.head != verb and token.dep in ("advcl", "acl", "conj"):
        head = subject(page, token.head)
    return actor_of(page, head, None) if head is not None else None


def _agent(page: Page, verb: int, last: int) -> tuple[str | None, int]:
    """Who calls upon somebody, and where *par* begins; (None, 0) without one."""
    for at in range(verb + 1, last):
        if page.keys[at] in page.lexicon.words("par"):
            noun = noun_after(page, at + 1, last)
            by = actor_of(page, noun, None) if noun is not None else None
            if by is not None:
                return by, at
    return None, 0


def _told_by_another(page: Page, first: int, asked: str) -> bool:
    """Whether a statement gives the deed to somebody else than who is called upon."""
    start = page.tokens[first].start
    told = (one for one in page.of(Statement) if one.content[0].start == start)
    return any(one.speaker not in (None, asked) for one in told)
