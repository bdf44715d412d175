"""Accounts side by side, and conflicts with both passages; nothing where two may be right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from greffier.lexicon import load
from greffier.linking import Pile, compare
from greffier.linking.posts import Posts
from greffier.linking.sides import side_of, sides
from greffier.record import (
    Account,
    Act,
    Actor,
    ActorType,
    Conflict,
    Event,
    EventReport,
    Figure,
    Gist,
    Ledger,
    Mention,
    Office,
    Span,
    Statement,
    Voice,
    When,
)

HERE, FRENCH = Span(0, 1), load("fr")
DAY = When("2022-01-10", "2022-01-10", "x")


def actor(key: str, name: str, *offices: tuple[str, str | None], entry: str | None = None) -> Actor:
    """An actor of article `a`, by a name."""
    kind: ActorType = "government" if entry else "person"
    held = tuple(Office(office, of, HERE) for office, of in offices)
    return Actor(f"a-{key}", name, kind, (name,), (Mention(HERE, "name"),), held, entry)


CAST = (
    actor("x", "Anna Keller", ("présidente", "Finlande")),
    actor("y", "Ivan Orlov", ("président", "Norvège")),
    actor("px", "Jan Vesely", ("porte-parole", "Mme Keller")),
    actor("py", "Oslo", entry="gov:NO"),
    actor("fi", "Finlande", entry="state:FI"),
    actor("e", "Paul Brun"),
)


@pytest.mark.parametrize(
    ("one", "side"),
    [
        (actor("1", "Anna Keller", ("porte-parole", "Maison-Blanche")), "US"),
        (actor("1", "Kremlin", entry="seat:Kremlin"), "RU"),
        (actor("1", "Anna Keller", ("ministre", "Lettonie")), "LV"),
        (actor("1", "Anna Keller", ("ministre", "des Philippines")), "PH"),
        (actor("1", "Ligue", entry="organisation:Ligue arabe"), "Ligue arabe"),
        (actor("1", "AFP", entry="outlet:Agence France-Presse"), None),
        (actor("1", "Anna Keller", ("ministre", None)), None),
        (actor("1", "Anna Keller", ("ambassadeur", "Russie")), "RU"),
        (actor("1", "Anna Keller", ("ambassadeur", "en Russie")), None),
        (
            Actor(
                "1", "l’ambassadeur de France", "unnamed", (), (), (Office("ambassadeur", "France", HERE),)
            ),
            "FR",
        ),
        (
            Actor(
                "1", "l’ambassadeur en Russie", "unnamed", (), (), (Office("ambassadeur", "en Russie", HERE),)
            ),
            None,
        ),
        (Actor("1", "un haut responsable américain", "unnamed", (), ()), "US"),
        (Actor("1", "le ministère russe des Affaires étrangères", "government", (), ()), "RU"),
        (Actor("1", "Russes et Américains", "group", (), ()), None),
        (Actor("1", "plusieurs ambassadeurs", "unnamed", (), ()), None),
    ],
)
def test_a_side_is_the_state_or_body_of_the_office(one: Actor, side: str | None) -> None:
    assert side_of(one, Posts(FRENCH)) == side


def test_who_serves_someone_is_of_their_side_and_states_stand_for_sides() -> None:
    found = sides(CAST, {}, FRENCH)
    assert found.of["a-px"] == "FI"
    assert found.standing == {"FI": "a-fi", "NO": "a-py"}
    assert "a-e" not in found.of


def test_bodies_no_lexicon_knows_are_sides_where_accounts_are_compared() -> None:
    union = Actor("a-u", "le Syndicat des dockers", "organisation", ("le Syndicat des dockers",), ())
    cast = (
        union,
        actor("s", "Guivi Brun", ("secrétaire général", "du syndicat")),
        actor("d", "Paul Roy", ("directeur", "du port")),
        Actor("a-r", "les rebelles", "group", ("les rebelles",), ()),
        Actor("b-r", "les rebelles", "group", ("les rebelles",), ()),
        Actor("a-j", "trois joueurs", "group", ("trois joueurs",), ()),
        actor("a", "AFP", entry="outlet:Agence France-Presse"),
    )
    known = sides(cast, {}, FRENCH, all_bodies=True).of
    assert known["a-s"] == known["a-u"] != known["a-d"]
    assert known["a-r"] == known["b-r"]
    assert not {"a-j", "a-a"} & known.keys()
    assert sides(cast, {}, FRENCH).of == {}, "elsewhere only those of the lexicon are"


def test_bodies_of_one_name_are_one_side_in_all_articles_of_a_pile() -> None:
    def body(key: str, name: str, of: str | None = None, kind: ActorType = "organisation") -> Actor:
        offices = (Office("président", of, HERE),) if of else ()
        return Actor(key, name, kind, (name,), (), offices)

    cast = (
        body("a-1", "le Collectif des familles du lac"),
        body("b-1", "le collectif"),
        body("b-2", "Anne Roy", "du Collectif des familles", "person"),
        body("c-1", "les autorités du Nord-Kivu", kind="group"),
        body("d-1", "Paul Brun", "du Nord-Kivu", "person"),
        body("e-1", "la police"),
        body("f-1", "la police"),
        body("g-1", "les autorités", kind="group"),
    )
    known = sides(cast, {}, FRENCH, all_bodies=True).of
    assert known["a-1"] == known["b-1"] == known["b-2"]
    assert known["c-1"] == known["d-1"] != known["a-1"]
    assert known["e-1"] != known["f-1"], "every state has one"
    assert "g-1" not in known
    short = body("h-1", "l’Autorité norvégienne du canal", kind="government")
    full = body("i-1", "l’Autorité du canal de Bergen", kind="government")
    head = body("h-2", "Anne Roy", "de l’Autorité", "person")
    at_canal = sides((short, full, head), {}, FRENCH, all_bodies=True, homes={"h": "NO"}).of
    assert at_canal["h-1"] == at_canal["i-1"] == at_canal["h-2"]
    other = body("j-1", "l’Autorité finlandaise du canal", kind="government")
    two = sides((short, other), {}, FRENCH, all_bodies=True).of
    assert two["h-1"] != two["j-1"], "of two states"


def test_who_acts_for_a_body_is_of_it_and_a_field_of_work_is_no_body() -> None:
    def one(key: str, name: str, office: str | None = None, of: str | None = None) -> Actor:
        offices = (Office(office, of, HERE),) if office else ()
        return Actor(key, name, "person" if offices else "group", (name,), (), offices)

    cast = (
        Actor("a-1", "le collectif Eaux vives", "organisation", ("le collectif Eaux vives",), ()),
        Actor("a-2", "Eaux", "organisation", ("Eaux", "collectif Eaux"), ()),
        one("a-3", "une délégation du collectif Eaux vives"),
        one("a-4", "les victimes du collectif Eaux vives"),
        one("a-5", "Paul Roy", "directeur général", "des opérations militaires"),
        one("a-6", "Anne Brun", "coordinatrice", "par intérim"),
        Actor("a-7", "la Coopérative de l’eau", "organisation", ("la Coopérative de l’eau",), ()),
    )
    known = sides(cast, {}, FRENCH, all_bodies=True).of
    assert known["a-1"] == known["a-2"] == known["a-3"]
    assert not {"a-4", "a-5", "a-6"} & known.keys()
    assert known["a-7"] not in FRENCH.states_by_code, "only *EAU* is a state"


def test_a_local_authority_told_without_its_place_is_that_of_the_only_place_told() -> None:
    def one(key: str, name: str, kind: ActorType, office: str | None = None, of: str | None = None) -> Actor:
        offices = (Office(office, of, HERE),) if office else ()
        return Actor(key, name, kind, (name,), (), offices)

    prefect = Actor("a-1", "Anne Roy", "person", ("Anne Roy", "La préfète du Nord"), ())
    cast = (
        prefect,
        one("a-2", "la préfecture", "government"),
        one("a-3", "Paul Brun", "person", "secrétaire général", "de la préfecture"),
        one("b-1", "Luc Petit", "person", "préfet"),
        one("b-2", "le maire", "person"),
    )
    known = sides(cast, {}, FRENCH, all_bodies=True).of
    assert {known[key] for key in ("a-1", "a-2", "a-3", "b-1")} == {known["a-1"]}
    assert "b-2" not in known
    south = Actor("a-9", "le préfet du Sud", "person", ("le préfet du Sud",), ())
    assert "b-1" not in sides((*cast, south), {}, FRENCH, all_bodies=True).of, "there are two"


def test_a_spokesman_of_whom_no_body_is_told_is_of_the_ministry_that_just_spoke() -> None:
    ministry = Actor("a-1", "le ministère norvégien", "government", ("le ministère norvégien",), ())
    his = Office("porte-parole", None, HERE)
    near, far = (
        Actor(key, name, "person", (name,), (Mention(Span(at, at + 9), "name"),), (his,))
        for key, name, at in (("a-2", "Paul Roy", 120), ("a-3", "Luc Brun", 900))
    )
    bare = Actor("a-4", "Le porte-parole", "person", ("Le porte-parole",), ())
    known = sides((ministry, near, far, bare), {}, FRENCH, all_bodies=True, speaking=[("a-1", 30)]).of
    assert known["a-2"] == known["a-4"] == "NO"
    assert "a-3" not in known
    army = Actor("a-5", "l’armée", "organisation", ("l’armée",), ())
    twice = [("a-1", 30), ("a-2", 130)]
    spoke = sides((ministry, near, army), {}, FRENCH, all_bodies=True, speaking=twice).of
    assert spoke["a-5"] == "NO", "nobody of another state speaks"


def test_a_private_body_is_its_own_side_and_a_public_one_its_state_s_without_the_adjective() -> None:
    def body(key: str, name: str, kind: ActorType = "organisation") -> Actor:
        return Actor(key, name, kind, (name,), ())

    cast = (
        body("a-1", "l’Association norvégienne des pêcheurs"),
        body("a-2", "la Garde civile norvégienne"),
        body("b-3", "la Garde civile"),
        body("b-4", "l’Autorité du canal", "government"),
    )
    known = sides(cast, {}, FRENCH, all_bodies=True).of
    assert known["a-2"] == known["b-3"] == "NO"
    assert len({known["a-1"], known["b-4"], "NO"}) == 3


def test_a_state_s_own_bodies_told_without_it_are_of_the_one_whose_officials_are_told() -> None:
    def of_state(key: str, of: str) -> Actor:
        return Actor(key, key, "person", (key,), (), (Office("porte-parole", of, HERE),))

    bare = Actor("a-3", "l’armée", "organisation", ("l’armée",), ())
    minister = Actor(
        "a-4",
        "Anne Roy",
        "person",
        ("Anne Roy",),
        (),
        (Office("ministre", "des Transports", HERE),),
    )
    officials = (of_state("a-1", "Norvège"), of_state("a-2", "Norvège"))
    known = sides((*officials, bare, minister), {}, FRENCH, all_bodies=True).of
    assert known["a-3"] == known["a-4"] == "NO"
    spokesman = Actor("a-6", "un porte-parole de la préfecture", "unnamed", (), ())
    prefect = Actor("a-7", "le préfet du Nord", "person", ("le préfet du Nord",), ())
    served = sides((prefect, spokesman), {}, FRENCH, all_bodies=True).of
    assert served["a-6"] == served["a-7"], "who serves a local authority is of it"
    both = sides((*officials, of_state("a-5", "Finlande"), bare), {}, FRENCH, all_bodies=True).of
    assert both["a-3"] != "NO", "of which state is not told"
    told = sides((bare, minister), {}, FRENCH, all_bodies=True, homes={"a": "FI"}).of
    assert told["a-3"] == told["a-4"] == "FI", "the article is told from its capital"


def test_bodies_told_without_their_state_are_of_the_one_their_article_is_told_from() -> None:
    def one(key: str, name: str, kind: ActorType = "organisation", *offices: Office) -> Actor:
        return Actor(key, name, kind, (name,), (), offices)

    def known(*cast: Actor) -> Mapping[str, str]:
        return sides(cast, {}, FRENCH, all_bodies=True, homes={"a": "FI"}).of

    guards = one("a-1", "les garde-côtes", "group")
    ministry = one("a-2", "le ministère des Pêches", "government")
    embassy = one("a-3", "l’ambassade", "government")
    diplomat = one("a-4", "Paul Brun", "person", Office("chef de la diplomatie", None, HERE))
    note = one("a-5", "un communiqué de la présidence", "unnamed")
    told = known(guards, ministry, embassy, diplomat, note)
    assert {told.get(key) for key in ("a-1", "a-2", "a-4", "a-5")} == {"FI"}
    assert "a-3" not in told, "an embassy is another's"
    theirs = one("a-6", "les garde-côtes norvégiens", "group")
    assert known(guards, theirs)["a-1"] == "NO", "told before with their state"
    abroad = one("b-1", "le ministre de la Pêche", "person", Office("ministre", "de la Pêche", HERE))
    assert "b-1" not in known(abroad), "no body of fishing"
    away = (one("b-2", "la marine norvégienne"), one("b-3", "la police norvégienne"))
    finland = Actor("b-4", "la Finlande", "government", ("la Finlande",), (), (), entry="state:FI")
    assert known(abroad, *away, finland)["b-1"] == "FI", "the other is always told with its adjective"


def said(
    at: int, words: str, speaker: str | None, *, to: str | None = None, act: Act = "assert",
    parent: Statement | None = None, article: str = "a", sentence: tuple[int, int] | None = None,
) -> tuple[Statement, Gist]:  # fmt: skip
    """A statement whose content is 50 characters from `at`, and what it is about."""
    key = f"{article}-s{at}"
    who, whom = (f"a-{one}" if one else None for one in (speaker, to))
    one = Statement(
        key, article, "indirect", (Span(at, at + 50),), speaker=who, addressee=whom, act=act,
        parent=parent.id if parent else None,
    )  # fmt: skip
    around = Span(*(sentence or (at, at + 51)))
    return one, Gist(key, tuple(words.split()), tuple(words.split()), around)


CALL = EventReport("a-e0", "a", Span(10, 15), "appel", "CONSULT", "phone", who=("a-x",), whom=("a-y",))
MEETING = Event(CALL.id, "appel", "CONSULT", "phone", "held", ("a-x",), ("a-y",), None, DAY, (CALL.id,))
Told = Sequence[tuple[Statement, Gist]]


def compared(
    told: Told, figures: Sequence[Figure] = (), reports: Sequence[EventReport] = (CALL,),
    events: Sequence[Event] = (MEETING,), measures: tuple[tuple[str, str], ...] = (),
) -> tuple[tuple[Account, ...], tuple[Conflict, ...]]:  # fmt: skip
    """Accounts and conflicts of a pile of these facts."""
    heads = {one.id: one.id for one in CAST}
    pile = Pile(CAST, heads, [s for s, _ in told], [g for _, g in told], reports, (), figures, {})
    return compare(pile, Ledger(events=tuple(events), measures=measures))


def test_accounts_stand_side_by_side_matter_by_matter() -> None:
    readout = said(100, "sanction erreur gaz", "py", sentence=(0, 160))
    told = [
        readout,
        said(110, "sanction erreur", "y", to="x", parent=readout[0], sentence=(0, 160)),
        said(400, "sanction réponse erreur", "x", to="y", act="threaten"),
        said(460, "frontière désescalade", "x", act="demand", sentence=(452, 520)),
        said(900, "pêche hareng", "e"),
        said(2000, "quota cabillaud", "py"),
    ]
    accounts, _ = compared(told)
    table = {(one.matter, one.side): [p.fact for p in one.passages] for one in accounts}
    first, second = (label for label in dict.fromkeys(one.matter for one in accounts) if label != "appel")
    assert table == {
        ("appel", None): ["a-e0"],
        (first, "a-py"): ["a-s110"], (first, "a-fi"): ["a-s400"],
        (second, "a-py"): [], (second, "a-fi"): ["a-s460"],
    }  # fmt: skip
    assert "sanction" in first
    assert second == "frontière, désescalade"


def test_what_only_one_side_tells_of_has_no_accounts() -> None:
    assert compared([said(5, "sanction erreur", "x", to="y", act="threaten")])[0] == ()


def test_a_weighty_matter_that_one_account_leaves_out_is_an_absence() -> None:
    told = [
        said(0, "sanction erreur", "x", to="y", act="threaten"),
        said(60, "conversation franc", "py"),
        said(120, "pêche hareng", "y", to="x"),
    ]
    [conflict] = compared(told)[1]
    assert (conflict.type, [it.fact for it in conflict.sides]) == ("absence", ["a-s0", "a-s60"])
    assert conflict.why == "Finlande tells of sanction, Oslo does not mention it"
    assert compared(told[:2])[1] == (), "a side that tells one thing alone leaves out nothing"
    again = [told[0], said(60, "gaz livraison", "y", to="x"), told[2]]
    assert compared(again)[1] == (), "a side that does not tell how it went gives no account"
    refused = [said(0, "sanction erreur", "x", to="y", act="refuse"), *told[1:]]
    assert compared(refused)[1] == (), "what is refused is no matter that the other would have to tell"


def denials(told: Told) -> list[list[str]]:
    """The facts of each denial."""
    return [[p.fact for p in one.sides] for one in compared(told, events=())[1] if one.type == "denial"]


def test_a_denial_stands_against_what_another_side_says() -> None:
    claim = said(100, "Keller préparer offensive finlandais", "y", act="accuse", article="b")
    denial = said(0, "préparer offensive", "x", act="deny")
    assert denials([claim, denial]) == [["b-s100", "a-s0"]]
    own = said(300, "préparer offensive finlandais", "px", article="b")
    assert denials([own, denial]) == [], "its own side"
    other = said(300, "préparer offensive été ailleurs", "y", article="b")
    assert denials([other, denial]) == [], "nothing tells that it is of the one who denies"
    assert denials([claim, (replace(denial[0], polarity="-"), denial[1])]) == []


def test_what_a_side_says_that_the_other_admitted_is_denied_by_the_other() -> None:
    outer = said(100, "Keller reconnaître quota dépasser", "py", article="b")
    inner = said(110, "quota dépasser", "x", parent=outer[0], act="accept", article="b")
    denial = said(0, "quota dépasser", "px", act="deny")
    assert denials([outer, inner, denial]) in ([["b-s100", "a-s0"]], [["b-s110", "a-s0"]])
    assert denials([said(110, "quota dépasser", "x", article="b"), denial]) == [], "its own side alone"


def test_a_denial_is_found_in_nearly_the_same_words_where_an_article_speaks_of_who_denies() -> None:
    claim = said(100, "bateau surcharger chavirer", "y", article="b")
    aside = said(300, "keler passager compter", "y", article="b")
    denial = refuting(said(0, "bateau surcharger", "x"))
    assert denials([claim, aside, denial]) == [["b-s100", "a-s0"]]
    assert denials([claim, denial]) == [], "nothing there speaks of who denies"
    part = refuting(said(0, "bateau manquer hareng merlan surcharger", "x"))
    assert denials([claim, aside, part]) == []


def test_a_deed_is_one_in_its_verb_and_its_noun() -> None:
    claim = said(100, "port rouvrir midi", "y")
    denial = said(160, "réouverture port", "x", act="deny")
    assert denials([claim, denial]) == [["a-s100", "a-s160"]]


def test_a_denial_is_of_a_deed_of_its_kind_in_other_words() -> None:
    claim = said(100, "garde ouvrir feu base", "y")
    told = EventReport(
        "a-e100", "a", Span(100, 110), "fusillade", "ASSAULT", who=("a-x",), statement=claim[0].id
    )
    denial = refuting(said(500, "garde tirer premier", "x"))
    found = compared([claim, denial], reports=(told,), events=())[1]
    assert [[p.fact for p in one.sides] for one in found if one.type == "denial"] == [["a-s100", "a-s500"]]
    assert denials([claim, denial]) == [], "no deed is told"


def test_what_one_side_calls_by_a_grave_word_another_by_a_mild_one_is_a_conflict_of_wording() -> None:
    grave, mild = said(0, "agir invasion", "y"), said(200, "incident frontière", "x")
    grave = grave[0], replace(grave[1], nouns=("invasion",))
    found = [one for one in compared([grave, mild])[1] if one.type == "wording"]
    assert [[p.fact for p in one.sides] for one in found] == [["a-s0", "a-s200"]]
    blamed = replace(grave[0], act="criticise"), grave[1]
    assert [one.type for one in compared([blamed, mild])[1]] == ["wording"]
    told = said(200, "incident lieu espace public dehors", "x")
    own = said(200, "incident frontière", "py")
    for other in (told, own):
        assert [one for one in compared([grave, other])[1] if one.type == "wording"] == []


def test_what_is_threatened_within_a_telling_is_not_denied_by_what_did_not_happen() -> None:
    telling = said(0, "ministre menacer fermer port câble toucher", "y", sentence=(0, 60))
    inner = said(5, "fermer port câble toucher", "y", parent=telling[0], sentence=(0, 60))
    threat = replace(inner[0], act="threaten"), inner[1]
    denial = refuting(said(300, "câble toucher navire", "x"))
    rest = [said(900 + at * 60, f"m{at}", "e") for at in range(5)]
    assert denials([telling, inner, denial, *rest]) != []
    assert denials([telling, threat, denial, *rest]) == []


def wordings(told: Told) -> list[list[str]]:
    """The facts of each conflict of wording."""
    return [[p.fact for p in one.sides] for one in compared(told)[1] if one.type == "wording"]


def test_an_act_is_called_by_the_word_behind_it_and_by_who_condemns_it() -> None:
    mild = said(200, "incident frontière", "x")
    condemned = said(0, "acte terroriste", "y", act="criticise")
    condemned = condemned[0], replace(condemned[1], nouns=("acte",))
    assert wordings([condemned, mild]) == [["a-s0", "a-s200"]]
    courage = condemned[0], replace(condemned[1], words=("acte", "courage"))
    assert wordings([courage, mild]) == []
    assert wordings([condemned, (replace(mild[0], act="deny"), mild[1])]) == [], "*conteste tout incident*"


def test_an_agreement_of_one_side_is_but_talk_to_the_other() -> None:
    reached = said(0, "séance déboucher accord principe", "y")
    slight = said(200, "simple prise contact", "x", act="deny")
    slight = slight[0], replace(slight[1], nouns=("prise", "contact"))
    assert wordings([reached, slight]) == [["a-s0", "a-s200"]]
    hostages = slight[0], replace(slight[1], words=("simple", "prise", "otage"))
    for one, other in (
        (reached, hostages),
        (said(0, "séance déboucher accord principe", "px"), slight),
        (refuting(said(0, "accord", "y")), slight),
    ):
        assert wordings([one, other]) == []


def test_a_denial_without_words_is_of_what_was_just_said() -> None:
    claim, denial = said(100, "tir chancellerie blessé", "y"), said(160, "", "x", act="deny")
    assert denials([claim, denial]) == [["a-s100", "a-s160"]]
    assert denials([claim, said(900, "", "x", act="deny")]) == []
    assert denials([claim, said(155, "pêche", "px"), said(210, "", "x", act="deny")]) == []
    assert denials([claim, said(160, "ingérence", "x", act="deny")]) == [], "it denies something else"


def test_a_denial_may_take_up_what_was_just_said_by_a_noun_for_it() -> None:
    claim = said(100, "tir chancellerie blessé", "y")
    assert denials([claim, said(160, "propos", "x", act="deny")]) == [["a-s100", "a-s160"]]
    assert denials([claim, said(160, "échange", "x", act="deny")]) == [["a-s100", "a-s160"]]
    assert denials([claim, said(160, "propos ingérence", "x", act="deny")]) == []
    own = said(100, "tir chancellerie blessé", "px")
    denial = said(160, "propos", "x", act="deny")
    assert denials([own, denial]) == []
    rumour = (replace(own[0], hedge=HERE), own[1])
    assert denials([rumour, denial]) == [["a-s100", "a-s160"]], "what is told as a rumour is nobody's own"


def test_words_that_call_it_false_are_shown_as_those_of_whoever_says_them() -> None:
    claim, reply = said(100, "port ouvrir", "x"), said(160, "faux", "y")
    false = claim[0], replace(claim[1], denied=Span(162, 170))
    assert denials([false, reply]) == [["a-s100", "a-s160"]]
    assert denials([false]) == [["a-s100", "a-s100"]], "no statement holds them"
    assert denials([(replace(false[0], act="demand"), false[1]), reply]) == [], "*pas question* refuses it"


def refuting(told: tuple[Statement, Gist]) -> tuple[Statement, Gist]:
    """A statement that says that something did not happen."""
    return told[0], replace(told[1], refutes=True)


def test_what_one_side_says_did_not_happen_is_denied_where_the_other_tells_it() -> None:
    claim = said(100, "garde blesser tir bateau", "y")
    answer = refuting(said(160, "tirer bateau équipage", "x"))
    assert denials([claim, answer]) == [["a-s100", "a-s160"]]
    assert denials([claim, said(160, "tirer bateau équipage", "x")]) == [], "it tells, and denies nothing"
    assert denials([said(100, "garde blesser tir bateau", "px"), answer]) == [], "its own side"
    asked = said(100, "tir bateau équipage", "y", act="demand")
    assert denials([asked, answer]) == [], "what is demanded is not told to have happened"


def test_the_one_thing_denied_is_looked_for_nearby_alone() -> None:
    claim, denial = (
        said(100, "million dédommagement", "y"),
        refuting(said(160, "projet dédommagement", "x")),
    )
    assert denials([claim, denial]) == [["a-s100", "a-s160"]]
    assert denials([claim, refuting(said(900, "projet dédommagement", "x"))]) == []


def test_that_there_was_no_threat_is_set_against_the_threat_told() -> None:
    threat = said(110, "frontière fermer", "x", act="threaten")
    denial = said(400, "menace", "y", act="deny")
    assert denials([threat, denial]) == [["a-s110", "a-s400"]]
    offer = said(110, "frontière ouvrir", "x", act="offer")
    assert denials([offer, denial]) == []
    far = said(1200, "menace", "y", act="deny")
    assert denials([threat, far]) == []
    other = said(110, "frontière fermer", "x", to="px", act="threaten")
    assert denials([other, denial]) == [], "it went to somebody else"


def test_words_quoted_beside_a_denial_are_not_denied_nor_is_a_thing_of_which_an_act_is() -> None:
    told = said(110, "cargaison hareng morue", "x")
    one, gist = said(400, "cargaison hareng morue", "y", act="deny")
    assert denials([told, (one, gist)]) == [["a-s110", "a-s400"]]
    assert denials([told, (replace(one, manner="direct"), gist)]) == [], "what is affirmed instead"
    one, gist = said(400, "solliciter trêve", "y", act="deny")
    gist = replace(gist, nouns=("trêve",))
    assert denials([said(110, "trêve", "x"), (one, gist)]) == [], "a truce there may be, unasked for"
    asked = said(110, "réclamer trêve", "x", act="demand")
    assert denials([asked, (one, gist)]) == [["a-s110", "a-s400"]]
    one, gist = said(400, "marin gaz résister soldat rive", "y", act="deny")
    refused = said(110, "amende", "x", act="refuse")
    assert denials([refused, (one, replace(gist, nouns=("soldat",)))]) == [], "*résister* is a deed here"


def test_that_there_was_no_threat_may_be_told_elsewhere_by_the_side_it_went_to() -> None:
    threat = said(110, "frontière fermer", "x", to="y", act="threaten", article="b")
    denial = refuting(said(400, "menace", "y"))
    assert denials([threat, denial]) == [["b-s110", "a-s400"]]
    assert denials([said(110, "frontière fermer", "x", act="threaten", article="b"), denial]) == []


def test_that_one_promised_nothing_is_set_against_what_another_side_tells_that_it_promised() -> None:
    outer = said(100, "Keller engager preuve vie", "y", article="b")
    inner = said(110, "preuve vie", "x", parent=outer[0], act="promise", article="b")
    one, gist = refuting(said(0, "prendre engagement", "x"))
    denial = one, replace(gist, nouns=("engagement",))
    assert denials([outer, inner, denial]) == [["b-s110", "a-s0"]]
    asked = replace(inner[0], act="demand"), inner[1]
    assert denials([outer, asked, denial]) == [], "it told of no promise"
    own = said(110, "preuve vie", "x", act="promise", article="b")
    assert denials([own, denial]) == [], "its own side alone"


def test_that_there_was_no_threat_is_set_against_none_told_elsewhere_to_nobody() -> None:
    threat = said(100, "saisir cour", "x", act="threaten", article="b")
    denial = said(400, "menace", "y", act="deny")
    found = compared([threat, denial])[1]
    assert not [one for one in found if one.type == "denial"], "it may be another threat"
    told = said(110, "py menacer fermer frontière", "x", sentence=(100, 170))
    assert denials([told, denial]) == [["a-s110", "a-s400"]], "told in its own words"


def test_a_deed_denied_and_nothing_else_is_any_telling_of_it_as_done_by_who_denies() -> None:
    claim = said(100, "garde ouvrir feu sommation", "y", article="b")
    one, gist = refuting(said(0, "tirer", "x"))
    shots = EventReport("b-e1", "b", Span(110, 120), "fusillade", "ASSAULT", who=("a-x",), statement="b-s100")

    def told(*reports: EventReport) -> list[str]:
        pile = [claim, (one, replace(gist, nouns=()))]
        return [it.type for it in compared(pile, reports=reports, events=())[1]]

    assert told(shots) == ["denial"]
    assert told(replace(shots, who=("a-y",))) == [], "done by another"
    assert told(replace(shots, status="planned")) == [], "not done"


def test_a_word_and_the_deed_it_tells_are_but_one_thing_in_which_a_denial_is_told() -> None:
    claim = said(100, "entretenir finlandais sujet pêcheur détenir", "y", article="b")
    one, gist = said(0, "détenir", "x", act="deny")
    assert denials([claim, (one, replace(gist, nouns=()))]) == []
    named = said(300, "finlandais détenir pêcheur", "y", article="b")
    denial = said(0, "détenir pêcheur", "x", act="deny")
    assert denials([named, denial]) == [["b-s300", "a-s0"]]


def test_what_there_was_none_of_is_found_elsewhere_where_hardly_anybody_tells_of_it() -> None:
    claim = said(100, "pêcheur blesser canon", "y", article="b")
    aside = said(300, "keler passager compter", "y", article="b")
    one, gist = refuting(said(0, "usage canon crique brumeuse", "x"))
    denial = one, replace(gist, nouns=("canon", "usage"))
    assert denials([claim, aside, denial]) == [["b-s100", "a-s0"]]
    many = [said(1000 + 60 * at, "canon rouiller", "y", article="b") for at in range(6)]
    assert denials([claim, aside, denial, *many]) == [], "many tell of it"


def test_what_there_was_none_of_is_set_against_a_count_of_them() -> None:
    one, gist = refuting(said(0, "marin chinois perdre vie", "x", article="b"))
    denial = one, replace(gist, nouns=("marin", "vie"))
    dead = figure("1", 3, 3, "marin", of="marins chinois", by="a-y", lemmas=("marin", "mort", "=dead"))

    def found(count: Figure, told: tuple[Statement, Gist] = denial) -> list[list[str]]:
        conflicts = compared([told], [count])[1]
        return [[side.fact for side in one.sides] for one in conflicts if one.type == "denial"]

    assert found(dead) == [["a-1", "b-s0"]]
    assert found(replace(dead, by="a-px")) == [], "its own side"
    assert found(replace(dead, by=None)) == [], "told by nobody"
    assert found(replace(dead, of="marins turcs")) == [], "sailors of another state"
    assert found(replace(dead, lemmas=("marin", "blesser", "=hurt"))) == [], "something else befell them"
    assert found(replace(dead, unit="pêcheur", of="pêcheurs")) == []
    assert found(dead, (one, replace(denial[1], refutes=False))) == []
    anyone = one, replace(gist, words=("tuer", "personne"), nouns=("personne",))
    assert found(dead, anyone) == [["a-1", "b-s0"]], "nobody at all"
    ships = figure("2", 14, 14, "navire", of="navires", by="a-y", lemmas=("navire", "patrouiller", "récif"))
    patrol = one, replace(gist, words=("navire", "patrouiller"), nouns=("navire",))
    assert found(ships, patrol) == [["a-2", "b-s0"]]
    assert found(ships, (one, replace(patrol[1], words=("navire", "coule")))) == [], "another thing is told"


def test_what_was_not_asked_or_mentioned_is_set_against_where_sides_that_met_tell_of_it() -> None:
    asked = said(100, "réclamer excuse attendre réponse", "x", article="b")
    denial = said(400, "excuse demander", "y", act="deny")
    for told in (asked, said(100, "excuse raid", "x", act="demand", article="b")):
        found = compared([told, denial])[1]
        assert [[p.fact for p in one.sides] for one in found] == [["b-s100", "a-s400"]]
    assert denials([asked, denial]) == [], "their sides are not known to have met"
    assert compared([said(100, "excuse attendre", "x", article="b"), denial])[1] == (), "nobody asks"
    assert compared([said(100, "réclamer navire", "x", article="b"), denial])[1] == (), "another thing"
    offered = said(100, "ligne direct relancer", "x", act="offer", article="b")
    silent = refuting(said(400, "question ligne direct", "y"))
    found = compared([offered, silent])[1]
    assert [one.type for one in found] == ["denial"]


def test_the_one_thing_denied_is_found_nearby_whatever_happened_to_it() -> None:
    claim = said(100, "missile toucher école coranique", "x")
    denial = said(160, "frapper école", "y", act="deny")
    words = (denial[0], replace(denial[1], nouns=("école",)))
    assert denials([claim, words]) == [["a-s100", "a-s160"]]
    assert denials([said(100, "missile toucher pont", "x"), words]) == []


def test_who_is_only_known_as_someone_s_is_of_the_side_of_whose_words_they_tell() -> None:
    own = Actor("a-m", "son ministère", "organisation", ("son ministère",), ())
    told = [
        said(16, "x y", "m", sentence=(0, 100)),
        said(200, "sanction gaz", "y", sentence=(200, 300)),
    ]
    inner = said(20, "sanction gaz", "x", to="y", parent=told[0][0], sentence=(0, 100))
    heads = {one.id: one.id for one in (*CAST, own)}
    every = [*told, inner]
    pile = Pile((*CAST, own), heads, [s for s, _ in every], [g for _, g in every], (CALL,), (), (), {})
    accounts, _ = compare(pile, Ledger(events=(MEETING,)))
    assert {one.side for one in accounts if one.passages} == {None, "a-fi", "a-py"}


RAID = EventReport("a-e300", "a", Span(300, 305), "raid", "ASSAULT", who=("a-x",))
STRUCK = Event(RAID.id, "raid", "ASSAULT", None, "held", ("a-x",), (), None, DAY, (RAID.id,))


def test_what_each_side_says_of_the_dead_is_told_of_the_attack_before() -> None:
    told = [
        said(310, "neuf personne périr", "x", sentence=(310, 370)),
        said(380, "17 mort", "y", sentence=(372, 440)),
        said(450, "hareng cher", "y", sentence=(442, 500)),
    ]
    accounts, _ = compared(told, reports=(RAID,), events=(STRUCK,))
    table = {(one.matter, one.side): [p.fact for p in one.passages] for one in accounts}
    assert table == {
        ("raid", None): ["a-e300"],
        ("mort", "a-fi"): ["a-s310"],
        ("mort", "a-py"): ["a-s380"],
    }
    other = EventReport("a-e371", "a", Span(371, 372), "tirs", "ASSAULT")
    assert compared(told, reports=(RAID, other), events=(STRUCK,))[0] == (), "of another deed"


def test_an_article_that_opens_with_a_meeting_gives_the_account_of_each_side() -> None:
    told = [
        said(900, "gaz prix", "x", sentence=(892, 950)),
        said(1300, "blé port", "y", sentence=(1292, 1350)),
        said(1700, "hareng cher", "e", sentence=(1692, 1750)),
    ]
    facts = {p.fact for one in compared(told)[0] for p in one.passages}
    assert facts == {"a-e0", "a-s900", "a-s1300"}
    late = replace(CALL, span=Span(700, 705))
    assert compared(told[1:], reports=(late,))[0] == (), "it is told by the way"


def test_an_account_of_a_meeting_ends_where_the_article_tells_of_another_deed() -> None:
    told = [
        said(20, "retrait troupe", "x", to="y", sentence=(0, 80)),
        said(90, "blé port", "y", sentence=(82, 150)),
        said(200, "quota pêche", "x", sentence=(192, 250)),
    ]
    every = {p.fact for one in compared(told)[0] for p in one.passages}
    assert every == {"a-e0", "a-s20", "a-s90", "a-s200"}
    struck = replace(RAID, span=Span(160, 165))
    fewer = {p.fact for one in compared(told, reports=(CALL, struck))[0] for p in one.passages}
    assert fewer == {"a-e0", "a-s20", "a-s90"}


def test_a_sentence_that_only_judges_is_of_the_meeting_named_before_it() -> None:
    judged = said(60, "tendu", "x", sentence=(55, 111))
    told = [(judged[0], replace(judged[1], nouns=())), said(20, "blé port", "y", to="x", sentence=(0, 50))]
    first = compared(told)[0]
    assert [p.fact for one in first if one.matter == "appel" for p in one.passages] == ["a-e0", "a-s60"]


def test_soldiers_and_men_are_one_thing_denied() -> None:
    claim = said(100, "armée norvégien soldat rive", "x")
    denial = said(160, "homme rive", "y", act="deny")
    assert denials([claim, denial]) == [["a-s100", "a-s160"]]


def test_soldiers_sent_by_one_are_not_those_whom_another_denies_to_have_sent() -> None:
    claim, aside = (
        said(100, "soldat envoyer", "y", article="b"),
        said(300, "keler passager", "y", article="b"),
    )
    sent = tuple(
        EventReport(f"{at}-e0", at[0], Span(0, 9), "déploiement", "MOBILIZE", statement=at)
        for at in ("b-s100", "a-s0")
    )
    denial = refuting(said(0, "soldat déployer", "x"))
    told = [claim, aside, denial]
    assert [it for it in compared(told, reports=sent, events=())[1] if it.type == "denial"] == []
    named = [said(100, "soldat rive envoyer", "y", article="b"), aside, refuting(said(0, "soldat rive", "x"))]
    found = compared(named, reports=sent, events=())[1]
    assert [[p.fact for p in it.sides] for it in found if it.type == "denial"] == [["b-s100", "a-s0"]]


def test_of_one_claim_an_article_tells_a_side_s_denial_once() -> None:
    claim = said(100, "survol barrage drone", "y")
    short, full = said(0, "", "x", act="deny"), said(160, "survol barrage", "x", act="deny")
    assert denials([claim, full, refuting(said(400, "survol barrage avion", "x"))]) in (
        [["a-s100", "a-s160"]],
        [["a-s100", "a-s400"]],
    )
    assert denials([short, claim, full]) == [["a-s100", "a-s160"]]


def test_an_event_told_and_denied_is_a_denial() -> None:
    denied = replace(CALL, id="b-e0", article="b", status="denied")
    event = replace(MEETING, reports=(CALL.id, denied.id))
    [conflict] = compared([], reports=(CALL, denied), events=(event,))[1]
    assert [p.fact for p in conflict.sides] == ["a-e0", "b-e0"]


def figure(key: str, low: float | None, high: float | None, unit: str = "soldat", **given: object) -> Figure:
    """A figure of article `a`."""
    return replace(Figure(f"a-{key}", "a", HERE, low, high, unit, "soldats"), **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        (figure("1", 104_000, 104_000), figure("2", 90_000, 110_000), 0),
        (figure("1", 50_000, 50_000, by="y"), figure("2", 3_000, 4_000, by="x"), 1),
        (figure("1", 2_000, None, by="y"), figure("2", 1_500, 1_500, by="x"), 1),
        (figure("1", 2_000, None, by="y"), figure("2", 1_500, 1_500, "homme", of="hommes", by="x"), 1),
        (figure("1", 2_000, None, by="y"), figure("2", 1_500, 1_500, by="y"), 0),
        (figure("1", 2_000, None), figure("2", 1_500, 1_500, by="x"), 0),
        (figure("1", 2_000, None, by="y"), figure("2", 1_500, 1_500, by="x", of="navires"), 0),
        (figure("1", 2_000, None, by="y"), figure("2", 1_500, 1_500, by="x", of=""), 0),
        (figure("1", 2_000, None, by="y"), figure("2", 12, 12, by="x"), 0),
        (
            figure("1", 900, 900, by="y", lemmas=("=in:oslo",)),
            figure("2", 50, 50, by="x", lemmas=("=in:bergen",)),
            0,
        ),
        (
            figure("1", 900, 900, by="y", lemmas=("=in:oslo",)),
            figure("2", 50, 50, by="x", lemmas=("=in:oslo",)),
            1,
        ),
        (figure("1", 2_000, None), figure("2", None, 2_500, by="x"), 0),
        (figure("1", 5, 5, as_of=DAY), figure("2", 6, 6, as_of=When("2022-01-11", "2022-01-11", "x")), 0),
        (figure("1", 5, 5, article="b"), figure("2", 6, 6), 0),
        (figure("1", 9, 9, "an"), figure("2", 10, 10, "an"), 0),
    ],
)
def test_figures_of_one_measure_and_day_conflict_when_they_share_no_value(
    one: Figure, other: Figure, conflicts: int
) -> None:
    measures = ((one.id, one.id), (other.id, one.id))
    assert len(compared([], (one, other), measures=measures)[1]) == conflicts


def test_values_that_all_differ_are_one_conflict_and_those_that_meet_are_in_none() -> None:
    figures = (
        figure("1", 1_500, 1_500, by="x"),
        figure("2", 1_800, 1_800, by="y"),
        figure("3", 2_000, None, by="px"),
        figure("4", 1_400, 1_600, by="e"),
    )
    found = compared([], figures, measures=tuple((one.id, "a-1") for one in figures))[1]
    sides = [[it.fact for it in one.sides] for one in found]
    assert sides == [["a-1", "a-2", "a-3"], ["a-2", "a-4", "a-3"]]


def test_one_saying_told_as_a_threat_and_as_less_is_a_conflict_of_wording() -> None:
    kremlin = said(0, "x y", "py", sentence=(0, 100))
    house = said(200, "x y", "px", sentence=(200, 300))
    told = [
        kremlin, said(5, "sanction gaz", "x", to="y", parent=kremlin[0], act="threaten", sentence=(0, 100)),
        house, said(205, "sanction gaz", "x", to="y", parent=house[0], sentence=(200, 300)),
    ]  # fmt: skip
    wording = [one for one in compared(told)[1] if one.type == "wording"]
    assert [[p.fact for p in one.sides] for one in wording] == [["a-s5", "a-s205"]]


def test_a_threat_of_which_the_other_side_leaves_next_to_nothing_is_a_conflict_of_wording() -> None:
    kremlin = said(0, "x y", "py", sentence=(0, 100))
    house = said(200, "x y", "px", sentence=(200, 300))
    told = [
        kremlin, said(5, "sanction gaz", "x", to="y", parent=kremlin[0], act="threaten", sentence=(0, 100)),
        house, said(205, "voie droit", "x", to="y", parent=house[0], sentence=(200, 300)),
    ]  # fmt: skip
    assert wordings(told) == [["a-s5", "a-s205"]]
    promise = said(205, "voie droit", "x", parent=house[0], act="promise", sentence=(200, 300))
    more = said(205, "voie droit frontière commun hiver", "x", parent=house[0], sentence=(200, 300))
    another = said(205, "voie droit", "y", parent=house[0], sentence=(200, 300))
    for other in (promise, more, another):
        assert wordings([*told[:3], other]) == []


def test_the_other_side_may_tell_the_saying_in_words_of_its_own_that_name_who_said_it() -> None:
    threat = said(0, "saisir cargaison zone", "x", to="y", act="threaten")
    told = [
        threat,
        said(200, "keler évoquer saisir cargaison", "py"),
        *(said(900 + at * 60, f"m{at}", "e") for at in range(5)),
    ]
    wording = [one for one in compared(told)[1] if one.type == "wording"]
    assert [[p.fact for p in one.sides] for one in wording] == [["a-s0", "a-s200"]]
    for other in (
        "évoquer saisir cargaison",
        "keler saisir cargaison",
        "keler évoquer saisir hareng merlan morue",
    ):
        assert compared([threat, said(200, other, "py"), *told[2:]])[1] == ()
    own = compared([threat, said(200, "keler évoquer saisir cargaison", "px"), *told[2:]])[1]
    assert own == (), "its own side"


@pytest.mark.parametrize(
    ("place", "day", "article", "conflicts"),
    [
        ("Vienne", "2022-01-11", "b", 1),
        ("Vienne", "2022-01-20", "b", 0),
        ("Vienne", "2022-01-11", "a", 0),
        ("Genève", "2022-01-11", "b", 0),
        (None, "2022-01-11", "b", 0),
    ],
)
def test_one_event_told_of_two_days_is_a_conflict(
    place: str | None, day: str, article: str, conflicts: int
) -> None:
    later = replace(CALL, id="z-e9", article=article)
    one = replace(MEETING, place="Vienne")
    other = replace(MEETING, id=later.id, place=place, when=When(day, day, "x"), reports=(later.id,))
    heads = {it.id: it.id for it in CAST}
    pile = Pile(CAST, heads, (), (), (CALL, later), (), (), {})
    voices = (Voice("a", "a"), Voice("b", "b"))
    found = compare(pile, Ledger(events=(one, other), voices=voices))[1]
    assert [it.type for it in found] == ["date"] * conflicts


def test_a_call_told_of_two_days_running_is_a_conflict_and_one_place_is_told_by_sides() -> None:
    def days(day: str, **more: object) -> list[str]:
        later = replace(CALL, id="z-e9", article="b")
        event = replace(MEETING, id=later.id, when=When(day, day, "x"), reports=(later.id,), **more)  # type: ignore[arg-type]
        pile = Pile(CAST, {it.id: it.id for it in CAST}, (), (), (CALL, later), (), (), {})
        first = replace(MEETING, place=event.place)
        found = compare(pile, Ledger(events=(first, event), voices=(Voice("a", "a"), Voice("b", "b"))))[1]
        return [it.type for it in found]

    assert days("2022-01-11") == ["date"]
    assert days("2022-01-12") == [], "they may have called twice"
    assert days("2022-01-12", place="Vienne", who=("a-fi",), whom=("a-py",)) == ["date"]
    assert days("2022-01-11", who=("a-fi",), whom=("a-py",)) == [], (
        "without a place only persons are told apart"
    )


@pytest.mark.parametrize(
    ("whose", "published", "conflicts"),
    [
        (("a-fi", "a-py"), "2022-01-13", 1),
        (("a-fi", "a-py"), "2022-01-10", 0),
        (("a-fi", "a-e"), "2022-01-13", 0),
        (("a-pair",), "2022-01-13", 1),
        (("a-pair",), "2022-01-10", 0),
    ],
)
def test_a_meeting_told_of_two_days_by_those_who_could_know_of_both_is_a_conflict(
    whose: tuple[str, ...], published: str, conflicts: int
) -> None:
    pair = Actor("b-pair", "les deux présidents", "group", ("les deux présidents",), ())
    abroad = tuple(replace(one, id=one.id.replace("a-", "b-")) for one in CAST)
    heads = {it.id: it.id.replace("b-", "a-") for it in (*CAST, *abroad, pair)}
    later = replace(CALL, id="z-e9", article="b", mode=None)
    held = replace(MEETING, id=later.id, when=When("2022-01-12", "2022-01-12", "x"), reports=(later.id,))
    events = (replace(MEETING, mode=None), replace(held, mode=None, who=whose, whom=()))
    days = {"a": When(published, published, "x"), "b": When("2022-01-14", "2022-01-14", "x")}
    pile = Pile((*CAST, *abroad, pair), heads, (), (), (CALL, later), (), (), days)
    found = compare(pile, Ledger(events=events, voices=(Voice("a", "a"), Voice("b", "b"))))[1]
    assert [it.type for it in found] == ["date"] * conflicts


@pytest.mark.parametrize(
    ("label", "day", "shared", "conflicts"),
    [
        ("accident", "2022-01-12", True, 1),
        ("accident", "2022-01-20", True, 0),
        ("accident", "2022-01-12", False, 0),
        ("séisme", "2022-01-12", True, 0),
    ],
)
def test_an_accident_told_of_two_days_on_one_story_is_a_conflict(
    label: str, day: str, shared: bool, conflicts: int
) -> None:
    abroad = tuple(replace(one, id=one.id.replace("a-", "b-")) for one in CAST)
    heads = {it.id: it.id.replace("b-", "a-") if shared else it.id for it in (*CAST, *abroad)}
    wreck = replace(CALL, label=label, type="unresolved", mode=None, who=(), whom=())
    later = replace(wreck, id="z-e9", article="b")
    event = replace(MEETING, label=label, type="unresolved", mode=None, who=(), whom=())
    other = replace(event, id=later.id, when=When(day, day, "x"), reports=(later.id,))
    days = {key: When("2022-01-25", "2022-01-25", "x") for key in "ab"}
    pile = Pile((*CAST, *abroad), heads, (), (), (wreck, later), (), (), days)
    ledger = Ledger(events=(event, other), voices=(Voice("a", "a"), Voice("b", "b")))
    assert [it.type for it in compare(pile, ledger)[1]] == ["date"] * conflicts


def test_a_side_goes_on_behind_a_sentence_in_which_nobody_speaks_and_tells_more_than_what_lies_in_it() -> (
    None
):
    whole = said(190, "masque promettre jour arrêt", "y", sentence=(190, 340))
    whole = replace(whole[0], content=(Span(190, 340),)), whole[1]
    told = [
        said(20, "échange franc", "x", sentence=(0, 80)),
        whole,
        said(280, "jour arrêt", "y", act="warn", parent=whole[0], sentence=(190, 340)),
    ]
    accounts, _ = compared(told)
    found = {p.fact for one in accounts if one.side == "a-py" for p in one.passages}
    assert found == {"a-s190", "a-s280"}
    far = [told[0], (replace(whole[0], content=(Span(390, 540),)), replace(whole[1], around=Span(390, 540)))]
    struck = replace(RAID, span=Span(200, 205))
    assert compared(far, reports=(CALL, struck))[0] == ()


def test_how_a_meeting_went_is_one_matter_called_as_the_event_is() -> None:
    told = [
        said(100, "conversation franc", "py"),
        said(400, "fois discussion utile", "px"),
        said(460, "dialogue ouvrir", "px", act="demand"),
        said(2000, "échange cordial", "py"),
    ]
    accounts, _ = compared(told)
    table = {(one.matter, one.side): [p.fact for p in one.passages] for one in accounts}
    assert table["appel", "a-py"] == ["a-s100"], "the one far off is not of this call"
    assert table["appel", "a-fi"] == ["a-s400"], "a vague noun before is passed over, a demand is none"


def test_deeds_of_one_kind_are_one_matter_in_whatever_words() -> None:
    told = [
        said(100, "envahir réagir", "x", to="y", act="threaten"),
        said(400, "agression coûter", "x", to="y"),
        said(460, "pêche hareng", "y", to="x"),
        *(said(3000 + 60 * at, f"brouillard{at}", "e") for at in range(9)),
    ]
    deeds = [
        EventReport(f"a-e{at}", "a", Span(at, at + 5), label, "ASSAULT", statement=f"a-s{at}")
        for at, label in ((100, "invasion"), (400, "agression"), (460, "pêche"))
    ]
    accounts, _ = compared(told, reports=(CALL, *deeds))
    table = {(one.matter, one.side): [p.fact for p in one.passages] for one in accounts}
    assert table["invasion, agression", "a-fi"] == ["a-s100", "a-s400"]
    assert table["invasion, agression", "a-py"] == []


def test_an_event_whose_tellings_are_all_of_another_has_no_table_of_its_own() -> None:
    told = [said(0, "sanction erreur", "x", to="y", act="threaten"), said(60, "gaz", "y", to="x")]
    again = replace(CALL, id="a-e11", span=Span(11, 16))
    second = replace(MEETING, id=again.id, reports=(again.id,))
    accounts, _ = compared(told, reports=(CALL, again), events=(MEETING, second))
    assert len({one.event for one in accounts}) == 1
