"""Where a conjunction opens a clause of its own: *et a déclaré que*, *et qualifié Y*."""

from __future__ import annotations

from greffier.finding.finites import has_finite
from greffier.finding.grammar import auxiliaries, climb, finite_group, is_finite
from greffier.finding.misreading import misread
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.finding.sayable import is_someone
from greffier.finding.tenses import tense

REACH = 11
"""How many words may stand between a conjunction, or an apposition, and the verb of its clause."""

COMMAS = frozenset({",", ";", "–", "—", "-"})


def _parallel(page: Page, first: int, at: int, verb: int) -> bool:
    """Whether the verb stands in the mood and tense of one of the content's, and so may go on with it."""
    said = [k for k in range(first, at) if is_finite(page.tokens[k])]
    whole = (page.tokens[k].head if page.tokens[k].pos == "AUX" else k for k in said)
    return not said or any(tense(page.parse, k) == tense(page.parse, verb) for k in whole)


def another_cue(page: Page, first: int, at: int, limit: int, owner: int, finite: bool) -> bool:
    """Whether a conjunction at `at` opens a clause with its own cue: *et a déclaré que*."""
    tokens = page.tokens
    start = at + 1 if tokens[at].text == "," and at + 1 < limit and tokens[at + 1].pos == "CCONJ" else at
    if not _joins(page, start, limit):
        return False
    told = any(_tells(page, k) for k in range(first, start))
    if not finite and _is_infinitive(page, owner) and _was_done(page, start + 1, limit):
        return not _was_done(page, first, limit)  # *dit avoir demandé de partir ⟦et avoir essuyé un refus⟧*
    if not told and (_told_too(page, start + 1, owner) or (not finite and _done_too(page, start + 1, owner))):
        return True
    if finite and not has_finite(page, range(first, at)):
        return False
    found = _clause_verb(page, start, limit)
    return found is not None and _reports(page, range(first, at), owner, found, finite, told)


def _clause_verb(page: Page, start: int, limit: int) -> tuple[int, bool] | None:
    """The verb of the clause behind a conjunction, and whether a noun stands before it; None without one."""
    nominal, behind = False, start
    for k in range(start + 1, min(limit, start + 2 * REACH)):
        token = page.tokens[k]
        if k < behind or _lists(page, k):
            continue
        if nominal and token.text == "," and (closed := _past_apposition(page, k, limit)) is not None:
            behind = closed
            continue
        stop = token.text in COMMAS or token.pos in ("SCONJ", "CCONJ") or "PronType=Rel" in token.morph
        if stop or k > max(behind, start) + REACH:
            return None
        if (token.pos == "VERB" and token.dep != "acl") or k in page.once(misread):
            return k, nominal
        nominal = nominal or token.pos in ("NOUN", "PROPN") or token.dep.startswith("nsubj")
    return None


def _reports(page: Page, said: range, owner: int, found: tuple[int, bool], finite: bool, told: bool) -> bool:
    """Whether the verb behind a conjunction is a cue of its own, no part of the words `said` so far."""
    verb, nominal = found
    cue_verb = page.tokens[owner].pos in ("VERB", "AUX")
    alike = not cue_verb or tense(page.parse, verb) == tense(page.parse, owner)
    own = finite_group(page.parse, verb)
    if own and not nominal and _goes_up(page, said, owner, verb):
        return True
    apart = own and finite and not _parallel(page, said.start, said.stop, verb)
    cue = (alike or (nominal and apart)) and page.keys[verb] in page.lexicon.verbs_by_form
    source = page.tokens[owner].pos not in ("VERB", "AUX", "NOUN")
    if source and (not nominal or _resumes(page, said.stop + 1, verb)):
        return False  # *selon X, le roi est parti et (il) a promis de revenir*
    if not cue_verb and own and _in_past(page, verb) and any(_in_past(page, k) for k in said):
        return False  # *selon X, le roi dormait et la reine avait promis de veiller*
    if apart and not nominal and (alike or _acts_behind(page, said, owner, verb)):
        return True
    again = page.lemmas[verb] == page.lemmas[owner] and page.tokens[verb].pos == "VERB"
    if nominal and again and not page.lexicon.words("que").isdisjoint(page.keys[verb + 1 : verb + 2]):
        return True  # *X pense que Y ment, et Z pense que W part*
    plain = not finite and not any(is_finite(page.tokens[k]) and _as_many(page, k, verb) for k in said)
    helped = _is_infinitive(page, verb) and not _is_infinitive(page, owner)
    participle = cue and not (nominal or told or helped) and "VerbForm=Part" in page.tokens[verb].morph
    return (own and (cue or plain or (nominal and not finite))) or participle


def _acts_behind(page: Page, said: range, owner: int, verb: int) -> bool:
    """Whether who says something now has acted before: *juge que le texte est vain ⟦et a demandé⟧ X*.

    A thing is told of in between, which can have done nothing of the kind.
    """
    reports = "Tense=Past" in page.tokens[verb].morph and page.keys[verb] in page.lexicon.verbs_by_form
    if not reports or tense(page.parse, owner)[0] or "Tense=Pres" not in page.tokens[owner].morph:
        return False
    told = [k for k in said if page.tokens[k].dep.startswith(("nsubj", "expl:subj"))]
    return bool(told) and all(page.tokens[k].pos == "NOUN" and not is_someone(page, k) for k in told)


def _resumes(page: Page, first: int, verb: int) -> bool:
    """Whether the subject is a pronoun, or led by a possessive: *et ⟦ils⟧ ont juré; et ⟦leur chef⟧ a dit*."""
    if first >= verb:
        return False
    words = page.lexicon.words("subject clitic") | page.lexicon.words("possessive")
    return page.keys[first] in words


def _as_many(page: Page, finite: int, verb: int) -> bool:
    """Whether two verbs may share a subject: none is shared in *ce que veulent les pirates ⟦et a fui⟧*."""
    group = (verb, *auxiliaries(page.parse, verb))
    numbers = {one for k in (finite, *group) if is_finite(page.tokens[k]) for one in ("Sing", "Plur")
               if f"Number={one}" in page.tokens[k].morph}  # fmt: skip
    return len(numbers) < 2


def _goes_up(page: Page, said: range, owner: int, verb: int) -> bool:
    """Whether a bare verb agrees with a cue above alone: *Ils disent qu'elle jure que S et ⟦exigent⟧ N*."""
    near = [k for k in (owner, *auxiliaries(page.parse, owner), *said) if is_finite(page.tokens[k])]
    if not near or any(_as_many(page, k, verb) for k in near):
        return False
    above = (k for k in climb(page.parse, owner) if k != owner and page.tokens[k].pos == "VERB")
    groups = ((k, *auxiliaries(page.parse, k)) for k in above)
    return any(is_finite(page.tokens[k]) and _as_many(page, k, verb) for group in groups for k in group)


def _in_past(page: Page, verb: int) -> bool:
    """Whether a verb stands in the imperfect or pluperfect, in which one tells what a source told."""
    return "Tense=Imp" in tense(page.parse, verb)[1]


def pairs_infinitives(page: Page, first: int, other: int) -> bool:
    """Whether infinitives stand at both tokens: *explique avoir fermé « le pont » et avoir prévenu X*."""
    return all("VerbForm=Inf" in page.tokens[k].morph for k in (first, other))


def _is_infinitive(page: Page, verb: int) -> bool:
    """Whether a verb's auxiliary is an infinitive: *dit avoir vu le roi et lui ⟦avoir offert⟧ de partir*."""
    return any("VerbForm=Inf" in page.tokens[k].morph for k in auxiliaries(page.parse, verb))


def _was_done(page: Page, at: int, limit: int) -> bool:
    """Whether the infinitive of a deed that is done stands here: *avoir vu le roi, s'être rendu*."""
    while at < limit and page.tokens[at].pos in ("PRON", "ADV"):
        at += 1
    return at < limit and page.tokens[at].pos == "AUX" and "VerbForm=Inf" in page.tokens[at].morph


def _joins(page: Page, at: int, limit: int) -> bool:
    """Whether a conjunction that may open a clause with a cue of its own stands here: no *ou, et que*."""
    if page.tokens[at].pos != "CCONJ" or page.keys[at] in page.lexicon.words("or") or at + 1 >= limit:
        return False
    behind = page.tokens[at + 1]
    return behind.text.lower() not in page.lexicon.words("que") and behind.text not in MARKS


def _lists(page: Page, at: int) -> bool:
    """Whether a conjunction only joins two complements: *la ministre de la Culture et des Sports*."""
    behind = page.keys[at + 1 : at + 2]
    return page.tokens[at].pos == "CCONJ" and not page.lexicon.words("de").isdisjoint(behind)


def _past_apposition(page: Page, comma: int, limit: int) -> int | None:
    """The verb an apposition parts from its subject: *et X, le chef, estime*; None without one."""
    near = range(comma + 1, min(comma + 1 + REACH, limit - 1))
    close = next((k for k in near if page.tokens[k].text == ","), comma)
    if has_finite(page, range(comma + 1, close)):
        return None
    return close + 1 if close + 1 < limit and page.tokens[close + 1].pos in ("VERB", "AUX") else None


def _told_too(page: Page, verb: int, owner: int) -> bool:
    """Whether a participle that reports speech shares the cue's auxiliary: *a réclamé X et qualifié Y*."""
    both = all("Tense=Past" in page.tokens[k].morph for k in (verb, owner))
    compound = tense(page.parse, owner)[0] and finite_group(page.parse, owner)
    before = page.tokens[verb - 2]
    beside = before.pos == "ADJ" or "VerbForm=Part" in before.morph
    rows = page.lexicon.verbs_by_form.get(page.keys[verb], ())
    told = any(len(row.words) == 1 and set(row.constructions) - {"inf"} for row in rows)
    return both and compound and not beside and told


def _done_too(page: Page, verb: int, owner: int) -> bool:
    """Whether a participle with an object shares the cue's auxiliary: *avaient rejeté X et ⟦maintenu Y⟧*."""
    morph = page.tokens[verb].morph
    alone = "Tense=Past|VerbForm=Part" in morph and not auxiliaries(page.parse, verb)
    if not alone or "Gender=Fem" in morph or "Number=Plur" in morph or page.tokens[owner].pos != "VERB":
        return False
    acts = any(page.tokens[k].dep == "obj" and k > verb for k in page.parse.children[verb])
    return acts and tense(page.parse, owner)[0] and finite_group(page.parse, owner)


def _tells(page: Page, verb: int) -> bool:
    """Whether a cue in a compound tense stands here: *a dit que le roi avait condamné X et exigé Y*."""
    compound = "VerbForm=Part" in page.tokens[verb].morph and finite_group(page.parse, verb)
    return compound and page.tokens[verb].pos == "VERB" and page.keys[verb] in page.lexicon.verbs_by_form
