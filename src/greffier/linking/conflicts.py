"""Where facts do not agree, with both passages and why; never who is right. Not claiming is the default.

`why` is a sentence in English, of the kinds the command line knows how to tell in other languages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from greffier.lexicon import name_key
from greffier.linking.accounts import Told
from greffier.linking.counts import words
from greffier.linking.disagreeing import disagree, of_one_story
from greffier.linking.likeness import cosine
from greffier.linking.sides import Sides
from greffier.linking.speech import MEETING, Speech, days_apart
from greffier.linking.unsaid import Saying
from greffier.record import Act, Conflict, ConflictType, Event, EventReport, Figure, Passage, When
from greffier.record.figures import PART

DENIED = "the one denies what the other says"
ENOUGH = 2
"""Statements by which a side gives its account of a meeting, at least."""
STRONG = frozenset({"threaten", "demand", "refuse"})
MILD = frozenset({"assert", "ask", "expect", "offer", "promise", "praise"})
MENACING = frozenset({"threaten", "warn"})
"""Acts that are set against a milder telling of what the same person said."""
WEIGHTY = frozenset({"threaten", "warn", "demand", "promise", "offer"})
ALIKE = 0.3
"""How alike two tellings of one saying are at least for their wording to be compared."""
FAINT, SHORT = 0.08, 10
"""How alike they are at least, and of how many words at most, when both tell what one person said."""
BRIEF = 3
"""Words of a milder telling in the same article that says little of it, at most."""
ASIDE = 0.1
"""How alike a side's statements may be at most to a matter that it is said not to mention."""
COMMON = 200
"""A word of more statements brings no two of them together by itself."""
CLOSE = 3
"""Days between two tellings of one event, at most: further apart it is likely to be another."""
FEW = 3
"""Conflicts of absence told for one event and side."""


def conflict(kind: ConflictType, sides: Sequence[Passage], why: str) -> Conflict:
    """A conflict; its id is made of its kind and of the facts of its sides."""
    return Conflict(f"{kind}:" + ":".join(one.fact for one in sides), kind, tuple(sides), why)


def of_figures(
    figures: Sequence[Figure],
    measures: Mapping[str, str],
    published: Mapping[str, When],
    voices: Mapping[str, str],
    casts: Mapping[str, Set[str]],
) -> Iterator[Conflict]:
    """Figures of one measure and day whose intervals do not meet; each value of a voice once.

    `casts` are the actors (clusters) of each article: those of two stories are not compared.
    """
    groups: dict[str, dict[tuple[object, ...], Figure]] = defaultdict(dict)
    for one in figures:
        said = (one.low, one.high, voices.get(one.article, one.article), one.as_of)
        groups[measures.get(one.id, one.id)].setdefault(said, one)
    shared = _shared_out(figures)
    for told in groups.values():
        group = [one for one in told.values() if one.id not in shared]
        for figures_apart in _apart(group, published, casts):
            passages = [Passage(it.id, it.article, it.span) for it in figures_apart]
            yield conflict("figure", passages, "they count the same thing at one time, and share no value")


def _shared_out(figures: Iterable[Figure]) -> set[str]:
    """The figures of which one source tells several in one sentence: *31 % in schools and 18 % elsewhere*."""
    told: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for one in figures:
        if one.by is not None and PART not in one.lemmas:
            told[one.article, one.by, one.as_of, one.unit, tuple(words(one))].append(one)
    several = (group for group in told.values() if len({(one.low, one.high) for one in group}) > 1)
    return {one.id for group in several for one in group}


def _apart(
    group: Sequence[Figure], published: Mapping[str, When], casts: Mapping[str, Set[str]]
) -> list[list[Figure]]:
    """Figures of which none shares a value with another, all that are so together; a pair of values once."""
    found: list[list[Figure]] = []
    told: set[frozenset[tuple[float | None, float | None]]] = set()
    nobody: frozenset[str] = frozenset()
    for one, other in combinations(group, 2):
        values = frozenset(((one.low, one.high), (other.low, other.high)))
        if values in told or not disagree(one, other, published):
            continue
        if not of_one_story(casts.get(one.article, nobody), casts.get(other.article, nobody)):
            continue
        told.add(values)
        near = [known for known in found if one in known or other in known]
        for known in near:
            new = other if one in known else one
            if all(it is not new and disagree(it, new, published) for it in known):
                known.append(new)
                break
        else:
            if not any(one in known and other in known for known in near):
                found.append([one, other])
    return found


def of_status(events: Iterable[Event], reports: Mapping[str, EventReport]) -> Iterator[Conflict]:
    """Events that one report says took place and another denies; what was only planned may be called off."""
    for event in events:
        told = [reports[key] for key in event.reports]
        denied = [one for one in told if one.status == "denied"]
        held = [one for one in told if one.status == "held"]
        if denied and held:
            passages = [Passage(one.id, one.article, one.span) for one in (held[0], denied[0])]
            yield conflict("denial", passages, "one tells what the other says is not so")


def of_days(pairs: Iterable[tuple[Event, Event]], reports: Mapping[str, EventReport]) -> Iterator[Conflict]:
    """Pairs of events that are one told of two days."""
    for pair in pairs:
        tellers = [reports[it.reports[0]] for it in pair]
        passages = [Passage(it.id, it.article, it.span) for it in tellers]
        yield conflict("date", passages, "they tell one event, of days that cannot both be right")


def of_wording(
    spoken: Mapping[str, Sequence[Speech]],
    called: Mapping[str, frozenset[str]],
    published: Mapping[str, When],
    saying: Container[str],
) -> Iterator[Conflict]:
    """One saying told by two sides, by one as a threat, demand or refusal, by the other as less.

    The other may tell it as such, or in words of its own that name who said it (*M. X a évoqué…*), one of
    them a verb of `saying`.
    """
    every = [one for group in spoken.values() for one in group if not one.inner]
    index, milder = defaultdict[str, list[Speech]](list), defaultdict[str, list[Speech]](list)
    for one in every:
        for word in one.topic:
            index[word].append(one)
            if one.statement.act in MILD:
                milder[word].append(one)
    theirs = defaultdict[str | None, list[Speech]](list)
    for one in every:
        if one.statement.act in MILD and one.parent is not None:
            theirs[one.speaker].append(one)
    for strong in every:
        side = strong.root.speaker_side
        if strong.statement.act not in STRONG | MENACING or strong.speaker is None or side is None:
            continue
        names = called.get(strong.speaker, frozenset())
        near = {id(one): one for word in strong.topic if len(index[word]) < COMMON for one in milder[word]}
        near |= {id(one): one for one in theirs[strong.speaker]}
        for mild in near.values():
            if mild.root.speaker_side in (None, side):
                continue
            named = not names.isdisjoint(mild.words) and any(word in saying for word in mild.words)
            own = mild.speaker == strong.speaker or named
            alike = own and strong.statement.act in STRONG and cosine(strong.topic, mild.topic) >= ALIKE
            if (alike or _softens(strong, mild)) and days_apart(strong, mild, published) <= CLOSE:
                acts = strong.statement.act, mild.statement.act
                why = f"the same words are told as {acts[0]} by one side, as {acts[1]} by the other"
                yield conflict("wording", [strong.passage, mild.passage], why)


def _softens(strong: Speech, mild: Speech) -> bool:
    """Whether two tellings of what one person said may be of one threat: *n'a fait que rappeler le droit*.

    They are alike, or the milder one says next to nothing.
    """
    if mild.speaker != strong.speaker or mild.statement.act != "assert":
        return False
    if strong.statement.act not in MENACING or max(len(strong.words), len(mild.words)) > SHORT:
        return False
    brief = mild.statement.article == strong.statement.article and len(mild.words) <= BRIEF
    return brief or cosine(strong.topic, mild.topic) >= FAINT


def of_absence(
    compared: Iterable[Told], sides: Sides, names: Mapping[str, str], saying: Saying
) -> Iterator[Conflict]:
    """Weighty matters of a meeting that one side tells, and another, which gives its account, leaves out.

    A side gives its account when it tells how the meeting went and something else.
    """
    for one in compared:
        if one.event.type != MEETING or one.event.status != "held":
            continue
        by_side: dict[str, list[Speech]] = defaultdict(list)
        for _, items in one.matters:
            for side, speech in items:
                by_side[side].append(speech)
        for silent, theirs in by_side.items():
            tone = [speech for speech in theirs if speech.on_meeting]
            account = next((it for it in tone if it.statement.act == "assert"), tone[0] if tone else None)
            if account is None or len(theirs) < ENOUGH:
                continue
            said = one.around[silent]
            left = {
                label.split(",")[0]: items
                for label, items in one.matters
                if _untold(items, silent, said, saying)
            }
            for label, items in list(left.items())[:FEW]:
                teller, speech = next((side, it) for side, it in items if _weighs(it, saying))
                who, other = (names[sides.standing[side]] for side in (teller, silent))
                why = f"{who} tells of {label}, {other} does not mention it"
                yield conflict("absence", [speech.passage, account.passage], why)


def _weighs(speech: Speech, saying: Saying) -> bool:
    """Whether it is a threat, demand, promise…, or tells of one: *le ministre a demandé à X de Y*."""
    if speech.statement.polarity == "-":
        return False  # *nous n'avons rien promis*
    return speech.statement.act in WEIGHTY or any(
        not WEIGHTY.isdisjoint(saying.get(name_key(word), ())) for word in speech.words
    )


def _untold(
    items: Sequence[tuple[str, Speech]], silent: str, theirs: Sequence[Speech], saying: Saying
) -> bool:
    """Whether a matter is weighty and nothing a side tells comes near it."""
    if any(side == silent for side, _ in items) or not any(_weighs(speech, saying) for _, speech in items):
        return False
    return not any(
        mine.kinds & other.kinds
        or cosine(mine.vector, other.vector) > ASIDE
        or _names_act(other, mine.statement.act, saying)
        for _, mine in items
        for other in theirs
    )


def _names_act(one: Speech, act: Act, saying: Saying) -> bool:
    """Whether it tells by a noun of such an act of speech: *aucune promesse n'a été faite*."""
    told = act in WEIGHTY and one.statement.act not in WEIGHTY
    return told and any(act in saying.get(name_key(noun), ()) for noun in one.nouns)
