"""A capital where something happens is a place; one that warns is who governs there. For all capitals."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from greffier.finding import find
from greffier.lexicon import load
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.record import Article, Sheet
from greffier.record.article import article_id

pytestmark = pytest.mark.live

LEXICON = load("fr")
CAPITALS = [state.capitals[0] for state in LEXICON.states if state.capitals]
MISREAD = {"Saint John's", "N'Djamena"}
"""Names that the parser cuts at their apostrophe."""


def sheets(frame: str) -> Iterator[tuple[str, Sheet]]:
    """The sheet of a sentence for each capital, put where the frame has {C}, {à} or {de}."""
    texts = [_filled(frame, city) for city in CAPITALS]
    articles = [Article(article_id(text), text, ()) for text in texts]
    for city, (article, parsed) in zip(CAPITALS, parse(articles, load_pipeline()), strict=True):
        yield city, find(article, parsed, LEXICON)


def _filled(frame: str, city: str) -> str:
    to, of = f"à {city}", f"d'{city}" if city[0] in "AEIOUÉ" else f"de {city}"
    if city.startswith("Le "):
        to, of = f"au {city[3:]}", f"du {city[3:]}"
    return frame.replace("{à}", to).replace("{de}", of).replace("{C}", city)


@pytest.mark.parametrize(
    "frame",
    [
        "Les délégations se sont réunies {à} lundi.",
        "Les ministres, réunis {à}, ont signé un accord.",
        "Le sommet aura lieu {à}.",
        "Les pourparlers {de} ont échoué.",
        "La ville {de} est calme.",
        "Un hôtel {de} a brûlé.",
        "Un avion a décollé {de}.",
        "Une explosion a secoué {C}.",
    ],
)
def test_where_something_happens_is_no_actor(frame: str) -> None:
    acting = {city for city, sheet in sheets(frame) if any(a.entry is not None for a in sheet.actors)}
    assert acting <= MISREAD


@pytest.mark.parametrize(
    "frame",
    [
        "{C} a averti que le port fermerait.",
        "{C} a accusé le voisin de mentir.",
        "Selon {C}, le port fermera.",
    ],
)
def test_who_warns_is_an_actor_and_the_speaker(frame: str) -> None:
    silent = {city for city, sheet in sheets(frame) if not _speaks(city, sheet)}
    assert silent <= MISREAD


def _speaks(city: str, sheet: Sheet) -> bool:
    """Whether the city's own actor says the first statement."""
    known = {actor.id: actor for actor in sheet.actors if actor.entry is not None}
    told = [known[one.speaker] for one in sheet.statements if one.speaker in known]
    return bool(told) and city in (told[0].name, *told[0].names)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Le maire a lancé un ultimatum à Oslo.", True),
        ("Face à Oslo, le maire a cédé.", True),
        ("Les demandes d'Oslo ont été rejetées.", True),
        ("Le ministre s'est entretenu avec Oslo.", True),
        ("Le port a été promis à Oslo et Stockholm.", True),
        ("OSLO (AFP) – Le maire a cédé.", False),
        ("Le maire est arrivé à Oslo et Stockholm.", False),
        ("Le train passe près d'Oslo.", False),
        ("Le maire d'Oslo a cédé.", False),
    ],
)
def test_what_stands_before_a_capital_tells_which_it_is(text: str, acts: bool) -> None:
    article = Article(article_id(text), text, ())
    ((_, parsed),) = parse([article], load_pipeline())
    found = [actor.entry for actor in find(article, parsed, LEXICON).actors if actor.entry is not None]
    assert ("gov:NO" in found) == acts
