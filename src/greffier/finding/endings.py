"""Signs that what a cue governs has ended: a verb of the main clause, a gerund, *, ajoutant que*."""

from __future__ import annotations

from greffier.finding.adjuncts import past_adjuncts
from greffier.finding.finites import has_finite
from greffier.finding.grammar import TELLING, is_finite, noun_after
from greffier.finding.moods import is_conditional
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.finding.whereabouts import quotation_from

SUBJECT = 5
"""Among how many tokens behind a comma a short subject and its verb stand."""


def relative(page: Page, at: int) -> bool:
    """Whether a relative clause begins here; behind a comma it is of a *que* clause, of no infinitive."""
    words = page.lexicon.words("relative") | page.lexicon.words("which")
    if at >= len(page.tokens) or page.keys[at] not in words:
        return False
    limit = page.sentence(at)[1]
    if page.keys[at] in page.lexicon.words("which"):
        verb = next((k for k in range(at, limit) if is_finite(page.tokens[k])), at)
        return not is_conditional(page, verb)  # *accuse X d'avoir trahi Y, lequel aurait promis Z*
    close = next((k for k in range(at, limit) if page.tokens[k].text == ","), limit)
    return any(page.tokens[k].pos in ("VERB", "AUX") for k in range(at, close))  # *six élus, dont le maire*


def main_verb_of(page: Page, first: int, at: int, owner: int) -> bool:
    """Whether the verb group at `at` has the cue, a noun, for its subject: *la menace de partir inquiète*."""
    if page.tokens[owner].pos != "NOUN" or not is_finite(page.tokens[at]):
        return False
    verb = page.tokens[at].head if page.tokens[at].pos == "AUX" else at
    if owner in page.parse.children[verb] and page.tokens[owner].dep.startswith("nsubj"):
        return True
    before = next((k for k in range(at - 1, first - 1, -1) if is_finite(page.tokens[k])), None)
    joined = ("SCONJ", "CCONJ", "PUNCT", "PRON")
    if before is None or (page.tokens[before].pos == "AUX" and before + 1 == at):
        return False
    return not any(page.tokens[k].pos in joined for k in range(before + 1, at))


def _in_first_relative(page: Page, first: int, owner: int) -> bool:
    """Whether the cue lies in a relative clause before any main verb: *À ceux qui demandent si S, X*."""
    words = page.tokens[first:owner]
    relative = next((k for k, t in enumerate(words) if "PronType=Rel" in t.morph), None)
    return relative is not None and not any(is_finite(t) for t in words[:relative])


def _subordinates(page: Page, at: int) -> bool:
    """Whether the token opens a subordinate clause: *si, quand, alors que*."""
    token = page.tokens[at]
    asks = token.pos == "ADV" and token.text.lower() in page.lexicon.words("opener")
    return token.pos == "SCONJ" or asks


def is_fronted(page: Page, verb: int) -> bool:
    """Whether the verb is a participle that opens its sentence: *Estimant que S, le maire est parti*."""
    token, first = page.tokens[verb], page.sentence(verb)[0]
    while first < verb and (in_gerund(page, first) or page.tokens[first].pos in ("ADV", "PUNCT", "PRON")):
        first += 1
    return first == verb and "VerbForm=Part" in token.morph and "Tense=Pres" in token.morph


def main_clause(page: Page, comma: int, owner: int) -> bool:
    """Whether the main clause begins behind the comma: *Si le maire a dit que S, la ville attend*."""
    first, limit = page.sentence(comma)
    first = max((k + 1 for k in range(first, owner) if page.tokens[k].text in (":", ";", "«")), default=first)
    fronted = any(_subordinates(page, k) for k in range(first, min(first + 2, owner)))
    fronted = fronted or _in_first_relative(page, first, owner) or is_fronted(page, owner)
    hung = page.tokens[owner].pos == "ADP" and "VerbForm=Part" in page.tokens[first].morph
    commas = sum(page.tokens[k].text == "," for k in range(first, owner))
    apposed = commas == 2 and not has_finite(page, range(first, owner - 1))
    bare = hung and not has_finite(page, range(first, owner))  # *Citant X, selon qui S, ⟦Y a ri⟧*
    if not bare and (not fronted or (commas and not apposed)):
        return False
    behind = page.tokens[comma + 1 : limit]
    clause = behind[: next((k for k, token in enumerate(behind) if token.text == ","), len(behind))]
    verb = next((k for k, token in enumerate(clause) if is_finite(token)), None)
    opens = bool(clause) and clause[0].pos in ("DET", "PRON", "PROPN", "NOUN")
    return verb is not None and opens and not any(t.pos in ("SCONJ", "CCONJ") for t in clause[:verb])


def says(page: Page, at: int) -> bool:
    """Whether the token is a form of a verb that brings in a clause or a quotation."""
    rows = page.lexicon.verbs_by_form.get(page.keys[at], ())
    return any(len(row.words) == 1 and {"que", "quote"} & set(row.constructions) for row in rows)


def in_gerund(page: Page, at: int) -> bool:
    """Whether the token is the *en* of a gerund."""
    return page.tokens[at].text.lower() in page.lexicon.words("gerund")


def adds(page: Page, at: int) -> bool:
    """Whether a participle or infinitive of speech stands behind the comma: *, ajoutant, avant d'ajouter*."""
    if at < len(page.tokens) and page.keys[at] in page.lexicon.words("before act"):
        small = page.lexicon.words("bare de") | page.lexicon.words("clitic") | page.lexicon.words("ne")
        at = next((k for k in range(at + 1, len(page.tokens)) if page.keys[k] not in small), at)
        closed = at + 1 == len(page.tokens) or page.tokens[at + 1].text == ","  # *, sans rire,*
        return not closed and "VerbForm=Inf" in page.tokens[at].morph and says(page, at)
    if at >= len(page.tokens) or "VerbForm=Part" not in page.tokens[at].morph:
        return False
    rows = page.lexicon.verbs_by_form.get(page.keys[at], ()) if "Tense=Pres" in page.tokens[at].morph else ()
    behind = page.keys[at + 1 : at + 4]  # *faisant valoir que*, not *faisant trente morts*
    return any(not row.after or row.after[-1] in behind for row in rows)


def goes_on(page: Page, comma: int, owner: int) -> bool:
    """Whether the cue's own speaker says more behind the comma: *dit que S, ajoutant que*.

    Behind a source it is whoever the clause is about: *selon X, le maire est parti, accusant Y*.
    """
    return page.tokens[owner].pos in TELLING and adds(page, comma + 1)


def tied_infinitive(page: Page, at: int, *, of: bool, to: bool) -> bool:
    """Whether *de* or *à* with an infinitive stands at a token, past adverbs: *propose enfin d'examiner*."""
    while at < len(page.tokens) and page.tokens[at].pos == "ADV":
        at += 1
    if at + 1 >= len(page.tokens) or "VerbForm=Inf" not in page.tokens[at + 1].morph:
        return False
    words = page.lexicon.words
    return (of and page.keys[at] in words("bare de")) or (to and page.keys[at] in words("à"))


def says_that(page: Page, at: int) -> bool:
    """Whether a participle and *que* tell of another saying: *demande « S » estimant que « S »*."""
    led = at + 1 < len(page.tokens) and page.keys[at + 1] in page.lexicon.words("que")
    return led and adds(page, at)


def leaves_infinitive(page: Page, first: int, at: int) -> bool:
    """Whether words beside an infinitive begin: *promet de partir et que S*, *nie être venu, avant de*."""
    token, after = page.tokens[at], page.keys[at + 1 : at + 3]
    if token.pos == "CCONJ":
        if _resumes_subject(page, first, at):
            return True
        que = page.lexicon.words("que")
        return not que.isdisjoint(after[:1]) and que.isdisjoint(page.keys[first:at])
    if token.text == "," and (_another_says(page, at) or _tells_of_thing(page, at + 1)):
        return True
    before = token.text == "," and not page.lexicon.words("before act").isdisjoint(after[:1])
    return before and not page.lexicon.words("bare de").isdisjoint(after[1:])


def _tells_of_thing(page: Page, at: int) -> bool:
    """Whether a participle tells more of a thing: *menace de noyer le pont, ⟦bâti en mai par X⟧*."""
    token = page.tokens[at] if at + 1 < len(page.tokens) else None
    bare = token is not None and token.dep == "acl" and "Tense=Past|VerbForm=Part" in token.morph
    return bare and page.tokens[at + 1].pos in ("ADP", "NOUN", "ADV")


def _resumes_subject(page: Page, first: int, joined: int) -> bool:
    """Whether *et* and a compound tense go on with the cue's subject, only a relative standing between.

    *Refuse de céder à ce qu'il juge vain ⟦et a rappelé X⟧*.
    """
    behind = page.tokens[joined + 1] if joined + 1 < len(page.tokens) else None
    inside = [page.tokens[k] for k in range(first, joined) if is_finite(page.tokens[k])]
    compound = behind is not None and behind.pos == "AUX" and is_finite(behind)
    return compound and bool(inside) and all(token.pos == "VERB" for token in inside)


def _another_says(page: Page, comma: int) -> bool:
    """Whether someone else says something behind the comma: *menace de frapper, l'autre jure que S*."""
    limit = page.sentence(comma)[1] - 1
    for at in range(comma + 1, min(comma + 1 + SUBJECT, limit)):
        if page.tokens[at].pos not in ("DET", "NOUN", "PROPN", "ADJ", "VERB"):
            return False
        if page.keys[at + 1] in page.lexicon.words("que") and says(page, at):
            return at > comma + 1
    return False


def names_part(page: Page, at: int) -> bool:
    """Whether a count or quoted words tell of some of those told: *évoque six morts, ⟦dont un enfant⟧*."""
    if page.keys[at : at + 1] and page.keys[at] not in page.lexicon.words("part of"):
        return False
    limit = page.sentence(min(at, len(page.tokens) - 1))[1]
    close = next((k for k in range(at, limit) if page.tokens[k].text == ","), limit)
    part = page.tokens[at:close]
    first = part[1] if len(part) > 1 and part[0].pos == "PRON" else None  # *dont douze enfants*
    counted = first is not None and (first.pos == "NUM" or "Definite=Ind" in first.morph)
    return (counted or any(token.text in MARKS for token in part)) and not any(map(is_finite, part))


def closes_aside(page: Page, first: int, comma: int) -> bool:
    """Whether the comma closes an aside within a verb group: *avait, selon lui, promis, a vu, hier, un X*."""
    opened = next((k for k in range(comma - 1, first, -1) if page.tokens[k].text == ","), first)
    if opened == first or comma + 1 >= len(page.tokens):
        return False
    if _waits(page, first, comma):
        return True
    verb = page.tokens[opened - 1]
    if verb.pos == "AUX":
        return "VerbForm=Part" in page.tokens[comma + 1].morph
    article = verb.pos == "VERB" and page.tokens[comma + 1].pos == "DET"
    if article and _wants_object(page, verb.index) and past_adjuncts(page, opened + 1, comma) == comma:
        return True  # *avait salué, le 12 mai, une « avancée »*
    noun = noun_after(page, comma + 1, page.sentence(comma)[1]) if article else None
    return noun is not None and page.tokens[noun].dep == "obj" and page.tokens[noun].head == verb.index


def _wants_object(page: Page, verb: int) -> bool:
    """Whether a verb of saying that takes an object may have its object behind an aside."""
    rows = page.lexicon.verbs_by_form.get(page.keys[verb], ())
    return any("np" in row.constructions or "qualify" in row.constructions for row in rows)


def _waits(page: Page, first: int, comma: int) -> bool:
    """Whether a subject with its relative clause wants the verb behind the comma: *Y, qui a dit S, part*."""
    near = (k for k in range(first + 1, comma) if page.tokens[k].text == ",")
    que = page.lexicon.words("que")  # *la France, qu'il accuse de V, dicte S*
    led = (
        k
        for k in near
        if page.keys[k + 1] in que or relative(page, k + 1 + (page.tokens[k + 1].pos == "ADP"))
    )
    opened = next(led, None)
    if opened is None or has_finite(page, range(first, opened)):
        return False
    at, small = comma + 1, page.lexicon.words("clitic")
    while at + 1 < len(page.tokens) and page.keys[at] in small:
        at += 1
    return is_finite(page.tokens[at])


def carries_on(page: Page, at: int) -> bool:
    """Whether a clause goes on behind its comma: with words quoted from it, or *comme, si* and a clause."""
    if at >= len(page.tokens):
        return False
    at += at + 1 < len(page.tokens) and page.tokens[at].pos == "CCONJ" and page.tokens[at + 1].text in MARKS
    quotation = quotation_from(page, page.tokens[at].start) if page.tokens[at].text in MARKS else None
    if quotation is not None:
        behind = page.tokens[page.at(quotation.outer.end - 1) + 1 :][:2]
        return not behind or behind[0].pos == "CCONJ" or behind[0].text == "." or behind[-1].text in MARKS
    limit = page.sentence(at)[1]
    comma = next((k for k in range(at, limit) if page.tokens[k].text == ","), limit)
    told = any(says(page, k) for k in range(at, comma))
    contrast = page.tokens[at].text.lower() in page.lexicon.words("contrast")
    return page.tokens[at].pos == "SCONJ" and not told and not contrast


def subordinate(page: Page, first: int, at: int) -> bool:
    """Whether a relative or conjunction stands between the start of a noun phrase and the verb at `at`.

    Or *quiconque*, which is both.
    """
    words = (page.tokens[k] for k in range(first, at))
    return not page.lexicon.words("whoever").isdisjoint(page.keys[first:at]) or any(
        t.pos == "SCONJ" or "PronType=Rel" in t.morph or t.text.lower() in page.lexicon.words("opener")
        for t in words
    )
