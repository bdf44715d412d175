"""A verb's own subject: what the parser ties to it, what a relative or a participle refers to."""

from __future__ import annotations

from greffier.finding.grammar import (
    NOMINAL,
    auxiliaries,
    group_start,
    is_finite,
    is_subject_clitic,
    noun_after,
    phrase_start,
    subject_children,
)
from greffier.finding.not_subjects import (
    disagrees,
    in_phrase,
    in_relative,
    is_time,
)
from greffier.finding.page import Page
from greffier.finding.role_nouns import role_at
from greffier.finding.whereabouts import in_dateline, reference_over, references_between


def own_subject(page: Page, verb: int) -> int | None:
    """The subject among the verb's children, a relative traced to its antecedent; None when it has none."""
    before = group_start(page, verb) - 1
    going_on = "Tense=Pres|VerbForm=Part" in page.tokens[verb].morph  # *l'a vue chez elle en disant S*
    first, clitics = page.sentence(verb)[0], page.lexicon.words("subject clitic")
    if before >= first and page.keys[before] in clitics and not going_on:
        return before
    if (opened := _behind_that(page, before)) is not None:
        return opened
    group = [verb, *auxiliaries(page.parse, verb)]  # the parser ties some subjects to the auxiliary
    group += [page.tokens[verb].head] if page.tokens[verb].dep == "cop" else []  # *est catégorique*
    seen = page.lexicon.words("perceiving")  # *s'est ⟦vu⟧ contraint de céder*
    group += [k for k in page.parse.children[verb] if k < verb and page.tokens[k].lemma in seen]
    kids = [k for one in group for k in subject_children(page, one)]
    kids = [k for k in kids if not (is_time(page, k) or in_phrase(page, k) or in_dateline(page, k, verb))]
    kids = [k for k in kids if not before + 1 < k < verb or is_subject_clitic(page, k)]
    kids = [k for k in kids if k != verb + 1 or page.tokens[k].pos != "NOUN"]  # *se dit résolue à partir*
    kids = [k for k in kids if not (k > verb and _is_object(page, k, verb)) and not _is_leur(page, k)]
    kids = [k for k in kids if not disagrees(page, k, verb) and not in_relative(page, k, kids)]
    kids = [k for k in kids if not (k - 1 in kids and page.tokens[k].pos == "PROPN")]  # *un délégué CGT*
    kids.sort(key=lambda k: (page.tokens[k].pos == "PRON" and not is_subject_clitic(page, k), abs(k - verb)))
    whose = _behind_whom(page, verb, before, first)
    if whose is not None and (not kids or kids[0] < whose):
        return whose
    for k in kids:
        if (person := _behind_participle(page, k, verb)) is not None:
            return person
        if (person := _right_before(page, k, verb)) is not None:
            return person
        if page.tokens[k].text.lower() in page.lexicon.words("who"):
            return _antecedent(page, k, verb)
        return _taken_up(page, _one_of(page, k, verb))
    return _joined_by_that(page, verb)


def _joined_by_that(page: Page, verb: int) -> int | None:
    """Who stands behind the *que* of a verb that lacks a subject: *et que ⟦X⟧, dans une note, exige*."""
    marks = (k for k in page.parse.children[verb] if k < verb and page.keys[k] in page.lexicon.words("que"))
    that = next(marks, None)
    if that is None or page.tokens[verb].dep != "conj" or page.tokens[that - 1].pos != "CCONJ":
        return None
    near = references_between(page, that + 1, verb)
    return near[0].head if near and near[0].first <= that + 2 else None


def _behind_that(page: Page, comma: int) -> int | None:
    """The subject of a clause before its participle or gerund: *que ⟦Oslo⟧, ayant promis de V, dément*."""
    verb, gerund = comma + 1, page.lexicon.words("gerund")
    small = gerund | page.lexicon.words("reflexive")
    while page.keys[verb] in small or page.tokens[verb].pos == "ADV":
        verb += 1
    while comma > 0 and page.keys[comma] in gerund:
        comma -= 1
    if page.tokens[comma].text != "," or "Tense=Pres|VerbForm=Part" not in page.tokens[verb].morph:
        return None
    named = reference_over(page, comma - 1)
    if named is None or named.last != comma:
        return None
    led = named.first - (page.tokens[named.first - 1].pos == "DET") - 1
    return named.head if page.keys[led] in page.lexicon.words("que") else None


def _behind_whom(page: Page, verb: int, comma: int, first: int) -> int | None:
    """The subject of a *dont* clause, an apposition before its verb: *X, dont ⟦le chef, Y,⟧ exige*."""
    group = (verb, *auxiliaries(page.parse, verb))
    plural = any("Number=Plur" in page.tokens[k].morph for k in group)
    if plural or comma <= first or page.tokens[comma].text != ",":
        return None
    for k in range(comma - 1, first, -1):
        if is_finite(page.tokens[k]) or page.tokens[k].text in (";", ":"):
            return None
        if page.keys[k] in page.lexicon.words("of whom"):
            return _last_named(page, k + 1, comma)
    return None


def _last_named(page: Page, first: int, comma: int) -> int | None:
    """The noun behind *dont*, or the person named behind it; None where no comma is before the verb."""
    noun = noun_after(page, first, comma)
    opened = next((k for k in range(first, comma) if page.tokens[k].text == ","), None)
    if noun is None or opened is None or noun > opened or page.tokens[first].pos != "DET":
        return None
    named = reference_over(page, opened + 1)
    person = named is not None and named.form == "name" and named.type == "person"
    return named.head if named is not None and person else noun


def _is_leur(page: Page, token: int) -> bool:
    """Whether those spoken to are taken for a subject: *est venu et ⟦leur⟧ a promis S*."""
    plural = "Number=Plur" in page.tokens[token].morph and page.tokens[token].pos == "PRON"
    return plural and page.keys[token] in page.lexicon.words("indirect clitic")


def _is_object(page: Page, thing: int, verb: int) -> bool:
    """Whether a thing right behind a verb that takes one is no subject: *le chef, Y, a exigé ⟦un vote⟧*."""
    if page.tokens[thing].pos != "NOUN" or phrase_start(page.parse, thing) != verb + 1:
        return False
    rows = page.lexicon.verbs_by_form.get(page.keys[verb], ())
    taken = any("np" in row.constructions for row in rows)
    someone = reference_over(page, thing) is not None or page.lexicon.is_human(page.lemmas[thing])
    return taken and not someone and page.tokens[group_start(page, verb) - 1].text == ","


def _behind_participle(page: Page, subject: int, verb: int) -> int | None:
    """Who stands behind a participle at a sentence's head taken for a subject: *Interrogés, des proches…*."""
    first = page.sentence(verb)[0]
    if subject != first or page.tokens[subject + 1].text != "," or reference_over(page, subject) is not None:
        return None
    near = references_between(page, first + 2, min(first + 4, verb))
    return near[0].head if near and near[0].form != "pronoun" else None


def _right_before(page: Page, subject: int, verb: int) -> int | None:
    """Who stands right before a verb whose subject told is a participle or agent: *Visé par X, Y répond*."""
    first, start = page.sentence(verb)[0], group_start(page, verb)
    near, told = reference_over(page, start - 1) if start else None, reference_over(page, subject)
    if near is None or near is told or near.last != start or page.tokens[near.first - 1].text != ",":
        return None
    bare = told is None and subject == first and page.tokens[subject].pos != "PRON"
    placed = page.lemmas[subject] in page.lexicon.words("place") and near.form == "name"
    bare = bare or (placed and near.type == "person")  # *À Gao, la ville du nord, Anna Roux affirme*
    led = told is not None and told.first > first and page.keys[told.first - 1] in page.lexicon.words("par")
    return near.head if bare or led else None


def _taken_up(page: Page, subject: int) -> int:
    """The actor a pronoun between commas takes up (*la Cédéao, elle, a rejeté*); else the subject itself."""
    around = page.tokens[max(subject - 1, 0)].text, page.tokens[min(subject + 1, len(page.tokens) - 1)].text
    if page.tokens[subject].pos != "PRON" or around != (",", ","):
        return subject
    named, noun = reference_over(page, subject - 2), page.tokens[subject - 2]
    if named is None and noun.pos == "NOUN" and noun.head == page.tokens[subject].head:
        return noun.index
    return named.head if named is not None and named.last == subject - 1 else subject


def _one_of(page: Page, subject: int, verb: int) -> int:
    """The name in apposition to *l'un de ses conseillers, X,*; else the subject itself."""
    if page.tokens[subject].text.lower() not in page.lexicon.words("one"):
        return subject
    near = references_between(page, subject + 1, verb)
    named = [r for r in near if r.form == "name" and r.type == "person"]
    return named[-1].head if named and page.tokens[named[-1].first - 1].text == "," else subject


def _antecedent(page: Page, relative: int, verb: int) -> int | None:
    above = page.tokens[verb].head
    if (
        page.tokens[verb].dep.startswith("acl")
        and page.tokens[above].pos in (*NOMINAL, "PRON")
        and above < relative
        and not is_time(page, above)
    ):
        told = _apposed(page, _nearest(page, above, relative))
        over = reference_over(page, told)
        titled = _titled(page, relative, verb) if over is None or over.type != "person" else None
        return told if titled is None else titled
    if (titled := _titled(page, relative, verb)) is not None:
        return titled
    start = page.sentence(relative)[0]
    nouns = (k for k in range(relative - 1, start - 1, -1) if page.tokens[k].pos in NOMINAL)
    return next((k for k in nouns if not is_time(page, k)), None)


def _titled(page: Page, relative: int, verb: int) -> int | None:
    """The person whose title between commas ends in a body or a thing: *X, chef de l'Alliance, qui dit S*."""
    first, comma = page.sentence(relative)[0], relative - 1
    plural = any("Number=Plur" in page.tokens[k].morph for k in range(relative + 1, verb + 1))
    if page.tokens[comma].text != "," or plural:
        return None
    opened = next((k for k in range(comma - 1, first, -1) if page.tokens[k].text == ","), first)
    named = reference_over(page, opened - 1) if opened > first else None
    if named is None or named.type not in ("person", "unnamed") or named.last < opened:
        return None
    if "VerbForm=Part" in page.tokens[opened + 1].morph and reference_over(page, comma - 1) is None:
        return named.head  # *l'un d'eux, joint par téléphone, qui assure S*
    if named.form != "name" or named.type != "person":
        return None
    title = range(opened + 1, comma)
    noun = next((k for k in title if page.tokens[k].pos == "NOUN"), None)
    if noun is None or any(is_finite(page.tokens[k]) for k in title):
        return None
    last = reference_over(page, comma - 1)
    another = last is not None and last.form == "name" and last.type == "person"
    human = page.lexicon.is_human(page.lemmas[noun]) or role_at(page, noun) is not None
    return named.head if human and not another else None


def _apposed(page: Page, noun: int) -> int:
    """The person named before a comma whom the noun only describes: *X, l'un de ses avocats*; else `noun`."""
    told = reference_over(page, noun)
    named = reference_over(page, told.first - 2) if told is not None and told.first > 1 else None
    if told is None or named is None or told.form == "name" or page.tokens[told.first - 1].text != ",":
        return noun
    joined = named.last == told.first - 1 and named.form == "name" and named.type == "person"
    return named.head if joined and told.type in ("person", "unnamed") else noun


def _nearest(page: Page, noun: int, relative: int) -> int:
    """The person named right before the relative, where the parser hangs it on a thing; else `noun`."""
    comma = page.tokens[relative - 1].text == ","
    near = reference_over(page, relative - 1 - comma)
    far = reference_over(page, noun)
    if near is None or near.last != relative - comma:
        return noun
    if far is not None and far.last < near.first and page.keys[far.first - 1] in page.lexicon.frames_by_word:
        return near.head  # *selon le quotidien, Pékin, qui dit S*
    if far is None and page.lemmas[noun] in page.lexicon.words("stance noun"):
        return near.head  # *a critiqué la position de Moscou, qui rejette toute trêve*
    if near.type != "person":
        return noun
    return noun if far is not None and far.type in ("person", "unnamed") else near.head
