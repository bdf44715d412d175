"""What clauses demand: *X doit partir, il faut que X parte, il appartient à X de partir, nous voulons Y*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.boundaries import OPENED
from greffier.finding.commitments.bound import actor_of, own_subject
from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.commitments.conditions import Stretch, as_span
from greffier.finding.commitments.drafts import Draft, Found, shape
from greffier.finding.commitments.owed import time_left
from greffier.finding.commitments.told import force
from greffier.finding.conditional import openers
from greffier.finding.grammar import NOMINAL, is_finite, noun_after
from greffier.finding.moods import is_conditional, is_future, lies_ahead
from greffier.finding.page import Page
from greffier.finding.sayable import is_someone
from greffier.record import Statement

REACH = 6
"""Tokens from *que* to the verb of a short order."""


def must(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*X doit partir, il faut que X parte, il appartient à X de partir*: what others are to do."""
    if not is_kind(page, clause.verb, "must") or clause.subject is None:
        return None
    subject, obliged = clause.subject, clause.deed != clause.verb
    if subject - 1 in page.once(openers):
        return None  # *quand il faut trancher*
    if page.keys[subject] in page.lexicon.words("it"):
        return _impersonal(page, statement, clause)
    whoever = page.keys[subject] in page.lexicon.words("nobody") | page.lexicon.words("those")
    called = page.keys[subject] in page.lexicon.words("hearing") | page.lexicon.words("third persons")
    called = called and statement.manner in ("direct", "mixed")  # *« Vous devez partir »*
    if page.tokens[subject].pos not in NOMINAL and not (whoever or called):
        return None
    if called and (page.lemmas[clause.deed] in page.lexicon.words("talk") or clause.negated):
        return None  # *vous devez comprendre, vous ne devez pas être le premier*
    bare = page.lemmas[subject] in page.lexicon.words("commanded")  # *l'armée doit partir* is no own deed
    to = actor_of(page, subject, None if bare else statement)
    if page.keys[subject] in page.lexicon.words("hearing"):
        to = statement.addressee
    own = to is not None and to == statement.speaker
    told = to is not None or whoever or bare or called
    told = told or (is_someone(page, subject) and _now(page, clause))
    told = told or (_voices_need(page, statement) and _to_be_done(page, clause))
    return Found("demand", statement.speaker, to, clause.whole) if obliged and told and not own else None


def _now(page: Page, clause: Clause) -> bool:
    """Whether somebody is to do it now or soon: *doit, devra*; no *devait, devrait*."""
    present = "Tense=Pres" in page.tokens[clause.finite].morph and not is_conditional(page, clause.finite)
    return (present or is_future(page, clause.finite)) and not clause.negated


def _voices_need(page: Page, statement: Statement) -> bool:
    """Whether the words are somebody's own, or the cue one of opinion: *estime que le vote doit cesser*."""
    if statement.manner in ("direct", "mixed"):
        return True
    cue = page.within(statement.cue) if statement.cue is not None else range(0)
    by_name = any(page.keys[k] in page.lexicon.words("pour") for k in cue)  # *pour X, S*
    return by_name or any(page.lexicon.is_verb_of(page.keys[k], "holding") for k in cue)


def _to_be_done(page: Page, clause: Clause) -> bool:
    """Whether something is to be done or to end: *« Ces hommes doivent être libérés, la guerre finir »*."""
    passive = any(page.tokens[k].dep == "aux:pass" for k in page.parse.children[clause.deed])
    due = passive or page.lexicon.is_verb_of(page.keys[clause.deed], "ceasing")
    return due and "Tense=Pres" in page.tokens[clause.finite].morph and not clause.ahead


def _impersonal(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Il faut que X parte*; None for *il faut savoir que*, and for things that take time or money."""
    if clause.negated:
        return None
    if clause.deed == clause.verb and not _clause_below(page, clause.verb):
        needs = _needs(page, statement, clause)
        return Found("demand", statement.speaker, None, clause.whole) if needs else None
    if page.tokens[clause.deed].lemma in page.lexicon.words("talk"):
        return None
    that = (k for k in range(clause.verb, clause.whole.last) if page.keys[k] in page.lexicon.words("que"))
    first = next(that, None) if page.tokens[clause.verb].pos == "ADJ" else None
    whole = Stretch(first + 1, clause.whole.last) if first is not None else clause.whole
    return Found("demand", statement.speaker, None, whole)


def _needs(page: Page, statement: Statement, clause: Clause) -> bool:
    """*« Il nous faut des garanties », il faut un vote, estime X*: what is lacking, no time, no money."""
    us = page.keys[clause.finite - 1] in page.lexicon.words("self") or _voices_need(page, statement)
    kids = (k for k in page.parse.children[clause.verb] if k > clause.verb and page.tokens[k].dep == "obj")
    units = page.lexicon.times.single
    return us and any(page.lexicon.is_matter(page.lemmas[k]) and page.lemmas[k] not in units for k in kids)


def _clause_below(page: Page, verb: int) -> bool:
    """Whether a clause or an infinitive hangs on the verb, or *que* stands right behind it."""
    if page.keys[verb + 1] in page.lexicon.words("que"):
        return True
    below = [page.tokens[k] for k in page.parse.children[verb] if k > verb]
    if any(k.dep == "obj" and k.pos in NOMINAL for k in below):  # *il faudra une heure pour passer*
        return any(k.dep in ("ccomp", "csubj") for k in below)
    return any(k.dep in ("ccomp", "xcomp", "csubj", "advcl") or "VerbForm=Inf" in k.morph for k in below)


def wants(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Nous voulons des garanties*: a thing wanted, by the speaker himself."""
    if clause.wanted is None or clause.negated or not own_subject(page, statement, clause):
        return None
    return Found("demand", statement.speaker, statement.addressee, Stretch(clause.wanted, clause.whole.last))


def that_wanted(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Nous voulons que l'armée recule*: a clause wanted, by the speaker himself."""
    first = clause.verb + 2
    that = first < clause.whole.last and page.keys[clause.verb + 1] in page.lexicon.words("que")
    if not that or clause.negated or not is_kind(page, clause.verb, "want"):
        return None
    if not own_subject(page, statement, clause):
        return None
    return Found("demand", statement.speaker, statement.addressee, Stretch(first, clause.whole.last))


def given_time(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*« Vous avez onze jours pour partir », Oslo a jusqu'à lundi pour répondre*: what others are to do."""
    first = time_left(page, clause) if clause.subject is not None else None
    if clause.subject is None or first is None:
        return None
    hearing = page.keys[clause.subject] in page.lexicon.words("hearing")
    to = statement.addressee if hearing else actor_of(page, clause.subject, statement)
    if not hearing and to in (None, statement.speaker):
        return None  # *nous avons deux jours pour voter*
    return Found("demand", statement.speaker, to, Stretch(first, clause.whole.last))


def ordered(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*« Construisez vos usines ici »*: an order to those spoken to; None for *regardez, croyez-moi*."""
    if statement.manner not in ("direct", "mixed") or clause.subject is not None:
        return None
    form = page.keys[clause.verb]
    ends = any(form.endswith(end) for end in page.lexicon.words("order ending"))
    under = range(*clause.condition) if clause.condition else range(0)
    before = [k for k in range(clause.whole.first, clause.verb) if k not in under]
    opens = all(page.tokens[k].pos in ("ADV", "CCONJ", "PUNCT") for k in before)
    asked = any(page.keys[k] == "?" for k in range(clause.verb, page.sentence(clause.verb)[1]))
    if not ends or not opens or asked or page.lexicon.is_verb_of(form, "look"):
        return None
    return Found("demand", statement.speaker, statement.addressee, clause.whole)


def let_them(page: Page, statement: Statement, piece: Stretch) -> Iterator[Draft]:
    """*« Qu'ils nous appellent »*: a short order to others, by *que* before its one verb."""
    first = _behind_colon(page, piece)
    begins = statement.manner == "direct" and page.keys[first] in page.lexicon.words("que")
    if not begins or first + 2 >= piece.last or page.tokens[piece.last - 1].text == "?":
        return
    comma = next((k for k in range(first + 2, piece.last) if page.keys[k] == ","), piece.last)
    piece = Stretch(first, comma)  # *Qu'ils partent, ensuite on verra*
    verbs = [k for k in range(*piece) if is_finite(page.tokens[k])]
    led = page.tokens[first + 1].pos in ("PRON", "DET", "PROPN", "NOUN")
    if (
        len(verbs) != 1
        or _marvels(page, verbs[0], piece)
        or lies_ahead(page, verbs[0])
        or not led
        or verbs[0] - first > REACH
        or (page.tokens[first - 1].text not in {*OPENED, ":"} and first != page.sentence(first)[0])
    ):
        return
    what = as_span(page, piece)
    if what is not None:
        yield Draft(
            "demand",
            what,
            None,
            statement.speaker,
            statement.addressee,
            statement,
            "let them",
            force(page, statement),
        )


def _marvels(page: Page, verb: int, piece: Stretch) -> bool:
    """Whether a piece wonders at something instead of ordering: *« Qu'ils sont seuls ! »*."""
    loud = "!" in page.keys[piece.last - 1 : piece.last + 1] and "Mood=Sub" not in page.tokens[verb].morph
    return loud and page.lemmas[verb] in page.lexicon.words("be") | page.lexicon.words("have")


def cleft(page: Page, statement: Statement, piece: Stretch) -> Iterator[Draft]:
    """*« Ce que nous voulons, c'est ⟦le retrait des troupes⟧ »*: a thing wanted, by the speaker himself."""
    head = page.keys[piece.first : piece.first + 3]
    if len(head) < 3 or head[0] not in page.lexicon.words("remarked"):
        return
    if head[1] not in page.lexicon.words("que") or head[2] not in page.lexicon.words("self"):
        return
    is_it = page.lexicon.words("it")
    at = next((k for k in range(piece.first + 3, piece.last - 2) if page.keys[k] in is_it), None)
    asks = at is not None and any(_demands(page, k) for k in range(piece.first + 3, at))
    made = shape(page, "demand", Stretch(at + 2, piece.last)) if at is not None and asks else None
    if made is not None:
        yield Draft(
            "demand", made.what, made.condition, statement.speaker, statement.addressee, statement, "cleft",
            force(page, statement),
        )  # fmt: skip


def _demands(page: Page, at: int) -> bool:
    """Whether a token is a verb of wish or demand: *voulons, exigeons*."""
    rows = page.lexicon.verbs_by_form.get(page.keys[at], ())
    return is_kind(page, at, "want") or any(row.act == "demand" for row in rows)


def _behind_colon(page: Page, piece: Stretch) -> int:
    """Where a piece begins, or what stands behind its colon: *Une chose : ⟦que l'armée parte⟧*."""
    colons = (k for k in range(*piece) if page.keys[k] == ":" and k + 2 < piece.last)
    at = next(colons, None)
    led = at is not None and page.keys[at + 1] in page.lexicon.words("que")
    return at + 1 if at is not None and led else piece.first


def falls(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Il appartient à X de partir*: a deed that is someone's to do."""
    limit = clause.whole.last
    if clause.subject is None or clause.negated or not is_kind(page, clause.verb, "fall"):
        return None
    impersonal = page.keys[clause.subject] in page.lexicon.words("it")
    at = clause.verb + 1
    if not impersonal or at >= limit or page.keys[at] not in page.lexicon.words("à"):
        return None
    deeds = (k for k in range(at + 2, limit) if "VerbForm=Inf" in page.tokens[k].morph)
    deed = next(deeds, None)
    bare = page.lexicon.words("bare de")
    if deed is None or not any(page.keys[k] in bare for k in range(at, deed)):
        return None
    to = noun_after(page, at + 1, deed)
    return Found("demand", statement.speaker, actor_of(page, to, statement), clause.whole)
