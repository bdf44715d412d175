"""A *que* that opens no content: of a comparison, a condition, a relative, another conjunction."""

from __future__ import annotations

from greffier.finding.cues import Used
from greffier.finding.grammar import NOMINAL, phrase_start
from greffier.finding.judged_bare import has_bare_attribute
from greffier.finding.page import Page
from greffier.finding.sayable import is_someone, names_speech
from greffier.finding.whereabouts import reference_over

ANSWERS = frozenset({"deny", "refuse", "criticise", "accept"})
"""Acts whose verbs want the words that they answer."""

STOPS = frozenset({",", ";", ":", "."})
"""Marks at which what a comparison is with ends."""

NEAR = 8
"""Among how many words behind a *que* its verb stands."""


def leads_phrase(page: Page, que: int) -> bool:
    """Whether only a phrase and no clause stands behind a *que*: *moins en privé qu'au public*."""
    limit = page.sentence(que)[1]
    compared = _compares(page, que)  # *se soucie davantage des assassins que des victimes, et part*
    stops = (k for k in range(que + 1, limit) if compared and page.tokens[k].text in STOPS)
    limit = next(stops, limit)
    led = que + 1 < limit and page.tokens[que + 1].pos == "ADP"
    return (led or compared) and not any(t.pos in ("VERB", "AUX") for t in page.tokens[que + 1 : limit])


def _compares(page: Page, que: int) -> bool:
    """Whether a word of quantity stands before a *que*, no verb between: *moins des élus ⟦que⟧ du roi*."""
    for k in range(que - 1, max(que - NEAR, page.sentence(que)[0]) - 1, -1):
        if page.keys[k] in page.lexicon.words("quantity"):
            return True
        if page.tokens[k].pos in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def takes_up_words(page: Page, que: int) -> bool:
    """Whether *que* takes up a noun for words that its verb has for object: *, accusation que X réfute*."""
    noun, near = que - 1, range(que + 1, min(que + NEAR, page.sentence(que)[1]))
    if noun < 0 or page.tokens[noun].pos != "NOUN" or not names_speech(page, noun):
        return False
    verb = next((k for k in near if page.tokens[k].pos == "VERB"), que)
    rows = page.lexicon.verbs_by_form.get(page.keys[verb], ())
    answers = any(row.act in ANSWERS and "np" in row.constructions for row in rows)
    closed = verb + 1 >= len(page.tokens) or page.tokens[verb + 1].pos == "PUNCT"
    return (answers and closed) or has_bare_attribute(page, verb)


def takes_up_object(page: Page, used: Used, que: int) -> bool:
    """Whether *que* takes up what the cue has for object: *a proposé au maire un poste, qu'il a décliné*."""
    verb = page.tokens[page.tokens[que].head]
    noun = page.tokens[verb.head]
    near = page.tokens[que].dep == "obj" or page.tokens[que - 1].text == ","
    taken = near and verb.dep == "acl:relcl" and noun.dep == "obj" and noun.head == used.head
    heard = any("obj" in row.addressee for row in used.rows) and is_someone(page, noun.index)
    return taken and noun.pos == "NOUN" and not heard


def of_thing(page: Page, used: Used, que: int) -> bool:
    """Whether a thing led by *à*, and no hearer, stands before an untied *que*: *pense aux avions que*."""
    verb, noun = page.tokens[que].head, que - 1
    heard = any("à" in row.addressee for row in used.rows)
    if heard or page.tokens[verb].head == used.head or page.tokens[noun].pos not in NOMINAL:
        return False
    start = phrase_start(page.parse, noun)
    led = page.lexicon.words("à").intersection(page.keys[start - 1 : start + 1])
    return bool(led) and start > used.last - 1 and reference_over(page, noun) is None


def is_free_relative(page: Page, used: Used, at: int) -> bool:
    """Whether *ce que* stands here without a preposition: *a rappelé ce que le traité prévoit*.

    Behind a comma it remarks on what was said: *a dénoncé « un coup », ce que X conteste*.
    Behind *à* it is one too where the cue takes no *à ce que*: *a pensé à ce qu'il s'est passé*.
    """
    if page.keys[at - 1] in page.lexicon.words("remarked") and page.tokens[at - 2].text == ",":
        return True
    named = page.tokens[at].pos == "PRON" and page.keys[at - 1] in page.lexicon.words("demonstrative")
    led = page.tokens[at - 2].pos == "ADP"
    takes = used.row("à+np") is not None or any(row.act == "demand" for row in used.rows)
    return named and (not led or (not takes and page.keys[at - 2] in page.lexicon.words("à")))


def is_then(page: Page, used: Used, que: int) -> bool:
    """Whether *alors* right behind a cue without an object tells when it was said: *explique alors que S*."""
    then = que == used.last + 1 and page.keys[que - 1] in page.lexicon.words("at the time")
    clitics = page.lexicon.words("direct clitic")
    return then and clitics.isdisjoint(page.keys[used.first : used.head])


def ends_conjunction(page: Page, at: int) -> bool:
    """Whether the *que* at `at` is the end of another conjunction: *avant que, alors même que*."""
    before = {page.keys[at - 1], " ".join(page.keys[max(at - 2, 0) : at])}
    return not before.isdisjoint(page.lexicon.words("conjoined"))


def ends_condition(page: Page, at: int) -> bool:
    """Whether the *que* at `at` ends a phrase that opens a condition: *à condition que, tant que*."""
    opening = page.lexicon.stances.opening
    return any(
        len(row.words) == at - first + 1
        and page.keys[first:at] == row.words[:-1]
        and row.words[-1] in page.lexicon.words("que")
        and row.kind in ("if", "once")
        for first in range(max(at - 4, 0), at)
        for row in opening.get(page.keys[first], ())
    )
