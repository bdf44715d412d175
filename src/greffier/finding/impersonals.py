"""Pronouns that stand for nobody: *il faut, il y a, il est possible que*; *le* for a clause: *il le fait*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.grammar import is_inverted
from greffier.finding.page import Page
from greffier.lexicon.rows import Impersonal

REACH = 8
"""How many tokens may stand between *il* and what it announces."""


def is_impersonal(page: Page, at: int) -> bool:
    """Whether the *il* at token `at` is the subject of an impersonal expression."""
    for verb in _verbs(page, at):
        for row in _rows(page, verb):
            last = _matched(page, row, at, verb)
            if last is not None and (row.always == "yes" or _announces(page, last, row.kind)):
                return True
    return any(_reports(page, verb) for verb in _verbs(page, at))


def takes_up_clause(page: Page, at: int) -> bool:
    """Whether the *le* at token `at` stands for what is done or said: *comme l'autre le ferait, il le nie*.

    Before an infinitive (*le faire venir*) it is somebody.
    """
    verb, limit = at + 1, page.sentence(at)[1]
    while verb < limit and (
        page.keys[verb] in page.lexicon.words("clitic") or page.tokens[verb].pos == "AUX"
    ):
        verb += 1
    if verb >= limit or not page.lexicon.is_verb_of(page.tokens[verb].text, "takes a clause"):
        return False
    return verb + 1 >= limit or "VerbForm=Inf" not in page.tokens[verb + 1].morph


def _verbs(page: Page, at: int) -> Iterator[int]:
    """Verbs the *il* is the subject of: the first, and what an auxiliary or a modal brings in."""
    limit, first = min(page.sentence(at)[1], at + REACH), at + 1
    if is_inverted(page, at):
        first = at - 2 if at > 1 and page.tokens[at - 2].pos in ("VERB", "AUX") else at - 1
    for k in range(max(first, 0), limit):
        token, low = page.tokens[k], page.keys[k]
        if token.pos in ("VERB", "AUX") or low in page.lexicon.impersonals_by_form:
            if not _brings_participle(page, k, limit):
                yield k
            if token.pos != "AUX" and page.lemmas[k] not in page.lexicon.words("modal"):
                return
        elif k != at and token.pos != "ADV" and low not in page.lexicon.words("clitic"):
            return


def _rows(page: Page, verb: int) -> Iterator[Impersonal]:
    """Expressions of this verb, by its form and by its lemma."""
    by_form = page.lexicon.impersonals_by_form
    rows = (*by_form.get(page.keys[verb], ()), *by_form.get(page.lemmas[verb], ()))
    yield from {id(row): row for row in rows}.values()


def _matched(page: Page, row: Impersonal, at: int, verb: int) -> int | None:
    """The last token of the expression, whose other words must stand around the verb; None without them."""
    head = row.words.index(row.head)
    low, high = min(at, verb), max(at, verb)
    before = (*page.lemmas[low:high], *page.keys[low:high])
    if not all(word in before or _elided(word) in before for word in row.words[:head]):
        return None
    last = verb if verb > at else at
    for word in row.words[head + 1 :]:
        found = _next(page, last + 1, word)
        if found is None:
            return None
        last = found
    return last


def _elided(word: str) -> str:
    """The other form of a word that may be cut short: *ne* and *n'*; the word itself where it has but one."""
    return {"se": "s'", "s'": "se", "ne": "n'", "n'": "ne"}.get(word, word)


def _next(page: Page, at: int, word: str) -> int | None:
    """Where `word` stands, in any form, at `at` or behind adverbs there."""
    for k in range(at, min(at + 3, page.sentence(at - 1)[1])):
        if word in (page.keys[k], page.lemmas[k]):
            return k
        if page.tokens[k].pos != "ADV":
            return None
    return None


def _brings_participle(page: Page, k: int, limit: int) -> bool:
    """Whether the verb is but the auxiliary of a compound tense: *il y a fixé*, not *il y a un pont*."""
    after = k + 1
    while after < limit and page.tokens[after].pos == "ADV":
        after += 1
    token = page.tokens[after] if after < limit else None
    joined = token is not None and token.pos in ("VERB", "AUX") and "VerbForm=Part" in token.morph
    return joined and page.lemmas[k] not in page.lexicon.words("be")


def _reports(page: Page, verb: int) -> bool:
    """Whether an act of speech is told without its speaker: *il a été révélé que, il est conseillé de*."""
    if page.lemmas[verb] not in page.lexicon.words("be"):
        return False
    after = verb + 1
    while after < len(page.tokens) and page.tokens[after].pos == "ADV":
        after += 1
    told = page.keys[after] if after < len(page.tokens) else ""
    cues = page.lexicon.verbs_by_form.get(told, ())
    personal = any("obj" in cue.addressee or cue.reflexive or "qualify" in cue.constructions for cue in cues)
    return bool(cues) and not personal and _announces(page, after, "adjective")


def _announces(page: Page, last: int, kind: str) -> bool:
    """Whether a clause, an infinitive or, behind some verbs, a subject follows that *il* stands in for."""
    limit = min(page.sentence(last)[1], last + REACH)
    for k in range(last + 1, limit):
        token, low = page.tokens[k], page.keys[k]
        if low in page.lexicon.words("que"):
            return True
        if k == last + 1 and kind == "verb" and _presents(page, last):
            return token.pos == "NUM" or low in page.lexicon.words("indefinite")
        if low in page.lexicon.words("de") and any(
            "VerbForm=Inf" in page.tokens[n].morph for n in range(k + 1, min(k + 4, limit))
        ):
            return True
        if token.pos not in ("ADV", "ADP", "DET", "NOUN", "PROPN", "PRON", "ADJ"):
            return False
    return False


def _presents(page: Page, verb: int) -> bool:
    """Whether the verb may have its subject behind it: *il existe des, il reste deux*."""
    return page.lemmas[verb] in page.lexicon.words("presenting")
