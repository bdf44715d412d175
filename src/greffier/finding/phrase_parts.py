"""Where the words of a noun phrase that is said end: at what comma, colon or conjunction."""

from __future__ import annotations

from greffier.finding.coordination import COMMAS
from greffier.finding.endings import closes_aside, names_part, relative
from greffier.finding.lists import lists_on
from greffier.finding.page import Page


def parts_phrase(page: Page, first: int, at: int) -> bool:
    """Whether a comma, a colon or *et qui* stands here, which end a noun phrase."""
    token = page.tokens[at]
    if token.text == "," and (
        lists_on(page, at)
        or _places(page, at)
        or _includes(page, at + 1)
        or lists_infinitives(page, first, at)
    ):
        return False
    if token.text == "," and (page.tokens[at - 1].dep == "aux:tense" or closes_aside(page, first, at)):
        return False  # *accuse X d'avoir, à Oslo, menti*
    mark = (token.text in COMMAS or token.text == ":") and token.text != "-"
    return mark or (token.pos == "CCONJ" and (relative(page, at + 1) or _another_act(page, first, at + 1)))


def lists_infinitives(page: Page, first: int, comma: int) -> bool:
    """Whether *de* and an infinitive go on with a row: *accuse X d'avoir menti, ⟦de n'avoir⟧ pas fui*."""
    behind = comma + 1 < page.sentence(comma)[1] and _is_bare(page, comma + 1)
    return behind and any(_is_bare(page, k) for k in range(max(first - 1, 0), comma))


def _is_bare(page: Page, at: int) -> bool:
    """Whether *de* and an infinitive stand here, pronouns or a negation between: *de ⟦ne pas les⟧ voir*."""
    if page.keys[at] not in page.lexicon.words("bare de"):
        return False
    verbs = range(at + 1, page.sentence(at)[1])
    verb = next((k for k in verbs if page.tokens[k].pos not in ("ADV", "PRON")), at)
    return "VerbForm=Inf" in page.tokens[verb].morph


def _includes(page: Page, at: int) -> bool:
    """Whether words begin that take in more of the same: *exige le retrait, y compris de la police*."""
    if at + 1 >= len(page.tokens):
        return False  # a text that breaks off
    if page.tokens[at].pos == "CCONJ" and page.tokens[at + 1].pos == "NUM":
        return True  # *sept morts, dont un agent, et 112 blessés*
    return " ".join(page.keys[at : at + 2]) in page.lexicon.words("including") or names_part(page, at)


def _places(page: Page, comma: int) -> bool:
    """Whether the comma parts a place from where that lies: *une attaque à Gao, dans le nord du Mali*."""
    before, behind = page.tokens[comma - 1], page.tokens[comma + 1 : comma + 6]
    named = before.ent == "LOC" or before.pos == "PROPN"
    led = bool(behind) and behind[0].text.lower() in page.lexicon.words("where")
    return named and led and any(token.ent == "LOC" or token.pos == "PROPN" for token in behind[1:])


def _another_act(page: Page, first: int, at: int) -> bool:
    """Whether *et* joins a clause or another act here: *rejette la plainte et qu'il, et de promettre S*."""
    if at + 1 >= len(page.tokens):
        return False
    bare, tokens = page.lexicon.words("bare de"), page.tokens
    paired = any("VerbForm=Inf" in tokens[k].morph and page.keys[k - 1] in bare for k in range(first + 1, at))
    told = tokens[at].text.lower() in bare and "VerbForm=Inf" in tokens[at + 1].morph and not paired
    rows = page.lexicon.verbs_by_form.get(page.keys[at + 1], ()) if told else ()
    return page.keys[at] in page.lexicon.words("que") or any(len(row.words) == 1 for row in rows)
