"""A statement as one quotes it in print: whose words, which words, in which article of which day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from greffier.pages.addresses import web
from greffier.pages.gather import Entry
from greffier.pages.passages import clipped
from greffier.pages.wording import Wording
from greffier.record import Article

_WHOLE = re.compile(r"[«“\"]\s*([^«»“”\"]*?)\s*[»”\"]")
_INNER = re.compile(r"«\s*([^«»]*?)\s*»|\"([^\"]*)\"")
_STOPS = (".", "!", "?", "…")
_LONGEST = 2_000


def citation(
    say: Wording, entry: Entry, article: Article, voices: Sequence[str | None], words: str, manner: str
) -> str:
    """One sentence to copy; `voices` are those who say that the next one says, the last one's are `words`."""
    names = [one or say("speaker.unknown") for one in voices]
    who = names[-1] if len(names) == 1 else say("cite.according", who=names[-1], outer=names[-2])
    told = say(f"cite.{manner}", who=capital(who), words=_quotable(clipped(words, _LONGEST)))
    stop = "" if told.rstrip(" »”\u00a0\u202f")[-1:] in _STOPS else "."
    title = say("cite.title", words=clipped(entry.title, 300)) if entry.titled else ""
    day = say.when(entry.published) if entry.published else say("undated")
    parts = (title, entry.outlet, article.author, day, web(article.url))
    return f"{told}{stop} {', '.join(part for part in parts if part)}."


def _quotable(words: str) -> str:
    """Words as they stand between guillemets: their own marks fall when they hold all, else become “ ”."""
    if whole := _WHOLE.fullmatch(words):
        return whole[1]
    return _INNER.sub(lambda found: f"“{found[1] or found[2] or ''}”", words)


def capital(words: str) -> str:
    """`words` with a capital first letter."""
    return words[:1].upper() + words[1:]
