"""Cases as written in `cases/`, and what a sheet lacks or has too much of beside one.

A file holds the cases of one phenomenon, parted by blank lines. The first line of a case says what it is:
`right` (something is said), `trap` (looks alike, nothing of the kind is said) or `leak` (what follows must
stay out); behind it `known: WHY` marks a case that fails today. Then the text, `¶` for a break between
paragraphs. Then a line for each statement, `>` (must be found) or `~` (may be):

    > MANNER | by WHO | to WHO | in NUMBER | cue WORDS | act ACT | hedge WORDS | channel WORDS | CONTENT

All fields but the manner and the content may be left out, and are then not looked at. WHO is a name the actor
goes by in the article (`-`: nobody); a hedge or channel `-` is none. `polarity -`: the cue is negated.
`in 1`: inside the first statement of the case; without `in`, inside none.
` / ` parts a content that is cut. Statements that no line allows are faults too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast

from greffier.lexicon import name_key
from greffier.record import Sheet, Span, Statement

FOLDER = Path(__file__).with_name("cases")
FIELDS = ("by", "cue", "to", "in", "act", "polarity", "hedge", "channel")
Kind = Literal["right", "trap", "leak"]


@dataclass(frozen=True)
class Wanted:
    """A statement a case asks for (or allows): its manner, the pieces of its content, what else is told."""

    manner: str
    content: tuple[str, ...]
    fields: dict[str, str]
    optional: bool = False


@dataclass(frozen=True)
class Case:
    """A short text and the statements in it. `known` says why it fails today; empty when it must pass."""

    name: str
    kind: Kind
    text: str
    wanted: tuple[Wanted, ...] = field(default=())
    known: str = ""

    @property
    def phenomenon(self) -> int:
        """Its number in the check-list."""
        return int(self.name[:2])


def cases(folder: Path = FOLDER) -> list[Case]:
    """All cases, in the order of the check-list."""
    return [case for path in sorted(folder.glob("*.txt")) for case in _file(path)]


def _file(path: Path) -> Iterator[Case]:
    blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip())
    written = [block for block in blocks if not block.startswith("#")]
    for number, block in enumerate(written, start=1):
        yield case(f"{path.stem}-{number}", block)


def case(name: str, block: str) -> Case:
    """The case written in one block; ValueError when it is written wrongly."""
    head, text, *lines = block.split("\n")
    kind, _, why = head.partition(" known: ")
    if kind not in ("right", "trap", "leak") or (head.startswith(f"{kind} ") and not why):
        raise ValueError(f"{name}: a case begins with right, trap or leak, not {head!r}")
    text = text.replace("¶", "\n\n")
    wanted = tuple(_wanted(name, line) for line in lines)
    for one in wanted:
        _placed(name, text, one.content)
    return Case(name, cast(Kind, kind), text, wanted, why)


def _wanted(name: str, line: str) -> Wanted:
    sign, _, rest = line.partition(" ")
    manner, *middle, content = (piece.strip() for piece in rest.split(" | "))
    told = {key: words for key, _, words in (piece.partition(" ") for piece in middle)}
    if sign not in (">", "~") or set(told) - set(FIELDS) or not all(told.values()):
        raise ValueError(f"{name}: cannot read {line!r}")
    return Wanted(manner, tuple(content.split(" / ")), told, optional=sign == "~")


def _placed(name: str, text: str, content: tuple[str, ...]) -> tuple[Span, ...]:
    """Where the pieces of a content stand; ValueError unless there is just one place."""
    found: list[Span] = []
    for piece in content:
        at = text.find(piece, found[-1].end if found else 0)
        if at < 0 or (len(content) == 1 and text.find(piece, at + 1) >= 0):
            raise ValueError(f"{name}: {piece!r} stands not once in the text")
        found.append(Span(at, at + len(piece)))
    return tuple(found)


def faults(case: Case, sheet: Sheet) -> list[str]:
    """What is wrong with a sheet, one line a fault; empty when it is all the case asks for."""
    found, places = list(sheet.statements), _pairs(case, sheet)
    lines = [f"gap: {gap.finder}: {gap.why}" for gap in sheet.gaps]
    for number, wanted in enumerate(case.wanted):
        if number in places:
            lines += _differences(case, sheet, wanted, places[number], places)
        elif not wanted.optional:
            lines.append(f"not found: {' / '.join(wanted.content)}")
    paired = {one.id for one in places.values()}
    return lines + [f"too much: {shown(case.text, one)}" for one in found if one.id not in paired]


def _pairs(case: Case, sheet: Sheet) -> dict[int, Statement]:
    """The statement that answers each wanted one: the same letters and figures, whatever the marks."""
    by_content = {_letters(case.text, one.content): one for one in sheet.statements}
    wanted = {
        n: _letters(case.text, _placed(case.name, case.text, w.content)) for n, w in enumerate(case.wanted)
    }
    return {number: by_content[content] for number, content in wanted.items() if content in by_content}


def _letters(text: str, content: tuple[Span, ...]) -> frozenset[int]:
    return frozenset(k for part in content for k in range(part.start, part.end) if text[k].isalnum())


def _differences(
    case: Case, sheet: Sheet, wanted: Wanted, found: Statement, places: dict[int, Statement]
) -> Iterator[str]:
    told, where = wanted.fields, f"« {' / '.join(wanted.content)} »"
    given = {
        "manner": found.manner,
        "cue": _verb(_words(case.text, found.cue)),
        "act": found.act,
        "polarity": found.polarity,
        "hedge": _words(case.text, found.hedge),
    }
    asked = {"manner": wanted.manner, "cue": _verb(told.get("cue", "").lower())}
    asked |= {key: told.get(key, "").lower() for key in ("act", "polarity", "hedge")}
    for key, words in asked.items():
        none = key == "hedge" and words == "-"
        if words and given[key] != ("" if none else words):
            yield f"{where}: {key} is {given[key]}, not {words}"
    yield from _wrong_actors(case, sheet, told, found, where)
    none = told.get("channel") == "-" and found.channel is None
    if "channel" in told and not none and told["channel"].lower() not in _words(case.text, found.channel):
        yield f"{where}: channel is {_words(case.text, found.channel) or None}, not {told['channel']}"
    above = places.get(int(told["in"]) - 1) if "in" in told else None
    if found.parent != (above.id if above else None):
        yield f"{where}: lies in {found.parent}, not in number {told.get('in')}"


def _wrong_actors(
    case: Case, sheet: Sheet, told: dict[str, str], found: Statement, where: str
) -> Iterator[str]:
    for key, actor in (("by", found.speaker), ("to", found.addressee)):
        called = called_by(case.text, sheet, actor)
        if key == "to" and found.addressee_span:
            called |= {bare(found.addressee_span.of(case.text))}
        if key in told and (bool(called) if told[key] == "-" else bare(told[key]) not in called):
            yield f"{where}: {key} {sorted(called) or None}, not {told[key]}"


def _verb(cue: str) -> str:
    """A cue's words without an inverted subject and the *en* of a gerund."""
    return re.sub(r"^en |-(?:t-)?(?:ils?|elles?|on)$|-(?:t-)?(?:ils?|elles?|on)(?= )", "", cue)


def _words(text: str, span: Span | None) -> str:
    return span.of(text).lower() if span else ""


def called_by(text: str, sheet: Sheet, actor: str | None) -> set[str]:
    """All an actor of the sheet goes by in the text; empty for nobody."""
    found = [one for one in sheet.actors if one.id == actor]
    mentions = [mention.span.of(text) for one in found for mention in one.mentions]
    return {bare(words) for one in found for words in (one.name, *one.names, *mentions)}


def bare(words: str) -> str:
    """A name or description folded, without its article."""
    folded = name_key(words.replace("’", "'"))
    return re.sub(r"^(?:(?:les?|la|une?|des|du|de la|son) +|l' ?)", "", folded)


def shown(text: str, statement: Statement) -> str:
    """A statement in one line: by what rule, whose, what."""
    by = statement.speaker_span.of(text) if statement.speaker_span else None
    return (
        f"<{statement.rule}> {statement.manner} by {by}: {' / '.join(p.of(text) for p in statement.content)}"
    )
