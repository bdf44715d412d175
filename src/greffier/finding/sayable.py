"""What can be talked of: whether the object of a verb that also takes things is something said."""

from __future__ import annotations

from greffier.finding.grammar import is_temporal
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.lexicon import Cue, key

ANSWERING = frozenset({"refuse", "accept", "criticise", "deny"})
"""Acts that answer another: *a rejeté cette demande, nie ces accusations*."""


ASKED = frozenset({"offer", "demand", "promise"})
"""Acts of which a stretch of time may be the matter: *réclame un an*."""


def names_speech(page: Page, noun: int) -> bool:
    """Whether a noun is one that reports speech, with all its words: *mise en garde*, no *mise à jour*."""
    rows = page.lexicon.nouns_by_head.get(page.lemmas[noun], ())
    return any(page.keys[noun + 1 : noun + len(row.words)] == tuple(row.words[1:]) for row in rows)


def can_be_said(page: Page, row: Cue, noun: int) -> bool:
    """Whether the object of a verb that also takes things is something to talk of, or holds quoted words."""
    lemma = page.tokens[noun].lemma
    pointed = page.tokens[noun - 1].text.lower() in page.lexicon.words("pointing")
    told = page.lexicon.nouns_by_head.get(key(lemma), ())
    answered = row.act in ANSWERING and (_denies(page, row) or all(cue.act != "assert" for cue in told))
    answered = answered or row.act == "refuse"  # *récuse ces affirmations*
    if pointed and told and not answered and not _is_accounted_for(page, row, noun):
        return False  # *a repris ces propos*, but *a rejeté cette demande*
    if page.keys[noun] in page.lexicon.words("not asked") or _is_no_matter(page, row, noun):
        return False
    if is_temporal(page, noun):
        return row.act in ASKED or _is_told_time(page, row, noun)  # *propose six mois*
    share = page.tokens[noun].pos == "SYM"  # *réclame 10 % de hausse*
    thing = share or (page.tokens[noun].pos == "NOUN" and not is_someone(page, noun))
    wanted = ("demand", "promise", *(("offer",) if share else ()))  # *propose 6 % de hausse*
    if row.act in wanted and row.force != "1" and (thing or _is_anyone(page, noun)):
        return True  # *demande un visa*; who asks must be an actor, *l'impossible* is nothing to ask for
    several = "Number=Plur" in page.tokens[noun].morph and page.keys[noun - 1] in page.lexicon.words(
        "indefinite"
    )
    if several and row.act == "demand" and row.force != "1" and page.tokens[noun].pos == "NOUN":
        return True  # *réclame des médecins*
    counted = page.tokens[noun - 1].pos == "NUM" and row.head in page.lexicon.words("announcing")
    if counted and thing:
        return True  # *annonce 331 millions d'euros de coupes*
    if row.act == "refuse" and page.keys[noun - 1] in page.lexicon.words("any"):
        return not is_someone(page, noun)  # *exclut toute amnistie*
    if row.act == "expect" and _is_person(page, noun):
        return False  # *espérait une fille*
    if row.head in page.lexicon.words("conveying"):
        behind = page.keys[noun + 1 : noun + 2]  # *présente ses condoléances*, no *plan*
        given = key(lemma) in page.lexicon.words("courtesy")
        return given and page.lexicon.words("pour").isdisjoint(behind)
    if thing and row.head in page.lexicon.words("telling of"):
        return True  # *le maire a évoqué les ponts*; who tells must be an actor
    cited = row.head in page.lexicon.words("citing") and not thing  # *cite deux députés*
    matter = page.lexicon.is_matter(lemma) or page.lexicon.is_matter(page.keys[noun])
    spread = row.head in page.lexicon.words("publishing")  # *publie un texte qui « condamne S »*
    if not spread and (row.refuses is None or (matter and not cited) or names_speech(page, noun)):
        return True
    ahead = page.tokens[noun : noun + 8]
    return any(
        token.text in MARKS for token in ahead[: next((k for k, t in enumerate(ahead) if t.text == ","), 8)]
    )


def _is_no_matter(page: Page, row: Cue, noun: int) -> bool:
    """Whether the object is a count of losses, somebody moved, a day put off or somebody's own standing."""
    moved = _is_moved(page, row, noun) or _is_put_off(page, row, noun)
    return _is_count(page, row, noun) or moved or _is_rank(page, row, noun)


def _is_moved(page: Page, row: Cue, noun: int) -> bool:
    """Whether persons are called or driven back: *rappelle son consul, a repoussé dix assaillants*."""
    if row.head not in page.lexicon.words("recalling"):
        return False
    counting = page.lemmas[noun] in page.lexicon.words("count of") and noun + 2 < len(page.tokens)
    counted = counting and page.keys[noun + 1] in page.lexicon.words("bare de")
    return is_someone(page, noun + 2 * counted)


def _is_put_off(page: Page, row: Cue, noun: int) -> bool:
    """Whether the verb tells to when or by how long: *a repoussé le vote au 3 mai, d'un mois la réunion*."""
    if row.head not in page.lexicon.words("recalling") or row.act != "refuse" or names_speech(page, noun):
        return False
    verb = page.tokens[noun].head
    near = (k for k in page.parse.children[verb] if k > verb and page.tokens[k].dep.startswith("obl"))
    times = (k for k in near if is_temporal(page, k) or page.tokens[k].pos == "NUM")
    links = page.lexicon.words("de") | page.lexicon.words("à")
    led = (page.keys[j] for k in times for j in page.parse.children[k] if page.tokens[j].dep == "case")
    return not links.isdisjoint(led)


def _is_rank(page: Page, row: Cue, noun: int) -> bool:
    """Whether somebody's own standing is shown by what he does: *a confirmé son statut de favori*."""
    own = page.keys[noun - 1] in page.lexicon.words("possessive")
    shown = own and row.head in page.lexicon.words("confirming")
    return shown and page.lemmas[noun] in page.lexicon.words("own standing")


def _denies(page: Page, row: Cue) -> bool:
    """Whether the cue denies, clauses too: *a démenti ces propos*, but *a minimisé ces propos*."""
    rows = page.lexicon.verbs_by_form.get(row.head, ()) if row.act == "deny" else ()
    return any("que" in one.constructions for one in rows)


def _is_anyone(page: Page, noun: int) -> bool:
    """Whether persons are asked for whom nobody knows yet: *exige quatre captifs, promet un repreneur*."""
    token, before = page.tokens[noun], page.tokens[noun - 1]
    article = before.pos == "DET" and page.keys[noun - 1] in page.lexicon.words("indefinite")
    return token.pos == "NOUN" and not token.ent and (article or before.pos == "NUM")


def _is_accounted_for(page: Page, row: Cue, noun: int) -> bool:
    """Whether the reason for what was said stands behind it: *justifie cette décision par le froid*."""
    reasons = page.lexicon.words("par").intersection(page.keys[noun + 1 : noun + 3])
    return bool(reasons) and row.head in page.lexicon.words("accounting for")


def only_cites(page: Page, row: Cue, verb: int) -> bool:
    """Whether a participle tells where words were taken from: *⟦citant⟧ un rapport, le journal dit S*."""
    return row.head in page.lexicon.words("citing") and "VerbForm=Part" in page.tokens[verb].morph


def is_someone(page: Page, noun: int) -> bool:
    """Whether the noun names a person, which nobody asks for in words: *réclame sa mère*."""
    token = page.tokens[noun]
    if token.pos != "NOUN":
        return True
    human = page.lexicon.is_human(token.lemma) and not page.lexicon.is_matter(token.lemma)
    return bool(token.ent) or human or page.keys[noun] in page.lexicon.roles_by_form


def _is_person(page: Page, noun: int) -> bool:
    """Whether a common noun is for a person: *une fille, un héritier*."""
    plain = page.tokens[noun].pos == "NOUN" and not page.tokens[noun].ent
    return plain and (is_someone(page, noun) or page.keys[noun] in page.lexicon.words("no office"))


def _is_count(page: Page, row: Cue, noun: int) -> bool:
    """Whether the object counts losses, which is no reproach: *la ville déplore 21 morts*."""
    counted = page.tokens[noun - 1].pos == "NUM" and row.act == "criticise"
    return counted and not page.lemmas[noun].endswith(page.lexicon.matter_endings)


def _is_told_time(page: Page, row: Cue, noun: int) -> bool:
    """Whether a time is what is told of: *a raconté la nuit du drame*, no *la nuit du 3 mai*."""
    telling = row.head in page.lexicon.words("telling of") and noun + 2 < len(page.tokens)
    of = telling and page.keys[noun + 1] in page.lexicon.words("de")
    behind = page.tokens[noun + 2] if of else None
    return behind is not None and behind.pos != "NUM" and not behind.text[:1].isdigit()


def is_when(page: Page, row: Cue, noun: int) -> bool:
    """Whether a noun of time stands between the verb and its object: *a promis samedi soir une réponse*."""
    if not is_temporal(page, noun):
        return False
    unit = page.lexicon.times.single.get(page.keys[noun])
    stretch = unit is not None and unit.kind == "unit" and page.keys[noun - 1] in page.lexicon.words("one")
    counted = page.tokens[noun - 1].pos == "NUM" or (stretch and row.act in ASKED)
    return not counted and not _is_told_time(page, row, noun)
