"""Actors to link, each in an article of its own."""

from __future__ import annotations

from collections.abc import Iterable

from greffier.record import Actor, ActorType, Judgement, Mention, Office, Span

HERE = Span(0, 1)


def person(key: str, name: str, *offices: tuple[str, str | None], names: tuple[str, ...] = ()) -> Actor:
    """Someone named, with offices as (office, of)."""
    held = tuple(Office(office, of, HERE) for office, of in offices)
    return Actor(key, name, "person", (name, *names), (Mention(HERE, "name"),), held)


def described(key: str, words: str, *offices: tuple[str, str | None]) -> Actor:
    """Someone known by a description alone."""
    held = tuple(Office(office, of, HERE) for office, of in offices)
    return Actor(key, words, "person", (words,), (Mention(HERE, "description"),), held)


def body(key: str, name: str, entry: str | None = None, type_: ActorType = "organisation") -> Actor:
    """An organisation or government."""
    return Actor(key, name, type_, (name,), (Mention(HERE, "name"),), (), entry)


def verdicts(judgements: Iterable[Judgement], verdict: str = "same") -> set[frozenset[str]]:
    """The pairs judged so."""
    return {frozenset((j.left, j.right)) for j in judgements if j.verdict == verdict}


def clustered(heads: dict[str, str]) -> set[frozenset[str]]:
    """The clusters as sets of ids."""
    return {frozenset(k for k, head in heads.items() if head == one) for one in heads.values()}
