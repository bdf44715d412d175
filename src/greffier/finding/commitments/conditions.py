"""On what condition: clauses and phrases that open with *si, en cas de, tant que*; deeds that are one."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from greffier.finding.boundaries import OPENED, content
from greffier.finding.commitments.whether import asks_whether, leads_back, read_as_verb
from greffier.finding.conditional import openers
from greffier.finding.coordination import COMMAS
from greffier.finding.finites import has_finite
from greffier.finding.grammar import NOMINAL, is_finite, negated, noun_after, phrase_end
from greffier.finding.moods import lies_ahead
from greffier.finding.page import Page, remembered
from greffier.lexicon import Stance
from greffier.record import Span

MARKS = frozenset({"«", "»", '"', "“", "”", "-"})
ENDS = COMMAS - {"-"} | {":"}
CLOSED = frozenset({"»", "”"})


class Stretch(NamedTuple):
    """Tokens `first` to the one before `last`."""

    first: int
    last: int


class Parted(NamedTuple):
    """What is committed to, and the condition it is under; None when it is under none."""

    what: Stretch
    condition: Stretch | None


def parted(page: Page, whole: Stretch) -> Parted:
    """A content without its condition, wherever in it the condition stands, and the condition."""
    found = condition_in(page, whole)
    if found is None:
        return Parted(whole, None)
    before, after = Stretch(whole.first, _before(page, whole, found.first)), Stretch(found.last, whole.last)
    acts = any(page.tokens[k].pos in ("VERB", "AUX") for k in range(*before))
    leads = not acts and has_finite(page, range(*after))
    what = before if tells(page, before) and not leads else after if tells(page, after) else whole
    return Parted(what, found if what != whole else None)


def _before(page: Page, whole: Stretch, at: int) -> int:
    """One past the words before a condition: *ne partira ⟦qu'une fois payé⟧, partira, mais ⟦si…⟧*."""
    while at - 1 > whole.first and (
        page.keys[at - 1] in page.lexicon.words("que") or page.tokens[at - 1].pos in ("CCONJ", "PUNCT")
    ):
        at -= 1
    return at


def tells(page: Page, part: Stretch) -> bool:
    """Whether a part of a content has a noun or a verb, so that it can be what is committed to."""
    return any(page.tokens[k].pos in (*NOMINAL, "VERB") for k in range(part.first, part.last))


@remembered
def condition_in(page: Page, whole: Stretch) -> Stretch | None:
    """The first condition among the tokens of `whole` that words open; None without one."""
    found_at = page.once(_opened_at)
    for at in found_at[bisect_left(found_at, whole.first) : bisect_left(found_at, whole.last)]:
        row = opening(page, at, whole.last)
        if row is not None and (found := condition_at(page, at, row, whole)) is not None:
            return found
    return None


def _opened_at(page: Page) -> tuple[int, ...]:
    """The tokens at which a condition may open, in reading order; ask `page.once` for them."""
    return tuple(page.once(openers))


def opening(page: Page, at: int, limit: int) -> Stance | None:
    """The longest phrase that opens a condition at token `at`, or is one; None when none does."""
    rows = page.once(openers).get(at, ())
    row = next((row for row in rows if at + len(row.words) <= limit), None)
    return row if row is not None and _opens(page, at, row) else None


def _opens(page: Page, at: int, row: Stance) -> bool:
    """Whether a word or phrase opens a condition here: no *même si*, *si grand*, *savoir si*, no *se*."""
    if row.kind == "else":
        return _stands_apart(page, at, at + len(row.words))
    if len(row.words) > 1:
        return True
    if row.kind == "without":
        return page.tokens[at].pos == "ADP" and not _left_without(page, at)
    if at and page.lexicon.stances.has("unless", page.keys[at - 1], page.lemmas[at - 1]):
        return False
    if row.kind == "if+np":
        return page.tokens[at].pos in ("ADP", "VERB", "SCONJ", "ADV")
    limit, token = page.sentence(at)[1], page.tokens[at]
    if at + 1 >= limit or (token.pos == "PRON" and page.keys[at + 1] not in page.lexicon.words("after si")):
        return False
    if row.words[0] in page.lexicon.words("if") and asks_whether(page, at, limit):
        return False
    intense = page.tokens[at + 1].pos in ("ADJ", "ADV") and token.dep == "advmod"
    return not intense and any(read_as_verb(page, k) for k in range(at + 1, limit))


def _left_without(page: Page, at: int) -> bool:
    """Whether *sans* tells how something is left, no condition: *ne restera pas sans réponse*."""
    verb = at - 2 if page.keys[at - 1] in page.lexicon.words("not") else at - 1
    return page.lemmas[verb] in ("être", *page.lexicon.words("left"))


def _stands_apart(page: Page, at: int, last: int) -> bool:
    """Whether a phrase that is a condition by itself begins a clause: *Sinon, nous partirons*."""
    first, limit = page.sentence(at)
    joined = page.keys[at - 1] in page.lexicon.words("que")
    begins = at == first or joined or page.tokens[at - 1].pos in ("PUNCT", "CCONJ")
    return begins and last < limit and page.tokens[last].pos not in ("ADJ", "ADP")


def condition_at(page: Page, at: int, row: Stance, whole: Stretch) -> Stretch | None:
    """The condition that `row` opens at `at`, with its conjunction; None when nothing follows."""
    first = at + len(row.words)
    if row.kind == "terms":
        return Stretch(at, whole.last)
    if first >= whole.last:
        return None
    if row.kind == "else":
        return Stretch(at, first)
    if row.kind in ("if", "once"):
        last = clause_limit(page, at, first, whole)
        verbs = [k for k in range(first, last) if read_as_verb(page, k)]
        sure = row.kind == "if" and len(row.words) > 1
        holds = any(lies_ahead(page, k) for k in verbs) if row.kind == "once" else verbs or sure
        return Stretch(at, last) if holds else None
    if row.kind == "without" and row.words[-1] in page.lexicon.words("que") and len(row.words) > 1:
        clause = Stretch(at, clause_limit(page, at, first, whole))
        return clause if _would_lack(page, clause, whole) else None
    if "VerbForm=Inf" in page.tokens[first].morph:
        return Stretch(at, clause_limit(page, at, first, whole)) if row.kind == "if+np" else None
    bare = page.tokens[first].pos == "PRON" and page.keys[first] in page.lexicon.words("direct clitic")
    noun = noun_after(
        page, first + bare, whole.last
    )  # *une fois ⟦l'⟧audit achevé*, its article taken for one
    last = phrase_limit(page, noun, whole.last) if noun is not None else first
    found = Stretch(at, last) if last > first else None
    return found if row.kind == "if+np" or (found and _would_lack(page, found, whole)) else None


def withheld(page: Page, condition: Stretch) -> bool:
    """Whether a condition is that something is not done: *si Paris ne cède pas, faute d'accord, sinon*.

    Or that something fails or goes on: *en cas de refus, si le siège dure*.
    """
    lacking, failing = page.lexicon.words("lacking"), page.lexicon.words("failing")
    if any(page.keys[k] in lacking for k in range(condition.first, min(condition.first + 3, condition.last))):
        return True
    persists = page.lexicon.stances.of["persist"]
    if any(page.keys[k] in failing or page.keys[k] in persists for k in range(*condition)):
        return True
    return any(negated(page, k) for k in range(*condition) if page.tokens[k].pos in ("VERB", "AUX"))


def _would_lack(page: Page, phrase: Stretch, whole: Stretch) -> bool:
    """Whether *sans X* is what a deed depends on: *sans un accord, nous partirons*, *ne signera rien sans X*.

    It opens the words of the clause, or follows a negated verb; that verb is in the future or conditional.
    """
    ahead = [k for k in range(*whole) if is_finite(page.tokens[k]) and lies_ahead(page, k)]
    left = page.lemmas[phrase.first - 1] in page.lexicon.words("left")  # *ne sera laissé sans soins*
    if not ahead or left or page.lexicon.stances.has("unless", page.keys[phrase.first + 1]):
        return False
    if ahead[0] > phrase.last:
        return all(page.tokens[k].pos in ("PUNCT", "CCONJ") for k in range(whole.first, phrase.first))
    return any(negated(page, k) for k in ahead if k < phrase.first)


def clause_limit(page: Page, opener: int, first: int, whole: Stretch) -> int:
    """One past the clause that a conjunction opens: its verb's own words, up to a comma that leads back."""
    tokens = page.tokens
    verb = next((k for k in range(first, whole.last) if read_as_verb(page, k)), first)
    commas = [k for k in range(first, verb) if tokens[k].text == ","]
    if commas and page.keys[opener] in page.lexicon.words("if") and lies_ahead(page, verb):
        return commas[-1]  # no future stands behind *si*: its own verb was not read as one
    head = tokens[verb].head if tokens[verb].dep.startswith(("aux", "cop")) else verb
    own = _own_words(page, head) if whole.first <= head < whole.last else set()
    for at in range(verb + 1, whole.last):
        goes_on = _goes_on(page, at, own, whole) and not _main_ahead(page, opener, at, whole)
        ends = tokens[at].text in ENDS and not goes_on
        ends = ends or (tokens[at].text == "," and leads_back(page, opener, at))
        if ends or (tokens[at].text in CLOSED and not _opened(page, first, at)):
            return at
    return whole.last


def _own_words(page: Page, verb: int) -> set[int]:
    """What hangs on a condition's verb, but for a clause ahead joined to it without *et*: the main one.

    *Tant que la grève dure, le port fermera* is often read as two clauses side by side.
    """
    own, children = set(page.parse.subtree(verb)), page.parse.children
    for k in children[verb]:
        beside = page.tokens[k].dep in ("conj", "parataxis") and k > verb
        roles = {page.tokens[j].dep for j in children[k]} if beside else {"cc"}
        ahead = any(lies_ahead(page, j) for j in (k, *children[k]))
        main = ahead or ("nsubj" in roles and "mark" not in roles)
        if "cc" not in roles and main and not lies_ahead(page, verb):
            own -= set(page.parse.subtree(k))
    return own


def _opened(page: Page, first: int, at: int) -> bool:
    """Whether a quotation mark that closes was opened behind token `first`."""
    return any(page.tokens[k].text in OPENED for k in range(first, at))


def _goes_on(page: Page, at: int, own: set[int], whole: Stretch) -> bool:
    """Whether the clause goes on behind the comma at `at`: what stands there hangs on the clause's verb."""
    return at + 1 < whole.last and at + 1 in own


def _main_ahead(page: Page, opener: int, at: int, whole: Stretch) -> bool:
    """Whether a verb ahead stands next behind a comma, so that it is none of *si*'s: *si A et que B, ⟦S⟧*."""
    if page.keys[opener] not in page.lexicon.words("if"):
        return False
    verb = next((k for k in range(at + 1, whole.last) if read_as_verb(page, k)), at)
    words = page.lexicon.words
    led = words("relative") | words("subject relative") | words("que") | words("to which")
    inside = any(page.keys[k] in led for k in range(at + 1, verb))
    return verb > at and lies_ahead(page, verb) and not inside


def phrase_limit(page: Page, noun: int, limit: int) -> int:
    """One past a noun phrase with the phrases that hang on it, up to a comma or a finite verb."""
    at = max(phrase_end(page, noun), noun + 1)
    while at < limit and not _stops(page, at):
        at += 1
    return at


def _stops(page: Page, at: int) -> bool:
    """Whether a mark, a clause or a verb ends a noun phrase at this token."""
    token = page.tokens[at]
    if token.pos == "PUNCT":
        return token.text not in MARKS
    return is_finite(token) or token.pos == "SCONJ" or (token.pos == "PRON" and token.dep != "det")


def as_span(page: Page, part: Stretch | None) -> Span | None:
    """The characters of a stretch without the marks at its ends; None for none."""
    return content(page, part.first, part.last) if part is not None and part.first < part.last else None
