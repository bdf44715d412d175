"""The register of an article's actors as it is read: drafts, focus, what each reference was resolved to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from greffier.finding.drafts import Draft, bare
from greffier.finding.frames import Frame, by_content, by_told_content
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.scene import PARALLEL, Scene, in_subjects
from greffier.lexicon import name_key
from greffier.lexicon.words import KEPT
from greffier.record import Span

CLEAR = 0.9
"""Two candidates cannot be told apart when the lesser has more than this share of the greater's weight."""

UNSURE = 0.85
"""How far a candidate stands out whose gender is not known, or who is a body where a person may be meant."""


@dataclass(slots=True)
class Register:
    """`resolved` gives for a token the draft it stands for (or None) and the drafts left when none is told.

    `leading` are the speaker tokens of statements that lie in no other: they alone put someone in focus.
    Drafts are kept by number under their folded names (`called`), the beginnings of first and last names
    (`alike`) and the sentences that mention them (`there`); `contents` holds what `content_of` has found.
    """

    page: Page
    titles: frozenset[str]
    frames: tuple[Frame, ...]
    speakers: frozenset[int]
    leading: frozenset[int]
    scene: Scene
    drafts: list[Draft] = field(default_factory=list)
    pair: tuple[Draft, Draft] | None = None
    subjects: dict[int, Draft] = field(default_factory=dict)
    resolved: dict[int, tuple[Draft | None, list[Draft]]] = field(default_factory=dict)
    called: dict[str, dict[int, Draft]] = field(default_factory=dict)
    alike: dict[str, dict[int, Draft]] = field(default_factory=dict)
    there: dict[int, dict[int, Draft]] = field(default_factory=dict)
    contents: dict[int, Frame | None] = field(default_factory=dict)

    def new(self, reference: Reference) -> Draft:
        """A draft for an actor not met before."""
        entry = reference.entry
        draft = Draft(
            len(self.drafts) + 1, reference.name, reference.type, reference.gender, reference.number,
            entry.key if entry else None, entry.of if entry else None,
        )  # fmt: skip
        draft.human = reference.form == "name" or self.is_human(reference)
        self.drafts.append(draft)
        self._name(draft, draft.name)
        return draft

    def _name(self, draft: Draft, words: str) -> None:
        """Let a draft be found by these words."""
        alike = self.called.setdefault(name_key(words), {})
        if draft.number_ not in alike:
            alike[draft.number_] = draft
            for start in _starts(bare(words, self.titles)):
                self.alike.setdefault(start, {})[draft.number_] = draft

    def settle(self, reference: Reference, draft: Draft | None, left: list[Draft]) -> None:
        """Keep what a reference was resolved to, and add it to its draft."""
        for token in {reference.head, *self.spoken_tokens(reference)}:
            self.resolved[token] = (draft, left)
        if draft is None:
            return
        sentence = self.page.parse.sentence_of[reference.head]
        draft.add(reference, self.page.parse.span(reference.first, reference.last), sentence)
        self.there.setdefault(sentence, {})[draft.number_] = draft
        if reference.form == "name":
            self._name(draft, reference.name)
            if reference.role is not None and draft.type == "organisation":  # *le comité Varenne*
                words = self.page.parse.span(reference.head, reference.last).of(self.page.text)
                draft.call(" ".join(words.split()))
        if reference.form == "description" and (reference.first < reference.head or draft.profile):
            draft.call(reference.name)
            self._name(draft, reference.name)

    def merge(self, profile: Draft, person: Draft) -> None:
        """Let a profile be the named person it was found to stand for."""
        person.absorb(profile)
        self.drafts.remove(profile)
        for group in (*self.called.values(), *self.alike.values(), *self.there.values()):
            if group.pop(profile.number_, None) is not None:
                group[person.number_] = person
        for token, (draft, left) in self.resolved.items():
            if draft is profile or profile in left:
                kept = [person if d is profile else d for d in left]
                self.resolved[token] = (person if draft is profile else draft, list(dict.fromkeys(kept)))

    def mentioned(self, first: int, last: int) -> list[Draft]:
        """Drafts that sentences `first` to `last` mention, in the order they were made."""
        found = {number: d for s in range(first, last + 1) for number, d in self.there.get(s, {}).items()}
        return [found[number] for number in sorted(found)]

    def like(self, words: tuple[str, ...]) -> list[Draft]:
        """Drafts whose names begin like the last of the folded words, or like their initials."""
        found = {n: d for start in _asked(words) for n, d in self.alike.get(start, {}).items()}
        return [found[number] for number in sorted(found)]

    def spoken_tokens(self, reference: Reference) -> list[int]:
        """Tokens of the reference that a frame names as its speaker."""
        return [k for k in range(reference.first, reference.last) if k in self.speakers]

    def follow(self, reference: Reference) -> None:
        """Keep the first subject of each sentence in the article's own words."""
        draft, _ = self.resolved.get(reference.head, (None, []))
        sentence = self.page.parse.sentence_of[reference.head]
        if draft is None or sentence in self.subjects:
            return
        own = range(reference.first, reference.last)
        if not self.page.once(in_subjects).isdisjoint(own) and self.content_of(reference) is None:
            self.subjects[sentence] = draft

    def met_in(self, reference: Reference) -> list[Draft]:
        """Actors named in the reference's sentence before it, and whose words it stands in; not its own."""
        sentence = self.page.parse.sentence_of[reference.head]
        met = [
            self.resolved.get(place.reference.head, (None, []))[0]
            for place, _ in self.scene.before(reference)
            if place.sentence == sentence
        ]
        around = self.content_of(reference)
        if around is not None and around.speaker is not None:
            met.append(self.resolved.get(around.speaker, (None, []))[0])
        return [draft for draft in met if draft is not None]

    def is_human(self, reference: Reference) -> bool:
        """Whether the head of a reference is a noun for persons, by a role or by its ending."""
        token = self.page.tokens[reference.head]
        return reference.role is not None or token.pos == "PRON" or self.page.lexicon.is_human(token.lemma)

    def ranked(
        self, reference: Reference, fits: Callable[[Draft], bool], least: float = 0.0
    ) -> list[tuple[float, Draft]]:
        """Actors in view of a reference that fit, whoever stands out most first; none below `least`."""
        found: dict[int, tuple[float, Draft]] = {}
        resolved, mute, shares = self.resolved, self._exclaims(reference), self._shares(reference)
        for place, left in self.scene.before(reference):
            told = resolved.get(place.reference.head)
            draft = told[0] if told is not None else None
            if draft is None or not fits(draft):
                continue
            person = draft.type in ("person", "unnamed")
            if mute and not person and draft.profile and self.leading.isdisjoint(draft.heads):
                continue  # *La poussière nourrissait la famille. « S », se souvient-elle*
            sure = draft.gender != "u" and person
            left *= shares.get(place.weight, 1.0)
            weight, known = left if sure else left * UNSURE, found.get(draft.number_)
            if known is None or known[0] < weight:
                found[draft.number_] = weight, draft
        return sorted((pair for pair in found.values() if pair[0] >= least), key=lambda pair: -pair[0])

    def _shares(self, reference: Reference) -> Mapping[float, float]:
        """What roles gain or lose for a pronoun: who was an object is called by an object again."""
        direct = self.page.keys[reference.head] in self.page.lexicon.words("direct clitic")
        return PARALLEL if reference.form == "pronoun" and direct else {}

    def _exclaims(self, reference: Reference) -> bool:
        """Whether a single pronoun speaks quoted words in an incise, as bodies that never speak do not."""
        if reference.form != "pronoun" or reference.number != "s":
            return False
        return any(f.rule == "incise" and f.manner == "direct" for f in self.scene.said_by(reference))

    def standing_out(
        self, reference: Reference, fits: Callable[[Draft], bool]
    ) -> tuple[Draft | None, list[Draft]]:
        """The one actor in view who stands out, or nobody and those who cannot be told apart."""
        ranked = self.ranked(reference, fits)
        if not ranked:
            return None, []
        near = [draft for weight, draft in ranked if weight > CLEAR * ranked[0][0]]
        return (near[0], []) if len(near) == 1 else (None, near)

    def content_of(self, reference: Reference) -> Frame | None:
        """The smallest frame in whose content the reference lies, None when it lies in none."""
        head = reference.head
        if head not in self.contents:
            at = self.page.tokens[head].start
            around = self.page.once(by_content).meeting(Span(at, at + 1))
            self.contents[head] = min(around, key=lambda f: sum(map(len, f.content))) if around else None
        return self.contents[head]

    def persons(self, gender: str) -> list[Draft]:
        """Single persons met so far whose gender agrees."""
        met = [d for d in self.drafts if d.type in ("person", "unnamed") and d.number == "s" and d.mentions]
        return [d for d in met if "u" in (d.gender, gender) or d.gender == gender]

    def named(self, words: str) -> Draft | None:
        """The first draft one of whose names reads so, None when none does."""
        met = self.called.get(name_key(words), {})
        return met[min(met)] if met else None


def leading_speakers(page: Page) -> frozenset[int]:
    """The speaker tokens of frames whose cue lies in no other frame's content."""
    free = (f for f in page.of(Frame) if f.speaker is not None and not _inside(page, f.cue_span))
    told = (f.speaker for f in free if f.speaker is not None)
    return frozenset(at for at in told if page.tokens[at].pos != "ADJ")  # *le soutien français à S*


def _inside(page: Page, cue: Span | None) -> bool:
    around = page.once(by_told_content).meeting(cue) if cue is not None else []
    return any(part.covers(cue) for frame in around for part in frame.content if cue is not None)


@lru_cache(maxsize=KEPT)
def _starts(known: tuple[str, ...]) -> frozenset[str]:
    """Under what a name is found again: the beginnings of its first and last words, its initials."""
    ends = {word[:3] for word in (known[0], known[-1])} if known else set()
    return frozenset({*ends, "." + "".join([word[0] for word in known])})


def _asked(words: tuple[str, ...]) -> list[str]:
    """Where to look for words that may call someone: by the last one's beginning, and as initials."""
    return [words[-1][:3], "." + "".join(words)] if words else []


def bears(draft: Draft, words: tuple[str, ...], titles: frozenset[str]) -> bool:
    """Whether folded words may call a draft's person: full name, surname, first name, a slip of it."""
    known = bare(draft.name, titles)
    if not words or not known:
        return False
    if words == known or words == known[-len(words) :]:
        return True
    if all(len(word) == 1 for word in words) or (len(words) == 1 and len(words[0]) == len(known)):
        return _initials(words, known)
    if len(words) == 1:
        slip = len(words[0]) > 5 and one_slip(words[0], known[-1])
        return words[0] == known[0] or slip
    return len(known) == len(words) and words[0][0] == known[0][0] and one_slip(words[-1], known[-1])


def _initials(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    letters = "".join(words)
    return len(letters) == len(known) > 1 and all(w[0] == c for w, c in zip(known, letters, strict=True))


def one_slip(left: str, right: str) -> bool:
    """Whether two spellings differ by one letter behind the same first three, and not by a feminine -a."""
    if left == right:
        return True
    if left[:3] != right[:3] or abs(len(left) - len(right)) > 1 or left.endswith("a") != right.endswith("a"):
        return False
    return DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1
