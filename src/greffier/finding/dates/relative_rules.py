"""Rules for times reckoned from another: *hier*, *jeudi dernier*, *la veille*, *cette année-là*."""

from __future__ import annotations

from greffier.finding.dates.building import direction, made, named, span
from greffier.finding.dates.calendar_rules import day_of_month
from greffier.finding.dates.feast_rules import feast_meaning
from greffier.finding.dates.grammar import Hit, rule
from greffier.finding.dates.meaning import Meaning, Monthly, OfDay, Shift, Skeleton, Valued, Weekly
from greffier.finding.dates.scanning import Word

STEPS = {"D": "D", "W": "W", "M": "M", "Y": "Y", "3M": "Q", "100Y": "C"}
NAMED_PARTS = frozenset({"matin", "soir", "nuit", "après-midi"})


def clock_of(word: Word) -> str:
    """The time of day of a part (TEV), *midi* or *minuit* (T12:00), as a value ends with it."""
    return f"T{word.value}"


def dated(hit: Hit) -> Meaning | None:
    """The day that words give: a date, a feast, a weekday or *hier*; None when they give none."""
    if hit.get("month"):
        return day_of_month(hit)
    if hit.get("feast"):
        return feast_meaning(hit)
    if hit.get("deictic"):
        return Shift("D", hit.number("deictic") or 0)
    weekday = hit.number("weekday")
    if weekday is None:
        return None
    fortnight = hit.number("fortnight")
    return Weekly(weekday, 1 if fortnight else direction(hit), fortnight or 0)


def with_part(hit: Hit, day: Meaning) -> Meaning:
    """A day, or the part of it that the words name."""
    part = hit.get("part", "noon")
    return OfDay(clock_of(part), day) if part else day


def deictic(hit: Hit) -> Skeleton | None:
    """Hier, aujourd'hui vendredi, demain matin."""
    return made(hit, with_part(hit, Shift("D", hit.number("deictic") or 0)))


def weekday(hit: Hit) -> Skeleton | None:
    """Jeudi, ce dimanche après-midi, lundi prochain, mardi en huit."""
    shift = hit.get("shift")
    if shift and shift.value.startswith("text"):
        return made(hit, Valued(f"XXXX-WXX-{hit.number('weekday')}", "DATE"))
    word = hit.get("weekday")
    if word and named(hit, word) and not hit.get("this", "shift", "part", "small"):
        return None
    if hit.get("small"):
        return _numbered(hit)
    before = hit.before()
    if before is not None and before.kind == "except" and not shift:
        return made(hit, Valued(f"XXXX-WXX-{hit.number('weekday')}", "SET"))
    if before is not None and before.kind == "one" and not shift:
        return made(hit, Valued(f"XXXX-WXX-{hit.number('weekday')}", "DATE"))  # un dimanche de janvier
    meaning = dated(hit)
    return made(hit, with_part(hit, meaning)) if meaning else None


def _numbered(hit: Hit) -> Skeleton | None:
    """Le jeudi 26: a day of a month that is not named; None when something is counted (*lundi 3 jours*)."""
    after, day = hit.after(), hit.number("small") or 0
    if day == 0 or (after is not None and after.kind in ("unit", "month", "and", "hyphen", "slash")):
        return None
    return made(hit, Monthly(day, hit.number("weekday") or 0))


def weekend(hit: Hit) -> Skeleton | None:
    """Ce week-end, le week-end dernier."""
    shift = hit.get("shift")
    text = shift is not None and shift.value.startswith("text")
    return made(hit, Valued("XXXX-WXX-WE", "DATE") if text else Weekly(0, direction(hit)))


def shifted(hit: Hit) -> Skeleton | None:
    """Le mois dernier, la semaine prochaine, l'année suivante, l'année en cours; a plural is a length."""
    unit, shift = hit.get("unit"), hit.get("shift")
    if unit is None or shift is None:
        return None
    hit = _without_preposition(hit)
    if _plural(unit) or (unit.value == "M" and shift.key.endswith("s") and shift.value != "text"):
        return made(
            hit, Valued(f"P{'T' if unit.value in ('H', 'MI', 'S') else ''}X{unit.value[:1]}", "DURATION")
        )
    known = STEPS.get(unit.value)
    if known is None or (shift.value == "text" and unit.value == "D"):
        return None
    if shift.value.startswith("text"):
        return made(hit, Shift(known, int(shift.value[4:]), "text"))
    return made(hit, Shift(known, int(shift.value)))


def _without_preposition(hit: Hit) -> Hit:
    """The words without a preposition before them, unless the article has melted into it (*au cours du*)."""
    first = hit.words[0]
    if first.kind == "during" and hit.written(first)[-1:].lower() != "u":
        return hit.part(hit.first + 1, hit.last)
    return hit


def _plural(unit: Word) -> bool:
    return unit.key.endswith("s") and unit.key != "mois"


def this_unit(hit: Hit) -> Skeleton | None:
    """Cette semaine, ce mois-ci, ce jour-là, ces jours-ci."""
    unit = hit.get("unit")
    known = STEPS.get(unit.value) if unit else None
    if unit is None or known is None:
        return None
    if _plural(unit) or hit.written(hit.get("this") or unit).lower() == "ces":
        return made(hit, Valued(f"PX{known}", "DURATION")) if hit.get("here") else None
    return made(hit, Shift(known, 0, "text" if hit.get("there") else "publication"))


def same_unit(hit: Hit) -> Skeleton | None:
    """Le même jour, la même année: as told before."""
    unit = hit.get("unit")
    known = STEPS.get(unit.value) if unit else None
    return made(hit, Shift(known, 0, "text")) if known else None


def edge_unit(hit: Hit) -> Skeleton | None:
    """La fin du mois, début de semaine: of the current one; None in *les fêtes de fin d'année*."""
    unit, before = hit.get("unit"), hit.before()
    known = STEPS.get(unit.value) if unit else None
    if known is None or known == "D":
        return None
    if before is not None and before.key in ("de", "d'") and hit.words[0].kind == "edge":
        return None
    return made(hit, Shift(known, 0))


def later_in(hit: Hit) -> Skeleton | None:
    """La semaine, after *plus tard dans* and *plus tôt dans*: the one that goes on; else None."""
    unit, before, later = hit.get("unit"), hit.before(), hit.before(2)
    known = STEPS.get(unit.value) if unit else None
    if known in (None, "D") or before is None or before.kind != "hence" or later is None:
        return None
    return made(hit, Shift(known, 0)) if later.kind == "later" else None


def anchor(hit: Hit) -> Skeleton | None:
    """La veille, le lendemain matin; before *de*, of an event: *la veille de la guerre*."""
    word, after = hit.get("anchor"), hit.after()
    if word is None:
        return None
    if after is not None and after.kind == "of":
        return made(hit, with_part(hit, Shift("D", int(word.value), "event")))
    return made(hit, with_part(hit, Shift("D", int(word.value), "text", near=True)))


def lendemain(hit: Hit) -> Skeleton | None:
    """Lendemain in *au lendemain de l'attaque*."""
    return made(hit.part(hit.first + 1, hit.last), Shift("D", hit.number("anchor") or 0, "event"))


def anchor_of(hit: Hit) -> Skeleton | None:
    """La veille de Noël, au lendemain du 11 septembre 2001."""
    count = hit.number("anchor")
    of = dated(hit)
    return made(hit, Shift("D", count, of=of)) if of and count else None


def part(hit: Hit) -> Skeleton | None:
    """Ce matin, cette nuit-là, dans la soirée, le soir: of today with *ce*, else of the day told before."""
    word, before = hit.get("part"), hit.before()
    if word is None:
        return None
    if hit.get("there", "same"):
        return made(hit, OfDay(clock_of(word), Shift("D", 0, "text")))
    if shift := hit.get("shift"):
        past = word.value == "NI" and shift.value == "-1"  # la nuit dernière
        return made(hit, OfDay(clock_of(word), Shift("D", -1))) if past else None
    if hit.get("this"):
        return made(hit, OfDay(clock_of(word), Shift("D", 0))) if word.key in NAMED_PARTS else None
    inside = before is not None and before.kind in ("hence", "during", "signal", "in", "to", "whole")
    free = hit.get("article", "to") and word.key in NAMED_PARTS - {"nuit"}
    return made(hit, OfDay(clock_of(word))) if inside or free or hit.get("edge") else None


def day_and_part(hit: Hit) -> Skeleton | None:
    """Le 4 mars au soir, vendredi 4 mars au matin."""
    word, day = hit.get("part"), day_of_month(hit)
    return made(hit, OfDay(clock_of(word), day)) if word and day else None


def part_of(hit: Hit) -> Skeleton | None:
    """Le matin du 20 juin, la nuit de samedi à dimanche, la soirée d'hier."""
    word, day = hit.get("part"), _night_before(hit) or dated(hit)
    return Skeleton(span(hit), OfDay(clock_of(word), day)) if word and day else None


def _night_before(hit: Hit) -> Meaning | None:
    """The day before the second of two, where that one has a date: *la nuit de jeudi à vendredi 31 mars*."""
    to = hit.get("to")
    if to is None or not hit.get("month"):
        return None
    second = day_of_month(hit.part(hit.words.index(to) + hit.first + 1, hit.last))
    return Shift("D", -1, of=second) if second else None


RULES = (
    rule("hier", "deictic (comma? weekday)? timely?", deictic),
    rule("weekday", "(det same?)? weekday (fortnight | timely? shift? | shift timely)", weekday),
    rule("jeudi 26", "det? weekday small", weekday),
    rule("week-end", "EDGE det? weekend shift?", weekend),
    rule("mois dernier", "during? EDGE det? unit shift", shifted),
    rule("dernier mois", "this shift unit", shifted),
    rule("ce mois-ci", "EDGE this unit (hyphen (here | there))?", this_unit),
    rule("même jour", "article (same unit | unit same)", same_unit),
    rule("plus tard dans la semaine", "article unit", later_in),
    rule("fin du mois", "article? edge of? article? unit", edge_unit),
    rule("veille", "article anchor ((to article?)? part)?", anchor),
    rule("au lendemain de", "to anchor (?=of)", lendemain),
    rule("veille de Noël", "article? anchor of article? (feast year? | weekday? DAYMONTH)", anchor_of),
    rule("ce soir", "det? part (hyphen there | same | shift)?", part),
    rule("4 mars au soir", "(det? weekday comma?)? det? DAYMONTH shift? to? part", day_and_part),
    rule("fin de journée", "article? edge hyphen? of? det? part", part),
    rule(
        "nuit de samedi",
        "article? part of article? ((weekday? (day month? year?)? to article?)? weekday? DAYMONTH"
        " | weekday (to article? weekday)? shift? | deictic)",
        part_of,
    ),
)
