"""What the encoder sees of a word: its form, its beginning, its endings, its shape, and its word vector.

French hides number, person and tense in the last letters; press texts add names no treebank has seen.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

import numpy
from spacy.ml.staticvectors import StaticVectors
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array
from thinc.types import Ints2d

_PLAIN = str.maketrans("àâäéèêëîïôöùûüçœ’ʼ‐‑", "aaaeeeeiioouuuco''--")


def _shape(word: str) -> str:
    """Given a word, its outline with runs cut at four: `Xxxxx-Xxxx`, `dddd`."""
    outline: list[str] = []
    for letter in word[:40]:
        sign = "X" if letter.isupper() else "x" if letter.islower() else "d" if letter.isdigit() else letter
        if outline[-4:] != [sign] * 4:
            outline.append(sign)
    return "".join(outline)


@lru_cache(maxsize=50_000)
def parts(word: str) -> tuple[int, ...]:
    """Given a word, the numbers of its features: form, bare form, beginning, three endings, shape."""
    form = "".join("0" if letter.isdigit() else letter for letter in word.lower())
    bare = form.translate(_PLAIN)
    seen = (
        "w" + form,
        "b" + bare,
        "p" + bare[:3],
        "2" + form[-2:],
        "3" + form[-3:],
        "4" + bare[-5:],
        "s" + _shape(word),
    )
    return tuple(get_string_id(part) for part in seen)


FEATURES = 7
_Layer = Model[list[Doc], list[Ints2d]]


def _forward(
    model: _Layer, docs: list[Doc], is_train: bool
) -> tuple[list[Ints2d], Callable[[object], list[Doc]]]:
    found: list[Ints2d] = []
    for doc in docs:
        table = numpy.asarray([parts(word.orth_) for word in doc], dtype="uint64")
        found.append(model.ops.asarray2i(cast(Ints2d, table.reshape(len(doc), FEATURES)), dtype="uint64"))
    return found, lambda d_features: []


def _extractor() -> _Layer:
    return Model("word_parts", _forward)


def word_parts(width: int, part_width: int, rows: list[int], include_static_vectors: bool) -> Model[Any, Any]:
    """Given sizes (one table of `rows` for each feature), the layer that turns Docs into rows of `width`."""
    if len(rows) != FEATURES:
        raise ValueError(f"rows: {FEATURES} numbers are needed, {len(rows)} given")
    tables: list[Model[Any, Any]] = [
        HashEmbed(part_width, count, column=index, seed=7 + index) for index, count in enumerate(rows)
    ]
    features: Model[Any, Any] = chain(_extractor(), list2ragged(), with_array(concatenate(*tables)))
    size = part_width * FEATURES
    if include_static_vectors:
        features = concatenate(features, StaticVectors(part_width, dropout=0.0))
        size += part_width
    mix: Model[Any, Any] = with_array(Maxout(width, size, nP=3, dropout=0.0, normalize=True))
    return chain(features, mix, ragged2list())


registry.architectures("greffier.WordParts.v1")(word_parts)
