"""Tenses split by a phrase, relatives of what opens a sentence, sentences that are but a noun."""

import pytest

from greffier.parsing import Pipeline, parse_text

pytestmark = pytest.mark.live

SPLIT = [
    ("La Turquie a de son côté offert d'accueillir des pourparlers.", "Turquie", "offert"),
    ("Le président soudanais a pour sa part appelé à la retenue.", "président", "appelé"),
    ("Son ministre a une nouvelle fois rejeté toute négociation.", "ministre", "rejeté"),
    ("Les rebelles ont à plusieurs reprises bombardé le port.", "rebelles", "bombardé"),
]
ASIDES = [
    ("Le ministre reconnaît avoir, lors d'un dîner, promis un poste au maire.", "promis", "xcomp"),
    ("Le ministre accuse le maire d'avoir, devant témoins, menacé de couper l'eau.", "menacé", "xcomp"),
]
WHOLE = [
    ("Il a, depuis mai, un poste promis au maire.", "a"),
    ("Le roi a dans son camp retranché des canons.", "a"),
    ("La ville a pour maire un chirurgien.", "a"),
]
FRONTED = [
    ("Dans ce film, que l'AFP a pu voir, un homme masqué, présenté comme le chef, exige un départ.", "exige"),
    ("Dans ces images, que Reuters a pu voir, une femme, présentée comme juge, accuse le roi.", "accuse"),
]


def _arc(own: Pipeline, text: str, word: str) -> tuple[str, str]:
    found = parse_text(text, own)
    token = next(one for one in found.tokens if one.text == word)
    return token.dep, found.tokens[token.head].text


@pytest.mark.parametrize(("text", "subject", "verb"), SPLIT)
def test_a_phrase_does_not_part_the_auxiliary_from_its_verb(
    own: Pipeline, text: str, subject: str, verb: str
) -> None:
    assert _arc(own, text, verb)[0] == "root"
    assert _arc(own, text, subject) == ("nsubj", verb)


@pytest.mark.parametrize(("text", "verb", "how"), ASIDES)
def test_an_aside_does_not_part_having_from_its_verb(own: Pipeline, text: str, verb: str, how: str) -> None:
    assert _arc(own, text, verb)[0] == how
    assert _arc(own, text, "avoir") == ("aux:tense", verb)


@pytest.mark.parametrize(("text", "verb"), WHOLE)
def test_who_has_something_has_no_auxiliary(own: Pipeline, text: str, verb: str) -> None:
    assert _arc(own, text, verb)[0] == "root"


@pytest.mark.parametrize(("text", "verb"), FRONTED)
def test_a_relative_that_opens_a_sentence_leaves_the_main_verb(own: Pipeline, text: str, verb: str) -> None:
    assert _arc(own, text, verb)[0] == "root"


def test_a_sentence_may_be_a_noun_with_its_relative(own: Pipeline) -> None:
    assert _arc(own, "Une exigence que le premier ministre juge « inacceptable ».", "exigence")[0] == "root"
