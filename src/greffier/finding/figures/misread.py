"""Verbs of counting that the parser takes for other words: *le fonds table sur 40 cas, X en dénombre dix*."""

from __future__ import annotations

from functools import lru_cache

from greffier.finding.asides import before_tonic
from greffier.finding.coordination import COMMAS
from greffier.finding.grammar import NOMINAL
from greffier.finding.page import Page
from greffier.lexicon import Numbers, Times, key

NEAR = 4
"""Words from such a verb, taken for an adjective, to the number."""
LINKS = ("ADP", "ADV", "NUM")
"""What stands behind it: *le fonds table sur 40 cas, l'agence répertorie 14 sites*."""
NAMED = ("NOUN", "PROPN", "ADJ")
"""What ends the words for who counts: *une association locale en recense 70*."""


def groups(page: Page) -> frozenset[str]:
    """The words that tell a number and may be taken for others; ask `page.once` for them."""
    return _groups(page.lexicon.times, page.lexicon.numbers, page.lexicon.words("one"))


@lru_cache(maxsize=4)
def _groups(times: Times, numbers: Numbers, one: frozenset[str]) -> frozenset[str]:
    """The words that tell a number and may be taken for others: *dizaine, centaines, millier, neuf*."""
    found = [row.forms for row in numbers.rows if row.kind in ("group", "groups", "scale")]
    numerals = [row.forms for row in times.rows if row.kind == "number"]
    return frozenset([key(form.split()[0]) for forms in (*found, *numerals) for form in forms]) - one


def infinitive(form: str) -> str:
    """The infinitive of a present of the third person, of verbs in *-er*: *dénombre, dénombrent*."""
    return (form.removesuffix("nt") if form.endswith("ent") else form) + "r"


def misread_teller(page: Page, at: int) -> int | None:
    """The noun whose verb of counting the parser takes for an adjective: *le fonds ⟦table⟧ sur 40 cas*."""
    words = page.lexicon.words
    if (clitic := _behind_clitic(page, at)) is not None:
        return clitic
    for k in range(at - 1, max(at - NEAR, page.sentence(at)[0]) - 1, -1):
        token, verb = page.tokens[k], infinitive(page.keys[k])
        told = verb in words("tallying") or verb in words("giving a count")
        if told and token.pos == "ADJ" and page.tokens[k + 1].pos in LINKS:
            return token.head if page.tokens[token.head].pos in NOMINAL and token.head < k else None
        if token.pos not in ("ADP", "ADV", "NUM", "DET"):
            return None
    return None


def _behind_clitic(page: Page, at: int) -> int | None:
    """The pronoun whose verb is taken for a noun: *⟦elle⟧ table sur une hausse de 4 %*."""
    words = page.lexicon.words
    for k in range(at - 1, max(at - 2 * NEAR, page.sentence(at)[0]), -1):
        token, verb = page.tokens[k], infinitive(page.keys[k])
        if token.pos in NAMED and page.keys[k - 1] in words("subject clitic"):
            return k - 1 if verb in words("tallying") or verb in words("giving a count") else None
        if token.pos not in ("ADP", "ADV", "NUM", "DET", "NOUN", "ADJ"):
            return None
    return None


def misread(page: Page, at: int) -> bool:
    """Whether the parser takes a verb behind *n'en, on en* for a noun: *la ville n'en recense que 25*."""
    if at < 2 or page.tokens[at - 1].text.lower() != "en":
        return False
    words, verb = page.lexicon.words, infinitive(page.keys[at])
    who = before_tonic(page, at - 2)  # *le collectif, lui, en compte 478*
    before = page.keys[who]
    told = at + 1 < len(page.tokens) and page.tokens[at + 1].pos in ("NUM", "ADV")
    told = told or (at + 2 < len(page.tokens) and page.keys[at + 2] in page.once(groups))
    if told and before in words("subject clitic") | words("ourselves") and page.tokens[at].pos == "NOUN":
        return True  # *nous en cherchions 137*
    named = told and page.tokens[who].pos in NAMED
    named = named or (told and before in COMMAS)  # *le port, premier du pays, en annonce 40*
    denied = named or before in words("ne") or before in words("someone")
    return denied and (verb in words("tallying") or verb in words("giving a count"))
