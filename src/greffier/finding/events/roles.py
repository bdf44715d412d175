"""Who stands in the roles of an event: tokens by the slots of its word, those alone that can be actors."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.finding.events.adjacent import also_joined, subject_beside
from greffier.finding.events.belonging import owner
from greffier.finding.events.clause import objects, patients, subjects
from greffier.finding.events.complements import (
    at_home,
    behind,
    clitics,
    fronted,
    owners,
    right_behind,
    us,
)
from greffier.finding.events.doers import asked_of, by_harm, doers, far_agents, means_of, struck, whole
from greffier.finding.events.meeting import after_talks, invited
from greffier.finding.events.nationals import nationals
from greffier.finding.events.people import are_people, can_be_someone
from greffier.finding.events.sharing import bare_subject, is_participle
from greffier.finding.events.tallies import some_told_before
from greffier.finding.events.targets import by_another, in_crowd, shut_out
from greffier.finding.events.undergone import in_state, seeing, undergone_by
from greffier.finding.events.voice import agents, passive
from greffier.finding.events.whose import (
    DOING,
    LOSS,
    STRIKING,
    answering,
    in_course,
    is_site,
    of_deed,
    under_flag,
    whose_arms,
    whose_loss,
    whose_object,
)
from greffier.finding.grammar import is_reflexive, subject_children
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.lexicon import EventWord

PLACED = frozenset({"de", "à", "en", "dans", "sur", "vers"})
"""Slots in which a capital is a place and no government."""
DIRECTED = frozenset({"contre", "avec", "entre", "par"})
"""Slots whose words may hang on any word of an event's noun phrase."""
TAKEN = frozenset({"COERCE", "REJECT"})
"""Types of deeds done to whoever has the thing that is shut, seized or turned down."""
DONE_TO_US = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT"})
"""Types of deeds that *nous* undergo: *ils nous chasseront*."""
GIVING = frozenset({"AID", "SUPPORT", "SANCTION", "CONCEDE", "REJECT", "REQUEST"})
"""Types of deeds in which *à* leads to whom something is given or refused, be it told by a capital."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The references of the article by the tokens they cover."""

    page: Page
    covering: dict[int, Reference]

    def can_act(self, token: int, slot: str) -> bool:
        """Whether the token can stand for an actor in this slot."""
        if (reference := self.covering.get(token)) is None:
            return can_be_someone(self.page, token, slot)
        entry = reference.entry
        return entry is None or not (entry.place or entry.outlet) or slot not in PLACED

    def tokens(self, row: EventWord, head: int, verb: int | None, slot: str) -> list[int]:
        """The tokens that stand in a slot of the word at `head`, whose clause's verb is `verb`."""
        if row.kind == "verb":
            of_things = bool(row.things) or "obj" in (*row.who, *row.whom)
            active = row.reflexive or row.head in self.page.lexicon.words("moving")
            if slot == "subj" and not of_things and (bare := bare_subject(self.page, head)):
                return bare
            told = self._of_verb(head, slot, active=active) or self._of_phrase(row, head, slot)
            if slot == "obj" and row.type in DONE_TO_US and not any(self.can_act(k, slot) for k in told):
                return us(self.page, head) or told
            return told
        undergone = slot == "poss" and verb is not None and slot in row.whom
        if undergone and self.page.tokens[head].dep != "nsubj":  # *la police a procédé à son arrestation*
            return owners(self.page, head)
        return self._of_noun(head, verb, slot)

    def _of_verb(self, verb: int, slot: str, *, active: bool) -> list[int]:
        page = self.page
        undergone = not active and (passive(page, verb) or is_participle(page, verb))
        seen = seeing(page, verb)
        if slot == "subj":
            return agents(page, verb) if undergone or seen is not None else subjects(page, verb)
        if slot == "à" and seen is not None:
            return subjects(page, seen)
        if slot == "obj":
            return patients(page, verb) if undergone else objects(page, verb)
        if slot in ("adj", "poss"):
            return []
        if told := behind(page, verb, slot) or (clitics(page, verb) if slot == "à" else []):
            return told
        things = objects(page, verb) if slot == "à" and not undergone else []  # *interdit la zone aux élus*
        return [k for thing in things[:1] for k in behind(page, thing, slot) if self.can_act(k, "obj")]

    def _of_phrase(self, row: EventWord, verb: int, slot: str) -> list[int]:
        """What hangs on the object that a verb's row holds or asks for: *a gelé les avoirs du roi*."""
        if slot in ("subj", "obj") or not (row.after or row.things):
            return []
        page = self.page
        undergone = passive(page, verb) or is_participle(page, verb)
        things = patients(page, verb) if undergone else objects(page, verb)
        if row.after and not row.things:  # *est tombée aux mains des rebelles*
            held = [k for k in page.parse.children[verb] if page.keys[k] == row.after[-1]]
            things = held or things
        return next((told for k in things[:1] if (told := behind(page, k, slot))), [])

    def _of_noun(self, noun: int, verb: int | None, slot: str) -> list[int]:
        page = self.page
        if slot == "subj":
            if by := in_state(page, noun) or doers(page, noun):
                return by
            if verb is None and (means := means_of(page, noun)) is not None:
                return subjects(page, means)
            if verb is None or self._is_subject_noun(noun, verb):
                return agents(page, verb) if verb is not None and passive(page, verb) else []
            return agents(page, verb) if passive(page, verb) else subjects(page, verb)
        if slot == "poss":
            return owner(self, noun) or subject_children(page, noun)
        if slot == "adj":
            return nationals(page, noun)
        found = behind(page, noun, slot)
        if not found and slot == "sur":
            found = right_behind(page, noun, slot)
        if not found and slot in ("par", "contre", "avec", "entre"):
            found = behind(page, whole(page, noun), slot)
        if not found and slot in ("contre", "par"):
            found = behind(page, noun, "envers") if slot == "contre" else far_agents(page, noun)
        if not found and slot == "entre":
            found = fronted(page, noun, slot)
        led = slot != "par" or (
            verb is not None and passive(page, verb) and not is_reflexive(page, verb)
        )  # not *se solde par dix morts*
        if not found and verb is not None and slot != "de" and led:
            found = behind(page, verb, slot) or (clitics(page, verb) if slot in ("à", "contre") else [])
        return found

    def _is_subject_noun(self, noun: int, verb: int) -> bool:
        """Whether an event's noun is its verb's subject, and no object behind the one told before."""
        told = noun > verb and any(k < verb for k in subjects(self.page, verb) if k != noun)
        return self.page.tokens[noun].dep.startswith("nsubj") and not told

    def doing(self, row: EventWord, head: int, verb: int | None) -> tuple[int, ...]:
        """Who does it: by the row's slots, and of a noun by any that tells a doer and is not taken."""
        free = [slot for slot in DOING if slot not in (*row.who, *row.whom)] if row.kind == "noun" else []
        under = self._undergone(row, head)
        slots = (*row.who, *free) if row.who else ()
        if row.kind == "noun" and "de" in row.whom and by_harm(self.page, head):
            slots = ("de", *slots)
        elif by_another(self, row, head):
            slots = ("par",)
        found = tuple(k for k in self.role(row, head, verb, slots) if under is None or k not in under[1])
        if found or under is not None:
            return found
        if row.type == "CONSULT" and (met := invited(self.page, head) or after_talks(self.page, head)):
            return tuple(k for k in met if self.can_act(k, "subj"))
        near = whose_arms(self, row, head, verb) or of_deed(self, row, head) or answering(self, row, head)
        if near or row.kind == "verb":
            return near or in_course(self, row, head)
        asked = tuple(k for k in asked_of(self.page, head) if self.can_act(k, "subj"))
        return in_course(self, row, head) or asked

    def _undergone(self, row: EventWord, head: int) -> tuple[int, list[int]] | None:
        """The noun that says who undergoes what a noun tells, and who does; who is on strike does it."""
        told = row.kind == "noun" and row.whom and not (row.type == "PROTEST" and in_state(self.page, head))
        return undergone_by(self.page, head) if told else None

    def done_to(self, row: EventWord, head: int, verb: int | None) -> tuple[int, ...]:
        """To whom it is done: by the row's slots; of an attack, whom other words say it hit."""
        if (under := self._undergone(row, head)) is not None:
            return tuple(k for k in map(self._counted, under[1]) if self.can_act(k, "obj"))
        slots = ("de", *row.whom) if by_another(self, row, head) else row.whom
        found = [k for k in self.role(row, head, verb, slots) if not is_site(self, row, k)]
        told = tuple(it for k in found for it in (under_flag(self, row, k) or (k,)))
        if row.kind == "verb" and row.type in LOSS and (crowd := in_crowd(self, row, head)) is not None:
            told = crowd
        if not told and row.type in TAKEN:
            told = shut_out(self, row, head, verb)
        if not told and row.kind == "verb" and row.type in TAKEN:
            told = whose_object(self, row, head)
        hits = STRIKING if row.kind == "noun" else {"ASSAULT"} if row.whom else LOSS
        if told or row.type not in hits:
            return told
        both = "entre" in (*row.who, *row.whom) and len(behind(self.page, head, "entre")) > 1
        noun = row.kind == "noun" and not both
        found = (struck(self.page, head) or at_home(self.page, head)) if noun else []
        hit = tuple(k for k in map(self._counted, found) if self.can_act(k, "obj"))
        return hit or whose_loss(self, row, head, verb, found)

    def role(self, row: EventWord, head: int, verb: int | None, slots: tuple[str, ...]) -> tuple[int, ...]:
        """Tokens of all slots of a role that can act, the first slot that tells anyone winning."""
        own = range(head + 1, head + len(row.words)) if row.kind == "noun" else ()
        if "poss" in slots and row.kind == "noun" and owners(self.page, head):
            slots = ("poss", *(slot for slot in slots if slot != "poss"))
        for slot in slots:
            every = self.tokens(row, head, verb, slot)
            if not every and slot in DIRECTED:  # *une motion de destitution contre lui*
                every = [k for word in own for k in behind(self.page, word, slot)]
            told = (self._counted(k) for k in every if k not in own)
            every = [k for k in told if not self._is_part(k, head) or can_be_someone(self.page, k, slot)]
            as_told = "obj" if slot == "à" and row.type in GIVING else slot
            found = [k for k in every if self.can_act(k, as_told)] or self._governments(row, slot, every)
            if verb is not None and self._is_subject(row, verb, slot):
                found = self._with_subject(verb, found)
            if found:
                return tuple(dict.fromkeys(found))
        return ()

    def _is_part(self, token: int, head: int) -> bool:
        """Whether a token is but a part of a description that the event's noun is a part of too."""
        one = self.covering.get(token)
        return one is not None and one.head not in (token, head) and one.first <= head < one.last

    def _is_subject(self, row: EventWord, verb: int, slot: str) -> bool:
        """Whether the slot of a verb's row is its grammatical subject."""
        active = row.reflexive or row.head in self.page.lexicon.words("moving")
        return row.kind == "verb" and slot == ("obj" if not active and passive(self.page, verb) else "subj")

    def _with_subject(self, verb: int, found: list[int]) -> list[int]:
        """Those found, and who stands where a subject does besides or, when nobody is found, instead."""
        page = self.page
        others = also_joined(page, found[0], verb) if len(found) == 1 else []
        others = others if found else subject_beside(page, verb)
        return sorted([*(k for k in others if self.can_act(k, "subj")), *found])

    def _governments(self, row: EventWord, slot: str, tokens: list[int]) -> list[int]:
        """Capitals joined behind *de* that do something together: *les manœuvres de Séoul et de Tokyo*."""
        mutual = row.type in ("CONSULT", "AGREE", "COOPERATE") and slot == "de" and len(tokens) > 1
        known = [self.covering[k].entry for k in tokens if k in self.covering] if mutual else []
        capitals = [one for one in known if one is not None and one.place]
        return tokens if mutual and len(capitals) == len(tokens) else []

    def _counted(self, token: int) -> int:
        """Who a number counts, else the token itself: *des milliers de pêcheurs, en a arrêté dix*."""
        if token not in self.covering and (told := some_told_before(self.page, token)) != token:
            return told
        if token in self.covering or self.page.lemmas[token] not in self.page.lexicon.words("counted"):
            return token
        behind_it = [self._counted(k) for k in behind(self.page, token, "de") if k > token]
        return next((k for k in behind_it if self.can_act(k, "de") or are_people(self.page, k)), token)


def cast_of(page: Page) -> Cast:
    """The cast of an article."""
    covering = {k: r for r in page.of(Reference) for k in range(r.first, r.last)}
    return Cast(page, covering)
