"""Where persons' names stand: told by the parser, by titles, offices and first names around them."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.gazetteer import Entry
from greffier.finding.grammar import is_temporal
from greffier.finding.page import Page
from greffier.finding.particles import before_particles, behind_particles, is_foreign
from greffier.finding.role_nouns import role_at
from greffier.lexicon import key, name_key
from greffier.record import Token

TWO_NAMES = 4
"""How many words two full names have at least."""

LONGEST_ROLE = 4
"""Tokens of a role right before a name among which its noun is looked for: *chef d'État Untel*."""


def person_ranges(page: Page, known: dict[int, tuple[int, Entry]]) -> Iterator[tuple[int, int]]:
    """Token ranges of persons' names without titles: entities, and capitals after a title or first name."""
    tokens, done = page.tokens, 0
    covered = {at: last for first, (last, _) in known.items() for at in range(first, last)}
    led = page.once(_led_by_article)
    for at in sorted({*page.capitals, *led}):
        if (
            at < done
            or not (_name_word(tokens[at]) or (at in led and (_titled(page, at) or _after_role(page, at))))
            or is_title(page, at)
            or _is_apart(page, at)
            or _is_role(page, at)
            or _is_grammar(page, at)
        ):
            continue
        last = _name_end(page, at)
        if (inner := _begins_within(page, at, last, covered.get(at, at))) is not None:
            done = inner
        elif at in covered and covered[at] >= last and not _titled(page, at):
            done = covered[at]
        elif (
            any(tokens[k].ent == "PER" for k in range(at, last))
            or _titled(page, at)
            or _after_role(page, at)
            or (last - at > 1 and _first_name(page, at))
            or _before_role(page, at, last)
            or _speaks(page, at, last)
            or _two_syllables(page, at, last)
        ):
            done = _second_name(page, at, last) or last
            yield (before_particles(page, at) if _titled(page, at) else at), done


def lone_surnames(page: Page, persons: list[tuple[int, int]], inside: set[int]) -> Iterator[tuple[int, int]]:
    """Where the last word of a person's full name stands alone, whatever the parser takes it for."""
    last = {page.keys[end - 1] for first, end in persons if end - first > 1}
    bodies = {k for start, end in page.once(told_bodies) if end - start > 1 for k in range(start, end)}
    for at in sorted({*page.capitals, *page.once(_led_by_article)}):
        free = page.keys[at] in last and at not in inside and at not in bodies
        if free and page.keys[at] not in page.lexicon.roles_by_form:
            yield at, at + 1


def _led_by_article(page: Page) -> frozenset[int]:
    """Tokens of a surname that an article in small letters is joined to: *Mme al-Mahdi*."""
    articles = page.lexicon.words("article of name")
    joined = [word for word in page.places if word.partition("-")[0] in articles]
    likely = [at for word in joined for at in page.places[word]]
    return frozenset(at for at in likely if page.tokens[at].text.partition("-")[2][:1].isupper())


def told_bodies(page: Page) -> tuple[tuple[int, int], ...]:
    """Token ranges of the organisations that the parser tells; ask `page.once` for them."""
    return tuple((first, last) for first, last, kind in page.parse.entities() if kind == "ORG")


def _before_role(page: Page, at: int, last: int) -> bool:
    """Whether an office in apposition tells that a name is a person's: *Ghaith Saad, le directeur de Y,*."""
    tokens = page.tokens
    if last + 2 >= len(tokens) or tokens[last].text != "," or at == last:
        return False
    some = page.keys[last + 1] in page.lexicon.words("indefinite")
    never = {"ORG"} if some else {"ORG", "LOC"}
    proper = all(t.pos in ("PROPN", "X") and t.ent not in never for t in tokens[at:last])
    if not proper or (last - at == 1 and at and tokens[at - 1].pos == "ADP") or is_temporal(page, at):
        return False  # *À Riga, un responsable a dit; Mercredi, un maçon a dit*
    if last - at == 1 and page.keys[last + 2] in page.lexicon.words("years"):
        return _first_name(page, at) or tokens[at].dep.startswith("nsubj")  # *Lila, 34 ans,*
    found = role_at(page, last + 1 + (tokens[last + 1].pos == "DET"))
    kinds = ("person", "unnamed") if some else ("person",)
    return (last - at > 1 or some) and found is not None and found[1].type in kinds


def _two_syllables(page: Page, at: int, last: int) -> bool:
    """Whether a subject is a surname and a given name of two joined syllables: *Lai Ming-hsien*."""
    if last - at != 2 or not page.tokens[at].dep.startswith("nsubj") or page.tokens[at].ent == "ORG":
        return False
    one, mark, other = page.tokens[last - 1].text.partition("-")
    return bool(mark) and one[1:].islower() and other.isalpha() and other.islower()


def _speaks(page: Page, at: int, last: int) -> bool:
    """Whether two capitals that the parser takes for no body stand behind a verb of saying as its subject."""
    token = page.tokens[at]
    behind = last - at > 1 and token.pos == "PROPN" and token.dep.startswith("nsubj") and token.head < at
    said = behind and page.keys[token.head] in page.lexicon.verbs_by_form
    return said and all(page.tokens[k].ent != "ORG" for k in range(at, last))


def _second_name(page: Page, at: int, last: int) -> int | None:
    """Where another full name begins right behind one: *le suppléant de Paul Keller Marc Delmas*.

    A second first name, or an Arabic one, goes on with the first: *Paul Marc Keller*.
    """
    if last - at < TWO_NAMES or not _first_name(page, at) or _first_name(page, at + 1):
        return None
    given = page.once(_arabic_names)
    for k in range(at + 2, last - 1):
        whole = (
            page.keys[k - 1] not in page.lexicon.words("particle")
            and "-" not in page.text[page.tokens[k - 1].end : page.tokens[k].start]
        )
        if whole and _first_name(page, k) and not {page.keys[at], page.keys[k]} & given:
            return k
    return None


def _arabic_names(page: Page) -> frozenset[str]:
    """Arabic first names, folded."""
    return frozenset(key(row.name) for row in page.lexicon.arabic_names)


def _begins_within(page: Page, at: int, last: int, known: int) -> int | None:
    """Where a person's name begins behind another's capitals: *du Trésor Anna Keller*; None when it does not.

    `known` is one past the known name at `at`, or `at` where there is none.
    """
    several = at > 0 and page.keys[at - 1] in page.lexicon.words("plural")
    if several and last - at > 2:
        return at + 1  # *des Médias Nestor Saad*
    for k in range(at + 1, last - 1):
        label = page.tokens[k].starts and page.tokens[k].ent == "PER" != page.tokens[at].ent
        ruled = label and page.tokens[at].ent == "LOC" and page.tokens[at - 1].pos == "DET"
        if ruled or ((label or k == known) and (_first_name(page, k) or (k == known and _led(page, at)))):
            return k
    return None


def _led(page: Page, at: int) -> bool:
    """Whether the known name is an office's, of who is named behind it: *la ministre du Laos Anna Saad*."""
    of = at - 1 - (page.tokens[at - 1].pos == "DET")
    return 0 < of < at and page.keys[of] in page.lexicon.words("de") and _after_role(page, of)


def _is_apart(page: Page, at: int) -> bool:
    """Whether a capital is only that of a sentence's first word, an adjective set apart: *Ému, X a dit*."""
    tokens, after = page.tokens, at + 2
    if at != page.sentence(at)[0] or at + 3 >= len(tokens) or tokens[at + 1].text != ",":
        return False
    while after < len(tokens) - 1 and _name_word(tokens[after]):
        after += 1
    listed = after == at + 2 or tokens[after].pos in ("PUNCT", "CCONJ")
    return tokens[at].pos in ("ADJ", "VERB") or not (listed or _first_name(page, at))


def _is_role(page: Page, at: int) -> bool:
    """Whether an office of several words begins at the token, capital or not: *Premier ministre*."""
    found = role_at(page, at)
    return found is not None and found[0] > at + 1


def _is_grammar(page: Page, at: int) -> bool:
    """Whether a preposition or conjunction opens a sentence before a name, or a heading does: *Entretien.*"""
    token = page.tokens[at]
    if page.keys[at] in page.lexicon.words("interview notice"):
        return True
    opens = at == page.sentence(at)[0] and token.pos in ("ADP", "SCONJ", "CCONJ")
    return opens and page.keys[at] not in page.lexicon.words("particle")


def _name_word(token: Token) -> bool:
    return token.text[0].isupper() and (token.pos in ("PROPN", "X", "NOUN", "ADJ") or bool(token.ent))


def _name_end(page: Page, at: int) -> int:
    """One past the last token of the capitalised group at `at`, particles and initials taken in."""
    tokens, last = page.tokens, at + 1
    limit = page.sentence(at)[1]
    while last < limit:
        flat = tokens[last].dep == "flat:name" and at <= tokens[last].head < last
        apart = tokens[last].starts and tokens[last].ent != tokens[at].ent
        joined = page.text[tokens[last - 1].end : tokens[last].start] == " " and "-" in tokens[last].text
        arabic = (flat or joined) and page.keys[last].partition("-")[0] in page.lexicon.words(
            "article of name"
        )
        syllable = (
            flat and tokens[last].text.istitle() and tokens[last].pos in ("PRON", "DET")
        )  # *Kim Kang Il*
        if arabic or syllable or (_name_word(tokens[last]) and (flat or not apart)):
            last += 1
        elif (behind := behind_particles(page, last, limit)) is not None and (
            flat or tokens[last].ent == "PER" or _bears_particle(page, at, last, behind)
        ):
            last = behind + 1
        else:
            break
    return last


def _bears_particle(page: Page, at: int, last: int, behind: int) -> bool:
    """Whether the particle at token `last` goes on with a name: *Ana dos Santos, le juge Jo de Vries*."""
    if is_foreign(page, last) and (_first_name(page, at) or _after_role(page, at)):
        return True
    led = last - at > 1 or behind - last > 1 or _after_role(page, at)
    return led and _is_surname(page, at, behind)


def _is_surname(page: Page, at: int, behind: int) -> bool:
    """Whether a capital behind *de* ends a first name and surname: *Ana Saenz de Montiel*; no place."""
    token, name = page.tokens[behind], name_key(page.tokens[behind].text)
    lexicon = page.lexicon
    known = (lexicon.states_by_name, lexicon.states_by_capital, lexicon.organisations_by_name)
    told = page.tokens[at].ent == "PER" or token.ent not in ("LOC", "ORG")
    full = _after_role(page, at) if told else False
    full = full or (page.tokens[at].ent == "PER" and _first_name(page, at))
    alone = behind + 1 < len(page.tokens) and page.tokens[behind + 1].pos in ("PUNCT", "VERB", "AUX")
    return full and alone and token.pos == "PROPN" and not any(name in names for names in known)


def is_title(page: Page, at: int) -> bool:
    """Whether the token is a title of address: *M., Mme, Sir*."""
    return page.keys[at] in page.lexicon.titles_by_form


def _titled(page: Page, at: int) -> bool:
    """Whether a title stands before the name or before its particles: *M. Morin, M. de la Tour*."""
    before = before_particles(page, at) - 1
    return before >= 0 and is_title(page, before) and page.tokens[before].text[0].isupper()


def _after_role(page: Page, at: int) -> bool:
    """Whether a person's role stands right before the name, or before the state's adjective before it."""
    end = at
    if end > 1 and page.keys[end - 1] in page.lexicon.states_by_adjective:
        end -= 1
    for first in range(end - 1, max(end - LONGEST_ROLE, page.sentence(at)[0]) - 1, -1):
        found = role_at(page, first) if page.tokens[first].text[0].islower() else None
        if found is not None and found[0] == end:
            return found[1].type in ("person", "unnamed") and found[1].number == "s"
    return False


def _first_name(page: Page, at: int) -> bool:
    return name_key(page.tokens[at].text) in page.lexicon.first_names_by_name
