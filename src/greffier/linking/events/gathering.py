"""An event made of the reports that tell it: status, actors, day and place as all together know them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from greffier.lexicon import Lexicon, load
from greffier.linking.events.parties import Party, parties
from greffier.linking.events.telling import MUTUAL, days_of
from greffier.record import Actor, Event, EventReport, Status, When

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
    known = parties(actors, heads, lexicon or load("fr"))
    groups: dict[str, list[EventReport]] = defaultdict(list)
    for one in reports:
        groups[event_heads.get(one.id, one.id)].append(one)
    for group in groups.values():
        yield _event(group, known, places)


def _event(group: Sequence[EventReport], known: Mapping[str, Party], places: Mapping[str, str]) -> Event:
    first = _typical(group)
    who, whom = _roles(group, known)
    told = [places[one.id] for one in group if one.id in places]
    return Event(
        id=group[0].id,
        label=first.label,
        type=first.type,
        mode=_mode(group),
        status=next(status for status in SURER if any(one.status == status for one in group)),
        who=who,
        whom=whom,
        place=Counter(told).most_common(1)[0][0] if told else None,
        when=_when(group),
        reports=tuple(one.id for one in group),
    )


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
    group: Sequence[EventReport], known: Mapping[str, Party]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who and whom as the report tells them that knows most, filled from others; nobody near twice."""
    fullest = max(group, key=lambda it: (bool(it.who) + bool(it.whom), len(it.who) + len(it.whom)))
    who, whom = _sides(fullest, known)
    mutual = fullest.type in MUTUAL
    for one in group:
        mine, theirs = _sides(one, known)
        if mutual:
            who += [p for p in (*mine, *theirs) if not any(p.is_near(q) for q in (*who, *whom))]
        else:
            who = who or [p for p in mine if not any(p.is_near(q) for q in whom)]
            whom = whom or [p for p in theirs if not any(p.is_near(q) for q in who)]
    return tuple(dict.fromkeys(p.cluster for p in who)), tuple(dict.fromkeys(p.cluster for p in whom))


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
