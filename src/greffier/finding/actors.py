"""Who each reference stands for, inside one article: names first, then descriptions, then pronouns by focus.

A reference is resolved only when one candidate is left; otherwise it is left without an actor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from greffier.finding.boundaries import enclosing
from greffier.finding.drafts import Draft, bare
from greffier.finding.frames import Frame
from greffier.finding.grammar import NOMINAL, phrase_end, phrase_start
from greffier.finding.page import Page
from greffier.finding.references import Reference
from greffier.lexicon import name_key
from greffier.record import Actor, Span

WINDOW = 3
"""How many sentences back a pronoun looks for its antecedent."""

GENERAL = frozenset(
    {"dirigeant", "leader", "chef", "responsable", "homme fort", "locataire", "chef de l'État", "président", "homologue"}
)
"""Roles by which a head of state or government may be called who was named without any office."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Token `head` stands for the actor `actor`, or, when that is None, for one of `candidates` (actor ids)."""

    head: int
    actor: str | None
    candidates: tuple[str, ...] = ()


@dataclass(slots=True)
class Register:
    """The actors met so far and what is in focus: the last speaker, the subject of each sentence."""

    page: Page
    titles: frozenset[str]
    drafts: list[Draft] = field(default_factory=list)
    speaker: Draft | None = None
    spoke_in: int = -9
    subjects: dict[int, Draft] = field(default_factory=dict)
    resolved: dict[int, tuple[Draft | None, list[Draft]]] = field(default_factory=dict)


def actors(page: Page) -> Iterator[Actor | Resolved]:
    """The article's actors with their mentions, then, for each reference's head token, who it stands for."""
    titles = frozenset(name_key(t.title) for t in page.lexicon.titles)
    register = Register(page, titles)
    frames = page.of(Frame)
    speakers = {frame.speaker for frame in frames if frame.speaker is not None}
    needed = speakers | {frame.addressee for frame in frames if frame.addressee is not None}
    known = {r.head for r in page.of(Reference)} | {k for r in page.of(Reference) for k in range(r.first, r.last)}
    extra = [_of_phrase(page, at) for at in needed if at not in known and page.tokens[at].pos in NOMINAL]
    everyone = sorted([*page.of(Reference), *extra], key=lambda r: r.first)
    _name_persons(register, everyone)
    for reference in everyone:
        _resolve(register, reference, speakers)
    article = page.article.id
    yield from (draft.actor(article) for draft in register.drafts if draft.mentions)
    for head, (draft, left) in register.resolved.items():
        ids = tuple(f"{article}-a{d.number_}" for d in left)
        yield Resolved(head, f"{article}-a{draft.number_}" if draft else None, ids)


def _of_phrase(page: Page, head: int) -> Reference:
    """A reference made of the noun phrase around a speaker whose noun is in no lexicon: a report, a study, a firm."""
    first, last = phrase_start(page.parse, head), phrase_end(page.parse, head)
    words = " ".join(page.parse.span(first, last).of(page.text).split())
    number = "p" if "Number=Plur" in page.tokens[head].morph else "s"
    return Reference(first, last, head, "description", words, "unnamed", number=number)


def _name_persons(register: Register, everyone: list[Reference]) -> None:
    """Make one draft for each full name, longest first, so that a surname met before its full name finds it."""
    named = [r for r in everyone if r.form == "name" and r.type == "person"]
    for reference in sorted(named, key=lambda r: -len(bare(r.name, register.titles))):
        if _by_name(register, reference) is None:
            _new(register, reference)


def _new(register: Register, reference: Reference) -> Draft:
    draft = Draft(
        len(register.drafts) + 1, reference.name, reference.type, reference.gender, reference.number,
        reference.entry.key if reference.entry else None, reference.entry.of if reference.entry else None,
    )  # fmt: skip
    register.drafts.append(draft)
    return draft


def _resolve(register: Register, reference: Reference, speakers: set[int]) -> None:
    page = register.page
    sentence = page.parse.sentence_of[reference.head]
    draft, left = _find(register, reference, sentence)
    speaks = next((k for k in range(reference.first, reference.last) if k in speakers), None)
    register.resolved[reference.head if speaks is None else speaks] = (draft, left)
    register.resolved.setdefault(reference.head, (draft, left))
    if draft is None:
        return
    draft.add(reference, _span(page, reference), sentence)
    if reference.form == "description":
        draft.call(reference.name)
    quoted = enclosing(page, page.tokens[reference.head].start) is not None
    if speaks is not None and not quoted:
        register.speaker, register.spoke_in = draft, sentence
    if page.tokens[reference.head].dep.startswith("nsubj") and not quoted and sentence not in register.subjects:
        register.subjects[sentence] = draft


def _span(page: Page, reference: Reference) -> Span:
    return page.parse.span(reference.first, reference.last)


def _find(register: Register, reference: Reference, sentence: int) -> tuple[Draft | None, list[Draft]]:
    if reference.form == "pronoun":
        return _by_focus(register, reference, sentence)
    if reference.entry is not None:
        found = next((d for d in register.drafts if d.entry == reference.entry.key), None)
        return found or _new(register, reference), []
    if reference.form == "name":
        return _by_name(register, reference) or _new(register, reference), []
    return _by_description(register, reference, sentence)


def _by_name(register: Register, reference: Reference) -> Draft | None:
    """The draft that bears this name: the same words, or a surname or first name only one person bears."""
    words = bare(reference.name, register.titles)
    if reference.type != "person":
        return next((d for d in register.drafts if name_key(d.name) == name_key(reference.name)), None)
    fitting = [d for d in register.drafts if d.type == "person" and d.names is not None and _bears(register, d, words)]
    fitting = [d for d in fitting if reference.gender == "u" or d.gender in ("u", reference.gender)]
    return fitting[0] if len(fitting) == 1 else next((d for d in fitting if d.name == reference.name), None)


def _bears(register: Register, draft: Draft, words: list[str]) -> bool:
    known = bare(draft.name, register.titles)
    if not words or not known:
        return False
    if words == known or (len(words) == 1 and words[0] in (known[-1], known[0])) or words == known[-len(words) :]:
        return True
    if len(words) == 1:
        return len(words[0]) > 5 and _near(words[0], known[-1])
    return len(known) > 1 and _near(" ".join(words), " ".join(known)) and words[0][0] == known[0][0]


def _near(left: str, right: str) -> bool:
    """Whether two spellings of one name differ by so little that it must be a slip: one edit, same first letter."""
    if left[0] != right[0] or abs(len(left) - len(right)) > 1 or left[-1:] in "a" and right[-1:] not in "a":
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(left, right) <= 1 and left[:3] == right[:3]


def _by_description(register: Register, reference: Reference, sentence: int) -> tuple[Draft | None, list[Draft]]:
    if not reference.definite:
        return _new(register, reference), []
    if reference.number == "p" or reference.role is None:
        same = next((d for d in register.drafts if name_key(d.name) == name_key(reference.name)), None)
        return same or _new(register, reference), []
    for rule in (_same_words, _same_office, _unnamed_before, _same_state, _last_left):
        found = rule(register, reference, sentence)
        if found:
            return (found[0], []) if len(found) == 1 else (None, found)
    return _new(register, reference), []


def _same_words(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    words = name_key(reference.name)
    if reference.role and reference.role.lemma == "homologue":
        return []
    return [d for d in register.drafts if any(name_key(n) == words for n in d.names)][:1]


def _same_office(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Who was said to hold the office, for the same state or body when one is named."""
    assert reference.role is not None
    role = reference.role.lemma
    holders = [d for d in register.drafts if d.type == "person" and role in d.roles]
    if reference.place:
        return [d for d in holders if reference.place in d.places]
    return holders if len(holders) == 1 else sorted(holders, key=lambda d: -max(d.sentences, default=-1))[:1]


def _unnamed_before(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The last unnamed actor called by the same noun and tied to no other state."""
    assert reference.role is not None
    noun = name_key(reference.role.lemma).split()[-1]
    met = [d for d in register.drafts if d.type == "unnamed" and noun in name_key(d.name).split() and d.number == "s"]
    met = [d for d in met if not reference.place or not d.places or reference.place in d.places]
    return met[-1:]


def _same_state(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The one person tied to the same state, when the role is one that many offices share (dirigeant, homologue)."""
    assert reference.role is not None
    if reference.role.lemma not in GENERAL or not reference.place:
        return []
    fitting = [d for d in _persons(register, reference) if reference.place in d.places]
    if len(fitting) > 1:
        heads = [d for d in fitting if set(d.roles) & {"président", "premier ministre", "chancelier", "roi"}]
        fitting = heads if len(heads) == 1 else fitting
    return fitting


def _last_left(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The one person met so far whose state was never told, when everyone else is known to belong elsewhere."""
    assert reference.role is not None
    if reference.role.lemma not in GENERAL:
        return []
    if not reference.place:
        recent = [d for d in _persons(register, reference) if d.sentences and max(d.sentences) >= sentence - WINDOW]
        return recent if len(recent) == 1 else []
    free = [d for d in _persons(register, reference) if not d.places and d.mentions]
    return free if len(free) == 1 else []


def _persons(register: Register, reference: Reference) -> list[Draft]:
    """Persons met so far whose gender agrees with the reference's."""
    met = [d for d in register.drafts if d.type == "person" and d.number == "s" and d.mentions]
    return [d for d in met if "u" in (d.gender, reference.gender) or d.gender == reference.gender]


def _by_focus(register: Register, reference: Reference, sentence: int) -> tuple[Draft | None, list[Draft]]:
    """The antecedent of a pronoun: the last speaker or the last sentence's subject; None and the rest when they differ."""
    page = register.page
    if enclosing(page, page.tokens[reference.head].start) is not None:
        return None, []
    if reference.name.lower().removeprefix("-t-").lstrip("-") in ("on", "je", "nous", "vous", "tu"):
        return None, []
    speaker = register.speaker if sentence - register.spoke_in <= WINDOW else None
    subject = next((register.subjects[s] for s in range(sentence, sentence - WINDOW, -1) if s in register.subjects), None)
    order = [d for d in dict.fromkeys((speaker, subject)) if d is not None] if speaker is not subject else [speaker]
    fitting = [d for d in order if d is not None and _agrees(d, reference)]
    if len(fitting) == 1 or (fitting and fitting[0] is speaker):
        return fitting[0], []
    if fitting:
        return None, fitting
    near = [d for d in register.drafts if _agrees(d, reference) and d.sentences and max(d.sentences) >= sentence - WINDOW]
    if len(near) == 1:
        return near[0], []
    if not near and speaker is not None and reference.number == "p" and speaker.type == "unnamed":
        return speaker, []
    return None, near


def _agrees(draft: Draft, reference: Reference) -> bool:
    if draft.number != reference.number or draft.type == "group" and reference.number == "s" and draft.number == "p":
        return False
    return "u" in (draft.gender, reference.gender) or draft.gender == reference.gender
