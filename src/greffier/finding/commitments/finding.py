"""Commitments of a page: drafts by all rules, one for each content, with due day, hedge and strength."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from greffier.finding.commitments.addressed import addressed
from greffier.finding.commitments.antecedent import asked_behind
from greffier.finding.commitments.as_asked import as_asked
from greffier.finding.commitments.asked_by import asked_by, listed
from greffier.finding.commitments.behind_colon import behind_colon
from greffier.finding.commitments.beside import with_condition
from greffier.finding.commitments.drafts import Draft
from greffier.finding.commitments.engaged import engaged
from greffier.finding.commitments.fronted import fronted
from greffier.finding.commitments.met_with import met_with
from greffier.finding.commitments.nouns import nominal
from greffier.finding.commitments.of_it import of_it
from greffier.finding.commitments.otherwise import otherwise, penalties
from greffier.finding.commitments.rejected import brushed_off
from greffier.finding.commitments.replied import BY_PHRASE, REPLIED, answering, replied
from greffier.finding.commitments.summoned import summoned
from greffier.finding.commitments.supposed import supposed
from greffier.finding.commitments.told import told
from greffier.finding.commitments.turned import turned
from greffier.finding.commitments.unnamed import without_subject
from greffier.finding.commitments.voiced import voiced
from greffier.finding.commitments.wished import expected, wished
from greffier.finding.grammar import is_finite
from greffier.finding.lemmas import content_lemmas
from greffier.finding.page import Page
from greffier.record import Commitment, Span, TimeExpression
from greffier.record.commitments import commitment_id

RULES = (
    as_asked, of_it, summoned, told, engaged, otherwise, penalties, nominal, turned, voiced, behind_colon,
    fronted, wished, expected, asked_by, asked_behind, listed, replied, brushed_off, met_with,
)  # fmt: skip
"""The rules in the order in which they are believed where two tell the same words."""

SAME = 0.5
"""Drafts whose contents share more than this part of the shorter are one."""

FAR = 8
"""Words among which *ce que* stands before a cue: *ce que l'état-major malien a promis*."""
PHRASES = frozenset({"np", "de+inf", "à+inf", "inf", "de+np"})
"""Constructions whose content has no apposition."""
BY_GRAMMAR = frozenset({"let them", "clause ordered", "clause performs", "clause must", "verbless"})
"""Rules that tell more surely than a cue of warning or deciding what its words do."""


def commitments(page: Page) -> Iterator[Commitment]:
    """The commitments of an article, in reading order."""
    drafts = [d for rule in RULES for d in rule(page)]
    drafts = [_with_cue(page, draft) for draft in drafts if not _does_it(page, draft) and not _asks(draft)]
    drafts.sort(key=lambda draft: not _grammar_first(draft))
    drafts = [draft for draft in drafts if not any(on.covers(draft.what) for on in page.once(supposed))]
    for draft in addressed(page, sorted(answering(_once(drafts)), key=lambda d: (d.what.start, d.what.end))):
        if not any(passage.span.meets(draft.what) for passage in page.article.noise):
            whole = with_condition(page, _before_aside(page, _before_incise(draft)))
            yield _commitment(page, without_subject(page, whole))


def _asks(draft: Draft) -> bool:
    """Whether a content is but a question: *lui a demandé ⟦s'il était prêt à V⟧*."""
    return draft.statement is not None and draft.statement.act == "ask"


def _does_it(page: Page, draft: Draft) -> bool:
    """Whether a content tells no deed: *a deux jours pour ⟦le faire⟧*."""
    tokens = page.within(draft.what)
    small = page.lexicon.words("clause clitic")
    return (
        len(tokens) == 2
        and page.keys[tokens[0]] in small
        and page.keys[tokens[1]] in page.lexicon.words("make")
    )


def _with_cue(page: Page, draft: Draft) -> Draft:
    """The draft with its cue where it tells no deed: *Y demande la paix, ce que X ⟦a promis de faire⟧*."""
    tokens = page.within(draft.what)
    cue = draft.statement.cue if draft.statement is not None else None
    if len(tokens) != 1 or cue is None or cue.end > draft.what.start:
        return draft
    if page.keys[tokens[0]] not in page.lexicon.words("make") or tokens[0] != page.at(draft.what.end - 1):
        return draft
    at, led = page.at(cue.start), page.lexicon.words("remarked")
    first = max(at - FAR, page.sentence(at)[0])
    taken = any(
        page.keys[k] in led and page.keys[k + 1] in page.lexicon.words("que") for k in range(first, at)
    )
    what = Span(cue.start, draft.what.end)
    return replace(draft, what=what, rule=BY_PHRASE) if taken else draft


def _before_incise(draft: Draft) -> Draft:
    """The draft without the incise at its content's end: *⟦Le port fermera⟧, dit-il, si la grève dure*.

    Nor at its beginning: *Sinon, a-t-il ajouté, ⟦le port fermera⟧*.
    """
    parts = draft.statement.content if draft.statement is not None else ()
    for part, after in pairwise(parts):
        if part.start <= draft.what.start < part.end < draft.what.end <= after.start:
            return replace(draft, what=Span(draft.what.start, part.end))
        if part.end <= draft.what.start < after.start < draft.what.end:  # *Faute de pain, dit-il, ⟦S⟧*
            return replace(draft, what=Span(after.start, draft.what.end))
    return draft


def _before_aside(page: Page, draft: Draft) -> Draft:
    """The draft without a participle behind a comma: *promet de ⟦venger son fils⟧, tué lundi*."""
    if draft.statement is None or not draft.rule.startswith("cue") or draft.statement.rule not in PHRASES:
        return draft
    tokens = page.within(draft.what)
    for k in range(tokens.start + 1, tokens.stop - 1):
        told = page.tokens[k + 1]
        if page.keys[k] == "," and told.dep in ("acl", "amod") and "Tense=Past" in told.morph:
            return replace(draft, what=Span(draft.what.start, page.tokens[k - 1].end))
    return draft


def _grammar_first(draft: Draft) -> bool:
    """Whether grammar refuses or orders where the cue warns: *« Nous ne cédons pas », prévient X*."""
    stronger = draft.act == "refusal" or draft.rule in BY_GRAMMAR
    return stronger and draft.statement is not None and draft.statement.act in ("warn", "decide")


def _once(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft for each content: the surer rule's, which comes first."""
    kept: list[Draft] = []
    for draft in drafts:
        if not any(_shared(draft.what, other.what) > SAME and not _apart(draft, other) for other in kept):
            kept.append(draft)
    return kept


def _apart(draft: Draft, other: Draft) -> bool:
    """Whether two drafts of one content are what is asked for and its answer, by two sides."""
    one_thing = draft.what == other.what and None not in (draft.by, other.by) and draft.by != other.by
    asks = (draft.act in ("demand", "offer"), other.act in ("demand", "offer"))
    replies = (draft.act in ("refusal", "promise"), other.act in ("refusal", "promise"))
    opposed = asks != replies and any(asks) and any(replies) and not all(asks) and not all(replies)
    return (one_thing and opposed) or _within(draft, other)


def _within(draft: Draft, other: Draft) -> bool:
    """Whether a draft is what another answers: *a rejeté la demande norvégienne de ⟦garanties⟧*."""
    answered = other.act in ("refusal", "promise") and draft.act in ("demand", "offer")
    beside = draft.rule.startswith(("noun", "cue noun", "asked"))
    return answered and beside and draft.by != other.by


def _shared(one: Span, other: Span) -> float:
    """How much of the shorter span lies in the other."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / min(len(one), len(other))


def _commitment(page: Page, draft: Draft) -> Commitment:
    due = _due(page, draft)
    statement = draft.statement
    told_of = (draft.what, draft.condition) if draft.condition else (draft.what,)
    return Commitment(
        id=commitment_id(page.article.id, draft.act, draft.what),
        article=page.article.id,
        act=draft.act,
        what=draft.what,
        words=draft.what.of(page.text),
        by=draft.by,
        to=draft.to if draft.to != draft.by else None,
        condition=draft.condition,
        due=due.when if due else None,
        due_span=due.span if due else None,
        hedge=statement.hedge if statement else None,
        strength=draft.force,
        statement=statement.id if statement else None,
        lemmas=content_lemmas(page, *told_of) if not draft.rule.startswith(REPLIED) else (),
        certainty=0.5,
    )


def _due(page: Page, draft: Draft) -> TimeExpression | None:
    """The day until or before which it is due, told in its content or right beside it; None without one."""
    bounds = [t for t in page.of(TimeExpression) if t.bound in ("until", "before") and t.when is not None]
    inside = (t for t in bounds if draft.what.covers(t.span))
    return next(inside, None) or next((t for t in bounds if _beside(page, draft, t.span)), None)


def _beside(page: Page, draft: Draft, time: Span) -> bool:
    """Whether a time stands in the content's sentence, no mark or finite verb between, in no condition."""
    if draft.condition is not None and draft.condition.meets(time):
        return False
    first, last = page.at(min(time.end, draft.what.end) - 1) + 1, page.at(max(time.start, draft.what.start))
    if last >= len(page.tokens) or page.sentence(first - 1) != page.sentence(last):
        return False
    between = [page.tokens[k] for k in range(first, last)]
    return not any(is_finite(token) or token.pos == "PUNCT" for token in between)
