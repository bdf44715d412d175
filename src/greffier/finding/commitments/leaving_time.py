"""What somebody is left time to do: *leur donne jusqu'à mardi pour partir, deux jours pour évacuer*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.clauses import Clause
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.deeds import finite_of, subject
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.commitments.owed import is_purpose, times_given
from greffier.finding.grammar import negated
from greffier.finding.page import Page


def leaves_time(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Leur donne jusqu'à mardi pour partir*: what is to be done until a day."""
    if page.tokens[clause.verb].lemma in page.lexicon.words("leave time") and not clause.negated:
        yield from _demanded(page, clause.verb, clause.whole.last, actor_of(page, clause.subject, None))


def given_beside(page: Page, first: int, limit: int) -> Iterator[Draft]:
    """*A reçu le chef rebelle, auquel il a donné deux jours pour partir*: the same in a relative clause."""
    for verb in (k for k in page.where_lemma(page.lexicon.words("leave time")) if first <= k < limit):
        beside = any("PronType=Rel" in page.tokens[k].morph for k in page.parse.children[verb])
        if beside and not negated(page, finite_of(page, verb)):
            last = next((k for k in range(verb, limit) if page.keys[k] in (",", ";")), limit)
            yield from _demanded(page, verb, last, actor_of(page, subject(page, verb), None))


def _demanded(page: Page, verb: int, last: int, by: str | None) -> Iterator[Draft]:
    """What is to be done within the time that a verb leaves, up to a token."""
    at = next((k for k in range(verb + 1, last - 1) if is_purpose(page, k)), None)
    if by is None or at is None or not any(verb < k < at for k in page.once(times_given)):
        return
    if (made := shape(page, "demand", Stretch(at + 1, last))) is not None:
        to = actor_of(page, _receiver(page, verb, at), None)
        yield Draft("demand", made.what, made.condition, by, to, None, "voice until")


def _receiver(page: Page, verb: int, limit: int) -> int | None:
    """To whom time is left before a token: *⟦leur⟧ donne deux jours, donne deux jours ⟦à l'armée⟧*."""
    pronouns = (k for k in page.parse.children[verb] if page.tokens[k].dep == "iobj" and k < verb)
    led = (k for k in range(verb + 1, limit) if page.keys[k] in page.lexicon.words("à"))
    nouns = (page.tokens[k].head for k in led if page.tokens[k].dep == "case")
    return next((k for k in (*pronouns, *nouns) if k < limit), None)
