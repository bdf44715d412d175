"""The *il* that stands for nobody, by the lexicon's own sentences and beside one that stands for somebody."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from greffier.finding.impersonals import is_impersonal
from greffier.finding.page import Page
from greffier.lexicon import load, plain
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.record import Article
from greffier.record.article import article_id

pytestmark = pytest.mark.live

PERSONAL = (
    "Le maire est venu. Il y a fixé un rendez-vous.",
    "Le ministre a parlé. Il a fait un discours devant les élus.",
    "Le suspect a été conduit au poste. Il est accusé d'avoir volé une voiture.",
    "Le témoin est resté. Il semble avoir tout vu.",
    "Le juge a tranché. Il est convaincu que le prévenu reviendra.",
)
REPORTED = ("Il a été révélé que le pont était fermé.", "Il est conseillé de partir tôt.")


def told_apart(texts: Sequence[str]) -> list[list[bool]]:
    """For each text, whether each *il* of it stands for nobody."""
    articles = [Article(article_id(text), text, ()) for text in texts]
    return [_impersonal(Page(one, its, load("fr"), {})) for one, its in parse(articles, load_pipeline())]


def _impersonal(page: Page) -> list[bool]:
    words = (t for t in page.tokens if t.text.lower().rpartition("-")[2] == "il")
    return [is_impersonal(page, token.index) for token in words]


def found(text: str) -> list[bool]:
    return told_apart([text])[0]


def test_most_of_the_sentences_of_the_table_are_told_apart() -> None:
    texts = [plain(row.earns) for row in load("fr").impersonals if "il" in row.earns.lower()]
    missed = [text for text, told in zip(texts, told_apart(texts), strict=True) if not any(told)]
    assert len(missed) <= 0.2 * len(texts), missed


@pytest.mark.parametrize("text", PERSONAL)
def test_an_il_that_stands_for_someone_is_left(text: str) -> None:
    assert found(text) == [False]


@pytest.mark.parametrize("text", REPORTED)
def test_speech_without_its_speaker_is_impersonal(text: str) -> None:
    assert found(text) == [True]
