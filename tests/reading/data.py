"""Open data that lies beside the checkout on some machines; tests that need it skip elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def data_folder(name: str) -> Path:
    """Folder `name` of the data that GREFFIER_DATA or ../shared/data holds; skips the test without it."""
    root = os.environ.get("GREFFIER_DATA") or Path(__file__).parents[3] / "shared" / "data"
    folder = Path(root) / name
    if not folder.is_dir():
        pytest.skip(f"{name} is not there (set GREFFIER_DATA to a folder that holds it)")
    return folder
