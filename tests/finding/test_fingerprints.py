"""What an article says of whence it takes, and the words its fingerprint is made of."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from greffier.finding import Page
from greffier.finding.credits import credits
from greffier.finding.fingerprints import fingerprints
from greffier.finding.quotations import Quotation
from greffier.finding.reference import Reference
from greffier.record import Noise, Span, Statement
from greffier.record.fingerprint import NUMBERS
from tests.finding.pages_of import word_page


def page(text: str, noise: tuple[Noise, ...] = ()) -> Page:
    """A page of words alone, with its quotations."""
    one = word_page(text)
    facts = {Reference: (), Statement: (), Quotation: one.of(Quotation)}
    return Page(replace(one.article, noise=noise), one.parse, one.lexicon, facts)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le port est fermé. (AFP)", ["AFP"]),
        ("Par la rédaction, avec AFP\n\nLe port est fermé.", ["AFP"]),
        ("Le port est fermé.\nReuters et AFP", ["Reuters", "AFP"]),
        ("Le port est fermé (source : Reuters).", ["Reuters"]),
        ("Le port est fermé.\n© AFP / Reuters", ["Reuters"]),
        ("L’AFP a des bureaux partout (Paris, Nicosie).", []),
        ("Il l’a écrit (Twitter).", []),
        ("La Reuters et AFP Compagnie est un magasin.", []),
    ],
)
def test_signatures_are_credits(text: str, names: list[str]) -> None:
    assert [credit.span.of(text) for credit in credits(page(text))] == names


def test_a_picture_is_not_taken_from_an_agency_by_the_article() -> None:
    text = "EPA\n\nLe port est fermé."
    assert list(credits(page(text, (Noise(Span(0, 3), "agency-credit"),)))) == []


def runs(text: str, noise: tuple[Noise, ...] = ()) -> set[int]:
    """The runs of words of a text."""
    [one] = fingerprints(page(text, noise))
    return set(np.frombuffer(one.shingles, NUMBERS).tolist())


OWN = " ".join(f"mot{n}" for n in range(60))


def test_quotations_noise_accents_and_marks_are_not_an_article_s_own_words() -> None:
    assert runs(OWN + " « tout est prêt pour ce soir »") == runs(OWN)
    assert runs("Photo d’agence\n" + OWN, (Noise(Span(0, 14), "credit"),)) == runs(OWN)
    assert runs(OWN.replace(" ", ", ").upper()) == runs(OWN)


def test_of_a_speech_the_quoted_words_are_counted() -> None:
    assert runs(f"Il a dit : « {OWN} »") > runs(OWN)
    assert runs("") == set()
