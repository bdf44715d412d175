"""One thing called by a grave word by one side, by a mild one by another: *une invasion*, *un incident*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence, Set

from greffier.linking.disagreeing import of_one_story
from greffier.linking.speech import Speech, days_apart
from greffier.record import When

SHORT = 6
"""Words of a statement that says but what something is, at most."""
CLOSE = 3
"""Days between two articles in which one thing is called by both, at most."""
TELLING = frozenset({"assert", "accuse"})
COPULA, VERBAL = "agir", ("er", "ir", "re")
"""The verb of *il s'agit de*; how verbs end."""


def of_calling(
    spoken: Mapping[str, Sequence[Speech]],
    grave: Container[str],
    mild: Container[str],
    casts: Mapping[str, Set[str]],
    published: Mapping[str, When],
) -> Iterator[tuple[Speech, Speech]]:
    """A statement that calls something by a `grave` word, with the first of another side, by a `mild` one.

    Both stand in one article, or in two on one story `published` within days of each other.
    """
    found: dict[bool, list[Speech]] = defaultdict(list)
    for one in (one for group in spoken.values() for one in group if not one.inner):
        word = _called(one)
        if word is not None and one.root.speaker_side is not None:
            for is_grave, words in ((True, grave), (False, mild)):
                if word in words:
                    found[is_grave].append(one)
    seen: set[frozenset[str]] = set()
    for strong in found[True]:
        for other in found[False]:
            sides = frozenset((strong.root.speaker_side or "", other.root.speaker_side or ""))
            if len(sides) == 2 and sides not in seen and _near(strong, other, casts, published):
                seen.add(sides)
                yield strong, other


def _called(one: Speech) -> str | None:
    """The first noun of a statement that says little else than what something is; None for any other."""
    if one.statement.act not in TELLING or one.statement.polarity == "-" or one.refutes or not one.nouns:
        return None
    words = [word for word in one.words if word != COPULA]
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
