"""Infinitives a verb cue governs: *dit vouloir V, promet de V, appelle X à V*."""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.adjuncts import past_adjuncts, past_site
from greffier.finding.asides import past_adverbial, past_apposition, past_day, past_time
from greffier.finding.boundaries import OPENED
from greffier.finding.clauses import asks, clause, has_object, own_limit, past_addressee
from greffier.finding.construction import REACH, Governed
from greffier.finding.cues import Used
from greffier.finding.grammar import NOMINAL, is_finite, is_temporal, noun_after, phrase_end
from greffier.finding.led_hearers import asked_of
from greffier.finding.misreading import misread
from greffier.finding.moods import heard_before, is_perceived
from greffier.finding.page import Page
from greffier.finding.tenses import tense
from greffier.lexicon import Cue
from greffier.record import Span


def infinitive(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """*dit vouloir V, promet de V, appelle à V*: the infinitive by the first link that fits."""
    for construction, links in (
        ("inf", None),
        ("de+inf", page.lexicon.words("de")),
        ("à+inf", page.lexicon.words("à")),
    ):
        row = used.row(construction) if links is not None else bare_row(page, used)
        if row is None or (used.reflexive and not row.reflexive and "obj" in row.addressee):
            continue
        first = _far_infinitive(page, used) if links is None else _linked_infinitive(page, used, links)
        if first is not None and construction == "de+inf" and _is_led_before(page, used, first):
            continue  # *exhorte X à permettre à Y d'entrer*
        if links is None and first is not None and heard_before(page, first) is not None:
            continue  # *on entend un homme dire que S*
        if first is not None and row.act == "refuse" and (asked := _withheld(page, first)) is not None:
            return clause(page, used, asked, "si", row, blocked)  # *refuse de dire si S*
        if first is not None:
            found, start = clause(page, used, first, construction, row, blocked), blamed(page, used)
            return _with_blamed(page, found, start) if found and start is not None else found
    return None


def _is_led_before(page: Page, used: Used, first: int) -> bool:
    """Whether the infinitive by *à* that the cue takes stands before the one by *de* found."""
    if used.row("à+inf") is None:
        return False
    nearer = _linked_infinitive(page, used, page.lexicon.words("à"))
    return nearer is not None and nearer < first


def infinitive_at_once(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """The infinitive right behind the cue and its *de* or *à*: *menace de V, l'autre jure que S*."""
    if used.last + 1 >= page.sentence(used.head)[1]:
        return None
    near = page.keys[used.last]
    linked = near in page.lexicon.words("bare de") or near in page.lexicon.words("à")
    behind = linked and bare_infinitive(page, used.last + 1) is not None
    return infinitive(page, used, blocked) if behind else None


def blamed(page: Page, used: Used) -> int | None:
    """First token of whoever is reproached, part of what is said: *reproche à ⟦X d'avoir⟧*; else None."""
    if page.tokens[used.head].lemma not in page.lexicon.words("reproaching") or used.passive:
        return None
    limit = page.sentence(used.head)[1]
    at = max(past_time(page, used.last, limit), past_adjuncts(page, used.last, limit))
    led = at + 1 < len(page.tokens) and page.keys[at] in page.lexicon.words("à")
    return at + 1 if led else None


def _with_blamed(page: Page, found: Governed, start: int) -> Governed:
    """What somebody is reproached with, from himself on: *reproche au ⟦maire, X, d'avoir menti⟧*."""
    return replace(found, span=Span(page.tokens[start].start, found.span.end), first=start)


def bare_row(page: Page, used: Used) -> Cue | None:
    """The row that takes a bare infinitive; None where others are heard: *a entendu le maire promettre*."""
    perceived = page.tokens[used.head].lemma in page.lexicon.words("perceiving")
    heard = perceived and (is_perceived(page, used.head) or tense(page.parse, used.head)[0])
    return None if heard else used.row("inf")


def _withheld(page: Page, first: int) -> int | None:
    """First token of the question behind an infinitive of saying: *refuse de dire si S*; None without one."""
    rows = page.lexicon.verbs_by_form.get(page.keys[first], ())
    says = any("si" in row.constructions and len(row.words) == 1 for row in rows)
    return first + 1 if says and asks(page, first + 1) else None


def _far_infinitive(page: Page, used: Used) -> int | None:
    """The infinitive behind an addressee, or behind a comma and no verb: *a assuré à X, hier, vouloir V*."""
    limit, at = page.sentence(used.head)[1], past_addressee(page, used)
    site = past_site(page, used.last)
    for behind in (past_day(page, at, limit), past_adjuncts(page, used.last, limit), site):
        if (near := bare_infinitive(page, behind)) is not None:
            return near
    for at in range(used.last, min(own_limit(page, used), used.last + 2 * REACH)):
        if is_finite(page.tokens[at]) or page.tokens[at].text in (":", ";"):
            return None
        start = at + (page.tokens[at].text == ",")
        if (start > at or _is_governed(page, used, at)) and (
            first := bare_infinitive(page, start)
        ) is not None:
            return first
    return None


def _is_governed(page: Page, used: Used, at: int) -> bool:
    """Whether an infinitive hangs on the cue: *a reconnu par la voix de son avocat ⟦avoir⟧ tiré*."""
    verb = page.tokens[page.tokens[at].head if page.tokens[at].pos == "AUX" else at]
    bare = "VerbForm=Inf" in page.tokens[at].morph and page.tokens[at - 1].pos in NOMINAL
    return bare and verb.dep == "xcomp" and verb.head == used.head


def bare_infinitive(page: Page, at: int) -> int | None:
    """First token of the infinitive group at `at`, with negation and clitics; None when there is none."""
    limit = page.sentence(min(at, len(page.tokens) - 1))[1]
    at = past_adverbial(page, at, limit)
    while at < limit and _is_aside(page, at):
        at += 1
    first = at
    while at < limit and (
        page.tokens[at].pos in ("ADV", "PRON") or _before_infinitive(page, page.tokens[at].text)
    ):
        at += 1
    return first if at < limit and _is_infinitive(page, at, first) else None


def _is_infinitive(page: Page, at: int, first: int) -> bool:
    """Whether the token is an infinitive, or behind *ne* or a pronoun taken for a noun: *de me taire*."""
    token = page.tokens[at]
    taken = page.keys[first] in page.lexicon.words("ne") or (at > first and page.tokens[at - 1].pos == "PRON")
    taken = taken and token.pos in ("NOUN", "ADJ")
    bare = "VerbForm=Inf" in token.morph and not _is_onset(page, at)
    return bare or (taken and token.text.endswith(("er", "ir", "re")))


def _is_onset(page: Page, at: int) -> bool:
    """Whether an infinitive is but part of a preposition before a moment: *une grève à ⟦partir de⟧ lundi*."""
    if page.tokens[at].dep != "fixed" or at + 2 >= len(page.tokens):
        return False
    timed = page.tokens[at + 2].pos == "NUM" or is_temporal(page, at + 2)
    return timed and page.keys[at + 1] in page.lexicon.words("de")


def _is_aside(page: Page, at: int) -> bool:
    """Whether an adverb stands here that is no negation: *dit aujourd'hui n'avoir rien vu*."""
    word = page.keys[at]
    bound = word in page.lexicon.words("ne") or _before_infinitive(page, word)
    all_of_them = page.keys[at] in page.lexicon.words("whole") and page.tokens[at].dep == "advmod"
    return (page.tokens[at].pos == "ADV" or all_of_them) and not bound  # *disent tous vouloir V*


def _names_speech(page: Page, used: Used) -> bool:
    """Whether a noun that takes the infinitive is the cue's object: *rappelle la promesse de payer*."""
    direct = used.last < len(page.tokens) and page.tokens[used.last].pos == "DET"
    noun = noun_after(page, used.last, page.sentence(used.head)[1]) if direct else None
    rows = page.lexicon.nouns_by_head.get(page.lemmas[noun], ()) if noun is not None else ()
    return any("de+inf" in row.constructions for row in rows)


def _urges(page: Page, at: int) -> bool:
    """Whether an infinitive is a cue that takes another by *de*, which is then its own."""
    return any("de+inf" in row.constructions for row in page.lexicon.verbs_by_form.get(page.keys[at], ()))


def _before_infinitive(page: Page, word: str) -> bool:
    """Whether the word is a clitic, a negation or a mark that may stand before an infinitive."""
    return word in OPENED or word in page.lexicon.words("before infinitive")


def _linked_infinitive(page: Page, used: Used, links: frozenset[str]) -> int | None:
    """First token of the infinitive behind *de* or *à*, past an addressee; None when there is none."""
    limit = page.sentence(used.head)[1]
    if used.row("np") and (has_object(page, used) or _names_speech(page, used)):
        return None  # *demande le droit de partir, rappelle la promesse de partir*
    if (far := _past_clause(page, used, links)) is not None:
        return far
    hearer = _past_those(page, used)
    if hearer > used.last and (de := asked_of(page, hearer)) is not None and page.keys[de] in links:
        return de + 1
    ahead = _past_hearer(page, used, limit)
    for at in range(ahead, min(limit, max(used.last + REACH, ahead + 2))):
        token = page.tokens[at]
        if page.keys[at - 1] in page.lexicon.words("before act"):
            return None
        if at == used.last and token.text == "," and page.tokens[used.head].dep == "acl:relcl":
            return None  # *reproche au maire, qui s'en défend, d'avoir menti*
        if at > used.last and "VerbForm=Inf" in token.morph and _urges(page, at):
            return None  # *a écrit au préfet pour lui demander de partir*
        if token.text.lower() in links and (first := bare_infinitive(page, at + 1)) is not None:
            aim = at > used.last and page.keys[at - 1] in page.lexicon.words("not yet")
            return None if aim else first  # *a chargé la drogue afin de partir*
        joined = token.dep == "conj" and token.head == used.head and token.pos not in NOMINAL
        if is_finite(token) or joined or token.text in (":", ";", ".") or at in page.once(misread):
            return None
        if token.pos == "CCONJ" and at + 1 < limit and _urges_too(page, at + 1):
            return None  # *a rappelé son ambassadeur et juré de partir*
    return None


def _past_those(page: Page, used: Used) -> int:
    """The token behind whoever is asked, *ceux* too; the one behind the cue where nobody is."""
    at = past_addressee(page, used)
    led = at == used.last and at + 1 < len(page.tokens) and page.keys[at] in page.lexicon.words("à")
    return at + 2 if led and page.keys[at + 1] in page.lexicon.words("those") else at


def _past_hearer(page: Page, used: Used, limit: int) -> int:
    """Where an infinitive may begin behind the cue: past who is told to, if commas part it from that."""
    at = past_adjuncts(page, used.last, limit)
    direct = at < limit and (
        page.tokens[at].pos in ("DET", "PROPN") or page.keys[at] in page.lexicon.words("à")
    )
    noun = (
        noun_after(page, at + 1 if page.keys[at] in page.lexicon.words("à") else at, limit)
        if direct
        else None
    )
    end = phrase_end(page, noun) if noun is not None else at
    behind = past_apposition(page, end, limit)
    return behind if behind > end else at


def _past_clause(page: Page, used: Used, links: frozenset[str]) -> int | None:
    """First token of the infinitive behind words between commas; None without one.

    *Refuse, tant que S, de V; promet, en partant, de V*: the comma stands right behind the cue, and the
    infinitive hangs on it, or on the clause of a condition.
    """
    limit = page.sentence(used.head)[1]
    if used.last + 1 >= limit or page.tokens[used.last].text != ",":
        return None
    supposed = page.keys[used.last + 1] in page.lexicon.words("if")
    for at in range(used.last + 2, min(limit - 2, used.last + 2 * REACH)):
        if page.tokens[at].text == "," and page.keys[at + 1] in links:
            first = bare_infinitive(page, at + 2)
            verbs = range(first, min(first + 4, limit)) if first is not None else range(0)
            heads = [page.tokens[k].head for k in verbs]
            owned = used.head in heads or (supposed and any(used.last < k < at for k in heads))
            return first if owned else None
    return None


def _urges_too(page: Page, at: int) -> bool:
    """Whether the participle of another cue that takes an infinitive stands behind *et*, past adverbs."""
    while at + 1 < len(page.tokens) and page.tokens[at].pos == "ADV":
        at += 1
    return "Tense=Past" in page.tokens[at].morph and _urges(page, at)
