"""What a language knows: cues, offices, states, seats of power, titles, pronouns; data files and loader."""

from greffier.lexicon.classes import FATES, ClassName, WordClass
from greffier.lexicon.events import EventWord, StatusWord, Thing
from greffier.lexicon.fault import LexiconFault
from greffier.lexicon.lexicon import Lexicon
from greffier.lexicon.likeness import same_name
from greffier.lexicon.loading import load
from greffier.lexicon.names import FirstName, Organisation, Outlet, Seat, State, Title
from greffier.lexicon.numbers import Numbers, NumberWord
from greffier.lexicon.people import ArabicName, Post, Transliteration, Twin
from greffier.lexicon.rows import Construction, Cue, CueKind, Hedge, Impersonal, Occasion, Pronoun, Role
from greffier.lexicon.spelling import fold
from greffier.lexicon.stances import Stance, StanceKind, Stances
from greffier.lexicon.times import Times, TimeWord
from greffier.lexicon.words import key, name_key, plain, unaccented

__all__ = [
    "FATES",
    "ArabicName",
    "ClassName",
    "Construction",
    "Cue",
    "CueKind",
    "EventWord",
    "FirstName",
    "Hedge",
    "Impersonal",
    "Lexicon",
    "LexiconFault",
    "NumberWord",
    "Numbers",
    "Occasion",
    "Organisation",
    "Outlet",
    "Post",
    "Pronoun",
    "Role",
    "Seat",
    "Stance",
    "StanceKind",
    "Stances",
    "State",
    "StatusWord",
    "Thing",
    "TimeWord",
    "Times",
    "Title",
    "Transliteration",
    "Twin",
    "WordClass",
    "fold",
    "key",
    "load",
    "name_key",
    "plain",
    "same_name",
    "unaccented",
]
