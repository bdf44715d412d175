"""Nouns that report speech: *sa déclaration selon laquelle S, la menace de V, l'idée que S*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.adjuncts import past_adjuncts
from greffier.finding.behind_comma import past_inserted
from greffier.finding.boundaries import content, holds_quoted_words
from greffier.finding.clause_ends import clause_end
from greffier.finding.construction import LINKS
from greffier.finding.forms import agree
from greffier.finding.frames import Frame
from greffier.finding.grammar import (
    is_temporal,
    noun_after,
    phrase_end,
    phrase_start,
)
from greffier.finding.infinitives import bare_infinitive
from greffier.finding.noun_owners import CONTESTING, word_owner
from greffier.finding.other_que import takes_up_words
from greffier.finding.page import Page
from greffier.finding.sayable import is_someone
from greffier.finding.tenses import tense
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import Cue, key
from greffier.record import Manner


def nominal(page: Page, found: list[Frame], blocked: frozenset[int]) -> Iterator[Frame]:
    """A frame for each noun cue that governs a clause or an infinitive and does not itself head a content."""
    known = page.lexicon.nouns_by_head
    for at in page.where_lemma(known):
        for row in known[page.lemmas[at]] if page.tokens[at].pos == "NOUN" else ():
            last = _match(page, row, at)
            if last is not None and (frame := _frame(page, row, last, found, blocked)):
                yield frame
                break


def _match(page: Page, row: Cue, at: int) -> int | None:
    """The last token of a noun cue that starts at `at` (*mise en garde* has three); None when words lack."""
    last = at + len(row.words) - 1
    return last if page.keys[at + 1 : last + 1] == row.words[1:] else None


def _frame(page: Page, row: Cue, noun: int, found: list[Frame], blocked: frozenset[int]) -> Frame | None:
    start, construction = _content_start(page, row, noun)
    if start is None and (_levelled(page, row, noun) is not None or not _told_whole(page, noun, found)):
        start, construction = _linked_start(page, row, noun)
    if start is None:
        return None
    narrow, finite = construction.endswith("+np"), construction in ("selon lequel", "noun que")
    last = clause_end(page, start, noun, blocked, narrow=narrow, finite=finite)
    uttered = _uttered(page, noun) if narrow else None
    span = content(page, start, min(last, uttered or last))
    if span is None or any(span == c for frame in found for c in frame.content):
        return None
    plain: Manner = "narrated" if narrow else "indirect"
    manner: Manner = "mixed" if holds_quoted_words(page, (span,)) else plain
    speaker = _levelled(page, row, noun) or (_agent(page, noun) if construction.endswith("+inf") else None)
    speaker = speaker or word_owner(page, noun, start, noun - len(row.words), row.act)
    if speaker is None and construction != "selon lequel":
        return None
    if speaker is not None and page.keys[speaker] in page.lexicon.words("self") and _is_now(page, noun):
        return None  # *Je rejette l'idée que S*
    cue = page.parse.span(noun + 1 - len(row.words), noun + 1)
    return Frame(construction, manner, (span,), row, noun, cue, speaker)


def _content_start(page: Page, row: Cue, noun: int) -> tuple[int | None, str]:
    """First token of the noun's content and its construction; (None, "") when it governs none."""
    tokens, limit = page.tokens, page.sentence(noun)[1]
    subject = tokens[noun].dep.startswith("nsubj")
    for at in range(noun + 1, min(_past_agent(page, noun) + 2, limit)):
        low = tokens[at].text.lower()
        if (subject and noun < tokens[noun].head < at) or page.lexicon.is_verb_of(page.keys[at - 1], "modal"):
            break  # *la décision du roi risque de déplaire*
        if (
            low in page.lexicon.words("selon")
            and at + 1 < limit
            and tokens[at + 1].text.lower() in page.lexicon.words("which")
            and "selon lequel" in row.constructions
        ):
            return (at + 2 if at + 2 < limit else None), "selon lequel"
        single = "Number=Plur" not in tokens[noun].morph
        if (
            low in page.lexicon.words("que")
            and "que" in row.constructions
            and tokens[at].pos == "SCONJ"
            and ((at == noun + 1 and single) or _told_by_name(page, at, noun))
            and not _is_relative(page, at, noun)
        ):
            return (at + 1 if at + 1 < limit else None), "noun que"
        for link in LINKS:
            linked = low in page.lexicon.words(link) and f"{link}+inf" in row.constructions and at + 1 < limit
            if linked and (first := bare_infinitive(page, at + 1)) is not None:
                return first, f"noun {link}+inf"
    return None, ""


def _told_by_name(page: Page, que: int, noun: int) -> bool:
    """Whether *que* and its clause hang on a noun behind whose it is: *l'avertissement de Pékin que S*."""
    verb = page.tokens[que].head
    owner = reference_over(page, que - 1)
    return owner is not None and page.tokens[verb].head in (noun, owner.head)


def _is_relative(page: Page, que: int, noun: int) -> bool:
    """Whether a participle agrees with the noun as its object: *une décision que le roi a prise*."""
    near = (page.tokens[k] for k in range(que + 2, min(que + 7, page.sentence(noun)[1])))
    marked, has = "Gender=Fem" in page.tokens[noun].morph, page.lexicon.words("have")
    helped = (t for t in near if "VerbForm=Part" in t.morph and page.tokens[t.index - 1].lemma in has)
    agreed = marked and any("Gender=Fem" in token.morph for token in helped)
    return agreed or takes_up_words(page, que) or _contests(page, page.tokens[que].head)


def _contests(page: Page, verb: int) -> bool:
    """Whether a verb that contests words lacks them as its object: *une affirmation que Paris conteste*."""
    rows = page.lexicon.verbs_by_form.get(page.keys[verb], ())
    told = any(row.act in CONTESTING and len(row.words) == 1 for row in rows)
    by = verb + 1 < len(page.tokens) and page.keys[verb + 1] in page.lexicon.words("par")
    if by and any(row.head in page.lexicon.words("accounting for") for row in rows):
        return True  # *une décision que Paris justifie par le froid*
    kids = (page.tokens[k] for k in page.parse.children[verb] if page.tokens[k].pos != "SCONJ")
    closed = verb + 1 >= len(page.tokens) or page.tokens[verb + 1].pos == "PUNCT"
    return told and closed and not any(kid.dep in ("obj", "ccomp", "xcomp") for kid in kids)


def _past_agent(page: Page, noun: int) -> int:
    """One past the noun's phrase and its *par X*: *le refus par X de partir*."""
    end, limit = phrase_end(page, noun), page.sentence(noun)[1]
    if (behind := past_inserted(page, end, limit)) is not None:
        return behind  # *la promesse, faite en mai par X, de partir*
    end += end < limit and _describes(page, end, noun)
    if _describes(page, end - 1, noun):
        end = past_adjuncts(page, end, limit)  # *la promesse faite en mai de partir*
    by = end < limit and page.keys[end] in page.lexicon.words("par")
    agent = noun_after(page, end + 1, limit) if by else None
    return past_adjuncts(page, phrase_end(page, agent), limit) if agent is not None else end


def _linked_start(page: Page, row: Cue, noun: int) -> tuple[int | None, str]:
    """First token of a noun phrase tied by a preposition to a noun that says whose: *sa menace de X*."""
    tokens, limit = page.tokens, page.sentence(noun)[1]
    at = noun + 1
    while at < limit and tokens[at].pos == "ADJ":
        at += 1
    stated = any(key(tokens[k].text) in page.lexicon.states_by_adjective for k in range(noun + 1, at))
    before = noun - len(row.words)
    own = before >= 0 and tokens[before].text.lower() in page.lexicon.words("possessive")
    own = own or _is_uttered(page, before + 1)
    if page.keys[before] in page.lexicon.words("possible"):
        return None, ""  # *un éventuel soutien français à l'opération*
    if not (stated or own) and (behind := _past_owner(page, row, at, limit)) is not None:
        stated, at = True, behind
    led = _levelled(page, row, noun) is not None
    if at + 1 >= limit or not (stated or own or led):
        return None, ""
    for link in LINKS:
        if f"{link}+np" in row.constructions and tokens[at].text.lower() in page.lexicon.words(link):
            told = noun_after(page, at + 1, limit)
            dated = told is not None and is_temporal(page, told)  # *la note du ministre du 3 mai*
            if told is not None and link == "à" in row.addressee and is_someone(page, told):
                return None, ""  # *a lancé un appel aux ravisseurs*
            return (at + 1, f"noun {link}+np") if told is not None and not dated else (None, "")
    return None, ""


def _is_uttered(page: Page, noun: int) -> bool:
    """Whether a verb brings the noun's words forth: *prononce un plaidoyer contre X, lance un appel à Y*."""
    token = page.tokens[noun]
    verb = page.tokens[token.head]
    return token.dep == "obj" and verb.pos == "VERB" and page.lexicon.is_verb_of(verb.text, "uttering")


def _past_owner(page: Page, row: Cue, at: int, limit: int) -> int | None:
    """The token behind *de, par* and whose word the noun is: *l'appel du pape à X*; None without one."""
    owning = page.lexicon.words("de") | page.lexicon.words("par")
    if at + 1 >= limit or page.tokens[at].text.lower() not in owning:
        return None
    named = reference_over(page, noun_after(page, at + 1, limit))
    if named is None or not at <= named.first <= at + 2:
        return None
    behind = page.keys[named.head + 1] if named.head + 1 < limit else ""
    of = behind in page.lexicon.words("de") and page.keys[at] in page.lexicon.words("de")
    tied = any(f"{link}+np" in row.constructions and behind in page.lexicon.words(link) for link in LINKS)
    return named.head + 1 if tied and not of and named.form == "description" else named.last


def _levelled(page: Page, row: Cue, noun: int) -> int | None:
    """The actor who utters such words: *les accusations de fraude lancées par X*; None without one."""
    return _agent(page, noun) if "de+np" in row.constructions else None


def _agent(page: Page, noun: int) -> int | None:
    """The actor who gives such words: *l'engagement pris par X de partir*; None without one."""
    at = _uttered(page, noun)
    limit = page.sentence(noun)[1]
    said = noun_after(page, past_adjuncts(page, at + 1, limit) + 1, limit) if at is not None else None
    named = reference_over(page, said)
    return named.head if named is not None else None


def _uttered(page: Page, noun: int) -> int | None:
    """The participle before the *par* of whoever utters the noun's words; None without one."""
    near = range(noun + 1, min(noun + 8, page.sentence(noun)[1] - 1))
    by = page.lexicon.words("par")
    behind = ((k, past_adjuncts(page, k + 1, near.stop + 1)) for k in near)
    said = (k for k, at in behind if at < len(page.keys) and page.keys[at] in by)
    return next((k for k in said if _describes(page, k, noun)), None)


def _describes(page: Page, at: int, noun: int) -> bool:
    """Whether a participle of the noun stands here, by its form or, taken for a noun, by its arc."""
    token = page.tokens[at]
    tied = token.pos == "NOUN" and token.dep == "acl" and token.head == noun
    return tied or ("VerbForm=Part" in token.morph and agree(token, page.tokens[noun]))


def _told_whole(page: Page, noun: int, found: list[Frame]) -> bool:
    """Whether a verb's frame has the whole noun phrase for content: *a confirmé son rejet de l'accord*."""
    start = page.tokens[phrase_start(page.parse, noun)].start
    return any(f.content[0].start == start and f.rule not in ("que", "si", "attributed") for f in found)


def _is_now(page: Page, noun: int) -> bool:
    """Whether the verb that a noun completes stands in the present: its speaker thinks so while speaking."""
    compound, mood = tense(page.parse, page.tokens[noun].head)
    return not compound and "Tense=Pres" in mood
