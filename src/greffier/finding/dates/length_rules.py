"""Rules for lengths of time and what is made of them: durations, *il y a sept ans*, sets, ages."""

from __future__ import annotations

import re
from typing import NamedTuple

from greffier.finding.dates.building import made, span
from greffier.finding.dates.calendar_rules import day_of_month, feast_meaning
from greffier.finding.dates.grammar import Hit, rule
from greffier.finding.dates.meaning import Shift, Skeleton, Valued
from greffier.finding.dates.numerals import shown, worth
from greffier.finding.dates.scanning import Word

UNIT = re.compile(r"([\d.]*)(\w+)")
CLOCK_UNITS = {"H": "H", "MI": "M", "S": "S"}
FINE = frozenset({"nth", "small", "tens", "year", "big", "decimal"})


class Length(NamedTuple):
    """So much of a unit (D, W, M, Y, H, MI, S); `amount` is None when vague (*quelques jours*)."""

    amount: float | None
    unit: str

    @property
    def value(self) -> str:
        """Its TIMEX3 value: P6M, PT50M, PXD."""
        number = "X" if self.amount is None else shown(self.amount)
        if self.unit in CLOCK_UNITS:
            return f"PT{number}{CLOCK_UNITS[self.unit]}"
        return f"P{number}{self.unit}"


def length(hit: Hit) -> Length | None:
    """The length that number and unit among the words make; None when the numerals make no number."""
    at = next((i for i, word in enumerate(hit.words) if word.kind == "unit"), None)
    if at is None:
        return None
    before, unit, after = hit.words[:at], hit.words[at], hit.words[at + 1 :]
    size, code = UNIT.fullmatch(unit.value).groups()  # type: ignore[union-attr]
    if any(word.kind in ("vague", "dozens") for word in before):
        return Length(None, code)
    amount = _amount(before)
    if amount is None:
        return None
    amount = (amount + _rest(code, after)) * float(size or 1)
    if code == "H" and amount < 1:
        return Length(amount * 60, "MI")
    return Length(amount, code)


def _amount(words: tuple[Word, ...]) -> float | None:
    """What the words before a unit count: figures, numerals, *une dizaine de*; None for no number."""
    kinds = {word.kind: word for word in words}
    if "dozen" in kinds:
        return float(kinds["dozen"].value)
    figures = next((word for word in words if word.kind in FINE), None)
    if figures:
        return float(figures.value)
    number = worth(float(word.value) for word in words if word.kind in ("number", "one"))
    if number is not None and "quarter" in kinds:
        return (number or 1) / 4
    return number or None


def _rest(code: str, after: tuple[Word, ...]) -> float:
    """What follows a unit: *et demie*, or the minutes of *deux heures trente*."""
    for word in after:
        if word.kind == "half":
            return float(word.value)
        if word.kind in ("small", "tens", "number") and code in ("H", "MI"):
            return float(word.value) / 60
    return 0.0


def duration(hit: Hit) -> Skeleton | None:
    """Deux heures, une cinquantaine de minutes, moins d'un mois; None for *un jour*, *les 35 heures*."""
    if hit.words[0].kind == "of" and hit.written(hit.words[0]).lower() != "des":
        return None
    found, approx, before, after = length(hit), hit.get("approx"), hit.before(), hit.after()
    if found is None or (after is not None and after.kind == "over"):
        return None
    hit = _trimmed(hit, found)
    if hit.words[0].kind == "article" and found.unit == "H" and hit.written(hit.words[0]).lower() == "les":
        return None
    if found.amount == 1 and found.unit in ("D", "MI", "S") and not approx and not _pressed(before):
        return None
    if any(word.kind == "unit" and word.value == "Y" for word in hit.words) and aged(hit):
        return Skeleton(span(hit), Valued(found.value, "AGE"))
    if approx:
        return made(hit, Valued(found.value, "DURATION"), approx.value)  # type: ignore[arg-type]
    return made(hit, Valued(found.value, "DURATION"), "around" if hit.get("dozen") else None)


def vague_length(hit: Hit) -> Skeleton | None:
    """Depuis des années, pendant des mois: only after a word that asks for a length."""
    unit, before = hit.words[-1], hit.before()
    asked = before is not None and before.kind in ("signal", "during")
    if not asked or hit.written(hit.words[0]).lower() != "des" or not (unit.key.endswith("s")):
        return None
    code = UNIT.fullmatch(unit.value).groups()  # type: ignore[union-attr]
    return made(hit, Valued(Length(None, code[1]).value, "DURATION"))


def whole(hit: Hit) -> Skeleton | None:
    """Toute l'année, tout un mois: the length of one."""
    found = length(hit.part(hit.last - 1, hit.last))
    size, code = UNIT.fullmatch(hit.words[-1].value).groups()  # type: ignore[union-attr]
    return None if found else made(hit, Valued(Length(float(size or 1), code).value, "DURATION"))


def _trimmed(hit: Hit, found: Length) -> Hit:
    """The words without a number that is no part of the length: *deux ans 30 personnes*."""
    last = hit.words[-1]
    if last.kind in ("small", "tens", "number") and found.unit not in ("H", "MI"):
        return hit.part(hit.first, hit.last - 1)
    return hit


def _pressed(before: Word | None) -> bool:
    return before is not None and before.kind in ("signal", "during", "in", "hence", "and", "to")


def aged(hit: Hit) -> bool:
    """Whether years are someone's age: *âgé de*, *un homme de 38 ans*, *, 26 ans,*, *les moins de 17 ans*."""
    before, after = hit.before(), hit.after()
    if before is None:
        return after is not None and after.kind == "comma"
    followed = after is not None and after.kind == "of"
    if before.kind == "aged":
        return not followed or before.key.startswith(("âgé", "l'"))
    if before.kind in ("of", "to", "hyphen", "article") and not followed:
        told = hit.before(2)
        if before.kind == "article" or (before.kind == "to" and before.key == "aux"):
            return hit.words[0].kind == "approx"
        return not (told and (told.kind == "lasting" or told.kind in ("year", "month", "unit")))
    closes = after is None or after.key in (",", ")", ".")
    return before.kind in ("comma", "open") and closes


def ago(hit: Hit) -> Skeleton | None:
    """Il y a sept ans, voilà deux mois: reckoned from publication."""
    return _stepped(hit, -1, "PAST_REF")


def hence(hit: Hit) -> Skeleton | None:
    """Dans trois jours: reckoned from publication; *dans les dix jours* is a length that bounds."""
    if hit.get("article"):
        found, inner = length(hit), hit.part(hit.first + 1, hit.last)
        return made(inner, Valued(found.value, "DURATION"), "until") if found else None
    return _stepped(hit, 1, "FUTURE_REF")


def _stepped(hit: Hit, sign: int, vague: str) -> Skeleton | None:
    found = length(hit)
    if found is None:
        return None
    approx = hit.get("approx", "dozen")
    bound = "around" if approx else None
    if approx and approx.kind == "approx":
        bound = (
            {"after": "before", "before": "after"}.get(approx.value, "around") if sign < 0 else approx.value
        )
    if found.amount is None or found.amount % 1 or found.unit in CLOCK_UNITS or not 0 < found.amount < 3000:
        return made(hit, Valued(vague, "DATE"), bound)  # type: ignore[arg-type]
    return made(hit, Shift(found.unit, sign * int(found.amount)), bound)  # type: ignore[arg-type]


def later(hit: Hit) -> Skeleton | None:
    """Deux jours plus tard, trois mois auparavant, deux jours après Noël; after an event it is a length."""
    found, word = length(hit), hit.get("later", "signal")
    if found is None or word is None:
        return None
    sign = {"before": -1, "after": 1}.get(word.value) if word.kind == "signal" else int(word.value)
    if sign is None:
        return None
    of = day_of_month(hit) if hit.get("month") else feast_meaning(hit)
    after = hit.after()
    if word.kind == "signal" and of is None and not (after is None or after.key in (",", ".", ";", "»")):
        return duration(hit.part(hit.first, hit.last - 1))
    if found.amount is None or found.amount % 1 or found.unit in CLOCK_UNITS or found.amount > 3000:
        return made(hit, Valued("XXXX-XX-XX", "DATE"))
    count = sign * int(found.amount)
    return made(hit, Shift(found.unit, count, of=of) if of else Shift(found.unit, count, "text", near=True))


def recent(hit: Hit) -> Skeleton | None:
    """Ces trois dernières années, les prochains jours: a length that ends or begins now."""
    if hit.words[0].kind == "during":
        hit = hit.part(hit.first + 1, hit.last)
    kept = tuple(word for word in hit.words if word.kind != "shift")
    unit = hit.get("unit")
    if unit is None or (unit.key != "mois" and not unit.key.endswith("s")):
        return None
    amount = _amount(kept[:-1]) if any(w.kind in (*FINE, "number", "dozen") for w in kept) else None
    size, code = UNIT.fullmatch(unit.value).groups()  # type: ignore[union-attr]
    found = Length(amount * float(size or 1) if amount is not None else None, code)
    return made(hit, Valued(found.value, "DURATION"))


def recurring(hit: Hit) -> Skeleton | None:
    """Chaque année, tous les deux ans, par semestre, deux fois par an, un an sur deux, chaque lundi."""
    unit, weekday = hit.get("unit"), hit.get("weekday", "weekdays")
    if unit is None or weekday:
        return _recurring_name(hit, weekday)
    over = hit.get("over")
    if over:
        found = length(hit.part(hit.last - 1, hit.last))
        period = float(hit.words[-1].value) if hit.words[-1].value else 1
        code = UNIT.fullmatch(unit.value).groups()  # type: ignore[union-attr]
        return (
            made(hit, Valued(Length(period * float(code[0] or 1), code[1]).value, "SET"), "on")
            if not found
            else None
        )
    first = next(i for i, word in enumerate(hit.words) if word.kind in ("every", "per", "article", "times"))
    tail = hit.part(hit.first + first + 1, hit.last)
    if hit.get("times"):
        tail = hit.part(hit.last - 1, hit.last)
    size, code_ = UNIT.fullmatch(unit.value).groups()  # type: ignore[union-attr]
    found = length(tail) or Length(float(size or 1), code_)
    return made(hit, Valued(found.value, "SET"), "on")


def _recurring_name(hit: Hit, weekday: Word | None) -> Skeleton | None:
    """Sets of named times: chaque lundi, tous les matins, chaque été, les deuxième et quatrième jeudis."""
    if weekday:
        return made(hit, Valued(f"XXXX-WXX-{weekday.value}", "SET"), "on")
    part, season, month = hit.get("part"), hit.get("season"), hit.get("month")
    if part:
        return made(hit, Valued(f"XXXX-XX-XXT{part.value}", "SET"), "on")
    if season:
        return made(hit, Valued(f"XXXX-{season.value}", "SET"), "on")
    return made(hit, Valued(f"XXXX-{int(month.value):02}", "SET"), "on") if month else None


RULES = (
    rule("duration", "approx? article? LENGTH", duration),
    rule("des années", "of unit", vague_length),
    rule("toute l'année", "whole (article | one) unit", whole),
    rule("il y a", "ago approx? (LENGTH | of unit)", ago),
    rule("dans", "hence approx? article? LENGTH", hence),
    rule(
        "plus tard",
        "approx? LENGTH (later | signal (article? (feast year? | weekday? DAYMONTH))?)",
        later,
    ),
    rule("ces derniers jours", "(det? (number | small) | det | during) shift unit", recent),
    rule("chaque", "every (count* unit | weekday | weekdays | part | season | month)", recurring),
    rule("par an", "(count times)? per unit", recurring),
    rule("fois l'an", "count times article unit", recurring),
    rule("un an sur deux", "one unit over count", recurring),
    rule("deuxièmes jeudis", "article ((rank (and | comma)?)+ | every) weekdays", recurring),
)
