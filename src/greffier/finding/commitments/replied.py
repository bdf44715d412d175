"""Replies that tell nothing of the matter: *le maire a obtempéré, s'y oppose, a dit non, c'est exclu*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.clauses import is_kind
from greffier.finding.commitments.conditions import Stretch, as_span
from greffier.finding.commitments.deeds import finite_of, subject
from greffier.finding.commitments.drafts import Draft
from greffier.finding.grammar import group_start, is_finite, is_passive, is_reflexive, is_temporal, negated
from greffier.finding.moods import lies_ahead
from greffier.finding.page import Page
from greffier.lexicon import Stance
from greffier.lexicon.words import POSSESSIVES, head
from greffier.record import CommitmentAct, Span, Statement

REPLIED, BY_PHRASE = "replied", "replied by phrase"
"""The rules of drafts that take up what was asked by no word of it; phrases are one wherever they stand."""
WITHIN = 800
"""Characters from what was asked to a reply that only its verb tells."""
GAP = 3
"""How many words may part the words of a reply: *a opposé mardi une fin de non-recevoir*."""
NEAR = 3
"""Tokens before a verb among which its *si* stands: *s'il refuse*."""
FLAT = 7
"""Tokens of the longest reply that is all the words someone says: *C'est tout à fait hors de question*."""
MAIN = ("root", "conj", "parataxis", "ccomp")
TOLD = ("obj", "iobj", "xcomp", "ccomp", "obl:arg", "obl", "obl:mod")
"""What hangs on a verb and may tell what is granted or refused."""


def replied(page: Page) -> Iterator[Draft]:
    """*A obtempéré, y a consenti, l'a refusée, a donné son accord*: the reply's own words are its content."""
    cues = [one.cue for one in page.of(Statement) if one.cue is not None]
    phrases = page.lexicon.stances.replying
    for at in page.where(phrases):
        for row in phrases[page.keys[at]]:
            last = _phrase(page, at, row)
            if last is not None:
                yield from _draft(page, at, last, _meant(page, at, row), cues, BY_PHRASE)
                break
    verbs = page.lexicon.answering_by_form
    for at in page.where(verbs):
        acts = [act for act, reflexive in verbs[page.keys[at]] if reflexive == is_reflexive(page, at)]
        if acts and page.tokens[at].pos == "VERB" and not _tells_matter(page, at):
            act: CommitmentAct = "refusal" if "refuse" in acts else "promise"
            yield from _draft(page, at, _past_adverbs(page, at + 1), _turned(page, at, act), cues, REPLIED)


def flat(page: Page, statement: Statement, piece: Stretch) -> Iterator[Draft]:
    """*« C'est hors de question », « Niet »*: words that do no more than refuse or grant."""
    told = [k for k in range(*piece) if page.tokens[k].pos != "PUNCT"]
    if not told or len(told) > FLAT or statement.manner != "direct":
        return
    small = page.lexicon.words("it") | page.lexicon.words("be") | page.lexicon.words("quite")
    while len(told) > 1 and (page.keys[told[0]] in small or page.lemmas[told[0]] in small):
        told.pop(0)
    words = " ".join(page.keys[k] for k in told).replace("' ", "'")
    act: CommitmentAct | None = "promise" if words in page.lexicon.words("flat yes") else None
    act = "refusal" if words in page.lexicon.words("flat no") else act
    what = as_span(page, piece)
    if act is not None and what is not None:
        yield Draft(act, what, None, statement.speaker, statement.addressee, statement, REPLIED)


def answering(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts without the replies that follow no demand or offer of someone else closely."""
    asked = [one for one in drafts if one.act in ("demand", "offer") and one.by is not None]
    for one in drafts:
        near = (it for it in asked if 0 < one.what.start - it.what.start <= WITHIN and it.by != one.by)
        if one.rule != REPLIED or next(near, None) is not None:
            yield one


def _phrase(page: Page, at: int, row: Stance) -> int | None:
    """One past the last word of a phrase whose verb stands here; None when its words are not all there."""
    words = [word for word in row.words if word not in POSSESSIVES]
    verb = words.index(head(row.phrase))
    if verb and not negated(page, finite_of(page, at)):
        return None
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
    if is_passive(page.parse, verb) or (page.tokens[verb].dep not in MAIN):
        return True
    links = page.lexicon.words("à") | page.lexicon.words("de") | page.lexicon.words("sur")
    links |= page.lexicon.words("que") | page.lexicon.words("contre")
    for k in page.parse.children[verb]:
        token = page.tokens[k]
        if k < verb or not token.dep.startswith(TOLD) or is_temporal(page, k):
            continue
        led = [page.tokens[j] for j in page.parse.children[k] if page.tokens[j].dep == "case"]
        if not token.dep.startswith("obl") or not led or any(page.keys[j.index] in links for j in led):
            return True
    return False


def _past_adverbs(page: Page, at: int) -> int:
    """Past the adverbs right behind a verb: *s'y opposent ⟦catégoriquement⟧*."""
    while at < len(page.tokens) and page.tokens[at].pos == "ADV" and page.tokens[at].text != "non":
        at += 1
    return at


def _draft(
    page: Page, verb: int, last: int, act: CommitmentAct | None, cues: Sequence[Span], rule: str
) -> Iterator[Draft]:
    """A reply by the subject of its verb, told as done: none ahead, under *si*, or that carries words."""
    finite = finite_of(page, verb)
    first = group_start(page, verb)
    span = page.parse.span(first, last)
    if act is None or not is_finite(page.tokens[finite]) or lies_ahead(page, finite):
        return
    marked = any(page.tokens[k].dep == "mark" for k in page.parse.children[verb])
    near = page.keys[max(first - NEAR, page.sentence(verb)[0]) : first]
    marked = marked or not page.lexicon.words("if").isdisjoint(near)
    if marked or "Tense=Imp" in page.tokens[finite].morph or any(cue.meets(span) for cue in cues):
        return
    answering_one = subject(page, verb)
    by = actor_of(page, answering_one, None) if answering_one is not None else None
    if by is not None:
        yield Draft(act, span, None, by, None, None, rule)


def declared(page: Page, statement: Statement) -> Iterator[Draft]:
    """*S'y est dit favorable, s'y est déclarée opposée*: what is agreed to is told by *y* alone."""
    cue = page.within(statement.cue) if statement.cue is not None else range(0)
    if statement.rule != "se+adj" or not any(page.keys[k] == "y" for k in cue):
        return
    for at in (k for part in statement.content for k in page.within(part)):
        act: CommitmentAct | None = "promise" if is_kind(page, at, "ready") else None
        act = "refusal" if is_kind(page, at, "averse") else act
        if act is not None:
            what = page.parse.span(cue.start, at + 1)
            yield Draft(act, what, None, statement.speaker, None, statement, REPLIED)
            return
