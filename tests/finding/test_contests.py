"""What someone denies without saying it again: live, for it hangs on the parse."""

from __future__ import annotations

import pytest

from greffier import finding, parsing
from greffier.lexicon import load
from greffier.record import Article
from greffier.record.article import article_id


def denied(text: str) -> list[tuple[str, str]]:
    """The contents that are denied, with the words that say so."""
    article = Article(article_id(text), text, ("a.txt",), lang="fr")
    [(_, parse)] = parsing.parse([article], parsing.load(None))
    sheet = finding.find(article, parse, load("fr"))
    contents = {one.id: one.hull.of(text) for one in sheet.statements}
    return [(contents[gist.statement], gist.denied.of(text)) for gist in sheet.gists if gist.denied]


@pytest.mark.live
@pytest.mark.parametrize(
    ("text", "content", "words"),
    [
        (
            "La junte dit que dix soldats sont morts, ce que Paris dément.",
            "dix soldats sont morts",
            "ce que Paris dément",
        ),
        (
            "La mission conclut que les tirs venaient du nord. L'armée conteste ces conclusions.",
            "les tirs venaient du nord",
            "L'armée conteste ces conclusions",
        ),
        (
            "Kiev a déclaré que le pont était détruit, ce qu’a nié l’armée.",
            "le pont était détruit",
            "ce qu’a nié",
        ),
        (
            "Le maire a assuré que le port était ouvert. La direction le dément.",
            "le port était ouvert",
            "La direction le dément",
        ),
        (
            "Le maire a assuré que le port était ouvert. Oslo l’a nié.",
            "le port était ouvert",
            "Oslo l’a nié",
        ),
        (
            "Le maire a assuré que le port était ouvert. La direction dément.",
            "le port était ouvert",
            "La direction dément",
        ),
        (
            "Le maire a assuré que le port était ouvert. Cette annonce a été démentie par la direction.",
            "le port était ouvert",
            "Cette annonce a été démentie",
        ),
        (
            "Le maire a assuré que le port était ouvert. L’information, reprise, a été contredite lundi.",
            "le port était ouvert",
            "L’information, reprise, a été contredite",
        ),
        (
            "Le port est ouvert, affirme le maire. « C’est totalement faux », répond la direction.",
            "Le port est ouvert",
            "C’est totalement faux",
        ),
        (
            "« La police a tiré », ont dit deux voisins. « Elle n’a pas tiré », a répondu le ministre.",
            "La police a tiré",
            "Elle n’a pas tiré",
        ),
        (
            "Le syndicat affirme que les vivres manquent. Il n’en est rien, a répliqué l’armateur.",
            "les vivres manquent",
            "Il n’en est rien",
        ),
        (
            "« Les gendarmes ont tiré », ont dit deux voisins. Le préfet a rejeté cette accusation.",
            "Les gendarmes ont tiré",
            "cette accusation",
        ),
        (
            "« C'est un sabotage », a dit le roi. L'ancre gît à deux kilomètres, selon les garde-côtes. "
            "Le capitaine a rejeté ces accusations.",
            "C'est un sabotage",
            "ces accusations",
        ),
        (
            "Le port est ouvert, affirme le maire. « Ce sont des mensonges », répond la direction.",
            "Le port est ouvert",
            "Ce sont des mensonges",
        ),
        (
            "« Ils ont chargé sans sommation », dénonce un élu. « Il y avait des enfants. » Faux, rétorque "
            "le préfet : les sommations ont été faites.",
            "Ils ont chargé sans sommation",
            "Faux",
        ),
        (
            "La Russie a envoyé des drones, affirme le ministre. Moscou a qualifié ces affirmations de "
            "« pures élucubrations ».",
            "La Russie a envoyé des drones",
            "ces affirmations de « pures élucubrations »",
        ),
        (
            "Une association parle de deux cents blessés, une information que la préfecture qualifie de "
            "« fantaisie ».",
            "deux cents blessés",
            "une information que la préfecture qualifie de « fantaisie »",
        ),
        (
            "« On nous accuse de nourrir la guerre », a dit le président serbe. Le Kosovo a affirmé "
            "que la Serbie avait armé les rebelles. Des accusations que Belgrade rejette.",
            "la Serbie avait armé les rebelles",
            "Des accusations",
        ),
        (
            "Le maire a accusé la police d'avoir tardé à intervenir. Le préfet récuse tout retard.",
            "la police d'avoir tardé à intervenir",
            "tout retard",
        ),
        (
            "Le maire a accusé la police d'avoir tardé à venir. « Nous contestons tout retard », dit le roi.",
            "la police d'avoir tardé à venir",
            "Nous contestons tout retard",
        ),
        (
            "« Le préfet ne fait rien », accuse un élu. Le préfet a rejeté le reproche.",
            "Le préfet ne fait rien",
            "le reproche",
        ),
        (
            "Kiev a bombardé un dépôt, affirme le gouverneur. L'état-major a nié en bloc.",
            "Kiev a bombardé un dépôt",
            "L'état-major a nié",
        ),
        (
            "Le port est ouvert, affirme le maire. « Il ment. Les grues dorment », répond la direction.",
            "Le port est ouvert",
            "Il ment. Les grues dorment",
        ),
    ],
)
def test_a_denial_without_an_object_of_its_own(text: str, content: str, words: str) -> None:
    assert denied(text) == [(content, words)]


@pytest.mark.live
@pytest.mark.parametrize(
    "text",
    [
        "La junte affirme que dix soldats sont morts, ce que Paris ne dément pas.",
        "La junte affirme que dix soldats sont morts, ce que Paris confirme.",
        "Paris dément ce que la junte affirme.",
        "Le maire a assuré que le port était ouvert. Une rumeur a été démentie par la direction.",
        "Le maire a assuré que le port était ouvert. Cette annonce n’a pas été démentie.",
        "Le maire le dément.",
        "« La police a tiré », ont raconté trois survivants. « Elle est là », a répondu le ministre.",
        "« La police a tiré », ont raconté trois survivants. Le préfet a rejeté leur demande.",
        "Le port est ouvert, affirme le maire. « Le faux passeport est saisi », répond la direction.",
        "Le port est ouvert, affirme le maire. « C’est faux », dit le maire.",
        "Le port est ouvert, affirme le maire. Le syndicat rejette toute ingérence.",
        "Le port est ouvert, affirme le maire. Le syndicat rejette toute responsabilité.",
        "Le port est ouvert, affirme le maire. « Les grues ne seront pas levées », répond la direction.",
        "Le port est ouvert, affirme le maire. « Il ment souvent. Les grues dorment », répond la direction.",
        "",
    ],
)
def test_what_is_not_denied(text: str) -> None:
    assert denied(text) == []
