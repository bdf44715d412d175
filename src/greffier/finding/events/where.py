"""Where an event is told to be: the place behind *à, en, dans* in its clause or noun phrase."""

from __future__ import annotations

from greffier.finding.events.complements import behind
from greffier.finding.events.happening import Happening
from greffier.finding.events.roles import Cast
from greffier.finding.grammar import phrase_start
from greffier.finding.places import place_end
from greffier.lexicon import key
from greffier.record import Span

SLOTS = ("à", "en", "dans", "sur", "près", "depuis", "vers")


def place_of(cast: Cast, one: Happening) -> Span | None:
    """The words that tell where a happening takes place, without preposition; None when none do."""
    page = cast.page
    heads = [one.head] if one.verb is None or one.verb == one.head else [one.head, one.verb]
    for head in heads:
        for slot in SLOTS:
            for token in behind(page, head, slot):
                if _is_place(cast, token):
                    return page.parse.span(phrase_start(page.parse, token), max(_end(cast, token), token + 1))
    if one.row.kind == "noun":
        return _behind_noun(cast, one)
    return None


def _end(cast: Cast, token: int) -> int:
    reference = cast.covering.get(token)
    if reference is not None and reference.entry is not None:
        return reference.last
    return place_end(cast.page, token)


def _is_place(cast: Cast, token: int) -> bool:
    page = cast.page
    word, reference = page.tokens[token], cast.covering.get(token)
    if reference is not None and reference.entry is not None:
        return reference.entry.place or reference.entry.key.startswith(("state:", "seat:"))
    return (
        word.ent == "LOC"
        or "place" in page.lexicon.things.get(key(word.lemma), ())
        or (key(word.lemma) in page.lexicon.words("place"))
    )


def _behind_noun(cast: Cast, one: Happening) -> Span | None:
    """A place name right behind the noun phrase and its date: *les pourparlers du 10 janvier à Genève*."""
    page = cast.page
    limit = min(page.sentence(one.head)[1], one.last + 12)
    for at in range(one.last, limit - 1):
        token = page.tokens[at]
        if token.pos in ("VERB", "AUX", "SCONJ", "PUNCT", "PRON"):
            return None
        if (
            key(token.text) in ("à", "au", "en")
            and _is_place(cast, at + 1)
            and page.tokens[at + 1].text[0].isupper()
        ):
            return page.parse.span(at + 1, max(_end(cast, at + 1), at + 2))
    return None
