"""Where the clause or phrase of a content ends: at what arcs, commas, colons and verbs set apart."""

from __future__ import annotations

from greffier.finding.also_judged import judges_another
from greffier.finding.author_words import (
    contrasts,
    explains,
    leaves_quotation,
    remarks,
    stands_beside,
    told_apart,
)
from greffier.finding.awaiting import main_verb_behind, resumes
from greffier.finding.behind_comma import counts_victims, names_it, opens_apposed, past_aside
from greffier.finding.boundaries import CLOSED, OPENED, sentence_limit
from greffier.finding.conditional import goes_on_with_condition
from greffier.finding.coordination import COMMAS, another_cue, pairs_infinitives
from greffier.finding.endings import (
    carries_on,
    closes_aside,
    goes_on,
    leaves_infinitive,
    main_clause,
    main_verb_of,
    relative,
    says,
    says_that,
    subordinate,
)
from greffier.finding.finites import has_finite
from greffier.finding.gerunds import gerund
from greffier.finding.grammar import climb, finite_group, group_start, is_finite, is_temporal
from greffier.finding.lists import opens_noun
from greffier.finding.page import Page
from greffier.finding.phrase_parts import lists_infinitives, parts_phrase
from greffier.finding.resumed import (
    ends_relative,
    lists_clauses,
    outer_goes_on,
    shares_auxiliary,
    shares_owner,
)
from greffier.finding.unfinished import wants_verb
from greffier.finding.whereabouts import quotations_meeting


def clause_end(
    page: Page, first: int, owner: int, blocked: frozenset[int], *, narrow: bool = False, finite: bool = True
) -> int:
    """One past the last token of the clause or phrase that starts at `first`, governed by the cue at `owner`.

    It stops where something else of the owner's begins after a comma or conjunction, where another cue is
    coordinated, at an incise (`blocked` holds the tokens before which one starts), and, when `narrow`, at any
    comma or colon. When not `finite`, no finite clause with its own subject can be coordinated inside it.
    """
    if first >= len(page.tokens):
        return first  # the text ends with the cue
    tokens, limit = page.tokens, sentence_limit(page, first)
    said, quoted = narrow or not finite, False
    near = quotations_meeting(page, page.parse.span(first, limit))
    quotes = [q for q in near if q.outer.start >= tokens[first].start]
    top = _top(page, first, owner)
    at = first + 1
    while at < limit:
        said = said or is_finite(tokens[at - 1])
        start = tokens[at].start
        inside = (
            next((q for q in quotes if q.outer.start <= start < q.outer.end - 1), None) if quotes else None
        )
        if inside is not None:
            behind = max(page.at(inside.outer.end - 1) + 1, at + 1)
            quoted = quoted or has_finite(page, range(at, min(behind, limit)))
            if finite and quoted and not said and leaves_quotation(page, behind, limit):
                return behind
            if narrow and behind < limit and stands_beside(page, behind, limit):
                return behind
            at = behind
            continue
        plain = finite and not narrow
        if (wanted := past_aside(page, at, limit, finite=plain)) is not None:
            at = wanted
            continue
        if wants_verb(page, first, at, finite=plain):
            at += 1
            continue
        told = said or (quoted and tokens[at].pos != "CCONJ")
        if at in blocked:
            return at
        conditional = tokens[owner].pos != "NOUN" and goes_on_with_condition(page, at)
        if told and not conditional and _stops(page, first, at, owner, top, narrow, finite):
            return max(group_start(page, at), first) if is_finite(tokens[at]) else at
        if another_cue(page, first, at, limit, owner, finite and not narrow):
            return at
        at += 1
    return limit


def _top(page: Page, first: int, owner: int) -> int:
    """The highest governor of token `first` that does not govern the owner too."""
    above = set(climb(page.parse, owner)) if page.tokens[owner].pos in ("VERB", "AUX", "NOUN") else {owner}
    top = first
    for index in climb(page.parse, first):
        if index in above:
            break
        top = index
    return top


def _stops(page: Page, first: int, at: int, owner: int, top: int, narrow: bool, finite: bool) -> bool:
    token = page.tokens[at]
    if token.text == ";" or (narrow and parts_phrase(page, first, at)):
        return True
    if token.text == ":" and (told_apart(page, first, at) if finite else explains(page, first, at)):
        return True
    if (narrow or not finite) and _breaks_phrase(page, first, at):
        return True
    opened = token.text == "(" and at + 1 < len(page.tokens)
    ended = main_verb_of(page, first, at, owner) or (finite and main_verb_behind(page, first, at, owner))
    if ended or contrasts(page, at + opened, finite and not narrow):
        return True
    if (narrow or not finite) and page.tokens[at - 1].text in ("»", "”") and says_that(page, at):
        return True
    outer = finite and not narrow and outer_goes_on(page, first, at, owner)
    outer = outer or (not finite and lists_clauses(page, at, owner))
    if (
        outer
        or ends_relative(page, at, owner)
        or (_splices(page, at) if finite else leaves_infinitive(page, first, at))
    ):
        return True
    if token.text == "," and (
        goes_on(page, at, owner)
        or names_it(page, at)
        or main_clause(page, at, owner)
        or (remarks(page, at) and not closes_aside(page, first, at))
    ):
        return True
    if token.text.lower() in page.lexicon.words("gerund") and gerund(page, first, at, owner, narrow, finite):
        return True
    if token.text in COMMAS and not finite and relative(page, at + 1):
        return True
    if finite and token.text == "," and (carries_on(page, at + 1) or resumes(page, first, at, owner)):
        return not carries_on(page, at + 1)
    if token.text in COMMAS or token.pos == "CCONJ":
        apart = not closes_aside(page, first, at) and not (
            (narrow or not finite) and lists_infinitives(page, first, at)
        )
        return apart and _lands_outside(page, first, at, owner, top, finite and not narrow)
    return False


def _splices(page: Page, comma: int) -> bool:
    """Whether another's words follow quoted ones behind a comma: *selon X, « A », d'autres disent que*."""
    limit = page.sentence(comma)[1]
    if page.tokens[comma].text != "," or page.tokens[comma - 1].text not in CLOSED or comma + 2 >= limit:
        return False
    which = page.keys[comma + 1] in page.lexicon.words("which")  # *un « ami », lequel lui a dit que S*
    noun = opens_noun(page, comma + 1, limit) and not which
    que = next((k for k in range(comma + 2, limit) if page.keys[k] in page.lexicon.words("que")), comma)
    return noun and any(is_finite(page.tokens[k]) and says(page, k) for k in range(comma + 2, que))


def _breaks_phrase(page: Page, first: int, at: int) -> bool:
    """Whether a finite verb of no subordinate clause stands here; none is in *il y a un mois*."""
    if not is_finite(page.tokens[at]) or subordinate(page, first, at):
        return False
    there = page.keys[at - 1] in page.lexicon.words("there") and page.keys[at - 2] in page.lexicon.words("it")
    return not (there and any(is_temporal(page, k) for k in range(at + 1, min(at + 5, len(page.tokens)))))


def _lands_outside(page: Page, first: int, at: int, owner: int, top: int, finite: bool) -> bool:
    """Whether the owner, or what governs it, governs the words after the comma or conjunction at `at`."""
    limit = page.sentence(at)[1]
    after = at + 1
    which = finite and page.keys[after : after + 1] and page.keys[after] in page.lexicon.words("which")
    if which or relative(page, after):
        return False
    word, behind = (*(token.text.lower() for token in page.tokens[after : min(after + 2, limit)]), "", "")[:2]
    if behind and word in page.lexicon.words("contrast"):
        return True
    if word in page.lexicon.words("remarked") and behind in page.lexicon.words("remark"):
        return True
    while after < limit and page.tokens[after].pos in ("PUNCT", "CCONJ", "ADV"):
        after += 1
    quoted = page.tokens[at].pos == "CCONJ" and page.tokens[at - 1].text in CLOSED
    if quoted and page.tokens[after - 1].text in OPENED:
        return False  # *que le projet est « vain » et « doit être revu »*
    joined = page.tokens[after - 1].pos == "CCONJ"
    if joined and not finite and after < limit and pairs_infinitives(page, first, after):
        return False
    que = page.lexicon.words("que")
    rowed = finite and page.tokens[at].text == "," and page.keys[first - 1] in que
    if after >= limit or ((joined or rowed) and page.tokens[after].text.lower() in que):
        return False  # *dit que A, ⟦que⟧ B et que C*
    apposed = finite and not joined and opens_apposed(page, after, limit)
    row = joined or is_finite(page.tokens[after]) or page.keys[after] in page.lexicon.words("clitic")
    row = row and finite and shares_owner(page, first, at, after, owner)
    if apposed or row or (finite and shares_auxiliary(page, first, after)):
        return False
    another = joined and judges_another(page, after, owner)
    victims = finite and not joined and counts_victims(page, after, limit)
    for index in climb(page.parse, after):
        if victims or another or index == top or first <= index < at:
            return False
        if index == owner:
            break
    joined = finite and any(page.tokens[k].pos == "CCONJ" for k in range(at, after))
    return _own_clause(page, after, limit, joined)


def _own_clause(page: Page, after: int, limit: int, joined: bool) -> bool:
    """Whether a verb of its own stands in tokens `after`–`limit` before the next comma."""
    for at in range(after, limit):
        token = page.tokens[at]
        if token.text in COMMAS:
            return False
        if joined and "VerbForm=Inf" in token.morph and at > after:
            return False  # *mais finalement les supprimer*
        if token.pos == "VERB" and (
            finite_group(page.parse, at) or "VerbForm=Part" in token.morph or at == after
        ):
            return True
    return False
