"""Phrases of a verb and its object that are told of the object: *le drapeau a été hissé*."""

from __future__ import annotations

from greffier.finding.events.clause import objects, patients
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.voice import passive
from greffier.finding.page import Page, remembered
from greffier.lexicon import EventWord


def is_turned(page: Page, verb: int, row: EventWord) -> bool:
    """Whether a verb tells the row's phrase of its object: *le drapeau a été hissé, que X a hissé*."""
    return theme_of(page, verb, row) is not None


def theme_of(page: Page, verb: int, row: EventWord) -> int | None:
    """The object of the row's phrase where it stands before the verb; None where it does not."""
    return next((k for k in themes(page, verb) if _is_theme(page, k, row)), None)


@remembered
def themes(page: Page, verb: int) -> tuple[int, ...]:
    """What stands before a passive, or a relative clause, and undergoes what it tells."""
    if "VerbForm=Part" not in page.tokens[verb].morph:
        return ()
    relation = page.tokens[verb].dep
    if relation == "acl:relcl":
        told = objects(page, verb) + patients(page, verb)
    else:
        lone = is_participle(page, verb) and relation not in ("acl", "amod", "conj")
        told = patients(page, verb) if lone or _helped_passive(page, verb) else []
    return tuple(k for k in told if k < verb)


def _helped_passive(page: Page, verb: int) -> bool:
    return passive(page, verb) and not is_participle(page, verb)


def _is_theme(page: Page, noun: int, row: EventWord) -> bool:
    """Whether a noun and what follows it are the object of the row's phrase."""
    words = row.theme
    if not words or noun + len(words) > len(page.tokens):
        return False
    return all(_same(page, noun + k, word) for k, word in enumerate(words))


def _same(page: Page, at: int, word: str) -> bool:
    low, lemma = page.keys[at], page.lemmas[at]
    linked = page.lexicon.words("de").issuperset((word, low))
    return linked or word in (low, lemma) or low.rstrip("es") == word.rstrip("es") != ""
