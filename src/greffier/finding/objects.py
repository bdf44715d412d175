"""Noun phrases a verb cue governs: its object, or a noun behind a preposition."""

from __future__ import annotations

from greffier.finding.adjuncts import past_adjuncts
from greffier.finding.asides import past_adverbial, past_apposition, past_aside
from greffier.finding.boundaries import OPENED, content
from greffier.finding.clause_ends import clause_end
from greffier.finding.clauses import another_verb
from greffier.finding.construction import Governed
from greffier.finding.cues import Used
from greffier.finding.grammar import noun_after, phrase_start
from greffier.finding.infinitives import blamed
from greffier.finding.object_articles import (
    counted_out,
    is_article,
    is_misread_article,
    is_partitive,
    past_hearer,
    past_number,
    past_quantity,
)
from greffier.finding.page import Page
from greffier.finding.relative_objects import antecedent, relative_object
from greffier.finding.restricting import restricted
from greffier.finding.said_where import circumstance, when_said
from greffier.finding.sayable import can_be_said, is_someone, is_when, only_cites
from greffier.finding.tenses import tense
from greffier.finding.whereabouts import quotation_from, reference_over
from greffier.lexicon import Cue
from greffier.record import Span

PAST = frozenset({"criticise", "praise", "deny", "refuse", "accept", "accuse", "assert"})
"""Acts on what is there already, so that a day behind their object is the act's: *a salué l'accord mardi*."""


def narrow(
    page: Page, used: Used, first: int, name: str, row: Cue, blocked: frozenset[int]
) -> Governed | None:
    """The noun phrase from token `first` on, up to a comma or verb; None when it would be empty."""
    end = clause_end(page, first, used.head, blocked, narrow=True)
    end = min(end, _before_next_act(page, first, end), circumstance(page, row, first, end))
    span = content(page, first, end)
    return Governed(span, first, name, row) if span else None


def _before_next_act(page: Page, first: int, end: int) -> int:
    """Where the speaker's next act begins: *a proposé une trêve ⟦avant d'avertir⟧*; else `end`."""
    words = page.lexicon.words
    befores = (
        k for k in range(first + 1, min(end, len(page.tokens) - 2)) if page.keys[k] in words("before act")
    )
    told = (k for k in befores if page.keys[k + 1] in words("bare de") or page.lemmas[k + 1] in words("have"))
    told = (k for k in told if _reports_clause(page, k + 2))
    return next(told, None) or _before_cause(page, first, end)


def _before_cause(page: Page, first: int, end: int) -> int:
    """Where a clause tells what came before: *annonce son départ ⟦après que le port a fermé⟧*; else `end`."""
    after, that = page.lexicon.words("after"), page.lexicon.words("que")
    last = min(end, len(page.tokens) - 1)
    return next(
        (k for k in range(first + 1, last) if page.keys[k] in after and page.keys[k + 1] in that), end
    )


def _reports_clause(page: Page, at: int) -> bool:
    """Whether a verb of saying that takes a clause or a quotation stands here: *avertir*, no *négocier*."""
    rows = page.lexicon.verbs_by_form.get(page.keys[at], ())
    return any(not {"que", "quote"}.isdisjoint(row.constructions) for row in rows)


def _spoken_words(page: Page, at: int) -> Span | None:
    """The quotation that opens at token `at`, when whoever it is said to follows: *« assez » à X*."""
    opened = quotation_from(page, page.tokens[at].start)
    behind = page.at(opened.outer.end - 1) + 1 if opened else len(page.tokens)
    if behind >= len(page.tokens) or opened is None:
        return None
    noun = noun_after(page, behind + 1, page.sentence(behind)[1])
    thing = noun is not None and not is_someone(page, noun)  # *« une riposte » à toute attaque*
    return opened.outer if page.keys[behind] in page.lexicon.words("à") and not thing else None


def direct_object(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*exige des garanties, condamne l'attaque*: the direct object."""
    row = used.row("np")
    if row is None or used.passive or used.reflexive != row.reflexive or only_cites(page, row, used.head):
        return None
    relative = relative_object(page, used)
    if relative is not None:
        return antecedent(page, used, row, relative)
    at = restricted(page, used) or _object_ahead(page, used.last, page.sentence(used.head)[1])
    if (counted := counted_out(page, used, row, at)) is not None:
        return narrow(page, used, counted, "np", row, blocked | past_number(page, counted))
    if page.keys[at : at + 1] and page.keys[at] in page.lexicon.words("neither"):
        return _neither(page, used, at, row, blocked)
    return _behind_cue(page, used, at, row, blocked)


def _behind_cue(page: Page, used: Used, at: int, row: Cue, blocked: frozenset[int]) -> Governed | None:
    """The object that stands behind the cue, from token `at` on; None when nothing that can be said does."""
    if _unclaimed(used, row) or _learns(page, used, row):
        return None
    limit = page.sentence(used.head)[1]
    at -= at > used.last and page.keys[at - 1] in page.lexicon.words("any")  # *nie tout « accord »*
    if "à" in row.addressee and at < limit and page.tokens[at].text.lower() in page.lexicon.words("à"):
        to = noun_after(page, at + 1, limit)
        end = past_apposition(page, past_hearer(page, to), limit) if to is not None else at
        at = _object_ahead(page, end, limit) if to is not None else at
    if at < limit and page.tokens[at].text in OPENED and not another_verb(page, used, at):
        if "à" in row.addressee and (span := _spoken_words(page, at)):
            return Governed(span, at, "np", row)
        return narrow(page, used, at, "np", row, blocked)
    if at < len(page.tokens) and _opens_quoted(page, at):
        return narrow(page, used, at, "np", row, blocked)
    at = past_quantity(page, at, used.last)
    article = at + 1 < limit and page.tokens[at + 1].pos == "ADJ" and is_article(page, at)
    article = article or (at + 1 < limit and is_partitive(page, used, at))
    plain = at < limit and (page.tokens[at].pos != "ADP" or is_misread_article(page, used, at))
    noun = noun_after(page, at + article, limit) if plain or article else None
    while noun is not None and is_when(page, row, noun):
        at = noun + 1  # *a promis samedi soir une réponse*
        opens = at < limit and (
            page.tokens[at].pos in ("DET", "NOUN", "NUM") or page.keys[at] in page.lexicon.words("plural")
        )
        noun = noun_after(page, at, limit) if opens else None
        if noun is None:
            return None
    if noun is None:
        noun = next(
            (k for k in page.parse.children[used.head] if page.tokens[k].dep == "obj" and k >= at), None
        )
    noun = _past_misread(page, noun) if noun is not None else None
    if noun is None or not _is_told(page, used, row, noun):
        return None
    adverb = noun == at and page.tokens[noun].dep in ("advmod", "xcomp")
    if adverb or _in_phrase(page, noun, at):
        return None  # *décline poliment*
    start = blamed(page, used) or _object_start(page, used, noun, at)
    return narrow(page, used, start, "np", row, blocked | _behind(page, used, noun, row))


def _neither(page: Page, used: Used, at: int, row: Cue, blocked: frozenset[int]) -> Governed | None:
    """*Ne confirme ⟦ni la date ni le lieu⟧*; None where another verb follows, whose object it is."""
    last = at + 1 >= len(page.keys)
    verb = last or page.keys[at + 1] in page.lexicon.words("ne") or page.tokens[at + 1].pos == "VERB"
    noun = None if verb else noun_after(page, at + 1, page.sentence(used.head)[1])
    told = noun is not None and not is_someone(page, noun) and row.act != "demand"  # *ne réclame ni or*
    return narrow(page, used, at, "np", row, blocked) if told else None


def _learns(page: Page, used: Used, row: Cue) -> bool:
    """Whether somebody learns a thing and tells it to nobody: *n'a appris les faits qu'à la radio*."""
    return row.head in page.lexicon.words("learning") and not _has_hearer(page, used)


def _unclaimed(used: Used, row: Cue) -> bool:
    """Whether it is denied that somebody claimed a thing: *n'a jamais revendiqué l'attentat*."""
    return used.negated and row.act == "assert" and row.force == "3"


def _is_told(page: Page, used: Used, row: Cue, noun: int) -> bool:
    """Whether an object of the cue is something said, or held out to somebody in words; no pronoun is."""
    if past_adverbial(page, noun - 1, noun + 1) > noun:
        return False  # *a refusé tout net*
    told = can_be_said(page, row, noun) or _is_offered(page, used, row, noun)
    return told and page.tokens[noun].pos != "PRON"


def _is_offered(page: Page, used: Used, row: Cue, noun: int) -> bool:
    """Whether what is held out to someone is told: *lui a offert ⟦l'exil⟧, a offert ⟦des soldats⟧ à Oslo*."""
    words, article = page.lexicon.words, page.keys[noun - 1]
    if row.act != "offer" or page.tokens[noun].pos != "NOUN":
        return False
    if page.lemmas[noun] in words("held out"):
        return True
    singular = article in words("direct clitic") and article not in words("plural")
    some = singular or page.tokens[noun - 1].pos == "NUM" or row.head in words("proposing")
    return some and _has_hearer(page, used) and not is_someone(page, noun)


def _past_misread(page: Page, noun: int) -> int:
    """The noun behind an adjective the parser takes for one: *exprime sa profonde tristesse*; else `noun`."""
    behind = page.tokens[noun + 1] if noun + 1 < len(page.tokens) else None
    tied = behind is not None and behind.head == noun and behind.dep == "amod" and behind.pos == "NOUN"
    return noun + 1 if tied else noun


def _behind(page: Page, used: Used, noun: int, row: Cue) -> frozenset[int]:
    """Where words about the saying begin behind its object: whoever hears it, the day it was said."""
    counts = row.head in page.lexicon.words("counting out")  # *a recensé six vols en 2024*
    said = row.act in PAST and tense(page.parse, used.head)[0] and not counts
    day = when_said(page, noun, page.sentence(noun)[1]) if said else None
    return _hearer_behind(page, used, noun, row) | frozenset(() if day is None else (day,))


def _hearer_behind(page: Page, used: Used, noun: int, row: Cue) -> frozenset[int]:
    """The *à* of whoever is spoken to behind the object, as a set: *a promis une réponse ⟦aux députés⟧*."""
    if "à" not in row.addressee or row.force == "1" or page.lemmas[noun] in page.lexicon.words("given to"):
        return frozenset()
    near = (*page.parse.children[used.head], *page.parse.children[noun])
    human = page.lexicon.is_human
    tied = (k for k in near if k > noun and (reference_over(page, k) or human(page.lemmas[k])))
    tied = (k for k in tied if page.keys[k] not in page.lexicon.words("those"))  # *à ceux qui se rendront*
    led = ((page.tokens[k], phrase_start(page.parse, k) - 1) for k in tied)
    to = (at for token, at in led if token.dep.startswith(("obl", "iobj", "nmod")) and at > noun)
    starts = (at + (page.keys[at + 1] in page.lexicon.words("à")) for at in to)
    return frozenset([at for at in starts if page.keys[at] in page.lexicon.words("à")][:1])


def _has_hearer(page: Page, used: Used) -> bool:
    """Whether a clitic tells to whom: *leur a appris la mort du roi*."""
    hearers = page.lexicon.words("indirect clitic") | page.lexicon.words("either clitic")
    return any(page.keys[k] in hearers for k in range(used.first, used.head))


def _object_ahead(page: Page, at: int, limit: int) -> int:
    """Where the object behind a cue may begin, past days, media and asides that an article follows."""
    behind = past_adjuncts(page, at, limit)
    for first in (behind, past_aside(page, behind, limit)):
        token = page.tokens[first] if first < limit else None
        article = token is not None and page.keys[first] in page.lexicon.words("plural")
        if first > at and first < limit and page.keys[first] in page.lexicon.words("à"):
            return first  # *a réclamé mardi au conseil un vote*
        if token is not None and (article or token.pos in ("DET", "NUM") or token.text in OPENED):
            return first
    return past_aside(page, at, limit)


def _opens_quoted(page: Page, at: int) -> bool:
    """Whether an article and a quotation stand here: *a dénoncé vendredi des « mensonges »*."""
    article = page.tokens[at].pos == "DET" or page.keys[at] in page.lexicon.words("plural")
    return article and at + 1 < len(page.tokens) and page.tokens[at + 1].text in OPENED


def _in_phrase(page: Page, noun: int, at: int) -> bool:
    """Whether a phrase, no object, stands at `at` and holds the noun: *a dit en conférence de presse*."""
    opens = page.tokens[at].pos == "ADP" and page.tokens[at].text.lower() not in page.lexicon.words("de")
    return opens and page.tokens[phrase_start(page.parse, noun) - 1].pos == "ADP"


def _object_start(page: Page, used: Used, noun: int, at: int) -> int:
    """First token of the object behind `at`, times and places left out: *réclame depuis mai un vote*."""
    start = phrase_start(page.parse, noun)
    article = page.tokens[at].text.lower() in page.lexicon.words("de")
    if noun < at:
        return at
    if page.keys[at - 1] in page.lexicon.words("bare de") and page.keys[at - 2] in page.lexicon.words(
        "quantity"
    ):
        return at - 2
    if page.tokens[at].pos == "ADP" and not article and start > at + 1:
        return start
    return min(start, max(at, used.last))
