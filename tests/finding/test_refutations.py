"""What says that something did not happen, and whose document speaks: live, for it hangs on the parse."""

from __future__ import annotations

import pytest

from greffier import finding, parsing
from greffier.lexicon import load
from greffier.record import Article, Sheet
from greffier.record.article import article_id


def sheet(text: str) -> Sheet:
    """The facts of a text."""
    article = Article(article_id(text), text, ("a.txt",), lang="fr")
    [(_, parse)] = parsing.parse([article], parsing.load(None))
    return finding.find(article, parse, load("fr"))


@pytest.mark.live
@pytest.mark.parametrize(
    ("text", "refuted"),
    [
        ("« Aucun coup de feu n’a été tiré », a dit le maire.", True),
        ("« Personne n’a tiré », a dit le maire.", True),
        ("Le maire a affirmé que la question n’avait pas été abordée.", True),
        ("Le maire assure ne pas avoir reçu d’argent.", True),
        ("« Il n’y avait pas de soldats au village », a dit le maire.", True),
        ("« Il n’y aura pas de soldats au village », a dit le maire.", False),
        ("« Il y avait des soldats au village », a dit le maire.", False),
        ("Le maire a dit que la question avait été abordée.", False),
        ("Le maire a dit que le port n’a que deux grues.", False),
        ("Le maire a dit que le port ne rouvrira pas lundi.", False),
        ("Le maire a dit que les grues ne seront pas levées.", False),
        ("Le préfet a qualifié de « pures élucubrations » les rumeurs de fosses au village.", True),
        ("Le préfet a qualifié de « véritable fléau » la pêche au large.", False),
        ("Le maire a dit que la police a tiré, ce qui n’a pas suffi.", False),
        ("Le maire a dit que la police n’a fait que son devoir.", False),
    ],
)
def test_what_did_not_happen_is_refuted(text: str, refuted: bool) -> None:
    assert [gist.refutes for gist in sheet(text).gists] == [refuted]


@pytest.mark.live
@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Le ministère norvégien se tait. L’échange a été utile, selon le communiqué.", ["ministère"]),
        ("Selon le communiqué, Anna Keller a averti que le port fermerait.", ["Keller"]),
        ("L’échange a été utile, selon le communiqué. Anna Keller a exigé des excuses.", ["Keller"]),
        ("L’échange a été utile, selon le communiqué du Kremlin.", []),
        (
            "Le port est fermé, a dit le ministère norvégien. Anna Keller a averti que le port "
            "rouvrirait, indique le communiqué.",
            ["ministère"],
        ),
        ("L’échange a été utile, selon le communiqué.", []),
        ("Le ministère norvégien se tait. L’échange a été utile, selon le maire.", []),
    ],
)
def test_a_document_speaks_for_who_issued_it(text: str, issuers: list[str]) -> None:
    found = sheet(text)
    names = {actor.id: actor.name for actor in found.actors}
    told = [names[gist.issuer] for gist in found.gists if gist.issuer is not None]
    assert len(told) == len(issuers)
    assert all(word in name for word, name in zip(issuers, told, strict=True))
