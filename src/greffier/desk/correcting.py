"""What persons correct: actors split, merged, renamed. A correction is a judgement no rule undoes."""

from __future__ import annotations

import getpass
from collections.abc import Mapping, Sequence
from pathlib import Path

from greffier.desk.judging import judge, naming
from greffier.record import Judgement
from greffier.record.judgement import RULE, Verdict
from greffier.store import Cluster, Question, Record

CHOICES = 12
"""Actors that are listed where a name is of several."""


class UnknownActor(Exception):
    """No actor of the record has this id or name."""

    def __init__(self, words: str) -> None:
        """Keep what was asked for."""
        super().__init__(words)
        self.words = words


class NoName(Exception):
    """A name that cannot be one: nothing, or what only rules are called."""

    def __init__(self, words: str) -> None:
        """Keep what was given."""
        super().__init__(words)
        self.words = words


class OneActor(Exception):
    """One actor where it takes two."""

    def __init__(self, words: str) -> None:
        """Keep which."""
        super().__init__(words)
        self.words = words


class ManyActors(Exception):
    """What was asked for is several: `detail` lists them."""

    def __init__(self, words: str, choices: Sequence[str]) -> None:
        """Keep what was asked for, and the choices."""
        super().__init__(words)
        more = ("…",) if len(choices) > CHOICES else ()
        self.words, self.detail = words, ", ".join((*choices[:CHOICES], *more))


def signature(by: str | None) -> str:
    """The name under which a person judges: the one given, else the login; NoName for that of a rule."""
    given = (by or _login()).strip()
    if not given or given.startswith(RULE):
        raise NoName(given)
    return given


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "anonymous"


def merge(record: str | Path, actors: Sequence[str], by: str | None = None) -> str:
    """Make actors, given by ids or names, one for good; its name. OneActor when one is given."""
    who = signature(by)
    if len(set(actors)) == 1:
        raise OneActor(actors[0])
    with Record.open(record, write=True) as opened:
        first, *others = {it.id: it for it in (find_actor(opened, actor) for actor in actors)}.values()
        one = {member: cluster.id for cluster in (first, *others) for member in cluster.members}
        held = [j for j in opened.judgements() if _holds_apart(j, one)]
        with opened.batch():
            opened.judge(_pair(j.left, j.right, "same", who) for j in held)
            opened.judge(_pair(first.id, other.id, "same", who) for other in others)
        judge(opened)
        return find_actor(opened, first.id).name


def _holds_apart(judgement: Judgement, cluster_of: Mapping[str, str]) -> bool:
    """Whether a person held two of the clusters apart by this judgement."""
    one, other = cluster_of.get(judgement.left), cluster_of.get(judgement.right)
    return judgement.verdict == "different" and one != other and None not in (one, other)


def split(record: str | Path, actors: Sequence[str], by: str | None = None) -> int:
    """Take the mentions of some articles, given by ids of actors, out of their actor; how many stay in it.

    The actors taken out stay together, and so do the others.
    """
    who = signature(by)
    with Record.open(record, write=True) as opened:
        whole = find_actor(opened, actors[0], member=True)
        strange = [actor for actor in actors if actor not in whole.members]
        if strange:
            raise ManyActors(strange[0], _places(opened, whole.members))
        out = list(dict.fromkeys(actors))
        rest = [member for member in whole.members if member not in out]
        with opened.batch():
            opened.judge(_pair(one, other, "different", who) for one in out for other in rest)
            for together in (out, rest):
                opened.judge(_pair(together[0], other, "same", who) for other in together[1:])
        judge(opened)
        return len(rest)


def rename(record: str | Path, actor: str, name: str, by: str | None = None) -> str:
    """Give an actor a name for good; the name it had."""
    who = signature(by)
    if not name.strip():
        raise NoName(name)
    with Record.open(record, write=True) as opened:
        cluster = find_actor(opened, actor)
        with opened.batch():
            opened.judge([naming(cluster.id, name.strip(), who)])
        judge(opened)
        return cluster.name


def undo(record: str | Path, actor: str, by: str | None = None) -> int:
    """Take back all that persons (or only the one named) said of an actor; how many judgements that were."""
    with Record.open(record, write=True) as opened:
        members = set(find_actor(opened, actor).members)
        persons = (one for one in opened.judgements() if one.by_person and by in (None, one.by))
        about = [one for one in persons if not members.isdisjoint((one.left, one.right))]
        with opened.batch():
            for one in about:
                opened.withdraw(one)
        judge(opened)
        return len(about)


def _pair(left: str, right: str, verdict: Verdict, by: str) -> Judgement:
    """A person's verdict, the smaller id first, so that a later one on the same pair replaces it."""
    one, other = sorted((left, right))
    return Judgement(one, other, verdict, ("corrected by a person",), by)


def find_actor(record: Record, actor: str, member: bool = False) -> Cluster:
    """The actor with this id or name; UnknownActor when there is none, ManyActors when several.

    For a `member`, a name is not enough when several articles have it.
    """
    head = record.cluster_of(actor)
    if head is None:
        borne = list(record.known(Question(name=actor)))
        known = [it for it in borne if it.name == actor] or borne
        if len(known) > 1:
            places = _places(record, [it.id for it in known])
            raise ManyActors(actor, [f"{it.name} ({place})" for it, place in zip(known, places, strict=True)])
        head = known[0].id if known else None
    cluster = record.cluster(head) if head else None
    if cluster is None:
        raise UnknownActor(actor)
    if member and actor not in cluster.members:
        raise ManyActors(actor, _places(record, cluster.members))
    return cluster


def _places(record: Record, actors: Sequence[str]) -> list[str]:
    """Ids of actors of single articles, each with its article's title or file."""
    articles = [record.article(record.article_of(actor) or "") for actor in actors]
    told = ((one.title or Path(one.paths[0]).name) if one else "" for one in articles)
    return [f"{actor}: {title}" for actor, title in zip(actors, told, strict=True)]
