"""Of which kind of deed a word is: *envahir*, *invasion* and *attaque* tell of attacks, whatever the form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from greffier.lexicon import Lexicon, name_key
from greffier.linking.events.telling import families_of

KIND = "kind: "
"""What stands before the family of a deed among words, so that it is none."""
BALLOT = "ballot"
"""What only an election is won or lost by: *perdre* alone tells of none."""
ALIKE = 3
"""Letters by which a verb and the noun for its deed begin alike."""


def kinds(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The kinds of deeds of each word (plain lemma) that tells of some deed by itself."""
    families, found = families_of(lexicon), defaultdict[str, dict[str, None]](dict)
    for row in lexicon.events:
        if len(row.words) == 1 and (row.kind == "noun" or not row.things):
            word = name_key(row.head)
            for kind in families.get(row.label, (row.label,)):
                found[word][kind] = None
                found[word.removesuffix("s")][kind] = None
    return {word: tuple(KIND + kind for kind in sorted(names)) for word, names in found.items()}


def with_kinds(words: tuple[str, ...], known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The words and, behind them, the kinds of deeds that they tell of."""
    return (*words, *(kind for word in words for kind in known.get(word, ())))


def of_verbs_too(known: Mapping[str, tuple[str, ...]], lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The kinds with those of verbs that only tell a deed of some things, by the noun: *rouvrir, lever*.

    For where who does it to whom is known by other means.
    """
    nouns = {verb: known[noun] for verb, noun in deed_nouns(lexicon).items() if noun in known}
    return {**nouns, **known}


def deed_nouns(lexicon: Lexicon) -> dict[str, str]:
    """For verbs that tell a deed the plain noun for it: *rouvrir*: *reouverture*, *tirer*: *tir*.

    Of several it is the one that begins as the verb does; none where neither tells.
    """
    told = defaultdict[str, dict[str, None]](dict)
    for row in lexicon.events:
        if row.kind == "verb" and len(row.words) == 1:
            told[name_key(row.head)][name_key(row.label)] = None
    of_ballots = {name_key(row.head) for row in lexicon.events if BALLOT in row.things}
    found = dict[str, str]()
    for verb, labels in told.items():
        alike = [label for label in labels if label[:ALIKE] == verb[:ALIKE]]
        if alike or (len(labels) == 1 and verb not in of_ballots):
            found[verb] = (alike or list(labels))[0].split()[0].removesuffix("s")
    return found
