"""People told by a number or pronoun alone: *en a arrêté neuf, deux ont été repris, ils nous chasseront*."""

from __future__ import annotations

from greffier.finding.events.clause import objects, patients
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.tallies import is_number
from greffier.finding.events.voice import passive
from greffier.finding.grammar import NOMINAL, auxiliaries, group_start, is_temporal
from greffier.finding.page import Page

REACH = 8
"""How many tokens behind a verb the number may stand that tells how many *en* means."""
UNDERGONE = frozenset({"ASSAULT", "COERCE", "RETREAT"})
"""Types of deeds that people undergo in numbers."""
CLOSED = frozenset({"PUNCT", "VERB", "SCONJ", "CCONJ"})
"""What no number behind a verb is looked for across."""


def some_of_them(page: Page, verb: int) -> int | None:
    """The number or *plusieurs* that alone tells whom a verb is done to; None where a noun does."""
    if is_tally(page, verb):
        return verb - 1
    if passive(page, verb) or is_participle(page, verb):
        return next((k for k in patients(page, verb) if stands_alone(page, k)), None)
    start = group_start(page, verb)
    before = range(max(start - 1, page.sentence(verb)[0]), verb)
    if not any(page.keys[k] in page.lexicon.words("of them") for k in before):
        return None
    for at in range(verb + 1, min(verb + REACH, page.sentence(verb)[1])):
        if stands_alone(page, at):
            return at
        if page.tokens[at].pos in CLOSED:
            return None
    return None


def is_tally(page: Page, at: int) -> bool:
    """Whether a participle taken for a noun goes on with a passive: *X a été tué et deux autres blessés*."""
    token, above = page.tokens[at], page.tokens[at].head
    many = page.lemmas[above] in page.lexicon.words("counted") and token.dep == "nmod"
    below, above = (
        (above, page.tokens[above].head) if many else (at, above)
    )  # *une trentaine d'autres blessés*
    taken = token.pos == "NOUN" and page.tokens[below].dep == "conj" and page.tokens[above].pos == "VERB"
    if not taken or at == 0 or not passive(page, above) or not _befalls(page, at):
        return False
    others = page.keys[at - 1] in page.lexicon.words("others")
    return others or is_number(page, at - 1) or page.lemmas[at - 1] in page.lexicon.words("counted")


def is_counted(page: Page, at: int) -> bool:
    """Whether a bare participle behind a number counts people: *l'armée a fait état de dix tués*."""
    token, before = page.tokens[at], page.tokens[max(at - 1, 0)]
    bare = not auxiliaries(page.parse, at) and not token.dep.startswith("acl")
    return bare and before.pos == "NUM" and before.head == at and _befalls(page, at)


def _befalls(page: Page, at: int) -> bool:
    """Whether a participle tells what people undergo: *blessés, arrêtées, expulsés*."""
    if page.lexicon.is_verb_of(page.tokens[at].text, "harming"):
        return True
    rows = page.lexicon.event_verbs_by_form.get(page.keys[at], ())
    return any(row.whom[:1] == ("obj",) and row.type in UNDERGONE and not row.after for row in rows)


def meant(page: Page, verb: int) -> int | None:
    """The pronoun that alone tells whom a verb is done to: *les a relâchés, nous a hébergés*."""
    told = page.lexicon.words("direct clitic") | page.lexicon.words("either clitic")
    if passive(page, verb):
        return None
    return next((k for k in objects(page, verb) if k < verb and page.keys[k] in told), None)


def _is_one_of_several(page: Page, at: int) -> bool:
    """Whether an ordinal is the subject: *un troisième sera jugé*."""
    counted = page.keys[at] in page.lexicon.words("counting")
    return counted and page.tokens[at].dep.startswith("nsubj") and page.tokens[at - 1].pos == "DET"


def stands_alone(page: Page, at: int) -> bool:
    """Whether a number or *plusieurs* counts no noun behind it: *dix*, not *dix soldats, dix d'elles*."""
    several = page.keys[at] in page.lexicon.words("several") or page.keys[at] in page.lexicon.words("others")
    several = several or _is_one_of_several(page, at)
    if not several and not is_number(page, at) and page.lemmas[at] not in page.lexicon.words("counted"):
        return False
    behind = page.tokens[at + 1] if at + 1 < len(page.tokens) else None
    if behind is None or is_temporal(page, at):
        return True
    leads = page.keys[at + 1] in page.lexicon.words("bare de") or is_number(page, at + 1)
    return behind.pos not in (*NOMINAL, "ADJ") and not leads and not is_temporal(page, at + 1)
