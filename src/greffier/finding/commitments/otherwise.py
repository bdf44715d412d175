"""What will follow if a demand is not met: *… de partir, faute de quoi l'armée interviendra*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.clause_ends import clause_end
from greffier.finding.commitments.bound import actor_of, own_subject
from greffier.finding.commitments.clauses import Clause, clauses
from greffier.finding.commitments.conditions import Stretch, phrase_limit
from greffier.finding.commitments.deeds import subject
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.commitments.owed import is_purpose
from greffier.finding.commitments.supposed import else_openers, penalties_at
from greffier.finding.commitments.told import force
from greffier.finding.events.voice import agents, passive
from greffier.finding.grammar import noun_after
from greffier.finding.page import Page
from greffier.record import Statement


def otherwise(page: Page) -> Iterator[Draft]:
    """A threat or warning for each *sinon, sans quoi, à défaut* that a clause ahead follows."""
    for at in page.once(else_openers):
        first, limit = page.sentence(at)
        asked = _asked_from(page, first, at)
        statement = _before(page, asked, at)
        if asked < first and statement is not None and statement.act != "demand":
            continue  # *Il a parlé de la pluie. Sinon, le pont fermera*
        for clause in clauses(page, None, Stretch(at, limit)):
            if clause.ahead and clause.condition is not None and clause.condition.first == at:
                yield from _threatened(page, statement, clause, asked)


def _asked_from(page: Page, first: int, at: int) -> int:
    """Where what is asked may begin: the sentence before for *X exige S. ⟦Sinon⟧, l'armée interviendra*."""
    opening = at == first > 0 and page.text[: page.tokens[first].start].rstrip(" ")[-1:] != "\n"
    return page.sentence(first - 1)[0] if opening else first


def penalties(page: Page) -> Iterator[Draft]:
    """*Ordonne de partir, sous peine de sanctions*: what whoever does not obey is threatened with."""
    for at in page.once(penalties_at):
        first, limit = page.sentence(at)
        last = _penalty_end(page, at + 3, limit)
        statement = _before(page, first, at)
        asks = statement is not None and statement.speaker is not None and statement.act == "demand"
        asking = statement if asks else None
        by = asking.speaker if asking is not None else _giver(page, first, at)
        made = shape(page, "threat", Stretch(at + 3, last)) if last is not None and by is not None else None
        if made is not None:
            to = asking.addressee if asking is not None else None
            strength = force(page, asking) if asking is not None else 2
            yield Draft("threat", made.what, None, by, to, asking, "penalty", strength)


def _giver(page: Page, first: int, at: int) -> str | None:
    """Who leaves time for a deed before a token: *donne deux jours pour partir ⟦sous peine de sanctions⟧*."""
    verbs = (k for k in page.where_lemma(page.lexicon.words("leave time")) if first <= k < at)
    verb = next(verbs, None)
    led = verb is not None and any(is_purpose(page, k) for k in range(verb, at))
    return actor_of(page, subject(page, verb), None) if led and verb is not None else None


def _penalty_end(page: Page, first: int, limit: int) -> int | None:
    """One past a penalty that begins at a token: *sous peine de ⟦sanctions⟧, de ⟦ne pas voter le texte⟧*."""
    if any("VerbForm=Inf" in one.morph for one in page.tokens[first : min(first + 3, limit)]):
        return clause_end(page, first, first - 1, frozenset(), finite=False)
    noun = noun_after(page, first, limit)
    return phrase_limit(page, noun, limit) if noun is not None else None


def _before(page: Page, first: int, at: int) -> Statement | None:
    """The statement of the sentence whose words or cue began last before a token; None without one."""
    start, begins = page.tokens[at].start, page.tokens[first].start
    told = [
        (part.start, statement)
        for statement in page.of(Statement)
        for part in (*statement.content[:1], *((statement.cue,) if statement.cue else ()))
        if begins <= part.start <= start and statement.polarity == "+"
    ]
    return max(told, key=lambda it: it[0], default=(0, None))[1]


def _threatened(page: Page, statement: Statement | None, clause: Clause, first: int) -> Iterator[Draft]:
    """By the speaker of the demand, who leaves time for it, or whom the subject names; nothing for nobody.

    What is done to somebody, not by whom, is done by whoever speaks: *faute de quoi X sera expulsé*.
    """
    undergone = passive(page, clause.deed) and not agents(page, clause.deed)
    giver = None if statement else _giver(page, first, clause.whole.first)
    by = statement.speaker if statement else giver or actor_of(page, clause.subject, None)
    made = shape(page, "threat", clause.whole)
    if by is None or made is None or (statement is None and giver is None and undergone):
        return
    own = statement is None or undergone or own_subject(page, statement, clause)
    yield Draft(
        "threat" if own else "warning", made.what, made.condition, by,
        statement.addressee if statement else None, statement, "otherwise",
        force(page, statement) if statement else 2,
    )  # fmt: skip
