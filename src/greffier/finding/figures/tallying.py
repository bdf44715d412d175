"""Who counts, and who is counted without a noun: *la police en a compté 350*, *ils étaient 900 à défiler*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.actors import Resolved
from greffier.finding.coordination import COMMAS
from greffier.finding.figures.amounting import amounts_to, misread_verb, verb_of_amount
from greffier.finding.figures.befalling import fate
from greffier.finding.figures.giving import giving, verbs_of
from greffier.finding.grammar import (
    NOMINAL,
    agent,
    auxiliaries,
    climb,
    is_finite,
    is_passive,
    is_temporal,
    noun_after,
    subject_children,
)
from greffier.finding.owners import owner
from greffier.finding.page import Page
from greffier.finding.subjects import subject_before
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import key
from greffier.record import Actor, Span, Token

BACK = 8
"""Words from a verb that tells a count to its number: *a dénombré lundi devant le port 300 personnes*."""
ALWAYS = "compter"
"""Verb that tells a count only in a past tense: *a compté 300 morts*, not *le village compte 300 âmes*."""
INFINITIVE = ("r", "re")
NEAR = 3
"""Words from the verb of *en* to the number: *n'en a compté que 40*."""


def tallied_by(page: Page, at: int, within: Span | None = None) -> str | None:
    """The actor that counts the number at a token: *la police en a dénombré 40*; None when none does.

    Where someone else's words hold the number, the verb must stand `within` them as well.
    """
    if (other := _beside(page, at)) is not None and within is None:
        return other
    verb = _verb(page, at)
    if verb is None and within is None:
        verb = giving(page, at) or verb_of_amount(page, at)
    if verb is None or (within is not None and not within.covers(page.parse.span(verb, verb + 1))):
        return None
    known = page.once(actors_by_token)
    amounting = page.lemmas[verb] in page.lexicon.words("amounting") and not _tallies(page, verb)
    for subject in _tellers(page, verb):
        told = owner(page, subject)
        of_tally = told != subject and page.lemmas[subject] in page.lexicon.words("tally")
        if (of_tally or not amounting) and (found := _actor(page, told, known)) is not None:
            return found
    return None


def _tellers(page: Page, verb: int) -> Iterator[int]:
    """The subjects of a verb (for *qui* its noun), in the passive its agent; else who stands before it."""
    passive = is_passive(page.parse, verb)
    told = [agent(page, verb)] if passive else subject_children(page, verb)
    found = [_antecedent(page, one) for one in told if one is not None]
    if not passive and not found:
        before = subject_before(page, verb)
        before = _leading(page, verb) if before is None else before
        found = [] if before is None else [before]
    yield from found


def _leading(page: Page, verb: int) -> int | None:
    """The subject of another word before a verb, none finite between: *le club, groupe interdit, en a vu*."""
    before = range(page.sentence(verb)[0], min((verb, *auxiliaries(page.parse, verb))))
    if any(is_finite(page.tokens[k]) for k in before):
        return None
    return next((k for k in before if page.tokens[k].dep.startswith("nsubj")), None)


def _beside(page: Page, at: int) -> str | None:
    """Who counts where the verb is not said again: *la police compte 300 grévistes, ⟦le syndicat⟧ 2 000*."""
    first, last = page.sentence(at)[0], at - 1
    while last > first and page.tokens[last].pos in ("ADV", "ADP", "NUM", "DET"):
        last -= 1  # *plus de 2 000*
    over = reference_over(page, last) if page.tokens[last].pos in NOMINAL else None
    if over is None or over.first <= first or page.tokens[over.first - 1].text not in COMMAS:
        return None
    before = range(max(first, over.first - 2 * BACK), over.first - 1)
    counting = page.lexicon.words("tallying") | page.lexicon.words("giving a count")
    told = any(not counting.isdisjoint(verbs_of(page, k)) for k in before)
    return page.once(actors_by_token).get(over.head) if told else None


def _antecedent(page: Page, subject: int) -> int:
    """The noun before a relative clause for its *qui*: *le syndicat, qui recense 40 blessés*; else itself."""
    verb = page.tokens[page.tokens[subject].head]
    relative = page.keys[subject] in page.lexicon.words("subject relative") and verb.dep == "acl:relcl"
    return verb.head if relative else subject


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
        counts = misread_verb(page, at, "tallying")
        return (counts and (page.keys[at] != ALWAYS[:-1] or _claimed(page, at))) or _misread(page, at)
    told = verbs_of(page, at) & page.lexicon.words("tallying")
    if told and (ALWAYS not in told or auxiliaries(page.parse, at) or _claimed(page, at)):
        return True
    return page.keys[at] in page.lexicon.verbs_by_form and _of_them(page, at)


def _claimed(page: Page, verb: int) -> bool:
    """Whether *compte* counts those something befell (*douze disparus*), or what another counts otherwise.

    *La direction compte 100 grévistes, le syndicat plus de 250.*
    """
    limit = page.sentence(verb)[1]
    numbers = [k for k in range(verb + 1, limit) if page.tokens[k].pos == "NUM"]
    noun = noun_after(page, numbers[0] + 1, limit) if numbers else None
    if noun is not None and fate(page, noun) is not None:
        return True
    return any(_beside(page, k) is not None for k in numbers)


def _misread(page: Page, at: int) -> bool:
    """Whether the parser takes a verb behind *n'en, on en* for a noun: *la ville n'en recense que 25*."""
    led = page.lexicon.words("ne") | page.lexicon.words("someone")
    behind_en = at > 1 and page.tokens[at - 1].text.lower() == "en"
    told = at + 1 < len(page.tokens) and page.tokens[at + 1].pos == "NUM"
    denied = behind_en and (page.keys[at - 2] in led or (told and page.tokens[at - 2].pos in NOMINAL))
    return denied and f"{page.keys[at]}r" in page.lexicon.words("tallying")


def _of_them(page: Page, verb: int) -> bool:
    """Whether *en* stands before a verb, so that what it says is how many: *Téhéran en a reconnu quatre*."""
    start = min((verb, *auxiliaries(page.parse, verb)))
    of_them = start > 0 and page.tokens[start - 1].text.lower() == "en"
    return of_them and (is_finite(page.tokens[start]) or page.tokens[start - 1].pos != "ADP")


def _actor(page: Page, token: int, known: dict[int, str]) -> str | None:
    """The actor that a token stands for; None for *on* and for those that are none."""
    over = reference_over(page, token)
    found = known.get(token) or (known.get(over.head) if over is not None else None)
    nobody = key(page.tokens[token].text) in page.lexicon.words("someone")
    named = (k for k in page.parse.children[token] if page.tokens[k].dep == "appos" and k in known)
    beside = next(named, None) if found is None else None  # *le collectif Eaux vives*
    return None if nobody else found if beside is None else known[beside]


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
    finite = any(_inflected(page.tokens[k]) for k in (verb, *auxiliaries(page.parse, verb)))
    return finite and start > first and page.tokens[start - 1].text.lower() == "en"


def _inflected(token: Token) -> bool:
    """Whether a verb is finite; an infinitive that does not end as one is a slip: *il en faudrait*."""
    return is_finite(token) or ("VerbForm=Inf" in token.morph and not token.text.endswith(INFINITIVE))


def pointed_back(page: Page, at: int) -> int | None:
    """The noun of several that *en* stands for where no number told it: the last before; None without one.

    *Libérez les prisonniers. On en compte 421*
    """
    if not taken_up(page, at):
        return None
    first = page.sentence(at)[0]
    since = page.sentence(first - 1)[0] if first else 0
    plural = (k for k in range(first - 1, since - 1, -1) if page.tokens[k].pos == "NOUN")
    return next(
        (k for k in plural if "Number=Plur" in page.tokens[k].morph and not is_temporal(page, k)), None
    )


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
