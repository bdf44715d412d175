"""The text on the page is the text as read, whatever marks lie over it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greffier.pages.passages import Mark, Note, Paragraph, breaks, clipped, laid, paragraphs
from greffier.record import Article, Span
from tests.pages.pile import BRIDGE, Draftsman, at

LETTERS = st.text(alphabet="ab .\n\r\u202e«", max_size=80)


def mark(name: str, *spans: Span, depth: int = 0) -> Mark:
    """A mark with nothing but its place."""
    return Mark(name, name, "direct", depth, None, spans)


def lay(text: str, *marks: Mark, notes: tuple[Note, ...] = ()) -> list[Paragraph]:
    """The paragraphs of a text with marks and notes."""
    return list(laid(Article("x", text, ("x",)), paragraphs(text), marks, notes))


def shape(paragraph: Paragraph) -> str:
    """A paragraph with its marks as brackets: [name: …] where one opens, {name: …} where it goes on."""
    written = []
    for piece in paragraph.pieces:
        written += [("[" if o.first else "{") + o.mark.anchor + ":" for o in piece.opens]
        written += [piece.text, "]" * piece.closes]
    return "".join(written)


def test_paragraphs_stand_between_blank_lines() -> None:
    assert [span.of(BRIDGE)[:5] for span in paragraphs(BRIDGE)] == ["Photo", "Anna ", "Selon", "« Nou"]


def test_each_line_is_a_paragraph_where_no_line_is_blank() -> None:
    assert [span.of("a\nb\nc") for span in paragraphs("a\nb\nc")] == ["a", "b", "c"]


def test_lines_stay_together_where_blank_lines_part_paragraphs() -> None:
    assert [span.of("a\nb\n \nc") for span in paragraphs("a\nb\n \nc")] == ["a\nb", "c"]


def test_a_paragraph_no_page_could_hold_is_cut_at_a_space() -> None:
    text = "mot " * 5000
    spans = paragraphs(text)
    assert "".join(span.of(text) for span in spans) == text
    assert all(len(span) <= 6000 and not text[span.start].isspace() for span in spans)


def test_nested_marks_nest() -> None:
    (one,) = lay("abcdef", mark("out", Span(0, 5)), mark("in", Span(2, 4), depth=1))
    assert shape(one) == "[out:ab[in:cd]e]f"


def test_crossing_marks_close_and_go_on() -> None:
    (one,) = lay("abcdef", mark("one", Span(0, 4)), mark("two", Span(2, 6)))
    assert shape(one) == "[one:ab[two:cd]]{two:ef]"


def test_a_mark_goes_on_after_an_incise_and_in_the_next_paragraph() -> None:
    text = "un, dit-il, deux\n\ntrois"
    first, second = lay(text, mark("s", at(text, "un"), Span(text.index("deux"), len(text))))
    assert shape(first) == "[s:un], dit-il, {s:deux]"
    assert shape(second) == "{s:trois]"


def test_marks_over_the_same_words_all_open() -> None:
    (one,) = lay("abc", mark("x", Span(0, 3)), mark("y", Span(0, 3)))
    assert shape(one) == "[x:[y:abc]]"


def test_notes_lie_on_their_words_only() -> None:
    (one,) = lay("abcdef", notes=(Note("cue", Span(2, 4), 1),))
    assert [(piece.text, [note.part for note in piece.notes]) for piece in one.pieces] == [
        ("ab", []), ("cd", ["cue"]), ("ef", []),
    ]  # fmt: skip


def test_steering_characters_stand_alone_with_their_code() -> None:
    (one,) = lay("a\u202eb")
    assert [(piece.text, piece.steering) for piece in one.pieces] == [
        ("a", ""),
        ("\u202e", "U+202E"),
        ("b", ""),
    ]


@given(text=LETTERS, places=st.lists(st.tuples(st.integers(0, 80), st.integers(1, 30)), max_size=6))
def test_the_text_is_kept_to_the_character_and_marks_balance(
    text: str, places: list[tuple[int, int]]
) -> None:
    marks = [mark(f"m{n}", Span(start, start + size)) for n, (start, size) in enumerate(places)]
    written = lay(text, *marks, notes=tuple(Note("cue", one.spans[0], 1) for one in marks))
    at = 0
    for paragraph in written:
        assert not text[at : paragraph.start].strip()
        words = "".join(piece.text for piece in paragraph.pieces)
        assert words == text[paragraph.start : paragraph.end]
        open_now = 0
        for piece in paragraph.pieces:
            open_now += len(piece.opens) - piece.closes
            assert open_now >= 0
        assert open_now == 0
        at = paragraph.end
    assert not text[at:].strip()


@given(text=LETTERS, start=st.integers(0, 79), size=st.integers(1, 40))
def test_a_mark_covers_its_words_and_no_others(text: str, start: int, size: int) -> None:
    span = Span(start, start + size)
    for paragraph in lay(text, mark("m", span)):
        at = paragraph.start
        inside = 0
        for piece in paragraph.pieces:
            inside += len(piece.opens)
            assert bool(inside) == span.meets(Span(at, at + len(piece.text)))
            inside -= piece.closes
            at += len(piece.text)


def test_an_article_is_cut_into_pages_only_when_it_is_long() -> None:
    short = Draftsman("Un mot.").sheet()
    long = Draftsman("Une phrase assez longue, il est vrai.\n\n" * 20_000).sheet()
    assert breaks(short) == ()
    assert len(breaks(long)) > 3
    assert set(breaks(long)) <= {span.start for span in paragraphs(long.article.text)}


def test_quoted_words_are_put_on_one_line_and_keep_their_no_break_spaces() -> None:
    assert clipped("  «\u00a0une\n rupture\u00a0»  complète ") == "«\u00a0une rupture\u00a0» complète"
    assert clipped("un deux trois", 9) == "un deux […]"
    assert clipped("un " * 1000, 5) == "un […]"
