"""The untidiness of press texts, put on trees: marks, apostrophes, capitals, accents, full stops."""

import random
from dataclasses import replace

from training.conllu import Node, Tree

_BARE = str.maketrans("ÉÈÊÀÂÔÎÇ", "EEEAAOIC")
_QUOTES = [("«", "»"), ("“", "”"), ('"', '"')]


def _requoted(nodes: list[Node], left: str, right: str) -> None:
    opened = False
    for node in nodes:
        if node.form in ("«", "“") or (node.form == '"' and not opened):
            node.form = node.lemma = left
            opened = True
        elif node.form in ("»", "”", '"'):
            node.form = node.lemma = right
            opened = False


def _respelled(nodes: list[Node], chance: random.Random) -> None:
    """Typographic apostrophes, capitals without accents, other quotation marks, each at random."""
    if chance.random() < 0.5:
        for node in nodes:
            node.form = node.form.replace("'", "’")
    if chance.random() < 0.5:
        for node in nodes:
            if len(node.form) > 1 and node.form[0] in "ÉÈÊÀÂÔÎÇ":
                node.form = node.form.translate(_BARE)
    if nodes[0].form == "À" and chance.random() < 0.6:
        nodes[0].form = "A"
    if chance.random() < 0.6:
        _requoted(nodes, *chance.choice(_QUOTES))


def untidy(tree: Tree, chance: random.Random) -> Tree:
    """Given a tree, a copy with the slips and habits of the press."""
    nodes = [replace(node, feats=dict(node.feats)) for node in tree.nodes]
    _respelled(nodes, chance)
    if nodes[-1].form == "." and len(nodes) > 3 and chance.random() < 0.2:
        nodes.pop()
    kind = chance.random()
    for node in nodes:
        node.form = node.form.lower() if kind < 0.04 else node.form.upper() if kind < 0.07 else node.form
    return Tree(tree.id, nodes)
