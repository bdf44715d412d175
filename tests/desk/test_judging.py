"""Which articles are told to linking as copies of one text."""

from __future__ import annotations

from greffier.desk.judging import copied
from greffier.record import Voice


def test_only_voices_of_several_articles_are_copies() -> None:
    voices = (Voice("a", "a"), Voice("b", "a", "86 % of its runs of words are shared"), Voice("c", "c"))
    assert copied(voices) == {"a": "a", "b": "a"}
    assert copied(()) == {}
