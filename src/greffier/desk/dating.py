"""When articles were published: what sources state, what was inferred, the sentences that force it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from greffier.desk.reviewing import Passage, passage
from greffier.record import Dating, When
from greffier.store import Question, Record

OPENING = 40  # characters by which two passages are known to be of one sentence


@dataclass(frozen=True, slots=True)
class Published:
    """When one article was published: between two ISO days (None: not known), and from what that follows.

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
            yield _published(opened, shelf.id, title, stated[shelf.id], inferred.get(shelf.id))


def _published(record: Record, key: str, title: str, stated: When | None, dating: Dating | None) -> Published:
    """What is known of one article: what its source states, unless something narrower was inferred."""
    when = dating.when if dating else stated
    days, because = (dating.days, _sentences(record, dating)) if dating else ((), ())
    if when is None:
        return Published(key, title, None, None, None, days, because)
    return Published(key, title, when.start, when.end, when.how, days, because)


def _sentences(record: Record, dating: Dating) -> tuple[Passage, ...]:
    """The sentences that force a day, each once, article by article."""
    found: dict[tuple[str, str], Passage] = {}
    for one in sorted(dating.because, key=lambda it: (it.article != dating.of, it.article, it.span)):
        sentence = passage(record, one.article, one.span)
        found.setdefault((one.article, sentence.words[:OPENING]), sentence)
    return tuple(found.values())
