"""Counts told in one breath, of which only the first says whose they are: *compte 9 morts, dont 3*."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from greffier.finding.figures.attributing import clause_of
from greffier.finding.figures.owned import body_of
from greffier.finding.figures.tallying import actor_at, actors_by_token
from greffier.finding.figures.tellers import tallies
from greffier.finding.grammar import auxiliaries, climb, is_finite, subject_children
from greffier.finding.moods import is_conditional
from greffier.finding.owners import owner
from greffier.finding.page import Page
from greffier.record import Commitment, Figure, Statement
from greffier.record.figures import PART

CLAIMING = ("demand", "offer", "threat")
"""What is told only because somebody has said it."""
MARKS = frozenset("«»")
COLON, CLOSED = frozenset(":"), frozenset("«»;")
PARTED = frozenset(";:()«»")
"""Marks behind which another may count."""


def goes_on(page: Page, before: Figure | None, figure: Figure) -> Figure:
    """A figure of nobody's with the source of the one `before` it, where no verb or mark parts them."""
    if before is None or before.by is None or figure.by is not None or figure.statement is not None:
        return figure
    first, last = page.at(before.span.end - 1), page.at(figure.span.start)
    apart = page.parse.sentence_of[last] - page.parse.sentence_of[first]
    if apart:
        same = apart == 1 and _takes_up(page, page.sentence(last)[0])
        return replace(figure, by=before.by) if same else figure
    verb = clause_of(page, last)
    cue = next((s.cue for s in page.of(Statement) if s.id == before.statement), None)
    if (
        cue is not None
        and verb is not None
        and verb in page.within(cue)
        and _infinitive_over(page, last, verb)
    ):
        return replace(figure, by=before.by)  # *dit avoir « tué 30 rebelles » et n'avoir perdu que 7 hommes*
    if verb is not None and _supposed(page, verb):
        return replace(figure, by=before.by)
    if verb is not None and verb > last:
        return figure  # *compte 9 morts, et 3 blessés ont fui*
    between = page.tokens[first + 1 : last]
    quoted = MARKS if PART in figure.lemmas else frozenset[str]()  # *200 blessés, « dont 40 gravement »*
    if any(is_finite(token) or (token.text in PARTED and token.text not in quoted) for token in between):
        return figure
    return replace(figure, by=before.by)


def _infinitive_over(page: Page, number: int, verb: int) -> bool:
    """Whether a number hangs from a verb through another that goes on behind *et*, no subject of its own."""
    above = list(takewhile(lambda k: k != verb, climb(page.parse, number)))
    under = above[-1] if above else verb
    joined = page.tokens[under].dep == "conj" and page.tokens[under].pos == "VERB"
    return joined and not subject_children(page, under)


def _takes_up(page: Page, start: int) -> bool:
    """Whether a sentence begins with the count told before it: *Ce bilan porte à 300 le nombre de morts*.

    So does one that tells of those counted: *Parmi eux, 40 sont des enfants.*
    """
    if page.keys[start] in page.lexicon.words("among all") and page.keys[start + 1] in page.lexicon.words(
        "stressed"
    ):
        return True
    counts = page.lexicon.words("tally") | page.lexicon.words("amount")
    pointing = page.keys[start] in page.lexicon.words("pointing")
    return pointing and not counts.isdisjoint(page.lemmas[start + 1 : start + 3])


def _supposed(page: Page, verb: int) -> bool:
    """Whether a clause's verb is in the conditional, the source going on: *les pertes s'élèveraient à*."""
    return any(is_conditional(page, k) for k in (verb, *auxiliaries(page.parse, verb)))


def listed(page: Page, figure: Figure) -> Figure:
    """A figure of nobody's behind a colon, with whoever speaks before it: *elle décrit le raid : dix morts*.

    What a list of someone's own holds is theirs: *le chef tient ses comptes : 98 noms*.
    """
    if figure.by is not None or figure.statement is not None:
        return figure
    at = page.at(figure.span.start)
    first = page.sentence(at)[0]
    colon = next((k for k in range(at - 1, first, -1) if page.tokens[k].text in COLON), None)
    if colon is None or any(page.tokens[k].text in CLOSED for k in range(colon + 1, at)):
        return figure
    before = page.parse.span(first, colon)
    said = [s for s in page.of(Statement) if s.cue and s.speaker and before.covers(s.cue)]
    by = said[-1].speaker if said else _of_list(page, first, colon)
    return figure if by is None else replace(figure, by=by)


def _of_list(page: Page, first: int, colon: int) -> str | None:
    """The actor whose count stands before a colon: *la ville a fait ses comptes :, bilan de la ville :*."""
    known = page.once(actors_by_token)
    bodies = (told for k in range(first, colon) if (told := body_of(page, k)) is not None)
    if (body := next(bodies, None)) in known:
        return known[body]
    counting = next((k for k in range(colon - 1, first, -1) if tallies(page, k)), None)
    if counting is not None and counting == colon - 1:
        return _subject_of(page, counting)  # *Les riverains ont compté : 300*
    noun = next((k for k in range(colon - 1, first, -1) if page.tokens[k].pos == "NOUN"), first)
    owned = any(page.keys[k] in page.lexicon.words("possessive") for k in page.parse.children[noun])
    owned = owned or page.tokens[noun].dep == "obj"  # *a fait les comptes*
    if not owned or page.lemmas[noun] not in page.lexicon.words("own count"):
        return None
    return _subject_of(page, page.tokens[noun].head)


def _subject_of(page: Page, verb: int) -> str | None:
    """The actor that is the subject of a verb."""
    known = page.once(actors_by_token)
    tellers = (actor_at(page, owner(page, k), known) for k in subject_children(page, verb))
    return next((one for one in tellers if one is not None), None)


def past_incise(page: Page, figure: Figure) -> Figure:
    """A figure of nobody's behind an incise that parts a sentence: *fournira, a dit X, 40 chars*, as X's.

    What describes X is not his: *a dit X, qui a 40 chars; a dit X, chef de 40 hommes*.
    """
    if figure.by is not None or figure.statement is not None:
        return figure
    at = page.at(figure.span.start)
    first = page.sentence(at)[0]
    before = page.parse.span(first, at + 1)
    said = [s for s in page.of(Statement) if s.rule == "incise" and s.cue and before.covers(s.cue)]
    if not said or said[-1].cue is None or said[-1].speaker is None:
        return figure
    one = said[-1]
    ends = max(span.end for span in (one.cue, one.speaker_span) if span is not None)
    comma = page.at(ends - 1) + 1
    if comma >= at or page.tokens[comma].text != ",":
        return figure
    opens = page.tokens[comma + 1]
    going = opens.pos in ("NUM", "SCONJ", "CCONJ", "ADP") or comma + 1 == at
    relative = page.keys[opens.index] in page.lexicon.words("relative")
    closed = any(token.text in PARTED for token in page.tokens[comma:at])
    return replace(figure, by=one.speaker) if going and not relative and not closed else figure


def under_source(page: Page, figure: Figure) -> Figure:
    """A figure of nobody's with the source that opens its sentence: *Selon X, S ; 3 sont morts*.

    It stands behind one semicolon, or behind *et* with no other source: *Selon X, 9 % ont dit A et 4 % B*.
    """
    if figure.by is not None or figure.statement is not None:
        return figure
    at = page.at(figure.span.start)
    first, limit = page.sentence(at)
    marks = [k for k in range(first, limit) if page.tokens[k].text in PARTED - COLON - MARKS]
    parted = len(marks) == 1 and marks[0] < at and page.tokens[marks[0]].text == ";"
    joined = not marks and page.tokens[at - 1].pos == "CCONJ"
    if not parted and not joined:
        return figure
    whole = page.parse.span(first, limit)
    near = [s for s in page.of(Statement) if s.cue and whole.covers(s.cue)]
    opens = [s for s in near if s.rule == "attributed" and s.cue and page.at(s.cue.start) == first]
    behind = page.parse.span(marks[0] if parted else first + 1, limit)
    others = any(s.cue is not None and behind.covers(s.cue) for s in near)
    return replace(figure, by=opens[0].speaker) if opens and not others else figure


def of_demand(page: Page, figure: Figure) -> Figure:
    """A figure of nobody's in what somebody demands, offers or threatens, as theirs.

    *Oslo donne deux jours au navire pour s'éloigner de 20 milles*: the article says so, yet by their words.
    """
    if figure.by is not None or figure.statement is not None:
        return figure
    told = (one for one in page.of(Commitment) if one.act in CLAIMING and one.by is not None)
    around = (
        one for one in told
        if one.what.covers(figure.span) or (one.condition is not None and one.condition.covers(figure.span))
    )  # fmt: skip
    one = next(around, None)
    return figure if one is None else replace(figure, by=one.by)


def of_the_same_day(page: Page, before: Figure | None, figure: Figure) -> Figure:
    """A figure of what was counted in the sentence before, of the day told there where it has none.

    *1 600 accidents en 2024. Le syndicat en reconnaît 900.*
    """
    if before is None or before.as_of is None or figure.as_of is not None or figure.unit != before.unit:
        return figure
    here, there = (page.parse.sentence_of[page.at(one.span.start)] for one in (figure, before))
    gap = here - there
    return replace(figure, as_of=before.as_of, as_of_span=before.as_of_span) if gap <= 1 else figure
