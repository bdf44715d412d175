"""Words of the article that tell events: verbs and nouns of the lexicon that have the things they ask for."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.events.adjacent import contrasted, made_to_undergo, of_oneself
from greffier.finding.events.doers import whole
from greffier.finding.events.phrases import phrase, same_word
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.turned import is_turned, themes
from greffier.finding.events.undergone import seeing
from greffier.finding.events.unnamed import is_tally
from greffier.finding.events.voice import passive
from greffier.finding.grammar import NOMINAL, is_reflexive, is_temporal, negated, phrase_start
from greffier.finding.page import Page
from greffier.finding.phrase_words import likely
from greffier.lexicon import EventWord

KINDS = frozenset({"weapons", "forces", "aircraft", "armed"})
"""Classes of things that a noun behind *de* tells the kind of."""


def verbs(page: Page) -> Iterator[tuple[int, list[tuple[EventWord, int]]]]:
    """The head of each verb that may tell an event, with its rows and one past their ends, longest first."""
    known, words = page.lexicon.event_verbs_by_form, page.lexicon.words
    standing, moving = words("standing"), words("moving")
    for at in page.where(known):
        token, rows = page.tokens[at], known[page.keys[at]]
        told = token.pos in ("VERB", "AUX", "ADJ") or _helped(page, token.index) or is_tally(page, at)
        if not (told or _between_clitics(page, at)) or (
            page.keys[at] in standing and is_participle(page, at)
        ):
            continue
        if token.dep == "aux:caus":
            rows = tuple(row for row in rows if len(row.words) > 1)
        elif token.dep.startswith(("aux", "cop")):
            continue
        if token.pos == "ADJ" and not _verbal(page, token.index):
            rows = tuple(row for row in rows if row.head in moving and _helped(page, token.index))
        if any(seeing(page, k) == at for k in page.parse.children[at]):
            continue  # *s'est vu infliger une amende* tells no meeting
        named = page.lemmas[at] in words("naming") and page.lemmas[at - 1] in words("make")
        if named or (page.keys[at] in words("wish unnamed") and negated(page, at)):
            continue  # *se fait appeler le Chef, demande à ne pas être nommé*
        reflexive = is_reflexive(page, token.index) or of_oneself(page, at)
        reflexive = reflexive and not made_to_undergo(page, token.index)
        near = likely(page, at, rows)
        plain = sorted(near, key=lambda row: row.reflexive != reflexive)  # *attaqué* before *s'étant attaqué*
        fitting = [(row, last) for row in plain if (last := phrase(page, at, row, reflexive))]
        fitting.sort(key=lambda it: -len(it[0].after))
        phrases = [row for row in near if row.after]
        if phrases and themes(page, at):
            fitting += [(row, at + 1) for row in phrases if is_turned(page, at, row)]
        if fitting:
            yield token.index, fitting


def _verbal(page: Page, at: int) -> bool:
    """Whether a participle taken for an adjective is at work as one: with an auxiliary and more behind it."""
    kids = [page.tokens[k] for k in page.parse.children[at]]
    return _helped(page, at) and any(k.dep.startswith(("obl", "obj")) and k.index > at for k in kids)


def _between_clitics(page: Page, at: int) -> bool:
    """Whether two pronouns before a word tell that it is a verb, whatever the parser: *ils le destituent*."""
    if at < 2 or page.keys[at - 1] not in page.lexicon.words("direct clitic"):
        return False
    return page.keys[at - 2] in page.lexicon.words("subject clitic")


def _helped(page: Page, at: int) -> bool:
    return any(page.tokens[k].dep.startswith(("aux", "cop")) for k in page.parse.children[at])


def nouns(page: Page) -> Iterator[tuple[int, list[tuple[EventWord, int]]]]:
    """The head of each noun that may tell an event, with its rows and one past their end; the longest win."""
    known, done = page.lexicon.event_nouns_by_head, 0
    plurals = [word for word in page.places if word[-1:] == "s" and word[:-1] in known]
    several = [at for word in plurals for at in page.places[word]]
    for at in sorted({*page.where(known), *page.where_lemma(known), *several}):
        token, low, lemma = page.tokens[at], page.keys[at], page.lemmas[at]
        if lemma == low or lemma not in known:
            lemma = low.removesuffix("s")  # raids, a plural that the parser has not undone
        if at < done or token.pos not in ("NOUN", "PROPN", "X") or _is_name(page, at):
            continue
        rows = [*known.get(low, ()), *(known.get(lemma, ()) if lemma != low else ())]
        fitting = [(row, last) for row in rows if (last := _noun_phrase(page, at, row))]
        if fitting:
            size = max((len(row.words), row.head == low) for row, _ in fitting)
            longest = [(row, last) for row, last in fitting if (len(row.words), row.head == low) == size]
            done = max(last for _, last in longest)
            yield token.index, longest


def _is_name(page: Page, at: int) -> bool:
    """Whether a word is a name by its capitals (*le Raid, RAID*), or only part of the name of arms."""
    text = page.tokens[at].text
    named = text[0].isupper() and at > page.sentence(at)[0] and page.tokens[at - 1].pos == "DET"
    return (len(text) > 1 and (text.isupper() or named)) or _is_kind(page, at)


def _is_kind(page: Page, at: int) -> bool:
    """Whether a word says of what kind arms or forces are: *fusil d'assaut, navire de guerre*."""
    plural = "Number=Plur" in page.tokens[at].morph
    if at < 2 or plural or page.keys[at - 1] not in page.lexicon.words("bare de"):
        return False
    classes = page.lexicon.things.get(page.lemmas[at - 2], frozenset())
    reach = page.lemmas[at - 2] in page.lexicon.words("reach of deeds")  # *à distance de frappe*
    return page.tokens[at - 2].pos == "NOUN" and (reach or bool(classes & KINDS))


def _noun_phrase(page: Page, at: int, row: EventWord) -> int | None:
    if len(row.words) == 1:
        return at + 1
    words = row.words[1:]
    if at + len(words) >= len(page.tokens) or not all(
        same_word(page, at + 1 + k, word) for k, word in enumerate(words)
    ):
        return None
    return at + 1 + len(words)


def carrier(page: Page, noun: int) -> int | None:
    """The verb that carries an event noun: *a mené une attaque, l'appel a eu lieu*; None when none does."""
    at = whole(page, noun)
    for _ in range(2):
        above, relation = page.tokens[at].head, page.tokens[at].dep
        if above == at or page.tokens[above].pos in ("VERB", "AUX"):
            break
        if relation != "conj" or page.tokens[above].pos not in NOMINAL:
            return None
        at = above
    if page.tokens[above].pos not in ("VERB", "AUX") or above == at:
        return None
    above = _after_modal(page, above) if relation.startswith("nsubj") else above
    if page.tokens[above].dep == "acl" and is_temporal(page, page.tokens[above].head):
        return None  # *dans la semaine suivant l'attaque*
    form = page.tokens[above].text
    supports = page.lexicon.is_verb_of(form, "support")
    if relation in ("obj", "xcomp", "obl:arg", "obl", "obl:mod", "conj", "nmod") and supports:
        return above if _bare_or_to(page, at, above) else None
    if relation.startswith("nsubj") and at > above and supports and contrasted(page, above) is not None:
        return above  # *la Suède, elle, a proclamé l'état d'urgence*
    if relation.startswith("nsubj") and (
        page.lexicon.is_verb_of(form, "happening") or (supports and passive(page, above))
    ):
        return above
    return None


def _after_modal(page: Page, verb: int) -> int:
    """The infinitive behind *devoir, aller*, which tells what its subject does: *le sommet doit se tenir*."""
    if page.lemmas[verb] not in page.lexicon.words("due"):
        return verb
    behind = (k for k in page.parse.children[verb] if page.tokens[k].dep == "xcomp" and k > verb)
    lasts = page.lexicon.words("lasting verb")
    return next((k for k in behind if page.lemmas[k] not in lasts), verb)


def _bare_or_to(page: Page, noun: int, verb: int) -> bool:
    """Whether the noun stands behind no preposition, an article that looks like one, or *à*."""
    cases = [page.keys[k] for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    none_of = bool(cases) and cases[0] in page.lexicon.words("de") and negated(page, verb)
    none_of = none_of or _is_partitive(page, noun, cases)
    if cases and cases[0] in page.lexicon.words("à"):  # *participe à la grève*; not *fait face à une grève*
        return not any(page.tokens[k].dep == "obj" and k == verb + 1 for k in page.parse.children[verb])
    return not cases or none_of or cases[0] in ("des", "du", "d'")


def _is_partitive(page: Page, noun: int, cases: list[str]) -> bool:
    """Whether *de* is but the article of a plural with an adjective: *a imposé de nouvelles sanctions*."""
    start = phrase_start(page.parse, noun)
    bare = cases[:1] in (["de"], ["d'"]) and "Number=Plur" in page.tokens[noun].morph
    return bare and start < noun and page.tokens[start].pos == "ADJ" and page.keys[start - 1] == cases[0]


def is_marked(page: Page, noun: int) -> bool:
    """Whether the noun is pointed at: *cet appel, cette rencontre*."""
    start = phrase_start(page.parse, noun)
    return start < noun and page.tokens[start].text.lower() in page.lexicon.words("pointing")
