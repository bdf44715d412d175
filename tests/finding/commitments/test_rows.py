"""Every row of stances.tsv: its own sentence gives its commitment, the sentence it must refuse gives none."""

from __future__ import annotations

import pytest

from greffier.finding import find
from greffier.lexicon import LexiconFault, Stance, load, plain
from greffier.lexicon.table import parse as parse_table
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.record import Article, Sheet
from greffier.record.article import article_id

LEXICON = load("fr")
ROWS = LEXICON.stances.rows
READ = dict[str, Sheet]


@pytest.fixture(scope="module")
def read() -> READ:
    texts = {text for row in ROWS for text in (plain(row.earns), row.refuses) if text}
    articles = [Article(article_id(text), text, (), lang="fr") for text in sorted(texts)]
    return {a.text: find(a, found, LEXICON) for a, found in parse(articles, load_pipeline())}


def by_name(row: Stance) -> str:
    return f"{row.kind}-{row.phrase}"


def marked(sentence: str, opens: str, closes: str) -> str | None:
    """The words between two marks, without the other marks."""
    return plain(sentence.split(opens)[1].split(closes)[0]) if opens in sentence else None


@pytest.mark.parametrize("row", ROWS, ids=by_name)
def test_the_sentence_of_a_row_gives_its_commitment(row: Stance, read: READ) -> None:
    text = plain(row.earns)
    told = [(c.act, c.words, c.condition and c.condition.of(text)) for c in read[text].commitments]
    assert told == [(row.act, marked(row.earns, "[", "]"), marked(row.earns, "{", "}"))]


@pytest.mark.parametrize("row", [row for row in ROWS if row.refuses], ids=by_name)
def test_a_trap_gives_no_commitment(row: Stance, read: READ) -> None:
    assert row.refuses is not None
    assert not read[row.refuses].commitments


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("si\tif\tthreat\tIl menace de partir {si tu restes}.\t-", "earns must mark its content"),
        ("si\tif\tthreat\tIl menace de [partir] si tu restes.\t-", "earns must mark its condition"),
        ("si\tiff\tthreat\tIl menace de [partir].\t-", "kind may not be"),
        ("si\tif\tthreaten\tIl menace de [partir].\t-", "act may not be"),
    ],
)
def test_a_faulty_row_is_refused(row: str, says: str) -> None:
    with pytest.raises(LexiconFault, match=says):
        parse_table(f"phrase\tkind\tact\tearns\trefuses\n{row}\n", Stance)
