"""Every row of numbers.tsv: its own sentence gives its figure, the sentence it must refuse gives none."""

from __future__ import annotations

import pytest

from greffier.finding import find
from greffier.lexicon import LexiconFault, NumberWord, load, plain
from greffier.lexicon.table import parse as parse_table
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.record import Article, Figure
from greffier.record.article import article_id

LEXICON = load("fr")
ROWS = LEXICON.numbers.rows


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Figure, ...]]:
    texts = {text for row in ROWS for text in (plain(row.earns), row.refuses) if text}
    articles = [Article(article_id(text), text, (), lang="fr") for text in sorted(texts)]
    parsed = parse(articles, load_pipeline())
    return {article.text: find(article, found, LEXICON).figures for article, found in parsed}


def by_name(row: NumberWord) -> str:
    return f"{row.kind}-{row.forms[0]}"


def written(figure: Figure) -> str:
    return "..".join("" if end is None else f"{end:.15g}" for end in (figure.low, figure.high))


@pytest.mark.parametrize("row", ROWS, ids=by_name)
def test_the_sentence_of_a_row_gives_its_figure(row: NumberWord, read: dict[str, tuple[Figure, ...]]) -> None:
    text = plain(row.earns)
    start = row.earns.index("{")
    end = row.earns.index("}") - 1
    assert [(f.span.of(text), written(f)) for f in read[text]] == [(text[start:end], row.gives)]


@pytest.mark.parametrize("row", [row for row in ROWS if row.refuses], ids=by_name)
def test_a_trap_gives_no_figure(row: NumberWord, read: dict[str, tuple[Figure, ...]]) -> None:
    assert row.refuses is not None
    assert not read[row.refuses]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("environ\tbefore\t10\tIl y en a {environ 3}.\t3..3\t-", "value must be a width"),
        ("dizaine\tgroup\tx\tIl y en a {une dizaine}.\t8..12\t-", "value must be a whole number"),
        ("euro\tunit\t-\tIl a {3 euros}.\t3..3\t-", "value must be the unit"),
        ("euro\tunit\teuro\tIl a 3 euros.\t3..3\t-", "earns must mark"),
        ("-\tunit\teuro\tIl a {3 euros}.\t3..3\t-", "no form"),
    ],
)
def test_a_faulty_row_is_refused(row: str, says: str) -> None:
    with pytest.raises(LexiconFault, match=says):
        parse_table(f"forms\tkind\tvalue\tearns\tgives\trefuses\n{row}\n", NumberWord)
