"""Where the words of a French press text begin and end, without spaCy."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

APOSTROPHES = "'’ʼ`´‘"
HYPHENS = "‐‑-"
_AP, _HY = f"[{APOSTROPHES}]", f"[{HYPHENS}]"
_HYPHEN_SET = frozenset(HYPHENS)
_UPPER = "A-ZÀ-ÖØ-Þ"


def rows(name: str) -> list[str]:
    """Given a data file's name, its rows without comments and blank lines."""
    text = (files("greffier.parsing") / "data" / name).read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def listed(name: str) -> frozenset[str]:
    """Given a data file's name, its rows as a set."""
    return frozenset(rows(name))


def _choice(words: list[str]) -> str:
    """Given words, a pattern for any of them, longest first, with every apostrophe and hyphen allowed."""
    ordered = sorted(words, key=len, reverse=True)
    patterns = (re.escape(word).replace("'", _AP).replace(r"\-", _HY) for word in ordered)
    return "|".join(patterns)


@cache
def _scanner() -> re.Pattern[str]:
    """The one pattern whose matches are the words, in order of preference."""
    shorts = [row.lstrip("!") for row in rows("abbreviations.txt") if row[0] != "?"]
    capitals = [row.capitalize() for row in rows("openers.txt")]
    doubtful = [row[1:] for row in rows("abbreviations.txt") if row[0] == "?"]
    return re.compile(
        rf"""
          (?:https?://|www\.)[^\s<>«»"“”]*[^\s<>«»"“”.,;:!?)\]…]  # addresses
        | [\w.+-]+@\w[\w-]*(?:\.\w+)+
        | [#@]\w+
        | (?<!\w)(?i:{_choice(rows("whole.txt"))})(?!\w|{_HY}\w)
        | (?<!\w)(?:{_choice(shorts)})(?!\w(?![a-zà-ÿ]))
        | (?<!\w)(?:{_choice(doubtful)})(?=\s*(?:[a-zà-ÿ\d(]|J\.))
        | [nN]°(?=\s?\d) | °[CF]\b
        | (?:[{_UPPER}]\.{_HY}?){{2,}}(?:[{_UPPER}](?![\w.]))?  # O.N.U., J.-P.
        | (?<!\w)(?!(?<=\b[sS]ur\s)X\.\s(?:{_choice(capitals)})(?!\w))  # C. S. Lee, not: sur X. La
          [{_UPPER}]\.(?=\s(?:[{_UPPER}]\.\s)?[{_UPPER}][\w{APOSTROPHES}-])
        | (?<!\w)(?<!M\.\s)(?<!Mme\s)[{_UPPER}][a-z]\.  # Vl. Poutine, not: M. Li. Le
          (?=\s(?!(?i:{_choice(rows("openers.txt"))})(?!\w))(?:[{_UPPER}]\.\s)?[{_UPPER}][\w{APOSTROPHES}-])
        | \w[\w-]*\.(?i:{_choice(rows("domains.txt"))})(?![\w.]*\w)
        | \d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d)(?:,\d+)?  # 50 000
        | \d+(?:[.,:/]\d+)*(?:(?:{_HY}|[.,])?\w+)*?(?=[.,]?(?!\w|{_HY}\w))  # 1,5  10h30  5-0
        | (?<!\w)(?i:[cdjlmnstyz]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu){_AP}
          (?=\S|\s+[«“"]|[ \u00a0\u202f]\w)  # l'OTAN  d' « amis »  l' ONU
        | \w+(?:{_HY}\w+|{_AP}\w+)*(?:\((?:e|s|es|E|S|ES)\))?  # ordinary words
        | -?t{_AP}(?=\w)
        | \.{{2,}}|…+|``|''|<<|>>|--+
        | \S
        """,
        re.VERBOSE,
    )


@cache
def _clitics() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a pronoun behind its verb: behind any (-t-il), and behind small letters only (-le)."""
    free = [row for row in rows("clitics.txt") if not row.startswith("!")]
    tied = _choice([row[1:] for row in rows("clitics.txt") if row.startswith("!")])
    loose = _choice(free + [word.upper() for word in free])
    return (
        re.compile(rf"{_HY}(?:[tT][{APOSTROPHES}{HYPHENS}])?(?:{loose})$"),
        re.compile(rf"(?<=[a-zà-ÿœ])(?:{_HY}(?:{tied})){{1,2}}$"),
    )


def _cut(word: str) -> int:
    """Given a hyphenated word, where its trailing pronoun begins; 0 when it has none."""
    free, tied = _clitics()
    found = free.search(word) or (tied.search(word) if word[0].islower() else None)
    whole = word.lower().translate({ord(mark): "-" for mark in HYPHENS}) in listed("whole.txt")
    return 0 if found is None or whole else found.start()


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Given a text, the half-open places of its words in order; white space belongs to none."""
    before = (0, 0)
    for match in _scanner().finditer(text):
        start, end = match.span()
        word = match.group()
        tied = end - start > 3 and not _HYPHEN_SET.isdisjoint(word)
        cut = start + _cut(word) if tied and not _goes_on(text, before, start) else start
        if cut > start:
            yield start, cut
        yield cut, end
        before = (start, end)


def _goes_on(text: str, before: tuple[int, int], start: int) -> bool:
    """Given the word before one, whether this one is a name's second: *Kim Yong-il*, where no verb stands."""
    known = text[before[0] : before[1]]
    side = known[:1].isupper() and known.isalpha() and text[before[1] : start] == " "
    return side and text[start].isupper() and not text[start + 1].isupper()
