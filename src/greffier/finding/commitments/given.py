"""What somebody gives that is his own to give, or to do: *Oman offre sa médiation, propose l'asile à X*."""

from __future__ import annotations

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.drafts import Found, actors_by_id
from greffier.finding.grammar import phrase_end, phrase_start
from greffier.finding.page import Page
from greffier.record import Statement


def given(page: Page, clause: Clause) -> Stretch | None:
    """The thing that the subject offers; None where nothing is, or a figure of speech."""
    if clause.negated or not is_kind(page, clause.verb, "give"):
        return None
    objects = (k for k in page.parse.children[clause.verb] if k > clause.verb and page.tokens[k].dep == "obj")
    thing = next(objects, None)
    if thing is None:
        return None
    first = phrase_start(page.parse, thing)
    own = page.keys[first] in page.lexicon.words("possessive")
    good = page.lemmas[thing] in page.lexicon.words("offered") or _is_new(page, clause, thing)
    if good or (own and page.lexicon.is_matter(page.tokens[thing].lemma)):
        return Stretch(first, phrase_end(page, thing))
    return None


def gives(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Oman offre son aide, a rapporté l'agence*: what somebody is said to offer, by himself or others."""
    whole = given(page, clause) if clause.subject is not None else None
    by = actor_of(page, clause.subject, statement) if whole is not None else None
    return Found("offer", by, None, whole) if whole is not None and by is not None else None


def _is_new(page: Page, clause: Clause, thing: int) -> bool:
    """Whether a state or body gives a new thing that is no figure of speech: *offre une escorte*."""
    new = page.keys[phrase_start(page.parse, thing)] in page.lexicon.words("indefinite")
    figurative = page.lemmas[thing] in page.lexicon.words("given in words")
    actor = page.once(actors_by_id).get(actor_of(page, clause.subject, None) or "")
    governs = actor is not None and (bool(actor.offices) or actor.type in ("government", "organisation"))
    offers = page.lexicon.is_verb_of(page.keys[clause.verb], "offering")  # *propose X* is a cue
    return new and governs and offers and not figurative
