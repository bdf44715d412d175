"""A spaCy Doc as plain tokens of our own."""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import TYPE_CHECKING

import numpy

from greffier.parsing.agreeing import agreeing
from greffier.parsing.fronted import with_fronted
from greffier.parsing.joined_subjects import with_joined_subjects
from greffier.parsing.main_verbs import with_main_verbs
from greffier.parsing.mending import mended
from greffier.parsing.neighbours import with_neighbours
from greffier.parsing.opening_words import with_opening_words
from greffier.parsing.relatives import with_relatives
from greffier.parsing.scheme import dependency, entity
from greffier.parsing.split_tenses import with_split_tenses
from greffier.parsing.tokenizer import STARTS
from greffier.parsing.unseen_verbs import with_unseen_verbs
from greffier.record.parse import Parse, Token

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

_ATTRIBUTES: list[int | str] = [
    *(
        "LEMMA",
        "POS",
        "MORPH",
        "DEP",
        "ENT_TYPE",
        "ENT_IOB",
        "HEAD",
        "SENT_START",
        "LENGTH",
        "IDX",
        "IS_SPACE",
    )
]
_UNSIGNED = (1 << 64) - 1
_BEGINS = 3


class Names(dict[int, str]):
    """spaCy's numbers as strings of ours, each looked up once."""

    def __init__(self, store: StringStore, ours: Callable[[str], str]) -> None:
        """Given the string store of a pipeline and what turns its labels into ours."""
        super().__init__()
        self.store, self.ours = store, ours

    def __missing__(self, key: int) -> str:
        """Given a number met for the first time, its string; "" for zero."""
        number = key & _UNSIGNED
        found = self[key] = intern(self.ours(self.store[number] if number else ""))
        return found


class Strings:
    """The four kinds of names that tokens carry."""

    def __init__(self, store: StringStore) -> None:
        """Given the string store of a pipeline."""
        self.words = Names(store, lambda word: "" if word == "_" else word)
        self.dependencies = Names(store, lambda label: dependency(label) if label else "dep")
        self.entities = Names(store, entity)


class Builder:
    """Collects the Docs of one article's pieces and makes its Parse."""

    def __init__(self, text: str, strings: Strings) -> None:
        """Given the article's untouched text and the strings of the pipeline."""
        self.text, self.strings = text, strings
        self.tokens: list[Token] = []
        self.sentences: list[int] = []
        self.paragraphs: list[int] = []

    def add(self, doc: Doc, shift: int, begins: bool) -> None:
        """Given a piece's Doc, its start and whether a paragraph begins there, take its tokens over."""
        table = doc.to_array(_ATTRIBUTES).astype(numpy.int64).T.tolist()
        *_, opens, _, places, blank = table
        table[9] = doc.user_data.get(STARTS, places)
        base = len(self.tokens)
        if any(blank):
            places_of, opens = _without_blanks(table, opens)
            index_of = {old: base + new for new, old in enumerate(places_of)}
        else:
            index_of = {old: base + old for old in range(len(blank))}
        if not index_of:
            return
        if begins or not self.paragraphs:
            self.paragraphs.append(base)
        self._take(table, index_of, shift)
        firsts = (index for old, index in index_of.items() if opens[old] == 1)
        self.sentences += [base, *(index for index in firsts if index != base)]

    def _take(self, table: list[list[int]], index_of: dict[int, int], shift: int) -> None:
        """Given the columns of a Doc and the new index of each word that stays, add its tokens."""
        words, deps, entities = self.strings.words, self.strings.dependencies, self.strings.entities
        rows = zip(*table, strict=True)
        for old, (lemma, pos, morph, dep, label, iob, head, _, length, place, _) in enumerate(rows):
            index = index_of.get(old)
            if index is None:
                continue
            start = shift + place
            text = intern(self.text[start : start + length])
            governor = index_of.get(old + head, index) if head else index
            relation = deps[dep] if governor != index else "root"
            known = words[lemma] or text.lower()
            name = entities[label] if label else ""
            first = iob == _BEGINS and name != ""
            self.tokens.append(
                Token(
                    index,
                    start,
                    start + length,
                    text,
                    known,
                    words[pos],
                    words[morph],
                    relation,
                    governor,
                    name,
                    first,
                )
            )

    def parse(self) -> Parse:
        """The Parse of all that was added; one without tokens when nothing was."""
        count = len(self.tokens)
        tokens = with_unseen_verbs(with_opening_words(self.tokens))
        tokens = with_fronted(with_main_verbs(with_split_tenses(tokens)))
        return Parse(
            agreeing(with_relatives(with_joined_subjects(with_neighbours(mended(tokens))))),
            _ranges(self.sentences, count),
            _ranges(self.paragraphs, count),
        )


def _without_blanks(table: list[list[int]], opens: list[int]) -> tuple[list[int], list[int]]:
    """Given a Doc's columns, its words that are no white space, and where sentences open without it."""
    blank, moved, waiting = table[10], list(opens), False
    for index, (is_blank, first) in enumerate(zip(blank, opens, strict=True)):
        waiting = waiting or first == 1
        if not is_blank:
            moved[index] = 1 if waiting else 0
            waiting = False
    return [index for index, is_blank in enumerate(blank) if not is_blank], moved


def _ranges(starts: list[int], end: int) -> tuple[tuple[int, int], ...]:
    return tuple(zip(starts, (*starts[1:], end), strict=True)) if starts else ()
