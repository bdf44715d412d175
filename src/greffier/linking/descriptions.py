"""Whom a description stands for: "le président russe" is the one named person taught to hold that post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from greffier.lexicon import Lexicon, key
from greffier.linking.names import Name
from greffier.linking.posts import HEADS, LEADER, Post, Posts, wider
from greffier.linking.verdicts import same, star, unsure
from greffier.record import Actor, Judgement

FEW = 3
"""Holders among whom a person is asked to choose."""
FEMININE, MASCULINE = frozenset({"la", "une", "cette"}), frozenset({"le", "un", "ce", "cet"})


def link(described: Iterable[Actor], names: Sequence[Name], offices: Posts) -> Iterator[Judgement]:
    """Link persons known by description to the one holder of their post; unsure where several held it."""
    holders = _holders(names)
    waiting: dict[Post, list[Actor]] = defaultdict(list)
    for actor in described:
        held = _held(actor, offices)
        found = _fitting(actor, held, holders, offices.lexicon)
        if len(found) == 1:
            yield same(found[0].first, actor, _why(actor, held, found[0]))
        elif found:
            for name in found if len(found) <= FEW else ():
                yield unsure(name.first, actor, f"several here held the post of {actor.name}")
        elif len(held) == 1:
            waiting[next(iter(held))].append(actor)
    for group in waiting.values():
        yield from star(group, f"both are described as {group[0].name}, and no one named is said to be")


def _held(actor: Actor, offices: Posts) -> frozenset[Post]:
    """The posts a description gives; none of a former holder, nor of the head of a state's party."""
    words = key(actor.name).replace("-", " ").replace("'", " ").split()
    if not offices.lexicon.words("not now").isdisjoint(words):
        return frozenset()
    held = offices.held(actor)
    return frozenset(post for post in held if post.kind not in HEADS or offices.plainly(actor.name, post))


def _holders(names: Iterable[Name]) -> dict[Post, list[Name]]:
    """Each post with the persons taught to hold it, one name for each."""
    found: dict[Post, dict[int, Name]] = defaultdict(dict)
    for name in names:
        for post in name.posts:
            found[post].setdefault(id(name.top), name.top)
    return {post: list(tops.values()) for post, tops in found.items()}


def _fitting(
    actor: Actor, held: frozenset[Post], holders: dict[Post, list[Name]], lexicon: Lexicon
) -> list[Name]:
    """The persons who hold all the posts of the description that anyone is said to hold, of its gender."""
    gender = _gender(actor, lexicon)
    left: dict[int, Name] | None = None
    for post in held:
        found = {id(n): n for meant in wider(post) for n in holders.get(meant, ())}
        if post.kind == LEADER or not found:
            found |= {
                id(n): n
                for n in holders.get(Post(LEADER, post.of), ())
                if post in wider(Post(LEADER, post.of))
            }
        if found:
            left = found if left is None else {at: n for at, n in left.items() if at in found}
    fitting = list((left or {}).values())
    return [name for name in fitting if not (gender and name.gender and gender != name.gender)]


def _gender(actor: Actor, lexicon: Lexicon) -> str | None:
    """The gender a description's determiner tells, or the feminine of its noun."""
    words = key(actor.name).replace("'", "' ").split()
    if not words:
        return None
    if words[0] in FEMININE:
        return "f"
    feminine = {
        key(row.feminine) for form in words[:3] for row in lexicon.roles_by_form.get(form, ()) if row.feminine
    }
    if feminine & set(words[:3]):
        return "f"
    return "m" if words[0] in MASCULINE else None


def _why(actor: Actor, held: frozenset[Post], name: Name) -> str:
    posts = ", ".join(sorted(f"{post.kind} of {post.of}" for post in held))
    return f"{name.first.name} alone is said to be what {actor.name} is ({posts})"
