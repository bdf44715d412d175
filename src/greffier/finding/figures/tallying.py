"""Who counts, and who is counted without a noun: *la police en a compté 350*, *ils étaient 900 à défiler*."""

from __future__ import annotations

from greffier.finding.actors import Resolved
from greffier.finding.figures.amounting import amounts_to
from greffier.finding.grammar import agent, auxiliaries, climb, is_finite, is_passive, subject_children
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import key
from greffier.record import Actor, Span

BACK = 8
"""Words from a verb that tells a count to its number: *a dénombré lundi devant le port 300 personnes*."""
NEAR = 3
"""Words from the verb of *en* to the number: *n'en a compté que 40*."""
ALWAYS = "compter"
"""Verb that tells a count only in a past tense: *a compté 300 morts*, not *le village compte 300 âmes*."""


def tallied_by(page: Page, at: int, within: Span | None = None) -> str | None:
    """The actor that counts the number at a token: *la police en a dénombré 40*; None when none does.

    Where someone else's words hold the number, the verb must stand `within` them as well.
    """
    verb = _verb(page, at)
    if verb is None or (within is not None and not within.covers(page.parse.span(verb, verb + 1))):
        return None
    passive = is_passive(page.parse, verb)
    told = [agent(page, verb)] if passive else subject_children(page, verb)
    known = page.once(actors_by_token)
    for subject in told:
        if subject is not None and (found := _actor(page, subject, known)) is not None:
            return found
    return None


def _verb(page: Page, at: int) -> int | None:
    """The verb that tells the count of the number at a token, before it or, in the passive, above it."""
    first = max(page.sentence(at)[0], at - BACK)
    given = _amount_given(page, at)
    for before in range(at - 1, first - 1, -1):
        token = page.tokens[before]
        if before == given or _tallies(page, before):
            return before
        if token.text in (";", ":", "»", "«") or is_finite(token):
            break
    above = next((k for k in climb(page.parse, at) if _tallies(page, k)), None)
    return above if above is not None and is_passive(page.parse, above) else None


def _amount_given(page: Page, at: int) -> int | None:
    """The verb whose object is a noun of amounts right before a number: *avance le chiffre de 38*."""
    if at < 2 or page.keys[at - 1] not in page.lexicon.words("bare de") or not amounts_to(page, at - 2):
        return None
    noun = page.tokens[at - 2]
    verb = page.tokens[noun.head]
    return verb.index if noun.dep == "obj" and verb.pos == "VERB" else None


def _tallies(page: Page, at: int) -> bool:
    """Whether a verb tells a count by whoever is its subject."""
    token = page.tokens[at]
    if token.pos != "VERB":
        return _misread(page, at)
    if page.lemmas[at] not in page.lexicon.words("tallying"):
        return page.keys[at] in page.lexicon.verbs_by_form and _of_them(page, at)
    return page.lemmas[at] != ALWAYS or bool(auxiliaries(page.parse, at))


def _misread(page: Page, at: int) -> bool:
    """Whether the parser takes a verb behind *n'en* for a noun: *la préfecture n'en recense que 25*."""
    denied = (
        at > 1 and page.tokens[at - 1].text.lower() == "en" and page.keys[at - 2] in page.lexicon.words("ne")
    )
    return denied and f"{page.keys[at]}r" in page.lexicon.words("tallying")


def _of_them(page: Page, verb: int) -> bool:
    """Whether *en* stands before a verb, so that what it says is how many: *Téhéran en a reconnu quatre*."""
    start = min((verb, *auxiliaries(page.parse, verb)))
    return start > 0 and page.tokens[start - 1].text.lower() == "en" and page.tokens[start - 1].pos != "ADP"


def _actor(page: Page, token: int, known: dict[int, str]) -> str | None:
    """The actor that a token stands for; None for *on* and for those that are none."""
    over = reference_over(page, token)
    found = known.get(token) or (known.get(over.head) if over is not None else None)
    nobody = key(page.tokens[token].text) in page.lexicon.words("someone")
    return None if nobody else found


def actors_by_token(page: Page) -> dict[int, str]:
    """The actors that tokens stand for; ask `page.once` for them."""
    return {one.head: one.actor for one in page.of(Resolved) if one.actor is not None}


def taken_up(page: Page, at: int) -> bool:
    """Whether *en* before the verb takes up what the number at a token counts: *un voisin en a vu trente*."""
    first = page.sentence(at)[0]
    near = range(at - 1, max(at - NEAR, first) - 1, -1)
    if any(_misread(page, k) for k in near):
        return True
    verb = next((k for k in near if page.tokens[k].pos == "VERB"), None)
    if verb is None or "VerbForm=Part|Tense=Pres" in page.tokens[verb].morph:
        return False
    start = min((verb, *auxiliaries(page.parse, verb)))
    finite = any(is_finite(page.tokens[k]) for k in (verb, *auxiliaries(page.parse, verb)))
    return finite and start > first and page.tokens[start - 1].text.lower() == "en"


def counted_subject(page: Page, at: int) -> tuple[bool, Span | None]:
    """Whether a bare number tells how many its subject is (*ils étaient 900 à défiler*), and who that is.

    The words for who are those of the actor the pronoun stands for, None when it stands for nobody known.
    """
    verb = at - 1
    if verb < 1 or page.lemmas[verb] not in page.lexicon.words("be") or not is_finite(page.tokens[verb]):
        return False, None
    subject = next((k for k in (verb - 1, verb - 2) if k >= 0 and _plural(page, k)), None)
    if subject is None:
        return False, None
    actor = page.once(actors_by_token).get(subject)
    named = next((one for one in page.of(Actor) if one.id == actor), None)
    words = (m.span for m in named.mentions if m.form != "pronoun") if named is not None else iter(())
    return True, next(words, None)


def _plural(page: Page, at: int) -> bool:
    """Whether a token is *ils* or *elles*."""
    return page.tokens[at].text.lower() in ("ils", "elles")
