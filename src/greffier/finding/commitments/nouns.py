"""Commitments that a noun tells: *sa menace de sanctions, la demande russe de garanties*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.clause_ends import clause_end
from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.conditions import Stretch, phrase_limit
from greffier.finding.commitments.deeds import subject
from greffier.finding.commitments.drafts import Draft, shape, side, who
from greffier.finding.commitments.told import ACTS
from greffier.finding.construction import LINKS
from greffier.finding.grammar import group_start, negated, noun_after
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import ClassName, Cue
from greffier.record import Actor, CommitmentAct, Statement

REACH = 12
"""Among how many tokens behind its noun *par* stands."""
RESOLVES: dict[ClassName, CommitmentAct] = {"resolve": "promise", "readiness": "offer"}
"""What somebody does who says that he is resolved, or ready."""
BINDING = frozenset({"demand", "threaten", "promise", "offer", "refuse"})


def nominal(page: Page) -> Iterator[Draft]:
    """A commitment for each noun of threat, demand, promise or offer that has a content and an owner."""
    known = page.lexicon.nouns_by_head
    for at in page.where_lemma(known):
        announces = page.lemmas[at] in page.lexicon.words("announced")
        rows = (r for r in known[page.lemmas[at]] if len(r.words) == 1 and (announces or r.act in BINDING))
        row = next(rows, None)
        if row is not None and page.tokens[at].pos == "NOUN":
            yield from _told_by(page, at, row, "decision" if announces else ACTS[row.act])

    yield from _resolved(page)


def _resolved(page: Page) -> Iterator[Draft]:
    """*A réaffirmé sa volonté de négocier, confirme son intention de fermer*: what someone is to do."""
    for name, act in RESOLVES.items():
        for at in page.where_lemma(page.lexicon.words(name)):
            verb = page.tokens[at].head
            own = at > 0 and page.keys[at - 1] in page.lexicon.words("possessive")
            avows = page.lexicon.is_verb_of(page.keys[verb], "avowing")
            avows = avows or (at > 2 and page.keys[at - 3] in page.lexicon.words("imparting"))
            if not own or not avows or negated(page, verb):
                continue
            owner, link = _owner(page, at)
            linked = page.lexicon.words("à") | page.lexicon.words("bare de")
            if owner is None or link is None or page.keys[link] not in linked:
                continue
            if "VerbForm=Inf" not in page.tokens[min(link + 1, len(page.tokens) - 1)].morph:
                continue
            made = shape(
                page, act, Stretch(link + 1, clause_end(page, link + 1, at, frozenset(), finite=False))
            )
            if made is not None:
                yield Draft(act, made.what, made.condition, owner, None, _statement(page, at), "resolve")


def _told_by(page: Page, noun: int, row: Cue, act: CommitmentAct) -> Iterator[Draft]:
    """The commitment that a noun tells with what hangs on it; none without owner or content."""
    owner, at = _owner(page, noun)
    if owner is None:
        owner, at = _by(page, noun)
    if owner is None and row.act in ("offer", "threaten") and (inner := _of_thing(page, noun)) is not None:
        owner, thing = inner  # *l'offre de ⟦médiation⟧ de Paris*
        made = shape(page, act, thing)
        if made is not None and "de+np" in row.constructions:
            around = _statement(page, noun)
            yield Draft(act, made.what, made.condition, owner, None, around, "noun", int(row.force))
        return
    link = next((name for name in LINKS if page.keys[at] in page.lexicon.words(name)), None) if at else None
    if owner is None or at is None or link is None or not _takes(row, link):
        return
    whole = _content(page, noun, at + 1)
    made = shape(page, act, whole) if whole else None
    if made is not None:
        around = _statement(page, noun)
        yield Draft(act, made.what, made.condition, owner, None, around, "noun", int(row.force))


def _takes(row: Cue, link: str) -> bool:
    """Whether the noun governs a noun phrase or an infinitive by this preposition."""
    return f"{link}+np" in row.constructions or f"{link}+inf" in row.constructions


def _content(page: Page, noun: int, first: int) -> Stretch | None:
    """The phrase or infinitive behind the preposition, with a condition that follows it."""
    limit = page.sentence(noun)[1]
    by = _doing(page, first, limit)
    limit = by if by is not None and page.once(who).get(noun_after(page, by + 1, limit) or -1) else limit
    if first >= limit:
        return None
    if "VerbForm=Inf" in page.tokens[first].morph:
        last = clause_end(page, first, noun, frozenset(), finite=False)
        verb = page.tokens[noun].head  # *la promesse de rouvrir le port ⟦tarde⟧*
        told = page.tokens[noun].dep.startswith("nsubj") and first < verb
        return Stretch(first, min(last, max(group_start(page, verb), first + 1)) if told else last)
    thing = noun_after(page, first, limit)
    if thing is None:
        return None
    last = phrase_limit(page, thing, limit)
    follows = last < limit and page.keys[last] in page.lexicon.words("if")
    return Stretch(first, clause_end(page, first, noun, frozenset()) if follows else last)


def _owner(page: Page, noun: int) -> tuple[str | None, int | None]:
    """Whose the noun is, and the token behind it and its owner; (None, None) when nobody's."""
    limit, at = page.sentence(noun)[1], noun + 1
    heads = page.once(who)
    if noun and page.keys[noun - 1] in page.lexicon.words("possessive"):
        found = heads.get(noun - 1)
        whose = found.actor if found else None
        return whose or _of_subject(page, noun), _behind(page, at, limit)
    while at < limit and page.tokens[at].pos == "ADJ":
        states = page.lexicon.states_by_adjective.get(page.keys[at])
        if states:
            return _of_state(page, states[0].code), _behind(page, at + 1, limit)
        at += 1
    if at < limit and page.keys[at] in page.lexicon.words("de"):
        owner = noun_after(page, at + 1, limit)
        found = heads.get(owner) if owner is not None else None
        if owner is not None and found is not None and found.actor:
            over = reference_over(page, owner)  # *refus du chef du gouvernement*
            return found.actor, _behind(page, over.last if over else owner + 1, limit)
    return None, None


def _of_thing(page: Page, noun: int) -> tuple[str, Stretch] | None:
    """Whose a noun is that what it tells parts from its owner: *offre de ⟦médiation⟧ de Paris, russe*."""
    limit = page.sentence(noun)[1]
    if noun + 2 >= limit or page.keys[noun + 1] not in page.lexicon.words("bare de"):
        return None
    thing = noun + 2
    if page.tokens[thing].pos != "NOUN" or not page.lexicon.is_matter(page.lemmas[thing]):
        return None
    owner, _ = _owner(page, thing)
    return (owner, Stretch(thing, thing + 1)) if owner is not None else None


def _of_subject(page: Page, noun: int) -> str | None:
    """Whose a noun is whose possessive is left open: *Oslo a réitéré ⟦sa⟧ demande de garanties*."""
    token = page.tokens[noun]
    verb = page.tokens[token.head]
    if not token.dep.startswith(("obj", "obl")) or verb.pos != "VERB":
        return None
    around = _statement(page, noun)
    return actor_of(page, subject(page, verb.index), around)


def _by(page: Page, noun: int) -> tuple[str | None, int | None]:
    """Who does what the noun tells, by *par*, and the token that links it to its content; (None, None) else.

    *L'annonce par Oslo d'un embargo, la demande de garanties par Oslo*.
    """
    limit = page.sentence(noun)[1]
    at = _doing(page, noun + 1, limit - 1)
    made = (
        noun + 1 + page.lexicon.is_verb_of(page.keys[noun + 1], "putting forth") if at is not None else noun
    )
    if at is None or any(page.tokens[k].pos in ("PUNCT", "VERB", "AUX") for k in range(made, at)):
        return None, None
    doer = noun_after(page, at + 1, limit)
    found = page.once(who).get(doer) if doer is not None else None
    if doer is None or found is None:
        return None, None
    return found.actor, _behind(page, doer + 1 if at == made else noun + 1, limit)


def _doing(page: Page, first: int, limit: int) -> int | None:
    """The *par* near behind a token; None without one."""
    by = page.lexicon.words("par")
    return next((k for k in range(first, min(first + REACH, limit)) if page.keys[k] in by), None)


def _behind(page: Page, at: int, limit: int) -> int | None:
    """The first token from `at` on that is no adjective; None at the sentence's end."""
    while at < limit and page.tokens[at].pos == "ADJ":
        at += 1
    return at if at < limit else None


def _of_state(page: Page, code: str) -> str | None:
    """The actor that is the state itself; None when the article names none."""
    return next((a.id for a in page.of(Actor) if a.entry and side(page, a.id) == code), None)


def _statement(page: Page, noun: int) -> Statement | None:
    """The innermost statement the noun stands in."""
    start = page.tokens[noun].start
    around = [s for s in page.of(Statement) if any(c.start <= start < c.end for c in s.content)]
    return min(around, key=lambda s: len(s.hull), default=None)
