"""Words of press French: a table, and what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.parsing.words import spans

# The bar stands where a word ends; it is not part of the text. Spaces are shown as they are.
TABLE = [
    "«|Bonjour|»|, |a|-t-il| |dit| |à| |l'|OTAN|.",
    "«\u00a0|Bonjour|\u202f»|,| |dit|-elle|.",
    "#Poutine|-|#Biden",
    "Il| |part|…| |puis| |revient|...",
    "l’|UE| |et| |l’on| |parle| |d’|“|élite|”",
    "à| |10h30|,| |1,5| |million|,| |100.000| |et| |50 000| |hommes",
    "50\u00a0000| |soldats| |et| |1\u202f200| |chars",
    "en| |2015| |200| |blindés",
    "M.| |Biden| |et| |Mme| |Psaki|,| |J.| |Psaki| |et| |J.-P.| |Dupont",
    "George| |R.| |R.| |Martin| |et| |H.| |R.| |McMaster| |au| |plan| |B|.",
    "M.|Dupont| |arrive|.|Il| |part|.",
    "une| |solution| |[|de|]| |paix",
    "Va|-t-on| |l'|aider| |?",
    "Ceux-ci| |et| |celui-là|,| |ce| |jour|-là|,| |aujourd'hui|,| |quelqu’un| |c'est-à-dire",
    "Les| |Etats-Unis|,| |un| |rendez-vous| |et| |un| |S-400| |russe|.",
    "Dites|-moi|,| |lance|-t-elle|.",
    "selon| |Gazeta.Ru| |et| |l'|AFP|.|Moscou| |nie|.",
    "30|%| |à| |20|°C|,| |n°|12| |à| |90| |km/h",
    "de| |l'|art|.| |Puis| |art.| |5",
    "Des| |chars|,| |etc.| |Fin|.",
    "Moscou|/|Kiev| |(|AFP|)| |-| |(|OTAN|)|.| |.",
    "qu'|«|Ankara|»| |jusqu’|ici| |lorsqu'|il",
    "d'|accord| |avec| |l'| |ONU| |et| |d’| |autres",
    "la| |lettre| |l|'|\n|et| |la| |suite",
    "Voir| |https://exemple.fr/a,b?c=1|.",
    "O'Brien| |et| |N'Djamena",
    "selon| |Kim| |Yong-il|.| |Viendra|-t-il| |?",
    "a| |dit| |M.| |Li|.| |Son| |avocat|,| |Vl.| |Morin|,| |le| |nie",
    "publié| |sur| |X|.| |La| |ville| |en| |rit| |sur| |J.| |Le| |Goff",
    "Où| |va| |le| |Rhin| |?| |Dit|-on",
]


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize("row", TABLE)
def test_words_of_the_press(row: str) -> None:
    """Every row is cut where its bars stand."""
    wanted = [piece.strip() for piece in row.split("|")]
    assert _words(row.replace("|", "")) == [word for word in wanted if word]


@given(st.text(alphabet="aàéLDlqu'’.,…-‐«» \u00a0\u202f\n05hM#@()[]\"“”:;!?/%°_🙂\ud800", max_size=60))
def test_words_cover_all_but_white_space(text: str) -> None:
    """Words lie in order, do not overlap, are never blank, and leave nothing but white space out."""
    at = 0
    for start, end in spans(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end].strip() == text[start:end] != ""
        at = end
    assert not text[at:].strip()


def test_long_runs_of_marks_take_no_time() -> None:
    """A pattern that backtracks would hang here."""
    for text in ("1" * 20_000, "a-" * 20_000, "'" * 20_000, "1,1." * 10_000, "A." * 20_000, "1-a" * 10_000):
        assert sum(end - start for start, end in spans(text)) == len(text)
