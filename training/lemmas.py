"""Lets a trained lemmatiser be trained on: spaCy forgets, on loading, which of its trees has which label."""

from collections.abc import Callable

from spacy.language import Language
from spacy.pipeline import EditTreeLemmatizer
from spacy.util import registry


def remember(nlp: Language) -> Language:
    """Given a pipeline, the same with its lemmatiser's table of labels filled in again."""
    lemmatizer = nlp.get_pipe("lemmatizer")
    if isinstance(lemmatizer, EditTreeLemmatizer):
        lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}
    return nlp


def make_remember() -> Callable[[Language], Language]:
    """What a config calls to have `remember` run before training goes on."""
    return remember


registry.callbacks("greffier.RememberLemmas.v1")(make_remember)
