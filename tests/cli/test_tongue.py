"""What the command line says, in the number and the language of its reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from greffier.cli import tongue


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    chosen = tongue.chosen()
    yield
    tongue.choose(chosen)


@pytest.mark.parametrize(
    ("lang", "n", "said"),
    [
        ("en", 0, "0 answers."), ("en", 1, "1 answer."), ("en", 2, "2 answers."),
        ("fr", 0, "0 réponse."), ("fr", 1, "1 réponse."), ("fr", 2, "2 réponses."),
    ],
)  # fmt: skip
def test_words_go_with_their_count(lang: tongue.Lang, n: int, said: str) -> None:
    tongue.choose(lang)
    assert tongue.say("show.count", n=n) == said
