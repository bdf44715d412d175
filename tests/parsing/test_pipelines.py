"""Other people's pipelines, and none at all."""

from pathlib import Path

import pytest
import spacy
from spacy.training import Example

from greffier.parsing import Pipeline, PipelineError, load, parse_text

TEXT = "Moscou a prévenu Paul\u00a0Martin lundi.  Il part."
HEADS = [2, 2, 2, 2, 3, 2, 2]
DEPS = ["nsubj", "aux:tense", "ROOT", "obj", "flat", "obl:mod", "punct"]


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small pipeline with spaCy's own French tokeniser, overfitted on one sentence, on disk."""
    nlp = spacy.blank("fr")
    parser, ner = nlp.add_pipe("parser", config={"min_action_freq": 1}), nlp.add_pipe("ner")
    doc = nlp.make_doc("Moscou a prévenu Paul Martin lundi.")
    gold = {"heads": HEADS, "deps": DEPS, "entities": [(0, 6, "GPE"), (17, 28, "PERSON"), (29, 34, "DATE")]}
    example = Example.from_dict(doc, gold)
    nlp.initialize(lambda: [example])
    for _ in range(40):
        nlp.update([example], losses={})
    assert parser is not None
    assert ner is not None
    nlp.meta.update(name="strange", version="1.2.3")
    path: Path = tmp_path_factory.mktemp("pipelines") / "strange"
    nlp.to_disk(path)
    return path


def test_a_pipeline_on_disk_is_used(foreign: Path) -> None:
    """Its labels become ours, its blanks are dropped, offsets are the text's."""
    pipeline = load(str(foreign))
    assert pipeline.label == "fr_strange 1.2.3"
    found = parse_text(TEXT, pipeline)
    assert all(TEXT[token.start : token.end] == token.text for token in found.tokens)
    assert not any(token.text.isspace() for token in found.tokens)
    seven = found.tokens[:7]
    assert [token.dep for token in seven] == [
        "nsubj",
        "aux:tense",
        "root",
        "obj",
        "flat:name",
        "obl",
        "punct",
    ]
    assert [token.head for token in seven] == HEADS
    assert [(token.ent, token.starts) for token in seven[:6]] == [
        ("LOC", True), ("", False), ("", False), ("PER", True), ("PER", False), ("", False),
    ]  # fmt: skip
    assert seven[2].lemma == "prévenu"


def test_our_own_says_who_it_is(own: Pipeline) -> None:
    """Name and version go into the record."""
    assert own.label.startswith("fr_greffier_press ")


def test_a_missing_pipeline_is_refused_with_a_remedy() -> None:
    """The error names the pipeline and says what to do."""
    with pytest.raises(PipelineError, match="fr_no_such_pipeline") as error:
        load("fr_no_such_pipeline")
    assert "spacy download" in error.value.remedy


def test_a_folder_that_holds_no_pipeline_is_refused(tmp_path: Path) -> None:
    """Whatever spaCy says of it."""
    (tmp_path / "meta.json").write_text("{}")
    with pytest.raises(PipelineError) as error:
        load(str(tmp_path))
    assert error.value.remedy


def test_a_pipeline_without_parser_is_refused(tmp_path: Path) -> None:
    """Facts need arcs."""
    spacy.blank("fr").to_disk(tmp_path / "blank")
    with pytest.raises(PipelineError, match="no dependency parser"):
        load(str(tmp_path / "blank"))
