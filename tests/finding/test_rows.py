"""Every cue's own sentences: what earns a row its place is found, what must not match is left alone."""

from __future__ import annotations

import warnings

import pytest

from tests.finding.rows import Sentence, bracketed, judged, known, overlap, sentences, shown

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def outcome() -> dict[str, tuple[bool, str]]:
    """For each sentence's key, whether it came out right, and what to show when it did not."""
    return {row.key: (right, shown(row, sheet)) for row, sheet, right in judged()}


def test_brackets_are_offsets_into_the_plain_sentence() -> None:
    for row in sentences():
        if row.side == "earns":
            assert row.content
            assert [part.of(row.text) for part in row.content] == words_in_brackets(row)


def words_in_brackets(row: Sentence) -> list[str]:
    """The stretches in brackets, other marks taken out."""
    cut = row.cue.earns.replace("{", "").replace("}", "").split("[")[1:]
    return [piece.split("]")[0] for piece in cut]


def test_overlap_leaves_marks_and_white_space_out() -> None:
    text = "« Oui », non"
    whole, word = bracketed("[« Oui »], non"), bracketed("« [Oui] », non")
    assert overlap(text, whole, word) == 1
    assert overlap(text, whole, bracketed("« Oui », [non]")) == 0


def test_no_row_is_listed_twice() -> None:
    keys = [row.key for row in sentences()]
    assert len(keys) == len(set(keys))


def test_no_sentence_fails_that_is_not_listed(outcome: dict[str, tuple[bool, str]]) -> None:
    fresh = [show for key, (right, show) in outcome.items() if not right and key not in known()]
    assert not fresh, "\n".join(["these sentences of cues.tsv came out right before:", *fresh])


def test_the_list_names_only_sentences_of_the_lexicon(outcome: dict[str, tuple[bool, str]]) -> None:
    gone = known() - set(outcome)
    assert not gone, f"take these out of known_rows.txt: {sorted(gone)}"
    if mended := sorted(key for key in known() if outcome[key][0]):
        warnings.warn(f"known_rows.txt can lose {len(mended)} lines: {mended}", stacklevel=1)
