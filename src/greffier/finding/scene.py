"""The scene: where each reference stands, and so how readily a pronoun or a noun may call it again.

Who speaks in the article's own words stands out most, then the subject of a main clause; what lies inside
reported words, inside quotation marks or behind a preposition stands back. All fade with each sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from greffier.finding.boundaries import enclosing
from greffier.finding.bylines import in_byline
from greffier.finding.frames import Frame, by_speaker, by_told_content
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.record import Token
from greffier.record.making import quickly_made

SPEAKING, SUBJECT, CLAUSE, OBJECT, BESIDE, QUOTED = 5.0, 4.0, 2.5, 2.0, 1.5, 1.0
"""How far each stands out: a speaker, a main subject, another subject or an agent, an object, the rest,
quoted words."""

PARALLEL = {SPEAKING: 0.8, OBJECT: 1.3}
"""What a direct object pronoun leaves of these: it calls an object sooner than a subject does."""

FADING = 0.7
"""What is left of it when the next sentence does not name them."""

PARAGRAPH = 0.7
"""What is left of it, besides, across a break between paragraphs."""

WINDOW = 3
"""How many sentences back an antecedent is looked for."""

FADED = tuple(FADING**back for back in range(WINDOW + 1))
"""What is left of it so many sentences on."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Place:
    """A reference in the scene; it counts as met in the sentences `sentence` to `until` (what it says)."""

    reference: Reference
    start: int
    sentence: int
    until: int
    weight: float


@dataclass(frozen=True, slots=True)
class Scene:
    """The places of an article in reading order."""

    page: Page
    places: tuple[Place, ...]
    starts: tuple[int, ...]
    seen: dict[tuple[int, int], tuple[tuple[Place, float], ...]] = field(default_factory=dict, repr=False)

    def before(self, reference: Reference) -> tuple[tuple[Place, float], ...]:
        """The places before a reference still in view, nearest first, each with what is left of it."""
        words = reference.first, reference.last
        if words not in self.seen:
            self.seen[words] = tuple(self._before(reference))
        return self.seen[words]

    def _before(self, reference: Reference) -> Iterator[tuple[Place, float]]:
        """The places before a reference that are still in view, nearest first, each with what is left of it.

        What a speaker says before the incise that names them is passed over: *« … », dit-il*.
        """
        words = [part for frame in self.said_by(reference) for part in frame.content]
        token = self.page.tokens[reference.first]
        start = min([token.start, *(part.start for part in words)])
        sentence = self.page.parse.sentence_of[self.page.at(start)]
        broken = self.page.text.rfind("\n\n", 0, start)
        for at in range(bisect_left(self.starts, token.start) - 1, -1, -1):
            place = self.places[at]
            if not place.weight:
                continue
            if sentence - place.sentence > 2 * WINDOW:
                return
            back = sentence - place.until
            if back > WINDOW or (words and any(p.start <= place.start < p.end for p in words)):
                continue
            faded = place.weight * FADED[back] if back > 0 else place.weight
            yield place, faded * PARAGRAPH if self._parted(place, start, broken) else faded

    def _parted(self, place: Place, start: int, broken: int) -> bool:
        """Whether the last break between paragraphs before `start` lies behind a place and what it says."""
        if broken < place.start:
            return False
        last = self.page.parse.sentences[place.until][1]
        return broken >= min(self.page.tokens[last - 1].end, start)

    def weight_of(self, reference: Reference) -> float:
        """How far a reference itself stands out in its sentence."""
        at = bisect_left(self.starts, self.page.tokens[reference.first].start)
        return self.places[at].weight if at < len(self.places) else 0.0

    def said_by(self, reference: Reference) -> Iterator[Frame]:
        """The frames whose speaker a reference is."""
        spoken = self.page.once(by_speaker)
        for token in range(reference.first, reference.last):
            yield from spoken.get(token, ())


def in_subjects(page: Page) -> frozenset[int]:
    """The tokens that are a verb's subject; ask `page.once` for them."""
    return frozenset([token.index for token in page.tokens if token.dep.startswith("nsubj")])


def scene_of(page: Page, leading: frozenset[int], everyone: list[Reference]) -> Scene:
    """Every reference of an article in its place; `leading` are the speakers in the article's own words."""
    places = tuple(_place(page, leading, reference) for reference in everyone)
    return Scene(page, places, tuple(place.start for place in places))


def _place(page: Page, leading: frozenset[int], reference: Reference) -> Place:
    token, words = page.tokens[reference.head], range(reference.first, reference.last)
    sentence = until = page.parse.sentence_of[reference.head]
    inside = page.once(by_told_content).touches(token.start)
    weight = _weight(page, reference, inside)
    none = reference.first < reference.head and page.keys[reference.first] in page.lexicon.words("nobody")
    if none or in_byline(page, page.parse.span(reference.head, reference.head + 1)):
        weight = 0.0  # *aucun élu n'est venu. Il…* is somebody else
    elif not page.once(by_speaker).keys().isdisjoint(words):
        if _is_label(page, words):
            weight = QUOTED
        elif not leading.isdisjoint(words):
            weight, until = SPEAKING, max(sentence, _said_until(page, words))
    return Place(reference, page.tokens[reference.first].start, sentence, until, weight)


def _is_label(page: Page, words: range) -> bool:
    """Whether the words only label an answer of an interview, whose questions are another's."""
    spoken = page.once(by_speaker)
    said = [frame for k in words for frame in spoken.get(k, ()) if frame.rule == "colon without cue"]
    if not said:
        return False
    start, end = page.tokens[words.start].start, page.tokens[words.stop - 1].end
    alone = start == 0 or page.text[:start].rstrip(" \u00a0–—-•").endswith("\n")
    return alone and page.text[end : said[0].content[0].start].strip(" .\u00a0\u202f") == ":"


def _said_until(page: Page, words: range) -> int:
    """The last sentence of what the frames report whose speaker is among the `words`."""
    spoken = page.once(by_speaker)
    ends = [frame.content[-1].end for k in words for frame in spoken.get(k, ())]
    return max(page.parse.sentence_of[page.at(end - 1)] for end in ends)


def _weight(page: Page, reference: Reference, inside: bool) -> float:
    """How far a reference that leads no statement stands out; `inside` when it is part of a content."""
    words = (*page.tokens[reference.first : reference.last], *_counter(page, reference))
    around = enclosing(page, page.tokens[reference.head].start) if inside else None
    if around is not None and not around.turn:
        return QUOTED
    if page.keys[reference.first] in page.lexicon.words("ourselves"):
        return BESIDE  # *Notre envoyé a joint X. Il raconte…*
    subjects = [token for token in words if token.dep.startswith("nsubj")]
    if subjects:
        return CLAUSE if inside or _is_bound(page, subjects[0].head) else SUBJECT
    if not inside and any(token.dep == "obl:agent" for token in words):
        return CLAUSE
    return OBJECT if not inside and any(token.dep in ("obj", "iobj") for token in words) else BESIDE


def _counter(page: Page, reference: Reference) -> tuple[Token, ...]:
    """The word that counts those told, which stands where they would: *des milliers de manifestants*."""
    token = page.tokens[reference.head]
    counted = token.dep == "nmod" and page.lemmas[token.head] in page.lexicon.words("counted")
    return (page.tokens[token.head],) if counted and token.head < reference.first else ()


def _is_bound(page: Page, verb: int) -> bool:
    """Whether the verb is one of a dependent clause, or an infinitive: *voir deux hommes fuir*."""
    token = page.tokens[verb]
    return token.dep.startswith(("acl", "advcl", "csubj")) or "VerbForm=Inf" in token.morph
