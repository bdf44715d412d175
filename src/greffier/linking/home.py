"""A state's own bodies told without it (*la police, le ministre des Transports*): of which state they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from greffier.lexicon import Lexicon, key
from greffier.linking.posts import bare
from greffier.linking.spokesmen import Speaking
from greffier.record import Actor

SURE = 2
"""Officials of a state, or words of theirs, and of no other, by which an article is told from it."""


def at_home(
    actors: Sequence[Actor],
    heads: Mapping[str, str],
    of: Mapping[str, str],
    lexicon: Lexicon,
    homes: Mapping[str, str],
    speaking: Speaking = (),
) -> Iterator[tuple[str, str]]:
    """Bodies and ministers told without their state, with the one their article is told from (`homes`).

    Without a dateline it is the one whose officials the article, else the pile tells of, or which alone
    speaks in the article.
    """
    told, article = defaultdict[str, Counter[str]](Counter), dict[str, str]()
    for actor in actors:
        article[actor.id] = actor.article
        side = of.get(heads.get(actor.id, actor.id))
        official = actor.offices or actor.type == "organisation" or _described(actor)
        if side is not None and side in lexicon.states_by_code and official:
            told[actor.article][side] += 1
    whole, spoke = sum(told.values(), Counter[str]()), defaultdict[str, Counter[str]](Counter)
    for speaker, _ in speaking:
        side = of.get(heads.get(speaker, speaker))
        if side is not None and side in lexicon.states_by_code:
            spoke[article[speaker]][side] += 1
    for actor in actors:
        if _is_state_s(actor, lexicon):
            counts = (told[actor.article] or whole, spoke[actor.article])
            home = homes.get(actor.article) or next(filter(None, map(_only, counts)), None)
            if home is not None:
                yield heads.get(actor.id, actor.id), home


def _only(told: Counter[str]) -> str | None:
    """The only state told, when it is told often enough."""
    return next(iter(told)) if len(told) == 1 and told.total() >= SURE else None


def _described(actor: Actor) -> bool:
    return actor.type == "government" and actor.entry is None


def _is_state_s(actor: Actor, lexicon: Lexicon) -> bool:
    """Whether an actor is a body that every state has, or a minister or spokesman of one."""
    if actor.type in ("organisation", "government") and actor.entry is None:
        return of_any_state(actor.name, lexicon)
    if actor.type == "person" and not actor.offices and not actor.mentions:
        return _is_minister(actor.name)
    return any(
        _is_minister(one.office) or (one.of is not None and of_any_state(one.of, lexicon))
        for one in actor.offices
    )


def _is_minister(office: str) -> bool:
    return "ministre" in key(office).split()


def of_any_state(words: str, lexicon: Lexicon) -> bool:
    """Whether each state has a body so called, and no state is told: *la police, du ministère*."""
    rows = lexicon.roles_by_form.get(bare(key(words)), ())
    return any(row.kind == "group" and (row.unique == "yes" or row.type == "government") for row in rows)
