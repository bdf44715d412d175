"""A made-up pile of articles that tell of the same calls, its true days known, to time and check dating."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from greffier.record import Clue, Span, Telling, When
from greffier.record.dates import time_id

STATED = 0.1  # of the articles have a day that their source states
TOLD, CALLS = 4, 4  # articles that tell of one call, calls of one pair of actors
BEGIN, DAYS = date(2020, 1, 6), 1000


@dataclass(slots=True)
class Made:
    """The facts of a pile, and the true day of each article."""

    published: dict[str, When | None] = field(default_factory=dict)
    true: dict[str, date] = field(default_factory=dict)
    clues: list[Clue] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)


def pile(articles: int, seed: int = 1) -> Made:
    """So many articles, each on one call of a few minutes between two actors, who meet four times."""
    rng, made = random.Random(seed), Made()
    for number in range(articles):
        call = number // TOLD
        day = BEGIN + timedelta(days=call * 7919 % DAYS)
        _article(made, rng, f"{number:016x}", call, day)
    return made


def _article(made: Made, rng: random.Random, key: str, call: int, day: date) -> None:
    """An article that tells of a call on its weekday, published up to three days later."""
    published = day + timedelta(days=rng.randint(0, 3))
    made.true[key] = published
    stated = published.isoformat() if rng.random() < STATED else None
    made.published[key] = When(stated, stated, "front matter") if stated else None
    told, tenth, last = Span(10, 15), Span(50, 60), Span(90, 104)
    year = f"{day.year - 1}-12-01", f"{day.year - 1}-12-31"
    made.clues += [
        Clue(
            time_id(key, told), key, told, weekday=day.isoweekday(), anchor=key, least=-6, most=0, grain="D"
        ),
        Clue(time_id(key, tenth), key, tenth, anchor=key, unit="M", least=-1, most=-1, grain="M"),
        Clue(time_id(key, last), key, last, first=year[0], last=year[1], anchor=key, most=0, grain="M"),
    ]
    pair = f"one-{call // CALLS}", f"two-{call // CALLS}"
    minutes = ("duration", f"PT{20 + call * 7 % 90}M")
    made.tellings.append(Telling(key, Span(1, 6), pair, time_id(key, told), (minutes,)))
