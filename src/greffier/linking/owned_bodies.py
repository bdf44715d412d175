"""Bodies told with their state's adjective, then without: *la province turque de Van*, *la Garde civile*.

Associations, unions and firms are nobody's but their own, whatever adjective they have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from greffier.lexicon import Lexicon, key, name_key
from greffier.linking.governing import BODY, OF, is_private, plain
from greffier.linking.posts import bare
from greffier.record import Actor


def of_states(
    actors: Sequence[Actor], heads: Mapping[str, str], of: Mapping[str, str], lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """Those of a body that another actor is told as with a state's adjective, with that state."""
    told: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        side = of.get(heads.get(actor.id, actor.id), "")
        if side in lexicon.states_by_code:
            for name in (actor.name, *actor.names):
                for whole in _parts(name):
                    if (without := _without(whole, side, lexicon)) is not None:
                        told[without].add(side)
    for actor in actors:
        head = heads.get(actor.id, actor.id)
        if of.get(head, "").startswith(BODY):
            named = {plain(name) for name in (actor.name, *actor.names)} | {of[head].removeprefix(BODY)}
            sides = set().union(*(told[name] for name in named if name in told))
            if len(sides) == 1:
                yield head, sides.pop()


def _parts(name: str) -> Iterator[str]:
    """A name, and what stands behind *de* in it: *les autorités de ⟦la province turque de Van⟧*."""
    yield name
    for link in OF:
        at = name.find(link)
        if at > 0:
            yield name[at + len(link) :]


def _without(name: str, state: str, lexicon: Lexicon) -> str | None:
    """The plain name without the adjective of its state; None where it has none, or is a private body's."""
    words = bare(key(name)).split()
    known = {row.code for word in words for row in lexicon.states_by_adjective.get(word, ())[:1]}
    if known != {state} or is_private(name, lexicon):
        return None
    left = [word for word in words if word not in lexicon.states_by_adjective]
    return name_key(" ".join(left)) if len(left) > 1 else None
