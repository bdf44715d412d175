"""What others are to do by the words of who spoke before: *La Grèce devra aussi payer, a dix jours pour…*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.deeds import main_verbs, subject
from greffier.finding.commitments.drafts import Draft, Found, shape
from greffier.finding.grammar import noun_after
from greffier.finding.page import Page
from greffier.record import Statement, TimeExpression


def owes(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Les rebelles devront aussi partir*, behind a demand of the same paragraph: its speaker's."""
    if is_kind(page, clause.verb, "must") and clause.ahead and clause.deed != clause.verb:
        yield from _draft(page, clause, clause.whole, demanding=True)


def up_to(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*« C'est à la France de faire le premier pas »*: whose a deed is to do."""
    at, limit = clause.whole.first, clause.whole.last
    it = at + 3 < limit and page.keys[at] in page.lexicon.words("it")
    if not it or page.lemmas[at + 1] not in page.lexicon.words("be") or clause.negated:
        return None
    to = noun_after(page, at + 3, limit) if page.keys[at + 2] in page.lexicon.words("à") else None
    asked = actor_of(page, to, statement) if to is not None else None
    if to is None or asked in (None, statement.speaker):
        return None
    deeds = (k for k in range(to + 1, limit - 1) if page.keys[k] in page.lexicon.words("bare de"))
    led = any("VerbForm=Inf" in page.tokens[k + 1].morph for k in deeds)
    return Found("demand", statement.speaker, asked, clause.whole) if led else None


def has_until(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Les rebelles ont dix jours pour partir*: a demand of whoever spoke before in the paragraph."""
    first = time_left(page, clause)
    if first is not None:
        yield from _draft(page, clause, Stretch(first, clause.whole.last), demanding=False)


def time_left(page: Page, clause: Clause) -> int | None:
    """Where the deed begins that there is time left for: *ont dix jours pour ⟦partir⟧*; None without one."""
    have = page.lexicon.words("have") | page.lexicon.words("dispose")
    if page.tokens[clause.verb].lemma not in have or clause.negated:
        return None
    lengths = page.once(times_given)
    for at in range(clause.verb + 1, clause.whole.last - 1):
        if is_purpose(page, at) and any(clause.verb < k < at for k in lengths):
            return at + 1
    return None


def is_purpose(page: Page, at: int) -> bool:
    """Whether *pour* and an infinitive stand here, a pronoun or mark before it: *pour « se retirer »*."""
    if page.keys[at] not in page.lexicon.words("pour"):
        return False
    behind = page.tokens[at + 1 : at + 4]
    first = next((one for one in behind if one.pos not in ("PRON", "PUNCT")), None)
    return first is not None and "VerbForm=Inf" in first.morph


def times_given(page: Page) -> tuple[int, ...]:
    """Tokens at which a length of time, or a time until which something is due, begins."""
    times = (t for t in page.of(TimeExpression) if t.type == "DURATION" or t.bound in ("until", "before"))
    return tuple(page.at(time.span.start) for time in times)


def _draft(page: Page, clause: Clause, whole: Stretch, *, demanding: bool) -> Iterator[Draft]:
    """The demand of whoever spoke last in the paragraph, when he is another than who is to do it."""
    to = actor_of(page, clause.subject, None)
    if not demanding and (by := _announcer(page, clause)) not in (None, to):
        made = shape(page, "demand", whole)
        if made is not None:
            yield Draft("demand", made.what, made.condition, by, to, None, "owed")
        return
    before = _spoken_before(page, page.tokens[clause.whole.first].start)
    if (
        before is None
        or before.speaker in (None, to)
        or (demanding and not _goes_on(page, clause, before, to))
    ):
        return
    made = shape(page, "demand", whole)
    if made is not None:
        yield Draft("demand", made.what, made.condition, before.speaker, to, None, "owed")


def _announcer(page: Page, clause: Clause) -> str | None:
    """Who acts before the colon a clause stands behind: *Le roi pose un ultimatum : X a dix jours pour*."""
    first, colon = page.sentence(clause.verb)[0], clause.whole.first - 1
    if colon <= first or page.keys[colon] != ":":
        return None
    verbs = main_verbs(page, Stretch(first, colon))
    return actor_of(page, subject(page, verbs[0]), None) if verbs else None


def _goes_on(page: Page, clause: Clause, before: Statement, to: str | None) -> bool:
    """Whether a clause adds to a demand: *devra aussi*, or asked of the same."""
    also = any(page.keys[k] in page.lexicon.words("also") for k in range(*clause.whole))
    return before.act == "demand" and (also or (to is not None and to == before.addressee))


def _spoken_before(page: Page, start: int) -> Statement | None:
    """The last statement before a character in its paragraph; None without one."""
    told = [one for one in page.of(Statement) if one.hull.end <= start and one.parent is None]
    last = max(told, key=lambda one: one.hull.end, default=None)
    return last if last is not None and "\n" not in page.text[last.hull.end : start] else None
