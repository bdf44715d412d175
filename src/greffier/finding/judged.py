"""Judgements a verb cue governs: *juge X Y, qualifie X de Y, accuse X de Y*, both in one stretch."""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.adjuncts import past_adjuncts
from greffier.finding.asides import past_day
from greffier.finding.boundaries import OPENED
from greffier.finding.construction import Governed
from greffier.finding.cues import Used
from greffier.finding.grammar import is_temporal, noun_after, subject_children
from greffier.finding.infinitives import bare_infinitive
from greffier.finding.objects import narrow
from greffier.finding.page import Page
from greffier.finding.restricting import restricted
from greffier.finding.sayable import is_someone
from greffier.finding.whereabouts import quotation_from, reference_over
from greffier.lexicon import Cue
from greffier.record import Span

ASIDE = 14
"""Among how many words behind the comma an aside about whoever is charged is closed."""


def judged_first(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*trouve la conversation « utile »*: a judgement whose object follows at once, no *que* near behind."""
    near = {token.text.lower() for token in page.tokens[used.last : used.last + 4]}
    direct = used.last < len(page.tokens) and page.tokens[used.last].pos == "DET"
    direct = direct or _praises_someone(page, used) or _calls_first(page, used)
    if (thanked := _thanked(page, used)) is not None and (row := used.row("qualify")):
        return narrow(page, used, thanked, "qualify", row, blocked)
    return judged(page, used, blocked) if direct and not near & page.lexicon.words("que") else None


def _calls_first(page: Page, used: Used) -> bool:
    """Whether quoted words behind the verb judge the thing behind them: *juge « vaine » l'idée que S*."""
    if used.last >= len(page.tokens) or page.tokens[used.last].text not in OPENED:
        return False
    behind = _past_marks(page, used.last)
    if not used.last < behind < len(page.tokens):
        return False
    led = page.tokens[used.last + 1].pos in ("ADJ", "ADV", "VERB")
    return led and page.tokens[behind].pos == "DET"


def _praises_someone(page: Page, used: Used) -> bool:
    """Whether a name stands right behind a verb of praise: *remercie ⟦Paul Roux d'avoir cédé⟧*."""
    row, named = used.row("qualify"), reference_over(page, used.last)
    return row is not None and row.act == "praise" and named is not None and named.form == "name"


def _thanked(page: Page, used: Used) -> int | None:
    """Where quoted words begin behind praise and its adverb: *remercie aussi « X pour Y »*; else None."""
    at, row = used.last, used.row("qualify")
    adverb = at + 1 < len(page.tokens) and page.tokens[at].pos == "ADV"
    praised = row is not None and row.act in ("praise", "accuse") and adverb
    return at + 1 if praised and page.tokens[at + 1].text in OPENED else None


def judged(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*qualifie X de Y, juge X Y, accuse X de Y*: X and Y in one stretch."""
    row = used.row("qualify")
    if row is None or used.passive or (used.reflexive and not row.reflexive):
        return None
    if row.force == "1" and "VerbForm=Part" in page.tokens[used.head].morph and _is_present(page, used):
        return None  # *Voyant ce geste comme une menace, le roi part*
    first, limit = _object_first(used), page.sentence(used.head)[1]
    taken_up = _clitic_object(page, used) or (used.reflexive and row.reflexive)
    past = row.force != "1" and first + 1 < limit and page.tokens[first].pos == "ADV"
    if past and (_opens_object(page, first + 1) or (taken_up and page.tokens[first + 1].pos == "ADP")):
        first += 1
    if first >= limit or page.tokens[first].text in (",", ".", ":") or _is_come_upon(page, row, first, limit):
        return None
    if used.row("np") and restricted(page, used) is not None:
        return None  # *ne reconnaît que « deux morts »*
    day = max(past_day(page, first, limit), past_adjuncts(page, first, limit))
    if day < limit and (taken_up or _opens_object(page, day)):
        first = day
    elif is_temporal(page, first):
        return None  # *a dit lundi dans une base aérienne*
    loose = page.tokens[first].pos in ("ADP", "ADV", "ADJ", "VERB") and not taken_up
    if loose and not _attribute_first(page, used, first) and not _adjective_first(page, row, first):
        return None
    found = narrow(page, used, first, "qualify", row, blocked)
    if found is not None and row.act == "accuse" and (of := _charged_behind(page, used, found)) is not None:
        told = narrow(page, used, of, "qualify", row, blocked)
        return replace(found, span=Span(found.span.start, told.span.end)) if told is not None else None
    return found if found and _has_attribute(page, used, found) else None


def _charged_behind(page: Page, used: Used, found: Governed) -> int | None:
    """The *de* behind an aside about whoever is charged: *accuse X, élu en mai, ⟦de V⟧*; else None."""
    comma, limit = page.within(found.span).stop, page.sentence(used.head)[1]
    if comma + 2 >= limit or page.tokens[comma].text != ",":
        return None
    for k in range(comma + 2, min(comma + ASIDE, limit - 2)):
        if page.tokens[k].text == "," and page.keys[k + 1] in page.lexicon.words("bare de"):
            first = bare_infinitive(page, k + 2)
            verbs = range(first, min(first + 5, limit)) if first is not None else range(0)
            return k + 1 if any(page.tokens[v].head == used.head for v in verbs) else None
        if page.tokens[k].text == ",":
            return None
    return None


def taken_up(page: Page, used: Used, found: Governed) -> tuple[Span, ...]:
    """A content in parts, the pronoun of whoever is judged the first: *⟦les⟧ accuse de ⟦négligence⟧*."""
    if found.construction != "qualify" or used.reflexive or not _clitic_object(page, used):
        return (found.span,)
    pronouns = page.lexicon.words("direct clitic") | page.lexicon.words("either clitic")
    at = next((k for k in range(used.first, used.head) if page.keys[k] in pronouns), None)
    inside = page.within(found.span)
    if at is None or len(inside) < 2:
        return (found.span,)
    of = page.keys[inside.start] in page.lexicon.words("bare de")
    said = Span(page.tokens[inside.start + of].start, found.span.end)
    return page.parse.span(at, at + 1), said


def _is_come_upon(page: Page, row: Cue, first: int, limit: int) -> bool:
    """Whether something is found, not judged: *n'a trouvé aucune trace suspecte, ont trouvé la mort*."""
    if row.head not in page.lexicon.words("coming upon") or page.tokens[first].text in OPENED:
        return False
    noun = noun_after(page, first, limit)
    counted = page.tokens[first].pos == "NUM" and (noun is None or page.tokens[noun].text != "%")
    vague = counted or page.keys[first] in page.lexicon.words("indefinite")
    vague = vague or page.keys[first] in page.lexicon.words("none")
    return vague or (noun is not None and page.keys[noun] in page.lexicon.words("come upon"))


def _is_present(page: Page, used: Used) -> bool:
    return "Tense=Pres" in page.tokens[used.head].morph


def _object_first(used: Used) -> int:
    """Where what is judged begins: behind the verb, though words of the cue follow it: *tient X pour Y*."""
    parted = len(used.rows[0].words) > 1 and used.last > used.head + len(used.rows[0].words)
    return used.head + 1 if parted else used.last


def _opens_object(page: Page, at: int) -> bool:
    article = page.tokens[at].pos in ("DET", "PROPN") or page.keys[at] in page.lexicon.words("plural")
    return article or page.tokens[at].text in OPENED


def _attribute_first(page: Page, used: Used, first: int) -> bool:
    """Whether *de* and quoted words come before what is judged: *qualifie de « vain » l'accord*."""
    de = page.lexicon.words("de")
    row = used.row("qualify")
    ahead = page.tokens[first + 1].text in OPENED if first + 1 < len(page.tokens) else False
    return row is not None and bool(de & row.shown) and page.tokens[first].text.lower() in de and ahead


def _adjective_first(page: Page, row: Cue, first: int) -> bool:
    """Whether an adjective stands before what is judged: *juge ⟦absurde⟧ la décision, le fait que S*."""
    plain = not (page.lexicon.words("de") | page.lexicon.words("likeness")) & row.shown
    bare = first + 1 < len(page.tokens) and page.tokens[first].pos == "ADJ"
    ruled = bare and page.lemmas[first] in page.lexicon.words("ruling")  # *a jugé recevables les plaintes*
    sure = row.act == "assert" and row.force != "1" and not ruled
    return plain and bare and sure and page.tokens[first + 1].pos == "DET"


def _clitic_object(page: Page, used: Used) -> bool:
    """Whether a pronoun before the verb is judged: *les accuse de V, nous accuse de V, que X juge vain*."""
    taken = page.lexicon.words("direct clitic") | page.lexicon.words("que")
    either, subjects = page.lexicon.words("either clitic"), subject_children(page, used.head)
    before = range(max(used.first - 1, 0), used.head)
    return any(page.keys[k] in taken or (page.keys[k] in either and k not in subjects) for k in before)


def _has_attribute(page: Page, used: Used, found: Governed) -> bool:
    """Whether more than a bare object stands in the stretch: the row's *de* or *comme*, adjective or mark."""
    inside = page.within(found.span)
    if used.reflexive or _object_first(used) < used.last:
        opening = page.lexicon.words("likeness") | page.lexicon.words("gerund")
        article = used.last >= len(page.tokens) or page.tokens[used.last].pos == "DET"
        return page.keys[inside.start] in opening if used.reflexive else not article
    if _adjective_first(page, found.row, inside.start):
        return True
    behind = _past_marks(page, inside.start)
    if inside.start < behind < inside.stop and page.tokens[behind].pos == "DET":
        return True  # *a jugé « irresponsables » les appels*
    noun = noun_after(page, inside.start, inside.stop)
    start = inside.start if _clitic_object(page, used) else _past_marks(page, inside.start)
    rest = range(noun + 1 if noun is not None else start, inside.stop)
    if any(page.tokens[k].text in OPENED and not _adds_phrase(page, k) for k in rest):
        return True
    words = {page.tokens[k].text.lower() for k in rest}
    if words & page.lexicon.words("likeness") or _quoted_first(page, inside, start, found):
        return True
    shown = found.row.shown
    if found.row.act == "praise" and noun is not None and words & page.lexicon.words("pour"):
        return True  # *remercie les marins pour leur aide*
    for link in (page.lexicon.words("likeness"), page.lexicon.words("de")):
        if link & shown:
            first = next((k for k in rest if page.tokens[k].pos in ("ADP", "SCONJ")), None)
            linked = first is None or (page.tokens[first].text.lower() in link and not _of_place(page, first))
            return bool(words & link) and linked
    if found.row.head in page.lexicon.words("naming"):
        return False  # *a appelé son homologue polonais*
    worth = used.row("à+np") is None  # *appelle X à Y*
    hears = any("à" in row.addressee for row in used.rows)  # *a dit le contraire aux juges*
    people = {k for k in rest if hears and page.tokens[k].pos == "NOUN" and is_someone(page, k)}
    return any(_is_judgement(page, k) for k in rest) or any(
        worth and _is_worth(page, k, found.row) for k in rest if k not in people
    )


def _of_place(page: Page, link: int) -> bool:
    """Whether a place stands behind the link, which nobody is called: *traite les déchets de Brest*."""
    return link + 1 < len(page.tokens) and page.tokens[link + 1].ent == "LOC"


def _quoted_first(page: Page, inside: range, behind: int, found: Governed) -> bool:
    """Whether quoted words of judgement stand before what is judged: *juge « absurde » cette idée*."""
    plain = not (page.lexicon.words("de") | page.lexicon.words("likeness")) & found.row.shown
    quoted = page.tokens[inside.start].text in OPENED and behind < inside.stop
    return plain and quoted and noun_after(page, behind, inside.stop) is not None


def _adds_phrase(page: Page, mark: int) -> bool:
    """Whether the quoted words are a phrase beside the object: *a trouvé la mort « en secourant un ami »*."""
    after = page.tokens[mark + 1] if mark + 1 < len(page.tokens) else None
    led = after is not None and after.pos == "ADP" and after.text.lower() not in page.lexicon.words("bare de")
    behind = page.tokens[mark + 2].morph if mark + 2 < len(page.tokens) else ""
    return led and ("VerbForm=Part" in behind or "VerbForm=Inf" in behind or "PronType=Prs" in behind)


def _past_marks(page: Page, at: int) -> int:
    """The token behind the quotation that opens at `at`; `at` where none does."""
    opened = quotation_from(page, page.tokens[at].start) if page.tokens[at].text in OPENED else None
    return page.at(opened.outer.end - 1) + 1 if opened is not None else at


def _is_worth(page: Page, at: int, row: Cue) -> bool:
    """Whether a figure stands behind *à*, or a thing where the verb asks for one: *compare X à un virus*."""
    behind = page.tokens[at - 1].text.lower() in page.lexicon.words("à")
    contracted = len(page.keys[at - 1]) > 1 and page.tokens[at].pos == "NOUN"
    thing = (page.tokens[at].pos == "DET" or contracted) and bool(page.lexicon.words("à") & row.shown)
    return behind and (thing or page.tokens[at].pos in ("NUM", "ADV"))


def _is_judgement(page: Page, at: int) -> bool:
    """Whether the token is an adjective said of the noun before it: none before a noun, none of a name's."""
    morph = page.tokens[at].morph
    describes = page.tokens[at].pos == "ADJ" or ("VerbForm=Part" in morph and "Tense=Pres" not in morph)
    behind = page.tokens[at + 1] if at + 1 < len(page.tokens) else None
    free = not page.tokens[at].ent or page.tokens[at - 1].ent != page.tokens[at].ent  # *l'État islamique*
    return describes and free and (behind is None or behind.pos not in ("NOUN", "PROPN"))
