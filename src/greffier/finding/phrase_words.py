"""Which phrases of the lexicon may stand behind their head, asked before their words are matched in turn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from greffier.finding.page import Page
from greffier.lexicon.words import stem


class _Phrase(Protocol):
    """A row whose words behind its head are told by the longest of them; by none where that is short."""

    @property
    def telling(self) -> frozenset[str]: ...


Phrase = TypeVar("Phrase", bound=_Phrase)


def likely(page: Page, at: int, rows: Iterable[Phrase]) -> list[Phrase]:
    """The rows whose longest word stands in the sentence of the head at `at`, and those told by none."""
    around = page.once(_by_sentence)[page.parse.sentence_of[at]]
    return [row for row in rows if not row.telling or not row.telling.isdisjoint(around)]


def _by_sentence(page: Page) -> list[frozenset[str]]:
    """The words of each sentence with their lemmas and stems; ask `page.once` for them."""
    parts = [(page.keys[first:last], page.lemmas[first:last]) for first, last in page.parse.sentences]
    return [frozenset([*words, *lemmas, *map(stem, words)]) for words, lemmas in parts]
