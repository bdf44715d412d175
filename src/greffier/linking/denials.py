"""Who denies what another side says: by its words or deeds, by a noun for what was said, or just behind it.

What is denied may be told as a denial (*a démenti que*), or by what did not happen (*aucun tir n'a eu lieu*).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from greffier.lexicon import name_key
from greffier.linking.deeds import KIND
from greffier.linking.naming import STEM
from greffier.linking.speech import Speech
from greffier.record import Act, Passage

Pair = tuple[Passage, Passage]
Saying = Mapping[str, frozenset[Act]]
"""The acts that a noun or verb of saying names, by its plain form; those of neutral ones are none."""

ENOUGH = 2
"""Content words a denial shares with what it denies, at least."""
HELD = 0.5
"""Share of a denial's own content words, by weight, that what it denies holds."""
COMMON = 200
"""A word of more statements brings a denial to none of them in other articles."""
NEAR = 200
"""Characters from what is said to the sentence of a denial that has few words of its own, or none."""
AHEAD = frozenset({"demand", "threaten", "promise", "offer", "expect", "ask", "refuse", "warn"})
"""Acts on what is to come, which that something did not happen does not deny."""


def of_denials(
    spoken: Mapping[str, Sequence[Speech]],
    called: Mapping[str, frozenset[str]],
    saying: Saying,
    empty: Container[str],
    soldiers: Container[str] = (),
) -> Iterator[Pair]:
    """What a side says, with the denial of another side; of several in one article the fullest.

    `called` gives the words each actor is called by: elsewhere than in its article what a denial denies names
    the one who denies. `empty` are nouns that name nothing (*la question de*), `soldiers` those for one.
    """
    every = [one for group in spoken.values() for one in group]
    marks = {id(one): _marks(one, empty, soldiers) for one in every}
    found: dict[tuple[str, str, str | None], tuple[Speech, Speech]] = {}
    index, told_to = defaultdict[str, list[Speech]](list), defaultdict[str, list[Speech]](list)
    for one in every:
        for word in marks[id(one)]:
            index[word].append(one)
        if one.addressee_side is not None:
            told_to[one.addressee_side].append(one)
        if one.denied is not None:
            yield one.passage, Passage(one.statement.id, one.statement.article, one.denied)
    for denial in every:
        if not _denies(denial):
            continue
        names = called.get(denial.speaker or "", frozenset())
        here = spoken[denial.statement.article]
        against = (
            _by_words(denial, here, index, marks, names)
            or _beside(denial, here, marks)
            or _of_saying(denial, here, saying, empty)
            or _of_saying(denial, told_to.get(denial.root.speaker_side or "", ()), saying, empty)
            or _before(denial, here)
        )
        if against is not None:
            key = (against.statement.id, denial.statement.article, denial.speaker_side or denial.speaker)
            if key not in found or len(denial.vector) > len(found[key][1].vector):
                found[key] = against, denial
    for against, denial in found.values():
        bare = denial.takes_up or not denial.vector
        whole = Passage(denial.statement.id, denial.statement.article, denial.around)
        yield against.passage, whole if bare else denial.passage


def _denies(one: Speech) -> bool:
    """Whether it is told as a denial, or says that something did not happen."""
    if one.statement.polarity == "-":
        return False
    return one.statement.act == "deny" or (one.refutes and one.statement.act in ("assert", "accept"))


def _marks(one: Speech, empty: Container[str], soldiers: Container[str]) -> dict[str, float]:
    """The words of a statement by their stems, and the kinds of its deeds, each with its weight."""
    found: dict[str, float] = {}
    for word, weight in one.topic.items():
        if name_key(word) in empty and word not in soldiers:
            continue
        plain = "soldat" if word in soldiers else name_key(word)
        mark = word if word.startswith(KIND) else plain[:STEM]
        found[mark] = max(weight, found.get(mark, 0.0))
    return found


def _by_words(
    denial: Speech,
    here: Sequence[Speech],
    index: Mapping[str, Sequence[Speech]],
    marks: Mapping[int, Mapping[str, float]],
    names: frozenset[str],
) -> Speech | None:
    """The statement of another side whose words hold most of those of a denial; None when none does."""
    own = marks[id(denial)]
    if len(own) < ENOUGH:
        return None
    whole, left, near = sum(own.values()), 0.0, {id(one): one for one in here}
    for word in sorted(own, key=lambda word: len(index[word])):
        if left > (1 - HELD) * whole or len(index[word]) >= COMMON:
            break  # who holds half of it all holds one of those before
        left += own[word]
        near |= {id(one): one for one in index[word] if _names(one, denial, names)}
    best: tuple[float, Speech] | None = None
    for one in near.values():
        common = own.keys() & marks[id(one)].keys()
        share = sum(own[word] for word in common) / whole
        if (
            len(common) >= ENOUGH
            and share >= HELD
            and _opposed(denial, one)
            and (best is None or share > best[0])
        ):
            best = (share, one)
    return best[1] if best else None


def _names(one: Speech, denial: Speech, names: frozenset[str]) -> bool:
    """Whether what is said is about the side that denies: by its name, or as words of one of its own."""
    side = denial.speaker_side
    return not names.isdisjoint(one.words) or (side is not None and side == one.speaker_side)


def _opposed(denial: Speech, one: Speech) -> bool:
    """Whether another side affirms it, or tells that the one who denies did; it is no denial itself."""
    if one.root is denial.root or _denies(one) or one.refutes or one.statement.polarity == "-":
        return False
    if denial.statement.act != "deny" and one.statement.act in AHEAD:
        return False
    teller = one.root
    if teller.speaker is None or denial.speaker is None or teller.speaker == denial.speaker:
        return False
    return teller.speaker_side is None or teller.speaker_side != denial.root.speaker_side


def _beside(
    denial: Speech, here: Sequence[Speech], marks: Mapping[int, Mapping[str, float]]
) -> Speech | None:
    """What another known side says nearby of the same kind of deed, or of the one thing denied."""
    own = marks[id(denial)]
    kinds = {mark for mark in own if mark.startswith(KIND)}
    asked = kinds or (set(own) if len(own) == 1 else set())
    near = [
        one
        for one in here
        if not asked.isdisjoint(marks[id(one)])
        and one.statement.act not in AHEAD
        and _gap(one, denial) <= NEAR
        and None not in (one.root.speaker_side, denial.root.speaker_side)
        and _opposed(denial, one)
    ]
    return min(near, key=lambda one: _gap(one, denial), default=None)


def _gap(one: Speech, other: Speech) -> int:
    """Characters between the sentences of two statements of an article."""
    return max(one.around.start, other.around.start) - min(one.around.end, other.around.end)


def _of_saying(
    denial: Speech,
    here: Sequence[Speech],
    saying: Saying,
    empty: Container[str],
) -> Speech | None:
    """What is told nearest of an act of speech that a denial says there was none of: *aucune menace*."""
    named = [acts for word in denial.words if (acts := saying.get(name_key(word)))]
    other = [word for word in denial.nouns if name_key(word) not in saying and name_key(word) not in empty]
    if not named or other:
        return None
    near = [
        one
        for one in here
        if any(one.statement.act in acts for acts in named)
        and one.root is not denial.root
        and one.root.speaker_side is not None
        and denial.root.speaker_side not in (None, one.root.speaker_side)
    ]
    return min(near, key=lambda one: _gap(one, denial), default=None)


def _before(denial: Speech, speeches: Sequence[Speech]) -> Speech | None:
    """The statement just before a denial without words of its own, or that takes it up (*dément ces propos*).

    None when it is of the denial's side; what is taken up may be a rumour of whomever.
    """
    if denial.statement.act != "deny" or (denial.vector and not denial.takes_up):
        return None
    earlier = [one for one in speeches if one.hull.end <= denial.hull.start and one.root is not denial.root]
    last = max(earlier, key=lambda one: (one.hull.end, len(one.hull)), default=None)
    if last is None or denial.around.start - last.around.end > NEAR:
        return None
    rumour = denial.takes_up and last.statement.hedge is not None
    return last if rumour or _opposed(denial, last) else None
