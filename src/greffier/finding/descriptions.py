"""Descriptions: noun phrases headed by a role, the office they teach with a name, the people of a state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from greffier.finding.appositions import name_beside
from greffier.finding.behind_agents import done_to_behind
from greffier.finding.bodies import BODIES, named_after, named_body, past_marks
from greffier.finding.grammar import phrase_start
from greffier.finding.matters import is_garb, matters_end
from greffier.finding.misreading import misread
from greffier.finding.page import Page
from greffier.finding.plain_descriptions import determiner_gender, plain_description
from greffier.finding.reference import Reference, Taught
from greffier.finding.role_nouns import role_at, role_starts
from greffier.finding.standing import stands_for_someone
from greffier.finding.tenure import held_when, is_elect, is_tenure, past_tenure, with_tenure
from greffier.finding.titles import full_role
from greffier.lexicon import Role, key, name_key
from greffier.record import Span


def descriptions(page: Page, taken: dict[int, Reference]) -> Iterator[Reference]:
    """References by roles and by peoples, left to right; one may widen a name already `taken`."""
    done, capitals = 0, frozenset(page.capitals)
    for at in sorted(capitals.union(role_starts(page))):
        if at < done:
            continue
        if at not in capitals:
            pass
        elif citizen := _citizen(page, at, taken):
            yield citizen
        elif at not in taken and (people := _people(page, at)):
            yield people
        found = role_at(page, at)
        if found is None or (at in taken and taken[at].entry is not None):
            continue
        last, role = found
        described = _described(page, at, last, role, taken)
        if stands_for_someone(page, described):
            yield described
        done = max(described.last, last)


def described_at(page: Page, at: int, taken: dict[int, Reference]) -> Reference:
    """The reference headed by the role noun at `at`; ValueError when none starts there."""
    found = role_at(page, at)
    if found is None:
        raise ValueError(f"no role noun at token {at}")
    return _described(page, at, *found, taken)


def _people(page: Page, at: int) -> Reference | None:
    """The people of a state as a group, at a capital: *les Russes, des Américains*; None for an adjective."""
    token = page.tokens[at]
    if token.pos not in ("NOUN", "PROPN", "ADJ") or not token.text.endswith(("s", "x")):
        return None
    states = page.lexicon.states_by_adjective.get(page.keys[at])
    if not states or (at and page.tokens[at - 1].pos in ("NOUN", "PROPN")):
        return None
    first = phrase_start(page.parse, at)
    words = " ".join(page.parse.span(first, at + 1).of(page.text).split())
    return Reference(first, at + 1, at, "description", words, "group", "m", "p", place=states[0].code)


def _citizen(page: Page, at: int, taken: dict[int, Reference]) -> Reference | None:
    """Someone called by their state alone, at a capital: *le Norvégien*; None for a people or a state."""
    token, named = page.tokens[at], taken.get(at)
    states = page.lexicon.states_by_adjective.get(page.keys[at])
    if not states or at == 0 or page.tokens[at - 1].pos != "DET":
        return None
    bare = named is None or (named.first == at and named.last == at + 1 and named.entry is None)
    behind = page.tokens[at + 1] if at + 1 < len(page.tokens) else None
    goes_on = behind is not None and (behind.text[0].isupper() or behind.pos == "ADJ" or at + 1 in taken)
    article = determiner_gender(page, page.keys[at - 1], page.keys[at])
    single = "Definite=Def" in page.tokens[at - 1].morph and page.keys[at - 1] not in page.lexicon.words(
        "plural"
    )
    if not bare or goes_on or not single or name_key(token.text) in page.lexicon.states_by_name:
        return None
    forms = (("m", states[0].masculine), ("f", states[0].feminine))
    genders = {gender for gender, called in forms if page.keys[at] in map(key, called)}
    if not genders or (article and article not in genders):
        return None
    gender = article or (next(iter(genders)) if len(genders) == 1 else "u")
    words = page.parse.span(at - 1, at + 1).of(page.text)
    return Reference(at - 1, at + 1, at, "description", words, "person", gender, place=states[0].code)


def _described(page: Page, at: int, last: int, role: Role, taken: dict[int, Reference]) -> Reference:
    """The reference a role noun heads; with a name in apposition, one by name that teaches an office."""
    noun = page.tokens[at].head  # *l'ancien Premier ministre* hangs on its noun
    misread = noun == at - 1 and page.keys[noun] in page.lexicon.words(
        "epithet"
    )  # *la puissante conseillère*
    start = phrase_start(page.parse, noun if at < noun < last or misread else at)
    first = with_tenure(page, start if start <= at else phrase_start(page.parse, at))
    end = _role_phrase_end(page, last, role, taken)
    role = full_role(page, last, end, role, at)
    body = named_after(page, at, end, role, taken) or named_body(page, at, last, role, taken)
    if body is not None:
        return body
    plain = plain_description(page, first, at, end, role, taken)
    human = role.type in ("person", "unnamed")
    named = name_beside(page, first, end, taken) if human else None
    second = _second_role(page, end, taken) if human and named is None and plain.number == "s" else None
    if second is not None:
        named = name_beside(page, first, second.last, taken)
    if named is None and (marked := past_marks(page, end)) > end:
        plain = plain_description(page, first, at, marked, role, taken)
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
    rank = _rank(page, at, named) if second is None else second.taught
    start = first if named.first >= end else named.first
    return replace(
        named,
        first=start,
        last=max(end, named.last) if second is None else max(second.last, named.last),
        gender=gender,
        place=plain.place,
        taught=(*named.taught, office, *rank),
    )


def _office(page: Page, role: Role, plain: Reference, last: int, end: int, span: Span) -> Taught:
    """The office a role's noun phrase names, with its state or body by the lexicon's name when it has one."""
    behind = last + (last < end and is_tenure(page, last))
    behind = _past_adjectives(page, behind, end)
    of = page.parse.span(behind, end).of(page.text).strip() if end > behind else None
    if role.lemma in page.lexicon.words("sent") and page.keys[behind] in page.lexicon.words("posted"):
        return Taught(role.lemma, of, None, None, span, held_when(page, plain.first, plain.head, last, role))
    states = page.lexicon.states_by_code.get(plain.place or "", ())
    state = states[0].name if states else (plain.place or "").partition(":")[2] or None
    leads, governs = role.lemma in page.lexicon.words("leader"), _governs(page, plain.body)
    name = state if (leads and governs) or not plain.body else plain.body
    place = plain.place if governs or not leads else f"seat:{plain.body}"
    return Taught(role.lemma, of, place, name, span, held_when(page, plain.first, plain.head, last, role))


def _governs(page: Page, body: str | None) -> bool:
    """Whether who presides over a seat leads its state: *du Kremlin*, not *de la Chambre des communes*."""
    seats = page.lexicon.seats_by_name.get(name_key(body or ""), ())
    return all(seat.what in ("presidency", "government", "monarchy") for seat in seats)


def _rank(page: Page, head: int, named: Reference) -> tuple[Taught, ...]:
    """The rank right before the name behind another role: *le chef de la junte, le général X*."""
    for at in range(max(head + 1, named.first - 3), named.first):
        found = role_at(page, at)
        if found is not None and found[0] == named.first and found[1].type in ("person", "unnamed"):
            if is_elect(page, at):
                continue
            held = held_when(page, at, at, found[0], found[1])
            return (Taught(found[1].lemma, None, None, None, page.parse.span(at, named.last), held),)
    return ()


def _role_phrase_end(page: Page, last: int, role: Role, taken: dict[int, Reference]) -> int:
    """One past the end of a role's noun phrase; a person's name right behind it is left to the apposition."""
    end = matters_end(page, last, role)
    if is_garb(page, last) and role.lemma in page.lexicon.words("taken up"):
        return last + 2  # *des hommes en civil*
    bare = last + 1 < end and page.keys[last] in page.lexicon.words("bare de")
    if role.lemma in page.lexicon.words("counterpart") and _is_anothers(page, last - 1):
        of = (k for k in range(last, end) if page.keys[k] in page.lexicon.words("de"))
        at = next(of, end)  # *a parlé avec son homologue russe de la trêve*
        end = end if any(token.text[0].isupper() for token in page.tokens[at:end]) else at
    if role.kind == "role" and role.type == "unnamed":  # *a blessé deux passants au couteau*
        linked = last < end and page.keys[last] in page.lexicon.words("title link")
        end = last if linked and page.tokens[last].pos == "ADP" else end
    behind = last + 1 + (bare and page.tokens[last + 1].pos == "DET")  # *de la Commission de ⟦l'⟧UA*
    if bare and " de " in role.lemma and page.tokens[behind].text.islower():
        return last  # *accuse le chef de l'État de trahison*
    for at in range(last, end):
        if at in page.once(misread) or at in page.once(done_to_behind):
            return at
        named = taken.get(at)
        if named is not None and named.type == "person" and named.first == at:
            inner = role_at(page, at - 1) if at > last else None
            own = inner is not None and not (inner[1].type in BODIES and named.last - named.first > 1)
            if not _governed(page, at - 1 if own else at):
                return at
    inside = taken.get(end - 1) if end > last else None
    if inside is not None and inside.entry is not None and inside.last > end:
        end = inside.last - (
            page.tokens[inside.last - 1].pos == "PUNCT"
        )  # *la coordinatrice de Médecins sans frontières*
    unique = role.unique == "yes" and role.type == "person"  # *la visite du pape au Congo*
    anyone = role.lemma in page.lexicon.words("taken up")  # *deux hommes à Paris*
    posted = (
        not (unique or anyone)
        and end + 1 < len(page.tokens)
        and page.tokens[end].text.lower() in page.lexicon.words("posted")
    )
    place = taken.get(end + 1) or taken.get(end + 2) if posted else None
    entry = place.entry if place is not None else None
    return (
        place.last if place and entry and entry.key.startswith(("state:", "gov:", "organisation:")) else end
    )


def _is_anothers(page: Page, head: int) -> bool:
    """Whether a possessive tells whose someone is."""
    return page.keys[phrase_start(page.parse, head)] in page.lexicon.words("possessive")


def _second_role(page: Page, end: int, taken: dict[int, Reference]) -> Reference | None:
    """A second noun for the same person, with its office: *le banquier et mécène X*; None without one."""
    if end + 1 >= len(page.tokens) or page.keys[end] not in page.lexicon.words("and"):
        return None
    at = past_tenure(page, end + 1)
    bare = at < len(page.tokens) and page.tokens[at].pos in ("NOUN", "ADJ") and page.tokens[at].text.islower()
    found = role_at(page, at) if bare else None
    if found is None:
        return None
    last, role = found
    far = _role_phrase_end(page, last, role, taken)
    plain = plain_description(page, end + 1, at, far, role, taken)
    return replace(plain, taught=(_office(page, role, plain, last, far, page.parse.span(end + 1, far)),))


def _governed(page: Page, at: int) -> bool:
    """Whether what leads to a noun stands before the token: *de l'ancien ministre X*."""
    at -= at > 1 and page.keys[at - 1] in page.lexicon.words("not now")
    before = page.tokens[at - 1]
    return before.pos in ("ADP", "DET") or key(before.text) in page.lexicon.words("particle")


def _past_adjectives(page: Page, first: int, end: int) -> int:
    """Where what an office is of begins, behind an adjective or a party: *(maire socialiste) de Lille*."""
    at = first
    while at < end and (page.tokens[at].pos == "ADJ" or page.tokens[at].text.isupper()):
        at += 1
    return at if at < end and page.keys[at] in page.lexicon.words("de") else first
