"""Whether a noun alone tells a deed, for a verb demands, promises, announces or rules it out."""

from __future__ import annotations

from greffier.finding.events.beside import status_rows
from greffier.finding.events.complements import behind
from greffier.finding.events.prepositions import case_of
from greffier.finding.page import Page
from greffier.lexicon import EventWord

NEEDS = frozenset({"some", "both", "carried", "armed", "object", "crowd"})
"""Needs of nouns whose deed is told as well where it is asked for."""
FORCEFUL = frozenset(
    {"ASSAULT", "COERCE", "ACCUSE", "RETREAT", "SANCTION", "MOBILIZE", "AID", "CONCEDE", "PROTEST"}
)
"""Types of deeds whose nouns mean nothing else: no treaty, no talks in progress."""


def is_asked_for(page: Page, row: EventWord, noun: int) -> bool:
    """Whether a noun's deed is what a verb asks for or rules out: *exige une enquête, dément tout survol*."""
    if row.kind == "verb" or row.needs not in NEEDS or row.type not in FORCEFUL:
        return False
    at = page.tokens[noun].head if page.tokens[noun].dep == "conj" else noun
    relation, verb = page.tokens[at].dep, page.tokens[at].head
    called = ("de", "à") if row.type == "PROTEST" else ("de",)  # *appelle à une marche*
    led = relation.startswith("obl") and case_of(page, at) in called
    if not (led or relation in ("obj", "nsubj:pass")):
        return False
    counted = any(page.tokens[k].dep == "nummod" for k in page.parse.children[noun])
    if counted or behind(page, noun, "de"):
        return False
    ruled_out = page.lemmas[verb] in page.lexicon.words("ruling out")
    denied = any(cue.act == "deny" for cue in page.lexicon.verbs_by_form.get(page.keys[verb], ()))
    planned = any(one.status == "planned" for one in status_rows(page, verb, ("verb",)))
    return planned or ruled_out or denied
