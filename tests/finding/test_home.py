"""From which state an article is told."""

from __future__ import annotations

import pytest

from greffier.finding.home import home
from greffier.lexicon import load


@pytest.mark.parametrize(
    ("head", "state"),
    [
        ("OSLO, 3 mai 2024 (NTB) – Le ministre des Finances a démissionné.", "NO"),
        ("Titre de la dépêche\n\nHelsinki (STT) - L’armée a ouvert une enquête.", "FI"),
        ("Oslo accuse Helsinki d’avoir menti.", None),
        ("Oslo, qui avait promis de se taire, a parlé.", None),
        ("Bergen, 3 mai 2024 (NTB) – Un bateau a coulé.", None),
    ],
)
def test_a_capital_in_the_dateline_tells_from_which_state_an_article_is(head: str, state: str | None) -> None:
    assert home(head, load("fr")) == state
