"""Things wanted in a clause below the main one: *le maire, qui veut un vote; alors que X veut Y*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.clause_ends import clause_end
from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.clauses import is_kind, wanted
from greffier.finding.commitments.conditions import Stretch, phrase_limit
from greffier.finding.commitments.deeds import deed, finite_of, subject
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.conditional import openers
from greffier.finding.figures.attributing import innermost
from greffier.finding.grammar import negated, noun_after
from greffier.finding.page import Page
from greffier.finding.sayable import is_someone
from greffier.record import Statement

NEAR = 5
"""Tokens behind whoever something is expected of among which *que* stands."""
BELOW = frozenset({"acl:relcl", "advcl", "ccomp", "acl"})
"""What hangs a clause on another."""


def wished(page: Page) -> Iterator[Draft]:
    """A demand for each verb of wish below a main clause, and for each *veut obtenir X*, by its subject."""
    for verb in page.where_lemma(page.lexicon.stances.of["want"]):
        if (
            page.tokens[verb].pos != "VERB"
            or not is_kind(page, verb, "want")
            or negated(page, finite_of(page, verb))
        ):
            continue
        whole = _obtained(page, verb) or (_thing(page, verb) if page.tokens[verb].dep in BELOW else None)
        who = subject(page, verb) if whole is not None else None
        if whole is None or who is None or _supposed(page, verb, who) or _told(page, verb):
            continue
        by = actor_of(page, who, None)
        made = shape(page, "demand", whole)
        if by is not None and made is not None:
            yield Draft("demand", made.what, made.condition, by, None, None, "wished")


def _obtained(page: Page, verb: int) -> Stretch | None:
    """The infinitive of having something from others: *veut ⟦obtenir un moratoire⟧*; else None."""
    told = deed(page, verb)
    if told == verb or not page.lexicon.is_verb_of(page.keys[told], "obtaining"):
        return None
    return Stretch(told, clause_end(page, told, verb, frozenset(), finite=False))


def _thing(page: Page, verb: int) -> Stretch | None:
    """The deed or state that a verb of wish has for object, with what hangs on it; else None."""
    first, limit = wanted(page, verb), page.sentence(verb)[1]
    noun = noun_after(page, first, limit) if first is not None else None
    if first is None or noun is None or not page.lexicon.is_matter(page.lemmas[noun]):
        return None
    return Stretch(first, phrase_limit(page, noun, limit))


def _supposed(page: Page, verb: int, who: int) -> bool:
    """Whether the clause is a condition: *si le roi veut la paix*."""
    return any(k in page.once(openers) for k in range(max(who - 3, page.sentence(verb)[0]), verb))


def _told(page: Page, verb: int) -> bool:
    """Whether the verb stands in somebody's words, which tell for themselves."""
    at = page.tokens[verb].start
    return any(part.start <= at < part.end for one in page.of(Statement) for part in one.content)


def expected(page: Page) -> Iterator[Draft]:
    """*Moscou attend de Kiev qu'il cède, nous attendons du roi qu'il parte*: what is expected of someone."""
    for verb in page.where(page.lexicon.words("expecting")):
        limit = page.sentence(verb)[1]
        of = verb + 1 < limit and page.keys[verb + 1] in page.lexicon.words("de")
        noun = noun_after(page, verb + 2, limit) if of else None
        near = range(noun + 1, min(noun + NEAR, limit)) if noun is not None else range(0)
        that = next((k for k in near if page.keys[k] in page.lexicon.words("que")), None)
        who = subject(page, verb) if that is not None else None
        if noun is None or that is None or who is None or negated(page, verb) or not is_someone(page, noun):
            continue
        by = actor_of(page, who, innermost(page.of(Statement), page.parse.span(verb, verb + 1)))
        made = shape(page, "demand", Stretch(that + 1, clause_end(page, that + 1, verb, frozenset())))
        if by is not None and made is not None:
            yield Draft("demand", made.what, made.condition, by, actor_of(page, noun, None), None, "expected")
