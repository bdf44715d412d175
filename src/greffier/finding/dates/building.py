"""What builders of all rules share: spans, bounds, directions, and what only looks like a date."""

from __future__ import annotations

from greffier.finding.dates.grammar import Hit
from greffier.finding.dates.meaning import Direction, Meaning, Side, Skeleton
from greffier.finding.dates.scanning import Word
from greffier.record.dates import Bound
from greffier.record.span import Span

TIMELY = frozenset({
    "month", "weekday", "small", "nth", "year", "clock", "iso", "slashed", "deictic", "feast", "noon",
    "article", "number", "unit", "part", "season",
})  # fmt: skip
STRONG = frozenset({"in", "signal", "between", "unit", "edge", "open"})
WEAK = frozenset(
    {"of", "and", "to", "hyphen", "slash", "comma", "article", "weekday", "lasting", "link", "published", ""}
)


def made(hit: Hit, meaning: Meaning, bound: Bound | None = None) -> Skeleton:
    """The skeleton of all words met, with the bound that stands before them unless one is given."""
    edge = hit.get("edge")
    part = edge.value if edge and edge.value != "ANY" else None
    bound = bound or bound_of(hit)
    return Skeleton(span(hit), meaning, bound, part, side_of(hit, bound))


def side_of(hit: Hit, bound: Bound) -> Side | None:
    """Past after *depuis*, future after *jusqu'à* and *d'ici*; None after anything else."""
    before = hit.before()
    if before is None or before.kind != "signal":
        return None
    return "past" if before.value == "since" else "future" if bound == "until" else None


def span(hit: Hit) -> Span:
    """The characters of the words met."""
    return Span(hit.words[0].start, hit.words[-1].end)


def narrow(hit: Hit) -> Hit:
    """The words met without a last number that is no year: *le 3 mars 18 personnes*."""
    last = hit.words[-1]
    joined = hit.last > hit.first + 1 and last.kind in ("small", "tens") and hit.words[-2].kind == "month"
    if joined and not (last.kind == "tens" or last.key.startswith("0")):
        return hit.part(hit.first, hit.last - 1)
    return hit


def bound_of(hit: Hit) -> Bound:
    """What the words before make of the time: *depuis* from, *entre A et B* from and until; else on."""
    before = hit.before()
    if before is None:
        return "on"
    if before.kind in ("signal", "between", "approx"):
        return "from" if before.value == "since" else before.value  # type: ignore[return-value]
    if before.kind == "of" and _opens(hit):
        return "from"
    if (before.kind == "to" and _reaches(hit, "of")) or (before.kind == "and" and _reaches(hit, "between")):
        return "until"
    return "on"


def _opens(hit: Hit) -> bool:
    """Whether what follows is *au 12 janvier*, *à 23 h*: the other end of a stretch of time."""
    to, then = hit.after(), hit.after(2)
    if then is not None and then.kind == "article":
        then = hit.after(3)
    return bool(to and then and to.kind == "to" and then.kind in TIMELY)


def _reaches(hit: Hit, kind: str) -> bool:
    """Whether words of time alone lie between the words met and a word of `kind` before them."""
    for steps in range(2, 9):
        word = hit.before(steps)
        if word is None or word.kind not in TIMELY | {kind}:
            return False
        if word.kind == kind:
            return True
    return False


def direction(hit: Hit) -> Direction | None:
    """The direction of *dernier*, *prochain*, *ce*; None without one."""
    shift = hit.get("shift")
    if shift and not shift.value.startswith("text"):
        return int(shift.value)  # type: ignore[return-value]
    return 0 if hit.get("this") else None


def named(hit: Hit, word: Word) -> bool:
    """Whether `word` is written as a name: a capital inside a sentence, in a text not all in capitals."""
    written = hit.written(word)
    if not written[:1].isupper() or written.isupper():
        return False
    before = hit.scan.word(hit.first + hit.words.index(word) - 1)
    if before is None:
        return _name_follows(hit)
    dash = before.kind == "hyphen" and hit.scan.text[before.start - 1 : before.start].isspace()
    if (
        dash
        or before.key in (".", "!", "?", "«", ":", "–", '"', "»", "”", "…", ")")
        or "\n" in hit.scan.text[before.start : word.start]
    ):
        return _name_follows(hit)
    return True


def been(hit: Hit) -> bool:
    """Whether a bare *été* stands behind its auxiliary: *ils ont été passés à tabac*."""
    before = hit.before()
    return before is not None and before.kind in ("aged", "link") and not hit.get("article", "this")


def _name_follows(hit: Hit) -> bool:
    after = hit.after()
    return bool(after and not after.kind and hit.written(after)[:1].isupper())


def plausible_year(hit: Hit) -> bool:
    """Whether a number of four figures is a year: the words before tell one, those after are not counted."""
    if hit.get("unit", "edge"):
        return True
    before, after, number = hit.before(), hit.after(), int(hit.words[-1].value)
    if before is not None and before.kind in STRONG and before.key != "sous":
        return not _counted(hit, after)
    if not 1500 <= number <= 2100 or (before is not None and before.kind not in WEAK | TIMELY):
        return False
    return not _counted(hit, after) and not (
        after and not after.kind and after.key.isalpha() and after.key[-1:] in "sx"
    )


def _counted(hit: Hit, after: Word | None) -> bool:
    """Whether a unit or mark of quantity follows at once."""
    return after is not None and (
        after.key in ("%", "€", "$", "km", "m", "kg") or after.kind in ("unit", "big")
    )
