"""Rules for times of day: *18 h 30*, *à trois heures du matin*, *midi*."""

from __future__ import annotations

import re

from greffier.finding.dates.building import bound_of, made, named
from greffier.finding.dates.grammar import Hit, rule
from greffier.finding.dates.lengths import length
from greffier.finding.dates.meaning import OfDay, Skeleton, Valued
from greffier.finding.dates.scanning import Word

FIGURES = re.compile(r"(\d{1,2})\D+(\d{2})?")
POINTS = frozenset({"around", "from", "until", "before", "after"})
BESIDE = frozenset({"deictic", "weekday", "part", "month", "year"})


def clock(hit: Hit) -> Skeleton | None:
    """18 h, 12 h 30 locales, 20:30; a length after *en*, *pendant*; None past 24 hours and in race times."""
    before, after = hit.before(), hit.after()
    hours, minutes = FIGURES.match(hit.words[0].value).groups()  # type: ignore[union-attr]
    if int(hours) > 24 or (after is not None and after.kind == "unit" and after.value == "MI"):
        return None
    if before is not None and before.kind in ("in", "during"):
        return made(hit, Valued(f"PT{int(hours)}H" + (f"{int(minutes)}M" if minutes else ""), "DURATION"))
    return made(_zoned(hit), OfDay(f"T{_hour(int(hours), hit.get('part')):02}:{minutes or '00'}"))


def _zoned(hit: Hit) -> Hit:
    """The words with the zone named after them: *(20 h en France)*, *18 h, heure de Kiev*."""
    after, at = hit.after(), 1
    sign = hit.scan.text[hit.words[-1].end : hit.words[-1].end + 1]
    if (
        hit.words[-1].kind == "zone"
        and sign in ("+", "-", "−")
        and (hit.after(2) or hit.words[0]).kind == "small"
    ):
        return hit.part(hit.first, hit.last + 2)
    if after is not None and after.kind == "comma":
        at, after = 2, hit.after(2)
    hour = after is not None and after.kind == "unit" and after.value == "H"
    before = hit.before()
    inside = before is not None and before.kind == "open" and after is not None and after.kind == "in"
    if after is None or not (hour or inside):
        return hit
    name, of = hit.after(at + 1), False
    while name is not None and hour and name.kind in ("of", "article"):
        at, of = at + 1, True
        name = hit.after(at + 1)
    capital = name is not None and hit.written(name)[:1].isupper()
    named = name is not None and not name.kind and (capital or (hour and not of and name.key.isalpha()))
    return hit.part(hit.first, hit.last + at + 1) if named else hit


def _hour(hours: int, part: Word | None) -> int:
    """The hour of the day: *trois heures de l'après-midi* is 15."""
    return hours + 12 if part is not None and part.value in ("AF", "EV") and hours < 12 else hours


def hours(hit: Hit) -> Skeleton | None:
    """À trois heures du matin, vers 18 heures, jusqu'à 17 heures trente; None where hours are counted."""
    found, before, after = length(hit), hit.before(), hit.after()
    if found is None or found.amount is None or found.unit not in ("H", "MI"):
        return None
    minutes = round(found.amount * (60 if found.unit == "H" else 1))
    hit = _zoned(hit)
    after = hit.after()
    if found.unit == "MI" or minutes > 24 * 60 or not (_at(hit, before) or hit.get("part", "zone")):
        return None
    if after is not None and after.kind == "of":
        return None
    return made(hit, OfDay(f"T{_hour(minutes // 60, hit.get('part')):02}:{minutes % 60:02}"))


def _at(hit: Hit, before: Word | None) -> bool:
    """Whether what stands before points at a time of day rather than a length."""
    if before is None:
        return False
    if before.kind == "signal":
        later = before.value != "after" or hit.words[0].kind == "small"
        return later and before.value in POINTS and not before.key.startswith(("d'", "sous"))
    span = before.kind == "of" and bound_of(hit) == "from" and hit.words[0].kind == "small"
    return span or before.key == "à" or before.kind in BESIDE or before.kind == "between"


def shared_hour(hit: Hit) -> Skeleton | None:
    """The first hour of *de 15 à 17 heures*, *entre 14 et 18 h*; None for other numbers."""
    before, hour, then = hit.before(), hit.number("small") or 0, hit.after(3)
    if before is None or before.kind not in ("of", "between") or hour > 24:
        return None
    beyond = hit.after(2)
    if beyond is not None and beyond.kind != "clock" and (then is None or then.value != "H"):
        return None
    return made(hit, OfDay(f"T{hour:02}:00"), "from")


def noon(hit: Hit) -> Skeleton | None:
    """Midi, minuit; None for le Midi and other names."""
    word, before = hit.get("noon"), hit.before()
    if word is None or named(hit, word) or before is None:
        return None
    if before.kind not in ("to", "signal", "between", "of", "and", "comma", "weekday", "month", "year"):
        return None
    return made(hit, OfDay(f"T{word.value}"))


RULES = (
    rule("clock", "clock zone? (of article? part)?", clock),
    rule("hours", "COUNT unit (half | small | tens | number)? zone? (of article? part)?", hours),
    rule("de 15 à 17 h", "small (?=(to | and) (clock | small unit))", shared_hour),
    rule("midi", "noon", noon),
)
