"""The tense of a verb group, and whether two verbs share one."""

from __future__ import annotations

from functools import lru_cache

from greffier.finding.grammar import auxiliaries, finite_group, is_finite
from greffier.record import Parse


def tense(parse: Parse, verb: int) -> tuple[bool, str]:
    """Whether the verb is compound, and the mood and tense of its finite part (present when unknown)."""
    group = [verb, *auxiliaries(parse, verb)]
    finite = next((parse.tokens[k].morph for k in group if is_finite(parse.tokens[k])), "Tense=Pres|Mood=Ind")
    return "VerbForm=Part" in parse.tokens[verb].morph, _mood_and_tense(finite)


@lru_cache(maxsize=1024)
def _mood_and_tense(morph: str) -> str:
    """The mood and tense of a form's features."""
    return "|".join(sorted(part for part in morph.split("|") if part.startswith(("Mood=", "Tense="))))


def shares_tense(parse: Parse, before: int, verb: int) -> bool:
    """Whether both verbs are in one tense, or a participle has its auxiliary from the verb before it."""
    compound, _ = told = tense(parse, verb)
    shared = compound and not finite_group(parse, verb)
    return tense(parse, before)[0] if shared else tense(parse, before) == told
