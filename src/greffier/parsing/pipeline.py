"""Finds and loads a spaCy pipeline: the one that ships with Greffier, or any other that is installed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

OWN = "fr"
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


class PipelineError(Exception):
    """No pipeline could be had; `remedy` says what to do about it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message}. {remedy}")
        self.message, self.remedy = message, remedy


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded spaCy pipeline and the words under which a record remembers it."""

    nlp: Language
    name: str
    version: str

    @property
    def lang(self) -> str:
        """The language it is for, ISO 639-1, or "xx" for all."""
        return self.nlp.lang or "xx"

    @property
    def label(self) -> str:
        """Name and version: what a record stores."""
        return f"{self.name} {self.version}"


def own_path() -> Path:
    """Where the weights that ship with Greffier lie."""
    return Path(str(files("greffier.parsing"))) / "models" / OWN


def _load(name: str) -> Language:
    import spacy

    import greffier.parsing.features
    import greffier.parsing.tokenizer  # noqa: F401  (both register what our config names)

    try:
        return spacy.load(name)
    except OSError as error:
        raise PipelineError(
            f"spaCy knows no pipeline called {name!r}",
            f"Install it (python -m spacy download {name}), give the path of a folder that holds one, "
            "or leave the name out to use Greffier's own",
        ) from error
    except Exception as error:  # a folder that is not a pipeline fails in many ways
        raise PipelineError(
            f"the pipeline {name!r} cannot be loaded ({error})",
            "It may be damaged or made for another version of spaCy: install it again, or leave the name out",
        ) from error


def _gives_arcs(nlp: Language) -> bool:
    return any("token.dep" in nlp.get_pipe_meta(pipe).assigns for pipe in nlp.pipe_names)


def load(name: str | None = None, threads: int = 1) -> Pipeline:
    """Given the name or path of a spaCy pipeline (none: our own), the pipeline; else PipelineError.

    `threads` bounds the numerical libraries, if they are not loaded yet and the user set no bound.
    """
    for variable in _THREADS:
        os.environ.setdefault(variable, str(threads))
    if name is None and not (own_path() / "meta.json").exists():
        raise PipelineError(
            "Greffier's own French pipeline is missing", "Install Greffier again, or run `make train`"
        )
    nlp = _load(str(own_path()) if name is None else name)
    if not _gives_arcs(nlp):
        raise PipelineError(
            f"the pipeline {name!r} has no dependency parser",
            "Choose one that has (fr_core_news_sm, say), or leave the name out to use Greffier's own",
        )
    known = f"{nlp.meta.get('lang', '')}_{nlp.meta.get('name', 'pipeline')}"
    return Pipeline(nlp, known, str(nlp.meta.get("version", "0")))
