"""Which cues at work tell of an act of speech, and which only of a wish, a purpose, a refusal to speak."""

from __future__ import annotations

from greffier.finding.cues import Used
from greffier.finding.finites import has_finite
from greffier.finding.frames import Frame
from greffier.finding.grammar import NOMINAL, is_finite
from greffier.finding.moods import heard_before, is_conditional, is_future, is_perceived
from greffier.finding.page import Page
from greffier.finding.set_about import called_to, is_set_about, told_to_self
from greffier.finding.tenses import tense
from greffier.finding.whereabouts import references_between
from greffier.record import Span

ADDRESSED = frozenset({"de+inf", "à+inf", "à+np"})
"""Rules by which a weak cue of wishing asks something of someone: *l'a invité à la retenue*."""

UNSIGNED = ADDRESSED | {"contre+np", "np"}
"""Rules by which nobody need be named who told others, in someone's words: *elle s'est vu refuser X*."""

SUPPOSED = 4
"""How many tokens before a verb its *si* may stand: *s'il ne le jugeait, si l'Iran garantissait*."""

SUBJECT = ("PRON", "DET", "PROPN", "NOUN")
"""What may stand between a *si* and its verb."""


def reports(page: Page, used: Used, heads: frozenset[int]) -> bool:
    """Whether the cue tells of an act of speech: none is in *refuse de parler* or *fait craindre*."""
    token = page.tokens[used.head]
    if _is_caused(page, used) or supposed(page, used) or _is_awaited(page, used.first):
        return False
    phrase = [word for word in used.rows[0].words if word not in page.lexicon.words("reflexive")]
    if "VerbForm=Inf" not in token.morph or (len(phrase) > 1 and used.first < used.head):
        return True
    gerund = token.text.endswith("ant") and page.keys[used.head - 1] in page.lexicon.words("gerund")
    if narrative(page, used) or gerund:
        return True
    links = _links(page, used.first)
    joined = page.tokens[token.head] if token.dep == "conj" and token.head < used.first else None
    if joined is not None and "VerbForm=Inf" in joined.morph:
        links |= _links(page, joined.index)  # *avant d'annoncer X et de promettre Y*
    if links & page.lexicon.words("before act") or "avoir" in (
        page.tokens[k].lemma for k in range(used.first, used.head)
    ):
        return True
    if links & page.lexicon.words("pour") and called_to(page, used):
        return True
    above = page.tokens[token.head]
    heard = above.head if above.pos in NOMINAL else above.index if token.dep in ("xcomp", "ccomp") else -1
    if (heard >= 0 and is_perceived(page, heard)) or heard_before(page, used.first) is not None:
        return True  # *a entendu le maire promettre S*
    return told_to_self(page, used) or is_set_about(page, used, heads)


def _is_caused(page: Page, used: Used) -> bool:
    """Whether another is made to say it: *fait craindre une grève*; *fait savoir que S* is a cue."""
    causing = (k for k in page.parse.children[used.head] if page.tokens[k].dep == "aux:caus")
    return any(page.lemmas[k] not in used.rows[0].words for k in causing)


def _is_awaited(page: Page, first: int) -> bool:
    """Whether the verb group's clause tells what is awaited or aimed at: *en attendant qu'il parle*.

    So does *à ce que*; *jusqu'à ce que* leads to what came.
    """
    words = page.lexicon.words
    start = max(first - 12, page.sentence(first)[0])
    if words("que").isdisjoint(page.keys[start:first]):
        return False
    for at in range(first - 1, start, -1):
        if is_finite(page.tokens[at]):
            return False
        if page.keys[at] not in words("que"):
            continue
        if page.keys[at - 1] in words("remarked"):
            return page.keys[at - 2] in words("à") and not page.keys[at - 3].startswith("jusqu")
        return page.keys[at - 1] in words("not yet")
    return False


def _links(page: Page, at: int) -> set[str]:
    """The words right before an infinitive."""
    return {page.tokens[k].text.lower() for k in range(max(at - 3, 0), at)}


def supposed(page: Page, used: Used) -> bool:
    """Whether the act is only supposed, or a fear asked after: *si elle jugeait S, s'il craint un coup*."""
    compound, mood = tense(page.parse, used.head)
    first = max(used.first - SUPPOSED, page.sentence(used.head)[0])
    felt = all(row.act == "expect" for row in used.rows)
    return not compound and (felt or "Tense=Imp" in mood) and _if_before(page, first, used.first)


def _if_before(page: Page, first: int, last: int) -> bool:
    """Whether *si* and a short subject stand right before the verb group at `last`."""
    opens = [k for k in range(first, last) if page.keys[k] in page.lexicon.words("if")]
    return bool(opens) and all(page.tokens[k].pos in SUBJECT for k in range(opens[-1] + 1, last))


def narrative(page: Page, used: Used) -> bool:
    """Whether the cue is an infinitive of narration: *Et de promettre : « … »*."""
    if "VerbForm=Inf" not in page.tokens[used.head].morph:
        return False  # *D'autres jurent que S*
    first = page.sentence(used.head)[0]
    of = not page.lexicon.words("bare de").isdisjoint(page.keys[first : used.first])
    return of and (used.first - first <= 2 or narrator(page, used) is not None)


def narrator(page: Page, used: Used) -> int | None:
    """Who speaks by an infinitive of narration: *Et ⟦le maire⟧ de promettre : « … »*; None for nobody."""
    first, of = page.sentence(used.head)[0], used.first - 1
    if page.tokens[first].pos != "CCONJ" or page.keys[of] not in page.lexicon.words("bare de"):
        return None
    named = references_between(page, first + 1, of)
    free = not has_finite(page, range(first, of))
    return named[0].head if named and free and named[0].first <= first + 2 else None


def mere_wish(page: Page, frame: Frame, found: list[Frame]) -> bool:
    """Whether a weak cue of wishing is denied, or told inside someone's words: no act of speech then."""
    if frame.cue is not None and frame.cue_span is not None and _inclines(page, frame):
        return _told_within(frame.cue_span, frame, found)
    if (
        frame.cue is None
        or frame.cue.kind == "noun"
        or frame.cue.force != "1"
        or frame.cue.act not in ("demand", "expect", "offer")
        or frame.cue_span is None
    ):
        return False
    if frame.rule in ADDRESSED and not frame.negated:
        compound, mood = tense(page.parse, frame.head)
        told = compound or "Tense=Imp" in mood or ("Tense=Pres" in mood and frame.rule == "de+inf")
        done = page.tokens[frame.head].pos == "VERB" and told
        if frame.addressee is not None or (done and frame.cue.act != "expect"):
            return False  # *m'a conseillé de partir, j'ai recommandé d'attendre*
    if frame.rule == "inf" and frame.manner == "indirect" and frame.cue.act != "offer":
        return True
    return frame.negated or (not _is_put(page, frame) and _told_within(frame.cue_span, frame, found))


def _is_put(page: Page, frame: Frame) -> bool:
    """Whether something was asked or offered aloud, not only wished: *avait sollicité l'aide de l'armée*."""
    wished = page.lexicon.words("inclination")
    asked = frame.cue is not None and frame.cue.act != "expect" and wished.isdisjoint(frame.cue.words)
    return asked and page.tokens[frame.head].pos == "VERB" and tense(page.parse, frame.head)[0]


def _inclines(page: Page, frame: Frame) -> bool:
    """Whether a frame, none of it quoted, tells what somebody means to do: *n'a pas l'intention de V*."""
    meant = frame.cue is not None and frame.cue.act in ("decide", "refuse", "promise", "expect")
    bent = frame.cue is not None and not page.lexicon.words("inclination").isdisjoint(frame.cue.words)
    another = frame.speaker is None or page.tokens[frame.speaker].pos != "PRON"  # *a dit qu'il n'avait pas…*
    return meant and bent and another and frame.manner != "mixed"


def unsaid(page: Page, frame: Frame, found: list[Frame]) -> bool:
    """Whether an act is only to come or supposed, inside someone's words: *X ignore si Y dira S*."""
    if frame.cue_span is None or frame.head < 0 or page.tokens[frame.head].pos != "VERB":
        return False
    if frame.speaker is None and frame.rule in UNSIGNED:  # *ils ont été priés de partir*
        return frame.negated or not _told_within(frame.cue_span, frame, found)
    if _asks_for_silence(page, frame) or _agrees_to_talk(page, frame) or _in_question(page, frame.head):
        return True
    compound, mood = tense(page.parse, frame.head)
    ahead, conditional = is_future(page, frame.head), is_conditional(page, frame.head)
    yet = compound and "Tense=Fut" in mood  # *tant qu'il n'aura pas présenté ses excuses*
    if yet and frame.manner == "narrated":
        return _told_within(frame.cue_span, frame, found)
    if compound or not (ahead or "Mood=Sub" in mood or conditional):
        return False
    if ahead and frame.negated and frame.manner == "narrated":
        return True  # *ne reconnaîtra aucun vainqueur*
    if conditional and frame.rule in ("que", "si"):
        return False
    if conditional:  # *a dit qu'il le confirmerait*; *selon X, Y exigerait S* is reported
        found = [other for other in found if other.rule in ("que", "si", "incise")]
        found = [other for other in found if other.head >= 0 and _in_past(page, other.head)]
    return _told_within(frame.cue_span, frame, found)


def _in_question(page: Page, verb: int) -> bool:
    """Whether it is asked if somebody says so: *Interrogé pour savoir si le roi condamnait le coup*."""
    marks = (k for k in page.parse.children[verb] if k < verb and page.keys[k] in page.lexicon.words("if"))
    asking = page.lexicon.stances.has
    verbs = (k - 1 for k in marks if k and page.tokens[k - 1].pos == "VERB")
    return any(asking("unless", page.keys[k], page.lemmas[k]) for k in verbs)


def _asks_for_silence(page: Page, frame: Frame) -> bool:
    """Whether a source asks but not to be named: *a demandé à ne pas être cité*."""
    words = page.within(frame.content[-1])
    asked = frame.rule.endswith("+inf") and page.keys[words.start] in page.lexicon.words("ne")
    return asked and page.keys[words.stop - 1] in page.lexicon.words("wish unnamed")


def _agrees_to_talk(page: Page, frame: Frame) -> bool:
    """Whether somebody lets himself be asked: *deux médecins ont accepté de parler*."""
    agreed = frame.rule == "de+inf" and frame.cue is not None and frame.cue.act == "accept"
    return agreed and page.keys[page.within(frame.content[0]).start] in page.lexicon.words("talking")


def _in_past(page: Page, verb: int) -> bool:
    """Whether a cue is in the past, so that the conditional behind it tells what was to come."""
    compound, mood = tense(page.parse, verb)
    return compound or "Tense=Imp" in mood or "Tense=Past" in mood


def _told_within(cue: Span, frame: Frame, found: list[Frame]) -> bool:
    """Whether the cue of a frame lies in the words of another."""
    return any(part.covers(cue) for other in found if other is not frame for part in other.content)
