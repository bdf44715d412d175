"""What may stand between a cue and what it governs: adverbs, days, remarks between commas."""

from __future__ import annotations

from functools import lru_cache

from greffier.finding.grammar import is_finite, is_temporal
from greffier.finding.page import Page
from greffier.lexicon import key

LONG = 18
"""How many words may stand between the commas around who somebody is."""
CLOSING = frozenset(";:«»“”(")
"""Marks within which nobody is told beside a name."""


def past_remark(page: Page, at: int, limit: int) -> int:
    """The token behind a remark between commas: *plaide, il est vrai, pour*; `at` when there is none."""
    if at >= limit or page.tokens[at].text != ",":
        return at
    close = next((k for k in range(at + 1, min(at + 7, limit)) if page.tokens[k].text == ","), None)
    return close + 1 if close is not None and close + 1 < limit else at


def past_tonic(page: Page, at: int) -> int:
    """The token behind a pronoun between commas: *Le parlement brandit, lui, la menace de V*; else `at`."""
    around = [token.text for token in page.tokens[at : at + 3 : 2]]
    return at + 3 if around == [",", ","] and page.tokens[at + 1].pos == "PRON" else at


def before_tonic(page: Page, at: int) -> int:
    """The token before a pronoun between commas that ends at a token: *parle⟦, lui,⟧ de 300*; else `at`."""
    around = [page.tokens[k].text for k in (at - 2, at)] if at > 2 else []
    return at - 3 if around == [",", ","] and page.tokens[at - 1].pos == "PRON" else at


def past_apposition(page: Page, at: int, limit: int) -> int:
    """The token behind who a hearer is, told between commas: *a réclamé à sa collègue⟦, Mme X,⟧ un vote*.

    A relative clause is passed too: *a demandé au roi⟦, qu'il a vu lundi,⟧ de partir*. Else `at`.
    """
    if at + 2 >= limit or page.tokens[at].text != ",":
        return at
    led = page.lexicon.words("relative") | page.lexicon.words("which")
    relative = not led.isdisjoint(page.keys[at + 1 : at + 3])
    if not relative and page.tokens[at + 1].pos not in ("PROPN", "NOUN", "DET"):
        return at
    for k in range(at + 2, min(at + LONG, limit - 1)):
        if page.tokens[k].text in CLOSING or (is_finite(page.tokens[k]) and not relative):
            return at
        if page.tokens[k].text == ",":
            behind = page.tokens[k + 1]
            words = page.lexicon.words("de") | page.lexicon.words("que") | page.lexicon.words("à")
            words |= page.lexicon.words("asked")
            opens = behind.pos in ("DET", "NUM") or page.keys[k + 1] in words or behind.text in CLOSING
            return k + 1 if opens else at
    return at


@lru_cache(maxsize=8)
def _by_head(adverbials: frozenset[str]) -> dict[str, tuple[int, str]]:
    """By its first word up to an apostrophe: how many characters an adverbial has at most, how it goes on.

    That is told by the letters with which its other words begin.
    """
    found: dict[str, tuple[int, str]] = {}
    for phrase in adverbials:
        first, *others = phrase.replace("'", " ").replace("-", " -").split()
        longest, letters = found.get(first, (0, ""))
        found[first] = max(longest, len(phrase)), letters + "".join([word.strip("-")[0] for word in others])
    return found


def past_adverbial(page: Page, at: int, limit: int) -> int:
    """The token behind an adverbial of several words: *assure par ailleurs le maire*; else `at`."""
    known = page.lexicon.words("adverbial")
    begun = _by_head(known).get(page.keys[at].partition("'")[0]) if at + 1 < limit else None
    if begun is None or page.keys[at + 1].lstrip("'-")[:1] not in begun[1]:
        return at
    longest, start, past = begun[0], page.tokens[at].start, at
    for last in range(at + 2, min(at + 6, limit) + 1):
        words = page.text[start : page.tokens[last - 1].end]
        if len(words) > longest:
            break
        past = last if key(words) in known else past
    return past


def past_time(page: Page, at: int, limit: int) -> int:
    """The token behind adverbs and days: *a exhorté lundi les deux camps, a prié hier X de*."""
    at = past_adverbial(page, at, limit)
    while at < limit and (page.tokens[at].pos == "ADV" or is_temporal(page, at)):
        at += 1
    return _past_time(page, at, limit)


def past_aside(page: Page, at: int, limit: int) -> int:
    """The token behind adverbs, *pour sa part*, asides between commas: *a exigé, selon X, des…*."""
    at = past_tonic(page, at)
    while at < limit and page.tokens[at].pos == "ADV":
        at += 1
    at = _past_time(page, at, limit)
    if at + 1 < limit and page.tokens[at].text == "," and page.tokens[at + 1].pos == "ADP":
        close = next((k for k in range(at + 1, min(at + 9, limit)) if page.tokens[k].text == ","), None)
        return close + 1 if close else at
    if (
        at + 2 < limit
        and page.tokens[at].text.lower() in page.lexicon.words("pour")
        and page.tokens[at + 1].pos == "DET"
    ):
        return at + 3
    return at


def past_day(page: Page, at: int, limit: int) -> int:
    """The token behind adverbs and a day: *a confirmé le 3 mai 2016 avoir menti*; `at` without any."""
    behind = past_adverbial(page, at, limit)
    month = behind + 1 < limit and page.keys[behind] in page.lexicon.words("gerund")
    day, dated = behind + (month and is_temporal(page, behind + 1)), False
    while day < limit and day < behind + 6 and _of_time(page, day, dated):
        dated = dated or is_temporal(page, day)
        day += 1
    return day if dated else behind


def _past_time(page: Page, at: int, limit: int) -> int:
    """The token behind a day that stands before an article: *annonce le 3 mai 2016 la fin*; else `at`."""
    behind = past_day(page, at, limit)
    follows = behind < limit and page.tokens[behind].pos == "DET"
    plural = behind < limit and page.keys[behind] in page.lexicon.words("plural")
    return behind if follows or plural else at


def _of_time(page: Page, at: int, dated: bool) -> bool:
    """Whether the token may belong to a date: an article or figure before the day, the day, the year."""
    token = page.tokens[at]
    article = token.pos == "DET" and not dated
    which = token.pos == "ADJ" and dated and is_temporal(page, token.head)  # *la semaine dernière*
    behind = page.keys[at] in page.lexicon.words("part of month") and not dated
    part = behind and at + 1 < len(page.tokens) and is_temporal(page, at + 1)  # *fin janvier*
    return article or which or part or is_temporal(page, at) or token.text[:1].isdigit()
