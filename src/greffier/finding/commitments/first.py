"""What must be done before something else is: *aucune discussion avant le retrait des troupes*."""

from __future__ import annotations

from greffier.finding.commitments.conditions import Stretch, phrase_limit
from greffier.finding.grammar import noun_after
from greffier.finding.page import Page
from greffier.record import TimeExpression


def done_first(page: Page, whole: Stretch) -> Stretch | None:
    """*avant* with a deed, an infinitive or a clause, in a stretch; None for *avant mardi, un jour avant*."""
    before = page.lexicon.words("until done")
    for at in range(whole.first + 1, whole.last - 1):
        if page.keys[at] in before and not _is_time(page, at):
            last = _last(page, at + 1, whole.last)
            return Stretch(at, last) if last is not None else None
        if (last_lack := _lack(page, at, whole)) is not None:
            return Stretch(at, last_lack)
    return None


def _lack(page: Page, at: int, whole: Stretch) -> int | None:
    """One past what must not be lacking: *refuse de voler ⟦sans escorte⟧*; None for *sans délai*."""
    stances = page.lexicon.stances
    if not stances.has("without", page.keys[at]) or page.tokens[at].pos != "ADP":
        return None
    any_ = page.keys[whole.first] in page.lexicon.words("any")  # *exclut toute trêve ⟦sans retrait⟧*
    if not any_ and "VerbForm=Inf" not in page.tokens[whole.first].morph:
        return None
    if "VerbForm=Inf" in page.tokens[at + 1].morph:  # *refuse de signer ⟦sans avoir lu X⟧*
        return whole.last if page.lemmas[at + 1] in page.lexicon.words("have") else None
    noun = noun_after(page, at + 1, whole.last)
    plain = noun is not None and page.tokens[noun].pos == "NOUN"
    idle = noun is None or stances.has("unless", page.keys[noun], page.lemmas[noun])
    return phrase_limit(page, noun, whole.last) if plain and noun is not None and not idle else None


def _last(page: Page, first: int, limit: int) -> int | None:
    """One past what stands behind *avant*; None when it is no deed."""
    if page.keys[first] in page.lexicon.words("que") | page.lexicon.words("bare de"):
        return limit
    noun = noun_after(page, first, limit)
    if noun is None or not page.lexicon.is_matter(page.tokens[noun].lemma):
        return None
    return phrase_limit(page, noun, limit)


def _is_time(page: Page, at: int) -> bool:
    """Whether a time expression begins at the token or right behind it, or a length of time stands before."""
    unit = page.lexicon.times.single.get(page.lemmas[at - 1])
    if unit is not None and unit.kind == "unit":
        return True
    return any(page.tokens[k].start in page.once(_times) for k in (at, at + 1))


def _times(page: Page) -> frozenset[int]:
    """The characters at which times begin."""
    return frozenset(time.span.start for time in page.of(TimeExpression))
