"""Three articles of the sample through the shipped pipeline, beside what was annotated by hand in them.

How good the figures are is the quality gate's matter (`bench.gate`); here whole articles come out sound.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from bench.gold import GoldStatement, one_gold, placed
from greffier.finding import find
from greffier.lexicon import load, name_key
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.reading import read
from greffier.record import Article, Sheet, Span, Statement
from tests.finding.rows import overlap
from tests.finding.test_table import assert_actors_are_sound, assert_statements_are_sound

pytestmark = pytest.mark.live

SAMPLE = Path(__file__).parents[2] / "examples"
ARTICLES = {
    "direct-ultimatum": "niger-2023/direct-ultimatum.txt",
    "geneve-depeche": "pourparlers-2022/geneve-depeche.txt",
    "alger-mediation": "niger-2023/presse/alger-mediation.txt",
}


def test_what_two_sources_count_in_one_sentence_lies_in_neither() -> None:
    text = "Mille personnes selon la police, trois mille selon les organisateurs, portaient un maillot."
    ((article, parsed),) = parse([Article("a", text, ("a.txt",), lang="fr")], load_pipeline())
    above = {one.id: one.parent for one in find(article, parsed, load("fr")).statements}
    assert not [one for one, parent in above.items() if parent and above.get(parent) == one]


def test_a_text_that_stops_anywhere_loses_nothing() -> None:
    whole = "\n\n".join((SAMPLE / name).read_text(encoding="utf-8") for name in ARTICLES.values())
    ends = [match.end() for match in re.finditer(r"\w+\W*", whole)][::2]
    cut = [whole[max(0, end - 120) : end] for end in ends]
    cut.append("Le maire a salué le chef, qui dit que le port est fermé,")
    cut.append("Le maire n'a rien dit. Le chef demande,")
    cut.append("Le maire propose une trêve, une offre que le chef a aussitôt")
    cut.append("Le maire ne reconnaît que «")
    cut += ["Le maire a dit : « ». Le port est fermé.", "Faute de quoi, dit le roi, le port fermera."]
    pieces = [Article(str(at), text, (f"{at}.txt",), lang="fr") for at, text in enumerate(cut)]
    lexicon = load("fr")
    lost = [
        article.text
        for article, parsed in parse(pieces, load_pipeline())
        if find(article, parsed, lexicon).gaps
    ]
    assert lost == []


@cache
def sheet_of(name: str) -> Sheet:
    """What is found in one article of the sample."""
    (article,) = read([SAMPLE / ARTICLES[name]])
    assert not hasattr(article, "remedy"), article
    ((read_article, parsed),) = parse([article], load_pipeline())
    return find(read_article, parsed, load("fr"))


@cache
def annotated(name: str) -> tuple[GoldStatement, ...]:
    """What was annotated in it, without what may be left out."""
    gold = one_gold(SAMPLE / "gold" / f"{name}.json")
    assert gold.split == "dev"
    return tuple(one for one in placed(gold, sheet_of(name).article.text) if not one.optional)


def answer(name: str, wanted: GoldStatement) -> Statement | None:
    """The statement found with (nearly) the same content."""
    sheet, content = sheet_of(name), tuple(Span(*part) for part in wanted.content)
    near = ((overlap(sheet.article.text, one.content, content), one) for one in sheet.statements)
    return next((one for share, one in near if share >= 0.8), None)


def spoken_by(name: str, found: Statement, wanted: GoldStatement) -> bool:
    """Whether the speaker goes by one of the annotated names."""
    names = {
        name_key(one) for actor in sheet_of(name).actors if actor.id == found.speaker for one in actor.names
    }
    return bool(names & {name_key(one) for one in wanted.speaker})


@pytest.mark.parametrize("name", ARTICLES)
def test_a_whole_article_comes_out_sound(name: str) -> None:
    sheet = sheet_of(name)
    assert sheet.gaps == ()
    assert_actors_are_sound(sheet)
    assert_statements_are_sound(sheet)


@pytest.mark.parametrize("name", ARTICLES)
def test_most_of_what_is_annotated_is_found_with_its_speaker(name: str) -> None:
    pairs = [(wanted, found) for wanted in annotated(name) if (found := answer(name, wanted))]
    assert len(pairs) > 0.5 * len(annotated(name))
    assert sum(spoken_by(name, found, wanted) for wanted, found in pairs) >= 0.7 * len(pairs)


@pytest.mark.parametrize("name", ARTICLES)
def test_little_is_found_that_nobody_annotated(name: str) -> None:
    gold = one_gold(SAMPLE / "gold" / f"{name}.json")
    every = placed(gold, sheet_of(name).article.text)
    answered = {found.id for wanted in every if (found := answer(name, wanted))}
    stray = [one for one in sheet_of(name).statements if one.id not in answered]
    assert len(stray) <= 0.35 * len(sheet_of(name).statements)


def test_headlines_times_and_names_of_the_feed_are_not_said() -> None:
    sheet = sheet_of("direct-ultimatum")
    text = sheet.article.text
    said = {k for one in sheet.statements for part in one.content for k in range(part.start, part.end)}
    for words in ("23h40.", "17h30.", "DIRECT."):
        assert not said & set(range(text.index(words), text.index(words) + len(words)))


@pytest.mark.parametrize(
    "text",
    [
        "Une source diplomatique européenne a jugé « ",
        "Le roi a annoncé la libération de soixante prisonniers, ",
        "Le syndicat réclame une hausse. Impensable, ",
        "Le ministre répond que la Suède ne se laissera ",
        "Oslo a fait une offre jugée inacceptable.",
    ],
)
def test_a_text_may_break_off(text: str) -> None:
    ((article, parsed),) = parse([Article("a", text, ("a.txt",), lang="fr")], load_pipeline())
    assert not find(article, parsed, load("fr")).gaps


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("La version du maire est tout autre : la route était sèche.", ["la route était sèche"]),
        ("L'explication du phénomène est simple : la mer se réchauffe.", []),
        ("La plainte des riverains est irrecevable : le délai est passé.", []),
        (
            "Les prélats rappellent que le roi avait juré que le vote se tiendrait et exigent une trêve.",
            ["le roi avait juré que le vote se tiendrait", "le vote se tiendrait", "une trêve"],
        ),
    ],
)
def test_words_end_where_the_article_or_the_outer_speaker_goes_on(text: str, said: list[str]) -> None:
    ((article, parsed),) = parse([Article("a", text, ("a.txt",), lang="fr")], load_pipeline())
    found = find(article, parsed, load("fr")).statements
    assert [part.of(text) for one in found for part in one.content] == said
