"""Puts the trained parts together into the pipeline that ships."""

import shutil
from collections.abc import Callable
from pathlib import Path

import spacy
from spacy.language import Language

import greffier.parsing.features
import greffier.parsing.tokenizer  # noqa: F401  (both register what the configs name)

NAME, VERSION = "greffier_press", "0.1.0"


def assemble(syntax: Path, names: Path) -> Language:
    """Given the two trained pipelines, one that marks sentences, parses and names."""
    nlp = spacy.load(syntax)
    named = spacy.load(names)
    nlp.add_pipe("greffier_sentences", first=True)
    nlp.add_pipe("ner", source=named, after="parser")
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.meta.update(
        name=NAME, version=VERSION, description="French press pipeline of Greffier", author="Greffier"
    )
    return nlp


def install(nlp: Language, place: Path, finish: Callable[[Path], None]) -> None:
    """Write the pipeline beside `place`, let `finish` add files, then move all there in one step."""
    fresh, old = place.with_name(place.name + ".new"), place.with_name(place.name + ".old")
    for path in (fresh, old):
        shutil.rmtree(path, ignore_errors=True)
    nlp.to_disk(fresh)
    finish(fresh)
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)
