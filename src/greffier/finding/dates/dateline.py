"""The day an article says it was written, in its head: *3 août 2016. –*, *Publié le 12 janvier 2022*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from greffier.finding.dates.reckoning import IN_FULL
from greffier.lexicon import ClassName, load
from greffier.record import Article, Span, TimeExpression, When

DAY = 10  # characters of a day in full, before its hour
WIDEST = 31  # days between two datelines that can both be true
LONGEST_TITLE = 160  # characters of a line that is a title, no paragraph
HEAD = 1500  # characters in which a dateline may stand: title, standfirst, dateline
BLANKS = "\u00a0\u202f\u2009"
PLACE = r"[^\W\d_a-z][\w’'\- ()/]{1,40}(?:(?:, ?[\w’'\- ()/]{1,30})?[,–—-] ?|\) )"
SOURCE = r"(?:\([^()\d\n]{2,40}\) ?)?"  # (AFP) 11 mai 2024 -, (Traduit du russe.) 7 janvier 2022.
AFTER = re.compile(
    r"(?:[,| ]{0,3}(?:(?:à|[–—-]) )?\d{1,2} ?[h:] ?(?:\d{2})?(?: (?:UTC|GMT|TU)(?:[+−-]\d{1,2})?)?)?"
    r"(?:\s*(?:\([^\W\d_][\w .'’-]{1,60}\)| (?:à|de|depuis) [^\W\d_a-z][\w’'-]+)?"
    r"\s*(?:\. ?[–—-]|[–—]|--?\s|[.|:]?[ ]*(?:\n|$))"
    r"|\s*(?:\([^\W\d_][\w .'’-]{1,40}\)|(?:\. ?)?/[^\W\d_][\w .'’-]{1,30}/) ?[.:]\s"
    r"|, [^\W\d_][^\n.–—]{0,40}?\s(?:\. ?)?[–—]\s"
    r"|,? (?:par )?(?:[^\W\d_a-z][\w’'-]+ ?){1,3}\n)"
)


NAME = r"[^\W\d_a-z][\w’'/-]+(?: [^\W\d_a-z][\w’'/-]+){0,3}(?: [\w’-]{4,}(?=,))?"  # La Gazette libre,
ALONE = re.compile(
    rf"\s*{SOURCE}(?:(?:{NAME}[,.]? ?){{1,3}}(?:\([\w -]{{2,20}}\),? )?)?(?i:(?:le|du) )?"
)  # then date and stop, or its line's end
STOP = re.compile(r"(?:, \d{1,2} ?h(?: ?\d{2})?)?\. ?(?=[^\W\d_a-z]|[«\"“])")
BYLINE = re.compile(r"\s*[^\W\d_a-z][^\d\n]{3,90}\. (?i:le )?")  # Par X, envoyé spécial à Y. 12 mai 2023
BY = r"(?:(?:Par|Texte|Texte et photos|Propos recueillis par) [^\W\d_a-z][^\d\n.]{2,80}?(?:,| [|·•–—-])? )?"
"""Who wrote it, before the day: *Par Anna Roux, le 11/02/2026*."""
HEADING: tuple[ClassName, ...] = ("dated issue", "kind of piece", "told of a day")
HOUR = r"\d{1,2} ?[h:]\d{0,2}"
END = re.compile(r"\.?[ ]*(?:\n|$)")
REST = re.compile(r"[^\n.!?]{0,90}(?:\n|$)")
"""What a line of *Publié le* may hold behind its day: an hour, a time of reading, a later version."""


class Heads(NamedTuple):
    """What may stand before a date in a dateline, and which words say that it is that of a later version.

    `told` are words for *published* behind a full sentence, `marked` such words with a capital, wherever in
    their line, `issue` what stands before the date of a live feed or bulletin, `piece` what follows one in a
    head, `again` a later version told in the same line.
    """

    before: re.Pattern[str]
    updated: re.Pattern[str]
    told: re.Pattern[str]
    marked: re.Pattern[str]
    issue: re.Pattern[str]
    piece: re.Pattern[str]
    again: re.Pattern[str]


@cache
def _heads(lang: str) -> Heads:
    """The patterns of a language, from its words for *published* and *updated*."""
    rows = [row for row in load(lang).times.rows if row.kind == "published"]
    words = "|".join(re.escape(form) for row in rows for form in row.forms)
    updated = "|".join(re.escape(form) for row in rows for form in row.forms if row.value == "updated")
    issue, piece, day = ("|".join(sorted(load(lang).words(name))) for name in HEADING)
    before = (
        rf"{SOURCE}(?:{HOUR}[ ,|–—-]{{1,3}})?{BY}"
        rf"(?:(?i:(?:{words})\b[^.\n]{{0,20}}?)|{PLACE}|[^\d\n]{{3,40}}?[|–—] ?)?"
        r"(?i:(?:le|du),? )?"
    )
    return Heads(
        re.compile(before),
        re.compile(rf"\b(?:{updated})\b", re.IGNORECASE),
        re.compile(rf".{{0,300}}[.!?»] (?i:{words}) (?i:(?:le|du) )?"),
        re.compile(rf"(?:[^.\n]{{2,60}} )?(?=[A-ZÉ])(?i:(?:{words})\b[^.\n]{{0,20}}?(?:le|du)? ?:? ?)"),
        re.compile(
            rf"[^\n]{{0,80}}\b(?:{issue})(?:\b[^\n]{{0,80}}\b(?:{day}))?"
            r"(?: (?:de la journée )?d[ue] ?|(?: (?:de|du|des) [\w ]{2,14})?, (?:le )?)",
            re.IGNORECASE,
        ),  # Le journal de 8 heures, mardi 12 mai 2023
        re.compile(rf", (?:{piece})\b[^\n.]{{0,30}}(?:\n|$)", re.IGNORECASE),
        re.compile(rf"(?: (?:à|[–—-]) ?{HOUR})?[ ,.|–—-]{{1,3}}(?:{updated})\b", re.IGNORECASE),
    )


def dateline(article: Article, expressions: Iterable[TimeExpression]) -> When | None:
    """The day or days a dateline in the article's head gives; None when none of `expressions` is one.

    A dateline is a full date that begins its line, or stands after a place or a word such as *publié*, and is
    followed by a dash, the line's end or a place. A later version's date (*mis à jour*) makes it an interval.
    Without one, a month and its year alone in their line over the text are the month it was written in.
    """
    text, heads, expressions = article.text, _heads("fr"), list(expressions)
    for blank in BLANKS:
        text = text.replace(blank, " ")
    lines = [expression for expression in expressions if _is_dateline(text, expression, heads)]
    if not lines:
        return _month(text, expressions, heads)
    days = sorted(line.value[:DAY] for line in _versions(text, lines, heads))
    if (date.fromisoformat(days[-1]) - date.fromisoformat(days[0])).days > WIDEST:
        return None
    return When(days[0], days[-1], "dateline", lines[0].span.of(article.text))


def _versions(text: str, lines: list[TimeExpression], heads: Heads) -> list[TimeExpression]:
    """The first dateline, with those that tell of an update beside it."""
    first, *others = lines
    if heads.updated.search(_line(text, first)):
        return lines
    return [first, *(line for line in others if heads.updated.search(_line(text, line)))]


def _line(text: str, expression: TimeExpression) -> str:
    """What stands before an expression in its line."""
    return text[text.rfind("\n", 0, expression.span.start) + 1 : expression.span.start]


def _month(text: str, expressions: Sequence[TimeExpression], heads: Heads) -> When | None:
    """The month of the only line over the text that is one: *Mars 2021*; None in a chronology."""
    lines = [one.when for one in expressions if _is_month_line(text, one, heads)]
    if len(lines) != 1 or lines[0] is None:
        return None
    return When(lines[0].start, lines[0].end, "dateline", lines[0].text)


def _is_month_line(text: str, expression: TimeExpression, heads: Heads) -> bool:
    """Whether an expression is a month of a year, alone in its line, over it only titles and names."""
    span, found = expression.span, expression.when
    if span.start > HEAD or found is None or len(expression.value) != 7 or found.how != IN_FULL:
        return False
    *above, before = text[: span.start].split("\n")
    over = all(len(line) <= LONGEST_TITLE for line in above)
    led = not before.strip() or heads.before.fullmatch(before) is not None
    return over and led and END.match(text, span.end) is not None


def _is_dateline(text: str, expression: TimeExpression, heads: Heads) -> bool:
    """Whether an expression is a full date and is written as a dateline is."""
    span, found = expression.span, expression.when
    if span.start > HEAD or found is None or len(expression.value) < DAY or found.how != IN_FULL:
        return False
    if expression.value[DAY : DAY + 1] not in ("", "T"):
        return False
    before = _line(text, expression)
    behind = (AFTER, heads.piece, heads.again)
    if heads.before.fullmatch(before) and any(one.match(text, span.end) for one in behind):
        return True
    if heads.marked.fullmatch(before) and REST.match(text, span.end):
        return True
    if heads.issue.fullmatch(before) and END.match(text, span.end):
        return True
    if BYLINE.fullmatch(before) and END.match(text, span.end):
        return True
    if ALONE.fullmatch(before) and not _of_a_deed(text, span):
        return bool(STOP.match(text, span.end) or AFTER.match(text, span.end))
    return bool(heads.told.fullmatch(before) and AFTER.match(text, span.end))


def _of_a_deed(text: str, span: Span) -> bool:
    """Whether a word with no stop behind it leads to *le*, as a participle does: *Tué le 12 mai 2023.*"""
    led = text[max(span.start - 2, 0) : span.start]
    return text[span.start : span.end].startswith("le ") and led[:1].isalpha()
