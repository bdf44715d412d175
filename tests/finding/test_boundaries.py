"""Where a content begins and ends in characters: punctuation falls off, quotation marks stay whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.finding.boundaries import content, enclosing, sentence_limit
from greffier.finding.quotations import Quotation
from tests.finding.pages_of import word_page


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        (", la digue tient.", "la digue tient"),
        ("— la digue tient ;", "la digue tient"),
        ("la digue tient…", "la digue tient"),
        (": la digue tient !", "la digue tient"),
        ("la digue (en bois) tient", "la digue (en bois) tient"),
        ("« la digue » tient,", "« la digue » tient"),
        ("la digue « tient ».", "la digue « tient »"),
    ],
)
def test_punctuation_at_the_ends_is_no_content(text: str, trimmed: str) -> None:
    page = word_page(text)
    span = content(page, 0, len(page.tokens))
    assert span is not None
    assert span.of(text) == trimmed


def test_punctuation_alone_is_no_content() -> None:
    page = word_page(", : — …")
    assert content(page, 0, len(page.tokens)) is None
    assert content(page, 2, 2) is None


def test_the_closing_mark_of_a_content_that_opens_with_one_is_taken_in() -> None:
    text = "« La digue tient. »"
    page = word_page(text)
    span = content(page, 0, len(page.tokens) - 1)
    assert span is not None
    assert span.of(text) == text


@given(
    st.lists(st.sampled_from(["oui", ",", ".", "«", "»", "—", " ", "\n", "digue", "…"]), max_size=20),
    st.data(),
)
def test_a_content_is_a_span_of_its_tokens(pieces: list[str], data: st.DataObject) -> None:
    page = word_page("".join(pieces))
    first = data.draw(st.integers(0, len(page.tokens)))
    last = data.draw(st.integers(0, len(page.tokens)))
    span = content(page, first, last)
    if span is not None:
        words = span.of(page.text)
        assert page.tokens[first].start <= span.start < span.end <= len(page.text)
        assert words == words.strip() or any(not q.closed for q in page.of(Quotation))
        assert words[0] not in ",.—…"


def test_the_innermost_quotation_around_a_character() -> None:
    text = "« Il a crié “partez” hier » puis rien"
    page = word_page(text)
    outer, inner = page.of(Quotation)
    assert enclosing(page, text.index("partez")) == inner
    assert enclosing(page, text.index("hier")) == outer
    assert enclosing(page, text.index("rien")) is None
    assert enclosing(page, 0) is None


def test_a_content_reaches_no_further_than_the_quotation_around_it() -> None:
    text = "« Je pense que la digue tient », dit-il, et il part."
    page = word_page(text)
    within = sentence_limit(page, next(t.index for t in page.tokens if t.text == "la"))
    assert page.parse.span(0, within).of(text) == "« Je pense que la digue tient"
    outside = sentence_limit(page, next(t.index for t in page.tokens if t.text == "et"))
    assert outside == len(page.tokens)
