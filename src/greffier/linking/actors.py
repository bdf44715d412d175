"""Who is the same across articles. Every link is a judgement with its reason; not linking is the default.

Linked are actors that stand for the same lexicon entry, bear the same full name, or bear a surname that only one
full name of the pile has. Unnamed actors and groups are never linked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from greffier.lexicon import Lexicon, load, name_key
from greffier.record import Actor, Judgement

RULE = "rule:actors"


def link(actors: Iterable[Actor], lexicon: Lexicon | None = None) -> list[Judgement]:
    """Judgements `same` between actors of a pile; each cluster is a star around the first actor met."""
    titles = frozenset(name_key(t.title) for t in (lexicon or load("fr")).titles)
    everyone = list(actors)
    found = list(_by_entry(everyone))
    found.extend(_by_words([a for a in everyone if a.type == "organisation" and a.entry is None]))
    persons = [(a, _bare(a.name, titles)) for a in everyone if a.type == "person" and a.entry is None]
    named = [(a, words) for a, words in persons if words and _is_name(a)]
    found.extend(_full_names(named))
    found.extend(_surnames(named))
    return found


def _is_name(actor: Actor) -> bool:
    return any(mention.form == "name" for mention in actor.mentions)


def _bare(name: str, titles: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in name_key(name).split() if word not in titles)


def _star(group: list[Actor], reason: str) -> Iterator[Judgement]:
    first, *others = group
    for other in others:
        yield Judgement(first.id, other.id, "same", (reason,), RULE)


def _by_entry(everyone: list[Actor]) -> Iterator[Judgement]:
    groups: dict[str, list[Actor]] = defaultdict(list)
    for actor in everyone:
        if actor.entry is not None:
            groups[actor.entry].append(actor)
    for entry, group in groups.items():
        yield from _star(group, f"both stand for {entry}")


def _by_words(everyone: list[Actor]) -> Iterator[Judgement]:
    groups: dict[str, list[Actor]] = defaultdict(list)
    for actor in everyone:
        groups[name_key(actor.name)].append(actor)
    for group in groups.values():
        yield from _star(group, f"both are called {group[0].name}")


def _full_names(named: list[tuple[Actor, tuple[str, ...]]]) -> Iterator[Judgement]:
    groups: dict[tuple[str, ...], list[Actor]] = defaultdict(list)
    for actor, words in named:
        if len(words) > 1:
            groups[words].append(actor)
    for group in groups.values():
        yield from _star(group, f"both are named {group[0].name}")


def _surnames(named: list[tuple[Actor, tuple[str, ...]]]) -> Iterator[Judgement]:
    """Link actors known by surname alone to the only full name that bears it, or to each other when none does."""
    full: dict[str, dict[tuple[str, ...], Actor]] = defaultdict(dict)
    alone: dict[str, list[Actor]] = defaultdict(list)
    for actor, words in named:
        if len(words) > 1:
            full[words[-1]].setdefault(words, actor)
        else:
            alone[words[0]].append(actor)
    for surname, group in alone.items():
        bearers = list(full.get(surname, {}).values())
        if len(bearers) == 1:
            yield from _star([bearers[0], *group], f"{bearers[0].name} is the only one named {group[0].name} here")
        elif not bearers:
            yield from _star(group, f"both are called {group[0].name}, and no fuller name is given")
