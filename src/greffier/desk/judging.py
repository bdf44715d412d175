"""Who is who across articles: rules judge, persons are obeyed, clusters are computed from both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from greffier import linking
from greffier.desk.marks import CALLED, DAY, day_of, speakers, withdrawn
from greffier.record import Event, Judgement, Voice, When
from greffier.store import Cluster, Record


def judge(record: Record) -> None:
    """Link the facts of `record` again, keep persons' judgements, and compute what follows from both anew."""
    persons = [given for given in record.judgements() if given.by_person]
    ruled = list(linking.resettle(linking.link(record.sketches(), published=record.stated()), persons))
    heads = linking.clusters(record.actor_ids(), [*persons, *ruled])
    with record.batch():
        record.lay(())
        dated = linking.date(
            record.stated(),
            record.clues(),
            record.events(),
            record.tellings(),
            heads,
            date.today(),
            linking.names_told(record.sketches()),
        )
        record.lay(dated.datings)
        record.replace_clusters(heads)
        amend(record, persons)
        voices = tuple(linking.voices(record.fingerprints(), dict(record.published())))
        alike, events = _events(record, persons, heads, copied(voices))
        days = {article: when for article, when in record.published() if when is not None}
        computed = linking.ledger(
            events, record.commitments(), record.figures(), heads, record.sketches(), record.gists(), days
        )
        record.replace_rule_judgements([*ruled, *alike])
        given = dict(renamed(persons))
        named = [(one.id, name(record, one, given)) for one in record.clusters()]
        record.rename_clusters(named)
        accounts, conflicts = linking.compare(_pile(record, heads), replace(computed, voices=voices))
        whole = replace(computed, datings=dated.datings, voices=voices, accounts=accounts)
        record.write_ledger(replace(whole, conflicts=(*dated.conflicts, *conflicts)))


def _pile(record: Record, heads: Mapping[str, str]) -> linking.Pile:
    """The facts of which accounts and conflicts are computed."""
    return linking.Pile(
        actors=record.sketches(),
        heads=heads,
        statements=record.speeches(),
        gists=record.gists(),
        reports=record.events(),
        commitments=record.commitments(),
        figures=record.figures(),
        published={article: when for article, when in record.published() if when is not None},
        homes=record.homes(),
    )


def _events(
    record: Record, persons: Sequence[Judgement], heads: Mapping[str, str], copies: Mapping[str, str]
) -> tuple[list[Judgement], list[Event]]:
    """What rules judge of reports of events, and the events that they and persons make of them.

    `copies` gives the voice of articles that are copies.
    """
    actors, reports, places = list(record.sketches()), list(record.events()), dict(record.places())
    published = {article: when for article, when in record.published() if when is not None}
    found = linking.judge_events(reports, actors, heads, published, places, voices=copies)
    alike = list(unless_judged(found, persons))
    groups = linking.clusters([one.id for one in reports], [*persons, *alike])
    events = linking.gather_events(reports, actors, heads, groups, places)
    days = {groups.get(one.left, one.left): one for one in persons if one.right.startswith(DAY)}
    return alike, [_on_day(event, days) for event in events]


def copied(voices: Iterable[Voice]) -> dict[str, str]:
    """The voice of each article that shares it with another."""
    every = list(voices)
    count = Counter(one.voice for one in every)
    return {one.article: one.voice for one in every if count[one.voice] > 1}


def _on_day(event: Event, days: Mapping[str, Judgement]) -> Event:
    """An event on the day a person gave to one of its reports, as it is when nobody did."""
    given = next((days[report] for report in event.reports if report in days), days.get(event.id))
    if given is None:
        return event
    first, last = day_of(given)
    return replace(event, when=When(first, last, f"corrected by {given.by}"))


def amend(record: Record, persons: Iterable[Judgement]) -> None:
    """Lay persons' corrections over statements, within a batch; those of facts `record` lacks rest."""
    given = speakers(persons)
    found = {one: record.speaker_in(one, actor) if actor else None for one, actor in given.items()}
    record.amend(
        {one: actor for one, actor in found.items() if actor or given[one] is None}, withdrawn(persons)
    )


def name(record: Record, cluster: Cluster, given: Mapping[str, str]) -> str:
    """The name a person gave a member of the cluster, else the fullest that articles give."""
    chosen = (given[member] for member in cluster.members if member in given)
    return next(chosen, None) or fullest(cluster.type, record.names(cluster))


def naming(actor: str, chosen: str, by: str) -> Judgement:
    """A person's judgement that an actor is who is called so."""
    return Judgement(actor, CALLED + chosen, "same", ("named by a person",), by)


def renamed(persons: Iterable[Judgement]) -> Iterator[tuple[str, str]]:
    """Actors with the names persons gave them, the last given last."""
    for given in persons:
        if given.right.startswith(CALLED) and given.verdict == "same":
            yield given.left, given.right.removeprefix(CALLED)


def unless_judged(ruled: Iterable[Judgement], persons: Iterable[Judgement]) -> Iterator[Judgement]:
    """The judgements of rules on pairs that no person has judged."""
    judged = {frozenset((given.left, given.right)) for given in persons}
    return (given for given in ruled if frozenset((given.left, given.right)) not in judged)


def fullest(kind: str, names: Iterable[str]) -> str:
    """The fullest of the names articles give an actor: a person's of most words, else the one most give."""
    given = Counter(names)
    if kind == "person":
        return max(given, key=lambda it: (len(it.split()), given[it], len(it), it))
    return max(given, key=lambda it: (given[it], len(it), it))
