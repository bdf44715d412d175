"""An event made of the reports that tell it: status, actors, day and place as all together know them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from greffier.lexicon import Lexicon, load
from greffier.linking.events.parties import Party, parties
from greffier.linking.events.telling import MUTUAL, days_of, families_of
from greffier.record import Actor, Event, EventReport, Status, When

Place = tuple[str, str, str]
"""An article, a type, a family of labels."""
SUPPOSED: frozenset[Status] = frozenset({"conditional", "feared", "denied"})
SURER: tuple[Status, ...] = ("held", "planned", "conditional", "feared", "denied")


def gather(
    reports: Iterable[EventReport],
    actors: Iterable[Actor],
    heads: Mapping[str, str],
    event_heads: Mapping[str, str],
    places: Mapping[str, str],
    lexicon: Lexicon | None = None,
) -> Iterator[Event]:
    """The events told by `reports`, in the order of their first; `event_heads` gives each report's group."""
    words = lexicon or load("fr")
    known, families = parties(actors, heads, words), families_of(words)
    groups: dict[str, list[EventReport]] = defaultdict(list)
    for one in reports:
        groups[event_heads.get(one.id, one.id)].append(one)
    supposed = _supposed(groups.values(), families)
    crowds = _crowds(groups.values())
    for group in groups.values():
        kin = _kin(group, supposed, families) if group[0].status in SUPPOSED else []
        yield _event(group, [*kin, *_protesting(group, crowds, known)], known, places)


def _crowds(groups: Iterable[Sequence[EventReport]]) -> dict[str, list[EventReport]]:
    """Reports of protests that tell who protests, by article."""
    found: dict[str, list[EventReport]] = defaultdict(list)
    for one in (one for group in groups for one in group if one.type == "PROTEST" and one.who):
        found[one.article].append(one)
    return found


def _protesting(
    group: Sequence[EventReport], crowds: Mapping[str, list[EventReport]], known: Mapping[str, Party]
) -> list[EventReport]:
    """The report of another protest of the article, when all protests in it that tell who are of the same."""
    if group[0].type != "PROTEST" or any(one.who for one in group):
        return []
    others = crowds.get(group[0].article, [])
    told = {frozenset(known[a].cluster for a in one.who if a in known) for one in others}
    return [replace(others[0], whom=())] if len(told) == 1 else []


def _supposed(
    groups: Iterable[Sequence[EventReport]], families: Mapping[str, frozenset[str]]
) -> dict[Place, list[EventReport]]:
    """Reports of what is only supposed or denied, by article, type and family."""
    found: dict[Place, list[EventReport]] = defaultdict(list)
    for one in (one for group in groups for one in group if one.status in SUPPOSED):
        for family in families.get(one.label, frozenset()) | {one.label}:
            found[one.article, one.type, family].append(one)
    return found


def _kin(
    group: Sequence[EventReport],
    supposed: Mapping[Place, list[EventReport]],
    families: Mapping[str, frozenset[str]],
) -> list[EventReport]:
    """Other reports of an article of the same supposed deed, feared here and denied there."""
    one = group[0]
    near = (
        it
        for family in families.get(one.label, frozenset()) | {one.label}
        for it in supposed.get((one.article, one.type, family), ())
        if it not in group
    )
    return sorted(set(near), key=lambda it: abs(it.span.start - one.span.start))


def _event(
    group: Sequence[EventReport],
    kin: Sequence[EventReport],
    known: Mapping[str, Party],
    places: Mapping[str, str],
) -> Event:
    first = _typical(group)
    who, whom = _roles(_shared(group, known), kin, known)
    told = [places[one.id] for one in group if one.id in places]
    return Event(
        id=group[0].id,
        label=first.label,
        type=first.type,
        mode=_mode(group),
        status=_status(group),
        who=who,
        whom=whom,
        place=Counter(told).most_common(1)[0][0] if told else None,
        when=_when(group),
        reports=tuple(one.id for one in group),
    )


def _shared(group: Sequence[EventReport], known: Mapping[str, Party]) -> list[EventReport]:
    """Reports of three articles or more without those whom one article alone describes and does not name."""
    articles: dict[str, set[str]] = defaultdict(set)
    for one in group:
        nouns = (known[actor].noun for actor in (*one.who, *one.whom) if actor in known)
        articles[one.article].update(noun for noun in nouns if noun is not None)
    often = Counter(noun for nouns in articles.values() for noun in nouns)
    lone = (
        {noun for noun, count in often.items() if 2 * count < len(articles)} if len(articles) > 2 else set()
    )

    def left(actors: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(it for it in actors if it not in known or known[it].noun not in lone)

    return [replace(one, who=left(one.who), whom=left(one.whom)) for one in group]


def _status(group: Sequence[EventReport]) -> Status:
    """The surest status of reports that tell the event itself; of those that take it up when none does."""
    telling = [one for one in group if not one.definite or one.status != "held"] or group
    return next(status for status in SURER if any(one.status == status for one in telling))


def _typical(group: Sequence[EventReport]) -> EventReport:
    """The report whose label stands for the event: of the type most tell, the first that is not vague."""
    types = Counter(one.type for one in group)
    usual = max(types, key=lambda it: (types[it], it != "unresolved"))
    mine = [one for one in group if one.type == usual]
    return next((one for one in mine if one.mode is not None), mine[0])


def _mode(group: Sequence[EventReport]) -> str | None:
    modes = Counter(one.mode for one in group if one.mode is not None)
    return modes.most_common(1)[0][0] if modes else None


def _roles(
    group: Sequence[EventReport], kin: Sequence[EventReport], known: Mapping[str, Party]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who and whom as the report tells them that knows most, filled from others; nobody near twice."""
    fullest = max(group, key=lambda it: (bool(it.who) + bool(it.whom), len(it.who) + len(it.whom)))
    who, whom = _sides(fullest, known)
    mutual = fullest.type in MUTUAL
    for one in (*group, *(it for it in kin if _fits(who, whom, *_sides(it, known)))):
        mine, theirs = _sides(one, known)
        if mutual:
            who += [p for p in (*mine, *theirs) if not any(p.is_near(q) for q in (*who, *whom))]
        else:
            who = who or [p for p in mine if not any(p.is_near(q) for q in whom)]
            whom = whom or [p for p in theirs if not any(p.is_near(q) for q in who)]
    if mutual and len({one.article for one in group}) > 1:
        who, whom = _named(who, whom)
    return tuple(dict.fromkeys(p.cluster for p in who)), tuple(dict.fromkeys(p.cluster for p in whom))


def _named(who: list[Party], whom: list[Party]) -> tuple[list[Party], list[Party]]:
    """Those who take part without whom one article only describes (*son homologue*), where two are named."""
    if sum(not one.described for one in (*who, *whom)) < 2:
        return who, whom
    return [one for one in who if not one.described], [one for one in whom if not one.described]


def _fits(who: list[Party], whom: list[Party], mine: list[Party], theirs: list[Party]) -> bool:
    """Whether what is told of the roles here and there is no different, and in part the same."""
    same = [(p, q) for one, other in ((who, mine), (whom, theirs)) for p in one for q in other]
    return all(p.is_near(q) for p, q in same) and (bool(same) or not (who or whom))


def _sides(one: EventReport, known: Mapping[str, Party]) -> tuple[list[Party], list[Party]]:
    return [known[a] for a in one.who if a in known], [known[a] for a in one.whom if a in known]


def _when(group: Sequence[EventReport]) -> When | None:
    """The narrowest moment told; None when none is, or when moments told do not meet."""
    told = [(days, one.when) for one in group if one.when is not None and (days := days_of(one.when))]
    wide = [one.when for one in group if one.when is not None]
    if not told:
        return wide[0] if wide else None
    if max(days[0] for days, _ in told) > min(days[1] for days, _ in told):
        return None
    return min(told, key=lambda it: it[0][1] - it[0][0])[1]
