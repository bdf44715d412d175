"""The speaker's place: which noun phrase or pronoun is the subject of a verb that reports speech."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.finding.cues import Used, verb_before
from greffier.finding.grammar import (
    INVERTED,
    NOMINAL,
    agent,
    finite_group,
    is_subject_clitic,
    noun_after,
    phrase_end,
    subject_children,
)
from greffier.finding.page import Page

RELATIVE = frozenset({"qui", "lequel", "laquelle", "lesquels", "lesquelles"})
OPENING = frozenset({",", "»", "”", "\"", "!", "?", "…", "...", "–", "—", "-", "(", "’’", "''"})
SKIPPED = frozenset({"ADV"})
ADDRESS = frozenset({"à", "au", "aux", "auprès", "devant", "lors", "dans", "sur", "en"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Token of the speaker, None when nobody is named; `same_as` the verb whose subject it is shared with."""

    token: int | None
    same_as: int | None = None


def speaker_of(page: Page, used: Used) -> Subject:
    """Who speaks by the cue: its subject, its agent, or the subject of the verb it leans on."""
    if used.passive:
        return Subject(agent(page.parse, used.head))
    return _subject(page, used.head, used.head, 0)


def _subject(page: Page, verb: int, cue: int, depth: int) -> Subject:
    own = _own_subject(page, verb)
    if own is not None:
        return Subject(own, verb if verb != cue else None)
    above = page.tokens[verb].head
    if depth > 4 or above == verb:
        return Subject(_before(page, verb) if finite_group(page.parse, verb) else None)
    if page.tokens[verb].dep in ("acl:relcl", "acl") and page.tokens[above].pos in NOMINAL:
        return _of_modifier(page, verb, above, cue, depth)
    if finite_group(page.parse, verb) and page.tokens[verb].dep not in ("conj", "xcomp"):
        return Subject(_before(page, verb))
    if page.tokens[above].pos in ("VERB", "AUX", "ADJ", "NOUN"):
        return _subject(page, above, cue, depth + 1)
    return Subject(None)


def _own_subject(page: Page, verb: int) -> int | None:
    """The subject among the verb's own children, a relative pronoun traced to its antecedent; None when it has none."""
    kids = subject_children(page.parse, verb)
    kids.sort(key=lambda k: (page.tokens[k].pos == "PRON" and not is_subject_clitic(page.tokens[k]), k))
    for k in kids:
        if page.tokens[k].text.lower() in RELATIVE:
            return _antecedent(page, k, verb)
        return k
    return None


def _antecedent(page: Page, relative: int, verb: int) -> int | None:
    above = page.tokens[verb].head
    if page.tokens[verb].dep.startswith("acl") and page.tokens[above].pos in (*NOMINAL, "PRON") and above < relative:
        return above
    start = page.sentence(relative)[0]
    return next((k for k in range(relative - 1, start - 1, -1) if page.tokens[k].pos in NOMINAL), None)


def _of_modifier(page: Page, verb: int, noun: int, cue: int, depth: int) -> Subject:
    """The speaker of a participle hung on a noun: the noun when it stands right before, else the main verb's subject."""
    previous = verb_first = verb
    while verb_first > 0 and page.tokens[verb_first - 1].pos in ("ADV", "AUX"):
        verb_first -= 1
    previous = verb_first - 1
    if page.tokens[previous].text == "," or page.tokens[previous].text.lower() == "en":
        for index in range(noun, page.sentence(noun)[0] - 1, -1):
            if page.tokens[index].pos == "VERB" and finite_group(page.parse, index):
                return _subject(page, index, cue, depth + 1)
    return Subject(noun)


def _before(page: Page, verb: int) -> int | None:
    """The head of the noun phrase or the pronoun right before a finite verb group the parser left without subject."""
    at, start = verb - 1, page.sentence(verb)[0]
    while at >= start and page.tokens[at].pos in ("AUX", "ADV", "PRON") and not is_subject_clitic(page.tokens[at]):
        at -= 1
    if at >= start and is_subject_clitic(page.tokens[at]):
        return at
    if at >= start and page.tokens[at].pos in NOMINAL:
        while page.tokens[at].dep in ("flat:name", "flat:foreign", "nmod", "appos") and start <= page.tokens[at].head < at:
            at = page.tokens[at].head
        return at
    return None


@dataclass(frozen=True, slots=True)
class Inverted:
    """An incise: tokens `first` (after the mark before it) to `last` (excluded), and its speaker's token."""

    first: int
    last: int
    speaker: int | None


def incise(page: Page, used: Used) -> Inverted | None:
    """The incise that a cue heads (*, a-t-il dit*; *, a prévenu le dirigeant*); None when it heads a plain clause."""
    first = verb_before(page, used)
    if first and page.tokens[first - 1].text.lower() in ("comme", "qu'", "qu’", "que", "ainsi"):
        first -= 1
    if first == 0 or page.tokens[first - 1].text not in OPENING:
        return None
    clitic = next((k for k in range(first, min(used.last + 2, len(page.tokens))) if _is_inverted(page, k)), None)
    if clitic is not None:
        return Inverted(first, max(used.last, clitic + 1), clitic)
    if not finite_group(page.parse, used.head):
        return None
    limit = page.sentence(used.head)[1]
    noun = _postponed(page, used.last, limit)
    if noun is None:
        return None
    return Inverted(first, phrase_end(page.parse, noun), noun)


def _is_inverted(page: Page, index: int) -> bool:
    token = page.tokens[index]
    return token.pos == "PRON" and token.text.lower().endswith(INVERTED)


def _postponed(page: Page, at: int, limit: int) -> int | None:
    """Head of the noun phrase after the verb, past adverbs, addressees and dates; None when a clause follows instead."""
    for _ in range(4):
        while at < limit and page.tokens[at].pos == "ADV":
            at += 1
        noun = noun_after(page.parse, at, limit)
        if noun is not None and not _is_day(page, noun):
            return noun
        if noun is not None:
            at = noun + 1
        elif at < limit and page.tokens[at].text.lower() in ADDRESS:
            inner = noun_after(page.parse, at + 1, limit)
            if inner is None:
                return None
            at = phrase_end(page.parse, inner)
        elif at < limit and page.tokens[at].text == "," and at + 1 < limit:
            return None
        else:
            return None
    return None


def _is_day(page: Page, index: int) -> bool:
    return page.tokens[index].lemma.lower() in DAYS


DAYS = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche matin soir après-midi midi hier jour".split()
)
