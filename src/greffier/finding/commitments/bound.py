"""Who a clause binds: the speaker, *nous*, the state or body he speaks for, or whom its subject names."""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.commitments.drafts import actors_by_id, side, who
from greffier.finding.documents import by_id, is_document
from greffier.finding.grammar import phrase_start
from greffier.finding.moods import is_conditional
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over
from greffier.record import Statement


def own_subject(page: Page, statement: Statement, clause: Clause) -> bool:
    """Whether the clause's subject is the speaker, *nous*, or the state or body he speaks for."""
    subject = clause.subject
    if subject is None:
        return clause.verb == clause.whole.first
    if page.keys[subject] in page.lexicon.words("self"):
        return page.keys[subject] not in page.lexicon.words("hearing")
    if of_ones_own(page, subject):
        return True
    kept = clause.condition is None or any(
        is_kind(page, clause.deed, kind) for kind in ("lack", "undo", "boon")
    )
    if kept and _his_people(page, statement, subject):
        return True
    if page.keys[subject] in page.lexicon.words("someone"):  # *on ne cédera pas*
        told = clause.negated or clause.condition is not None or _has_built(page, clause)
        return statement.manner == "direct" and told and (clause.ahead or lacking(page, clause))
    if _commanded(page, statement, subject):
        return True
    actor = actor_of(page, subject, None)
    if actor is None:
        return _of_a_seat(page, statement, subject)
    if actor == statement.addressee:
        return False
    if actor == statement.speaker or _is_its_voice(page, statement, actor):
        return True
    mine, theirs = side(page, statement.speaker), side(page, actor)
    same = theirs is not None and (mine is None or mine == theirs)
    return same and (mine is not None or page.tokens[subject].pos == "PROPN")


def _has_built(page: Page, clause: Clause) -> bool:
    """Whether a deed ahead has a known thing for object, or is to stay: *on va reconstruire l'école*."""
    if page.lexicon.is_verb_of(page.keys[clause.deed], "staying"):
        return True
    objects = (k for k in page.parse.children[clause.deed] if k > clause.deed and page.tokens[k].dep == "obj")
    known = any("Definite=Ind" not in page.tokens[phrase_start(page.parse, k)].morph for k in objects)
    idle = page.lemmas[clause.deed] in page.lexicon.words("perceiving") | page.lexicon.words("have")
    return known and not idle


def _of_a_seat(page: Page, statement: Statement, subject: int) -> bool:
    """Whether a pronoun left open is the seat of power that speaks: *Oslo a dit qu'elle signerait*."""
    actor = page.once(actors_by_id).get(statement.speaker or "")
    if statement.rule != "que" or actor is None or actor.type != "government":
        return False
    pronoun = page.tokens[subject].pos == "PRON" and page.tokens[subject].dep == "nsubj"
    begins = subject - 1 <= page.within(statement.content[0]).start
    return pronoun and begins and page.keys[subject] in page.lexicon.words("subject clitic")


def governs(page: Page, statement: Statement) -> bool:
    """Whether the speaker is a state, a body, or holds an office, so that he decides what he announces."""
    actor = page.once(actors_by_id).get(statement.speaker or "")
    words = page.within(statement.speaker_span) if statement.speaker_span else range(0)
    if actor is None or any(page.keys[k] in page.lexicon.office_forms for k in words):
        return actor is not None
    return bool(actor.offices) or actor.type in ("government", "organisation")


def _commanded(page: Page, statement: Statement, subject: int) -> bool:
    """Whether the subject is what whoever governs commands, bare: *l'armée restera, a dit le président*."""
    if page.lemmas[subject] not in page.lexicon.words("commanded") or not governs(page, statement):
        return False
    article = page.keys[subject - 1 : subject] and page.keys[subject - 1] in page.lexicon.words("taking up")
    return bool(article) and set(page.parse.subtree(subject)) == {subject - 1, subject}


def lacking(page: Page, clause: Clause) -> bool:
    """Whether the verb or the deed is one that refuses when denied: *ne tolère, ne peut accepter*."""
    return is_kind(page, clause.verb, "lack") or is_kind(page, clause.deed, "lack")


def hinders(page: Page, clause: Clause) -> bool:
    """Whether the deed stands in another's way, so that not to do it grants: *ne s'y opposera pas*."""
    return page.lexicon.is_verb_of(page.keys[clause.deed], "hindering")


def _is_its_voice(page: Page, statement: Statement, actor: str) -> bool:
    """Whether a body's own man speaks: *Le conseil ne cédera pas, répond son président*."""
    span = statement.speaker_span
    if span is None or statement.rule != "incise":
        return False
    cue = statement.cue or span
    near = range(page.at(cue.end - 1), page.at(span.start) + 1)
    owned = any(page.keys[k] in page.lexicon.words("possessive") for k in near)
    body = page.once(by_id).get(actor) if owned else None
    return body is not None and body.type in ("government", "organisation", "group")


def by_owner(page: Page, statement: Statement) -> Statement:
    """The statement as its owner's where a document or body of his speaks: *dit leur communiqué*."""
    span = statement.speaker_span
    if span is None or statement.speaker is None:
        return statement
    noun = page.at(span.end - 1)
    if page.keys[noun] in page.lexicon.words("someone") and statement.parent is not None:
        us = page.keys[noun + 1 : noun + 2]  # *on ⟦nous⟧ demande de partir*
        if (page.lexicon.words("ourselves") | page.lexicon.words("myself")).isdisjoint(us):
            told = _owner(page, statement)  # *« On ne veut pas de cette usine », dit X*
            return replace(statement, speaker=told) if told is not None else statement
    if page.lexicon.words("possessive").isdisjoint(page.keys[max(noun - 2, 0) : noun]):
        return statement
    actor = page.once(by_id).get(statement.speaker)
    own = actor is not None and actor.name.split(" ")[0] in page.lexicon.words("possessive")
    document = actor is not None and own and (is_document(page, actor) or of_ones_own(page, noun))
    told = _owner(page, statement) if document else None
    return replace(statement, speaker=told) if told is not None else statement


def _owner(page: Page, statement: Statement) -> str | None:
    """Who speaks around a statement, or whom the first pronoun of its words stands for."""
    around = next((one for one in page.of(Statement) if one.id == statement.parent), None)
    if around is not None:
        return around.speaker
    heads = page.once(who)
    first = next((k for part in statement.content for k in page.within(part) if k in heads), None)
    return heads[first].actor if first is not None and page.tokens[first].pos == "PRON" else None


def of_ones_own(page: Page, noun: int) -> bool:
    """Whether a noun is of a state or body that somebody calls his own: *son pays, notre syndicat*."""
    if page.tokens[noun].pos != "NOUN" or page.keys[noun - 1] not in page.lexicon.words("own"):
        return False
    if page.keys[noun - 1] in page.lexicon.words("your"):
        return False
    word = page.lemmas[noun]
    named = page.lexicon.words("country") | page.lexicon.words("faction") | page.lexicon.words("government")
    if page.keys[noun - 1] in page.lexicon.words("ourselves"):
        named |= page.lexicon.words("our people")
    roles = page.lexicon.roles_by_form.get(page.keys[noun], ())
    return word in named or any(role.type in ("government", "organisation", "group") for role in roles)


def _his_people(page: Page, statement: Statement, noun: int) -> bool:
    """Whether those he leads begin what somebody says: *assure que ⟦ses hommes⟧ ne partiront pas*."""
    if statement.rule != "que" or page.lemmas[noun] not in page.lexicon.words("our people"):
        return False
    opens = noun - 1 <= page.within(statement.content[0]).start
    own = page.lexicon.words("own") - page.lexicon.words("ourselves") - page.lexicon.words("your")
    return opens and page.keys[noun - 1] in own


def actor_of(page: Page, token: int | None, statement: Statement | None) -> str | None:
    """The actor a subject stands for; the speaker for *nous, son pays*, the noun before it for *qui*."""
    if token is None or (statement and page.keys[token] in page.lexicon.words("self")):
        return statement.speaker if statement else None
    if statement and (of_ones_own(page, token) or page.keys[token] in page.lexicon.words("someone")):
        return statement.speaker
    if statement and (_commanded(page, statement, token) or _his_people(page, statement, token)):
        return statement.speaker
    if page.keys[token] in page.lexicon.words("subject relative"):
        verb = page.tokens[page.tokens[token].head]
        token = verb.head if verb.dep == "acl:relcl" else token
    heads = page.once(who)
    over = reference_over(page, token) if token not in heads else None
    if over is not None and statement is not None and over.first != token:
        over = None  # *⟦M.⟧ Roux ne viendra que si S* only
    found = heads.get(over.head if over is not None else token)
    return found.actor if found else None


def takes_clitic(page: Page, verb: int) -> bool:
    """Whether a pronoun before a verb is its object: *⟦l'⟧ont refusée*."""
    direct = page.lexicon.words("direct clitic")
    kids = (k for k in page.parse.children[verb] if k < verb)
    return any(page.tokens[k].dep == "obj" and page.keys[k] in direct for k in kids)


def only_supposed(page: Page, clause: Clause) -> bool:
    """Whether a clause of direct speech is no more than supposed: in the conditional, but *ne saurions*."""
    would_not = clause.negated and page.keys[clause.finite] in page.lexicon.words("would not")
    return is_conditional(page, clause.finite) and not would_not


def is_unwilled(page: Page, clause: Clause) -> bool:
    """Whether not to do it is nobody's choice: *nous ne survivrons pas, ne le serons plus*."""
    if clause.deed != clause.verb:
        return False
    if page.lemmas[clause.verb] in page.lexicon.words("be"):
        return page.keys[clause.verb - 1] in page.lexicon.words("direct clitic")
    object_of = any(page.tokens[k].dep == "obj" for k in page.parse.children[clause.verb])
    return page.lemmas[clause.verb] in page.lexicon.words("unwilled") and not object_of


def might(page: Page, clause: Clause) -> bool:
    """Whether the deed is no more than possible: *son pays pourrait lever le siège si S*."""
    able = page.lemmas[clause.verb] in page.lexicon.words("being able")
    return able and clause.deed != clause.verb and is_conditional(page, clause.finite)


def is_unchosen(page: Page, clause: Clause) -> bool:
    """Whether others are to do something to the subject: *La Norvège sera exemptée*, no *nous serons*.

    Or nobody wills it: *on ne survivra pas*.
    """
    if clause.negated and is_unwilled(page, clause):
        return True
    if clause.subject is None or page.keys[clause.subject] in page.lexicon.words("self"):
        return False
    return any(page.tokens[k].dep == "aux:pass" for k in page.parse.children[clause.deed])
