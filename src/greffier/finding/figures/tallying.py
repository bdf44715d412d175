"""Who counts, and who is counted without a noun: *la police en a compté 350*, *ils étaient 900 à défiler*."""

from __future__ import annotations

from greffier.finding.actors import Resolved
from greffier.finding.figures.amounting import QUOTED, amounts_to, counted_by, verb_of_amount
from greffier.finding.figures.befalling import fate
from greffier.finding.figures.incised import incised_by, source_for
from greffier.finding.figures.misread import misread, misread_teller
from greffier.finding.figures.owned import document_of, recounted_by
from greffier.finding.figures.tellers import (
    agent_behind,
    claims,
    counting_verb,
    source_before,
    source_behind,
    tellers,
    telling_verb,
)
from greffier.finding.figures.told_again import beside, restates
from greffier.finding.grammar import auxiliaries, is_finite, is_temporal, noun_after
from greffier.finding.owners import owner
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import key
from greffier.record import Actor, Span, Statement, Token

INFINITIVE = ("r", "re")
NEAR = 3
"""Words from the verb of *en* to the number: *n'en a compté que 40*."""


def tallied_by(page: Page, at: int, within: Span | None = None) -> str | None:
    """The actor that counts the number at a token: *la police en a dénombré 40*; None when none does.

    Where someone else's words hold the number, the verb must stand `within` them as well.
    """
    known = page.once(actors_by_token)
    near = source_before(page, at)
    near = incised_by(page, at) if near is None and within is None else near
    near = source_for(page, at) if near is None and within is None else near
    if near is not None and (found := actor_at(page, near, known)) is not None:
        return found
    other = beside(page, at)
    if within is not None:
        other = other if other is not None and _inside(page, other, within) else None
    elif other is None:
        other = misread_teller(page, at)
    if other is not None and (found := actor_at(page, other, known)) is not None:
        return found
    behind = recounted_by(page, at, said=within is not None)
    if behind is not None and (within is None or within.covers(page.parse.span(behind, behind + 1))):
        return actor_at(page, behind, known)
    verb = telling_verb(page, at) if within is None else counting_verb(page, at)
    if verb is not None and within is not None and not claims(page, verb):
        verb = None  # *B n'en a accordé que 210, selon X*
    told = verb if verb is not None or within is not None else verb_of_amount(page, at)
    if told is not None and (within is None or within.covers(page.parse.span(told, told + 1))):
        amounting = verb is None and page.lemmas[told] in page.lexicon.words("amounting")
        amounting = amounting and not (restates(page, told) or _tells_toll(page, told, at))
        agent = agent_behind(page, at, told)
        for subject in tellers(page, told) if agent is None else (agent,):
            if _counted_things(page, subject):
                continue  # *1 900 conteneurs attendent, contre 600 en temps normal*
            whose = owner(page, subject)
            of_tally = whose != subject and page.lemmas[subject] in page.lexicon.words("tally")
            if (of_tally or not amounting) and (found := actor_at(page, whose, known)) is not None:
                return found
    if within is not None:
        return None
    document = document_of(page, at)
    cited = source_behind(page, at) if document is None else document
    return None if cited is None else actor_at(page, cited, known)


def _tells_toll(page: Page, verb: int, number: int) -> bool:
    """Whether a verb's object is how many something befell: *le préfet porte à 45 ⟦le nombre de morts⟧*."""
    objects = (k for k in page.parse.children[verb] if page.tokens[k].dep == "obj" and amounts_to(page, k))
    noun = counted_by(page, number) if any(objects) else None
    return noun is not None and fate(page, noun) is not None


def _counted_things(page: Page, noun: int) -> bool:
    """Whether a noun tells of things that are counted themselves, which count nothing."""
    numbered = any(page.tokens[k].dep == "nummod" for k in page.parse.children[noun])
    return numbered and page.lemmas[noun] not in page.lexicon.roles_by_form


def _inside(page: Page, noun: int, words: Span) -> bool:
    """Whether a noun stands in somebody's words, behind their beginning: *parle de 3 morts, ⟦B⟧ de 4*."""
    return words.start < page.tokens[noun].start < words.end


def actor_at(page: Page, token: int, known: dict[int, str]) -> str | None:
    """The actor that a token stands for; None for *on* and for those that are none."""
    if page.keys[token] in page.lexicon.words("self"):
        return None  # *« J'ai compté 40 corps », a dit X*
    over = reference_over(page, token)
    found = known.get(token) or (known.get(over.head) if over is not None else None)
    nobody = page.keys[token] in page.lexicon.words("someone")
    named = (k for k in page.parse.children[token] if page.tokens[k].dep == "appos" and k in known)
    beside = next(named, None) if found is None else None  # *le collectif Eaux vives*
    return None if nobody else found if beside is None else known[beside]


def actors_by_token(page: Page) -> dict[int, str]:
    """The actors that tokens stand for; ask `page.once` for them."""
    return {one.head: one.actor for one in page.of(Resolved) if one.actor is not None}


def source(page: Page, statement: Statement | None) -> str | None:
    """The actor whose figure it is; None in the article's own voice, and for *on estime que*.

    Behind *a-t-on appris auprès de* it is whoever was asked; of *on m'a dit que* who says that.
    """
    if statement is None or statement.speaker is None:
        return None
    who = next((actor for actor in page.of(Actor) if actor.id == statement.speaker), None)
    nobody = who is not None and key(who.name) in page.lexicon.words("someone")
    if not nobody:
        return statement.speaker
    around = next((one for one in page.of(Statement) if one.id == statement.parent), None)
    return _asked(page, statement) or source(page, around)


def _asked(page: Page, statement: Statement) -> str | None:
    """The actor behind *auprès de* that follows a cue; None without one."""
    at = page.at(statement.cue.end - 1) + 1 if statement.cue is not None else len(page.tokens)
    limit = page.sentence(at - 1)[1]
    while at < limit and is_temporal(page, at):
        at += 1
    led = at + 1 < limit and page.keys[at] in page.lexicon.words("auprès de")
    noun = noun_after(page, at + 2, limit) if led else None
    over = reference_over(page, noun)
    return page.once(actors_by_token).get(over.head) if over is not None else None


def taken_up(page: Page, at: int) -> bool:
    """Whether *en* before the verb takes up what the number at a token counts: *un voisin en a vu trente*."""
    first = page.sentence(at)[0]
    near = range(at - 1, max(at - NEAR, first) - 1, -1)
    if any(misread(page, k) for k in near):
        return True
    verb = next((k for k in near if page.tokens[k].pos == "VERB"), None)
    if verb is None:
        return False
    seen = page.tokens[verb - 1].pos == "VERB" and page.lemmas[verb - 1] in page.lexicon.words("perceiving")
    verb -= seen  # *en a ⟦vu⟧ passer 44*
    if "Tense=Pres|VerbForm=Part" in page.tokens[verb].morph:  # *tuant 46 fidèles et en blessant 143*
        return verb - 2 > first and page.keys[verb - 1] == "en" and page.tokens[verb - 2].pos == "CCONJ"
    start = min((verb, *auxiliaries(page.parse, verb)))
    finite = any(_inflected(page.tokens[k]) for k in (verb, *auxiliaries(page.parse, verb)))
    finite = finite or (start > first and page.tokens[start - 1].pos == "PRON")  # *s'engage à en verser 15*
    return finite and start > first and page.tokens[start - 1].text.lower() == "en"


def _inflected(token: Token) -> bool:
    """Whether a verb is finite; an infinitive that does not end as one is a slip: *il en faudrait*."""
    return is_finite(token) or ("VerbForm=Inf" in token.morph and not token.text.endswith(INFINITIVE))


def of_them(page: Page, at: int) -> bool:
    """Whether a number tells how many of those named before: *400 d'entre eux*."""
    behind = page.keys[at + 1 : at + 3]
    return (
        len(behind) == 2
        and behind[0] in page.lexicon.words("de")
        and behind[1] in page.lexicon.words("among")
    )


def pointed_back(page: Page, at: int, number: int) -> int | None:
    """The noun of several that *en* or *eux* stands for, told without number: the last before, else of one.

    *Libérez les prisonniers. On en compte 421*; *il a vu un camion, d'autres en ont vu quatre*
    """
    if not (taken_up(page, at) or of_them(page, number)):
        return None
    first = page.sentence(at)[0]
    since = page.sentence(first - 1)[0] if first else 0
    them = of_them(page, number)
    last = at if them else first
    nouns = [k for k in range(last - 1, since - 1, -1) if page.tokens[k].pos == "NOUN"]
    several = [k for k in nouns if "Number=Plur" in page.tokens[k].morph and not is_temporal(page, k)]
    if them:  # *eux* are people, where any are told
        several.sort(key=lambda k: page.lemmas[k] not in page.lexicon.roles_by_form)
    single = (k for k in nouns if page.keys[k - 1] in page.lexicon.words("one") and not is_temporal(page, k))
    return next(iter(several), next(single, None))


def among_whom(page: Page, at: int) -> int | None:
    """The noun of several that a clause begins with, of whom a number counts: *⟦Parmi les élus⟧, 19 sont*."""
    first = page.sentence(at)[0]
    first += page.tokens[first].text in QUOTED  # *« Sur les 17 bateaux, six*
    opens = at - first >= NEAR and page.keys[first] in page.lexicon.words("among all")
    if not opens or page.keys[at - 1] != ",":
        return None
    noun = noun_after(page, first + 1, at)
    return noun if noun is not None and "Number=Plur" in page.tokens[noun].morph else None


def past_adverbs(page: Page, at: int) -> int:
    """Back past adverbs and days that end at a token: *ils étaient ⟦encore hier matin⟧ 320*."""
    first = max(at - NEAR, page.sentence(at)[0]) if at >= 0 else at
    while at > first and (page.tokens[at].pos == "ADV" or is_temporal(page, at)):
        at -= 1
    return at


def counts_speakers(page: Page, at: int) -> bool:
    """Whether a bare number tells how many *nous* or *on* are: *on était 35 000, nous sommes déjà 80 000*."""
    verb = past_adverbs(page, at - 1)
    if verb < 1 or page.lemmas[verb] not in page.lexicon.words("be") or not is_finite(page.tokens[verb]):
        return False
    return page.keys[verb - 1] in page.lexicon.words("ourselves") | page.lexicon.words("someone")


def counted_subject(page: Page, at: int) -> tuple[bool, Span | None]:
    """Whether a bare number tells how many its subject is (*ils étaient 900 à défiler*), and who that is.

    The words for who are those of the actor the pronoun stands for, None when it stands for nobody known.
    """
    verb = past_adverbs(page, at - 1)
    if verb < 1 or page.lemmas[verb] not in page.lexicon.words("be"):
        return False, None
    verb -= page.lemmas[verb - 1] in page.lexicon.words("have")  # *ils ont été 31*
    if verb < 1 or not is_finite(page.tokens[verb]):
        return False, None
    subject = next((k for k in (verb - 1, verb - 2) if k >= 0 and _plural(page, k)), None)
    if subject is None:
        several = page.tokens[verb - 1].pos == "NOUN" and "Number=Plur" in page.tokens[verb - 1].morph
        return several, page.parse.span(verb - 1, verb) if several else None  # *les absents étaient 800*
    actor = page.once(actors_by_token).get(subject)
    named = next((one for one in page.of(Actor) if one.id == actor), None)
    words = (m.span for m in named.mentions if m.form != "pronoun") if named is not None else iter(())
    return True, next(words, None)


def stands_apart(page: Page, at: int, behind: int) -> bool:
    """Whether *de* behind a number tells where those are whom it counts: *ils sont 60 de l'autre côté*."""
    led = behind + 1 < len(page.tokens) and page.keys[behind] in page.lexicon.words("bare de")
    told = led and "PronType=Art" in page.tokens[behind + 1].morph
    return told and counted_subject(page, at)[0]


def counts_noun(page: Page, at: int) -> bool:
    """Whether a number tells how many a noun right before its verb are: *les assaillants étaient 200*."""
    return counted_subject(page, at)[0] and page.tokens[past_adverbs(page, at - 1) - 1].pos == "NOUN"


def _plural(page: Page, at: int) -> bool:
    """Whether a token is *ils* or *elles*."""
    return page.tokens[at].text.lower() in ("ils", "elles")
