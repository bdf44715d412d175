"""Small closed classes of words that rules ask for by name: clitics, determiners, relatives, contractions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal, get_args

from greffier.lexicon.fault import LexiconFault
from greffier.lexicon.row import Row
from greffier.lexicon.table import Table
from greffier.lexicon.words import key, unaccented

ClassName = Literal[
    # Forms of prepositions, by the preposition
    "de", "à", "contre", "sur", "pour", "auprès de", "devant", "avec", "par", "selon", "bare de", "gerund",
    "citing", "facing", "vers", "accent left out", "still", "part of month", "passed on",
    # Pronouns
    "clitic", "impersonal", "clause clitic", "subject clitic", "inverted", "reflexive", "indirect clitic",
    "either clitic", "doubled",
    "tonic", "stressed", "direct clitic", "plural clitic", "owning clitic", "article clitic",
    "someone", "in which", "side", "same one", "nobody", "untrue", "whole", "self", "not third", "no source",
    "flatly", "utter", "latter", "first of two", "second of two",
    # Relatives and conjunctions
    "who", "which", "relative", "subject relative", "relative of clause", "remark", "remarked", "que", "if",
    "because", "asked", "asked of", "how many", "opener", "contrast", "at the time", "and", "as well",
    "not before que",
    "before incise",
    "conjoined", "as for", "even", "uttering", "or", "in spite", "remarking", "stirring", "verdict",
    "proposing", "stirred", "fact", "office over",
    # Determiners
    "indefinite", "plural", "masculine", "masculine before consonant", "feminine",
    "demonstrative", "pointing", "same", "one",
    "one of", "both", "among", "possessive", "their", "singular possessive", "own", "apposed",
    # Negation, auxiliaries, verbs
    "ne", "unsaid", "doubt", "be", "have", "moving", "including", "possible", "wish unnamed", "reading",
    "phase", "set about", "foremost", "spending", "speaking out", "brought to", "pains", "taking", "chance",
    "recalling", "confirming", "own standing", "stance noun", "coming upon", "come upon", "naming", "mouth",
    "own people", "speaking place", "inclination", "appearing", "so called",
    "reach of deeds", "telling nothing",
    "held out", "somebody",
    "getting in touch", "waiting", "floor", "unceasing",
    "being told", "wrung", "hearing out", "to whom", "belief", "before act", "without",
    "before infinitive", "learning", "likeness", "modal", "noticing", "hearsay", "showing", "sign",
    "meaning", "not yet", "enacting", "enacting body", "publishing", "talking", "everybody", "attacking",
    "assailant",
    "not asked", "otherwise", "or else", "source controls", "giving time", "announcing",
    "announcing noun", "telling by itself", "summing up", "calling names", "counting out",
    "differing", "unmistakable", "befallen", "reproaching", "presenting", "takes a clause",
    "perceiving", "what was said", "has", "telling of", "accounting for", "issuing", "ruling",
    "conveying", "courtesy",
    # Prepositions that lead to someone, or on from a name
    "address", "adverbial", "spoken to", "careful", "title link", "posted", "article of name",
    "interview notice", "taken down",
    "article of surname",     "particle", "name closer", "outlet link",
    "credit link", "object clitic", "sought", "calling upon", "called together", "addressing",
    "beside an occasion",
    "delivered", "listening", "station", "whose station",
    # Nouns
    "time", "hour", "interim", "over", "head of state", "elected", "crowned",
    "pontiff", "leader", "in chief", "body's head", "rank",
    "counterpart",
    "government", "hearer", "count of", "borrowed post", "concerned", "sent", "no office", "post link",
    "not now",
    "past office", "past office behind", "in office", "in office behind", "coming office",
    "coming office behind", "named after", "of a matter", "before an article",
    "actor by deed", "taken up",
    "anyone", "beside an office", "beside a trade", "either gender",
    "association again", "firm again", "any body", "press", "newsroom", "member",
    "for another", "presidency again", "ministry again", "epithet", "years", "no matter", "lawyer title",
    "lawyer", "before a court", "of a court", "tried", "placed", "tenant",
    "opening a place", "partisan", "people ending",
    # Places, and what leads to one
    "place", "where", "where phrase", "placing", "into a city", "before à", "given to",
    "spoken in", "of a city",
    "leaving", "city as object",
    # Around numbers
    "lasting", "all", "plural of", "below zero", "soldier", "any soldier", "people", "small word",
    "amounting", "amount", "money", "sum of money", "tallying", "giving a count", "tally", "leaning",
    "own count", "document telling", "times over", "moving to", "part of", "that is", "to which",
    "for or against", "instead", "distance", "dead", "hurt", "missing", "seized", "uprooted",
    "earlier count", "forecasting", "among own", "changing",
    "more or less", "each", "among all", "some of them",
    "there alone", "others again", "shared out", "taking a toll", "losing",
    # Words about events
    "support", "happening", "no person", "putting", "object controls", "dative controls",
    "lasting verb", "during",
    "medium", "counting", "of whom",
    "before or after", "before", "after", "preceding", "in its course", "in the wake", "on its day", "when",
    "from that day", "to that day", "putting off", "getting", "dated issue", "told of a day", "kind of piece",
    "due", "takes a subjunctive", "awaited", "not", "victim", "ending", "of a scene", "setting",
    "any", "two", "men", "pair", "homeland", "country", "lands", "one's state", "some state",
    "taking up", "ourselves", "myself",
    "others", "habitually", "not so", "replying", "private body",
    "acting for", "stage", "counted", "hundreds", "several", "undergoing", "whole people", "by or in",
    "guilty",
    "claiming", "wanting of others", "own word", "standing", "gathering", "suffering", "warning", "home",
    "engaging", "ascribing", "accusing", "hitting", "harming", "faction", "authority", "local authority",
    "delegate", "serving a body", "state body", "mishap", "state office", "mission abroad",
    "grave word", "mild word", "vague deed", "outcome", "slight outcome",
    "binding nobody",
    # Around commitments
    "going", "hearing", "your", "conditional ending", "future ending", "conditional stem",
    "never conditional", "imperfect ending", "never imperfect", "infinitive ending",
    "it", "there", "talk", "lacking", "none", "leave time", "cease", "quantity", "vague",
    "whoever", "those", "until done", "question", "out of", "vouch", "after si", "no one",
    "penalty", "it must", "left", "reproached", "blamed", "mentioning", "relaying", "met with",
    "seeing", "behind de", "opposing", "idea", "pointing noun", "as to",
    "terms", "failing", "room", "intention",
    "answer", "firm", "measure", "taken", "or not", "dispose", "also", "own condition", "will have", "swear",
    "in principle", "reprisal", "weigh", "bartered", "fight", "offered", "prerequisite", "make", "ruling out",
    "order ending", "look", "granting", "retorting", "complying", "obtaining", "wishing", "notwithstanding",
    "expecting", "holding", "ceasing", "budging", "pressing", "paying",
    "ending of deeds", "being able", "as far as", "gladly", "holding oneself", "listing", "rue", "rued",
    "staying", "kept so", "repenting", "passing", "hindering",
    "planning", "given in words", "offering", "intent", "announced", "our people",
    "ruled out", "well-founded", "haggle", "tie", "consider", "agenda", "idle", "would not", "assailing",
    "surmise", "strife", "door", "recourse", "resuming", "resumption", "insisting", "needed",
    "putting forth", "avowing", "resolve", "readiness", "put", "imparting", "thereof", "decreed",
    "third persons", "unwilled", "chosen",
    "submitting", "commanded", "dismissing", "neither", "given", "flat no", "flat yes", "quite", "of them",
    "garb",
]  # fmt: skip
"""Every class some rule asks for; a lexicon has them all and no other."""
FATES: tuple[ClassName, ...] = ("dead", "hurt", "missing", "seized", "uprooted")
"""Classes of words that say what befell those a number counts."""

Classes = Mapping[ClassName, frozenset[str]]
SHORT = 3
"""Letters of the longest word that is not known by a bare capital: *A* is no *à*."""
_BRACED = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class WordClass(Row):
    """A class by name and its words, with straight apostrophes; `earns` marks one of them in braces."""

    file: ClassVar[str] = "classes.tsv"
    name: ClassName
    words: tuple[str, ...]
    earns: str

    def __post_init__(self) -> None:
        """Raise ValueError when a word is there twice or has a curly apostrophe, or `earns` marks none."""
        if not self.words or len(set(self.words)) < len(self.words):
            raise ValueError("words must be there, and each once")
        if any("’" in word for word in self.words):
            raise ValueError("words must have straight apostrophes")
        marked, known = self.marked(), {key(word) for word in self.words}
        if not marked or not all(key(word) in known for word in marked):
            raise ValueError("earns must mark words of the class with { }")

    def keys(self) -> tuple[str, ...]:
        """The name of the class."""
        return (self.name,)

    def marked(self) -> tuple[str, ...]:
        """The words that `earns` marks."""
        return tuple(_BRACED.findall(self.earns))

    def spellings(self) -> frozenset[str]:
        """Its words, with either apostrophe; long ones without the accent they begin with, too."""
        found = {spelt for word in self.words for spelt in (word, word.replace("'", "’"))}
        return frozenset(found | {unaccented(word) for word in found if len(word) > SHORT})


def by_name(table: Table[WordClass]) -> Classes:
    """The words of each class; LexiconFault when a class some rule asks for has no row."""
    found = {row.name: row.spellings() for row in table.rows}
    missing = [name for name in get_args(ClassName) if name not in found]
    if missing:
        raise LexiconFault(table.file, 0, f"no such class: {', '.join(missing)}")
    return found
