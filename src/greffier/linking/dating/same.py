"""Happenings of different articles taken for one, so that they share a day. Not to is the default.

They have the same type and actors, nothing tells them apart, enough of their particulars agree, and there is
no other that they might as well be. What would then be nowhere is taken for another happening.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from greffier.linking.dating.bonds import Bond, Ground
from greffier.linking.dating.days import Days, meet
from greffier.linking.dating.happenings import Happening, alike, opposed
from greffier.linking.dating.network import Network

ENOUGH = 2  # particulars that must agree
OFTEN = 4  # days on which the same actors meet, from which on one more particular must agree
NEAR = 7  # days within which a day is nearly known
SHOWN = 6  # passages that are shown for one bond

Group = list[Happening]


def groups(happenings: Iterable[Happening], network: Network) -> list[Group]:
    """Happenings of one type and the same actors, those taken for one together, their days bound as one."""
    waiting = [one for one in happenings if one.grain == "D"]
    waiting.sort(key=lambda one: network.of(one.day).size)
    needed = ENOUGH + (_meetings(network.of(one.day) for one in waiting) > OFTEN)
    found: list[Group] = []
    for one in waiting:
        rated = [(max(agreeing(one, other, network) for other in group[-3:]), group) for group in found]
        fitting = [group for score, group in rated if score >= needed]
        if len(fitting) == 1 and not network.add(same(one, fitting[0], "the same happening")):
            fitting[0].append(one)
        else:
            found.append([one])
    return found


def _meetings(told: Iterable[Days]) -> int:
    """How often the same actors meet, at the least: known days, and weekdays that none of those is on."""
    every = list(told)
    known = {days for days in every if days.size == 1}
    weekdays = {_weekday(days) for days in every} - {_weekday(days) for days in known} - {None}
    return len(known) + len(weekdays)


def same(one: Happening, others: Sequence[Happening], why: str) -> Bond:
    """A happening is on the day of one of these; those of one group have one day."""
    grounds = tuple(Ground(it.article, it.span, why) for it in (one, *others[:SHOWN]))
    anchors = tuple(dict.fromkeys(it.day for it in others))
    return Bond(one.day, grounds, "same", anchors=anchors, least=0, most=0)


def agreeing(one: Happening, other: Happening, network: Network) -> int:
    """How many particulars of two happenings agree; -1 when one differs, or both are of one article."""
    if one.article == other.article or opposed(one.details, other.details):
        return -1
    day = _day(network.of(one.day), network.of(other.day))
    return day if day < 0 else day + alike(one.details, other.details)


def _day(one: Days, other: Days) -> int:
    """How far two days agree: -1 not at all, 2 when they are one day of the year, 1 nearly, 0 perhaps."""
    both = meet(one, other)
    if not both.bits:
        return -1
    near = all(days.last - days.first < NEAR for days in (one, other))
    yearly = all(_apart(days, 300) for days in (one, other))
    if both.size == one.size == other.size == 1 or yearly:
        return 2
    weekdays = {_weekday(one), _weekday(other)}
    return (None not in weekdays) + near


def _apart(days: Days, least: int) -> bool:
    """Whether any two of some days lie at least so far apart."""
    return days.size * least <= days.last - days.first + least


def _weekday(days: Days) -> int | None:
    """The weekday that all of some days are on; None when they are not on one."""
    if days.size > 1 and (not _apart(days, NEAR) or days.bits & ~_SEVENTHS):
        return None
    return date.fromordinal(days.first).isoweekday()


_SEVENTHS = sum(1 << at for at in range(0, 366 * 200, 7))


def candidates(one: Happening, found: Iterable[Group], network: Network) -> list[Happening]:
    """Happenings of other articles that a vaguely dated one may be: none that its article tells apart."""
    others = [group for group in found if all(other.article != one.article for other in group)]
    return [other for group in others for other in group if agreeing(one, other, network) >= 0]


def before(one: Happening, found: Iterable[Group]) -> list[Happening]:
    """Happenings of other articles that may be the one before a counted one: all not found to be it."""
    others = [group for group in found if one not in group]
    return [other for group in others for other in group if other.article != one.article]
