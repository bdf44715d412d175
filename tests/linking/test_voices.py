"""Articles that say the same are one voice: edited, shortened, translated again; others are not."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any
from zlib import crc32

import pytest

from greffier.linking import sharing, voices
from greffier.record import Fingerprint, Passage, Span, Voice, When
from greffier.record.fingerprint import packed


def print_of(article: str, words: Sequence[str], marks: Sequence[str] | None = None) -> Fingerprint:
    """The fingerprint of an article of these words, whose marks are its words unless given."""
    runs = {crc32(" ".join(words[at : at + 4]).encode()) for at in range(len(words) - 3)}
    order = words if marks is None else marks
    return Fingerprint(article, packed(sorted(runs)), packed(crc32(mark.encode()) for mark in order))


def text(seed: int, length: int = 200) -> list[str]:
    """Words of an article, a few of them in every article."""
    chance = random.Random(seed)
    return [f"w{chance.randrange(30 if chance.random() < 0.5 else 5000)}" for _ in range(length)]


def linked(*prints: Fingerprint, days: dict[str, str] | None = None) -> dict[str, str]:
    """The voice of each article, all in one row."""
    given = days or {}
    published = {
        one.article: When(given[one.article], given[one.article], "x") if one.article in given else None
        for one in prints
    }
    return {one.article: one.voice for one in voices(prints, published)}


def edited(words: Sequence[str], share: float) -> list[str]:
    """A text with this share of its words changed."""
    chance = random.Random(1)
    return [f"x{chance.randrange(10_000)}" if chance.random() < share else word for word in words]


def test_copies_are_folded_edited_or_cut_short() -> None:
    words = text(1)
    found = linked(
        print_of("a", words),
        print_of("b", edited(words, 0.12)),
        print_of("c", words[:50]),
        print_of("d", text(2)),
    )
    assert found == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_a_dispatch_inside_a_longer_article_is_folded() -> None:
    assert linked(print_of("a", text(1)), print_of("b", [*text(1), *text(2, 400)])) == {"a": "a", "b": "a"}


def test_a_digest_of_several_is_not_folded_with_any() -> None:
    digest = [*text(1, 100), *text(2, 100), *text(3, 100), *text(4, 100)]
    found = linked(*(print_of(str(n), text(n, 100)) for n in (1, 2, 3)), print_of("all", digest))
    assert found == {"1": "1", "2": "2", "3": "3", "all": "all"}


def test_the_first_published_stands_for_a_voice() -> None:
    days = {"a": "2022-01-12", "b": "2022-01-11"}
    assert linked(print_of("a", text(1)), print_of("b", edited(text(1), 0.1)), days=days) == {
        "a": "b",
        "b": "b",
    }


def test_marks_in_one_order_are_a_translation_of_the_same() -> None:
    first = [f"m{n}" for n in range(60)]
    again = [mark if at % 2 else f"other{at}" for at, mark in enumerate(first)]
    mixed = sorted(again, key=lambda mark: crc32(mark.encode()))
    one, two, three = text(1), text(2), text(3)
    assert linked(print_of("a", one, first), print_of("b", two, again)) == {"a": "a", "b": "a"}
    assert linked(print_of("a", one, first), print_of("c", three, mixed)) == {"a": "a", "c": "c"}
    weeks = {"a": "2022-01-12", "b": "2022-02-12"}
    assert linked(print_of("a", one, first), print_of("b", two, again), days=weeks) == {"a": "a", "b": "b"}


def test_few_words_in_one_order_are_no_translation() -> None:
    first = [f"m{n}" for n in range(70)]
    again = [mark if at % 5 == 0 else f"other{at}" for at, mark in enumerate(first)]
    assert linked(print_of("a", text(1), first), print_of("b", text(2), again)) == {"a": "a", "b": "b"}
    often = [*again, *(first[at] for at in range(1, 40, 4) for _ in range(2))]
    assert linked(print_of("a", text(1), first), print_of("b", text(2), often)) == {"a": "a", "b": "b"}


def test_an_article_without_fingerprint_is_a_voice_of_its_own() -> None:
    assert list(voices([], {"a": None})) == [Voice("a", "a")]
    assert linked(print_of("a", ["w"] * 3), print_of("b", ["w"] * 3)) == {"a": "a", "b": "b"}


def test_whom_an_article_credits_goes_with_its_voice() -> None:
    credit = Passage("a", "a", Span(1, 4))
    one = Fingerprint("a", b"", b"", (credit,))
    assert [voice.sources for voice in voices([one], {"a": None})] == [(credit,)]


def many(count: int) -> Iterator[Fingerprint]:
    """Articles of which one in two is a copy of one before, and one dispatch is in fifty."""
    for number in range(count):
        if number % 50 == 7:
            yield print_of(str(number), edited(text(0), 0.05))
        elif number % 2:
            yield print_of(str(number), edited(text(number - 1), 0.1))
        else:
            yield print_of(str(number), text(number))


@pytest.mark.slow
def test_of_a_thousand_articles_few_pairs_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    prints, compared, pairs = list(many(1000)), list[tuple[int, int]](), sharing.pairs

    def noted(*given: Any, **named: Any) -> Iterator[tuple[int, int]]:
        for pair in pairs(*given, **named):
            compared.append(pair)
            yield pair

    monkeypatch.setattr(sharing, "pairs", noted)
    found = linked(*prints)
    assert 500 <= len(compared) < 5 * len(prints)
    assert len(set(found.values())) == 500
    assert len({found[str(n)] for n in range(7, 1000, 50)}) == 1
