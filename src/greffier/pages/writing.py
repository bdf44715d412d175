"""A dossier from a record: every kind of page in turn, each page and table written as it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

from greffier.pages import (
    actor,
    article,
    conflicts,
    contents,
    events,
    figures,
    made,
    positions,
    said,
    statement,
    timeline,
    voices,
)
from greffier.pages.files import write as write_table
from greffier.pages.folder import Draft, demand
from greffier.pages.frame import Book, Leaf, Table
from greffier.pages.gather import index
from greffier.pages.ledger import Ledger
from greffier.pages.press import Press, style
from greffier.pages.view import RecordView, View
from greffier.pages.wording import Wording
from greffier.store import Record

# Written after the article pages, which fill the ledger that these read. A new kind of page is a module with
# `leaves`, a template, its texts in fr.po and a row here; a new kind of card, a template in cards/.
KINDS: tuple[Callable[[Book], Iterator[Leaf | Table]], ...] = (
    actor.leaves,
    said.leaves,
    statement.leaves,
    timeline.leaves,
    events.leaves,
    positions.leaves,
    figures.leaves,
    conflicts.leaves,
    voices.leaves,
    contents.leaves,
    made.leaves,
)


def write(record: Path, directory: Path, lang: str = "fr") -> list[Path]:
    """Write the dossier of `record` into `directory` (an older dossier there is replaced); the pages written.

    DossierFault when the directory cannot be used, a RecordFault when the record cannot be read.
    """
    with Record.open(record) as opened:
        return write_view(RecordView(opened), directory, lang, record.stem)


def claim(directory: Path, lang: str = "fr") -> None:
    """Nothing when a dossier may be written into `directory`; PlaceTaken when something else stands there."""
    demand(directory, Wording(lang))


def write_view(view: View, directory: Path, lang: str, name: str) -> list[Path]:
    """Write the dossier of any view under the name it goes by; the pages written."""
    say = Wording(lang)
    with Draft(directory, say) as draft:
        ledger = Ledger(draft.scratch())
        try:
            book = Book(name, view, index(view), ledger, say)
            _write(book, draft, ledger)
        finally:
            ledger.close()
    return [draft.place / address for address in draft.written if address.endswith(".html")]


def _write(book: Book, draft: Draft, ledger: Ledger) -> None:
    """Write all pages and tables, the style sheet and the script that eases reading."""
    press = Press(book)
    for leaves in (article.leaves(book, ledger), *(kind(book) for kind in KINDS)):
        for made_one in leaves:
            if isinstance(made_one, Leaf):
                draft.write(made_one.frame.address, press.html(made_one))
            else:
                write_table(draft, made_one)
    plain, script = (
        files("greffier.pages").joinpath(name).read_text("utf-8") for name in ("style.css", "reader.js")
    )
    draft.write("style.css", style(plain, book))
    draft.write("reader.js", script)
