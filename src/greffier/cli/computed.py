"""Commands that show what was found of events and linked across articles: show events…, timeline."""

from __future__ import annotations

from greffier.cli import options


def events(
    record: options.RecordFile,
    actor: options.ActorName = None,
    day: options.DayName = None,
    type_: options.EventTypeName = None,
    status: options.StatusOption = None,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """What happened, is planned, feared or denied."""
    from greffier import desk
    from greffier.cli.showing_computed import show_events
    from greffier.store import Question

    question = Question(actor=actor, day=day, type=type_, status=status, limit=limit)
    show_events(desk.events(record, question), as_json)


def timeline(
    record: options.RecordFile,
    days: options.Days = None,
    actor: options.ActorName = None,
    day: options.DayName = None,
    type_: options.EventTypeName = None,
    status: options.StatusOption = None,
    as_json: options.AsJson = False,
) -> None:
    """Days in order, each with its events."""
    from greffier import desk
    from greffier.cli.showing_computed import show_timeline
    from greffier.store import Question

    question = Question(actor=actor, day=day, type=type_, status=status)
    show_timeline(desk.timeline(record, question, days), as_json)


def commitments(
    record: options.RecordFile,
    actor: options.ActorName = None,
    issue: options.Issue = None,
    day: options.DayName = None,
    act: options.CommitmentActOption = None,
    article: options.ArticleName = None,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """Who demands, threatens, promises, refuses what, on what condition."""
    from greffier import desk
    from greffier.cli.showing_computed import show_commitments
    from greffier.store import Question

    question = Question(actor=actor, issue=issue, day=day, act=act, article=article, limit=limit)
    show_commitments(desk.commitments(record, question), as_json)


def figures(
    record: options.RecordFile,
    actor: options.ActorName = None,
    issue: options.Issue = None,
    day: options.DayName = None,
    article: options.ArticleName = None,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """How many of what, said by whom."""
    from greffier import desk
    from greffier.cli.showing_computed import show_figures
    from greffier.store import Question

    question = Question(actor=actor, issue=issue, day=day, article=article, limit=limit)
    show_figures(desk.figures(record, question), as_json)


def accounts(
    record: options.RecordFile,
    actor: options.ActorName = None,
    issue: options.Issue = None,
    day: options.DayName = None,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """What each side tells of an event."""
    from greffier import desk
    from greffier.cli.showing_computed import show_accounts
    from greffier.store import Question

    question = Question(actor=actor, issue=issue, day=day, limit=limit)
    show_accounts(desk.accounts(record, question), as_json)


def conflicts(
    record: options.RecordFile,
    actor: options.ActorName = None,
    day: options.DayName = None,
    type_: options.ConflictTypeOption = None,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """Where accounts do not agree."""
    from greffier import desk
    from greffier.cli.showing_computed import show_conflicts
    from greffier.store import Question

    question = Question(actor=actor, day=day, type=type_, limit=limit)
    show_conflicts(desk.conflicts(record, question), as_json)


def voices(
    record: options.RecordFile,
    article: options.ArticleName = None,
    day: options.DayName = None,
    limit: options.Limit = None,
    as_json: options.AsJson = False,
) -> None:
    """Which articles say the same, and from whom they take."""
    from greffier import desk
    from greffier.cli.showing_computed import show_voices
    from greffier.store import Question

    show_voices(desk.voices(record, Question(article=article, day=day, limit=limit)), as_json)
