"""Contents a verb cue governs: a clause (*que, si*), an infinitive, a noun phrase, a judgement of something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greffier.finding.boundaries import clause_end, content
from greffier.finding.cues import Used
from greffier.finding.grammar import NOMINAL, is_finite, is_temporal, noun_after, phrase_end, phrase_start
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.lexicon import Cue, key
from greffier.record import Span

REACH = 14
"""How far after its cue a *que* may stand when the parser does not tie it to the cue."""

LINKS: tuple[Literal["contre", "sur", "pour", "de", "à"], ...] = ("contre", "sur", "pour", "de", "à")
"""Prepositions that tie a noun phrase to a cue, the surest first."""
OPENED = frozenset({"«", "“", '"'})


@dataclass(frozen=True, slots=True)
class Governed:
    """The content a cue governs, its first token, the construction and the lexicon row that allows it."""

    span: Span
    first: int
    construction: str
    row: Cue


def governed(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """The content of a verb cue by the first construction that fits; None when it governs nothing."""
    if (row := used.row("inf")) and (first := _bare_infinitive(page, used.last)) is not None:
        return _clause(page, used, first, "inf", row, blocked)
    if (judged := _judged_first(page, used, blocked)) is not None:
        return judged
    for finder in (_that, _whether, _infinitive, _self_described, _judged, _linked_noun, _object):
        found = finder(page, used, blocked)
        if found is not None:
            return found
    return None


def _clause(
    page: Page, used: Used, first: int, name: str, row: Cue, blocked: frozenset[int]
) -> Governed | None:
    limit = page.sentence(used.head)[1]
    if first >= len(page.tokens) or (
        first >= limit and page.tokens[first - 1].text not in page.lexicon.words("que")
    ):
        return None
    finite = name in ("que", "si")
    span = content(page, first, clause_end(page, first, used.head, blocked, finite=finite))
    return Governed(span, first, name, row) if span else None


def _that(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    row = used.row("que")
    if row is None:
        return None
    at = _conjunction(page, used, page.lexicon.words("que"))
    if at is None:
        return None
    judged = all(page.tokens[k].pos in ("ADJ", "ADV", "PUNCT", "VERB") for k in range(used.last, at))
    first = used.last if judged and any(page.tokens[k].pos == "ADJ" for k in range(used.last, at)) else at + 1
    return _clause(page, used, first, "que", row, blocked)


def _whether(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    row = used.row("si")
    if row is None:
        return None
    at = used.last
    if at < len(page.tokens) and page.tokens[at].text.lower() in page.lexicon.words("asked"):
        low = page.tokens[at].text.lower()
        if low in page.lexicon.words("remarked") and page.tokens[
            at + 1
        ].text.lower() not in page.lexicon.words("remark"):
            return None
        return _clause(page, used, at + (low in page.lexicon.words("if")), "si", row, blocked)
    return None


def _conjunction(page: Page, used: Used, words: frozenset[str]) -> int | None:
    """The conjunction that opens the cue's clause: tied to it by the parser, or near behind with no verb between."""
    limit = page.sentence(used.head)[1]
    for at in range(used.last, limit):
        if page.tokens[at].text.lower() in words and page.tokens[at].pos == "SCONJ":
            if page.tokens[page.tokens[at].head].head == used.head and page.tokens[at].head > at:
                return at
            if (
                page.tokens[at - 1].text == ","
                and page.tokens[used.last].text.lower() not in page.lexicon.words("que")
                and _bridged(page, used.last, at)
            ):
                return at
    for at in range(used.last, limit):
        token = page.tokens[at]
        if token.text.lower() not in words:
            if at - used.last < REACH and not _another_verb(page, used, at):
                continue
            return None
        if _opens_clause(page, used, at):
            return at
    return None


def _bridged(page: Page, first: int, at: int) -> bool:
    """Whether nothing but phrases between commas stands between the cue and its conjunction: *a affirmé, après X, que*."""
    return page.tokens[first].text != ":" and not any(is_finite(page.tokens[k]) for k in range(first, at))


def _another_verb(page: Page, used: Used, at: int) -> bool:
    token = page.tokens[at]
    return is_finite(token) or (token.text == ":" and at > used.last)


def _opens_clause(page: Page, used: Used, at: int) -> bool:
    """Whether the *que* at `at` is the cue's own, not a relative pronoun, a restriction or a comparison."""
    token, before = page.tokens[at], page.tokens[at - 1]
    if before.text.lower() in page.lexicon.words("not before que") and at > used.last:
        return False
    if token.pos == "PRON" and before.pos in NOMINAL and token.head != used.head:
        start = phrase_start(page.parse, at - 1)
        return page.tokens[start - 1].pos == "ADP" and start > used.last
    return True


def _infinitive(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    for construction, links in (
        ("inf", None),
        ("de+inf", page.lexicon.words("de")),
        ("à+inf", page.lexicon.words("à")),
    ):
        row = used.row(construction)
        if row is None:
            continue
        first = _bare_infinitive(page, used.last) if links is None else _linked_infinitive(page, used, links)
        if first is not None:
            return _clause(page, used, first, construction, row, blocked)
    return None


def _bare_infinitive(page: Page, at: int) -> int | None:
    """First token of the infinitive group that starts at `at` (negation and clitics taken in), None when none does."""
    first = at
    limit = page.sentence(min(at, len(page.tokens) - 1))[1]
    while at < limit and (
        page.tokens[at].pos in ("ADV", "PRON") or _before_infinitive(page, page.tokens[at].text)
    ):
        at += 1
    return first if at < limit and "VerbForm=Inf" in page.tokens[at].morph else None


def _before_infinitive(page: Page, word: str) -> bool:
    """Whether the word is a clitic, a negation or a mark that may stand before an infinitive."""
    return word in OPENED or word in page.lexicon.words("before infinitive")


def _linked_infinitive(page: Page, used: Used, links: frozenset[str]) -> int | None:
    """First token of the infinitive behind *de* or *à*, past an addressee and short adverbs; None when there is none."""
    limit = page.sentence(used.head)[1]
    for at in range(used.last, min(limit, used.last + REACH)):
        token = page.tokens[at]
        if token.text.lower() in links and (first := _bare_infinitive(page, at + 1)) is not None:
            return first
        if is_finite(token) or token.text in (":", ";", "."):
            return None
    return None


def _self_described(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    row = used.row("se+adj")
    if row is None or not used.reflexive or used.last >= page.sentence(used.head)[1]:
        return None
    token = page.tokens[used.last]
    if token.pos in ("ADJ", "VERB", "NOUN", "ADV") or token.text in OPENED:
        return _clause(page, used, used.last, "se+adj", row, blocked)
    return None


def _judged_first(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*trouve la conversation « utile »*: a judgement whose object follows at once, with no *que* near behind."""
    near = {token.text.lower() for token in page.tokens[used.last : used.last + 4]}
    direct = used.last < len(page.tokens) and page.tokens[used.last].pos == "DET"
    return _judged(page, used, blocked) if direct and not near & page.lexicon.words("que") else None


def _judged(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*qualifie X de Y, juge X Y, accuse X de Y*: X and Y in one stretch."""
    row = used.row("qualify")
    if row is None or used.passive:
        return None
    first, limit = used.last, page.sentence(used.head)[1]
    if first >= limit or page.tokens[first].text in (",", ".", ":"):
        return None
    if page.tokens[first].pos in ("ADP", "ADV", "ADJ", "VERB") and not _clitic_object(page, used):
        return None
    found = _narrow(page, used, first, "qualify", row, blocked)
    return found if found and _has_attribute(page, used, found) else None


def _clitic_object(page: Page, used: Used) -> bool:
    words = {page.tokens[k].text.lower() for k in range(max(used.first - 1, 0), used.head)}
    return bool(words & (page.lexicon.words("direct clitic") | page.lexicon.words("que")))


def _has_attribute(page: Page, used: Used, found: Governed) -> bool:
    """Whether something beyond a bare object stands in the stretch: *de* or *comme*, an adjective, an infinitive."""
    inside = page.within(found.span)
    noun = noun_after(page, inside.start, inside.stop)
    rest = range(noun + 1 if noun is not None else inside.start, inside.stop)
    return any(
        page.tokens[k].text.lower() in page.lexicon.words("attribute")
        or page.tokens[k].text == "«"
        or page.tokens[k].pos == "ADJ"
        for k in rest
    )


def _narrow(
    page: Page, used: Used, first: int, name: str, row: Cue, blocked: frozenset[int]
) -> Governed | None:
    span = content(page, first, clause_end(page, first, used.head, blocked, narrow=True))
    return Governed(span, first, name, row) if span else None


def _linked_noun(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*met en garde contre Y, menace X de Y, appelle à Y*: the noun phrase behind the preposition."""
    limit = page.sentence(used.head)[1]
    for link in LINKS:
        row = used.row(f"{link}+np")
        if row is None:
            continue
        for at in range(used.last, min(limit, used.last + REACH)):
            token = page.tokens[at]
            if token.text.lower() in page.lexicon.words(link) and _own_link(page, used, at):
                return _narrow(page, used, at + 1, f"{link}+np", row, blocked)
            if is_finite(token) or token.text in (":", ";", "."):
                break
    return None


def _own_link(page: Page, used: Used, at: int) -> bool:
    """Whether the preposition at `at` belongs to the cue: right behind it, or behind its direct object."""
    if at == used.last or page.tokens[at].text.lower() in page.lexicon.words("contre"):
        return True
    governor = page.tokens[page.tokens[at].head].head
    if governor == used.head:
        return True
    if at + 1 < len(page.tokens) and page.tokens[at + 1].text in OPENED:
        return True
    to = page.tokens[used.last].text.lower() in page.lexicon.words("spoken to")
    noun = noun_after(page, used.last + to, at)
    if to:
        return noun is not None and phrase_end(page.parse, noun) >= at
    told = any("obj" in row.addressee for row in used.rows)
    return (
        noun is not None
        and (told or bool(page.tokens[noun].ent))
        and (phrase_end(page.parse, noun) >= at or noun + 1 == at)
    )


def _can_be_said(page: Page, row: Cue, noun: int) -> bool:
    """Whether the object of a verb that also takes things is something to talk of, or holds quoted words."""
    lemma = page.tokens[noun].lemma
    if (
        page.tokens[noun - 1].text.lower() in page.lexicon.words("pointing")
        and key(lemma) in page.lexicon.nouns_by_head
    ):
        return False
    if row.refuses is None or page.lexicon.is_matter(lemma) or key(lemma) in page.lexicon.nouns_by_head:
        return True
    ahead = page.tokens[noun : noun + 8]
    return any(
        token.text in MARKS for token in ahead[: next((k for k, t in enumerate(ahead) if t.text == ","), 8)]
    )


def _past_aside(page: Page, at: int, limit: int) -> int:
    """The token behind adverbs, *pour sa part* and asides between commas: *a exigé, selon un communiqué, des…*."""
    while at < limit and page.tokens[at].pos == "ADV":
        at += 1
    if at + 1 < limit and page.tokens[at].text == "," and page.tokens[at + 1].pos == "ADP":
        close = next((k for k in range(at + 1, min(at + 9, limit)) if page.tokens[k].text == ","), None)
        return close + 1 if close else at
    if (
        at + 2 < limit
        and page.tokens[at].text.lower() in page.lexicon.words("pour")
        and page.tokens[at + 1].pos == "DET"
    ):
        return at + 3
    return at


def _object(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*exige des garanties, condamne l'attaque*: the direct object."""
    row = used.row("np")
    if row is None or used.passive or used.reflexive != row.reflexive:
        return None
    at, limit = used.last, page.sentence(used.head)[1]
    at = _past_aside(page, at, limit)
    if "à" in row.addressee and at < limit and page.tokens[at].text.lower() in page.lexicon.words("à"):
        to = noun_after(page, at + 1, limit)
        at = phrase_end(page.parse, to) if to is not None else at
    if at < limit and page.tokens[at].text in OPENED and not _another_verb(page, used, at):
        return _narrow(page, used, at, "np", row, blocked)
    noun = noun_after(page, at, limit) if at < limit and page.tokens[at].pos != "ADP" else None
    if noun is not None and is_temporal(page, noun):
        return None
    if noun is None:
        noun = next(
            (k for k in page.parse.children[used.head] if page.tokens[k].dep == "obj" and k >= at), None
        )
    if noun is None or page.tokens[noun].pos == "PRON" or not _can_be_said(page, row, noun):
        return None
    return _narrow(
        page,
        used,
        min(phrase_start(page.parse, noun), max(at, used.last)) if noun >= at else at,
        "np",
        row,
        blocked,
    )
