"""Word vectors from the open texts at hand: how often a word stands beside which others, squeezed by SVD."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy
import spacy
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.linalg import svds
from spacy.vectors import Vectors

from greffier.parsing.words import spans
from training import entities
from training.corpora import data, training_trees

Words = list[str]


def plain(word: str) -> str:
    """Given a word, the form it is counted under."""
    return word.lower().replace("’", "'")


def _split(text: str) -> Words:
    return [plain(text[start:end]) for start, end in spans(text)]


def texts() -> Iterator[Words]:
    """All open texts but the tests', as lists of words."""
    train, dev, _ = entities.winer()
    yield from (_split(named.text) for named in (*train, *dev, *entities.popcorn(), *entities.pud("w")))
    for path in (*sorted((data() / "litbank").glob("*.txt")), *sorted((data() / "timebank").glob("*.tml"))):
        raw = re.sub(r"<[^>]*>", "", path.read_text("utf-8", errors="replace"))
        yield from (_split(line) for line in raw.splitlines() if line.strip())
    yield from ([plain(node.form) for node in tree.nodes] for tree in training_trees())


def _counts(lines: Iterable[Words], known: dict[str, int], contexts: dict[str, int]) -> csr_matrix:
    """Given texts, how often each known word has each context at each of four places around it."""
    rows: list[int] = []
    columns: list[int] = []
    for words in lines:
        for index, word in enumerate(words):
            row = known.get(word)
            if row is None:
                continue
            for place, other in enumerate((index - 2, index - 1, index + 1, index + 2)):
                column = contexts.get(words[other] if 0 <= other < len(words) else "<edge>")
                if column is not None:
                    rows.append(row)
                    columns.append(place * len(contexts) + column)
    ones = numpy.ones(len(rows), dtype="float32")
    return coo_matrix((ones, (rows, columns)), shape=(len(known), 4 * len(contexts))).tocsr()


def _squeezed(counts: csr_matrix, width: int) -> NDArray[numpy.float32]:
    """Given counts, vectors of unit length from their positive pointwise mutual information."""
    table = counts.tocoo()
    by_row = numpy.asarray(counts.sum(1)).ravel()
    by_column = numpy.asarray(counts.sum(0)).ravel() ** 0.75
    strength = numpy.log(table.data * by_column.sum() / (by_row[table.row] * by_column[table.col]))
    keep = strength > 0
    ppmi = coo_matrix((strength[keep], (table.row[keep], table.col[keep])), shape=table.shape).tocsr()
    left, values, _ = svds(ppmi.astype("float32"), k=width, random_state=0)
    found: NDArray[numpy.float32] = (left * numpy.sqrt(values)).astype("float32")
    lengths = numpy.linalg.norm(found, axis=1, keepdims=True)
    unit: NDArray[numpy.float32] = found / numpy.maximum(lengths, 1e-6)
    return unit


def make(out: Path, width: int = 64, least: int = 4, contexts: int = 3000) -> int:
    """Write a blank pipeline that holds the vectors to `out`; the number of words."""
    lines = list(texts())
    tally = Counter(word for words in lines for word in words)
    known = {
        word: row for row, word in enumerate(word for word, count in tally.most_common() if count >= least)
    }
    common = {word: column for column, (word, _) in enumerate(tally.most_common(contexts))} | {
        "<edge>": contexts
    }
    vectors = _squeezed(_counts(lines, known, common), width)
    nlp = spacy.blank("fr")
    keys = [nlp.vocab.strings.add(word) for word in known]
    table = Vectors(strings=nlp.vocab.strings, data=vectors, keys=keys, name="greffier_press")
    for word, row in known.items():
        curly = word.replace("'", "’")
        for variant in {
            curly,
            word.capitalize(),
            curly.capitalize(),
            word.title(),
            word.upper(),
            curly.upper(),
        } - {word}:
            table.add(nlp.vocab.strings.add(variant), row=row)
    nlp.vocab.vectors = table
    nlp.to_disk(out)
    return len(known)
