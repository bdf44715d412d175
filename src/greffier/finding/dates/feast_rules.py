"""Rules for feasts: *Noël*, *la Toussaint*, *Pâques 2021*, *les fêtes de fin d'année*."""

from __future__ import annotations

from datetime import date, timedelta

from greffier.finding.dates import periods
from greffier.finding.dates.building import direction, made
from greffier.finding.dates.calendar_rules import yearly_day
from greffier.finding.dates.grammar import Hit, rule
from greffier.finding.dates.meaning import Fixed, Meaning, Skeleton, Yearly
from greffier.finding.dates.periods import Period


def feast_meaning(hit: Hit) -> Meaning | None:
    """The day of a feast, of the year written or of any; None for a feast whose day moves otherwise."""
    word, number = hit.get("feast"), hit.number("year")
    if word is None or word.value == "none":
        return None
    if word.value[0] != "E":
        month, day = (int(part) for part in word.value.split("-"))
        if number is None:
            return yearly_day(month, day, None, direction(hit))
        return Fixed(periods.day(date(number, month, day)))
    after = timedelta(days=int(word.value[1:]))
    if number is not None:
        return Fixed(periods.day(periods.easter(number) + after))
    return Yearly("XXXX-XX-XX", lambda y: periods.day(periods.easter(y) + after), direction=direction(hit))


def feast(hit: Hit) -> Skeleton | None:
    """Noël, la Toussaint, Pâques 2021; None for Noël as a first name and for the island."""
    meaning, after, before = feast_meaning(hit), hit.after(), hit.before()
    if meaning is None or (before and before.key == "de" and not hit.get("year")):
        return None
    if after and not after.kind and hit.get("year") is None and hit.written(after)[:1].isupper():
        return None
    return made(hit, meaning)


def feast_day(hit: Hit) -> Skeleton | None:
    """Le jour de Noël."""
    meaning, unit = feast_meaning(hit), hit.get("unit")
    return made(hit, meaning) if meaning and unit and unit.key == "jour" else None


def festive(hit: Hit) -> Skeleton | None:
    """Les fêtes de fin d'année, as a time that is spent somehow or during which something happens."""
    word, before = hit.get("festive"), hit.before()
    if word is None or before is None or before.kind not in ("spending", "during", "signal"):
        return None
    (month, day), (to_month, to_day) = ([int(n) for n in end.split("-")] for end in word.value.split("/"))

    def within(number: int) -> Period:
        return Period(f"{number:04}-{month:02}", date(number, month, day), date(number + 1, to_month, to_day))

    return made(hit, Yearly(f"XXXX-{month:02}", within, spent=True))


RULES = (
    rule("fêtes", "article? festive", festive),
    rule("jour de Noël", "det? unit of article? feast year?", feast_day),
    rule("feast", "EDGE article? feast year? shift?", feast),
)
