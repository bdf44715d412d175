"""Deeds that are conditions: *toute invasion déclencherait…*, *répondront à toute attaque*."""

from __future__ import annotations

from bisect import bisect_left

from greffier.finding.commitments.conditions import MARKS, Stretch, phrase_limit
from greffier.finding.finites import finites
from greffier.finding.grammar import (
    NOMINAL,
    auxiliaries,
    group_start,
    is_finite,
    noun_after,
    subject_children,
)
from greffier.finding.moods import is_conditional, is_future
from greffier.finding.page import Page
from greffier.record import Token


def main_verbs(page: Page, whole: Stretch, under: range = range(0)) -> list[int]:
    """The verbs of a stretch that no other verb of it governs, and those coordinated with them.

    Verbs `under` a condition are none and govern none, for the parser may tie the main clause to it.
    """
    carriers = page.once(_carriers)
    verbs = list(carriers[bisect_left(carriers, whole.first) : bisect_left(carriers, whole.last)])
    verbs = [k for k in verbs if k not in under]
    return [k for k in verbs if not _governed(page, k, verbs)]


def _carriers(page: Page) -> tuple[int, ...]:
    """The tokens that are finite verbs, or carry a finite auxiliary or copula, in reading order."""
    finite = [page.tokens[at] for at in page.once(finites)]
    found = (t.head if t.dep.startswith(("aux", "cop")) and t.head != t.index else t.index for t in finite)
    return tuple(sorted(set(found)))


def _governed(page: Page, verb: int, verbs: list[int]) -> bool:
    """Whether another of the verbs governs this one otherwise than as its like."""
    at = verb
    for _ in range(20):
        token = page.tokens[at]
        if token.head == at:
            return False
        if token.dep not in ("conj", "parataxis") and token.head in verbs and token.head != verb:
            return True
        at = token.head
    return False


def finite_of(page: Page, verb: int) -> int:
    """The finite token of a verb group: the verb, its auxiliary or its copula."""
    if is_finite(page.tokens[verb]):
        return verb
    below = [k for k in page.parse.children[verb] if page.tokens[k].dep.startswith(("aux", "cop"))]
    return next((k for k in below if is_finite(page.tokens[k])), verb)


def looks_ahead(page: Page, verb: int) -> bool:
    """Whether the verb is in the future or conditional, or *aller* before an infinitive."""
    finite = page.tokens[finite_of(page, verb)]
    if is_future(page, finite.index):
        return True
    if is_conditional(page, finite.index):
        return not _compound(page, verb, finite.index)
    return finite.lemma in page.lexicon.words("going") and deed(page, verb) != verb


def _compound(page: Page, verb: int, finite: int) -> bool:
    """Whether a conditional is of the past (*aurait déployé*): hearsay, no promise."""
    helper = page.tokens[finite]
    helps = finite != verb and helper.dep.startswith("aux") and helper.dep != "aux:pass"
    return helps and helper.lemma in page.lexicon.words("have") and "Part" in page.tokens[verb].morph


def deed(page: Page, verb: int) -> int:
    """The infinitive that a verb such as *aller, pouvoir, devoir* governs, else the verb itself."""
    below = (page.tokens[k] for k in page.parse.children[verb] if k > verb)
    deeds = (k.index for k in below if k.dep in ("xcomp", "ccomp", "obj") and _in_infinitive(page, k))
    return next(deeds, verb)


def _in_infinitive(page: Page, token: Token) -> bool:
    """Whether a verb is an infinitive, or carries one: *être libéré*."""
    if "VerbForm=Inf" in token.morph:
        return True
    helpers = (page.tokens[k] for k in page.parse.children[token.index])
    return "Part" in token.morph and any(k.dep == "aux:pass" and "VerbForm=Inf" in k.morph for k in helpers)


def subject(page: Page, verb: int) -> int | None:
    """The subject's head, that of the verb it is coordinated with when it has none; None without one."""
    for _ in range(4):
        found = [k for k in subject_children(page, verb) if not _announced(page, k, verb)]
        if found:
            return found[0]
        if page.tokens[verb].dep != "conj":
            return _name_before(page, verb)
        verb = page.tokens[verb].head
    return None


def _name_before(page: Page, verb: int) -> int | None:
    """A name right before a verb group whose subject the parser misses: *…, Paris « prendrait…*."""
    at = group_start(page, verb) - 1
    while at > 0 and page.tokens[at].text in MARKS:
        at -= 1
    bare = at > 0 and not any(page.tokens[k].dep == "case" for k in page.parse.children[at])
    return at if bare and page.tokens[at].pos == "PROPN" else None


def _announced(page: Page, head: int, verb: int) -> bool:
    """Whether a colon parts a word from its verb: *France : le chômage va repartir*."""
    return any(page.keys[k] == ":" for k in range(head + 1, verb))


def deed_subject(page: Page, verb: int, whole: Stretch) -> Stretch | None:
    """The subject when it is a deed not yet done: *toute attaque, de nouvelles sanctions*; else None."""
    head = subject(page, verb)
    if head is None or page.tokens[head].pos not in NOMINAL or head > verb:
        return None
    first, last = _whole_phrase(page, head, verb, whole)
    told = undone(page, first, head) or _supposed(page, first, head, verb) or _every(page, first, head, verb)
    return Stretch(first, last) if told else None


def infinitive_subject(page: Page, verb: int, whole: Stretch) -> Stretch | None:
    """The deed before a verb ahead, in the infinitive: *⟦fermer le port⟧ serait une erreur*; else None."""
    first, last = whole.first, group_start(page, verb)
    if "VerbForm=Inf" not in page.tokens[first].morph or not first < last <= verb:
        return None
    ahead = is_conditional(page, finite_of(page, verb)) or is_future(page, finite_of(page, verb))
    return Stretch(first, last) if ahead else None


def _every(page: Page, first: int, head: int, verb: int) -> bool:
    """Whether a subject is all of some kind: *tout navire suspect sera coulé*, no *toute la ville*."""
    every = page.keys[first] in page.lexicon.words("any") and page.tokens[first + 1].pos != "DET"
    described = any(k > head for k in page.parse.children[head])
    return every and described and looks_ahead(page, verb)


def _supposed(page: Page, first: int, head: int, verb: int) -> bool:
    """Whether a subject is a deed that would lead to something: *une intervention plongerait le pays*."""
    leads = page.lexicon.stances.has("cause", page.keys[verb], page.lemmas[verb])
    one = page.keys[first] in page.lexicon.words("one") and page.lexicon.is_matter(page.tokens[head].lemma)
    one = one or page.lemmas[head] in page.lexicon.words("recourse")  # *le recours à la force aurait un prix*
    return one and leads and is_conditional(page, finite_of(page, verb))


def undone(page: Page, first: int, head: int) -> bool:
    """Whether the words before a noun, and the noun, make a condition of a deed."""
    noun = page.tokens[head]
    if not page.lexicon.is_matter(noun.lemma):
        return False
    near = range(first, min(head + 3, len(page.tokens)))
    known = (k for k in near if page.tokens[min(k + 1, head)].pos != "DET")  # *toutes les options* are known
    return any(page.lexicon.stances.has("any", page.lemmas[k]) for k in known)


def _whole_phrase(page: Page, head: int, verb: int, whole: Stretch) -> tuple[int, int]:
    """First token and one past the last of a subject with all that hangs on it, before its verb."""
    own = [k for k in page.parse.subtree(head) if whole.first <= k < verb]
    group = min([verb, *auxiliaries(page.parse, verb), finite_of(page, verb)])
    first = min(own, default=head)
    return first, min(group, max(own, default=head) + 1)


def deed_object(page: Page, first: int, last: int) -> Stretch | None:
    """The deed that is answered: *à toute attaque*, *en réponse à une invasion*; None without one."""
    links = page.lexicon.words("à") | page.lexicon.words("contre")
    for at in range(first, last):
        if page.keys[at] not in links:
            continue
        begins = at + 1
        while begins < last and page.tokens[begins].text in ("«", '"', "“"):
            begins += 1
        noun = noun_after(page, begins, last)
        if noun is not None and undone(page, begins, noun):
            return Stretch(begins, phrase_limit(page, noun, last))
    return None


def ensuing(page: Page, first: int, last: int) -> tuple[Stretch, int] | None:
    """What an evil would ensue from, and where that clause begins: *qui résulteraient d'une attaque*."""
    for at in range(first + 1, last):
        follows = page.lexicon.stances.has("follow", page.keys[at])
        if not follows or at + 2 >= last or page.keys[at + 1] not in page.lexicon.words("de"):
            continue
        noun = noun_after(page, at + 2, last)
        opens = [k for k in range(first, at) if page.keys[k] in page.lexicon.words("subject relative")]
        if noun is not None and opens:
            return Stretch(at + 2, phrase_limit(page, noun, last)), opens[-1]
    return None
