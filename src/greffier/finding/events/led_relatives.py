"""Whom a relative pronoun behind a preposition stands for: *Jan Orlov, avec ⟦lequel⟧ il s'est entretenu*."""

from __future__ import annotations

from greffier.finding.events.joining import joined
from greffier.finding.grammar import NOMINAL, is_temporal
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over, references_between

ENDINGS = (("quelles", "f", "p"), ("quelle", "f", "s"), ("quels", "m", "p"), ("quel", "m", "s"))
"""How the pronouns that agree end, with gender and number."""
BACK = 4
"""How many references before the pronoun are looked at, at most."""


def meant(page: Page, found: list[int]) -> list[int]:
    """Tokens, a relative pronoun among them replaced by those it stands for."""
    led = page.lexicon.words("who")
    if not any(page.keys[k] in led for k in found):
        return found
    return [it for k in found for it in (antecedents_of(page, k) if page.keys[k] in led else [k])]


def led_by(page: Page, head: int, preposition: str) -> list[int]:
    """Those told by a pronoun that holds its preposition: *auquel il a écrit, dont il exige le départ*."""
    if preposition == "à":
        kids = page.parse.children[head]
        told = [k for k in kids if k < head and page.keys[k] in page.lexicon.words("to whom")]
    elif preposition == "de":
        told = _of_whom(page, head)
    else:
        return []
    return antecedents_of(page, told[0]) if told else []


def _of_whom(page: Page, head: int) -> list[int]:
    """The *dont* or *duquel* of a noun, be it hung on the verb whose subject or object the noun is."""
    words, token = page.lexicon.words("of whom"), page.tokens[head]
    if token.pos not in NOMINAL or words.isdisjoint(page.keys[page.sentence(head)[0] : head]):
        return []
    over = [token.head] if token.dep.startswith(("obj", "nsubj")) else []
    below = (k for at in (head, *over) for k in page.parse.children[at])
    return [k for k in below if k < head and page.keys[k] in words]


def antecedents_of(page: Page, pronoun: int) -> list[int]:
    """Those before a relative pronoun that it stands for; none where nobody agrees with it."""
    marks = next((it[1:] for it in ENDINGS if page.keys[pronoun].endswith(it[0])), None)
    above = page.tokens[page.tokens[pronoun].head]
    while above.pos not in ("VERB", "AUX") and above.head > pronoun:
        above = page.tokens[above.head]
    noun = above.head
    told = above.dep.startswith("acl") and noun < pronoun and page.tokens[noun].pos in NOMINAL
    if told and not is_temporal(page, noun) and _agrees(page, noun, marks):
        return joined(page, noun)
    before = references_between(page, page.sentence(pronoun)[0], pronoun)[-BACK:]
    heads = [one.head for one in reversed(before) if one.form != "pronoun"]
    if marks is None:
        return [_holder(page, k) for k in heads[:1]]
    return next((every for k in heads if (every := _agreeing(page, k, marks))), [])


def _agrees(page: Page, noun: int, marks: tuple[str, ...] | None) -> bool:
    """Whether a noun may have a gender and number, as far as its reference tells."""
    one = reference_over(page, noun)
    if marks is None or one is None:
        return marks is None
    gender, number = marks
    return one.gender in (gender, "u", "") and one.number == number


def _agreeing(page: Page, noun: int, marks: tuple[str, ...]) -> list[int]:
    """A noun that agrees, or all it is joined to where the pronoun is plural: *A et B, avec lesquels*."""
    if _agrees(page, noun, marks):
        return [noun]
    first = page.tokens[noun].head if page.tokens[noun].dep == "conj" else noun
    every = joined(page, first) if marks[1] == "p" else []
    return every if len(every) > 1 and noun in every else []


def _holder(page: Page, noun: int) -> int:
    """Who has an office that ends with a noun: *le chef du parti, avec qui il parle*; else the noun."""
    above = page.tokens[noun].head
    held = page.tokens[noun].dep == "nmod" and above < noun
    return above if held and page.lemmas[above] in page.lexicon.roles_by_form else noun
