"""Events of one kind that are the only ones told of it by articles on one story: one event, whatever the day.

*Le naufrage* of three articles on one disaster is that disaster. Nothing may speak against it: no day, no
place, nobody who takes part; of deeds of force someone must be the same, or the day.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import timedelta

from greffier.lexicon import name_key
from greffier.linking.events.across import CROWD, MEETING, Story, actors_alike
from greffier.linking.events.telling import apart, same_days
from greffier.record import Actor

SHARED, SHORT = 2, 3
"""Words of names that articles on one story share at least, the event's day or place being as good as one;
letters of words too short for a name."""
SOON = timedelta(days=7)
"""Between two articles that tell of one event without its day, at most."""
PLAIN, MISHAP = "label:", "mishap"
"""How families begin that are but the label; the family of shipwrecks and accidents."""
FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
"""Deeds of which a story tells many."""


def names_told(actors: Iterable[Actor]) -> dict[str, set[str]]:
    """The words of names by which each article calls those it tells of, and what they hold offices of."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        if not (actor.entry or "").startswith("outlet"):
            told = (actor.name, *actor.names, *(one.of for one in actor.offices if one.of))
            words = (word for name in told for word in name.replace("-", " ").replace("’", " ").split())
            found[actor.article].update(
                name_key(word) for word in words if word[:1].isupper() and len(word) > SHORT
            )
    return found


def alone(
    stories: Sequence[Story], names: Mapping[str, Set[str]]
) -> Iterator[tuple[Story, Story, tuple[str, ...]]]:
    """Pairs of held events that are the only ones of their kind in articles on one story, and why."""
    held = [one for one in stories if one.first.report.status == "held" and one.first.report.type != MEETING]
    told = Counter((one.article, kind) for one in held for kind in _kinds(one))
    sole: dict[str, list[Story]] = defaultdict(list)
    every: dict[str, list[Story]] = defaultdict(list)
    for one in held:
        for kind in _kinds(one):
            every[kind].append(one)
            if told[one.article, kind] == 1:
                sole[kind].append(one)
    for kind, group in sole.items():
        seen: list[Story] = []
        for one in group[:CROWD]:
            for other in seen:
                sure = any(map(_is_bare, (one, other))) and _on_one_day(one, other, every[kind], names)
                if _of_one(one, other, names, sure):
                    yield (
                        other,
                        one,
                        (f"the only {kind.removeprefix(PLAIN)} their articles tell", "one story"),
                    )
                    break
            seen.append(one)


def _kinds(one: Story) -> list[str]:
    """The label of a story; of a mishap or a deed of force its families, where it has any."""
    wide = one.first.report.type in FORCE or MISHAP in one.families
    families = sorted(it for it in one.families if wide and not it.startswith(PLAIN))
    return families or sorted(it for it in one.families if it.startswith(PLAIN))


def _is_bare(one: Story) -> bool:
    """Whether a story only names its event as one that is known: *l'attaque*."""
    return one.first.report.definite and not one.parties and one.days is None


def _on_one_day(one: Story, other: Story, kind: Sequence[Story], names: Mapping[str, Set[str]]) -> bool:
    """Whether all events of a kind that articles on one story with both date are of one day, and some are."""
    both = names.get(one.article, frozenset()) & names.get(other.article, frozenset())
    near = (it.days for it in kind if len(names.get(it.article, frozenset()) & both) >= SHARED)
    return len({days for days in near if days is not None}) == 1


def _of_one(one: Story, other: Story, names: Mapping[str, Set[str]], sure: bool) -> bool:
    """Whether two stories may be of one event, their articles on one story; `sure`: it is known which."""
    actors = None if one.article == other.article else actors_alike(one, other)
    if actors is None or apart(one.days, other.days):
        return False
    if one.first.report.type in FORCE and not (actors or sure or same_days(one.days, other.days)):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    if not _of_one_time(one, other):
        return False
    mine, theirs = (names.get(it.article, frozenset()) for it in (one, other))
    alike = len(one.places & other.places) + same_days(one.days, other.days)
    return len(mine & theirs) + alike >= SHARED


def _of_one_time(one: Story, other: Story) -> bool:
    """Whether two articles appeared within a week, as far as is known, or tell one day."""
    if one.days is not None and one.days == other.days and one.days[0] == one.days[1]:
        return True
    if one.around is None or other.around is None:
        return False
    return one.around[0] - other.around[1] <= SOON and other.around[0] - one.around[1] <= SOON
