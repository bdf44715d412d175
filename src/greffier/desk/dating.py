"""When articles were published: what sources state, what was inferred, the sentences that force it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from greffier import linking
from greffier.desk.reviewing import Passage, passage
from greffier.record import Dating, When
from greffier.store import Question, Record

WIDE, RECENT = 400, 366  # days of an interval that says little; before today of an end that says nothing
OPENING = 40  # characters by which two passages are known to be of one sentence


@dataclass(frozen=True, slots=True)
class Published:
    """When one article was published: between two ISO days (None: not known), and from what that follows.

    An `end` alone that is None says that its words bound it from below only.

    `days` lists the candidates where not all days between them are; `because` holds the sentences that force
    what no source states.
    """

    id: str
    title: str
    start: str | None
    end: str | None
    how: str | None
    days: tuple[str, ...]
    because: tuple[Passage, ...]


def dates(record: str | Path, question: Question) -> Iterator[Published]:
    """When the articles that answer `question` were published, in reading order."""
    with Record.open(record) as opened:
        inferred, stated = {one.of: one for one in opened.datings()}, opened.stated()
        for shelf in opened.shelved(question):
            title = shelf.title or shelf.paths.split(" ; ")[0]
            dating = inferred.get(shelf.id)
            if dating is None and stated[shelf.id] is None:
                dating = linking.alone(shelf.id, opened.clues(shelf.id), date.today())
            yield _published(opened, shelf.id, title, stated[shelf.id], dating)


def _published(record: Record, key: str, title: str, stated: When | None, dating: Dating | None) -> Published:
    """What is known of one article: what its source states, unless something narrower was inferred."""
    when = dating.when if dating else stated
    days, because = (dating.days, _sentences(record, dating)) if dating else ((), ())
    if when is None:
        return Published(key, title, None, None, None, days, because)
    return Published(key, title, when.start, _known_end(when), when.how, days, because)


def _known_end(when: When) -> str | None:
    """The last day; None when nothing but the day of reading bounds an article that may be old."""
    first, last = (date.fromisoformat(day[:10]) for day in (when.start, when.end))
    wide = (last - first).days > WIDE
    return None if wide and (date.today() - last).days < RECENT else when.end


def _sentences(record: Record, dating: Dating) -> tuple[Passage, ...]:
    """The sentences that force a day, each once, article by article."""
    found: dict[tuple[str, str], Passage] = {}
    for one in sorted(dating.because, key=lambda it: (it.article != dating.of, it.article, it.span)):
        sentence = passage(record, one.article, one.span)
        found.setdefault((one.article, sentence.words[:OPENING]), sentence)
    return tuple(found.values())
