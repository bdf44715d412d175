"""What the pages need from a record, and the first walk over it: everything that is small enough to hold."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from greffier.pages.passages import breaks, flattened
from greffier.pages.view import View
from greffier.record import Actor, Article, Gap, Office, Sheet, Span, Statement, When


@dataclass(frozen=True, slots=True)
class Proof:
    """The words that teach an office: at `span` in `article`."""

    article: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Holding:
    """An office somebody holds, with the first words that say so."""

    office: str
    of: str | None
    proof: Proof


@dataclass(slots=True)
class Tally:
    """How often an actor speaks, is spoken to and is mentioned in one article."""

    said: int = 0
    told: int = 0
    mentions: int = 0


@dataclass(slots=True)
class Profile:
    """One actor over all articles. `key` is the smallest id of its cluster, the same at every rebuild."""

    key: str
    called: str | None = None
    titles: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    spellings: Counter[str] = field(default_factory=Counter)
    holdings: dict[tuple[str, str | None], Holding] = field(default_factory=dict)
    articles: dict[str, Tally] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the record calls it, else the name most articles give it (the longest of those level)."""
        return self.called or max(self.titles, key=lambda name: (self.titles[name], len(name), name))

    @property
    def type(self) -> str:
        """The type most articles give it."""
        return max(self.types, key=lambda kind: (self.types[kind], kind))

    @property
    def said(self) -> int:
        """Number of its statements."""
        return sum(tally.said for tally in self.articles.values())

    @property
    def told(self) -> int:
        """Number of statements addressed to it."""
        return sum(tally.told for tally in self.articles.values())

    @property
    def weight(self) -> tuple[int, int, int, str, str]:
        """What to sort by to have those first who speak most, are spoken to most, are in most articles."""
        return -self.said, -self.told, -len(self.articles), self.name, self.key


@dataclass(frozen=True, slots=True)
class Entry:
    """One article in a list. `parts` is where its second page begins, its third…; () for nearly all."""

    id: str
    title: str
    titled: bool
    outlet: str | None
    lang: str | None
    published: When | None
    paths: tuple[str, ...]
    length: int
    statements: int
    speakers: int
    gaps: tuple[Gap, ...]
    parts: tuple[int, ...]


@dataclass(slots=True)
class Index:
    """The whole record in numbers and names: what the first walk leaves. `pairs` counts who speaks to whom,
    `quotes` who reports what another says."""

    entries: list[Entry] = field(default_factory=list)
    profiles: dict[str, Profile] = field(default_factory=dict)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    quotes: Counter[tuple[str, str]] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    manners: Counter[str] = field(default_factory=Counter)
    pipelines: Counter[str] = field(default_factory=Counter)
    unattributed: int = 0
    fingerprint: str = ""

    @property
    def statements(self) -> int:
        """Number of statements in the record."""
        return self.manners.total()

    def speakers(self) -> list[tuple[str, Profile]]:
        """Actors who said something, the one who said most first."""
        talking = [(id, profile) for id, profile in self.profiles.items() if profile.said]
        return sorted(talking, key=lambda pair: (-pair[1].said, pair[1].name, pair[1].key))


def index(view: View) -> Index:
    """Walk the record once and count; articles in order of publication, undated ones last."""
    whole, prints = Index(), []
    for sheet in view.sheets():
        prints.append(hashlib.sha256(repr(sheet).encode("utf-8", "surrogatepass")).digest())
        whole.entries.append(_entry(sheet, view))
        whole.pipelines[sheet.pipeline or ""] += 1
        heard = {one for said in sheet.statements for one in (said.speaker, said.addressee, *said.candidates)}
        for actor in sheet.actors:
            if _has_page(actor, heard):
                _meet(whole, view, sheet.article, actor)
        for statement in sheet.statements:
            _count(whole, view, statement)
        _quote(whole, view, sheet)
    for id, name in view.names():
        if id in whole.profiles:
            whole.profiles[id].called = name
    whole.entries.sort(key=by_date)
    whole.fingerprint = hashlib.sha256(b"".join(sorted(prints))).hexdigest()
    return whole


def by_date(entry: Entry) -> tuple[bool, str, str, str]:
    """Order of articles: day, outlet, path."""
    day = entry.published.start if entry.published else ""
    return (not day, day, entry.outlet or "", entry.paths[0] if entry.paths else entry.id)


def _entry(sheet: Sheet, view: View) -> Entry:
    """One article as a row."""
    article = sheet.article
    speakers = {view.cluster(s.speaker) for s in sheet.statements if s.speaker}
    return Entry(
        article.id, article.title or incipit(article), bool(article.title), article.outlet, article.lang,
        article.published, article.paths, len(article.text), len(sheet.statements), len(speakers), sheet.gaps,
        breaks(sheet),
    )  # fmt: skip


def incipit(article: Article, length: int = 80) -> str:
    """The first words of an article's own prose, cut at a word; its first path or id when it has none."""
    text, at = article.text[:4000], 0
    for noise in sorted(article.noise, key=lambda noise: noise.span):
        if text[at : noise.span.start].strip():
            break
        at = max(at, noise.span.end)
    words = flattened(text[at : at + 4 * length])
    if not words:
        return article.paths[0] if article.paths else article.id
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"


def _has_page(actor: Actor, heard: set[str | None]) -> bool:
    """Whether an actor is named, holds an office, or speaks or is spoken to; passers-by have no page."""
    named = any(mention.form == "name" for mention in actor.mentions)
    return named or actor.entry is not None or bool(actor.offices) or actor.id in heard


def _meet(whole: Index, view: View, article: Article, actor: Actor) -> None:
    """Add one article's actor to the profile of its cluster."""
    id = view.cluster(actor.id)
    profile = whole.profiles.setdefault(id, Profile(actor.id))
    profile.key = min(profile.key, actor.id)
    profile.titles[actor.name] += 1
    profile.types[actor.type] += 1
    profile.spellings.update(dict.fromkeys((*actor.names, actor.name), 1))
    for office in actor.offices:
        if (office.label, office.of) not in profile.holdings:
            profile.holdings[office.label, office.of] = _holding(article, office)
    profile.articles.setdefault(article.id, Tally()).mentions += len(actor.mentions)


def _holding(article: Article, office: Office) -> Holding:
    """An office with the words of this article that teach it."""
    return Holding(office.label, office.of, Proof(article.id, office.span, office.span.of(article.text)))


def _quote(whole: Index, view: View, sheet: Sheet) -> None:
    """Count who reports what another says: the speakers of a statement and of the one it lies in."""
    speakers = {one.id: one.speaker for one in sheet.statements}
    for one in sheet.statements:
        outer = speakers.get(one.parent or "")
        if outer and one.speaker and view.cluster(outer) != view.cluster(one.speaker):
            whole.quotes[view.cluster(outer), view.cluster(one.speaker)] += 1


def _count(whole: Index, view: View, statement: Statement) -> None:
    """Add one statement to the tallies of who speaks and to whom."""
    whole.acts[statement.act] += 1
    whole.rules[statement.rule] += 1
    whole.manners[statement.manner] += 1
    speaker = view.cluster(statement.speaker) if statement.speaker else None
    addressee = view.cluster(statement.addressee) if statement.addressee else None
    if speaker in whole.profiles:
        whole.profiles[speaker].articles.setdefault(statement.article, Tally()).said += 1
    else:
        whole.unattributed += 1
    if addressee in whole.profiles:
        whole.profiles[addressee].articles.setdefault(statement.article, Tally()).told += 1
    if speaker in whole.profiles and addressee in whole.profiles:
        whole.pairs[speaker, addressee] += 1
