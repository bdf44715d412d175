"""Who each reference stands for in one article: names first, then descriptions and pronouns in reading order.

A reference is resolved only when one candidate is left; otherwise it has no actor, only its candidates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from greffier.finding.antecedents import of_description
from greffier.finding.boundaries import enclosing
from greffier.finding.drafts import Draft, bare
from greffier.finding.events import Happening
from greffier.finding.focus import of_pronoun, of_quoted_pronoun
from greffier.finding.frames import Frame, by_speaker
from greffier.finding.gazetteer import Entry
from greffier.finding.grammar import GENDERS, NOMINAL, is_led, phrase_end, phrase_start
from greffier.finding.nested import Nested
from greffier.finding.page import Page
from greffier.finding.profiles import merge_profiles
from greffier.finding.reference import Reference
from greffier.finding.register import Register, bears, leading_speakers
from greffier.finding.scene import scene_of
from greffier.lexicon import key, name_key
from greffier.lexicon.classes import ClassName
from greffier.record import Actor, ActorType
from greffier.record.making import quickly_made

WORDS: dict[str, ClassName] = {"m": "masculine", "f": "feminine"}
"""Determiners that tell a gender, by the gender."""

LISTED = 3
"""How many may speak together under one description; of a longer list the first is told."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Resolved:
    """Token `head` stands for the actor `actor`, or, when that is None, for one of `candidates` (ids)."""

    head: int
    actor: str | None
    candidates: tuple[str, ...] = ()


def actors(page: Page) -> Iterator[Actor | Resolved]:
    """The article's actors with their mentions, then, for each reference's head token, who it stands for."""
    frames = page.of(Frame)
    speakers = frozenset(f.speaker for f in frames if f.speaker is not None)
    titles = page.lexicon.title_names
    inside = (one.reference for one in page.of(Nested))
    found = [*page.of(Reference), *_nouns(page, frames), *_in_events(page), *inside]
    everyone = sorted(found, key=lambda r: r.first)
    leading = leading_speakers(page)
    scene = scene_of(page, leading, everyone)
    register = Register(page, titles, frames, speakers, leading, scene)
    quoted = {id(r) for r in everyone if _is_quoted(register, r)}
    _settle_names(register, everyone)
    _settle_rest(register, everyone, quoted)
    merge_profiles(register, everyone)
    _settle_pronouns(register, everyone, quoted)
    for reference in _together(page, frames):
        register.settle(reference, register.named(reference.name) or register.new(reference), [])
    yield from _facts(register)


def _facts(register: Register) -> Iterator[Actor | Resolved]:
    """Actors that are named or described, or that a statement needs; then what each token stands for."""
    article = register.page.article.id
    needed = {k for f in register.frames for k in (f.speaker, f.addressee) if k is not None}
    needed |= {k for one in register.page.of(Happening) for k in (*one.who, *one.whom)}
    acting = {register.resolved.get(token, (None, []))[0] for token in needed}
    met = (d for d in register.drafts if d.mentions)
    kept = {d: d.key(article) for d in met if not d.profile or d in acting or _told(register, d)}
    private = register.page.lexicon.words("no office")
    read = {name: draft for draft, name in reversed(kept.items())}  # words read in two ways are one actor
    yield from (draft.actor(name, private) for draft, name in kept.items() if read[name] is draft)
    for token, (draft, left) in register.resolved.items():
        ids = tuple(kept[d] for d in left if d in kept)
        yield Resolved(token, kept.get(draft) if draft else None, ids)


def _told(register: Register, draft: Draft) -> bool:
    """Whether an actor known by description alone is one beyond doubt: tied to a state, or by its nouns."""
    by_deed = register.page.lexicon.words("actor by deed")
    return (draft.type == "person" and bool(draft.places)) or any(n not in by_deed for n in draft.nouns)


def _nouns(page: Page, frames: tuple[Frame, ...]) -> Iterator[Reference]:
    """References by noun phrases of speakers and addressees that no lexicon knows: a report, a firm."""
    known = {k for r in page.of(Reference) for k in range(r.first, r.last)}
    needed = {k for f in frames for k in (f.speaker, f.addressee) if k is not None and k not in known}
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


def _in_events(page: Page) -> Iterator[Reference]:
    """References by a state's adjective in an event's roles or beside a noun cue: *la menace russe de V*."""
    known = {k: r for r in page.of(Reference) for k in range(r.first, r.last)}
    needed = {k for one in page.of(Happening) for k in (*one.who, *one.whom)}
    needed |= {f.speaker for f in page.of(Frame) if f.speaker is not None and f.rule.startswith("noun")}
    inside = {k for at in needed if at in known for k in _adjectives(page, known[at])}
    named = {r.entry.of for r in page.of(Reference) if r.entry is not None}
    for at in sorted({k for k in needed if k not in known} | inside):
        states = page.lexicon.states_by_adjective.get(key(page.tokens[at].text))
        if page.keys[at] in page.lexicon.words("possessive"):
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
            (first := phrase_start(page.parse, at)) < at or _is_bare_plural(page, at)
        ):
            last = max(phrase_end(page, at), at + 1)
            words = " ".join(page.parse.span(first, last).of(page.text).split())
            number = "p" if "Number=Plur" in page.tokens[at].morph else "s"
            yield Reference(first, last, at, "description", words, "unnamed", number=number)


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


def _together(page: Page, frames: tuple[Frame, ...]) -> Iterator[Reference]:
    """References to the speakers of one plural verb: *Paris et Berlin*; *le Mali, le Niger et le Tchad*."""
    said = page.once(by_speaker)
    for one, other in _lists(page, page.of(Reference)):
        near = (f for k in range(one.first, other.last) for f in said.get(k, ()) if f.head >= 0)
        spoken = min(near, key=frames.index, default=None)
        if spoken and spoken.speaker is not None and _plural(page, spoken.head):
            words = " ".join(page.parse.span(one.first, other.last).of(page.text).split())
            yield Reference(one.first, other.last, spoken.speaker, "description", words, "group", number="p")


def _lists(page: Page, references: tuple[Reference, ...]) -> Iterator[tuple[Reference, Reference]]:
    """The first and the last of references listed side by side, the last behind *et*."""
    linked, begun = page.lexicon.words("and"), 0
    for at, (one, other) in enumerate(pairwise(references)):
        link = page.keys[one.last] if one.last < other.first <= one.last + 2 else ""
        bare = other.first == one.last + 1 or page.tokens[other.first - 1].pos == "DET"
        if bare and link in linked and at - begun < LISTED - 1:
            yield references[begun], other
        if not (bare and link == "," and not is_led(page, one.first)):
            begun = at + 1


def _plural(page: Page, verb: int) -> bool:
    group = [verb, *(k for k in page.parse.children[verb] if page.tokens[k].pos == "AUX")]
    return any(
        "Number=Plur" in page.tokens[k].morph and "VerbForm=Fin" in page.tokens[k].morph for k in group
    )


def _settle_names(register: Register, everyone: list[Reference]) -> None:
    """Resolve names and known entries, longest first, so that a surname met before its full name finds it."""
    named = [r for r in everyone if r.entry is not None or r.form == "name"]
    for reference in sorted(named, key=lambda r: -len(bare(r.name, register.titles))):
        if reference.entry is None and _by_name(register, reference) is None:
            register.new(reference)
    for reference in named:
        register.settle(reference, _known(register, reference) or register.new(reference), [])


def _known(register: Register, reference: Reference) -> Draft | None:
    if reference.entry is not None:
        return next((d for d in register.drafts if d.entry == reference.entry.key), None)
    return _by_name(register, reference)


def _by_name(register: Register, reference: Reference) -> Draft | None:
    """The draft that bears this name: the same words, or a surname or first name only one person bears."""
    if reference.type != "person":
        found = register.named(reference.name)
        return found if found is None or found.type != "person" else None
    words = bare(reference.name, register.titles)
    people = (d for d in register.like(words) if d.type == "person")
    fitting = [d for d in people if bears(d, words, register.titles) and not _other(reference, d, words)]
    fitting = [d for d in fitting if "u" in (d.gender, reference.gender) or d.gender == reference.gender]
    same = [d for d in fitting if bare(d.name, register.titles) == words]
    return same[0] if same else fitting[0] if len(fitting) == 1 else None


def _other(reference: Reference, draft: Draft, words: tuple[str, ...]) -> bool:
    """Whether a first name alone with an office is another's: *le pape François*, beside François Morin."""
    known = name_key(draft.name).split()
    return bool(reference.taught) and len(words) == 1 < len(known) and words[0] == known[0]


def _settle_rest(register: Register, everyone: list[Reference], quoted: set[int]) -> None:
    """Resolve descriptions in reading order; pronouns of the article's own words only to keep the focus."""
    for reference in everyone:
        if reference.form == "pronoun" and id(reference) not in quoted:
            register.resolved[reference.head] = of_pronoun(register, reference)
        elif reference.form == "description" and reference.entry is None:
            register.settle(reference, *of_description(register, reference))
        if id(reference) not in quoted:
            register.follow(reference)


def _settle_pronouns(register: Register, everyone: list[Reference], quoted: set[int]) -> None:
    """Resolve all pronouns, now that profiles have names; those inside quotations last."""
    register.subjects.clear()
    for reference in everyone:
        if id(reference) not in quoted:
            if reference.form == "pronoun":
                register.settle(reference, *of_pronoun(register, reference))
            register.follow(reference)
    for reference in everyone:
        if reference.form == "pronoun" and id(reference) in quoted:
            register.settle(
                reference, *of_quoted_pronoun(register, reference, _speaking(register, reference))
            )


def _is_quoted(register: Register, reference: Reference) -> bool:
    """Whether a reference stands between quotation marks, and not in an incise that cuts the quotation."""
    start = register.page.tokens[reference.head].start
    around = enclosing(register.page, start)
    if around is None:
        return False
    said = next(register.scene.said_by(reference), None)
    cuts = said is not None and said.rule == "incise" and any(around.inner.covers(p) for p in said.content)
    return not cuts


def _speaking(register: Register, reference: Reference) -> Draft | None:
    """Whose words a quoted reference stands in, as far as it is known."""
    frame = register.content_of(reference)
    if frame is None or frame.speaker is None:
        return None
    return register.resolved.get(frame.speaker, (None, []))[0]
