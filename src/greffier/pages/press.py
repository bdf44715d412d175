"""From a context to HTML: the templates, and what they may call. All that comes from articles is escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import fields, is_dataclass
from functools import partial
from posixpath import dirname

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from greffier import __version__
from greffier.pages.addresses import relative
from greffier.pages.cards import SLOTS
from greffier.pages.frame import Book, Frame, Leaf
from greffier.pages.wording import elided

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
POLICY = (
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'"
)
NAVIGATION = (
    ("contents", "index.html"), ("timeline", "timeline.html"), ("positions", "positions/index.html"),
    ("said", "said/by-article.html"), ("actors", "actors/index.html"), ("figures", "figures/index.html"),
    ("conflicts", "conflicts/index.html"), ("voices", "voices/index.html"),
    ("articles", "articles/index.html"), ("made", "made.html"),
)  # fmt: skip


def visible(value: object) -> object:
    """Text with its unseen steering characters shown as their codes; anything else as it is."""
    if isinstance(value, str) and not value.isprintable() and not isinstance(value, Markup):
        return _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", value)
    return value


def exact(words: str) -> Markup:
    """Words of an article as HTML that reads back to the same characters."""
    return Markup(escape(words).replace("\r", "&#13;"))


class Press:
    """Renders the pages of one book."""

    def __init__(
        self,
        book: Book,
        navigation: Collection[tuple[str, str]] = NAVIGATION,
        policy: str = POLICY,
        token: str = "",
        names: Sequence[str] = (),
        signed_by: Callable[[], str] = str,
    ) -> None:
        """Load the templates and give them the book's language and name, and the pages to lead to;
        `policy` is what a page may load and send (Content-Security-Policy). Forms carry `token`, propose
        `names` and are `signed_by` whoever signed last."""
        self._templates = Environment(
            loader=PackageLoader("greffier.pages"), autoescape=True, undefined=StrictUndefined,
            finalize=visible, trim_blocks=True, lstrip_blocks=True, auto_reload=False,
        )  # fmt: skip
        self._templates.filters["exact"] = exact
        self._templates.globals.update(
            say=book.say, dossier=book.name, version=__version__, fingerprint=book.index.fingerprint,
            navigation=navigation, policy=policy, token=token,
            names=names, signed_by=signed_by,
            that=partial(elided, lang=book.say.lang), masthead=self.masthead,
        )  # fmt: skip
        self._mastheads: dict[tuple[str, str], Markup] = {}
        self._headed = {address for _, address in navigation}

    def html(self, leaf: Leaf) -> str:
        """One page."""
        context = leaf.context
        if not is_dataclass(context):
            raise TypeError(f"the context of {leaf.frame.address} is no dataclass")
        values = {field.name: getattr(context, field.name) for field in fields(context)}
        link = partial(relative, leaf.frame.address)
        return self._templates.get_template(leaf.template).render(values, link=link)

    def masthead(self, frame: Frame) -> Markup:
        """What stands at the head of a page; the same for all pages of a folder and section, so made once."""
        address = frame.address if frame.address in self._headed else f"{dirname(frame.address)}/"
        key = (address, frame.section)
        if key not in self._mastheads:
            link = partial(relative, frame.address)
            made = self._templates.get_template("masthead.html").render(
                section=frame.section, here=address, link=link
            )
            self._mastheads[key] = Markup(made)
        return self._mastheads[key]


def style(plain: str, book: Book) -> str:
    """The style sheet, with the rules that tie each card to its words and the foot of printed pages."""
    names = (_tie(f".k{n}") for n in range(1, SLOTS + 1))
    foot = f"Greffier {__version__} · {book.name} · {book.index.fingerprint[:16]}"
    return (
        f"{plain}\n/* A card and its words light up together. */\n{','.join(names)}{{--lit:var(--light)}}\n"
        f'@page{{@bottom-left{{content:"{_quoted(foot)}"}}}}\n'
    )


def _tie(k: str) -> str:
    """The selector of all of class `k` when any of it is pointed at, focused or the target of a link."""
    return f".reader:has({k}:hover,{k}:focus-within,{k}:target) {k}"


def _quoted(words: str) -> str:
    """Words that can stand between double quotation marks in a style sheet."""
    return "".join(c if c.isalnum() or c in " .·-" else f"\\{ord(c):x} " for c in words)
