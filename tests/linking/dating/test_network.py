"""Bonds narrow, can be undone, and the fewest that force or clash are found."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from greffier.linking.dating.bonds import Bond, Ground
from greffier.linking.dating.days import EVERY, between, weekdays
from greffier.linking.dating.forcing import clashing, forcing
from greffier.linking.dating.network import Network, settled
from greffier.record import Span

MONDAY = date(2022, 1, 3).toordinal()


def bond(about: str, first: int | None = None, last: int | None = None, of: str = "", **more: object) -> Bond:
    """`about` lies between two days, or so many days from another."""
    ground = (Ground("a", Span(0, 1), ""),)
    if of:
        return Bond(about, ground, anchors=(of,), least=first, most=last)
    among = between(MONDAY + first, MONDAY + last) if first is not None and last is not None else EVERY
    return Bond(about, ground, among=among)


def left(network: Network, day: str) -> tuple[int, int]:
    found = network.of(day)
    return found.first - MONDAY, found.last - MONDAY


def test_what_is_known_of_one_day_reaches_the_others() -> None:
    network = Network()
    for one in (bond("y", 1, 2, of="x"), bond("z", 1, 2, of="y"), bond("x", 0, 9), bond("z", 0, 4)):
        assert network.add(one) == ()
    assert left(network, "x") == (0, 2)
    assert left(network, "y") == (1, 3)
    assert left(network, "z") == (2, 4)


def test_a_bond_that_leaves_a_day_nowhere_is_undone() -> None:
    network = Network()
    network.add(bond("x", 0, 9))
    network.add(bond("y", 20, 30, of="x"))
    before = dict(network.days)
    assert network.add(bond("y", 0, 10)) == (0, 1, 2)
    assert network.days == before
    assert network.add(bond("y", 20, 22)) == ()
    assert left(network, "x") == (0, 2)


def test_each_before_the_other_clashes_and_ends() -> None:
    network = Network()
    assert network.add(bond("x", 0, 100)) == ()
    assert network.add(bond("y", None, -1, of="x")) == ()
    assert network.add(bond("x", None, -1, of="y"))


def test_one_of_several() -> None:
    network = Network()
    network.add(bond("x", 0, 1))
    network.add(bond("y", 10, 11))
    network.add(Bond("z", (), anchors=("x", "y"), least=0, most=0))
    assert network.of("z").size == 4
    network.add(bond("z", 5, 20))
    assert left(network, "z") == (10, 11)
    assert left(network, "x") == (0, 1)


def test_only_what_forces_a_day_is_given() -> None:
    network = Network()
    thursday = Bond("x", (), among=weekdays(4))
    needless, needed, other = bond("x", 0, 20), bond("x", 0, 6), bond("y", 3, 5)
    for one in (needless, other, thursday, needed):
        network.add(one)
    assert left(network, "x") == (3, 3)
    assert forcing(network, "x") == (thursday, needed)


@given(st.lists(st.tuples(st.sampled_from("xyz"), st.integers(0, 40), st.integers(0, 12)), max_size=9))
def test_the_fewest_that_clash(ranges: list[tuple[str, int, int]]) -> None:
    bonds = [bond(day, first, first + more) for day, first, more in ranges]
    bonds += [bond("y", 1, 3, of="x"), bond("z", 1, 3, of="y")]
    if settled(bonds) is not None:
        return
    least = clashing(bonds)
    assert settled(least) is None
    for one in least:
        assert settled([other for other in least if other is not one]) is not None
