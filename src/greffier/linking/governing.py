"""Whose authorities someone is, told with the place or without: *le préfet du Nord*, then *la préfecture*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from greffier.lexicon import Lexicon, key, name_key
from greffier.linking.posts import bare
from greffier.record import Actor

BODY = "body: "
"""What stands before a side that no lexicon knows."""
OF = (" du ", " de la ", " de l'", " de l’", " des ", " d'", " d’", " de ")
"""What joins an authority to the name of what it governs."""
STEM = 4
"""Letters that the one who governs and where they do have in common: *préfet, préfecture*."""


class Local:
    """The places whose authorities a pile tells of; a bare authority is that of the only place told."""

    def __init__(self, actors: Iterable[Actor], lexicon: Lexicon) -> None:
        """Read the actors once for the places they govern."""
        self.lexicon = lexicon
        self.local = {name_key(word) for word in lexicon.words("local authority")}
        self.here: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.whole: dict[str, set[str]] = defaultdict(set)
        for actor in actors:
            for word, place in self._governs(actor):
                self.here[actor.article, word[:STEM]].add(place)
                self.whole[word[:STEM]].add(place)

    def side(self, actor: Actor) -> str | None:
        """The place that somebody governs or serves the authority of, as a side; None when none is told."""
        for _, place in self._governs(actor):
            return BODY + place
        for word in self._bare(actor):
            places = self.here[actor.article, word[:STEM]] or self.whole[word[:STEM]]
            if len(places) == 1:
                return BODY + next(iter(places))
        return None

    def _governs(self, actor: Actor) -> Iterator[tuple[str, str]]:
        """Local authorities by which an actor is told, each with its place."""
        for name in (actor.name, *actor.names):
            place = governed(name, self.lexicon)
            if place is not None and (first := plain(name).split()[0]) in self.local:
                yield first, place
        for one in actor.offices:
            if one.of and name_key(one.office) in self.local and bare(one.of)[:1].isupper():
                yield name_key(one.office), plain(one.of)

    def _bare(self, actor: Actor) -> Iterator[str]:
        """Local authorities without a place that an actor is, holds the office of, or serves."""
        if plain(actor.name) in self.local:
            yield plain(actor.name)
        elif actor.type in ("group", "unnamed"):
            yield from (one for one in served(actor.name, self.lexicon)[:1] if one in self.local)
        for one in actor.offices:
            if one.of is None and name_key(one.office) in self.local:
                yield name_key(one.office)
            elif one.of is not None and plain(one.of) in self.local:
                yield plain(one.of)


def served(name: str, lexicon: Lexicon) -> list[str]:
    """The plain names that a body may have whom someone serves: *un porte-parole de la mairie*."""
    return [plain(whole) for whole in served_as_written(name, lexicon)]


def served_as_written(name: str, lexicon: Lexicon) -> list[str]:
    """Those names as they are written."""
    ends = sorted((at, link) for link in OF if (at := name.find(link)) > 0)
    first = f" {name_key(name[: ends[0][0]])}" if ends else ""
    told = (f" {name_key(word)}" for word in lexicon.words("delegate"))
    acts = any(first.endswith((word, f"{word}s")) for word in told)
    return [name[at + len(link) :] for at, link in ends] if acts else []


def governed(words: str, lexicon: Lexicon) -> str | None:
    """The plain name of what an authority governs: *les autorités du Nord, le gouverneur du Nord*."""
    first = plain(words).split()[:1]
    if is_private(words, lexicon):  # *l'Autorité du canal*
        return None
    if not first or first[0].rstrip("s") not in {name_key(it) for it in lexicon.words("authority")}:
        return None
    ends = ((at, link) for link in OF if (at := words.find(link)) > 0)
    for at, link in sorted(ends):
        name = words[at + len(link) :]
        if name[:1].isupper():
            return plain(name)
    return None


def plain(name: str) -> str:
    """A name without its article, as names are compared."""
    return name_key(bare(key(name)))


def is_private(words: str, lexicon: Lexicon) -> bool:
    """Whether a name begins with a noun for a body of its own: *l'armateur japonais, l'Autorité du port*."""
    first = bare(key(words)).split()[:1]
    return bool(first) and first[0] in lexicon.words("private body")
