"""A state's own bodies told without it (*la police, le ministre des Transports*): of which state they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from greffier.lexicon import Lexicon, key, name_key
from greffier.linking.governing import is_private, plain, served_as_written
from greffier.linking.posts import bare
from greffier.linking.spokesmen import Speaking, is_state
from greffier.record import Actor

SURE = 2
"""Officials of a state, or words of theirs, and of no other, by which an article is told from it."""
BODIES = ("organisation", "government", "group")


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
    speaks in the article. One whose noun the article has with a state's adjective is of that state (*les
    garde-côtes chinois*, then *les garde-côtes*); of several states the one of the articles where it speaks.
    """
    said = list(speaking)
    known = {**dict(_voted(actors, heads, of, lexicon, homes, said)), **of}
    everywhere = {**_inferred(actors, heads, known, lexicon, said), **homes}
    yield from _voted(actors, heads, of, lexicon, everywhere, said)


def _inferred(
    actors: Sequence[Actor],
    heads: Mapping[str, str],
    of: Mapping[str, str],
    lexicon: Lexicon,
    speaking: Speaking,
) -> dict[str, str]:
    """The only state whose officials each article, else the pile tells of, or which alone speaks in it."""
    told, article = defaultdict[str, Counter[str]](Counter), dict[str, str]()
    named: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        article[actor.id] = actor.article
        side = of.get(heads.get(actor.id, actor.id))
        if side is None or side not in lexicon.states_by_code:
            continue
        if actor.offices or actor.type == "organisation" or _described(actor):
            told[actor.article][side] += 1
        elif is_state(actor):
            named[actor.article].add(side)
    whole, spoke = sum(told.values(), Counter[str]()), defaultdict[str, Counter[str]](Counter)
    for speaker, _ in speaking:
        side = of.get(heads.get(speaker, speaker))
        if side is not None and side in lexicon.states_by_code:
            spoke[article[speaker]][side] += 1
    found = dict[str, str]()
    for each in set(article.values()):
        home = _only(told[each] or whole) or _only(spoke[each])
        if home is not None and named[each] <= {home}:
            found[each] = home
    return {**_by_contrast(actors, heads, of, lexicon), **found}


def _by_contrast(
    actors: Iterable[Actor], heads: Mapping[str, str], of: Mapping[str, str], lexicon: Lexicon
) -> dict[str, str]:
    """Of two states an article tells of, the one whose adjective it never needs, as it does the other's."""
    states, marked = defaultdict[str, set[str]](set), defaultdict[str, Counter[str]](Counter)
    for actor in actors:
        side = of.get(heads.get(actor.id, actor.id))
        if side is not None and side in lexicon.states_by_code:
            states[actor.article].add(side)
            told = " ".join((actor.name, *(one.of or "" for one in actor.offices)))
            if any(word in lexicon.states_by_adjective for word in key(told).split()):
                marked[actor.article][side] += 1
    found = dict[str, str]()
    for article, both in states.items():
        bare_ones = both - marked[article].keys()
        if len(both) == SURE and len(bare_ones) == 1 and marked[article].total() >= SURE:
            found[article] = bare_ones.pop()
    return found


def _only(told: Counter[str]) -> str | None:
    """The only state told, when it is told often enough."""
    return next(iter(told)) if len(told) == 1 and told.total() >= SURE else None


def _voted(
    actors: Sequence[Actor],
    heads: Mapping[str, str],
    of: Mapping[str, str],
    lexicon: Lexicon,
    homes: Mapping[str, str],
    speaking: Speaking,
) -> Iterator[tuple[str, str]]:
    """Bodies and ministers told without their state, with the one most articles tell them from."""
    said_of, votes = _with_adjective(actors, heads, of, lexicon), defaultdict[str, Counter[str]](Counter)
    heard = {speaker for speaker, _ in speaking}
    for actor in (one for one in actors if _is_state_s(one, lexicon)):
        states = said_of.get((actor.article, plain(actor.name)), set())
        home = next(iter(states)) if len(states) == 1 else homes.get(actor.article)
        if home is not None:
            votes[heads.get(actor.id, actor.id)][home] += SURE if actor.id in heard else 1
    for head, counts in votes.items():
        (best, most), *others = counts.most_common()
        if not others or most > others[0][1]:
            yield head, best


def _with_adjective(
    actors: Iterable[Actor], heads: Mapping[str, str], of: Mapping[str, str], lexicon: Lexicon
) -> Mapping[tuple[str, str], set[str]]:
    """The states of which each article tells a body with their adjective, by what is left of its name."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in actors:
        state = of.get(heads.get(actor.id, actor.id), "")
        left = without_state(actor.name, lexicon) if actor.type != "person" else []
        if left and state in lexicon.states_by_code:
            found[actor.article, name_key(" ".join(left))].add(state)
    return found


def without_state(name: str, lexicon: Lexicon) -> list[str]:
    """The words of a name without the adjectives of states; none where it has no such adjective."""
    words = bare(key(name)).split()
    left = [word for word in words if word not in lexicon.states_by_adjective]
    return left if len(left) < len(words) else []


def _described(actor: Actor) -> bool:
    return actor.type == "government" and actor.entry is None


def _is_state_s(actor: Actor, lexicon: Lexicon) -> bool:
    """Whether an actor is a body that every state has, or a minister or spokesman of one."""
    if actor.type in BODIES and actor.entry is None:
        return of_any_state(actor.name, lexicon)
    if actor.type == "person" and not actor.offices and not actor.mentions:
        return is_minister(actor.name, lexicon)
    if actor.type == "unnamed":
        return any(of_any_state(name, lexicon) for name in served_as_written(actor.name, lexicon))
    return any(
        is_minister(one.office, lexicon) or (one.of is not None and of_any_state(one.of, lexicon))
        for one in actor.offices
    )


def is_minister(office: str, lexicon: Lexicon) -> bool:
    """Whether it is an office that each state has, and nobody else: *ministre, chef de la diplomatie*."""
    name = bare(key(office))
    return "ministre" in name.split() or name in lexicon.words("state office")


def of_any_state(words: str, lexicon: Lexicon) -> bool:
    """Whether each state has a body so called, and no state is told: *la police, du ministère*."""
    name = bare(key(words))
    first = name.split(" ")[0]
    if first in lexicon.words("local authority") or first in lexicon.words("mission abroad"):
        return False
    if name in lexicon.words("state body") or first in lexicon.words("ministry again"):
        return True
    if is_private(words, lexicon):
        return False
    rows = lexicon.roles_by_form.get(name, ())
    return any(row.kind == "group" and (row.unique == "yes" or row.type == "government") for row in rows)
