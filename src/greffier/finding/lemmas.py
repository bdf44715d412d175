"""The content words of a stretch in normal form, by which facts of different articles are compared."""

from __future__ import annotations

from greffier.finding.moods import infinitive
from greffier.finding.page import Page
from greffier.lexicon import name_key
from greffier.record import Span, Token

CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "X"})
SHORT = 3
"""Words of fewer letters tell little: *an, de*; names in capitals are kept."""


def content_lemmas(page: Page, *spans: Span) -> tuple[str, ...]:
    """Lemmas of nouns, names, adjectives and verbs in `spans`, each once, in order; states as codes."""
    found: dict[str, None] = {}
    known = page.once(_known)
    for span in spans:
        for at in page.within(span):
            if at not in known:
                known[at] = content_lemma(page, page.tokens[at])
            if (lemma := known[at]) is not None:
                found[lemma] = None
    return tuple(found)


def _known(page: Page) -> dict[int, str | None]:
    """The lemmas of the page told so far: several facts of a sentence ask for the same."""
    return {}


def content_lemma(page: Page, token: Token) -> str | None:
    """The normal form of one word: a state's code for its name, people or capital; None for small words."""
    if token.pos not in CONTENT and not token.ent:
        return None
    lexicon, states, at = page.lexicon, None, token.index
    if not token.text.islower():
        name = name_key(token.text)
        states = lexicon.states_by_name.get(name) or lexicon.states_by_capital.get(name)
    states = states or lexicon.states_by_adjective.get(page.lemmas[at])
    states = states or lexicon.states_by_adjective.get(page.keys[at])
    if states:
        return states[0].code
    if len(token.text) < SHORT and not token.text.isupper():
        return None
    lemma = infinitive(page, at) if token.pos == "VERB" else token.lemma
    return name_key(lemma or token.text).replace(" ", "-") or None
