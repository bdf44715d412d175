"""Spokesmen and directors told without whom they serve: *le ministère a démenti; son porte-parole, X*."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from greffier.lexicon import Lexicon, key
from greffier.linking.governing import plain
from greffier.record import Actor

NEAR = 200
"""Characters from a body to someone who serves it, of which no more is told."""
SPOKEN_FOR = ("organisation", "government")
Speaking = Iterable[tuple[str, int]]
"""Who speaks, with where the cue ends."""
Ends = Mapping[str, Sequence[tuple[int, str]]]
"""By article, where bodies are told, each with its side."""


def spokesmen(
    actors: Sequence[Actor],
    heads: Mapping[str, str],
    of: Mapping[str, str],
    lexicon: Lexicon,
    speaking: Speaking,
) -> Iterator[tuple[str, str]]:
    """Those who serve a body of a known side, by where it spoke; then *le porte-parole* alone, who is one."""
    told, votes = spoken_for(actors, heads, of, speaking), defaultdict[str, Counter[str]](Counter)
    for actor in actors:
        near = just_told(actor, told.get(actor.article, ()), lexicon)
        if near is not None:
            votes[heads.get(actor.id, actor.id)][near] += 1
    found = {head: counts.most_common(1)[0][0] for head, counts in votes.items()}
    yield from found.items()
    yield from _bare(actors, heads, {**found, **of}, lexicon)


def spoken_for(
    actors: Iterable[Actor], heads: Mapping[str, str], of: Mapping[str, str], speaking: Speaking
) -> dict[str, list[tuple[int, str]]]:
    """Where bodies of known sides speak, by article; states themselves have many spokesmen, and are none."""
    ends: dict[str, list[int]] = defaultdict(list)
    for speaker, end in speaking:
        ends[speaker].append(end)
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for actor in actors:
        side = of.get(heads.get(actor.id, actor.id))
        if side is not None and actor.type in SPOKEN_FOR and not is_state(actor):
            told[actor.article] += [(end, side) for end in ends.get(actor.id, ())]
    return told


def just_told(actor: Actor, told: Iterable[tuple[int, str]], lexicon: Lexicon) -> str | None:
    """The body told just before someone of whom is told but that they serve one: *son directeur, X*."""
    serving = lexicon.words("serving a body")
    if actor.type != "person" or not any(key(one.office) in serving and not one.of for one in actor.offices):
        return None
    first = min((mention.span.start for mention in actor.mentions), default=0)
    near = [(end, side) for end, side in told if 0 <= first - end <= NEAR]
    return max(near, default=(0, None))[1]


def _bare(
    actors: Sequence[Actor], heads: Mapping[str, str], of: Mapping[str, str], lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """*Le porte-parole*, of whom no more is told, with the side of the only one whom its article tells of."""
    serving = lexicon.words("serving a body")
    offices: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        offices[heads.get(actor.id, actor.id)].update(key(one.office) for one in actor.offices)
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in actors:
        head = heads.get(actor.id, actor.id)
        if actor.type == "person" and head in of:
            for office in offices[head] & serving:
                holders[actor.article, plain(office)].add(of[head])
    for actor in actors:
        sides = holders.get((actor.article, plain(actor.name)), ())
        if not actor.mentions and not actor.offices and len(sides) == 1:
            yield heads.get(actor.id, actor.id), next(iter(sides))


def is_state(actor: Actor) -> bool:
    """Whether an actor is a state, or stands for one by its capital."""
    return (actor.entry or "").partition(":")[0] in ("state", "gov")
