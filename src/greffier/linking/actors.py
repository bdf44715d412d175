"""Who is the same across articles. Every link is a judgement with its reason; not linking is the default.

Candidates are found by keys (entry, folded name, surname, post), never by comparing all with all. Those of
type unnamed and group are never linked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from greffier.lexicon import Lexicon, load
from greffier.lexicon.spelling import speller
from greffier.linking import bearers, bodies, descriptions, names
from greffier.linking.posts import Posts
from greffier.record import Actor, Judgement, When


def link(
    actors: Iterable[Actor],
    lexicon: Lexicon | None = None,
    published: Mapping[str, When | None] | None = None,
) -> list[Judgement]:
    """Judgements `same` and `unsure` on actors of a pile, the surest first; nothing on those apart.

    `published` is when each article was, by its id: holders of one post are told apart by it.
    """
    known = lexicon or load("fr")
    everyone = list(actors)
    persons = [actor for actor in everyone if actor.type == "person" and actor.entry is None]
    return [
        *bodies.by_entry(everyone),
        *bodies.organisations(everyone),
        *bodies.described(everyone, known),
        *_persons(persons, known, published or {}),
    ]


def _persons(
    persons: Iterable[Actor], lexicon: Lexicon, published: Mapping[str, When | None]
) -> Iterator[Judgement]:
    """Judgements on persons: full names first, then parts of names, then descriptions."""
    offices, named, described = Posts(lexicon), list[Actor](), list[Actor]()
    for person in persons:
        (named if bodies.named(person) else described).append(person)
    borne = names.gather(named, speller(lexicon), offices, published)
    yield from names.link(borne, speller(lexicon))
    yield from bearers.link(borne, lexicon)
    yield from descriptions.link(described, borne, offices, published)
