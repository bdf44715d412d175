"""Participles that a pipeline parts from their auxiliary: *a de son côté ⟦offert⟧ son aide*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greffier.record.parse import Token

TURNS = frozenset({"côté", "tour", "part"})
"""Nouns behind a possessive between auxiliary and participle: *de son côté, à leur tour, pour sa part*."""
HELPING = frozenset({"avoir", "être"})
REACH = 7
"""Words from the auxiliary to its participle, at most."""


def reunited(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens; a participle taken for an adjective of such a noun is the verb of its auxiliary."""
    found = list(tokens)
    for noun in tokens:
        if noun.text not in TURNS or "Poss=Yes" not in tokens[noun.index - 1].morph:
            continue
        behind = tokens[noun.index + 1] if noun.index + 1 < len(tokens) else None
        helper = tokens[noun.head]
        if behind is None or behind.head != noun.index or behind.dep not in ("amod", "acl"):
            continue
        near = noun.index - REACH < helper.index < noun.index
        if not near or helper.lemma not in HELPING or helper.dep.startswith(("aux", "cop")):
            continue
        top = behind.index if helper.head == helper.index else helper.head
        for one in tokens[max(helper.index - 4 * REACH, 0) : behind.index + 4 * REACH]:
            if one.head == helper.index:
                found[one.index] = replace(one, head=behind.index)
        before = tokens[max(helper.index - 2, 0) : helper.index]
        reflexive = any(one.head == helper.index and one.dep.startswith("expl") for one in before)
        dep = "aux:tense" if helper.lemma == "avoir" or reflexive else "aux:pass"
        found[noun.index] = replace(found[noun.index], dep="obl")
        found[helper.index] = replace(helper, pos="AUX", dep=dep, head=behind.index)
        morph = behind.morph if "VerbForm" in behind.morph else f"{behind.morph}|Tense=Past|VerbForm=Part"
        found[behind.index] = replace(behind, pos="VERB", dep=helper.dep, head=top, morph=morph)
    return tuple(found)
