"""Scores of a pipeline on text it has not seen: all from raw characters, nothing given but paragraphs."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from training.conllu import Tree
from training.docs import doc as tree_doc
from training.entities import Named
from training.entities import doc as named_doc

_SUBJECTS = ("nsubj", "nsubj:pass")


@dataclass(frozen=True, slots=True)
class Rate:
    """Precision and recall by counts."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 0 when nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 0 when there is none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def row(self) -> dict[str, float]:
        """The three figures in percent, and the gold count."""
        figures = {"p": self.precision, "r": self.recall, "f": self.f1}
        return {key: round(100 * value, 2) for key, value in figures.items()} | {"gold": self.gold}


def _examples(nlp: Language, golds: Sequence[Doc]) -> list[Example]:
    return [
        Example(made, gold) for made, gold in zip(nlp.pipe(gold.text for gold in golds), golds, strict=True)
    ]


def _arcs(doc: Doc, clitics: bool) -> set[tuple[int, int, int, int]]:
    """Given a Doc, its post-verbal subjects as character places of subject and verb."""
    return {
        (word.idx, word.idx + len(word), word.head.idx, word.head.idx + len(word.head))
        for word in doc
        if word.dep_ in _SUBJECTS and word.i > word.head.i and (clitics or not word.text.startswith("-"))
        and word.head.pos_ in ("VERB", "AUX")
    }  # fmt: skip


def post_verbal(examples: Iterable[Example], clitics: bool = False) -> Rate:
    """Given parsed examples, how many subjects behind their verb were found (`-t-il` aside)."""
    right = found = gold = 0
    for example in examples:
        ours, theirs = _arcs(example.predicted, clitics), _arcs(example.reference, clitics)
        right, found, gold = right + len(ours & theirs), found + len(ours), gold + len(theirs)
    return Rate(right, found, gold)


def syntax(nlp: Language, trees: Sequence[Tree]) -> dict[str, object]:
    """Scores of words, parts of speech, features, lemmas and arcs (not punctuation's), in percent."""
    golds = [tree_doc(tree, nlp.vocab) for tree in trees]
    examples = _examples(nlp, golds)
    scores = Scorer(nlp).score(examples) | Scorer.score_tokenization(examples)
    keys = {
        "words": "token_f",
        "upos": "pos_acc",
        "morph": "morph_acc",
        "lemma": "lemma_acc",
        "uas": "dep_uas",
        "las": "dep_las",
    }
    table: dict[str, object] = {name: round(100 * float(scores[key] or 0), 2) for name, key in keys.items()}
    by_label = scores.get("dep_las_per_type") or {}
    table["labels"] = {
        label: round(100 * by_label[label]["f"], 1)
        for label in (
            "nsubj",
            "obj",
            "obl",
            "nmod",
            "ccomp",
            "parataxis",
            "appos",
            "conj",
            "acl:relcl",
            "advcl",
        )
        if label in by_label
    }
    table["post_verbal"] = post_verbal(examples).row()
    table["post_verbal_with_clitics"] = post_verbal(examples, clitics=True).row()
    return table


def sentences(nlp: Language, trees: Sequence[Tree], together: int = 10) -> dict[str, float]:
    """Sentence scores on consecutive sentences; one without a final mark ends its paragraph."""
    right = found = gold = 0
    pieces: list[list[str]] = [[]]
    for tree in trees:
        pieces[-1].append(tree.text)
        if len(pieces[-1]) == together or tree.text.rstrip('»"” ')[-1:] not in ".!?…":
            pieces.append([])
    for piece in pieces:
        text = " ".join(piece)
        ends, at = set(), 0
        for sentence in piece:
            ends.add((at, at + len(sentence)))
            at += len(sentence) + 1
        doc = nlp.make_doc(text)
        doc = nlp.get_pipe("greffier_sentences")(doc)
        ours = {(span.start_char, span.end_char) for span in doc.sents}
        right, found, gold = right + len(ours & ends), found + len(ours), gold + len(ends)
    return Rate(right, found, gold).row()


def names(
    nlp: Language, items: Sequence[Named], labels: tuple[str, ...] = ("PER", "ORG", "LOC", "MISC")
) -> dict[str, object]:
    """Scores of names, label and both ends right, counting only `labels`."""
    table: dict[str, object] = {}
    pairs: list[tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]] = []
    for item, doc in zip(items, nlp.pipe(item.text for item in items), strict=True):
        gold = named_doc(item, nlp.vocab)
        ours, theirs = (
            {(e.start, e.end, e.label_) for e in side.ents if e.label_ in labels} for side in (doc, gold)
        )
        pairs.append((ours, theirs))
    for label in ("all", *labels):
        chosen = [tuple({e for e in side if label in ("all", e[2])} for side in pair) for pair in pairs]
        table[label] = Rate(
            sum(len(ours & theirs) for ours, theirs in chosen),
            sum(len(ours) for ours, _ in chosen),
            sum(len(theirs) for _, theirs in chosen),
        ).row()
    return table


def speed(nlp: Language, texts: Sequence[str]) -> float:
    """Words a second of one core through the whole pipeline, best of two runs."""
    best = 0.0
    for _ in range(2):
        began = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
        best = max(best, words / (time.process_time() - began))
    return round(best)
