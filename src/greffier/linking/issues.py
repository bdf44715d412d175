"""On which matter commitments are: groups by their content words, named by the words most typical of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from greffier.lexicon import name_key
from greffier.linking.likeness import Index, Vector, Weights
from greffier.record import Commitment

ALIKE = 0.3
"""How alike a commitment is at least to the sum of an issue's."""
NAMED = 2
"""How many words name an issue."""
COMMON = 100
"""A word that more issues hold brings a commitment to none of them by itself."""
STEM = 5


@dataclass(slots=True)
class Issue:
    """Commitments on one matter, and the sum of their words."""

    members: list[Commitment] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    length: float = 0.0

    def add(self, one: Commitment, vector: Vector) -> None:
        """Take a commitment in."""
        self.members.append(one)
        for word, weight in vector.items():
            self.words[word] += weight  # type: ignore[assignment]
        self.length = sum(weight * weight for weight in self.words.values()) ** 0.5


def issues(everyone: Iterable[Commitment], vectors: Mapping[str, Vector], weights: Weights) -> dict[str, str]:
    """The name of each commitment's issue; none for one without content words."""
    made, known = list[Issue](), Index[int](COMMON)
    for one in everyone:
        vector = vectors[one.id]
        if not vector:
            continue
        scored = ((alike / made[at].length, -at) for at, alike in known.near(vector).items())
        best = max(scored, default=(0.0, 0))
        at = -best[1] if best[0] >= ALIKE else len(made)
        if at == len(made):
            made.append(Issue())
        made[at].add(one, vector)
        known.add(at, vector)
    return dict(_named(made, weights))


def _named(made: list[Issue], weights: Weights) -> Iterable[tuple[str, str]]:
    """Each commitment with its issue's name; issues of one name are told apart by a number."""
    seen: Counter[str] = Counter()
    for issue in made:
        name = _name(issue)
        seen[name] += 1
        name = name if seen[name] == 1 else f"{name} ({seen[name]})"
        for one in issue.members:
            yield one.id, name


def _name(issue: Issue) -> str:
    """The words most typical of an issue, as its articles write them; states only for want of others."""
    written = _written(issue)
    ranked = sorted(issue.words, key=lambda word: (word.isupper(), -issue.words[word], word))
    return ", ".join(written.get(word, word) for word in ranked[:NAMED])


def _written(issue: Issue) -> dict[str, str]:
    """For each content word the form that the commitments write most often."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for one in issue.members:
        for written in one.words.replace("’", "'").replace("'", " ").split():
            bare = written.strip('«»"“”,;:.!?()[]…').lower()
            forms[name_key(bare)[:STEM]][bare] += 1
    found = {}
    for word in issue.words:
        counted = forms.get(word[:STEM])
        if counted:
            found[word] = min(counted, key=lambda form: (-counted[form], len(form), form))
    return found
