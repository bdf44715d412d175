"""What the words *les deux hommes, les deux pays, le couple* say of the two whom they call."""

from __future__ import annotations

from greffier.finding.page import Page
from greffier.lexicon import key
from greffier.record import Actor


def is_two(page: Page, name: str) -> bool:
    """Whether a name is of two known ones: *les deux rois, le couple*; not *deux rois, ses deux fils*."""
    words, two = key(name).split(), page.lexicon.words("two")
    if words[0] in page.lexicon.words("possessive") and words[-1] not in page.lexicon.words("country"):
        return False
    paired = 0 < len(words) < 3 and words[-1] in page.lexicon.words("pair")
    return paired or (len(words) > 1 and words[1] in two)


def of_two_states(page: Page, actor: Actor) -> bool:
    """Whether the two are states or sides: *les deux pays, les deux camps*."""
    return any(word in page.lexicon.words("country") for name in actor.names for word in key(name).split())


def by_office(page: Page, two: Actor) -> bool:
    """Whether two are called by what both hold or do: *les deux ministres, pêcheurs*; not *hommes*."""
    free = page.lexicon.words("taken up") | page.lexicon.words("beside a trade")
    free |= page.lexicon.words("no office") | page.lexicon.words("leader") | page.lexicon.words("body's head")
    rows = (row for word in _named(two.name) for row in page.lexicon.roles_by_form.get(word, ()))
    return any(row.kind == "office" or (row.kind == "role" and row.lemma not in free) for row in rows)


def are_men(page: Page, two: Actor) -> bool:
    """Whether two are called men: *les deux hommes*."""
    return not page.lexicon.words("men").isdisjoint(key(two.name).split())


def is_named(one: Actor) -> bool:
    """Whether an actor is a state or has a name of its own: *Oslo, la Norvège*; not *les dockers*."""
    own = one.name.replace("'", " ").replace("’", " ").split()
    return one.type == "government" or any(word[0].isupper() for word in own[:2])


def _named(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without the plural's ending."""
    return tuple(word.removesuffix("s") for word in key(name).split())
