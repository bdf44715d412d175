"""What words are about: names folded, numbers, lemmas of content words; auxiliaries and small words gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from greffier.finding.called_false import judged_false
from greffier.finding.contests import contests
from greffier.finding.documents import issuer
from greffier.finding.page import Page
from greffier.finding.refutations import refutes
from greffier.lexicon import name_key
from greffier.lexicon.spelling import speller
from greffier.record import Span, Statement
from greffier.record.fingerprint import Gist
from greffier.record.span import hull

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM"})
KEPT = 1 << 15


def gists(page: Page) -> Iterator[Gist]:
    """What each statement is about, in the order they were found."""
    contested = dict(contests(page))
    for statement in page.of(Statement):
        inside = [at for part in statement.content for at in page.within(part)]
        inside += _fronted(page, inside)
        false = judged_false(page, statement)
        inside = [at for at in inside if at not in false]
        refuting = bool(false) or refutes(page, statement)
        places = [at for at in inside if page.tokens[at].pos == "NOUN"]
        nouns = marks(page, sorted(places, key=lambda at: not _is_none(page, at)) if refuting else places)
        around, denied = _around(page, statement), contested.get(statement.id)
        yield Gist(
            statement.id,
            tuple(marks(page, inside)),
            tuple(nouns),
            around,
            denied,
            refuting,
            issuer(page, statement),
        )


def _is_none(page: Page, noun: int) -> bool:
    """Whether there is said to be none of what a noun stands for: *aucun drone, nulle trêve*."""
    return noun > 0 and page.keys[noun - 1] in page.lexicon.words("no one")


def _fronted(page: Page, inside: list[int]) -> list[int]:
    """The tokens before the first comma of a sentence that say what *le sujet* is: *quant à la trêve,*.

    None unless what is said points to them by a noun for any matter.
    """
    nouns = [at for at in inside if page.tokens[at].pos == "NOUN"]
    if not nouns or page.lemmas[nouns[0]] not in page.lexicon.words("pointing noun"):
        return []
    first, limit = page.sentence(nouns[0])
    comma = next((at for at in range(first, limit) if page.tokens[at].text == ","), limit)
    opens = any(page.keys[at] in page.lexicon.words("as to") for at in range(first, min(first + 2, limit)))
    return list(range(first, comma)) if opens and comma <= inside[0] else []


def _around(page: Page, statement: Statement) -> Span:
    """The sentences a statement stands in, with its cue and speaker."""
    named = (statement.cue, statement.speaker_span)
    whole = hull((*statement.content, *(span for span in named if span)))
    if not page.tokens:
        return whole
    first, last = (max(page.at(character), 0) for character in (whole.start, whole.end - 1))
    return hull((whole, page.parse.span(page.sentence(first)[0], page.sentence(last)[1])))


def marks(page: Page, tokens: Iterable[int]) -> Iterator[str]:
    """The content words among `tokens`, in order; none in noise."""
    told = page.once(_marks)
    return (told[at] for at in tokens if at in told)


def _marks(page: Page) -> dict[int, str]:
    """What each content word of the article is about; ask `page.once` for it."""
    told, noise = dict[int, str](), [one.span for one in page.article.noise]
    small = page.lexicon.words("be") | page.lexicon.words("have")
    for token, lemma in zip(page.tokens, page.lemmas, strict=True):
        if token.pos not in CONTENT or lemma in small:
            continue
        if noise and any(one.start <= token.start < one.end for one in noise):
            continue
        word = _name(token.text) if token.pos == "PROPN" else lemma
        if word.strip("'.,"):
            told[token.index] = word.replace(" ", "_")
    return told


@lru_cache(maxsize=KEPT)
def _name(text: str) -> str:
    """A word of a name, transliterations made alike."""
    return " ".join(speller().fold(name_key(text)))
