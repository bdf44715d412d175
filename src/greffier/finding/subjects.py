"""The speaker's place: which noun phrase or pronoun is the subject of a verb that reports speech."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.finding.apposed_names import name_behind
from greffier.finding.boundaries import enclosing
from greffier.finding.cues import Used
from greffier.finding.finites import has_finite
from greffier.finding.grammar import (
    NOMINAL,
    agent,
    finite_group,
    group_start,
    is_finite,
    is_led,
    is_subject_clitic,
    phrase_start,
    subject_children,
)
from greffier.finding.misreading import behind_gerund, misread
from greffier.finding.moods import pains_taken
from greffier.finding.not_subjects import at_odds, is_aside, is_time, modified, parts_verbs, told_above
from greffier.finding.own_subjects import own_subject
from greffier.finding.owners import owner
from greffier.finding.page import Page
from greffier.finding.resumed import strung_participle
from greffier.finding.tenses import shares_tense
from greffier.finding.whereabouts import in_dateline, reference_over, references_between
from greffier.lexicon import key
from greffier.record.making import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Subject:
    """Token of the speaker, None when nobody is named."""

    token: int | None


def speaker_of(page: Page, used: Used, postponed: dict[int, int]) -> Subject:
    """Who speaks by the cue: its subject, its agent, or the subject of the verb it leans on.

    `postponed` gives the speakers of incises by the token of their verb.
    """
    if used.passive:
        return Subject(agent(page, used.head))
    leaning = _behind_incise(page, used, postponed)
    subject = leaning or _subject(page, used.head, used.head, 0, postponed)
    if leaning is None and (ahead := _around_incise(page, subject.token, used.head, postponed)) is not None:
        return Subject(ahead)
    if subject.token is not None and page.tokens[subject.token].text.lower() in page.lexicon.words("nobody"):
        return Subject(None)
    if leaning is None and subject.token is not None and _is_noun(page, subject.token):
        return Subject(name_behind(page, owner(page, subject.token)))
    return subject


def _is_noun(page: Page, at: int) -> bool:
    """Whether the token is a noun or an adjective used as one: *Le principal, X,*."""
    led = at > 0 and page.tokens[at].pos == "ADJ" and page.tokens[at - 1].pos == "DET"
    return led or page.tokens[at].pos in NOMINAL


def _behind_incise(page: Page, used: Used, postponed: dict[int, int]) -> Subject | None:
    """The incise's speaker for a participle or infinitive behind it: *», a dit X, ajoutant que*."""
    start = page.sentence(used.head)[0]
    before = [verb for verb in postponed if start <= verb < used.head]
    if not before or finite_group(page.parse, used.head):
        return None
    last, shared = max(before), _coordinated(page, used.head)  # *X, a-t-il dit, a averti que S et promis V*
    own = any(k > last for k in subject_children(page, used.head))  # none in the words quoted
    return None if own or (shared or 0) > last else Subject(postponed[last])


def _around_incise(page: Page, own: int | None, verb: int, postponed: dict[int, int]) -> int | None:
    """The subject before an incise whose speaker is taken for it: *⟦Le roi⟧, a dit Oslo, a promis que*."""
    told = next((k for k, speaker in postponed.items() if own == speaker and k < speaker < verb), None)
    start, before = page.sentence(verb)[0], group_start(page, told) - 1 if told is not None else 0
    closed = page.tokens[group_start(page, verb) - 1].text == "," and page.tokens[before].text == ","
    named = references_between(page, start, before) if closed and before > start else []
    free = not has_finite(page, range(start, before))
    return named[0].head if named and free and not is_led(page, named[0].first) else None


def _subject(page: Page, verb: int, cue: int, depth: int, postponed: dict[int, int]) -> Subject:
    if verb != cue and verb in postponed:
        return Subject(postponed[verb])
    own = own_subject(page, verb)
    if own is None and verb == cue:
        own = _beside(page, verb)
    if own is None and verb == cue and (shared := _coordinated(page, verb)) is not None:
        return _subject(page, shared, cue, depth + 1, postponed)
    if own is not None:
        return Subject(own)
    above = page.tokens[verb].head
    if verb == cue and (doer := _of_gerund(page, verb, postponed)) is not None:
        return Subject(doer)
    if verb in page.once(misread) and (before := subject_before(page, verb)) is not None:
        return Subject(before)  # *La préfète, Anne Roux, leur demande de V*
    if depth > 4 or above == verb:
        return Subject(subject_before(page, verb) if finite_group(page.parse, verb) else None)
    if (taken := pains_taken(page, verb)) is not None:
        return _subject(page, taken, cue, depth + 1, postponed)
    if page.tokens[verb].dep in ("acl:relcl", "acl") and page.tokens[above].pos in NOMINAL:
        return _of_modifier(page, verb, above, cue, depth, postponed)
    if finite_group(page.parse, verb) and page.tokens[verb].dep not in ("conj", "xcomp"):
        return Subject(subject_before(page, verb))
    if page.tokens[above].pos in ("VERB", "AUX", "ADJ", "NOUN"):
        found = _subject(page, above, cue, depth + 1, postponed)
        return found if verb != cue else _of_teller(page, above, found, cue, postponed)
    return Subject(None)


def _of_gerund(page: Page, verb: int, postponed: dict[int, int]) -> int | None:
    """Who speaks by a cue behind *en* taken for a noun: *a dénoncé le texte en ⟦insistant⟧ sur son coût*."""
    above = page.tokens[verb].head
    misled = page.tokens[verb].pos == "NOUN" and above < verb - 1 and behind_gerund(page, verb)
    return _subject(page, above, verb, 1, postponed).token if misled else None


def _of_teller(page: Page, verb: int, found: Subject, cue: int, postponed: dict[int, int]) -> Subject:
    """The main verb's subject where that of its clause is a thing: *X dit que le port brûle, ajoutant S*.

    Behind a comma it is the main verb's, whoever acts in the clause: *X dit que Y est parti, ajoutant S*.
    """
    if (above := told_above(page, verb, cue)) is not None:
        teller = _subject(page, above, cue, 2, postponed)
        if teller.token is not None and reference_over(page, teller.token) is not None:
            return teller
    token = page.tokens[found.token] if found.token is not None else None
    thing = token is not None and token.pos == "NOUN" and reference_over(page, token.index) is None
    relative = page.tokens[verb].dep == "acl:relcl" and page.tokens[max(cue - 1, 0)].text == ","
    if token is None or not thing or page.lexicon.is_human(token.lemma):
        return found
    if page.tokens[verb].dep != "ccomp" and not relative:
        return found
    above = page.tokens[page.tokens[verb].head].head if relative else page.tokens[verb].head
    main = _subject(page, above, cue, 2, postponed)
    return main if main.token is not None and reference_over(page, main.token) is not None else found


def _at_head(page: Page, start: int, comma: int) -> int | None:
    """The person named at the head of a sentence, only words about whom stand before the comma."""
    named = reference_over(page, start + (page.tokens[start].pos == "PUNCT"))
    someone = named is not None and named.form == "name" and named.type == "person"
    return named.head if named and someone and not has_finite(page, range(start, comma)) else None


def _coordinated(page: Page, verb: int) -> int | None:
    """The finite cue before *et* that shares its subject: *a averti X que S et a déclaré que*."""
    first = group_start(page, verb)
    told = finite_group(page.parse, verb) or "VerbForm=Part" in page.tokens[verb].morph
    if not told or first == 0 or not (page.tokens[first - 1].pos == "CCONJ" or _strung(page, first, verb)):
        return None
    start, above = _past_semicolon(page, _told_from(page, verb), first), page.tokens[verb].head
    apart = page.tokens[first - 2].text == "," and page.tokens[verb].dep == "conj" and start <= above < first
    for at in (*([above] if apart else []), *range(first - 2, start - 1, -1)):
        token = page.tokens[at]
        taken = at in page.once(misread)  # *X dément cette version et rappelle que S*
        cue = (taken or token.pos == "VERB") and key(token.text) in page.lexicon.verbs_by_form
        alike = taken or (finite_group(page.parse, at) and shares_tense(page.parse, at, verb))
        alike = cue and alike and enclosing(page, token.start) is enclosing(page, page.tokens[verb].start)
        subject = (subject_before if taken else own_subject)(page, at) if alike else None
        if subject is not None and not at_odds(page, verb, subject):
            return at if page.tokens[first - 1].text != "," or not _joined(page, at, first) else None
    return None


def _past_semicolon(page: Page, start: int, end: int) -> int:
    """Where the clause begins behind the last semicolon: *X part ; ⟦Y reste⟧*; else `start`."""
    return max([start, *(k + 1 for k in range(start, end) if page.tokens[k].text == ";")])


def _told_from(page: Page, verb: int) -> int:
    """Where the sentence around a quotation of several begins, behind which the verb stands; else its own."""
    start = page.sentence(verb)[0]
    opened = enclosing(page, page.tokens[start].start)
    if opened is None or opened.outer.end > page.tokens[verb].start:
        return start
    return page.sentence(page.at(opened.outer.start))[0]


def _strung(page: Page, first: int, verb: int) -> bool:
    """Whether a comma alone parts the verb from the one before: *crie au complot, promet un vote et part*."""
    told = page.tokens[verb].dep in ("parataxis", "conj") and is_finite(page.tokens[first])
    return (told or strung_participle(page, verb)) and parts_verbs(page, first - 1)


def _joined(page: Page, first: int, last: int) -> bool:
    """Whether a conjunction stands between two verbs, so that a comma before the second closes an aside."""
    return any(page.tokens[k].pos == "CCONJ" for k in range(first, last))


def _of_modifier(
    page: Page, verb: int, noun: int, cue: int, depth: int, postponed: dict[int, int]
) -> Subject:
    """The speaker of a participle hung on a noun: a noun right before, else the main verb's subject."""
    previous = verb_first = verb
    while verb_first > 0 and page.tokens[verb_first - 1].pos in ("ADV", "AUX"):
        verb_first -= 1
    previous = verb_first - 1
    if behind_gerund(page, verb_first) or page.tokens[previous].text == ",":
        for index in range(noun, page.sentence(noun)[0] - 1, -1):
            relative = page.tokens[index].dep == "acl:relcl"
            if page.tokens[index].pos == "VERB" and not relative and finite_group(page.parse, index):
                return _subject(page, index, cue, depth + 1, postponed)
    return Subject(noun)


def _beside(page: Page, verb: int) -> int | None:
    """Who stands right before a participle: *avec Paul Morin disant que*; None when nobody does."""
    token = page.tokens[verb]
    near = reference_over(page, verb - 1) if verb else None
    if "VerbForm=Part" not in token.morph or "Tense=Pres" not in token.morph or near is None:
        return None
    named = near.form == "name" and near.type == "person"
    return near.head if near.last == verb and (named or modified(page, near)) else None


def subject_before(page: Page, verb: int) -> int | None:
    """The noun phrase or pronoun right before a finite verb group the parser left without subject."""
    at, start = group_start(page, verb) - 1, _past_semicolon(page, page.sentence(verb)[0], verb)
    same, stressed = page.lexicon.words("same one"), page.lexicon.words("stressed")
    if at - start > 3 and [t.text for t in page.tokens[at - 2 : at + 1 : 2]] == [",", ","]:
        at -= 3 * (page.keys[at - 1] in stressed)  # *la Confédération paysanne, elle, demande*
        adjective = page.tokens[at].pos == "ADJ" and page.tokens[page.tokens[at].head].pos in NOMINAL
        at = page.tokens[at].head if adjective and start <= page.tokens[at].head < at else at
    while at >= start and (
        page.tokens[at].pos in ("AUX", "ADV", "PRON") or page.keys[at] in same or is_aside(page, at)
    ):
        if is_subject_clitic(page, at):
            break
        at = phrase_start(page.parse, at) - 2 if page.tokens[at].pos in NOMINAL else at - 1
    if at >= start and is_subject_clitic(page, at):
        return at
    if at >= start and page.tokens[at].text == ",":
        near = references_between(page, start, at)
        ahead = [r for r in near if r.last <= at and page.tokens[r.last].text == ","]
        own = next((r.head for r in ahead if not is_led(page, r.first)), None)
        return own if own is not None else _at_head(page, start, at)
    if at >= start and page.tokens[at].pos == "ADJ" and (named := reference_over(page, at)) is not None:
        return named.head  # *les Nations unies avaient réclamé*
    if at >= start and page.tokens[at].pos in NOMINAL:
        while (
            page.tokens[at].dep in ("flat:name", "flat:foreign", "nmod", "appos")
            and start <= page.tokens[at].head < at
            and not is_time(page, page.tokens[at].head)
            and not in_dateline(page, page.tokens[at].head, verb)
        ):
            at = page.tokens[at].head
        return at
    return None
