"""Whether an event took place: by mood, tense, negation, what governs its word and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.events.clause import governors
from greffier.finding.events.happening import Happening
from greffier.finding.events.triggers import same_word
from greffier.finding.grammar import auxiliaries, is_finite, negated, phrase_end, phrase_start
from greffier.finding.page import Page
from greffier.lexicon import StatusWord, key
from greffier.record import Status

REACH = 4
"""How many governors above an event are asked."""


def status_of(page: Page, one: Happening) -> Status:
    """The status that a happening's clause and what governs it tell; held when nothing says otherwise."""
    beside = _beside(page, one)
    if beside is not None:
        return beside
    verb = one.verb if one.verb is not None else None
    if verb is not None:
        if (own := _of_clause(page, verb)) is not None:
            return own
        return _above(page, verb) or "held"
    return _above(page, one.head) or "held"


def _of_clause(page: Page, verb: int) -> Status | None:
    """What mood, tense, negation and conjunction of a verb's clause tell."""
    conjunction = _conjunction(page, verb)
    if conjunction is not None:
        return conjunction
    if negated(page, verb):
        return "denied"
    group = [k for k in (*auxiliaries(page.parse, verb), verb) if is_finite(page.tokens[k])]
    morph = page.tokens[group[0]].morph if group else ""
    if "Tense=Fut" in morph:
        return "planned"
    if "Mood=Cnd" in morph:
        compound = "VerbForm=Part" in page.tokens[verb].morph and page.tokens[group[0]].lemma in (
            "avoir",
            "être",
        )
        return None if compound else "conditional"
    return None


def _conjunction(page: Page, verb: int) -> Status | None:
    for k in page.parse.children[verb]:
        token = page.tokens[k]
        if k < verb and token.dep in ("mark", "case"):
            for row in page.lexicon.statuses_by_form.get(key(token.text), ()):
                if row.kind in ("conjunction", "preposition") and _phrase_at(page, row, k):
                    return row.status
    return None


def _phrase_at(page: Page, row: StatusWord, at: int) -> bool:
    words = key(row.word).replace("d'", "d' ").split()
    return all(at + n < len(page.tokens) and same_word(page, at + n, word) for n, word in enumerate(words))


def _beside(page: Page, one: Happening) -> Status | None:
    """What words in the noun phrase, or right before it, tell: *une éventuelle, toute, en cas de*."""
    if one.row.kind != "noun":
        return None
    first = phrase_start(page.parse, one.head)
    for at in range(first, min(phrase_end(page, one.head), page.sentence(one.head)[1])):
        for row in _rows(page, at, ("adjective", "determiner")):
            if at == one.head or (row.kind == "determiner" and not _any(page, at)):
                continue
            if row.kind == "adjective" and page.tokens[at].head not in range(first, one.last):
                continue
            return row.status
    for at in range(max(first - 3, page.sentence(first)[0]), first):
        for row in _rows(page, at, ("preposition",)):
            size = len(key(row.word).replace("d'", "d' ").split())
            if _phrase_at(page, row, at) and (at + size >= first):
                return row.status
    return None


def _any(page: Page, at: int) -> bool:
    """Whether *tout* is said of any one: no article follows it."""
    return page.tokens[at + 1].pos != "DET" if at + 1 < len(page.tokens) else False


def _rows(page: Page, at: int, kinds: tuple[str, ...]) -> Iterator[StatusWord]:
    token = page.tokens[at]
    for word in dict.fromkeys(
        (key(token.text), key(token.lemma), key(token.text).rstrip("es"), key(token.text).rstrip("s"))
    ):
        for row in page.lexicon.statuses_by_form.get(word, ()):
            if row.kind in kinds:
                yield row


def _above(page: Page, index: int) -> Status | None:
    """What the verbs and nouns that govern the event tell, the nearest that tells anything."""
    below = index
    for above in governors(page, index, REACH):
        relation = page.tokens[below].dep
        if page.tokens[above].pos in ("VERB", "AUX", "ADJ"):
            if (told := _by_verb(page, above, below, relation)) is not None:
                return told
            if relation not in (
                "xcomp",
                "ccomp",
                "obj",
                "obl:arg",
                "conj",
                "csubj",
                "nsubj:pass",
                "obl",
                "obl:mod",
                "advcl",
                "nsubj",
            ):
                return None
            if (own := _of_clause(page, above)) is not None and relation in (
                "xcomp",
                "obj",
                "obl",
                "obl:mod",
                "obl:arg",
                "conj",
            ):
                return own if own in ("planned", "conditional") else None
            if relation in ("ccomp", "advcl"):
                return None
        elif (told := _by_noun(page, above)) is not None:
            return told
        below = above
    return None


def _by_verb(page: Page, verb: int, below: int, relation: str) -> Status | None:
    """What a governing verb tells of its infinitive, clause, object or, in the passive, subject."""
    if not relation.startswith(("xcomp", "ccomp", "obj", "obl", "nsubj:pass", "conj", "advcl")):
        return None
    if relation in ("advcl", "conj") or (
        relation == "obl" and page.tokens[below].pos == "NOUN" and not _linked(page, below)
    ):
        return None
    token = page.tokens[verb]
    for word in dict.fromkeys((key(token.text), key(token.lemma))):
        for row in page.lexicon.statuses_by_form.get(word, ()):
            if row.kind == "verb" and _governs(page, row, verb):
                if row.status == "denied" and negated(page, verb):
                    return "conditional"
                return row.status
    return None


def _linked(page: Page, noun: int) -> bool:
    """Whether a noun is tied to its verb by *de* or *à*, which then governs it: *menace d'une attaque*."""
    cases = [page.tokens[k].text.lower() for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    return bool(cases) and (cases[0] in page.lexicon.words("de") or cases[0] in page.lexicon.words("à"))


def _governs(page: Page, row: StatusWord, verb: int) -> bool:
    if not row.word.startswith(("se ", "s'")):
        return True
    near = page.tokens[max(verb - 3, 0) : verb]
    return any(token.text.lower() in page.lexicon.words("reflexive") for token in near)


def _by_noun(page: Page, noun: int) -> Status | None:
    for row in _rows(page, noun, ("noun",)):
        return row.status
    return None
