"""What the parser takes for the subject of a verb of saying and is none: days, phrases, another clause's."""

from __future__ import annotations

from greffier.finding.finites import has_finite
from greffier.finding.grammar import (
    NOMINAL,
    auxiliaries,
    finite_group,
    group_start,
    is_finite,
    is_temporal,
    phrase_start,
)
from greffier.finding.page import Page
from greffier.finding.reference import Reference


def modified(page: Page, near: Reference) -> bool:
    """Whether a participle right behind is the one's described: *reçoit ⟦un élu⟧ affirmant S*.

    Or of whose words a noun is: *la déposition ⟦du voisin⟧ affirmant S*.
    """
    if near.form != "description" or near.first == 0:
        return False
    words, before = page.lexicon.words, page.keys[near.first - 1]
    some = page.keys[near.first] in words("indefinite")
    led = page.tokens[near.first - 1].pos == "ADP" and before not in words("bare de")
    of = before in words("bare de") or page.keys[near.first] in words("de")
    noun = near.first - 1 - (before in words("bare de"))
    told = (
        page.lemmas[noun] in page.lexicon.nouns_by_head or page.lemmas[noun] in page.lexicon.occasions_by_head
    )
    return not led and (some or (of and told))


def is_time(page: Page, noun: int) -> bool:
    """Whether a noun taken for a subject is a day, an hour or a number: *le 13 octobre, 11 h 45*."""
    figure = page.tokens[noun - 1].text.isdigit() if noun else False
    hour = figure and page.keys[noun] in page.lexicon.words("hour")
    digits = page.tokens[noun].text[:1].isdigit() and page.tokens[noun].text.replace("h", "").isdigit()
    return is_temporal(page, noun) or hour or digits  # *15h40*


def in_phrase(page: Page, noun: int) -> bool:
    """Whether a preposition stands before the noun phrase, so that it is no subject: *pour sa part*."""
    start = phrase_start(page.parse, noun)
    if page.tokens[noun].pos not in NOMINAL:
        return False
    if start - 1 == page.sentence(noun)[0] and page.keys[start - 1] in page.lexicon.words("plural"):
        return False  # *Des témoins rapportent que S*
    return (
        start > 0
        and page.tokens[start - 1].pos == "ADP"
        and page.tokens[start - 1].text.lower() not in page.lexicon.words("bare de")
    )


def is_aside(page: Page, noun: int) -> bool:
    """Whether the noun is in a phrase between auxiliary and verb: *a une nouvelle fois dit*."""
    return in_phrase(page, noun) or (page.tokens[noun].pos in NOMINAL and is_temporal(page, noun))


def disagrees(page: Page, pronoun: int, verb: int) -> bool:
    """Whether *nous* or *vous* stands before a verb in the third person: *les habitants nous disent*."""
    words = [page.tokens[k].morph for k in (verb, *auxiliaries(page.parse, verb))]
    either = page.keys[pronoun] in page.lexicon.words("either clitic")
    return either and any("Person=3" in morph for morph in words)


def in_relative(page: Page, noun: int, subjects: list[int]) -> bool:
    """Whether a noun is the object of a relative of another subject: *le groupe qui retient X a menacé*."""
    if page.tokens[noun].pos not in NOMINAL:
        return False
    for other in (k for k in subjects if k < noun and page.tokens[k].pos in NOMINAL):
        for verb in page.parse.children[other]:
            relative = other < verb < noun and page.tokens[verb].dep == "acl:relcl"
            bare = not any(page.tokens[k].dep == "obj" for k in page.parse.children[verb])
            if relative and bare and not any(t.text == "," for t in page.tokens[verb:noun]):
                return True
    return False


def at_odds(page: Page, verb: int, subject: int) -> bool:
    """Whether a plural subject stands before a singular verb: *que les rives cèdent, et annonce S*."""
    group = (verb, *auxiliaries(page.parse, verb))
    single = any("Number=Sing" in page.tokens[k].morph and is_finite(page.tokens[k]) for k in group)
    return single and "Number=Plur" in page.tokens[subject].morph


def told_above(page: Page, verb: int, cue: int) -> int | None:
    """The verb of saying whose clause holds the verb a cue behind a comma hangs on; None without one."""
    first, words = group_start(page, cue), page.lexicon.words
    led = first > 1 and page.keys[first - 1] in words("de") and page.keys[first - 2] in words("before act")
    comma = first - 1 - 2 * led
    while comma > 0 and page.keys[comma] in words("gerund"):
        comma -= 1  # *, tout en reconnaissant N*
    if comma < 0 or page.tokens[comma].text != "," or finite_group(page.parse, cue):
        return None
    for _ in range(5):
        token = page.tokens[verb]
        if token.head >= verb:
            return None
        if token.dep == "ccomp" and page.keys[token.head] in page.lexicon.verbs_by_form:
            return token.head
        verb = token.head
    return None


def parts_verbs(page: Page, comma: int) -> bool:
    """Whether a comma stands here that ends no relative of what opens the sentence.

    In *X, que Y accuse de V⟦,⟧ soutient S* it ends one.
    """
    start = page.sentence(comma)[0]
    if page.tokens[comma].text != ",":
        return False
    opened = next((k for k in range(comma - 1, start, -1) if page.tokens[k].text == ","), start)
    told = page.keys[opened + 1] in page.lexicon.words("que") and opened > start
    return not (
        told and has_finite(page, range(opened, comma)) and not has_finite(page, range(start, opened))
    )
