"""To whom: the addressee a cue takes, as a clitic, a direct object or behind *à, auprès de, devant*."""

from __future__ import annotations

from greffier.finding.cues import Used
from greffier.finding.grammar import NOMINAL, noun_after
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.whereabouts import references_by_token
from greffier.lexicon import Cue, key
from greffier.record import Span

REACH = 12
"""How many tokens behind its cue an addressee may begin."""


def addressee_of(
    page: Page, used: Used, row: Cue, parts: tuple[Span, ...], speaker: int | None
) -> int | None:
    """Head token of the addressee outside the content, None when the cue takes none or none is named."""
    clitic = _clitic(page, used, row)
    if clitic is not None:
        return clitic
    actors = page.once(references_by_token)
    said = actors.get(speaker) if speaker is not None else None
    limit = min(page.sentence(used.head)[1], used.last + REACH)
    free = [
        k for k in range(used.last, limit) if not any(p.start <= page.tokens[k].start < p.end for p in parts)
    ]
    for at in free:
        token = page.tokens[at]
        if token.text in (".", ";", ":") or token.text.lower() in page.lexicon.words("que"):
            break
        relative = token.text.lower() in page.lexicon.words("relative")
        if relative or (token.pos == "CCONJ" and _says(page, at + 1)):
            break
        head = _direct(page, at, actors) if at == used.last and "obj" in row.addressee else None
        apart = page.tokens[at - 1].text == ","
        if (
            head is None
            and not apart
            and any(
                form != "obj" and token.text.lower() in page.lexicon.words(form) for form in row.addressee
            )
        ):
            head = _behind(page, at, actors)
        if (
            head is not None
            and head in free
            and not _of_noun(page, head, range(used.last, at), speaker)
            and (said is None or actors.get(head) is not said)
            and head != speaker
        ):
            return head
    return _ahead(page, used, row, actors, parts)


def _of_noun(page: Page, head: int, before: range, speaker: int | None) -> bool:
    """Whether the words belong to a noun beside the cue: *lors d'une visite au parlement*."""
    governor = page.tokens[head].head
    noun = page.tokens[governor].pos in NOMINAL
    return noun and governor in before and governor != speaker and page.tokens[governor].head != speaker


def _says(page: Page, at: int) -> bool:
    """Whether another verb of saying begins here: *a remercié X et invité Y*."""
    verb = at < len(page.tokens) and page.tokens[at].pos == "VERB"
    return verb and page.keys[at] in page.lexicon.verbs_by_form


def _ahead(
    page: Page, used: Used, row: Cue, actors: dict[int, Reference], parts: tuple[Span, ...]
) -> int | None:
    """The addressee that opens the sentence: *Devant les députés, la ministre a reconnu que*; else None."""
    first = page.sentence(used.head)[0]
    opens = page.tokens[first].text.lower() in page.lexicon.words("devant")
    inside = any(part.start <= page.tokens[first].start < part.end for part in parts)
    return _behind(page, first, actors) if opens and not inside else None


def _clitic(page: Page, used: Used, row: Cue) -> int | None:
    """The clitic before the verb that stands for the addressee: *lui, leur, m', nous*, or *les* as object."""
    for at in range(used.first, used.head):
        low = page.tokens[at].text.lower()
        to = ("à" in row.addressee and low in page.lexicon.words("indirect clitic")) or (
            {"à", "obj"} & set(row.addressee) and low in page.lexicon.words("either clitic")
        )
        if (
            to or ("obj" in row.addressee and low in page.lexicon.words("direct clitic"))
        ) and not page.tokens[at].dep.startswith("nsubj"):
            return at
    return None


def _direct(page: Page, at: int, actors: dict[int, Reference]) -> int | None:
    noun = noun_after(page, at, page.sentence(at)[1])
    return actors[noun].head if noun is not None and noun in actors else None


def _behind(page: Page, at: int, actors: dict[int, Reference]) -> int | None:
    """Head of the noun phrase behind a preposition: an actor or *ses collègues*; None for a place."""
    after = at + 1
    if after < len(page.tokens) and page.tokens[after].text.lower() in page.lexicon.words("de"):
        after += 1
    noun = noun_after(page, after, page.sentence(at)[1])
    if noun is None or _is_medium(page, noun):
        return None
    actor = actors.get(noun)
    if actor is not None:
        return (
            None
            if actor.entry is not None and (actor.entry.place or _is_state_behind(page, at))
            else actor.head
        )
    own = page.tokens[after].text.lower() in page.lexicon.words("own")
    lemma = page.tokens[noun].lemma
    someone = own and not page.lexicon.is_matter(lemma) and lemma not in page.lexicon.words("place")
    return noun if someone or page.lexicon.is_human(lemma) else None


def _is_medium(page: Page, noun: int) -> bool:
    """Whether the noun is what carries the words, no one who hears them: *à la télévision*."""
    rows = page.lexicon.occasions_by_head.get(key(page.tokens[noun].lemma), ())
    return page.tokens[noun].text.islower() and any(row.kind in ("broadcast", "platform") for row in rows)


def _is_state_behind(page: Page, at: int) -> bool:
    """Whether the preposition is one that puts a state or city as a place: *devant Kiev*."""
    return page.tokens[at].text.lower() in page.lexicon.words("devant")
