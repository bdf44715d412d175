"""Verbs that the parser takes for nouns or adjectives, or for forms of others.

*Je signerai, nous les bloquerons, Libérez-les; nous allons* (of *alloir*), *nous prenons* (of *prener*).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from greffier.finding.boundaries import OPENED
from greffier.lexicon import Lexicon, key
from greffier.record import Parse, Token

MISREAD = frozenset({"NOUN", "ADJ", "PROPN", "X", "ADV", "ADP"})
VERBAL = frozenset({"VERB", "AUX"})
BEFORE = 4
"""Words between a subject pronoun and its verb, at most: *nous ne le leur rendrons*."""
BESIDE = frozenset({"obj", "iobj", "xcomp", "obl", "obl:arg", "obl:mod", "advmod", "ccomp"})
"""What an order governs behind it."""
NETWORK = "X"
"""A network's name that the parser takes for a sign or a number: *sur X*."""
INFINITIVE = ("er", "ir")
FUTURE, ORDER = "Mood=Ind|Tense=Fut|VerbForm=Fin", "Mood=Imp|Person=2|Tense=Pres|VerbForm=Fin"


def reread(parse: Parse, lexicon: Lexicon) -> Parse:
    """The parse with such words read as verbs; the same one where there is none."""
    found = dict(_found(parse, lexicon))
    if not found:
        return parse
    return replace(parse, tokens=tuple(found.get(token.index, token) for token in parse.tokens))


def _found(parse: Parse, lexicon: Lexicon) -> Iterator[tuple[int, Token]]:
    """The tokens that are to be read otherwise, by their indices."""
    future, order = lexicon.words("future ending"), lexicon.words("order ending")
    stems, ends = tuple("r" + end for end in future), tuple(order)
    for token in parse.tokens:
        if token.text == NETWORK and parse.tokens[token.index - 1].text.lower() in lexicon.words("sur"):
            yield token.index, replace(token, pos="PROPN")
        word = token.text.lower()
        if token.pos in VERBAL and (one := _inflected(token, word, stems, lexicon)) is not None:
            yield token.index, one
        if token.pos == "DET" and (verb := _verb_behind_clitic(parse, token.index, lexicon)) is not None:
            yield token.index, replace(token, pos="PRON", dep="iobj", head=verb)
        if token.pos not in MISREAD:
            continue
        if word.endswith(stems) and (clitics := _behind_subject(parse, token.index, lexicon)) is not None:
            lemma = _before_ending(word, lexicon)
            yield token.index, replace(token, pos="VERB", morph=FUTURE, lemma=lemma, ent="", starts=False)
            for k in clitics:
                one = parse.tokens[k]
                if one.pos == "DET":
                    yield k, replace(one, pos="PRON", dep="obj", head=token.index)
        elif word.endswith(INFINITIVE) and _behind_de_le(parse, token.index, lexicon):
            yield token.index, replace(token, pos="VERB", morph="VerbForm=Inf", lemma=word)
            one = parse.tokens[token.index - 1]
            yield one.index, replace(one, pos="PRON", dep="obj", head=token.index)
        elif word.endswith(ends) and _orders(parse, token.index):
            lemma = word.removesuffix("ez") + "er"
            yield token.index, replace(token, pos="VERB", morph=ORDER, lemma=lemma, ent="", starts=False)


def _verb_behind_clitic(parse: Parse, at: int, lexicon: Lexicon) -> int | None:
    """The verb whose object *leur* is, which the parser takes for an owner: *leur a interdit l'entrée*."""
    if key(parse.tokens[at].text) not in lexicon.words("indirect clitic") or at + 1 >= len(parse.tokens):
        return None
    behind = parse.tokens[at + 1]
    verb = "VerbForm=Fin" in behind.morph or (behind.pos == "VERB" and "VerbForm=Inf" in behind.morph)
    return (behind.head if behind.pos == "AUX" else behind.index) if verb and behind.pos in VERBAL else None


def _behind_de_le(parse: Parse, at: int, lexicon: Lexicon) -> bool:
    """Whether *de le* stands before a word, which is no noun then: *a exclu de le renégocier*."""
    led = at > 1 and key(parse.tokens[at - 2].text) in lexicon.words("bare de")
    led = led and parse.tokens[at].text not in lexicon.roles_by_form
    return led and key(parse.tokens[at - 1].text) in lexicon.words("behind de")


def _inflected(token: Token, word: str, stems: tuple[str, ...], lexicon: Lexicon) -> Token | None:
    """A verb with the infinitive that its form is of, and a future that is taken for no finite form.

    None where it is read well, or where its lemma is a verb that the lexicon knows.
    """
    known = lexicon.infinitive_by_form
    later = "VerbForm=Fin" not in token.morph and word.endswith(stems)
    lemma = token.lemma if known.get(token.lemma) == token.lemma else known.get(word, token.lemma)
    if later:
        return replace(token, morph=FUTURE, lemma=_before_ending(word, lexicon))
    return replace(token, lemma=lemma) if lemma != token.lemma else None


def _before_ending(word: str, lexicon: Lexicon) -> str:
    """The infinitive of a future: the one the lexicon knows, else as its spelling tells."""
    stem = word[: word.rindex("r") + 1]
    return lexicon.infinitive_by_form.get(word) or (stem if stem.endswith(("er", "ir")) else stem + "e")


def _behind_subject(parse: Parse, at: int, lexicon: Lexicon) -> range | None:
    """The clitics between a subject pronoun and a word; None where no such pronoun stands before it."""
    small = lexicon.words("clitic") | lexicon.words("ne")
    subjects = lexicon.words("subject clitic") | lexicon.words("hearing") | lexicon.words("ourselves")
    subjects -= lexicon.words("own")
    first = parse.sentences[parse.sentence_of[at]][0]
    for k in range(at - 1, max(at - 1 - BEFORE, first - 1), -1):
        word = key(parse.tokens[k].text)
        if word in subjects:
            opens = k == first or parse.tokens[k - 1].pos in ("PUNCT", "CCONJ", "SCONJ", "ADV", "PRON")
            return range(k + 1, at) if opens else None
        if word not in small:
            return None
    return None


def _orders(parse: Parse, at: int) -> bool:
    """Whether a word opens a sentence or quotation and governs what is behind it, without a subject."""
    first = parse.sentences[parse.sentence_of[at]][0]
    opens = at == first or parse.tokens[at - 1].text in OPENED
    governed = [parse.tokens[k] for k in parse.children[at]]
    behind = any(one.index > at and one.dep in BESIDE for one in governed)
    return opens and behind and not any(one.dep.startswith("nsubj") for one in governed)
