"""Where words told within another's end and the outer speaker's go on: *dit que X a juré que S, et que Y*."""

from __future__ import annotations

from greffier.finding.boundaries import OPENED, enclosing
from greffier.finding.grammar import auxiliaries, is_finite, is_subject_clitic
from greffier.finding.moods import is_conditional
from greffier.finding.page import Page
from greffier.finding.tenses import tense

REACH = 10
"""Among how many words behind a conjunction the verb of its clause stands."""


def outer_goes_on(page: Page, first: int, at: int, owner: int) -> bool:
    """Whether the comma or conjunction at `at` ends what the cue at `owner` tells from `first` on."""
    token = page.tokens[at]
    if token.text != "," and token.pos != "CCONJ":
        return False
    joined = token.pos == "CCONJ" or (at + 1 < len(page.tokens) and page.tokens[at + 1].pos == "CCONJ")
    after = at + 1 + (token.text == "," and joined)
    limit = page.sentence(owner)[1]
    if after + 1 >= limit:
        return False
    if page.keys[after] in page.lexicon.words("que"):
        asked = page.keys[first] in page.lexicon.words("asked") - page.lexicon.words("if")
        return joined and (asked or _is_parallel(page, first, at, after, owner))
    if joined and _is_second_relative(page, first, at, after, owner):
        return True
    if joined and _leaves_subjunctive(page, first, at, after):
        return True
    if token.text != ",":
        return False
    return _comments(page, after, owner) or (joined and _came_true(page, first, at, after, owner))


def _is_parallel(page: Page, first: int, at: int, que: int, owner: int) -> bool:
    """Whether another act told beside the cue's stands behind *que*: *avait dit que S, et qu'il avait ri*."""
    verb = _verb(page, que, page.sentence(owner)[1])
    if verb is None or page.keys[verb] not in page.lexicon.verbs_by_form or not _is_told(page, owner):
        return False
    told = tense(page.parse, owner)
    return told[0] and tense(page.parse, verb) == told and told not in _tenses(page, first, at)


def _is_second_relative(page: Page, first: int, at: int, after: int, owner: int) -> bool:
    """Whether the cue's relative goes on with another cue: *Oslo, où l'on dit que S et ⟦où⟧ l'on jure*."""
    word = page.keys[after]
    if word not in page.lexicon.words("in which") | page.lexicon.words("who"):
        return False
    if word in page.keys[first:at] or word not in page.keys[max(owner - REACH // 2, 0) : owner]:
        return False
    verb = _verb(page, after, page.sentence(owner)[1])
    return verb is not None and page.keys[verb] in page.lexicon.verbs_by_form


def _leaves_subjunctive(page: Page, first: int, at: int, after: int) -> bool:
    """Whether what is wanted ends and a fact follows: *propose que la trêve soit lue, et Y a cédé*."""
    said = next((k for k in range(first, at) if is_finite(page.tokens[k])), at)
    if "Mood=Sub" not in page.tokens[said].morph or page.tokens[after].pos == "SCONJ":
        return False
    limit = page.sentence(at)[1]
    verb = next((k for k in range(after, min(after + 2 * REACH, limit)) if is_finite(page.tokens[k])), None)
    if verb is None or "Mood=Ind" not in page.tokens[verb].morph:
        return False
    between = range(after, verb)
    led = any(page.tokens[k].pos == "SCONJ" or "PronType=Rel" in page.tokens[k].morph for k in between)
    alike = "Tense=Pres" in page.tokens[verb].morph and page.lemmas[verb].endswith("er")
    return not led and not alike  # *qu'ils partent et laissent X* may be either mood


def ends_relative(page: Page, at: int, owner: int) -> bool:
    """Whether the verb of who tells it stands behind the comma: *X, qui dit que S, ⟦s'indigne⟧ de N*.

    Between the comma before *qui* and this one no other stands.
    """
    if page.tokens[at].text != "," or at + 1 == len(page.tokens):
        return False
    start, words = page.sentence(owner)[0], page.lexicon.words
    opened = next((k for k in range(at - 1, start, -1) if page.tokens[k].text == ","), None)
    if opened is None or opened >= owner or page.keys[opened + 1] not in words("who"):
        return False
    verb, clitics = at + 1, words("direct clitic") | words("either clitic") | words("ne")
    while verb < len(page.tokens) - 1 and page.keys[verb] in clitics | words("reflexive"):
        verb += 1
    again = page.keys[verb - 1] in words("reflexive")  # *s'indigne* is read as an adjective
    return is_finite(page.tokens[verb]) or (again and page.keys[verb] in page.lexicon.verbs_by_form)


def shares_owner(page: Page, first: int, at: int, after: int, owner: int) -> bool:
    """Whether a compound verb behind a conjunction is in the tense of those told, not of their cue's.

    *A dit que X avait vu Y et ⟦l'avait averti⟧.*
    """
    verb = _verb(page, after, page.sentence(owner)[1])
    told = tense(page.parse, verb) if verb is not None else (False, "")
    return told[0] and told != tense(page.parse, owner) and told in _tenses(page, first, at)


def lists_clauses(page: Page, comma: int, owner: int) -> bool:
    """Whether *que* behind a comma goes on with the clause the cue is in: *dit que A, ⟦que⟧ B et que C*.

    No relative of the cue's words is meant where *et que* comes still.
    """
    limit, que = page.sentence(owner)[1], page.lexicon.words("que")
    led = page.tokens[comma].text == "," and comma + 2 < limit and page.keys[comma + 1] in que
    if not led or not _is_told(page, owner):
        return False
    return any(page.tokens[k].pos == "CCONJ" and page.keys[k + 1] in que for k in range(comma + 2, limit - 1))


def shares_auxiliary(page: Page, first: int, verb: int) -> bool:
    """Whether a bare participle with an object goes on with a compound verb told: *avait vu X, ⟦puni Y⟧*."""
    if not strung_participle(page, verb):
        return False
    compound = (k for k in range(first, verb) if page.tokens[k].pos == "AUX" and is_finite(page.tokens[k]))
    return any(page.lemmas[k] in page.lexicon.words("have") for k in compound)


def strung_participle(page: Page, verb: int) -> bool:
    """Whether a past participle stands right behind a comma, with no auxiliary and with its own object."""
    token = page.tokens[verb]
    bare = "Tense=Past|VerbForm=Part" in token.morph and not auxiliaries(page.parse, verb)
    if not bare or token.pos != "VERB" or verb == 0 or page.tokens[verb - 1].text != ",":
        return False
    behind = page.tokens[verb + 1] if verb + 1 < len(page.tokens) else None
    led = behind is not None and (behind.pos == "DET" or behind.text in OPENED)
    kids = (page.tokens[k] for k in page.parse.children[verb] if k > verb)
    return led and any(kid.dep == "obj" for kid in kids)


def _is_told(page: Page, owner: int) -> bool:
    """Whether a *que* behind another verb of saying brings in the cue's clause."""
    start = page.sentence(owner)[0]
    ques = (k for k in range(start + 1, owner) if page.keys[k] in page.lexicon.words("que"))
    return any(
        page.keys[k] in page.lexicon.verbs_by_form and page.tokens[k].pos == "VERB"
        for que in ques
        for k in range(start, que)
    )


def _comments(page: Page, after: int, owner: int) -> bool:
    """Whether the speaker of the quotation speaks for himself: *X dit que S, je n'y crois pas*."""
    if enclosing(page, page.tokens[owner].start) is None:
        return False
    if is_subject_clitic(page, after) and page.keys[after] in page.lexicon.words("self"):
        return not any(
            page.keys[k] in page.lexicon.words("self") and is_subject_clitic(page, k)
            for k in range(max(owner - REACH, page.sentence(owner)[0]), owner)
        )
    said = page.keys[after : after + 3]
    return len(said) > 2 and said[0] in page.lexicon.words("it") and said[2] in page.lexicon.words("verdict")


def _came_true(page: Page, first: int, at: int, after: int, owner: int) -> bool:
    """Whether it is told what came of what was to come: *a promis qu'il viendrait, et il est venu*."""
    said = [k for k in range(first, at) if is_finite(page.tokens[k])]
    if not said or not all(is_conditional(page, k) for k in said) or not tense(page.parse, owner)[0]:
        return False
    verb = _verb(page, after, page.sentence(owner)[1])
    compound, mood = tense(page.parse, verb) if verb is not None else (False, "")
    return compound and mood == "Mood=Ind|Tense=Pres"


def _verb(page: Page, at: int, limit: int) -> int | None:
    """The first verb behind a token, of whose group something is finite; None without one near."""
    for k in range(at, min(at + REACH, limit)):
        if is_finite(page.tokens[k]):
            return page.tokens[k].head if page.tokens[k].pos == "AUX" else k
    return None


def _tenses(page: Page, first: int, last: int) -> set[tuple[bool, str]]:
    """The tenses of the finite verbs among tokens `first` to `last` (excluded)."""
    said = (k for k in range(first, last) if is_finite(page.tokens[k]))
    return {tense(page.parse, page.tokens[k].head if page.tokens[k].pos == "AUX" else k) for k in said}
