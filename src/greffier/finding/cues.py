"""Cues in the text: which words of the article are verbs or phrases of the lexicon that report speech."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from greffier.finding.asides import past_adverbial
from greffier.finding.grammar import (
    NOMINAL,
    auxiliaries,
    group_start,
    is_finite,
    is_passive,
    is_reflexive,
    negated,
    subject_children,
)
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.lexicon import Cue, key
from greffier.record import Span, Token
from greffier.record.making import quickly_made

GAP = 4
"""How many words may part the words of a cue: *a mis vendredi le pays en garde*."""

MISREAD = frozenset({"NOUN", "ADJ", "PROPN", "X", "ADV", "DET"})
VERBAL = frozenset({"VERB", "AUX"})
FEATURES = ("Gender", "Number")
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
    forms, being = page.lexicon.verbs_by_form, page.lexicon.words("be")
    for at in [at for at, word in enumerate(page.keys) if word in forms]:
        token, rows = page.tokens[at], forms[page.keys[at]]
        if token.dep in TEMPORAL:
            rows = tuple([row for row in rows if len(row.words) > 1 and row.words[0] in being])
        verbal = token.pos in VERBAL or (token.pos in MISREAD and _taken_wrongly(page, at))
        if rows and verbal and (found := _used(page, token.index, rows)):
            yield found


def is_misread(page: Page, at: int) -> bool:
    """Whether a token taken for a noun or adjective must be a verb: *X menace de partir, », nuance Y*."""
    tokens, before = page.tokens, page.tokens[at - 1] if at else None
    if (
        before is None
        or not tokens[at].text.islower()
        or key(tokens[at].text) not in page.lexicon.verbs_by_form
    ):
        return False
    after = past_adverbial(page, at + 1, len(tokens))
    ahead = tokens[after] if after < len(tokens) else None
    if ahead is None:
        return False
    objects = page.lexicon.words("direct clitic")
    if before.text == "," and tokens[at].text.endswith("ant"):
        return ahead.text.lower() in page.lexicon.words("que")  # *, confiant que S*
    incised = at > 2 and tokens[at - 2].text == "," and tokens[at - 3].text in MARKS
    if incised and before.text.lower() in objects:
        return ahead.pos in ("DET", "PROPN", "ADV", "PRON") or bool(ahead.ent)
    if before.pos in ("DET", "ADP", "NUM"):
        return _is_clitic(page, at)
    if before.text.lower() in page.lexicon.words("subject relative"):
        return True
    if before.text.lower() in page.lexicon.words("reflexive") or (
        before.pos in VERBAL and before.lemma in page.lexicon.words("have")
    ):
        return True
    if before.lemma in page.lexicon.words("be") and at > 1:
        rows = page.lexicon.verbs_by_form[key(tokens[at].text)]
        moved = any(row.head in page.lexicon.words("moving") for row in rows)  # *étaient convenus de*
        return tokens[at - 2].text.lower() in page.lexicon.words("reflexive") or moved
    if (
        before.text == "," and at > 1 and tokens[at - 2].text in MARKS
    ) or before.text.lower() in page.lexicon.words("article clitic"):
        return ahead.pos in ("DET", "PROPN", "ADV", "PRON") or bool(ahead.ent)
    if before.text != "," and before.pos not in ("NOUN", "PROPN", "ADJ") and not before.ent:
        return False
    first, last = page.sentence(at)
    joined = page.lexicon.words("and") if ahead.text in MARKS else frozenset[str]()
    stops = page.lexicon.words("que") | page.lexicon.words("if") | joined
    clause = next((k for k in range(at + 1, last) if page.keys[k] in stops), last)
    parts = [k for k in range(first, at) if tokens[k].pos == "CCONJ" or tokens[k].text in (";", ":")]
    comma = at - 2 - (tokens[at - 2].pos == "DET")
    if comma > first and tokens[comma].text == "," and (before.pos == "PROPN" or before.ent):
        parts.append(comma)  # *La crise dure, Niamey dément avoir accepté*
    first = max(parts, default=first)
    return not any(is_finite(tokens[k]) for k in range(first, clause)) and (
        clause < last or ahead.pos in ("DET", "ADP", "VERB", "AUX", "NUM") or ahead.text in MARKS
    )


def _taken_wrongly(page: Page, at: int) -> bool:
    """Whether a token taken for no verb is one by what stands around it."""
    return is_misread(page, at) or _trails(page, at) or _takes_infinitive(page, at)


def _takes_infinitive(page: Page, at: int) -> bool:
    """Whether a word between a subject or *et* and a bare infinitive takes one: *dément avoir menti*."""
    if (
        not at
        or page.tokens[at - 1].pos not in (*NOMINAL, "PRON", "CCONJ")
        or not page.tokens[at].text.islower()
    ):
        return False
    behind = min(at + 1, len(page.tokens) - 1)
    behind += behind + 1 < len(page.tokens) and page.keys[behind] in page.lexicon.words("ne")
    rows = page.lexicon.verbs_by_form[page.keys[at]] if "VerbForm=Inf" in page.tokens[behind].morph else ()
    return any("inf" in row.constructions for row in rows)


def _trails(page: Page, at: int) -> bool:
    """Whether a word behind a comma and its noun phrase end the sentence: *…, jure un membre de la cour.*"""
    last = page.sentence(at)[1]
    if at == 0 or page.tokens[at - 1].text != "," or at + 2 >= last:
        return False
    saying = any("quote" in row.constructions for row in page.lexicon.verbs_by_form[page.keys[at]])
    follows = page.tokens[at + 1].pos == "DET"
    quiet = all(page.tokens[k].pos not in ("VERB", "AUX", "PRON") for k in range(at + 1, last))
    return saying and follows and quiet and _is_person(page, at + 2, last)


def _is_person(page: Page, at: int, limit: int) -> bool:
    """Whether the word at the token is a noun for persons or an office."""
    word = page.keys[at] if at < limit else ""
    return word in page.lexicon.roles_by_form or page.lexicon.is_human(word)


def _is_clitic(page: Page, at: int) -> bool:
    """Whether a *l'* taken for an article is the object of a verb: *les partis l'accuse de fraude*."""
    if at < 2 or at + 1 >= len(page.tokens) or page.keys[at - 1] not in page.lexicon.words("article clitic"):
        return False
    judged = any("qualify" in row.constructions for row in page.lexicon.verbs_by_form[page.keys[at]])
    led = page.tokens[at - 2].pos in ("NOUN", "PROPN", "PRON", "CCONJ")
    return judged and led and page.keys[at + 1] in page.lexicon.words("bare de")


def _used(page: Page, at: int, rows: tuple[Cue, ...]) -> Used | None:
    caused = page.tokens[at].dep == "aux:caus" and not subject_children(page, at)
    caused = caused and all(len(row.words) > 1 for row in rows)  # *en disant comprendre* says
    leans = caused or page.tokens[at].dep in TEMPORAL
    head = page.tokens[at].head if leans else at
    reflexive = is_reflexive(page, at)
    best: tuple[int, int] | None = None
    fitting: list[Cue] = []
    plain = tuple(row for row in rows if len(row.words) == 1 and "np" in row.constructions)
    near: frozenset[str] | None = None
    for row in rows:
        if row.after and near is None:
            near = _words_behind(page, at)
        if near is not None and row.after and not _begins(page, row.after[0], near):
            continue
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
    active = page.lexicon.words("be") | page.lexicon.words("moving")
    passive = (is_passive(page.parse, head) or _bare_participle(page, head)) and not reflexive
    passive = passive and not had and fitting[0].head not in active
    span = page.parse.span(first, best[1])
    told = Used(tuple(fitting), head, first, best[1], span, reflexive, passive, negated(page, head))
    return replace(told, plain=plain) if best[0] > 1 and plain else told


def verb_alone(page: Page, used: Used) -> Used | None:
    """The cue without the noun that its words take in, which is its object then: *exprimer ⟦sa peur⟧*."""
    if not used.plain or used.last <= used.head + 1:
        return None
    span = page.parse.span(used.first, used.head + 1)
    return replace(used, rows=used.plain, last=used.head + 1, span=span, plain=())


def _bare_participle(page: Page, verb: int) -> bool:
    """Whether a past participle without auxiliary describes the noun before it: *chargé de veiller*."""
    token = page.tokens[verb]
    alone = "Tense=Past" in token.morph and not auxiliaries(page.parse, verb)
    return alone and token.dep in ("acl", "amod") and agree(token, page.tokens[token.head])


def agree(left: Token, right: Token) -> bool:
    """Whether nothing in their forms keeps two words from agreeing in gender and number."""
    one, other = (dict(p.split("=") for p in t.morph.split("|") if "=" in p) for t in (left, right))
    return all(one.get(f, other.get(f)) == other.get(f, one.get(f)) for f in FEATURES)


def _match(page: Page, head: int, row: Cue, reflexive: bool) -> int | None:
    """One past the last token of `row` with its head here; None when its words are not all there."""
    if len(row.words) == 1:
        return head + 1
    before, after = row.before, row.after
    if not reflexive and not page.lexicon.words("reflexive").isdisjoint(row.words[:2]):
        return None
    if not page.lexicon.words("ne").isdisjoint(before) and not negated(page, head):
        return None
    group = frozenset(page.keys[group_start(page, head) : head])
    small = page.lexicon.words("reflexive") | page.lexicon.words("ne") | page.lexicon.words("unsaid")
    if any(word not in small and word not in group for word in before):
        return None
    last, limit = head, page.sentence(head)[1]
    for word in after:
        if word in page.lexicon.words("unsaid"):
            continue
        reach = range(last + 1, min(last + 2 + GAP, limit))
        found = next((k for k in reach if _is_word(page, k, word)), None)
        if found is None:
            return None
        last = found
    return last + 1


def _is_word(page: Page, at: int, word: str) -> bool:
    """Whether the token is this word of a cue, in any gender and number."""
    found = page.keys[at]
    return word in (found, key(page.tokens[at].lemma)) or (len(word) > 4 and _stem(found) == word.rstrip("e"))


def _stem(word: str) -> str:
    """A word without what its gender and number add."""
    return word.rstrip("es")


def _words_behind(page: Page, at: int) -> frozenset[str]:
    """What the words right behind a cue's head may be looked for as: themselves, their lemmas and stems."""
    behind = range(at + 1, min(at + 2 + GAP, len(page.tokens)))
    forms = page.keys[behind.start : behind.stop]
    return frozenset([*forms, *map(_stem, forms), *page.lemmas[behind.start : behind.stop]])


def _begins(page: Page, word: str, near: frozenset[str]) -> bool:
    """Whether the next word of a phrase may be among those near; one that may go unsaid always is."""
    return word in near or word.rstrip("e") in near or word in page.lexicon.words("unsaid")


def verb_before(page: Page, used: Used) -> int:
    """Index of the first token of the whole verb group, auxiliaries included."""
    return min([used.first, *auxiliaries(page.parse, used.head)])
