"""What the dossier says in its reader's language: a catalogue, and CLDR's way with days and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from functools import cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_time
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

from greffier.record import When

LANGUAGES = ("fr", "en")
_LENGTH = re.compile(r"P(?P<clock>T)?(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<unit>[YMWDHS])")
_DAYS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}
_CLOCK = {**_DAYS, "M": "minute"}
_UNCHANGED = ("s", "x", "z", "al", "ail", "au", "eu", "ou")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?")
_FIRST = re.compile(r"(?<!\d)1(?=(?:\s[^\W\d]|\s?–\s?\d{1,2}\s[^\W\d]))")
_PLACE = re.compile(r"\\\{(\w+)\\\}")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Every text of the interface: key -> language -> words, from fr.po; plurals as key.one and key.other."""
    with files("greffier.pages").joinpath("fr.po").open("rb") as lines:
        return dict(entry for message in read_po(lines) if message.context for entry in _entries(message))


def _entries(message: Message) -> Iterator[tuple[str, Mapping[str, str]]]:
    """A text under its key; one that counts under two, for one and for more."""
    key, forms = str(message.context), zip(_forms(message.id), _forms(message.string), strict=True)
    for end, (english, french) in zip(
        (".one", ".other") if message.pluralizable else ("",), forms, strict=True
    ):
        yield f"{key}{end}", {"en": english, "fr": french}


def _forms(texts: str | Sequence[str] | None) -> Sequence[str]:
    """The text, or its singular and its plural; "" where it is not translated yet."""
    return (texts or "",) if isinstance(texts, str | None) else texts


class Wording:
    """The interface in one language."""

    def __init__(self, lang: str) -> None:
        """Take a language of the catalogue; ValueError for another."""
        if lang not in LANGUAGES:
            raise ValueError(f"no interface in {lang!r}; there is {' and '.join(LANGUAGES)}")
        self.lang = lang
        self.locale = Locale(lang)
        self._texts = {key: texts[lang] for key, texts in catalogue().items()}
        self.number, self.percent = cache(self.number), cache(self.percent)  # type: ignore[method-assign]

    def __call__(self, key: str, **values: str | int) -> str:
        """The words for `key`, with `values` put into their places."""
        if not values:
            return self._texts[key]
        shown = {name: self.number(v) if isinstance(v, int) else v for name, v in values.items()}
        return self._texts[key].format(**shown)

    def known(self, group: str, name: str) -> str:
        """The words for `name` in a `group` of the catalogue (a rule of noise, say), else `name` itself."""
        entry = catalogue().get(f"{group}.{name}")
        return entry[self.lang] if entry else name

    def rule(self, name: str) -> str:
        """What a rule that finds statements looks at, in words; its name when it has none."""
        return self.known("rule", "noun" if name.startswith("noun ") else name)

    def why(self, reason: str) -> str:
        """A reason of a rule, kept in English, in this language; as it stands when it is of no known kind."""
        return self._told("why", reason)

    def how(self, reckoned: str) -> str:
        """From what a day was reckoned, kept in English, in this language; the unknown stays as it is."""
        return ", ".join(self._told("how", clause) for clause in reckoned.split(", "))

    def _told(self, group: str, words: str) -> str:
        """English words of a `group` of the catalogue in this language, as they are when none is like."""
        for key, pattern in _patterns(group):
            if found := pattern.fullmatch(words):
                return self(
                    key, **{name: self._place(name, given) for name, given in found.groupdict().items()}
                )
        return words

    def _place(self, name: str, words: str) -> str:
        """What fills a place: the name of an act, a day as it is written here, or words as they are."""
        if _DAY.fullmatch(words):
            return self._moment(words, "medium")
        return self.known("act", words) if name in ("act", "other") else words

    def count(self, key: str, number: int) -> str:
        """`number` of something, in the right grammatical number: "1 article", "2 articles"."""
        return self(f"{key}.{'one' if self.locale.plural_form(number) == 'one' else 'other'}", n=number)

    def number(self, number: int) -> str:
        """A whole number, grouped as the language does."""
        return str(format_decimal(number, locale=self.locale))

    def range(self, low: float | None, high: float | None) -> str:
        """A number, or the interval from `low` to `high`; an end that is None is open."""
        ends = [None if n is None else str(format_decimal(n, locale=self.locale)) for n in (low, high)]
        if ends[0] is None or ends[1] is None:
            return f"≥ {ends[0]}" if ends[1] is None else f"≤ {ends[1]}"
        return ends[0] if ends[0] == ends[1] else f"{ends[0]} – {ends[1]}"

    def plural(self, unit: str, number: float | None) -> str:
        """A French unit of count, kept in its singular, as it stands behind `number`; odd plurals stay so."""
        plain = unit.isalpha() and unit.islower() and not unit.endswith(_UNCHANGED)
        return f"{unit}s" if plain and number is not None and abs(number) >= 2 else unit

    def duration(self, value: str) -> str:
        """A duration of one unit ("PT50M") in words; `value` itself when it is none or not known."""
        found = _LENGTH.fullmatch(value)
        if found is None:
            return value
        unit = (_CLOCK if found["clock"] else _DAYS)[found["unit"]]
        return str(format_unit(float(found["number"]), unit, "long", locale=self.locale))

    def day(self, iso: str) -> str:
        """A day as an axis names it."""
        return self._first(format_date(date.fromisoformat(iso), "d MMM", self.locale))

    def percent(self, share: float) -> str:
        """A share between 0 and 1."""
        return str(format_percent(share, locale=self.locale))

    def language(self, code: str | None) -> str:
        """The name of a language, its code when CLDR does not know it, "unknown" when there is none."""
        if not code:
            return self("language.unknown")
        try:
            return Locale.parse(code, sep="-").get_language_name(self.lang) or code
        except (ValueError, UnknownLocaleError):
            return code

    def when(self, when: When | None, form: str = "long") -> str:
        """A moment as a day, a month or an interval; "" for none; what it holds when that is no date."""
        if when is None:
            return ""
        if when.start == when.end:
            return self._moment(when.start, form)
        first, last = _day(when.start), _day(when.end)
        if first is None or last is None:
            return f"{self._moment(when.start, form)} – {self._moment(when.end, form)}"
        if first == last:
            return self._first(format_date(first, form, self.locale))
        whole = self._whole(first, last)
        return whole or self._first(format_interval(first, last, "yMMMd", locale=self.locale))

    def _first(self, said: object) -> str:
        """What was said of days, with the first of a month as French has it: *1er octobre*."""
        return _FIRST.sub("1er", str(said)) if self.lang == "fr" else str(said)

    def _whole(self, first: date, last: date) -> str | None:
        """Whole years or months as such ("2016", "juillet 2014"), None for days that make none."""
        after = last + timedelta(1)
        if first.day != 1 or after.day != 1:
            return None
        if (first.month, after.month) == (1, 1):
            return str(first.year) if first.year == last.year else f"{first.year} – {last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return str(format_date(first, "LLLL y", self.locale))
        return str(format_interval(first, last, "yMMM", locale=self.locale))

    def _moment(self, iso: str, form: str) -> str:
        """One ISO prefix: a day (with its time, if any), a month or a year."""
        day, month = _day(iso), _MONTH.fullmatch(iso)
        if month and 1 <= int(month[2]) <= 12:
            return str(format_date(date(int(month[1]), int(month[2]), 1), "LLLL y", self.locale))
        if day is None:
            return iso
        said, clock = self._first(format_date(day, form, self.locale)), _DAY.match(iso)
        if clock is None or clock[4] is None or int(clock[4]) > 23 or int(clock[5]) > 59:
            return said
        return f"{said}, {format_time(time(int(clock[4]), int(clock[5])), 'short', locale=self.locale)}"


@cache
def _patterns(group: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each text of a group of the catalogue, by key, as a pattern of its English words."""
    texts = ((key, words["en"]) for key, words in catalogue().items() if key.startswith(f"{group}."))
    return tuple(
        (key, re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(text)), re.DOTALL)) for key, text in texts
    )


def _day(iso: str) -> date | None:
    """The calendar day an ISO date or date-time names, None for a shorter prefix or nonsense."""
    match = _DAY.match(iso)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def elided(name: str, lang: str) -> str:
    """ "que" (or "qu’" before a vowel) and the name in French, "that" and the name in English."""
    if lang != "fr":
        return f"that {name}"
    return f"qu’{name}" if name[:1].lower() in "aeiouyâàéèêëîïôöùûüœæ" and name else f"que {name}"
