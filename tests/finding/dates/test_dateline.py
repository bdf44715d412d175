"""Datelines: which heads tell the day an article was written, and which dates in a head do not."""

from __future__ import annotations

import pytest

from greffier.finding.dates import dateline, dates
from tests.finding.dates.pages import page


def read(text: str) -> tuple[str, str] | None:
    """First and last day of the dateline of a text."""
    made = page(text, None)
    found = dateline(made.article, dates(made))
    return (found.start, found.end) if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Un sommet s'ouvre\n\n3 août 2016 . –\nIl s'ouvre.", "2016-08-03"),
        ("Un sommet s'ouvre\n\n3\u00a0août 2016. – Il s'ouvre.", "2016-08-03"),
        ("Un sommet s'ouvre\n\n1er août 2016, 14h30 . – Il s'ouvre.", "2016-08-01"),
        ("Un sommet s'ouvre\n\n1er août 2016, 1 h 30 UTC+3 . – Il s'ouvre.", "2016-08-01"),
        ("Un sommet s'ouvre\n\n26 juillet 2016, Cracovie . –\nIl s'ouvre.", "2016-07-26"),
        ("Un chômage en août\n\n27 septembre 2016 . –\nIl s'ouvre.", "2016-09-27"),
        ("Publié le 12 janvier 2022\nIl s'ouvre.", "2022-01-12"),
        ("Publié le mercredi 12 janvier 2022 à 10:30\nIl s'ouvre.", "2022-01-12"),
        ("WASHINGTON, 30 déc. 2021 (AFP) – Il s'ouvre.", "2021-12-30"),
        ("PARIS (AFP) 30 déc. 2021 - Il s'ouvre.", "2021-12-30"),
        ("Paris, le 12 janvier 2022\nIl s'ouvre.", "2022-01-12"),
        ("Un sommet\nOSLO, 12 janvier 2022 (NTB) : Il s'ouvre.", "2022-01-12"),
        ("OSLO, 12 janvier 2022 (Agence Norvège nouvelle) -- Il s'ouvre.", "2022-01-12"),
        ("12 mai 2023. Le sommet s'ouvre.", "2023-05-12"),
        ("(AFP) 11 mai 2024 - Le sommet s'ouvre.", "2024-05-11"),
        ("(Traduit du russe.) 7 janvier 2022. Le sommet s'ouvre.", "2022-01-07"),
        ("Lima, correspondance, jeudi 25 janvier 2024. - Le sommet s'ouvre.", "2024-01-25"),
        ("Par Anna Roy, envoyée spéciale à Lima. 12 mai 2023\nIl s'ouvre.", "2023-05-12"),
        ("Un sommet s'ouvre\nParis, le 12 mai 2023. « Non », dit-il.", "2023-05-12"),
        ("Oslo : le direct du samedi 12 mars 2022\n\n21h40. Il parle.", "2022-03-12"),
        ("Radio Nord – Le journal de 8 heures, mercredi 29 juin 2022\n\nIl parle.", "2022-06-29"),
        ("Radio - Journal du Nord, lundi 14 mars 2022, édition du soir\nIl parle.", "2022-03-14"),
        ("À Oslo, la colère\n\n19 mars 2022, reportage\n\nIls étaient cent.", "2022-03-19"),
        ("OSLO, 5 mars 2022 (traduit de l'anglais)\n\nIls étaient cent.", "2022-03-05"),
        ("Par Marie Durand | 12/01/2022\nIl s'ouvre.", "2022-01-12"),
        ("Une grève\n\nLa Gazette libre, jeudi 12 mai 2022. Rien ne bouge.", "2022-05-12"),
        ("Oslo/Rome, 12 mai 2022. L'armée recule.", "2022-05-12"),
        ("Analyse. Oslo, 12 mai 2022\nIl parle.", "2022-05-12"),
        ("Reportage. San José, 14 mai 2022. Depuis un mois, il parle.", "2022-05-14"),
        ("Oslo, 12 mai 2022 (traduit automatiquement de l'anglais) - Il parle.", "2022-05-12"),
        ("Propos recueillis le 12 mai 2022 à Oslo\n\nIl parle.", "2022-05-12"),
        ("Entretien avec le maire. Publié le 12 mai 2022.\n\nIl parle.", "2022-05-12"),
        ("Temps de lecture : 3 min. Mis en ligne le 12 mai 2022 à 6h00\nIl parle.", "2022-05-12"),
        ("OSLO, jeudi 12 mai 2022, 10h15. Il parle.", "2022-05-12"),
        ("Source : NTB, 12 mai 2022\nIl parle.", "2022-05-12"),
        ("Oslo, 12 mai 2022, NTB\nIl parle.", "2022-05-12"),
        ("KAMPALA, 21 jan 2026 (Agence Nord) - Il parle.", "2026-01-21"),
        ("OSLO, 3 fév 2025 (Agence Nord) - Il parle.", "2025-02-03"),
        ("Par Anna Roux, le 12/05/2022 à 19h02\n\nIl parle.", "2022-05-12"),
        ("OSLO, 12 mai 2022 (Agence Nord). Le roi parle.", "2022-05-12"),
        ("EN DIRECT - Crise au Nord : les événements du jeudi 12 mai 2022\n\n18h. Il parle.", "2022-05-12"),
        ("OSLO, 12 mai 2022. /NTB/. Le roi parle.", "2022-05-12"),
        ("18:32, 12 mai 2022\n\nIl parle.", "2022-05-12"),
        ("Le Nord avec NTB Publié le 12 mai 2022 à 18h32, modifié à 19h\n\nIl parle.", "2022-05-12"),
        ("Nord info\nPublié le 12/05/2022 18:32 Temps de lecture : 2min\n\nIl parle.", "2022-05-12"),
        ("Date de publication : 12 mai 2022\n\nIl parle.", "2022-05-12"),
        ("Par Anna Roux et Jan Orlov | Publié le 12 mai 2022\n\nIl parle.", "2022-05-12"),
        ("Publié le 12/05/2022 à 18h42 par Anna Roux\n\nIl parle.", "2022-05-12"),
        ("Publié le 12 mai 2022 à 7h15, modifié le 13 mai 2022 à 9h00\n\nIl parle.", "2022-05-12"),
    ],
)
def test_a_dateline_is_read(text: str, day: str) -> None:
    assert read(text) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "Le 30 décembre 2015, les accords ont été prolongés.",
        "Tué le 12 mai 2022. Sa femme parle.",
        "Oslo - Le 12 mai 2022, le roi a parlé.",
        "Oslo. Le 12 mai 2022, il a parlé.",
        "Libéré à Oslo, le 12 mai 2022. Il parle.",
        "Accord d'Oslo, 12 mai 2022. Les signataires sont divisés.",
        "Mercredi 31 août 2016, un enseignant du lycée Val-de-Seine a témoigné.",
        "Le 23 avril 2013, à l'Assemblée, une confrontation a eu lieu.",
        "Il est mort le 12 janvier 2022.",
        "Retour sur les événements du 12 janvier 2022\n\nIl parle.",
        "Il vit à Lima. Le 12 janvier 2022, il a été élu.",
        "Par décision du roi, le 12 janvier 2022, tout a changé.",
        "Né à Paris, le 12 janvier 1990. Il a trois enfants.",
        "Le sommet de Paris du 12 janvier 2022. Un échec.",
        "Le journal du 12 janvier 2022 tait ce procès.",
        "Le 12 janvier 2022, le récit du maire a changé.",
        " date 2022-01 Le président a parlé jeudi.",
        "3 août . –\nIl s'ouvre.",
        "Août 2016 . –\nIl s'ouvre.",
        "",
    ],
)
def test_a_date_of_the_story_is_no_dateline(text: str) -> None:
    assert read(text) is None


def test_a_month_alone_in_its_line_over_the_text_is_the_month_it_was_written_in() -> None:
    assert read("Un sommet s'ouvre\n\nPublié par : la rédaction\nMars 2021\n\nIl s'ouvre.") == (
        "2021-03-01",
        "2021-03-31",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Chronologie\n\nMars 2021\nIl s'ouvre.\n\nMai 2021\nIl se ferme.",
        "Il s'ouvre en mars 2021\n\nLe roi parle.",
        "Le roi parle. " * 20 + "\nMars 2021\nIl s'ouvre.",
    ],
)
def test_a_month_of_the_story_is_no_dateline(text: str) -> None:
    assert read(text) is None


def test_a_later_version_makes_an_interval() -> None:
    text = "Titre\n\nPage actualisée : 13 octobre 2016 — « Autre »\n\n12 octobre 2016 . – Il s'ouvre."
    assert read(text) == ("2016-10-12", "2016-10-13")


def test_datelines_too_far_apart_tell_nothing() -> None:
    assert read("Publié le 12 janvier 2020\nMis à jour le 3 mai 2021\nIl s'ouvre.") is None


def test_a_dateline_far_down_is_none() -> None:
    assert read("Il parle. " * 200 + "\n3 août 2016 . –\n") is None
