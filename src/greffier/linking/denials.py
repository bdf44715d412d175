"""Who denies what another side says: by its words or deeds, by a noun for what was said, or just behind it.

What is denied may be told as a denial (*a démenti que*), or by what did not happen (*aucun tir n'a eu lieu*).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence, Set
from types import MappingProxyType

from greffier.lexicon import name_key
from greffier.linking.counts import any_soldier
from greffier.linking.deeds import KIND
from greffier.linking.doers import Doings, of_doer
from greffier.linking.naming import STEM
from greffier.linking.opposed import AHEAD, Across, denies, opposed
from greffier.linking.speech import Speech, gap
from greffier.linking.unsaid import Saying, acts_denied, of_saying, unsaid
from greffier.record import Passage, Span

Pair = tuple[Passage, Passage]

ENOUGH = 2
"""Content words a denial shares with what it denies, at least."""
HELD = 0.5
"""Share of a denial's own content words, by weight, that what it denies holds."""
NEARLY = 0.75
"""That share for what is told in an article that only speaks of who denies."""
SOLE = 5
"""That for the one thing that a denial says there was none of."""
RARE = 8
"""Statements that tell of a thing, at most, for its name alone to bring a denial to one of them."""
COMMON = 200
"""A word of more statements brings a denial to none of them in other articles."""
FEW = 3
"""Words of a denial, kinds of deeds among them, of which the one noun is looked for nearby, at most."""
REFUSABLE = frozenset({"demand", "offer", "refuse", "promise", "expect"})
"""Acts that *impensable, pas question* refuse and do not deny: nobody says that something is so."""
NEAR = 200
"""Characters from what is said to the sentence of a denial that has few words of its own, or none."""


def of_denials(
    spoken: Mapping[str, Sequence[Speech]],
    called: Mapping[str, frozenset[str]],
    saying: Saying,
    empty: Container[str],
    soldiers: Container[str] = (),
    mentioning: Container[str] = (),
    met: Container[frozenset[str]] = (),
    nouns: Mapping[str, str] = MappingProxyType({}),
    kinds: Mapping[str, Sequence[str]] = MappingProxyType({}),
    done: Doings = MappingProxyType({}),
) -> Iterator[Pair]:
    """What a side says, with the denial of another side; of several in one article the fullest.

    `called` gives the words each actor is called by: elsewhere than in its article what a denial denies names
    the one who denies, or their sides are among those that `met`. `empty` are nouns that name nothing (*la
    question de*), `soldiers` those for one, `mentioning` words by which a matter comes up at all, `nouns`
    the nouns for the deeds of verbs, with which these are one (*rouvrir, réouverture*), `kinds` the kinds of
    deeds that words tell, for a denial of which no deed is known, `done` whose deeds statements tell.
    """
    every = [one for group in spoken.values() for one in group]
    marks = {id(one): _marks(one, empty, soldiers, nouns) for one in every}
    for one in (one for one in every if denies(one) and not one.deeds):
        marks[id(one)] |= {
            kind: weight for word, weight in one.topic.items() for kind in kinds.get(name_key(word), ())[:1]
        }
    told_in: dict[str, set[str]] = {
        article: {word for one in group for word in one.words} for article, group in spoken.items()
    }
    found: dict[tuple[str, str, str | None], tuple[Speech, Speech]] = {}
    index, told_to = defaultdict[str, list[Speech]](list), defaultdict[str, list[Speech]](list)
    for one in every:
        for word in marks[id(one)]:
            index[word].append(one)
        if one.addressee_side is not None:
            told_to[one.addressee_side].append(one)
        if one.speaker_side is not None and one.speaker_side != one.root.speaker_side:
            told_to[one.speaker_side].append(one)  # *selon Paris, Rome s'est engagée à V*
        if one.denied is not None and not (one.statement.act in REFUSABLE and one.parent is None):
            yield one.passage, _denying(one, one.denied, spoken[one.statement.article])
    for denial in every:
        if not denies(denial):
            continue
        names = called.get(denial.speaker or "", frozenset())
        here = spoken[denial.statement.article]
        across = Across(names, met)
        of_deed = not acts_denied(denial, marks, saying)  # *avoir sollicité une trêve* denies no truce
        against = (
            (of_deed and _by_words(denial, here, index, marks, across, kinds, mentioning))
            or (of_deed and of_doer(denial, index, marks, done, kinds, nouns))
            or unsaid(denial, index, marks, saying, across, mentioning)
            or (of_deed and _beside(denial, here, marks))
            or of_saying(denial, here, saying, empty)
            or of_saying(denial, told_to.get(denial.root.speaker_side or "", ()), saying, empty)
            or _before(denial, here)
            or _elsewhere(denial, index, marks, names, told_in, kinds)
        )
        if against is not None:
            key = (against.statement.id, denial.statement.article, denial.speaker_side or denial.speaker)
            if key not in found or len(denial.vector) > len(found[key][1].vector):
                found[key] = against, denial
    for against, denial in found.values():
        bare = denial.takes_up or not denial.vector
        whole = Passage(denial.statement.id, denial.statement.article, denial.around)
        yield against.passage, whole if bare else denial.passage


def _denying(one: Speech, words: Span, here: Sequence[Speech]) -> Passage:
    """The words that say a statement is not so, as those of whoever says them where one holds them."""
    by = next((it for it in here if it is not one and it.hull.covers(words)), one)
    return Passage(by.statement.id, one.statement.article, words)


def _marks(
    one: Speech, empty: Container[str], soldiers: Container[str], nouns: Mapping[str, str]
) -> dict[str, float]:
    """The words of a statement by their stems, and the kinds of its deeds, each with its weight."""
    found: dict[str, float] = {}
    for word, weight in one.topic.items():
        if name_key(word) in empty and word not in soldiers:
            continue
        plain = any_soldier() if word in soldiers else nouns.get(name_key(word), name_key(word))
        mark = word if word.startswith(KIND) else plain[:STEM]
        found[mark] = max(weight, found.get(mark, 0.0))
    return found


def _by_words(
    denial: Speech,
    here: Sequence[Speech],
    index: Mapping[str, Sequence[Speech]],
    marks: Mapping[int, Mapping[str, float]],
    across: Across,
    kinds: Mapping[str, Sequence[str]],
    mentioning: Container[str],
) -> Speech | None:
    """The statement of another side whose words hold most of those of a denial; None when none does.

    A word and the kind of deed that it tells are but one, unless what is denied is that it came up.
    """
    own, came_up = marks[id(denial)], any(word in mentioning for word in denial.words)
    if len(own) < ENOUGH:
        return None
    whole, left, near = sum(own.values()), 0.0, {id(one): one for one in here}
    for word in sorted(own, key=lambda word: len(index[word])):
        if left > (1 - HELD) * whole or len(index[word]) >= COMMON:
            break  # who holds half of it all holds one of those before
        left += own[word]
        near |= {id(one): one for one in index[word] if across.joins(one, denial)}
    best: tuple[float, Speech] | None = None
    for one in near.values():
        common = own.keys() & marks[id(one)].keys()
        twice = frozenset() if came_up else told_by_word(denial, common, kinds)
        if len(common - twice) < ENOUGH:
            continue
        share = sum(weight for word, weight in own.items() if word in common) / whole
        if share >= HELD and opposed(denial, one) and (best is None or share > best[0]):
            best = (share, one)
    return best[1] if best else None


def told_by_word(denial: Speech, common: Set[str], kinds: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The kinds of deeds that a denial tells by words which are among some marks: they say no more."""
    words = (name_key(word) for word in denial.words if name_key(word)[:STEM] in common)
    return frozenset(kind for word in words for kind in kinds.get(word, ()))


def _beside(
    denial: Speech, here: Sequence[Speech], marks: Mapping[int, Mapping[str, float]]
) -> Speech | None:
    """What another known side says nearby of the same kind of deed, or of the one thing denied."""
    own = marks[id(denial)]
    asked = {mark for mark in own if mark.startswith(KIND)}
    things = {name_key(noun)[:STEM] for noun in denial.nouns} & own.keys()
    if len(own) == 1 or (len(own) <= FEW and len(things) == 1 and denial.statement.act == "deny"):
        asked |= things or set(own)
    sure = denial.statement.act == "deny" and bool(things & asked)
    near = [
        one
        for one in here
        if not asked.isdisjoint(marks[id(one)])
        and one.statement.act not in AHEAD
        and gap(one, denial) <= NEAR
        and (sure or None not in (one.root.speaker_side, denial.root.speaker_side))
        and opposed(denial, one)
    ]
    return min(near, key=lambda one: gap(one, denial), default=None)


def _elsewhere(
    denial: Speech,
    index: Mapping[str, Sequence[Speech]],
    marks: Mapping[int, Mapping[str, float]],
    names: frozenset[str],
    told_in: Mapping[str, Set[str]],
    kinds: Mapping[str, Sequence[str]],
) -> Speech | None:
    """What a known side says, in an article that speaks of who denies, in nearly all the words of a denial.

    Or of the one thing first denied, when hardly anybody else tells of it: *aucun drone n'a décollé*.
    """
    own, side = marks[id(denial)], denial.root.speaker_side
    if not own or side is None or not names:
        return None
    things = [mark for mark in own if not mark.startswith(KIND)]
    first = next((mark for noun in denial.nouns if (mark := name_key(noun)[:STEM]) in own), None)
    rarest = min(own, key=lambda mark: len(index[mark]))
    rare = [mark for mark in (rarest, first) if mark and len(index[mark]) <= RARE]
    near = {id(one): one for mark in rare for one in index[mark]}
    best: tuple[float, Speech] | None = None
    for one in near.values():
        common = own.keys() & marks[id(one)].keys()
        share = sum(weight for mark, weight in own.items() if mark in common) / sum(own.values())
        told = len(common - told_by_word(denial, common, kinds))
        hardly = first in common and len(index[first or ""]) <= SOLE
        sole = hardly and len(things) <= FEW and (denial.refutes or denial.statement.act == "deny")
        named = any(not mark.startswith(KIND) and mark != any_soldier()[:STEM] for mark in common)
        enough = named and (sole or (told >= ENOUGH and share >= NEARLY))  # soldiers are whoever's
        abroad = one.statement.article != denial.statement.article
        if not (enough and abroad and one.root.speaker_side and opposed(denial, one)):
            continue
        if not names.isdisjoint(told_in[one.statement.article]) and (best is None or share > best[0]):
            best = share, one
    return best[1] if best else None


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
    return last if rumour or opposed(denial, last) else None
