"""Whether a capital's name is a place (*réunis à Oslo, le sommet d'Oslo*) or who governs there."""

from __future__ import annotations

from greffier.finding.grammar import NOMINAL, is_temporal
from greffier.finding.page import Page
from greffier.finding.places import phrase_of_place_ends
from greffier.finding.reference import Reference
from greffier.lexicon import name_key

DATELINE = frozenset({"(", ",", "–", "—", "-"})
"""Marks behind a city that opens a line."""


def is_site(page: Page, reference: Reference) -> bool:
    """Whether the reference is by a capital's name, which here only tells where; False for all else.

    A name that is a state's too (*Luxembourg*) is a city where a city's prepositions stand before it.
    """
    if reference.entry is None or reference.form != "name":
        return False
    if not reference.entry.place and name_key(reference.name) not in page.lexicon.states_by_capital:
        return reference.entry.key.startswith("state:") and _opens_line(page, reference)
    inside = range(reference.first, reference.last)
    head = next((k for k in inside if page.tokens[k].head not in inside), reference.head)
    return _opens_line(page, reference) or _is_site(page, head, reference.first)


def _is_site(page: Page, head: int, first: int) -> bool:
    """The same for the name headed by token `head`, from its first token on."""
    token, words = page.tokens[head], page.lexicon.words
    before = page.keys[first - 1] if first else ""
    if token.dep == "conj" and token.head < first and before not in words("à"):
        return _is_site(page, token.head, token.head)
    if before in words("masculine") | words("feminine") and page.tokens[first - 1].pos == "DET":
        return False
    governor = token.head if token.head != head else None
    if before in words("à"):
        led = _compound(page, first - 2) or _said_there(page, first - 2)
        over = [governor] if governor is not None else []
        if over and page.tokens[over[0]].dep == "obj":
            over.append(page.tokens[over[0]].head)  # *a livré douze canons à Kiev*
        return not (led or any(takes_someone(page, above) for above in over))
    if before in words("de"):
        return phrase_of_place_ends(page, first - 1) or (governor is not None and _of_city(page, governor))
    if before in words("into a city") or (first and is_named_after(page, first - 1)):
        return True
    if governor is None or not token.dep.startswith("obj"):
        return False
    return page.lexicon.is_verb_of(page.tokens[governor].text, "city as object")


def _opens_line(page: Page, reference: Reference) -> bool:
    """Whether the city stands before a mark at the head of a line: *OSLO (AFP) –*."""
    start, last = page.tokens[reference.first].start, reference.last
    if last >= len(page.tokens) or page.tokens[last].text not in DATELINE:
        return False
    return not page.text[:start].rpartition("\n")[2].strip() and not _goes_on(page, last)


def _goes_on(page: Page, mark: int) -> bool:
    """Whether a comma parts a city from its sentence: *Kiev, de son côté*, but *Kiev, le 3 mai –*."""
    if page.tokens[mark].text != "," or mark + 2 >= len(page.tokens):
        return False
    behind = page.tokens[mark + 1 + (page.tokens[mark + 1].pos == "DET")]
    dated = behind.text[0].isdigit() or behind.text[0].isupper() or is_temporal(page, behind.index)
    return not dated


def _compound(page: Page, at: int) -> bool:
    """Whether the word before *à* makes one preposition with it that leads to someone: *face à, quant à*."""
    return at >= 0 and page.keys[at] in page.lexicon.words("before à")


def _said_there(page: Page, at: int) -> bool:
    """Whether *on* stands here behind its verb, so that a capital's government says it: *dit-on à Oslo*."""
    word = page.keys[at] if at >= 0 else ""
    return word.startswith("-") and word.rpartition("-")[2] in page.lexicon.words("someone")


def takes_someone(page: Page, governor: int) -> bool:
    """Whether what *à* joins to this verb, noun or adjective is someone: *demander à, un ultimatum à*."""
    word, lemma, lexicon = page.keys[governor], page.lemmas[governor], page.lexicon
    if lemma in lexicon.words("given to") or lexicon.is_verb_of(word, "given to"):
        return True
    cues = lexicon.verbs_by_form.get(word, ()) + lexicon.nouns_by_head.get(lemma, ())
    return any("à" in cue.addressee for cue in cues)


def _of_city(page: Page, governor: int) -> bool:
    """Whether *de* joins a city to what lies or happens there, or to a leaving: *le sommet d'Oslo*."""
    token = page.tokens[governor]
    if token.pos in NOMINAL:
        return page.lemmas[governor] in page.lexicon.words("of a city")
    return page.lexicon.is_verb_of(token.text, "leaving")


def is_named_after(page: Page, at: int) -> bool:
    """Whether a noun for a thing named after somebody or somewhere stands at the token: *le lycée X*."""
    one = "Number=Plur" not in page.tokens[at].morph  # *le chef des ports Paul Keller* is a person
    return one and page.lemmas[at] in page.lexicon.words("named after")
