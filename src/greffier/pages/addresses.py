"""Where everything lives in a dossier: file names any file system takes, anchors, links between pages."""

from __future__ import annotations

import hashlib
import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from greffier.pages.gather import Profile
from greffier.record import Statement

_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_WHOLE, _ENDS = 8, 4
"""A text fragment holds this many words whole; of more, this many at each end."""
_TO_ASCII = str.maketrans(
    {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l"}
)


def slug(words: str, length: int = 48) -> str:
    """Lower-case ASCII letters, digits and hyphens made of `words`; "" when none of them can be kept."""
    parted = re.sub(r"[\W_]+", "-", words[:400].translate(_TO_ASCII))
    plain = unicodedata.normalize("NFKD", parted).encode("ascii", "ignore").decode().lower()
    kept = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:length].strip("-")
    return f"{kept}-" if kept in _RESERVED else kept


def short(key: str) -> str:
    """Ten hexadecimal digits that stand for `key` in a file name."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def actor_stems(profiles: Mapping[str, Profile]) -> dict[str, str]:
    """Actor id -> file name without ending: the name alone when no other bears it, else with a short key."""
    stems = {id: slug(profile.name) for id, profile in profiles.items()}
    bearers = Counter(stems.values())
    alone = {id for id, stem in stems.items() if bearers[stem] == 1 and profiles[id].type != "unnamed"}
    return {id: stem if stem and id in alone else _keyed(stem, profiles[id]) for id, stem in stems.items()}


def _keyed(stem: str, profile: Profile) -> str:
    """A stem that nobody else can have; two hyphens never occur in a plain one."""
    return f"{stem or 'x'}--{short(profile.key)}"


def article_stem(id: str, title: str) -> str:
    """File name of an article without ending: some words of its title, and its id, which makes it unique."""
    words = slug(title, 40)
    safe = id if re.fullmatch(r"[0-9a-z]+", id) else short(id)
    return f"{words}-{safe}" if words else safe


def page(folder: str, stem: str, number: int = 1) -> str:
    """Address of one page in the dossier; `number` counts the pages a long one is cut into."""
    return posixpath.join(folder, f"{stem}.html" if number == 1 else f"{stem}.p{number}.html")


def anchor(statement: Statement) -> str:
    """The anchor of a statement on its article's page: its id without the article's."""
    return anchor_of(statement.id, statement.article)


def anchor_of(id: str, article: str) -> str:
    """The anchor of the fact `id` of an article; its first letter tells which kind of fact it is."""
    own = re.sub(r"[^A-Za-z0-9_-]+", "-", id.removeprefix(f"{article}-"))
    return own if re.match(r"[secf]\d", own) else f"s-{own}"


def statement_page(id: str) -> str:
    """The page of the statement `id`: its id is its address."""
    return page("statements", id if re.fullmatch(r"[0-9a-z-]+", id) else short(id))


def relative(source: str, target: str) -> str:
    """A link from page `source` to `target` (which may carry an anchor), right on any disk or server."""
    path, mark, fragment = target.partition("#")
    if path == source and mark:
        return f"#{fragment}"
    here, there = posixpath.dirname(source), posixpath.dirname(path)
    way = posixpath.basename(path) if here == there else "../" * (here.count("/") + bool(here)) + path
    return way + mark + fragment


def web(url: str | None) -> str | None:
    """`url` when it can be followed safely (http or https with a host), None otherwise."""
    if not url or any(ord(character) <= 32 for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def at_words(url: str, words: str) -> str:
    """`url` such that a browser scrolls to `words` and lights them: a text fragment that names their ends."""
    found = [one.span() for one in re.finditer(r"\w(?:\S*\w)?", words)]
    if not found:
        return url
    ends = [(found[0][0], found[-1][1])]
    if len(found) > _WHOLE:
        ends = [(found[0][0], found[_ENDS - 1][1]), (found[-_ENDS][0], found[-1][1])]
    told = (quote(words[start:end], safe="", errors="replace").replace("-", "%2D") for start, end in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={','.join(told)}"
