"""The day an article says it was written, where its head says so: *3 août 2016. –*, *Publié le 12 janvier 2022*."""

from __future__ import annotations

import re
from collections.abc import Iterable

from greffier.record import Article, TimeExpression, When

HEAD = 1500  # characters in which a dateline may stand: title, standfirst, dateline
BEFORE = re.compile(
    r"(?:(?:(?:publié|mis à jour|mise à jour|paru|posté|modifié|article du|édition du)\b[^.\n]{0,20}?)"
    r"|(?:[A-ZÉÈÎÔÂ][\w’'\- ()/]{1,40}[,–—-] ?)|(?:par [^\d\n]{3,40}?[,–—|-] ?))?"
    r"(?:(?:le|ce|du|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? ){0,2}",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"(?:[, ]{0,2}(?:à )?\d{1,2} ?[h:] ?(?:\d{2})?(?: (?:UTC|GMT|TU))?)?\s*(?:\((?:AFP|Reuters|AP|[A-Z][\w .]{1,15})\))?"
    r"\s*(?:\.? ?[–—-]|[.|:]?\s*(?:\n|$)|,? (?:à|mis à jour|modifié)\b)",
    re.IGNORECASE,
)


def dateline(article: Article, expressions: Iterable[TimeExpression]) -> When | None:
    """The day that a dateline in the article's head gives; None when none of `expressions` is written as one.

    A dateline is a full date that begins its line, after a place, a word such as *publié* or nothing, and is
    followed by a dash, the line's end or a time.
    """
    text = article.text.translate(_PLAIN)
    for expression in expressions:
        span = expression.span
        if span.start > HEAD:
            return None
        if expression.when is None or len(expression.value) != 10 or "written" not in expression.when.how:
            continue
        begins = text.rfind("\n", 0, span.start) + 1
        if BEFORE.fullmatch(text, begins, span.start) and AFTER.match(text, span.end):
            return When(expression.value, expression.value, "dateline", span.of(article.text))
    return None


_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})
