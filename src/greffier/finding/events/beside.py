"""What words in an event's noun phrase, or right before it, tell of its status: *éventuelle, en cas de*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.events.happening import Happening
from greffier.finding.events.phrases import same_word
from greffier.finding.grammar import negated, phrase_end, phrase_start
from greffier.finding.page import Page
from greffier.lexicon import StatusWord
from greffier.record import Status

BEFORE = 4
"""How many tokens before a noun phrase a preposition that tells its status may begin."""


def beside(page: Page, one: Happening) -> Iterator[Status]:
    """The statuses that words beside an event's noun tell; none for verbs."""
    if one.row.kind != "noun":
        return
    first = phrase_start(page.parse, one.head)
    last = min(phrase_end(page, one.head), page.sentence(one.head)[1])
    for at in (*range(first, one.first), *range(one.last, last)):
        for row in status_rows(page, at, ("adjective", "determiner")):
            following = page.tokens[at + 1].pos if at + 1 < len(page.tokens) else ""
            if row.kind == "determiner" and following == "DET":
                continue
            if row.kind == "adjective" and page.tokens[at].head not in range(first, one.last):
                continue
            yield row.status
    for k in page.parse.children[one.head]:
        if k >= last and page.tokens[k].dep in ("acl", "amod"):
            yield from (row.status for row in status_rows(page, k, ("adjective",)))
    yield from _of_predicate(page, one.head)
    yield from _before(page, first)


def _of_predicate(page: Page, noun: int) -> Iterator[Status]:
    """What is said of a deed that is the subject: *la visite est annulée, une frappe reste possible*."""
    if not page.tokens[noun].dep.startswith("nsubj"):
        return
    verb = page.tokens[noun].head
    kids = page.parse.children[verb]
    copulas = [k for k in kids if page.tokens[k].dep == "cop"]
    if any("Tense=Past" in page.tokens[k].morph for k in copulas):
        return  # *l'attaque a été possible*
    denied = any(negated(page, k) for k in (verb, *copulas))
    for at in (verb, *(k for k in kids if page.tokens[k].dep == "xcomp")):
        if page.tokens[at].pos == "ADJ" or (at == verb and "Tense=Past" in page.tokens[at].morph):
            rows = status_rows(page, at, ("adjective",))
            yield from (_turned(row) if denied else row.status for row in rows)


def _turned(row: StatusWord) -> Status:
    """The status that a denied predicate tells: *n'est pas annulée* is planned, *n'est pas prévue* denied."""
    return "planned" if row.status == "denied" else "denied"


def _before(page: Page, first: int) -> Iterator[Status]:
    for at in range(max(first - BEFORE, page.sentence(first)[0]), first):
        for row in status_rows(page, at, ("preposition",)):
            size = len(row.words)
            if words_at(page, row, at) and at + size in (first, first + 1):
                yield row.status


def words_at(page: Page, row: StatusWord, at: int) -> bool:
    """Whether all words of a row stand from token `at` on."""
    words = row.words
    return all(at + n < len(page.tokens) and same_word(page, at + n, word) for n, word in enumerate(words))


def status_rows(page: Page, at: int, kinds: tuple[str, ...]) -> Iterator[StatusWord]:
    """Rows of these kinds whose word the token is, in any gender or number."""
    known, low = page.lexicon.statuses_by_form, page.keys[at]
    words = (low, page.lemmas[at], low.rstrip("es"), low.rstrip("s"), low.removesuffix("e"))
    for word in filter(known.__contains__, dict.fromkeys(words)):
        for row in known[word]:
            if row.kind in kinds:
                yield row
