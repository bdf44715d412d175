"""A few sentences through the pipeline that ships: the tenses it sees tell the days."""

from __future__ import annotations

import pytest

from greffier.finding.dates import dates
from greffier.finding.page import Page
from greffier.parsing import Pipeline, PipelineError, load, parse_text
from greffier.record import Article, When
from greffier.record.article import article_id
from tests.finding.dates.pages import LEXICON


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    try:
        return load(None)
    except PipelineError as error:
        pytest.skip(f"no pipeline of our own here: {error}")


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("Le ministre a démissionné samedi.", "2022-01-13", "2022-01-08"),
        ("Le ministre rencontrera son homologue lundi.", "2022-01-13", "2022-01-17"),
        ("Une réunion est prévue mercredi à Genève.", "2022-01-13", "2022-01-19"),
        ("Le président devrait s'exprimer mardi.", "2022-01-13", "2022-01-18"),
        ("Il doit être jugé mardi.", "2022-01-13", "2022-01-18"),
        ("Il dit avoir été jugé mardi.", "2022-01-13", "2022-01-11"),
        ("La ville est assiégée depuis samedi.", "2022-01-13", "2022-01-08"),
        ("Mardi, nous nous concentrerons sur la ville.", "2022-01-13", "2022-01-18"),
        ("Suzanne Sequin s'est éteinte samedi à Bar-le-Duc.", "2022-01-13", "2022-01-08"),
        ("Les deux hommes se sont parlé en décembre.", "2022-01-13", "2021-12"),
        ("Les deux hommes se verront en décembre.", "2022-01-13", "2022-12"),
        ("Ils sont convenus de se rencontrer en décembre.", "2022-01-13", "2022-12"),
        ("Le ministre a annoncé que le sommet se tiendrait en décembre.", "2022-01-13", "2022-12"),
        ("La trêve convenue en décembre tient.", "2022-01-13", "2021-12"),
    ],
)
def test_a_day_by_the_tense_of_its_verb(pipeline: Pipeline, text: str, published: str, value: str) -> None:
    article = Article(article_id(text), text, (), published=When(published, published, "given"))
    (one,) = dates(Page(article, parse_text(text, pipeline), LEXICON, {}))
    assert one.value == value
