"""Weekdays and months go by the tense of their clause."""

from __future__ import annotations

import pytest

from greffier.finding.dates.tense import Tense, plain_tense, tense
from greffier.finding.page import Page
from greffier.record import Article, Parse, Span, Token
from tests.finding.dates.pages import LEXICON, found

PAST, FUTURE, PRESENT = "Tense=Past|VerbForm=Fin", "Tense=Fut|VerbForm=Fin", "Tense=Pres|VerbForm=Fin"
PART, INF, COND = "Tense=Past|VerbForm=Part", "VerbForm=Inf", "Mood=Cnd|Tense=Pres|VerbForm=Fin"
IMPERFECT = "Mood=Ind|Tense=Imp|VerbForm=Fin"


@pytest.mark.parametrize(
    ("words", "published", "morph", "value"),
    [
        ("Il part samedi.", "2022-01-13", PAST, "2022-01-08"),
        ("Il part samedi.", "2022-01-13", FUTURE, "2022-01-15"),
        ("Il part samedi.", "2022-01-13", PRESENT, "2022-01-15"),
        ("Il part jeudi.", "2022-01-13", PAST, "2022-01-13"),
        ("Il part jeudi.", "2022-01-13", FUTURE, "2022-01-13"),
        ("Il part en mars.", "2022-01-13", PAST, "2021-03"),
        ("Il part en octobre.", "2022-01-13", FUTURE, "2022-10"),
        ("Il part ce week-end.", "2022-01-11", PAST, "2022-W01-WE"),
        ("Il part ce week-end.", "2022-01-11", FUTURE, "2022-W02-WE"),
        ("Il part en été.", "2022-01-13", PRESENT, "XXXX-SU"),
        ("Il part en été.", "2022-01-13", FUTURE, "2022-SU"),
        ("Il part depuis samedi.", "2022-01-13", PRESENT, "2022-01-08"),
        ("Il part jusqu'à lundi.", "2022-01-13", PAST, "2022-01-17"),
        ("Il part jeudi dernier.", "2022-01-13", FUTURE, "2022-01-06"),
    ],
)
def test_a_tense_tells_on_which_side_of_publication(
    words: str, published: str, morph: str, value: str
) -> None:
    (given,) = found(words, published, {"part": morph})
    assert given.value == value


@pytest.mark.parametrize(
    ("words", "verbs", "value"),
    [
        ("Le procès s'ouvre lundi.", {"ouvre": PRESENT}, "2022-01-17"),
        ("Le maire affirme lundi le contraire.", {"affirme": PRESENT}, "2022-01-10"),
        ("Lundi, le procès s'ouvre.", {"ouvre": PRESENT}, "2022-01-10"),
        ("Il a déposé un préavis pour lundi.", {"déposé": PART}, "2022-01-17"),
        ("Le vote a été reporté à lundi.", {"reporté": PART}, "2022-01-17"),
        ("Le vote a été reporté lundi.", {"reporté": PART}, "2022-01-10"),
        ("Il a voté le report du sommet au 4 juin.", {"voté": PART}, "2022-06-04"),
        ("Il a voté le budget du sommet du 4 juin.", {"voté": PART}, "2021-06-04"),
        ("Il a interdit la marche prévue lundi.", {"interdit": PART}, "2022-01-10"),
        ("Il a interdit la marche prévue lundi.", {"interdit": PART, "prévue": PART}, "2022-01-17"),
    ],
)
def test_a_day_is_ahead_by_the_words_before_it_or_by_its_present(
    words: str, verbs: dict[str, str], value: str
) -> None:
    (given,) = found(words, "2022-01-13", verbs)
    assert given.value == value


Verb = tuple[str, str, str, str, int]


@pytest.mark.parametrize(
    ("verbs", "expected"),
    [
        ([("a", "avoir", PRESENT, "aux:tense", 1), ("annoncé", "annoncer", PART, "root", 1)], "past"),
        ([("sera", "être", FUTURE, "aux:pass", 1), ("célébré", "célébrer", PART, "root", 1)], "future"),
        ([("aurait", "avoir", COND, "aux:tense", 1), ("tué", "tuer", PART, "root", 1)], "past"),
        ([("est", "être", PRESENT, "aux:pass", 1), ("prévu", "prévoir", PART, "root", 1)], "future"),
        ([("est", "être", PRESENT, "aux:tense", 1), ("arrivé", "arriver", PART, "root", 1)], "past"),
        ([("doit", "devoir", PRESENT, "root", 0), ("partir", "partir", INF, "xcomp", 0)], "future"),
        (
            [
                ("dit", "dire", PAST, "root", 0),
                ("avoir", "avoir", INF, "aux", 2),
                ("cru", "croire", INF, "xcomp", 0),
            ],
            "past",
        ),
        (
            [
                ("a", "avoir", "Mood=Ind|" + PRESENT, "aux:tense", 1),
                ("dû", "devoir", PART, "root", 1),
                ("partir", "partir", INF, "xcomp", 1),
            ],
            "past",
        ),
        ([("concentrerons", "concentrer", PRESENT, "root", 0)], "future"),
        ([("est", "être", PRESENT, "aux:tense", 1), ("éteinte", "éteint", "Number=Sing", "root", 1)], "past"),
        ([("viendrait", "venir", COND, "root", 0)], "future"),
        ([("tiendrait", "tiendrer", IMPERFECT, "root", 0)], "future"),
        ([("montrait", "montrer", IMPERFECT, "root", 0)], "past"),
        ([("convenus", "convenir", PART, "root", 0), ("voir", "voir", INF, "xcomp", 0)], "future"),
        ([("convenue", "convenir", PART, "root", 0)], "past"),
        ([("paru", "paraître", PART, "root", 0)], "past"),
        ([("ville", "ville", "", "root", 0)], None),
    ],
)  # fmt: skip
def test_the_tense_of_a_clause(verbs: list[Verb], expected: Tense | None) -> None:
    assert tense(*clause(verbs)) == expected


@pytest.mark.parametrize(
    ("verbs", "expected"),
    [
        ([("divulguées", "divulguer", PART, "root", 0)], "past"),
        ([("prévues", "prévoir", PART, "root", 0)], None),
        ([("être", "être", INF, "aux:pass", 1), ("reconduit", "reconduire", PART, "root", 1)], None),
        ([("ville", "ville", "", "root", 0)], None),
    ],
)  # fmt: skip
def test_the_tense_that_leaves_no_doubt(verbs: list[Verb], expected: Tense | None) -> None:
    assert plain_tense(*clause(verbs)) == expected


def clause(verbs: list[Verb]) -> tuple[Page, Span]:
    """The page of some verbs with *jeudi* under the last of them, and the span of *jeudi*."""
    text = " ".join([*(verb[0] for verb in verbs), "jeudi"])
    tokens, start = [], 0
    for at, (form, lemma, morph, dep, head) in enumerate(verbs):
        pos = ("AUX" if dep.startswith("aux") else "VERB") if morph else "NOUN"
        tokens.append(Token(at, start, start + len(form), form, lemma, pos, morph, dep, head))
        start += len(form) + 1
    last = len(verbs)
    tokens.append(Token(last, start, start + 5, "jeudi", "jeudi", "NOUN", "", "obl", last - 1))
    article = Article("a", text, ())
    whole = ((0, last + 1),)
    return Page(article, Parse(tuple(tokens), whole, whole), LEXICON, {}), Span(start, start + 5)


@pytest.mark.parametrize(
    ("words", "verbs", "value"),
    [
        ("Il ferma mardi 14 novembre 2023. Il défila mercredi.", ("ferma", "défila"), "2023-11-15"),
        ("Il ferma mardi 14 novembre 2023. Il défila lundi.", ("ferma", "défila"), "2023-11-13"),
        ("Il ferma mardi 14 novembre 2023. Il ira lundi.", ("ferma",), "2023-11-20"),
        ("Il fermera mardi 14 novembre 2023. Il défila mercredi.", ("défila",), "XXXX-WXX-3"),
        ("Il ferma le 14 novembre 2023. Il défila mercredi.", ("ferma", "défila"), "XXXX-WXX-3"),
    ],
)
def test_a_weekday_is_reckoned_from_the_day_of_the_opening(
    words: str, verbs: tuple[str, ...], value: str
) -> None:
    ahead = {"ira": FUTURE, "fermera": FUTURE}
    given = found(words, None, {**dict.fromkeys(verbs, PAST), **ahead})
    assert given[-1].value == value
