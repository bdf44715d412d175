"""The day an article says it was written, where its head says so: *3 août 2016. –*, *Publié le 12 janvier 2022*."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from greffier.finding.dates.reckoning import IN_FULL
from greffier.record import Article, TimeExpression, When

WIDEST = 31  # days between two datelines that can both be true
HEAD = 1500  # characters in which a dateline may stand: title, standfirst, dateline
BEFORE = re.compile(
    r"(?:(?:(?:publié|page actualisée|actualisé|mis à jour|mise à jour|paru|posté|modifié|article du|édition du)\b[^.\n]{0,20}?)"
    r"|(?:[A-ZÉÈÎÔÂ][\w’'\- ()/]{1,40}[,–—-] ?)|(?:par [^\d\n]{3,40}?[,–—|-] ?))?"
    r"(?:(?:le|ce|du|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? ){0,2}",
    re.IGNORECASE,
)
UPDATED = re.compile(r"\b(?:actualisée?|mise? à jour|modifiée?)\b", re.IGNORECASE)
AFTER = re.compile(
    r"(?:[, ]{0,2}(?:à )?\d{1,2} ?[h:] ?(?:\d{2})?(?: (?:UTC|GMT|TU)(?:[+−-]\d{1,2})?)?)?"
    r"(?:\s*(?:\([^\W\d_][\w .]{1,15}\))?\s*(?:\. ?[–—-]|[–—]|-\s|[.|:]?[ ]*(?:\n|$)|,? (?:mis à jour|modifié)\b)"
    r"|, [^\W\d_][^\n.–—]{0,40}?\s(?:\. ?)?[–—]\s)",
    re.IGNORECASE,
)


def dateline(article: Article, expressions: Iterable[TimeExpression]) -> When | None:
    """The day that a dateline in the article's head gives; None when none of `expressions` is written as one.

    A dateline is a full date that begins its line, after a place, a word such as *publié* or nothing, and is
    followed by a dash, the line's end, a place or a time. Where several disagree (published, then updated), the
    answer reaches from the first to the last.
    """
    text = article.text.translate(_PLAIN)
    lines = [expression for expression in expressions if _is_dateline(text, expression)]
    if not lines:
        return None
    later = [
        line
        for line in lines[1:]
        if UPDATED.search(_line(text, line)) or UPDATED.search(_line(text, lines[0]))
    ]
    days = sorted(line.value for line in (lines[0], *later))
    if (date.fromisoformat(days[-1]) - date.fromisoformat(days[0])).days > WIDEST:
        return None
    return When(days[0], days[-1], "dateline", lines[0].span.of(article.text))


def _line(text: str, expression: TimeExpression) -> str:
    """What stands before an expression in its line."""
    return text[text.rfind("\n", 0, expression.span.start) + 1 : expression.span.start]


def _is_dateline(text: str, expression: TimeExpression) -> bool:
    """Whether an expression is a full date and is written as a dateline is."""
    span, found = expression.span, expression.when
    if span.start > HEAD or found is None or len(expression.value) != 10 or found.how != IN_FULL:
        return False
    return bool(BEFORE.fullmatch(_line(text, expression)) and AFTER.match(text, span.end))


_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})
