"""Each row's own sentences: rightly marked, showing the cue they are there for, naming nobody real."""

from __future__ import annotations

import re

import pytest

from greffier.lexicon import Cue, Hedge, Impersonal, Lexicon, key, load, name_key, plain
from greffier.lexicon.inflection import forms
from greffier.lexicon.words import pieces, plurals

LEXICON = load("fr")
ENDINGS = tuple((c.ending, c.forms) for c in LEXICON.conjugations)
BRACED = re.compile(r"\{([^{}]+)\}")
BRACKETED = re.compile(r"\[([^\[\]]+)\]")
CONTRACTED = {
    "de": {"de", "du", "des", "d'"},
    "à": {"à", "au", "aux"},
    "se": {"se", "s'", "me"},
    "le": {"le", "l'"},
}
INVENTED = {"keller", "delmas", "varenne"}
"""Surnames made up for the sentences."""
GENERAL = {
    "africaine", "commission", "conseil", "constitution", "cour", "cours", "croix", "dieu", "eglise", "etat",
    "etats", "internationale", "jeux", "noel", "ong", "rouge", "sms", "suisse", "terre", "union",
}  # fmt: skip
"""Words with a capital that name no one person, crisis or article."""


def braced(sentence: str) -> list[str]:
    """The words between braces, as a tokeniser cuts them, without inverted pronouns."""
    text = " ".join(BRACED.findall(sentence))
    return [re.sub(r"(-t)?-(ils?|elles?|on)$", "", piece) for piece in pieces(text)]


def shows(cue: Cue, sentence: str) -> bool:
    """Whether a form of the cue's head stands between braces, and its other words in the sentence."""
    heads = forms(cue.head, ENDINGS) if cue.kind in ("verb", "phrase") else {cue.head, plurals(cue.head)}
    if cue.kind == "preposition":
        heads = CONTRACTED.get(cue.head, {cue.head})
    rest = [word for word in cue.words if word not in (cue.head, "se", "s'", "ne", "pas")]
    found = pieces(plain(sentence))
    there = all(any(same(word, other) for other in found) for word in rest)
    return there and bool(heads & set(braced(sentence)))


def same(word: str, other: str) -> bool:
    """Whether `other` is `word` contracted or inflected."""
    return other in CONTRACTED.get(word, {word}) or (len(word) > 2 and other[:3] == word[:3])


def by_cue(cue: Cue) -> str:
    return f"{cue.kind}-{cue.cue}-{cue.constructions[0]}"


@pytest.mark.parametrize("cue", LEXICON.cues, ids=by_cue)
def test_the_sentence_of_a_cue_shows_it(cue: Cue) -> None:
    assert shows(cue, cue.earns), cue.earns
    assert all(part.strip() == part and len(part) > 1 for part in BRACKETED.findall(cue.earns))
    assert plain(cue.earns).endswith((".", "»", "!", "?"))
    assert 4 <= len(plain(cue.earns).split()) <= 22


def test_a_cue_that_only_quotes_stands_by_a_quotation() -> None:
    rows = [cue for cue in LEXICON.cues if cue.constructions == ("quote",)]
    assert len(rows) > 100
    assert not [cue.cue for cue in rows if "« [" not in cue.earns]


def test_a_trap_has_no_marks() -> None:
    rows: list[Cue | Hedge | Impersonal] = [*LEXICON.cues, *LEXICON.hedges, *LEXICON.impersonals]
    assert not [row.refuses for row in rows if row.refuses and plain(row.refuses) != row.refuses]


def test_a_trap_uses_the_cue_word() -> None:
    def words(cue: Cue) -> set[str]:
        return {re.sub(r"[.,;!?]", "", piece) for piece in pieces(cue.refuses or "")}

    def known(cue: Cue) -> set[str]:
        return {w[:2] for w in (forms(cue.head, ENDINGS) if cue.kind in ("verb", "phrase") else {cue.head})}

    traps = [cue for cue in LEXICON.cues if cue.refuses and cue.kind != "preposition"]
    assert not [cue.cue for cue in traps if not known(cue) & {word[:2] for word in words(cue)}]


@pytest.mark.parametrize("tables", ["hedges", "occasions", "impersonals"])
def test_other_sentences_mark_their_words(tables: str) -> None:
    assert not [row for row in getattr(LEXICON, tables) if len(BRACED.findall(row.earns)) != 1]


def named(lexicon: Lexicon) -> set[str]:
    """Words of all names of the language: states, their people and capitals, seats, organisations."""
    names = [
        *lexicon.states_by_name,
        *lexicon.states_by_capital,
        *lexicon.seats_by_name,
        *lexicon.organisations_by_name,
    ]
    people = (name_key(form) for form in lexicon.states_by_adjective)
    return {word for name in [*names, *people] for word in pieces(name)} | set(lexicon.first_names_by_name)


def test_no_sentence_names_a_person_a_crisis_or_an_article() -> None:
    known = named(LEXICON) | INVENTED | GENERAL | {key(title.title).rstrip(".") for title in LEXICON.titles}
    rows: list[Cue | Hedge | Impersonal] = [*LEXICON.cues, *LEXICON.hedges, *LEXICON.impersonals]
    sentences = [text for row in rows for text in (row.earns, row.refuses) if text]
    sentences += [row.earns for row in LEXICON.occasions]
    strangers = {
        word
        for sentence in sentences
        for word in re.findall(r"(?<!^)(?<!« )(?<![.:] )\b[A-ZÀ-Ý][\wÀ-ÿ]+", plain(sentence))
        if not set(pieces(name_key(word))) <= known
    }
    assert not strangers
