"""Whom a pronoun that stands for nobody means: whom the deed told before befell, if the two agree."""

from __future__ import annotations

from dataclasses import dataclass, field

from greffier.finding.events.happening import Happening
from greffier.finding.events.roles import Cast
from greffier.finding.events.unnamed import some_of_them

BEFALLING = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "RETREAT"})
"""Types of deeds that go on with whom one befell: *ont emmené X. Il a été transféré*."""
Ids = tuple[str, ...]


@dataclass(slots=True)
class Undergoers:
    """Whom the deeds told so far befell; the latest happening that befell somebody, and who that was."""

    cast: Cast
    last: tuple[Happening, Ids] | None = field(default=None)

    def after(self, one: Happening, done: Ids) -> None:
        """Keep whom a deed befell, be it somebody."""
        if done and one.row.type in BEFALLING:
            self.last = one, done

    def meant(self, one: Happening) -> Ids:
        """Who undergoes a deed by a pronoun that nobody is known for; nobody where that is open."""
        if self.last is None or len(one.whom) > 1 or one.row.type not in BEFALLING:
            return ()
        before, done = self.last
        sentence = self.cast.page.parse.sentence_of
        if before.head > one.head or sentence[one.head] - sentence[before.head] > 1:
            return ()
        if one.whom:
            return done if self._agree(before, one.whom[0]) else ()
        return done if self._some(before, one) else ()

    def _some(self, before: Happening, one: Happening) -> bool:
        """Whether a number alone tells some of those many: *ont pris des soldats et en ont tué dix*."""
        if one.row.kind != "verb" or one.row.whom[:1] != ("obj",):
            return False
        told = [it for k in before.whom if (it := self.cast.covering.get(k)) is not None]
        many = len(told) > 1 or any(it.number == "p" for it in told)
        kids = (k for it in before.whom for k in self.cast.page.parse.children[it])
        many = many and all(self.cast.page.tokens[k].dep != "nummod" for k in kids)
        return many and some_of_them(self.cast.page, one.head) is not None

    def _agree(self, before: Happening, pronoun: int) -> bool:
        """Whether a third person's pronoun is of the number and gender of whom a deed befell."""
        page, words = self.cast.page, self.cast.page.lexicon.words
        word, morph = page.keys[pronoun], page.tokens[pronoun].morph
        known = words("subject clitic") | words("direct clitic") | words("indirect clitic")
        if page.tokens[pronoun].pos != "PRON" or word not in known or "Person=3" not in morph:
            return False
        told = [one for k in before.whom if (one := self.cast.covering.get(k)) is not None]
        if len(told) != len(before.whom):
            return False
        many = len(told) > 1 or told[0].number == "p"
        if ("Number=Plur" in morph) != many:
            return False
        feminine = "Gender=Fem" in morph
        marked = feminine or "Gender=Masc" in morph
        return not marked or any(one.gender in ("u", None, "f" if feminine else "m") for one in told)
