"""Pronouns of the article that may stand for an actor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from greffier.finding.grammar import noun_after, phrase_end
from greffier.finding.impersonals import is_impersonal, takes_up_clause
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.lexicon import ClassName, Pronoun, key
from greffier.lexicon.words import KEPT
from greffier.record import ActorType

ORDERS: tuple[ClassName, ...] = ("first of two", "second of two", "latter")
"""Pronouns that call whom they call by the order in which they were named."""

LONGEST = 10
"""Tokens of the deed that somebody is the first to do."""


@lru_cache(maxsize=KEPT)
def bare_form(pronoun: str) -> str:
    """A pronoun as it is listed, without hyphens or article: *-t-il, l'on*."""
    return pronoun.lower().removeprefix("-t-").lstrip("-").removeprefix("l'").removeprefix("l’")


def pronouns(page: Page, taken: dict[int, Reference]) -> Iterator[Reference]:
    """References by pronouns of the lexicon among tokens that no other reference has `taken`."""
    words = page.lexicon.words
    starts = page.lexicon.pronouns_by_form.keys() | page.lexicon.pronoun_starts | words("one") | words("same")
    tied = [
        at
        for word, places in page.places.items()
        if word[0] == "-" and _alone(word) in starts
        for at in places
    ]
    for at in sorted([*page.where(starts), *tied]):
        pronominal = page.tokens[at].pos in ("PRON", "ADJ", "DET", "NOUN", "NUM")
        if at in taken or not pronominal or _stands_for_nobody(page, at):
            continue
        found = _pronoun_at(page, at)
        if found:
            yield _named_behind(page, found, taken) or found


def _named_behind(page: Page, pronoun: Reference, taken: dict[int, Reference]) -> Reference | None:
    """The person in apposition to *ce dernier, l'un d'eux*: *Celui-ci, le juge Morin, a dit*; else None."""
    at = _past_deed(page, pronoun) + 1
    if at + 1 >= len(page.tokens) or page.tokens[at - 1].text != ",":
        return None
    named = taken.get(at) or taken.get(at + (page.tokens[at].pos == "DET"))
    if named is None or named.form != "name" or named.type != "person":
        return None
    rows = page.lexicon.pronouns_by_form.get(key(pronoun.name), ())
    personal = rows and rows[0].kind in ("personal", "relative")
    if personal or pronoun.number == "p":
        return None
    closed = named.last >= len(page.tokens) or page.tokens[named.last].text in (",", ".")
    gender = pronoun.gender if named.gender == "u" else named.gender
    return replace(named, first=pronoun.first, gender=gender) if closed else None


def _past_deed(page: Page, pronoun: Reference) -> int:
    """Where a pronoun of order ends, behind the deed that *à* leads to: *Le premier à réagir, X, a dit*."""
    last, words = pronoun.last, page.lexicon.words
    end = min(last + LONGEST, page.sentence(pronoun.head)[1])
    if last + 1 >= end or page.keys[last] not in words("à") or key(pronoun.name) not in words("first of two"):
        return last
    deed = "VerbForm=Inf" in page.tokens[last + 1].morph
    return next((k for k in range(last + 2, end) if deed and page.tokens[k].text == ","), last)


def _alone(word: str) -> str:
    """A pronoun without the hyphens that tie it to the verb before it."""
    return word.removeprefix("-t-").removeprefix("-") if word[0] == "-" else word


def _pronoun_at(page: Page, at: int) -> Reference | None:
    token = page.tokens[at]
    if page.keys[at] in page.lexicon.words("same"):
        return _the_same(page, at)
    if page.keys[at] in page.lexicon.words("one") and _of_several(page, at + 1):
        row = page.lexicon.pronouns_by_form["l'" + page.keys[at]][0]
        return _some(page, at, at + 1, row)
    alone = _alone(page.keys[at])
    if alone not in page.lexicon.pronouns_by_form and alone not in page.lexicon.pronoun_starts:
        return None
    for last in (at + 2, at + 1):
        if last > len(page.tokens):
            continue
        form = alone if last == at + 1 else key(page.text[token.start : page.tokens[last - 1].end])
        form = form.removeprefix("-t-").removeprefix("-")
        rows = page.lexicon.pronouns_by_form.get(form)
        if rows and rows[0].kind != "relative" and (last > at + 1 or token.pos == "PRON"):
            row = rows[0]
            follows = page.tokens[last].pos if last < len(page.tokens) else "PUNCT"
            if row.kind == "description" and follows in ("NOUN", "ADJ", "PROPN", "NUM"):
                continue
            if row.kind == "indefinite" or row.form in page.lexicon.words("one of"):
                return _some(page, at, last, row)
            words = _alone(page.text[token.start : page.tokens[last - 1].end])
            if row.kind == "description" and row.form in page.lexicon.words("both"):
                return Reference(at, last, last - 1, "description", words, "group", row.gender, row.number)
            gender = "m" if _is_tonic(page, at) else row.gender
            return Reference(at, last, last - 1, "pronoun", words, "person", gender, row.number)
    return None


def _the_same(page: Page, at: int) -> Reference | None:
    """Whoever spoke before: *Le même ajoute que S*; None for *le même jour, même le maire*."""
    before, last = page.tokens[at - 1], len(page.tokens) - 1
    told = at < last and page.tokens[at + 1].pos in ("VERB", "AUX")
    if not told or at == 0 or before.pos != "DET" or page.keys[at - 1] in page.lexicon.words("plural"):
        return None
    gender = "f" if page.keys[at - 1] in page.lexicon.words("feminine") else "m"
    return Reference(
        at - 1, at + 1, at, "pronoun", page.text[before.start : page.tokens[at].end], "person", gender
    )


def _is_tonic(page: Page, at: int) -> bool:
    """Whether a *lui* stands behind a preposition, where it is a man: *avec lui*, not *pour lui parler*."""
    if at == 0 or (at + 1 < len(page.tokens) and "VerbForm=Inf" in page.tokens[at + 1].morph):
        return False
    return page.tokens[at - 1].pos == "ADP" and page.keys[at] in page.lexicon.words("tonic")


def _stands_for_nobody(page: Page, at: int) -> bool:
    """Whether it is a reflexive (its subject is mentioned), an impersonal *il*, a *le* for a clause."""
    form = _alone(page.keys[at])
    if form in page.lexicon.words("impersonal"):
        return is_impersonal(page, at)
    if form in page.lexicon.words("clause clitic"):
        return takes_up_clause(page, at)
    return form in page.lexicon.words("reflexive")


def _of_several(page: Page, at: int) -> bool:
    """Whether *de* and a determiner stand at the token: *un de ses diplomates*."""
    if at + 1 >= len(page.tokens) or page.keys[at] not in page.lexicon.words("de"):
        return False
    return page.tokens[at + 1].pos in ("DET", "PRON") or page.keys[at] in page.lexicon.words("plural")


def _some(page: Page, at: int, last: int, row: Pronoun) -> Reference | None:
    """Someone not told: *certains, la plupart des pays, l'un d'eux*; None for nobody."""
    if row.form in page.lexicon.words("nobody"):
        return None
    limit = page.sentence(at)[1]
    end = last
    if last < limit and page.tokens[last].text.lower() in page.lexicon.words("de"):
        after = last + 1
        after += after < limit and page.tokens[after].text.lower() in page.lexicon.words("among")
        noun = noun_after(page, after, limit)
        if noun is not None:
            end = phrase_end(page, noun)
        elif after < limit and page.tokens[after].pos == "PRON":
            end = after + 1
    words = " ".join(page.parse.span(at, end).of(page.text).split())
    type_: ActorType = "group" if row.number == "p" else "unnamed"
    return Reference(at, end, last - 1, "description", words, type_, row.gender, row.number, definite=False)
