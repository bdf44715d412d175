"""Relative clauses of *que*, and arcs that agreement forbids."""

import pytest

from greffier.parsing import Pipeline, parse_text

RELATIVES = [
    ("L'ONU réclame des nouvelles du général Traoré, que la police a arrêté mardi.", "arrêté", "général"),
    ("Elle propose une offre que les deux capitales n'ont pas acceptée.", "acceptée", "offre"),
    ("D'autres ont pris des billets neufs, qu'ils ont confiés à la police.", "confiés", "billets"),
]
CLAUSES = [
    ("Le maire prévient Londres que le ministre a déjà choisi.", "choisi"),
    ("Le maire promet une aide à condition que la police ait enquêté.", "enquêté"),
    ("Il a dit au général que la police avait tiré.", "tiré"),
]
AGREEING = [
    ("Une semaine après la mort de trente soldats turcs, tués dans un raid, il parle.", "tués", "soldats"),
    ("Après avoir arrêté le général Traoré, le groupe a quitté la ville.", "général", "arrêté"),
    (
        "Selon lui, un technicien avait réclamé dès janvier le remplacement du câble.",
        "remplacement",
        "réclamé",
    ),
]
JOINED = [
    ("Kiev et Moscou ont signé lundi un accord sur les céréales.", "Kiev", "signé"),
    ("Dix Thaïlandais et un Philippin ont été relâchés aux termes d'un accord.", "Thaïlandais", "relâchés"),
    ("Au moins quatorze soldats et trois civils ont été tués.", "soldats", "tués"),
    ("Il a vu le navire, dont le capitaine et trois marins ont été arrêtés.", "capitaine", "arrêtés"),
    ("Trente et un détenus ont fui lundi.", "détenus", "fui"),
    ("La visite que devait effectuer lundi à Rome le roi a été reportée.", "roi", "devait"),
]
MAIN = [
    ("Hier, le syndicat de l'énergie jure qu'il ne laissera pas fermer le puits.", "syndicat", "jure"),
    ("La Norvège voisine presse les rebelles de partir et menace de fermer le port.", "Norvège", "presse"),
    ("L'Union européenne menace de sanctionner la banque.", "Union", "menace"),
    ("Un retraité venu apporter du café soutient que les gaz ont été tirés.", "retraité", "soutient"),
    (
        "Le Mali, lui aussi dirigé par des militaires, a prévenu que la frontière fermerait.",
        "Mali",
        "prévenu",
    ),
    (
        "Un ouvrier qui a pu fuir par le bois, et qui a requis l'anonymat, a affirmé avoir vu le feu.",
        "ouvrier",
        "affirmé",
    ),
    ("Oslo, qui accuse Moscou d'espionnage, a expulsé mardi trois diplomates.", "Oslo", "expulsé"),
    ("Le préfet dément avoir pris un tel engagement.", "préfet", "dément"),
    ("Paris dément toute négociation directe.", "Paris", "dément"),
    ("La Turquie a de son côté offert d'accueillir des pourparlers.", "Turquie", "offert"),
]
APART = [
    ("Le ministre a écarté un moratoire, que réclament la CGT et FO.", "CGT", "réclament"),
    ("Le gouvernement a dit oui à un vote, que réclamaient 38 communes.", "communes", "réclamaient"),
    ("Son adjoint général, qui dénonce un abus, menace d'étendre le mouvement.", "adjoint", "menace"),
    ("Il est parti lundi et trois civils ont été tués.", "civils", "tués"),
    ("L'amende que le juge peut infliger a été payée.", "amende", "payée"),
]
INCISES = [
    ("« Non », lui a répondu le syndicat.", "syndicat"),
    ("Il partira demain, a déclaré Paul Roy.", "Paul"),
]


def _arc(own: Pipeline, text: str, word: str) -> tuple[str, str]:
    found = parse_text(text, own)
    token = next(one for one in found.tokens if one.text == word)
    return token.dep, found.tokens[token.head].text


@pytest.mark.parametrize(("text", "verb", "noun"), RELATIVES)
def test_a_clause_without_object_is_a_relative_of_the_noun_before(
    own: Pipeline, text: str, verb: str, noun: str
) -> None:
    assert _arc(own, text, verb) == ("acl:relcl", noun)


@pytest.mark.parametrize(("text", "verb"), CLAUSES)
def test_what_is_said_or_asked_is_no_relative(own: Pipeline, text: str, verb: str) -> None:
    assert _arc(own, text, verb)[0] != "acl:relcl"


@pytest.mark.parametrize(("text", "word", "over"), AGREEING)
def test_gender_and_number_tell_what_a_word_hangs_on(own: Pipeline, text: str, word: str, over: str) -> None:
    dep, head = _arc(own, text, word)
    assert head == over
    assert dep in ("acl", "obj")


@pytest.mark.parametrize(("text", "speaker"), INCISES)
def test_who_is_named_behind_an_incise_stays_its_subject(own: Pipeline, text: str, speaker: str) -> None:
    assert _arc(own, text, speaker)[0] == "nsubj"


@pytest.mark.parametrize(("text", "first", "verb"), JOINED)
def test_the_first_of_two_subjects_is_one(own: Pipeline, text: str, first: str, verb: str) -> None:
    dep, head = _arc(own, text, first)
    assert head == verb
    assert dep.startswith("nsubj")


@pytest.mark.parametrize(("text", "subject", "verb"), APART)
def test_a_subject_of_its_own_stays_one(own: Pipeline, text: str, subject: str, verb: str) -> None:
    dep, head = _arc(own, text, subject)
    assert head == verb
    assert dep.startswith("nsubj")


@pytest.mark.live
@pytest.mark.parametrize(("text", "noun", "verb"), MAIN)
def test_the_verb_behind_a_participle_or_relative_has_the_subject(
    own: Pipeline, text: str, noun: str, verb: str
) -> None:
    assert _arc(own, text, noun) == ("nsubj", verb)
    assert _arc(own, text, verb) == ("root", verb)


@pytest.mark.live
def test_a_verb_with_a_subject_behind_it_is_not_taken_for_another_s(own: Pipeline) -> None:
    told = "Une salve, « qui n'exclut pas l'énergie », est à l'étude, précise un communiqué de Rome."
    assert _arc(own, told, "salve")[1] != "précise"
    judged = "« C'est un mensonge grossier », a répliqué M. Roy, qui promet la rigueur aux putschistes."
    assert _arc(own, judged, "mensonge")[1] != "répliqué"


def test_a_participle_that_opens_a_sentence_is_a_verb(own: Pipeline) -> None:
    opened = parse_text("Gracié en décembre, Jan Orlov a quitté le pays.", own).tokens[0]
    assert (opened.pos, opened.dep) == ("VERB", "advcl")
    named = parse_text("Boutique agréable, on y trouve de tout.", own).tokens[0]
    assert named.pos != "VERB"


def test_what_stands_behind_an_active_verb_with_a_subject_is_its_object(own: Pipeline) -> None:
    told = "Le syndicat des enseignants, dont le chef est détenu, a décrété une journée de grève."
    assert _arc(own, told, "journée") == ("obj", "décrété")
