"""Who stands in the roles of an event: tokens by the slots of its word, those alone that can be actors."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.finding.events.clause import (
    agents,
    behind,
    is_national,
    is_participle,
    joined,
    nationals,
    objects,
    owners,
    passive,
    patients,
    subjects,
)
from greffier.finding.grammar import NOMINAL, subject_children
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.lexicon import EventWord, key

PLACED = frozenset({"de", "à", "en", "dans", "sur", "vers"})
"""Slots in which a capital is a place and no government."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The references of the article by the tokens they cover."""

    page: Page
    covering: dict[int, Reference]

    def can_act(self, token: int, slot: str) -> bool:
        """Whether the token can stand for an actor in this slot."""
        word, reference = self.page.tokens[token], self.covering.get(token)
        if reference is not None:
            entry = reference.entry
            placed = entry is not None and (entry.place or entry.outlet) and slot in PLACED
            return not placed
        if slot == "adj" or key(word.text) in self.page.lexicon.words("possessive"):
            return True
        return word.pos in NOMINAL and (
            self.page.lexicon.is_human(word.lemma) or key(word.lemma) in self.page.lexicon.roles_by_form
        )

    def tokens(self, row: EventWord, head: int, verb: int | None, slot: str) -> list[int]:
        """The tokens that stand in a slot of the word at `head`, whose clause's verb is `verb`."""
        if row.kind == "verb":
            of_things = bool(row.things) or "obj" in (*row.who, *row.whom)
            active = row.reflexive or row.head in self.page.lexicon.words("moving")
            if slot == "subj" and not of_things and (bare := _bare_subject(self.page, head)):
                return bare
            return self._of_verb(head, slot, active=active)
        return self._of_noun(head, verb, slot)

    def _of_verb(self, verb: int, slot: str, *, active: bool) -> list[int]:
        page = self.page
        undergone = not active and (passive(page, verb) or is_participle(page, verb))
        if slot == "subj":
            return agents(page, verb) if undergone else subjects(page, verb)
        if slot == "obj":
            return patients(page, verb) if undergone else objects(page, verb)
        if slot in ("adj", "poss"):
            return []
        return behind(page, verb, slot) or (clitics(page, verb) if slot == "à" else [])

    def _of_noun(self, noun: int, verb: int | None, slot: str) -> list[int]:
        page = self.page
        if slot == "subj":
            if verb is None and (by := _means_of(page, noun)) is not None:
                return subjects(page, by)
            if verb is None or page.tokens[noun].dep.startswith("nsubj"):
                return agents(page, verb) if verb is not None and passive(page, verb) else []
            return agents(page, verb) if passive(page, verb) else subjects(page, verb)
        if slot == "poss":
            return owners(page, noun) or subject_children(page, noun)
        if slot == "adj":
            return nationals(page, noun)
        found = behind(page, noun, slot)
        if not found and verb is not None and slot != "de":
            found = behind(page, verb, slot) or (clitics(page, verb) if slot in ("à", "contre") else [])
        return found

    def role(self, row: EventWord, head: int, verb: int | None, slots: tuple[str, ...]) -> tuple[int, ...]:
        """Tokens of all slots of a role that can act, the first slot that tells anyone winning."""
        for slot in slots:
            found = [k for k in self.tokens(row, head, verb, slot) if self.can_act(k, slot)]
            if found:
                return tuple(dict.fromkeys(found))
        return ()


def _bare_subject(page: Page, verb: int) -> list[int]:
    """The noun before a participle that has lost its auxiliary: *le roi parlé avec la reine*."""
    above = page.tokens[verb].head
    lost = page.tokens[verb].dep == "acl" and is_participle(page, verb) and page.tokens[above].pos in NOMINAL
    return joined(page, above) if lost and above < verb else []


def clitics(page: Page, verb: int) -> list[int]:
    """The pronoun before a verb for whom it is done to or for: *lui, leur*."""
    dative = page.lexicon.words("indirect clitic")
    return [k for k in page.parse.children[verb] if k < verb and page.tokens[k].text.lower() in dative]


def _means_of(page: Page, noun: int) -> int | None:
    """The verb of which a noun is the means: *ont répondu par des tirs*; None for any other noun."""
    by = page.lexicon.words("par")
    cases = [k for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    above = page.tokens[noun].head
    if not cases or page.tokens[cases[0]].text.lower() not in by or page.tokens[above].pos != "VERB":
        return None
    return None if passive(page, above) or is_participle(page, above) else above


def behind_thing(cast: Cast, thing: int) -> tuple[int, ...]:
    """Whose forces or arms they are: *104 000 soldats russes, ses troupes, les chars de l'armée*."""
    page = cast.page
    own = cast.covering.get(thing)
    if own is not None and any(is_national(page, k) for k in range(own.first, own.last)):
        return (thing,)
    for found, slot in (
        (owners(page, thing), "poss"),
        (nationals(page, thing), "adj"),
        (behind(page, thing, "de"), "de"),
    ):
        able = [k for k in found if cast.can_act(k, slot)]
        if able:
            return tuple(able)
    return ()


def enough(
    cast: Cast, row: EventWord, head: int, who: tuple[int, ...], whom: tuple[int, ...], thing: int | None
) -> bool:
    """Whether what the word needs beside it is told."""
    needs = row.needs
    if needs in ("nothing", "told"):
        return True
    if needs == "some":
        return bool(who or whom) or thing is not None
    if needs == "who":
        return bool(who)
    if needs == "whom":
        return bool(whom)
    if needs == "both":
        return bool(who and whom)
    return _of_kind(cast, row, head, who, whom)


def _of_kind(cast: Cast, row: EventWord, head: int, who: tuple[int, ...], whom: tuple[int, ...]) -> bool:
    """Whether those in the roles are of the kind the word needs: persons who travel, bodies, armed, many."""
    page, needs = cast.page, row.needs
    if needs == "visit":
        return any(_travels(cast, k) for k in who) and (bool(whom) or _destination(cast, row, head))
    if needs == "body":
        return any(_is_body(cast, k) for k in (whom if row.whom else who))
    if needs == "alliance":
        return any(_is_known_body(cast, k) for k in (whom if row.whom else who))
    if needs == "armed":
        return any(_is_armed(cast, k) for k in who)
    if needs == "crowd":
        return any("crowd" in _classes(page, k) or _many(cast, k) for k in who)
    if needs == "pair":
        return len(who) + len(whom) > 1 or any(_many(cast, k) for k in who)
    if needs == "call":
        return bool(who) and any(_named(cast, k) for k in whom) and not behind(page, head, "à")
    return bool(who) and not objects(page, head)


def _travels(cast: Cast, token: int) -> bool:
    """Whether the token stands for someone who can go on a visit: a person by name, or one in office."""
    reference = cast.covering.get(token)
    if reference is None or reference.type not in ("person", "group", "unnamed"):
        return False
    if reference.role is None or reference.role.kind == "office":
        return True
    return bool(reference.taught or reference.place)


def _destination(cast: Cast, row: EventWord, head: int) -> bool:
    """Whether a place is told behind the verb: *s'est rendu à Genève*."""
    page = cast.page
    found = [k for slot in ("à", "en", "dans", "chez") for k in behind(page, head, slot)]
    return any(page.tokens[k].ent == "LOC" or page.tokens[k].pos == "PROPN" for k in found)


def _is_body(cast: Cast, token: int) -> bool:
    reference = cast.covering.get(token)
    if reference is None:
        return False
    return reference.type == "organisation" or (
        reference.entry is not None and reference.entry.key.startswith(("organisation:", "seat:"))
    )


def _is_known_body(cast: Cast, token: int) -> bool:
    """Whether the token stands for an organisation of the lexicon: an alliance, a union."""
    reference = cast.covering.get(token)
    return (
        reference is not None
        and reference.entry is not None
        and reference.entry.key.startswith("organisation:")
    )


def _is_armed(cast: Cast, token: int) -> bool:
    reference = cast.covering.get(token)
    head = reference.head if reference is not None else token
    if "armed" in _classes(cast.page, head):
        return True
    return reference is not None and reference.type in ("government", "group", "organisation")


def _many(cast: Cast, token: int) -> bool:
    reference = cast.covering.get(token)
    return reference is not None and reference.number == "p" and reference.entry is None


def _named(cast: Cast, token: int) -> bool:
    """Whether the token stands for a person by name."""
    reference = cast.covering.get(token)
    return reference is not None and reference.type == "person" and reference.form == "name"


def _classes(page: Page, token: int) -> frozenset[str]:
    things = page.lexicon.things
    word = page.tokens[token]
    return things.get(key(word.lemma), frozenset()) | things.get(key(word.text), frozenset())


def cast_of(page: Page) -> Cast:
    """The cast of an article."""
    covering = {k: r for r in page.of(Reference) for k in range(r.first, r.last)}
    return Cast(page, covering)
