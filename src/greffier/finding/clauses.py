"""Clauses and infinitives a verb cue governs: *dit que S, demande si S, promet de V, se dit ADJ*."""

from __future__ import annotations

from greffier.finding.adjuncts import leads_to_infinitive, past_adjuncts
from greffier.finding.asides import past_adverbial, past_apposition
from greffier.finding.behind_comma import spliced, that_behind_aside
from greffier.finding.boundaries import OPENED, content, enclosing, is_quoted_thing
from greffier.finding.clause_ends import clause_end
from greffier.finding.construction import REACH, Governed
from greffier.finding.cues import Used, is_noun
from greffier.finding.endings import adds, tied_infinitive
from greffier.finding.finites import has_finite
from greffier.finding.grammar import (
    NOMINAL,
    auxiliaries,
    is_finite,
    is_temporal,
    noun_after,
    phrase_end,
    phrase_start,
)
from greffier.finding.led_hearers import asked_of
from greffier.finding.other_que import (
    ends_condition,
    ends_conjunction,
    is_free_relative,
    is_then,
    leads_phrase,
    of_thing,
    takes_up_object,
    takes_up_words,
)
from greffier.finding.page import Page
from greffier.finding.restricting import compares, is_phrase, restricted
from greffier.finding.resumed import lists_clauses
from greffier.finding.said_where import beside_infinitive
from greffier.finding.whereabouts import DASHES, reference_over
from greffier.lexicon import Cue
from greffier.record import Span

BESIDE = 5
"""Among how many words behind a cue the aside begins that its *que* follows."""


def clause(
    page: Page, used: Used, first: int, name: str, row: Cue, blocked: frozenset[int]
) -> Governed | None:
    """The clause that starts at token `first` in this construction; None when it would be empty."""
    limit = page.sentence(used.head)[1]
    if first >= len(page.tokens) or (
        first >= limit and page.tokens[first - 1].text not in page.lexicon.words("que")
    ):
        return None
    finite = name in ("que", "si")
    last = clause_end(page, first, used.head, blocked, finite=finite)
    last = last if finite else beside_infinitive(page, row, first, last)
    if name == "que" and (restricted(page, used) == first or is_phrase(page, used, first, last)):
        return None  # *ne relève que du juge* restricts
    span = content(page, first, spliced(page, first, last) if name == "si" else last)
    return Governed(span, first, name, row) if span else None


def that(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*dit que S*: the clause behind the cue's *que*, from the adjective on in *juge utile que S*."""
    row = used.row("que")
    alone = row is not None and len(row.words) == 1 and not row.addressee
    if row is None or (alone and used.reflexive and not row.reflexive):
        return None  # *la ville où il se trouvait, que*
    if tied_infinitive(page, used.last, of=used.row("de+inf") is not None, to=used.row("à+inf") is not None):
        return None  # *propose d'examiner les preuves que X apporterait*
    if used.row("inf") and leads_to_infinitive(page, used.last):
        return None  # *a dit mardi avoir appris que S*
    at = _behind_aside(page, used) or _conjunction(page, used, page.lexicon.words("que"))
    if at is None or (page.tokens[at - 1].text == "," and _is_done(page, used, at)):
        return None
    if page.keys[at - 1] in page.lexicon.words("pour") and used.row("pour+np") is not None:
        return None  # *plaide pour que S*
    if leads_phrase(page, at) or takes_up_words(page, at):
        return None  # *en a dit moins en privé qu'au public*
    if used.row("np") is not None and is_quoted_thing(page, used.last, at):
        return None  # *salue « une alliance » que rien ne brisera*
    fact = page.keys[at - 1] in page.lexicon.words("fact")
    if fact and at > used.last + 3 and page.keys[at - 3] in page.lexicon.words("par"):
        return None  # *explique sa décision par le fait que S*
    beside = ("ADJ", "ADV", "PUNCT", "VERB", "DET")
    judged = all(page.tokens[k].pos in beside for k in range(used.last, at - fact))
    first = used.last if judged and any(page.tokens[k].pos == "ADJ" for k in range(used.last, at)) else at + 1
    return clause(page, used, first, "que", row, blocked)


def _is_done(page: Page, used: Used, comma: int) -> bool:
    """Whether a cue has its words before a comma, or is a bare participle: *une note publiée par X, que*."""
    behind = range(used.last, comma)  # *demande d'appliquer l'accord, que X a signé*
    led = used.row("de+inf", "à+inf") and any("VerbForm=Inf" in page.tokens[k].morph for k in behind)
    if led or lists_clauses(page, comma - 1, used.head):
        return True
    bare = "Tense=Past" in page.tokens[used.head].morph and not auxiliaries(page.parse, used.head)
    return bare and page.tokens[used.head].dep in ("acl", "amod")


def whether(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*demande si S, explique pourquoi S, dit ce que S*: an indirect question or free relative."""
    row = used.row("si")
    if row is None or (row.act == "ask" and _is_asked(page, used.head)):
        return None
    at = past_addressee(page, used)
    told = at > used.last and row.act != "ask"  # *a dit à des élus qui l'attendaient que S*
    told = told or (at > used.last and used.row("de+inf") is not None and asked_of(page, at) is not None)
    if told and page.keys[at : at + 1] and page.keys[at] in page.lexicon.words("who"):
        return None
    if at < len(page.tokens) and asks(page, at):
        low = page.tokens[at].text.lower()
        remark = page.lexicon.words("remark")
        if low in page.lexicon.words("remarked") and remark.isdisjoint(page.keys[at + 1 : at + 2]):
            return None
        return clause(page, used, at, "si", row, blocked)
    return None


def _is_asked(page: Page, verb: int) -> bool:
    """Whether a bare participle tells who is asked: *Interrogé s'il craint une crue, X a souri*."""
    bare = "Tense=Past" in page.tokens[verb].morph and not auxiliaries(page.parse, verb)
    return bare and "VerbForm=Part" in page.tokens[verb].morph


def asks(page: Page, at: int) -> bool:
    """Whether a question begins here, a preposition before its word: *depuis quel jour, « de quel*."""
    if at >= len(page.tokens) or page.keys[at] in page.lexicon.words("asked"):
        return at < len(page.tokens)
    at += page.tokens[at].text in OPENED
    led = at + 1 < len(page.tokens) and page.tokens[at].pos == "ADP"
    return led and page.keys[at + 1] in page.lexicon.words("asked of")


def past_addressee(page: Page, used: Used) -> int:
    """The token behind an addressee that stands right behind the cue: *a demandé au témoin si S*."""
    at = used.last
    if at + 2 >= len(page.tokens) or page.tokens[at].text.lower() not in page.lexicon.words("spoken to"):
        return at
    beside = page.keys[at] in page.lexicon.words("auprès de")
    linked = beside and page.keys[at + 1] in page.lexicon.words("de")
    limit = page.sentence(used.head)[1]
    noun = noun_after(page, at + 1 + linked, limit)
    return past_apposition(page, phrase_end(page, noun), limit) if noun is not None else at


def _conjunction(page: Page, used: Used, words: frozenset[str]) -> int | None:
    """The conjunction that opens the cue's clause: tied to it by the parser, or near with no verb between."""
    limit = own_limit(page, used)
    near = past_adjuncts(page, used.last, limit)
    if near < limit and page.keys[near] in words and page.tokens[near].pos == "SCONJ":
        bien = near > used.last and ends_conjunction(page, near) and not is_then(page, used, near)
        return None if bien or compares(page, used, near) else near
    if has_object(page, used):
        return None
    limit = next((k for k in range(used.last, limit) if _tells_that(page, k, words)), limit)
    limit = next((k for k in range(used.last, limit) if page.tokens[k].text in DASHES), limit)
    for at in range(used.last, limit):
        if page.keys[at] in words and page.tokens[at].pos == "SCONJ" and not ends_condition(page, at):
            if ends_conjunction(page, at) or takes_up_object(page, used, at):
                return None
            tied = page.tokens[page.tokens[at].head].head == used.head and page.tokens[at].head > at
            aim = page.tokens[at - 1].pos in ("CCONJ", "ADP") and at > used.last  # *pour que*
            if tied and not aim:
                return at
            if (
                page.tokens[at - 1].text == ","
                and not used.passive
                and page.tokens[used.last].text.lower() not in page.lexicon.words("que")
                and page.tokens[used.last].text != ":"
                and not has_finite(page, range(used.last, at))  # *a affirmé, après X, que*
            ):
                return at
    for at in range(used.last, limit):
        token = page.tokens[at]
        if token.text.lower() not in words:
            if at - used.last < REACH and not another_verb(page, used, at):
                continue
            return None
        if _opens_clause(page, used, at) and not ends_condition(page, at):
            return at
    return None


def _behind_aside(page: Page, used: Used) -> int | None:
    """The *que* behind an aside near the cue: *a averti X, dans une note dont Y a copie, ⟦que⟧ S*."""
    limit, words = page.sentence(used.head)[1], page.lexicon.words("que")
    for k in range(used.last, min(used.last + BESIDE, limit)):
        if page.tokens[k].text == ",":
            return None if has_object(page, used) else that_behind_aside(page, k, limit)
        if is_finite(page.tokens[k]) or page.keys[k] in words:
            return None
    return None


def _tells_that(page: Page, at: int, words: frozenset[str]) -> bool:
    """Whether a verb with a *que* of its own right behind it stands here: *reproche à X d'avoir dit que*."""
    cue = page.tokens[at].pos == "VERB" and page.keys[at] in page.lexicon.verbs_by_form
    return cue and not words.isdisjoint(page.keys[at + 1 : at + 2]) and not is_noun(page, at)


def has_object(page: Page, used: Used) -> bool:
    """Whether a thing stands right behind the cue as its object: *critique un plan, qu'il dit vain*."""
    if used.row("np", "qualify", "que") is None or any("obj" in one.addressee for one in used.rows):
        return False
    words, limit = page.lexicon.words, page.sentence(used.head)[1]
    at = past_adverbial(page, used.last, limit)
    at += at < len(page.tokens) and page.tokens[at].pos == "ADV"
    article = page.keys[at] if at < len(page.tokens) and page.tokens[at].pos in ("DET", "NUM") else ""
    holds = (article in words("à") or article in words("de")) and article not in words("plural")
    noun = noun_after(page, at, limit) if article and not holds else None  # *au, du*; *des* may hold none
    said = noun is not None and page.lemmas[noun] in page.lexicon.nouns_by_head  # *avoue sa peur*
    said = said and all(row.act != "demand" for row in used.rows)  # *exige l'assurance que S*
    return noun is not None and not (said or is_temporal(page, noun) or reference_over(page, noun))


def own_limit(page: Page, used: Used) -> int:
    """Where the cue's own words end: at a comma behind which another reports, *, ajoutant que*."""
    limit, start = page.sentence(used.head)[1], page.tokens[used.head].start
    around = enclosing(page, start)
    if around is not None and page.tokens[used.last - 1].start < around.inner.end:
        limit = min(limit, page.within(Span(start, around.inner.end)).stop)
    commas = (k for k in range(used.last, limit) if page.tokens[k].text == ",")
    return next((k for k in commas if adds(page, k + 1) and not _cites(page, k + 1, limit)), limit)


def _cites(page: Page, at: int, limit: int) -> bool:
    """Whether an aside tells whom the speaker had it from: *X affirme, citant des sources, que S*."""
    citing = at < limit and page.keys[at] in page.lexicon.words("citing")
    close = next((k for k in range(at + 1, limit) if page.tokens[k].text == ","), limit) if citing else limit
    return close + 1 < limit and page.keys[close + 1] in page.lexicon.words("que")


def another_verb(page: Page, used: Used, at: int) -> bool:
    """Whether the token is a finite verb or a colon, behind which nothing is the cue's own."""
    return is_finite(page.tokens[at]) or (page.tokens[at].text == ":" and at > used.last)


def _opens_clause(page: Page, used: Used, at: int) -> bool:
    """Whether the *que* at `at` is the cue's own, not a relative pronoun, a restriction or a comparison."""
    token, before = page.tokens[at], page.tokens[at - 1]
    if at - 1 > used.last and page.keys[at - 2] in page.lexicon.words("quantity"):
        return False  # *un désaveu plus fort qu'attendu*
    stressed = at == used.last + 1 and page.keys[at - 1] in page.lexicon.words("even")
    if before.text.lower() in page.lexicon.words("not before que") and at > used.last and not stressed:
        return False
    if before.pos == "CCONJ" or is_free_relative(page, used, at) or of_thing(page, used, at):
        return False
    if token.pos == "PRON" and before.pos in NOMINAL and token.head != used.head:
        start = phrase_start(page.parse, at - 1)
        told = start == used.last and any("obj" in row.addressee for row in used.rows)
        led = page.tokens[start - 1].pos == "ADP" and start > used.last  # *contre la vente du gaz qu'il a*
        return told or (led and page.lexicon.words("contre").isdisjoint(page.keys[used.last : start]))
    return True
