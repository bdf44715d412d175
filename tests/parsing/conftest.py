"""The shipped pipeline, loaded once for all tests of this room."""

import pytest

from greffier.parsing import Pipeline, load


@pytest.fixture(scope="session")
def own() -> Pipeline:
    """Greffier's own French pipeline."""
    return load()
