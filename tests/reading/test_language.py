"""The language of an article is that of its own prose."""

from __future__ import annotations

import pytest

from greffier.reading.language import language

FRENCH = "Le président américain a prévenu son homologue russe, jeudi, lors d’un appel téléphonique."
ENGLISH = "The president warned his Russian counterpart on Thursday that the allies would respond."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (FRENCH, "fr"),
        (ENGLISH, "en"),
        ("Президент России заявил, что новые санкции будут колоссальной ошибкой.", "ru"),
        ("Der Kanzler sagte am Donnerstag, die Gespräche seien schwierig gewesen.", "de"),
        (f"Selon le Kremlin, le président a répondu d’un mot : « {ENGLISH * 4} »", "fr"),
        (f"According to the Kremlin, the president answered at once: “{FRENCH * 4}”", "en"),
        (FRENCH.upper(), "fr"),
        ("« Ce n’est pas sur la table, et nous n’y reviendrons pas. »", "fr"),
    ],
)
def test_the_language_is_told(text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize("text", ["", "12 345 — 67 %", "…", "Poutine, Lavrov, Blinken"])
def test_what_has_no_language_has_none(text: str) -> None:
    assert language(text) is None
