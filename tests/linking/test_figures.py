"""Figures of one measure gathered, days compared, intervals that meet."""

from __future__ import annotations

from dataclasses import replace

from greffier.linking.conflicts import of_figures
from greffier.linking.disagreeing import comparable, disagree, meet
from greffier.linking.figures import link
from greffier.record import Figure, Span, When

DAY = When("2020-05-04", "2020-05-04", "told")
NEXT = When("2020-05-05", "2020-05-05", "told")


def figure(
    name: str, low: float | None, high: float | None, words: str, unit: str = "soldat", of: str = "soldats",
    as_of: When | None = None, article: str = "", by: str | None = None,
) -> Figure:  # fmt: skip
    return Figure(
        name,
        article or name,
        Span(0, 3),
        low,
        high,
        unit,
        of,
        as_of=as_of,
        by=by,
        lemmas=tuple(words.split()),
    )


def test_figures_of_one_unit_whose_sentences_tell_of_the_same_are_gathered() -> None:
    told = [
        figure("a", 104_000, 104_000, "soldat deployer region frontiere NO"),
        figure("b", 90_000, 110_000, "masser soldat long frontiere NO"),
        figure("c", 12, 12, "attentat tuer soldat marche"),
        figure("d", 3, 3, "voiture bruler place"),
    ]
    assert dict(link(told, {})) == {"a": "a", "b": "a", "c": "c", "d": "d"}


def test_a_number_that_does_not_say_of_what_counts_what_was_counted_before() -> None:
    told = [
        figure(
            "a", 50_000, 50_000, "organisateur revendiquer personne", "personne", "personnes", article="x"
        ),
        figure("b", None, 6_000, "calcul mille", "personne", "personnes", article="x"),
        figure("c", 40, 40, "personne noyer", "personne", "personnes", article="x"),
        figure("d", None, 6_000, "foule dense", "personne", "personnes", article="y"),
    ]
    assert dict(link(told, {})) == {"a": "a", "b": "a", "c": "c", "d": "d"}


def test_what_two_sources_count_side_by_side_is_one_measure() -> None:
    first = figure("a", 300, 300, "pecheur soldat menacer", article="x", by="p")
    told = [
        first,
        replace(figure("b", 40, 40, "gouvernement parler soldat", article="x", by="g"), span=Span(60, 62)),
    ]
    assert dict(link(told, {})) == {"a": "a", "b": "a"}
    land = [replace(one, unit="hectare", of="") for one in told]
    assert dict(link(land, {})) == {"a": "a", "b": "a"}
    assert disagree(land[0], land[1], {})
    assert not disagree(land[0], replace(land[1], span=Span(600, 602)), {})
    same = replace(told[1], by="p")
    far = replace(told[1], span=Span(600, 602))
    other = replace(told[1], of="navires")
    assert [dict(link([first, one], {}))["b"] for one in (same, far, other)] == ["b", "b", "b"]


def test_side_by_side_a_state_that_one_source_names_alone_is_no_difference() -> None:
    first = figure("a", 14, 14, "ministere navire bloquer", "navire", "navires bloqués", article="x", by="p")
    told = [
        first,
        replace(
            figure("b", 6, 6, "garde navire attendre", "navire", "navires turcs", article="x", by="g"),
            span=Span(60, 62),
        ),
    ]
    assert dict(link(told, {})) == {"a": "a", "b": "a"}
    for of in ("navires coulés", "navires turcs coulés"):
        assert dict(link([first, replace(told[1], of=of)], {}))["b"] == "b"
    greek = replace(first, of="navires grecs")
    assert dict(link([greek, told[1]], {}))["b"] == "b"


def test_what_happened_to_those_counted_may_be_what_another_source_counts() -> None:
    told = [
        figure(
            "a",
            6,
            6,
            "junte affirmer manifestant blesser tir",
            "manifestant",
            "manifestants",
            article="x",
            by="j",
        ),
        replace(
            figure("b", 4, 4, "hopital blesser nombre", "blesse", "blessés", article="x", by="h"),
            span=Span(120, 126),
        ),
    ]
    assert dict(link(told, {})) == {"a": "a", "b": "a"}
    assert dict(link([told[0], replace(told[1], by="j")], {}))["b"] == "b"
    assert dict(link([told[0], replace(told[1], unit="mort", of="morts")], {}))["b"] == "b"


def test_a_sentence_that_tells_a_count_alone_takes_up_the_one_before_and_sayings_tell_nothing() -> None:
    told = [
        figure("a", 4_000, 4_000, "armee NO soldat rive affirmer monsieur", article="w"),
        figure("b", 4_000, 4_000, "madame dementir NO masser homme rive", "homme", "hommes", article="x"),
        figure("c", 600, 600, "soldat dire", article="x"),
        figure("d", 9, 9, "ville noyer enfant", "enfant", "enfants", article="y"),
    ]
    assert dict(link(told, {})) == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_another_thing_or_another_unit_is_another_measure() -> None:
    told = [
        figure("a", 1_500, 1_500, "soldat FR base retrait", of="soldats français"),
        figure("b", 1_100, 1_100, "soldat US base retrait", of="soldats américains"),
        figure("c", 1_100, 1_100, "FR base retrait", unit="euro", of=""),
    ]
    assert dict(link(told, {})) == {"a": "a", "b": "b", "c": "c"}


def test_amounts_of_money_are_of_one_measure_only_where_both_say_of_what() -> None:
    words = "FR salaire assistante versement"
    told = [
        figure("a", 500_000, 500_000, words, unit="euro", of=""),
        figure("b", 900_000, 900_000, words, unit="euro", of="salaire"),
        figure("c", 100_000, 100_000, words, unit="euro", of="indemnité"),
        figure("d", 880_000, 880_000, words, unit="euro", of="salaire versé"),
    ]
    assert dict(link(told, {})) == {"a": "a", "b": "b", "c": "c", "d": "b"}


def test_within_an_article_a_day_told_and_none_are_two_times() -> None:
    monday = figure("a", 64, 64, "x", as_of=DAY, article="z", by="une")
    assert not disagree(monday, figure("b", 36, 36, "x", article="z", by="autre"), {"z": DAY})
    assert disagree(monday, figure("c", 36, 36, "x", as_of=DAY, article="z", by="autre"), {"z": DAY})


def test_what_is_told_for_a_year_is_of_one_time_only_with_what_is_told_for_that_year() -> None:
    year = When("2020-01-01", "2020-12-31", "told")
    yearly, daily = figure("a", 40, 40, "x", as_of=year), figure("b", 60, 60, "x", as_of=DAY)
    assert not comparable(yearly, daily, {})
    assert not comparable(yearly, figure("c", 60, 60, "x"), {"c": DAY})
    assert comparable(yearly, figure("d", 60, 60, "x", as_of=year), {})


def test_figures_of_two_stories_do_not_contradict_each_other() -> None:
    here, there = figure("a", 10, 10, "x", as_of=DAY), figure("b", 12, 12, "x", as_of=DAY)
    measures, together = {"a": "a", "b": "a"}, {"a": {"army", "mayor"}, "b": {"army", "mayor", "judge"}}
    assert [one.type for one in of_figures([here, there], measures, {}, {}, together)] == ["figure"]
    apart = {"a": {"army", "mayor"}, "b": {"army", "judge"}}
    assert not list(of_figures([here, there], measures, {}, {}, apart))


def test_hedged_intervals_meet_where_bare_numbers_would_not() -> None:
    exact, about = figure("a", 104_000, 104_000, "x"), figure("b", 90_000, 110_000, "x")
    assert meet(exact, about)
    assert meet(about, exact)
    assert meet(figure("c", 200, None, "x"), exact)
    assert not meet(figure("d", None, 4_000, "x"), exact)


def test_a_later_day_is_an_update_and_an_unknown_one_tells_nothing() -> None:
    first, second = figure("a", 10, 10, "x", as_of=DAY), figure("b", 12, 12, "x", as_of=NEXT)
    undated = figure("c", 14, 14, "x")
    assert not disagree(first, second, {})
    assert disagree(first, figure("d", 12, 12, "x", as_of=DAY), {})
    assert not comparable(first, undated, {})
    assert disagree(first, undated, {"c": DAY})
    police = figure("e", 15, 15, "x", article="c", by="police")
    assert disagree(figure("g", 14, 14, "x", article="c", by="mairie"), police, {})
    assert not disagree(undated, police, {}), "what the article counts itself is another thing"
    assert not disagree(undated, figure("f", 15, 15, "x", article="c"), {})


def test_a_toll_of_the_same_people_does_not_fall() -> None:
    first = figure("a", 3, 3, "marin mort =dead", "marin", "marins chinois", as_of=DAY)
    later = replace(first, id="b", article="b", low=2, high=2, as_of=NEXT)
    assert disagree(first, later, {})
    assert not disagree(replace(first, as_of=NEXT), replace(later, as_of=DAY), {}), "a toll grows"
    assert not disagree(first, replace(later, of="marins"), {}), "it may be of others"
    assert not disagree(first, replace(later, as_of=When("2020-06-05", "2020-06-05", "told")), {})
    one, other = (replace(it, lemmas=("marin", "=hurt")) for it in (first, later))
    assert not disagree(one, other, {}), "who was hurt may be well again"


def test_nothing_is_gathered_of_nothing() -> None:
    assert list(link([], {})) == []
    assert dict(link([figure("a", 1, 1, ""), figure("b", 1, 1, "")], {})) == {"a": "a", "b": "b"}


def test_those_whom_one_thing_befell_are_counted_together_whatever_they_are_called() -> None:
    iran = figure("a", 9, 9, "perir media saravan =dead", "personne", "personnes", article="x", by="i")
    army = replace(
        figure("b", 17, 17, "armee faire etat mort =dead", "mort", "morts", article="x", by="p"),
        span=Span(60, 62),
    )
    assert dict(link([iran, army], {})) == {"a": "a", "b": "a"}
    assert disagree(iran, army, {})
    hurt = replace(army, lemmas=("blesser", "=hurt"), unit="blessé", of="blessés")
    assert dict(link([iran, hurt], {})) == {"a": "a", "b": "b"}, "hurt, not dead"


def test_a_part_and_an_earlier_count_contradict_nothing() -> None:
    whole = figure("a", 9, 9, "perir saravan =dead", "personne", "personnes", article="x", by="i")
    part = replace(
        figure("b", 4, 4, "perir saravan =dead =part", "enfant", "enfants", article="x", by="p"),
        span=Span(40, 46),
    )
    assert dict(link([whole, part], {})) == {"a": "a", "b": "b"}
    before = figure("c", 7, 7, "mort saravan =dead =earlier", "mort", "morts", article="x", by="p")
    assert not disagree(whole, before, {})


def test_a_change_a_rate_and_a_share_of_another_contradict_no_count() -> None:
    first = figure("a", 900, 900, "emploi port", "emploi", "emplois", article="x", by="p")
    for mark in ("=change", "=each:jour", "=share:roy"):
        other = replace(first, id="b", low=40, high=40, by="q", span=Span(40, 46))
        told = replace(other, lemmas=(*other.lemmas, mark))
        assert disagree(first, other, {})
        assert not disagree(first, told, {})
    shares = [
        replace(first, id=key, by=key, low=value, high=value, lemmas=("emploi", f"=share:{whose}"))
        for key, value, whose in (("a", 60, "roy"), ("b", 40, "roy"), ("c", 30, "paz"))
    ]
    assert [disagree(shares[0], one, {}) for one in shares[1:]] == [True, False]


def test_some_of_those_counted_contradict_the_count_of_all_only_when_they_are_more() -> None:
    whole = figure("a", 70, None, "joueur truquer", "joueur", "joueurs", article="x", by="i")
    some = replace(whole, id="b", low=16, high=16, of="joueurs classés", by="p", span=Span(40, 46))
    assert not disagree(whole, some, {})
    assert disagree(replace(whole, high=70), replace(some, low=90, high=90), {})


def test_two_sources_that_tell_of_the_dead_in_one_passage_count_the_same() -> None:
    first = figure("a", 78, None, "lac perir =dead =p0", "personne", "personnes", article="x", by="i")
    other = replace(
        figure("b", 23, 23, "soir mort =dead =p2", "mort", "morts", article="x", by="p"), span=Span(300, 306)
    )
    assert dict(link([first, other], {})) == {"a": "a", "b": "a"}
    assert disagree(first, other, {})
    far = replace(other, lemmas=("soir", "mort", "=dead", "=p8"))
    assert dict(link([first, far], {})) == {"a": "a", "b": "b"}


def test_no_more_than_so_many_are_counted_against_more_of_the_same() -> None:
    first = figure("a", 278, 278, "bord passager transporter", "passager", "passagers", article="x", by="i")
    other = replace(
        figure("b", 80, 80, "bateau passager =only", "passager", "passagers", article="x", by="p"),
        span=Span(600, 602),
    )
    assert dict(link([first, other], {})) == {"a": "a", "b": "a"}
    bare = replace(other, lemmas=("bateau", "passager"))
    anyone = replace(other, unit="personne", of="personnes")
    assert [dict(link([first, one], {}))["b"] for one in (bare, anyone)] == ["b", "b"]
    short = [replace(one, unit="base", of="bases") for one in (first, other)]
    assert dict(link(short, {})) == {"a": "a", "b": "a"}


def test_the_day_on_which_people_died_is_not_the_day_of_the_count() -> None:
    published = {"x": NEXT, "y": NEXT}
    died = figure("a", 9, 9, "naufrage =dead =on", "personne", "personnes", as_of=DAY, article="x")
    told = figure("b", 4, 4, "naufrage =dead", "mort", "morts", article="y")
    assert comparable(died, told, published)
    assert not comparable(died, replace(told, as_of=DAY), published)
    assert not comparable(died, replace(died, id="c", article="y", as_of=NEXT), published)


def test_some_of_the_dead_contradict_the_count_of_all_only_when_they_are_more() -> None:
    whole = figure("a", 9, 9, "perir =dead", "personne", "personnes", article="x", by="i")
    rebels = figure("b", 17, 17, "tuer =dead", "terroriste", "terroristes", article="y", by="p")
    told = {"x": DAY, "y": DAY}
    assert disagree(whole, rebels, told)
    assert not disagree(whole, replace(rebels, low=4, high=4), told)
    assert not disagree(replace(whole, of="ressortissants étrangers"), rebels, told), "other people"


def test_what_is_told_of_one_place_alone_is_set_against_what_follows_it_only() -> None:
    told = [
        figure("a", 1162, 1162, "crue mort =dead =p1", "mort", "morts", article="x", by="ndma"),
        figure("b", 214, 214, "compter ville noye =dead =p1 =within", "noye", "noyés", article="x", by="red"),
        figure("c", 88, 88, "reconnaitre =dead =p1", "noye", "noyés", article="x", by="sind"),
    ]
    assert dict(link(told, {})) == {"a": "a", "b": "b", "c": "b"}


def test_of_what_one_source_tells_several_in_one_sentence_no_other_count_is_a_contradiction() -> None:
    """*Le ministère recense 31 % dans le secondaire et 18 % dans le primaire. Le syndicat parle de 74 %.*"""
    first = figure("a", 31, 31, "ministere recenser", "%", "grévistes", article="x", by="m")
    other = replace(first, id="b", low=18, high=18)
    union = replace(first, id="c", low=74, high=74, by="s", lemmas=("syndicat", "parler"))
    measures = {one.id: "a" for one in (first, other, union)}
    assert len(list(of_figures([first, union], measures, {}, {}, {}))) == 1
    assert not list(of_figures([first, other, union], measures, {}, {}, {}))
    later = replace(other, lemmas=("ministere", "compter"))  # in another sentence
    assert list(of_figures([first, later, union], measures, {}, {}, {}))


def test_two_counts_of_one_sentence_are_of_two_things_though_each_has_the_other_s_words() -> None:
    """*Il y a 320 bateaux, alerte le rapport, cité par l'agence, qui dénombre 46 tankers.*"""
    told = "bateau tanker alerter agence denombrer"
    one = figure("a", 320, 320, told, "bateau", "bateaux", article="x", by="r")
    other = replace(figure("b", 46, 46, told, "tanker", "tankers", article="x", by="g"), span=Span(60, 62))
    apart = replace(other, lemmas=("agence", "bateau", "tanker"))
    assert [dict(link([one, it], {}))["b"] for it in (other, apart)] == ["b", "a"]
