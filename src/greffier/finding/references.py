"""References: every word group of the article that may stand for an actor, before it is told which.

Names (known to the lexicon, or told by the parser and by titles), descriptions headed by a role noun, pronouns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from greffier.finding.cues import is_misread
from greffier.finding.gazetteer import Entry, known_names
from greffier.finding.grammar import phrase_end, phrase_start
from greffier.finding.page import Page
from greffier.finding.quotations import Quotation
from greffier.lexicon import Role, key, name_key
from greffier.record import ActorType, Form, Span, Token

INDEFINITE = frozenset(
    {"un", "une", "des", "de", "d'", "certains", "certaines", "plusieurs", "quelques", "aucun"}
)
DEFINITE = frozenset(
    {"le", "la", "l'", "les", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre"}
)
CLOSERS = frozenset({",", ".", ")", "(", ":", "»", "sans"})
PARTICLES = frozenset(
    {"de", "von", "van", "al", "ben", "bin", "el", "ould", "da", "dos", "di", "du", "d'", "der"}
)
POSTED = frozenset({"en", "au", "aux", "à"})
GOVERNMENT = frozenset(
    {"gouvernement", "autorité", "autorités", "exécutif", "administration", "pouvoir", "diplomatie"}
)


@dataclass(frozen=True, slots=True)
class Taught:
    """An office the text ascribes to someone: role lemma, of whom (words; a state's code or entry key; its name)."""

    role: str
    of: str | None
    place: str | None
    name: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Reference:
    """Tokens `first` to `last` (excluded) headed by `head`, which may stand for an actor.

    `place` is the state's code or entry key that a role is tied to (*russe*, *de l'OTAN*); `counted` is the number
    in *les deux dirigeants*; `taught` the offices that come with a name.
    """

    first: int
    last: int
    head: int
    form: Form
    name: str
    type: ActorType
    gender: str = "u"
    number: str = "s"
    entry: Entry | None = None
    role: Role | None = None
    place: str | None = None
    definite: bool = True
    counted: int = 0
    taught: tuple[Taught, ...] = ()


def references(page: Page) -> Iterator[Reference]:
    """All references of the article, in reading order, none inside another's words."""
    taken: dict[int, Reference] = {}
    for reference in _names(page):
        _take(taken, reference)
    for reference in list(_descriptions(page, taken)):
        for at in range(reference.first, reference.last):
            taken.pop(at, None)
        _take(taken, reference)
    for reference in _pronouns(page, taken):
        _take(taken, reference)
    seen = {id(r): r for r in taken.values()}
    noise = [n.span for n in page.article.noise]
    for reference in sorted(seen.values(), key=lambda r: r.first):
        if not any(n.meets(page.parse.span(reference.first, reference.last)) for n in noise):
            yield reference


def _take(taken: dict[int, Reference], reference: Reference) -> None:
    for at in range(reference.first, reference.last):
        taken.setdefault(at, reference)


# names


def _names(page: Page) -> Iterator[Reference]:
    known = known_names(page)
    persons = list(_person_ranges(page, known))
    inside = {at for first, last in persons for at in range(first, last)}
    for first, (last, entry) in known.items():
        if not inside.intersection(range(first, last)):
            yield _known(page, first, last, entry)
            inside.update(range(first, last))
    for first, last in persons:
        yield _person(page, first, last)
    for quotation in page.of(Quotation):
        if (label := _turn_label(page, quotation)) and not inside.intersection(range(*label)):
            yield _person(page, *label)
            inside.update(range(*label))
    for first, last, kind in page.parse.entities():
        if kind == "ORG" and not inside.intersection(range(first, last)):
            yield Reference(
                first, last, first, "name", page.parse.span(first, last).of(page.text), "organisation"
            )


def _turn_label(page: Page, quotation: Quotation) -> tuple[int, int] | None:
    """Token range of the label before the colon of an interview's answer; None for a quotation between marks."""
    if quotation.outer != quotation.inner:
        return None
    first = page.text.rfind("\n", 0, quotation.outer.start) + 1
    inside = page.within(Span(first, quotation.outer.start))
    words = [k for k in inside if page.tokens[k].pos != "PUNCT"]
    return (words[0], words[-1] + 1) if words else None


def _known(page: Page, first: int, last: int, entry: Entry) -> Reference:
    """A reference by a known name; with another state's adjective behind it (*Sénat nigérian*) it is a body of its own."""
    words = " ".join(page.parse.span(first, last).of(page.text).split()).lstrip("#").rstrip(".")
    if entry.key.startswith("seat:") and last < len(page.tokens):
        states = page.lexicon.states_by_adjective.get(key(page.tokens[last].text), ())
        if states and all(state.code != entry.of for state in states):
            words = f"{words} {page.tokens[last].text}"
            return Reference(
                first, last + 1, first, "name", words, entry.type, entry.gender, place=states[0].code
            )
    return Reference(first, last, first, "name", words, entry.type, entry.gender, entry.number, entry)


def _person_ranges(page: Page, known: dict[int, tuple[int, Entry]]) -> Iterator[tuple[int, int]]:
    """Token ranges of persons' names, titles left out: entities, and capitalised groups after a title or first name."""
    tokens, done = page.tokens, 0
    covered = {at: last for first, (last, _) in known.items() for at in range(first, last)}
    for at, token in enumerate(tokens):
        if at < done or not _name_word(token) or _is_title(page, at):
            continue
        last = _name_end(page, at)
        if at in covered and covered[at] >= last and not _titled(page, at):
            done = covered[at]
        elif (
            token.ent == "PER"
            or _titled(page, at)
            or _after_role(page, at)
            or (last - at > 1 and _first_name(page, at))
        ):
            done = last
            yield at, last


def _name_word(token: Token) -> bool:
    return token.text[0].isupper() and (token.pos in ("PROPN", "X", "NOUN", "ADJ") or bool(token.ent))


def _name_end(page: Page, at: int) -> int:
    """One past the last token of the capitalised group that starts at `at`, particles and initials taken in."""
    tokens, last = page.tokens, at + 1
    limit = page.sentence(at)[1]
    while last < limit:
        follows = last + 1 < limit and tokens[last + 1].text[0].isupper()
        if _name_word(tokens[last]) and not (tokens[last].starts and tokens[last].ent != tokens[at].ent):
            last += 1
        elif tokens[last].text.lower() in PARTICLES and follows and tokens[last].ent == "PER":
            last += 2
        else:
            break
    return last


def _is_title(page: Page, at: int) -> bool:
    return key(page.tokens[at].text) in page.lexicon.titles_by_form


def _titled(page: Page, at: int) -> bool:
    return at > 0 and _is_title(page, at - 1) and page.tokens[at - 1].text[0].isupper()


def _after_role(page: Page, at: int) -> bool:
    """Whether a person's role stands right before the name, or before the state's adjective before it."""
    before = at - 1
    if before > 0 and key(page.tokens[before].text) in page.lexicon.states_by_adjective:
        before -= 1
    found = role_at(page, before) if before >= 0 and page.tokens[before].text[0].islower() else None
    return found is not None and found[1].type in ("person", "unnamed") and found[1].number == "s"


def _first_name(page: Page, at: int) -> bool:
    return name_key(page.tokens[at].text) in page.lexicon.first_names_by_name


def _person(page: Page, first: int, last: int) -> Reference:
    gender = page.lexicon.gender_of(page.tokens[first].text) or "u"
    while (
        first
        and _is_title(page, first - 1)
        and key(page.tokens[first - 1].text) not in page.lexicon.roles_by_form
    ):
        first -= 1
        title = page.lexicon.titles_by_form[key(page.tokens[first].text)][0]
        gender = title.gender if title.gender != "u" else gender
    name = " ".join(page.parse.span(first, last).of(page.text).split())
    return Reference(first, last, last - 1, "name", name, "person", gender)


# descriptions


def _descriptions(page: Page, taken: dict[int, Reference]) -> Iterator[Reference]:
    at = 0
    while at < len(page.tokens):
        if at not in taken and (people := _people(page, at)):
            yield people
        found = role_at(page, at)
        if found is None or (at in taken and taken[at].entry is not None):
            at += 1
            continue
        last, role = found
        yield (described := _described(page, at, last, role, taken))
        at = max(described.last, last)


def _people(page: Page, at: int) -> Reference | None:
    """The people of a state as a group: *les Russes, des Américains*; None for an adjective."""
    token = page.tokens[at]
    if (
        not token.text[0].isupper()
        or token.pos not in ("NOUN", "PROPN", "ADJ")
        or not token.text.endswith(("s", "x"))
    ):
        return None
    states = page.lexicon.states_by_adjective.get(key(token.text))
    if not states or (at and page.tokens[at - 1].pos in ("NOUN", "PROPN")):
        return None
    first = phrase_start(page.parse, at)
    words = " ".join(page.parse.span(first, at + 1).of(page.text).split())
    return Reference(first, at + 1, at, "description", words, "group", "m", "p", place=states[0].code)


def role_at(page: Page, at: int) -> tuple[int, Role] | None:
    """One past the last token of the role noun that starts at `at`, and its row; None when there is none."""
    token = page.tokens[at]
    if token.pos not in ("NOUN", "PROPN", "X") and not _stands_for_noun(page, at):
        return None
    for last in range(min(at + 5, len(page.tokens)), at, -1):
        if last - at > 1 and page.tokens[last - 1].pos in ("PUNCT", "VERB"):
            continue
        rows = page.lexicon.roles_by_form.get(key(page.text[token.start : page.tokens[last - 1].end]))
        if rows and (rows[0].lemma[0].islower() or token.text[0].isupper()):
            return last, rows[0]
    return None


def _stands_for_noun(page: Page, at: int) -> bool:
    """Whether an adjective is used as a noun: right behind a determiner, with no noun behind it (*le responsable*)."""
    token, last = page.tokens[at], len(page.tokens) - 1
    if token.pos != "ADJ" or at == 0 or page.tokens[at - 1].pos != "DET":
        return False
    return at == last or page.tokens[at + 1].pos not in ("NOUN", "PROPN")


def _described(page: Page, at: int, last: int, role: Role, taken: dict[int, Reference]) -> Reference:
    """The reference a role noun heads; with a name in apposition it is a reference by name that teaches an office."""
    first = phrase_start(page.parse, at)
    end = _role_phrase_end(page, last, taken)
    plain = _plain_description(page, first, at, end, role, taken)
    named = _name_beside(page, first, end, taken)
    if named is None or plain.number == "p":
        if plain.place and plain.definite and plain.type == "person":
            return replace(
                plain, taught=(_office(page, role, plain, last, end, page.parse.span(first, end)),)
            )
        return plain
    office = _office(
        page, role, plain, last, end, page.parse.span(min(first, named.first), max(end, named.last))
    )
    gender = named.gender if named.gender != "u" else plain.gender
    start = first if named.first >= end else named.first
    return replace(
        named,
        first=start,
        last=max(end, named.last),
        gender=gender,
        place=plain.place,
        taught=(*named.taught, office),
    )


def _office(page: Page, role: Role, plain: Reference, last: int, end: int, span: Span) -> Taught:
    """The office a role's noun phrase names; its state or body by the name the lexicon gives it, when it has one."""
    of = page.parse.span(last, end).of(page.text).strip() if end > last else None
    states = page.lexicon.states_by_code.get(plain.place or "", ())
    name = states[0].name if states else (plain.place or "").partition(":")[2] or None
    return Taught(role.lemma, of, plain.place, name, span)


def _role_phrase_end(page: Page, last: int, taken: dict[int, Reference]) -> int:
    """One past the end of a role's noun phrase; a person's name right behind it is left to the apposition."""
    end = phrase_end(page.parse, last - 1)
    for at in range(last, end):
        if page.tokens[at].pos == "ADJ" and is_misread(page, at):
            return at
        if at in taken and taken[at].type == "person" and taken[at].first == at and not _governed(page, at):
            return at
    posted = end + 1 < len(page.tokens) and page.tokens[end].text.lower() in POSTED
    place = taken.get(end + 1) or taken.get(end + 2) if posted else None
    return place.last if place is not None and place.entry is not None and place.entry.of else end


def _governed(page: Page, at: int) -> bool:
    return page.tokens[at - 1].pos in ("ADP", "DET") or key(page.tokens[at - 1].text) in PARTICLES


def _name_beside(page: Page, first: int, end: int, taken: dict[int, Reference]) -> Reference | None:
    """The person's name in apposition to tokens `first`–`end`: right behind, between commas, or before a comma."""
    return _name_ahead(page, first, end, taken) or _name_behind(page, end, taken)


def _name_ahead(page: Page, first: int, end: int, taken: dict[int, Reference]) -> Reference | None:
    """The name before the comma or bracket that opens an apposition: *X, porte-parole de Y,*."""
    tokens = page.tokens
    if first < 2 or tokens[first - 1].text not in (",", "("):
        return None
    before = taken.get(first - 2)
    if before is None or before.type != "person" or before.form != "name" or before.last != first - 1:
        return None
    closed = (
        end >= len(tokens) or tokens[end].pos in ("PUNCT", "VERB", "AUX", "CCONJ") or tokens[end].text == ","
    )
    return before if closed else None


def _name_behind(page: Page, end: int, taken: dict[int, Reference]) -> Reference | None:
    """The name right behind a role, or between commas behind it: *la porte-parole, X,*."""
    tokens = page.tokens
    comma = end < len(tokens) and tokens[end].text == ","
    named = taken.get(end + comma)
    if (
        named is None
        or named.type != "person"
        or named.form != "name"
        or named.first != end + comma
        or named.taught
    ):
        return None
    closed = (
        named.last >= len(tokens) or tokens[named.last].pos == "PUNCT" or tokens[named.last].text in CLOSERS
    )
    return named if not comma or closed else None


def _plain_description(
    page: Page, first: int, head: int, end: int, role: Role, taken: dict[int, Reference]
) -> Reference:
    determiner = key(page.tokens[first].text) if first < head else ""
    number = "p" if role.number == "p" or "Number=Plur" in page.tokens[head].morph or determiner in (
        "les", "des", "ces", "ses", "plusieurs", "certains", "quelques") else "s"  # fmt: skip
    entry, place = _place(page, first, end, head, taken)
    type_: ActorType = role.type
    definite = determiner in DEFINITE or determiner not in INDEFINITE
    if not definite and type_ == "person":
        type_ = "unnamed"
    elif number == "p" and type_ == "person":
        type_ = "group"
    if entry is None and place and role.lemma in GOVERNMENT:
        entry = Entry(
            f"gov:{place}", page.parse.span(head, end).of(page.text), "government", role.gender, number, place
        )
    feminine = role.feminine and key(page.tokens[head].text).startswith(key(role.feminine).rstrip("s"))
    gender = (
        "f" if feminine and role.feminine != role.lemma else _determiner_gender(determiner) or role.gender
    )
    counted = next(
        (_counted(page.tokens[k].text) for k in range(first, head) if page.tokens[k].pos == "NUM"), 0
    )
    name = " ".join(page.parse.span(first, end).of(page.text).split())
    return Reference(
        first, end, head, "description", name, type_, gender, number, entry, role, place, definite, counted
    )


def _counted(word: str) -> int:
    return {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5}.get(word.lower(), 0)


def _determiner_gender(determiner: str) -> str | None:
    if determiner in ("le", "un", "ce", "cet", "du", "au"):
        return "m"
    return "f" if determiner in ("la", "une", "cette") else None


def _place(
    page: Page, first: int, end: int, head: int, taken: dict[int, Reference]
) -> tuple[Entry | None, str | None]:
    """The state or body a description is tied to: a state's adjective, or a known name among its complements."""
    for at in range(first, end):
        if at == head:
            continue
        states = page.lexicon.states_by_adjective.get(key(page.tokens[at].text))
        if states and page.tokens[at].pos in ("ADJ", "NOUN", "PROPN"):
            return None, states[0].code
        named = taken.get(at)
        if named is not None and named.entry is not None:
            return None, named.entry.of or named.entry.key
    return None, None


# pronouns


def _pronouns(page: Page, taken: dict[int, Reference]) -> Iterator[Reference]:
    for at, token in enumerate(page.tokens):
        if at in taken or token.pos not in ("PRON", "ADJ", "DET", "NOUN"):
            continue
        found = _pronoun_at(page, at)
        if found:
            yield found


def _pronoun_at(page: Page, at: int) -> Reference | None:
    token = page.tokens[at]
    for last in (at + 2, at + 1):
        if last > len(page.tokens):
            continue
        form = key(page.text[token.start : page.tokens[last - 1].end])
        form = form.removeprefix("-t-").removeprefix("-")
        rows = page.lexicon.pronouns_by_form.get(form)
        if rows and rows[0].kind != "relative" and (last > at + 1 or token.pos == "PRON"):
            row = rows[0]
            words = page.text[token.start : page.tokens[last - 1].end]
            return Reference(at, last, last - 1, "pronoun", words, "person", row.gender, row.number)
    return None
