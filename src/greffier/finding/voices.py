"""Who may speak by a cue: an actor, or any noun where rule and cue are sure; never one's own *je pense*."""

from __future__ import annotations

from greffier.finding.ahead import RULE as AHEAD
from greffier.finding.boundaries import enclosing
from greffier.finding.cues import Used
from greffier.finding.grammar import NOMINAL, auxiliaries, is_subject_clitic, noun_after, phrase_end
from greffier.finding.homes import at_home, is_on
from greffier.finding.moods import heard_before, is_future, is_perceived
from greffier.finding.page import Page
from greffier.finding.reporting import ADDRESSED, UNSIGNED
from greffier.finding.set_about import blamed_with
from greffier.finding.showing import assails, enacts, only_shows
from greffier.finding.somebody import is_one_of_them
from greffier.finding.subjects import Subject
from greffier.finding.tenses import tense
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import Cue, key

LOOSE = frozenset({"colon", "incise", "que", "se+adj", "inf"})
"""Rules sure enough to take any noun for a speaker; the others ask for one that can speak."""
ABOUT_ANOTHER = frozenset({"demand", "accuse", "criticise", "praise"})
"""Acts whose infinitive tells what another did or is to do: *reproche à X d'avoir dit, presse X de dire*."""
ASKING = frozenset({"demand", "offer", "promise"})
"""Acts that are done in saying them, so that one may report one's own: *j'ai recommandé d'attendre*."""
DEEDS = frozenset({"np", "ahead"})
"""Rules by which a verb of agreeing may tell the deed of a court or an assembly."""
CONTROLS = frozenset({"obj", "iobj", "obl", "obl:arg"})
"""How the parser ties whoever an order or a charge is about to its verb."""


def self_reported(page: Page, used: Used, subject: Subject) -> bool:
    """Whether the speaker says *je pense*: what one thinks is no statement of its own, what one said is."""
    if subject.token is not None and _is_noticed(page, used, subject.token):
        return True
    if subject.token is None or page.tokens[subject.token].text.lower() not in page.lexicon.words("self"):
        return False
    done = tense(page.parse, used.head)[0]
    weak = any(
        row.force == "1" and "que" in row.constructions and not (done and row.act in ASKING)
        for row in page.lexicon.verbs_by_head[used.rows[0].head]
    )
    supposed = "Mood=Cnd" in page.tokens[used.head].morph
    now = "Person=1" in page.tokens[subject.token].morph and _says_so_now(page, used)
    now = now and not tells_others(page, used)
    return weak or supposed or now or enclosing(page, used.span.start) is None


def tells_others(page: Page, used: Used) -> bool:
    """Whether others are spoken to than who hears the quotation: *je leur dis d'attendre*."""
    return any(page.keys[k] in page.lexicon.words("indirect clitic") for k in range(used.first, used.head))


def _says_so_now(page: Page, used: Used) -> bool:
    """Whether the saying is the telling itself: *je confirme que S, je tiens à saluer X*, no *j'ai dit*."""
    above = page.tokens[used.head].head
    verb = above if "VerbForm=Inf" in page.tokens[used.head].morph else used.head
    compound, mood = tense(page.parse, verb)
    return not compound and "Tense=Pres" in mood and "Mood=Ind" in mood


def _is_noticed(page: Page, used: Used, subject: int) -> bool:
    """Whether the author tells what is to be seen: *on note que S*."""
    morph = page.tokens[used.head].morph
    plain = "VerbForm=Fin" in morph and ("Tense=Pres" in morph or "Tense=Imp" in morph)
    noticed = plain and used.rows[0].head in page.lexicon.words("noticing")
    return is_on(page, subject) and (noticed or is_future(page, used.head))  # *on dira que S*


def _is_actor(page: Page, token: int | None) -> bool:
    """Whether the token is a pronoun or lies in a reference to an actor."""
    if token is None:
        return False
    inside = reference_over(page, token) is not None
    lemma = page.tokens[token].lemma
    told = page.lexicon.is_human(lemma) or key(lemma) in page.lexicon.occasions_by_head
    return inside or told or page.tokens[token].pos == "PRON"


def voice_of(page: Page, token: int | None) -> int | None:
    """The actor whose words a noun's or an *on*'s are: *une dizaine d'élus, au Kremlin, on*; else itself."""
    if token is not None and (home := at_home(page, token)) is not None:
        return home
    if token is None or page.tokens[token].pos != "NOUN" or reference_over(page, token) is not None:
        return token
    near = range(token + 1, min(phrase_end(page, token) + 1, len(page.tokens)))
    if page.keys[token] in page.lexicon.words("count of"):
        return next((r.head for k in near[1:] if (r := reference_over(page, k))), token)
    named = (r for k in near if (r := reference_over(page, k)) and r.form == "name" and r.first == k)
    return next((r.head for r in named if _apposed(page, r.first)), token)


def controlled(page: Page, used: Used) -> int | None:
    """Who does what an infinitive tells by the verb above it: *accuse X d'avoir dit, presse X de dire*."""
    above = page.tokens[used.head].head
    if (joined := blamed_with(page, used)) is not None:
        other = page.tokens[above]
        if other.pos in NOMINAL and other.dep == "conj" and reference_over(page, above):
            return above  # *accuse X d'avoir fui et Y d'avoir promis S*
        above = joined
    infinitive = any("VerbForm=Inf" in page.tokens[k].morph for k in range(used.first, used.head + 1))
    if not infinitive and page.keys[used.first] in page.lexicon.words("gerund"):
        infinitive = any("VerbForm=Inf" in page.tokens[k].morph for k in auxiliaries(page.parse, above))
        charged = not infinitive and _is_charge(page, above, used.first)
        above = above if charged else page.tokens[above].head  # *accuse X d'avoir menti en disant S*
        infinitive = infinitive or charged
    if not infinitive or not above < used.first:
        return None
    if page.keys[used.first - 1] in page.lexicon.words("pour"):
        return _for_having(page, used, above)
    if (perceived := heard_before(page, used.first)) is not None:
        return perceived
    if page.tokens[above].pos in NOMINAL and is_perceived(page, page.tokens[above].head):
        return above if reference_over(page, above) else None
    if is_perceived(page, above):
        heard = (k for k in page.parse.children[above] if page.tokens[k].dep in CONTROLS and k < used.first)
        return next((k for k in heard if reference_over(page, k)), None)
    if page.keys[above] not in page.lexicon.verbs_by_form:
        return None
    rows = [row for row in page.lexicon.verbs_by_form[page.keys[above]] if len(row.words) == 1]
    if not any("qualify" in row.constructions or row.act in ABOUT_ANOTHER for row in rows):
        return None
    kids = (k for k in page.parse.children[above] if above < k < used.first)
    own = next((k for k in kids if page.tokens[k].dep in CONTROLS and reference_over(page, k)), None)
    return own if own is not None else _blamed_clitic(page, above)


def _is_charge(page: Page, verb: int, last: int) -> bool:
    """Whether a verb charges somebody with what he has done, told before token `last` and no comma."""
    rows = page.lexicon.verbs_by_form.get(page.keys[verb], ()) if verb < last else ()
    done = (k for k in range(verb + 1, last - 1) if page.lemmas[k] in page.lexicon.words("have"))
    deed = any("VerbForm=Inf" in page.tokens[k].morph for k in done)
    apart = any(token.text == "," for token in page.tokens[verb:last])
    return deed and not apart and any(row.act == "accuse" and "qualify" in row.constructions for row in rows)


def _blamed_clitic(page: Page, verb: int) -> int | None:
    """The pronoun for whoever is blamed, before the verb: *⟦l'⟧accuse d'avoir dit S*; None for no such."""
    words = page.lexicon.words
    blames = page.lemmas[verb] in words("reproaching")
    blames = blames or any(row.act == "accuse" for row in page.lexicon.verbs_by_form.get(page.keys[verb], ()))
    if not blames:
        return None
    clitics = words("indirect clitic") | words("direct clitic") | words("either clitic")
    near = range(verb - 1, max(verb - 3, page.sentence(verb)[0]) - 1, -1)
    return next((k for k in near if page.keys[k] in clitics), None)


def _for_having(page: Page, used: Used, above: int) -> int | None:
    """Who is praised or blamed for having said it: *critique X pour avoir dit S*; None where none is.

    None is in *a écrit au préfet pour lui demander de partir*.
    """
    if "VerbForm=Part" not in page.tokens[used.head].morph:
        return None
    verb = above if page.tokens[above].pos == "VERB" else page.tokens[above].head
    near = page.parse.children[above] if above == verb else (above,)
    judged = page.keys[verb] in page.lexicon.verbs_by_form  # *critique la régie pour avoir dit S*
    objects = (k for k in near if page.tokens[k].dep == "obj")
    return next((k for k in objects if judged or reference_over(page, k)), None)


def is_prior(page: Page, used: Used, subject: Subject) -> bool:
    """Whether an infinitive without subject tells what somebody did before: *après avoir nié S, X part*."""
    before = page.keys[max(used.first - 2, 0) : used.first]
    return subject.token is None and not page.lexicon.words("before act").isdisjoint(before)


def unsigned(page: Page, used: Used) -> tuple[str, ...]:
    """Rules that make a frame of a passive without agent: a clause wants an auxiliary, *il a été dit que*."""
    helping, forced = auxiliaries(page.parse, used.head), used.rows[0].force
    if not helping:
        return (AHEAD, *(ADDRESSED if forced == "3" else ()))  # *X, sommé de V*
    urged = any(row.act == "demand" and "obj" in row.addressee for row in used.rows)
    done = len(helping) > 1 and (urged or forced != "1")  # *a été sommé de V*; not *est appelé à V*
    return ("que", "si", AHEAD, *(UNSIGNED if done else ()))


def main_subject(page: Page, behind: int) -> int | None:
    """The subject of the clause behind the comma at character `behind`: *Estimant que S, le maire part*."""
    comma = page.at(behind)
    while comma + 1 < len(page.tokens) and page.tokens[comma].start < behind:
        comma += 1
    limit = page.sentence(comma)[1]
    if page.tokens[comma].text != "," or comma + 1 >= limit:
        return None
    if is_subject_clitic(page, comma + 1):
        return comma + 1
    noun = noun_after(page, comma + 1, limit)
    named = reference_over(page, noun)
    return named.head if named is not None else noun


def _apposed(page: Page, first: int) -> bool:
    """Whether a name stands right behind a common noun or adjective: *la formation de gauche Aube*."""
    return page.tokens[first - 1].pos in ("NOUN", "ADJ") and page.tokens[first].pos == "PROPN"


def _is_everybody(page: Page, token: int) -> bool:
    """Whether a pronoun stands for people at large: *chacun s'attend au pire*, no *chacun des camps*."""
    behind = page.keys[token + 1 : token + 2]
    return page.keys[token] in page.lexicon.words("everybody") and page.lexicon.words("de").isdisjoint(behind)


def speaks(page: Page, used: Used, token: int, rule: str, row: Cue) -> bool:
    """Whether the token may speak by the cue; any noun may that tells others what to do."""
    if may_speak(page, token, rule, row):
        return True
    told = rule in ADDRESSED and row.force != "1" and tells_others(page, used)
    return told and page.tokens[token].pos == "NOUN" and not page.lexicon.is_matter(page.lemmas[token])


def may_speak(page: Page, token: int, rule: str, row: Cue) -> bool:
    """Whether the token is an actor's, or rule or cue are sure enough to take any noun that is no matter."""
    plain = row.force == "3" or (rule.endswith("+inf") and row.force != "1")
    sure = rule in LOOSE or (plain and row.refuses is None)
    if row.act == "expect" and rule == "np" and page.lemmas[token] in page.lexicon.occasions_by_head:
        return False  # *le texte prévoit un vote*
    if row.act == "expect" and _is_everybody(page, token):
        return False
    if row.act != "assert" and page.lemmas[token] in page.lexicon.words("amount"):
        return False  # *le bilan accuse une perte*
    if only_shows(page, token, row) or assails(page, token, row):
        return False
    if rule in DEEDS and enacts(page, token, row):
        return False
    whose = page.keys[token] in page.lexicon.words("possessive")  # *⟦ses⟧ services ont promis une visite*
    carried = whose and page.lemmas[token + 1] in page.lexicon.occasions_by_head  # *ses lettres exigeant X*
    own = carried or page.keys[token + whose] in page.lexicon.words("own people")
    own = own and (rule in LOOSE or (row.force != "1" and whose))
    placed = page.tokens[token].ent == "LOC" or page.lemmas[token] in page.lexicon.words("speaking place")
    own = own or (row.force != "1" and row.act != "assert" and placed)
    own = own or (row.force != "1" and is_one_of_them(page, token))
    return own or _is_actor(page, token) or (sure and not page.lexicon.is_matter(page.tokens[token].lemma))
