"""What is told of an event, gathered by matter: each matter called by what those who tell it tell of.

Statements are alike by the words they share and the kinds of deeds they tell (*si X attaquait* and *toute
invasion* are of one), or as their commitments are on one issue. Nothing is a list of topics.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from greffier.lexicon import name_key
from greffier.linking.likeness import cosine
from greffier.linking.naming import STEM, Naming
from greffier.linking.speech import Speech

ALIKE = 0.16
"""How alike, on average, the statements of one matter are at least."""
ON_ONE_ISSUE = 0.5
"""How alike statements count whose commitments are on one issue."""
CALLED = 2
"""Words in the label of a matter."""
FEW = 2
"""Statements whose matter is called by their first nouns, at most; of more the weightiest tell."""
MOST = 0.5
"""Share of a matter's statements that tell of a kind of deed for the matter to be called by it."""

Side = str
Told = tuple[Side, Speech]
Matters = Iterator[tuple[str, tuple[Told, ...]]]


def matters(
    found: Sequence[Told], issues: Mapping[str, str], naming: Naming, of_itself: str, itself: Container[int]
) -> Matters:
    """The statements gathered by matter, in the order of their first, each matter with its label.

    Those numbered in `itself` tell of the event itself (how it went), a matter of its own called `of_itself`.
    """
    groups = [[at] for at in range(len(found)) if at not in itself]
    if len(groups) < len(found):
        yield of_itself, tuple(one for at, one in enumerate(found) if at in itself)
    alike = [[_alike(one, other, issues) for _, other in found] for _, one in found]
    while len(groups) > 1:
        pairs = (
            (sum(alike[a][b] for a in one for b in other) / (len(one) * len(other)), -at, -to)
            for at, one in enumerate(groups)
            for to, other in enumerate(groups[:at])
        )
        best, at, to = max(pairs)
        if best < ALIKE:
            break
        groups[-to] += groups.pop(-at)
    taken = {of_itself}
    for group in sorted(map(sorted, _of_one_kind(groups, found))):
        items = tuple(found[at] for at in group)
        label = _label([speech for _, speech in items], issues, taken, naming)
        taken.add(label)
        yield label, items


def _of_one_kind(groups: Sequence[list[int]], found: Sequence[Told]) -> list[list[int]]:
    """The groups, of which those that mostly tell of one kind of deed are one: those done, those ahead."""
    joined: dict[object, list[int]] = defaultdict(list)
    for group in groups:
        kinds = Counter(kind for at in group for kind in sorted(found[at][1].kinds))
        best = max(kinds, key=lambda kind: kinds[kind], default=None)
        whole = best is not None and kinds[best] >= MOST * len(group)
        done = 2 * sum(found[at][1].done for at in group) > len(group)
        joined[(best, done) if whole else id(group)] += group
    return list(joined.values())


def _alike(one: Speech, other: Speech, issues: Mapping[str, str]) -> float:
    """How alike two statements are, 0 to 1."""
    mine = issues.get(one.statement.id)
    shared = mine is not None and mine == issues.get(other.statement.id)
    return max(cosine(one.topic, other.topic), ON_ONE_ISSUE if shared else 0.0)


def _label(speeches: Sequence[Speech], issues: Mapping[str, str], taken: set[str], naming: Naming) -> str:
    """The issue all are on, else what most typically is told in them; with a number where it is taken."""
    on = {issues.get(one.statement.id) for one in speeches}
    label = next(iter(on)) or "" if len(on) == 1 else ""
    label = label or ", ".join(_typical(speeches, naming)) or "…"
    if label not in taken:
        return label
    return next(name for n in range(2, len(taken) + 3) if (name := f"{label} ({n})") not in taken)


def _typical(speeches: Sequence[Speech], naming: Naming) -> list[str]:
    """The kinds of deeds most of them tell, then the nouns that weigh most; other words for want of nouns."""
    deeds = Counter(deed for one in speeches for deed in dict.fromkeys(one.deeds))
    chosen = [deed for deed, count in deeds.most_common() if count >= MOST * len(speeches)]
    for word in _first(speeches, naming) if len(speeches) <= FEW else _weightiest(speeches, naming):
        if not any(word[:STEM] == name_key(known)[:STEM] for known in chosen):
            chosen.append(naming.nouns.get(word, word).replace("_", " "))
    return chosen[:CALLED]


def _weightiest(speeches: Sequence[Speech], naming: Naming) -> list[str]:
    """The words of several statements, those that weigh most in them first."""
    words = Counter[str]()
    for one in speeches:
        for word, weight in one.vector.items():
            words[name_key(word)] += weight  # type: ignore[assignment]
    return naming.ranked(words) if words else []


def _first(speeches: Sequence[Speech], naming: Naming) -> list[str]:
    """The words of a few statements, those most of them hold first, in reading order."""
    held = Counter(
        word for one in speeches for word in dict.fromkeys(map(name_key, one.words)) if word in _vectors(one)
    )
    told = list(held)
    able = [word for word in told if word in naming.nouns and word not in naming.empty]
    able = able or [word for word in told if word in naming.nouns] or told
    return sorted(able, key=lambda word: -held[word])


def _vectors(one: Speech) -> frozenset[str]:
    """The plain words that tell what a statement is on."""
    return frozenset(map(name_key, one.vector))
