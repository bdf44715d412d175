"""Trees for texts nobody has annotated: one parser's, where another, trained apart, hardly disagrees."""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

AGREED = 0.9
_SUBJECTS = ("nsubj", "nsubj:pass")


def _same_arc(word: int, first: Span, second: Span) -> bool:
    one, other = first[word], second[word]
    label = one.dep_ == other.dep_ or (one.dep_ in _SUBJECTS and other.dep_ in _SUBJECTS)
    return label and one.head.i - first.start == other.head.i - second.start


def _same_word(word: int, first: Span, second: Span) -> bool:
    one, other = first[word], second[word]
    return one.pos_ == other.pos_ and str(one.morph) == str(other.morph)


def _doc(first: Span, second: Span, vocab: Vocab) -> Doc | None:
    """Given two parses of a sentence, the second as a Doc; None when the first contradicts it too often.

    Features and lemmas are left open where the two differ; arcs cannot be, so they are the second's.
    """
    count = len(first)
    if sum(_same_arc(word, first, second) for word in range(count)) < AGREED * count:
        return None
    same = [_same_word(word, first, second) for word in range(count)]
    lemmas = [
        second[word].lemma_ if first[word].lemma_ == second[word].lemma_ else "" for word in range(count)
    ]
    made = Doc(
        vocab,
        words=[word.text for word in second],
        spaces=[bool(word.whitespace_) for word in second],
        heads=[word.head.i - second.start for word in second],
        deps=[word.dep_ for word in second],
        pos=[word.pos_ if same[index] else "" for index, word in enumerate(second)],
        morphs=[str(word.morph) for word in second],
        lemmas=lemmas,
        sent_starts=[index == 0 for index in range(count)],
    )
    for index, word in enumerate(made):
        if not same[index]:
            word.set_morph(None)  # type: ignore[attr-defined]
    return made


def agreed(texts: Iterable[str], first: Language, second: Language, vocab: Vocab) -> Iterator[Doc]:
    """Given texts and two parsers, the sentences of 5 to 60 words on whose trees both agree."""
    texts = list(texts)
    for one, other in zip(first.pipe(texts), second.pipe(texts), strict=True):
        for sentence, again in zip(one.sents, other.sents, strict=True):
            if 5 <= len(sentence) <= 60 and (doc := _doc(sentence, again, vocab)) is not None:
                yield doc
