"""The desk is tested without a model."""

from __future__ import annotations

import pytest

from greffier import finding, parsing
from tests.desk import fakes


@pytest.fixture
def faked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins for parsing and finding."""
    for room, name in ((parsing, "load"), (parsing, "parse"), (finding, "find")):
        monkeypatch.setattr(room, name, getattr(fakes, name))
