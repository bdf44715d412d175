"""The register of an article's actors as it is read: drafts, focus, what each reference was resolved to."""

from __future__ import annotations

from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from greffier.finding.drafts import Draft, bare
from greffier.finding.frames import Frame
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.lexicon import name_key
from greffier.record import Span

WINDOW = 3
"""How many sentences back an antecedent is looked for."""


@dataclass(slots=True)
class Register:
    """`resolved` gives for a token the draft it stands for (or None) and the drafts left when none is told.

    `leading` are the speaker tokens of statements that lie in no other: they alone put someone in focus.
    """

    page: Page
    titles: frozenset[str]
    frames: tuple[Frame, ...]
    speakers: frozenset[int]
    leading: frozenset[int]
    drafts: list[Draft] = field(default_factory=list)
    speaker: Draft | None = None
    spoke_in: int = -9
    pair: tuple[Draft, Draft] | None = None
    subjects: dict[int, Draft] = field(default_factory=dict)
    resolved: dict[int, tuple[Draft | None, list[Draft]]] = field(default_factory=dict)

    def new(self, reference: Reference) -> Draft:
        """A draft for an actor not met before."""
        entry = reference.entry
        draft = Draft(
            len(self.drafts) + 1, reference.name, reference.type, reference.gender, reference.number,
            entry.key if entry else None, entry.of if entry else None,
        )  # fmt: skip
        draft.human = reference.role is not None or reference.form == "name"
        self.drafts.append(draft)
        return draft

    def settle(self, reference: Reference, draft: Draft | None, left: list[Draft]) -> None:
        """Keep what a reference was resolved to, and add it to its draft."""
        for token in {reference.head, *self.spoken_tokens(reference)}:
            self.resolved[token] = (draft, left)
        if draft is None:
            return
        sentence = self.page.parse.sentence_of[reference.head]
        draft.add(reference, self.page.parse.span(reference.first, reference.last), sentence)
        if reference.form == "description" and (reference.first < reference.head or draft.profile):
            draft.call(reference.name)

    def spoken_tokens(self, reference: Reference) -> list[int]:
        """Tokens of the reference that a frame names as its speaker."""
        return [k for k in range(reference.first, reference.last) if k in self.speakers]

    def focus(self, reference: Reference) -> None:
        """Move the focus to what a reference stands for: the last speaker, the sentence's subject."""
        draft, _ = self.resolved.get(reference.head, (None, []))
        if draft is None:
            return
        sentence = self.page.parse.sentence_of[reference.head]
        if any(k in self.leading for k in range(reference.first, reference.last)):
            self.speaker, self.spoke_in = draft, max(sentence, self._said_until(reference))
        subject = any(
            self.page.tokens[k].dep.startswith("nsubj") for k in range(reference.first, reference.last)
        )
        if subject and sentence not in self.subjects and self.content_of(reference) is None:
            self.subjects[sentence] = draft

    def _said_until(self, reference: Reference) -> int:
        """The last sentence of what a speaker's frames report."""
        ends = [f.content[-1].end for f in self.frames if f.speaker in range(reference.first, reference.last)]
        return max(self.page.parse.sentence_of[self.page.at(end - 1)] for end in ends)

    def content_of(self, reference: Reference) -> Frame | None:
        """The smallest frame in whose content the reference lies, None when it lies in none."""
        at = self.page.tokens[reference.head].start
        around = [f for f in self.frames if any(part.start <= at < part.end for part in f.content)]
        return min(around, key=lambda f: sum(map(len, f.content))) if around else None

    def persons(self, gender: str) -> list[Draft]:
        """Single persons met so far whose gender agrees."""
        met = [d for d in self.drafts if d.type in ("person", "unnamed") and d.number == "s" and d.mentions]
        return [d for d in met if "u" in (d.gender, gender) or d.gender == gender]

    def named(self, words: str) -> Draft | None:
        """The first draft one of whose names reads so, None when none does."""
        folded = name_key(words)
        return next((d for d in self.drafts if any(name_key(n) == folded for n in (d.name, *d.names))), None)


def leading_speakers(frames: tuple[Frame, ...]) -> frozenset[int]:
    """The speaker tokens of frames whose cue lies in no other frame's content."""
    inner = [part for frame in frames for part in frame.content]
    free = (f for f in frames if f.speaker is not None and not _inside(f.cue_span, inner))
    return frozenset(f.speaker for f in free if f.speaker is not None)


def _inside(cue: Span | None, parts: list[Span]) -> bool:
    return cue is not None and any(part.covers(cue) for part in parts)


def bears(draft: Draft, words: list[str], titles: frozenset[str]) -> bool:
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


def _initials(words: list[str], known: list[str]) -> bool:
    letters = "".join(words)
    return len(letters) == len(known) > 1 and all(w[0] == c for w, c in zip(known, letters, strict=True))


def one_slip(left: str, right: str) -> bool:
    """Whether two spellings differ by one letter behind the same first three, and not by a feminine -a."""
    if left == right:
        return True
    if left[:3] != right[:3] or abs(len(left) - len(right)) > 1 or left.endswith("a") != right.endswith("a"):
        return False
    return DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1
