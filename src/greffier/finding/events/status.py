"""Whether an event took place: by mood, tense, negation, what governs its word and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from greffier.finding.events.beside import beside, status_rows
from greffier.finding.events.complements import governors
from greffier.finding.events.happening import Happening
from greffier.finding.events.mood import denies, finite_mood, of_clause
from greffier.finding.events.sharing import is_participle, shares_auxiliary
from greffier.finding.events.triggers import is_marked
from greffier.finding.grammar import group_start, negated
from greffier.finding.page import Page
from greffier.lexicon import StatusWord
from greffier.record import Act, Status

JUDGING: frozenset[Act] = frozenset({"assert", "deny", "praise", "criticise", "accuse"})
BLAMING: frozenset[Act] = frozenset({"praise", "criticise", "accuse"})
"""Acts of verbs whose object is there, whatever is told of them."""
REACH = 5
"""How many governors above an event are asked."""
ORDER: tuple[Status, ...] = ("denied", "feared", "conditional", "planned")
"""Of several statuses that are told, the first of these counts."""
GOVERNED = (
    "xcomp",
    "ccomp",
    "obj",
    "obl",
    "nsubj:pass",
    "conj",
    "csubj",
    "acl",
    "nmod",
    "advcl",
    "amod",
    "appos",
)
PASSED = ("xcomp", "obj", "obl", "conj", "acl", "nmod", "ccomp", "nsubj:pass", "advmod", "appos", "aux:caus")
"""Relations through which what stands higher still tells something of the event."""


def status_of(page: Page, one: Happening) -> Status:
    """The status that a happening's clause and what governs it tell; held when nothing says otherwise."""
    told = {*beside(page, one), *_own(page, one)}
    start = one.verb if one.verb is not None else one.head
    infinitive = one.row.head if one.verb == one.head else None
    if one.verb is not None and (own := of_clause(page, one.verb, infinitive)):
        if own == "held":
            return own
        told.add(own)
    if one.verb is not None and one.verb != one.head:
        told.update(_carried(page, one.verb, one.head))
    if _denied_before(page, start):
        told.add("denied")
    apart = _apart(page, start, ("nmod",)) or (one.verb == one.head and _tells_more(page, start))
    above = set() if apart else set(_above(page, start, carried=one.verb is not None))
    settled = one.verb is not None and _is_past(page, one.verb)
    marked = is_marked(page, one.head)
    told.update(above - ({"planned", "conditional"} if marked else {"planned"} if settled else set()))
    told.update(_of_relative(page, one))
    return next((status for status in ORDER if status in told), "held")


def _own(page: Page, one: Happening) -> Iterator[Status]:
    """What an event's own verb tells of its deed: *est attendu lundi à Oslo*."""
    if one.row.head in page.lexicon.words("awaited"):
        yield "planned"


def _denied_before(page: Page, at: int) -> bool:
    """Whether a verb of denying stands right before *avoir fait*, whatever its parse: *dément avoir tiré*."""
    first = group_start(page, at)
    if first == 0 or page.keys[first] not in ("avoir", "être"):
        return False
    return any(row.status == "denied" for row in status_rows(page, first - 1, ("verb",)))


def _carried(page: Page, verb: int, noun: int) -> Iterator[Status]:
    """What the verb that carries an event's noun tells of it: *a reporté l'exercice, prépare une attaque*."""
    setting = page.lexicon.words("setting")
    for row in _governing(page, verb, noun, page.tokens[noun].dep):
        if row.status == "denied" or row.head in setting:
            yield _turned(page, row, verb)


def _tells_more(page: Page, verb: int) -> bool:
    """Whether a participle tells of a noun what was done, whatever is told of the noun: *X, arrêté, nie*."""
    return page.tokens[verb].dep.startswith("acl") and is_participle(page, verb)


def _is_past(page: Page, verb: int) -> bool:
    """Whether a verb tells what has been: a compound tense, *avoir attaqué* among them."""
    shared = shares_auxiliary(page, verb)
    if shared is not None and shared < verb:
        return _is_past(page, shared)  # *a été arrêté, puis relâché*
    had = any(page.tokens[k].dep in ("aux", "aux:tense") for k in page.parse.children[verb])
    return had and "VerbForm=Part" in page.tokens[verb].morph


def _of_relative(page: Page, one: Happening) -> Iterator[Status]:
    """What the relative clause of an event's noun tells: *des sanctions qui pourraient suivre*."""
    if one.row.kind != "noun" or one.verb is not None:
        return
    who = page.lexicon.words("subject relative")
    for k in page.parse.children[one.head]:
        if page.tokens[k].dep == "acl:relcl" and any(
            page.tokens[s].text.lower() in who for s in page.parse.children[k]
        ):
            mood = finite_mood(page, k)
            if "Mood=Cnd" in mood or "Tense=Fut" in mood:
                yield "conditional" if "Mood=Cnd" in mood else "planned"


def _above(page: Page, index: int, *, carried: bool) -> Iterator[Status]:
    """What the verbs and nouns above the event tell, as far as they govern it."""
    below, finite = index, False
    told = page.lexicon.words("in the wake")  # *a annoncé un vote au lendemain de l'attaque*
    told = told | page.lexicon.words("guilty") | page.lexicon.words("victim")  # *les auteurs de l'attaque*
    for above in takewhile(lambda k: page.lemmas[k] not in told, governors(page, index, REACH)):
        relation = "obj" if _is_asked_behind(page, above, below) else page.tokens[below].dep
        if page.tokens[above].pos in ("NOUN", "PROPN") and relation != "obj":
            for row in status_rows(page, above, ("noun",)):
                yield _turned(page, row, above)
            if relation.startswith("nsubj") and "Mood=Cnd" in finite_mood(page, above):
                yield "conditional"
        elif page.tokens[above].pos in ("VERB", "AUX", "ADJ", "NOUN"):
            wanted = page.tokens[above].lemma in page.lexicon.words("takes a subjunctive")
            subjunctive = wanted or "Mood=Sub" in finite_mood(page, below)
            finite = finite or (relation == "ccomp" and bool(finite_mood(page, below)))
            for row in _governing(page, above, below, relation):
                if not finite or subjunctive or row.status in ("feared", "denied"):
                    yield _turned(page, row, above)
            yield from _of_noun_beside(page, above, relation)
            if finite and subjunctive and negated(page, above):
                yield "denied"
            if not finite and (mood := _by_mood(page, above, relation, carried)):
                yield mood
        if not relation.startswith(PASSED) or relation == "acl:relcl" or _judges(page, above, relation):
            return
        if (
            relation.startswith(("obl", "nmod"))
            and page.tokens[below].pos == "NOUN"
            and not _linked(page, below)
        ):
            return
        below = above


def _is_asked_behind(page: Page, verb: int, noun: int) -> bool:
    """Whether the parser took what a verb asks for as its subject: *X, que Y a vu, exige un retrait*."""
    token = page.tokens[noun]
    behind = token.dep == "nsubj" and token.pos == "NOUN" and verb < noun
    behind = behind and page.tokens[group_start(page, verb) - 1].text == ","
    return behind and any(row.status == "planned" for row in status_rows(page, verb, ("verb",)))


def _judges(page: Page, verb: int, relation: str) -> bool:
    """Whether a verb praises or blames its object, which is there: *s'est gardé de condamner l'attaque*."""
    if relation != "obj":
        return False
    cues = page.lexicon.verbs_by_form.get(page.keys[verb], ())
    return bool(cues) and all(cue.act in BLAMING for cue in cues)


def _of_noun_beside(page: Page, verb: int, relation: str) -> Iterator[Status]:
    """What the noun a verb carries tells of its infinitive: *ordre a été donné d'attaquer*."""
    if relation == "xcomp" and page.lexicon.is_verb_of(page.tokens[verb].text, "support"):
        for k in page.parse.children[verb]:
            if page.tokens[k].dep in ("nsubj:pass", "obj") and page.tokens[k].pos == "NOUN":
                yield from (_turned(page, row, verb) for row in status_rows(page, k, ("noun",)))


def _by_mood(page: Page, verb: int, relation: str, carried: bool) -> Status | None:
    """What tense and mood of the verb above tell of its object, or of a noun that is its subject."""
    told = of_clause(page, verb)
    if told == "planned" and _speaks(page, verb):
        return None  # *pour saluer l'accord*
    if told == "conditional" and relation.startswith(("obj", "obl", "xcomp", "nsubj", "conj")):
        return told
    ahead = relation.startswith(("obj", "obl", "xcomp", "advmod"))
    return told if told == "planned" and ahead and not carried else None


def _speaks(page: Page, verb: int) -> bool:
    """Whether an infinitive judges or names what there is, as cues of these acts do: *pour saluer*."""
    infinitive = "VerbForm=Inf" in page.tokens[verb].morph
    return infinitive and any(
        cue.act in JUDGING for cue in page.lexicon.verbs_by_form.get(page.keys[verb], ())
    )


def _turned(page: Page, row: StatusWord, at: int) -> Status:
    """The status a governing word tells, turned round when it is negated: *n'a pas l'intention de*.

    Not by what a noun only stands beside: *ne s'est pas montré depuis l'annonce du pacte*.
    """
    verb = at if row.kind == "verb" else page.tokens[at].head
    none = any(page.tokens[k].text.lower() in page.lexicon.words("nobody") for k in page.parse.children[at])
    denied = page.tokens[verb].pos in ("VERB", "AUX", "ADJ") and denies(page, verb)
    denied = denied and not (row.kind == "noun" and _apart(page, at, ("obl",)))
    if not denied and not (row.kind == "noun" and none):
        return row.status
    return "planned" if row.status == "denied" else "held" if row.status == "feared" else "denied"


def _was_able(page: Page, row: StatusWord, verb: int) -> bool:
    """Whether what could or had to be done was: *a pu frapper, a dû fuir*; not *n'a pas pu partir*."""
    due = row.head in page.lexicon.words("due") and "Mood=Ind" in finite_mood(page, verb)
    able = (due or row.status == "conditional") and "Tense=Past" in page.tokens[verb].morph
    return able and not denies(page, verb)


def _governing(page: Page, verb: int, below: int, relation: str) -> Iterator[StatusWord]:
    """Rows of a verb or adjective that governs an infinitive, clause, object or, in the passive, subject."""
    if not relation.startswith(GOVERNED) or relation in ("conj", "advcl", "acl:relcl"):
        return
    if _apart(page, below, ("obl",)):
        return
    token, kinds = page.tokens[verb], ("verb", "adjective")
    for row in status_rows(page, verb, kinds):
        if row.kind == "adjective" and (token.pos == "VERB" and "Tense=Past" not in token.morph):
            continue
        if row.reflexive and not any(
            page.tokens[k].text.lower() in page.lexicon.words("reflexive")
            for k in range(max(verb - 3, 0), verb)
        ):
            continue
        aside = relation.startswith("obl") and row.head in page.lexicon.words("ruling out")
        if not _was_able(page, row, verb) and not aside:  # *a été écarté du scrutin*
            yield row
        return


def _apart(page: Page, noun: int, relations: tuple[str, ...]) -> bool:
    """Whether a noun in one of the relations is no complement of what it hangs on: *lors d'une réunion*."""
    token = page.tokens[noun]
    return token.dep.startswith(relations) and token.pos == "NOUN" and not _linked(page, noun)


def _linked(page: Page, noun: int) -> bool:
    """Whether a noun is tied to its verb by *de* or *à*, which then governs it: *menace d'une attaque*.

    Not by *au cours de*, *à l'issue de*.
    """
    if page.lemmas[noun] in page.lexicon.words("in its course"):
        return False
    cases = [page.tokens[k].text.lower() for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    linking = page.lexicon.words("de") | page.lexicon.words("à")
    return not cases or cases[0] in linking or cases[0] in ("pour", "contre")
