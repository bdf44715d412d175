"""What a language knows: cues, offices, states, seats of power, titles, pronouns; data files and loader."""

from greffier.lexicon.fault import LexiconFault
from greffier.lexicon.lexicon import Lexicon, load
from greffier.lexicon.names import FirstName, Organisation, Outlet, Seat, State, Title
from greffier.lexicon.rows import Construction, Cue, CueKind, Hedge, Impersonal, Occasion, Pronoun, Role
from greffier.lexicon.times import TimeWord
from greffier.lexicon.words import key, name_key, plain

__all__ = [
    "Construction",
    "Cue",
    "CueKind",
    "FirstName",
    "Hedge",
    "Impersonal",
    "Lexicon",
    "LexiconFault",
    "Occasion",
    "Organisation",
    "Outlet",
    "Pronoun",
    "Role",
    "Seat",
    "State",
    "TimeWord",
    "Title",
    "key",
    "load",
    "name_key",
    "plain",
]
