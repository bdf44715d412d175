"""Who stands before a court in an article, and so may be called *l'accusé, le prévenu*, and who does not."""

from __future__ import annotations

from greffier.finding.drafts import Draft
from greffier.finding.grammar import is_passive
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.register import Register

ENOUGH = 1.0
"""How far the one in view whom no verb says to be tried must stand out to be called *l'accusé*."""


def on_trial(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The one person told to be tried, for *l'accusé*; else who stands out and holds no court's office."""
    role, words = reference.role, register.page.lexicon.words
    if role is None or role.lemma not in words("before a court"):
        return []
    people = [d for d in register.persons(reference.gender) if d.type == "person" and not d.profile]
    tried = [d for d in people if is_tried(register, d)]
    if tried:
        return tried if len(tried) == 1 else []
    if any(role.lemma in d.nouns for d in register.persons(reference.gender)):
        return []
    free = [d for d in people if not of_court(register, d) and d not in register.met_in(reference)]
    found = register.ranked(reference, lambda d: d in free, ENOUGH)
    return [found[0][1]] if found else []


def of_court(register: Register, draft: Draft) -> bool:
    """Whether a person holds an office now that keeps them from being the one tried: judge, lawyer."""
    court = register.page.lexicon.words("of a court")
    return any(office.held == "now" and office.office in court for office in draft.offices)


def is_tried(register: Register, draft: Draft) -> bool:
    """Whether the article says that a person is tried, accused or held: *X, jugé lundi; X comparaît*."""
    return any(_is_tried_at(register.page, head) for head in draft.heads)


def _is_tried_at(page: Page, head: int) -> bool:
    top = page.tokens[head].head if page.tokens[head].dep.startswith("flat") else head
    near = (k for k in page.parse.children[top] if page.tokens[k].dep in ("acl", "amod", "appos"))
    if any(_tells(page, k) for k in near):
        return True
    verb = page.tokens[top].head
    if not page.tokens[top].dep.startswith("nsubj") or not _tells(page, verb):
        return False
    finite = "VerbForm=Fin" in page.tokens[verb].morph
    copula = any(page.tokens[k].dep == "cop" for k in page.parse.children[verb])
    return finite or copula or is_passive(page.parse, verb)


def _tells(page: Page, at: int) -> bool:
    """Whether the word says that somebody is tried: *jugé*, *mis en examen*; no *mis* alone."""
    placed = page.keys[at] in page.lexicon.words("placed")
    behind = page.keys[at + 1] if at + 1 < len(page.keys) else ""
    return page.keys[at] in page.lexicon.words("tried") and (not placed or behind == "en")
