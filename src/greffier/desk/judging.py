"""Who is who across articles: rules judge, persons are obeyed, clusters are computed from both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from greffier import linking
from greffier.record import Judgement
from greffier.store import Record


def judge(record: Record) -> None:
    """Link the actors of `record` again, keep persons' judgements, and compute its clusters anew."""
    persons = [given for given in record.judgements() if not given.by.startswith("rule:")]
    ruled = list(unless_judged(linking.link(record.sketches()), persons))
    heads = linking.clusters(record.actor_ids(), [*persons, *ruled])
    with record.batch():
        record.replace_rule_judgements(ruled)
        record.replace_clusters(heads)
        named = [(one.id, fullest(one.type, record.names(one))) for one in record.clusters()]
        record.rename_clusters(named)


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
