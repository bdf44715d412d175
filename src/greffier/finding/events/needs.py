"""Whether what a word of events needs beside it is told: someone, both sides, a body, someone armed."""

from __future__ import annotations

from greffier.finding.events.clause import agents, objects, passive, patients
from greffier.finding.events.complements import behind
from greffier.finding.events.nationals import is_national
from greffier.finding.events.roles import Cast
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.turned import is_turned
from greffier.finding.grammar import is_temporal, phrase_end
from greffier.finding.page import Page
from greffier.lexicon import EventWord, key

PLACES = frozenset({"place", "passage"})
"""Classes of things that are places one goes to."""
ADDED = ("obj", "iobj", "obl", "xcomp", "ccomp")
"""Relations of what a verb has beside its subject."""


def enough(
    cast: Cast,
    row: EventWord,
    head: int,
    verb: int | None,
    who: tuple[int, ...],
    whom: tuple[int, ...],
    thing: int | None,
) -> bool:
    """Whether what the word needs beside it is told; `verb` is the verb of its clause."""
    needs = row.needs
    if needs in ("nothing", "told"):
        return True
    if needs == "carried":
        return (bool(who) and verb is not None) or _is_carried(cast.page, row, head, verb)
    if needs == "some":
        told = bool(who or whom) or thing is not None or _is_counted(cast.page, row, head)
        return told or _is_carried(cast.page, row, head, verb)
    if needs == "bare":
        return bool(who) and is_bare(cast.page, head)
    if needs in ("crowd", "intransitive") and row.type == "PROTEST" and _called_for(cast.page, head):
        return not objects(cast.page, head)
    if needs == "who":
        return bool(who) or (bool(row.theme) and row.kind == "verb" and is_turned(cast.page, head, row))
    if needs in ("whom", "away"):
        return bool(whom) and (needs == "whom" or _destination(cast, row, head))
    if needs == "both":
        return bool(who and whom)
    if needs == "object":
        return bool(whom) or _undergone(cast.page, head)
    return _of_kind(cast, row, head, who, whom)


def _is_carried(page: Page, row: EventWord, head: int, verb: int | None) -> bool:
    """Whether a verb tells that a noun's deed is done, and nothing limits it: *des tirs ont éclaté*."""
    return row.kind == "noun" and verb is not None and not row.things and not behind(page, head, "de")


def _is_counted(page: Page, row: EventWord, head: int) -> bool:
    """Whether a noun's deeds are counted: *plus de 1.300 arrestations*."""
    counts = row.kind == "noun" and row.type in ("ASSAULT", "COERCE")
    return counts and any(page.tokens[k].dep == "nummod" for k in page.parse.children[head])


def is_bare(page: Page, verb: int) -> bool:
    """Whether nothing but a time and adverbs goes with a verb and its subject: *ils se sont rendus lundi*."""
    kids = (page.tokens[k] for k in page.parse.children[verb])
    told = [k for k in kids if k.dep.startswith(ADDED) and not is_temporal(page, k.index)]
    first, placed = page.sentence(verb)[0], page.lexicon.words("in which")
    if any(page.keys[k] in placed for k in range(max(verb - 8, first), verb)):
        return False  # *le marché où il a coutume de se rendre*
    return all(k.index < verb and page.keys[k.index] in page.lexicon.words("reflexive") for k in told)


def _called_for(page: Page, verb: int) -> bool:
    """Whether an infinitive tells what whoever listens is called on to do: *elle appelle à défiler*."""
    above = page.tokens[verb].head
    infinitive = "VerbForm=Inf" in page.tokens[verb].morph and page.tokens[verb].dep in (
        "xcomp",
        "obl",
        "ccomp",
    )
    led = infinitive and page.keys[verb - 1] in page.lexicon.words("à")
    return led and page.lexicon.is_verb_of(page.tokens[above].text, "object controls")


def _undergone(page: Page, verb: int) -> bool:
    """Whether a verb has an object, or in the passive a subject, whoever or whatever that is."""
    if passive(page, verb) or is_participle(page, verb):
        return bool(patients(page, verb))
    return bool(objects(page, verb))


def _of_kind(cast: Cast, row: EventWord, head: int, who: tuple[int, ...], whom: tuple[int, ...]) -> bool:
    """Whether those in the roles are of the kind the word needs: persons who travel, bodies, armed, many."""
    page, needs = cast.page, row.needs
    if needs == "visit":
        slot = row.who[0] if row.kind == "verb" and row.who[0] == "subj" else None
        told = who or (tuple(cast.tokens(row, head, head, "subj")) if slot else ())
        return any(_travels(cast, k) for k in told) and (bool(whom) or _destination(cast, row, head))
    if needs == "body":
        return any(_is_body(cast, k) for k in (whom if row.whom else who))
    if needs == "alliance":
        return any(_is_known_body(cast, k) for k in (whom if row.whom else who))
    if needs in ("armed", "armed if told", "soldiers"):
        return _by_arms(cast, row, head, who)
    if needs == "undergone":
        return passive(page, head) and bool(whom) and not agents(page, head)
    if needs == "persons":
        return any(_travels(cast, k) for k in who) and any(_is_someone(cast, k) for k in whom)
    if needs == "states":
        return any(_is_state(cast, k) for k in who) and any(_is_state(cast, k) for k in whom)
    if needs == "traveller":
        within = cast.covering.get(head)  # *une agence de voyages*
        return any(_travels(cast, k) for k in who if within is None or cast.covering.get(k) is not within)
    if needs == "crowd":
        return any("crowd" in _classes(page, k) or _many(cast, k) for k in who)
    if needs in ("pair", "pair there"):
        two = len(who) + len(whom) > 1 or any(_many(cast, k) for k in who)
        return two and (needs == "pair" or _destination(cast, row, head))
    if needs == "call":
        asked = bool(behind(page, head, "à")) or any(_asked_of(page, head, k) for k in whom)
        return bool(who) and any(_is_someone(cast, k) for k in whom) and not asked
    return bool(who) and not objects(page, head)


def _asked_of(page: Page, verb: int, whom: int) -> bool:
    """Whether an infinitive behind *à* tells what somebody is called upon to do: *appelé le roi à partir*."""
    end = phrase_end(page, whom) if whom > verb else verb + 1
    led = page.keys[end : end + 1] and page.keys[end] in page.lexicon.words("à")
    return bool(led) and end + 1 < len(page.tokens) and "VerbForm=Inf" in page.tokens[end + 1].morph


def _by_arms(cast: Cast, row: EventWord, head: int, who: tuple[int, ...]) -> bool:
    """Whether armed people or a state do it, soldiers where the word needs these, or nobody is told."""
    page = cast.page
    told = who or tuple(cast.tokens(row, head, head if row.kind == "verb" else None, "subj"))
    if row.needs == "soldiers":
        return any("armed" in _classes(page, k) for k in told)
    undergone = row.kind == "verb" and (passive(page, head) or is_participle(page, head))
    alone = row.needs == "armed if told" and undergone and not told
    return alone or any(_is_armed(cast, k) for k in told)


def _travels(cast: Cast, token: int) -> bool:
    """Whether the token stands for someone who can go on a visit: a person by name, or one in office."""
    reference = cast.covering.get(token)
    counted = cast.page.keys[token] in cast.page.lexicon.words("count of")
    if reference is None and cast.page.lemmas[token] in cast.page.lexicon.words("acting for"):
        return "armed" not in _classes(cast.page, token)
    if reference is None or (reference.type not in ("person", "group", "unnamed") and not counted):
        return False
    if reference.role is None or reference.role.kind == "office":
        return True
    return bool(reference.taught or reference.place)


def _destination(cast: Cast, row: EventWord, head: int) -> bool:
    """Whether a place is told behind the verb: *s'est rendu à Genève, sur l'île, sur place*."""
    page = cast.page
    found = [k for slot in ("à", "en", "dans", "chez", "sur") for k in behind(page, head, slot)]
    named = any(page.tokens[k].ent == "LOC" or page.tokens[k].pos == "PROPN" for k in found)
    return named or any(PLACES & _classes(page, k) and page.lemmas[k] != "place" for k in found)


def _is_state(cast: Cast, token: int) -> bool:
    """Whether the token stands for a state: *la France, le Kosovo*."""
    reference = cast.covering.get(token)
    return reference is not None and reference.type == "government"


def _is_body(cast: Cast, token: int) -> bool:
    if "deliberating" in _classes(cast.page, token):
        return True
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
    if is_national(cast.page, token):
        token = cast.page.tokens[token].head  # *l'aviation russe*
    reference = cast.covering.get(token)
    head = reference.head if reference is not None else token
    if "armed" in _classes(cast.page, head):
        return True
    outlet = reference is not None and reference.entry is not None and reference.entry.outlet
    outlet = outlet or any("media" in _classes(cast.page, k) for k in (head, max(head - 1, 0)))
    return reference is not None and not outlet and reference.type in ("government", "group", "organisation")


def _many(cast: Cast, token: int) -> bool:
    reference = cast.covering.get(token)
    return reference is not None and reference.number == "p" and reference.entry is None


def _is_someone(cast: Cast, token: int) -> bool:
    """Whether the token stands for one person, by a name or an office: *Paul Morin, son homologue*."""
    reference = cast.covering.get(token)
    known = reference is not None and reference.type in ("person", "unnamed") and reference.number == "s"
    return known and cast.page.tokens[token].pos != "PRON"


def _classes(page: Page, token: int) -> frozenset[str]:
    things = page.lexicon.things
    word = page.tokens[token]
    return things.get(key(word.lemma), frozenset()) | things.get(key(word.text), frozenset())
