"""File names any file system takes, links that resolve, addresses that are safe to follow."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.pages.addresses import actor_stems, anchor, article_stem, page, relative, slug, web
from greffier.pages.gather import Profile
from greffier.record import Span, Statement


def profile(key: str, name: str, type: str = "person") -> Profile:
    """A profile with one name."""
    return Profile(key, None, Counter([name]), Counter([type]))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sergueï Lavrov", "serguei-lavrov"),
        ("L’Élysée", "l-elysee"),
        ("Œuvre d'art", "oeuvre-d-art"),
        ("Владимир", ""),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-"),
        ("a" * 99, "a" * 48),
    ],
)
def test_slugs(words: str, expected: str) -> None:
    assert slug(words) == expected


@given(st.text(max_size=60))
def test_slugs_are_plain(words: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]*", slug(words))


def test_a_name_borne_once_stays_plain_and_the_others_get_a_key() -> None:
    named = {"1": profile("1", "Anna Keller"), "2": profile("2", "Paul Lim"), "3": profile("3", "Paul LIM")}
    stems = actor_stems(named)
    assert stems["1"] == "anna-keller"
    assert {stem.partition("--")[0] for stem in (stems["2"], stems["3"])} == {"paul-lim"}
    assert stems["2"] != stems["3"]


def test_names_without_latin_letters_and_unnamed_sources_get_a_key() -> None:
    stems = actor_stems({"1": profile("1", "Владимир"), "2": profile("2", "un responsable", "unnamed")})
    assert stems["1"].startswith("x--")
    assert stems["2"].startswith("un-responsable--")


def test_stems_do_not_depend_on_the_order_of_actors() -> None:
    named = {str(n): profile(str(n), name) for n, name in enumerate(["A", "B", "A", "C"])}
    assert actor_stems(named) == actor_stems(dict(reversed(named.items())))


@given(st.lists(st.sampled_from(["Anna", "anna", "Ânna", "Владимир", "an--na", "", "CON"]), max_size=7))
def test_stems_are_unique(names: list[str]) -> None:
    stems = actor_stems({str(n): profile(str(n), name) for n, name in enumerate(names)})
    assert len(set(stems.values())) == len(names)


def test_articles_are_named_by_title_and_id() -> None:
    assert article_stem("00ff00ff00ff00ff", "Le pont fermé") == "le-pont-ferme-00ff00ff00ff00ff"
    assert re.fullmatch(r"[0-9a-f]{10}", article_stem("../x", ""))


def test_pages_of_a_long_list_cannot_meet_an_actor_of_that_name() -> None:
    assert page("actors", "x", 2) == "actors/x.p2.html"
    assert page("actors", slug("x.p2")) != page("actors", "x", 2)


def test_anchors_are_the_statement_s_id_without_its_article_s() -> None:
    one = Statement("ab12-s10-20-c5", "ab12", "direct", (Span(10, 20),))
    odd = Statement('7"><script>', "ab12", "direct", (Span(10, 20),))
    assert anchor(one) == "s10-20-c5"
    assert re.fullmatch(r"s[A-Za-z0-9_-]*", anchor(odd))


@pytest.mark.parametrize(
    ("source", "target", "link"),
    [
        ("index.html", "articles/a.html#s1", "articles/a.html#s1"),
        ("articles/a.html", "articles/a.html#s1", "#s1"),
        ("articles/a.html", "actors/b.html", "../actors/b.html"),
        ("articles/a.html", "style.css", "../style.css"),
    ],
)
def test_links_are_relative(source: str, target: str, link: str) -> None:
    assert relative(source, target) == link


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://exemple.fr/a?b=1", True),
        ("http://exemple.fr", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\tscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("file:///etc/passwd", False),
        ("//exemple.fr", False),
        ("http://[", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_followed(url: str | None, safe: bool) -> None:
    assert web(url) == (url if safe else None)
