"""A statement's page: whose words, nested how, why, where else; a citation; the way to the passage."""

from __future__ import annotations

from pathlib import Path

import pytest

from greffier.pages.addresses import at_words
from greffier.pages.writing import write_view
from greffier.record import CommitmentTie, Ledger, Statement, Voice
from tests.pages.pile import Draftsman, Stack, pile
from tests.pages.reading import Element, page

WARNED, OUTER, NESTED, DENIED, UNKNOWN = pile().all[0].statements
WORDS = "la digue cédera avant la fin du mois"
SOURCE = "https://example.org/digue?a=1"


def words(root: Element) -> str:
    """What a page reads, on one line."""
    return " ".join(root.text().replace("\xa0", " ").split())


def of(folder: Path, one: Statement) -> Element:
    """The page of a statement."""
    return page(folder / "statements" / f"{one.id}.html")


def told(text: str, title: str, outlet: str, **known: str) -> Draftsman:
    """An article in which Paul Roy says the words."""
    draft = Draftsman(text, title, "2022-02-01", outlet=outlet, **known)
    paul = draft.actor("Paul Roy")
    content = text[text.index("digue") - 3 : text.index(".")]
    one = draft.say(content, by=paul, cue="a dit", manner="indirect", named="Paul Roy")
    draft.commit("warning", content, paul, statement=one.id)
    return draft


@pytest.fixture(scope="module")
def told_often(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Statement]]:
    """Words told by an article, its copy, another that wrote capitals, and one in words of its own."""
    texts = (
        f"Paul Roy a dit que {WORDS}. Il pleut.", f"Paul Roy a dit que {WORDS}. Il pleut encore.",
        f"Hier Paul Roy a dit que {WORDS.replace('la fin', 'LA FIN')}. Fin.",
        "Paul Roy a dit que la digue ne tiendra pas. Voilà.",
    )  # fmt: skip
    drafts = [told(text, f"Titre {n}", f"Journal {n}", url=SOURCE) for n, text in enumerate(texts)]
    sheets = [draft.sheet() for draft in drafts]
    vows = [sheet.commitments[0].id for sheet in sheets]
    ledger = Ledger(
        ties=(CommitmentTie(vows[0], vows[0], "digue"), CommitmentTie(vows[3], vows[0], "digue")),
        voices=(
            Voice(sheets[0].article.id, sheets[0].article.id),
            Voice(sheets[1].article.id, sheets[0].article.id),
        ),
    )  # fmt: skip
    heads = {sheet.actors[0].id: sheets[0].actors[0].id for sheet in sheets}
    folder = tmp_path_factory.mktemp("told") / "d"
    write_view(Stack(sheets, heads, computed=ledger), folder, "fr", "digue")
    return folder, [sheet.statements[0] for sheet in sheets]


def test_voices_are_nested_as_they_speak(dossier: Path) -> None:
    root = of(dossier, NESTED)
    [outer] = [b for b in root.all("blockquote") if "own" not in b.attributes["class"]]
    [own] = outer.all("blockquote", "own")
    assert words(next(outer.all("p", "voice"))) == "I2 le port affirme que"
    assert words(own) == "Anna Keller avertit : « rien » ne rouvrirait"
    assert f"{OUTER.id}.html" in [a.attributes["href"] for a in outer.all("a", "tag")]
    [below] = of(dossier, OUTER).all("blockquote", "mixed")
    assert words(below) == "dedans, M3 Anna Keller avertit"


def test_the_paragraph_is_whole_and_only_these_words_are_marked(dossier: Path) -> None:
    root = of(dossier, NESTED)
    [paragraph] = root.all("p", "text")
    assert paragraph.text().endswith("Un responsable n’a pas confirmé.")
    assert [mark.text() for mark in paragraph.all("mark")] == ["« rien » ne rouvrirait"]
    assert [cue.text() for cue in paragraph.all("span", "cue")] == ["averti"]


def test_it_tells_whose_words_and_why(dossier: Path) -> None:
    facts = words(next(of(dossier, WARNED).all("dl", "facts")))
    assert facts.startswith("QuiAnna Keller Adressé àLorvanActeavertit par les mots a prévenu")
    assert "Dit le11 janv. 2022 (weekday)" in facts
    assert "Sûreté87 % part des cas" in facts
    unknown = words(next(of(dossier, UNKNOWN).all("dl", "facts")))
    assert unknown.startswith("Quilocuteur non établi Peut-êtreAnna Keller, Un responsable")
    assert "abaissée, puisque le locuteur reste ouvert" in unknown


def test_what_it_holds_leads_to_the_event_it_tells(dossier: Path) -> None:
    [told] = of(dossier, OUTER).all("ul", "names")
    assert words(told) == "événement : entretien de Norlande et Lorvan a eu lieu"
    assert next(told.all("a")).attributes["href"].startswith("../events/entretien-")


@pytest.mark.parametrize(
    ("one", "cited"),
    [
        (WARNED, "Anna Keller : « Le pont restera fermé […] tant que la crue durera. »"),
        (NESTED, "Anna Keller, selon le port, cité en partie : « “rien” ne rouvrirait »."),
        (UNKNOWN, "Locuteur non établi : « Nous verrons bien. »"),
    ],
)
def test_it_can_be_cited(dossier: Path, one: Statement, cited: str) -> None:
    [citation] = of(dossier, one).all("p", "citation")
    source = " « Le pont reste fermé », Agence du Lac, M. F., 12 janvier 2022."
    assert words(citation) == cited + source


def test_all_that_carry_it_are_named_with_the_reason(told_often: tuple[Path, list[Statement]]) -> None:
    folder, (first, second, third, fourth) = told_often
    [carriers] = of(folder, first).all("ul", "carriers")
    shown = [words(li) for li in carriers.all("li")]
    assert [line.split(" Journal ")[0] for line in shown] == ["Titre 1", "Titre 2", "Titre 3"]
    assert [("copie" in line, "les mêmes mots" in line, "en d’autres mots" in line) for line in shown] == [
        (True, False, False), (False, True, False), (False, False, True),
    ]  # fmt: skip
    led = [a.attributes["href"] for a in carriers.all("a") if a.text() == "voir la déclaration"]
    assert led == [f"{one.id}.html" for one in (second, third, fourth)]
    assert "4 articles, 3 voix indépendantes" in words(of(folder, first))
    assert "2 articles" in words(next(of(folder, fourth).all("main")))


def test_words_too_few_to_know_are_nobody_s_copy(dossier: Path) -> None:
    assert "Aucun autre article" in words(of(dossier, UNKNOWN))


def test_the_page_it_comes_from_opens_at_the_words(told_often: tuple[Path, list[Statement]]) -> None:
    folder, (first, *_) = told_often
    [link] = [a for a in of(folder, first).all("a") if a.attributes.get("rel")]
    assert (
        link.attributes["href"] == f"{SOURCE}#:~:text=la%20digue%20c%C3%A9dera%20avant%20la%20fin%20du%20mois"
    )


@pytest.mark.parametrize(
    ("url", "told", "whole"),
    [
        ("http://a", "« Non », a-t-il", "http://a#:~:text=Non%20%C2%BB%2C%20a%2Dt%2Dil"),
        ("http://a#b", "oui", "http://a#b:~:text=oui"),
        ("http://a", "un deux trois quatre cinq six sept huit neuf",
         "http://a#:~:text=un%20deux%20trois%20quatre,six%20sept%20huit%20neuf"),
        ("http://a", "« … »", "http://a"),
        ("http://a", "a\ud800b", "http://a#:~:text=a%3Fb"),
    ],
)  # fmt: skip
def test_a_text_fragment_names_the_ends_of_the_words(url: str, told: str, whole: str) -> None:
    assert at_words(url, told) == whole
