"""Of whom a relative clause tells: the noun it hangs on, else the nearest before."""

from __future__ import annotations

from greffier.finding.events.adjacent import verb_number
from greffier.finding.events.joining import joined
from greffier.finding.events.people import can_be_someone
from greffier.finding.events.postposed import counted_alike
from greffier.finding.grammar import NOMINAL, is_temporal
from greffier.finding.page import Page


def antecedents(page: Page, relative: int, verb: int) -> list[int]:
    """Tokens that the pronoun of a relative clause with this verb stands for; none without a noun before."""
    above = page.tokens[verb].head
    if (
        page.tokens[verb].dep.startswith("acl")
        and page.tokens[above].pos in (*NOMINAL, "PRON")
        and above < relative
        and not is_temporal(page, above)
    ):
        noun = _speaking(page, counted_alike(page, above, relative, verb), relative, verb)
        return _together(page, noun, verb) if noun == above else joined(page, noun)
    start = page.sentence(relative)[0]
    before = (k for k in range(relative - 1, start - 1, -1) if page.tokens[k].pos in NOMINAL)
    near = [k for k in before if not is_temporal(page, k)][:1]
    told = [_holder(page, k) for k in near] if page.tokens[relative - 1].text == "," else near
    return _together(page, told[0], verb) if told == near and near else told


def _together(page: Page, noun: int, verb: int) -> list[int]:
    """A noun and all it is joined to where the verb is of several: *le Mali et ⟦le Niger⟧, qui ont signé*."""
    first = noun
    if verb_number(page, verb) == "p" and "Number=Plur" not in page.tokens[noun].morph:
        while page.tokens[first].dep == "conj" and page.tokens[first].head < first:
            first = page.tokens[first].head
    return joined(page, first) if page.tokens[first].pos in (*NOMINAL, "PRON") else joined(page, noun)


def _speaking(page: Page, noun: int, relative: int, verb: int) -> int:
    """Who speaks in a relative clause: *le départ ⟦du maire⟧, qui refuse de partir*; else the noun."""
    says = page.keys[verb] in page.lexicon.verbs_by_form and page.tokens[relative - 1].text == ","
    if not says or page.tokens[noun].pos != "NOUN" or can_be_someone(page, noun, "subj"):
        return noun
    last = relative - 2
    while last > noun and page.tokens[last].dep in ("flat:name", "amod"):
        last = page.tokens[last].head
    within = page.tokens[last].dep == "nmod" and page.tokens[last].head == noun
    return last if within and can_be_someone(page, last, "subj") else noun


def _holder(page: Page, noun: int) -> int:
    """Who has an office that ends with a noun: *Anne, porte-parole du collectif, qui S*; else the noun."""
    above = page.tokens[noun].head
    held = page.tokens[noun].dep == "nmod" and above < noun
    return above if held and page.lemmas[above] in page.lexicon.roles_by_form else noun
