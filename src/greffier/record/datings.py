"""Days that were inferred: of an article's publication, or of a time expression once its article is dated."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.record.passages import Passage
from greffier.record.when import When


@dataclass(frozen=True, slots=True)
class Dating:
    """The day of `of` (an article's or a time expression's id), which lies in `article`.

    `value` is the expression's new TIMEX3 value, None for publication; `days` lists the candidates where
    `when` holds others too; `because` are the passages that force it, of any article.
    """

    of: str
    article: str
    when: When
    value: str | None = None
    days: tuple[str, ...] = ()
    because: tuple[Passage, ...] = ()
