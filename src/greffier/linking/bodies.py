"""Which governments and organisations of different articles are the same: lexicon entry, name, acronym."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from greffier.lexicon import Lexicon, key, name_key
from greffier.linking.verdicts import same, star, unsure
from greffier.record import Actor, Judgement

SMALL = frozenset(
    {"de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "pour", "of", "the", "and", "for", "sur"}
)
"""Words that give no letter to an acronym."""
ARTICLES = frozenset({"le", "la", "l'"})
DEFINITE = 3
"""Words of a body's description by its state: article, noun, adjective."""


def by_entry(everyone: Iterable[Actor]) -> Iterator[Judgement]:
    """Link actors that stand for the same lexicon entry."""
    groups: dict[str, list[Actor]] = defaultdict(list)
    for actor in everyone:
        if actor.entry is not None:
            groups[actor.entry].append(actor)
    for entry, group in groups.items():
        yield from star(group, f"both stand for {entry}")


def organisations(everyone: Iterable[Actor]) -> Iterator[Judgement]:
    """Link organisations no lexicon knows: by a name they share, then by an acronym only one name gives."""
    groups: dict[str, list[Actor]] = defaultdict(list)
    for actor in everyone:
        if actor.type == "organisation" and actor.entry is None and named(actor):
            groups[name_key(actor.name)].append(actor)
    for group in groups.values():
        yield from star(group, f"both are called {group[0].name}")
    heads = [group[0] for group in groups.values()]
    yield from _acronyms(heads)


def described(everyone: Iterable[Actor], lexicon: Lexicon) -> Iterator[Judgement]:
    """Link bodies that a state has one of, described in the same words with it: *l'armée irakienne*."""
    groups: dict[str, list[Actor]] = defaultdict(list)
    for actor in everyone:
        if actor.type in ("organisation", "government") and actor.entry is None and not named(actor):
            found = {kind for words in (actor.name, *actor.names) if (kind := _of_state(words, lexicon))}
            if len(found) == 1:
                groups[found.pop()].append(actor)
    for group in groups.values():
        yield from star(group, f"both are described as {group[0].name}")


def _of_state(words: str, lexicon: Lexicon) -> str | None:
    """A definite noun for a body a state has one of, with its adjective alone: the noun and the state."""
    parts = key(words).replace("'", "' ").split()
    if len(parts) != DEFINITE or parts[0] not in ARTICLES:
        return None
    noun, adjective = parts[1:]
    one = any(row.unique == "yes" for row in lexicon.roles_by_form.get(noun, ()))
    states = lexicon.states_by_adjective.get(adjective, ()) if one else ()
    return f"{noun} {states[0].code}" if states else None


def named(actor: Actor) -> bool:
    """Whether some article calls the actor by a name."""
    return any(mention.form == "name" for mention in actor.mentions)


def _acronyms(heads: Sequence[Actor]) -> Iterator[Judgement]:
    """Link an acronym to the one full name that gives it; unsure where several do."""
    full: dict[str, list[Actor]] = defaultdict(list)
    for actor in heads:
        letters = acronym(actor.name)
        if len(letters) > 1:
            full[letters].append(actor)
    for actor in heads:
        short = actor.name.replace(".", "")
        if not (short.isupper() and short.isalpha()):
            continue
        bearers = [other for other in full.get(short.lower(), ()) if other is not actor]
        if len(bearers) == 1:
            yield same(bearers[0], actor, f"{actor.name} is the acronym of {bearers[0].name} alone here")
        for bearer in bearers if len(bearers) > 1 else ():
            yield unsure(bearer, actor, f"{actor.name} may be the acronym of {bearer.name}, among others")


def acronym(name: str) -> str:
    """The first letters of a name's words that count, in small letters; of one word nothing."""
    words = [word for word in name_key(name).replace("'", " ").split() if word not in SMALL]
    return "".join(word[0] for word in words) if len(words) > 1 else ""
