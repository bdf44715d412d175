"""What `python -m training` does, stage by stage."""

import json
import random
from pathlib import Path

import spacy
from spacy.cli.train import train as spacy_train
from spacy.tokens import DocBin
from thinc.api import Config

from training import assembly, card, corpora, docs, entities, silver, vectors
from training.conllu import Tree
from training.frames import Frames
from training.inversions import inverted
from training.noise import untidy
from training.phrases import Phrases
from training.swaps import Swaps

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "src" / "greffier" / "parsing" / "models" / "fr"
SILVER = 4500

_ENCODE, _PARSER = "components.tok2vec.model.encode", "components.parser.model"
_SMALL: dict[str, object] = {
    "components.tok2vec.model.embed.width": 96,
    f"{_ENCODE}.width": 96,
    f"{_ENCODE}.depth": 4,
    f"{_PARSER}.hidden_width": 64,
    f"{_PARSER}.extra_state_tokens": False,
    "training.max_steps": 2000,
}
_PLAIN_EMBED = {
    "@architectures": "spacy.MultiHashEmbed.v2",
    "width": 96,
    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
    "rows": [5000, 1000, 2500, 1000],
    "include_static_vectors": False,
}


def _framed(trees: list[Tree], frames: int, untidied: int) -> list[Tree]:
    """Given treebank trees, these, sentences of reported speech made from them, and untidy copies."""
    chance = random.Random(1)
    makers = Frames(Phrases(trees, chance), trees, chance)
    made = [makers.any() for _ in range(frames)]
    made = [untidy(tree, chance) if chance.random() < 0.4 else tree for tree in made]
    noisy = [untidy(tree, chance) for tree in chance.sample(trees, untidied)]
    turned = [tree for tree in map(inverted, trees) if tree is not None]
    return [*trees, *made, *noisy, *turned]


def prepare(work: Path) -> None:
    """Write training sets and word vectors."""
    vocab = spacy.blank("fr").vocab
    docs.save(corpora.training_trees(), work / "plain.spacy", vocab)
    docs.save(_framed(corpora.training_trees(1400), 3600, 1500), work / "framed.spacy", vocab)
    docs.save(corpora.gsd_test(), work / "dev.spacy", vocab)
    train, dev, _ = entities.winer()
    base = [*train, *entities.popcorn(), *(item for _ in range(3) for item in entities.pud("w"))]
    swaps = Swaps(base, random.Random(3))
    swapped = [swaps.swap(item) for _ in range(3) for item in base if item.names]
    entities.save([*base, *swapped], work / "names.spacy", vocab)
    entities.save(dev, work / "names_dev.spacy", vocab)
    vectors.make(work / "vectors")


def _train(config: Path, out: Path, data: str, dev: str, overrides: dict[str, object]) -> None:
    """Given a config, a folder to write and names of sets beside it, train; the best is in model-best."""
    paths = {"paths.train": str(out.with_name(data)), "paths.dev": str(out.with_name(dev))}
    spacy_train(config, out, overrides=paths | overrides)


def _plain_config(work: Path) -> Path:
    """The parser's config, written with spaCy's usual view of a word in place of ours."""
    config = Config().from_disk(HERE / "syntax.cfg", interpolate=False)
    config["components"]["tok2vec"]["model"]["embed"] = dict(_PLAIN_EMBED)
    config.to_disk(work / "plain.cfg")
    return work / "plain.cfg"


def teachers(work: Path) -> None:
    """Train the two parsers that annotate."""
    vectors_too = {"paths.vectors": str(work / "vectors")}
    _train(_plain_config(work), work / "first", "plain.spacy", "dev.spacy", _SMALL)
    _train(HERE / "syntax.cfg", work / "second", "framed.spacy", "dev.spacy", _SMALL | vectors_too)


def agree(work: Path) -> None:
    """Add the sentences of WiNER's training articles on which the teachers agree to the training set."""
    pipelines = [spacy.load(work / name / "model-best") for name in ("first", "second")]
    for nlp in pipelines:
        nlp.add_pipe("greffier_sentences", first=True)
    texts = [item.text for item in entities.winer()[0]]
    found = list(silver.agreed(texts, pipelines[0], pipelines[1], spacy.blank("fr").vocab))
    random.Random(0).shuffle(found)
    both = DocBin().from_disk(work / "framed.spacy")
    for doc in found[:SILVER]:
        both.add(doc)
    both.to_disk(work / "final.spacy")


def syntax(work: Path) -> None:
    """Train the parser that ships; the weights of the last step, averaged over all, are taken."""
    _train(
        HERE / "syntax.cfg",
        work / "syntax",
        "final.spacy",
        "dev.spacy",
        {"paths.vectors": str(work / "vectors")},
    )


def names(work: Path) -> None:
    """Train the recogniser of names."""
    _train(
        HERE / "names.cfg",
        work / "names",
        "names.spacy",
        "names_dev.spacy",
        {"paths.vectors": str(work / "vectors")},
    )


def assemble(work: Path) -> None:
    """Put the parts together, score them, write card and notices, and replace the shipped pipeline."""
    nlp = assembly.assemble(work / "syntax" / "model-last", work / "names" / "model-best")
    found = card.scores(nlp)
    (work / "scores.json").write_text(json.dumps(found, indent=1, ensure_ascii=False), "utf-8")
    assembly.install(nlp, SHIPPED, lambda place: card.write(found, place))
