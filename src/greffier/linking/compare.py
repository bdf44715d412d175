"""Where accounts meet and differ: computed of a pile's facts once events, measures and voices are known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from greffier.lexicon import Lexicon, key, load, name_key
from greffier.lexicon.spelling import speller
from greffier.linking import conflicts
from greffier.linking.accounts import accounts, taking_part, told
from greffier.linking.calling import of_calling
from greffier.linking.companies import companies
from greffier.linking.deeds import deed_nouns, kinds
from greffier.linking.denials import of_denials
from greffier.linking.doers import doings
from greffier.linking.events.telling import families_of
from greffier.linking.meetings import joined
from greffier.linking.naming import Naming
from greffier.linking.none_of import Scene, of_none
from greffier.linking.sides import Sides, named, sides
from greffier.linking.speech import MEETING, speeches, tell, weigh
from greffier.linking.two_days import of_two_days
from greffier.record import (
    Account,
    Act,
    Actor,
    Commitment,
    Conflict,
    EventReport,
    Figure,
    Gist,
    Ledger,
    Statement,
    When,
)
from greffier.record.figures import EXPECTED

CALLED = "one side calls it by a grave word, the other by a mild one"
WISHED = frozenset({"demand", "offer", "promise", "threaten", "expect"})
"""Acts that tell no amount as it is: *offre 12 %, réclame 9 %, attend 100 000 personnes*."""
FEW = 3
"""Letters of words of names that tell nobody: *de, la, les*."""


@dataclass(frozen=True, slots=True)
class Pile:
    """The facts of all articles that accounts and conflicts are computed of; `heads` are actors' clusters.

    `homes` are the states that articles are told from, as far as a dateline tells.
    """

    actors: Iterable[Actor]
    heads: Mapping[str, str]
    statements: Iterable[Statement]
    gists: Iterable[Gist]
    reports: Iterable[EventReport]
    commitments: Iterable[Commitment]
    figures: Iterable[Figure]
    published: Mapping[str, When]
    homes: Mapping[str, str] = field(default_factory=dict)


def compare(pile: Pile, linked: Ledger) -> tuple[tuple[Account, ...], tuple[Conflict, ...]]:
    """Accounts and conflicts of a pile whose events, ties, measures and voices are linked."""
    lexicon = load("fr")
    actors = list(pile.actors)
    said = list(pile.statements)
    speaking = [(one.speaker, one.cue.end) for one in said if one.speaker and one.cue and not one.parent]
    known = sides(actors, pile.heads, lexicon, all_bodies=True, speaking=speaking, homes=pile.homes)
    owned = frozenset(_owned(actors, pile.heads, lexicon))
    spoken = speeches(said, pile.gists, pile.heads, known, owned)
    reports = {report.id: report for report in pile.reports}
    naming = Naming({name_key(w): w for told in spoken.values() for s in told for w in s.nouns}, lexicon)
    tolls = lexicon.words("dead") | lexicon.words("hurt")
    tell(spoken, reports.values(), _meetings(lexicon), lexicon.nouns_by_head, naming.empty, tolls)
    small = frozenset(_small(actors, lexicon))
    weigh((one for group in spoken.values() for one in group), small, families_of(lexicon))
    made = list(pile.commitments)
    issue_of = {tie.commitment: tie.issue for tie in linked.ties}
    issues = {one.statement: issue for one in made if one.statement and (issue := issue_of.get(one.id))}
    names = {actor.id: actor.name for actor in actors}
    voices = {voice.article: voice.voice for voice in linked.voices}
    met_by = companies(actors, pile.heads, known, reports, pile.published, lexicon)
    casts = _casts(actors, pile.heads)
    two_days = list(of_two_days(linked.events, met_by, voices, casts))
    meetings = joined(linked.events, reports, pile.published, met_by)
    compared = list(told(meetings, reports, spoken, known, issues, naming))
    called = _called(actors, pile.heads, known, lexicon)
    saying = _saying(lexicon)
    met = {taking_part(event, known) for event in meetings if event.type == MEETING}
    light = frozenset(map(name_key, lexicon.words("support") | lexicon.words("stage")))
    denied = of_denials(
        spoken,
        called,
        saying,
        naming.empty | light,
        lexicon.words("soldier"),
        lexicon.words("mentioning"),
        met,
        deed_nouns(lexicon),
        kinds(lexicon),
        doings(reports.values(), pile.heads, known, families_of(lexicon)),
    )
    counts = list(_counts(pile.figures, {one.id: one.act for one in said}, lexicon))
    scene = Scene(pile.heads, known, casts, pile.published, lexicon)
    found = (
        *conflicts.of_figures(
            counts,
            dict(linked.measures),
            pile.published,
            voices,
            casts,
        ),
        *conflicts.of_status(linked.events, reports),
        *conflicts.of_days(two_days, reports),
        *(conflicts.conflict("denial", pair, conflicts.DENIED) for pair in denied),
        *(conflicts.conflict("denial", pair, conflicts.DENIED) for pair in of_none(spoken, counts, scene)),
        *conflicts.of_wording(spoken, called, pile.published, lexicon.verbs_by_head),
        *(
            conflicts.conflict("wording", (one.passage, other.passage), CALLED)
            for one, other in of_calling(spoken, lexicon, casts, pile.published)
        ),
        *conflicts.of_absence(compared, known, names, saying),
    )
    unique = {conflict.id: conflict for conflict in found}
    return tuple(accounts(compared, reports, known)), tuple(unique.values())


def _owned(actors: Iterable[Actor], heads: Mapping[str, str], lexicon: Lexicon) -> Iterator[str]:
    """The clusters of those who are known as someone's, by name or office: *son ministère, un conseiller*."""
    for actor in actors:
        whose = actor.name.split(" ")[0].lower() in lexicon.words("possessive") and not named(actor)
        relays = [one.office for one in actor.offices if key(one.office) in lexicon.words("relaying")]
        if whose or (relays and not any(one.of for one in actor.offices)):
            yield heads.get(actor.id, actor.id)


def _casts(actors: Iterable[Actor], heads: Mapping[str, str]) -> Mapping[str, set[str]]:
    """The clusters of the actors of each article."""
    casts: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        casts[actor.article].add(heads.get(actor.id, actor.id))
    return casts


def _meetings(lexicon: Lexicon) -> frozenset[str]:
    """The nouns that name a meeting, a call, a talk."""
    rows = (row for rows in lexicon.event_nouns_by_head.values() for row in rows)
    return frozenset(row.head for row in rows if row.type == MEETING and len(row.words) == 1)


def _saying(lexicon: Lexicon) -> dict[str, frozenset[Act]]:
    """The acts that nouns and verbs of saying name (*menace, féliciter*), by their plain forms."""
    found: dict[str, set[Act]] = defaultdict(set)
    for rows in (*lexicon.nouns_by_head.values(), *lexicon.verbs_by_head.values()):
        for row in rows:
            if row.act != "assert" and len(row.words) == 1:
                found[name_key(row.head)].add(row.act)
    return {word: frozenset(acts) for word, acts in found.items()}


def _counts(figures: Iterable[Figure], acts: Mapping[str, Act], lexicon: Lexicon) -> Iterator[Figure]:
    """The figures that tell what is: no lengths of time, nothing asked or offered, which differ freely.

    Nor what is but expected, or an amount of money or the like in one that asks for something.
    """
    units, saying = lexicon.times.single, _saying(lexicon)
    for one in figures:
        lasts = (row := units.get(one.unit or "")) is not None and row.kind == "unit"
        if lasts or acts.get(one.statement or "") in WISHED:
            continue
        asked = not one.of and any(WISHED & saying.get(word, frozenset()) for word in one.lemmas)
        if not asked and EXPECTED not in one.lemmas:
            yield one


def _called(
    actors: Iterable[Actor], heads: Mapping[str, str], known: Sides, lexicon: Lexicon
) -> dict[str, frozenset[str]]:
    """The words each actor is called by across articles, with the names and adjectives of its state."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for name in (actor.name, *actor.names):
            found[heads.get(actor.id, actor.id)].update(word for word in _folded(name) if len(word) > FEW)
    own = {head: frozenset(words) for head, words in found.items()}
    for head, words in found.items():
        words.update(own.get(known.standing.get(known.of.get(head, ""), ""), ()))
        for state in lexicon.states_by_code.get(known.of.get(head, ""), ()):
            for name in (*state.names, *state.capitals):
                words.update(word for word in _folded(name) if len(word) > FEW)
            words.update(state.adjectives)
    return {head: frozenset(words) for head, words in found.items()}


def _small(actors: Iterable[Actor], lexicon: Lexicon) -> Iterator[str]:
    """Words that tell who and not what: names of actors and states, adjectives of states, verbs of saying.

    Groups and bodies known by a description alone (*les troupes de la rive*) are as much of what is told.
    """
    called = (actor for actor in actors if actor.type in ("person", "government") or named(actor))
    for name in {name for actor in called for name in (actor.name, *actor.names)}:
        yield from _folded(name)
    for state in lexicon.states:
        for name in (*state.names, *state.capitals):
            yield from _folded(name)
        yield from state.adjectives
    for head, rows in lexicon.verbs_by_head.items():  # *fermer la porte à* says, *fermer* is a deed
        if head not in lexicon.event_verbs_by_form or any(row.kind == "verb" for row in rows):
            yield head


@lru_cache(maxsize=1 << 16)
def _folded(name: str) -> tuple[str, ...]:
    """The words of a name as gists have them."""
    return tuple(speller().fold(name_key(name)))
