"""Parts of a clause: who is its subject, its object, the agent of a passive."""

from __future__ import annotations

from greffier.finding.events.across import is_moment, object_across, partitive
from greffier.finding.events.adjacent import (
    apposed_to,
    behind_where_of,
    contrasted,
    led_by_que,
    subject_beside,
)
from greffier.finding.events.complements import asked, behind, clitics, governors, owners
from greffier.finding.events.joining import joined
from greffier.finding.events.past_asides import governor, impersonal
from greffier.finding.events.people import can_be_someone
from greffier.finding.events.postposed import (
    before_que,
    behind_passive,
    behind_where,
    is_adverbial,
    is_bare_infinitive,
    is_object,
    is_postposed,
    tells_object,
    told_as_done,
)
from greffier.finding.events.relatives import antecedents
from greffier.finding.events.sharing import (
    at_odds,
    continues,
    is_participle,
    object_behind,
    torn_from,
)
from greffier.finding.events.voice import agents, passive
from greffier.finding.events.worded import (
    agreeing,
    behind_source,
    called,
    first_of,
    is_source,
    named,
    numbered,
    numbered_before,
    others,
    side_by_side,
    worded,
)
from greffier.finding.grammar import (
    NOMINAL,
    finite_group,
    group_start,
    is_temporal,
    subject_children,
)
from greffier.finding.page import Page, remembered
from greffier.finding.subjects import subject_before
from greffier.finding.whereabouts import in_dateline

LINKED = frozenset({"conj", "xcomp", "advcl", "obl", "ccomp", "aux:caus"})
"""Relations of a verb to another from which it may have its subject."""


def subjects(page: Page, verb: int, depth: int = 0) -> list[int]:
    """Tokens that are the subject of `verb`, those coordinated with it too; none when nobody is told."""
    return _subjects(page, verb, depth)


@remembered
def _subjects(page: Page, verb: int, depth: int) -> list[int]:
    tokens = page.tokens
    helping = [k for k in page.parse.children[verb] if tokens[k].dep.startswith("aux")]
    told = [k for at in (verb, *helping) for k in subject_children(page, at)]
    own = [worded(page, k) for k in told if not is_temporal(page, k)]
    for k in own:
        if tokens[k].text.lower() in page.lexicon.words("who"):
            return antecedents(page, k, verb)
    if not any(k < verb for k in own) and (told_before := contrasted(page, verb)) is not None:
        return joined(page, told_before)
    own = [k for k in own if not any(page.tokens[c].text == ":" for c in range(k + 1, verb))]
    own = [k for k in own if not in_dateline(page, k, verb)] or (own and subject_beside(page, verb)) or own
    own = [] if is_postposed(page, verb, own) else own
    own = [k for k in own if k > led_by_que(page, verb)] or own
    own = [called(page, behind_source(page, numbered(page, k, verb))) for k in own if not is_source(page, k)]
    own = own or numbered_before(page, verb) or others(page, verb) or behind_where(page, verb)
    if own:
        nouns = [k for k in own if tokens[k].pos in NOMINAL]
        every = side_by_side(page, named(page, nouns)) if nouns else joined(page, own[0])
        return [k for k in every if not in_dateline(page, k, verb)] or every
    return _by_governor(page, verb, depth)


def _by_governor(page: Page, verb: int, depth: int) -> list[int]:
    """The subject of a verb that has none of its own, by what it hangs on or who stands before it."""
    if (other := torn_from(page, verb)) is not None:
        return subjects(page, other, depth + 1)
    tokens, above = page.tokens, governor(page, verb)
    if above == verb or depth > 3:
        return _before(page, verb) if finite_group(page.parse, verb) else []
    if tokens[verb].dep.startswith("acl") and is_temporal(page, above):
        return _of_clause_before(page, verb, depth)
    if tokens[verb].dep.startswith(("acl", "appos")) and tokens[above].pos in NOMINAL:
        if is_adverbial(page, verb):
            return _of_clause_before(page, verb, depth)
        if "VerbForm=Inf" in tokens[verb].morph:
            return _intending(page, above, depth)
        if told_as_done(page, verb) and (undergone := _undergone_above(page, above)):
            return undergone  # *condamné par la cour pour avoir tenté de fuir*
        came = page.lemmas[verb] in page.lexicon.words("moving")
        return joined(page, above) if came or not is_participle(page, verb) else []
    if tokens[verb].dep == "xcomp" and tokens[above].pos in NOMINAL:
        return _intending(page, above, depth)
    if tokens[verb].dep in LINKED and tokens[above].pos in ("VERB", "AUX", "ADJ", "NOUN"):
        return _shared(page, verb, above, depth)
    found = _before(page, verb) if finite_group(page.parse, verb) else []
    listed = (
        tokens[verb].dep == "parataxis" and above < verb and tokens[group_start(page, verb) - 1].text == ","
    )
    return subjects(page, above, depth + 1) if listed and not found else found


def _before(page: Page, verb: int) -> list[int]:
    """Who stands before a finite verb that has no subject; no one before a colon: *Mali : X attaque*."""
    found = subject_before(page, verb)
    if found is not None and any(page.tokens[k].text == ":" for k in range(found + 1, verb)):
        return subject_beside(page, verb)
    return joined(page, found) if found is not None else []


def _shared(page: Page, verb: int, above: int, depth: int) -> list[int]:
    """The subject a verb has in common with the verb it is tied to; none for a finite clause of its own."""
    relation = page.tokens[verb].dep
    led = not page.lexicon.words("relative").isdisjoint(page.keys[k] for k in page.parse.children[verb])
    if (relation not in ("conj", "xcomp", "aux:caus") or led) and finite_group(page.parse, verb):
        found = _before(page, verb)
        return found if found or led or not continues(page, verb, above) else subjects(page, above, depth + 1)
    if relation == "conj" and (near := behind_where_of(page, verb, above)):
        return near
    past = above != page.tokens[verb].head  # *a demandé à Anne, qui s'est tue, de partir*
    governed = relation == "xcomp" or is_bare_infinitive(page, verb) or (past and relation != "conj")
    if governed and (controlled := _controlled(page, above)) is not None:
        return controlled
    if relation == "conj" and passive(page, above) and not passive(page, verb):
        own = finite_group(page.parse, verb)  # *a été élu et a signé*; not *a été prise par X et pillé Y*
        return subjects(page, above, depth + 1) if own else agents(page, above)
    if relation in ("advcl", "xcomp", "obl") and (given := _given_time(page, verb, above)):
        return given
    if told_as_done(page, verb) and (undergone := _undergoing(page, above)):
        return undergone
    if relation == "conj" and impersonal(page, above):
        return subjects(page, page.tokens[above].head, depth + 1)
    return subjects(page, above, depth + 1)


def _of_clause_before(page: Page, verb: int, depth: int) -> list[int]:
    """The subject of the clause before, for an infinitive behind a time: *un jour après avoir signé*."""
    if page.tokens[verb].dep.startswith("acl:relcl"):
        return []
    for at in range(verb - 1, page.sentence(verb)[0] - 1, -1):
        if page.tokens[at].pos == "VERB" and finite_group(page.parse, at):
            return subjects(page, at, depth + 1)
    return []


def _given_time(page: Page, verb: int, above: int) -> list[int]:
    """To whom time is given for what an infinitive says: *a donné deux jours à Oslo pour céder*."""
    infinitive = "VerbForm=Inf" in page.tokens[verb].morph
    if not infinitive or not page.lexicon.is_verb_of(page.tokens[above].text, "giving time"):
        return []
    told = [k for k in behind(page, above, "à") if not is_temporal(page, k)]
    return told or clitics(page, above)


def _undergoing(page: Page, verb: int) -> list[int]:
    """To whom a verb is done: *a condamné le maire pour avoir fui, arrêté pour avoir fui*."""
    if passive(page, verb) or is_participle(page, verb):
        return patients(page, verb)
    return [k for k in objects(page, verb) if can_be_someone(page, k, "obj") or page.tokens[k].pos != "NOUN"]


def _undergone_above(page: Page, noun: int) -> list[int]:
    """To whom the verb is done of which a noun tells the doer: *condamné par ⟦la cour⟧ pour avoir fui*."""
    verb = page.tokens[noun].head
    agent = page.tokens[verb].pos == "VERB" and noun in agents(page, verb)
    return _undergoing(page, verb) if agent else []


def _intending(page: Page, noun: int, depth: int) -> list[int]:
    """Who is to do what an infinitive behind a noun says: whose the noun is, its verb's subject, itself."""
    if any(page.lexicon.is_verb_of(page.tokens[k].text, "object controls") for k in governors(page, noun, 2)):
        return joined(page, noun)  # *permet à dix détenus de fuir*
    if can_be_someone(page, noun, "subj"):  # *a juré devant des partisans de partir*
        over = next((k for k in governors(page, noun) if page.tokens[k].pos == "VERB"), None)
        if over is not None:
            controlled = _controlled(page, over)
            return subjects(page, over, depth + 1) if controlled is None else controlled
    if own := owners(page, noun):
        return own
    if told := [k for k in behind(page, noun, "de") if page.tokens[k].pos in NOMINAL]:
        return told
    above = page.tokens[noun].head
    carried = page.tokens[noun].dep in ("obj", "obl", "obl:arg", "obl:mod")
    return subjects(page, above, depth + 1) if carried and page.tokens[above].pos in ("VERB", "AUX") else []


def _controlled(page: Page, above: int) -> list[int] | None:
    """The object of a verb like *exhorter*, who does what its infinitive says; None for other verbs."""
    form = page.tokens[above].text
    if page.lexicon.is_verb_of(form, "dative controls"):  # *demande à Oslo d'envoyer une mission*
        return asked(page, above) or None
    if page.lexicon.is_verb_of(form, "source controls"):  # *a obtenu d'Oslo d'envoyer une mission*
        return [k for k in behind(page, above, "de") if page.tokens[k].pos in NOMINAL] or None
    if not page.lexicon.is_verb_of(form, "object controls"):
        return None
    done = passive(page, above) or (page.tokens[above].dep == "advcl" and is_participle(page, above))
    told = patients(page, above) if done else objects(page, above) or behind(page, above, "à")
    return told if told or done or tells_object(page, above) else subjects(page, above)


@remembered
def objects(page: Page, verb: int) -> list[int]:
    """Tokens of the direct object of `verb`, or the noun a bare participle hangs on; clitics included."""
    tokens = page.tokens
    if tokens[verb].dep == "aux:caus":
        return objects(page, tokens[verb].head)
    found = [k for k in page.parse.children[verb] if is_object(page, k) and not is_moment(page, k)]
    if not found and is_postposed(page, verb, own := subject_children(page, verb)):
        found = own
    if (told := before_que(page, verb)) is not None and not any(k > verb for k in found):
        return joined(page, told)
    if found:
        return joined(page, numbered(page, found[0]))
    if not is_participle(page, verb) and (near := partitive(page, verb)) is not None:
        return joined(page, near)
    if torn_from(page, verb) is not None:
        return [k for k in [object_behind(page, verb)] if k is not None]
    above = tokens[verb].head
    told_of = tokens[verb].dep.startswith("acl") or (tokens[verb].dep, tokens[verb].pos) == ("amod", "VERB")
    if told_of and is_participle(page, verb) and tokens[above].pos in NOMINAL:
        return joined(page, agreeing(page, first_of(page, above, verb), verb))
    if is_participle(page, verb):
        told = apposed_to(page, verb)
        return joined(page, told) if told is not None else []
    near = object_across(page, verb) if not passive(page, verb) else None
    return joined(page, near) if near is not None else []


def patients(page: Page, verb: int) -> list[int]:
    """What a passive verb is done to: its subject, one that agrees where another verb tells it."""
    found = subjects(page, verb)
    if len(found) == 1 and not subject_children(page, verb) and at_odds(page, verb, found[0]):
        found = []  # *après avoir été suspendue, les juges l'ont destituée*
    return found or objects(page, verb) or behind_passive(page, verb)
