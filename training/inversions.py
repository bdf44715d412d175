"""Sentences turned so that the subject stands behind its verb.

Le texte que X a présenté: le texte qu'a présenté X. X s'est tenu à Paris: à Paris s'est tenu X.
"""

from dataclasses import replace
from itertools import pairwise

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


def _whole(tree: Tree, top: int) -> list[int] | None:
    """Given a word's place, the places of all it governs; None when others stand between them."""
    words = sorted(_subtree(tree, top))
    return words if words == list(range(words[0], words[-1] + 1)) else None


def _front(tree: Tree) -> tuple[int, list[int], list[int]] | None:
    """A sentence's verb, its subject in front and an adjunct behind, when they can change places."""
    verb = next(index for index, node in enumerate(tree.nodes) if node.head == index)
    below = [index for index, node in enumerate(tree.nodes) if node.head == verb and index != verb]
    labels = [tree.nodes[index].dep for index in below]
    if tree.nodes[verb].pos != "VERB" or {"obj", "iobj", "ccomp", "xcomp", "expl:subj", "cop", "mark"} & set(
        labels
    ):
        return None
    subjects = [i for i in below if tree.nodes[i].dep in ("nsubj", "nsubj:pass") and i < verb]
    adjuncts = [i for i in below if tree.nodes[i].dep == "obl" and i > verb]
    if len(subjects) != 1 or not adjuncts or tree.nodes[subjects[0]].pos not in ("NOUN", "PROPN"):
        return None
    subject, adjunct = _whole(tree, subjects[0]), _whole(tree, adjuncts[0])
    if subject is None or adjunct is None or subject[0] != 0 or len(adjunct) > 8 or adjunct[0] <= verb:
        return None
    between = [tree.nodes[index] for index in range(subject[-1] + 1, verb)]
    if any(
        not node.dep.startswith(("aux", "expl", "advmod")) or node.form.lower() == "ne" for node in between
    ):
        return None
    return verb, subject, adjunct


def fronted(tree: Tree, adjunct_first: bool = True) -> Tree | None:
    """Given a tree, a copy with the adjunct (or bare verb) in front, the subject behind; else None."""
    if tree.nodes[-1].form != "." or (parts := _front(tree)) is None:
        return None
    verb, subject, adjunct = parts
    group = list(range(subject[-1] + 1, verb + 1))
    moved = {*subject, *group, *adjunct}
    rest = [index for index in range(len(tree.nodes)) if index not in moved]
    order = [*adjunct, *group, *subject, *rest] if adjunct_first else [*group, *subject, *adjunct, *rest]
    place = {old: new for new, old in enumerate(order)}
    nodes = [replace(tree.nodes[old], head=place[tree.nodes[old].head]) for old in order]
    for node in nodes[:-2]:
        node.space = not node.form.endswith(("'", "’")) and node.form not in ("(", "«")
    old_first = nodes[place[0]]
    if old_first.pos != "PROPN":
        old_first.form = old_first.form[0].lower() + old_first.form[1:]
    nodes[0].form = nodes[0].form[0].upper() + nodes[0].form[1:]
    for node, following in pairwise(nodes):
        node.space = node.space and following.form not in (",", ".", ")", "-")
    return Tree(tree.id, nodes)
