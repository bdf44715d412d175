"""Names of the article: those the lexicon knows, and those told by the parser, titles, roles and labels."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.gazetteer import Entry, known_names
from greffier.finding.grammar import phrase_start
from greffier.finding.not_persons import real_persons
from greffier.finding.page import Page
from greffier.finding.persons import is_title, lone_surnames, person_ranges, told_bodies
from greffier.finding.quotations import Quotation
from greffier.finding.reference import Reference
from greffier.finding.whereabouts import past_dateline
from greffier.lexicon import key
from greffier.record import Span

ADDRESS = ("http", "www.")
"""How an address of the web begins."""
LABEL = 12
"""Tokens before a note in a dateline."""
REACH = 4
"""Tokens before a capital among which the office stands that it is the matter of."""


def names(page: Page) -> Iterator[Reference]:
    """References by name: known names, persons, labels of interviews, organisations told by the parser."""
    known = {at: hit for at, hit in known_names(page).items() if not _within_body(page, at, *hit)}
    known = {at: hit for at, hit in known.items() if not _lacks_article(page, at, *hit)}
    persons = list(real_persons(page, person_ranges(page, known)))
    inside = {at for first, last in persons for at in range(first, last)}
    covered = {
        at for first, hit in known.items() if _is_sure(page, first, *hit) for at in range(first, hit[0])
    }
    lone = list(lone_surnames(page, persons, inside | covered))
    persons += lone
    inside.update(at for at, _ in lone)
    begun = {first for first, _ in persons}
    for first, (last, entry) in known.items():
        people = last in begun and _is_people(page, first)
        if (
            not people
            and not _is_part(page, first, last, entry)
            and not inside.intersection(range(first, last))
        ):
            yield _known(page, first, last, entry)
            inside.update(range(first, last))
    for first, last in persons:
        yield _person(page, first, last)
    surnames = {page.keys[last - 1] for _, last in persons}
    for at in page.where(frozenset("#" + surname for surname in surnames)):
        if at not in inside:
            yield Reference(at, at + 1, at, "name", page.tokens[at].text[1:], "person")
            inside.add(at)
    for quotation in page.of(Quotation):
        if (label := _turn_label(page, quotation)) and not inside.intersection(range(*label)):
            yield _person(page, *label)
            inside.update(range(*label))
    for first, last in page.once(told_bodies):
        if not inside.intersection(range(first, last)) and not _is_no_body(page, first, last):
            yield Reference(
                first, last, first, "name", page.parse.span(first, last).of(page.text), "organisation"
            )


def _is_sure(page: Page, first: int, last: int, entry: Entry) -> bool:
    """Whether a known name can be no surname: not *Hollande* without article, behind no *en* or *de*."""
    before = page.tokens[first - 1] if first else None
    bare = before is None or before.pos not in ("DET", "ADP")
    return last - first > 1 or not bare or not entry.key.startswith(("state:", "gov:"))


def _is_no_body(page: Page, first: int, last: int) -> bool:
    """Whether an address, or the matter of an office, was taken for a body: *ministre de l'Agriculture*."""
    if page.tokens[first].text.startswith(ADDRESS):
        return True
    if _is_note(page, first, last) or _is_datelined(page, first, last):
        return True
    near = range(max(first - REACH, page.sentence(first)[0]), first)
    return last - first == 1 and any(page.keys[k] in page.lexicon.words("of a matter") for k in near)


def _is_note(page: Page, first: int, last: int) -> bool:
    """Whether words in brackets before an article's first sentence are a note: *(Traduction automatique)*."""
    around = first > 0 and last < len(page.tokens) and page.tokens[first - 1].text == "("
    common = last - first > 1 and page.tokens[last - 1].text[0].islower()
    return around and common and page.tokens[last].text == ")" and first - page.sentence(first)[0] < LABEL


def _is_datelined(page: Page, first: int, last: int) -> bool:
    """Whether words are the town of a dateline, in capitals: *ZONGULDAK, 15 mars (Anka) -*."""
    start, limit = page.sentence(first)
    town = first == start and page.tokens[first].text.isupper()
    return town and last < past_dateline(page, first, limit)


def _lacks_article(page: Page, first: int, last: int, entry: Entry) -> bool:
    """Whether a state's name stands where it would have its article: *voter pour Hollande*."""
    if last - first > 1 or not entry.key.startswith("state:") or not first or entry.of is None:
        return False
    state = page.lexicon.states_by_code[entry.of][0]
    return state.article is not None and page.keys[first - 1] in page.lexicon.words("before an article")


def _is_part(page: Page, first: int, last: int, entry: Entry) -> bool:
    """Whether a state's name is part of a body's, by the parser and by a capital: *Business France*."""
    if not entry.key.startswith(("state:", "gov:")):
        return False
    around = [(start, end) for start, end in page.once(told_bodies) if start < first and last <= end]
    return any(all(page.tokens[k].text[0].isupper() for k in range(*body)) for body in around)


def _within_body(page: Page, first: int, last: int, entry: Entry) -> bool:
    """Whether a city's name only opens that of a body: *Paris Match, London School of Economics*."""
    behind = last < len(page.tokens) and page.tokens[last]
    if not entry.place or not behind or behind.starts or not behind.text[0].isupper():
        return False
    return page.tokens[first].ent == behind.ent == "ORG"


def _turn_label(page: Page, quotation: Quotation) -> tuple[int, int] | None:
    """Tokens of the label before the colon of an interview's answer; None for a quotation between marks."""
    if quotation.outer != quotation.inner:
        return None
    first = page.text.rfind("\n", 0, quotation.outer.start) + 1
    if first == quotation.outer.start:
        return None  # the answer of an interview without labels
    inside = page.within(Span(first, quotation.outer.start))
    words = [k for k in inside if page.tokens[k].pos != "PUNCT"]
    return (words[0], words[-1] + 1) if words else None


def _known(page: Page, first: int, last: int, entry: Entry) -> Reference:
    """A reference by a known name; another state's adjective behind makes it a body (*Sénat nigérian*)."""
    words = " ".join(page.parse.span(first, last).of(page.text).split()).lstrip("#").rstrip(" .-")
    if entry.key.startswith("seat:") and last < len(page.tokens):
        states = page.lexicon.states_by_adjective.get(page.keys[last], ())
        if states and all(state.code != entry.of for state in states):
            words = f"{words} {page.tokens[last].text}"
            return Reference(
                first, last + 1, first, "name", words, entry.type, entry.gender, place=states[0].code
            )
    return Reference(first, last, first, "name", words, entry.type, entry.gender, entry.number, entry)


def _person(page: Page, first: int, last: int) -> Reference:
    people = _people_before(page, first, last)
    bare = first + bool(people)
    gender = people or page.lexicon.gender_of(page.tokens[bare].text) or "u"
    while first and is_title(page, first - 1) and page.keys[first - 1] not in page.lexicon.roles_by_form:
        first -= 1
        title = page.lexicon.titles_by_form[page.keys[first]][0]
        gender = title.gender if title.gender != "u" else gender
    whole = bare if last - bare > 1 or people else first  # a surname keeps its title
    first = _behind_noun(page, first)
    name = " ".join(page.parse.span(whole, last).of(page.text).split())
    return Reference(
        first, last, last - 1, "name", name, "person", gender, place=_citizenship(page, bare - 1)
    )


def _people_before(page: Page, first: int, last: int) -> str | None:
    """The gender of the noun for a state's people that a name opens with: *la Suissesse Anna Keller*."""
    form = page.keys[first]
    states = page.lexicon.states_by_adjective.get(form)
    if not states or last - first < 2 or not first or page.tokens[first - 1].pos != "DET":
        return None
    return "f" if form in map(key, states[0].feminine) and form not in map(key, states[0].masculine) else "m"


def _citizenship(page: Page, at: int) -> str | None:
    """The state whose people a noun behind an article names, with a capital or not: *le ⟦slovène⟧ X*."""
    led = at > 0 and page.tokens[at - 1].pos == "DET"
    states = page.lexicon.states_by_adjective.get(page.keys[at], ()) if led else ()
    return states[0].code if len(states) == 1 else None


def _is_people(page: Page, at: int) -> bool:
    """Whether a capitalised noun for a state's people stands at the token, behind a determiner."""
    told = page.tokens[at].text[0].isupper() and page.keys[at] in page.lexicon.states_by_adjective
    return told and at > 0 and page.tokens[at - 1].pos == "DET"


def _behind_noun(page: Page, at: int) -> int:
    """Where a name begins with the people or the noun for persons, no office, right before it.

    *le Français X, l'entraîneur X*
    """
    before = page.tokens[at - 1] if at > page.sentence(at)[0] else None
    if before is None or _is_people(page, at - 1):
        return at if before is None else phrase_start(page.parse, at - 1)
    noun = before.pos == "NOUN" and before.text.islower() and page.lexicon.is_human(before.lemma)
    return (
        phrase_start(page.parse, at - 1)
        if noun and page.keys[at - 1] not in page.lexicon.roles_by_form
        else at
    )
