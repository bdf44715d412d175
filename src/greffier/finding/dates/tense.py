"""The tense that a time expression stands in, from the parse: past, present or future."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from greffier.finding.grammar import top_of
from greffier.finding.moods import is_conditional, is_future
from greffier.finding.page import Page
from greffier.lexicon import Lexicon
from greffier.record import Parse, Span, Token

Tense = Literal["past", "present", "future"]
PUT_OFF = 10
"""How many tokens before a day the word stands, at most, that puts something off to it."""
FEATURES: tuple[tuple[str, Tense], ...] = (
    ("Tense=Fut", "future"),
    ("Tense=Past", "past"),
    ("Tense=Imp", "past"),
    ("Mood=Cnd", "future"),
    ("Tense=Pres", "present"),
)


def tense(page: Page, span: Span) -> Tense | None:
    """The tense of the clause that `span` belongs to; None when the parse shows no verb above it."""
    within = page.within(span)
    if not within:
        return None
    if _behind_infinitive(page, within[0], top_of(page, within)):
        return "future"  # elle a appelé à défiler dimanche
    for verb in _verbs_above(page.parse, top_of(page, within)):
        if "VerbForm=Fin" in verb.morph and is_future(page, verb.index):
            return "future"  # nous nous concentrerons, il réunira, taken for a present or a past
        if "Tense=Imp" in verb.morph and is_conditional(page, verb.index):
            return "future"  # le sommet se tiendrait, which it takes for an imperfect
        if found := _of_verb(page.parse, verb, page.lexicon):
            return found
    return None


def _behind_infinitive(page: Page, first: int, top: int) -> bool:
    """Whether an expression stands right behind what its verb asks for or plans: *a appelé à V dimanche*."""
    above, before = page.tokens[top].head, page.tokens[first - 1] if first else None
    if before is None or "VerbForm=Inf" not in before.morph or above == top or before.head != above:
        return False
    done = before.dep == "xcomp" and page.tokens[above].pos == "VERB"
    return done and _infinitive(page.parse, before, page.lexicon) == "future"


def put_off(page: Page, span: Span) -> bool:
    """Whether *au* leads to the day that something is put off to: *le report du vote au 15 décembre*."""
    inside = page.within(span)
    at = inside.start - 1 if inside else -1
    first = page.sentence(inside.start)[0] if inside else 0
    if at <= first or page.keys[at] not in page.lexicon.words("à"):
        return False
    before = page.lemmas[max(first, at - PUT_OFF) : at]
    return not page.lexicon.words("putting off").isdisjoint(before)


def led_ahead(page: Page, span: Span) -> bool:
    """Whether the word before a weekday puts it ahead: *grève pour lundi, reporté à lundi, prévu lundi*."""
    inside = page.within(span)
    at = inside.start - 1 if inside else -1
    if at < 0:
        return False
    before = page.tokens[at]
    alone = "VerbForm=Part" in before.morph and not _helpers(page.parse, at)
    return before.text.lower() in page.lexicon.words("to that day") or (
        alone and _looks_ahead(before, page.lexicon)
    )


def is_coming(page: Page, span: Span) -> bool:
    """Whether a present tells what is to come on the weekday behind it: *le procès s'ouvre lundi*."""
    inside = page.within(span)
    verb = next(_verbs_above(page.parse, top_of(page, inside)), None) if inside else None
    if verb is None or verb.index > inside[0] or _helpers(page.parse, verb.index):
        return False
    return _simple(verb) == "present" and page.keys[verb.index] not in page.lexicon.verbs_by_form


def plain_tense(page: Page, span: Span) -> Tense | None:
    """The tense of the very verb that `span` hangs on, past or future; None where a noun is between.

    Where no day is reckoned from publication the tense must not err: *le référendum de 2018 a été annoncé*.
    """
    within = page.within(span)
    inside = set(within)
    top = next((at for at in within if page.tokens[at].head not in inside), None)
    if top is None:
        return None
    before = page.tokens[within[0] - 1].text.lower() if within[0] else ""
    if before in page.lexicon.words("pour"):
        return None
    verb = page.tokens[page.tokens[top].head]
    helpers = _helpers(page.parse, verb.index)
    if not helpers and "VerbForm=Part" in verb.morph and "Tense=Past" in verb.morph:
        return "past" if not _looks_ahead(verb, page.lexicon) else None  # non divulguées en décembre 2021
    finite = [token for token in (verb, *helpers) if "VerbForm=Fin" in token.morph]
    if verb.pos not in ("VERB", "AUX") or len(finite) != 1:
        return None
    if "Tense=Fut" in finite[0].morph:
        return "future"
    found = _of_verb(page.parse, verb, page.lexicon)
    return found if found == "past" else None


def _verbs_above(parse: Parse, at: int) -> Iterator[Token]:
    """Verbs and participles from a token up to the root, nearest first."""
    for _ in range(20):
        token = parse.tokens[at]
        if token.pos in ("VERB", "AUX") or "VerbForm=Part" in token.morph or _helpers(parse, at):
            yield token
        if token.head == at:
            return
        at = token.head


def _helpers(parse: Parse, at: int) -> list[Token]:
    """The auxiliaries and copulas of a verb."""
    below = (parse.tokens[child] for child in parse.children[at])
    return [token for token in below if token.dep.startswith(("aux", "cop"))]


def _of_verb(parse: Parse, verb: Token, lexicon: Lexicon) -> Tense | None:
    """The tense of one verb with its auxiliaries; None for an infinitive, which its governor decides."""
    ahead = _looks_ahead(verb, lexicon)
    helper = next((h for h in _helpers(parse, verb.index) if "VerbForm=Fin" in h.morph), None)
    if helper is not None:
        return _compound(helper, verb, ahead)
    if "VerbForm=Part" in verb.morph:
        if "Tense=Pres" in verb.morph:
            return None
        if _is_to_undergo(parse, verb):
            return _infinitive(parse, verb, lexicon)
        return "future" if ahead else "past"
    if "VerbForm=Inf" in verb.morph:
        if any(helper.dep != "aux:caus" for helper in _helpers(parse, verb.index)):
            return "past"
        return _infinitive(parse, verb, lexicon)
    return _simple(verb)


def _is_to_undergo(parse: Parse, verb: Token) -> bool:
    """Whether a participle has but the infinitive *être* before it: *doit être jugé*, not *avoir été*."""
    helpers = _helpers(parse, verb.index)
    return len(helpers) == 1 and "VerbForm=Inf" in helpers[0].morph and helpers[0].dep == "aux:pass"


def _looks_ahead(verb: Token, lexicon: Lexicon) -> bool:
    """Whether what a verb speaks of lies ahead: *prévu, attendre*."""
    return verb.lemma in lexicon.times.ahead or verb.text.lower() in lexicon.times.ahead


def _compound(helper: Token, verb: Token, ahead: bool) -> Tense | None:
    """The tense of auxiliary and participle: *a annoncé* past, *est prévu* and *sera célébré* future."""
    own = _simple(helper)
    if own == "present" and ahead and helper.lemma == "être":
        return "future"  # est attendu, whatever its auxiliary is taken for
    if own == "present" and helper.dep == "aux:tense":
        return "past"  # s'est éteinte, whatever the participle is taken for
    if "VerbForm=Part" not in verb.morph or not helper.dep.startswith("aux"):
        return own
    if own == "present":
        return "past"
    return "past" if "Mood=Cnd" in helper.morph else own


def _infinitive(parse: Parse, verb: Token, lexicon: Lexicon) -> Tense | None:
    """Future for an infinitive that hangs on a verb which looks ahead (*doit partir*); None otherwise."""
    if verb.head == verb.index:
        return None
    governor = parse.tokens[verb.head]
    if governor.pos == "NOUN" and verb.dep == "acl":
        governor = parse.tokens[governor.head]  # a invité les camps à se retrouver
    done = governor.lemma in lexicon.times.modal and "VerbForm=Part" in governor.morph
    if done and any("Mood=Ind" in helper.morph for helper in _helpers(parse, governor.index)):
        return "past"  # a dû démissionner en décembre
    ahead = governor.lemma in lexicon.times.ahead and "Tense=Imp" not in governor.morph
    if ahead or governor.lemma in lexicon.times.asked:
        return "future"
    if governor.lemma in lexicon.times.modal and governor.lemma in lexicon.times.ahead:
        return "present"  # devait partir jeudi, whichever Thursday is the nearer
    return None


def _simple(token: Token) -> Tense | None:
    """The tense that a finite form shows; None when it shows none."""
    return next((found for feature, found in FEATURES if feature in token.morph), None)
