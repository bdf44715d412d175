"""Infinitives that tell an act as done by the verb above them: *a fini par promettre S, vient exiger X*."""

from __future__ import annotations

from greffier.finding.cues import Used
from greffier.finding.grammar import is_reflexive, is_temporal, negated
from greffier.finding.moods import lies_ahead, pains_taken
from greffier.finding.page import Page
from greffier.finding.tenses import tense
from greffier.lexicon import Cue
from greffier.record import Token

BROUGHT = frozenset({"que", "qualify", "np", "inf", "de+inf", "à+inf"})
"""Constructions of what somebody may have to say: *a dû promettre de partir*."""

LED = frozenset({"xcomp", "ccomp", "csubj", "obl", "obl:arg", "obl:agent", "obl:mod", "obj", "advcl", "acl"})
"""How the parser may tie an infinitive to the verb that leads to it."""


def is_set_about(page: Page, used: Used, heads: frozenset[int]) -> bool:
    """Whether somebody began, went on, came or chose to do what the cue, an infinitive, tells.

    `heads` are the heads of all cues of the page.
    """
    token = page.tokens[used.head]
    above = page.tokens[token.head]
    if above.index >= used.first:
        return False
    if blamed_with(page, used) is not None:
        return True
    free = above.index not in heads or negated(page, above.index)  # *n'a pas hésité à dire que S*
    resolved = above.lemma in page.lexicon.words("set about") and is_reflexive(page, above.index)
    free = free or resolved or _only_quotes(page, above)  # *s'est décidé à dire S*
    if free and (token.dep == "xcomp" or _is_led(page, used, above)) and _is_begun(page, used, above):
        return True
    return any(BROUGHT.intersection(row.constructions) for row in used.rows) and _brought_to(page, token)


def blamed_with(page: Page, used: Used) -> int | None:
    """The verb by which somebody is charged with what an infinitive tells: *⟦accuse⟧ X de nier S et de V*."""
    at = used.head
    while page.tokens[at].dep == "conj" and page.tokens[at].head < at:
        at = page.tokens[at].head
    above = page.tokens[at].head
    if above >= at or page.keys[used.first - 1] not in page.lexicon.words("bare de"):
        return None
    if page.tokens[above].pos == "NOUN":
        above = page.tokens[above].head  # *accuse ⟦le roi⟧ de V*, hung on the king
    rows = page.lexicon.verbs_by_form.get(page.keys[above], ()) if page.tokens[above].pos == "VERB" else ()
    return above if any(len(row.words) == 1 and _charges(page, row) for row in rows) else None


def _charges(page: Page, row: Cue) -> bool:
    """Whether a verb tells what another has done: *accuse X de V, reproche à X de V*."""
    return (row.act == "accuse" and "qualify" in row.constructions) or row.head in page.lexicon.words(
        "reproaching"
    )


def told_to_self(page: Page, used: Used) -> bool:
    """Whether the subject is told what the infinitive tells: *s'est vu refuser X, s'entend dire que S*."""
    token = page.tokens[used.head]
    above = page.tokens[token.head]
    before = page.tokens[used.first - 1]
    if before.head == used.head and before.dep == "advmod":
        itself = is_reflexive(page, used.head) or is_reflexive(page, before.index)
        return before.lemma in page.lexicon.words("perceiving") and itself  # *s'être vu répondre que S*
    near = "VerbForm=Inf" in token.morph and above.index == used.first - 1
    return near and above.lemma in page.lexicon.words("perceiving") and is_reflexive(page, above.index)


def called_to(page: Page, used: Used) -> bool:
    """Whether others were reached for the saying, or it was put off: *a attendu pour exiger X*."""
    above = page.tokens[page.tokens[used.head].head]
    words = page.lexicon.words
    if _is_aim(page, above) or is_reflexive(page, above.index):
        return False  # *ont décidé de réunir les élus pour s'opposer à X, se sont réunis pour exiger X*
    if above.lemma in words("chance") or above.lemma in words("getting in touch"):
        return not _is_due(page, above.index)
    if above.lemma in words("waiting"):
        return tense(page.parse, above.index)[0]  # *n'a pas attendu le vote pour exiger X*
    kids = (k for k in page.parse.children[above.index] if above.index < k < used.first)
    said = above.lemma in words("speaking out") and any(
        page.lemmas[k] in page.lexicon.occasions_by_head or page.lemmas[k] in words("floor") for k in kids
    )
    return said and not _is_due(page, above.index) and not negated(page, above.index)


def _is_aim(page: Page, above: Token) -> bool:
    """Whether a verb is an infinitive that nobody is told to have carried out."""
    over = page.tokens[above.head]
    bare = "VerbForm=Inf" in above.morph and over.index < above.index
    return (
        bare
        and over.lemma not in page.lexicon.words("phase")
        and over.lemma not in page.lexicon.words("brought to")
    )


def _is_due(page: Page, verb: int) -> bool:
    """Whether a verb, or the one it hangs on, lies ahead: *devrait profiter de X pour annoncer S*."""
    above = page.tokens[verb].head
    hung = "VerbForm=Inf" in page.tokens[verb].morph and above < verb
    return lies_ahead(page, above if hung else verb)


def _is_led(page: Page, used: Used, above: Token) -> bool:
    """Whether a preposition, or nothing, parts the infinitive from what leads to it: *venait ⟦leur dire⟧*."""
    before = page.keys[used.first - 1]
    words = page.lexicon.words
    linked = before in words("à") or before in words("bare de") or before in words("par")
    linked = linked or (before in words("que") and above.lemma in words("make"))
    return page.tokens[used.head].dep in LED and (linked or used.first - 1 == above.index)


def _is_begun(page: Page, used: Used, above: Token) -> bool:
    """Whether the verb above tells that somebody began, went on, came or was first to do it."""
    words, phase = page.lexicon.words, page.lexicon.is_verb_of
    if negated(page, above.index):
        only = above.lemma in words("make") and page.keys[used.first - 1] in words("que")
        return only or above.lemma in words("cease")  # *n'a fait que promettre S*
    if above.lemma in words("phase") or phase(above.text, "phase"):
        return True
    if is_reflexive(page, above.index) and (
        above.lemma in words("set about") or phase(above.text, "set about")
    ):
        return True
    if above.lemma in words("foremost"):
        return any(page.tokens[k].dep == "cop" for k in page.parse.children[above.index])
    between = range(above.index + 1, used.first)
    return above.lemma in words("spending") and any(is_temporal(page, k) for k in between)


def _only_quotes(page: Page, verb: Token) -> bool:
    """Whether a verb is a cue of quotations alone, so that it tells of none here: *continue d'exiger X*."""
    rows = page.lexicon.verbs_by_form.get(page.keys[verb.index], ())
    return all(row.constructions == ("quote",) for row in rows if len(row.words) == 1)


def _brought_to(page: Page, token: Token) -> bool:
    """Whether somebody had to say it, or chose to: *a dû reconnaître que S, a pris soin de dire que S*."""
    if token.dep not in LED or token.head > token.index:
        return False
    above, taken = page.tokens[token.head], pains_taken(page, token.index)
    if taken is None and above.lemma not in page.lexicon.words("brought to"):
        return False
    if "VerbForm=Inf" in above.morph and page.tokens[above.head].lemma in page.lexicon.words("brought to"):
        above = page.tokens[above.head]  # *a cru devoir dire S*
    verb = above.index if taken is None else taken
    compound, mood = tense(page.parse, verb)
    others = (k for k in page.parse.children[verb] if page.tokens[k].dep == "obj" and taken is None)
    moved = any(
        page.tokens[k].pos == "NOUN" and k < token.index for k in others
    )  # *a obligé le roi à dire S*
    done = compound or taken is not None  # *a l'honnêteté d'avouer que S*
    told = "Mood=Ind" in mood or (compound and "Mood=Sub" in mood)  # *déplore qu'il ait cru bon de dire S*
    ceaseless = not page.lexicon.words("unceasing").isdisjoint(page.keys[verb : token.index])
    no = negated(page, verb) != ceaseless  # *n'a eu de cesse de dire S*
    return done and told and not lies_ahead(page, verb) and not no and not moved
