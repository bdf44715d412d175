"""Articles in, parses out: offsets, order, noise, size."""

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greffier.parsing import Pipeline, freeze, parse, parse_text, thaw
from greffier.parsing.pieces import LONGEST, pieces
from greffier.record.article import Article, Noise, article_id
from greffier.record.span import Span

TEXT = (
    "Le titre de l'article\n\n«\u00a0Nous partons. Nous revenons demain\u202f», a  déclaré jeudi à l’AFP "
    "la porte-parole du ministère.\r\n\r\nDernière\tligne."
)


def _article(text: str, noise: tuple[tuple[int, int], ...] = ()) -> Article:
    return Article(
        article_id(text), text, ("a.txt",), noise=tuple(Noise(Span(a, b), "caption") for a, b in noise)
    )


def test_tokens_are_the_words_of_the_article(own: Pipeline) -> None:
    """Each token is the article's own characters; sentences and paragraphs cover all tokens."""
    found = parse_text(TEXT, own)
    assert all(TEXT[token.start : token.end] == token.text for token in found.tokens)
    assert "".join(token.text for token in found.tokens) == "".join(TEXT.split())
    for ranges in (found.sentences, found.paragraphs):
        assert [first for first, _ in ranges] == [0, *(last for _, last in ranges)][:-1]
        assert ranges[-1][1] == len(found.tokens)
    first = {found.tokens[first].text for first, _ in found.paragraphs}
    assert first == {"Le", "«", "Dernière"}
    assert {first for first, _ in found.paragraphs} <= {first for first, _ in found.sentences}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(
        alphabet="aàÉ l'’.,…-«»\u00a0\u202f\u2028\n\r\t05M#()\"”:!?_🙂\ud800\x00\u200b\ufeff", max_size=80
    )
)
def test_offsets_hold_for_every_text(own: Pipeline, text: str) -> None:
    """Whatever the text, tokens are its characters in order, and heads lie in the same sentence."""
    found = parse_text(text, own)
    at = 0
    for token in found.tokens:
        assert at <= token.start < token.end
        assert text[token.start : token.end] == token.text
        assert found.sentence_of[token.head] == found.sentence_of[token.index]
        at = token.end
    assert thaw(freeze(found)) == found


def test_noise_is_left_out(own: Pipeline) -> None:
    """No token lies in noise, and what stands around it keeps its place."""
    text = "Il part. Photo AFP Il revient."
    found = parse_text(text, own)
    assert "Photo" in {token.text for token in found.tokens}
    _, found = next(parse([_article(text, ((9, 18),))], own))
    assert [(token.text, token.start) for token in found.tokens][3:5] == [("Il", 19), ("revient", 22)]


def test_articles_come_back_in_order_and_streamed(own: Pipeline) -> None:
    """Empty articles too; the first parse is handed over before the last article is asked for."""
    asked: list[int] = []

    def articles() -> "object":
        for number in range(400):
            asked.append(number)
            yield _article("" if number % 3 == 0 else f"Il part {number}.\n\nIl revient.")

    found = parse(articles(), own)  # type: ignore[arg-type]
    article, _ = next(found)
    assert article.text == ""
    assert len(asked) < 300
    texts = [
        article.text,
        *(article.text for article, parse_ in found if bool(parse_.tokens) == bool(article.text)),
    ]
    assert texts == ["" if number % 3 == 0 else f"Il part {number}.\n\nIl revient." for number in range(400)]


def test_a_text_in_one_line_is_cut(own: Pipeline) -> None:
    """A very long paragraph is cut between sentences, else between words, and stays one paragraph."""
    text = "Le président a parlé au ministre. " * 1_000
    cut = list(pieces(_article(text)))
    assert max(len(piece) for piece, _, _ in cut) <= LONGEST
    assert all(piece.startswith("Le président") for piece, _, _ in cut)
    assert "".join(piece for piece, _, _ in cut) == text
    assert [begins for _, _, begins in cut] == [True] + [False] * (len(cut) - 1)
    assert len(parse_text(text[: LONGEST * 2], own).paragraphs) == 1
    for odd in ("a" * 20_000, "mot " * 20_000):
        assert "".join(piece for piece, _, _ in pieces(_article(odd))) == odd


def test_a_broken_frozen_parse_is_refused() -> None:
    """Only what `freeze` wrote is thawed."""
    with pytest.raises(ValueError, match="version 9"):
        thaw("[9,[],[],[]]")


def test_spacy_is_not_imported_before_it_is_needed() -> None:
    """Importing this room costs no parser."""
    code = "import sys, greffier.parsing; assert 'spacy' not in sys.modules and 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_words_of_the_past_are_forgotten(own: Pipeline) -> None:
    """New words do not pile up in spaCy's vocabulary."""
    texts = [" ".join(f"Nom{number}x{other}" for other in range(50)) for number in range(200)]
    list(parse([_article(text) for text in texts[:100]], own))
    before = len(own.nlp.vocab.strings)
    list(parse([_article(text) for text in texts[100:]], own))
    assert len(own.nlp.vocab.strings) - before < 100
