"""What the shipped weights must do: tell who speaks, and score on news where data is at hand."""

import os
from pathlib import Path

import pytest

from greffier.parsing import Pipeline, parse_text
from greffier.parsing.pipeline import own_path

# Sentence; then the head word of the speaker, who stands behind the verb, and that verb.
SPEAKERS = [
    ("« La Russie ne cédera pas », a prévenu jeudi le dirigeant américain.", "dirigeant", "prévenu"),
    (
        "« Tout a un prix », a averti la porte-parole de la Maison-Blanche, Emily Garnier.",
        "porte-parole",
        "averti",
    ),
    (
        "Les deux pays doivent discuter, a estimé le chef de la diplomatie européenne Paul Moreau.",
        "chef",
        "estimé",
    ),
    ("« Nous attendons une réponse écrite, a souligné M. Orlov. Le reste suivra. »", "M.", "souligné"),
    ("« Il n'y aura pas de guerre », assure Kiev.", "Kiev", "assure"),
    (
        "\"C'est une ligne rouge\", a de son côté déclaré à l'AFP un haut responsable ukrainien.",
        "responsable",
        "déclaré",
    ),
    (
        "Les sanctions seront lourdes, ont rappelé les ministres des Affaires étrangères.",
        "ministres",
        "rappelé",
    ),
    (
        "La situation est grave, comme l'a rappelé samedi le secrétaire général de l'Otan.",
        "secrétaire",
        "rappelé",
    ),
    ("“Ils mentent !” tonne Olga Lebedev.", "Olga", "tonne"),
    ("« Si nécessaire, a ajouté le porte-parole du Kremlin, nous répondrons. »", "porte-parole", "ajouté"),
    ("« C'est faux », s'est défendu Paul Smith.", "Paul", "défendu"),
    ("«\u00a0Nous partons\u00a0», a-t-il dit à l’issue de la réunion.", "-t-il", "dit"),
    ("Les Etats-Unis sont prêts, affirme-t-on à Washington.", "-t-on", "affirme"),
    (
        "“La porte reste ouverte”, a répété mardi devant la presse l’ambassadeur turc.",
        "ambassadeur",
        "répété",
    ),
]
# Sentence and a word that is no subject although it stands behind its verb.
OBJECTS = [
    ("Le président américain a prévenu son homologue russe que les Etats-Unis répondraient.", "homologue"),
    ("Joe Martin a appelé le président ukrainien dimanche.", "président"),
    ("La ministre a reçu l'ambassadeur de Russie.", "ambassadeur"),
    ("Lundi, à Genève, la Russie a menacé l'Otan.", "Otan"),
]


def _subject(text: str, word: str, pipeline: Pipeline) -> list[str]:
    """Verbs whose subject is the last token written `word`."""
    tokens = parse_text(text, pipeline).tokens
    found = [token for token in tokens if token.text == word][-1:]
    return [tokens[token.head].text for token in found if token.dep in ("nsubj", "nsubj:pass")]


def test_speakers_behind_their_verb(own: Pipeline) -> None:
    """At least twelve of fourteen speakers are the subject of their verb."""
    missed = [text for text, word, verb in SPEAKERS if _subject(text, word, own) != [verb]]
    assert len(missed) <= 2, missed


def test_objects_behind_their_verb(own: Pipeline) -> None:
    """Whoever is met or warned does not become the speaker."""
    assert [text for text, word in OBJECTS if _subject(text, word, own)] == []


def test_names(own: Pipeline) -> None:
    """Persons, places and organisations in plain sentences."""
    text = "Claire Moreau a rencontré Paul Lefèvre à Berlin. Le ministre quittera la France pour Moscou."
    found = parse_text(text, own)
    names = {(found.span(first, last).of(text), label) for first, last, label in found.entities()}
    wanted = {
        ("Claire Moreau", "PER"),
        ("Paul Lefèvre", "PER"),
        ("Berlin", "LOC"),
        ("France", "LOC"),
        ("Moscou", "LOC"),
    }
    assert len(wanted & names) >= 4, names


def test_weights_are_small_and_say_where_they_come_from() -> None:
    """At most 25 MB, with a card and the notices of the data."""
    files = [path for path in own_path().rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 25_000_000
    assert "LAS" in (own_path() / "MODEL_CARD.md").read_text("utf-8")
    assert "CC BY" in (own_path() / "NOTICE.md").read_text("utf-8")


DATA = Path(os.environ.get("GREFFIER_DATA", "../shared/data"))


@pytest.mark.skipif(
    not (DATA / "treebanks" / "pud").is_dir(), reason="needs the open data: set GREFFIER_DATA"
)
def test_scores_on_news(own: Pipeline) -> None:
    """The figures of the card hold on a part of the news tests."""
    from training import corpora, entities, score

    for trees in (corpora.annodis()[:150], corpora.pud_news()[:150]):
        found = score.syntax(own.nlp, trees)
        assert float(str(found["las"])) >= 80
        assert float(str(found["upos"])) >= 94
    subjects = score.syntax(own.nlp, corpora.pud_news()[:300])["post_verbal"]
    assert isinstance(subjects, dict)
    assert subjects["f"] >= 70
    names = score.names(own.nlp, entities.winer()[2][:200])["all"]
    assert isinstance(names, dict)
    assert names["f"] >= 78
