"""What looks like an incise and is none: its subject stands before it, or it is of no third person."""

from __future__ import annotations

from greffier.finding.boundaries import enclosing
from greffier.finding.cues import Used
from greffier.finding.finites import has_finite
from greffier.finding.grammar import auxiliaries, is_finite, phrase_end, subject_children
from greffier.finding.page import Page
from greffier.finding.tenses import tense
from greffier.finding.whereabouts import quotations_meeting, reference_over
from greffier.record import Span

ASIDE = 9
"""How many tokens behind its comma an aside on how somebody speaks ends, at most."""


def is_own(page: Page, used: Used) -> bool:
    """Whether the verb is in the first or second person, whose subject never stands behind: *, citons X*."""
    group = (used.head, *auxiliaries(page.parse, used.head))
    return any("Person=1" in page.tokens[k].morph or "Person=2" in page.tokens[k].morph for k in group)


def past_manner(page: Page, comma: int, limit: int) -> int | None:
    """The token behind how somebody speaks: *», résume, amer, un élu; rétorque, joint par téléphone, X*."""
    if comma + 2 >= limit or page.tokens[comma].text != ",":
        return None
    close = next((k for k in range(comma + 2, min(comma + ASIDE, limit)) if page.tokens[k].text == ","), None)
    first = page.tokens[comma + 1]
    posed = first.pos in ("ADJ", "NOUN", "ADV") or "VerbForm=Part" in first.morph
    posed = posed or (first.pos == "DET" and reference_over(page, comma + 2) is None)  # *, la voix cassée,*
    free = close is not None and not has_finite(page, range(comma, close))
    return close + 1 if close is not None and posed and free else None


def relative_waits(page: Page, start: int, first: int) -> bool:
    """Whether a *qui* still wants its verb, or *que* opens its clause: *X, ⟦que⟧ réclamaient les élus*."""
    if not page.lexicon.words("que").isdisjoint(page.keys[max(first - 1, start) : first + 1]):
        return True
    for k in range(first - 1, start - 1, -1):
        if is_finite(page.tokens[k]):
            break
        if page.keys[k] in page.lexicon.words("subject relative"):
            return True
    return _waits_behind_that(page, start, first - 1)


def questions(page: Page, start: int, first: int, clitic: int) -> bool:
    """Whether a question takes up its subject: *Le roi, qui nie tout, ⟦a-t-il menti⟧ à la cour ?*"""
    limit = page.sentence(clitic)[1]
    asked = "?" in page.tokens[limit - 1].text and page.tokens[first - 1].text == ","
    if not asked or any(main_verb(page, k, start) for k in range(start, first)):
        return False
    named = page.tokens[start].pos in ("DET", "PROPN", "NOUN")
    return named and clitic + 1 < limit - 1 and page.tokens[clitic + 1].text != ","


def in_series(page: Page, used: Used, start: int, first: int, end: int) -> bool:
    """Whether verbs of one subject stand in a row: *X a fui, ⟦a salué les secours⟧ et a promis de revenir*.

    The cue's object ends before token `end`; behind it, too, stands a verb without a subject.
    """
    limit = page.sentence(first)[1]
    told = tense(page.parse, used.head)
    mark = page.tokens[end].text if end < limit else ""
    joined = end < limit and page.tokens[end].pos == "CCONJ"
    if page.tokens[first - 1].text != "," or used.row("np", "qualify") is None or not (joined or mark == ","):
        return False
    at, small = end + 1, page.lexicon.words("clitic") | page.lexicon.words("reflexive")
    while at < limit and page.keys[at] in small:
        at += 1
    bare = at < limit and joined and told[0] and "Tense=Past|VerbForm=Part" in page.tokens[at].morph
    if at >= limit or not (is_finite(page.tokens[at]) or bare):
        return False
    ahead = (k for k in range(start, first) if is_finite(page.tokens[k]) and main_verb(page, k, start))
    verbs = (page.tokens[k].head if page.tokens[k].pos == "AUX" else k for k in ahead)
    return any(tense(page.parse, k) == told for k in verbs)


def opens_main_verb(page: Page, used: Used, noun: int, first: int) -> bool:
    """Whether a subject before quoted words has its verb behind them: *Oslo, « ravie », exige ⟦un vote⟧*."""
    token, mark = page.tokens[noun], page.tokens[first - 2].end
    own = page.keys[noun - 1] in page.lexicon.words("possessive")
    if token.dep != "obj" or token.head != used.head or not (own or used.row("np")):
        return False
    start = page.tokens[page.sentence(first)[0]].start
    closed = quotations_meeting(page, Span(mark - 1, mark))
    lead = (page.text[start : q.outer.start].strip(" \n,") for q in closed if q.outer.end <= mark)
    return any(words and words[-1] != ":" for words in lead)


def closes_with_body(page: Page, used: Used, noun: int, around: tuple[int, int, int]) -> bool:
    """Whether a noun nobody knows ends the sentence behind a verb: *Le port rouvre, indique la métropole.*

    `around` is the first token of the sentence, that of the incise, and the end. Matters are no bodies.
    """
    start, first, limit = around
    token, article = page.tokens[noun], page.tokens[noun - 1]
    right = noun == used.last + 1 and "Definite=Def" in article.morph and token.pos == "NOUN"
    if not right or noun + 2 != limit or page.tokens[noun + 1].text != ".":
        return False
    if used.row("que") is None or used.negated or page.lexicon.is_matter(page.lemmas[noun]):
        return False
    commas = [start - 1, *(k for k in range(start, first) if page.tokens[k].text == ",")]
    led = len(commas) == 2 or page.tokens[start].pos in ("ADP", "ADV")
    if commas[-1] != first - 1 or not led:
        return False  # not *Une élue, assise au fond, a demandé la parole.*
    return any(main_verb(page, k, start) for k in range(commas[-2] + 1, first))


def object_of_relative(page: Page, used: Used, noun: int, first: int) -> bool:
    """Whether a noun is what a relative's verb asks for: *X, dont le chef, Y, réclame ⟦un vote⟧*."""
    token = page.tokens[noun]
    if token.dep != "obj" or token.head != used.head or used.row("np") is None:
        return False
    for k in range(first - 1, page.sentence(first)[0], -1):
        if is_finite(page.tokens[k]):
            return False
        if page.keys[k] in page.lexicon.words("of whom") and page.tokens[k + 1].pos == "DET":
            return any(page.tokens[j].text == "," for j in range(k + 1, first - 1))
    return False


def subject_before(page: Page, used: Used, first: int) -> bool:
    """Whether the verb has its subject before the comma, so that the comma only closes an apposition."""
    ahead = (k for k in subject_children(page, used.head) if k < first)
    near = (named for k in ahead if (named := reference_over(page, k)) is not None)
    return any(page.tokens[named.first - 1].pos != "CCONJ" for named in near)  # *ni le roi, a dit X*


def subject_outside(page: Page, used: Used, start: int, first: int) -> bool:
    """Whether quoted words only describe the verb's subject: *tout forfait « non justifié » expose X à Y*."""
    colon = any(page.tokens[k].text == ":" for k in range(start, first))
    ahead = (k for k in subject_children(page, used.head) if start <= k < first)
    return not colon and any(enclosing(page, page.tokens[k].start) is None for k in ahead)


def _waits_behind_that(page: Page, start: int, comma: int) -> bool:
    """Whether the subject of a *que* clause and its relative want a verb: *dit que X, qui part, ⟦V⟧*."""
    opened = next((k for k in range(comma - 1, start, -1) if page.tokens[k].text == ","), start)
    words = page.lexicon.words("relative") | page.lexicon.words("who") | page.lexicon.words("que")
    if page.keys[opened + 1] not in words or not has_finite(page, range(opened, comma)):
        return False
    for k in range(opened - 1, start, -1):
        if is_finite(page.tokens[k]) or page.tokens[k].text == ",":
            return False
        if page.keys[k] in page.lexicon.words("que"):
            return k + 1 < opened
    return False


def main_verb(page: Page, at: int, start: int) -> bool:
    """Whether the token is a finite verb of no relative clause, by the words since the last comma.

    A verb that the parser takes for a noun (*le port compte six grues*) is told by its subject.
    """
    taken = page.tokens[at].dep == "root" and bool(subject_children(page, at))
    if not (is_finite(page.tokens[at]) or taken):
        return False
    verbs = 0
    for k in range(at - 1, start - 1, -1):
        if page.tokens[k].text == ",":
            break
        verbs += is_finite(page.tokens[k])
        relative = page.tokens[k].text.lower() in page.lexicon.words("relative of clause")
        if relative or "PronType=Rel" in page.tokens[k].morph or _takes_up(page, k, start):
            return verbs > 0  # *Tout navire qui approche sera coulé*
    return True


def _takes_up(page: Page, at: int, start: int) -> bool:
    """Whether a *que* takes up *ce* or the noun a sentence opens with: *Oslo, ⟦que⟧ X accuse de V, a V*."""
    if page.keys[at] not in page.lexicon.words("que"):
        return False
    fronted = page.tokens[at - 1].text == "," and not has_finite(page, range(start, at))
    return fronted or page.keys[at - 1] in page.lexicon.words("remarked")


def echoes_denial(page: Page, incise: int, before: Span) -> bool:
    """Whether *comme* brings in who says what the main clause denies: *nie que S, ⟦comme l'affirme X⟧*."""
    if page.keys[incise] not in page.lexicon.words("before incise"):
        return False
    inside = page.within(before)
    cues = (k for k in inside if page.keys[k] in page.lexicon.verbs_by_form)
    verb = next((k for k in cues if page.tokens[k].pos == "VERB"), None)
    if verb is None or (not main_verb(page, verb, inside.start) and not _is_helped(page, verb)):
        return False
    told = (row for row in page.lexicon.verbs_by_form[page.keys[verb]] if "que" in row.constructions)
    return {row.act for row in told} == {"deny"}


def _is_helped(page: Page, verb: int) -> bool:
    """Whether a participle has its finite auxiliary before it."""
    return any(is_finite(page.tokens[k]) for k in auxiliaries(page.parse, verb))


def is_charged(page: Page, used: Used, noun: int, limit: int) -> bool:
    """Whether what he is charged with or asked for stands behind: *X, dit-on, a invité Y ⟦à céder⟧*."""
    asked = any("obj" in row.addressee for row in used.rows)
    end = phrase_end(page, noun) if asked or used.row("qualify") else limit
    of = end + 1 < limit and page.keys[end] in page.lexicon.words("bare de")
    of = of or (asked and end + 1 < limit and page.keys[end] in page.lexicon.words("à"))
    return of and "VerbForm=Inf" in page.tokens[end + 1].morph
