"""Objects that the pipeline hangs on the moment before them."""

import pytest

from greffier.parsing import Pipeline, parse_text

TABLE = [
    ("Le Kenya a envoyé mardi des troupes à Goma.", "troupes", "envoyé"),
    ("L'armée a tué la semaine dernière des civils.", "civils", "tué"),
    ("La Suède a imposé le mois dernier des sanctions à la Norvège.", "sanctions", "imposé"),
    ("Les riverains dénoncent quant à eux des rejets illégaux.", "rejets", "dénoncent"),
    ("Les élus dénoncent de leur côté des rejets.", "rejets", "dénoncent"),
    ("L'ONG a dénoncé à Oslo des tirs.", "tirs", "dénoncé"),
    ("La reine a dénoncé dans une lettre des tirs.", "tirs", "dénoncé"),
    ("La Norvège a rejeté jeudi des accusations « grotesques ».", "accusations", "rejeté"),
]


def _governor(own: Pipeline, text: str, word: str) -> tuple[str, str]:
    found = parse_text(text, own)
    token = next(one for one in found.tokens if one.text == word)
    return token.dep, found.tokens[token.head].text


@pytest.mark.parametrize(("text", "word", "verb"), TABLE)
def test_an_object_behind_a_moment_is_the_verbs(own: Pipeline, text: str, word: str, verb: str) -> None:
    assert _governor(own, text, word) == ("obj", verb)


def test_whoever_comes_from_somewhere_has_no_object(own: Pipeline) -> None:
    assert _governor(own, "Elle est arrivée lundi des îles du nord.", "îles")[0] != "obj"


def test_a_verb_of_speech_has_its_matter_behind_a_moment(own: Pipeline) -> None:
    text = "Le ministre a parlé jeudi des accusations « grotesques » de Moscou."
    assert _governor(own, text, "accusations")[0] != "obj"


def test_what_a_night_is_of_stays_with_it(own: Pipeline) -> None:
    assert _governor(own, "La nuit des musées attire du monde.", "musées")[1] == "nuit"


NEIGHBOURS = [
    ("La maire Anna Berg, jointe par téléphone, a nié.", "jointe", ("acl", "Anna")),
    ("On a cité des rumeurs, que l'armée a vivement démenties.", "démenties", ("acl:relcl", "rumeurs")),
    ("L'Iran menace depuis des mois de fermer le détroit.", "fermer", ("xcomp", "menace")),
    ("Il dit que si le port est « fermé », la ville « mourra ».", "fermé", ("advcl", "mourra")),
    ("Plus de 200 chars, selon Oslo, ont passé la frontière.", "Plus", ("nsubj", "passé")),
    ("Au moins 30 civils, d'après l'ONU, ont péri.", "ONU", ("obl", "péri")),
    ("Le roi avait proposé une trêve, aussitôt rejetée par le parlement.", "rejetée", ("acl", "trêve")),
    ("Le Brésil, dont la flotte est partie, a envoyé des soldats.", "Brésil", ("nsubj", "envoyé")),
    ("Le roi a appelé les rebelles à rendre le port et promis une aide.", "promis", ("conj", "appelé")),
    ("Les Grecs avaient juré que le port rouvrirait, et signé un traité.", "signé", ("conj", "juré")),
    ("Le roi a appelé le pays à être uni et libéré.", "libéré", ("conj", "uni")),
    ("La mission, dont les convois prennent la route, a dit sa peur.", "mission", ("nsubj", "dit")),
    ("Oslo exige le retrait des chars et menace d'une riposte.", "menace", ("conj", "exige")),
    ("Oslo déplore la violence et la menace d'une grève.", "menace", ("conj", "violence")),
    ("Il menace de partir si l'État ne leur verse pas les primes.", "leur", ("iobj", "verse")),
    ("Alger, furieuse, avait rappelé son ambassadeur.", "Alger", ("nsubj", "rappelé")),
    ("Le ministre s'est dit « inquiet » et a demandé à Rome de payer.", "demandé", ("conj", "dit")),
    ("Une offre que Moscou a poliment déclinée.", "déclinée", ("acl:relcl", "offre")),
    ("Paul Roy a reconnu par la voix de son avocat avoir tiré.", "tiré", ("xcomp", "reconnu")),
    (
        "Une décision « prudente », estime la France, qui a appelé Oslo à céder.",
        "appelé",
        ("acl:relcl", "France"),
    ),
    ("Un pas « utile », estime la France, mais trop tardif.", "France", ("nsubj", "estime")),
    ("L'intéressé nie les faits.", "faits", ("obj", "nie")),
]


def test_what_is_joined_to_a_participle_is_one(own: Pipeline) -> None:
    found = parse_text("L'armée affirme avoir tué 40 hommes et détruit douze ponts.", own)
    token = next(one for one in found.tokens if one.text == "détruit")
    assert "VerbForm=Part" in token.morph
    found = parse_text("Le roi dit avoir parlé et il craint la pluie.", own)
    token = next(one for one in found.tokens if one.text == "craint")
    assert "VerbForm=Fin" in token.morph


@pytest.mark.parametrize(("text", "word", "arc"), NEIGHBOURS)
def test_a_word_hangs_on_what_it_belongs_to(
    own: Pipeline, text: str, word: str, arc: tuple[str, str]
) -> None:
    assert _governor(own, text, word) == arc


@pytest.mark.parametrize(
    ("text", "word", "arc"),
    [
        ("Il parle depuis des mois de guerre.", "guerre", "nmod"),
        ("Le roi, étonné, avait proposé une trêve.", "trêve", "obj"),
        ("Il a plus de 200 chars.", "Il", "nsubj"),
        ("La reine a parlé à Oslo des tirs.", "tirs", "nmod"),
    ],
)
def test_what_hangs_well_is_left(own: Pipeline, text: str, word: str, arc: str) -> None:
    assert _governor(own, text, word)[0] == arc
