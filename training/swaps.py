"""Articles with their names exchanged, so that the recogniser learns from what stands around a name."""

import csv
import random
import re
import tomllib
from collections import defaultdict
from pathlib import Path

from training.corpora import data
from training.entities import Named

_STARTS = "B|Br|C|Ch|D|Dr|F|G|Gr|H|J|K|Kh|L|M|N|P|Pr|R|S|Sch|St|T|Tr|V|W|Z|Bl|Cl|Gh|Ts|Ma|Ka|Be|Le"
_VOWELS = "a|e|i|o|u|a|e|i|o|é|ou|ei|ie|au|y"
_MIDDLES = "l|n|r|t|s|m|d|nd|rt|ll|nn|ss|v|k|b|g|st|mb|rg|lv|nk|tz"
_ENDS = "in|ov|son|ski|sen|ez|ko|ard|ini|man|er|el|et|as|berg|vic|enko|ane|ière|wood|ton|o|a|i|ic|aud|ot|is"


def invented(chance: random.Random) -> str:
    """A name nobody bears."""

    def pick(parts: str) -> str:
        return chance.choice(parts.split("|"))

    middle = pick(_MIDDLES) + pick(_VOWELS) if chance.random() < 0.33 else ""
    return pick(_STARTS) + pick(_VOWELS) + middle + pick(_MIDDLES) + pick(_ENDS)


def _known() -> dict[str, list[str]]:
    """First names, organisations and places known the world over."""
    lists = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))
    with (data() / "natural-earth" / "cities.csv").open(encoding="utf-8") as rows:
        cities = [
            row["name_fr"] for row in csv.DictReader(rows) if row["name_fr"] and " " not in row["name_fr"]
        ]
    places = lists["countries"].split() * 3 + cities
    return {"PER": lists["firsts"].split(), "ORG": lists["organisations"].split(), "LOC": places}


def _acronym(chance: random.Random) -> str:
    return "".join(chance.choice("ABCDEFGIKLMNOPRSTUV") for _ in range(chance.choice([3, 3, 4, 5])))


class Swaps:
    """Exchanges names for others of their kind, or for invented ones."""

    def __init__(self, items: list[Named], chance: random.Random) -> None:
        """Given annotated paragraphs, whose names are the stock, and a source of chance."""
        self.chance = chance
        self.stock: dict[tuple[str, int, bool], list[str]] = defaultdict(list)
        for item in items:
            for start, end, label in item.names:
                name = item.text[start:end]
                self.stock[label, len(name.split()), self._vowel(name)].append(name)
        self.known = _known()

    @staticmethod
    def _vowel(name: str) -> bool:
        return name[:1].lower() in "aeiouéèêâôîh"

    def _fresh(self, label: str, words: int) -> str | None:
        """A name from the lists or an invented one; None for kinds that are neither."""
        pick, chance = self.chance.choice, self.chance.random()
        if label == "PER" and words <= 2:
            last = invented(self.chance)
            first = pick(self.known["PER"])
            return f"{first} {last}" if words == 2 else first if chance < 0.25 else last
        if label == "ORG" and words <= 2:
            return pick(self.known["ORG"]) if chance < 0.6 else pick([_acronym, invented])(self.chance)
        if label == "LOC" and words == 1:
            return pick(self.known["LOC"]) if chance < 0.75 else invented(self.chance)
        return None

    def _other(self, name: str, label: str) -> str:
        """Given a name, another that fits behind the same article, mostly of as many words."""
        if not re.fullmatch(r"[A-ZÀ-Þ][\w'’.-]*(?: [\w'’.-]+)*", name):
            return name
        words = len(name.split())
        made = self._fresh(label, words) if self.chance.random() < 0.6 else None
        if made is not None and self._vowel(made) == self._vowel(name):
            return made
        return self.chance.choice(self.stock[label, words, self._vowel(name)])

    def swap(self, item: Named) -> Named:
        """Given a paragraph, the same with most names exchanged; some first names fall away."""
        others: dict[tuple[str, str], str] = {}
        text, names, at = "", [], 0
        for start, end, label in item.names:
            name = item.text[start:end]
            if (name, label) not in others:
                other = self._other(name, label) if self.chance.random() < 0.8 else name
                bare = label == "PER" and other.count(" ") == 1 and self.chance.random() < 0.25
                others[name, label] = other.split()[1] if bare else other
            text += item.text[at:start]
            names.append((len(text), len(text) + len(others[name, label]), label))
            text += others[name, label]
            at = end
        return Named(item.source, text + item.text[at:], tuple(names))
