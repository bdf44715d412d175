"""Reports of one article that tell the same event: a verb, then *cet appel*; a supposed attack told twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from greffier.linking.events.telling import MUTUAL, Telling, agree, apart, meets

BACK = 40
"""How many reports back an event is looked for that a report may take up."""


def within(article: Sequence[Telling]) -> Iterator[tuple[Telling, Telling, str]]:
    """Pairs of tellings of one article that are one event, and why; each with the nearest that fits best."""
    groups: list[list[Telling]] = []
    for one in article:
        fitting = [g for g in reversed(groups[-BACK:]) if _reason(one, g) is not None]
        alike = (g for g in fitting if any(it.report.label == one.report.label for it in g))
        found = next(alike, fitting[0] if fitting else None)
        if found is None:
            groups.append([one])
            continue
        why = _reason(one, found)
        if why is not None:
            yield found[0], one, why
        found.append(one)


def _reason(one: Telling, group: Sequence[Telling]) -> str | None:
    """Why a telling is of the same event as a group told before; None when it is not."""
    first = group[0]
    if one.report.type != first.report.type or not any(one.families & it.families for it in group):
        return None
    if one.done != first.done or any(apart(one.days, it.days) for it in group):
        return None
    statuses = {one.report.status, first.report.status}
    if len(statuses) > 1 and (not one.report.definite if one.done else "denied" in statuses):
        return None
    if any(_elsewhere(one, it) for it in group) or not all(agree(one, it) for it in group):
        return None
    return _taken_up(one, group) or _told_again(one, group)


def _elsewhere(one: Telling, other: Telling) -> bool:
    """Whether both tell a place, and not the same."""
    return one.place is not None and other.place is not None and one.place != other.place and one.done


def _taken_up(one: Telling, group: Sequence[Telling]) -> str | None:
    if one.report.definite and one.done and not _adds(one, group) and not _others_meet(one, group):
        return f"{one.report.label} takes up what was told before"
    return None


def _adds(one: Telling, group: Sequence[Telling]) -> bool:
    """Whether a definite telling brings actors or a day that the group lacks, as another event would."""
    known = [party for it in group for party in it.parties]
    dated = one.days is not None and all(it.days is None for it in group)
    other_word = all(it.report.label != one.report.label for it in group)
    strangers = any(not meets((party,), known) for party in one.parties) if known else other_word
    return (strangers and bool(one.parties)) or (dated and (bool(one.parties) or other_word))


def _others_meet(one: Telling, group: Sequence[Telling]) -> bool:
    """Whether others meet than those of the group, under another word: *l'appel* and *les pourparlers*."""
    told = max(group, key=lambda it: len(it.parties))
    both = one.report.type in MUTUAL and min(len(one.parties), len(told.parties)) > 1
    return both and _loosely_alike(one, group) and not _same_clusters(one, told)


def _loosely_alike(one: Telling, group: Sequence[Telling]) -> bool:
    """Whether a telling is a meeting of another kind than all in the group: *pourparlers*, no *appel*."""
    shared = {name for it in group for name in one.families & it.families}
    return shared <= {"meeting"}


def _told_again(one: Telling, group: Sequence[Telling]) -> str | None:
    """Told again with the same actors, or, of what is only supposed, with none that differ."""
    if not one.done:
        return "one supposed deed"
    if one.report.label != group[0].report.label and one.report.type not in MUTUAL:
        return None
    enough = 2 if one.report.type in MUTUAL else 1
    told = max((it for it in group), key=lambda it: len(it.parties))
    if _loosely_alike(one, group) and not _same_clusters(one, told):
        return None
    sides = one.report.type in MUTUAL or bool(one.whom) == bool(told.whom)
    if len(one.parties) >= enough and len(told.parties) >= enough and sides:
        return f"{one.report.label} with the same actors"
    return None


def _same_clusters(one: Telling, other: Telling) -> bool:
    """Whether the very same take part, no state for its president: an *entretien*, not *pourparlers*."""
    return {party.cluster for party in one.parties} == {party.cluster for party in other.parties}
