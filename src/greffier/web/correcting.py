"""Corrections from the desk: a form becomes a person's judgement, or a reason why it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs

from greffier import desk
from greffier.pages.wording import Wording
from greffier.store import RecordLocked

LONGEST = 8_000
"""Bytes of a form, at most; a longer one is none of ours."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a reader sent: what to correct in which fact, to what, why, under which name, from which page."""

    token: str
    fact: str
    kind: str
    value: str
    note: str
    by: str
    back: str

    @classmethod
    def of(cls, body: bytes) -> Form:
        """The form in the body of a request; empty fields where it has none."""
        given = parse_qs(body[:LONGEST].decode("utf-8", "replace"))
        known = {name: given.get(name, [""])[0].strip() for name in cls.__slots__}
        return cls(**known)


def correct(record: Path, form: Form, say: Wording) -> str | None:
    """Do what a form asks; why not, in words, when it cannot be done."""
    try:
        _judge(record, form)
    except (desk.UnknownFact, desk.UnknownActor) as wrong:
        return say("correct.unknown", words=wrong.words)
    except desk.ManyActors as wrong:
        return say("correct.several", words=wrong.words, choices=wrong.detail[:600])
    except desk.NoDay as wrong:
        return say("correct.no.day", words=wrong.words)
    except desk.NoName:
        return say("correct.no.name")
    except RecordLocked:
        return say("correct.locked")
    return None


def _judge(record: Path, form: Form) -> None:
    """Judge as the form says, under the name it gives; NoName when it gives none."""
    if not form.by:
        raise desk.NoName(form.by)
    if form.kind == "undo":
        desk.take_back(record, form.fact, form.value, form.by)
    elif form.kind == "speaker":
        desk.spoken_by(record, form.fact, form.value or None, form.note, form.by)
    elif form.kind == "none":
        desk.not_a_statement(record, form.fact, form.note, form.by)
    elif form.kind == "day":
        desk.on_day(record, form.fact, form.value, form.note, form.by)
    elif form.kind in ("same", "different"):
        verdict = "same" if form.kind == "same" else "different"
        desk.same(record, form.fact, form.value, verdict, form.note, form.by)  # type: ignore[arg-type]
    else:
        raise desk.UnknownFact(form.kind)
