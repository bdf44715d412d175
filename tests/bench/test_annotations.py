"""The annotations in the repository are sound: they fit their texts, carry none, and keep the split drawn."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from bench.draw import draw, draw_speech
from bench.facts.accounts import matters
from bench.facts.conflicts import wanted
from bench.facts.gold import placed as placed_facts
from bench.facts.gold import read_facts
from bench.facts.piles import place
from bench.facts.record import Page, Record
from bench.gold import GoldStatement, one_gold, placed
from greffier.reading import read
from greffier.record import Act, Article, Manner
from tests.bench.conftest import SHARED

GOLD = Path(__file__).resolve().parents[1] / "gold"
FOLDERS = ("seeds", "second", "wikinews", "wikinews-speech", "wire")
FILES = sorted(path for name in FOLDERS for path in (GOLD / name).glob("*.json"))
WINER = SHARED / "data" / "winer-fr"
ACTS = set(get_args(Act))
MANNERS = set(get_args(Manner))


def annotated(path: Path) -> tuple[str, list[GoldStatement]]:
    source = json.loads(path.read_text(encoding="utf-8"))["source"]
    text = next((t for t in (SHARED / source, SHARED / "data" / source) if t.exists()), None)
    if text is None:
        pytest.skip(f"{source} is not beside the repository (../shared)")
    words = text.read_bytes().decode("utf-8")
    return words, placed(one_gold(path), words)


def test_there_are_as_many_as_said() -> None:
    splits = [one_gold(path).split for path in FILES if path.parent.name == "wikinews"]
    assert (splits.count("dev"), splits.count("test")) == (14, 14)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_annotations_fit_their_text(path: Path) -> None:
    text, statements = annotated(path)
    for statement in statements:
        assert statement.manner in MANNERS
        assert statement.act in ACTS
        assert statement.polarity in {"+", "-"}
        marked = re.search('[«“"]', "".join(text[start:end] for start, end in statement.content)) is not None
        if statement.manner in {"mixed", "direct"}:
            assert marked or statement.manner == "direct"
        else:
            assert not marked
        for start, end in statement.content:
            assert text[start:end].strip() == text[start:end]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_nested_statement_lies_in_its_parent(path: Path) -> None:
    _, statements = annotated(path)
    for statement in statements:
        if statement.parent is not None:
            outer = statements[statement.parent].content
            assert all(any(a <= start and end <= b for a, b in outer) for start, end in statement.content)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_hold_offsets_not_text(path: Path) -> None:
    for row in json.loads(path.read_text(encoding="utf-8"))["statements"]:
        assert all(isinstance(part, list) for part in row["content"])
        assert all(
            isinstance(row.get(key), list | None) for key in ("speaker_span", "cue", "addressee", "channel")
        )
        assert all(len(name) <= 60 for name in row["speaker"])


def test_the_split_is_the_one_drawn() -> None:
    if not WINER.exists():
        pytest.skip("winer-fr is not beside the repository (../shared/data)")
    for folder, drawing in (("wikinews", draw), ("wikinews-speech", draw_speech)):
        drawn = {Path(name).stem: split for name, split in drawing(WINER)}
        assert {p.stem: one_gold(p).split for p in FILES if p.parent.name == folder} == drawn


FACTS = sorted(
    path
    for name in ("seeds", "wikinews", "wikinews-more", "wikinews-pledges")
    for path in (GOLD / "facts" / name).glob("*.json")
)
INVENTED = {
    "canal": "dev",
    "port": "dev",
    "scrutin": "test",
    "kivu": "dev",
    "temples": "dev",
    "pylos": "test",
    "cachemire": "dev",
    "bassines": "dev",
    "minsk": "test",
    "scarborough": "dev",
    "melilla": "dev",
    "ismailia": "dev",
    "seme": "test",
}
"""Piles written for this project, whose conflicts and accounts are annotated, with their split."""
CRISES = sorted((GOLD / "crises" / "facts").glob("*.json"))


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.stem)
def test_facts_fit_their_text_and_keep_its_split(path: Path) -> None:
    (gold,), _ = read_facts([path])
    text = next(
        (t for t in (SHARED / gold.raw["source"], WINER.parent / gold.raw["source"]) if t.exists()), None
    )
    if text is None:
        pytest.skip(f"{gold.article} is not beside the repository (../shared)")
    placed_facts(gold, text.read_bytes().decode("utf-8"))
    statements = GOLD / path.parent.name / path.name
    assert not statements.exists() or one_gold(statements).split == gold.split


def test_facts_of_the_crises_fit_their_articles() -> None:
    met = [one for one in read([GOLD / "crises" / "karabakh-2023"]) if isinstance(one, Article)]
    texts = {Path(article.paths[0]).name: article.text for article in met}
    golds, _ = read_facts(CRISES)
    assert {gold.article for gold in golds} == texts.keys()
    for gold in golds:
        placed_facts(gold, texts[gold.article])
        assert gold.split == "test"
    for path in sorted((GOLD / "crises" / "gold").glob("*.json")):
        statements = one_gold(path)
        assert placed(statements, texts[statements.article])
        assert statements.split == "test"


@pytest.mark.parametrize("name", INVENTED)
def test_facts_and_conflicts_of_invented_piles_fit_their_articles(name: str) -> None:
    met = [one for one in read([GOLD / name / "texts"]) if isinstance(one, Article)]
    texts = {Path(article.paths[0]).name: article.text for article in met}
    facts = GOLD / name / "facts"
    golds, piles = read_facts([*facts.glob("*.json"), *facts.glob("piles/*.json")])
    assert {gold.article for gold in golds} == texts.keys()
    for gold in golds:
        placed_facts(gold, texts[gold.article])
        assert gold.split == INVENTED[name]
    (pile,) = piles
    told = [side for one in pile.conflicts for side in one.sides]
    told += [side for one in pile.accounts for _, tells in one.matters for side in tells.values()]
    for article, words in (where for side in told for where in side):
        assert place(words, texts[article])


def test_facts_of_the_pledges_fit_their_articles() -> None:
    met = [one for one in read([GOLD / "pledges" / "articles"]) if isinstance(one, Article)]
    texts = {Path(article.paths[0]).name: article.text for article in met}
    golds, _ = read_facts(sorted((GOLD / "pledges" / "facts").glob("*.json")))
    assert {gold.article for gold in golds} == texts.keys()
    assert sorted(gold.split or "" for gold in golds) == 3 * ["dev"] + 3 * ["test"]
    for gold in golds:
        placed_facts(gold, texts[gold.article])


@pytest.mark.parametrize("by", ["unread", "second/unread"])
def test_the_unread_articles_are_annotated_in_full_by_both(by: str) -> None:
    met = [one for one in read([GOLD / "unread" / "articles"]) if isinstance(one, Article)]
    texts = {Path(article.paths[0]).name: article.text for article in met}
    golds = [one_gold(path) for path in sorted((GOLD / by / "statements").glob("*.json"))]
    facts, _ = read_facts(sorted((GOLD / by / "facts").glob("*.json")))
    assert {gold.article for gold in golds} == {gold.article for gold in facts} == texts.keys()
    splits = {gold.article: gold.split for gold in golds}
    assert splits == {gold.article: gold.split for gold in facts}
    assert sorted(splits.values(), key=str) == 4 * ["dev"] + 4 * ["test"]
    for gold in facts:
        placed_facts(gold, texts[gold.article])
    for statement in (one for gold in golds for one in placed(gold, texts[gold.article])):
        assert statement.act in ACTS
        assert statement.manner in MANNERS


def test_the_unmet_articles_are_annotated_in_full() -> None:
    met = [one for one in read([GOLD / "unmet" / "articles"]) if isinstance(one, Article)]
    texts = {Path(article.paths[0]).name: article.text for article in met}
    golds = [one_gold(path) for path in sorted((GOLD / "unmet" / "statements").glob("*.json"))]
    facts, _ = read_facts(sorted((GOLD / "unmet" / "facts").glob("*.json")))
    splits = {gold.article: gold.split for gold in golds}
    assert splits == {gold.article: gold.split for gold in facts}
    assert splits.keys() == texts.keys()
    assert sorted(splits.values(), key=str) == 4 * ["dev"] + 6 * ["test"]
    for gold in facts:
        placed_facts(gold, texts[gold.article])
    for statement in (one for gold in golds for one in placed(gold, texts[gold.article])):
        assert statement.act in ACTS
        assert statement.manner in MANNERS


def test_what_was_annotated_across_the_seeds_stands_in_them() -> None:
    if not (SHARED / "seeds").exists():
        pytest.skip("the seeds are not beside the repository (../shared)")
    _, (pile,) = read_facts([GOLD / "facts" / "seeds" / "piles" / "seeds.json"])
    texts = {path.name: path.read_bytes().decode("utf-8") for path in (SHARED / "seeds").glob("*.txt")}
    record = Record({name: Page(text) for name, text in texts.items()})
    assert len(wanted([pile], record)) == len(pile.conflicts)
    assert len(list(matters([pile], record))) == sum(len(account.matters) for account in pile.accounts)
