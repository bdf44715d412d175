"""What is asked in return for what is offered: *rendre le port contre la levée du blocus*."""

from __future__ import annotations

from greffier.finding.commitments.conditions import Stretch, phrase_limit
from greffier.finding.grammar import noun_after
from greffier.finding.page import Page


def bartered(page: Page, whole: Stretch) -> Stretch | None:
    """*contre* with what one gives in return, in a stretch; None for *lutter contre la fin de l'aide*."""
    for at in range(whole.first + 1, whole.last - 1):
        if page.keys[at] not in page.lexicon.words("contre"):
            continue
        noun = noun_after(page, at + 1, whole.last)
        if noun is None or page.lemmas[noun] not in page.lexicon.words("bartered"):
            continue
        before = (page.keys[k] for k in range(whole.first, at))
        if not any(page.lexicon.is_verb_of(word, "fight") for word in before):
            return Stretch(at, phrase_limit(page, noun, whole.last))
    return None
