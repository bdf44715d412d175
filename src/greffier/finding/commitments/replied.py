"""Replies that tell nothing of the matter: *le maire a obtempéré, s'y oppose, a dit non, c'est exclu*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from greffier.finding.asides import past_adverbial
from greffier.finding.commitments.antecedent import pointed_noun
from greffier.finding.commitments.bound import actor_of, takes_clitic
from greffier.finding.commitments.conditions import phrase_limit
from greffier.finding.commitments.deeds import finite_of, subject
from greffier.finding.commitments.drafts import Draft
from greffier.finding.grammar import (
    group_start,
    is_finite,
    is_passive,
    is_reflexive,
    is_temporal,
    negated,
    noun_after,
)
from greffier.finding.moods import lies_ahead
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import Stance
from greffier.lexicon.words import POSSESSIVES, head
from greffier.record import CommitmentAct, Span, Statement

REPLIED, BY_PHRASE = "replied", "replied by phrase"
"""The rules of drafts that take up what was asked by no word of it; phrases are one wherever they stand."""
WITHIN = 800
"""Characters from what was asked to a reply that only its verb tells."""
GAP = 3
"""How many words may part the words of a reply: *a opposé mardi une fin de non-recevoir*."""
CURT = 8
"""Tokens before the comma behind words that only refuse or grant, at most."""
NEAR = 3
"""Tokens before a verb among which its *si* stands: *s'il refuse*."""
APART = frozenset(",;:")
"""Marks behind which nothing tells what is granted or refused."""
MAIN = ("root", "conj", "parataxis", "ccomp")
TOLD = ("obj", "iobj", "xcomp", "ccomp", "obl:arg", "obl", "obl:mod")
"""What hangs on a verb and may tell what is granted or refused."""


def replied(page: Page) -> Iterator[Draft]:
    """*A obtempéré, y a consenti, l'a refusée, a donné son accord*: the reply's own words are its content."""
    told = page.of(Statement)
    phrases = page.lexicon.stances.replying
    for at in page.where(phrases):
        for row in phrases[page.keys[at]]:
            last = _phrase(page, at, row)
            if last is not None:
                own = row.words[0] in page.lexicon.words("ne")  # *n'y voit pas d'objection*
                turned = row.act == "promise" and not own and negated(page, finite_of(page, at))
                rule = REPLIED if turned else BY_PHRASE  # *n'a pas donné suite*
                yield from _draft(page, at, last, _meant(page, at, row), told, rule)
                break
    yield from _headed(page)
    yield from _curtly(page)
    verbs = page.lexicon.answering_by_form
    for at in page.where(verbs):
        acts = [act for act, reflexive in verbs[page.keys[at]] if reflexive == is_reflexive(page, at)]
        if acts and page.tokens[at].pos == "VERB" and _alone(page, at):
            act: CommitmentAct = "refusal" if "refuse" in acts else "promise"
            yield from _draft(page, at, _past_adverbs(page, at + 1), _turned(page, at, act), told, REPLIED)


def answering(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts without the replies that follow no demand or offer of someone else closely."""
    asked = [one for one in drafts if one.act in ("demand", "offer") and (one.by or one.to) is not None]
    heard = {one.by for one in drafts}
    for one in drafts:
        near = (it for it in asked if 0 < one.what.start - it.what.start <= WITHIN and it.by != one.by)
        near = (it for it in near if it.to in (None, one.by) or it.to not in heard)
        if one.rule != REPLIED or next(near, None) is not None:
            yield one


def _headed(page: Page) -> Iterator[Draft]:
    """*Refus du maire. Fin de non-recevoir de l'armée : …*: a reply that is a noun, and whose it is."""
    for first, limit in page.parse.sentences:
        row = next((row for row in page.lexicon.stances.heading if _begins(page, first, limit, row)), None)
        if row is None:
            continue
        at = first + len(row.words)
        while at < limit and page.tokens[at].pos == "ADJ":
            at += 1
        owner = noun_after(page, at + 1, limit) if page.keys[at] in page.lexicon.words("de") else None
        by = actor_of(page, owner, None) if owner is not None else None
        over = reference_over(page, owner) if owner is not None else None
        last = over.last if over is not None else limit
        if by is not None and last < limit and page.tokens[last].pos == "PUNCT":
            yield Draft(row.act, page.parse.span(first, at), None, by, None, None, BY_PHRASE)


def _curtly(page: Page) -> Iterator[Draft]:
    """*Niet, répond la présidence*: a sentence that begins with words that only refuse or grant."""
    yes, no = page.lexicon.words("flat yes"), page.lexicon.words("flat no")
    for first, limit in page.parse.sentences:
        comma = next((k for k in range(first + 1, min(first + CURT, limit)) if page.keys[k] == ","), first)
        words = " ".join(page.keys[first:comma]).replace("' ", "'")
        verb = next((k for k in range(comma + 1, limit) if page.tokens[k].pos in ("VERB", "AUX")), limit)
        if words not in yes | no or verb > comma + 1 or verb == limit:
            continue
        if page.keys[verb] not in _saying(page, verb):
            continue
        at = verb + 1
        while at < limit and (
            page.tokens[at].pos not in ("DET", "PROPN") or page.tokens[at - 1].pos == "ADP"
        ):
            at += 1
        doer = noun_after(page, at, limit) if at < limit else None
        by = actor_of(page, doer, None) if doer is not None else None
        if by is not None:
            act: CommitmentAct = "promise" if words in yes else "refusal"
            yield Draft(act, page.parse.span(first, comma), None, by, None, None, REPLIED)


def _saying(page: Page, verb: int) -> tuple[str, ...]:
    """The word of a verb when it, or what it helps, is one of saying."""
    group = (page.keys[verb], *page.keys[verb + 1 : verb + 3])
    return (page.keys[verb],) if any(word in page.lexicon.verbs_by_form for word in group) else ()


def _begins(page: Page, first: int, limit: int, row: Stance) -> bool:
    """Whether a sentence begins with the words of a row."""
    last = first + len(row.words)
    return last + 1 < limit and tuple(page.keys[first:last]) == row.words


def _phrase(page: Page, at: int, row: Stance) -> int | None:
    """One past the last word of a phrase whose verb stands here; None when its words are not all there."""
    words = [word for word in row.words if word not in POSSESSIVES]
    verb = words.index(head(row.phrase))
    if verb and not negated(page, finite_of(page, at)):
        return None
    before = page.keys[max(at - 1 - GAP, 0) : at]
    if verb and not (page.lexicon.words("ne") | page.lexicon.words("none")).issuperset(
        [word for word in words[:verb] if word not in before]
    ):
        return None  # *n'en a pas voulu*
    last, limit = at, page.sentence(at)[1]
    for word in words[verb + 1 :]:
        reach = range(last + 1, min(last + 2 + GAP, limit))
        found = next((k for k in reach if word in (page.keys[k], page.lemmas[k])), None)
        if found is None or not page.lexicon.words("neither").isdisjoint(page.keys[last:found]):
            return None
        last = found
    return last + 1


def _turned(page: Page, verb: int, act: CommitmentAct) -> CommitmentAct | None:
    """The act of a reply, the other way round where what grants is denied; None where what refuses is."""
    if not negated(page, finite_of(page, verb)):
        return act
    return "refusal" if act == "promise" else None


def _meant(page: Page, verb: int, row: Stance) -> CommitmentAct | None:
    """The act of a phrase, which may hold its own negation: *ne l'entend pas de cette oreille*."""
    return _turned(page, verb, row.act) if row.words[0] not in page.lexicon.words("ne") else row.act


def _tells_matter(page: Page, verb: int) -> bool:
    """Whether words behind a verb tell what is granted or refused, or a noun before it that it describes."""
    passive = is_passive(page.parse, verb) and not is_reflexive(page, verb)
    if passive or page.tokens[verb].dep not in MAIN:
        return True
    links = page.lexicon.words("à") | page.lexicon.words("de")
    links |= page.lexicon.words("que") | page.lexicon.words("contre")
    aside = past_adverbial(page, verb + 1, page.sentence(verb)[1])  # *a refusé ⟦tout net⟧*
    for k in page.parse.children[verb]:
        token = page.tokens[k]
        if k < max(verb, aside) or not token.dep.startswith(TOLD) or is_temporal(page, k):
            continue
        if token.dep == "obj" and takes_clitic(page, verb):
            continue  # *l'ont refusée tout net*
        start = min(page.parse.subtree(k))
        if any(page.tokens[j].text in APART for j in (start - 1, start)):
            continue  # *ont accepté, à une condition*
        led = [page.tokens[j] for j in page.parse.children[k] if page.tokens[j].dep == "case"]
        if not token.dep.startswith("obl") or not led or any(page.keys[j.index] in links for j in led):
            return True
    return False


def _alone(page: Page, verb: int) -> bool:
    """Whether nothing behind a verb tells what is granted or refused, or its *que* goes back to that."""
    return _which(page, verb) or pointed_noun(page, verb) is not None or not _tells_matter(page, verb)


def _which(page: Page, verb: int) -> bool:
    """Whether what a verb grants or refuses stands before it: *X a demandé Y, ce que Z ⟦a refusé⟧*."""
    before = [k for k in page.parse.children[verb] if k < verb]
    words = page.lexicon.words
    led = (k for k in before if page.keys[k] in words("which") and page.keys[k - 1] in words("à"))
    if next(led, None) is not None or any(page.keys[k] in words("to which") for k in before):
        return True  # *une enquête, à laquelle Z ⟦s'oppose⟧*
    at = next((k for k in before if page.keys[k] in page.lexicon.words("que")), 0)
    return at > 1 and page.keys[at - 1] in page.lexicon.words("remarked") and page.keys[at - 2] == ","


def _past_adverbs(page: Page, at: int) -> int:
    """Past adverbs and points behind a verb: *s'y opposent ⟦catégoriquement⟧, a cédé ⟦sur ce point⟧*."""
    at = past_adverbial(page, at, page.sentence(at - 1)[1])
    while at < len(page.tokens) and page.tokens[at].pos == "ADV" and page.tokens[at].text != "non":
        at += 1
    limit = page.sentence(at - 1)[1]
    if at < limit and page.keys[at] in page.lexicon.words("sur"):
        noun = noun_after(page, at + 1, limit)
        return phrase_limit(page, noun, limit) if noun is not None else at
    return at


def _carries(one: Statement, reply: Span) -> bool:
    """Whether the words of a reply are the cue of a statement that tells more than they do."""
    return one.cue is not None and one.cue.meets(reply) and not all(reply.covers(c) for c in one.content)


def _draft(
    page: Page, verb: int, last: int, act: CommitmentAct | None, told: Sequence[Statement], rule: str
) -> Iterator[Draft]:
    """A reply by the subject of its verb, told as done: none ahead, under *si*, or that carries words."""
    finite = finite_of(page, verb)
    first = group_start(page, verb)
    span = page.parse.span(first, last)
    if act is None or not is_finite(page.tokens[finite]) or lies_ahead(page, finite):
        return
    pointed = pointed_noun(page, verb) is not None
    marks = page.lexicon.words("que") if pointed else frozenset[str]()
    below = page.parse.children[verb]
    marked = any(page.tokens[k].dep == "mark" and page.keys[k] not in marks for k in below)
    near = page.keys[max(first - NEAR, page.sentence(verb)[0]) : first]
    marked = marked or not page.lexicon.words("if").isdisjoint(near)
    taken = takes_clitic(page, verb) or pointed  # *l'a refusée* tells no more
    lasting = finite == verb and "Tense=Imp" in page.tokens[verb].morph
    if marked or lasting or any(_carries(one, span) for one in told if one.rule != "np" or not taken):
        return
    answering_one = subject(page, verb)
    by = actor_of(page, answering_one, None) if answering_one is not None else None
    if by is not None:
        yield Draft(act, span, None, by, None, None, rule)
