"""When two spellings are one person's: full names, surnames, initials, a slip; and when they are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.finding.drafts import Draft, bare
from greffier.finding.references import Reference
from greffier.finding.register import bears, one_slip
from greffier.lexicon import load, name_key
from greffier.record import Span

TITLES = frozenset(name_key(title.title) for title in load("fr").titles)
WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


def person(name: str) -> Draft:
    """A person of this name, not met yet."""
    return Draft(1, name, "person", "u", "s")


def borne(name: str, by: str) -> bool:
    """Whether the person called `by` may be called `name`."""
    return bears(person(by), bare(name, TITLES), TITLES)


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("Anna Keller", "Anna Keller"),
        ("Keller", "Anna Keller"),
        ("Mme Keller", "Anna Keller"),
        ("M. Delmas", "Paul Delmas"),
        ("Anna", "Anna Keller"),
        ("KELLER", "Anna Keller"),
        ("Émilie Gérard", "Emilie Gerard"),
        ("de Varenne", "Luc de Varenne"),
        ("A. K.", "Anna Keller"),
        ("Anna Kelller", "Anna Keller"),
        ("Ana Keller", "Anna Keller"),
        ("Ouchakov", "Iouri Ouchakov"),
        ("Ouchakof", "Iouri Ouchakov"),
        ("Anne-Marie Keller", "Anne Marie Keller"),
    ],
)
def test_one_person_by_another_spelling(name: str, by: str) -> None:
    assert borne(name, by)


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("Lavrova", "Sergueï Lavrov"),
        ("Lavrov", "Maria Lavrova"),
        ("Maria Lavrova", "Sergueï Lavrov"),
        ("Paul Keller", "Anna Keller"),
        ("Delmas", "Anna Keller"),
        ("Riabkov", "Sergueï Lavrov"),
        ("Keler", "Anna Keller Ortiz"),
        ("Roux", "Luc Rous"),
        ("P. K.", "Anna Keller"),
        ("A.", "Anna Keller"),
        ("", "Anna Keller"),
        ("Mme", "Anna Keller"),
        ("Anna Delmas", "Anna Keller"),
        ("Keller Anna Ruiz", "Anna Keller"),
    ],
)
def test_two_persons(name: str, by: str) -> None:
    assert not borne(name, by)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("keller", "kelller", True), ("ouchakov", "ouchakof", True), ("delmas", "dlemas", False),
     ("lavrov", "lavrova", False), ("keller", "kellner", True), ("keller", "kellners", False)],
)  # fmt: skip
def test_a_slip_is_one_letter_behind_the_third(left: str, right: str, same: bool) -> None:
    assert one_slip(left, right) is same


@given(WORD, WORD)
def test_a_slip_goes_both_ways_and_never_to_the_feminine(left: str, right: str) -> None:
    assert one_slip(left, left)
    assert one_slip(left, right) == one_slip(right, left)
    assert not one_slip(left.rstrip("a") + "b", left.rstrip("a") + "ba")


@given(st.lists(WORD, min_size=1, max_size=4).map(" ".join))
def test_everyone_bears_their_own_name_and_surname(name: str) -> None:
    words = bare(name, frozenset())
    assert bears(person(name), words, frozenset())
    assert bears(person(name), words[-1:], frozenset()) or len(words[-1]) == 1


def test_titles_are_no_part_of_a_name() -> None:
    assert bare("M. le docteur Paul Delmas", TITLES)[-2:] == ("paul", "delmas")
    assert bare("Mme Keller", TITLES) == ("keller",)


def test_a_draft_takes_the_fullest_of_its_names() -> None:
    draft = person("Delmas")
    for words in ("Delmas", "Paul Delmas", "M. Delmas"):
        draft.add(Reference(0, 1, 0, "name", words, "person", "m"), Span(0, 5), 3)
    assert draft.name == "Paul Delmas"
    assert (draft.gender, draft.last_seen, draft.profile) == ("m", 3, False)
    assert draft.actor("x").names == ("Delmas", "Paul Delmas", "M. Delmas")
    assert len(draft.actor("x").mentions) == 3


def test_a_draft_absorbs_another() -> None:
    one, other = person("Paul Delmas"), person("le ministre")
    one.add(Reference(0, 1, 0, "name", "Paul Delmas", "person"), Span(0, 5), 0)
    other.add(Reference(2, 3, 2, "description", "le ministre", "person"), Span(9, 20), 2)
    other.call("le ministre")
    one.absorb(other)
    assert one.last_seen == 2
    assert [mention.form for mention in one.actor("x").mentions] == ["name", "description"]
    assert one.before(6)
    assert not one.before(4)
