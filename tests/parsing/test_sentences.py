"""Sentences of press French: a table, and what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.parsing.sentences import _CLOSING, starts
from greffier.parsing.words import spans

# `‖` stands where a sentence ends; it is not part of the text.
TABLE = [
    "« Nous partons.‖Nous revenons demain », a-t-il dit.‖M. Biden et J. Psaki ont réagi.",
    '« Partez ! » a crié Moscou.‖"Non.‖Jamais."‖Il rit.',
    '"Ah ?" demande Paul.‖"Bien sûr", dit-elle.',
    "« Non. »‖« Oui. »‖Fin.",
    "“Nous voulons la paix.”‖Le président a quitté la salle.",
    "Est-ce la guerre ?‖Non… mais presque.‖Il attend…‖Elle non.",
    "Fin du jour.‖Le lendemain. .‖Il part.",
    "Des armes, des chars, etc.‖Les alliés (OTAN, U.E.) ont dit non.",
    "L'avion des U.S. Marines est parti.‖Il est vide.",
    "« Le temps presse ! », a lancé Mme Dupont.‖« Nous verrons... » a-t-elle conclu.",
    "M. J.-P. Dupont, art. 5 et n° 12, parle.‖Il finit.",
    "1. Le premier point.‖2. Le second.",
    "Il a dit : « Nous voulons [la paix].‖C'est tout. »‖Puis il est sorti.",
    "Il gagne 1.5 million.‖«\u00a0Assez.\u00a0»‖— Vraiment ?",
    "Ils sont arrivés.‖le lendemain, ils sont partis.",
    "« C'est fini. » a dit Paul.",
    "Fin.‖#Moscou répond.‖@paul aussi.",
    "PEMBA (Mozambique), 16 oct 2025 (AFP) -‖Des hommes ont fui.‖Il rit.",
    "3 août 2016. –‖Le roi est mort – à Rome – lundi.",
    "Paris (Reuters) —‖La France vote.",
    "MOSCOU, 8 juin –‖Le roi part.",
    "Le 3 mai 2016 – un lundi – il est mort.",
    "Jean Roy (1920 - 1999) fut maire.",
    "Emmanuel Roy – le maire – est venu en 2016.",
    "12h45 - Le roi part.",
]


def _sentences(text: str) -> list[str]:
    places = list(spans(text))
    words = [text[start:end] for start, end in places]
    spaces = [text[end : end + 1].isspace() for _, end in places]
    firsts = [index for index, begins in enumerate(starts(words, spaces)) if begins]
    lasts = [*firsts[1:], len(words)]
    return [text[places[first][0] : places[last - 1][1]] for first, last in zip(firsts, lasts, strict=True)]


@pytest.mark.parametrize("row", TABLE)
def test_sentences_of_the_press(row: str) -> None:
    """Every row is cut where its double bars stand."""
    text = row.replace("‖", "") if "Fin du jour" in row else row.replace("‖", " ")
    assert _sentences(text) == row.split("‖")


@given(
    st.lists(
        st.sampled_from(
            [
                "«",
                "»",
                "“",
                "”",
                '"',
                ".",
                "!",
                "…",
                "Il",
                "a",
                "dit",
                ",",
                "M.",
                "etc.",
                "U.S.",
                "(",
                ")",
                "12",
                "-",
            ]
        ),
        max_size=30,
    ),
    st.data(),
)
def test_no_sentence_begins_with_what_closes(words: list[str], data: st.DataObject) -> None:
    """The first word begins a sentence; no other begins with a closing mark, a comma or a terminal."""
    spaces = data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    marks = starts(words, spaces)
    assert len(marks) == len(words)
    assert marks[:1] == [True][: len(words)]
    for word, begins in list(zip(words, marks, strict=True))[1:]:
        assert not (begins and (word in _CLOSING or word in ",.!…"))
