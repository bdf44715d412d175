"""Where the words for a source end: *selon X, l'un des porte-parole, cité par Y,* S."""

from __future__ import annotations

from greffier.finding.boundaries import OPENED, enclosing
from greffier.finding.echoes import echoes
from greffier.finding.finites import has_finite
from greffier.finding.grammar import is_finite, is_subject_clitic, phrase_end
from greffier.finding.page import Page
from greffier.finding.whereabouts import quotation_from, reference_over, references_by_head

MOST = 5
"""Commas behind a source among which the last of its subject's asides ends."""
NAME = 8
"""Among how many words the mark stands that closes a paper's name."""
STOPS = frozenset({",", ".", ";", ":", ")", "»", "”", "–", "—", "«", "“"})
"""Marks before which a particle's noun phrase ends."""


def source_end(page: Page, speaker: int, limit: int) -> int:
    """One past the particle's noun phrase and its appositions: up to the comma before a clause."""
    if speaker + 1 < limit and _stands_alone(page, speaker):
        return speaker + 1
    if (cited := _cited(page, speaker)) is not None:
        return cited
    if (subject := before_subject(page, speaker, limit)) is not None:
        return subject
    at = phrase_end(page, speaker)
    reference = reference_over(page, speaker)
    if reference is not None:
        at = max(at, reference.last)
    if at < limit and _relative_at(page, at):
        ends = (k for k in range(at, limit) if page.tokens[k].text in (",", ".", ";"))
        at = next(ends, at)  # *S, selon X qui l'a confirmé mardi.*
    if at < limit and page.tokens[at].pos == "DET" and not _is_superlative(page, at, limit):
        return at  # *constitue selon le ministre ⟦une⟧ menace*
    if at < limit and _is_of_clause(page, speaker, at, limit):
        return at
    at = _past_apposition(page, speaker, at, limit)
    while at < limit and (page.tokens[at].text not in STOPS or _named(page, at) > at):
        if is_finite(page.tokens[at]) or is_subject_clitic(page, at):
            break
        past = _past_bracket(page, at, limit) if page.tokens[at].text == "(" else at + 1
        at = max(past, _named(page, at))
    if at + 1 < limit and page.tokens[at].text == "," and _relative_at(page, at + 1):
        return (
            _relative_end(page, at + 1, limit) or at
        )  # *selon un rapport daté de mai, dont X a obtenu copie, S*
    return _past_participle(page, min(at, limit), limit)


def _named(page: Page, at: int) -> int:
    """The comma behind a paper's name in marks: *dans un entretien au journal « Aube »⟦,⟧*; else `at`."""
    opened = quotation_from(page, page.tokens[at].start) if page.tokens[at].text in OPENED else None
    behind = page.at(opened.outer.end - 1) + 1 if opened is not None else at
    short = behind < min(at + NAME, len(page.tokens)) and not has_finite(page, range(at, behind))
    titled = page.tokens[at + 1].text[0].isupper() if opened is not None else False
    return behind if short and titled and page.tokens[behind].text == "," else at


def _is_of_clause(page: Page, speaker: int, at: int, limit: int) -> bool:
    """Whether a place or a count behind the source is of the clause: *ont tiré selon X ⟦sur la foule⟧*."""
    token, start = page.tokens[at], page.sentence(speaker)[0]
    echoing = echoes(page, start)  # *Comme l'a dit X dans un entretien, S*
    if echoing or not any(is_finite(page.tokens[k]) for k in range(start, speaker)):
        return False
    if token.pos == "NUM":
        return True
    linking = page.lexicon.words("de") | page.lexicon.words("title link")
    led = token.pos == "ADP" and page.keys[at] not in linking
    noun = page.tokens[token.head]
    return led and noun.dep.startswith("obl") and noun.head < speaker and token.head < limit


def _is_superlative(page: Page, at: int, limit: int) -> bool:
    """Whether *le plus* and an adjective go on with the source: *selon le bilan ⟦le plus récent⟧ de X, S*."""
    more = at + 2 < limit and page.keys[at + 1] in page.lexicon.words("quantity")
    return more and page.tokens[at + 2].pos == "ADJ"


def before_subject(page: Page, speaker: int, limit: int) -> int | None:
    """The comma before a subject with an apposition of its own: *selon X⟦,⟧ le chef, Y, a dit*; else None."""
    commas = [k for k in range(speaker + 1, limit) if page.tokens[k].text == ","][:MOST]
    if len(commas) < 2 or page.tokens[commas[0] + 1].pos != "DET":
        return None
    if has_finite(page, range(speaker, commas[1])):
        return None
    asides = sum(not has_finite(page, range(commas[1], k)) for k in commas[2:])
    asides = asides or (len(commas) > 2 and _relative_at(page, commas[1] + 1))
    return commas[0] if any(wants_subject(page, k + 1, limit) for k in commas[1 : 2 + asides]) else None


def wants_subject(page: Page, at: int, limit: int) -> bool:
    """Whether a finite verb stands here whose subject must lie before it: *, s'est tu*."""
    small = page.lexicon.words("clitic") | page.lexicon.words("ne")
    while at < limit and page.keys[at] in small and not is_subject_clitic(page, at):
        at += 1
    return at < limit and is_finite(page.tokens[at])


def _cited(page: Page, speaker: int) -> int | None:
    """The token behind the marks a source stands in: *selon « Aube »,*; None without marks around it."""
    around = enclosing(page, page.tokens[speaker].start)
    bare = around is not None and page.at(around.outer.start) >= speaker - 2
    return page.at(around.outer.end - 1) + 1 if around is not None and bare else None


def _past_bracket(page: Page, at: int, limit: int) -> int:
    """The token behind the bracket that closes what opens at `at`, or the next one when none does."""
    close = next((k for k in range(at + 1, limit) if page.tokens[k].text == ")"), None)
    return close + 1 if close is not None else at + 1


def _past_participle(page: Page, at: int, limit: int) -> int:
    """The comma behind a participle that tells of the source: *selon X, cité par Y,*; else `at`."""
    if at + 1 >= limit or page.tokens[at].text != ",":
        return at
    token = page.tokens[at + 1]
    close = next((k for k in range(at + 2, limit) if page.tokens[k].text == ","), None)
    told = "VerbForm=Part" in token.morph and not _is_awaited(page, at)
    if not told or close is None or has_finite(page, range(at + 1, close)):
        return at
    return close if has_finite(page, range(close, limit)) else at


def _is_awaited(page: Page, comma: int) -> bool:
    """Whether an auxiliary before the source waits for its participle: *X aurait, selon Y, vendu Z*."""
    first = page.sentence(comma)[0]
    before = next((k for k in range(comma - 1, first, -1) if page.tokens[k].text == ","), first)
    return before > first and page.tokens[before - 1].pos == "AUX"


def _stands_alone(page: Page, speaker: int) -> bool:
    """Whether a pronoun is the whole source, words of the clause behind it: *est selon lui mort*."""
    token, behind = page.tokens[speaker], page.tokens[speaker + 1]
    personal = token.pos == "PRON" and "Person=3" in token.morph
    more = behind.pos not in ("ADP", "SCONJ", "PRON", "PUNCT") or behind.text in OPENED
    return personal and (more or page.keys[speaker + 1] in page.lexicon.words("que"))


def _past_apposition(page: Page, speaker: int, at: int, limit: int) -> int:
    """Behind an apposition to a person: *selon X, l'un des porte-parole,*; `at` when there is none."""
    if at + 1 < limit and page.tokens[at].text == "," and _relative_at(page, at + 1):
        return _relative_end(page, at + 1, limit) or at
    named = reference_over(page, speaker)
    if named is not None and named.form == "name" and (belongs := _past_body(page, at, limit)) is not None:
        return belongs
    person = named is not None and named.type == "person" and named.form == "name"
    close = next((k for k in range(at + 1, min(at + 16, limit)) if page.tokens[k].text == ","), None)
    if not person or at >= limit or page.tokens[at].text != "," or close is None:
        return at
    inside, heads = range(at + 1, close), page.once(references_by_head)
    role = any(k in heads and heads[k].role is not None for k in inside)
    plain = role and not any("VerbForm=Fin" in page.tokens[k].morph for k in inside)
    verb = any("VerbForm=Fin" in page.tokens[k].morph for k in range(close, limit))
    single = page.tokens[at + 1].text.lower() in page.lexicon.words("apposed")
    return close if plain and verb and single else at


def _past_body(page: Page, at: int, limit: int) -> int | None:
    """The comma behind where a person is of: *selon X, de l'université de Y, S*; None without such words."""
    if at + 2 >= limit or page.tokens[at].text != "," or page.keys[at + 1] not in page.lexicon.words("de"):
        return None
    close = next((k for k in range(at + 2, min(at + 16, limit)) if page.tokens[k].text == ","), None)
    if close is None or has_finite(page, range(at, close)):
        return None
    return close if has_finite(page, range(close, limit)) else None


def _relative_at(page: Page, at: int) -> bool:
    led = page.keys[at] in page.lexicon.words("à")  # *selon X, à qui il a parlé, S*
    at += led and at + 1 < len(page.tokens)
    return page.keys[at] in page.lexicon.words("relative")


def _relative_end(page: Page, at: int, limit: int) -> int | None:
    """The comma that closes a relative clause, None when none does."""
    told = False
    for k in range(at, limit):
        told = told or "VerbForm=Fin" in page.tokens[k].morph
        if told and page.tokens[k].text == ",":
            return k
    return None
