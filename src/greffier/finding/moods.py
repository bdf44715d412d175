"""Conditional and future by how a verb is spelt: the parser often takes them for imperfect and present.

*Fourniraient* is read as an imperfect, *fermerons* as a present, *romprons* as a past.
"""

from __future__ import annotations

from functools import lru_cache

from greffier.finding.grammar import is_reflexive
from greffier.finding.page import Page
from greffier.finding.tenses import tense
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import ClassName
from greffier.lexicon.words import KEPT

ENDINGS: tuple[ClassName, ...] = ("future ending", "conditional ending")


def is_conditional(page: Page, at: int) -> bool:
    """Whether the token is a verb in the conditional, by its features or by its ending behind an r."""
    token = page.tokens[at]
    if "Mood=Cnd" in token.morph:
        return True
    read = token.pos in ("VERB", "AUX") and "Tense=Imp" in token.morph
    return read and _spelt(page, at, "conditional ending")


def is_future(page: Page, at: int) -> bool:
    """Whether the token is a verb in the future, by its features or by its ending behind an r."""
    token = page.tokens[at]
    if "Tense=Fut" in token.morph or (
        token.pos == "AUX" and page.keys[at] in page.lexicon.words("will have")
    ):
        return True
    read = token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph
    return read and (_on_infinitive(page, at) or _misread(page, at) or _spelt(page, at, "future ending"))


def _on_infinitive(page: Page, at: int) -> bool:
    """Whether the word is its infinitive and an ending: *réunira*, which the parser may take for a past."""
    whole = page.lemmas[at].removesuffix("e")
    return whole.endswith("r") and page.keys[at] in (whole + "a", whole + "ont")


def _misread(page: Page, at: int) -> bool:
    """Whether a future is taken for the past of a verb that is none: *remettra*, of *remettrer*."""
    stem = page.keys[at].removesuffix("a")
    if page.lemmas[at] != stem + "er" or stem in page.lexicon.words("never conditional"):
        return False
    return any(stem.endswith(end) for end in page.lexicon.words("conditional stem"))


def lies_ahead(page: Page, at: int) -> bool:
    """Whether the token is a verb in the future or conditional."""
    return is_future(page, at) or is_conditional(page, at)


def infinitive(page: Page, at: int) -> str:
    """The lemma of a verb; made from its stem where a future was read as a present: *fermerons, fermerer*."""
    lemma = page.lemmas[at]
    for endings in ENDINGS:
        stem = _stem(page.keys[at], page.lexicon.words(endings))
        made_up = len(stem) > 1 and lemma.startswith(stem) and lemma != stem
        if made_up and _spelt(page, at, endings):
            return stem if stem.endswith(("er", "ir", "oir")) else stem + "e"
    return lemma


@lru_cache(maxsize=KEPT)
def _stem(word: str, endings: frozenset[str]) -> str:
    """The word without the longest of these endings; "" when it has none."""
    longest = max((end for end in endings if word.endswith(end)), key=len, default="")
    return word[: -len(longest)] if longest else ""


def _spelt(page: Page, at: int, endings: ClassName) -> bool:
    """Whether the word ends so behind the stem of a future, and is no verb whose own stem looks like one."""
    stem = _stem(page.keys[at], page.lexicon.words(endings))
    fits = stem.endswith(tuple(page.lexicon.words("conditional stem")))
    return fits and stem not in page.lexicon.words("never conditional")


def is_perceived(page: Page, above: int) -> bool:
    """Whether someone was heard to do what an infinitive tells: *dit avoir entendu le maire promettre S*."""
    if page.tokens[above].lemma not in page.lexicon.words("perceiving") or is_reflexive(page, above):
        return False  # *s'est vu refuser l'entrée*
    seen = above > 0 and page.keys[above - 1] in page.lexicon.words("direct clitic")  # *on le voit dire S*
    return seen or tense(page.parse, above)[0]


def pains_taken(page: Page, infinitive: int) -> int | None:
    """The verb of what somebody takes care to do: *a ⟦pris⟧ soin de dire S*; None where nobody does."""
    near = range(infinitive - 2, max(infinitive - 5, 0), -1)
    noun = next((k for k in near if page.keys[k + 1] in page.lexicon.words("bare de")), infinitive)
    verb = page.tokens[noun].head
    care = page.keys[noun] in page.lexicon.words("pains") and noun < infinitive
    return verb if care and page.tokens[verb].lemma in page.lexicon.words("taking") else None


def heard_before(page: Page, infinitive: int) -> int | None:
    """Whoever stands between a verb of hearing and the infinitive: *a entendu le chef dire à X que S*.

    An aside may part them: *on entend un homme, filmé de dos, dire que S*.
    """
    start, at = page.sentence(infinitive)[0] if infinitive > 0 else 0, infinitive - 1
    if at > start and page.tokens[at].text == ",":
        at = next((k for k in range(at - 1, start, -1) if page.tokens[k].text == ","), start) - 1
    named = reference_over(page, at) if at > start else None
    if named is None or named.first == start or named.last != at + 1:
        return None
    verb = named.first - 1
    hears = page.lemmas[verb] in page.lexicon.words("perceiving") and not is_reflexive(page, verb)
    return named.head if hears and page.tokens[verb].pos == "VERB" else None
