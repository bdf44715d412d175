"""A hundred news sentences in which nobody says anything: next to nothing may be found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from greffier.finding import find
from greffier.lexicon import load
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.record import Article
from greffier.record.article import article_id
from tests.finding.written import shown

pytestmark = pytest.mark.live

LINES = Path(__file__).with_name("quiet.txt").read_text(encoding="utf-8").splitlines()
QUIET = [line for line in LINES if not line.startswith("#")]


def test_fewer_than_three_statements_are_invented_in_a_hundred_sentences() -> None:
    assert len(QUIET) == len(set(QUIET)) == 100
    articles = (Article(article_id(line), line, ()) for line in QUIET)
    invented = [
        f"{article.text} {shown(article.text, one)}"
        for article, parsed in parse(articles, load_pipeline())
        for one in find(article, parsed, load("fr")).statements
    ]
    assert len(invented) < 3, "\n".join(invented)


def test_nor_in_an_article_made_of_them() -> None:
    text = "\n\n".join(" ".join(QUIET[at : at + 4]) for at in range(0, len(QUIET), 4))
    ((article, parsed),) = parse([Article(article_id(text), text, ())], load_pipeline())
    sheet = find(article, parsed, load("fr"))
    assert len(sheet.actors) >= 15  # names, and descriptions tied to a post
    assert len(sheet.statements) < 3, "\n".join(shown(text, one) for one in sheet.statements)
