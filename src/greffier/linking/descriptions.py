"""Whom a description stands for: "le président russe" is the one named person taught to hold that post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from greffier.lexicon import Lexicon, key
from greffier.linking.names import Name
from greffier.linking.posts import HEADS, LEADER, Post, Posts, wider
from greffier.linking.tenures import days_of, left_on, runs
from greffier.linking.verdicts import same, star, unsure
from greffier.record import Actor, Judgement, When

FEW = 3
"""Holders among whom a person is asked to choose."""
FEMININE, MASCULINE = frozenset({"la", "une", "cette"}), frozenset({"le", "un", "ce", "cet"})


def link(
    described: Iterable[Actor], names: Sequence[Name], offices: Posts, published: Mapping[str, When | None]
) -> Iterator[Judgement]:
    """Link persons known by description to the one holder of their post; unsure where several held it.

    Of several, and of one told long before or after, the days of the articles that say so decide.
    """
    holders = _holders(names)
    waiting: dict[Post, list[Actor]] = defaultdict(list)
    for actor in described:
        held = _held(actor, offices)
        fitting = _fitting(actor, held, holders, offices.lexicon)
        meant = {post for one in held for post in (*wider(one), Post(LEADER, one.of))}
        told = [(name, [day for post in meant for day in name.tenures.get(post, ())]) for name in fitting]
        found, near = left_on(days_of(actor, published), told)
        if len(found) == 1 and near:
            yield same(found[0].first, actor, _why(actor, held, found[0], len(fitting) > 1))
        elif found:
            for name in found if len(found) <= FEW else ():
                yield unsure(name.first, actor, _doubt(actor, name, len(fitting) > 1))
        elif len(held) == 1:
            waiting[next(iter(held))].append(actor)
    for group in waiting.values():
        yield from _unnamed(group, published)


def _unnamed(group: Sequence[Actor], published: Mapping[str, When | None]) -> Iterator[Judgement]:
    """Link descriptions of one post that nobody named is said to hold; unsure over more than a year."""
    parts = runs((actor, days_of(actor, published)) for actor in group)
    for part in parts:
        yield from star(part, f"both are described as {part[0].name}, and no one named is said to be")
    for part in parts[1:]:
        words = f"both are described as {part[0].name}, but articles a year apart say so"
        yield unsure(parts[0][0], part[0], words)


def _doubt(actor: Actor, name: Name, several: bool) -> str:
    """Why a description may not be this holder's."""
    if several:
        return f"several here held the post of {actor.name}"
    return f"{name.first.name} is said to be what {actor.name} is, but in articles more than a year away"


def _held(actor: Actor, offices: Posts) -> frozenset[Post]:
    """The posts a description gives; none of a former holder, nor of the head of a state's party."""
    words = key(actor.name).replace("-", " ").replace("'", " ").split()
    if not offices.lexicon.words("not now").isdisjoint(words):
        return frozenset()
    held = offices.held(actor, now=True)
    return frozenset(post for post in held if post.kind not in HEADS or offices.plainly(actor.name, post))


def _holders(names: Iterable[Name]) -> dict[Post, list[Name]]:
    """Each post with the persons taught to hold it, one name for each."""
    found: dict[Post, dict[int, Name]] = defaultdict(dict)
    for name in names:
        for post in name.top.tenures:
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


def _why(actor: Actor, held: frozenset[Post], name: Name, then: bool) -> str:
    posts = ", ".join(sorted(f"{post.kind} of {post.of}" for post in held))
    days = " in articles of these days" if then else ""
    return f"{name.first.name} alone is said to be what {actor.name} is{days} ({posts})"
