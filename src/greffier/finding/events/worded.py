"""The words that name a subject, where the parser took one beside them: a number, a source, a dash."""

from __future__ import annotations

from greffier.finding.events.joining import joined
from greffier.finding.events.people import can_be_someone
from greffier.finding.events.tallies import counted_by, is_number
from greffier.finding.grammar import NOMINAL, phrase_start
from greffier.finding.page import Page


def behind_source(page: Page, at: int) -> int:
    """The subject behind a named source taken for it: *Selon le ministre, Paul Roy, un navire a coulé*."""
    first = page.sentence(at)[0]
    opening = {page.keys[first], "".join(page.keys[first : first + 2])}
    if page.tokens[at].ent != "PER" or not opening & page.lexicon.words("credit link"):
        return at
    behind = [k for k in page.parse.children[at] if k > at and page.tokens[k].dep in ("appos", "conj")]
    told = (k for k in behind if page.tokens[k].pos == "NOUN" and page.tokens[k - 1].pos == "DET")
    comma = at > 0 and page.tokens[at - 1].text == ","
    return next(told, at) if comma else at


def is_source(page: Page, at: int) -> bool:
    """Whether a noun taken for the subject is what *selon* leads to: *Selon un bilan, dix sont morts*."""
    first = phrase_start(page.parse, at)
    return first > 0 and page.keys[first - 1] in page.lexicon.words("selon")


def agreeing(page: Page, noun: int, participle: int) -> int:
    """Of whom a plural participle tells that hangs on a single noun: *la mort de dix soldats, tués mardi*."""
    many, one = "Number=Plur" in page.tokens[participle].morph, "Number=Sing" in page.tokens[noun].morph
    behind = (k for k in page.parse.children[noun] if noun < k < participle and page.tokens[k].dep == "nmod")
    plural = (k for k in behind if "Number=Plur" in page.tokens[k].morph)
    return next(plural, noun) if many and one else noun


def worded(page: Page, at: int) -> int:
    """The noun beside a dash that was taken for the subject: *– La reine a été arrêtée*; else the token."""
    if any(sign.isalnum() for sign in page.tokens[at].text):
        return at
    beside = (k for k in page.parse.children[at] if k > at and page.tokens[k].pos in NOMINAL)
    return next(beside, at)


def called(page: Page, at: int) -> int:
    """The noun that the parser takes for an adjective of what describes it: *des ⟦jeunes⟧ encagoulés*."""
    if page.tokens[at].pos != "NOUN" or can_be_someone(page, at, "subj"):
        return at
    before = (k for k in page.parse.children[at] if k == at - 1 and page.tokens[k].dep == "amod")
    return next((k for k in before if can_be_someone(page, k, "subj")), at)


def named(page: Page, nouns: list[int]) -> list[int]:
    """The nouns, or the name that a bare one describes: *Ingénieure à Lille, Anna Roy a manifesté*."""
    first = nouns[0]
    if page.tokens[first].pos != "NOUN" or first != page.sentence(first)[0]:
        return nouns
    beside = [k for k in page.parse.children[first] if page.tokens[k].dep == "appos" and k > first]
    names = [k for k in (*beside, *nouns[1:]) if page.tokens[k].pos == "PROPN"]
    return names[:1] or nouns


def numbered(page: Page, at: int, verb: int | None = None) -> int:
    """Who is counted by a number or adverb, else the token: *près de cent pêcheurs, dix d'entre eux*.

    With the `verb` it is subject of, a number in words too, and one that stands alone.
    """
    named = page.tokens[at].text[0].isupper() and at > page.sentence(at)[0]  # *les Vingt-Sept*
    if verb is not None and at < verb and not named and is_number(page, at):
        return counted_by(page, at, verb)
    if page.keys[at] in page.lexicon.words("hundreds"):
        return next((k for k in page.parse.children[at] if k == at + 1 and page.tokens[k].dep == "amod"), at)
    if page.tokens[at].pos not in ("ADV", "NUM", "X"):
        return at
    counted = NOMINAL if page.tokens[at].pos == "ADV" else (*NOMINAL, "PRON")
    kids = [k for k in page.parse.children[at] if k > at]
    noun = next((k for k in kids if page.tokens[k].pos in counted), None)
    number = next((k for k in kids if is_number(page, k)), None)
    if noun is None and number is not None and verb is not None and number < verb:
        return counted_by(page, number, verb)  # *plus de 340 de ses militants*
    return at if noun is None else noun


def numbered_before(page: Page, verb: int) -> list[int]:
    """The noun counted by an adverb that the parser hangs on the verb: *plus de mille civils sont morts*."""
    adverbs = [k for k in page.parse.children[verb] if k < verb and page.tokens[k].dep == "advmod"]
    found = [numbered(page, k) for k in adverbs]
    return [k for k, adverb in zip(found, adverbs, strict=True) if k != adverb and _has_number(page, k)][:1]


def others(page: Page, verb: int) -> list[int]:
    """The *autres* counted right before a participle that has lost its auxiliary: *et 30 autres blessées*."""
    at = verb - 1
    while at > 0 and page.tokens[at].pos in ("AUX", "ADV"):
        at -= 1
    counted = at > 0 and page.tokens[at - 1].pos in ("NUM", "DET") and page.tokens[at].pos != "VERB"
    return [at] if counted and page.tokens[at].text.lower() in page.lexicon.words("others") else []


def _has_number(page: Page, noun: int) -> bool:
    return any(page.tokens[k].dep == "nummod" for k in page.parse.children[noun])


def side_by_side(page: Page, nouns: list[int]) -> list[int]:
    """The first of a verb's subjects with those joined to it, by the parser or by the *et* between them."""
    found, linked = joined(page, nouns[0]), page.lexicon.words("and")
    for k in nouns[1:]:
        between = {page.tokens[n].text.lower() for n in range(found[-1] + 1, k)}
        if k not in found and between & linked:
            found += joined(page, k)
    return found


def first_of(page: Page, last: int, participle: int) -> int:
    """The first of several whom a plural participle behind a comma tells of: *Anne et dix élus, arrêtés*."""
    token = page.tokens[participle]
    plural = "Number=Plur" in token.morph or token.text.endswith("s")  # *pris*, which may be either
    told = plural and page.tokens[participle - 1].text == ","
    while told and page.tokens[last].dep == "conj" and page.tokens[page.tokens[last].head].pos in NOMINAL:
        last = page.tokens[last].head
    return last
