"""A dossier read back: elements of a page, its text, ids and links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

VOID = {"meta", "link", "br", "hr", "img", "input"}


@dataclass(slots=True)
class Element:
    """An element with its attributes and what it holds."""

    name: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)

    def text(self) -> str:
        """All text in it."""
        return "".join(one if isinstance(one, str) else one.text() for one in self.inside)

    def all(self, name: str = "", mark: str = "") -> Iterator[Element]:
        """Elements below it, of this name and class when given."""
        for one in self.inside:
            if isinstance(one, Element):
                classes = one.attributes.get("class", "").split()
                if name in ("", one.name) and (not mark or mark in classes):
                    yield one
                yield from one.all(name, mark)


class Strict(HTMLParser):
    """Builds the tree of a page and refuses ends that do not match."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice in <{tag}> {attrs}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}> at {self.getpos()}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parsed(text: str) -> Element:
    """A page as a tree."""
    reader = Strict()
    reader.feed(text)
    reader.close()
    assert len(reader.open) == 1, [one.name for one in reader.open]
    return reader.root


def page(path: Path) -> Element:
    """The tree of a page; AssertionError when it is not well formed."""
    strict = Strict()
    strict.feed(path.read_text("utf-8"))
    strict.close()
    assert strict.open == [strict.root], f"{path.name}: left open: {strict.open[-1].name}"
    return strict.root


def ids(root: Element) -> list[str]:
    """All ids of a page."""
    return [element.attributes["id"] for element in root.all() if "id" in element.attributes]


def links(root: Element) -> list[str]:
    """All addresses a page points to."""
    return [e.attributes[name] for e in root.all() for name in ("href", "src") if name in e.attributes]


def broken(folder: Path) -> list[str]:
    """Links within a dossier that lead nowhere, as "page -> link"."""
    trees = {path: page(path) for path in sorted(folder.rglob("*.html"))}
    anchors = {path.resolve(): set(ids(root)) for path, root in trees.items()}
    wrong = []
    for path, root in trees.items():
        for link in links(root):
            if link.startswith(("http:", "https:")):
                continue
            where, _, fragment = link.partition("#")
            target = (path.parent / unquote(where)).resolve() if where else path.resolve()
            if not target.is_file() or (fragment and fragment not in anchors.get(target, set())):
                wrong.append(f"{path.relative_to(folder)} -> {link}")
    return wrong
