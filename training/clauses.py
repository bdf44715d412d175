"""Clauses of the treebanks that can be reported, and where an incise fits into them."""

from dataclasses import replace

from training.conllu import Node, Tree
from training.phrases import Phrase


def clause(tree: Tree) -> Phrase | None:
    """Given a treebank sentence, the clause in it that can be reported; None when it cannot."""
    nodes = [replace(node, feats=dict(node.feats)) for node in tree.nodes]
    if not 5 <= len(nodes) <= 32 or nodes[-1].form != "." or not nodes[0].form[:1].isupper():
        return None
    if any(node.form in '«»"“”?!…:' or node.form == "..." for node in nodes):
        return None
    nodes.pop()
    root = next(index for index, node in enumerate(nodes) if node.head == index)
    if any(node.head >= len(nodes) for node in nodes):
        return None
    finite = nodes[root].feats.get("VerbForm") == "Fin" or any(
        node.head == root and node.pos == "AUX" and node.feats.get("VerbForm") == "Fin" for node in nodes
    )
    subject = any(node.head == root and node.dep.startswith(("nsubj", "expl:subj")) for node in nodes)
    return Phrase(nodes, root) if finite and subject else None


def lowered(piece: Phrase) -> Phrase:
    """Given a clause, the same with a small first letter unless it begins with a name."""
    first = piece.nodes[0]
    if first.pos not in ("PROPN", "X"):
        first.form = first.form[0].lower() + first.form[1:]
    return piece


def gaps(piece: Phrase) -> list[int]:
    """Given a clause, the places inside it where an incise crosses no arc but its root's."""
    found = []
    for gap in range(3, len(piece.nodes) - 2):
        arcs = [(index, node.head) for index, node in enumerate(piece.nodes) if index != node.head]
        over = [arc for arc in arcs if min(arc) < gap <= max(arc)]
        if over and all(piece.root in arc for arc in over):
            found.append(gap)
    return found


def woven(piece: Phrase, gap: int, before: list[str], incise: Phrase, after: list[str]) -> Phrase:
    """Put an incise and the marks around it into a clause; commas hang on it, other marks on the clause."""
    start = gap + len(before)
    width = len(before) + len(incise.nodes) + len(after)
    place, root = start + incise.root, piece.root + (width if piece.root >= gap else 0)

    def marks(forms: list[str]) -> list[Node]:
        return [Node(form, form, "PUNCT", {}, place if form == "," else root, "punct") for form in forms]

    for node in piece.nodes:
        node.head += width if node.head >= gap else 0
    inner = [replace(node, head=node.head + start) for node in incise.nodes]
    chief = inner[incise.root]
    chief.head, chief.dep = root, "parataxis" if chief.pos == "VERB" else "obl"
    return Phrase([*piece.nodes[:gap], *marks(before), *inner, *marks(after), *piece.nodes[gap:]], root)
