"""Whom *les deux hommes, les deux camps* mean: the two told together most lately, else the foremost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from greffier.finding.events.called_two import are_men, by_office, is_named, is_two, of_two_states
from greffier.finding.events.clause import objects, subjects
from greffier.finding.events.happening import Happening
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import key
from greffier.record import Actor, Span, Statement

Ids = tuple[str, ...]
BACK, NEAR = 8, 3
"""How many sentences back two sides, or two persons, that are told together are looked for."""
ORDER = frozenset({"REQUEST", "COERCE"})
"""Types of deeds of courts and police, who are no side to those they deal with."""


@dataclass(frozen=True, slots=True)
class Couples:
    """Those told as two (`of_states` by actor), and the couples told together, by the token they end at.

    `spoken` are couples of whom one only says something to the other, `women` who are known to be women.
    """

    page: Page
    actors: Mapping[str, Actor]
    of_states: Mapping[str, bool]
    together: Sequence[tuple[int, Ids]]
    spoken: Sequence[tuple[int, Ids]] = ()
    women: frozenset[str] = frozenset()

    def meant(self, actor: str, token: int, apart: Ids = ()) -> Ids:
        """The two that the words at a token mean; the actor itself when it is no pair or nobody is found.

        None of those `apart` is one of the two, for they do something with them.
        """
        states = self.of_states.get(actor)
        if states is None:
            return (actor,)
        if not states and (counted := self._counted(actor, token)) is not None:
            return (counted,)
        told = self._told(self.together, actor, token, apart)
        if not told and self._are_lands(actor):
            told = self._told(self.spoken, actor, token, apart)
        if told:
            one, other = max(told, key=lambda two: told[two])
            return (one, other) if self._first(one) <= self._first(other) else (other, one)
        found = self._foremost(actor, self.page.tokens[token].start, states, apart)
        return found if len(found) == 2 else (actor,)

    def _counted(self, actor: str, token: int) -> str | None:
        """Two told by their number of whom nobody is named: *Deux mineurs sont pris. Les deux hommes…*."""
        start, page = self.page.tokens[token].start, self.page
        here = page.parse.sentence_of[token]
        if not are_men(page, self.actors[actor]):
            return None
        counted = (
            one
            for one in self.actors.values()
            if one.type in ("group", "unnamed") and key(one.name).split()[0] in page.lexicon.words("two")
        )
        for one in counted:
            ends = list(self._ends(one, start, states=False))
            if ends and here - page.parse.sentence_of[page.at(max(ends) - 1)] == 1:
                return one.id
        return None

    def _told(
        self, couples: Sequence[tuple[int, Ids]], actor: str, token: int, apart: Ids
    ) -> dict[Ids, float]:
        """The couples before a token that fit the words, the nearer the heavier."""
        here, told = self.page.parse.sentence_of[token], defaultdict[Ids, float](float)
        states = self.of_states[actor]
        for at, two in couples:
            back = here - self.page.parse.sentence_of[at]
            if not set(apart).isdisjoint(two):
                continue
            if at < token and back <= (BACK if states else NEAR) and self._fits(two, actor, states):
                told[two] += 1 / (1 + back)
        return told

    def _first(self, actor: str) -> int:
        """Where an actor is first mentioned."""
        return min((mention.span.start for mention in self.actors[actor].mentions), default=0)

    def _fits(self, two: Ids, actor: str, states: bool) -> bool:
        """Whether both of a couple are what is wanted: persons, leaders where so called, or two sides."""
        both = [self.actors[one] for one in two]
        held = [self._held(one, actor) for one in both]
        codes = {one.entry.partition(":")[2] for one in both if one.entry is not None}
        alike = all((one.type in ("person", "unnamed")) != states for one in both)
        alike = alike and not (states and any(map(self._are_persons, both)))
        alike = alike and (self.women.isdisjoint(two) or not are_men(self.page, self.actors[actor]))
        alike = alike and (not self._are_lands(actor) or all(map(is_named, both)))
        others = not any(held)  # *les deux ministres* of a king and a mayor
        alike = alike and (states or not others or not by_office(self.page, self.actors[actor]))
        return alike and held[0] == held[1] and not (len(codes) == 1 and all(one.entry for one in both))

    def _are_persons(self, one: Actor) -> bool:
        """Whether an actor is but some people, no side: *deux personnes*."""
        people = self.page.lexicon.words("taken up")
        return any(word.removesuffix("s") in people for word in key(one.name).split())

    def _are_lands(self, two: str) -> bool:
        """Whether the two are called states: *les deux pays*; not *les deux camps*."""
        words = {word for name in self.actors[two].names for word in key(name).split()}
        return not words.isdisjoint(self.page.lexicon.words("lands"))

    def _foremost(self, actor: str, start: int, states: bool, apart: Ids) -> Ids:
        """The two persons, or governments, most often mentioned before a place; of like ones the later."""
        wanted = "government" if states else "person"
        left = {*apart, *(self.women if are_men(self.page, self.actors[actor]) else ())}
        before = [
            (self._held(one, actor), len(ends), max(ends), one.id)
            for one in self.actors.values()
            if one.type == wanted and one.id not in left and (ends := [*self._ends(one, start, states)])
        ]
        ranked = sorted(before)  # both hold what they are called, or neither
        others = [it for it in ranked if self._side(it[-1]) != self._side(ranked[-1][-1])]
        two = others[-1:] + ranked[-1:]
        holding = {held for held, *_ in two}
        called = not states and by_office(self.page, self.actors[actor])  # *les deux ministres*
        return (
            tuple(name for *_, name in two) if len(holding) == 1 and (True in holding or not called) else ()
        )

    def _side(self, one: str) -> str:
        """The state of a government or seat, else the actor: *Kuala Lumpur* and *la Malaisie* are one."""
        return (self.actors[one].entry or "").partition(":")[2] or one

    def _held(self, one: Actor, two: str) -> bool:
        """Whether a person holds what the two are called by: *les deux ministres, les deux dirigeants*."""
        name = key(self.actors[two].name).split()[-1].removesuffix("s")
        leading = self.page.lexicon.words("leader")
        names = leading if name in leading else {name}
        offices = [key(office.office) for office in one.offices]
        return any(office in names or office.startswith(name) for office in offices)

    def _ends(self, one: Actor, start: int, states: bool) -> Iterator[int]:
        """Where an actor's mentions before a place end, those left out that only place something."""
        for mention in one.mentions:
            if mention.span.end <= start and not (states and self._places(mention.span)):
                yield mention.span.end

    def _places(self, span: Span) -> bool:
        """Whether words stand behind what makes a state a place more often than somebody: *au Qatar*."""
        page = self.page
        at = page.at(span.start) - 1
        while at > 0 and page.tokens[at].pos == "DET":
            at -= 1
        return at >= 0 and page.keys[at] in page.lexicon.words("placing")


def couples_of(page: Page, actors: Sequence[Actor], by_token: Mapping[int, str]) -> Couples:
    """The couples of an article; `by_token` gives the actor of each reference's head."""
    of_states = {
        one.id: of_two_states(page, one)
        for one in actors
        if one.type != "person" and any(is_two(page, name) for name in one.names)
    }
    plural = ((one.form, one.number) == ("pronoun", "p") for one in page.of(Reference))
    if not of_states and not any(plural):
        return Couples(page, {}, {}, ())
    told = [*_joined(page, by_token), *_in_events(page, by_token), *_in_clauses(page, by_token)]
    known = {one.id: one for one in actors}
    fit = known.keys() - of_states.keys()
    together, spoken = (
        sorted((at, two) for at, two in every if len(set(two)) == 2 and fit >= set(two))
        for every in (told, _in_statements(page))
    )
    women = {by_token[one.head] for one in page.of(Reference) if one.gender == "f" and one.head in by_token}
    return Couples(page, known, of_states, together, spoken, frozenset(women))


def _joined(page: Page, by_token: Mapping[int, str]) -> Iterator[tuple[int, Ids]]:
    """Two named one behind *et*, before them no third behind a comma: *le Mali et le Niger*."""
    every = [one for one in page.of(Reference) if one.head in by_token]
    for before, one, other in zip([None, *every], every, every[1:], strict=False):
        if _linked(page, one, other) and not (before is not None and _listed(page, before, one)):
            yield other.head, _sorted(by_token[one.head], by_token[other.head])


def _linked(page: Page, one: Reference, other: Reference) -> bool:
    """Whether *et* leads from a reference to the next, with no more than small words between."""
    between = page.tokens[one.last : other.first]
    small = all(it.pos in ("DET", "ADP", "CCONJ") for it in between)
    return 0 < len(between) < 4 and small and page.keys[one.last] in page.lexicon.words("and")


def _listed(page: Page, before: Reference, one: Reference) -> bool:
    """Whether a comma leads from a reference to the next, so that the next is one of a list."""
    between = page.tokens[before.last : one.first]
    small = all(it.pos in ("PUNCT", "DET", "ADP") for it in between)
    return bool(between) and between[0].text == "," and small


def _in_clauses(page: Page, by_token: Mapping[int, str]) -> Iterator[tuple[int, Ids]]:
    """A subject and whom it does something with, or two that are set against each other: *oppose X à Y*."""
    for one in page.of(Reference):
        before = page.keys[max(one.first - 2, 0) : one.first]
        verb = page.tokens[one.head].head
        if one.head not in by_token or page.tokens[verb].pos != "VERB" or one.head < verb:
            continue
        if "avec" in before:
            near = subjects(page, verb)
        elif page.lexicon.words("à").intersection(before) and page.lexicon.is_verb_of(
            page.tokens[verb].text, "gathering"
        ):
            near = objects(page, verb)
        else:
            continue
        others = [it for k in near if (it := _head(page, k)) in by_token]
        if len(others) == 1:
            yield one.head, _sorted(by_token[others[0]], by_token[one.head])


def _in_statements(page: Page) -> Iterator[tuple[int, Ids]]:
    """Who says something to whom: *Berlin a offert à Paris de l'aider*."""
    for one in page.of(Statement):
        if one.speaker is not None and one.addressee is not None and one.addressee_span is not None:
            yield page.at(one.addressee_span.end - 1), _sorted(one.speaker, one.addressee)


def _head(page: Page, token: int) -> int:
    """The head of the reference that a token is part of, else the token."""
    over = reference_over(page, token)
    return token if over is None else over.head


def _in_events(page: Page, by_token: Mapping[int, str]) -> Iterator[tuple[int, Ids]]:
    """The two that one deed has to do with, and no third: *a rencontré X*; not *a saisi la cour*."""
    for one in page.of(Happening):
        roles = [_head(page, k) for k in (*one.who, *one.whom)]
        if len(roles) == 2 and all(k in by_token for k in roles) and one.row.type not in ORDER:
            yield max(roles), _sorted(by_token[roles[0]], by_token[roles[1]])


def _sorted(one: str, other: str) -> Ids:
    """Two actors in an order of their own, so that a couple is one whoever is told first."""
    return (one, other) if one <= other else (other, one)
