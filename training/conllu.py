"""Treebank files as plain trees, one token for each word that is written as one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path


@dataclass(slots=True)
class Node:
    """One written word: its head is an index into the tree, its own index when it is the root."""

    form: str
    lemma: str
    pos: str
    feats: dict[str, str]
    head: int
    dep: str
    space: bool = True


@dataclass(slots=True)
class Tree:
    """One sentence of a treebank."""

    id: str
    nodes: list[Node]
    weight: int = 1

    @property
    def text(self) -> str:
        """The sentence as written."""
        return "".join(node.form + (" " if node.space else "") for node in self.nodes).strip()


@dataclass(slots=True)
class _Row:
    number: int
    node: Node
    group: int = 0
    misc: str = ""


@dataclass(slots=True)
class _Block:
    id: str = ""
    rows: list[_Row] = field(default_factory=list)
    groups: list[tuple[int, int, str, bool]] = field(default_factory=list)


def _feats(cell: str) -> dict[str, str]:
    return {} if cell in ("_", "") else dict(pair.split("=", 1) for pair in cell.split("|"))


def _head(cell: str) -> int:
    return -1 if cell == "_" else int(cell)


def _blocks(lines: Iterable[str]) -> Iterator[_Block]:
    block = _Block()
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# sent_id"):
            block.id = line.split("=", 1)[1].strip()
        elif line and line[0].isdigit():
            _read_row(block, line.split("\t"))
        elif not line and block.rows:
            yield block
            block = _Block()
    if block.rows:
        yield block


def _read_row(block: _Block, cells: list[str]) -> None:
    number, form, lemma, pos, _, feats, head, dep, _, misc = cells
    space = "SpaceAfter=No" not in misc
    if "-" in number:
        first, last = map(int, number.split("-"))
        block.groups.append((first, last, form, space))
    elif "." not in number:
        node = Node(form, form if lemma == "_" else lemma, pos, _feats(feats), _head(head), dep, space)
        block.rows.append(_Row(int(number), node))


def _merged(rows: list[_Row], form: str, space: bool) -> Node:
    """Given the parts of one written word, the word: the part whose head lies outside stands for it."""
    numbers = {row.number for row in rows}
    chief = next(row.node for row in rows if row.node.head not in numbers)
    feats = {key: value for row in rows for key, value in row.node.feats.items()}
    return replace(chief, form=form, feats=feats, space=space)


def _tree(block: _Block) -> Tree:
    """Given one sentence's rows, its tree with contractions (du, auquel) folded into one token."""
    place: dict[int, int] = {0: -1}
    nodes: list[Node] = []
    spans = {first: (last, form, space) for first, last, form, space in block.groups}
    rows = iter(block.rows)
    for row in rows:
        if row.number in spans:
            last, form, space = spans[row.number]
            parts = [row]
            while parts[-1].number < last:
                parts.append(next(rows))
            place.update({part.number: len(nodes) for part in parts})
            nodes.append(_merged(parts, form, space))
        else:
            place[row.number] = len(nodes)
            nodes.append(row.node)
    for index, node in enumerate(nodes):
        node.head = place[node.head] if node.head else index
    return Tree(block.id, nodes)


def read(path: Path) -> list[Tree]:
    """Given a CoNLL-U file, its trees; sentences with a word that has no head are left out."""
    with path.open(encoding="utf-8") as lines:
        return [_tree(block) for block in _blocks(lines) if all(row.node.head >= 0 for row in block.rows)]
