"""Rules for dates with a place in the calendar: days, months, years, seasons, feasts, quarters, centuries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from greffier.finding.dates import periods
from greffier.finding.dates.building import been, direction, made, named, narrow, plausible_year
from greffier.finding.dates.grammar import Hit, rule
from greffier.finding.dates.meaning import Fixed, Meaning, Skeleton, Valued, Yearly
from greffier.finding.dates.numerals import worth
from greffier.finding.dates.periods import Period
from greffier.finding.dates.scanning import LETTERS, Word


def numeric(hit: Hit) -> Skeleton | None:
    """2022-01-10, 10/01/2022, 10.01.22: a day; None when the calendar has no such day."""
    word = hit.words[0]
    parts = [int(part) for part in word.value.replace(".", "-").replace("/", "-").split("-")]
    number, month, day = parts if word.kind == "iso" else reversed(parts)
    try:
        return made(hit, Fixed(periods.day(date(number if number > 99 else full_year(number), month, day))))
    except ValueError:
        return None


def full_year(short: int) -> int:
    """The year that two figures stand for: 98 is 1998, 07 is 2007."""
    return 1900 + short if short > 31 else 2000 + short


def written_year(hit: Hit, after: Word) -> int | None:
    """The year after a month, in full or as two figures (octobre 98, mars 02); None without one."""
    for word in hit.words:
        if word.start < after.end:
            continue
        if word.kind == "year":
            return int(word.value)
        if word.kind == "tens" or (word.kind == "small" and len(word.key) == 2 and word.key[0] == "0"):
            return full_year(int(word.value))
    return None


def yearly_day(
    month: int, day: int, weekday: int | None, toward: object = None, years: int | None = None
) -> Meaning | None:
    """The meaning of day and month without year; None when no year has such a day."""

    def within(number: int) -> Period | None:
        try:
            return periods.day(date(number, month, day))
        except ValueError:
            return None

    if within(2000) is None:
        return None
    return Yearly(f"XXXX-{month:02}-{day:02}", within, weekday, toward, years)  # type: ignore[arg-type]


def day_of_month(hit: Hit) -> Meaning | None:
    """What weekday, day, month and year among the words mean together; None when they are no day."""
    month, weekday = hit.get("month"), hit.number("weekday")
    day = _day_before(hit, month) if month else None
    if month is None or day is None or (day.kind in ("nth", "ordinal") and day.value != "1"):
        return None
    if not 1 <= int(day.value) <= 31:
        return None
    number = written_year(hit, month)
    if number is None:
        years = direction(hit) or 0 if hit.get("unit") else None
        return yearly_day(int(month.value), int(day.value), weekday, direction(hit), years)
    try:
        return Fixed(periods.day(date(number, int(month.value), int(day.value))))
    except ValueError:
        return None


def _day_before(hit: Hit, month: Word) -> Word | None:
    """The number right before the month; None when there is none."""
    at = hit.words.index(month)
    day = hit.words[at - 1] if at else None
    return day if day and day.kind in ("small", "nth", "ordinal", "number") else None


def day_month(hit: Hit) -> Skeleton | None:
    """Le jeudi 10 janvier 2022, le 1er mai, 26 septembre dernier."""
    meaning = day_of_month(hit)
    return made(narrow(hit), meaning) if meaning else None


def shared_day(hit: Hit) -> Skeleton | None:
    """The first of several days that share a month: les 5 et 6 juin, du 10 au 12 janvier 2022."""
    at = hit.scan.letters.index(LETTERS["month"], hit.last)
    month, later = hit.scan.words(at, at + 1)[0], hit.scan.word(at + 1)
    meaning = day_of_month(hit.part(hit.first, hit.last))
    number = later if later is not None and later.kind == "year" else None
    day = hit.number("small", "nth")
    if day is None or meaning is not None:
        return None
    try:
        if number:
            return made(hit, Fixed(periods.day(date(int(number.value), int(month.value), day))))
    except ValueError:
        return None
    toward = int(later.value) if later and later.kind == "shift" and later.value in ("-1", "1") else None
    yearly = yearly_day(int(month.value), day, hit.number("weekday"), toward)
    return made(hit, yearly) if yearly else None


def yearly(unknown: str, within: Callable[[int], Period | None], hit: Hit) -> Yearly:
    """A yearly meaning with the direction or the year the words ask for: *prochain*, *de l'an dernier*."""
    units = [word for word in hit.words if word.kind == "unit" and word.value == "Y"]
    if units and units[-1].start > hit.words[0].start:
        return Yearly(unknown, within, years=direction(hit) or 0)
    return Yearly(unknown, within, direction=direction(hit))


def whole_month(hit: Hit) -> Skeleton | None:
    """Janvier 2022, le mois de juin, septembre dernier, mi-février; None for Mars, Avril as names."""
    month, unit = hit.get("month"), hit.get("unit")
    if month is None or (unit and unit.start < month.start and unit.value != "M"):
        return None
    at, number = int(month.value), written_year(hit, month)
    if number is not None:
        return made(narrow(hit), Fixed(periods.month(number, at)))
    if hit.written(month).endswith("."):
        return None
    if named(hit, month) and not hit.get("edge", "shift", "unit"):
        return None
    if hit.get("one"):
        return made(hit, Valued(f"XXXX-{at:02}", "DATE"))  # un mois de septembre
    return made(narrow(hit), yearly(f"XXXX-{at:02}", lambda y: periods.month(y, at), hit))


def shared_month(hit: Hit) -> Skeleton | None:
    """The first of several months that share a year: janvier et novembre 2015, de juin à août 2021."""
    month, at = hit.get("month"), hit.scan.letters.find(LETTERS["year"], hit.last)
    year = hit.scan.word(at)
    if month is None or year is None:
        return None
    return made(hit, Fixed(periods.month(int(year.value), int(month.value))))


def whole_year(hit: Hit) -> Skeleton | None:
    """En 1998, l'année 2001, fin 2002; None for counts (2000 personnes)."""
    unit, number = hit.get("unit"), hit.number("year")
    if number is None or (unit and unit.key not in ("an", "année")) or not plausible_year(hit):
        return None
    return made(hit, Fixed(periods.year(number)))


def nth_weekday(hit: Hit) -> Skeleton | None:
    """Le premier dimanche de juin, le dernier vendredi de mai 2021; None for a fifth one and beyond."""
    shift, weekday, month = hit.get("shift"), hit.number("weekday"), hit.number("month")
    rank = hit.number("ordinal", "nth") if shift is None else -1 if shift.value == "-1" else None
    if weekday is None or month is None or rank not in (-1, 1, 2, 3, 4):
        return None
    day, number = partial(_nth, rank, weekday, month), hit.number("year")
    return made(hit, Fixed(day(number)) if number else Yearly(f"XXXX-{month:02}-XX", day))


def _nth(rank: int, weekday: int, month: int, year: int) -> Period:
    """The nth weekday of a month, the last one for -1."""
    whole = periods.month(year, month)
    if rank < 0:
        return periods.day(whole.last - timedelta(days=(whole.last.isoweekday() - weekday) % 7))
    return periods.day(whole.first + timedelta(days=(weekday - whole.first.isoweekday()) % 7 + 7 * rank - 7))


def decade(hit: Hit) -> Skeleton | None:
    """Les années 80, les années 1980, les années soixante."""
    unit, figures = hit.get("unit"), hit.number("tens", "year")
    if unit is None or unit.value != "Y" or not unit.key.endswith("s"):
        return None
    first = figures or int(worth(float(word.value) for word in hit.words if word.kind == "number") or 0)
    first += 1900 if first < 100 else 0
    return made(hit, Fixed(periods.decade(first))) if first % 10 == 0 and first >= 1000 else None


def ranked(hit: Hit) -> Skeleton | None:
    """Le XIXe siècle; le premier trimestre 2022, le second semestre."""
    unit, rank = hit.get("unit"), hit.number("ordinal", "nth")
    if unit is None or rank is None or unit.key.endswith("s"):
        return None  # les trois premiers trimestres
    if unit.value == "100Y":
        return made(hit, Fixed(periods.century(rank))) if 1 <= rank <= 30 and not hit.get("year") else None
    count = {"3M": 3, "6M": 6}.get(unit.value)
    if count is None or not 1 <= rank <= 12 // count:
        return None
    code, first = f"{'Q' if count == 3 else 'H'}{rank}", (rank - 1) * count + 1
    number = hit.number("year")
    if number is not None:
        return made(hit, Fixed(periods.months(number, code, first, count)))
    return made(hit, yearly(f"XXXX-{code}", lambda y: periods.months(y, code, first, count), hit))


def season(hit: Hit) -> Skeleton | None:
    """L'été, cet hiver, l'automne 2019, au printemps; None for *a été*, *Jeux d'hiver*, names."""
    word, number, before = hit.get("season"), hit.number("year"), hit.before()
    if word is None or been(hit) or (named(hit, word) and number is None):
        return None  # ils ont été passés à tabac
    told = number or hit.get("article", "this", "shift", "edge")
    if not told and (hit.after() or word).kind != "as" and not _adverbial(before):
        return None
    unit, code = hit.get("unit"), word.value
    if unit is not None and unit.start < word.start and unit.value != "M":
        return None
    if number is not None:
        return made(hit, Fixed(periods.season(number, code)))
    return made(hit, yearly(f"XXXX-{code}", lambda y: periods.season(y, code), hit))


def _adverbial(before: Word | None) -> bool:
    """Whether a bare season tells a time: *en été*, *au printemps*, *été comme hiver*."""
    return before is not None and before.kind in ("in", "to", "signal", "as") and before.key != "à"


def short_year(hit: Hit) -> Skeleton | None:
    """Fin 98, l'été 98: a year of the last century by its two figures; None when something is counted."""
    after, number = hit.after(), full_year(hit.number("tens") or 0)
    if after is not None and not after.kind and after.key.isalpha():
        return None
    word = hit.get("season")
    return made(hit, Fixed(periods.season(number, word.value) if word else periods.year(number)))


RULES = (
    rule("numeric", "iso | slashed", numeric),
    rule("day of a month", "(det? weekday comma?)? det? DAYMONTH (shift | OFYEAR)?", day_month),
    rule("day in words", "article (number | ordinal) month year?", day_month),
    rule(
        "day that shares a month",
        "article? weekday? day (?=((and | to | hyphen | comma | slash) article? weekday? day){1,8} month)",
        shared_day,
    ),
    rule(
        "month that shares a year",
        "EDGE month (?=((and | to | hyphen | comma | slash) EDGE month){1,6} of? year)",
        shared_month,
    ),
    rule(
        "month",
        "EDGE ((det | one)? unit of)? month ((of | comma)? year | short)? (shift | OFYEAR)?",
        whole_month,
    ),
    rule("premier dimanche de juin", "article? (rank | shift) weekday of month year?", nth_weekday),
    rule("year", "EDGE ((det | one)? unit of?)? year", whole_year),
    rule("decade", "EDGE article? unit (tens | year | number (hyphen number){0,2})", decade),
    rule("century, quarter, half", "EDGE article? rank unit (of? year | shift | OFYEAR)?", ranked),
    rule("fin 98", "(article? edge hyphen? | article? season) tens", short_year),
    rule("season", "EDGE (det? unit of)? det? season ((of? year) | shift | OFYEAR)?", season),
    rule("été comme hiver", "season (?=as season)", season),
)
