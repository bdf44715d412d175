"""Participles that have their auxiliary from another: *ont poursuivi et tué, a vu le roi et tué son fils*."""

from __future__ import annotations

from greffier.finding.events.adjacent import apposed_to
from greffier.finding.grammar import auxiliaries, climb, is_passive
from greffier.finding.page import Page


def is_participle(page: Page, verb: int) -> bool:
    """Whether the verb is a past participle without auxiliary: *mené, déployées*."""
    return _bare_past(page, verb) and shares_auxiliary(page, verb) is None


def shares_auxiliary(page: Page, verb: int) -> int | None:
    """The participle whose auxiliary serves this one too: *ont poursuivi et tué*; None when none does."""
    above = page.tokens[verb].head
    joint = page.tokens[verb].dep == "conj" and above < verb and _bare_past(page, verb)
    if not joint:
        return None
    if not _helped(page, above):
        return shares_auxiliary(page, above) or torn_from(page, verb)
    return above if is_passive(page.parse, above) or apposed_to(page, verb) is None else None


def _helped(page: Page, verb: int) -> bool:
    """Whether a verb has an auxiliary, be it by the *fait* before it: *ont fait sauter*."""
    caused = (k for k in page.parse.children[verb] if page.tokens[k].dep == "aux:caus")
    return any(auxiliaries(page.parse, k) for k in (verb, *caused))


def torn_from(page: Page, verb: int) -> int | None:
    """The participle that one with an object goes on from, where the parser joins it to a noun between.

    *a condamné la grève et gelé son aide*: an article right behind it tells that it is no adjective.
    """
    tokens = page.tokens
    above, limit = tokens[verb].head, page.sentence(verb)[1]
    if tokens[verb].dep != "conj" or tokens[above].pos == "VERB" or not _bare_past(page, verb):
        return None
    linked = page.keys[verb - 1] in page.lexicon.words("and")
    if not linked or verb + 1 >= limit or tokens[verb + 1].pos != "DET":
        return None
    path = (k for k in climb(page.parse, above) if k < above and tokens[k].pos == "VERB")
    return next((k for k in path if auxiliaries(page.parse, k) and not is_passive(page.parse, k)), None)


def _bare_past(page: Page, verb: int) -> bool:
    token = page.tokens[verb]
    bare = not any(page.tokens[k].dep.startswith("aux") for k in page.parse.children[verb])
    bare = bare and token.dep != "aux:caus"  # *a fait parvenir*
    return "VerbForm=Part" in token.morph and "Tense=Past" in token.morph and bare


def at_odds(page: Page, participle: int, noun: int) -> bool:
    """Whether a participle is singular of a plural noun, as far as both tell."""
    single, many = "Number=Sing" in page.tokens[participle].morph, "Number=Plur" in page.tokens[noun].morph
    return single and many and page.tokens[noun].pos == "NOUN"
