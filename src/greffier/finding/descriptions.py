"""Descriptions: noun phrases headed by a role, the office they teach with a name, the people of a state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from greffier.finding.bodies import named_body
from greffier.finding.cues import is_misread
from greffier.finding.gazetteer import Entry
from greffier.finding.grammar import phrase_end, phrase_start
from greffier.finding.page import Page
from greffier.finding.reference import Reference, Taught
from greffier.finding.standing import stands_for_someone
from greffier.lexicon import Role, key
from greffier.record import ActorType, Span

RANK = 6
"""How many words a rank between a comma and a name may have: *le capitaine de frégate X*."""

VOWELS = frozenset("aàâeéèêiîoôuyh")
CLOSERS = frozenset({",", ".", ")", "(", ":", "»"})


def descriptions(page: Page, taken: dict[int, Reference]) -> Iterator[Reference]:
    """References by roles and by peoples, left to right; one may widen a name already `taken`."""
    at = 0
    while at < len(page.tokens):
        if at not in taken and (people := _people(page, at)):
            yield people
        found = role_at(page, at)
        if found is None or (at in taken and taken[at].entry is not None):
            at += 1
            continue
        last, role = found
        described = _described(page, at, last, role, taken)
        if stands_for_someone(page, described):
            yield described
        at = max(described.last, last)


def described_at(page: Page, at: int, taken: dict[int, Reference]) -> Reference:
    """The reference headed by the role noun at `at`; ValueError when none starts there."""
    found = role_at(page, at)
    if found is None:
        raise ValueError(f"no role noun at token {at}")
    return _described(page, at, *found, taken)


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
    token, reach = page.tokens[at], page.lexicon.role_reach.get(_present(page, page.keys[at]), 0)
    noun = reach > 0 and (token.pos in ("NOUN", "PROPN", "X") or _stands_for_noun(page, at))
    if not noun and (reach < 2 or token.pos != "ADJ"):
        return None
    for last in range(min(at + reach, len(page.tokens)), at + (not noun), -1):
        if last - at > 1 and page.tokens[last - 1].pos in ("PUNCT", "VERB"):
            continue
        form = key(page.text[token.start : page.tokens[last - 1].end])
        rows = page.lexicon.roles_by_form.get(form) or page.lexicon.roles_by_form.get(_present(page, form))
        if rows and (rows[0].lemma[0].islower() or token.text[0].isupper()):
            return last, rows[0]
    return None


def _present(page: Page, form: str) -> str:
    """An office without the prefix that says it is over: *ex-maire*."""
    if "-" not in form:
        return form
    return next((form.removeprefix(p) for p in page.lexicon.words("over") if form.startswith(p)), form)


def _stands_for_noun(page: Page, at: int) -> bool:
    """Whether an adjective is used as a noun: behind a determiner, no noun behind it (*le responsable*)."""
    token, last = page.tokens[at], len(page.tokens) - 1
    if token.pos != "ADJ" or at == 0 or page.tokens[at - 1].pos != "DET":
        return False
    return at == last or page.tokens[at + 1].pos not in ("NOUN", "PROPN")


def _described(page: Page, at: int, last: int, role: Role, taken: dict[int, Reference]) -> Reference:
    """The reference a role noun heads; with a name in apposition, one by name that teaches an office."""
    body = named_body(page, at, last, role, taken)
    if body is not None:
        return body
    first = phrase_start(page.parse, at)
    end = _role_phrase_end(page, last, taken)
    plain = _plain_description(page, first, at, end, role, taken)
    human = role.type in ("person", "unnamed")
    named = _name_beside(page, first, end, taken) if human else None
    if named is None or plain.number == "p":
        borrowed = role.lemma in page.lexicon.words("counterpart")
        if plain.place and plain.definite and plain.type == "person" and not borrowed:
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
    """The office a role's noun phrase names, with its state or body by the lexicon's name when it has one."""
    of = page.parse.span(last, end).of(page.text).strip() if end > last else None
    states = page.lexicon.states_by_code.get(plain.place or "", ())
    state = states[0].name if states else (plain.place or "").partition(":")[2] or None
    leads = role.lemma in page.lexicon.words("leader")
    name = state if leads or not plain.body else plain.body
    return Taught(role.lemma, of, plain.place, name, span)


def _role_phrase_end(page: Page, last: int, taken: dict[int, Reference]) -> int:
    """One past the end of a role's noun phrase; a person's name right behind it is left to the apposition."""
    end = phrase_end(page, last - 1)
    for at in range(last, end):
        if page.tokens[at].pos == "ADJ" and is_misread(page, at):
            return at
        named = taken.get(at)
        if named is not None and named.type == "person" and named.first == at:
            ranked = at > last and role_at(page, at - 1) is not None
            if not _governed(page, at - 1 if ranked else at):
                return at
    posted = end + 1 < len(page.tokens) and page.tokens[end].text.lower() in page.lexicon.words("posted")
    place = taken.get(end + 1) or taken.get(end + 2) if posted else None
    entry = place.entry if place is not None else None
    return place.last if place and entry and entry.key.startswith(("state:", "gov:")) else end


def _governed(page: Page, at: int) -> bool:
    before = page.tokens[at - 1]
    return before.pos in ("ADP", "DET") or key(before.text) in page.lexicon.words("particle")


def _name_beside(page: Page, first: int, end: int, taken: dict[int, Reference]) -> Reference | None:
    """The person's name in apposition to tokens `first`–`end`: behind, between commas, or before a comma."""
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
    first = _past_rank(page, end + comma, taken) if comma else end
    named = taken.get(first)
    if (
        named is None
        or named.type != "person"
        or named.form != "name"
        or named.first != first
        or named.taught
    ):
        return None
    closed = (
        named.last >= len(tokens)
        or tokens[named.last].pos == "PUNCT"
        or _closes(page, tokens[named.last].text)
    )
    return named if not comma or closed else None


def _past_rank(page: Page, at: int, taken: dict[int, Reference]) -> int:
    """The token behind a determiner and a rank before a name: *la porte-parole, le capitaine X,*."""
    tokens, start = page.tokens, at
    at += at < len(tokens) and tokens[at].pos == "DET"
    if at >= len(tokens) or role_at(page, at) is None:
        return start
    for name in range(at + 1, min(at + RANK, len(tokens))):
        named = taken.get(name)
        if named is not None and named.form == "name" and named.type == "person":
            return named.first
        if not tokens[name].text.islower():
            break
    return start


def _closes(page: Page, word: str) -> bool:
    """Whether the word closes an apposition: a mark, or *sans*."""
    return word in CLOSERS or word in page.lexicon.words("name closer")


def _plain_description(
    page: Page, first: int, head: int, end: int, role: Role, taken: dict[int, Reference]
) -> Reference:
    determiner = key(page.tokens[first].text) if first < head else ""
    plural = role.number == "p" or "Number=Plur" in page.tokens[head].morph
    before = determiner or page.keys[max(first - 1, 0)]  # *aux, des* stand before the phrase
    number = "p" if plural or before in page.lexicon.words("plural") else "s"
    entry: Entry | None = None
    body, place = _place(page, first, end, head, taken)
    type_: ActorType = role.type
    definite = determiner not in page.lexicon.words("indefinite")
    if number == "p" and (type_ in ("person", "unnamed") or role.unique != "yes"):
        type_ = "group"
    elif not definite and type_ == "person":
        type_ = "unnamed"
    if entry is None and place and role.lemma in page.lexicon.words("government"):
        entry = Entry(
            f"government:{place}",
            page.parse.span(head, end).of(page.text),
            "government",
            role.gender,
            number,
            place,
        )
    woman = (role.feminine or role.lemma).split()[0]
    feminine = key(page.tokens[head].text).startswith(key(woman))
    gender = (
        "f"
        if feminine and woman != role.lemma.split()[0]
        else _determiner_gender(page, determiner, page.keys[min(first + 1, head)]) or role.gender
    )
    name = " ".join(page.parse.span(first, end).of(page.text).split())
    return Reference(
        first, end, head, "description", name, type_, gender, number, entry, role, place, body, definite
    )


def _determiner_gender(page: Page, determiner: str, noun: str) -> str | None:
    """The gender a determiner shows, None when it shows none (*l', les*)."""
    if determiner in page.lexicon.words("masculine"):
        return "m"
    if determiner in page.lexicon.words("masculine before consonant") and noun[:1] not in VOWELS:
        return "m"
    return "f" if determiner in page.lexicon.words("feminine") else None


def _place(
    page: Page, first: int, end: int, head: int, taken: dict[int, Reference]
) -> tuple[str | None, str | None]:
    """What a description is tied to: the body named, if any, and the state's code (or the body's own key)."""
    for at in range(first, end):
        if at == head:
            continue
        states = page.lexicon.states_by_adjective.get(key(page.tokens[at].text))
        if states and page.tokens[at].pos in ("ADJ", "NOUN", "PROPN"):
            return None, states[0].code
        named = taken.get(at)
        if named is not None and named.entry is not None:
            tied = named.entry.of or named.entry.key
            return (None if named.entry.key.startswith(("state:", "gov:")) else named.entry.name), tied
    return None, None
