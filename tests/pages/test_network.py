"""Who speaks to and quotes whom: a picture that can be read as a table, of all and around one actor."""

from __future__ import annotations

from pathlib import Path

from greffier.desk.relating import Related
from greffier.pages.frame import Book
from greffier.pages.gather import index
from greffier.pages.ledger import Ledger
from greffier.pages.network import _NODES, around, whole
from greffier.pages.wording import Wording
from greffier.pages.writing import write_view
from greffier.record import Relation, Sheet
from tests.pages.pile import Draftsman, Stack, pile
from tests.pages.reading import Element, page


def lines(root: Element) -> list[str]:
    """The lines of the table under a picture."""
    [table] = root.all("table", "ties")
    return [" ".join(td.text() for td in row.inside if isinstance(td, Element)) for row in table.all("tr")][
        1:
    ]


def book(*sheets: Sheet) -> Book:
    """A book of some sheets, its statements never asked for."""
    stack = Stack(list(sheets))
    return Book("b", stack, index(stack), Ledger(Path(":memory:")), Wording("fr"))


def speaking(pairs: int) -> Sheet:
    """A sheet in which each of some people speaks once to the next."""
    names = [f"Anna{n} Berg" for n in range(pairs + 1)]
    draft = Draftsman(" ".join(f"{name} dit mot{n}." for n, name in enumerate(names)))
    ids = [draft.actor(name) for name in names]
    for n in range(pairs):
        draft.say(f"mot{n}.", by=ids[n], to=ids[n + 1])
    return draft.sheet()


def test_the_front_page_tells_who_speaks_to_and_quotes_whom(dossier: Path) -> None:
    root = page(dossier / "index.html")
    assert lines(root) == [
        "le port rapporte les mots de Anna Keller 1", "Anna Keller s’adresse à Lorvan 1",
        "Anna Keller s’adresse à dockers 1",
    ]  # fmt: skip
    [svg] = [svg for svg in root.all("svg") if list(svg.all("circle"))]
    assert [title.text() for title in svg.all("title")] == ["Qui s’adresse à qui, qui cite qui"]
    assert {"told", "quoted"} == {path.attributes["class"].split()[1] for path in svg.all("path", "tie")}
    assert sorted(a.text().strip() for a in svg.all("a")) == ["Anna Keller", "Lorvan", "dockers", "le port"]


def test_an_actor_stands_in_the_middle_of_its_own(dossier: Path) -> None:
    assert lines(page(dossier / "actors" / "lorvan.html")) == ["Anna Keller s’adresse à Lorvan 1"]


def test_who_speaks_to_and_quotes_nobody_has_no_picture() -> None:
    draft = Draftsman("Anna Berg dit non. Paul Roy dit oui.")
    anna, paul = draft.actor("Anna Berg"), draft.actor("Paul Roy")
    draft.say("non.", by=anna, to=anna)
    draft.say("oui.", by=paul)
    alone = book(draft.sheet())
    assert whole(alone) is None
    assert around(alone, anna) is None


def test_a_picture_holds_few_and_stays_within_its_frame() -> None:
    many = book(speaking(30))
    drawn = whole(many)
    assert drawn
    assert len(drawn.nodes) == _NODES
    assert all(0 < node.x < drawn.width and 0 < node.text[1] < drawn.height for node in drawn.nodes)
    named = {node.actor.name for node in drawn.nodes}
    assert all({one.by.name, one.to.name} <= named for one in drawn.lines)


def test_two_alone_are_drawn_apart() -> None:
    drawn = whole(book(speaking(1)))
    assert drawn
    one, other = drawn.nodes
    assert abs(one.x - other.x) > 100
    assert one.y == other.y or abs(one.y - other.y) < 1


def test_relations_lead_to_the_other_where_the_dossier_has_it(tmp_path: Path) -> None:
    stack = pile()
    anna, lorvan, port, _ = (actor.id for actor in stack.all[0].actors)
    stack.related = {
        anna: [Related(Relation("office of", "ministre", "Norlande"), None)],
        port: [Related(Relation("seat of", "capital", "Lorvan", "state:LV"), lorvan)],
    }
    write_view(stack, tmp_path / "d", "fr", "crue")
    shown = {}
    for stem in ("anna-keller", "le-port", "lorvan"):
        root = page(tmp_path / "d" / "actors" / f"{stem}.html")
        [*links] = (s for s in root.all("section") if s.attributes.get("aria-labelledby") == "links")
        shown[stem] = [
            (" ".join(li.text().split()), len(list(li.all("a")))) for s in links for li in s.all("li")
        ]
    assert shown == {
        "anna-keller": [("ministre : Norlande", 0)],
        "le-port": [("siège de (capitale) : Lorvan", 1)],
        "lorvan": [],
    }
