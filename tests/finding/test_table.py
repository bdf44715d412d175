"""The table of finders and what a sheet promises, whatever is in the article."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greffier.finding import FINDERS, Finder, Page, find
from greffier.lexicon import load
from greffier.record import Actor, Article, Parse, Sheet, Span, Statement, TimeExpression
from greffier.record.article import article_id
from greffier.record.span import hull
from greffier.record.statements import statement_id
from tests.finding.freeze import parsed
from tests.finding.written import cases

FRENCH = load("fr")
TEXTS = [case.text for case in cases()]
PILES = st.lists(st.sampled_from(TEXTS), min_size=1, max_size=8)


def one_article(texts: list[str]) -> tuple[Article, Parse]:
    """Several cases as the paragraphs of one article, their frozen parses laid end to end."""
    at = tokens = 0
    joined, sentences, paragraphs = [], [], []
    for text in texts:
        parse = parsed(text)[1]
        joined += [
            replace(t, index=t.index + tokens, head=t.head + tokens, start=t.start + at, end=t.end + at)
            for t in parse.tokens
        ]
        sentences += [(first + tokens, last + tokens) for first, last in parse.sentences]
        paragraphs += [(first + tokens, last + tokens) for first, last in parse.paragraphs]
        at, tokens = at + len(text) + 2, tokens + len(parse.tokens)
    text = "\n\n".join(texts)
    article = Article(article_id(text), text, (), lang="fr")
    return article, Parse(tuple(joined), tuple(sentences), tuple(paragraphs))


def spans(statement: Statement) -> Iterator[Span]:
    """All spans of a statement."""
    yield from statement.content
    yield from statement.sources
    named = (statement.cue, statement.speaker_span, statement.addressee_span, statement.channel)
    yield from (span for span in (*named, statement.said_span, statement.hedge) if span)


def test_each_finder_needs_only_what_is_found_before_it() -> None:
    given: set[type] = set()
    for finder in FINDERS:
        assert set(finder.needs) <= given, finder.name
        assert not set(finder.gives) & given, finder.name
        given |= set(finder.gives)
    assert {Actor, Statement, TimeExpression} <= given


def test_finders_have_names_of_their_own() -> None:
    assert len({finder.name for finder in FINDERS}) == len(FINDERS)


def test_a_finder_looks_only_at_what_it_says_it_needs() -> None:
    article, parse = one_article(TEXTS[:40])
    facts: dict[type, tuple[object, ...]] = {}
    for finder in FINDERS:
        seen = {kind: facts[kind] for kind in finder.needs}
        found = list(finder.find(Page(article, parse, FRENCH, seen)))
        assert {type(fact) for fact in found} <= set(finder.gives), finder.name
        for kind in finder.gives:
            facts[kind] = tuple(fact for fact in found if isinstance(fact, kind))


def failing(name: str) -> tuple[Finder, ...]:
    """The table with one finder that raises after its first fact."""

    def breaks(page: Page) -> Iterator[object]:
        yield "a fact"
        raise RuntimeError("out of ink")

    return tuple(replace(finder, find=breaks) if finder.name == name else finder for finder in FINDERS)


@pytest.mark.parametrize("name", [finder.name for finder in FINDERS])
def test_a_finder_that_raises_costs_its_own_facts_and_leaves_a_gap(name: str) -> None:
    article, parse = parsed(TEXTS[0])
    whole, sheet = find(article, parse, FRENCH), find(article, parse, FRENCH, failing(name))
    (gap,) = sheet.gaps
    assert (gap.finder, gap.why) == (name, "RuntimeError: out of ink")
    assert (sheet.article.id, sheet.article.text) == (article.id, article.text)
    broken = {kind for finder in FINDERS if finder.name == name for kind in finder.gives}
    assert Actor not in broken or sheet.actors == ()
    assert Statement not in broken or sheet.statements == ()
    if not broken - {Statement, TimeExpression}:
        assert sheet.actors == whole.actors != ()
    if broken == {TimeExpression}:
        assert [one.id for one in sheet.statements] == [one.id for one in whole.statements] != []


def test_a_text_without_words_gives_an_empty_sheet() -> None:
    for text in ("", " \n\n "):
        sheet = find(Article(article_id(text), text, ()), Parse((), (), ()), FRENCH)
        assert (sheet.actors, sheet.statements, sheet.gaps) == ((), (), ())


@settings(max_examples=60)
@given(PILES)
def test_a_sheet_keeps_its_promises(texts: list[str]) -> None:
    article, parse = one_article(texts)
    sheet = find(article, parse, FRENCH)
    assert sheet.gaps == ()
    assert pickle.loads(pickle.dumps(sheet)) == sheet
    assert_actors_are_sound(sheet)
    assert_statements_are_sound(sheet)
    assert all(date.span.end <= len(article.text) for date in sheet.dates)


def assert_actors_are_sound(sheet: Sheet) -> None:
    """Actors have ids of their own, and are called by words of the text."""
    text = sheet.article.text
    assert len({actor.id for actor in sheet.actors}) == len(sheet.actors)
    for actor in sheet.actors:
        assert actor.name
        assert actor.mentions
        assert all(mention.span.end <= len(text) for mention in actor.mentions)
        assert all(mention.span.of(text).strip() for mention in actor.mentions)


def assert_statements_are_sound(sheet: Sheet) -> None:
    """Statements lie in the text and in their parents, and name actors of the sheet."""
    actors = {actor.id for actor in sheet.actors}
    made = {statement.id: statement for statement in sheet.statements}
    assert len(made) == len(sheet.statements)
    for one in sheet.statements:
        assert all(span.end <= len(sheet.article.text) for span in spans(one))
        assert list(one.content) == sorted(one.content)
        assert {one.speaker, one.addressee, *one.candidates} - {None} <= actors
        assert one.speaker is None or one.speaker not in one.candidates
        assert one.id == statement_id(sheet.article.id, one.content, one.cue)
        assert 0 <= one.certainty <= 1
        assert one.rule
        if one.parent is not None:
            above = made[one.parent]
            assert above.hull.covers(hull(one.content))
            cited = one.cue is not None and any(part.covers(one.cue) for part in above.content)
            assert above.hull != hull(one.content) or cited  # *le roi, selon X, dort*


@settings(max_examples=25)
@given(PILES)
def test_the_same_article_gives_the_same_sheet(texts: list[str]) -> None:
    article, parse = one_article(texts)
    assert find(article, parse, FRENCH) == find(article, parse, FRENCH)


def test_no_cue_lies_in_the_content_it_governs() -> None:
    for text in TEXTS:
        for one in find(*parsed(text), FRENCH).statements:
            assert not any(one.cue and part.covers(one.cue) for part in one.content), text


def test_parents_form_trees() -> None:
    for text in TEXTS:
        above = {one.id: one.parent for one in find(*parsed(text), FRENCH).statements}
        for start in above:
            seen, at = {start}, above[start]
            while at is not None:
                assert at not in seen, text
                seen.add(at)
                at = above[at]


def test_an_id_tells_article_content_and_cue() -> None:
    content, cue = (Span(4, 9), Span(20, 30)), Span(12, 15)
    assert statement_id("abc", content, cue) == "abc-s4-30-c12"
    assert statement_id("abc", content, None) == "abc-s4-30"
    assert statement_id("abc", content, cue) != statement_id("abd", content, cue)


def test_ids_hold_from_one_build_to_the_next() -> None:
    article, parse = parsed("Le ministre a déclaré que les routes resteraient fermées.")
    (statement,) = find(article, parse, FRENCH).statements
    assert statement.id == f"{article.id}-s26-56-c12"
