"""Which figures count the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from greffier.record import Figure


def link(numbers: Iterable[Figure], heads: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each figure's id with that of the first figure that counts the same thing, in reading order."""
    for one in numbers:
        yield one.id, one.id
