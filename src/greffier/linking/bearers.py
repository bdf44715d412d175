"""Who bears a name that is only part of one: a surname, initials, a full name without its middle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from greffier.lexicon import Lexicon
from greffier.linking.names import Name
from greffier.linking.verdicts import same, star, unsure
from greffier.record import Judgement

FEW = 3
"""Bearers among whom a person is asked to choose; of more there is no telling."""
LONG = 4
"""Letters a name of one word must have to be linked with none fuller in another spelling."""


def link(names: Sequence[Name], lexicon: Lexicon) -> Iterator[Judgement]:
    """Link names that are part of one full name of the pile alone; unsure where several have them."""
    full = [name for name in names if name.full]
    bearers = _Bearers(full, lexicon)
    lone: list[Name] = []
    for name in sorted(names, key=lambda it: -len(it.reading.words)):
        found = bearers.of(name)
        if found:
            yield from _settle(name, found)
        elif not name.full:
            lone.append(name)
    yield from _unborne(lone)


class _Bearers:
    """Full names by the parts of them that may stand alone."""

    def __init__(self, full: Iterable[Name], lexicon: Lexicon) -> None:
        """Index each full name by its endings, its ends, and its first word where that is no first name."""
        self.parts: dict[object, dict[int, Name]] = defaultdict(dict)
        self.first_names = lexicon.first_names_by_name
        for name in full:
            for part in self._parts_of(name):
                self.parts[part].setdefault(id(name), name)

    def of(self, name: Name) -> list[Name]:
        """The names, one of each person, that this name may be a part of; itself is none of them."""
        words = name.reading.folded
        keys: list[object] = [("ends", words[0], words[-1])] if name.full else []
        if not name.full or name.reading.words[0] not in self.first_names:
            keys = [words, *keys]
        if len(name.reading.words) > 1 and not name.full:
            first, last = (words[-1], words[0]) if len(words[-1]) == 1 else (words[0], words[-1])
            keys = [("initial", first[0], last)]
        elif len(words) == 1:
            keys.append(("opens", words[0]))
        for key in keys:
            fitting = [it for it in self.parts.get(key, {}).values() if self._may_bear(it, name)]
            tops = {id(it.top): it for it in fitting if it.top is not name.top}
            if tops:
                return list(tops.values())
        return []

    def _may_bear(self, full: Name, part: Name) -> bool:
        """Whether nothing keeps the two apart; a first name alone is no surname in another spelling."""
        if full is part or not full.fits(part):
            return False
        words = part.reading.words
        respelt = len(words) == 1 and words[0] not in full.reading.words
        return not respelt or (len(words[0]) >= LONG and words[0] not in self.first_names)

    def _parts_of(self, name: Name) -> Iterator[object]:
        words = name.reading.folded
        for at in range(1, len(words)):
            yield words[at:]
        yield "initial", words[0][0], words[-1]
        if len(words) > 2:
            yield "ends", words[0], words[-1]
        if name.reading.words[0] not in self.first_names:
            yield "opens", words[0]


def _settle(name: Name, found: Sequence[Name]) -> Iterator[Judgement]:
    """Link the bearers of a part of a name to the one person who may bear it; unsure when several may."""
    if len(found) > 1:
        told = [it for it in found if it.top.posts & name.posts]
        found = told if len(told) == 1 else found
    if not name.full:
        yield from _alone(name, found)
    if len(found) == 1:
        bearer = found[0]
        bearer.join(name)
        yield same(
            bearer.first, name.first, f"{bearer.first.name} is the only one named {name.first.name} here"
        )
    elif len(found) <= FEW:
        others = ", ".join(sorted(it.first.name for it in found))
        for bearer in found:
            yield unsure(bearer.first, name.first, f"{name.first.name} may be any of {others}")


def _alone(name: Name, found: Sequence[Name]) -> Iterator[Judgement]:
    """Link those who bear one part of a name among themselves, when it is one person's; else doubt each."""
    if len(found) == 1:
        yield from star(name.actors, f"both are called {name.first.name}, which is one person's name here")
    elif len(found) <= FEW:
        for actor in name.actors[1:]:
            yield unsure(name.first, actor, f"both are called {name.first.name}, which several are here")


def _unborne(lone: Iterable[Name]) -> Iterator[Judgement]:
    """Link those known by one surname, spelt in any way, when no fuller name is given."""
    groups: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in lone:
        groups[name.reading.folded].append(name)
    for group in groups.values():
        if len({name.gender for name in group if name.gender}) > 1:
            group = [name for name in group if name.gender]
        for at, name in enumerate(group):
            yield from star(name.actors, f"both are called {name.first.name}, and no fuller name is given")
            earlier = next((it for it in group[:at] if it.fits(name)), None)
            if earlier is not None and sum(map(len, name.reading.folded)) >= LONG:
                earlier.join(name)
                both = f"{earlier.first.name} and {name.first.name}"
                yield same(
                    earlier.first, name.first, f"{both} are spellings of one name, and no fuller is given"
                )
