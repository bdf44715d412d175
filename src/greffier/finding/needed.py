"""References that statements and events need and no lexicon knows: noun phrases, peoples, adjectives."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.events import Happening
from greffier.finding.figures.tellers import counters
from greffier.finding.frames import Frame
from greffier.finding.gazetteer import Entry
from greffier.finding.grammar import (
    GENDERS,
    NOMINAL,
    is_inverted,
    is_subject_clitic,
    phrase_end,
    phrase_start,
)
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.lexicon import key
from greffier.lexicon.classes import ClassName
from greffier.record import ActorType

WORDS: dict[str, ClassName] = {"m": "masculine", "f": "feminine"}
"""Determiners that tell a gender, by the gender."""


def nouns_needed(page: Page, frames: tuple[Frame, ...]) -> Iterator[Reference]:
    """References by noun phrases of speakers, addressees and who counts that no lexicon knows: a firm."""
    known = {k for r in page.of(Reference) for k in range(r.first, r.last)}
    needed = {k for f in frames for k in (f.speaker, f.addressee) if k is not None and k not in known}
    needed |= {k for k in page.once(counting) if k not in known}
    for shown in (_shown_before, _people_before):
        needed |= {k for f in frames if (k := shown(page, f)) is not None and k not in known}
    for head in sorted(needed):
        if page.tokens[head].pos in NOMINAL:
            first, last = phrase_start(page.parse, head), phrase_end(page, head)
            words = " ".join(page.parse.span(first, last).of(page.text).split())
            number = "p" if "Number=Plur" in page.tokens[head].morph else "s"
            type_: ActorType = "group" if number == "p" else "unnamed"
            gender = next((g for g, mark in GENDERS.items() if mark in page.tokens[head].morph), None)
            gender = gender or next(
                (g for g in WORDS if page.keys[first] in page.lexicon.words(WORDS[g])), "u"
            )
            yield Reference(first, last, head, "description", words, type_, gender, number)
        elif page.tokens[head].pos in ("PRON", "DET") and page.tokens[
            head
        ].text.lower() in page.lexicon.words("owning clitic"):
            yield Reference(head, head + 1, head, "pronoun", page.tokens[head].text, "person")


def counting(page: Page) -> frozenset[int]:
    """The nouns that tell a count; ask `page.once` for them."""
    return frozenset(counters(page))


def _shown_before(page: Page, frame: Frame) -> int | None:
    """Someone the sentence before is about, where a pronoun speaks: *Un vigile est là. Il dit*; else None."""
    at = frame.speaker
    if (
        at is None
        or page.tokens[at].pos != "PRON"
        or not (is_subject_clitic(page, at) or is_inverted(page, at))
    ):
        return None
    start = min([page.tokens[at].start, *(part.start for part in frame.content)])
    sentence = page.parse.sentence_of[page.at(start)] - 1
    for k in range(*page.parse.sentences[sentence]) if sentence >= 0 else ():
        token = page.tokens[k]
        about = token.dep.startswith("nsubj") and page.tokens[token.head].dep == "root"
        if about or (token.dep == "root" and token.pos == "NOUN"):
            some = page.keys[phrase_start(page.parse, k)] in page.lexicon.words("indefinite")
            return k if some and token.pos == "NOUN" and not page.lexicon.is_matter(token.lemma) else None
    return None


def _people_before(page: Page, frame: Frame) -> int | None:
    """The people whom the clause before tells of: *Dix mille Serbes y vivent, où ⟦ils⟧ refusent de V*."""
    at = frame.speaker
    if at is None or page.tokens[at].pos != "PRON" or "Number=Plur" not in page.tokens[at].morph:
        return None
    for k in range(page.sentence(at)[0], at):
        token = page.tokens[k]
        about = token.dep.startswith("nsubj") and page.tokens[token.head].dep == "root"
        if about and token.pos == "NOUN" and "Number=Plur" in token.morph:
            of_state = key(token.lemma) in page.lexicon.states_by_adjective
            return k if of_state or page.lexicon.is_human(token.lemma) else None
    return None


def in_events(page: Page) -> Iterator[Reference]:
    """References by a state's adjective in an event's roles or beside a noun cue: *la menace russe de V*."""
    known = {k: r for r in page.of(Reference) for k in range(r.first, r.last)}
    needed = {k for one in page.of(Happening) for k in (*one.who, *one.whom)}
    needed |= {f.speaker for f in page.of(Frame) if f.speaker is not None and f.rule.startswith("noun")}
    inside = {k for at in needed if at in known for k in _adjectives(page, known[at])}
    named = {r.entry.of for r in page.of(Reference) if r.entry is not None}
    inside |= {k for k in needed if k in known and known[k].head != k and _is_owner(page, k)}
    for at in sorted({k for k in needed if k not in known} | inside):
        states = page.lexicon.states_by_adjective.get(page.keys[at])
        if _is_owner(page, at):
            number = "p" if page.keys[at] in page.lexicon.words("their") else "s"
            yield Reference(at, at + 1, at, "pronoun", page.tokens[at].text, "person", number=number)
        elif _is_somebody(page, at):
            first = phrase_start(page.parse, at)
            words = " ".join(page.parse.span(first, at + 1).of(page.text).split())
            yield Reference(first, at + 1, at, "description", words, "unnamed")
        elif states:
            state = next((one for one in states if one.code in named), states[0])
            number = "p" if state.article == "les" else "s"
            entry = Entry(f"state:{state.code}", state.name, "government", state.gender, number, state.code)
            yield Reference(
                at, at + 1, at, "description", state.name, "government", state.gender, number, entry
            )
        elif page.tokens[at].pos in ("NOUN", "ADJ") and (
            (first := phrase_start(page.parse, _number_of(page, at))) < at or _is_bare_plural(page, at)
        ):
            last = max(phrase_end(page, at), at + 1)
            words = " ".join(page.parse.span(first, last).of(page.text).split())
            number = "p" if "Number=Plur" in page.tokens[at].morph else "s"
            yield Reference(first, last, at, "description", words, "unnamed", number=number)


def _is_owner(page: Page, at: int) -> bool:
    """Whether a token is a possessive, which stands for whose something is: *son ambassade*."""
    return page.keys[at] in page.lexicon.words("possessive")


def _number_of(page: Page, at: int) -> int:
    """The *cents* whose adjective the parser takes who is counted for: *deux cents diplomates*."""
    above = page.tokens[at].head
    return above if above == at - 1 and page.keys[above] in page.lexicon.words("hundreds") else at


def _is_bare_plural(page: Page, at: int) -> bool:
    """Whether a plural without article stands for some, and is no adjective: *pourparlers russo-iraniens*."""
    token = page.tokens[at]
    counted = at > 1 and page.lemmas[at - 2] in page.lexicon.words("counted")
    return ("Number=Plur" in token.morph or counted) and token.dep != "amod"


def _is_somebody(page: Page, at: int) -> bool:
    """Whether a people's name stands for some of them: *des Américains, une Palestinienne*."""
    token, before = page.tokens[at], page.keys[at - 1] if at else ""
    some = token.pos == "PROPN" and (
        before in page.lexicon.words("indefinite") or page.tokens[at - 1].pos == "NUM"
    )
    return token.text[0].isupper() and (token.pos == "NOUN" or some)


def _adjectives(page: Page, reference: Reference) -> Iterator[int]:
    """Tokens of a plural description, or joined to it, that may be states' adjectives, its head left out."""
    if reference.form == "description" and reference.number == "p" and reference.entry is None:
        for at in range(reference.first, min(reference.last + 2, len(page.tokens))):
            if (
                at != reference.head
                and page.tokens[at].pos in ("ADJ", "NOUN")
                and page.tokens[at].text[0].islower()
            ):
                yield at
