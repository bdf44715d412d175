"""Where someone denies what was just said without repeating it: *…, ce que Paris dément*; *Moscou le nie*;
*cette annonce a été démentie*; *L'état-major dément.*; *« C'est faux », répond Moscou*.

Verbs are told by their forms: a parser takes *dément* for an adverb or a noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.answered import NEAR, NOT_DENIED, answered, deniable, said_before
from greffier.finding.called_false import whole_of
from greffier.finding.grammar import (
    auxiliaries,
    is_finite,
    is_passive,
    negated,
    phrase_start,
    subject_children,
)
from greffier.finding.page import Page
from greffier.lexicon import key
from greffier.record import Span, Statement

LINK = 4
"""Characters between what is said and *ce que*, at most."""
BEFORE = 8
"""Tokens from *ce que* to the verb, at most."""


def contests(page: Page) -> Iterator[tuple[str, Span]]:
    """Statements that the article says someone denies, with the words that say so, each once."""
    seen: set[str] = set()
    denying = page.lexicon.denying_forms
    for at in page.where(denying):
        if negated(page, at):
            continue
        first = _relative(page, at)
        span = (
            page.parse.span(first, at + 1)
            if first is not None
            else _taken_up(page, at) or _passive(page, at) or _object(page, at) or _bare(page, at)
        )
        statement = said_before(page, span, LINK if first is not None else NEAR) if span else None
        if span and statement and statement.act not in NOT_DENIED and statement.id not in seen:
            seen.add(statement.id)
            yield statement.id, span
    for at in page.where(page.lexicon.words("untrue")):
        statement, mine = _called_false(page, at) or (None, None)
        if statement and mine and deniable(statement) and statement.id not in seen:
            seen.add(statement.id)
            yield statement.id, Span(mine.hull.start, page.tokens[at].end)
    yield from (one for one in answered(page) if one[0] not in seen)


def _called_false(page: Page, at: int) -> tuple[Statement, Statement] | None:
    """What another said just before, and the words that open with its being false: *« C'est faux »*."""
    here = page.parse.span(at, at + 1)
    mine = next((one for one in page.of(Statement) if any(part.covers(here) for part in one.content)), None)
    if mine is None or mine.speaker is None:
        return None
    plain = page.lexicon.words("nobody") | page.lexicon.words("indefinite") | page.lexicon.words("whole")
    opens = here.start <= mine.hull.start
    before = () if opens else page.beginning(Span(mine.hull.start, here.start))
    if any(page.tokens[k].pos not in ("ADV", "AUX", "PUNCT") and page.keys[k] not in plain for k in before):
        return None
    told = said_before(page, mine.hull, NEAR)
    if told is None or told.speaker in (None, mine.speaker):
        return None
    return whole_of(page, told, mine.hull), mine


def _relative(page: Page, verb: int) -> int | None:
    """The token *ce* of the *ce que* that the verb's clause opens with; None without one."""
    first = page.sentence(verb)[0]
    for at in range(verb - 1, max(verb - BEFORE, first), -1):
        token = page.tokens[at]
        if key(token.text) in page.lexicon.words("que"):
            return at - 1 if page.keys[at - 1] == "ce" else None
        if token.text in ",;:." or (is_finite(token) and token.index not in auxiliaries(page.parse, verb)):
            return None
    return None


def _taken_up(page: Page, verb: int) -> Span | None:
    """From the subject to the verb, when *le* stands right behind the one for the object of the other."""
    at = min([verb, *auxiliaries(page.parse, verb)]) - 1
    if at < 1 or page.keys[at] not in page.lexicon.words("object clitic"):
        return None
    subject = at - 1
    if page.tokens[subject].pos not in ("NOUN", "PROPN") or verb + 1 >= len(page.tokens):
        return None
    if page.tokens[verb].pos != "VERB" and page.tokens[verb + 1].pos not in ("PUNCT", "ADV"):
        return None
    first = max(phrase_start(page.parse, subject), page.sentence(verb)[0])
    return page.parse.span(min(first, subject), verb + 1)


def _bare(page: Page, verb: int) -> Span | None:
    """The sentence of a subject that denies and says no more: *L'état-major dément.*"""
    first, limit = page.sentence(verb)
    end = limit - 1 if page.tokens[limit - 1].pos == "PUNCT" else limit
    tail = [k for k in range(verb + 1, end) if page.keys[k] not in page.lexicon.words("flatly")]
    if any(page.tokens[k].pos != "ADV" for k in tail) or verb - first > BEFORE:
        return None
    helping = [k for k in range(first, verb) if is_finite(page.tokens[k])]
    last = min(helping, default=verb)
    told = page.tokens[first:last]
    noun = any(token.pos in ("NOUN", "PROPN") for token in told)
    plain = all(token.pos in ("DET", "NOUN", "PROPN", "ADJ", "ADP", "ADV") for token in told)
    return page.parse.span(first, verb + 1) if noun and plain and len(helping) <= 1 else None


def _passive(page: Page, verb: int) -> Span | None:
    """From the subject to the verb, when what is denied is its subject: a noun for something said."""
    if not is_passive(page.parse, verb):
        return None
    for subject in subject_children(page, verb):
        first = phrase_start(page.parse, subject)
        opens = page.keys[first] in page.lexicon.words("taking up")
        if opens and page.lexicon.nouns_by_head.get(page.lemmas[subject]):
            return page.parse.span(first, verb + 1)
    return None


def _object(page: Page, verb: int) -> Span | None:
    """From the subject to a noun for something said just before: *l'armée conteste ces conclusions*."""
    if verb + 2 >= len(page.tokens) or page.keys[verb + 1] not in page.lexicon.words("pointing"):
        return None
    noun = page.tokens[verb + 2]
    if not page.lexicon.nouns_by_head.get(key(noun.lemma)) or page.tokens[verb].pos not in ("VERB", "AUX"):
        return None
    subjects = subject_children(page, verb)
    if not subjects or page.tokens[subjects[0]].pos == "PRON":
        return None
    return page.parse.span(phrase_start(page.parse, subjects[0]), verb + 3)
