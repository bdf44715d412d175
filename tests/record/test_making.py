"""Frozen dataclasses that are made quickly are the same as others in all else."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from greffier.record import Span, Token
from greffier.record.making import changed, quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Word:
    """A word and how often it was met."""

    text: str
    times: int = 1


def test_it_is_a_frozen_dataclass_like_any_other() -> None:
    word = Word("oui")
    assert word == Word(text="oui", times=1) == pickle.loads(pickle.dumps(word))
    assert len({word, Word("oui"), replace(word, times=2)}) == 2
    assert changed(word, times=2) == replace(word, times=2) != word
    with pytest.raises(FrozenInstanceError):
        word.times = 3  # type: ignore[misc]
    with pytest.raises(TypeError):
        Word()  # type: ignore[call-arg]


def test_what_is_not_made_of_its_arguments_alone_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Filled:
        kept: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="Filled"):
        quickly_made(Filled)


def test_spans_and_tokens_stay_frozen() -> None:
    span = Span(1, 2)
    token = Token(0, 0, 3, "oui", "oui", "ADV", "", "root", 0)
    for frozen, name in ((span, "start"), (token, "text")):
        with pytest.raises(FrozenInstanceError):
            setattr(frozen, name, 0)
    with pytest.raises(ValueError):
        Span(2, 1)
