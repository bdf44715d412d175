"""Nouns for offices and roles of the lexicon as they stand in a text: *ministre des Ports, le directeur*."""

from __future__ import annotations

from greffier.finding.page import Page
from greffier.lexicon import Role, key
from greffier.record import Token


def role_at(page: Page, at: int) -> tuple[int, Role] | None:
    """One past the last token of the role noun that starts at `at`, and its row; None when there is none."""
    word = page.keys[at]
    reach = page.lexicon.role_reach.get(present(page, word) if "-" in word else word)
    if not reach:
        return None
    token = page.tokens[at]
    noun = token.pos in ("NOUN", "PROPN", "X") or _stands_for_noun(page, at)
    if not noun and (reach < 2 or token.pos != "ADJ"):
        return None
    for last in range(min(at + reach, len(page.tokens)), at + (not noun), -1):
        if last - at > 1 and _is_no_noun(page.tokens[last - 1]):
            continue
        form = key(page.text[token.start : page.tokens[last - 1].end]) if last > at + 1 else word
        rows = page.lexicon.roles_by_form.get(form) or page.lexicon.roles_by_form.get(present(page, form))
        if rows and (rows[0].lemma[0].islower() or token.text[0].isupper()):
            other = _is_feat(page, at, rows[0]) or _is_verb(page, at) or _is_means(page, at)
            return None if other else (last, rows[0])
    return None


def _is_no_noun(token: Token) -> bool:
    """Whether a mark or a verb stands where an office's last word would; a participle may: *haut gradé*."""
    return token.pos == "PUNCT" or (token.pos == "VERB" and "VerbForm=Part" not in token.morph)


def role_starts(page: Page) -> list[int]:
    """The tokens at which a role noun may start, in reading order."""
    reach = page.lexicon.role_reach
    tied = [at for word, places in page.places.items() if "-" in word and word not in reach for at in places]
    return sorted([*page.where(reach), *tied])


def _is_feat(page: Page, at: int, role: Role) -> bool:
    """Whether a feminine determiner tells that no man is meant by his noun: *la mort*, beside *le mort*."""
    taken_up = role.lemma in page.lexicon.words("taken up") and page.keys[at] == key(role.lemma)
    return taken_up and bool(role.feminine) and page.keys[at - 1] in page.lexicon.words("feminine")


def _is_means(page: Page, at: int) -> bool:
    """Whether the noun only tells through whom: *par l'⟦intermédiaire⟧ d'Oslo*."""
    mouth = at > 1 and page.keys[at] in page.lexicon.words("mouth")
    return mouth and page.keys[at - 2] in page.lexicon.words("par")


def _is_verb(page: Page, at: int) -> bool:
    """Whether the word has a subject and an object in front of it, as verbs have: *il le juge nécessaire*."""
    words = page.lexicon.words
    clitic = at > 1 and page.keys[at - 1] in words("direct clitic")
    return clitic and page.keys[at - 2] in words("subject clitic")


def present(page: Page, form: str) -> str:
    """An office without the prefix that says it is over: *ex-maire*."""
    if "-" not in form:
        return form
    return next((form.removeprefix(p) for p in page.lexicon.words("over") if form.startswith(p)), form)


def _stands_for_noun(page: Page, at: int) -> bool:
    """Whether an adjective is used as a noun: behind a determiner, no noun behind it (*le responsable*).

    An epithet may stand between: *l'ancien vigile*.
    """
    token, last = page.tokens[at], len(page.tokens) - 1
    if token.pos not in ("ADJ", "VERB") or at == 0:
        return False
    if _is_counted(page, at):
        return at == last or page.tokens[at + 1].pos not in ("NOUN", "PROPN")
    led = at - (at > 1 and page.keys[at - 1] in page.lexicon.words("epithet"))
    if page.tokens[led - 1].pos != "DET":
        return False
    if at == last or page.tokens[at + 1].ent == "ORG":  # *un délégué CGT*
        return True
    return page.tokens[at + 1].pos not in ("NOUN", "PROPN")


def _is_counted(page: Page, at: int) -> bool:
    """Whether the adjective says who is counted: *des centaines de jeunes, une dizaine de blessés*."""
    de = at > 1 and page.keys[at - 1] in page.lexicon.words("bare de")
    return de and page.lemmas[at - 2] in page.lexicon.words("counted")


def calls_for(page: Page, at: int) -> bool:
    """Whether *à* leads on from a noun of saying, past its owner: *l'appel du maire ⟦à⟧ la grève*."""
    back = at - 1
    while back > 1 and page.tokens[back].pos in ("NOUN", "ADJ", "DET"):
        back -= 1
    rows = page.lexicon.nouns_by_head.get(page.lemmas[back - 1], ()) if back else ()
    led = page.keys[back] in page.lexicon.words("de") and page.keys[at] in page.lexicon.words("à")
    return led and any(not {"à+np", "à+inf"}.isdisjoint(row.constructions) for row in rows)
