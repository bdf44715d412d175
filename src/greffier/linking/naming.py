"""What a group of facts is called: its most typical nouns, as its texts write them.

*élargissement de l'Otan*, *retrait des troupes*: a noun with what it is of, where the texts say so; else two
nouns. Never a list of topics.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from greffier.lexicon import ClassName, Lexicon, name_key
from greffier.linking.deeds import kinds
from greffier.record import Gist

AMOUNTS = ("group", "groups", "scale", "unit")
"""Words of number that name no matter: *millions, euros*."""
STEM = 5
"""Letters by which a word is told in its forms: *sanction*, *sanctions*."""
NAMED = 2
"""Nouns that name a group that no noun with a complement does."""
LINKS: tuple[ClassName, ...] = ("de", "contre", "sur")
TOKEN = re.compile(r"\w[\w.-]*\w['’]?|\w['’]?|[^\w\s]")


def nouns_of(gists: Iterable[Gist]) -> dict[str, str]:
    """The words that are nouns in more than half of what statements are about: plain form, and as written."""
    seen, as_noun = Counter[str](), Counter[str]()
    for gist in gists:
        seen.update(gist.words)
        as_noun.update(gist.nouns)
    return {name_key(word): word for word, count in as_noun.items() if 2 * count > seen[word]}


class Naming:
    """Names groups of facts by their words; `nouns` gives the words that are nouns, as they are written."""

    def __init__(self, nouns: Mapping[str, str], lexicon: Lexicon) -> None:
        """Take what the lexicon knows of words that name nothing, and of those that name a deed."""
        self.nouns = nouns
        self.kinds = kinds(lexicon)
        times = map(name_key, lexicon.times.single)
        amounts = (form for row in lexicon.numbers.rows if row.kind in AMOUNTS for form in row.forms)
        vague = (lexicon.words("vague"), lexicon.roles_by_form, times, amounts)
        self.empty = {name_key(word) for words in vague for word in words}
        verbs = (*lexicon.verbs_by_head, *(row.head for row in lexicon.events))
        self.verbs = {name_key(verb): verb for verb in verbs}
        self.links = frozenset(form for name in LINKS for form in lexicon.words(name))
        self.articles = lexicon.words("taking up")

    def ranked(self, shares: Mapping[str, float]) -> list[str]:
        """The words (plain lemmas, with how typical each is) that may name a group, the best first.

        Nouns for deeds count double; words that are no nouns, and vague ones, are there for want of others.
        """
        able = [word for word in shares if word in self.nouns and word not in self.empty]
        able = [word for word in able if not _is_participle(word, self.nouns[word])] or able
        able = able or [word for word in shares if word in self.nouns] or list(shares)
        return sorted(
            able, key=lambda word: (word.isupper(), -shares[word] * (1 + (word in self.kinds)), word)
        )

    def theme(self, shares: Mapping[str, float]) -> str:
        """What a group is on first of all: a kind of deed, else the stem of its most typical word."""
        first = self.ranked(shares)[0]
        return next(iter(self.kinds.get(first, ())), first[:STEM])

    def name(self, shares: Mapping[str, float], texts: Sequence[str]) -> str:
        """The name of a group: its most typical noun as `texts` write it, with a complement where they do.

        Where the noun has none and does not stand in half of the texts, a second stands beside it.
        """
        tokens = [TOKEN.findall(text) for text in texts]
        written: list[str] = []
        for word in self.ranked(shares)[:NAMED]:
            if word not in self.nouns and (written or word in self.verbs):
                return ", ".join(written) or self.verbs[word]
            forms = Counter(self._phrases(word, tokens))
            bare = self.nouns.get(word, word).replace("_", " ")
            best = min(forms, key=lambda it: (-forms[it], -len(it.split()), it), default=bare)
            told = sum(forms.values()) > 1 and 2 * sum(forms.values()) >= len(texts)
            if not written and (told or len(best.split()) > 1):
                return best
            written.append(best.split()[0] if written else best)
        return ", ".join(written)

    def _phrases(self, word: str, texts: Iterable[Sequence[str]]) -> Iterator[str]:
        """The word as each text writes it, with the complement behind it."""
        for tokens in texts:
            for at, token in enumerate(tokens):
                if _plain(token)[:STEM] == word[:STEM]:
                    yield _joined(
                        [token if token.isupper() else token.lower(), *self._complement(tokens[at + 1 :])]
                    )

    def _complement(self, after: Sequence[str]) -> list[str]:
        """Preposition, article and noun or name right behind a noun; nothing when something else is."""
        if not after or _straight(after[0]) not in self.links:
            return []
        end = 1
        while end < len(after) and _straight(after[end]) in self.articles:
            end += 1
        if end == len(after) or len(after[end]) < 3:
            return []
        known = after[end][:1].isupper() or _plain(after[end]) in self.nouns
        return list(after[: end + 1]) if known else []


def _is_participle(word: str, written: str) -> bool:
    """Whether a word that was taken for a noun is a participle: *commandés*, of *commander*."""
    return word.endswith(("er", "ir")) and written.lower().rstrip("es").endswith(("é", "i"))


def _straight(token: str) -> str:
    """A small word as the lexicon writes it."""
    return token.lower().replace("’", "'")


def _joined(tokens: Iterable[str]) -> str:
    """Words with spaces between them, none behind an apostrophe."""
    return "".join(token if token[-1] in "'’" else f"{token} " for token in tokens).strip()


@lru_cache(maxsize=1 << 16)
def _plain(token: str) -> str:
    """A word as lemmas are written, without its plural."""
    plain = name_key(token.strip("'’"))
    return plain[:-1] if plain[-1:] in "sx" and len(plain) > STEM else plain
