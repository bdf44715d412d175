"""What words are about: names folded, numbers, lemmas of content words; auxiliaries and small words gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from greffier.finding.page import Page
from greffier.lexicon import key, name_key
from greffier.lexicon.spelling import speller
from greffier.record import Statement
from greffier.record.fingerprint import Gist

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM"})
KEPT = 1 << 15


def gists(page: Page) -> Iterator[Gist]:
    """What each statement is about, in the order they were found."""
    for statement in page.of(Statement):
        inside = (at for part in statement.content for at in page.within(part))
        yield Gist(statement.id, tuple(marks(page, inside)))


def marks(page: Page, tokens: Iterable[int]) -> Iterator[str]:
    """The content words among `tokens`, in order; none in noise."""
    noise = [one.span for one in page.article.noise]
    empty = page.lexicon.words("be") | page.lexicon.words("have")
    for at in tokens:
        token = page.tokens[at]
        if token.pos not in CONTENT or any(one.start <= token.start < one.end for one in noise):
            continue
        word = _name(token.text) if token.pos == "PROPN" else name_key(token.lemma)
        if word.strip("'.,") and key(token.lemma) not in empty:
            yield word


@lru_cache(maxsize=KEPT)
def _name(text: str) -> str:
    """A word of a name, transliterations made alike."""
    return " ".join(speller().fold(name_key(text)))
