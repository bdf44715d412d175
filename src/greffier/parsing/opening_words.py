"""Words with a capital or a number at the head of a clause that a pipeline does not know for what they are.

*⟦Gracié⟧ en mai, il a fui* (no verb), *⟦Trente et un⟧ détenus ont fui* (cut behind the tens).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greffier.parsing.neighbours import PARTICIPLE
from greffier.record.parse import Token

ENDINGS = (
    ("ées", "Gender=Fem|Number=Plur"),
    ("ée", "Gender=Fem|Number=Sing"),
    ("és", "Gender=Masc|Number=Plur"),
    ("é", "Gender=Masc|Number=Sing"),
    ("ues", "Gender=Fem|Number=Plur"),
    ("ue", "Gender=Fem|Number=Sing"),
    ("us", "Gender=Masc|Number=Plur"),
    ("u", "Gender=Masc|Number=Sing"),
)
"""How participles end that a pipeline takes for other words, and what the ending tells."""
VERBAL = frozenset({"VERB", "AUX"})
TENS = frozenset({"vingt", "trente", "quarante", "cinquante", "soixante"})
ONE = frozenset({"un", "une"})


def with_opening_words(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, such words told as participles, such numbers as one."""
    found = list(tokens)
    for one in tokens:
        if one.dep == "advcl" and one.pos not in VERBAL and one.text[0].isupper() and one.head > one.index:
            _participle(found, one)
        elif one.text.lower() in TENS:
            _number(found, one)
    return tuple(found)


def _participle(found: list[Token], one: Token) -> None:
    known = ENDINGS[:4] if one.pos == "NOUN" else ENDINGS  # no *boutique*
    marks = next((told for ending, told in known if one.text.endswith(ending)), None)
    led = any(it.head == one.index and it.dep in ("case", "det", "cop") for it in found[: one.index])
    if marks is not None and not led:
        found[one.index] = replace(one, pos="VERB", morph=f"{marks}|{PARTICIPLE}")


def _number(found: list[Token], tens: Token) -> None:
    """Hang *trente et un* on the noun behind it, and what hung on the tens on the noun's verb."""
    at = tens.index
    if at + 3 >= len(found) or found[at + 1].text != "et" or found[at + 2].text.lower() not in ONE:
        return
    noun = found[found[at + 2].head]
    verb = found[noun.head]
    if noun.index <= at + 2 or tens.head == noun.index or noun.pos not in ("NOUN", "PROPN"):
        return
    if verb.index == at:
        dep = "obj" if tens.dep == "xcomp" else tens.dep
        found[noun.index] = replace(noun, dep=dep, head=noun.index if tens.head == at else tens.head)
        over = noun.index
    elif verb.head == at:
        found[verb.index] = replace(verb, dep=tens.dep, head=verb.index if tens.head == at else tens.head)
        over = verb.index
    else:
        return
    for it in found[max(at - 40, 0) : at + 60]:
        if it.head == at and it.index not in (at, over, noun.index):
            found[it.index] = replace(it, head=over)
    found[at] = replace(found[at], pos="NUM", dep="nummod", head=noun.index)
    for k in (at + 1, at + 2):
        found[k] = replace(found[k], pos="NUM", dep="flat", head=at)
