"""Who stands right before a verb, where the parser gives it no subject that can act, or one of two."""

from __future__ import annotations

from greffier.finding.grammar import (
    NOMINAL,
    auxiliaries,
    climb,
    finite_group,
    group_start,
    is_finite,
    is_temporal,
    phrase_start,
)
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.whereabouts import reference_over, references_between


def subject_beside(page: Page, verb: int) -> list[int]:
    """The subject of a finite verb by where it stands; none when nobody stands there or the numbers differ.

    It ends right before the verb group, before an aside between commas, or before a participle's words:
    *Anne et Paul ont parlé*; *Paul, 40 ans, a été tué*; *un homme soupçonné de préparer un vol a été arrêté*.
    """
    if not finite_group(page.parse, verb) and not _linked(page, verb):
        return []
    first, start = group_start(page, verb), page.sentence(verb)[0]
    at = first - 1
    while at > start and page.tokens[at].pos in ("ADV", "AUX"):
        at -= 1
    if at < start:
        return []
    if page.tokens[at].text == ",":
        near = _ending(page, at - 1)
        found = near if near is not None and not _led(page, near) else _before_aside(page, start, at)
    else:
        found = _ending(page, at) or _described(page, at)
    if found is None or _led(page, found):
        return []
    both = [found.head, *_and_before(page, found)]
    return sorted(both) if _agrees(page, verb, found, len(both)) else []


def behind_where_of(page: Page, verb: int, above: int) -> list[int]:
    """Who stands right before a verb that *où* parts from the one above: *la prison d'où dix ont fui*."""
    if page.lexicon.words("in which").isdisjoint(page.keys[above:verb]):
        return []
    at = next(k for k in range(verb, above, -1) if page.keys[k] in page.lexicon.words("in which"))
    finite = any(is_finite(token) for token in page.tokens[at : group_start(page, verb)])
    return [] if finite else subject_beside(page, verb)


def contrasted(page: Page, verb: int) -> int | None:
    """The noun a stressed pronoun takes up between commas before a verb: *La Suède, elle, a signé*."""
    at = group_start(page, verb) - 1
    if at < page.sentence(verb)[0] + 3 or page.tokens[at].text != "," or page.tokens[at - 2].text != ",":
        return None
    one = _ending(page, at - 3) if page.keys[at - 1] in page.lexicon.words("stressed") else None
    return one.head if one is not None else None


def led_by_que(page: Page, verb: int) -> int:
    """The *que* that opens a verb's clause, before which nobody is its subject; -1 where there is none.

    *Le maire dément que l'armée ait tiré*, where the parser took *dément* for no verb.
    """
    marks = [k for k in page.parse.children[verb] if k < verb and page.tokens[k].dep == "mark"]
    opening = (k for k in marks if k and page.tokens[k - 1].text != ",")  # no relative: *X, que Y héberge*
    return next((k for k in opening if page.keys[k] in page.lexicon.words("que")), -1)


def apposed_to(page: Page, participle: int) -> int | None:
    """Whom a participle behind a comma tells more of: *un homme, arrêté mardi, a nié*; None for nobody."""
    at = participle - 1
    while at > 0 and page.tokens[at].pos == "ADV":
        at -= 1
    one = _ending(page, at - 1) if at > 0 and page.tokens[at].text == "," else None
    controls = page.lexicon.is_verb_of(page.tokens[participle].text, "object controls")
    governed = {"obj", "nsubj"} | (set() if controls else {"ccomp", "xcomp"})  # *Oslo, accusé d'avoir tué*
    below = (k for k in page.parse.children[participle] if page.tokens[k].dep in governed)
    told = not all(is_temporal(page, k) for k in below)  # *Jan Orlov, limogé la semaine dernière*
    if one is None or told:
        return None
    if _is_of_another(page, participle, one):
        near = references_between(page, page.sentence(participle)[0], one.first)
        one = next((it for it in reversed(near) if not _is_of_another(page, participle, it)), one)
    plural = "Number=Plur" in page.tokens[participle].morph
    return one.head if plural == (one.number == "p") else None


def _is_of_another(page: Page, participle: int, one: Reference) -> bool:
    """Whether a feminine participle tells of no masculine noun: *Anne, qui mène le parti, condamnée*."""
    feminine = "Gender=Fem" in page.tokens[participle].morph
    return feminine and one.gender == "m" and page.tokens[one.head].pos == "NOUN"


def before_comma(page: Page, at: int) -> list[int]:
    """Whoever is told right before the comma before a token: *a reçu les mineurs, ⟦en⟧ grève*."""
    if at < 2 or page.tokens[at - 1].text != ",":
        return []
    one = _ending(page, at - 2)
    return [one.head] if one is not None else [k for k in (at - 2,) if page.tokens[k].pos == "NOUN"]


def also_joined(page: Page, subject: int, verb: int) -> list[int]:
    """Others joined by *et* to a single subject of a plural verb: *Anne, ministre, et Paul ont signé*."""
    one = reference_over(page, subject)
    if one is None or verb_number(page, verb) != "p":
        return []
    if one.number == "p":
        return [k for k in _and_before(page, one) if _opens(page, k)]
    both = subject_beside(page, verb)
    near = [k for k in both if k != one.head] if one.head in both else _and_before(page, one)
    return near or _joined_to_complement(page, subject)


def _joined_to_complement(page: Page, subject: int) -> list[int]:
    """The second subject, which the parser joins to what the first is of: *le chef du camp et dix gardes*."""
    for over in page.parse.children[subject]:
        if over < subject or page.tokens[over].dep != "nmod":
            continue
        for k in page.parse.children[over]:
            under = [page.tokens[c] for c in page.parse.children[k] if c < k]
            told = any(it.pos in ("DET", "NUM") for it in under) and all(it.dep != "case" for it in under)
            if k > over and page.tokens[k].dep == "conj" and page.tokens[k].pos in NOMINAL and told:
                return [k]
    return []


def _opens(page: Page, head: int) -> bool:
    """Whether the reference with this head opens its sentence, so that it can only be part of the subject."""
    one = reference_over(page, head)
    return one is not None and phrase_start(page.parse, one.first) <= page.sentence(head)[0] + 1


def _ending(page: Page, at: int) -> Reference | None:
    """The reference that ends at a token."""
    if page.tokens[at].text == ")":
        opened = (k for k in range(at, page.sentence(at)[0], -1) if page.tokens[k].text == "(")
        at = next(opened, at) - 1
    near = reference_over(page, at)
    return near if near is not None and near.last == at + 1 else None


def _before_aside(page: Page, start: int, comma: int) -> Reference | None:
    """The reference that an aside closed by a comma tells more of, with no verb of its own behind it."""
    for one in references_between(page, start, comma):
        opened = one.first == start or page.tokens[one.first - 1].pos in ("PUNCT", "DET", "SCONJ", "CCONJ")
        if opened and not any(is_finite(token) for token in page.tokens[one.last : comma]):
            return one
    return None


def _described(page: Page, at: int) -> Reference | None:
    """Whom a participle tells more of whose words end at a token: *un homme soupçonné d'un vol*."""
    path = [k for k in climb(page.parse, at) if k <= at]
    verbs = [k for k in path if page.tokens[k].pos == "VERB"]
    if not verbs:
        return _by_infinitive(page, at)
    return _hung_on(page, verbs[-1])


def _by_infinitive(page: Page, at: int) -> Reference | None:
    """The same, where the parser took the object for the subject: *… de commettre un vol a été arrêté*."""
    before = next((k for k in range(at, max(at - 6, 0), -1) if page.tokens[k].pos == "VERB"), None)
    if before is None:
        return None
    verbs = [k for k in climb(page.parse, before) if k <= before and page.tokens[k].pos == "VERB"]
    return _hung_on(page, verbs[-1])


def _hung_on(page: Page, verb: int) -> Reference | None:
    noun = page.tokens[verb].head
    acl = page.tokens[verb].dep.startswith("acl") and noun < verb and page.tokens[noun].pos in NOMINAL
    return reference_over(page, noun) if acl else None


def _led(page: Page, one: Reference) -> bool:
    """Whether a preposition leads to the words, so that they are no subject; not *plus de cent civils*."""
    before = page.tokens[one.first - 1] if one.first else None
    if before is None or before.pos != "ADP":
        return False
    measured = page.lexicon.words("quantity") | page.lexicon.words("during")
    return one.first < 2 or page.tokens[one.first - 2].text.lower() not in measured


def _and_before(page: Page, one: Reference) -> list[int]:
    """The one joined to a reference by the *et* before it, whatever the parser ties it to."""
    at = one.first - 1
    while at > 0 and page.tokens[at].pos == "DET":
        at -= 1
    if at < 2 or page.tokens[at].text.lower() not in page.lexicon.words("and"):
        return []
    at -= 1
    at -= page.tokens[at].text == ","
    other = _ending(page, at)
    if other is None or page.tokens[other.head].dep.startswith(("obj", "nmod")) or _led(page, other):
        return []
    return [other.head]


def _agrees(page: Page, verb: int, one: Reference, many: int) -> bool:
    """Whether the verb is plural where its subject is, as far as both tell."""
    number = verb_number(page, verb)
    return number is None or number == ("p" if many > 1 else one.number)


def verb_number(page: Page, verb: int) -> str | None:
    """Whether a verb is plural or singular, *p* or *s*, by its finite word; None where that does not tell."""
    group = [*auxiliaries(page.parse, verb), *_linked(page, verb), verb]
    finite = [k for k in group if is_finite(page.tokens[k])]
    if not finite and page.tokens[verb].dep == "xcomp":  # *viennent d'être libérés*
        finite = [k for k in (page.tokens[verb].head,) if is_finite(page.tokens[k])]
    morph = page.tokens[finite[0]].morph if finite else ""
    return "p" if "Number=Plur" in morph else "s" if "Number=Sing" in morph else None


def _linked(page: Page, verb: int) -> list[int]:
    """The *être* of a participle that the parser takes for an adjective: *sont morts*."""
    return [k for k in page.parse.children[verb] if page.tokens[k].dep == "cop" and is_finite(page.tokens[k])]


def made_to_undergo(page: Page, verb: int) -> bool:
    """Whether an infinitive is undergone by its subject: *s'est fait arrêter, se sont fait expulser*."""
    caused = next((k for k in page.parse.children[verb] if page.tokens[k].dep == "aux:caus"), verb)
    at = caused - 1
    while caused != verb and at > 0 and page.tokens[at].pos in ("AUX", "ADV"):
        at -= 1
    return caused != verb and at >= 0 and page.keys[at] in page.lexicon.words("reflexive")


def of_oneself(page: Page, verb: int) -> bool:
    """Whether *me, nous* before a verb mean its subject: *je me suis rendu, nous nous sommes arrêtés*."""
    own, plural, being = (
        page.lexicon.words("either clitic"),
        page.lexicon.words("doubled"),
        page.lexicon.words("be"),
    )
    for at in range(max(group_start(page, verb), page.sentence(verb)[0] + 1), verb):
        if page.keys[at] in own and (page.keys[at] not in plural or page.keys[at - 1] == page.keys[at]):
            return page.keys[at] in plural or page.lemmas[at + 1] in being
    return False
