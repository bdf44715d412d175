"""Whether what an event's word asks for is there: a thing, a place, people, by class or by who is named."""

from __future__ import annotations

from greffier.finding.events.clause import objects, patients, subjects
from greffier.finding.events.complements import behind
from greffier.finding.events.prepositions import plain_preposition
from greffier.finding.events.resumed_things import is_told_before
from greffier.finding.events.roles import Cast
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.unnamed import some_of_them
from greffier.finding.events.voice import agents, passive
from greffier.finding.grammar import NOMINAL
from greffier.finding.page import Page
from greffier.lexicon import EventWord

PERSONS = frozenset({"people", "anyone", "crowd", "captives", "refugees", "inmate", "worker"})
"""Classes of persons, whom a number alone may tell: *en a relâché dix*."""
BEFALLING = frozenset({"ASSAULT", "COERCE", "RETREAT", "AID"})
"""Types of deeds that people undergo whom a pronoun alone tells."""
NOTHING = frozenset[str]()
"""The classes of a noun that is in none."""
MEASURED = ("nmod", "obl:arg")
"""Relations of what is measured to its measure."""


def thing_of(cast: Cast, row: EventWord, head: int) -> tuple[bool, int | None]:
    """Whether what the word asks for is there, and the token that is it."""
    if not row.things:
        return True, None
    page = cast.page
    for wanted in row.things:
        slot, _, name = wanted.rpartition("/")
        for token in _complements(page, row, head, slot):
            if token == head:
                continue
            if _is_of(cast, token, name) or (name == "crowd" and _is_them(page, token, head)):
                return True, token
            if name == "anyone" and row.needs == "soldiers" and _is_one_of_them(page, token, head):
                return True, token
            if (
                row.kind == "verb"
                and not slot
                and is_told_before(page, token, head, name, people=row.type in BEFALLING)
            ):
                return True, token
        counted = not slot and name in PERSONS and row.kind == "verb"
        if counted and (one := some_of_them(page, head)) is not None:
            return True, one
    return False, None


def _is_of(cast: Cast, token: int, name: str) -> bool:
    """Whether a token is of a class of things: by its noun; places and people also by what is named."""
    page = cast.page
    known, lemma, low = page.lexicon.things, page.lemmas[token], page.keys[token]
    listed = "people" if name == "anyone" else name
    if listed in known.get(lemma, NOTHING) or listed in known.get(low, NOTHING):
        return True
    if page.tokens[token].pos != "PRON" and listed in known.get(_as_listed(page, token), NOTHING):
        return True
    compound = "-" in lemma and lemma not in page.lexicon.event_nouns_by_head  # *navire-hôpital*
    if compound and listed in known.get(lemma.partition("-")[0], NOTHING):
        return True
    if name == "place":
        return page.tokens[token].ent == "LOC"
    return name == "anyone" and _are_people(cast, token)


def _as_listed(page: Page, token: int) -> str:
    """A noun as a class lists it, which the parser has left in its plural, or capitals without its accent."""
    low = page.keys[token]
    if low.endswith("aux"):
        return low[:-1] if low.endswith("eaux") else low[:-2] + "l"  # *bateaux, hôpitaux*
    one = low.removesuffix("s") if "-" not in low else "-".join(w.removesuffix("s") for w in low.split("-"))
    return "é" + one[1:] if page.tokens[token].text[0] == "E" else one


def _are_people(cast: Cast, token: int) -> bool:
    """Whether persons are meant, whatever the noun: *le blogueur Jan Vesely, sept d'entre eux*."""
    page, reference = cast.page, cast.covering.get(token)
    if reference is not None:
        lone = token == page.sentence(token)[0] and reference.last - reference.first == 1
        told_itself = page.tokens[token].dep != "nmod"  # not *l'expansion de la milice*
        single = reference.type in ("person", "unnamed") and page.tokens[token].pos != "PRON" and not lone
        return single or (reference.type == "group" and told_itself and _is_human(page, token))
    above = page.parse.children[page.tokens[token].head]
    if any(k < token and page.keys[k] in page.lexicon.words("of them") for k in above):
        return page.tokens[token].pos == "NUM" or page.lemmas[token] in page.lexicon.words("counted")
    if page.tokens[token].pos == "NUM":
        return not page.lexicon.words("among").isdisjoint(page.keys[token + 1 : token + 3])
    return _is_human(page, token)


def _is_human(page: Page, token: int) -> bool:
    """Whether a common noun is one for people, by its ending or as a role: *agents, collégiens*."""
    lemma = page.lemmas[token]
    return page.tokens[token].pos == "NOUN" and (
        page.lexicon.is_human(lemma) or lemma in page.lexicon.roles_by_form
    )


def _is_them(page: Page, token: int, verb: int) -> bool:
    """Whether a crowd may be meant by *les, ils*: *la police les a dispersés*; not *les a chargés de V*."""
    word, many = page.keys[token], "Number=Plur" in page.tokens[token].morph
    undergone = word in page.lexicon.words("subject clitic") and passive(page, verb)
    them = many and (undergone or word in page.lexicon.words("direct clitic"))
    return them and not any(page.tokens[k].dep in ("xcomp", "ccomp") for k in page.parse.children[verb])


def _is_one_of_them(page: Page, token: int, verb: int) -> bool:
    """Whether a pronoun stands where somebody undergoes what soldiers or police do: *on l'a emmené*."""
    undergone = page.keys[token] in page.lexicon.words("subject clitic") and passive(page, verb)
    return undergone or (token < verb and page.keys[token] in page.lexicon.words("direct clitic"))


def _complements(page: Page, row: EventWord, head: int, slot: str) -> list[int]:
    """The tokens that stand where the thing is asked for: the object, a noun's *de* complement, a slot."""
    if slot and slot not in ("de", "subj"):
        return _with_measured(page, behind(page, head, slot) or _after(page, head, slot))
    if row.kind == "noun":
        return _with_measured(page, behind(page, head, "de"))
    if slot == "subj":
        return _with_measured(page, subjects(page, head) or agents(page, head))
    if slot == "de":
        found = objects(page, head)
        return [*behind(page, head, "de"), *found, *(k for at in found for k in behind(page, at, "de"))]
    opening = page.tokens[head].dep == "advcl" and is_participle(page, head)  # *Dispersés par la police, X*
    undergone = (passive(page, head) or opening) and not row.reflexive
    found = patients(page, head) if undergone else objects(page, head)
    return _with_measured(page, found)


def _after(page: Page, head: int, slot: str) -> list[int]:
    """Nouns a preposition leads to in the words behind the head, whatever the parser ties them to."""
    found, linked = list[int](), False
    for at in range(head + 1, min(head + 9, page.sentence(head)[1])):
        token = page.tokens[at]
        if token.pos in ("PUNCT", "VERB", "AUX", "SCONJ"):
            break
        linked = linked or plain_preposition(page, at) == slot
        if linked and token.pos == "NOUN":
            found.append(at)
    return found


def _with_measured(page: Page, tokens: list[int]) -> list[int]:
    """Tokens and what they measure: *un bataillon de soldats, deux cents chars, des véhicules blindés*."""
    found = list(tokens)
    for at in tokens:
        for k in page.parse.children[at]:
            word = page.tokens[k]
            near = k == at + 1 and word.dep in ("amod", "acl")
            many = word.pos in ("NOUN", "VERB") or page.lemmas[at] in page.lexicon.words("counted")
            linked = word.dep in ("conj", "appos") or (word.dep in MEASURED and _of_what(page, k))
            if (near and many) or (word.pos in NOMINAL and linked):
                found.append(k)
    return found


def _of_what(page: Page, noun: int) -> bool:
    """Whether a complement may tell what there is of something, and not where: *62 milliards au Pakistan*."""
    cases = [page.keys[k] for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    return not cases or cases[0] not in page.lexicon.words("à")
