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
from greffier.finding.grammar import is_led
from greffier.finding.needed import counting, in_events, nouns_needed
from greffier.finding.nested import Nested
from greffier.finding.page import Page
from greffier.finding.profiles import merge_profiles
from greffier.finding.reference import Reference
from greffier.finding.register import Register, bears, leading_speakers
from greffier.finding.scene import scene_of
from greffier.finding.served import serve
from greffier.lexicon import name_key
from greffier.record import Actor
from greffier.record.making import quickly_made

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
    found = [*page.of(Reference), *nouns_needed(page, frames), *in_events(page), *inside]
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
        _settle_own(register, reference, everyone)
    serve(register, everyone)
    yield from _facts(register)


def _facts(register: Register) -> Iterator[Actor | Resolved]:
    """Actors that are named or described, or that a statement needs; then what each token stands for."""
    article = register.page.article.id
    needed = {k for f in register.frames for k in (f.speaker, f.addressee) if k is not None}
    needed |= register.page.once(counting)
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


def _together(page: Page, frames: tuple[Frame, ...]) -> Iterator[Reference]:
    """References to the speakers of one plural verb: *Paris et Berlin*; *le Mali, le Niger et le Tchad*."""
    said = page.once(by_speaker)
    for one, other in _lists(page, page.of(Reference)):
        near = (f for k in range(one.first, other.last) for f in said.get(k, ()) if f.head >= 0)
        spoken = min(near, key=frames.index, default=None)
        if spoken and spoken.speaker is not None and _plural(page, spoken.head):
            words = " ".join(page.parse.span(one.first, other.last).of(page.text).split())
            yield Reference(one.first, other.last, spoken.speaker, "description", words, "group", number="p")


def _settle_own(register: Register, several: Reference, everyone: list[Reference]) -> None:
    """Resolve who is still nobody in what several say of themselves: *X et Y ont dit qu'ils partiraient*."""
    for reference in everyone:
        if reference.form != "pronoun" or reference.number != "p":
            continue
        frame = register.content_of(reference)
        told = frame is not None and frame.speaker == several.head and frame.rule == "que"
        subject = register.page.tokens[reference.head].dep.startswith("nsubj")
        if told and subject and register.resolved.get(reference.head, (None, []))[0] is None:
            register.settle(reference, register.named(several.name), [])


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
    frame = _continued(register, frame) if frame is not None and frame.after else frame
    if frame is None or frame.speaker is None:
        return None
    return register.resolved.get(frame.speaker, (None, []))[0]


def _continued(register: Register, quoted: Frame) -> Frame | None:
    """Whose words a quotation without cue goes on with: the last frame that ends before it; else None."""
    start = quoted.content[0].start
    told = (f for f in register.frames if f.speaker is not None and f.content[-1].end <= start)
    return max(told, key=lambda f: (f.content[-1].end, -f.content[0].start), default=None)
