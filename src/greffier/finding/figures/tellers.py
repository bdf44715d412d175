"""Which words tell who counts: the verb over a number, its subject, the noun where no verb is said again."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.asides import before_tonic
from greffier.finding.coordination import COMMAS
from greffier.finding.figures.amounting import amounts_to, misread_verb
from greffier.finding.figures.befalling import fate
from greffier.finding.figures.giving import BACK, giving, polled, verbs_of
from greffier.finding.figures.misread import groups, misread, misread_teller
from greffier.finding.figures.owned import issued, recounted_by
from greffier.finding.figures.told_again import SEMICOLON, beside, phrase_ending
from greffier.finding.grammar import (
    NOMINAL,
    agent,
    auxiliaries,
    climb,
    is_finite,
    is_passive,
    is_temporal,
    noun_after,
    subject_children,
)
from greffier.finding.owners import owner
from greffier.finding.page import Page
from greffier.finding.subjects import subject_before
from greffier.finding.whereabouts import in_dateline, reference_over

NEAR = 4
"""Words from a number to *par X* behind it, and half of those before it to *selon X*."""
MEASURED = ("ADP", "NOUN", "NUM", "SYM")
"""What stands between a number and *par X*: *à 400 millions d'euros par X*."""
BESIDE = ("PRON", "DET", "ADJ", "ADP", "ADV", "NUM", "SYM")
"""What may stand between *selon* and a number besides nouns: *selon elle à près de 94 %*."""
NUMBERS = ("Number=Sing", "Number=Plur")
ENDS = frozenset(";:«»")
"""Marks behind which no source is told of a number."""
ALWAYS = "compter"
"""Verb that tells a count only in a past tense: *a compté 300 morts*, not *le village compte 300 âmes*."""


def counters(page: Page) -> Iterator[int]:
    """The nouns that tell a count, whether or not anybody knows them: *⟦le corps⟧ chiffre à 40*."""
    words = page.once(groups)
    for at in [t.index for t in page.tokens if t.pos == "NUM" or page.keys[t.index] in words]:
        told = [beside(page, at), misread_teller(page, at), recounted_by(page, at)]
        verb = telling_verb(page, at)
        told += (agent_behind(page, at, verb), *tellers(page, verb)) if verb is not None else ()
        for one in told:
            noun = None if one is None else owner(page, one)
            if noun is not None and page.tokens[noun].pos == "NOUN" and not _mere(page, noun):
                yield noun
        if (near := source_before(page, at)) is not None and page.tokens[near].pos == "NOUN":
            yield near


def _mere(page: Page, noun: int) -> bool:
    """Whether a noun stands for nobody who could count: a matter, a count, a time."""
    lemma = page.lemmas[noun]
    if lemma in page.lexicon.roles_by_form:
        return False  # *la direction, l'opposition*
    counted = page.lexicon.words("tally") | page.lexicon.words("amount")
    return lemma in counted or page.lexicon.is_matter(lemma) or is_temporal(page, noun)


def telling_verb(page: Page, at: int) -> int | None:
    """The verb by which someone tells the number as his: *compte, annonce, publie une liste de*."""
    verb = counting_verb(page, at)
    if verb is not None:
        return verb
    return next((told for ask in (giving, polled, issued) if (told := ask(page, at)) is not None), None)


def counting_verb(page: Page, at: int) -> int | None:
    """The verb that tells the count of the number at a token, before it or, in the passive, above it."""
    first = max(page.sentence(at)[0], at - BACK)
    given = _amount_given(page, at)
    for before in range(at - 1, first - 1, -1):
        token = page.tokens[before]
        if before == given or tallies(page, before):
            return before
        if token.text in (";", ":", "»", "«") or is_finite(token):
            break
    above = next((k for k in climb(page.parse, at) if tallies(page, k)), None)
    return above if above is not None and is_passive(page.parse, above) else None


def tellers(page: Page, verb: int) -> Iterator[int]:
    """The subjects of a verb (for *qui* its noun), in the passive its agent; else who stands before it."""
    passive = is_passive(page.parse, verb)
    told = (
        [agent(page, verb)]
        if passive
        else [k for k in subject_children(page, verb) if _may_tell(page, verb, k)]
    )
    found = [_antecedent(page, one) for one in told if one is not None]
    if not passive and not found:
        before = _right_before(page, verb)
        before = subject_before(page, verb) if before is None else before
        before = _leading(page, verb) if before is None else before
        found = [] if before is None else [before]
    yield from found


def agent_behind(page: Page, at: int, verb: int) -> int | None:
    """Who counts in the passive right behind a number: *estimé à 400 par A, à 500 ⟦par B⟧*; else None."""
    bare = "Tense=Past" in page.tokens[verb].morph and not auxiliaries(page.parse, verb)
    if not bare and not is_passive(page.parse, verb):
        return None  # *un déficit chiffré à 4 % ⟦par X⟧*
    limit = page.sentence(at)[1]
    by = next(
        (k for k in range(at + 1, min(at + NEAR, limit)) if page.keys[k] in page.lexicon.words("par")), None
    )
    plain = by is not None and all(page.tokens[k].pos in MEASURED for k in range(at + 1, by))
    return noun_after(page, by + 1, limit) if by is not None and plain else None


def source_before(page: Page, at: int) -> int | None:
    """Who a number is of that stands right behind its source: *menace ⟦selon ses services⟧ 120 hectares*."""
    first, noun = page.sentence(at)[0], None
    for k in range(at - 1, max(at - 2 * NEAR, first) - 1, -1):
        token = page.tokens[k]
        if page.keys[k] in page.lexicon.words("selon"):
            return noun
        noun = k if token.pos in (*NOMINAL, "PRON") else noun
        if token.pos not in (*NOMINAL, *BESIDE):
            return None
    return None


def source_behind(page: Page, at: int) -> int | None:
    """Who a number is of by a source behind a comma: *on estime à 300 le nombre de morts, ⟦d'après X⟧*."""
    limit = page.sentence(at)[1]
    stop = (k for k in range(at + 1, limit) if is_finite(page.tokens[k]) or page.tokens[k].text in ENDS)
    for comma in range(at + 1, next(stop, limit)):
        led = _source_led(page, comma + 1) if page.keys[comma] == "," else None
        if led is not None:
            return noun_after(page, led, limit)
    return None


def _source_led(page: Page, at: int) -> int | None:
    """One past *selon*, *d'après* or the like at a token; None for other words."""
    rows = page.lexicon.frames_by_word.get(page.keys[at], ()) if at < len(page.keys) else ()
    return next(
        (at + len(r.words) for r in rows if r.words == tuple(page.keys[at : at + len(r.words)])), None
    )


def _may_tell(page: Page, verb: int, subject: int) -> bool:
    """Whether a verb may have the subject: none behind it of another number, as in *évalue les pertes à*.

    Nor may it be the town of a dateline, or stand before a semicolon.
    """
    finite = next((k for k in (verb, *auxiliaries(page.parse, verb)) if is_finite(page.tokens[k])), verb)
    numbers = {m for k in (finite, subject) for m in NUMBERS if m in page.tokens[k].morph}
    if in_dateline(page, subject, verb) or any(t.text in SEMICOLON for t in page.tokens[subject:verb]):
        return False
    return subject < verb or len(numbers) < len(NUMBERS)


def _right_before(page: Page, verb: int) -> int | None:
    """The noun phrase between a mark and a verb with *en*: *A annonce 40 morts, ⟦le parti⟧ en compte 9*."""
    start = min((verb, *auxiliaries(page.parse, verb)))
    first = page.sentence(verb)[0]
    if start - first < 2 or page.tokens[start - 1].text.lower() != "en":
        return None
    last = before_tonic(page, start - 2 - (page.keys[start - 2] in page.lexicon.words("ne")))
    if page.tokens[last].text in COMMAS:  # *le port, premier du pays, en annonce 40*
        comma = next((k for k in range(last - 1, first, -1) if page.tokens[k].text in COMMAS), first)
        named = reference_over(page, comma - 1) if comma > first else None
        return named.head if named is not None and named.last == comma else None
    return phrase_ending(page, first, last, COMMAS | SEMICOLON)


def _leading(page: Page, verb: int) -> int | None:
    """The subject of another word before a verb, none finite between: *le club, groupe interdit, en a vu*."""
    before = range(page.sentence(verb)[0], min((verb, *auxiliaries(page.parse, verb))))
    if any(is_finite(page.tokens[k]) for k in before):
        return None
    return next((k for k in before if page.tokens[k].dep.startswith("nsubj")), None)


def _antecedent(page: Page, subject: int) -> int:
    """The noun before a relative clause for its *qui*: *le syndicat, qui recense 40 blessés*; else itself.

    Right before *, qui* it is whoever is named there: *120 hommes le cherchent, dit l'armée, qui promet*.
    """
    verb = page.tokens[page.tokens[subject].head]
    if page.keys[subject] not in page.lexicon.words("subject relative") or verb.dep != "acl:relcl":
        return subject
    near = reference_over(page, subject - 2) if page.tokens[subject - 1].text in COMMAS else None
    return near.head if near is not None and near.last == subject - 1 else verb.head


def _amount_given(page: Page, at: int) -> int | None:
    """The verb whose object is a noun of amounts right before a number: *avance le chiffre de 38*."""
    if at < 2 or page.keys[at - 1] not in page.lexicon.words("bare de") or not amounts_to(page, at - 2):
        return None
    noun = page.tokens[at - 2]
    verb = page.tokens[noun.head]
    return verb.index if noun.dep == "obj" and verb.pos == "VERB" else None


def tallies(page: Page, at: int) -> bool:
    """Whether a verb tells a count by whoever is its subject."""
    token = page.tokens[at]
    if token.pos != "VERB":
        counts = misread_verb(page, at, "tallying")
        return (counts and (page.keys[at] != ALWAYS[:-1] or _claimed(page, at))) or misread(page, at)
    told = verbs_of(page, at) & page.lexicon.words("tallying")
    if at + 1 < len(page.tokens) and not verbs_of(page, at).isdisjoint(page.lexicon.words("leaning")):
        return _leans(page, at)
    if told and (ALWAYS not in told or auxiliaries(page.parse, at) or _claimed(page, at)):
        return True
    return page.keys[at] in page.lexicon.verbs_by_form and _of_them(page, at)


def _leans(page: Page, verb: int) -> bool:
    """Whether a verb leans to a number: *penche plutôt ⟦pour 45⟧*, not *penche pour le maire*."""
    at = verb + 1 + (page.tokens[verb + 1].pos == "ADV")
    return page.tokens[min(at + 1, len(page.tokens) - 1)].pos == "NUM"


def claims(page: Page, verb: int) -> bool:
    """Whether a verb tells a count in itself, with *en* or without: *compter, évoquer, reconnaître*."""
    words = page.lexicon.words
    telling = words("tallying") | words("giving a count") | words("perceiving")
    return not telling.isdisjoint(verbs_of(page, verb))


def _claimed(page: Page, verb: int) -> bool:
    """Whether *compte* counts those something befell (*douze disparus*), or what another counts otherwise.

    *La direction compte 100 grévistes, le syndicat plus de 250.*
    """
    limit = page.sentence(verb)[1]
    numbers = [k for k in range(verb + 1, limit) if page.tokens[k].pos == "NUM"]
    noun = noun_after(page, numbers[0] + 1, limit) if numbers else None
    if noun is not None and fate(page, noun) is not None:
        return True
    return any(beside(page, k) is not None for k in numbers)


def _of_them(page: Page, verb: int) -> bool:
    """Whether *en* stands before a verb, so that what it says is how many: *Téhéran en a reconnu quatre*."""
    start = min((verb, *auxiliaries(page.parse, verb)))
    of_them = start > 0 and page.tokens[start - 1].text.lower() == "en"
    return of_them and (is_finite(page.tokens[start]) or page.tokens[start - 1].pos != "ADP")
