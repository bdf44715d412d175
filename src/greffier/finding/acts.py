"""What words do by their cue or their grammar: assert, ask, demand, decide."""

from __future__ import annotations

from greffier.finding.frames import Frame
from greffier.finding.grammar import noun_after
from greffier.finding.page import Page
from greffier.record.statements import Act

CALLED = 4
"""Among how many words of an utterance those that call someone end: *Monsieur le juge, écoutez*."""


CALLS = frozenset({"PROPN", "NOUN", "INTJ", "DET", "ADJ"})
"""What words that call someone are by the parser."""


def act_of(page: Page, frame: Frame) -> Act:
    """The cue's act; what only befell is announced as news, decided by nobody: *a annoncé la mort de X*."""
    if frame.cue is None:
        return "assert"
    if frame.cue.act == "assert" and frame.manner == "direct" and frame.rule in ("colon", "incise"):
        return _uttered(page, frame)
    if frame.cue.act == "assert" and frame.rule == "colon clause":
        return _uttered(page, frame)
    if frame.cue.act == "demand" and frame.rule == "à+np" and frame.cue.force == "1":
        return "offer" if _is_meeting(page, frame) else "demand"  # *invite les partis à une réunion*
    if (
        frame.cue.act != "decide"
        or frame.rule != "np"
        or frame.cue.head not in page.lexicon.words("announcing")
    ):
        return frame.cue.act
    inside = page.within(frame.content[0])
    noun = noun_after(page, inside.start, inside.stop)
    befallen = noun is not None and page.lemmas[noun] in page.lexicon.words("befallen")
    return "assert" if befallen else "decide"


def _is_meeting(page: Page, frame: Frame) -> bool:
    """Whether the content is a meeting: *une réunion à Oslo*."""
    inside = page.within(frame.content[0])
    noun = noun_after(page, inside.start, inside.stop)
    rows = page.lexicon.occasions_by_head.get(page.lemmas[noun], ()) if noun is not None else ()
    return any(row.kind == "meeting" for row in rows)


def _uttered(page: Page, frame: Frame) -> Act:
    """What words under a neutral cue do by their grammar: a question asks, an order demands."""
    words = " ".join(part.of(page.text) for part in frame.content)
    if sum(words.count(mark) for mark in ".?!…") > 1:
        return "assert"
    if words.rstrip().endswith("?"):
        return "ask"
    return "demand" if _orders(page, page.within(frame.content[0])) else "assert"


def _orders(page: Page, words: range) -> bool:
    """Whether an imperative opens the words, behind a name or a negation: *Padre, ne partez pas*."""
    near = words[:CALLED]
    comma = next((k for k in near if page.tokens[k].text == ","), None)
    called = comma is not None and all(page.tokens[k].pos in CALLS for k in range(words.start, comma))
    first = comma + 1 if called and comma is not None else words.start
    small = page.lexicon.words("ne") | page.lexicon.words("clitic") | page.lexicon.words("either clitic")
    at = next((k for k in words if k >= first and page.keys[k] not in small), words.start)
    verb = page.tokens[at]
    second = "Person=2" in verb.morph and not any(page.tokens[k].dep[:5] == "nsubj" for k in range(first, at))
    return verb.pos == "VERB" and at - first <= 2 and ("Mood=Imp" in verb.morph or second)
