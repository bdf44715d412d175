"""Forms of verbs: from an infinitive to all it may look like in a text, by the conjugations of the language.

A parser's lemmatiser fails on rare verbs (*avertissant*, *martèle*), and a cue missed is a statement lost.
Some forms made here do not exist (*appèle* beside *appelle*); they do no harm, since nobody writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

VERBAL, SHORTEST = ("er", "ir", "re"), 4
"""How an infinitive ends, and its fewest letters."""
ACCENTED = re.compile(r"[eé](?=(?:[bcdfghjklmnpqrstvxz]{1,2}|gu|qu)$)")


def forms(infinitive: str, conjugations: Iterable[tuple[str, tuple[str, ...]]]) -> frozenset[str]:
    """All forms of a verb by the (ending, endings of forms) of its language; only itself when none fits."""
    fitting = [c for c in conjugations if infinitive.endswith(c[0])]
    if not fitting:
        return frozenset({infinitive})
    ending, endings = max(fitting, key=lambda c: len(c[0]))
    stem = infinitive[: -len(ending)]
    stems = set(_stems(stem)) if ending == "er" else {stem}
    return frozenset({infinitive} | {s + e for s in stems for e in endings})


def _stems(stem: str) -> Iterator[str]:
    """The stems of a verb in -er with their changes of spelling: lèv-, appell-, menaç-, exige-, balai-."""
    yield stem
    if ACCENTED.search(stem):
        yield ACCENTED.sub("è", stem)
    if stem[-1:] in ("l", "t") and stem[-2:-1] == "e":
        yield stem + stem[-1]
    if stem.endswith("c"):
        yield stem[:-1] + "ç"
    elif stem.endswith("g"):
        yield stem + "e"
    elif stem.endswith("y"):
        yield stem[:-1] + "i"


def infinitives(words: Iterable[str], conjugations: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """Infinitives by their forms, each by itself too; no form that two of them share."""
    fitting = tuple(conjugations)
    verbs = {word for word in words if word.endswith(VERBAL) and len(word) >= SHORTEST}
    found: dict[str, str] = {}
    shared: set[str] = set()
    for verb in verbs:
        for form in forms(verb, fitting):
            if found.setdefault(form, verb) != verb:
                shared.add(form)
    return {form: verb for form, verb in found.items() if form not in shared} | {verb: verb for verb in verbs}
