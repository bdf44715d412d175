"""Every word's own sentences: what earns a word its place tells the event, what must not match tells none."""

from __future__ import annotations

import warnings
from typing import get_args

import pytest

from greffier.lexicon import load
from greffier.record import EventType
from tests.finding.events.sentences import judged, known, sentences


def test_no_sentence_is_listed_twice() -> None:
    keys = [one.key for one in sentences()]
    assert len(keys) == len(set(keys))


def test_the_marked_words_stand_where_they_are_said_to() -> None:
    for one in sentences():
        if one.side == "earns":
            marked = one.row.earns[one.row.earns.index("{") + 1 : one.row.earns.index("}")]
            assert one.marked.of(one.text) == marked


def test_words_are_many_and_of_all_types() -> None:
    rows = load("fr").events
    assert len(rows) >= 600
    assert {row.type for row in rows} == set(get_args(EventType))


def test_every_label_of_a_family_is_some_word_s() -> None:
    lexicon = load("fr")
    labels = {row.label for row in lexicon.events}
    assert not {label for family in lexicon.event_families for label in family.labels} - labels


@pytest.mark.live
def test_no_sentence_fails_that_is_not_listed() -> None:
    outcome = {one.key: right for one, _, right in judged()}
    fresh = [key for key, right in outcome.items() if not right and key not in known()]
    assert not fresh, "\n".join(["these sentences of events.tsv came out right before:", *fresh])
    assert not known() - set(outcome)
    if mended := sorted(key for key in known() if outcome[key]):
        warnings.warn(f"known_words.txt can lose {len(mended)} lines: {mended}", stacklevel=1)
