"""Incises: a cue behind its words with its subject behind it (*, a-t-il dit*; *, a prévenu le dirigeant*)."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.finding.adjuncts import past_adjuncts
from greffier.finding.boundaries import enclosing
from greffier.finding.cues import Used, verb_before
from greffier.finding.echoes import before_echo
from greffier.finding.finites import has_finite
from greffier.finding.grammar import (
    finite_group,
    group_start,
    is_finite,
    is_inverted,
    is_subject_clitic,
    is_temporal,
    noun_after,
    phrase_end,
    subject_children,
)
from greffier.finding.homes import at_home
from greffier.finding.not_incises import (
    closes_with_body,
    in_series,
    is_charged,
    is_own,
    main_verb,
    object_of_relative,
    opens_main_verb,
    past_manner,
    questions,
    relative_waits,
    subject_before,
    subject_outside,
)
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.finding.unfinished import opens_verb
from greffier.finding.verb_signs import behind_relative
from greffier.finding.whereabouts import reference_over

CLOSING = frozenset({"»", "”", '"'})
OPENING = CLOSING | {",", "!", "?", "…", "...", "–", "—", "-", "(", "’’", "''"}
ASIDE = 12
"""How many tokens an addressee or occasion between commas behind an incise's verb has, at most."""


@dataclass(frozen=True, slots=True)
class Inverted:
    """An incise: tokens `first` (after the mark before it) to `last` (excluded), and its speaker's token."""

    first: int
    last: int
    speaker: int | None


def incise(page: Page, used: Used) -> Inverted | None:
    """The incise a cue heads (*, a-t-il dit*; *, a prévenu le roi*); None when it heads a plain clause."""
    morph = page.tokens[used.head].morph
    going_on = "VerbForm=Part" in morph and "Tense=Pres" in morph  # *« A », assurant la reine de B*
    if going_on or behind_relative(page, used.head):
        return None  # *Oslo, qui parle de « tri », dément tout abus*
    first = _begun(page, used)
    first -= 2 * _of_reader(page, first)
    first -= before_echo(page, first)
    if first == 0 or page.tokens[first - 1].text not in OPENING:
        return None
    clitic = next(
        (k for k in range(first, min(used.last + 2, len(page.tokens))) if _inverted_pronoun(page, k)), None
    )
    start, limit = page.sentence(used.head)
    if clitic is not None:
        asked = questions(page, start, first, clitic)
        return None if asked else Inverted(first, max(used.last, clitic + 1), clitic)
    quoted = first > 1 and page.tokens[first - 1].text == "," and page.tokens[first - 2].text in MARKS
    led = _begun(page, used) < verb_before(page, used)
    done = used.passive and len(used.rows[0].words) == 1
    if done or (not quoted and (used.row("np") if led else not finite_group(page.parse, used.head))):
        return None  # *finit par dénoncer le régime; les camions, vides, ont été retenus à Gao*
    if not quoted and (is_own(page, used) or relative_waits(page, start, first)):
        return None
    noun = postponed(page, used.last, limit)
    if page.tokens[first - 1].text in CLOSING and subject_outside(page, used, start, first):
        return None
    hearer = page.lexicon.words("indirect clitic")  # *, lui a répondu le roi*, by some parses its subject
    ahead = (k for k in subject_children(page, used.head) if first <= k < used.head)
    if noun is None or any(page.keys[k] not in hearer for k in ahead):
        return None
    inside = enclosing(page, page.tokens[first].start) is not None
    free = not (object_of_relative(page, used, noun, first) or is_charged(page, used, noun, limit))
    body = closes_with_body(page, used, noun, (start, first, limit))
    speaks = (
        inside or body or _can_speak(page, noun) or (quoted and not opens_main_verb(page, used, noun, first))
    )
    end = phrase_end(page, noun)
    if not free or not speaks or in_series(page, used, start, first, end):
        return None
    sure = body or _sure_speaker(page, used, noun) or _cuts_subject(page, start, first, noun)
    sure = sure or _closes(page, used, noun, (start, first, limit))
    alone = quoted or not subject_before(page, used, first)
    if not sure and not (alone and _clause_around(page, start, first, end, limit)):
        return None
    named = reference_over(page, noun)
    return Inverted(first, max(end, named.last if named else 0), noun)


def _begun(page: Page, used: Used) -> int:
    """First token of an incise's verb group: of the verb above in *s'est-il borné à écrire*."""
    token = page.tokens[used.head]
    above = token.head if token.dep == "xcomp" and "VerbForm=Inf" in token.morph else used.head
    kept = above + 1 < used.head and page.tokens[above].lemma in page.lexicon.words("phase")
    led = kept and not any(page.tokens[k].text == "," for k in range(above, used.head))
    return group_start(page, above) if led and finite_group(page.parse, above) else verb_before(page, used)


def _of_reader(page: Page, at: int) -> bool:
    """Whether an infinitive tells what is to be read in whose document: *peut-on lire dans le communiqué*."""
    if at < 2 or "VerbForm=Inf" not in page.tokens[at].morph or not is_inverted(page, at - 1):
        return False
    return page.keys[at] in page.lexicon.words("reading") and at_home(page, at - 1) is not None


def _can_speak(page: Page, noun: int) -> bool:
    """Whether the postponed noun can be a speaker's; *avait diffusé une vidéo* is no incise."""
    token, lemma = page.tokens[noun], page.lemmas[noun]
    known = reference_over(page, noun) is not None or token.pos == "PROPN"
    written = any(row.kind == "written" for row in page.lexicon.occasions_by_head.get(lemma, ()))
    told = written or lemma in page.lexicon.words("press") or _is_body(page, noun)
    return known or told or page.lexicon.is_human(token.lemma)


def _is_body(page: Page, noun: int) -> bool:
    """Whether the noun is for somebody's people, or a body's by its capital: *le Bureau des eaux*."""
    token, led = page.tokens[noun], noun > 0 and page.tokens[noun - 1].pos == "DET"
    if page.keys[noun - 1] in page.lexicon.words("possessive"):
        return page.keys[noun] in page.lexicon.words("own people")  # *ses services, leur formation*
    return led and token.pos == "NOUN" and token.text[0].isupper()


def _sure_speaker(page: Page, used: Used, noun: int) -> bool:
    """Whether the postponed noun must be the subject: a person's, and the cue takes none for its object."""
    takes_one = any("obj" in row.addressee or {"np", "qualify"} & set(row.constructions) for row in used.rows)
    actor = reference_over(page, noun)
    return not takes_one and actor is not None and actor.type in ("person", "unnamed")


def _closes(page: Page, used: Used, noun: int, around: tuple[int, int, int]) -> bool:
    """Whether a body ends the sentence behind a verb that tells of matters: *a plu, a annoncé X*."""
    matters = all(row.act in ("assert", "decide") for row in used.rows if "np" in row.constructions)
    start, first, limit = around
    whole = any(main_verb(page, k, start) for k in range(start, first))
    told = used.row("que") is not None and matters and not used.negated and whole
    named = reference_over(page, noun)
    body = _is_body(page, noun) or (
        named is not None and named.type in ("person", "government", "organisation", "unnamed")
    )
    behind = page.tokens[phrase_end(page, noun)] if phrase_end(page, noun) < limit else None
    return told and body and (behind is None or behind.text in (".", ","))


def _cuts_subject(page: Page, start: int, first: int, noun: int) -> bool:
    """Whether a subject waits before the first comma for the verb behind the second: *X, dit Y, a tué Z*."""
    before = page.tokens[start : first - 1]
    named = page.tokens[first - 1].text == "," and bool(before) and before[0].pos in ("DET", "PROPN", "NOUN")
    plain = named and not any(is_finite(t) or t.pos in ("SCONJ", "PUNCT") for t in before)
    end = phrase_end(page, noun)  # *, a dit X à l'agence,*
    comma = next((k for k in range(end, min(end + ASIDE, len(page.tokens) - 1)) if page.keys[k] == ","), None)
    closed = comma is not None and opens_verb(page, comma + 1)
    return plain and closed and comma is not None and not has_finite(page, range(end, comma))


def _clause_around(page: Page, start: int, first: int, end: int, limit: int) -> bool:
    """Whether a quotation or a finite clause stands before the incise, or goes on behind it."""
    if page.tokens[first - 1].text != "," or start == first:
        return True
    if page.tokens[first - 2].text in ("»", "”", '"') or any(
        main_verb(page, k, start) for k in range(start, first)
    ):
        return True
    no = page.lexicon.words("none") | page.lexicon.words("nobody")
    if page.keys[start] in no or _is_bare(page, start, first):
        return True  # *Pas de trêve sans garanties, prévient Oslo; Rien de grave, dit le maire*
    resumed = end < limit and page.tokens[end].text == ","
    return resumed and has_finite(page, range(end, limit))


def _is_bare(page: Page, start: int, first: int) -> bool:
    """Whether but a noun without article stands before an incise: *Simple formalité, dit X; Six, dit Y*."""
    named = reference_over(page, start) is not None or is_temporal(page, start)
    opens = page.tokens[start].pos in ("NOUN", "ADJ", "NUM") and not named
    return opens and not any(page.tokens[k].pos in ("PUNCT", "VERB") for k in range(start, first - 1))


def _inverted_pronoun(page: Page, index: int) -> bool:
    return page.tokens[index].pos == "PRON" and is_inverted(page, index)


def _one(page: Page, at: int, limit: int) -> int | None:
    """The token of *un* in *l'un d'eux, un de ses avocats*, or a pronoun that points (*celui-ci*)."""
    tokens, words = page.tokens, page.lexicon.words
    told = reference_over(page, at) if at < limit else None
    if told is not None and told.form == "pronoun" and told.first == at:
        pointing = page.keys[at] not in words("same one") and (tokens[at].pos == "PRON" or told.last > at + 1)
        if pointing and not is_subject_clitic(page, at):
            return told.head
    if at + 2 >= limit:
        return None
    one = at + (tokens[at].pos == "DET" and tokens[at + 1].pos == "PRON")
    of = page.keys[one + 1] in words("de")
    return one if page.keys[one] in words("one") and (of or one > at) else None


def postponed(page: Page, at: int, limit: int) -> int | None:
    """Head of the noun phrase after the verb, past adverbs, addressees, dates; None before a clause."""
    for _ in range(4):
        at = past_adjuncts(page, at, limit)
        noun = noun_after(page, at, limit)
        if noun is not None and not is_temporal(page, noun):
            return noun
        if noun is None and (one := _one(page, at, limit)) is not None:
            return one
        if noun is not None:
            at = noun + 1
        elif at < limit and page.tokens[at].text.lower() in page.lexicon.words("address"):
            of = at + 1 < limit and page.tokens[at + 1].text.lower() in page.lexicon.words("de")
            inner = noun_after(page, at + 1 + of, limit)
            if inner is None:
                return None
            at = _name_within(page, inner + 1, phrase_end(page, inner))
        elif (behind := _past_hearer(page, at, limit)) is not None:
            at = behind
        elif (told := past_manner(page, at, limit)) is not None:
            at = told
        else:
            return None
    return None


def _past_hearer(page: Page, comma: int, limit: int) -> int | None:
    """The token behind an addressee between commas: *, a confié, à Reuters, le maire*; None without one."""
    if comma + 2 >= limit or page.tokens[comma].text != ",":
        return None
    led = page.tokens[comma + 1].pos == "ADP"
    close = next((k for k in range(comma + 2, min(comma + ASIDE, limit)) if page.tokens[k].text == ","), None)
    if not led or close is None or has_finite(page, range(comma, close)):
        return None
    return close + 1


def _name_within(page: Page, first: int, last: int) -> int:
    """Where a person's name begins that runs on behind an addressee: *à l'AFP Paul Morin*; else `last`."""
    near = (reference_over(page, k) for k in range(first, last))
    return next((r.first for r in near if r and r.form == "name" and r.type == "person"), last)
