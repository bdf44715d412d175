"""Commitments repeated, gathered by matter, answered by the other side."""

from __future__ import annotations

from dataclasses import replace

from greffier.linking.commitments import link
from greffier.record import Commitment, CommitmentAct, CommitmentTie, Span, When

SIDES = {"n1": "NO", "n2": "NO", "s1": "SE", "s2": "SE", "p": "p"}


def made(
    name: str, act: CommitmentAct, by: str | None, words: str, to: str | None = None, article: str = "x",
    start: int = 0,
) -> Commitment:  # fmt: skip
    span = Span(start, start + 5)
    return Commitment(name, article, act, span, words, by, to, lemmas=tuple(words.split()))


def ties(*told: Commitment) -> dict[str, CommitmentTie]:
    return {tie.commitment: tie for tie in link(told, {}, SIDES)}


DEMAND = made("d", "demand", "n1", "retrait missile frontiere", to="s1")
OTHERS = (
    made("o1", "promise", "p", "aide ecole village", article="y"),
    made("o2", "demand", "p", "enquete attentat gare", article="y", start=9),
    made("o3", "threat", "p", "greve port", article="z"),
)


def test_a_repeat_by_the_same_side_is_gathered_under_the_first() -> None:
    again = made("again", "demand", "n2", "retrait missile", article="y")
    apart = made("apart", "demand", "s1", "retrait missile frontiere", article="y")
    found = ties(DEMAND, again, apart, *OTHERS)
    assert found["again"].first == "d"
    assert found["apart"].first == "apart"
    assert found["d"].first == "d"


def test_a_warning_repeats_a_threat() -> None:
    threat = made("t", "threat", "n1", "sanction banque")
    warning = made("w", "warning", "n2", "sanction banque", article="y")
    assert ties(threat, warning, *OTHERS)["w"].first == "t"


def test_a_promise_repeats_a_threat_and_a_headline_its_story() -> None:
    threat = made("t", "threat", "n1", "fermer port chalutier bleu")
    promise = made("p2", "promise", "n2", "fermer port chalutier", article="y")
    headline = made("h", "threat", "n2", "fermer port", article="w")
    found = ties(threat, promise, headline, *OTHERS)
    assert (found["p2"].first, found["h"].first) == ("t", "t")
    demand = made("r", "demand", "n2", "fermer port chalutier", article="y")
    assert ties(threat, demand, *OTHERS)["r"].first == "r"


def test_threats_should_the_same_deed_be_done_are_one() -> None:
    on = Span(50, 60)
    first = made("t", "threat", "n1", "reponse ferme invasion RU")
    again = made("w", "warning", "n2", "sanction envahir RU", article="y")
    first = replace(first, words="réponse ferme", condition=on)
    again = replace(again, words="sanctions", condition=on)
    other = replace(again, lemmas=("sanction", "envahir", "UA"))
    own = replace(again, words="sanctions, envahir")
    assert ties(first, again, *OTHERS)["w"].first == "t"
    assert ties(first, other, *OTHERS)["w"].first == "w"
    assert ties(first, own, *OTHERS)["w"].first == "w"


def test_a_refusal_by_the_side_asked_answers_the_demand_and_says_why() -> None:
    refusal = made("r", "refusal", "s2", "retrait missile", article="y")
    tie = ties(DEMAND, refusal, *OTHERS)["r"]
    assert tie.answers == "d"
    assert "asked of the side that answers" in tie.reasons


def test_nobody_answers_his_own_demand_or_another_matter() -> None:
    own = made("own", "refusal", "n2", "retrait missile", article="y")
    else_ = made("else", "refusal", "s1", "aide village ecole", article="y")
    found = ties(DEMAND, own, else_, *OTHERS)
    assert found["own"].answers is None
    assert found["else"].answers is None


def test_one_word_in_common_joins_nothing_unless_it_is_the_whole() -> None:
    refusal = made("r", "refusal", "s2", "frontiere hareng", article="y")
    assert ties(DEMAND, refusal, *OTHERS)["r"].answers is None
    truce = made("t", "demand", "n1", "treve", to="s1", article="y")
    refused = made("r", "refusal", "s2", "treve", article="w")
    assert ties(truce, refused, *OTHERS)["r"].answers == "t"


def test_a_noun_takes_up_the_last_demand_of_the_article() -> None:
    refusal = made("r", "refusal", "s1", "exigence", start=40)
    assert ties(DEMAND, refusal, *OTHERS)["r"].answers == "d"
    far = made("r", "refusal", "s1", "exigence", start=4000)
    assert ties(DEMAND, far, *OTHERS)["r"].answers is None


def test_a_noun_takes_up_what_it_is_called_before_what_is_nearer() -> None:
    offer = made("f", "offer", "n1", "prime", start=30)
    refusal = made("r", "refusal", "s1", "demande", start=60)
    assert ties(DEMAND, offer, refusal, *OTHERS)["r"].answers == "d"
    refused = made("r", "refusal", "s1", "proposition", start=60)
    assert ties(DEMAND, offer, refused, *OTHERS)["r"].answers == "f"


def test_a_noun_may_announce_what_is_told_right_behind_it() -> None:
    refusal = made("r", "refusal", "s1", "demande", start=10)
    later = made("l", "demand", "n1", "milliard", start=90)
    far = made("l", "demand", "n1", "milliard", start=1900)
    assert ties(later, refusal)["r"].answers == "l"
    assert ties(far, refusal)["r"].answers is None


def test_a_reply_answers_what_its_own_words_hold() -> None:
    held = replace(made("h", "demand", "n1", "garantie"), what=Span(20, 29))
    refusal = replace(made("r", "refusal", "s1", "demande garantie"), what=Span(2, 29))
    assert ties(DEMAND, held, refusal, *OTHERS)["r"].answers == "h"


def test_a_refusal_that_only_points_answers_what_was_offered_last() -> None:
    offer = made("f", "offer", "n1", "prime", start=30)
    refusal = replace(made("r", "refusal", "s1", "accepter marche", start=90), words="accepter ce marché")
    bare = replace(refusal, words="accepter le marché")
    assert ties(offer, refusal, *OTHERS)["r"].answers == "f"
    assert ties(offer, bare, *OTHERS)["r"].answers is None


def test_a_reply_to_a_condition_takes_up_what_was_offered_on_one() -> None:
    plain = made("o", "offer", "n1", "vivres", start=100)
    offer = replace(made("t", "offer", "n1", "memorandum port", start=40), condition=Span(50, 60))
    reply = made("r", "promise", "s1", "cette condition", start=200)
    assert ties(offer, plain, reply, *OTHERS)["r"].answers == "t"
    assert ties(plain, reply, *OTHERS)["r"].answers is None


def test_a_refusal_of_the_same_deed_in_other_words_answers_it() -> None:
    demand = made("m", "demand", "n1", "médiation étranger", start=40)
    refusal = made("r", "refusal", "s1", "jouer médiateur", start=700)
    assert ties(demand, refusal, *OTHERS)["r"].answers == "m"
    far = replace(refusal, what=Span(2700, 2705))
    assert ties(demand, far, *OTHERS)["r"].answers is None
    own = made("r", "refusal", "n2", "jouer médiateur", start=700)
    assert ties(demand, own, *OTHERS)["r"].answers is None


def test_a_reply_led_by_this_answers_what_was_asked_last() -> None:
    refusal = made("r", "refusal", "s1", "ce plan", start=90)
    far = made("f", "refusal", "s1", "ce plan", start=9000)
    assert ties(DEMAND, refusal, *OTHERS)["r"].answers == "d"
    assert ties(DEMAND, far, *OTHERS)["f"].answers is None


def test_a_reply_without_a_word_of_the_matter_answers_what_was_asked_of_whoever_replies() -> None:
    bare = replace(made("r", "refusal", "s1", "", start=90), lemmas=())
    nearer = made("d2", "demand", "p", "grève port", to="n1", start=60)
    assert ties(DEMAND, nearer, bare, *OTHERS)["r"].answers == "d"
    assert ties(DEMAND, bare, *OTHERS)["r"].issue == ties(DEMAND, *OTHERS)["d"].issue
    far = replace(bare, what=Span(2000, 2005))
    assert ties(DEMAND, far, *OTHERS)["r"].answers is None


def test_an_invitation_takes_up_the_offer_that_has_its_words() -> None:
    offer = made("o", "offer", "n1", "réunion Oslo", start=10)
    nearer = made("d2", "demand", "p", "grève port", start=60)
    accepted = made("a", "promise", "s1", "invitation Oslo", start=90)
    assert ties(offer, nearer, accepted, *OTHERS)["a"].answers == "o"


def test_who_is_asked_replies_at_once_in_other_words() -> None:
    promise = made("r", "promise", "s1", "protéger ville", start=90)
    late = made("l", "promise", "s1", "protéger ville", start=900)
    between = made("b", "demand", "p", "grève port", start=50)
    terms = replace(promise, condition=Span(95, 99))
    assert ties(DEMAND, promise, *OTHERS)["r"].answers == "d"
    assert ties(DEMAND, late, *OTHERS)["l"].answers is None
    assert ties(DEMAND, between, promise, *OTHERS)["r"].answers is None
    assert ties(DEMAND, terms, *OTHERS)["r"].answers is None


def test_a_refusal_at_once_answers_who_asks_him_back_or_names_its_state_be_it_on_a_condition() -> None:
    asked = made("a", "demand", "n1", "vanne immediat", start=10)
    refusal = replace(made("r", "refusal", "s1", "ecole vide", to="n2", start=90), condition=Span(95, 99))
    assert ties(asked, refusal, *OTHERS)["r"].answers == "a"
    assert ties(asked, replace(refusal, to=None), *OTHERS)["r"].answers is None
    assert ties(asked, replace(refusal, act="promise"), *OTHERS)["r"].answers is None
    named = made("n", "demand", "n1", "troupe SE", start=10)
    assert ties(named, replace(refusal, to=None), *OTHERS)["r"].answers == "n"


def test_a_reply_right_behind_takes_up_by_a_pronoun_what_nobody_named_was_asked() -> None:
    asked = made("a", "demand", "n1", "vanne immediat", start=10)
    refusal = replace(made("r", "refusal", "s1", "ecole vide", start=90), words="Oslo ne le rouvrira pas")
    assert ties(asked, refusal, *OTHERS)["r"].answers == "a"
    assert ties(asked, replace(refusal, words="Nous y viendrons"), *OTHERS)["r"].answers == "a"
    assert ties(asked, replace(refusal, words="Oslo rouvrira le port"), *OTHERS)["r"].answers is None
    far = replace(refusal, what=Span(240, 260))
    assert ties(asked, far, *OTHERS)["r"].answers is None


def test_a_refusal_answers_what_those_ask_right_behind_it_to_whom_it_is_told() -> None:
    refusal = made("r", "refusal", "s1", "retour arriere", to="n2", start=10)
    asked = made("a", "demand", "n1", "abrogation decret", start=60)
    assert ties(refusal, asked, *OTHERS)["r"].answers == "a"
    assert ties(replace(refusal, to=None), asked, *OTHERS)["r"].answers is None
    assert ties(refusal, replace(asked, what=Span(160, 170)), *OTHERS)["r"].answers is None


def test_one_called_upon_by_nobody_named_answers_only_what_was_asked_of_him() -> None:
    called = made("c", "demand", None, "depart", to="s1", start=10)
    refusal = replace(made("r", "refusal", "s2", "", start=40), words="a refusé")
    assert ties(called, refusal, *OTHERS)["r"].answers == "c"
    assert ties(replace(called, to=None), refusal, *OTHERS)["r"].answers is None


def test_a_verb_refuses_what_its_noun_asks_and_money_is_money() -> None:
    demand = made("m", "demand", "n1", "reouverture immediat canal", start=40)
    refusal = made("r", "refusal", "s1", "rouvrir ecluse", start=700)
    assert ties(demand, refusal, *OTHERS)["r"].answers == "m"
    listed = made("m", "demand", "n1", "publication liste", start=40)
    assert ties(listed, replace(refusal, lemmas=("publier", "nom")), *OTHERS)["r"].answers == "m"
    assert ties(listed, replace(refusal, lemmas=("public", "nom")), *OTHERS)["r"].answers is None
    ransom = made("m", "demand", "n1", "million peso otage", start=40)
    assert ties(ransom, replace(refusal, lemmas=("payer", "bandit")), *OTHERS)["r"].answers == "m"
    assert ties(ransom, replace(refusal, lemmas=("parler", "bandit")), *OTHERS)["r"].answers is None


def test_not_to_give_way_replies_to_what_was_asked_last() -> None:
    asked = replace(DEMAND, to=None)
    budges = made("r", "refusal", "s1", "bouger", start=90)
    assert ties(asked, budges, *OTHERS)["r"].answers == "d"
    assert ties(asked, replace(budges, lemmas=("bouger", "meuble")), *OTHERS)["r"].answers is None


def test_words_that_press_take_a_demand_up_where_they_point() -> None:
    refusal = replace(
        made("r", "refusal", "s1", "ultimatum voisin", start=500), words="tout ultimatum du voisin"
    )
    assert ties(DEMAND, refusal, *OTHERS)["r"].answers == "d"
    assert ties(DEMAND, replace(refusal, words="l'ultimatum du voisin"), *OTHERS)["r"].answers is None


def test_a_bare_reply_answers_what_stands_right_before_it_whoever_was_asked() -> None:
    bare = replace(made("r", "refusal", "s1", "", start=90), lemmas=())
    nearer = made("d2", "demand", "n1", "grève port", to="p", start=60)
    first = replace(DEMAND, to=None)
    owned = made("o", "demand", "p", "aide", start=900)
    assert ties(first, nearer, owned, bare)["r"].answers == "d2"
    far = replace(bare, what=Span(300, 305))
    assert ties(first, nearer, owned, far)["r"].answers == "d"


def test_a_reply_right_behind_a_promise_answers_it_before_what_was_asked_earlier() -> None:
    bare = replace(made("r", "promise", "s1", "", start=90), lemmas=())
    promised = made("g", "promise", "n1", "aide village", start=60)
    assert ties(replace(DEMAND, to=None), promised, bare, *OTHERS)["r"].answers == "g"
    far = replace(bare, what=Span(290, 300))
    assert ties(replace(DEMAND, to=None), promised, far, *OTHERS)["r"].answers == "d"
    granted = replace(promised, by="p", lemmas=())  # *Le maire a donné son accord. Riga y est favorable.*
    assert ties(replace(DEMAND, to=None), granted, bare, *OTHERS)["r"].answers == "d"


def test_a_thing_named_again_or_an_idea_answers_what_asked_for_it() -> None:
    truce = made("t", "offer", "n1", "trêve jour otage", start=20)
    yes = replace(made("r", "promise", "s1", "trêve", start=500), words="la trêve")
    by_name = ("takes up a thing that was asked or offered by its name",)
    assert ties(truce, yes, *OTHERS)["r"].reasons == by_name
    assert ties(truce, replace(yes, words="une trêve"), *OTHERS)["r"].reasons != by_name
    assert ties(truce, replace(yes, lemmas=("otage",)), *OTHERS)["r"].reasons != by_name
    idea = replace(made("r", "refusal", "s1", "idée", start=90), words="l'idée")
    assert ties(truce, idea, *OTHERS)["r"].answers == "t"
    assert ties(truce, replace(idea, words="l'école"), *OTHERS)["r"].answers is None


def test_what_is_told_back_or_begins_with_a_pronoun_is_a_reply_on_terms_too() -> None:
    asked = made("a", "demand", "n1", "enquête gare", start=10)
    back = made("r", "promise", "s1", "projet tenir", to="n1", start=90)
    assert ties(asked, back, *OTHERS)["r"].answers == "a"
    assert ties(asked, replace(back, to=None), *OTHERS)["r"].answers is None
    held = replace(back, to=None, words="Elle aura lieu", condition=Span(95, 99))
    assert ties(asked, held, *OTHERS)["r"].answers == "a"


def test_a_warning_without_words_of_the_matter_is_a_reply() -> None:
    warned = replace(made("r", "warning", "s1", "", start=90), words="ne s'y rendra", lemmas=())
    assert ties(replace(DEMAND, to=None), warned, *OTHERS)["r"].answers == "d"
    more = replace(warned, words="le roi partira", lemmas=("roi", "partir"))
    assert ties(replace(DEMAND, to=None), more, *OTHERS)["r"].answers is None


def test_a_reply_of_a_place_by_y_answers_what_was_asked_last_unless_more_is_told() -> None:
    offer = made("f", "offer", "n1", "accueillir sommet", start=20)
    reply = made("r", "refusal", "s1", "y participer", start=90)
    more = made("m", "refusal", "s1", "y envoyer des soldats de la garde royale", start=90)
    assert ties(offer, reply)["r"].answers == "f"
    assert ties(offer, more)["m"].answers is None


def test_a_bare_reply_right_behind_answers_that_before_what_its_side_was_asked() -> None:
    asked = made("a", "demand", "n1", "rouvrir pont", to="s1", start=0)
    offer = made("f", "offer", "p", "reunion vendredi", start=60)
    reply = replace(made("r", "promise", "s1", "a donné son accord", start=70), lemmas=())
    assert ties(asked, offer, reply)["r"].answers == "f"


def test_two_words_of_any_kind_join_a_refusal_to_what_was_asked() -> None:
    asked = made("d2", "demand", "n1", "remettre contrôle aéroport vendredi samedi dimanche", start=10)
    refusal = made("r", "refusal", "s1", "gouvernement régional remettre aéroport clé hangar", start=900)
    one = made("o", "refusal", "s1", "gouvernement régional aéroport clé hangar", start=900)
    assert ties(asked, refusal, *OTHERS)["r"].answers == "d2"
    assert ties(asked, one, *OTHERS)["o"].answers is None


def test_one_word_is_enough_beside_one_another_on_one_issue() -> None:
    demand = made("e", "demand", "n1", "excuse public", article="w")
    refusal = made("r", "refusal", "s1", "excuse vol", article="w", start=40)
    assert ties(demand, refusal, *OTHERS)["r"].answers == "e"
    far = made("r", "refusal", "s1", "excuse vol", article="w", start=4000)
    assert ties(demand, far, *OTHERS)["r"].answers is None


def test_nothing_answers_what_is_told_on_a_later_day_and_the_earliest_is_the_first() -> None:
    refusal = made("r", "refusal", "s2", "retrait missile", article="y")
    again = made("again", "demand", "n2", "retrait missile", article="w")
    told = [DEMAND, refusal, again, *OTHERS]
    days = {"x": When("2021-05-03", "2021-05-03", ""), "y": When("2021-05-01", "2021-05-01", "")}
    found = {tie.commitment: tie for tie in link(told, {}, SIDES, days=days)}
    assert found["r"].answers != "d"
    days = {"x": days["x"], "w": days["y"]}
    found = {tie.commitment: tie for tie in link(told, {}, SIDES, days=days)}
    assert found["d"].first == "again"
    assert found["r"].answers is not None


def test_commitments_on_one_matter_share_an_issue_named_by_their_words() -> None:
    refusal = made("r", "refusal", "s2", "retrait missile", article="y")
    found = ties(DEMAND, refusal, *OTHERS)
    assert found["d"].issue == found["r"].issue
    assert found["o1"].issue != found["d"].issue
    assert set((found["d"].issue or "").split(", ")) <= {"retrait", "missile"}


def test_one_without_words_has_no_issue_and_nothing_comes_of_nothing() -> None:
    assert ties(made("e", "demand", None, ""))["e"] == CommitmentTie("e", "e")
    assert list(link([], {})) == []


def test_the_order_of_the_ties_is_that_of_the_commitments_and_always_the_same() -> None:
    told = [DEMAND, *OTHERS, made("again", "demand", "n2", "retrait missile", article="w")]
    assert list(link(told, {}, SIDES)) == list(link(told, {}, SIDES))
    assert [tie.commitment for tie in link(told, {}, SIDES)] == [one.id for one in told]
