"""Small questions about a parse: the noun phrase around a head, the subject of a verb, where a clause stops.

The parser is right about five arcs in six; each answer leans on word order as well as on arcs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from greffier.finding.adnominal import is_its_participle, is_joined, is_of_verb, is_part, past_paper
from greffier.finding.page import Page, remembered
from greffier.finding.role_nouns import calls_for, role_at
from greffier.lexicon import key
from greffier.record import Parse, Token

GENDERS = {"m": "Gender=Masc", "f": "Gender=Fem"}
"""What the parser writes for a noun's gender."""
TELLING = frozenset({"VERB", "AUX", "NOUN", "ADJ", "PROPN"})
"""Parts of speech of a cue; a source's *selon* has none of them."""

NOMINAL = frozenset({"NOUN", "PROPN"})
PASSIVE = frozenset({"aux:pass", "nsubj:pass"})
OPENING = frozenset({"«", "“", '"'})


def subject_children(page: Page, verb: int) -> list[int]:
    """Indices of the subjects the parser gives to `verb`, inverted clitics among them."""
    return page.once(_subjects).get(verb, [])


def _subjects(page: Page) -> dict[int, list[int]]:
    """The subjects of all verbs that have any; ask `page.once` for them."""
    found: dict[int, list[int]] = {}
    for token in page.tokens:
        dep, at = token.dep, token.index
        told = dep.startswith("nsubj") or (dep.startswith("expl") and is_subject_clitic(page, at))
        if told and token.head != at:
            found.setdefault(token.head, []).append(at)
    return found


def is_subject_clitic(page: Page, index: int) -> bool:
    """Whether the token is a subject pronoun: il, elle, on… or the inverted -t-il."""
    return page.tokens[index].text.lower() in page.lexicon.words("subject clitic") or is_inverted(page, index)


def is_inverted(page: Page, index: int) -> bool:
    """Whether the token ends as a subject pronoun behind its verb: *-il, -t-elle*."""
    _, dash, word = page.tokens[index].text.lower().rpartition("-")
    return dash + word in page.lexicon.words("inverted")


def is_finite(token: Token) -> bool:
    """Whether the token is a finite verb or auxiliary."""
    return token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph


def auxiliaries(parse: Parse, verb: int) -> tuple[int, ...]:
    """Auxiliaries of `verb`, left to right."""
    return parse.auxiliaries.get(verb, ())


def finite_group(parse: Parse, verb: int) -> bool:
    """Whether `verb` is finite, alone or by an auxiliary; one taken for another word counts as finite."""
    if parse.tokens[verb].pos not in ("VERB", "AUX"):
        return True
    if is_finite(parse.tokens[verb]) or (parse.tokens[verb].pos == "VERB" and not parse.tokens[verb].morph):
        return True
    group = auxiliaries(parse, verb)
    under = [k for at in group for k in auxiliaries(parse, at)]  # *a fait savoir*
    return any(is_finite(parse.tokens[k]) for k in (*group, *under))


def group_start(page: Page, verb: int) -> int:
    """Index of the first token of the verb group: auxiliaries, adverbs between them, object clitics."""
    helping = page.parse.auxiliaries.get(verb)
    first = min(verb, helping[0]) if helping else verb
    clitics = page.lexicon.words("clitic")
    while first > 0 and page.keys[first - 1] in clitics:
        first -= 1
    return first


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether the parser reads `verb` as a passive."""
    return not PASSIVE.isdisjoint([parse.tokens[k].dep for k in parse.children[verb]])


def negated(page: Page, verb: int) -> bool:
    """Whether `verb` or its auxiliary is negated by ne … pas, plus, jamais, or by a bare ne."""
    first = group_start(page, verb) - 1
    while first > 0 and page.tokens[first].text in OPENING:
        first -= 1  # *ne « cédera pas »*
    if first > 0 and page.keys[first] in page.lexicon.words("not"):
        first -= 1  # *ne pas avoir cédé*
    near = range(max(first, 0), verb)
    return not page.lexicon.words("ne").isdisjoint(page.keys[near.start : near.stop])


def agent(page: Page, verb: int) -> int | None:
    """Head of the *par* phrase of a passive, be it hung on a day: *arrêté lundi par la police*; else None."""
    children, by = page.parse.children, page.lexicon.words("par")
    for k in children[verb]:
        token = page.tokens[k]
        media = page.lexicon.occasions_by_head.get(page.lemmas[k], ()) if token.pos == "NOUN" else ()
        if any("par" in row.prepositions for row in media):
            continue  # *informé par courrier par le ministre*
        if token.pos in (*NOMINAL, "PRON") and (
            token.dep == "obl:agent" or any(page.tokens[c].text.lower() in by for c in children[k])
        ):
            return k
    days = (k for k in children[verb] if k > verb and children[k] and is_temporal(page, k))
    behind = (k for day in days for k in children[day] if k > day and not is_temporal(page, k))
    return next((k for k in behind if any(page.tokens[c].text.lower() in by for c in children[k])), None)


def is_led(page: Page, first: int) -> bool:
    """Whether a preposition stands before a noun phrase's token `first` or before its determiner."""
    before = first - 1 - (first > 1 and page.tokens[first - 1].pos == "DET")
    return before >= page.sentence(first)[0] and page.tokens[before].pos == "ADP"


def climb(parse: Parse, index: int) -> Iterator[int]:
    """Token `index`, its governor, and so on to the root; arcs that circle end the walk."""
    for _ in range(64):
        yield index
        if parse.tokens[index].head == index:
            return
        index = parse.tokens[index].head


def phrase_start(parse: Parse, head: int) -> int:
    """First token of the noun phrase with this head: its determiner, numerals, adjectives before it."""
    tokens, first = parse.tokens, head
    while (
        first > 0
        and tokens[first - 1].pos in ("DET", "ADJ", "NUM", "PROPN")
        and _same_phrase(parse, first - 1, head)
    ):
        first -= 1
    return first


def _same_phrase(parse: Parse, index: int, head: int) -> bool:
    return parse.tokens[index].pos == "DET" or head in islice(climb(parse, index), 4)


@remembered
def phrase_end(page: Page, head: int) -> int:
    """One past the noun phrase: adjectives, names, *de* and title complements; no clause, no comma."""
    at, limit = head + 1, page.sentence(head)[1]
    while at < limit and (after := past_paper(page, at, limit) or _goes_on(page, at, limit)):
        at = after
    return at


def _goes_on(page: Page, at: int, limit: int) -> int | None:
    """One past what goes on with a noun phrase at token `at`; None when nothing does."""
    token, low, before = page.tokens[at], page.tokens[at].text.lower(), page.tokens[at - 1]
    follows = page.tokens[at + 1] if at + 1 < limit else None
    named = token.pos == "PROPN" or (token.pos == "NOUN" and token.text[0].isupper())
    if named and token.dep.startswith("nsubj") and token.head < at:
        return None  # *a réagi devant la presse Anna Keller, a lancé à la tribune Mme Keller*
    office = role_at(page, at) if token.text[0].isupper() else None
    if office is not None and office[0] <= limit:
        return office[0]
    if is_part(token) or (token.text.islower() and page.keys[at] in page.lexicon.states_by_adjective):
        return at + 1
    if is_joined(page, before, token) or is_its_participle(page, before, token):
        return at + 1
    if token.pos == "ADV" and follows is not None and follows.dep == "amod" and follows.head < at:
        return at + 2 if token.head == at + 1 and page.tokens[follows.head].pos == "NOUN" else None
    by = low in page.lexicon.words("par")
    if by and follows is not None and follows.text.lower() in page.lexicon.words("interim"):
        return at + 2
    if low in page.lexicon.words("de"):
        after = _complement(page.parse, at + 1, limit)
        own = before.pos == "PROPN" and page.keys[min(at + 1, limit - 1)] in page.lexicon.words("possessive")
        return None if after is not None and (own or is_of_verb(page.parse, after - 1, at)) else after
    if follows is not None and f"{low} {page.keys[at + 1]}" in page.lexicon.words("in chief"):
        return at + 2  # *l'épidémiologiste en chef*
    if low in page.lexicon.words("title link") and before.pos != "PROPN" and not calls_for(page, at):
        after = _complement(page.parse, at + 1, limit)
        matter = after is not None and _is_matter(page, after - 1)
        return after if matter else None
    joins = token.pos == "CCONJ" and before.pos == "ADJ"
    return at + 2 if joins and follows is not None and follows.pos == "ADJ" else None


def _is_matter(page: Page, noun: int) -> bool:
    """Whether a title's complement is a matter (*à la sécurité*), no person or name (*aux élus*)."""
    token = page.tokens[noun]
    if token.dep.startswith("obl") and page.tokens[token.head].pos == "VERB":
        return False  # *a condamné le général à dix ans de prison*
    person = key(token.text) in page.lexicon.roles_by_form or page.lexicon.is_human(token.lemma)
    other = page.lexicon.words("sought") | page.lexicon.words("no matter")  # *à l'adresse de, à la sortie de*
    lasting = is_temporal(page, noun)  # *suspendu le dirigeant pour deux ans*
    return token.text[0].islower() and not (person or lasting) and page.keys[noun] not in other


def _complement(parse: Parse, at: int, limit: int) -> int | None:
    """One past the determiners, adjectives and noun of a complement at `at`; None when no noun follows."""
    tokens = parse.tokens
    while at < limit and tokens[at].pos in ("DET", "ADJ", "NUM"):
        at += 1
    if at < limit and (tokens[at].pos in NOMINAL or tokens[at].ent):
        return at + 1
    some = tokens[at - 1].pos == "ADJ" and tokens[at - 1].dep == "nmod"  # *un groupe de jeunes*
    return at if some else None


def noun_after(page: Page, at: int, limit: int) -> int | None:
    """Head of a bare noun phrase that starts at `at`: determiners, adjectives, noun; None without one."""
    tokens, first = page.tokens, at
    while at < limit and (_before_noun(page, tokens[at]) or _misread_adjective(page, at, limit)):
        at += 1
    share = first < at < limit and tokens[at].text == "%"  # *10 % de hausse*
    if at < limit and (tokens[at].pos in (*NOMINAL, "X") or tokens[at].ent or share):
        return at
    if at > first and tokens[at - 1].pos == "ADJ":
        return at - 1
    determined = at > first and tokens[at - 1].pos == "DET"
    return at if determined and at < limit and tokens[at].pos in ("VERB", "ADV") else None


def _misread_adjective(page: Page, at: int, limit: int) -> bool:
    """Whether a noun by its tag is an adjective by its arc: *sa profonde préoccupation*."""
    token = page.tokens[at]
    tied = token.dep == "amod" and token.head == at + 1 < limit
    return tied and token.pos == "NOUN" and token.text.islower() and page.tokens[at + 1].pos == "NOUN"


def _before_noun(page: Page, token: Token) -> bool:
    low = token.text.lower()
    if low in page.lexicon.words("de"):
        return low in page.lexicon.words("plural") or token.pos == "DET"
    return token.pos in ("DET", "ADJ", "NUM")


def is_reflexive(page: Page, verb: int) -> bool:
    """Whether a reflexive clitic (se, s', me…) stands right before the verb group."""
    near = page.keys[group_start(page, verb) : verb]
    return not page.lexicon.words("reflexive").isdisjoint(near)


def is_temporal(page: Page, index: int) -> bool:
    """Whether the noun names a day or a stretch of time: *vendredi, semaine, fois*."""
    times = page.lexicon.words("time")
    return page.lemmas[index] in times or page.keys[index] in times


def top_of(page: Page, inside: range) -> int:
    """The token of a stretch whose governor lies outside it; its first where none does."""
    return next((k for k in inside if page.tokens[k].head not in inside), inside.start)
