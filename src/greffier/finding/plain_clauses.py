"""The clause before an incise that no quotation marks enclose: *S, a dit X*."""

from __future__ import annotations

from greffier.finding.boundaries import EDGE, content, enclosing
from greffier.finding.clause_ends import clause_end
from greffier.finding.conditional import else_before, sets_terms
from greffier.finding.cut_clauses import behind_incise, told_again, told_behind
from greffier.finding.endings import says
from greffier.finding.finites import has_finite
from greffier.finding.grammar import (
    is_finite,
    is_inverted,
    is_subject_clitic,
    is_temporal,
    noun_after,
)
from greffier.finding.incises import Inverted
from greffier.finding.occasions import is_occasion
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS, Quotation
from greffier.finding.sayable import is_someone
from greffier.finding.whereabouts import (
    past_dateline,
    quotation_from,
    quotations_meeting,
    reference_over,
    references_between,
)
from greffier.record import Manner, Span
from greffier.record.span import trimmed

WHOLE = frozenset({"deny", "refuse", "accept", "accuse", "criticise"})
"""Acts of verbs that tell of a thing what somebody holds of it."""


def plain_clause(page: Page, inverted: Inverted, floor: int) -> tuple[tuple[Span, ...], Manner] | None:
    """The words of the sentence around an incise that follows no quotation."""
    if told_again(page, inverted):
        return None
    limit = page.sentence(inverted.first)[1]
    start = max(floor, page.tokens[behind_announcement(page, inverted)].start)
    if (told := _relative_told(page, inverted, limit)) is not None:
        return (told,), "mixed" if quotations_meeting(page, told) else "indirect"
    start = max(start, page.tokens[_of_owner(page, page.at(start), inverted)].start)
    start = max(start, page.tokens[_past_semicolon(page, page.at(start), inverted.first)].start)
    if (relative := _in_relative(page, inverted)) is not None:
        start = max(start, page.tokens[relative].start)
    begun = enclosing(page, start + 1)
    if begun is not None and begun.outer.end <= page.tokens[inverted.first].start:
        start = max(floor, begun.outer.start)  # *« A. B », et c'est C, dit-il*
    opened = else_before(page, inverted.first - 1)
    if opened is not None and any(says(page, k) for k in range(page.at(start), opened)):
        start = page.tokens[opened].start  # *Oslo a exigé une trêve, ⟦faute de quoi⟧, dit X, ⟦S⟧*
    before = trimmed(page.text, start, page.tokens[inverted.first].start, EDGE)
    if before is None:
        return None
    parts, quotes = [before], quotations_meeting(page, before)
    if (opened is not None or _unfinished(page, before, inverted) or _completes(page, inverted)) and (
        rest := _rest(page, inverted, limit)
    ):
        parts.append(rest)
    elif (added := _added(page, inverted)) is not None:
        if page.tokens[page.at(before.end - 1)].pos == "CCONJ":
            return (added.inner,), "direct"  # *Nul ne cède, car, dit-il, « Q »*
        parts, quotes = [before, added.outer], [added]
    return tuple(parts), "mixed" if quotes else "indirect"


def _past_semicolon(page: Page, first: int, incise: int) -> int:
    """Where the clause of an incise begins behind a semicolon: *X cède ; ⟦Y part⟧, a dit Z*; else `first`."""
    told = enclosing(page, page.tokens[incise].start)
    marks = (k for k in range(incise - 1, first, -1) if page.tokens[k].text == ";")
    begun = next((k + 1 for k in marks if enclosing(page, page.tokens[k].start) is told), first)
    if page.keys[begun] not in page.lexicon.words("as for"):
        return begun
    near = range(begun, min(begun + 6, incise - 1))  # *Quant à Oslo, ⟦elle opposera son veto⟧, a dit X*
    return next((k + 1 for k in near if page.tokens[k].text == ","), begun)


def _of_owner(page: Page, first: int, inverted: Inverted) -> int:
    """Where the clause about its owner begins: *X cède, et ⟦Y part⟧, a dit son bureau*; else `first`."""
    speaker, end = inverted.speaker, inverted.first - 1
    if speaker is None or page.keys[speaker - 1] not in page.lexicon.words("singular possessive"):
        return first
    for k in range(end - 1, first + 1, -1):
        if page.tokens[k].pos == "CCONJ" and page.tokens[k - 1].text == ",":
            named = references_between(page, k + 1, end)
            apart = all(any(is_finite(page.tokens[i]) for i in r) for r in (range(first, k), range(k, end)))
            return k + 1 if apart and named and named[0].first <= k + 2 else first
    return first


def _relative_told(page: Page, inverted: Inverted, limit: int) -> Span | None:
    """The relative that an incise opens, which alone is said: *un accord qui, dit-elle, ⟦ne vaut rien⟧*."""
    pronoun, first = inverted.first - 2, behind_incise(page, inverted) + 1
    words = page.lexicon.words("relative") | page.lexicon.words("who")
    if (alone := told_behind(page, inverted)) is not None:
        return content(page, alone, clause_end(page, alone, inverted.first, frozenset()))
    if pronoun < 1 or page.keys[pronoun] not in words or page.tokens[first - 1].text != "," or first >= limit:
        return None
    return content(page, first, clause_end(page, first, inverted.first, frozenset()))


def _in_relative(page: Page, inverted: Inverted) -> int | None:
    """Where a relative begins that an incise cuts: *un vote auquel ⟦il tient⟧, dit-il, « fort »*; else None.

    Behind the incise it goes on with an object, a participle, an infinitive or quoted words.
    """
    behind = behind_incise(page, inverted) + 1
    if behind >= page.sentence(inverted.first)[1] or page.tokens[behind - 1].text != ",":
        return None
    more = page.tokens[behind]
    goes_on = more.pos == "DET" or more.text in MARKS or "VerbForm=Inf" in more.morph
    if not goes_on and "Tense=Past|VerbForm=Part" not in more.morph:
        return None
    words = page.lexicon.words("relative") | page.lexicon.words("which")
    for k in range(inverted.first - 2, page.sentence(inverted.first)[0] + 1, -1):
        if page.tokens[k].text == ",":
            led = k + 1 + (page.tokens[k + 1].pos == "ADP")
            told = page.keys[led] in words and has_finite(page, range(led, inverted.first))
            return led + 1 if told else None
    return None


def behind_announcement(page: Page, inverted: Inverted, quoted: Quotation | None = None) -> int:
    """The token behind the colon of a clause that tells of the speaker: *Elle se dit lasse : S, dit-elle*.

    A clause of another subject before the colon is said too: *L'affaire est simple : S, dit-elle*. With a
    quotation, it is the colon before that.
    """
    last = inverted.first if quoted is None else page.at(quoted.outer.start)
    first = page.sentence(last)[0]
    colon = next((k for k in range(last - 1, first, -1) if page.tokens[k].text == ":"), None)
    told = colon is not None and colon + 1 < last and _tells_of(page, first, colon, inverted.speaker)
    told = told or (colon is not None and _waits(page, colon + 1, inverted))
    return colon + 1 if colon is not None and told else past_dateline(page, first, last)


def _waits(page: Page, first: int, inverted: Inverted) -> bool:
    """Whether a subject alone stands before the incise and its verb behind: *non : payer, dit X, coûte*."""
    comma = behind_incise(page, inverted)
    bare = not has_finite(page, range(first, inverted.first))
    waiting = bare and comma + 1 < len(page.tokens) and page.tokens[comma].text == ","
    return waiting and is_finite(page.tokens[comma + 1])


def _tells_of(page: Page, first: int, colon: int, speaker: int | None) -> bool:
    """Whether a clause has the speaker of an incise for its subject: by gender; for a noun, by a cue."""
    if speaker is None:
        return False
    if not is_inverted(page, speaker):
        return any(says(page, k) or _acts(page, k) for k in range(first + 1, colon))
    gender = "f" if "Gender=Fem" in page.tokens[speaker].morph else "m"
    for at in range(first, colon):
        if is_subject_clitic(page, at):
            return ("Gender=Fem" in page.tokens[at].morph) == (gender == "f")
        named = reference_over(page, at)
        if named is not None and named.form != "pronoun" and _is_mouth(page, named.first):
            return named.gender in (gender, "u")
        if named is not None and named.form != "pronoun" and page.tokens[named.first - 1].pos != "ADP":
            if named.type == "government":
                continue
            return named.type in ("person", "unnamed") and named.gender in (gender, "u")
        if page.tokens[at].pos == "NOUN" and page.lexicon.is_human(page.tokens[at].lemma):
            return True
    return False


def _is_mouth(page: Page, first: int) -> bool:
    """Whether whoever begins here speaks for another: *Oslo, par la voix de X*."""
    return first > 1 and page.keys[first - 2] in page.lexicon.words("mouth")


def _acts(page: Page, at: int) -> bool:
    """Whether a verb that tells an act of speech by itself stands here: *a récusé cette hypothèse*."""
    rows = page.lexicon.verbs_by_form.get(page.keys[at], ()) if page.tokens[at].pos == "VERB" else ()
    return any(row.act in WHOLE and "np" in row.constructions and len(row.words) == 1 for row in rows)


def _added(page: Page, inverted: Inverted) -> Quotation | None:
    """The quotation right behind the incise's comma that goes on with its words: *S, a dit X, « Q »*."""
    quotation = quotation_from(page, page.tokens[inverted.last - 1].end)
    between = page.text[page.tokens[inverted.last - 1].end : quotation.outer.start] if quotation else ""
    return quotation if between.strip() == "," else None


def _unfinished(page: Page, before: Span, inverted: Inverted) -> bool:
    """Whether the clause before the incise wants its verb, so that what follows the incise belongs to it."""
    comma = behind_incise(page, inverted)
    if comma >= len(page.tokens) or page.tokens[comma].text != ",":
        return False
    first = page.at(before.start)
    if sets_terms(page, first) and not any(page.tokens[k].text == "," for k in page.within(before)):
        return True  # *Si le port ferme, a-t-il dit, la ville mourra*
    return not any("VerbForm=Fin" in page.tokens[k].morph for k in page.within(before))


def _completes(page: Page, inverted: Inverted) -> bool:
    """Whether the clause before the incise goes on behind it: *Il n'est pas question, dit-il, de céder*."""
    at = behind_incise(page, inverted)
    if at + 2 >= len(page.tokens) or page.tokens[at].text != ",":
        return False
    if _adds_clause(page, at + 1) or _has_object(page, inverted.first - 2, at + 1):
        return True
    helped = page.tokens[inverted.first - 2].pos in ("AUX", "ADV")
    if helped and "Tense=Past|VerbForm=Part" in page.tokens[at + 1].morph:
        return True  # *n'a pas, dit-elle, fourni la liste*
    that = page.keys[at + 1] in page.lexicon.words("que") and page.tokens[at + 1].pos == "SCONJ"
    of = page.keys[at + 1] in page.lexicon.words("bare de")
    return that or (of and "VerbForm=Inf" in page.tokens[at + 2].morph) or sets_terms(page, at + 1)


def _has_object(page: Page, verb: int, at: int) -> bool:
    """Whether the verb before an incise has its object behind: *Il exigera, prévient-il, le retrait*.

    So has *Ils ont discuté, dit-il, du port*, but what is said to take place or time is the incise's own.
    """
    led = page.tokens[at].pos == "ADP"
    noun = noun_after(page, at + led, page.sentence(at)[1]) if led or page.tokens[at].pos == "DET" else None
    if noun is None or verb < 0 or page.tokens[verb].pos != "VERB" or page.tokens[noun].head != verb:
        return False
    own = is_occasion(page, noun) or is_temporal(page, noun) or is_someone(page, noun)
    return page.tokens[noun].dep == "obj" if not led else page.tokens[noun].dep == "obl" and not own


def _adds_clause(page: Page, at: int) -> bool:
    """Whether *et* and no other's words go on behind an incise: *S, raconte X, et nul ne se plaint*."""
    joined = page.keys[at] in page.lexicon.words("and")
    limit = page.sentence(at)[1]
    rest = range(at + 1, limit)
    mark = any(page.tokens[k].text in MARKS for k in rest)
    cue = any(says(page, k) for k in rest)
    verbal = any(page.tokens[k].pos in ("VERB", "ADJ") for k in rest)
    return joined and verbal and not mark and not cue


def _rest(page: Page, inverted: Inverted, limit: int) -> Span | None:
    first = behind_incise(page, inverted) + 1
    if first < limit and page.keys[first] in page.lexicon.words("relative"):
        colons = (k for k in range(first, limit) if page.tokens[k].text == ":")
        first = next(colons, limit) + 1  # *Faux, réplique Oslo, qui a enquêté : ⟦nul n'est venu⟧*
    told_of = page.lexicon.words("who").isdisjoint(page.keys[first + 1 : first + 2])
    if first < limit and page.tokens[first].pos == "ADP" and not told_of:
        return None  # *Faux, réplique Oslo, pour qui S*
    return content(page, first, limit) if first < limit else None
