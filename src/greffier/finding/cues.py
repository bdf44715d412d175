"""Cues in the text: which words of the article are verbs or phrases of the lexicon that report speech."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from greffier.finding.forms import agree
from greffier.finding.grammar import (
    agent,
    auxiliaries,
    group_start,
    is_passive,
    is_reflexive,
    is_temporal,
    negated,
    subject_children,
)
from greffier.finding.misreading import VERBAL, cue_verbs, misread
from greffier.finding.page import Page
from greffier.finding.phrase_words import likely
from greffier.lexicon import Cue
from greffier.lexicon.words import stem
from greffier.record import Span
from greffier.record.making import changed, quickly_made

GAP = 4
"""How many words may part the words of a cue: *a mis vendredi le pays en garde*."""

TEMPORAL = frozenset({"aux", "aux:tense", "aux:pass"})


@quickly_made
@dataclass(frozen=True, slots=True)
class Used:
    """A cue at work: `rows` (same words, other constructions), its head, its first and last token.

    `plain` are the rows by which its verb alone takes an object, where it has more words: *exprimer sa peur*.
    """

    rows: tuple[Cue, ...]
    head: int
    first: int
    last: int
    span: Span
    reflexive: bool
    passive: bool
    negated: bool
    plain: tuple[Cue, ...] = ()

    def row(self, *constructions: str) -> Cue | None:
        """The row that allows one of these constructions, None when none does."""
        for construction in constructions:
            for row in self.rows:
                if construction in row.constructions:
                    return row
        return None


def used_cues(page: Page) -> Iterator[Used]:
    """All verb cues of the article in reading order; the longest phrase that matches a verb is taken."""
    forms, helping = page.lexicon.verbs_by_form, page.lexicon.words("be") | page.lexicon.words("have")
    for at in page.once(cue_verbs):
        token, rows = page.tokens[at], forms[page.keys[at]]
        if token.dep in TEMPORAL:
            rows = tuple([row for row in rows if len(row.words) > 1 and row.words[0] in helping])
        verbal = (token.pos in VERBAL and not is_noun(page, at)) or at in page.once(misread)
        if verbal and (near := likely(page, at, rows)) and (found := _used(page, at, near)):
            yield found


def is_noun(page: Page, at: int) -> bool:
    """Whether a past participle behind an article, without auxiliary, is a noun: *a entendu l'accusé dire*.

    So is one that carries words, an adjective between: *dans un bref communiqué*. None is one that leads to a
    nickname, either: *Anna Roux dite Louve*.
    """
    if "Tense=Past" not in page.tokens[at].morph or auxiliaries(page.parse, at):
        return False
    if at and page.keys[at] in page.lexicon.words("so called") and page.tokens[at - 1].text[0].isupper():
        return True
    led = [token.pos == "DET" for token in page.tokens[max(at - 2, 0) : at]]
    carries = page.keys[at] in page.lexicon.occasions_by_head and any(led)
    return carries or (led[-1:] == [True] and page.keys[at] in page.lexicon.roles_by_form)


def _used(page: Page, at: int, rows: list[Cue]) -> Used | None:
    caused = page.tokens[at].dep == "aux:caus" and not subject_children(page, at)
    caused = caused and all(len(row.words) > 1 for row in rows)  # *en disant comprendre* says
    leans = caused or page.tokens[at].dep in TEMPORAL
    head = page.tokens[at].head if leans else at
    reflexive = is_reflexive(page, at)
    best: tuple[int, int] | None = None
    fitting: list[Cue] = []
    for row in rows:
        last = _match(page, at, row, reflexive)
        if last is None:
            continue
        size = len(row.words)
        if best is None or size > best[0]:
            best, fitting = (size, last), [row]
        elif size == best[0]:
            fitting.append(row)
    if best is None:
        return None
    first = min(group_start(page, at), group_start(page, head))
    helping = auxiliaries(page.parse, head)
    had = bool(helping) and all(page.tokens[k].lemma in page.lexicon.words("have") for k in helping)
    been = bool(helping) and all(page.tokens[k].lemma in page.lexicon.words("be") for k in helping)
    passive = (been or is_passive(page.parse, head) or _bare_participle(page, head)) and not reflexive
    moves = fitting[0].head in page.lexicon.words("be") or fitting[0].head in page.lexicon.words("moving")
    passive = passive and not had and not moves
    span = page.parse.span(first, best[1])
    denied = negated(page, head) or _without(page, first)
    told = Used(tuple(fitting), head, first, best[1], span, reflexive, passive, denied)
    if best[0] == 1:
        return told
    return changed(told, plain=tuple(r for r in rows if len(r.words) == 1 and "np" in r.constructions))


def verb_alone(page: Page, used: Used) -> Used | None:
    """The cue without the noun that its words take in, which is its object then: *exprimer ⟦sa peur⟧*."""
    if not used.plain or used.last <= used.head + 1:
        return None
    span = page.parse.span(used.first, used.head + 1)
    return changed(used, rows=used.plain, last=used.head + 1, span=span, plain=())


def _bare_participle(page: Page, verb: int) -> bool:
    """Whether a past participle without auxiliary describes the noun before it: *chargé de veiller*.

    Or, with its agent, the one behind it: *Accusé par X de fraude, Y dément*.
    """
    token = page.tokens[verb]
    alone = "Tense=Past" in token.morph and not auxiliaries(page.parse, verb)
    if alone and verb == page.sentence(verb)[0] and verb + 1 < len(page.tokens):
        told = page.keys[verb + 1] in page.lexicon.words("à")
        asked = any("obj" in row.addressee for row in page.lexicon.verbs_by_form.get(page.keys[verb], ()))
        if agent(page, verb) is not None or (told and asked):
            return True  # *Invité à réagir, Y dément*
    return alone and token.dep in ("acl", "amod") and agree(token, page.tokens[token.head])


def _match(page: Page, head: int, row: Cue, reflexive: bool) -> int | None:
    """One past the last token of `row` with its head here; None when its words are not all there."""
    if len(row.words) == 1:
        return head + 1
    before, after = row.before, row.after
    if not reflexive and not page.lexicon.words("reflexive").isdisjoint(row.words[:2]):
        return None
    if not page.lexicon.words("ne").isdisjoint(before) and not negated(page, head):
        return None
    group = page.keys[group_start(page, head) : head] if before else ()
    small = page.lexicon.words("reflexive"), page.lexicon.words("ne"), page.lexicon.words("unsaid")
    if any(word not in group and not any(word in words for words in small) for word in before):
        return None
    last, limit = head, page.sentence(head)[1]
    for word in after:
        if word in page.lexicon.words("unsaid"):
            continue
        reach = range(last + 1, min(last + 2 + GAP, limit))
        found = next((k for k in reach if _is_word(page, k, word)), None)
        if found is None or _passes_noun(page, last + 1, found):
            return None
        last = found
    return last + 1


def _passes_noun(page: Page, first: int, article: int) -> bool:
    """Whether a noun parts a phrase's verb from its article: *prend acte de la décision*."""
    between = range(first, article) if page.tokens[article].pos == "DET" else range(0)
    return any(page.tokens[k].pos == "NOUN" and not is_temporal(page, k) for k in between)


def _is_word(page: Page, at: int, word: str) -> bool:
    """Whether the token is this word of a cue, in any gender and number."""
    found = page.keys[at]
    return word in (found, page.lemmas[at]) or (len(word) > 4 and stem(found) == word.rstrip("e"))


def verb_before(page: Page, used: Used) -> int:
    """Index of the first token of the whole verb group, auxiliaries included."""
    return min([used.first, *auxiliaries(page.parse, used.head)])


def _without(page: Page, first: int) -> bool:
    """Whether *sans* and no more than adverbs stand before a cue: *sans pour autant ⟦exclure⟧ X*."""
    before = range(first - 1, max(first - 4, page.sentence(first)[0]) - 1, -1)
    for k in before:
        if page.keys[k] in page.lexicon.words("without"):
            return True
        if page.tokens[k].pos != "ADV" and page.keys[k] not in page.lexicon.words("pour"):
            return False
    return False
