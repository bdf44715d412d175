"""Events, commitments, figures, accounts, conflicts and voices on standard output."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from greffier.cli.reasons import told
from greffier.cli.showing import counted, print_json, table
from greffier.cli.tongue import say, word
from greffier.desk import Day
from greffier.record.commitments import turn
from greffier.store import Accounted, Counted, Disputed, Engaged, Place, Time, Told, Voiced

MOST = 8
"""How many events of a day that matters are shown; `--json` has them all."""


def show_events(found: Iterable[Told], as_json: bool) -> None:
    """Print events, one a row."""
    if as_json:
        print_json(found)
        return
    table("show.columns_events", map(_event, found))


def _event(one: Told) -> list[str | int | None]:
    """The cells of one event."""
    when, places = _days(one.day, one.until), "; ".join(map(_place, one.reports))
    named = [when, word("status", one.status), one.label, one.who, one.whom, one.place]
    return [*named, one.type, one.mode, one.articles, one.voices, places]


def show_timeline(found: Iterable[Day], as_json: bool) -> None:
    """Print days in order, each with its events."""
    if as_json:
        print_json(found)
        return
    _print(_day(one) for one in found)


def show_commitments(found: Iterable[Engaged], as_json: bool) -> None:
    """Print commitments: by whom, to whom, on what condition; what is told again below it."""
    if as_json:
        print_json(found)
        return
    gathered = defaultdict[str, list[Engaged]](list)
    for one in found:
        gathered[one.first].append(one)
    _print(_gathered(group) for group in gathered.values())


def show_figures(found: Iterable[Counted], as_json: bool) -> None:
    """Print figures, one a row, those of one measure together."""
    if as_json:
        print_json(found)
        return
    rows = (
        [
            *(one.words, _number(one.low), _number(one.high), one.unit, one.of, one.place),
            *(_days(one.day, one.until), one.by, f"{one.path}:{one.start}–{one.end}"),
        ]
        for one in found
    )
    table("show.columns_figures", rows)


def show_accounts(found: Iterable[Accounted], as_json: bool) -> None:
    """Print events told by several sides, matter by matter."""
    if as_json:
        print_json(found)
        return
    _print(_accounts(list(rows)) for _, rows in groupby(found, lambda one: one.event))


def show_conflicts(found: Iterable[Disputed], as_json: bool) -> None:
    """Print conflicts: what they are, why, both passages."""
    if as_json:
        print_json(found)
        return
    _print(_conflict(one) for one in found)


def show_voices(found: Iterable[Voiced], as_json: bool) -> None:
    """Print voices: the first article, how many say the same, from whom they take."""
    if as_json:
        print_json(found)
        return
    rows = (
        [
            *(one.title or one.path, one.published, one.articles, "; ".join(one.sources)),
            *("; ".join(one.copies), "; ".join(dict.fromkeys(map(told, one.why)))),
        ]
        for one in found
    )
    table("show.columns_voices", rows)


def _print(texts: Iterable[Text]) -> None:
    """Print one text after the other and tell how many there were."""
    console, count = Console(highlight=False), 0
    for text in texts:
        count += 1
        console.print(text, soft_wrap=True)
    counted(count)


def _day(one: Day) -> Text:
    """A day, or a span of days, and its events."""
    text = Text(_days(one.day, one.until), style="bold")
    if one.voices:
        text.append(f"  {say('show.voices', n=one.voices)}", style="not bold dim")
    text.append("\n")
    if one.sentence:
        text.append(f"  « {_flat(one.sentence.words)} »\n", style="not bold italic")
        text.append(f"    {_place(one.sentence)}\n", style="not bold dim")
    events = [
        *((event, "" if event.status == "held" else word("status", event.status)) for event in one.events),
        *((event, say("show.day_supposed")) for event in one.undated),
    ]
    shown = events[:MOST] if one.sentence else events
    for event, note in shown:
        parties = " → ".join(filter(None, (event.who, event.whom)))
        line = ", ".join(filter(None, (event.label, parties, event.place)))
        text.append(f"  {f'[{note}] ' if note else ''}{line}", style="not bold")
        several = say("show.reports", n=event.articles, m=event.voices) if event.articles > 1 else ""
        text.append(f"  {several}\n" if several else "\n", style="not bold dim")
    if len(events) > len(shown):
        text.append(f"  {say('show.more_events', n=len(events) - len(shown))}\n", style="not bold dim")
    return text


def _gathered(told: Sequence[Engaged]) -> Text:
    """One commitment as it was told first, and below it the other times it was told."""
    text = _commitment(told[0])
    for one in told[1:]:
        said = say("show.condition", words=_flat(one.condition)) if one.condition else ""
        words = " · ".join(filter(None, (one.by, word("commitment", one.act), _flat(one.words), said)))
        text.append(f"  {say('show.again', words=words)}\n", style="not bold")
        text.append(f"    {_told_at(one)}\n", style="not bold dim")
    if len(told[0].times) > 1:
        text.append(f"  {_times(told[0].times)}\n", style="not bold dim")
    return text


def _told_at(one: Engaged) -> str:
    """On what matter, when and where a commitment is told."""
    place = f"{one.path}:{one.start}–{one.end}"
    return " · ".join(filter(None, (one.issue, _days(one.said, one.until), place)))


def _commitment(one: Engaged) -> Text:
    """One commitment on a few lines."""
    text = Text(one.by or say("show.nobody"), style="bold")
    text.append(f" — {word('commitment', one.act)}", style="not bold italic")
    text.append(f" → {one.to}" if one.to else "", style="not bold")
    text.append(f"\n  {_flat(one.words)}\n", style="not bold")
    given = (("show.condition", one.condition), ("show.due", one.due), ("show.answers", one.answered))
    for key, value in given:
        if value:
            text.append(f"  {say(key, words=_flat(value))}\n", style="not bold")
    text.append(f"  {_told_at(one)}\n", style="not bold dim")
    return text


def _times(times: Sequence[Time]) -> str:
    """How often something was told: the days, and where it hardened or softened."""
    told = []
    for at, time in enumerate(times):
        before = times[at - 1] if at else time
        turned = turn(before.strength, time.strength)
        notes = [word("commitment", time.act) if time.act != before.act else ""]
        notes = [note for note in (*notes, say(f"show.{turned}") if turned else "") if note]
        day = _days(time.day, time.until) or say("show.undated")
        told.append(f"{day} ({', '.join(notes)})" if notes else day)
    return say("show.repeats", n=len(times), days=", ".join(told))


def _accounts(rows: Sequence[Accounted]) -> Text:
    """One event: each matter, and under it what each side tells."""
    first = rows[0]
    text = Text(" ".join(filter(None, (first.label, first.day))), style="bold")
    for matter, sides in groupby(rows, lambda one: one.matter):
        text.append(f"\n  {matter}", style="not bold italic")
        for one in sides:
            text.append(f"\n    {one.side or say('show.own')}", style="bold not italic")
            tells = [f"{_flat(p.words)} ({_place(p)})" for p in one.passages]
            tells = tells or [say("show.unmentioned")]
            text.append(" : " + "\n      ".join(tells), style="not bold not italic")
    text.append("\n")
    return text


def _conflict(one: Disputed) -> Text:
    """One conflict with its passages."""
    text = Text(word("conflict", one.type), style="bold")
    text.append(f" — {told(one.why)}\n", style="not bold")
    for side in one.sides:
        text.append(f"  · {_flat(side.words)}", style="not bold")
        text.append(f"  ({_place(side)})\n", style="not bold dim")
    return text


def _days(day: str | None, until: str | None) -> str:
    """A day, or the first and last of several; empty when none is known."""
    return " – ".join(dict.fromkeys(filter(None, (day, until))))


def _number(value: float | None) -> str | None:
    """A number without a decimal part it does not have."""
    return None if value is None else str(value) if value % 1 else str(int(value))


def _place(place: Place) -> str:
    return f"{place.path}:{place.start}–{place.end}"


def _flat(text: str) -> str:
    return " ".join(text.split())
