"""Noun phrases a verb cue governs by a preposition: *appelle à Y, met en garde contre Y, menace X de Y*."""

from __future__ import annotations

from greffier.finding.adjuncts import past_adjuncts
from greffier.finding.asides import past_adverbial, past_remark, past_time
from greffier.finding.boundaries import OPENED
from greffier.finding.channels import is_outlet
from greffier.finding.clauses import clause
from greffier.finding.conditional import openers
from greffier.finding.construction import LINKS, REACH, Governed
from greffier.finding.cues import Used
from greffier.finding.grammar import agent, is_finite, is_temporal, noun_after, phrase_end
from greffier.finding.infinitives import bare_infinitive
from greffier.finding.objects import narrow
from greffier.finding.page import Page
from greffier.finding.role_nouns import role_at
from greffier.finding.sayable import is_someone, names_speech
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import ClassName, Cue
from greffier.record import Span


def linked_noun(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*met en garde contre Y, menace X de Y, appelle à Y*: the noun phrase behind the preposition."""
    limit = page.sentence(used.head)[1]
    near = _past_agent(page, used, past_remark(page, used.last, limit), limit)
    behind = past_adjuncts(page, near, limit)
    for link in LINKS:
        row = used.row(f"{link}+np")
        if row is None or (used.reflexive and not row.reflexive and "obj" in row.addressee):
            continue  # *s'est assuré de la légalité*
        led = near < limit and page.keys[near] in page.lexicon.words(link)
        start = near if led else behind  # *crie au procès*
        for at in range(start, min(limit, start + REACH)):
            token = page.tokens[at]
            if link == "à" in row.addressee and _is_addressed(page, at):
                break
            if past_adverbial(page, at, limit) > at or _between_days(page, at) or _is_hour(page, at, limit):
                continue  # *de nouveau*
            if token.text.lower() in page.lexicon.words(link) and _own_link(page, used, at, row, start):
                if _of_matter(page, used, link, start, at):
                    break
                if _leads_elsewhere(page, row, link, at + 1) or at in page.once(openers):
                    continue  # *s'y est engagé à condition que S*
                if link == "à" and row.force == "1" and row.refuses and not _is_asked(page, at + 1):
                    continue  # *a invité un ami à son mariage*
                return _led(page, used, row, link, at, blocked)
            if token.text in OPENED and _link_quoted(page, used, at, link):
                return narrow(page, used, at, f"{link}+np", row, blocked)
            if is_finite(token) or token.text in (":", ";", "."):
                break
    return None


def _of_matter(page: Page, used: Used, link: ClassName, first: int, at: int) -> bool:
    """Whether *contre* is of what *de* leads to: *a prévenu X ⟦d'un attentat⟧ contre des hôtels*."""
    row = used.row("de+np") if link == "contre" else None
    near = (k for k in range(first, at) if row and page.keys[k] in page.lexicon.words("de"))
    return row is not None and any(_own_link(page, used, k, row, first) for k in near)


def _is_hour(page: Page, at: int, limit: int) -> bool:
    """Whether *à* leads to an hour: *m'a appelé à 6 heures*, no *appelle à 24 heures de grève*."""
    led = page.keys[at] in page.lexicon.words("à") and at + 1 < limit and page.tokens[at + 1].pos == "NUM"
    noun = noun_after(page, at + 1, limit) if led else None
    if noun is None or not is_temporal(page, noun):
        return False
    return page.lexicon.words("bare de").isdisjoint(page.keys[noun + 1 : noun + 2])


def _between_days(page: Page, at: int) -> bool:
    """Whether a preposition stands between two days: *l'a appelée dans la nuit de vendredi ⟦à⟧ samedi*."""
    return at + 1 < len(page.tokens) and is_temporal(page, at - 1) and is_temporal(page, at + 1)


def _past_agent(page: Page, used: Used, at: int, limit: int) -> int:
    """The token behind the agent of a passive: *a été alerté par Y ⟦sur S⟧*; else `at`."""
    by = agent(page, used.head) if used.passive else None
    named = reference_over(page, by)
    return max(at, min(named.last if named else by + 1, limit - 1)) if by is not None else at


def _led(
    page: Page, used: Used, row: Cue, link: ClassName, at: int, blocked: frozenset[int]
) -> Governed | None:
    """What the preposition at `at` leads to: *à ce que S*, an infinitive behind *pour*, a noun phrase."""
    if (first := _that_behind(page, at)) is not None:
        return clause(page, used, first, "que", row, blocked)
    aim = bare_infinitive(page, at + 1) if link == "pour" and row.act == "demand" else None
    if aim is not None:  # *plaide pour ⟦rouvrir la ligne⟧*
        return clause(page, used, aim, "pour+np", row, blocked)
    return narrow(page, used, at + 1, f"{link}+np", row, blocked | _told_behind(page, row, at))


def aimed_at(page: Page, used: Used, rule: str, parts: tuple[Span, ...]) -> Cue | None:
    """The row of a cue whose clause is what is striven for: *plaide ⟦pour que⟧ S*; else None."""
    before = page.keys[max(page.at(parts[0].start) - 2, 0)] if rule == "que" else ""
    return used.row("pour+np") if before in page.lexicon.words("pour") else None


def _leads_elsewhere(page: Page, row: Cue, link: ClassName, at: int) -> bool:
    """Whether an outlet or an infinitive is led to: *s'exprime sur une radio, rêve de partir*."""
    named = reference_over(page, at) if link == "sur" else None
    parted = page.tokens[at - 2].text == ","  # *au roi, avec qui il s'est entretenu, de partir*
    hoped = row.act == "expect" and row.force == "1"
    deed = link == "de" and (hoped or parted) and bare_infinitive(page, at) is not None
    return deed or (named is not None and is_outlet(page, named))


def _told_behind(page: Page, row: Cue, link: int) -> frozenset[int]:
    """The article of whoever is spoken to behind a bare noun, as a set: *menace de mort ⟦un juge⟧*."""
    if "obj" not in row.addressee or link + 2 >= len(page.tokens):
        return frozenset()
    own = page.lexicon.words("possessive")
    noun = link + 1 + (page.keys[link + 1] in own or page.tokens[link + 1].pos == "ADJ")
    behind = page.tokens[noun + 1 :][:1]
    bare = page.tokens[noun].pos == "NOUN" and bool(behind) and behind[0].pos in ("DET", "NUM")
    article = bare and page.keys[noun + 1] not in page.lexicon.words("de")
    return frozenset([noun + 1]) if article else frozenset()


def _is_addressed(page: Page, at: int) -> bool:
    """Whether someone spoken to stands behind *à*: *crie aux enfants*, but *crie à l'injustice*."""
    led = page.keys[at] in page.lexicon.words("à")
    noun = noun_after(page, at + 1, page.sentence(at)[1]) if led else None
    return noun is not None and is_someone(page, noun)


def _that_behind(page: Page, link: int) -> int | None:
    """The token behind *à ce que, pour que*: *s'engage à ce que S*; None where no such clause is."""
    if page.keys[link] in page.lexicon.words("pour"):
        return None if page.lexicon.words("que").isdisjoint(page.keys[link + 1 : link + 2]) else link + 2
    behind = page.keys[link + 1 : link + 3]
    that = behind and behind[0] in page.lexicon.words("remarked") and behind[-1] in page.lexicon.words("que")
    return link + 3 if that and page.tokens[link].text.lower() in page.lexicon.words("à") else None


def _link_quoted(page: Page, used: Used, at: int, link: ClassName) -> bool:
    """Whether the preposition stands inside the marks: *a exhorté les fidèles « à la retenue »*."""
    linked = at + 1 < len(page.tokens) and page.tokens[at + 1].text.lower() in page.lexicon.words(link)
    told = any("obj" in row.addressee for row in used.rows)
    return linked and (told or (at == used.last and link in ("pour", "de")))


def _own_link(page: Page, used: Used, at: int, row: Cue, first: int) -> bool:
    """Whether the preposition at `at` belongs to the cue: right behind it, or behind its direct object."""
    if at == first and page.keys[at] in page.lexicon.words("plural") and "obj" in row.addressee:
        return False  # *menacent des villages*
    if at == first or page.tokens[at].text.lower() in page.lexicon.words("contre"):
        return True
    if page.keys[at - 1] in page.lexicon.words("address"):
        return False  # *s'est défendu lors de l'émission*
    governor = page.tokens[page.tokens[at].head].head
    if governor == used.head:
        return True
    if at + 1 < len(page.tokens) and page.tokens[at + 1].text in OPENED:
        return True
    to = page.keys[first] in page.lexicon.words("spoken to")
    marked = page.tokens[first].text in OPENED  # *appelle « les parties à la retenue »*
    noun = noun_after(page, first + (to or marked), at)  # *appelle pour sa part les parties à la retenue*
    if to:
        spoken_to = any(row.addressee for row in used.rows)
        return spoken_to and noun is not None and phrase_end(page, noun) >= at
    told = any("obj" in row.addressee for row in used.rows)
    of = page.tokens[at].text.lower() in page.lexicon.words("de")
    office = role_at(page, noun) if of and noun is not None else None
    if office is not None and at < office[0]:
        return False  # *a prévenu le chef du gouvernement*
    return (
        noun is not None
        and (told or bool(page.tokens[noun].ent))
        and (
            phrase_end(page, noun) >= at
            or noun + 1 == at
            or page.tokens[at - 1].head == noun  # *les parties ⟦concernées⟧ à la retenue*
            or past_time(page, phrase_end(page, noun), at) == at
        )
        and (phrase_end(page, noun) <= at or not of or _is_told_of(page, at + 1))
    )


def _is_told_of(page: Page, at: int) -> bool:
    """Whether this is talked of (*menace X de sanctions*), no part of a name: *la gare du Sud*."""
    if page.tokens[at].text in OPENED:
        return True
    noun = noun_after(page, at, page.sentence(at)[1])
    if noun is None:
        return False
    told = any(page.lexicon.is_matter(word) for word in (page.tokens[noun].lemma, page.keys[noun]))
    return told or names_speech(page, noun)


def _is_asked(page: Page, at: int) -> bool:
    """Whether this can be asked of others: *la retenue, une réunion*, but nothing of one's own."""
    own = page.lexicon.words("possessive")
    return at < len(page.tokens) and page.keys[at] not in own and _is_told_of(page, at)
