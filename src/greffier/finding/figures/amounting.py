"""What an amount is of where it stands before it: *une aide de 3 euros, le nombre de morts s'élève à 262*."""

from __future__ import annotations

from greffier.finding.grammar import (
    is_finite,
    is_passive,
    is_temporal,
    noun_after,
    phrase_start,
    subject_children,
)
from greffier.finding.page import Page
from greffier.lexicon import ClassName
from greffier.record import Span

QUOTED = frozenset('«“"')
REACH = 4
"""How many adjectives may part a noun from *de* and its amount."""
BACK = 10
"""How many words a verb that tells an amount may stand before it: *passées de 40 milliards en 2014 à 33*."""


def before(page: Page, number: int) -> Span | None:
    """The noun phrase that the number completes: *une aide de 3 millions d'euros*; None without one.

    A noun of amounts is passed over to what it is of: *une aide d'un montant de 3 millions*.
    """
    at = number - 1
    if at < 1 or page.tokens[at].text.lower() not in page.lexicon.words("de"):
        return None
    noun = at - 1
    while noun > 0 and page.tokens[noun].pos == "ADJ" and at - noun < REACH:
        noun -= 1
    if amounts_to(page, noun):
        above = page.tokens[noun].head
        noun, at = above, min(noun, above + 1)
    if page.tokens[noun].pos != "NOUN" or noun >= number or amounts_to(page, noun):
        return None
    bare = page.lexicon.words("bare de")
    while noun > 1 and page.keys[noun - 1] in bare and page.tokens[noun - 2].pos == "NOUN":
        noun -= 2  # *une prime de départ de 3 000 euros*
    first = phrase_start(page.parse, noun)
    while first < noun and page.tokens[first].pos in ("DET", "ADP", "NUM"):
        first += 1
    return page.parse.span(first, max(at, noun + 1))


def counted_by(page: Page, number: int) -> int | None:
    """The noun whose amount a verb tells before the number; None when none does.

    It is the verb's object if it has one (*estime à 300 le nombre de morts*), else its subject, no person.
    """
    if number > 1 and amounts_to(page, number - 2) and page.keys[number - 1] in page.lexicon.words("de"):
        told = subject_children(page, number - 2)  # *les blessés seraient au nombre de quatre*
        return next((k for k in told if page.tokens[k].pos == "NOUN"), None)
    if (noun := _beside(page, number)) is not None:
        return noun
    if (noun := _of_copula(page, number)) is not None:
        return _of_noun(page, noun) if amounts_to(page, noun) else noun
    verb = verb_of_amount(page, number)
    if verb is None or any(page.tokens[k].dep == "aux:caus" for k in page.parse.children[verb]):
        return None
    objects = [k for k in page.parse.children[verb] if page.tokens[k].dep == "obj" and k > number]
    if (behind := _told_behind(page, number)) is not None:
        objects = [behind]
    objects = [k for k in range(number + 1, _closed(page, number)) if amounts_to(page, k)] or objects
    if any(tally_itself(page, k) for k in range(verb + 1, number)):
        return None  # *ce qui porte le total à 1 162*
    if (led := _led_by_que(page, verb)) is not None:
        return None if tally_itself(page, led) else _of_noun(page, led) if amounts_to(page, led) else led
    others = _subjects(page, verb) or _described(page, verb)
    if _by_teller(page, verb):
        others = [k for k in page.parse.children[verb] if page.tokens[k].dep == "obj"]
    noun = next((k for k in (*objects, *others) if abs(k - number) > 1 or k == behind), None)
    if noun is None or page.tokens[noun].pos == "PRON":
        return _told_before(page, number)
    behind_it = noun in objects and noun > number  # *évalue à 40 les soldats tués*
    if page.tokens[noun].pos != "NOUN" or (page.lexicon.is_human(page.tokens[noun].lemma) and not behind_it):
        return None
    return _of_noun(page, noun) if amounts_to(page, noun) else noun


def _beside(page: Page, number: int) -> int | None:
    """The noun whose amount stands right before: *estime la foule à 300 et le nombre de tentes à 40*."""
    if number < REACH or page.keys[number - 1] not in page.lexicon.words("à"):
        return None
    before = range(number - 2, max(number - 2 - REACH, -1), -1)
    amount = next((k for k in before if amounts_to(page, k)), None)
    noun = None if amount is None else _of_noun(page, amount)
    return noun if noun is not None and noun < number - 1 else None


def _by_teller(page: Page, verb: int) -> bool:
    """Whether a verb's subject is who tells the amount: *le conseil chiffre le déficit à 40 millions*."""
    counting = {page.lemmas[verb], f"{page.keys[verb]}r"} & page.lexicon.words("tallying")
    reflexive = any(page.keys[k] in page.lexicon.words("reflexive") for k in page.parse.children[verb])
    return bool(counting) and not reflexive and not is_passive(page.parse, verb)


def _told_behind(page: Page, number: int) -> int | None:
    """The noun that a determiner leads right behind a number: *évalue à 40 les soldats tués*."""
    first, limit = number + 1, _closed(page, number)
    led = first < limit and page.tokens[first].pos == "DET"
    noun = noun_after(page, first + 1, limit) if led else None
    return None if noun is None or is_temporal(page, noun) else noun


def _of_copula(page: Page, number: int) -> int | None:
    """The noun whose amount *être de* tells: *les pertes sont de 2 millions*; None for a person's."""
    verb = number - 2
    if verb < 1 or page.keys[number - 1] not in page.lexicon.words("de"):
        return None
    if page.lemmas[verb] not in page.lexicon.words("be") or not is_finite(page.tokens[verb]):
        return None
    above = (verb, page.tokens[verb].head, page.tokens[number].head)
    subjects = (k for head in above for k in subject_children(page, head) if k < verb)
    noun = next((k for k in subjects if page.tokens[k].pos == "NOUN"), None)
    return None if noun is None or page.lexicon.is_human(page.tokens[noun].lemma) else noun


def _closed(page: Page, number: int) -> int:
    """Before where a noun of amounts stands behind a number and its unit: *à 20 tonnes la quantité*."""
    return min(number + REACH, page.sentence(number)[1])


def verb_of_amount(page: Page, number: int) -> int | None:
    """The verb that tells the amount, before it in its clause: *s'élève à, a été évalué à, passe de*."""
    first = max(page.sentence(number)[0], number - BACK)
    for at in range(number - 1, first - 1, -1):
        token = page.tokens[at]
        told = {token.lemma, f"{page.keys[at]}r"} & page.lexicon.words("amounting")
        if (told and token.pos in ("VERB", "AUX")) or misread_verb(page, at, "amounting"):
            return at
        if is_finite(token) or token.text in (",", ";", ":", "("):
            return None
    return None


def misread_verb(page: Page, at: int, kind: ClassName) -> bool:
    """Whether the parser takes a verb of this class for a noun with a subject: *le colonel chiffre à 40*."""
    noun = page.tokens[at].pos == "NOUN" and f"{page.keys[at]}r" in page.lexicon.words(kind)
    return noun and (bool(subject_children(page, at)) or _between(page, at))


def _between(page: Page, at: int) -> bool:
    """Whether such a word stands between a noun and an amount: *le conseil des élus ⟦chiffre⟧ à 40*."""
    told = at > 0 and page.tokens[at - 1].pos in ("NOUN", "PROPN", "ADJ") and at + 2 < len(page.tokens)
    return told and page.keys[at + 1] in page.lexicon.words("à") and page.tokens[at + 2].pos == "NUM"


def _led_by_que(page: Page, verb: int) -> int | None:
    """The noun of which a relative clause tells the amount: *⟦un chiffre⟧ que X ramène à 300*; else None."""
    token, que = page.tokens[verb], page.lexicon.words("que")
    led = token.dep == "acl:relcl" and any(page.keys[k] in que for k in page.parse.children[verb] if k < verb)
    return token.head if led and page.tokens[token.head].pos == "NOUN" else None


def _subjects(page: Page, verb: int) -> list[int]:
    """The subjects of a verb, or of the one it hangs on."""
    return subject_children(page, verb) or subject_children(page, page.tokens[verb].head)


def _described(page: Page, verb: int) -> list[int]:
    """The noun that a participle describes: *une prime ⟦plafonnée⟧ à 6 000 euros*."""
    token = page.tokens[verb]
    return [token.head] if token.dep == "acl" and token.head < verb and "VerbForm=Part" in token.morph else []


def _told_before(page: Page, number: int) -> int | None:
    """What was last said to be counted, in the sentence or the one before: *Le nombre de blessés*."""
    sentence = page.parse.sentence_of[number]
    first = page.parse.sentences[max(sentence - 1, 0)][0]
    heads = (k for k in range(number - 1, first - 1, -1) if amounts_to(page, k))
    return next((noun for k in heads if (noun := _of_noun(page, k)) is not None), None)


def amounts_to(page: Page, at: int) -> bool:
    """Whether a token is a noun of amounts: *nombre, bilan, montant*."""
    return page.tokens[at].pos == "NOUN" and page.tokens[at].lemma in page.lexicon.words("amount")


def tally_itself(page: Page, at: int) -> bool:
    """Whether a noun of amounts does not say of what: *porte ⟦le bilan⟧ à 17*."""
    return amounts_to(page, at) and _of_noun(page, at) is None


def _of_noun(page: Page, at: int) -> int | None:
    """The noun behind *de* at a noun of amounts: *le nombre (réel) des décès*; else None."""
    limit = page.sentence(at)[1]
    at += at + 1 < limit and page.tokens[at + 1].pos == "ADJ"
    if at + 2 >= limit or page.keys[at + 1] not in page.lexicon.words("de"):
        return None
    if page.tokens[at + 2].pos == "NUM":
        return None  # *le chiffre de 35 millions*
    quoted = page.tokens[at + 2].text in QUOTED  # *le nombre de « casseurs »*
    return noun_after(page, at + 2 + quoted, limit)
