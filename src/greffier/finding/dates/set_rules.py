"""Rules for what recurs: *chaque année*, *tous les deux ans*, *deux fois par an*, *un an sur deux*."""

from __future__ import annotations

from greffier.finding.dates.building import made
from greffier.finding.dates.grammar import Hit, rule
from greffier.finding.dates.lengths import Length, length, one
from greffier.finding.dates.meaning import Skeleton, Valued


def recurring(hit: Hit) -> Skeleton:
    """Chaque année, tous les deux ans, par semestre, deux fois par an: the length between two times."""
    found = (None if hit.get("times") else length(hit)) or one(hit.words[-1])
    return made(hit, Valued(found.value, "SET"), "on")


def alternate(hit: Hit) -> Skeleton | None:
    """Un an sur deux: every two years; None when the number makes none."""
    single, every = one(hit.words[1]), hit.words[-1]
    amount = float(every.value) * (single.amount or 1)
    return made(hit, Valued(Length(amount, single.unit).value, "SET"), "on") if amount else None


def recurring_name(hit: Hit) -> Skeleton | None:
    """Sets of named times: chaque lundi, tous les matins, chaque été, les deuxième et quatrième jeudis."""
    weekday = hit.get("weekday", "weekdays")
    if weekday:
        return made(hit, Valued(f"XXXX-WXX-{weekday.value}", "SET"), "on")
    part, season, month = hit.get("part"), hit.get("season"), hit.get("month")
    if part:
        return made(hit, Valued(f"XXXX-XX-XXT{part.value}", "SET"), "on")
    if season:
        return made(hit, Valued(f"XXXX-{season.value}", "SET"), "on")
    return made(hit, Valued(f"XXXX-{int(month.value):02}", "SET"), "on") if month else None


RULES = (
    rule("chaque", "every count{0,6} unit", recurring),
    rule("par an", "(count times)? per unit", recurring),
    rule("fois l'an", "count times article unit", recurring),
    rule("un an sur deux", "one unit over count", alternate),
    rule("chaque lundi", "every (weekday | weekdays | part | season | month)", recurring_name),
    rule("deuxièmes jeudis", "article (rank (and | comma)?){1,6} weekdays", recurring_name),
)
