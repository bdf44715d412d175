"""What a denial says was never asked, promised, threatened or mentioned, where another tells of it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from greffier.lexicon import load, name_key
from greffier.linking.naming import STEM
from greffier.linking.opposed import Across, affirms
from greffier.linking.speech import Speech, gap
from greffier.record import Act

REACH = 600
"""Characters in an article from an act of speech to who says there was none, at most."""
Saying = Mapping[str, frozenset[Act]]
"""The acts that a noun or verb of saying names, by its plain form; those of neutral ones are none."""
FEW = 3
"""Words that say what was not asked or mentioned, at most; those of more are weighed."""


def unsaid(
    denial: Speech,
    index: Mapping[str, Sequence[Speech]],
    marks: Mapping[int, Mapping[str, float]],
    saying: Saying,
    across: Across,
    mentioning: Container[str],
) -> Speech | None:
    """What another side tells of a matter that a denial says was not asked, promised or even mentioned.

    *Il a démenti que des excuses aient été demandées; il n'a pas été question de la trêve.*
    """
    came_up = _came_up(denial, mentioning)
    own = {
        mark for mark in marks[id(denial)] if not any(w[:STEM] == mark for w in _plain(denial, mentioning))
    }
    acts = acts_denied(denial, marks, saying)
    if not own or len(own) > FEW or not (acts or came_up):
        return None
    rarest = min(own, key=lambda mark: len(index[mark]))
    fitting = [
        one
        for one in index[rarest]
        if own <= marks[id(one)].keys()
        and (came_up or one.statement.act in acts or _of_acts(one, acts, saying))
        and (one.statement.article == denial.statement.article or across.joins(one, denial))
        and one.root.speaker_side is not None
        and affirms(denial, one)
    ]
    here = denial.statement.article
    return min(fitting, key=lambda one: (one.statement.article != here, len(one.hull)), default=None)


def acts_denied(denial: Speech, marks: Mapping[int, Mapping[str, float]], saying: Saying) -> frozenset[Act]:
    """The acts of speech that a denial says there were none of: *avoir sollicité, que X ait promis*."""
    own = marks[id(denial)]
    verbs = (name_key(word) for word in denial.words if name_key(word)[:STEM] not in own)
    return frozenset(act for word in verbs for act in saying.get(word, ()))


def _came_up(denial: Speech, mentioning: Container[str]) -> bool:
    """Whether it tells that something came up: by a verb for that, or a noun alone (*question de*)."""
    endings = tuple(load("fr").words("infinitive ending"))
    verbs = [word for word in denial.words if word not in denial.nouns and word.endswith(endings)]
    told = [word for word in denial.words if word in mentioning]
    return any(word in verbs for word in told) or bool(told and not verbs)


def _plain(denial: Speech, words: Container[str]) -> list[str]:
    """Those words of a denial that are among some, in plain form."""
    return [name_key(word) for word in denial.words if word in words]


def _of_acts(one: Speech, acts: frozenset[Act], saying: Saying) -> bool:
    """Whether a statement's own words tell one of some acts: *nous avons réclamé des excuses*."""
    return any(acts & saying.get(name_key(word), frozenset()) for word in one.words)


def of_saying(
    denial: Speech,
    here: Sequence[Speech],
    saying: Saying,
    empty: Container[str],
) -> Speech | None:
    """What is told nearest of an act of speech that a denial says there was none of: *aucune menace*."""
    named = _named_alone(denial, saying, empty)
    if not named:
        return None
    near = [
        one
        for one in here
        if (one.statement.act in named or _of_acts(one, named, saying))
        and one.root is not denial.root
        and one.root.speaker_side is not None
        and denial.root.speaker_side not in (None, one.root.speaker_side)
        and (one.addressee_side in (None, denial.root.speaker_side) or one.parent is not None)
        and (one.statement.article != denial.statement.article or gap(one, denial) <= REACH)
    ]
    return min(near, key=lambda one: gap(one, denial), default=None)


def _named_alone(denial: Speech, saying: Saying, empty: Container[str]) -> frozenset[Act]:
    """The acts of speech that a denial names and says nothing more of; none where it tells what of."""
    if any(name_key(word) not in saying and name_key(word) not in empty for word in denial.nouns):
        return frozenset()
    named = any(name_key(word) in saying for word in denial.nouns)
    if not named and len(denial.words) > FEW:  # *l'équipage n'a pas résisté aux soldats du port*
        return frozenset()
    return frozenset(act for word in denial.words for act in saying.get(name_key(word), ()))
