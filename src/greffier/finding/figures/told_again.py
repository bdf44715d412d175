"""A number told of what was counted before by another, no verb said again: *A compte 300 morts, B 2 000*."""

from __future__ import annotations

from itertools import islice, takewhile

from greffier.finding.coordination import COMMAS
from greffier.finding.figures.amounting import tally_itself, verb_of_amount
from greffier.finding.figures.giving import BACK, verbs_of
from greffier.finding.grammar import NOMINAL, climb, phrase_start
from greffier.finding.page import Page

SEMICOLON = frozenset({";"})
NEAR = 4
"""Tokens before a verb among which its *ne* stands: *n'en a promis que 500*."""
SMALL = ("ADV", "ADP", "NUM", "DET")
"""What stands between a noun that counts and the number."""


def beside(page: Page, at: int, *, counts: bool = True) -> int | None:
    """The noun that counts where the verb is not said again: *la ville compte 300 morts, ⟦le port⟧ 2 000*.

    A comma may part the two behind a semicolon: *compte 300 grévistes ; le syndicat, 2 000*. Where it need
    not count, another number stands before: *A en accueille 4 000, ⟦B⟧ 3 000*.
    """
    first, last = page.sentence(at)[0], at - 1
    while last > first and (page.tokens[last].pos in SMALL or _within_number(page, last)):
        last -= 1  # *plus de 2 000, de trente et un*
    if page.keys[last - 1] in page.lexicon.words("of them"):
        return None  # *l'ordre, lui, en ⟦compte⟧ 40*
    parted = last > first and page.tokens[last].text in COMMAS
    last -= parted
    noun = phrase_ending(page, first, last, SEMICOLON if parted else COMMAS | SEMICOLON)
    if noun is None:
        return None
    start = phrase_start(page.parse, noun)
    before = range(max(first, start - 2 * BACK), start - 1)
    if not counts:
        return noun if any(page.tokens[k].pos == "NUM" for k in before) else None
    counting = page.lexicon.words("tallying") | page.lexicon.words("giving a count")
    return noun if any(not counting.isdisjoint(verbs_of(page, k)) for k in before) else None


def _within_number(page: Page, at: int) -> bool:
    """Whether a conjunction joins two words of one number: *trente ⟦et⟧ un*."""
    return page.tokens[at].pos == "CCONJ" and page.tokens[at - 1].pos == "NUM"


def told_again(page: Page, at: int, last: int) -> bool:
    """Whether a bare number is another's of what was counted: *la mairie 80*, *l'armée le ramène à 12*.

    It stands from token `at` to `last`: *l'hôpital une dizaine*.
    """
    behind = page.tokens[last + 1].pos if last + 1 < len(page.tokens) else "PUNCT"
    noun = beside(page, at) if behind in ("PUNCT", "CCONJ") else None
    if noun is None and behind == "PUNCT":
        other = beside(page, at, counts=False)  # *ont secouru 97 blessés et la marine ⟦12⟧*
        noun = other if other is not None and _joins(page, phrase_start(page.parse, other) - 1) else None
    first = phrase_start(page.parse, noun) - 1 if noun is not None else -1
    if first >= 0 and (page.tokens[first].text in (*COMMAS, *SEMICOLON) or _joins(page, first)):
        return True
    if _votes(page, at) or restates_share(page, at):
        return True
    verb = verb_of_amount(page, at) if at and page.keys[at - 1] in page.lexicon.words("à") else None
    return verb is not None and restates(page, verb)


def gives_only(page: Page, at: int) -> bool:
    """Whether a bare number is all that a verb gives: *ne promet ⟦que 500⟧, penche plutôt ⟦pour 45⟧*."""
    words, led = page.lexicon.words, page.keys[at - 1] if at > 2 else ""
    behind = page.tokens[at + 1].pos if at + 1 < len(page.tokens) else "PUNCT"
    if behind not in ("PUNCT", "CCONJ"):
        return False
    verb = at - 2 - (page.tokens[at - 2].pos == "ADV")
    leaning = led in words("pour") | words("sur") and not words("leaning").isdisjoint(verbs_of(page, verb))
    giving = led in words("que") and not words("giving a count").isdisjoint(verbs_of(page, verb))
    near = page.keys[max(verb - NEAR, page.sentence(at)[0]) : verb]
    return leaning or (giving and not words("ne").isdisjoint(near))


def restates_share(page: Page, at: int) -> bool:
    """Whether a number says again in full what was told as a share: *98 % des licences, ⟦soit⟧ 1 700*."""
    return at > 0 and page.keys[at - 1] in page.lexicon.words("that is")


def _votes(page: Page, at: int) -> bool:
    """Whether a bare number tells how many voted for or against: *89 voix pour, 31 ⟦contre⟧*."""
    first, limit = page.sentence(at)
    joined = at > first and (page.tokens[at - 1].text in COMMAS or page.tokens[at - 1].pos == "CCONJ")
    if not joined or at + 1 >= limit or page.keys[at + 1] not in page.lexicon.words("for or against"):
        return False
    closed = at + 2 >= limit or page.tokens[at + 2].pos in ("PUNCT", "CCONJ")
    return closed and any(page.tokens[k].pos == "NUM" for k in range(first, at - 1))


def restates(page: Page, verb: int) -> bool:
    """Whether a verb of amounts has what is counted as its object: *le ramène à, porte le bilan à*."""
    before = {page.keys[k] for k in page.parse.children[verb] if k < verb}
    led = page.tokens[verb].dep in ("acl:relcl", "acl") and not before.isdisjoint(page.lexicon.words("que"))
    told = led or not before.isdisjoint(page.lexicon.words("direct clitic"))
    return told or any(
        page.tokens[k].dep == "obj" and tally_itself(page, k) for k in page.parse.children[verb]
    )


def _joins(page: Page, at: int) -> bool:
    """Whether a conjunction goes on behind what was counted: *a vu 9 000 marcheurs ⟦et⟧ la mairie 3 800*."""
    if page.tokens[at].pos == "CCONJ" and page.tokens[at - 1].pos == "NUM":
        return beside(page, at - 1) is not None  # *le port 90 ⟦et⟧ la mairie 40*
    if page.tokens[at].pos != "CCONJ" or page.tokens[at - 1].pos not in ("NOUN", "ADJ", "PROPN"):
        return False
    above = islice(climb(page.parse, at - 1), NEAR)  # *74 % de grévistes ⟦et⟧ X 65*
    phrase = takewhile(lambda k: page.tokens[k].pos in (*NOMINAL, "ADJ", "SYM"), above)
    return any(page.tokens[k].pos == "NUM" for noun in phrase for k in page.parse.children[noun])


def phrase_ending(page: Page, first: int, last: int, marks: frozenset[str]) -> int | None:
    """The head of the noun phrase that ends with token `last`, one of `marks` before it; None without one."""
    if page.tokens[last].pos not in (*NOMINAL, "ADJ"):
        return None
    near = range(last - 1, max(first, last - BACK), -1)
    mark = next((k for k in near if page.tokens[k].text in marks or _joins(page, k)), None)
    inside = range(mark + 1, last + 1) if mark is not None else range(0)
    if any(page.tokens[k].pos in ("VERB", "AUX", "PUNCT") for k in inside):
        return None
    return next((k for k in inside if page.tokens[k].pos in NOMINAL), None)
