"""Positions: actors by issues, each cell the latest commitment; a page per issue with the words over time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

from greffier.pages.addresses import page, short, slug
from greffier.pages.cards import Named
from greffier.pages.frame import Book, Frame, Leaf, Table
from greffier.pages.passages import clipped
from greffier.pages.position_contexts import Again, Cell, Issue, IssuePage, Position, PositionsPage
from greffier.record import Commitment
from greffier.record.commitments import turn

_FILES = ("positions/index.csv", "positions/index.json")
_ACTORS, _ISSUES, _LINES, _ALONE, _TIMES = 24, 12, 120, 60, 12
COLUMNS = (
    "id", "act", "by", "to", "what", "condition", "due_from", "due_to", "issue", "first", "answers",
    "strength", "hedge", "published", "article", "title", "outlet", "certainty", "page",
)  # fmt: skip


def leaves(book: Book) -> Iterator[Leaf | Table]:
    """The matrix, the pages of its issues, and the table of commitments."""
    yield matrix(book)
    for issue in shelves(book):
        yield of_issue(book, issue)
    yield Table("positions/index", COLUMNS, (_row(book, one) for one in book.findings.commitments.values()))


def issue_page(issue: str) -> str:
    """The page of an issue; that of commitments that share none for ""."""
    return page("positions", f"{slug(issue, 40) or 'x'}--{short(issue)}" if issue else "other")


def position_address(book: Book, one: Commitment) -> str:
    """Where a commitment stands in the dossier."""
    return f"{issue_page(issue_of(book, one))}#{_anchor(one)}"


def issue_of(book: Book, one: Commitment) -> str:
    """The label of the issue a commitment is on, "" when it shares none."""
    tie = book.findings.ties.get(one.id)
    return (tie.issue or "") if tie else ""


def position(book: Book, one: Commitment) -> Position:
    """A commitment as pages show it."""
    tie, entry = book.findings.ties.get(one.id), book.entries[one.article]
    text = book.quoting.read(one.article)[0]
    answered = (book.findings.commitments[key] for key in book.findings.answers.get(one.id, ())[:4])
    target = book.findings.commitments.get(tie.answers or "") if tie else None
    return Position(
        _anchor(one), one.act, book.actor(book.cluster(one.by)), book.actor(book.cluster(one.to)),
        book.quoting.quote(one.article, one.what, one.statement),
        clipped(one.condition.of(text), 300) if one.condition else None, one.due,
        clipped(one.hedge.of(text)) if one.hedge else None, one.strength, entry.published,
        max(1, book.findings.repeats[tie.first if tie else one.id]), _named(book, target) if target else None,
        tuple(_named(book, other) for other in answered), tie.reasons if tie else (),
        tuple(_times(book, book.findings.alike.get(tie.first, ()))) if tie else (),
    )  # fmt: skip


def _times(book: Book, alike: Iterable[Commitment]) -> Iterator[Again]:
    """The times a commitment was told, by the days of their articles, each beside the one before."""
    before: Commitment | None = None
    for one in by_time(book, alike)[:_TIMES]:
        other = one.act if before and before.act != one.act else None
        turned = turn(before.strength, one.strength) if before else None
        yield Again(position_address(book, one), book.entries[one.article].published, other, turned)
        before = one


def by_time(book: Book, made: Iterable[Commitment]) -> list[Commitment]:
    """Commitments by the day of their article, in reading order within it; undated ones first."""

    def moment(one: Commitment) -> tuple[str, int, int]:
        published = book.entries[one.article].published
        return (published.start if published else "", book.places[one.article], one.what.start)

    return sorted(made, key=moment)


def _named(book: Book, one: Commitment) -> Named:
    """A commitment as a link."""
    return Named(clipped(one.words, 90), position_address(book, one))


def _anchor(one: Commitment) -> str:
    """The anchor of a commitment on its issue's page."""
    return f"c-{short(one.id)}"


@lru_cache(maxsize=2)
def shelves(book: Book) -> dict[str, list[Commitment]]:
    """Commitments by issue, the issue with most first, those that share none last."""
    found: dict[str, list[Commitment]] = defaultdict(list)
    for one in by_time(book, book.findings.commitments.values()):
        found[issue_of(book, one)].append(one)
    order = sorted(found, key=lambda issue: (not issue, -len(found[issue]), issue))
    return {issue: found[issue] for issue in order}


def matrix(book: Book) -> Leaf:
    """The page of the matrix."""
    frame = Frame("positions/index.html", book.say("positions.title"), "positions", files=_FILES)
    return Leaf("positions.html", frame, partial(_matrix, book, frame))


def _matrix(book: Book, frame: Frame) -> PositionsPage:
    """The context of the matrix: the busiest actors, and the issues on which there is most."""
    made_on = shelves(book)
    shown = [issue for issue, made in made_on.items() if issue and len(made) > 1][:_ISSUES]
    alone = {issue: made[0] for issue, made in made_on.items() if issue and len(made) == 1}
    latest = {issue_of(book, one): one for one in by_time(book, alone.values())[::-1][:_ALONE]}
    cells: dict[tuple[str, str], list[Commitment]] = defaultdict(list)
    for issue in shown:
        for one in made_on[issue]:
            cells[book.cluster(one.by) or "", issue].append(one)
    weight = Counter({key: sum(len(cells.get((key, issue), ())) for issue in shown) for key, _ in cells})
    actors = [key for key, _ in sorted(weight.items(), key=lambda it: (not it[0], -it[1], it[0]))][:_ACTORS]
    rows = tuple(
        (book.actor(key), tuple(_cell(book, issue, key, cells.get((key, issue))) for issue in shown))
        for key in actors
    )
    heads = {issue: _head(book, issue, len(made)) for issue, made in made_on.items()}
    return PositionsPage(
        frame, len(book.findings.commitments), tuple(heads[issue] for issue in shown), rows,
        tuple(head for issue, head in heads.items() if issue not in shown and issue not in latest),
        tuple((position(book, one), position_address(book, one)) for one in latest.values()),
    )  # fmt: skip


def _head(book: Book, issue: str, count: int) -> Issue:
    """An issue with its page."""
    return Issue(Named(clipped(issue, 60) if issue else book.say("issue.none"), issue_page(issue)), count)


def _cell(book: Book, issue: str, actor: str, made: list[Commitment] | None) -> Cell | None:
    """One cell of the matrix."""
    if not made:
        return None
    return Cell(position(book, made[-1]), len(made), f"{issue_page(issue)}#{_shelf(actor)}")


def _shelf(actor: str) -> str:
    """The anchor of an actor on the page of an issue."""
    return f"a-{short(actor)}" if actor else "a-unknown"


def of_issue(book: Book, issue: str) -> Leaf:
    """The page of one issue."""
    name = issue or book.say("issue.none")
    frame = Frame(issue_page(issue), clipped(name, 80), "positions", files=_FILES)
    return Leaf("issue.html", frame, partial(_issue, book, frame, issue, name))


def _issue(book: Book, frame: Frame, issue: str, name: str) -> IssuePage:
    """The context of the page of one issue."""
    made = shelves(book)[issue]
    groups: dict[str, list[Commitment]] = defaultdict(list)
    for one in made[:_LINES]:
        groups[book.cluster(one.by) or ""].append(one)
    order = sorted(groups, key=lambda key: (not key, -len(groups[key]), key))
    actors = tuple(
        (_shelf(key), book.actor(key), tuple(position(book, one) for one in groups[key])) for key in order
    )
    return IssuePage(frame, clipped(name, 120), len(made), actors)


def _row(book: Book, one: Commitment) -> tuple[str | int | float | None, ...]:
    """A commitment for the table's files."""
    entry, tie = book.entries[one.article], book.findings.ties.get(one.id)
    text = book.quoting.read(one.article)[0]
    return (
        one.id, one.act, book.name_of(book.cluster(one.by)), book.name_of(book.cluster(one.to)), one.words,
        one.condition.of(text) if one.condition else None, one.due.start if one.due else None,
        one.due.end if one.due else None, tie.issue if tie else None, tie.first if tie else one.id,
        tie.answers if tie else None, one.strength, one.hedge.of(text) if one.hedge else None,
        entry.published.start if entry.published else None, one.article, entry.title, entry.outlet,
        round(one.certainty, 3), position_address(book, one),
    )  # fmt: skip
