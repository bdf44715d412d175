"""Proper names the lexicon knows, in one table: states, capitals, seats of power, organisations, outlets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from greffier.finding.page import Page
from greffier.lexicon import Lexicon, name_key
from greffier.record import ActorType

LONGEST = 9
CLOSING = ',;:!?()[]»”"'
"""Marks that may stick to a folded word."""

HEARING = ("parliament", "court")
"""What a seat may be before which people speak: *devant le Bundestag*."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a known name stands for: `key` tells entries apart, `of` is a state's code.

    A state, its capital that speaks for it and its government so called are three: "state:FR" (*la France*),
    "gov:FR" (*Paris*), "government:FR" (*le gouvernement français*).
    """

    key: str
    name: str
    type: ActorType
    gender: str
    number: str
    of: str | None = None
    place: bool = False
    outlet: bool = False
    hears: bool = False
    """A parliament or court, before which people speak; of other seats one only says where."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by folded name; for each first word how many words names that start so have, and the second."""

    entries: dict[str, Entry]
    reach: dict[str, int]
    seconds: dict[str, set[str]]


_BUILT: dict[int, tuple[Lexicon, Gazetteer]] = {}


def gazetteer(lexicon: Lexicon) -> Gazetteer:
    """The table of a lexicon's proper names, built at the first call."""
    built = _BUILT.get(id(lexicon))
    if built is None:
        built = _BUILT[id(lexicon)] = (lexicon, _build(lexicon))
    return built[1]


def _build(lexicon: Lexicon) -> Gazetteer:
    entries: dict[str, Entry] = {}
    for name, entry in _entries(lexicon):
        entries.setdefault(name_key(name), entry)
    reach: dict[str, int] = {}
    seconds: dict[str, set[str]] = {}
    for name in entries:
        words = name.split()
        seconds.setdefault(words[0], set()).update(words[1:2])
        reach[words[0]] = max(reach.get(words[0], 0), len(words))
        article, mark, rest = words[0].partition("'")
        if mark and rest:  # a token of its own: *L'Équipe*
            reach[article + mark] = max(reach.get(article + mark, 0), len(words) + 1)
    return Gazetteer(entries, reach, seconds)


def _entries(lexicon: Lexicon) -> Iterator[tuple[str, Entry]]:
    """Names and entries, in the order in which they win a shared name: seats, organisations, states…"""
    for seat in lexicon.seats:
        of = seat.of if seat.of in lexicon.states_by_code else None
        kind: ActorType = "government" if of else "organisation"
        for name in seat.names:
            hears = seat.what in HEARING
            yield name, Entry(f"seat:{seat.name}", seat.name, kind, seat.gender, "s", of, hears=hears)
    for body in lexicon.organisations:
        for name in body.names:
            yield name, Entry(f"organisation:{body.name}", body.name, "organisation", body.gender, "s")
    for state in lexicon.states:
        number = "p" if state.article == "les" else "s"
        for name in state.names:
            entry = Entry(f"state:{state.code}", state.name, "government", state.gender, number, state.code)
            yield name, entry
    for state in lexicon.states:
        for capital in state.capitals:
            entry = Entry(f"gov:{state.code}", capital, "government", "m", "s", state.code, place=True)
            yield capital, entry
    for outlet in lexicon.outlets:
        for name in outlet.names:
            entry = Entry(
                f"outlet:{outlet.name}", outlet.name, "organisation", "u", "s", outlet.state, outlet=True
            )
            yield name, entry


def state_keys(code: str) -> tuple[str, str, str]:
    """The keys of a state, its capital and its government, in the order in which they stand for it."""
    return f"state:{code}", f"gov:{code}", f"government:{code}"


def known_names(page: Page) -> dict[int, tuple[int, Entry]]:
    """For each token at which a known name starts: one past its end, its entry. The longest match wins."""
    table, tokens, found, done = gazetteer(page.lexicon), page.tokens, dict[int, tuple[int, Entry]](), 0
    for at in _openings(page):
        if at < done:
            continue
        word = tokens[at].text
        capital = word[0].isupper() or word[0] == "#"
        hit = _longest(page, table, at) if capital or _has_capital(page, at) else None
        hit = _behind_article(page, table, at) or hit
        if (
            hit
            and not capital
            and not hit[1].outlet
            and not (hit[0] > at + 2 and hit[1].key.startswith("seat:"))
            and not (hit[0] > at + 1 and hit[1].key.startswith("state:"))
        ):
            hit = None
        if hit and hit[0] == at + 1 and tokens[at].pos in ("DET", "ADP", "PRON"):
            hit = None  # *Un* at the head of a sentence is no acronym
        if hit:
            found[at] = hit
            done = hit[0]
    return found


def _openings(page: Page) -> list[int]:
    """Tokens at which a name may begin: capitals, words up to two before them, marks of labels."""
    capitals = page.capitals
    marked = [at for word, places in page.places.items() if word[0] == "#" for at in places]
    return sorted({at for k in capitals for at in (k - 2, k - 1, k) if at >= 0}.union(marked))


def _behind_article(page: Page, table: Gazetteer, at: int) -> tuple[int, Entry] | None:
    """The outlet whose own article is contracted or written small: *au Monde, aux Échos, à l'Équipe*."""
    tokens, name = page.tokens, page.tokens[at].text
    if not name[0].isupper() and not page.keys[at].endswith("'"):
        return None
    words, low = page.lexicon.words, page.keys[at - 1] if at else ""
    if low in words("à") and low not in words("before à") and name[0].isupper():
        prefix, first = ("les " if low in words("plural") else "le "), at
    elif page.keys[at] in words("direct clitic") and page.keys[at].endswith("'") and name.islower():
        prefix, first = page.keys[at], at + 1
    else:
        return None
    for last in range(min(first + 3, len(tokens)), first, -1):
        entry = table.entries.get(name_key(prefix + page.text[tokens[first].start : tokens[last - 1].end]))
        if entry is not None and entry.outlet and tokens[first].text[0].isupper():
            return last, entry
    return None


def _has_capital(page: Page, at: int) -> bool:
    """Whether a seat's or state's name may open with a small letter: *département d'État, îles Marshall*."""
    near = page.tokens[at + 1 : at + 3]
    return page.tokens[at].pos == "NOUN" and len(near) == 2 and any(token.text[0].isupper() for token in near)


def _longest(page: Page, table: Gazetteer, at: int) -> tuple[int, Entry] | None:
    tokens = page.tokens
    first = name_key(tokens[at].text.lstrip("#")).split()
    reach = table.reach.get(first[0], 0) if first else 0
    limit = min(at + min(2 * reach, LONGEST), len(tokens))
    if reach > 1 and not first[0].endswith("'"):
        words = name_key(page.text[tokens[at].start : tokens[limit - 1].end].lstrip("#")).split()
        if len(words) < 2 or words[1].rstrip(CLOSING) not in table.seconds[first[0]]:
            limit = _past_dots(page, at + 1, limit)
    for last in range(limit, at, -1):
        if reach == 1 and last > at + 1:
            continue
        entry = table.entries.get(name_key(page.text[tokens[at].start : tokens[last - 1].end].lstrip("#")))
        if entry:
            return last, entry
    return None


def _past_dots(page: Page, at: int, limit: int) -> int:
    """One past the marks that a folded name leaves out, dots and hyphens, from token `at` on."""
    while at < limit and not page.tokens[at].text.strip(".-"):
        at += 1
    return at
