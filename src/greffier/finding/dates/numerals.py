"""Numbers in French words: what a run of numeral words is worth."""

from __future__ import annotations

from collections.abc import Iterable


def worth(parts: Iterable[float]) -> float | None:
    """The number that worths of numeral words make together: 4, 20, 17 is 97; None when they make none."""
    total, current = 0.0, 0.0
    for part in parts:
        if part == 1000:
            total, current = total + (current or 1) * 1000, 0
        elif part == 100:
            current = (current or 1) * 100
        elif part == 20 and current % 100 == 4:
            current += 76
        elif current % 100 and (part >= 20 or current % 10):
            return None
        else:
            current += part
    return total + current


def shown(number: float) -> str:
    """A number as TIMEX3 writes it: 30.4, 12."""
    return f"{number:.10g}"


ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(letters: str) -> int | None:
    """The worth of a Roman numeral up to the tens (XIX); None when it is none."""
    values = [ROMAN.get(letter, 0) for letter in letters.lower()]
    if not values or 0 in values:
        return None
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
