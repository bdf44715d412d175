"""Saved pages: the article's text, its particulars, its stated date."""

from __future__ import annotations

import pytest

from greffier.reading import Refused
from greffier.reading.page import article_of, page_text
from greffier.record import When

BODY = (
    "<p>Le président américain a <b>prévenu</b> son homologue russe, jeudi, lors d’un appel d’une heure.</p>"
    "<h2>Une « erreur colossale »</h2>"
    "<p>« Ce serait une erreur colossale », a répondu le président russe, selon son conseiller.</p>"
)
AROUND = (
    "<nav><ul><li>Accueil</li><li>Monde</li></ul></nav>{}<footer><p>Droits et mentions légales</p></footer>"
)
PARAGRAPHS = (
    "Le président américain a prévenu son homologue russe, jeudi, lors d’un appel d’une heure.\n"
    "Une « erreur colossale »\n"
    "« Ce serait une erreur colossale », a répondu le président russe, selon son conseiller."
)


def page(head: str = "", body: str = BODY) -> str:
    """A page with menus around its article."""
    head = f"<head><title>Appel</title>{head}</head>"
    return f"<!DOCTYPE html><html>{head}<body>{AROUND.format(body)}</body></html>"


def test_a_small_page_gives_its_paragraphs_on_lines() -> None:
    assert article_of(page(body=f"<article>{BODY}</article>"))[1] == PARAGRAPHS


def test_a_page_without_structure_gives_its_paragraphs_and_no_menu() -> None:
    assert article_of(page())[1] == PARAGRAPHS


def test_a_long_page_gives_all_its_paragraphs() -> None:
    line = "<p>Paragraphe {} : le ministre a encore refusé de répondre aux questions.</p>"
    body = "".join(map(line.format, range(60)))
    text = article_of(page(body=f"<article>{body}</article>"))[1]
    assert text.count("\n") == 59
    assert "Accueil" not in text
    assert "mentions légales" not in text


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2022-01-13T10:04:00+01:00">',
        '<meta itemprop="datePublished" content="2022-01-13">',
        '<meta name="date" content="2022-01-13">',
        '<script type="application/ld+json">{"@graph": [1, {"datePublished": "2022-01-13T10:04"}]}</script>',
        '<link rel="canonical" href="https://example.org/2022/01/13/appel">',
    ],
)
def test_the_day_is_what_the_tags_state(head: str) -> None:
    published = article_of(page(head))[0].published
    assert published is not None
    assert (published.start, published.end) == ("2022-01-13", "2022-01-13")


@pytest.mark.parametrize("head", ["", '<script type="application/ld+json">{"datePublished": </script>'])
def test_a_day_named_in_the_prose_is_not_the_day_of_publication(head: str) -> None:
    body = (
        BODY
        + "<p>L’appel du 30 décembre 2021 a duré une heure, et un autre est prévu le 10 janvier 2022.</p>"
    )
    assert article_of(page(head, body))[0].published is None


def test_title_outlet_author_and_address_come_from_the_tags() -> None:
    head = (
        '<meta property="og:title" content="Le Kremlin répond">'
        '<meta property="og:site_name" content="Le Soir">'
        '<meta name="author" content="Anne Durand"><link rel="canonical" href="https://soir.example/a">'
        '<meta property="article:published_time" content="2022-01">'
    )
    said, _ = article_of(page(head))
    assert (said.title, said.outlet, said.author, said.url) == (
        "Le Kremlin répond",
        "Le Soir",
        "Anne Durand",
        "https://soir.example/a",
    )
    assert said.published == When("2022-01-01", "2022-01-31", "html", "2022-01")


@pytest.mark.parametrize(
    "charset", ['<meta charset="{}">', '<meta http-equiv="Content-Type" content="text/html; charset={}">']
)
@pytest.mark.parametrize(
    ("name", "codec"), [("iso-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("utf-8", "utf-8")]
)
def test_a_page_is_decoded_as_it_says(charset: str, name: str, codec: str) -> None:
    source = page(charset.format(name))
    assert page_text(source.encode(codec)) == source


def test_a_russian_page_is_decoded_as_it_says() -> None:
    source = '<meta charset="koi8-r"><p>Нет</p>'
    assert page_text(source.encode("koi8-r")) == source


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 5_000 + f"<p>{PARAGRAPHS}</p>",
        f"<p>{PARAGRAPHS}</p>" + "<span><b>" * 3_000,
        f'<script type="application/ld+json">{"[" * 50_000}</script><p>{PARAGRAPHS}</p>',
        f"<p>{PARAGRAPHS}</p>\x00\x0c&#xD800;&#0;",
    ],
)
def test_a_broken_page_gives_its_text_or_is_refused(source: str) -> None:
    try:
        text = article_of(source)[1]
    except Refused as refused:
        assert refused.reason == "no-text"
    else:
        assert "erreur colossale" in text
        text.encode("utf-8")


@pytest.mark.parametrize(
    "source", ["", "<html></html>", "<html><body><nav><p>Menu</p></nav></body></html>", "<!-- -->"]
)
def test_a_page_without_prose_is_refused(source: str) -> None:
    with pytest.raises(Refused) as refused:
        article_of(source)
    assert refused.value.reason == "no-text"
