"""Relative clauses turned: le texte que X a présenté, le texte qu'a présenté X."""

from dataclasses import replace

from training.conllu import Node, Tree

_QUE = {"que", "qu'", "qu’"}


def _subtree(tree: Tree, top: int) -> set[int]:
    found = {top}
    while True:
        more = {index for index, node in enumerate(tree.nodes) if node.head in found} - found
        if not more:
            return found
        found |= more


def _parts(tree: Tree, verb: int) -> tuple[int, list[int]] | None:
    """A relative clause's relative word and its subject's words; None when it cannot be turned."""
    below = [index for index, node in enumerate(tree.nodes) if node.head == verb and index != verb]
    relative = [i for i in below if i < verb and tree.nodes[i].form.lower() in (*_QUE, "où", "dont")]
    subject = [i for i in below if tree.nodes[i].dep == "nsubj" and tree.nodes[i].pos in ("NOUN", "PROPN")]
    if len(relative) != 1 or len(subject) != 1:
        return None
    if tree.nodes[relative[0]].form.lower() in _QUE and tree.nodes[relative[0]].dep != "obj":
        return None
    words = sorted(_subtree(tree, subject[0]))
    if (
        words != list(range(relative[0] + 1, relative[0] + 1 + len(words)))
        or len(words) > 7
        or words[-1] >= verb
    ):
        return None
    between = [tree.nodes[index] for index in range(words[-1] + 1, verb)]
    if any(
        node.dep not in ("aux:tense", "advmod") or node.form.lower() in ("ne", "n'", "n’") for node in between
    ):
        return None
    return relative[0], words


def inverted(tree: Tree) -> Tree | None:
    """Given a tree, a copy with a relative clause's subject behind its verb; None when there is none."""
    for verb, node in enumerate(tree.nodes):
        if node.dep == "acl:relcl" and node.pos == "VERB" and (parts := _parts(tree, verb)):
            relative, words = parts
            last = words[-1]
            order = [
                *range(relative + 1),
                *range(last + 1, verb + 1),
                *words,
                *range(verb + 1, len(tree.nodes)),
            ]
            place = {old: new for new, old in enumerate(order)}
            nodes = [replace(tree.nodes[old], head=place[tree.nodes[old].head]) for old in order]
            _tidy(nodes, relative, place[verb], place[last])
            return Tree(tree.id, nodes)
    return None


def _tidy(nodes: list[Node], relative: int, verb: int, last: int) -> None:
    """Mend elision and blanks where words were moved."""
    mark = nodes[relative]
    if mark.form.lower() in _QUE:
        vowel = nodes[relative + 1].form[0].lower() in "aeiouéèêàâîôh"
        mark.form, mark.space = ("qu'", False) if vowel else ("que", True)
    nodes[last].space, nodes[verb].space = nodes[verb].space, True
