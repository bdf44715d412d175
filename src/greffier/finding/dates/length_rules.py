"""Rules for lengths of time and what is made of them: durations, *il y a sept ans*, *dans trois jours*."""

from __future__ import annotations

from typing import Literal

from greffier.finding.dates.building import made, span
from greffier.finding.dates.calendar_rules import day_of_month
from greffier.finding.dates.feast_rules import feast_meaning
from greffier.finding.dates.grammar import Hit, rule
from greffier.finding.dates.lengths import CLOCK_UNITS, FIGURES, Length, aged, counted, length, one, vaguely
from greffier.finding.dates.meaning import Shift, Skeleton, Valued
from greffier.finding.dates.numerals import shown
from greffier.finding.dates.scanning import Word
from greffier.record.dates import Bound

ORDER = "YMWDHNS"  # units from years to seconds, N for minutes


def duration(hit: Hit) -> Skeleton | None:
    """Deux heures, une cinquantaine de minutes, moins d'un mois; None for *un jour*, *les 35 heures*."""
    found, approx, before, after = length(hit), hit.get("approx"), hit.before(), hit.after()
    if hit.get("sized") and found is not None and found.unit not in ("H", "MI"):
        return None  # une bonne année
    then = hit.after(2)
    shared = after is not None and after.kind == "over" and then is not None
    if found is None or (shared and then.kind in ("number", "small", "tens")):  # type: ignore[union-attr]
        return None  # 24 heures sur 24
    hit = _trimmed(hit, found)
    if hit.words[0].kind == "article" and found.unit == "H" and hit.written(hit.words[0]).lower() == "les":
        return None
    if found.amount == 1 and found.unit in ("D", "MI", "S") and not approx and not _pressed(before):
        return None
    if (
        found.amount == 1
        and found.unit == "S"
        and after is not None
        and not after.kind
        and after.key.isalpha()
    ):
        return None  # une seconde course
    if any(word.kind == "unit" and word.value == "Y" for word in hit.words) and aged(hit):
        return Skeleton(span(hit), Valued(found.value, "AGE"))
    if approx:
        return made(hit, Valued(found.value, "DURATION"), approx.value)  # type: ignore[arg-type]
    return made(hit, Valued(found.value, "DURATION"), "around" if hit.get("dozen") else None)


def compound(hit: Hit) -> Skeleton | None:
    """Une minute et 40 secondes, deux ans et six mois; None for units that do not grow smaller."""
    found, first, units = list[Length](), hit.first, [word for word in hit.words if word.kind == "unit"]
    for at, word in enumerate(hit.words, hit.first):
        if word.kind == "unit":
            part = length(hit.part(first, hit.last if word is units[-1] else at + 1))
            if part is None or part.amount is None:
                return None
            found, first = [*found, part], at + 1
    order = [ORDER.find(part.unit[0] if part.unit != "MI" else "N") for part in found]
    if order != sorted(set(order)):
        return None
    if hit.words[-1].kind != "unit" and found[-1].unit != "H" and hit.words[-1].kind != "half":
        hit = hit.part(hit.first, hit.last - 1)
    day = "".join(f"{shown(part.amount or 0)}{part.unit}" for part in found if part.unit not in CLOCK_UNITS)
    clock = "".join(
        f"{shown(part.amount or 0)}{CLOCK_UNITS[part.unit]}" for part in found if part.unit in CLOCK_UNITS
    )
    approx = hit.get("approx")
    bound: Bound | None = approx.value if approx else None  # type: ignore[assignment]
    kind: Literal["AGE", "DURATION"] = "AGE" if found[0].unit == "Y" and aged(hit) else "DURATION"
    return made(hit, Valued(f"P{day}" + (f"T{clock}" if clock else ""), kind), bound)


def uncounted(hit: Hit) -> Skeleton | None:
    """Depuis des années, pendant des mois: only after a word that asks for a length."""
    unit, before = hit.words[-1], hit.before()
    asked = before is not None and before.kind in ("signal", "during")
    if not asked or hit.written(hit.words[0]).lower() != "des" or not unit.key.endswith("s"):
        return None
    return made(hit, Valued(vaguely(unit).value, "DURATION"))


def whole(hit: Hit) -> Skeleton:
    """Toute l'année, tout un mois: the length of one."""
    return made(hit, Valued(one(hit.words[-1]).value, "DURATION"))


def _trimmed(hit: Hit, found: Length) -> Hit:
    """The words without a number that is no part of the length: *deux ans 30 personnes*."""
    last = hit.words[-1]
    if last.kind in ("small", "tens", "number") and found.unit not in ("H", "MI"):
        return hit.part(hit.first, hit.last - 1)
    return hit


def _pressed(before: Word | None) -> bool:
    """Whether what stands before *un jour* makes a length of it."""
    return before is not None and before.kind in ("signal", "during", "in", "hence", "and", "to")


def ago(hit: Hit) -> Skeleton | None:
    """Il y a sept ans, voilà deux mois: reckoned from publication; None for *il y a des jours où*."""
    after = hit.after()
    if after is not None and after.kind == "relative" and hit.get("of"):
        return None
    return _stepped(hit, -1, "PAST_REF")


def hence(hit: Hit) -> Skeleton | None:
    """Dans trois jours: reckoned from publication; *dans les dix jours* is a length that bounds."""
    if hit.get("article"):
        found, inner = length(hit), hit.part(hit.first + 1, hit.last)
        return made(inner, Valued(found.value, "DURATION"), "until") if found else None
    return _stepped(hit, 1, "FUTURE_REF")


def _stepped(hit: Hit, sign: int, vague: str) -> Skeleton | None:
    """A length from publication on, back (sign -1) or ahead; `vague` where it cannot be counted."""
    unit = hit.get("unit")
    found = length(hit) or (vaguely(unit) if unit and hit.get("of") else None)
    if found is None:
        return None
    approx = hit.get("approx", "dozen")
    bound = _bound(approx.value if approx.kind == "approx" else "around", sign) if approx else None
    if not found.countable:
        return made(hit, Valued(vague, "DATE"), bound)
    return made(hit, Shift(found.unit, sign * int(found.amount or 0)), bound)


def _bound(approx: str, sign: int) -> Bound:
    """What *plus de* and *moins de* make of a date: more than ten years ago is before, in more is after."""
    if approx == "around":
        return "around"
    return "before" if (approx == "after") == (sign < 0) else "after"


def later(hit: Hit) -> Skeleton | None:
    """Deux jours plus tard, trois mois auparavant, deux jours après Noël; after an event it is a length."""
    found, word = length(hit), hit.get("later", "signal")
    if found is None or word is None:
        return None
    sign = {"before": -1, "after": 1}.get(word.value) if word.kind == "signal" else int(word.value)
    if sign is None:
        return None
    if word.kind == "later" and found.unit in CLOCK_UNITS:
        return duration(hit.part(hit.first, hit.last - 1))
    of = day_of_month(hit) if hit.get("month") else feast_meaning(hit)
    after = hit.after()
    if word.kind == "signal" and of is None and not (after is None or after.key in (",", ".", ";", "»")):
        return duration(hit.part(hit.first, hit.last - 1))
    if not found.countable:
        return made(hit, Valued("XXXX-XX-XX", "DATE"), "around")
    count = sign * int(found.amount or 0)
    return made(hit, Shift(found.unit, count, of=of) if of else Shift(found.unit, count, "text", near=True))


def recent(hit: Hit) -> Skeleton | None:
    """Ces trois dernières années, les prochains jours: a length that ends or begins now."""
    if hit.words[0].kind == "during":
        hit = hit.part(hit.first + 1, hit.last)
    unit = hit.get("unit")
    if unit is None or (unit.key != "mois" and not unit.key.endswith("s")):
        return None
    single = one(unit)
    amount = counted(tuple(word for word in hit.words if word.kind in FIGURES or word.kind == "number"))
    found = Length(amount * (single.amount or 1), single.unit) if amount else vaguely(unit)
    return made(hit, Valued(found.value, "DURATION"))


RULES = (
    rule("deux ans et six mois", "approx? COUNT unit ((and | comma)? COUNT unit){1,4} REST?", compound),
    rule("duration", "approx? article? LENGTH", duration),
    rule("des années", "of unit", uncounted),
    rule("toute l'année", "whole (article | one) unit", whole),
    rule("il y a", "ago approx? (LENGTH | of unit)", ago),
    rule("dans", "hence approx? article? LENGTH", hence),
    rule(
        "plus tard",
        "approx? LENGTH (later | signal (article? (feast year? | weekday? DAYMONTH))?)",
        later,
    ),
    rule("ces derniers jours", "(det? (number | small) | det | during) shift unit", recent),
)
