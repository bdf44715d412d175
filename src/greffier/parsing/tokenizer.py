"""The words of `greffier.parsing.words` as a spaCy tokeniser."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from greffier.parsing.sentences import starts
from greffier.parsing.words import spans

STARTS = "greffier_starts"


class PressTokenizer:
    """Makes Docs that hold words only: white space of any kind and length becomes at most one space.

    Where each word began in the text it was given is left in `doc.user_data[STARTS]`.
    """

    def __init__(self, vocab: Vocab) -> None:
        """Given the vocabulary the Docs share."""
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Given a text, its words; no words when it is blank."""
        places = list(spans(text))
        if not places:
            return Doc(self.vocab)
        words = [text[start:end] for start, end in places]
        following = [start for start, _ in places[1:]] + [len(text)]
        spaces = [end < start for (_, end), start in zip(places, following, strict=True)]
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc.user_data[STARTS] = [start for start, _ in places]
        return doc

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """Given texts, their Docs."""
        yield from map(self, texts)

    def to_disk(self, path: Path, **_: Any) -> None:
        """Nothing to write: the rules are data files of this package."""

    def from_disk(self, path: Path, **_: Any) -> "PressTokenizer":
        """Nothing to read."""
        return self

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to write."""
        return b""

    def from_bytes(self, data: bytes, **_: Any) -> "PressTokenizer":
        """Nothing to read."""
        return self


def make_press_tokenizer() -> Callable[[Language], PressTokenizer]:
    """What a pipeline's config calls to get its tokeniser."""
    return lambda nlp: PressTokenizer(nlp.vocab)


registry.tokenizers("greffier.PressTokenizer.v1")(make_press_tokenizer)


def mark_sentences(doc: Doc) -> Doc:
    """Given one paragraph's Doc, the same Doc with the beginnings of its sentences marked."""
    marks = starts([word.text for word in doc], [bool(word.whitespace_) for word in doc])
    for word, begins in zip(doc, marks, strict=True):
        word.is_sent_start = begins
    return doc


@Language.factory("greffier_sentences")
def make_sentence_marker(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """What a pipeline's config calls to get the component that marks sentences."""
    return mark_sentences
