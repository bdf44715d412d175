"""Acts done in saying so: *nous demandons à X de partir, je promets un vote, je m'engage à ce que S*."""

from __future__ import annotations

from collections.abc import Sequence

from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.drafts import Found
from greffier.finding.commitments.told import ACTS
from greffier.finding.grammar import noun_after, phrase_end
from greffier.finding.moods import is_future
from greffier.finding.page import Page
from greffier.lexicon import Construction, Cue
from greffier.record import Statement

AHEAD = frozenset({"refuse"})
"""Acts that are done in saying that one will do them."""


def performs(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Nous demandons la libération de X, je promets de V*: the act is done in saying so."""
    if statement.manner not in ("direct", "mixed") or clause.negated:
        return None
    myself = clause.subject is not None and page.keys[clause.subject] in page.lexicon.words("self")
    if not myself or page.keys[clause.subject or 0] in page.lexicon.words("hearing"):
        return None
    rows = _rows(page, clause.verb, clause.subject or 0)
    present = clause.verb == clause.finite and "Tense=Pres" in page.tokens[clause.finite].morph
    first, limit = clause.verb + 1, clause.whole.last
    if clause.ahead:  # *nous refuserons de signer, je m'opposerai à la vente*
        present, rows = is_future(page, clause.verb), [row for row in rows if row.act in AHEAD]
    if not present or first + 1 >= limit:
        return None
    opens = _opened_by(page, first)
    opens = opens if clause.ahead or opens != "à+np" else None
    behind = _past_addressee(page, first, limit, rows)
    if behind is not None and _opened_by(page, behind) not in (None, "np"):
        first, opens = behind, _opened_by(page, behind)
    fitting = [row for row in rows if opens in row.constructions]
    if clause.ahead and is_kind(page, clause.verb, "undo"):
        return None  # *nous écarterons le danger*
    if clause.ahead and fitting:
        return Found(ACTS[fitting[0].act], statement.speaker, statement.addressee, clause.whole)
    acts = [ACTS[row.act] for row in fitting if row.act in ACTS and row.act != "accept"]
    if not acts:
        return None
    first += _links(page, first) if opens != "np" else 0
    return Found(acts[0], statement.speaker, statement.addressee, Stretch(first, limit))


def _rows(page: Page, verb: int, subject: int) -> list[Cue]:
    """The cues a verb may be alone, reflexive ones where a pronoun stands before it: *je m'engage*."""
    reflexive = verb - 1 > subject and page.tokens[verb - 1].pos == "PRON"
    rows = page.lexicon.verbs_by_form.get(page.keys[verb], ())
    return [row for row in rows if len(row.words) == 1 + row.reflexive and row.reflexive <= reflexive]


def _past_addressee(page: Page, first: int, limit: int, rows: Sequence[Cue]) -> int | None:
    """The token behind whom a demand is made of: *demandons ⟦à Paris⟧ de, appelons ⟦le roi⟧ à*; else None."""
    asked = {kind for row in rows for kind in row.addressee}
    led = "à" in asked and page.keys[first] in page.lexicon.words("à")
    if not led and "obj" not in asked:
        return None
    noun = noun_after(page, first + led, limit)
    end = phrase_end(page, noun) if noun is not None else limit
    opens = (k for k in range(first + 1, min(end + 1, limit - 1)) if _opened_by(page, k) not in (None, "np"))
    return next(opens, None)


def _opened_by(page: Page, at: int) -> Construction | None:
    """The construction that the words at `at` open behind a verb; None for another."""
    if at + 1 >= len(page.tokens):
        return None
    verb = at + 1  # *de ne plus vous retenir*
    while verb + 1 < len(page.tokens) and page.tokens[verb].pos in ("ADV", "PRON") and verb - at <= 3:
        verb += 1
    infinitive = "VerbForm=Inf" in page.tokens[verb].morph
    if page.keys[at] in page.lexicon.words("que"):
        return "que"
    if infinitive and page.keys[at] in page.lexicon.words("de"):
        return "de+inf"
    if page.keys[at] in page.lexicon.words("à") and (infinitive or _links(page, at) > 1):
        return "à+inf"
    if page.keys[at] in page.lexicon.words("à"):
        return "à+np"
    return "np" if page.tokens[at].pos in ("DET", "NUM") else None


def _links(page: Page, at: int) -> int:
    """How many words link a content to its verb: *à ce que* three, *que, de, à* one."""
    that = page.keys[at + 1 : at + 3]
    long = that and that[0] in page.lexicon.words("remarked") and that[-1] in page.lexicon.words("que")
    return 3 if long and page.keys[at] in page.lexicon.words("à") else 1
