"""What mood, tense, negation and conjunction of a clause tell of its deed's status."""

from __future__ import annotations

from greffier.finding.events.beside import status_rows, words_at
from greffier.finding.events.postposed import told_as_done
from greffier.finding.grammar import auxiliaries, group_start, is_finite, negated
from greffier.finding.page import Page
from greffier.lexicon import key
from greffier.record import Status

OTHERWISE = 10
"""How many tokens before a verb the words for the other case may stand."""
MARKS = ("mark", "case")
"""Relations of a conjunction or preposition to its verb."""


def _narrated(page: Page, verb: int) -> bool:
    """Whether a clause tells what happened: *a fui avant d'être pris, avant qu'il ne fût pris*."""
    kids = page.parse.children[verb]
    cops = [k for k in kids if page.tokens[k].dep == "cop"]
    above, group = page.tokens[verb].head, (verb, *cops, *auxiliaries(page.parse, verb))
    if page.tokens[above].pos == "NOUN":  # *ont brûlé une porte avant d'être dispersés*
        above = page.tokens[above].head
    marks = {page.tokens[k].text.lower() for k in kids if page.tokens[k].dep in MARKS}
    seized = page.tokens[above].lemma in page.lexicon.words("chance") and "pour" in marks
    infinitive = any("VerbForm=Inf" in page.tokens[k].morph for k in group)
    wished = any("Mood=Sub" in page.tokens[k].morph for k in group)
    told = infinitive or (wished and "avant" in marks)
    return ("avant" in marks or seized) and told and "Tense=Past" in page.tokens[above].morph


def of_clause(page: Page, verb: int, infinitive: str | None = None) -> Status | None:
    """What mood, tense, negation and conjunction of a verb's clause tell; None when nothing."""
    if (conjunction := _conjunction(page, verb)) is not None:
        return None if _narrated(page, verb) or told_as_done(page, verb) else conjunction
    if denies(page, verb):
        return "denied"
    mood = _by_form(page, verb, infinitive) or finite_mood(page, verb)
    if "Tense=Fut" in mood:
        return "conditional" if _under_if(page, verb) or _otherwise(page, verb) else "planned"
    if _is_wished(page, verb, mood):
        return "planned"
    if "Mood=Cnd" not in mood or page.tokens[verb].lemma == "agir":
        return None
    if _otherwise(page, verb):
        return "conditional"
    if _of_report(page, verb):
        if not _is_compound(page, verb) and _under_if(page, verb):
            return "conditional"  # *a prévenu que le navire serait saisi s'il revenait*
        return "planned" if not _is_compound(page, verb) and _ahead_of_past(page, verb) else None
    return "planned" if _ahead_of_past(page, verb) or _due(page, verb) else "conditional"


def _is_wished(page: Page, verb: int, mood: str) -> bool:
    """Whether a sentence is nothing but what is wished: *Que les corps soient rendus*."""
    first = page.sentence(verb)[0]
    return "Mood=Sub" in mood and page.tokens[verb].dep == "root" and page.keys[first] == "que"


def _is_compound(page: Page, verb: int) -> bool:
    """Whether a verb is in a compound tense; *seraient libérés* is none."""
    group = (page.tokens[k] for k in auxiliaries(page.parse, verb))
    return any(aux.dep != "aux:pass" for aux in group)


def _under_if(page: Page, verb: int) -> bool:
    """Whether a clause with *si* stands under a verb: *si le texte est adopté, il sera suspendu*."""
    clauses = (k for k in page.parse.children[verb] if page.tokens[k].dep == "advcl")
    return any(_conjunction(page, k) == "conditional" for k in clauses)


def _otherwise(page: Page, verb: int) -> bool:
    """Whether the words before a clause tell it of the other case: *sans quoi il partira, sinon*."""
    first = page.sentence(verb)[0]
    told = page.keys[max(first, verb - OTHERWISE) : verb]
    alone, pairs = page.lexicon.words("otherwise"), page.lexicon.words("or else")
    led = page.lexicon.words("without") | page.lexicon.words("bare de")
    return any(
        word in alone or (word in pairs and at > 0 and told[at - 1] in led) for at, word in enumerate(told)
    )


def _due(page: Page, verb: int) -> bool:
    """Whether a conditional is that of *devoir*, by which news tells what is to be: *devrait se tenir*."""
    group = (verb, *auxiliaries(page.parse, verb))
    due = any(page.keys[k] in page.lexicon.words("due") for k in group)
    return due and not _under_if(page, verb)


def denies(page: Page, verb: int) -> bool:
    """Whether a verb is negated; *ne … que* only limits it: *ne confirme que la mort du roi*."""
    if not negated(page, verb) or _feared_with_ne(page, verb):
        return False
    nothing = page.lexicon.words("none") | page.lexicon.words("nobody")
    limited = page.lexicon.words("que").intersection(page.keys[verb + 1 : verb + 3])
    return not limited or not nothing.isdisjoint(page.keys[group_start(page, verb) : verb + 1])


def _feared_with_ne(page: Page, verb: int) -> bool:
    """Whether a *ne* alone only goes with a fear: *craindre que l'armée ne tire*."""
    above = page.tokens[verb].head
    if page.tokens[verb].dep != "ccomp" or above == verb:
        return False
    fears = any(row.status == "feared" for row in status_rows(page, above, ("verb", "noun")))
    full = page.lexicon.words("not") | page.lexicon.words("nobody")
    return fears and full.isdisjoint(page.keys[group_start(page, verb) : verb + 2])


def _by_form(page: Page, verb: int, infinitive: str | None) -> str:
    """The mood that the form of a verb shows whose infinitive is known, whatever the parser says; else ""."""
    word = page.keys[verb]
    if infinitive is None or not word.startswith(infinitive.removesuffix("e")):
        return ""
    if word.endswith(("rait", "raient", "rions")):
        return "Mood=Cnd"
    return "Tense=Fut" if word.endswith(("ra", "ront", "rons")) else ""


def finite_mood(page: Page, verb: int) -> str:
    """The morphology of the finite part of a verb group; "" when there is none."""
    cops = [k for k in page.parse.children[verb] if page.tokens[k].dep == "cop"]
    group = [k for k in (*auxiliaries(page.parse, verb), *cops, verb) if is_finite(page.tokens[k])]
    return page.tokens[group[0]].morph if group else ""


def _of_report(page: Page, verb: int) -> bool:
    """Whether a conditional is the press's own, of what is past: *aurait déployé*."""
    return "Tense=Past" in page.tokens[verb].morph and bool(auxiliaries(page.parse, verb))


def _ahead_of_past(page: Page, verb: int) -> bool:
    """Whether a conditional is a future told in the past, with no *si*: *a annoncé qu'il enverrait*."""
    joined = verb
    while page.tokens[joined].dep == "conj":
        joined = page.tokens[joined].head
    above = page.tokens[joined].head
    if page.tokens[joined].dep != "ccomp" or above == joined:
        return False
    behind = page.keys[verb : page.sentence(verb)[1]]
    if joined != verb and not page.lexicon.words("if").isdisjoint(behind):
        return False
    past = "Tense=Past" in page.tokens[above].morph or "Tense=Imp" in page.tokens[above].morph
    if _under_if(page, verb):
        return False
    generic = page.lexicon.words("any")
    subjects = [k for k in page.parse.children[verb] if page.tokens[k].dep.startswith("nsubj")]
    below = (page.tokens[d].text.lower() for k in subjects for d in page.parse.children[k])
    return past and not any(word in generic for word in below)


def _conjunction(page: Page, verb: int) -> Status | None:
    for k in page.parse.children[verb]:
        token = page.tokens[k]
        if k < verb and token.dep in MARKS:
            for row in page.lexicon.statuses_by_form.get(key(token.text), ()):
                if row.kind in ("conjunction", "preposition") and words_at(page, row, k):
                    return row.status
            if page.keys[k] in page.lexicon.words("que") and (led := _before_que(page, k)):
                return led
    return None


def _before_que(page: Page, que: int) -> Status | None:
    """What the words before the *que* of a clause tell, whatever the parser ties them to: *pourvu que*."""
    for at in range(max(que - 3, 0), que):
        for row in status_rows(page, at, ("conjunction",)):
            if words_at(page, row, at) and at + len(row.words) == que:
                return row.status
    return None
