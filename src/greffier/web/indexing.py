"""The index that pages are made with, counted by the database instead of by a walk over all sheets."""

from __future__ import annotations

from collections import Counter

from greffier.pages.gather import Entry, Holding, Index, Profile, Proof, Tally, by_date, incipit
from greffier.pages.passages import breaks, weighs
from greffier.store import Record, Surveyed


def index(record: Record) -> Index:
    """The whole record in numbers and names."""
    survey = record.survey()
    whole = Index(entries=[_entry(record, one) for one in survey.articles()])
    whole.entries.sort(key=by_date)
    for cluster in record.clusters():
        profile = Profile(min(cluster.members), cluster.name)
        profile.titles[cluster.name] = profile.types[cluster.type] = 1
        whole.profiles[cluster.id] = profile
    for key, name, count in survey.spellings():
        whole.profiles[key].spellings[name] = count
    for one in survey.seen():
        whole.profiles[one.cluster].articles[one.article] = Tally(one.said, one.told, one.mentions)
    _hold(record, whole)
    whole.pairs = Counter({(by, to): count for by, to, count in survey.pairs()})
    whole.quotes = Counter({(by, of): count for by, of, count in survey.quotes()})
    whole.acts, whole.manners = Counter(survey.counts("act")), Counter(survey.counts("manner"))
    whole.rules = Counter(survey.counts("rule"))
    whole.pipelines = Counter(survey.counts("pipeline"))
    whole.unattributed = whole.statements - sum(profile.said for profile in whole.profiles.values())
    return whole


def _entry(record: Record, one: Surveyed) -> Entry:
    """One article as a row; its sheet is read only when it is too long for one page."""
    article, parts = one.article, tuple[int, ...]()
    if weighs(one.length, one.statements):
        sheet = record.sheet(article.id)
        parts = breaks(sheet) if sheet else ()
    return Entry(
        article.id, article.title or incipit(article), bool(article.title), article.outlet, article.lang,
        article.published, article.paths, one.length, one.statements, one.speakers, one.gaps, parts,
    )  # fmt: skip


def _hold(record: Record, whole: Index) -> None:
    """Give each actor its offices, each with the first words that teach it."""
    for key, office, of, article, span, words in record.survey().offices():
        holdings = whole.profiles[key].holdings
        if (office, of) not in holdings:
            holdings[office, of] = Holding(office, of, Proof(article, span, words))
