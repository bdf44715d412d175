"""Which words of a sentence are taken for a cue, on the frozen parses of the cases."""

from __future__ import annotations

import pytest

from greffier.finding import Page
from greffier.finding.cues import Used, used_cues
from greffier.finding.quotations import Quotation, quotations
from greffier.lexicon import load
from tests.finding.freeze import parsed


def cues(text: str) -> list[Used]:
    """The verb cues of a case's text."""
    article, parse = parsed(text)
    bare = Page(article, parse, load("fr"), {})
    return list(used_cues(Page(article, parse, load("fr"), {Quotation: tuple(quotations(bare))})))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le ministre a déclaré que les routes resteraient fermées.", "a déclaré"),
        ("Le gouvernement a fait savoir que le vaccin serait gratuit.", "a fait savoir"),
        ("L'agence de l'eau met en garde contre une hausse du fleuve.", "met en garde"),
        ("L'armée n'a pas dit que la ville était prise.", "n'a pas dit"),
        ("Interrogée sur l'avenir de la centrale, la ministre a laissé entendre qu'elle fermerait.",
         "a laissé entendre"),
    ],
)  # fmt: skip
def test_a_cue_takes_in_its_auxiliaries_and_all_its_words(text: str, words: str) -> None:
    spans = [used.span.of(text) for used in cues(text)]
    assert any(words in span or span in words for span in spans)
    assert any(words.split()[-1] in span for span in spans)


def test_the_negation_of_a_cue_is_seen() -> None:
    (denied, *_) = cues("L'armée n'a pas dit que la ville était prise.")
    assert denied.negated
    (told, *_) = cues("Le maire a dit que la rue ne serait pas fermée.")
    assert not told.negated


def test_a_passive_cue_is_seen() -> None:
    (accused, *_) = cues("Le directeur est accusé par les salariés d'avoir vidé les caisses.")
    assert accused.passive
    (active, *_) = cues("Le procureur a accusé le maire d'avoir vendu des terrains de la commune.")
    assert not active.passive


def test_a_reflexive_cue_has_the_rows_of_the_reflexive_verb() -> None:
    (used, *_) = cues("La banque centrale s'est engagée à ne pas relever ses taux.")
    assert used.reflexive
    assert {row.cue for row in used.rows} == {"s'engager"}


def test_a_word_before_the_verb_belongs_to_its_cue() -> None:
    (used, *_) = cues("Le président a appelé les deux camps à cesser le feu.")
    assert used.row("à+inf") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Sa lance s'est brisée au premier choc.",
        "La note de la banque a baissé d'un cran.",
        "La charge du convoi dépasse dix tonnes.",
        "L'appel d'air a attisé les flammes.",
    ],
)
def test_a_noun_is_no_verb_cue(text: str) -> None:
    nouns = {"lance", "note", "charge", "appel"}
    assert not [used for used in cues(text) if nouns & set(used.span.of(text).lower().split())]
