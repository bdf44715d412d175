"""Reports of the same event: within an article, across articles, and what the event made of them says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from greffier.linking import clusters, gather_events, judge_events
from greffier.record import Actor, Detail, Event, EventReport, Judgement, Span, When
from tests.linking.people import body, person, verdicts

ONE, TWO = (
    person("p1", "Anna Keller", ("présidente", "Norvège")),
    person("p2", "Paul Delmas", ("roi", "Maroc")),
)
THREE = person("p3", "Luc Varenne", ("ministre", "Norvège"))
NORWAY, MOROCCO = (
    body("g1", "Norvège", "state:NO", "government"),
    body("g2", "Maroc", "state:MA", "government"),
)
ACTORS = (ONE, TWO, THREE, NORWAY, MOROCCO)
HEADS = {actor.id: actor.id for actor in ACTORS}
MONDAY, TUESDAY = (When(day, day, "test") for day in ("2020-03-02", "2020-03-03"))


def call(key: str, who: Iterable[Actor], when: When | None = None, **more: Any) -> EventReport:
    """A report of a call in article `key[0]`."""
    at = int(key[1:])
    plain = EventReport(
        key, key[0], Span(at * 10, at * 10 + 5), "appel", "CONSULT", "phone",
        who=tuple(actor.id for actor in who), when=when,
    )  # fmt: skip
    return replace(plain, **more)


def judged(*reports: EventReport, places: dict[str, str] | None = None) -> list[Judgement]:
    return judge_events(reports, ACTORS, HEADS, {}, places or {})


def events(*reports: EventReport, persons: Iterable[Judgement] = ()) -> list[Event]:
    alike = clusters([one.id for one in reports], [*persons, *judged(*reports)])
    return list(gather_events(reports, ACTORS, HEADS, alike, {}))


def pairs(*reports: EventReport) -> set[frozenset[str]]:
    return verdicts(judged(*reports))


def test_the_same_actors_on_the_same_day_make_one_event() -> None:
    assert pairs(call("a1", (ONE, TWO), MONDAY), call("b1", (TWO, ONE), MONDAY)) == {frozenset({"a1", "b1"})}


def test_the_only_shipwreck_of_articles_on_one_story_is_one_event() -> None:
    def wreck(key: str, **more: Any) -> EventReport:
        return call(key, (), **{"label": "naufrage", "type": "unresolved", "mode": None, **more})

    def story(*told: EventReport, names: dict[str, str]) -> set[frozenset[str]]:
        cast = [person(f"{article}-p", name) for article, name in names.items()]
        days = dict.fromkeys(names, MONDAY)
        return verdicts(judge_events(told, cast, {}, days, {}))

    here = {"a": "Anna Keller", "b": "Anna Keller"}
    one = {frozenset({"a1", "b1"})}
    assert story(wreck("a1"), wreck("b1", label="accident"), names=here) == one
    assert story(wreck("a1"), wreck("b1"), names={"a": "Anna Keller", "b": "Paul Delmas"}) == set()
    assert story(wreck("a1", when=MONDAY), wreck("b1", when=TUESDAY), names=here) == set()
    assert story(wreck("a1"), wreck("b1"), wreck("b5"), names=here) == set(), "one of two"
    strikes = [wreck(key, label="raid", type="ASSAULT") for key in ("a1", "b1")]
    assert story(*strikes, names=here) == set(), "nobody is the same"
    dated = replace(strikes[0], when=MONDAY)
    assert story(dated, replace(strikes[1], definite=True), names=here) == one, "the raid, one known"
    known = {**here, "c": "Anna Keller"}
    others = [replace(strikes[1], definite=True), wreck("c1", label="raid", type="ASSAULT", when=TUESDAY)]
    assert story(dated, *others, names=known) == set(), "the raid, one of two"


def test_the_only_deed_of_its_kind_and_day_in_articles_on_one_story_is_one_event() -> None:
    def group(key: str, name: str) -> Actor:
        return replace(person(key, name), type="group")

    here = [person(f"{article}-n", "Anna Keller") for article in "ab"]
    guards, men, crowd = (
        group("a-g", "Deux gardes"),
        group("b-g", "les gardes"),
        group("b-m", "mille habitants"),
    )
    others = group("b-o", "cent élèves")
    homologue, alone = person("b-h", "son homologue marocain"), person("b-a", "Orlov")
    cast = [*here, guards, men, crowd, others, homologue, alone, ONE, TWO, THREE, NORWAY]
    heads = {actor.id: actor.id for actor in cast}

    def linked(*told: EventReport) -> bool:
        return bool(judge_events(told, cast, heads, {}, {}))

    def deed(key: str, whom: Iterable[Actor], who: Iterable[Actor] = (NORWAY,), **more: Any) -> EventReport:
        done = tuple(actor.id for actor in whom)
        kind = {"type": "ASSAULT", "mode": None, "label": "tirs", "whom": done, **more}
        return call(key, who, MONDAY, **kind)

    assert linked(deed("a1", (guards,)), deed("b1", (men,))), "called by one noun"
    assert not linked(deed("a1", (guards,)), deed("b1", (crowd,))), "others undergo it"
    moved: dict[str, Any] = {"type": "AID", "label": "évacuation"}
    assert linked(deed("a1", (guards,), **moved), deed("b1", (crowd,), **moved)), "whoever is moved"
    several = [deed(key, (whom,), **moved) for key, whom in (("a1", guards), ("b1", crowd), ("b4", others))]
    assert not linked(*several), "one of two"
    assert linked(call("a1", (ONE, TWO), MONDAY), call("b1", (ONE, homologue), MONDAY)), "one is described"
    assert not linked(call("a1", (ONE, TWO), MONDAY), call("b1", (THREE, homologue), MONDAY)), "two names"
    assert not linked(call("a1", (ONE, TWO), MONDAY), call("b1", (ONE, alone), MONDAY)), "a name alone"


def test_every_link_says_why() -> None:
    [link] = judged(call("a1", (ONE, TWO), MONDAY), call("b1", (ONE, TWO), MONDAY))
    assert link.by == "rule:events"
    assert link.reasons == ("the same take part", "day: 2020-03-02")


def test_another_day_is_another_event() -> None:
    assert not pairs(call("a1", (ONE, TWO), MONDAY), call("b1", (ONE, TWO), TUESDAY))


def test_no_day_is_no_reason_to_link() -> None:
    assert not pairs(call("a1", (ONE, TWO)), call("b1", (ONE, TWO)))


def test_the_same_length_links_where_no_day_is_told() -> None:
    long = (Detail("duration", "PT50M", None, Span(1, 2)),)
    assert pairs(call("a1", (ONE, TWO), details=long), call("b1", (ONE, TWO), details=long))


def test_one_deed_of_one_side_or_one_place_on_one_day_is_one_event() -> None:
    def raid(key: str, who: Iterable[Actor] = (), when: When | None = MONDAY, **more: Any) -> EventReport:
        return call(key, who, when, **{"type": "ASSAULT", "mode": None, "label": "bombardement", **more})

    here = {"a1": "Lomé", "b1": "Lomé"}
    assert pairs(raid("a1", (ONE,)), raid("b1", (ONE,)))
    assert not pairs(raid("a1", (ONE,)), raid("b1", (ONE,), label="frappe")), "other words"
    assert not pairs(raid("a1", (ONE,)), raid("b1", (TWO,)))
    assert judged(raid("a1"), raid("b1", label="frappe"), places=here), "of one kind at one place"
    assert not judged(raid("a1"), raid("b1"), places={**here, "b1": "Accra"})
    assert not judged(raid("a1", when=None), raid("b1"), places=here)


def test_who_resigned_did_so_once_in_days() -> None:
    def linked(other: Actor, out: When = TUESDAY, **more: Any) -> bool:
        kind = {"type": "RETREAT", "mode": "resign", "label": "démission", **more}
        reports = (call("a1", (ONE,), **kind), call("b1", (other,), **kind))
        return bool(judge_events(reports, ACTORS, HEADS, {"a": MONDAY, "b": out}, {}))

    assert linked(ONE)
    assert not linked(TWO)
    assert not linked(ONE, When("2020-03-19", "2020-03-19", "test")), "weeks later"
    assert not linked(ONE, label="retrait"), "troops are withdrawn more than once"


def test_what_copies_of_one_text_tell_once_by_one_word_is_one_event() -> None:
    def linked(*reports: EventReport) -> bool:
        return bool(judge_events(reports, ACTORS, HEADS, {}, {}, voices={"a": "a", "b": "a"}))

    assert linked(call("a1", (ONE, TWO)), call("b1", (ONE, TWO)))
    assert not linked(call("a1", (ONE, TWO)), call("b1", (ONE, THREE)))
    assert not linked(call("a1", (ONE, TWO)), call("b1", ()))
    assert not linked(call("a1", (ONE, TWO), MONDAY), call("b1", (ONE, TWO), TUESDAY))
    assert not linked(call("a1", (ONE, TWO)), call("b1", (ONE, TWO), label="visite"))
    assert not linked(call("a1", (ONE, TWO)), call("c1", (ONE, TWO))), "no copy"
    two = (call("a1", (ONE, TWO)), call("a2", (ONE, THREE)))
    assert linked(*two, call("b1", (ONE, THREE))), "each told once, by its company"


def test_a_meeting_taken_up_without_its_day_is_the_one_held_just_before() -> None:
    def linked(*reports: EventReport, out: When = TUESDAY) -> bool:
        return bool(judge_events(reports, ACTORS, HEADS, {"b": out}, {}))

    first, again = call("a1", (ONE, TWO), MONDAY), call("b1", (ONE, TWO), definite=True)
    assert linked(first, again)
    assert not linked(first, call("b1", (ONE, TWO))), "another call, for all that is told"
    assert not linked(first, call("b1", (ONE, THREE), definite=True))
    assert not linked(first, again, out=When("2020-03-09", "2020-03-09", "test")), "a week later"
    assert not linked(first, call("c1", (ONE, TWO), TUESDAY), again), "it may be either"


def test_a_meeting_of_whom_nobody_is_told_is_the_only_one_of_its_day_on_one_story() -> None:
    def linked(**more: Any) -> bool:
        cast = [person(f"{at}-{name}", name) for at in "ab" for name in ("Anna Keller", "Paul Delmas")]
        first, bare = call("a1", cast[:2], MONDAY), call("b1", (), MONDAY, **more)
        return bool(judge_events((first, bare), cast, {one.id: one.id for one in cast}, {}, {}))

    assert linked(definite=True)
    assert not linked(), "*une rencontre lundi* may be any"


def test_a_state_stands_for_who_acts_for_it_but_one_person_not_for_another() -> None:
    assert pairs(call("a1", (ONE, TWO), MONDAY), call("b1", (NORWAY, MOROCCO), MONDAY))
    assert not pairs(call("a1", (ONE, TWO), MONDAY), call("b1", (THREE, TWO), MONDAY))


def test_a_call_is_no_visit() -> None:
    visit = call("b1", (ONE, TWO), MONDAY, label="visite", mode="visit")
    assert not pairs(call("a1", (ONE, TWO), MONDAY), visit)


def test_what_is_only_feared_is_linked_in_no_other_article() -> None:
    feared = [call(key, (ONE, TWO), MONDAY, status="feared") for key in ("a1", "b1")]
    assert not pairs(*feared)


def test_links_never_join_days_that_cannot_be_one() -> None:
    wide = When("2020-03-02", "2020-03-03", "test")
    told = (call("a1", (ONE, TWO), MONDAY), call("b1", (ONE, TWO), wide), call("c1", (ONE, TWO), TUESDAY))
    for group in events(*told):
        assert not {"a1", "c1"} <= set(group.reports)


def test_an_article_takes_its_event_up_again() -> None:
    again = call("a2", (), definite=True)
    [event] = events(call("a1", (ONE, TWO), MONDAY), again)
    assert event.reports == ("a1", "a2")
    assert (event.who, event.when) == (("p1", "p2"), MONDAY)


def test_those_who_met_met_whoever_is_told_to_have_gone_to_whom() -> None:
    def met(key: str, who: Iterable[Actor], whom: tuple[str, ...] = ()) -> EventReport:
        return call(key, who, label="rencontre", mode=None, whom=whom)

    assert pairs(met("a1", (ONE, TWO)), met("a2", (ONE,), (TWO.id,))) == {frozenset({"a1", "a2"})}
    assert not pairs(met("a1", (ONE, TWO)), met("a2", (THREE,), (TWO.id,)))


def test_another_word_with_other_people_or_a_day_of_its_own_takes_nothing_up() -> None:
    talks: dict[str, Any] = {"label": "pourparlers", "definite": True}
    assert not pairs(call("a1", (ONE, TWO)), call("a2", (NORWAY, MOROCCO), **talks))
    assert not pairs(call("a1", (ONE, TWO)), call("a2", (), MONDAY, label="entretien", definite=True))
    assert pairs(call("a1", (ONE, TWO)), call("a2", (), MONDAY, definite=True))
    assert pairs(call("a1", (ONE, TWO)), call("a2", (ONE, TWO), label="entretien"))


def test_whoever_protests_in_an_article_holds_its_other_protests_unless_there_are_several() -> None:
    protest: dict[str, Any] = {"type": "PROTEST", "label": "manifestation"}
    march, strike = call("a1", (ONE,), **protest), call("a9", (), **{**protest, "label": "grève"})
    assert events(march, strike)[-1].who == ("p1",)
    assert events(march, call("a5", (TWO,), **protest), strike)[-1].who == ()


def test_a_word_takes_up_the_event_told_by_the_same_word_before_a_nearer_one() -> None:
    march: dict[str, Any] = {"label": "manifestation", "type": "PROTEST", "mode": "demo"}
    strike: dict[str, Any] = {"label": "grève", "type": "PROTEST", "mode": "strike"}
    told = (call("a1", (), **march), call("a2", (), **strike), call("a3", (), definite=True, **march))
    assert pairs(*told) == {frozenset({"a1", "a3"})}
    assert pairs(*told[1:]) == {frozenset({"a2", "a3"})}


def test_held_wins_over_planned_and_the_narrower_moment_over_the_wider() -> None:
    wide = When("2020-03-01", "2020-03-07", "test")
    ahead = call("a1", (ONE, TWO), wide, status="planned")
    [event] = events(ahead, call("b1", (ONE, TWO), MONDAY))
    assert (event.status, event.when) == ("held", MONDAY)


def test_a_person_s_verdict_wins() -> None:
    told = (call("a1", (ONE, TWO), MONDAY), call("b1", (ONE, TWO), MONDAY))
    apart = Judgement("a1", "b1", "different", (), "someone")
    assert len(events(*told, persons=[apart])) == 2
    far = (told[0], call("b1", (THREE,), TUESDAY))
    same = Judgement("a1", "b1", "same", (), "someone")
    [event] = events(*far, persons=[same])
    assert event.when is None


def test_roles_of_a_supposed_deed_are_shared_in_an_article() -> None:
    attack = replace(
        call("a1", ()), label="attaque", type="ASSAULT", mode=None, status="feared", who=("g1",), whom=("g2",)
    )
    bare = replace(attack, id="a2", span=Span(50, 55), label="invasion", status="denied", who=())
    assert [(event.who, event.whom) for event in events(attack, bare)] == [(("g1",), ("g2",))] * 2
