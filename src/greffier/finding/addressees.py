"""To whom: the addressee a cue takes, as a clitic, a direct object or behind *à, auprès de, devant*."""

from __future__ import annotations

from greffier.finding.asides import past_time
from greffier.finding.boundaries import OPENED
from greffier.finding.capitals import accented
from greffier.finding.channels import is_outlet
from greffier.finding.cues import Used
from greffier.finding.grammar import NOMINAL, auxiliaries, finite_group, noun_after, subject_children
from greffier.finding.led_hearers import is_sought, led_to, singular
from greffier.finding.misreading import misread
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.whereabouts import references_by_token
from greffier.lexicon import ClassName, Cue
from greffier.record import Span

REACH = 12
"""How many tokens behind its cue an addressee may begin."""


REACH_BACK = 7
"""Among how many tokens before a cue the relative that takes up its addressee stands."""

AHEAD = 10
"""Among how many tokens of a sentence one that opens it may stand: *Le 21 mai, devant les députés, X*."""

HEARD: tuple[ClassName, ...] = ("auprès de", "devant", "facing")
"""Prepositions that lead to a hearer beside any cue, even behind a comma: *a nié, devant le juge, que*."""


def addressee_of(
    page: Page, used: Used, row: Cue, parts: tuple[Span, ...], speaker: int | None
) -> int | None:
    """Head token of the addressee outside the content, None when the cue takes none or none is named."""
    if row.head in page.lexicon.words("reproaching"):
        return None  # whoever is reproached is part of what is said
    clitic = _clitic(page, used, row)
    if clitic is not None:
        return clitic
    actors = page.once(references_by_token)
    main = speaker is not None and finite_group(page.parse, used.head)
    if main and speaker is not None and (heard_out := _heard_out(page, speaker, row, actors)) is not None:
        return heard_out
    if "à" in row.addressee and (taken_up := _taken_up(page, used, actors)) is not None:
        return taken_up
    if used.passive and "obj" in row.addressee:
        return _told(page, used, actors)
    said = actors.get(speaker) if speaker is not None else None
    limit = min(page.sentence(used.head)[1], used.last + REACH)
    inside = {k for part in parts for k in page.beginning(part)}
    free = [k for k in range(used.last, limit) if k not in inside]
    first = past_time(page, used.last, limit)
    for at in free:
        if _closes(page, at):
            break
        head = direct = _direct(page, at, actors) if at == first and "obj" in row.addressee else None
        if head is None and _leads(page, used, row, at):
            head = led_to(page, at, row, actors)
        if (
            head is not None
            and head in free
            and (direct is not None or not _of_noun(page, head, range(used.last, at), speaker))
            and (said is None or actors.get(head) is not said)
            and head != speaker
        ):
            return head
    return _ahead(page, used, row, actors, parts)


def _told(page: Page, used: Used, actors: dict[int, Reference]) -> int | None:
    """Whoever a passive cue is said to: *X a été prié par Y de partir*; None when nobody is named."""
    above = page.tokens[used.head].head
    subjects = subject_children(page, used.head) or subject_children(page, above) or [above]
    first = subjects[0]
    known = (
        first in actors or page.tokens[first].pos == "PRON" or page.lexicon.is_human(page.tokens[first].lemma)
    )
    return first if known and first != used.head else None


def _closes(page: Page, at: int) -> bool:
    """Whether nothing from here on is the cue's: a stop, *que*, a relative, another verb of saying."""
    token = page.tokens[at]
    if token.text in (".", ";", ":") or token.text.lower() in page.lexicon.words("que"):
        return True
    relative = token.text.lower() in page.lexicon.words("relative")
    return relative or _says(page, at) or (token.pos == "CCONJ" and _says(page, at + 1))


def _leads(page: Page, used: Used, row: Cue, at: int) -> bool:
    """Whether a preposition that leads to the cue's addressee stands here; *à* not behind a comma."""
    low, apart = page.tokens[at].text.lower(), page.tokens[at - 1].text == ","
    if any(low in page.lexicon.words(form) for form in HEARD):
        return row.head not in page.lexicon.words("learning")
    if is_sought(page, at) is not None or _is_turned(page, at):
        return True
    return not apart and any(
        form != "obj" and low in page.lexicon.words(form)
        for one in (row, *used.rows)
        for form in one.addressee
    )


def _is_turned(page: Page, at: int) -> bool:
    """Whether the preposition leads to whom the speaker turns: *, tourné vers X; en s'adressant à X*."""
    if page.keys[at - 1] not in page.lexicon.words("addressing"):
        return False
    low = page.tokens[at].text.lower()
    return low in page.lexicon.words("à") or low in page.lexicon.words("vers")


def _of_noun(page: Page, head: int, before: range, speaker: int | None) -> bool:
    """Whether the words belong to a noun beside the cue: *une visite au parlement, X, élue à Lyon*."""
    governor = page.tokens[head].head
    counted = page.lemmas[governor] in page.lexicon.words("count of")
    hears = singular(page, head) in page.lexicon.words("hearer")  # *auprès de journalistes*
    if hears or counted or page.keys[governor] in page.lexicon.words("addressing"):
        return False  # *à une poignée d'élus; , tournée vers les policiers*
    noun = page.tokens[governor].pos in NOMINAL
    name = page.tokens[governor].head == speaker and page.tokens[governor].pos == "PROPN"
    return noun and governor in before and governor != speaker and not name


def _says(page: Page, at: int) -> bool:
    """Whether another verb of saying begins here: *a remercié X et invité Y*."""
    verb = at < len(page.tokens) and page.tokens[at].pos == "VERB"
    turning = verb and page.keys[at] in page.lexicon.words("addressing")
    return verb and not turning and page.keys[at] in page.lexicon.verbs_by_form


def _ahead(
    page: Page, used: Used, row: Cue, actors: dict[int, Reference], parts: tuple[Span, ...]
) -> int | None:
    """The addressee that opens the sentence: *Devant les députés, la ministre a reconnu que*; else None."""
    first = page.sentence(used.head)[0]
    if first < used.first and page.keys[first] in page.lexicon.words("hearing out"):
        return _hearing(page, first, row, actors)
    for at in range(first, min(first + AHEAD, used.first - 1)):
        token = page.tokens[at]
        if token.pos in ("VERB", "AUX") or any(part.start <= token.start < part.end for part in parts):
            return None
        if at != first and page.tokens[at - 1].text != ",":
            continue
        low = token.text.lower()
        turned = at + (low in page.lexicon.words("gerund"))
        if page.keys[turned] in page.lexicon.words("reflexive"):
            return led_to(page, turned + 2, row, actors) if _is_turned(page, turned + 2) else None
        if any(low in page.lexicon.words(form) for form in HEARD):
            return led_to(page, at, row, actors)
        if at == first and "à" in row.addressee and (asking := _asking(page, at, row, actors)) is not None:
            return asking
    return None


def _asking(page: Page, at: int, row: Cue, actors: dict[int, Reference]) -> int | None:
    """Whoever *à* and a relative open a sentence with: *À un élu qui s'inquiétait, elle a répondu que*."""
    if accented(page, at) not in page.lexicon.words("à"):
        return None
    head = led_to(page, at, row, actors)
    named = actors.get(head) if head is not None else None
    behind = head + 1 if head is not None and named is None else named.last if named is not None else 0
    return head if page.keys[behind] in page.lexicon.words("subject relative") else None


def _heard_out(page: Page, speaker: int, row: Cue, actors: dict[int, Reference]) -> int | None:
    """Whoever heard a speaker out, told between commas: *X, interrogé par le Sénat, a nié S*."""
    outs = page.lexicon.words("hearing out")
    out = next((k for k in page.parse.children[speaker] if k > speaker and page.keys[k] in outs), None)
    return _hearing(page, out, row, actors) if out is not None and page.tokens[out - 1].text == "," else None


def _hearing(page: Page, heard: int, row: Cue, actors: dict[int, Reference]) -> int | None:
    """Whoever heard the speaker out: *Entendu par la commission, X a affirmé*; None for an outlet."""
    near = range(heard + 1, min(heard + 6, page.sentence(heard)[1]))
    by = next((k for k in near if page.keys[k] in page.lexicon.words("par")), None)
    head = led_to(page, by, row, actors) if by is not None else None
    named = actors.get(head) if head is not None else None
    return None if named is not None and is_outlet(page, named) else head


def _clitic(page: Page, used: Used, row: Cue) -> int | None:
    """The clitic before the verb that stands for the addressee: *lui, leur, m', nous*, or *les* as object."""
    first = min([used.head, *auxiliaries(page.parse, used.head)])  # *a, lui, affirmé*
    for at in range(used.first, min(first, used.head)):
        low = page.tokens[at].text.lower()
        to = ("à" in row.addressee and low in page.lexicon.words("indirect clitic")) or (
            {"à", "obj"} & set(row.addressee) and low in page.lexicon.words("either clitic")
        )
        if (to or ("obj" in row.addressee and low in page.lexicon.words("direct clitic"))) and (
            page.tokens[at].dep[:5] != "nsubj" or _is_third(page, used)
        ):
            return at
    return None


def _taken_up(page: Page, used: Used, actors: dict[int, Reference]) -> int | None:
    """Whoever a relative before the cue takes up: *le juge, à qui il avait confié que*; None without one."""
    for at in range(used.first - 1, max(used.first - REACH_BACK, page.sentence(used.head)[0]), -1):
        led = page.keys[at] in page.lexicon.words("who") and page.keys[at - 1] in page.lexicon.words("à")
        if led or page.keys[at] in page.lexicon.words("to whom"):
            before = at - 1 - led
            before -= page.tokens[before].text == ","
            return actors[before].head if before in actors else None
        if page.tokens[at].pos in ("VERB", "AUX", "SCONJ") or page.tokens[at].text == ",":
            return None
    return None


def _is_third(page: Page, used: Used) -> bool:
    """Whether the verb group is of the third person, so that no *nous* is its subject."""
    group = (page.tokens[k].morph for k in (used.head, *auxiliaries(page.parse, used.head)))
    return used.head in page.once(misread) or any("Person=3" in morph for morph in group)


def _direct(page: Page, at: int, actors: dict[int, Reference]) -> int | None:
    at += page.tokens[at].text in OPENED
    noun = noun_after(page, at, page.sentence(at)[1])
    return actors[noun].head if noun is not None and noun in actors else None
