"""Whom a preposition leads to: *à la presse, auprès du ministre, devant les députés*."""

from __future__ import annotations

from greffier.finding.grammar import noun_after, phrase_end
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.lexicon import Cue, key

TOWARDS = frozenset({"promise", "demand", "offer", "warn", "ask", "refuse"})
"""Acts that are done to someone, so that *à* and a capital tell to whom."""


def is_sought(page: Page, at: int) -> int | None:
    """The token behind *à l'adresse de, en direction de*; None for another *à* or *en*."""
    low = page.tokens[at].text.lower()
    if low not in page.lexicon.words("à") and low not in page.lexicon.words("gerund"):
        return None
    near = range(at + 1, min(at + 3, len(page.tokens) - 1))
    noun = next((k for k in near if page.keys[k] in page.lexicon.words("sought")), None)
    linked = page.lexicon.words("de") | page.lexicon.words("à")  # *en réponse à*
    linked_noun = noun is not None and page.keys[noun + 1] in linked
    return noun + 1 if noun is not None and linked_noun else None


def led_to(page: Page, at: int, row: Cue, actors: dict[int, Reference]) -> int | None:
    """Head of the noun phrase behind a preposition: an actor or *ses collègues*; None for a place."""
    facing = page.keys[at] in page.lexicon.words("facing")
    linked = page.lexicon.words("à") if facing else page.lexicon.words("de")
    sought = is_sought(page, at)
    linked = linked | page.lexicon.words("à") if sought else linked
    after = sought or at + 1
    if after < len(page.tokens) and page.tokens[after].text.lower() in linked:
        after += 1
    noun = _counted(page, noun_after(page, after, page.sentence(at)[1]))
    if noun is not None and facing and not _is_audience(page, noun):
        return None
    if noun is None or (_is_medium(page, noun) and not _is_station(page, noun)):
        return None
    if (actor := actors.get(noun)) is not None:
        own = actor.first <= at  # the preposition is the actor's: *officier au centre d'appel*
        return None if own or _is_where(page, at, row, actor) else actor.head
    several = "Number=Plur" in page.tokens[noun].morph  # *à ses fidèles*, no *à sa recherche*
    own = several and page.tokens[after].text.lower() in page.lexicon.words("own")
    lemma = singular(page, noun)
    someone = own and not page.lexicon.is_matter(lemma) and lemma not in page.lexicon.words("place")
    someone = someone or lemma in page.lexicon.words("listening") or _is_station(page, noun)
    counted = page.keys[noun - 1] in page.lexicon.words("hundreds")  # *trois cents habitants*
    role = counted and page.keys[noun] in page.lexicon.roles_by_form
    role = role or (page.keys[at] not in page.lexicon.words("à") and _is_audience(page, noun))
    return noun if someone or role or page.lexicon.is_human(lemma) else None


def _counted(page: Page, noun: int | None) -> int | None:
    """Those counted behind a word that counts them: *trois cents [élus], une poignée de [proches]*."""
    if noun is None or noun + 2 >= len(page.tokens):
        return noun
    hundreds = page.keys[noun] in page.lexicon.words("hundreds")
    of = page.lemmas[noun] in page.lexicon.words("count of")
    of = of and page.keys[noun + 1] in page.lexicon.words("bare de")
    found = noun_after(page, noun + 1 + of, page.sentence(noun)[1]) if of or hundreds else None
    return noun if found is None else found


def _is_medium(page: Page, noun: int) -> bool:
    """Whether the noun is what carries the words: *à la télévision*, but not *à la chaîne Arte*."""
    rows = page.lexicon.occasions_by_head.get(page.lemmas[noun], ())
    named = noun + 1 < len(page.tokens) and any(
        page.tokens[k].pos == "PROPN" for k in range(noun + 1, phrase_end(page, noun))
    )
    return (
        page.tokens[noun].text.islower()
        and not named
        and any(row.kind in ("broadcast", "platform") for row in rows)
    )


def _is_station(page: Page, noun: int) -> bool:
    """Whether the noun is a station told by whose it is: *à la radio nationale, à la télévision publique*."""
    whose = page.keys[noun + 1 : noun + 2]
    read = page.tokens[page.tokens[noun].head]  # *un texte lu à la télévision publique*
    if "VerbForm=Part" in read.morph and read.dep in ("acl", "amod"):
        return False
    broadcasts = page.lemmas[noun] in page.lexicon.words("station")
    return broadcasts and not page.lexicon.words("whose station").isdisjoint(whose)


def _is_audience(page: Page, noun: int) -> bool:
    """Whether the noun is one before which people speak: *les députés, les caméras, la presse*."""
    rows = page.lexicon.occasions_by_head.get(key(singular(page, noun)), ())
    return any("devant" in row.prepositions for row in rows)


def singular(page: Page, noun: int) -> str:
    """The lemma of a noun, without the s of one that the parser left as it stands: *journalistes*."""
    lemma, word = page.tokens[noun].lemma, page.tokens[noun].text
    return lemma.removesuffix("s") if lemma == word else lemma


def _is_where(page: Page, at: int, row: Cue, actor: Reference) -> bool:
    """Whether a state or city behind a preposition tells where: *devant Kiev*, *dit à Rome*."""
    if actor.entry is None or actor.entry.hears:
        return False
    if page.tokens[at].text.lower() in page.lexicon.words("devant"):
        return True
    seat = actor.entry.place or actor.entry.key.startswith("seat:")
    delivered = not page.lexicon.words("delivered").isdisjoint(row.words)  # *a fait part à Kiev de*
    return seat and not delivered and row.act not in TOWARDS


def asked_of(page: Page, at: int) -> int | None:
    """The *de* behind a relative clause on those asked: *demande à ceux ⟦qui restent⟧ de V*; else None."""
    if at >= len(page.keys) or page.keys[at] not in page.lexicon.words("who"):
        return None
    found, bare = None, page.lexicon.words("bare de")
    for k in range(at + 1, page.sentence(at)[1] - 1):
        if page.tokens[k].pos == "PUNCT":
            break
        if page.keys[k] in bare and "VerbForm=Inf" in page.tokens[k + 1].morph:
            found = k
    return found
