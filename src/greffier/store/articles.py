"""Articles in a record: their text and what is known of them, their paths, noise and gaps."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from greffier.record import Article, Gap, Noise, Sheet, Span, When
from greffier.record.article import article_id
from greffier.store.quotes import Quote

WHEN = "published_start, published_end, published_how, published_text"
INFERRED = (
    "coalesce(published_start, when_start), coalesce(published_end, when_end), "
    "CASE WHEN published_start IS NULL THEN when_how ELSE published_how END, published_text"
)
READ = (
    f"SELECT a.id, title, outlet, author, url, lang, {INFERRED}, text"
    " FROM article a LEFT JOIN dating g ON g.of = a.id"
)
COLUMNS = f"id, title, outlet, author, url, lang, {WHEN}, text"


def when_columns(when: When | None) -> tuple[str | None, str | None, str | None, str | None]:
    """The four columns of a moment, all null when there is none."""
    return (when.start, when.end, when.how, when.text) if when else (None, None, None, None)


def as_when(start: str | None, end: str | None, how: str | None, text: str | None) -> When | None:
    """The moment in four columns, None when they are null."""
    return When(start, end, how or "", text) if start is not None and end is not None else None


def problems(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What forbids to write the article of `sheet`, as (fact, why)."""
    article = sheet.article
    if article.id != article_id(article.text):
        yield "article", "its id is not that of its text"
    if not article.paths:
        yield "article", "it has no path"
    for noise in article.noise:
        if noise.span.end > len(article.text):
            yield f"noise {noise.why}", f"its span ends at {noise.span.end}, the text at {len(article.text)}"


def quotes(sheet: Sheet) -> Iterator[Quote]:
    """Nothing: noise is a span, not a fact with words."""
    yield from ()


def write(db: sqlite3.Connection, sheet: Sheet, run: int) -> None:
    """Write the article of `sheet`, its paths, noise and gaps."""
    a = sheet.article
    known = (a.id, a.title, a.outlet, a.author, a.url, a.lang, *when_columns(a.published), a.text)
    db.execute(
        f"INSERT INTO article ({COLUMNS}, pipeline, home, run) VALUES ({', '.join('?' * 14)})",
        (*known, sheet.pipeline, sheet.home, run),
    )
    for path in a.paths:
        add_path(db, a.id, path)
    db.executemany(
        'INSERT INTO noise (article, start, "end", why) VALUES (?, ?, ?, ?)',
        [(a.id, n.span.start, n.span.end, n.why) for n in a.noise],
    )
    db.executemany(
        "INSERT INTO gap (article, finder, why) VALUES (?, ?, ?)",
        [(a.id, g.finder, g.why) for g in sheet.gaps],
    )


def add_path(db: sqlite3.Connection, article: str, path: str) -> bool:
    """Note that `article` was met at `path` too; False when that was known."""
    done = db.execute("INSERT OR IGNORE INTO path (article, path) VALUES (?, ?)", (article, path))
    return done.rowcount > 0


def read(db: sqlite3.Connection, article: str) -> Article | None:
    """The article with this id, published as stated, else as inferred; None when the record has none."""
    row = db.execute(f"{READ} WHERE a.id = ?", (article,)).fetchone()
    return _article(db, row) if row else None


def read_all(db: sqlite3.Connection) -> Iterator[Article]:
    """All articles in the order they were read."""
    for row in db.execute(f"{READ} ORDER BY a.number"):
        yield _article(db, row)


def stated(db: sqlite3.Connection) -> dict[str, When | None]:
    """What the source of each article states of its publication, None where it states nothing."""
    rows = db.execute(f"SELECT id, {WHEN} FROM article ORDER BY number")
    return {key: as_when(*when) for key, *when in rows}


def published(db: sqlite3.Connection) -> Iterator[tuple[str, When | None]]:
    """Each article's id and when it was published, as stated, else as inferred, in reading order."""
    rows = f"SELECT a.id, {INFERRED} FROM article a LEFT JOIN dating g ON g.of = a.id ORDER BY a.number"
    for key, *when in db.execute(rows):
        yield key, as_when(*when)


def homes(db: sqlite3.Connection) -> dict[str, str]:
    """The state each article is told from, of those whose dateline tells it."""
    return dict(db.execute("SELECT id, home FROM article WHERE home IS NOT NULL ORDER BY number"))


def gaps(db: sqlite3.Connection, article: str) -> tuple[Gap, ...]:
    """What is missing from the sheet of `article`."""
    rows = db.execute("SELECT finder, why FROM gap WHERE article = ? ORDER BY number", (article,))
    return tuple(Gap(finder, why) for finder, why in rows)


def kept(db: sqlite3.Connection, article: str) -> Iterator[Quote]:
    """Nothing: noise is a span, not a fact with words."""
    yield from ()


def _article(db: sqlite3.Connection, row: tuple[str, ...]) -> Article:
    """The article in a row of COLUMNS, with its paths and noise."""
    key, title, outlet, author, url, lang, start, end, how, said, text = row
    paths = db.execute("SELECT path FROM path WHERE article = ? ORDER BY number", (key,))
    noise = db.execute('SELECT start, "end", why FROM noise WHERE article = ? ORDER BY number', (key,))
    return Article(
        id=key,
        text=text,
        paths=tuple(path for (path,) in paths),
        title=title,
        outlet=outlet,
        author=author,
        url=url,
        lang=lang,
        published=as_when(start, end, how, said),
        noise=tuple(Noise(Span(first, last), why) for first, last, why in noise),
    )
