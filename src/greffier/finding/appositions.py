"""Names in apposition to a role: *la porte-parole, X,*; *X, porte-parole de Y,*; *l'envoyée, X a dit*."""

from __future__ import annotations

from greffier.finding.grammar import is_led, phrase_end
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.role_nouns import role_at
from greffier.finding.source_ends import before_subject
from greffier.lexicon import ClassName

RANK = 6
"""How many words a rank between a comma and a name may have: *le capitaine de frégate X*."""

BRACKET = 16
"""How many tokens of a bracket are passed over between a role and a name."""

FIELD = 9
"""How many tokens the field of an office has: *auprès des Nations unies à Genève*."""

CLAUSE = 12
"""How many tokens a participle or relative between a role and a name has, at most."""

CLOSERS = frozenset({",", ".", ")", "(", ":", "»"})

POSTING: tuple[ClassName, ...] = ("title link", "posted", "à", "auprès de")
"""Classes of the words that lead from an office to what it is for."""


def name_beside(page: Page, first: int, end: int, taken: dict[int, Reference]) -> Reference | None:
    """The person's name in apposition to tokens `first`–`end`: behind, between commas, or before a comma."""
    return _name_ahead(page, first, end, taken) or _name_behind(page, first, end, taken)


def _name_ahead(page: Page, first: int, end: int, taken: dict[int, Reference]) -> Reference | None:
    """The name before the comma or bracket that opens an apposition: *X, porte-parole de Y,*."""
    tokens = page.tokens
    if first < 2 or tokens[first - 1].text not in (",", "("):
        return None
    before = taken.get(first - 2)
    if before is None or before.type != "person" or before.form != "name" or before.last != first - 1:
        return None
    verbal = end < len(tokens) and tokens[end].pos in ("VERB", "AUX")
    if _is_aside(page, before.first) and (verbal or _is_subject(page, before)):
        return None
    closed = (
        end >= len(tokens)
        or verbal
        or tokens[end].pos in ("PUNCT", "CCONJ", "ADP")
        or tokens[end].text == ","
    )
    return before if closed else None


def _is_subject(page: Page, name: Reference) -> bool:
    """Whether the role behind a name and its comma is the subject: *Selon X, le chef, qui a fui, a dit*."""
    return before_subject(page, name.head, page.sentence(name.head)[1]) is not None


def _is_aside(page: Page, name: int) -> bool:
    """Whether a name is no subject, so that one follows its comma: *Selon la juge, X, le roi a dit*.

    So it is behind a participle that opens: *Limogé par le président X, l'officier a dit*.
    """
    first = page.sentence(name)[0]
    opens = page.keys[first] in page.lexicon.frames_by_word or _is_participle(page, first)
    return opens or is_led(page, name)


def _name_behind(page: Page, start: int, end: int, taken: dict[int, Reference]) -> Reference | None:
    """The name right behind a role, or between commas behind it: *la porte-parole, X,*."""
    tokens, end = page.tokens, _past_bracket(page, _past_posting(page, end))
    end = _past_body(page, _past_clause(page, end, taken), taken)
    comma = end < len(tokens) and tokens[end].text == ","
    ranked = end < len(tokens) and tokens[end].pos == "DET"  # *Le porte-parole le colonel X a dit*
    first = _past_rank(page, end + comma, taken) if comma or ranked else end
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
        or _is_subject_of(page, start, end, named.last)
    )
    if ranked and not comma:
        return named if _is_subject_of(page, start, end, named.last) else None
    return named if not comma or closed else None


def _past_posting(page: Page, at: int) -> int:
    """The mark behind what an office is for: *le commandant pour l'Afrique, X*, *délégué au Commerce, X*."""
    words, tokens = page.lexicon.words, page.tokens
    if at + 3 < len(tokens) and page.keys[at] in words("de"):  # *l'avocate de ce dernier, X,*
        one = page.keys[at + 1] in words("latter")
        two = f"{page.keys[at + 1]} {page.keys[at + 2]}" in words("latter")
        behind = at + 3 - one if one or two else at
        return behind if tokens[behind].text == "," else at
    if at >= len(tokens) or not any(page.keys[at] in words(name) for name in POSTING):
        return at
    for k in range(at + 1, min(at + FIELD, len(tokens))):
        if tokens[k].text in (",", "(") and k > at + 1:
            return k
        if tokens[k].pos in ("VERB", "AUX", "PUNCT", "PRON", "SCONJ"):
            return at
    return at


def _past_clause(page: Page, at: int, taken: dict[int, Reference]) -> int:
    """The comma behind a participle or relative, if the name behind it tells the verb's subject; else `at`.

    *Une passagère ayant filmé la scène, X, raconte; l'un des médecins qui l'ont soignée, X, estime*.
    """
    tokens = page.tokens
    if at + 1 >= len(tokens) or not (_is_participle(page, at) or page.keys[at] in page.lexicon.words("who")):
        return at
    marks = (k for k in range(at + 1, min(at + CLAUSE, len(tokens))) if tokens[k].pos == "PUNCT")
    comma = next(marks, at)
    named = taken.get(comma + 1) if tokens[comma].text == "," else None
    if named is None or named.form != "name" or named.first != comma + 1 or named.last + 1 >= len(tokens):
        return at
    told = tokens[named.last].text == "," and tokens[named.last + 1].pos in ("VERB", "AUX")
    another = any(k in taken or role_at(page, k) is not None for k in range(at, comma))
    return comma if told and not another else at  # *l'homme qui a tué la députée, X, a dit*


def _past_body(page: Page, comma: int, taken: dict[int, Reference]) -> int:
    """The comma behind the body an office is of: *le porte-parole de l'armateur, la société Airlux⟦,⟧ X,*."""
    tokens = page.tokens
    if comma + 2 >= len(tokens) or tokens[comma].text != "," or tokens[comma + 1].pos != "DET":
        return comma
    person = role_at(page, comma + 2)
    if person is not None and person[1].type == "person":
        return comma  # *selon une source, le chef du Front, X, a dit S*
    marks = (k for k in range(comma + 2, min(comma + RANK, len(tokens) - 2)) if tokens[k].pos == "PUNCT")
    close = next(marks, comma)
    body, named = taken.get(close - 1), taken.get(close + 1)
    if named is None or named.form != "name" or named.type != "person" or named.first != close + 1:
        return comma
    closed = tokens[close].text == "," and named.last < len(tokens) and tokens[named.last].text == ","
    return close if closed and (body is None or body.type == "organisation") else comma


def _is_participle(page: Page, at: int) -> bool:
    """Whether a participle stands here that describes what stands before it."""
    return page.tokens[at].pos in ("VERB", "AUX") and "VerbForm=Part" in page.tokens[at].morph


def _past_bracket(page: Page, at: int) -> int:
    """The token behind a bracket at the token: *la présidente du Front (FN) X*; else `at`."""
    if at >= len(page.tokens) or page.tokens[at].text != "(":
        return at
    closing = (k for k in range(at + 1, min(at + BRACKET, len(page.tokens))) if page.tokens[k].text == ")")
    behind = next(closing, at - 1) + 1
    if at < behind < len(page.tokens) and page.keys[behind] in page.lexicon.words("de"):
        rest = phrase_end(page, behind - 1)  # *le maire (LR) de Nîmes, X*
        return rest if rest < len(page.tokens) and page.tokens[rest].text == "," else behind
    return behind


def _past_rank(page: Page, at: int, taken: dict[int, Reference]) -> int:
    """The token behind a determiner and a rank before a name: *la porte-parole, le capitaine X,*."""
    tokens, start = page.tokens, at
    at += at < len(tokens) and tokens[at].pos == "DET"
    if (titled := taken.get(at)) is not None and titled.first == at > start and titled.form == "name":
        return at  # *l'épidémiologiste, le docteur X*
    if at >= len(tokens) or role_at(page, at) is None:
        return start
    for name in range(at + 1, min(at + RANK, len(tokens))):
        named = taken.get(name)
        if named is not None and named.form == "name" and named.type == "person":
            return named.first
        if not tokens[name].text.islower() or tokens[name].pos in ("VERB", "AUX"):
            break  # *selon un officier, les colonels auraient demandé à X*
    return start


def _is_subject_of(page: Page, first: int, end: int, verb: int) -> bool:
    """Whether a verb stands right behind the name whose role is its subject: *L'envoyée, X a dit*."""
    tokens = page.tokens
    free = first == 0 or tokens[first - 1].pos != "ADP"
    return (
        free
        and verb < len(tokens)
        and tokens[verb].pos in ("VERB", "AUX")
        and any(token.dep.startswith("nsubj") for token in tokens[first:end])
    )


def _closes(page: Page, word: str) -> bool:
    """Whether the word closes an apposition: a mark, or *sans*."""
    return word in CLOSERS or word in page.lexicon.words("name closer")
