"""When an event is told to be: the time expression of its own clause or noun phrase, never another's."""

from __future__ import annotations

from collections.abc import Sequence

from greffier.finding.dates.periods import UNKNOWN
from greffier.finding.events.alongside import at_the_time, in_course_of
from greffier.finding.events.complements import governors
from greffier.finding.events.doers import whole
from greffier.finding.events.happening import Happening
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.since import single
from greffier.finding.events.undergone import undergone_by
from greffier.finding.events.unnamed import is_tally
from greffier.finding.events.voice import passive
from greffier.finding.grammar import auxiliaries, is_temporal, phrase_end, top_of
from greffier.finding.page import Page
from greffier.finding.whereabouts import in_dateline
from greffier.record import Span, TimeExpression

PHASES = frozenset({"xcomp", "aux", "aux:caus", "cop"})


def when_of(
    page: Page, one: Happening, times: Sequence[TimeExpression], others: frozenset[int]
) -> TimeExpression | None:
    """The time expression that dates a happening; None when no day or hour is told for it.

    `times` are those of its sentence in the same statement; `others` the heads of other happenings.
    """
    days = [t for t in times if t.type in ("DATE", "TIME")]
    fitting = [
        (rank, abs(page.at(t.span.start) - one.head), t)
        for t in days
        if (rank := _rank(page, one, t, others)) is not None
    ]
    if not fitting:
        return None
    return min(fitting, key=lambda it: (it[2].when is None and _of_another(it[2]), it[0], it[1]))[2]


def _of_another(time: TimeExpression) -> bool:
    """Whether an expression alone tells no day: an hour, *le surlendemain* of some event."""
    return time.type == "TIME" or time.value == UNKNOWN["D"]


def _rank(page: Page, one: Happening, time: TimeExpression, others: frozenset[int]) -> int | None:
    """How closely a time expression belongs to the happening (0 closest); None when it does not."""
    inside = page.within(time.span)
    if not len(inside) or _is_none(page, one, inside.start):
        return None
    if one.row.kind == "noun" and _next_to(page, one, inside.start):
        return 0
    top = top_of(page, inside)
    verb = one.verb
    if page.tokens[top].head in (top, *inside) and verb is not None and _opens(page, inside, verb):
        return 6
    for step, above in enumerate(governors(page, top, 5)):
        if above == one.head or above == verb:
            return 1 + step
        if step == 0 and _by_its_clause(page, one, above, inside.start, others):
            return 5
        if one.row.kind == "noun" and (under := undergone_by(page, one.head)) and under[0] == above:
            return 7
        if above in others or page.tokens[above].pos in ("VERB", "AUX"):
            if verb is not None and (_same_group(page, verb, above) or _same_group(page, above, verb)):
                return 6
            if verb is not None and at_the_time(page, verb, above, inside.start):
                return 8
            told = _in_its_course(page, one, above) or _on_its_day(page, one, above, time)
            told = told or _in_one_tally(page, one.head, above)
            told = told or (in_course_of(page, one.head, above, others) and one.verb == one.head)
            return 7 if told or _gets(page, one, above) else None
        if _apart(page, above):
            return None
    return None


def _in_one_tally(page: Page, head: int, above: int) -> bool:
    """Whether two tell of one deed how many it befell: *dix ont été tués et trente autres blessés lundi*."""
    first, last = min(head, above), max(head, above)
    return is_tally(page, last) and first in governors(page, last, 3)


def _is_none(page: Page, one: Happening, first: int) -> bool:
    """Whether an expression dates no deed: compared to, of the dateline, what the deed puts off to."""
    compared = _compared(page, first) or in_dateline(page, first, one.head)
    return compared or _is_put_off(page, one, first)


def _by_its_clause(page: Page, one: Happening, above: int, first: int, others: frozenset[int]) -> bool:
    """Whether a time hangs on the verb an event's noun is subject of, or on the noun of an event's verb."""
    if one.row.kind == "verb":
        return _through_noun(page, one.head, above, first)
    return _is_subject_of(page, one, above) and not others.intersection(page.parse.children[above])


def _is_put_off(page: Page, one: Happening, first: int) -> bool:
    """Whether a day is the one to which the deed puts something off: *le vote a été reporté au 4 juin*."""
    off = page.lexicon.words("putting off")
    led = page.keys[first - 1] if first else ""
    return led in page.lexicon.words("à") and not off.isdisjoint(page.lemmas[one.first : one.last])


def _through_noun(page: Page, verb: int, noun: int, first: int) -> bool:
    """Whether a time on a noun is its verb's too: *a rompu les pourparlers lundi, le raid du 3 a tué X*."""
    token = page.tokens[noun]
    if token.head != verb or token.pos != "NOUN":
        return False
    bare = page.tokens[first].pos != "ADP" and page.tokens[first - 1].pos not in ("ADP", "DET")
    harm = page.lexicon.is_verb_of(page.tokens[verb].text, "harming") and not passive(page, verb)
    return (token.dep == "obj" and bare and first > noun) or (token.dep == "nsubj" and harm)


def _opens(page: Page, inside: range, verb: int) -> bool:
    """Whether a time that the parser hangs on nothing opens the sentence of a verb, the first in it."""
    first = page.sentence(verb)[0]
    ahead = page.tokens[inside.stop : verb]
    return inside.start <= first + 1 and not any(token.pos == "VERB" for token in ahead)


def _apart(page: Page, noun: int) -> bool:
    """Whether a noun has a time of its own behind *après, avant*: *trois ans après son entrée en 2016*."""
    cases = [page.tokens[k].text.lower() for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    return page.tokens[noun].pos == "NOUN" and bool(page.lexicon.words("before or after").intersection(cases))


def _in_its_course(page: Page, one: Happening, verb: int) -> bool:
    """Whether the clause's deed is done by or in what the noun tells: *mort lundi dans un raid*."""
    at = whole(page, one.head)
    cases = [page.tokens[k].text.lower() for k in page.parse.children[at] if page.tokens[k].dep == "case"]
    within = bool(cases) and cases[0] in page.lexicon.words("by or in")
    held = _tells_of(page, verb, at) and (
        page.lexicon.is_verb_of(page.tokens[verb].text, "happening")
        or page.keys[verb] in page.lexicon.words("victim")
        or (_sets(page, verb) and (_past_participle(page, verb) or page.tokens[verb].dep == "acl:relcl"))
    )
    same = next((k for k in governors(page, at, 3) if page.tokens[k].pos in ("VERB", "AUX")), None)
    return one.row.kind == "noun" and ((within and same == verb) or held)


def _on_its_day(page: Page, one: Happening, verb: int, time: TimeExpression) -> bool:
    """Whether the clause's deed is of one day, in the course or at the end of a meeting: *lors de*."""
    at = whole(page, one.head)
    above = page.tokens[at].head
    if one.row.type != "CONSULT" or above >= at or page.keys[above] not in page.lexicon.words("on its day"):
        return False
    return single(time) and verb in governors(page, above, 6)


def _gets(page: Page, one: Happening, verb: int) -> bool:
    """Whether the clause tells who got what the noun tells: *a reçu lundi un appel de X*."""
    token = page.tokens[whole(page, one.head)]
    got = page.lemmas[verb] in page.lexicon.words("getting")
    return one.row.kind == "noun" and got and token.head == verb and token.dep == "obj"


def _tells_of(page: Page, verb: int, noun: int) -> bool:
    """Whether a clause is a noun's, or hangs on its length: *une trêve d'un jour proclamée lundi*.

    So does a participle right behind that hangs on what the noun is of: *le bilan de l'assaut lancé lundi*.
    """
    above = page.tokens[verb].head
    if verb == noun + 1 and page.tokens[verb].dep.startswith("acl") and page.tokens[noun].head == above:
        return True
    length = page.tokens[above].head == noun and noun < above < verb and is_temporal(page, above)
    return above == noun or length


def _past_participle(page: Page, verb: int) -> bool:
    """Whether the verb is a participle, alone or with *ayant été*."""
    having = any("VerbForm=Part" in page.tokens[k].morph for k in auxiliaries(page.parse, verb))
    return is_participle(page, verb) or having


def _sets(page: Page, participle: int) -> bool:
    """Whether a participle says that the deed is done or planned: *commis lundi, prévue jeudi*."""
    if page.lexicon.is_verb_of(page.tokens[participle].text, "support"):
        return True
    rows = page.lexicon.statuses_by_form.get(page.keys[participle], ())
    return any(row.status == "planned" for row in rows)


def _is_subject_of(page: Page, one: Happening, verb: int) -> bool:
    """Whether the event is the subject of a verb that tells no saying: *une explosion a retenti lundi*."""
    token = page.tokens[whole(page, one.head)]
    cue = page.keys[verb] in page.lexicon.verbs_by_form and not (passive(page, verb) and _sets(page, verb))
    return one.row.kind == "noun" and token.head == verb and token.dep.startswith("nsubj") and not cue


def _compared(page: Page, first: int) -> bool:
    """Whether the expression is what something is compared to: *plus élevé qu'en 2014*."""
    before = {page.tokens[k].text.lower() for k in range(max(first - 2, 0), first)}
    return bool(before & page.lexicon.words("que"))


def _next_to(page: Page, one: Happening, at: int) -> bool:
    """Whether the expression stands right behind the noun phrase: *les pourparlers du 10 janvier*."""
    end = one.last
    limit = page.sentence(one.head)[1]
    if at < end or at >= limit:
        return False
    between = page.tokens[end:at]
    if len(between) > 14:
        return False
    return (
        all(
            t.pos in ("ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "ADV")
            or t.text == "-"
            or bool(t.ent)
            for t in between
        )
        and at - max(phrase_end(page, one.head), end) <= 8
    )


def _same_group(page: Page, verb: int, above: int) -> bool:
    """Whether the verb is the infinitive or participle of the other's group: *doit rencontrer jeudi*."""
    for k in governors(page, verb, 3):
        if k == above:
            return page.tokens[verb].dep in PHASES
        if page.tokens[k].dep not in PHASES:
            return False
    return False


def nearby(page: Page, one: Happening, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Those of the time expressions that stand in the happening's sentence."""
    first, last = page.sentence(one.head)
    around = page.parse.span(first, last)
    return [t for t in times if around.covers(t.span)]


def beside(span: Span, spans: Sequence[Span]) -> list[Span]:
    """The spans that cover this one, the smallest first."""
    return sorted((s for s in spans if s.covers(span)), key=len)
