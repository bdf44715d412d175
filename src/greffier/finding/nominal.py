"""Nouns that report speech: *sa déclaration selon laquelle S, la menace de V, l'idée que S*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.boundaries import clause_end, content, holds_quoted_words
from greffier.finding.construction import LINKS
from greffier.finding.frames import Frame
from greffier.finding.grammar import (
    NOMINAL,
    climb,
    noun_after,
    phrase_end,
    phrase_start,
    subject_children,
)
from greffier.finding.page import Page
from greffier.lexicon import Cue, key
from greffier.record import Manner


def nominal(page: Page, found: list[Frame], blocked: frozenset[int]) -> Iterator[Frame]:
    """A frame for each noun cue that governs a clause or an infinitive and does not itself head a content."""
    for token in (token for token in page.tokens if token.pos == "NOUN"):
        for row in page.lexicon.nouns_by_head.get(key(token.lemma), ()):
            last = _match(page, row, token.index)
            if last is not None and (frame := _frame(page, row, last, found, blocked)):
                yield frame
                break


def _match(page: Page, row: Cue, at: int) -> int | None:
    """The last token of a noun cue that starts at `at` (*mise en garde* has three); None when words lack."""
    words = [page.tokens[k].text for k in range(at, min(at + len(row.words), len(page.tokens)))]
    same = [key(found) == word for found, word in zip(words[1:], row.words[1:], strict=False)]
    return at + len(row.words) - 1 if len(words) == len(row.words) and all(same) else None


def _frame(page: Page, row: Cue, noun: int, found: list[Frame], blocked: frozenset[int]) -> Frame | None:
    start, construction = _content_start(page, row, noun)
    if start is None and not _told_whole(page, noun, found):
        start, construction = _linked_start(page, row, noun)
    if start is None:
        return None
    narrow, finite = construction.endswith("+np"), construction in ("selon lequel", "noun que")
    span = content(page, start, clause_end(page, start, noun, blocked, narrow=narrow, finite=finite))
    if span is None or any(span == c for frame in found for c in frame.content):
        return None
    plain: Manner = "narrated" if narrow else "indirect"
    manner: Manner = "mixed" if holds_quoted_words(page, (span,)) else plain
    speaker = _owner(page, noun, start)
    if speaker is None and construction != "selon lequel":
        return None
    return Frame(construction, manner, (span,), row, noun, page.parse.span(noun, noun + 1), speaker)


def _content_start(page: Page, row: Cue, noun: int) -> tuple[int | None, str]:
    """First token of the noun's content and its construction; (None, "") when it governs none."""
    tokens, limit = page.tokens, page.sentence(noun)[1]
    for at in range(noun + 1, min(phrase_end(page, noun) + 2, limit)):
        low = tokens[at].text.lower()
        if (
            low in page.lexicon.words("selon")
            and at + 1 < limit
            and tokens[at + 1].text.lower() in page.lexicon.words("which")
            and "selon lequel" in row.constructions
        ):
            return (at + 2 if at + 2 < limit else None), "selon lequel"
        single = "Number=Plur" not in tokens[noun].morph
        if (
            low in page.lexicon.words("que")
            and "que" in row.constructions
            and tokens[at].pos == "SCONJ"
            and at == noun + 1
            and single
        ):
            return (at + 1 if at + 1 < limit else None), "noun que"
        linked = low in page.lexicon.words("de") and "de+inf" in row.constructions and at + 1 < limit
        if linked and "VerbForm=Inf" in tokens[at + 1].morph:
            return at + 1, "noun de+inf"
    return None, ""


def _linked_start(page: Page, row: Cue, noun: int) -> tuple[int | None, str]:
    """First token of a noun phrase tied by a preposition to a noun that says whose: *sa menace de X*."""
    tokens, limit = page.tokens, page.sentence(noun)[1]
    at = noun + 1
    while at < limit and tokens[at].pos == "ADJ":
        at += 1
    stated = any(key(tokens[k].text) in page.lexicon.states_by_adjective for k in range(noun + 1, at))
    if at + 1 >= limit or not (
        stated or (noun and tokens[noun - 1].text.lower() in page.lexicon.words("possessive"))
    ):
        return None, ""
    for link in LINKS:
        if f"{link}+np" in row.constructions and tokens[at].text.lower() in page.lexicon.words(link):
            return (at + 1, f"noun {link}+np") if noun_after(page, at + 1, limit) is not None else (None, "")
    return None, ""


def _told_whole(page: Page, noun: int, found: list[Frame]) -> bool:
    """Whether a verb's frame has the whole noun phrase for content: *a confirmé son rejet de l'accord*."""
    start = page.tokens[phrase_start(page.parse, noun)].start
    return any(frame.content[0].start == start for frame in found)


def _owner(page: Page, noun: int, start: int) -> int | None:
    """Whose word the noun is: its possessive's, its *de* complement's, or its verb's subject's."""
    tokens = page.tokens
    if noun and tokens[noun - 1].text.lower() in page.lexicon.words("possessive"):
        return noun - 1
    if noun + 2 < start and tokens[noun + 1].text.lower() in page.lexicon.words("de"):
        return noun_after(page, noun + 2, start)
    if (
        noun + 1 < start
        and tokens[noun + 1].pos == "ADJ"
        and key(tokens[noun + 1].text) in page.lexicon.states_by_adjective
    ):
        return noun + 1
    for index in climb(page.parse, noun):
        if tokens[index].pos == "VERB" and (subjects := subject_children(page, index)):
            return (
                subjects[0] if tokens[subjects[0]].pos in (*NOMINAL, "PRON") and subjects[0] != noun else None
            )
    return None
