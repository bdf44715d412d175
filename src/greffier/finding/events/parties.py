"""Which actors stand in an event's roles: two for *les deux dirigeants*, states for their troops."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from greffier.finding.actors import Resolved
from greffier.finding.events.clause import subjects
from greffier.finding.events.complements import behind, governors
from greffier.finding.events.couples import Couples, couples_of
from greffier.finding.events.roles import Cast
from greffier.finding.gazetteer import state_keys
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.lexicon import key, name_key
from greffier.record import Actor

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parties:
    """The actors of the sheet by token and by lexicon entry, and the couples that pairs are made of."""

    cast: Cast
    by_token: Mapping[int, str]
    by_entry: Mapping[str, str]
    couples: Couples
    states: Mapping[str, str]

    def of(self, tokens: Sequence[int], speaker: str | None = None, apart: Ids = ()) -> Ids:
        """The actors that tokens stand for, without repeats; `speaker` is whose words they stand in.

        None of those `apart` is one of the two whom *les deux camps* means.
        """
        return tuple(dict.fromkeys(actor for token in tokens for actor in self._of(token, speaker, apart)))

    def _of(self, token: int, speaker: str | None, apart: Ids) -> Ids:
        word = self.cast.page.keys[token].lstrip("-")
        if speaker is not None and word in self.cast.page.lexicon.words("ourselves"):
            return (self.states.get(speaker, speaker),)
        if speaker is not None and word in self.cast.page.lexicon.words("myself"):
            return (speaker,)
        if (both := self._compound(token)) is not None:
            return both
        if len(named := self._apposed(token) or self._listed(token)) > 1:
            return named
        reference = self.cast.covering.get(token)
        actor = self.by_token.get(token)
        if actor is None and word in self.cast.page.lexicon.words("those"):
            actor = next(
                (self.by_token[k] for k in behind(self.cast.page, token, "de") if k in self.by_token), None
            )
            return (actor,) if actor is not None else ()
        if actor is None and reference is not None:
            actor = self._named_beside(token) or self.by_token.get(reference.head)
        if reference is not None and (states := self._states(reference)):
            return states
        if reference is not None and (owner := self._whose(reference, speaker)) is not None:
            return (owner,)
        if actor is None and reference is not None and (reference.form, reference.number) == ("pronoun", "p"):
            return self._subjects_above(token) or self._two_before(token)
        return self.couples.meant(actor, token, apart) if actor is not None else ()

    def _whose(self, own: Reference, speaker: str | None) -> str | None:
        """Whose country or troops act, be it the speaker's: *son pays ripostera, nos soldats ont tiré*."""
        page = self.cast.page
        troops = own.role is not None and own.role.lemma in page.lexicon.words("acting for")
        if own.form != "description" or not (troops or page.keys[own.head] in page.lexicon.words("homeland")):
            return None
        first = page.keys[own.first]
        if first in page.lexicon.words("ourselves") and speaker is not None:
            return self.states.get(speaker)
        if first not in page.lexicon.words("possessive"):
            return None
        whose = self.by_token.get(own.first)
        whose = speaker if whose is None and not troops else whose
        return self.states.get(whose) if whose is not None else None

    def _named_beside(self, token: int) -> str | None:
        """The actor named behind a title inside other words: *les soldats du général Ivan Orlov*."""
        page = self.cast.page
        kids = (k for k in page.parse.children[token] if page.tokens[k].dep == "appos")
        names = [k for k in kids if page.tokens[k].pos == "PROPN"]
        every = (k for name in names for k in (name, *page.parse.children[name]))
        return next((self.by_token[k] for k in every if k in self.by_token), None)

    def _subjects_above(self, token: int) -> Ids:
        """Those told together as the subject of a clause around a plural pronoun that stands for nobody.

        *Oslo et Rome s'entendent pour oublier les tirs qu'ils ont échangés.*
        """
        page = self.cast.page
        for above in governors(page, token, 8):
            if page.tokens[above].pos not in ("VERB", "AUX"):
                continue
            told = [k for k in subjects(page, above) if k < token]
            every = tuple(self.by_token[k] for k in told if k in self.by_token)
            if len(every) > 1:
                return every
        return ()

    def _two_before(self, token: int) -> Ids:
        """The two persons of the last deed, here or one sentence before: *X a reçu Y. ⟦Ils⟧ ont signé*."""
        of, actors = self.cast.page.parse.sentence_of, self.couples.actors
        near = [two for at, two in self.couples.together if at < token and of[token] <= of[at] + 1]
        persons = [two for two in near if all(actors[one].type in ("person", "unnamed") for one in two)]
        return persons[-1] if persons else ()

    def _apposed(self, token: int) -> Ids:
        """The actors whose names are joined behind what they all are: *les ministres X et Y*."""
        children = self.cast.page.parse.children
        tokens = self.cast.page.tokens
        for first in children[token]:
            if tokens[first].dep == "appos" and tokens[first].pos == "PROPN":
                every = (first, *(k for k in children[first] if tokens[k].dep == "conj"))
                heads = (one.head for k in every if (one := self.cast.covering.get(k)) is not None)
                return tuple(self.by_token[k] for k in heads if k in self.by_token)
        return ()

    def _listed(self, token: int) -> Ids:
        """The actors named between commas behind what they all are: *deux syndicats, X et Y, ont signé*."""
        page, one = self.cast.page, self.cast.covering.get(token)
        if one is None or one.number != "p" or one.form != "description":
            return ()
        at, limit, found, last = one.last, page.sentence(token)[1], list[str](), False
        while at + 1 < limit and (page.tokens[at].text == "," or page.keys[at] in page.lexicon.words("and")):
            if last:
                return tuple(found) if page.tokens[at].text == "," else ()
            last = page.tokens[at].text != ","
            named = self.cast.covering.get(at + 1 + (page.tokens[at + 1].pos == "DET"))
            if named is None or named.form != "name" or named.first < at or named.head not in self.by_token:
                return ()
            found.append(self.by_token[named.head])
            at = named.last
        return tuple(found) if last and at == limit - 1 else ()

    def _compound(self, token: int) -> Ids | None:
        """Two states for *russo-américain*, as far as the sheet has them; None for other words."""
        first, dash, last = self.cast.page.keys[token].partition("-")
        code = self.cast.page.lexicon.state_prefixes.get(first)
        if not dash or code is None:
            return None
        adjective = self.cast.page.lexicon.states_by_adjective.get(last, ())
        codes = [code, *(state.code for state in adjective[:1])]
        return tuple(found for one in codes if (found := self.state(one)) is not None)

    def state(self, code: str) -> str | None:
        """The actor that is a state or its government; None when the sheet has none."""
        return next((self.by_entry[k] for k in state_keys(code) if k in self.by_entry), None)

    def _states(self, reference: Reference) -> Ids:
        """The states whose troops or officials a plural description means: *des soldats russes*."""
        if reference.entry is not None or reference.number != "p" or reference.form != "description":
            return ()
        page = self.cast.page
        codes = [
            states[0].code
            for k in range(reference.first, min(reference.last + 2, len(page.tokens)))
            if page.tokens[k].pos in ("ADJ", "NOUN")
            and page.tokens[k].text[0].islower()
            and (states := page.lexicon.states_by_adjective.get(page.keys[k]))
        ]
        place = reference.place
        if not codes and place is not None and place in page.lexicon.states_by_code:
            codes = list(dict.fromkeys([place, *self._named_states(reference)]))
        role = reference.role.lemma if reference.role is not None else None
        people = role is None and bool(reference.place) and _all_of(page, reference)
        acting = role in page.lexicon.words("acting for") or people
        if not codes or not (acting or len(codes) > 1):
            return ()
        return tuple(found for code in dict.fromkeys(codes) if (found := self.state(code)) is not None)

    def _named_states(self, reference: Reference) -> Iterator[str]:
        """The codes of all states a description names: *les dirigeants de la Suède et de la Norvège*."""
        page = self.cast.page
        for token in page.tokens[reference.first : reference.last]:
            if token.pos == "PROPN":
                yield from (
                    state.code for state in page.lexicon.states_by_name.get(name_key(token.text), ())[:1]
                )


def _all_of(page: Page, people: Reference) -> bool:
    """Whether a people as a whole is meant, for its state: *les Russes*; not *deux Russes*."""
    first, before = page.tokens[people.first], page.tokens[max(people.first - 1, 0)]
    if page.keys[people.head] not in page.lexicon.states_by_adjective:
        return False
    bare = people.first == people.head and before.pos == "ADP"
    if bare and page.lemmas[max(people.first - 2, 0)] in page.lexicon.words("counted"):
        return False  # *des milliers de Russes*
    return bare or first.text.lower() in page.lexicon.words("whole people")


def parties_of(page: Page, cast: Cast) -> Parties:
    """The parties of an article."""
    actors = page.of(Actor)
    known = {actor.id for actor in actors}
    by_token = {r.head: r.actor for r in page.of(Resolved) if r.actor is not None and r.actor in known}
    by_token |= _each(page, actors, by_token)
    entries = {actor.entry: actor.id for actor in reversed(actors) if actor.entry is not None}
    couples = couples_of(page, actors, by_token)
    return Parties(cast, by_token, entries, couples, _states_of(page, actors, entries))


def _each(page: Page, actors: Sequence[Actor], by_token: Mapping[int, str]) -> dict[int, str]:
    """The actor of each of those who also speak as one, by token: *la Suède et la Norvège*."""
    spans = ((mention.span, actor.id) for actor in actors for mention in actor.mentions)
    named = {(span.start, span.end): actor for span, actor in spans}
    found: dict[int, str] = {}
    for reference in page.of(Reference):
        own = reference.head if reference.form == "description" else None  # not *les partisans de ⟦la reine⟧*
        tokens = [k for k in range(reference.first, reference.last) if k in by_token and own in (None, k)]
        whole = page.tokens[reference.first].start, page.tokens[reference.last - 1].end
        actor = named.get(whole) if tokens else None
        if actor is not None:
            found |= dict.fromkeys(tokens, actor)
    return found


def _states_of(page: Page, actors: Sequence[Actor], entries: Mapping[str, str]) -> dict[str, str]:
    """For each person in office the state of the office, where the sheet has it as an actor."""
    found: dict[str, str] = {}
    for actor in actors:
        for office in actor.offices:
            code = _code(page, office.of or "")
            state = next((entries[k] for k in state_keys(code or "") if k in entries), None)
            if code is not None and state is not None:
                found.setdefault(actor.id, state)
    return found


def _code(page: Page, words: str) -> str | None:
    known = page.lexicon.states_by_name.get(name_key(words)) or page.lexicon.states_by_adjective.get(
        key(words)
    )
    return known[0].code if known else None
