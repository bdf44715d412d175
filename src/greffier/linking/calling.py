"""One thing called by a grave word by one side, by a mild one by another: *une invasion*, *un incident*.

So too what came of a meeting: *un accord*, of which another side says *une simple prise de contact*.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence, Set

from greffier.lexicon import Lexicon
from greffier.linking.disagreeing import of_one_story
from greffier.linking.speech import TOLD, Speech, days_apart
from greffier.record import When

SHORT = 6
"""Words of a statement that says but what something is, at most."""
CLOSE = 3
"""Days between two articles in which one thing is called by both, at most."""
TELLING = frozenset({"assert", "accuse", "criticise"})
SLIGHT = TELLING | {"deny", "accept"}
"""Acts by which something is called grave, and slight: *un simple rappel, minimise Paris*."""
COPULA, VERBAL = "agir", ("er", "ir", "re")
"""The verb of *il s'agit de*; how verbs end."""


def of_calling(
    spoken: Mapping[str, Sequence[Speech]],
    lexicon: Lexicon,
    casts: Mapping[str, Set[str]],
    published: Mapping[str, When],
) -> Iterator[tuple[Speech, Speech]]:
    """A statement that calls something by a grave word, with the first of another side, by a mild one.

    Both stand in one article, or in two on one story `published` within days of each other.
    """
    every = [one for group in spoken.values() for one in group if not one.inner and one.root.speaker_side]
    vague, outcomes = lexicon.words("vague deed"), lexicon.words("outcome")
    called = [(one, word) for one in every if (word := _called(one, vague)) is not None]
    grave = [
        one for one, word in called if word in lexicon.words("grave word") and one.statement.act in TELLING
    ]
    mild = [
        one for one, word in called if word in lexicon.words("mild word") and one.statement.act != "deny"
    ]  # *conteste toute irrégularité*
    slight = [one for one, _ in called if _is_slight(one, lexicon)]
    reached = [one for one in every if slight and _affirms(one, outcomes)]
    yield from _opposite(grave, mild, casts, published)
    yield from _opposite(reached, slight, casts, published)


def _opposite(
    strongs: Sequence[Speech],
    milds: Sequence[Speech],
    casts: Mapping[str, Set[str]],
    published: Mapping[str, When],
) -> Iterator[tuple[Speech, Speech]]:
    """Of statements of two kinds the first pairs of two sides on one story."""
    seen: set[frozenset[str]] = set()
    for strong in strongs:
        for other in milds:
            sides = frozenset((strong.root.speaker_side or "", other.root.speaker_side or ""))
            if len(sides) == 2 and sides not in seen and _near(strong, other, casts, published):
                seen.add(sides)
                yield strong, other


def _affirms(one: Speech, outcomes: Container[str]) -> bool:
    """Whether it tells of something reached, and neither denies nor asks for it."""
    positive = one.statement.act in TOLD and one.statement.polarity == "+" and not one.refutes
    return positive and any(noun in outcomes for noun in one.nouns)


def _is_slight(one: Speech, lexicon: Lexicon) -> bool:
    """Whether it calls a meeting by a word that leaves nothing of it: *un échange de vues*."""
    first, second = (*_plain(one), "", "")[:2]
    return first in lexicon.words("slight outcome") and second in lexicon.words("binding nobody")


def _plain(one: Speech) -> list[str]:
    """The words of a statement without *il s'agit* and an adjective in front: *un simple incident*."""
    words = [word for word in one.words if word != COPULA]
    led = words[1:2] == [*one.nouns[:1]] and words[0] not in one.nouns and not words[0].endswith(VERBAL)
    return words[led:]


def _called(one: Speech, vague: Container[str]) -> str | None:
    """The first word of a statement that says little else than what something is; None for any other.

    The word behind a noun that says nothing by itself: *un acte terroriste*.
    """
    if one.statement.act not in SLIGHT or one.statement.polarity == "-" or one.refutes or not one.nouns:
        return None
    words = _plain(one)
    if len(words) > 1 and words[0] == one.nouns[0] and words[0] in vague:
        return words[1] if len(words) <= SHORT // 2 else None
    phrase = one.statement.manner in ("mixed", "narrated")
    telling = any(word.endswith(VERBAL) and word not in one.nouns for word in words)
    short = len(words) <= SHORT if phrase else len(words) <= SHORT // 2 and not telling
    return one.nouns[0] if short and words[:1] == [one.nouns[0]] else None


def _near(one: Speech, other: Speech, casts: Mapping[str, Set[str]], published: Mapping[str, When]) -> bool:
    """Whether both stand in one article, or in two on one story, days apart."""
    here, there = one.statement.article, other.statement.article
    none: frozenset[str] = frozenset()
    story = here == there or of_one_story(casts.get(here, none), casts.get(there, none))
    return story and days_apart(one, other, published) <= CLOSE
