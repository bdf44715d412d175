"""Parts of a clause or noun phrase: subject, object, what stands behind a preposition, whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.grammar import (
    NOMINAL,
    agent,
    auxiliaries,
    finite_group,
    is_passive,
    is_temporal,
    noun_after,
    phrase_end,
    phrase_start,
    subject_children,
)
from greffier.finding.page import Page
from greffier.finding.subjects import subject_before
from greffier.lexicon import key

REACH = 10
"""How many tokens behind a noun its *avec, entre, contre* phrase is looked for when no arc tells."""
STRONG = frozenset({"avec", "entre", "contre"})
LINKED = frozenset({"conj", "xcomp", "advcl", "ccomp", "aux:caus"})
"""Relations of a verb to another from which it may have its subject."""


def subjects(page: Page, verb: int, depth: int = 0) -> list[int]:
    """Tokens that are the subject of `verb`, those coordinated with it too; none when nobody is told."""
    tokens = page.tokens
    own = [k for k in subject_children(page, verb) if not is_temporal(page, k)]
    for k in own:
        if tokens[k].text.lower() in page.lexicon.words("who"):
            return _antecedents(page, k, verb)
    own = [k for k in own if not any(page.tokens[c].text == ":" for c in range(k + 1, verb))]
    if own:
        nouns = [k for k in own if tokens[k].pos in NOMINAL]
        return joined(page, (nouns or own)[0])
    above = tokens[verb].head
    if above == verb or depth > 3:
        found = subject_before(page, verb) if finite_group(page.parse, verb) else None
        return joined(page, found) if found is not None else []
    if tokens[verb].dep.startswith("acl") and tokens[above].pos in NOMINAL:
        if "VerbForm=Inf" in tokens[verb].morph:
            return _intending(page, above, depth)
        return [] if is_participle(page, verb) else joined(page, above)
    if tokens[verb].dep == "xcomp" and tokens[above].pos in NOMINAL:
        return _intending(page, above, depth)
    if tokens[verb].dep in LINKED and tokens[above].pos in ("VERB", "AUX", "ADJ", "NOUN"):
        return _shared(page, verb, above, depth)
    if finite_group(page.parse, verb):
        found = subject_before(page, verb)
        return joined(page, found) if found is not None else []
    return []


def _shared(page: Page, verb: int, above: int, depth: int) -> list[int]:
    """The subject a verb has in common with the verb it is tied to; none for a finite clause of its own."""
    relation = page.tokens[verb].dep
    if relation not in ("conj", "xcomp") and finite_group(page.parse, verb):
        found = subject_before(page, verb)
        return joined(page, found) if found is not None else []
    if relation == "xcomp" and (controlled := _controller(page, verb, above)):
        return controlled
    if relation == "conj" and passive(page, above) and not passive(page, verb):
        return agents(page, above)
    return subjects(page, above, depth + 1)


def _intending(page: Page, noun: int, depth: int) -> list[int]:
    """Who is to do what an infinitive behind a noun says: whose the noun is, or its verb's subject."""
    if own := owners(page, noun):
        return own
    if told := [k for k in behind(page, noun, "de") if page.tokens[k].pos in NOMINAL]:
        return told
    above = page.tokens[noun].head
    carried = page.tokens[noun].dep in ("obj", "obl", "obl:arg", "obl:mod")
    return subjects(page, above, depth + 1) if carried and page.tokens[above].pos in ("VERB", "AUX") else []


def _controller(page: Page, verb: int, above: int) -> list[int]:
    """Who is to do what an infinitive says when that is the other verb's object: *exhorte X à partir*."""
    first = verb
    while first > above and page.tokens[first - 1].pos in ("PRON", "ADV", "ADP"):
        first -= 1
    if not page.lexicon.is_verb_of(page.tokens[above].text, "object controls"):
        return []
    return objects(page, above)


def passive(page: Page, verb: int) -> bool:
    """Whether the parser reads `verb` as a passive, and its auxiliary is not *avoir* alone."""
    helped = [key(page.tokens[k].lemma) for k in auxiliaries(page.parse, verb)]
    had = page.lexicon.words("have")
    return is_passive(page.parse, verb) and (not helped or any(word not in had for word in helped))


def is_participle(page: Page, verb: int) -> bool:
    """Whether the verb is a past participle without auxiliary: *mené, déployées*."""
    token = page.tokens[verb]
    bare = not any(page.tokens[k].dep.startswith("aux") for k in page.parse.children[verb])
    return "VerbForm=Part" in token.morph and "Tense=Past" in token.morph and bare


def agents(page: Page, verb: int) -> list[int]:
    """Tokens of the *par* phrase of a passive."""
    found = agent(page, verb)
    return joined(page, found) if found is not None else []


def objects(page: Page, verb: int) -> list[int]:
    """Tokens of the direct object of `verb`, or the noun a bare participle hangs on; clitics included."""
    tokens = page.tokens
    found = [k for k in page.parse.children[verb] if tokens[k].dep == "obj" and not is_temporal(page, k)]
    if found:
        return joined(page, found[0])
    if (near := _partitive(page, verb)) is not None:
        return joined(page, near)
    above = tokens[verb].head
    if tokens[verb].dep.startswith("acl") and is_participle(page, verb) and tokens[above].pos in NOMINAL:
        return joined(page, above)
    return []


def _partitive(page: Page, verb: int) -> int | None:
    """An object whose article the parser took for a preposition: *enverrait des navires*."""
    at = verb + 1
    while at < len(page.tokens) and page.tokens[at].pos == "ADV":
        at += 1
    if at < page.sentence(verb)[1] and key(page.tokens[at].text) in ("des", "du", "d'", "de"):
        return next(
            (k for k in page.parse.children[verb] if at < k <= at + 4 and page.tokens[k].pos in NOMINAL), None
        )
    return None


def patients(page: Page, verb: int) -> list[int]:
    """What a passive verb is done to: its grammatical subject."""
    return subjects(page, verb) or objects(page, verb)


def behind(page: Page, head: int, preposition: str) -> list[int]:
    """Tokens of the complement of `head` behind this preposition, by arcs, else by what stands near."""
    tokens, found = page.tokens, list[int]()
    for k in page.parse.children[head]:
        if (
            k > head - 12
            and tokens[k].pos in (*NOMINAL, "PRON", "X", "ADJ", "NUM")
            and _case(page, k) == preposition
        ):
            found += joined(page, k)
    if not found and preposition in STRONG:
        near = _near(page, head, preposition)
        found = joined(page, near) if near is not None else []
    return found


def _case(page: Page, noun: int) -> str | None:
    """The preposition a noun stands behind, contracted articles undone; None without one."""
    cases = [k for k in page.parse.children[noun] if page.tokens[k].dep == "case" and k < noun]
    return plain_preposition(page, cases[0]) if cases else None


def plain_preposition(page: Page, at: int) -> str:
    """The preposition at a token, contracted articles undone: *du* is *de*."""
    low = key(page.tokens[at].text)
    for name in ("de", "à"):
        if low in page.lexicon.words(name):
            return name
    return low


def _near(page: Page, head: int, preposition: str) -> int | None:
    limit = min(page.sentence(head)[1], head + REACH)
    for at in range(head + 1, limit):
        token = page.tokens[at]
        if key(token.text) == preposition:
            return noun_after(page, at + 1, limit)
        if token.pos in ("VERB", "AUX", "SCONJ") or token.text in (".", ";", ":", "«", "»"):
            return None
    return None


def owners(page: Page, noun: int) -> list[int]:
    """The possessive determiner of a noun: *son, leur*."""
    own = page.lexicon.words("possessive")
    return [k for k in page.parse.children[noun] if k < noun and page.tokens[k].text.lower() in own][:1]


def is_national(page: Page, at: int) -> bool:
    """Whether the token is a state's adjective, or one for two states: *russe, russo-américain*."""
    word = key(page.tokens[at].text)
    if word in page.lexicon.states_by_adjective:
        return page.tokens[at].text[0].islower()
    first, dash, last = word.partition("-")
    return bool(dash) and first in page.lexicon.state_prefixes and last in page.lexicon.states_by_adjective


def nationals(page: Page, noun: int) -> list[int]:
    """Adjectives of states that stand with a noun: *l'invasion russe, les pourparlers russo-américains*."""
    limit = min(phrase_end(page, noun) + 1, page.sentence(noun)[1])
    return [
        k
        for k in range(phrase_start(page.parse, noun), limit)
        if k != noun
        and page.tokens[k].pos in ("ADJ", "NOUN", "PROPN")
        and _within_phrase(page, k, noun)
        and is_national(page, k)
    ]


def _within_phrase(page: Page, at: int, noun: int) -> bool:
    """Whether an adjective is the noun's, another adjective's of it, or that of a noun joined to it."""
    above = page.tokens[at].head
    return noun in (above, page.tokens[above].head) or above in joined(page, noun)


def joined(page: Page, head: int) -> list[int]:
    """A noun and those coordinated with it: *Paris, Berlin et Rome*."""
    found = [head]
    for k in page.parse.children[head]:
        token = page.tokens[k]
        if token.dep == "conj" and token.pos in (*NOMINAL, "PRON", "X") and k > head:
            found += joined(page, k)
    return found[:8]


def _antecedents(page: Page, relative: int, verb: int) -> list[int]:
    above = page.tokens[verb].head
    if (
        page.tokens[verb].dep.startswith("acl")
        and page.tokens[above].pos in (*NOMINAL, "PRON")
        and above < relative
    ):
        return joined(page, above)
    start = page.sentence(relative)[0]
    return [k for k in range(relative - 1, start - 1, -1) if page.tokens[k].pos in NOMINAL][:1]


def governors(page: Page, index: int, reach: int = 6) -> Iterator[int]:
    """The tokens above `index`, nearest first."""
    for _ in range(reach):
        above = page.tokens[index].head
        if above == index:
            return
        yield above
        index = above
