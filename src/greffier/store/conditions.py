"""What is asked of statements and articles, as conditions in SQL with their values."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from greffier.store import fields
from greffier.store.search import Both, Either, Field, Node, Not, Phrase, parse

Value = str | int | float
WORD = re.compile(r"[^\W_]+")
CLUSTERS = """IN (
    SELECT cluster FROM called WHERE name IN (
        SELECT name FROM spelling
        WHERE number IN (SELECT rowid FROM spelling_search WHERE spelling_search MATCH phrase(?))
    ) UNION SELECT id FROM cluster WHERE id = ?
)"""
"""After a column: whether it is an actor across articles with this name or id."""
MEMBERS = f"IN (SELECT actor FROM member WHERE cluster {CLUSTERS})"
"""After a column: whether it is an actor of one article who is called so anywhere."""
ARTICLES = """IN (
    SELECT id FROM article WHERE id = ? OR number IN (
        SELECT rowid FROM article_search WHERE article_search MATCH 'title : ' || phrase(?)
    ) UNION SELECT article FROM path WHERE instr(path, ?) AND ends(path, ?)
)"""
"""After a column: whether it is an article with this id, words in its title, path or end of a path."""
STANDING = "s.number NOT IN (SELECT number FROM statement WHERE withdrawn = 1)"


@dataclass(frozen=True, slots=True)
class Condition:
    """A test in SQL, and the values of its question marks."""

    test: str
    values: tuple[Value, ...] = ()


def one(test: str, value: Value) -> Condition:
    """A test in which every question mark stands for the same value."""
    return Condition(test, (value,) * test.count("?"))


def of_statements(words: str) -> Condition:
    """The condition on statements `s` of what was typed; WordsFault when it cannot be searched."""
    return _built(parse(words), _statement_words, of_field)


def of_articles(words: str) -> Condition:
    """The condition on articles `a` of what was typed; WordsFault when it cannot be searched."""
    return _built(parse(words), _article_words, _article_field)


def of_field(name: str, value: str) -> Condition:
    """The condition that a field of statements `s` holds a value."""
    if name in ("speaker", "addressee"):
        heard = f"(SELECT number FROM utterance WHERE role = '{name}' AND cluster {CLUSTERS})"
        return one(f"s.number IN {heard}", value)
    if name in ("act", "manner"):
        return one(f"s.{name} = ?", value)
    if name == "certainty":
        return one("s.certainty >= ?", fields.number(value) or 0.0)
    if name == "channel":
        spans = "SELECT statement FROM statement_span WHERE role = 'channel' AND answers(words, ?)"
        return one(f"s.id IN ({spans})", value)
    if name == "day":
        return _said_on(value)
    return _within("s.article", _of_article(name, value))


def _of_article(name: str, value: str) -> Condition:
    """The condition that a field which articles have, called `a` within it, holds a value."""
    if name == "article":
        return one(f"a.id {ARTICLES}", value)
    if name == "lang":
        return one("a.lang = ?", value.casefold())
    if name == "day":
        return _published_on(value)
    outlets = "SELECT outlet FROM (SELECT DISTINCT outlet FROM article) WHERE answers(outlet, ?)"
    return one(f"a.outlet IN ({outlets})", value)


def _article_field(name: str, value: str) -> Condition:
    """The condition that articles `a` have a field, or a statement that has it."""
    if name in ("article", "lang", "day", "outlet"):
        return _of_article(name, value)
    asked = of_field(name, value)
    told = f"SELECT s.article FROM statement s WHERE {STANDING} AND {asked.test}"
    return Condition(f"a.id IN ({told})", asked.values)


def _within(column: str, asked: Condition) -> Condition:
    """The condition that the article named in a column answers a condition on articles `a`."""
    dated = "article a LEFT JOIN dating g ON g.of = a.id"
    return Condition(f"{column} IN (SELECT a.id FROM {dated} WHERE {asked.test})", asked.values)


def overlap(first: str, last: str, days: tuple[str, str]) -> Condition:
    """The condition that what lies between two columns of ISO days has a day in common with `days`."""
    start, end = days
    test = f"(substr({first}, 1, {len(end)}) <= ? AND substr({last}, 1, {len(start)}) >= ?)"
    return Condition(test, (end, start))


def _published_on(value: str) -> Condition:
    """The condition that an article was published on a day, as its source states or as was inferred."""
    first, last = (
        f"coalesce(a.published_{end}, (SELECT when_{end} FROM dating WHERE of = a.id))"
        for end in ("start", "end")
    )
    return overlap(first, last, fields.days(value) or (value, value))


def _said_on(value: str) -> Condition:
    """The condition that a statement was made on a day; where nobody says when, that of its article."""
    said = overlap("said_start", "said_end", fields.days(value) or (value, value))
    article = _within("article", _published_on(value))
    test = (
        f"s.number IN (SELECT number FROM statement WHERE said_start IS NOT NULL AND {said.test}"
        f" UNION ALL SELECT number FROM statement WHERE said_start IS NULL AND {article.test})"
    )
    return Condition(test, said.values + article.values)


def _built(
    node: Node, words: Callable[[str], Condition], field: Callable[[str, str], Condition]
) -> Condition:
    """The condition of a tree, given those of full-text words and of fields."""
    text = _text(node)
    if text is not None:
        return words(text)
    if isinstance(node, Field):
        return field(node.name, node.value)
    if isinstance(node, Not):
        inner = _built(node.part, words, field)
        return Condition(f"NOT ({inner.test})", inner.values)
    assert isinstance(node, Both | Either)
    parts = [_built(part, words, field) for part in node.parts]
    tests = (" AND " if isinstance(node, Both) else " OR ").join(part.test for part in parts)
    return Condition(f"({tests})", tuple(value for part in parts for value in part.values))


def _text(node: Node) -> str | None:
    """What to ask the full-text index for, None when a tree holds more than words that are to be there."""
    if isinstance(node, Phrase):
        return node.text
    if not isinstance(node, Both | Either):
        return None
    parts = [_text(part) for part in node.parts]
    known = [part for part in parts if part is not None]
    operator = " AND " if isinstance(node, Both) else " OR "
    return f"({operator.join(known)})" if len(known) == len(parts) else None


def _statement_words(text: str) -> Condition:
    """The condition that statements `s` hold words."""
    return one("s.number IN (SELECT rowid FROM statement_search WHERE statement_search MATCH ?)", text)


def _article_words(text: str) -> Condition:
    """The condition that articles `a` hold words."""
    return one("a.number IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", text)


def prepare(db: sqlite3.Connection) -> None:
    """Give a connection the functions that conditions call."""
    db.create_function("answers", 2, _answers, deterministic=True)
    db.create_function("ends", 2, _ends, deterministic=True)
    db.create_function("phrase", 1, _phrase, deterministic=True)


def _words(text: str) -> str:
    """`text` as words with a space between, without accents or case."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(WORD.findall(plain.casefold()))


def _answers(known: str | None, asked: str) -> bool:
    """Whether the words of `asked` stand together in `known`; after a star the last may go on."""
    end = "" if asked.rstrip().endswith("*") else " "
    return known is not None and f" {_words(asked)}{end}" in f" {_words(known)} "


def _phrase(asked: str) -> str:
    """The full-text query for the words of `asked`, together."""
    return '"' + " ".join(WORD.findall(asked)) + '"' + ("*" if asked.rstrip().endswith("*") else "")


def _ends(path: str, asked: str) -> bool:
    """Whether `asked` is `path`, its last parts, or its name without suffix."""
    return path == asked or path.endswith("/" + asked) or path.rpartition("/")[2].rpartition(".")[0] == asked
