"""What a source says of an article besides its text: title, outlet, author, address, date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from greffier.reading.published import stated
from greffier.record import When

NAMES = {
    "title": ("title", "titre", "headline"),
    "outlet": ("outlet", "source", "media", "média", "journal", "publication", "sitename"),
    "author": ("author", "auteur", "authors", "auteurs", "byline"),
    "url": ("url", "lien", "link", "adresse"),
    "date": ("date", "published", "publié", "publication_date", "date_publication", "date de publication"),
}
_FIELD = {name: field for field, names in NAMES.items() for name in names}


@dataclass(frozen=True, slots=True)
class Particulars:
    """What one place (front matter, a table, a page's tags) says of an article; None where it is silent."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: When | None = None

    def before(self, other: Particulars) -> Particulars:
        """These, completed by `other` where these are silent."""
        mine = {field.name: getattr(self, field.name) for field in fields(self)}
        return Particulars(**{name: getattr(other, name) if it is None else it for name, it in mine.items()})


def particulars(said: Mapping[str, str], how: str) -> Particulars:
    """Particulars from named values under French or English names; `how` names the place for the date."""
    known: dict[str, str] = {}
    for name, value in said.items():
        field = _FIELD.get(name.strip().lower())
        if field and value.strip():
            known.setdefault(field, value.strip())
    date = known.pop("date", None)
    return Particulars(**known, published=stated(date, how))


def known(name: str) -> bool:
    """Whether `name` is one under which a source may state a particular."""
    return name.strip().lower() in _FIELD
