"""Which sentences train, which choose, which test."""

import os
import random
from collections.abc import Iterable
from pathlib import Path

from training.conllu import Tree, read
from training.harmonise import harmonise


def data() -> Path:
    """The folder of open data: GREFFIER_DATA, else ../shared/data."""
    return Path(os.environ.get("GREFFIER_DATA", "../shared/data"))


def _bank(name: str) -> list[Tree]:
    return read(data() / "treebanks" / name)


def _sequoia() -> list[Tree]:
    return [
        tree for part in ("train", "dev", "test") for tree in _bank(f"sequoia/fr_sequoia-ud-{part}.conllu")
    ]


def annodis() -> list[Tree]:
    """Test: the news of Sequoia."""
    return [harmonise(tree) for tree in _sequoia() if tree.id.startswith("annodis")]


def pud_news(shapes: bool = True) -> list[Tree]:
    """Test: the news of PUD."""
    return [harmonise(tree, shapes) for tree in _bank("pud/fr_pud-ud-test.conllu") if tree.id.startswith("n")]


def gsd_test() -> list[Tree]:
    """What steers training and choices: GSD's test part, never news of the two tests."""
    return [harmonise(tree) for tree in _bank("gsd/fr_gsd-ud-test.conllu")]


def _sample(trees: list[Tree], count: int) -> list[Tree]:
    return random.Random(0).sample(trees, min(count, len(trees)))


def training_trees(questions: int = 800) -> list[Tree]:
    """All that trains the parser: Sequoia without news, GSD dev, PUD's Wikipedia half, FIB, some of FQB."""
    trees: Iterable[Tree] = [
        *(tree for tree in _sequoia() if not tree.id.startswith("annodis")),
        *_bank("gsd/fr_gsd-ud-dev.conllu"),
        *(tree for tree in _bank("pud/fr_pud-ud-test.conllu") if tree.id.startswith("w")),
        *(tree for tree in _bank("pud/fr_pud-ud-test.conllu") if tree.id.startswith("w")),
        *_bank("fib/gsd_train_interrogatives.conllu"),
        *_sample(_bank("fqb/fr_fqb-ud-test.conllu"), questions),
    ]
    known = {tree.text for tree in (*annodis(), *pud_news(), *gsd_test())}
    return [harmonise(tree) for tree in trees if tree.text not in known and len(tree.nodes) > 1]
