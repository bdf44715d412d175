"""Trees as spaCy Docs."""

from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.conllu import Tree


def doc(tree: Tree, vocab: Vocab) -> Doc:
    """Given a tree, the Doc that says the same."""
    nodes = tree.nodes
    return Doc(
        vocab,
        words=[node.form for node in nodes],
        spaces=[node.space for node in nodes],
        tags=[node.pos for node in nodes],
        pos=[node.pos for node in nodes],
        morphs=["|".join(f"{key}={value}" for key, value in sorted(node.feats.items())) for node in nodes],
        lemmas=[node.lemma for node in nodes],
        heads=[node.head for node in nodes],
        deps=["ROOT" if node.head == index else node.dep for index, node in enumerate(nodes)],
        sent_starts=[index == 0 for index in range(len(nodes))],
    )


def save(trees: Iterable[Tree], path: Path, vocab: Vocab) -> int:
    """Given trees, write them for spaCy's trainer; the number of sentences."""
    bin = DocBin(store_user_data=False)
    for tree in trees:
        bin.add(doc(tree, vocab))
    path.parent.mkdir(parents=True, exist_ok=True)
    bin.to_disk(path)
    return len(bin)
