"""The words of a verb phrase of the lexicon as they stand in a text: *a ⟦ouvert⟧ mardi ⟦une enquête⟧*."""

from __future__ import annotations

from greffier.finding.events.sharing import is_participle
from greffier.finding.grammar import is_temporal
from greffier.finding.page import Page
from greffier.lexicon import EventWord, unaccented
from greffier.lexicon.words import stem
from greffier.record import Token

GAP = 3
"""How many words may part the words of a verb phrase: *a ouvert mardi une enquête*."""
CLOSED = frozenset({",", ";", ":", "(", ")", "»"})
"""Marks that no verb phrase goes across."""
SMALL = frozenset(
    {"se", "s'", "à", "de", "en", "le", "la", "les", "l'", "un", "une", "du", "des", "d'", "ses", "sa", "son"}
)


def phrase(page: Page, at: int, row: EventWord, reflexive: bool) -> int | None:
    """One past the last token of a verb phrase with its head here; None when its words are not all there."""
    bare = row.reflexive and is_participle(page, at) and row.words[1] == row.head  # not *s'en prendre*
    if row.reflexive != reflexive and not bare:
        return None
    if not row.after or _leads_far(page, at, row.after):
        return at + 1
    last, limit = at, page.sentence(at)[1]
    for done, word in enumerate(row.after):
        reach = range(last + 1, min(last + 2 + (0 if word in SMALL and last > at else GAP), limit))
        found = next((k for k in reach if same_word(page, k, word)), None)
        if found is None or any(_parts(page.tokens[k]) for k in range(last + 1, found)):
            return None  # *fait tout pour sauver la paix*
        if last == at and _led_to(page, at, found, row.after[done + 1 :]):
            return None
        if page.tokens[found].pos == "ADP" and _noun_between(page, last, found):
            return _in_a_row(page, found, row.after[done:]) if "obj" in row.whom else None
        if page.tokens[last].pos == "DET" and last > at and _of_another(page, last, found):
            return None
        last = found
    return last + 1


def _leads_far(page: Page, verb: int, words: tuple[str, ...]) -> bool:
    """Whether a verb's one preposition stands behind times: *a parlé hier une heure ⟦avec⟧ X*."""
    if len(words) > 1 or page.tokens[verb].pos != "VERB":
        return False
    for noun in (k for k in page.parse.children[verb] if k > verb + 1 + GAP):
        cases = [k for k in page.parse.children[noun] if page.tokens[k].dep == "case" and k < noun]
        if cases and page.keys[cases[0]] == words[0]:
            between = page.tokens[verb + 1 : cases[0]]
            return not any(_parts(one) or one.pos == "VERB" for one in between)
    return False


def _parts(token: Token) -> bool:
    """Whether no verb phrase goes across a word: a mark that closes, an infinitive."""
    return token.text in CLOSED or "VerbForm=Inf" in token.morph


def _led_to(page: Page, verb: int, article: int, words: tuple[str, ...]) -> bool:
    """Whether a preposition leads to a phrase's object instead: *reste ouvert à une enquête*."""
    before = article - 1
    if page.tokens[article].pos != "DET" or before <= verb or page.tokens[before].pos != "ADP":
        return False
    led = page.keys[before] not in page.lexicon.words("de") and bool(words)
    return led and article + 1 < len(page.tokens) and same_word(page, article + 1, words[0])


def _in_a_row(page: Page, first: int, words: tuple[str, ...]) -> int | None:
    """One past words without a gap behind the verb's object: *a mis un suspect sous les verrous*."""
    end = first + len(words)
    return (
        end
        if end <= page.sentence(first)[1]
        and all(same_word(page, first + k, word) for k, word in enumerate(words))
        else None
    )


def _noun_between(page: Page, first: int, preposition: int) -> bool:
    """Whether a verb has an object before a preposition of its phrase: *a voté des sanctions contre*."""
    between = [k for k in range(first + 1, preposition) if page.tokens[k].pos == "NOUN"]
    return any(not is_temporal(page, k) and not _is_adverbial(page, k) for k in between)


def _is_adverbial(page: Page, noun: int) -> bool:
    """Whether a noun behind a preposition is no object: *sont descendus ⟦par milliers⟧ dans les rues*."""
    cases = [page.keys[k] for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    return bool(cases) and cases[0] not in page.lexicon.words("de")


def _of_another(page: Page, article: int, noun: int) -> bool:
    """Whether a noun behind an article belongs to another one: *pris des mesures de contrôle*."""
    linked = page.keys[noun - 1] in page.lexicon.words("bare de") and noun - 1 > article
    return linked and page.lemmas[noun - 2] not in page.lexicon.words("counted")


def same_word(page: Page, at: int, word: str) -> bool:
    """Whether the token is this word of the lexicon, in any gender, number or contraction."""
    token, low = page.tokens[at], page.keys[at]
    if word in (low, page.lemmas[at]) or (token.text[:1].isupper() and low == unaccented(word)):
        return True
    for name in ("de", "à"):
        if word in page.lexicon.words(name):
            return low in page.lexicon.words(name)
    if word in SMALL:
        return token.pos == "DET"
    return len(word) > 4 and stem(low) == stem(word)
