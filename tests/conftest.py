"""What all rooms' tests share: the browser, and what continuous integration does not forgive."""

from __future__ import annotations

import os
import shutil

import pytest


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the chromium to drive; without one the test is skipped, or fails where CI is true."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail("no chromium, and CI passes no page test over: run .ci/browser")
    if found is None:
        pytest.skip("no chromium: run .ci/browser, or apt-get install chromium as root")
    return found
