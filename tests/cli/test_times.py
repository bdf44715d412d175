"""A commitment told several times says on which days, in which act, and where it hardened or softened."""

from __future__ import annotations

import pytest

from greffier.cli.showing_computed import show_commitments
from greffier.store import Engaged, Time

TIMES = (
    Time("a", "threat", 1, "2021-05-03", "2021-05-03"),
    Time("b", "threat", 3, "2021-05-06", "2021-05-12"),
    Time("c", "promise", 3, None, None),
    Time("d", "promise", 2, None, None),
)
TOLD = Engaged(
    "a", "threat", "Norvège", None, "fermer le port", None, None, None, 1, "2021-05-01", "2021-05-31",
    "a", 4, None, None, "x", "x.txt", 0, 14, TIMES,
)  # fmt: skip


def test_the_days_are_told_with_what_changed(capsys: pytest.CaptureFixture[str]) -> None:
    show_commitments([TOLD], as_json=False)
    shown = capsys.readouterr().out
    assert (
        "told 4 times: 2021-05-03, 2021-05-06 – 2021-05-12 (harder), undated (promises), undated (softer)"
        in shown
    )
    assert "2021-05-01 – 2021-05-31" in shown, "an interval is no day"


def test_what_is_told_once_has_no_days(capsys: pytest.CaptureFixture[str]) -> None:
    once = Engaged(*[getattr(TOLD, name) for name in Engaged.__slots__][:-1])
    show_commitments([once], as_json=False)
    assert "told" not in capsys.readouterr().out
