"""Cues the parser takes for nouns or adjectives: *X menace de partir, et presse le roi de partir*."""

from __future__ import annotations

from greffier.finding.asides import past_adverbial, past_tonic
from greffier.finding.finites import has_finite
from greffier.finding.forms import agree
from greffier.finding.grammar import NOMINAL, is_finite, is_inverted
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.finding.verb_signs import behind_relative, is_negated
from greffier.record import Token

MISREAD = frozenset({"NOUN", "ADJ", "PROPN", "X", "ADV", "DET"})
VERBAL = frozenset({"VERB", "AUX"})


def misread(page: Page) -> frozenset[int]:
    """The article's words taken for nouns or adjectives that must be cues; ask `page.once` for them."""
    tokens = page.tokens
    return frozenset(
        [at for at in page.once(cue_verbs) if tokens[at].pos in MISREAD and _taken_wrongly(page, at)]
    )


def cue_verbs(page: Page) -> list[int]:
    """The tokens that read as a form of a verb of cues, in reading order; ask `page.once` for them."""
    return page.where(page.lexicon.verbs_by_form)


def _taken_wrongly(page: Page, at: int) -> bool:
    """Whether a token taken for no verb is one by what stands around it; no person's name is."""
    if page.tokens[at].ent == "PER" and page.tokens[at].text.istitle():
        return False  # *sa directrice, Lise Keller*
    told = is_misread(page, at) or _trails(page, at) or _takes_infinitive(page, at)
    told = told or _inverts(page, at) or _behind_clitic(page, at) or _denies_that(page, at)
    return told or _has_subject(page, at) or is_negated(page, at) or behind_relative(page, at)


def _has_subject(page: Page, at: int) -> bool:
    """Whether a bare word behind a comma has a subject and no copula: *X, qui a fui, menace de revenir*."""
    if not at or page.tokens[at - 1].text != "," or not page.tokens[at].text.islower():
        return False
    if page.tokens[at].pos != "NOUN":
        return False
    kids = {page.tokens[k].dep for k in page.parse.children[at]}
    subject = any(k < at and page.tokens[k].dep == "nsubj" for k in page.parse.children[at])
    return subject and kids.isdisjoint({"cop", "det", "case", "amod"})


def _behind_clitic(page: Page, at: int) -> bool:
    """Whether an article or *leur* before the word is its object: *il la presse de V, X les exhorte à V*."""
    words = page.lexicon.words
    article = words("direct clitic") | words("indirect clitic")
    if at < 2 or at + 1 >= len(page.tokens) or page.keys[at - 1] not in article:
        return False
    behind, before = page.keys[at + 1], page.tokens[at - 2]
    linked = behind in words("bare de") or behind in words("que") or behind in words("à")
    if not linked or not page.tokens[at].text.islower():
        return False
    if page.keys[at - 2] in words("subject clitic"):
        return True
    if before.pos == "CCONJ":
        return _is_no_article(page, at) and _leads_on(page, at + 2)
    if before.pos not in ("NOUN", "PROPN") and before.text != ",":
        return False
    last = page.sentence(at)[1]
    to = page.keys[at - 1] in words("indirect clitic")
    clause = next((k for k in range(at + 1, last) if page.keys[k] in words("que")), last)
    if to:  # *leur demande de V et les avertit que*
        clause = next((k for k in range(at + 1, clause) if page.tokens[k].pos == "CCONJ"), clause)
    if before.text != ",":  # *X les exhorte à V, raconte Y*
        clause = next((k for k in range(at + 1, clause) if page.tokens[k].text in (",", *MARKS)), clause)
    quiet = not has_finite(page, range(_clause_start(page, at), clause))
    return quiet and (clause == at + 1 or _leads_on(page, at + 2))


def _is_no_article(page: Page, at: int) -> bool:
    """Whether what stands before a word disagrees with it: *juge que S et ⟦le⟧ presse, ⟦les⟧ menace de V*."""
    return not agree(page.tokens[at - 1], page.tokens[at])


def _clause_start(page: Page, at: int) -> int:
    """The first token of the sentence, or of what stands behind the last *que* before the token."""
    first = page.sentence(at)[0]
    return next((k for k in range(at - 1, first, -1) if page.keys[k] in page.lexicon.words("que")), first)


def _leads_on(page: Page, at: int) -> bool:
    """Whether an infinitive stands here, a mark or negation before it."""
    near = page.tokens[at : at + 4]
    return any("VerbForm=Inf" in token.morph for token in near)


def _denies_that(page: Page, at: int) -> bool:
    """Whether a word without article before *que* is a verb: *X, joint mardi, nie que S, et dément que S*."""
    before = page.tokens[at - 1] if at > 1 else None
    comma = before is not None and before.text == "," and page.tokens[at].pos == "NOUN"
    joined = before is not None and before.pos == "CCONJ" and page.tokens[at].pos in ("NOUN", "ADV", "ADJ")
    if not (comma or joined) or page.lexicon.words("que").isdisjoint(page.keys[at + 1 : at + 2]):
        return False
    rows = page.lexicon.verbs_by_form[page.keys[at]]
    noun = page.lemmas[at] in page.lexicon.nouns_by_head
    return not noun and any("que" in row.constructions for row in rows)


def _inverts(page: Page, at: int) -> bool:
    """Whether the word has its subject tied behind it: *jure-t-il*."""
    return at + 1 < len(page.tokens) and page.tokens[at + 1].pos == "PRON" and is_inverted(page, at + 1)


def _takes_infinitive(page: Page, at: int) -> bool:
    """Whether a word between a subject or *et* and an infinitive takes one: *dément avoir menti*.

    Behind *et* the infinitive may stand behind *de*: *juge le plan « vain » et exclut de céder*.
    """
    led = at and (page.tokens[at - 1].pos in (*NOMINAL, "PRON", "CCONJ") or page.tokens[at - 1].text == ",")
    led = led or (at > 1 and page.tokens[at - 2].pos == "DET")  # *L'intéressé nie avoir menti*
    if not led or not page.tokens[at].text.islower():
        return False
    behind = min(at + 1, len(page.tokens) - 1)
    if page.keys[behind] not in page.lexicon.words("ne") and page.tokens[behind].pos == "ADV":
        behind = min(behind + 1, len(page.tokens) - 1)  # *, nie toutefois avoir menti*
    of = page.tokens[at - 1].pos == "CCONJ" and page.keys[behind] in page.lexicon.words("bare de")
    behind = min(behind + of, len(page.tokens) - 1)
    behind += behind + 1 < len(page.tokens) and page.keys[behind] in page.lexicon.words("ne")
    rows = page.lexicon.verbs_by_form[page.keys[at]] if "VerbForm=Inf" in page.tokens[behind].morph else ()
    return any(("de+inf" if of else "inf") in row.constructions for row in rows)


def is_misread(page: Page, at: int) -> bool:
    """Whether a token taken for a noun or adjective must be a verb: *X menace de partir, », nuance Y*."""
    tokens, before = page.tokens, page.tokens[at - 1] if at else None
    if before is None or not tokens[at].text.islower() or page.keys[at] not in page.lexicon.verbs_by_form:
        return False
    after = past_adverbial(page, past_tonic(page, at + 1), len(tokens))
    ahead = tokens[after] if after < len(tokens) else None
    if ahead is None:
        return False
    if (told := _is_joined(page, at, ahead)) is not None:
        return told
    objects = page.lexicon.words("direct clitic") | page.lexicon.words("indirect clitic")
    incised = at > 2 and tokens[at - 2].text == "," and tokens[at - 3].text in MARKS
    if incised and before.text.lower() in objects:
        named = ahead.text[0].isupper() or bool(ahead.ent)  # *», lui intime M. Roux*
        return ahead.pos in ("DET", "PROPN", "ADV", "PRON") or named
    if before.pos in ("DET", "ADP", "NUM"):
        return _is_clitic(page, at)
    if before.text.lower() in page.lexicon.words("subject relative"):
        return True
    helping = tokens[at - 2] if before.pos == "ADV" and at > 1 else before  # *a pourtant avertie*
    if before.text.lower() in page.lexicon.words("reflexive") or (
        helping.pos in VERBAL and helping.lemma in page.lexicon.words("have")
    ):
        return True
    if before.lemma in page.lexicon.words("be") and at > 1:
        rows = page.lexicon.verbs_by_form[page.keys[at]]
        moved = any(row.head in page.lexicon.words("moving") for row in rows)  # *étaient convenus de*
        return tokens[at - 2].text.lower() in page.lexicon.words("reflexive") or moved
    if (
        before.text == "," and at > 1 and tokens[at - 2].text in MARKS
    ) or before.text.lower() in page.lexicon.words("article clitic"):
        return ahead.pos in ("DET", "PROPN", "ADV", "PRON") or bool(ahead.ent)
    if before.text != "," and before.pos not in ("NOUN", "PROPN", "ADJ") and not before.ent:
        return False
    first, last = page.sentence(at)
    joined = page.lexicon.words("and") if ahead.text in MARKS else frozenset[str]()
    stops = page.lexicon.words("que") | page.lexicon.words("if") | joined
    stops |= {":"} if page.tokens[at + 1].text != ":" else set()  # *X, élu, nie toute faute : il jure que S*
    clause = next((k for k in range(at + 1, last) if page.keys[k] in stops or _goes_on(page, k)), last)
    parts = [k for k in range(first, at) if tokens[k].pos == "CCONJ" or tokens[k].text in (";", ":")]
    parts += [k for k in range(first, at) if page.keys[k] in page.lexicon.words("que")]  # *que X nie Z*
    comma = at - 2 - (tokens[at - 2].pos == "DET")
    if comma > first and tokens[comma].text == "," and (before.pos == "PROPN" or before.ent):
        parts.append(comma)  # *La crise dure, Niamey dément avoir accepté*
    first = max(parts, default=first)
    return not has_finite(page, range(first, clause)) and (
        clause < last or ahead.pos in ("DET", "ADP", "VERB", "AUX", "NUM") or ahead.text in MARKS
    )


def _opens_words(page: Page, at: int, before: Token) -> bool:
    """Whether a word before a colon, no noun behind its adjective, is a verb that brings in a quotation."""
    apart = before.text == "," or bool(before.ent)
    apart = apart or (page.tokens[at].pos != "NOUN" and before.pos in ("NOUN", "PROPN", "ADJ"))
    return apart and any("quote" in row.constructions for row in page.lexicon.verbs_by_form[page.keys[at]])


def _goes_on(page: Page, at: int) -> bool:
    """Whether *et* joins a verb to one before it: *X dément cette version et rappelle que S*."""
    behind = page.tokens[at + 1] if at + 1 < len(page.tokens) else None
    return page.tokens[at].pos == "CCONJ" and behind is not None and is_finite(behind)


def _is_joined(page: Page, at: int, ahead: Token) -> bool | None:
    """Whether a participle behind a comma or a verb behind *et* stands here; None where neither may be.

    *, confiant que S; , le qualifiant de « vain »; déplore les retards et presse le gouvernement de V*
    """
    tokens, before = page.tokens, page.tokens[at - 1]
    if ahead.text == ":" and _opens_words(page, at, before):
        return not has_finite(page, range(page.sentence(at)[0], at))  # *La banque minimise : S*
    participle = tokens[at].text.endswith("ant")
    if participle and behind_gerund(page, at):
        return True  # *dénonce le texte en insistant sur son coût*
    if participle and before.text == ",":
        return ahead.text.lower() in page.lexicon.words("que")
    if participle and at > 1 and tokens[at - 2].text == ",":
        taken_up = page.keys[at - 1] in page.lexicon.words("direct clitic")
        return ahead.text.lower() in page.lexicon.words("bare de") if taken_up else None
    joined = before.pos == "CCONJ" and tokens[at].pos == "NOUN" and tokens[at].head < at
    return ahead.pos in ("DET", "PROPN") if joined else None


def behind_gerund(page: Page, at: int) -> bool:
    """Whether *en* stands before a word, object pronouns between: *en insistant, en leur ordonnant*."""
    words = page.lexicon.words
    objects = words("direct clitic") | words("indirect clitic") | words("either clitic") | words("reflexive")
    while at > 1 and page.keys[at - 1] in objects:
        at -= 1
    return page.keys[at - 1] in words("gerund")


def _trails(page: Page, at: int) -> bool:
    """Whether a word behind a comma and its noun phrase end the sentence: *…, jure un membre de la cour.*

    Behind a clause the phrase may be a name, and more be told of it: *il pleut, alerte l'ONU, qui le sait*.
    """
    start, last = page.sentence(at)
    if at == 0 or page.tokens[at - 1].text != "," or at + 2 >= last:
        return False
    saying = any("quote" in row.constructions for row in page.lexicon.verbs_by_form[page.keys[at]])
    follows = page.tokens[at + 1].pos == "DET"
    noun = at + 1 + follows
    named = page.tokens[noun].pos == "PROPN" and has_finite(page, range(start, at))
    comma = next((k for k in range(at + 1, last) if page.tokens[k].text == ","), last)
    quiet = all(page.tokens[k].pos not in ("VERB", "AUX", "PRON") for k in range(at + 1, comma))
    return saying and quiet and (named or (follows and _is_person(page, noun, last)))


def _is_person(page: Page, at: int, limit: int) -> bool:
    """Whether the word at the token is a noun for persons or an office."""
    word = page.keys[at] if at < limit else ""
    return word in page.lexicon.roles_by_form or page.lexicon.is_human(word)


def _is_clitic(page: Page, at: int) -> bool:
    """Whether a *l'* taken for an article is the object of a verb: *les partis l'accuse de fraude*."""
    if at < 2 or at + 1 >= len(page.tokens) or page.keys[at - 1] not in page.lexicon.words("article clitic"):
        return False
    judged = any("qualify" in row.constructions for row in page.lexicon.verbs_by_form[page.keys[at]])
    led = page.tokens[at - 2].pos in ("NOUN", "PROPN", "PRON", "CCONJ")
    return judged and led and page.keys[at + 1] in page.lexicon.words("bare de")
