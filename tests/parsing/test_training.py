"""What the training makes of trees, on trees of our own."""

import random
from pathlib import Path

import pytest

from training import entities
from training.clauses import gaps, woven
from training.conllu import Node, Tree, read
from training.frames import Frames
from training.harmonise import harmonise
from training.inversions import inverted
from training.noise import untidy
from training.phrases import Phrase, Phrases

ROWS = """\
# sent_id = one
# text = Le livre que Paul a lu reste au ministère du Nord.
1	Le	le	DET	_	Definite=Def	2	det	_	_
2	livre	livre	NOUN	_	Gender=Masc|Number=Sing	7	nsubj	_	_
3	que	que	PRON	_	PronType=Rel	6	obj	_	_
4	Paul	Paul	PROPN	_	_	6	nsubj	_	_
5	a	avoir	AUX	_	Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin	6	aux:tense	_	_
6	lu	lire	VERB	_	VerbForm=Part	2	acl:relcl	_	_
7	reste	rester	VERB	_	Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin	0	root	_	_
8-9	au	_	_	_	_	_	_	_	_
8	à	à	ADP	_	_	10	case	_	_
9	le	le	DET	_	Definite=Def	10	det	_	_
10	ministère	ministère	NOUN	_	Gender=Masc|Number=Sing	7	obl:arg	_	_
11-12	du	_	_	_	_	_	_	_	_
11	de	de	ADP	_	_	13	case	_	_
12	le	le	DET	_	Definite=Def	13	det	_	_
13	Nord	Nord	PROPN	_	_	10	nmod	_	SpaceAfter=No
14	.	.	PUNCT	_	_	7	punct	_	_

# sent_id = headless
# text = Non
1	Non	non	ADV	_	_	_	root	_	_

"""


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """The one whole sentence of a treebank file."""
    path = tmp_path / "bank.conllu"
    path.write_text(ROWS, "utf-8")
    trees = read(path)
    assert [tree.id for tree in trees] == ["one"]
    return harmonise(trees[0])


def _arcs(tree: Tree) -> set[tuple[str, str, str]]:
    return {(node.form, node.dep, tree.nodes[node.head].form) for node in tree.nodes}


def test_contractions_are_one_word(tree: Tree) -> None:
    """The written word stands for its parts; labels are in the common scheme."""
    assert tree.text == "Le livre que Paul a lu reste au ministère du Nord."
    assert {("au", "case", "ministère"), ("ministère", "obl", "reste"), ("du", "case", "Nord")} <= _arcs(tree)


def test_a_relative_clause_is_turned(tree: Tree) -> None:
    """The subject moves behind its verb, with elision, and keeps its arc."""
    turned = inverted(tree)
    assert turned is not None
    assert turned.text == "Le livre qu'a lu Paul reste au ministère du Nord."
    assert {("Paul", "nsubj", "lu"), ("qu'", "obj", "lu"), ("lu", "acl:relcl", "livre")} <= _arcs(turned)


def test_an_incise_is_woven_in(tree: Tree) -> None:
    """It goes where it crosses no arc but the root's, and hangs on the root."""
    piece = Phrase(tree.nodes[:-1], 6)
    assert gaps(piece) == [6, 7]
    incise = Phrase(
        [Node("dit", "dire", "VERB", {}, 0, "root"), Node("-il", "il", "PRON", {}, 0, "nsubj")], 0
    )
    made = Tree("", woven(piece, 7, [","], incise, [","]).nodes)
    assert made.text == "Le livre que Paul a lu reste , dit -il , au ministère du Nord"
    assert {("dit", "parataxis", "reste"), ("-il", "nsubj", "dit"), ("ministère", "obl", "reste")} <= _arcs(
        made
    )


def test_frames_are_trees(tree: Tree) -> None:
    """Each has one root and no loop; many have a speaker behind the verb that reports."""
    chance = random.Random(3)
    frames = Frames(Phrases([tree], chance), [tree], chance)
    behind = 0
    for _ in range(300):
        made = frames.any()
        assert sum(node.head == index for index, node in enumerate(made.nodes)) == 1
        for index in range(len(made.nodes)):
            seen = {index}
            while (above := made.nodes[index].head) != index:
                assert above not in seen
                seen.add(above)
                index = above
        behind += any(n.dep == "nsubj" and n.head < i and n.pos != "PRON" for i, n in enumerate(made.nodes))
    assert behind > 90


def test_untidy_keeps_the_tree(tree: Tree) -> None:
    """Forms change, arcs do not; at most the full stop goes."""
    for seed in range(40):
        made = untidy(tree, random.Random(seed))
        heads = [node.head for node in tree.nodes]
        assert [node.head for node in made.nodes] == heads[: len(made.nodes)]
        assert len(heads) - len(made.nodes) in (0, 1)


def test_outermost_names() -> None:
    """A name within a name is dropped."""
    named = entities._outermost([(8, 12, "LOC"), (0, 12, "ORG"), (14, 17, "PER")])
    assert named == [(0, 12, "ORG"), (14, 17, "PER")]
