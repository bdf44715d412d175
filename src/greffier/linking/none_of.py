"""What one side says there was none of, and another counts: *aucun marin n'a péri*, *trois marins tués*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from greffier.lexicon import FATES, Lexicon, name_key
from greffier.linking.counts import anyone, details, fate, stem, without_states, words
from greffier.linking.disagreeing import of_one_story
from greffier.linking.opposed import denies
from greffier.linking.sides import Sides
from greffier.linking.speech import Speech, apart
from greffier.record import Figure, Passage, When
from greffier.record.figures import CHANGE, mark

CLOSE = 7
"""Days between the articles of a count and of who says there was none, at most."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known beside figures: the clusters of actors, their sides, who is in which article, its day."""

    heads: Mapping[str, str]
    sides: Sides
    casts: Mapping[str, Set[str]]
    published: Mapping[str, When]
    lexicon: Lexicon

    def by_side(self, figure: Figure) -> str | None:
        """The side of who gives the figure; None when nobody does, or one of none."""
        return self.sides.of.get(self.heads.get(figure.by or "", figure.by or ""))


def of_none(
    spoken: Mapping[str, Sequence[Speech]], figures: Iterable[Figure], scene: Scene
) -> Iterator[tuple[Passage, Passage]]:
    """Each count of another side with what says that there was none of them; the first count of each article.

    Both are of one story and told within days; what befell those counted is what the denial is of, or, where
    nothing did, something else is told of both. Whose they are is not told otherwise (*marins chinois*).
    """
    by_thing: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if CHANGE not in figure.lemmas:
            for thing in {stem(figure.unit or ""), fate(figure)} - {None, ""}:
                by_thing[str(thing)].append(figure)
    for denial in (one for group in spoken.values() for one in group if one.refutes and denies(one)):
        if denial.root.speaker_side is None or not denial.nouns:
            continue
        told: set[str] = set()
        for figure in _named(denial, by_thing):
            if figure.article not in told and _against(denial, figure, scene):
                told.add(figure.article)
                whole = Passage(figure.id, figure.article, figure.span)
                yield whole, denial.passage


def _named(denial: Speech, by_thing: Mapping[str, Sequence[Figure]]) -> Sequence[Figure]:
    """The figures that count what a denial is first of: *personne* is anyone whom something befell."""
    first = denial.nouns[0]
    if name_key(first) not in anyone():
        return by_thing.get(stem(first), ())
    return [one for name in FATES for one in by_thing.get(mark(name), ())]


def _against(denial: Speech, figure: Figure, scene: Scene) -> bool:
    """Whether a figure counts what a denial says there was none of, for another side, in one story."""
    if figure.by is None or scene.by_side(figure) == denial.root.speaker_side or not (figure.low or 0.0) > 0:
        return False
    days = apart(scene.published.get(figure.article), scene.published.get(denial.statement.article))
    casts = [scene.casts.get(article, set()) for article in (figure.article, denial.statement.article)]
    return days <= CLOSE and of_one_story(*casts) and _of_same(denial, figure, scene.lexicon)


def _of_same(denial: Speech, figure: Figure, lexicon: Lexicon) -> bool:
    """Whether one thing befell both or is told of them, and no state is told of those counted alone."""
    told = {stem(word) for word in denial.words}
    mine = details(figure)
    states = {stem(word) for word in mine - without_states(mine, lexicon)}
    if name_key(denial.nouns[0]) not in anyone() and not states <= told:
        return False
    befell = next((name for name in FATES if fate(figure) == mark(name)), None)
    if befell is not None:
        befalling = set(map(name_key, lexicon.words(befell)))
        return any(name_key(word) in befalling for word in (*denial.words, *denial.deeds))
    shared = told & {stem(word) for word in words(figure)}
    return bool(shared - states - {stem(figure.unit or "")})
