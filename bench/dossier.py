"""How fast a dossier is written, how heavy its pages are and what memory it takes, on a made-up record.

python -m bench.dossier [ARTICLES]     1,000 unless told
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from greffier import pages
from greffier.record import Actor, Article, Mention, Sheet, Span, Statement, When
from greffier.record.article import article_id
from greffier.record.statements import statement_id
from greffier.store import Record

VOICES, PARAGRAPHS, HEAVIEST, SLOWEST = 400, 20, 300_000, 60.0


def sheet(number: int) -> Sheet:
    """An article of about 700 words with 20 statements by six of 400 people and one nameless source."""
    names = [f"Anna Keller-{(number * 7 + n) % VOICES}" for n in range(6)] + ["un responsable"]
    said = [
        f"{names[n % 7]} a déclaré à la presse que le pont {number}, fermé depuis {n} jours par la crue, "
        "ne rouvrirait pas avant la fin de la semaine. La pluie tombe toujours sur la vallée."
        for n in range(PARAGRAPHS)
    ]
    text = "\n\n".join(said)
    id = article_id(text)
    actors: dict[str, list[Mention]] = {}
    spoken, at = [], 0
    for n, paragraph in enumerate(said):
        name = names[n % 7]
        speaker = Span(at, at + len(name))
        actors.setdefault(name, []).append(Mention(speaker, "name"))
        start = at + paragraph.index("que ") + 4
        content = Span(start, at + paragraph.index(" La pluie") - 1)
        cue = Span(speaker.end + 1, speaker.end + 10)
        by = _actor(id, names, name)
        one = Statement(
            statement_id(id, (content,), cue), id, "indirect", (content,), cue, by, speaker, rule="x"
        )
        spoken.append(one)
        at += len(paragraph) + 2
    found = (
        Actor(
            _actor(id, names, name), name, "unnamed" if name[0] == "u" else "person", (name,), tuple(mentions)
        )
        for name, mentions in actors.items()
    )
    day = f"2022-01-{1 + number % 28:02}"
    article = Article(
        id, text, (f"{number}.txt",), f"Le pont {number}", lang="fr", published=When(day, day, "bench")
    )
    return Sheet(article, tuple(found), tuple(spoken), (), "bench 1.0")


def _actor(article: str, names: list[str], name: str) -> str:
    """The id of an actor of an article."""
    return f"{article}-a{names.index(name)}"


def make(path: Path, articles: int) -> None:
    """A record of so many articles, people of one name linked, sources without a name not."""
    heads: dict[str, str] = {}
    clusters: dict[str, str] = {}
    with Record.create(path) as record, record.batch():
        run = record.begin_run("build", {}).number
        for one in _sheets(articles):
            record.write(one, run)
            for actor in one.actors:
                unnamed = actor.type == "unnamed"
                clusters[actor.id] = actor.id if unnamed else heads.setdefault(actor.name, actor.id)
        record.replace_clusters(clusters)
        record.end_run(run)


def _sheets(articles: int) -> Iterator[Sheet]:
    """The made-up articles."""
    return (sheet(number) for number in range(articles))


def main() -> int:
    """Make the record, write its dossier, print the figures; 1 when pages are too heavy or too slow."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "bench.greffe"
        make(record, articles)
        before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
        written = pages.write(record, Path(folder) / "dossier")
        seconds = time.perf_counter() - start
        heaviest = max(path.stat().st_size for path in written)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rate = articles / seconds
    print(f"articles {articles}, pages {len(written)}, seconds {seconds:.1f}, articles/s {rate:.0f}")
    print(f"heaviest page {heaviest / 1000:.0f} kB, peak MiB {peak / 1024:.0f} (before {before / 1024:.0f})")
    return int(heaviest > HEAVIEST or seconds > SLOWEST * max(1.0, articles / 1000))


if __name__ == "__main__":
    sys.exit(main())
