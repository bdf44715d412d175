"""What a source is given for: the clause before, behind or around *selon X*, without words on X."""

from __future__ import annotations

from greffier.finding.boundaries import OPENED, content
from greffier.finding.clause_ends import clause_end
from greffier.finding.echoes import echoes
from greffier.finding.finites import has_finite
from greffier.finding.grammar import auxiliaries, is_finite, is_subject_clitic
from greffier.finding.moods import is_conditional
from greffier.finding.other_que import ends_conjunction
from greffier.finding.other_sources import (
    another_tells,
    apposed_by_teller,
    before_semicolon,
    for_another,
    goes_on_quoted,
    set_against,
    tells_inner,
    told_before,
)
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.finding.unfinished import inner_clause, opens_verb
from greffier.finding.whereabouts import past_dateline, quotations_meeting, references_by_head
from greffier.record import Span
from greffier.record.span import trimmed


def opens(page: Page, at: int) -> bool:
    """Whether the particle stands at the head of its sentence or behind a comma, colon or conjunction."""
    first = page.sentence(at)[0]
    return (
        at == first
        or page.tokens[at - 1].text in (",", ":", ";", "«", "“", "–", "—")
        or page.tokens[at - 1].text in page.lexicon.words("que")
        or (page.tokens[at - 1].pos in ("CCONJ", "SCONJ"))
    )


def sourced(page: Page, at: int, end: int, careful: bool) -> tuple[Span, ...] | None:
    """The clause that the particle at `at`, its phrase up to `end`, gives someone for; None for none."""
    first, limit = page.sentence(at)
    at -= at > first and page.keys[at - 1] in page.lexicon.words("still")  # *S, toujours selon X*
    if (said := _closed_before(page, first, at)) is not None:
        return said
    first = past_dateline(page, first, at)
    comma = end < limit and page.tokens[end].text == ","
    before = at > first and page.tokens[at - 1].text == ","
    if before and comma and not careful and _subject_waits(page, first, at):
        return _around(page, first, at, end, limit)
    inner = inner_clause(page, first, at) if before and comma and not careful else None
    if inner is not None:
        return _around(page, inner, at, end, limit)
    if before and comma and not careful and (own := _conjoined(page, first, at)) is not None:
        return _around(page, own, at, end, limit)
    if comma and (cited := _past_citing(page, end, limit)) is not None:
        end = cited
    echoed = before and comma and end + 1 < limit and _is_echo(page, end + 1)
    if opens(page, at) and comma and not echoed and not (before and _main_clause_before(page, first, at)):
        span = content(page, end + 1, _told_end(page, at, end + 1, limit)) if end + 1 < limit else None
        return (span,) if span else None
    straight = end < limit and (page.tokens[end].text in OPENED or is_subject_clitic(page, end))
    straight = straight or (at == first and end < limit and page.tokens[end].pos == "DET")
    if opens(page, at) and straight:
        span = content(page, end, clause_end(page, end, at, frozenset()))
        return (span,) if span else None
    if careful:
        return None
    if (described := _described_before(page, first, at, end)) is not None:
        return (described,)
    start = _clause_start(page, first, at, trailing=end >= limit - 1)
    return _around(page, start, at, end, limit) if start is not None else None


def _told_end(page: Page, at: int, first: int, limit: int) -> int:
    """Where what a source tells ends: past *, et Y aurait répliqué* when its own verb is in that mood too."""
    end = clause_end(page, first, at, frozenset())
    doubted = any(is_conditional(page, k) for k in range(first, end))
    if not doubted or at != page.sentence(at)[0]:
        return end
    behind = end + (end < limit and page.tokens[end].text == ",")
    joined = behind + 1 < limit and page.tokens[behind].pos == "CCONJ"
    verb = next((k for k in range(behind, limit) if is_finite(page.tokens[k])), limit) if joined else limit
    again = verb < limit and is_conditional(page, verb)
    return clause_end(page, behind + 1, at, frozenset()) if again else end


def _closed_before(page: Page, first: int, at: int) -> tuple[Span, ...] | None:
    """The quotation of several sentences that ends right before the particle: *« A. B », selon X*."""
    mark = at - 1 - (page.tokens[at - 1].text == ",") if at > first else -1
    if mark <= first or page.tokens[mark].text not in MARKS:
        return None
    near = quotations_meeting(page, Span(page.tokens[mark].start, page.tokens[mark].end))
    whole = (q for q in near if q.outer.end == page.tokens[mark].end)
    return next((q.parts for q in whole if q.outer.start < page.tokens[first].start), None)


def _past_citing(page: Page, comma: int, limit: int) -> int | None:
    """The comma behind *citant Y*, or more of the source (*proche de Y*); None without such an aside."""
    citing = comma + 1 < limit and page.tokens[comma + 1].text.lower() in page.lexicon.words("citing")
    behind = range(comma + 2, limit if citing or _describes(page, comma + 1, limit) else 0)
    return next((k for k in behind if page.tokens[k].text == ","), None)


def _describes(page: Page, at: int, limit: int) -> bool:
    """Whether *proche de Y, cité par Y* begin here, before a comma and the clause: more of the source."""
    if at + 1 >= limit or page.tokens[at + 1].pos != "ADP" or not page.tokens[at].text.islower():
        return False
    comma = next((k for k in range(at + 2, limit) if page.tokens[k].text == ","), limit)
    told = page.tokens[at].pos == "ADJ" or "VerbForm=Part" in page.tokens[at].morph
    return told and not has_finite(page, range(at, comma)) and comma + 2 < limit


def _subject_waits(page: Page, first: int, at: int) -> bool:
    """Whether a noun phrase before the particle still wants its verb: *le volcan, selon X, dort*."""
    words = page.tokens[first : at - 1]
    waiting = bool(words) and words[0].pos in ("DET", "PRON", "PROPN", "NOUN") and words[-1].pos != "PRON"
    tied = any(word.dep.startswith("nsubj") and word.head >= at for word in words)  # *Dix soldats, selon X,*
    nominal = tied or any(word.pos in ("NOUN", "PROPN", "PRON") for word in words)
    return (
        (tied or waiting) and nominal and not any("VerbForm=Fin" in w.morph or w.text == "," for w in words)
    )


def _conjoined(page: Page, first: int, at: int) -> int | None:
    """First token of a conjunction's clause whose verb stands right before: *bien que S, selon X, N*."""
    if not is_finite(page.tokens[at - 2]):
        return None
    for k in range(at - 3, first, -1):
        if page.tokens[k].text == "," or (is_finite(page.tokens[k]) and k < at - 3):
            return None
        if page.keys[k] in page.lexicon.words("que"):
            return k + 1 if ends_conjunction(page, k) else None
    return None


def _main_clause_before(page: Page, first: int, at: int) -> bool:
    relative = at > 1 and page.tokens[at - 2].pos in ("PRON", "SCONJ", "CCONJ")
    return has_finite(page, range(first, at)) and not relative


def _described_before(page: Page, first: int, at: int, end: int) -> Span | None:
    """What a source says in an aside before a verb: *que la crue, ⟦forte⟧ selon X, inquiète*; else None."""
    comma = next((k for k in range(at - 1, first, -1) if page.tokens[k].text == ","), first)
    aside = end < page.sentence(at)[1] and page.tokens[end].text == "," and opens_verb(page, end + 1)
    if comma == first or not aside or has_finite(page, range(comma, at)) or at - comma < 2:
        return None
    posed = any(page.tokens[k].pos == "ADJ" or "Part" in page.tokens[k].morph for k in range(comma + 1, at))
    return content(page, comma + 1, at) if posed else None


def _clause_start(page: Page, first: int, at: int, trailing: bool) -> int | None:
    """First token of the clause a trailing or medial particle speaks of."""
    for k in range(at - 1, first - 1, -1):
        if set_against(page, k, at) or (not trailing and tells_inner(page, k, at)):
            return k + 1
        if page.tokens[k].text == "," and apposed_by_teller(page, k + 1, at):
            return k + 1
        relative = "PronType=Rel" in page.tokens[k].morph and page.tokens[k - 1].text == ","
        if relative and not any(page.tokens[inside].text == "," for inside in range(k, at)):
            return k + 1
        parted = page.tokens[k].text in (";", ":") and not _within_marks(page, k, at)
        if parted or (k + 1 < at - 1 and _ends_clause(page, k, at, trailing)):
            return k + 1
    return first if first < at else None


def _within_marks(page: Page, mark: int, at: int) -> bool:
    """Whether a colon lies in a quotation that ends before the particle: *« A : B », selon X*."""
    here = Span(page.tokens[mark].start, page.tokens[mark].end)
    return any(q.outer.end <= page.tokens[at].start for q in quotations_meeting(page, here))


def _described(page: Page, at: int, end: int) -> bool:
    """Whether a relative clause between commas tells of the source: *selon X, qui n'a rien précisé, S*."""
    words = page.lexicon.words("who")
    return any(
        page.tokens[k].text.lower() in words for k in range(at + 1, end) if page.tokens[k - 1].text == ","
    )


def _of_source(page: Page, at: int) -> bool:
    """Whether the words behind the comma are of the source: *selon l'armée, mobilisée hier*."""
    token, limit = page.tokens[at], page.sentence(at)[1]
    low = token.text.lower()
    if "Tense=Past" in token.morph or low in page.lexicon.words("who"):
        return True
    if _is_echo(page, at) or (token.pos == "SCONJ" and low in page.lexicon.words("before incise")):
        return True
    if token.pos == "ADP" and at + 1 < limit and page.keys[at + 1] in page.lexicon.words("who"):
        return True
    role = any(k in page.once(references_by_head) for k in range(at, min(at + 3, limit)))
    return role and low in page.lexicon.words("apposed") and not has_finite(page, range(at, limit))


def _is_echo(page: Page, at: int) -> bool:
    """Whether *comme* opens a clause of its own here: *S, selon X, comme l'a lancé Y*."""
    behind = range(at + 1, page.sentence(at)[1])
    return echoes(page, at) and has_finite(page, behind)


def _ends_clause(page: Page, at: int, limit: int, trailing: bool) -> bool:
    """Whether the token closes a quotation that holds a verb, or that a comma parts from what follows."""
    if page.tokens[at].text != "»" or (trailing and _incise_at(page, at + 1, limit)):
        return False
    closed = quotations_meeting(page, Span(page.tokens[at].start, page.tokens[at].end))
    whole = any(is_finite(page.tokens[k]) for q in closed for k in page.within(q.inner))
    if any(_is_led_to(page, q.outer.start) for q in closed) or goes_on_quoted(page, at + 1):
        return False
    apart = page.tokens[at + 1].pos == "PUNCT" and page.tokens[at + 1].text != "("
    leans = any(page.tokens[k].pos == "SCONJ" for k in range(at + 2, min(at + 5, limit)))
    return whole or (apart and not leans)


def _is_led_to(page: Page, mark: int) -> bool:
    """Whether a subject stands right before a quotation that goes on with it: *il « l'a remplacé »*."""
    before = page.at(mark) - 1
    return before >= 0 and is_subject_clitic(page, before)


def _incise_at(page: Page, at: int, limit: int) -> bool:
    """Whether a verb follows that tells who spoke the quotation: *« S », aurait dit X, selon Y*."""
    at += page.tokens[at].text == ","
    return at + 1 < limit and is_finite(page.tokens[at]) and page.tokens[at - 1].text == ","


def _complete(page: Page, first: int, at: int) -> bool:
    """Whether the words before the particle have their verb; *le groupe aurait, selon X, vendu* wants one."""
    words = [token for token in page.tokens[first:at] if token.pos != "PUNCT"]
    return any(is_finite(token) for token in words) and words[-1].pos != "AUX"


def _around(page: Page, start: int, at: int, end: int, limit: int) -> tuple[Span, ...] | None:
    begin = page.tokens[start].start
    head = trimmed(page.text, begin, page.tokens[at].start, " ,\u00a0\u202f\n–—-:")
    resumes = end + 1 < limit and page.tokens[end].text == ","
    if resumes and (_complete(page, start, at) or _is_echo(page, end + 1)):
        shown = page.tokens[end - 1].morph  # *d'après des photos montrant, S*
        aside = _of_source(page, end + 1) or is_finite(page.tokens[end + 1])
        aside = aside or ("VerbForm=Part" in shown and "Tense=Pres" in shown)
        aside = (aside or another_tells(page, start, end + 1)) and not told_before(page, at, end + 1)
        resumes = not aside and not _described(page, at, end)
    if resumes:
        relative = page.keys[end + 1] in page.lexicon.words("who")
        resumes = not relative and not for_another(page, end + 1, limit)
    tail = content(page, end + 1, before_semicolon(page, end, limit)) if resumes else None
    goes_on = end < limit and (page.tokens[end].pos != "PUNCT" or page.tokens[end].text in OPENED)
    alone = "Person=3" in page.tokens[end - 1].morph and page.tokens[end - 1].pos == "PRON"
    verb = at > start and (is_finite(page.tokens[at - 1]) or bool(auxiliaries(page.parse, at - 1)))
    if goes_on and (alone or verb):  # *est selon X une menace, a tiré selon X sur la foule*
        tail = content(page, end, clause_end(page, end, at, frozenset()))
    parts = tuple(s for s in (head, tail) if s)
    return parts or None
