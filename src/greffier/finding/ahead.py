"""Judgements whose object stands ahead: *des mots, qu'il juge « durs », X est accusé par Y de Z*."""

from __future__ import annotations

from greffier.finding.boundaries import OPENED, content, enclosing
from greffier.finding.clause_ends import clause_end
from greffier.finding.cues import Used
from greffier.finding.grammar import (
    NOMINAL,
    agent,
    is_finite,
    is_temporal,
    noun_after,
    phrase_end,
    phrase_start,
)
from greffier.finding.infinitives import bare_infinitive
from greffier.finding.judged_bare import has_bare_attribute
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.finding.role_nouns import role_at
from greffier.finding.sayable import can_be_said, names_speech
from greffier.finding.whereabouts import reference_over, references_between
from greffier.record import Span

BARE = frozenset({"acl", "amod"})
"""How the parser ties a participle without auxiliary to the noun it describes."""

PASSED = frozenset({"criticise", "praise", "deny", "refuse"})
"""Acts that a bare participle tells of: *un plan ⟦dénoncé⟧ par Oslo*."""

OFFICE = 5
"""Among how many words before what it is of an office stands."""

REACH = 9
"""Among how many words behind a bare participle its agent is led in."""

RULE = "ahead"
"""The construction of a content that begins before its cue."""


def judged_ahead(page: Page, used: Used, blocked: frozenset[int]) -> tuple[Span, ...] | None:
    """The parts of such a content: what is judged, and the words for it; None when the cue has none."""
    noun = _passive_subject(page, used) if used.passive else _antecedent(page, used)
    if noun is None:
        return _charge_alone(page, used, blocked)
    first, last = _phrase(page, noun, used)
    judged = content(page, first, last)
    if judged is None or enclosing(page, judged.start) is not enclosing(page, used.span.start):
        return None
    if used.row("qualify") and (words := _words(page, used, blocked)):
        return judged, words
    return (judged,) if _refused(page, used, noun) else None


def _charge_alone(page: Page, used: Used, blocked: frozenset[int]) -> tuple[Span, ...] | None:
    """What somebody is charged with who is not named before: *dit avoir été accusé par X de ⟦négligence⟧*.

    Behind a participle that opens its sentence he is named next: *Accusé par X de ⟦négligence⟧, ⟦Y⟧ dément*.
    """
    opens = used.first == page.sentence(used.head)[0] and used.first == used.head
    named = page.tokens[used.first].text.lower() in page.lexicon.words("have")
    row = used.row("qualify") if used.passive and (named or opens) else None
    if row is None or row.act != "accuse" or judge(page, used) is None:
        return None
    words = _words(page, used, blocked)
    if words is None:
        return None
    inside = page.within(words)
    of = len(inside) > 1 and page.keys[inside.start] in page.lexicon.words("bare de")
    told = Span(page.tokens[inside.start + of].start, words.end)
    if not opens:
        return (told,)
    comma, limit = inside.stop, page.sentence(used.head)[1]
    near = references_between(page, comma + 1, limit) if page.keys[comma : comma + 1] == (",",) else []
    behind = near[0] if near and near[0].first <= comma + 2 else None
    return None if behind is None else (told, page.parse.span(behind.first, behind.last))


def _phrase(page: Page, noun: int, used: Used) -> tuple[int, int]:
    """First and one past the last token of what is judged, up to its comma, relative or verb."""
    last = min(phrase_end(page, noun), used.first)
    relative = page.lexicon.words("que")
    while last < used.first and page.tokens[last].text != "," and page.keys[last] not in relative:
        if page.tokens[last].dep.startswith("nsubj") or page.tokens[last].pos == "AUX":
            break
        last += 1
    first, marks = phrase_start(page.parse, noun), enclosing(page, page.tokens[noun].start)
    if marks is not None and page.at(marks.outer.start) == first - 1:
        first = phrase_start(page.parse, first - 1)  # *Ce « désastre » est déploré*
    return first, last


def _words(page: Page, used: Used, blocked: frozenset[int]) -> Span | None:
    """The attribute behind the cue and its agent: *de « folie », d'avoir menti*; None without one."""
    first, limit = used.last, page.sentence(used.head)[1]
    by = judge(page, used) if used.passive else None
    if by is not None and by >= first:
        if (told := _before_agent(page, first, by)) is not None:
            return told
        first = _past_agent(page, by)
    noun = noun_after(page, first, limit) if first < limit else None
    first = noun + 1 if noun is not None and is_temporal(page, noun) else first  # *qualifie ⟦ce soir⟧ de*
    if first >= limit:
        return None
    token, row = page.tokens[first], used.row("qualify")
    kinds = (page.lexicon.words("de"), page.lexicon.words("likeness"))
    linked = row is not None and any(token.text.lower() in kind and kind & row.shown for kind in kinds)
    quoted = token.text in OPENED or (first + 1 < limit and page.tokens[first + 1].text in OPENED)
    charged = linked and any(r.act == "accuse" for r in used.rows)  # *X, qu'il accuse de mentir*
    counts = first + 1 < limit and page.tokens[first + 1].pos == "NUM"
    if quoted and counts and not used.passive:
        return None  # *le préfet, qu'il dit avoir appelé « onze fois »*
    called = linked and not used.passive and used.rows[0].head in page.lexicon.words("calling names")
    firm = (
        quoted
        or charged
        or called
        or (used.passive and (by is not None or any(r.act == "accuse" for r in used.rows)))
    )
    plain = row is not None and not any(kind & row.shown for kind in kinds) and not used.passive
    described = plain and (token.pos == "ADJ" or has_bare_attribute(page, used.head))  # *juge trop coûteux*
    if not described and (not (linked or quoted) or not firm):
        return None
    last = clause_end(page, first, used.head, blocked, narrow=True)
    behind = page.lexicon.words("par")
    last = next((k for k in range(first, last) if _closes(page, k - 1) and page.keys[k] in behind), last)
    return content(page, first, last)


def _past_agent(page: Page, by: int) -> int:
    """One past an agent and what is of it, up to a charge: *accusé par deux élus ⟦de négligence⟧*."""
    named = reference_over(page, by)
    charged = named is not None and page.keys[named.last : named.last + 1]
    return (
        named.last
        if named and charged and charged[0] in page.lexicon.words("bare de")
        else phrase_end(page, by)
    )


def judge(page: Page, used: Used) -> int | None:
    """The agent of a passive, tied to the verb or to the adjective behind it; None without one."""
    own, children = agent(page, used.head), page.parse.children
    near = (k for child in children[used.head] for k in children[child])
    far = (k for k in near if page.tokens[k].dep == "obl:agent" or _by(page, k))
    own = own if own is not None else next(far, None)
    return _agent_behind(page, used) if own is None and page.tokens[used.head].dep in BARE else own


def _agent_behind(page: Page, used: Used) -> int | None:
    """The noun led by *par* in the phrase of a bare participle: *une offre jugée « basse » par X*."""
    limit = page.sentence(used.head)[1]
    for k in range(used.last, min(used.last + REACH, limit - 1)):
        if page.tokens[k].text in (",", ";", ":") or is_finite(page.tokens[k]):
            return None
        if page.keys[k] in page.lexicon.words("par"):
            return noun_after(page, k + 1, limit)
    return None


def _by(page: Page, token: int) -> bool:
    """Whether a complement is led by *par*: *est qualifié de « marqué » par X*."""
    led = (page.keys[k] in page.lexicon.words("par") for k in page.parse.children[token])
    return page.tokens[token].dep.startswith("obl") and any(led)


def _before_agent(page: Page, first: int, by: int) -> Span | None:
    """The adjectives between a passive and its agent: *est jugé trop coûteux par X*; None without one."""
    words = page.lexicon.words("par")
    last = next((k for k in range(by, first, -1) if page.keys[k] in words), first)
    inside = page.tokens[first:last]
    described = any(token.pos == "ADJ" or "VerbForm=Part" in token.morph for token in inside)
    return content(page, first, last) if described else None


def _closes(page: Page, at: int) -> bool:
    return page.tokens[at].text in MARKS and page.tokens[at].text not in OPENED


def _refused(page: Page, used: Used, noun: int) -> bool:
    """Whether a passive tells what its agent said of its subject: *l'offre a été rejetée par X*."""
    row = used.row("np")
    if row is not None and row.act == "assert" and names_speech(page, noun):
        return False  # *des propos rapportés par l'agence*
    by = agent(page, used.head)
    told = used.passive and row is not None and row.force != "1" and by is not None
    if not told or row is None or not can_be_said(page, row, noun):
        return False
    known = row.act in PASSED and reference_over(page, by) is not None
    return known or page.tokens[used.head].dep not in BARE


def _passive_subject(page: Page, used: Used) -> int | None:
    """The subject of a passive, or the noun that a bare participle describes."""
    token = page.tokens[used.head]
    if token.dep in BARE and page.tokens[token.head].pos in NOMINAL and token.head < used.first:
        return token.head if judge(page, used) is not None else None
    row = used.row("qualify", "np")
    if row is None or row.force == "1":
        return None
    kids = page.parse.children[used.head]
    subjects = [k for k in kids if page.tokens[k].dep.startswith("nsubj") and k < used.first]
    return max((k for k in subjects if page.tokens[k].pos in NOMINAL), default=None)


def _accused(page: Page, used: Used, noun: int, last: int) -> int:
    """Who is accused where the relative is tied to a thing: *la chute du ⟦roi⟧, qu'elle accuse de V*."""
    near = reference_over(page, last) if any(row.act == "accuse" for row in used.rows) else None
    other = reference_over(page, noun) is None and near is not None and near.last == last + 1
    return near.head if near is not None and other else noun


def _office(page: Page, noun: int) -> int:
    """The office that a noun only completes: *le ⟦chef⟧ de l'Etat, qu'il juge « faible »*; else the noun."""
    held = (k for k in range(noun - 1, max(noun - OFFICE, -1), -1) if page.tokens[k].pos == "NOUN")
    return next((k for k in held if _is_office_of(page, k, noun)), noun)


def _is_office_of(page: Page, at: int, noun: int) -> bool:
    """Whether an office begins here that the noun is of, be it in its name: *chef de l'Etat, maire de X*."""
    role = role_at(page, at)
    if role is None or page.keys[max(role[0], at + 1)] not in page.lexicon.words("de"):
        return role is not None and role[0] > noun
    return noun_after(page, role[0] + 1, noun + 1) == noun


def _antecedent(page: Page, used: Used) -> int | None:
    """The noun a relative takes up whose verb is the cue: *des mots, qu'il juge*; None for another *que*."""
    que, kids = page.lexicon.words("que"), page.parse.children[used.head]
    near = (k for k in range(used.first - 1, max(used.first - 5, 0), -1) if page.keys[k] in que)
    told = page.tokens[used.head].dep == "acl:relcl"  # be its *que* read as a relative or not
    tied = ("obj", "mark") if told else ("obj",)
    far = (k for k in kids if page.tokens[k].dep in tied and page.keys[k] in que and 1 < k < used.first)
    at = next(near, next(far, None))
    if at is None or used.row("qualify") is None or bare_infinitive(page, used.last) is not None:
        return None  # *un plan qu'ils disent vouloir étendre*
    comma = page.tokens[at - 1].text == ","
    noun = page.tokens[at - 1].pos == "NOUN" and has_bare_attribute(page, used.head)
    bare = comma or told or noun
    if page.tokens[at].pos != "PRON" and page.tokens[at].dep != "obj" and not bare:
        return None
    before = at - 1 - comma
    if page.keys[before] in page.lexicon.words("remarked"):
        return None  # *s'est félicité sur X de ce que Y reconnaisse « S »*
    above = page.tokens[used.head].head
    if page.tokens[used.head].dep.startswith("acl") and above <= before and page.tokens[above].pos in NOMINAL:
        return _office(page, _accused(page, used, above, before))
    near = (k for k in range(before, max(before - 4, -1), -1) if page.tokens[k].pos in NOMINAL)
    noun_before = next(near, None)
    return _office(page, noun_before) if noun_before is not None else None
