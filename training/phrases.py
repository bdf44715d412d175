"""Small noun phrases as trees, put together from the word lists in speech.toml."""

import random
import tomllib
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.conllu import Node, Tree

_CASES = {
    "de", "d'", "du", "des", "à", "au", "aux", "dans", "en", "sur", "sous", "pour", "par", "devant", "après",
    "avant", "pendant", "avec", "selon", "sans",
}  # fmt: skip
_DETS = {"le", "la", "les", "l'", "un", "une", "ce", "cette", "son", "sa", "plusieurs", "leur", "ses"}


class Phrase:
    """A piece of a tree: nodes whose heads are indices into the piece; the root's head is itself."""

    def __init__(self, nodes: list[Node], root: int) -> None:
        """Given nodes and which of them is the root."""
        self.nodes, self.root = nodes, root

    def add(self, other: "Phrase", head: int, dep: str) -> int:
        """Put another piece behind this one, hung on `head`; the place of its root."""
        shift = len(self.nodes)
        for index, node in enumerate(other.nodes):
            self.nodes.append(replace(node, head=node.head + shift))
            if index == other.root:
                self.nodes[-1].head, self.nodes[-1].dep = head, dep
        return shift + other.root

    def mark(self, form: str, head: int, space: bool = True) -> int:
        """Put a punctuation mark behind this piece; its place."""
        self.nodes.append(Node(form, form, "PUNCT", {}, head, "punct", space))
        return len(self.nodes) - 1


class Phrases:
    """Makes speakers, places and asides at random."""

    def __init__(self, trees: list[Tree], chance: random.Random) -> None:
        """Given treebank trees, which tell lemmas and features of common words, and a source of chance."""
        lists = Path(__file__).with_name("speech.toml").read_text("utf-8")
        self.lists: dict[str, Any] = tomllib.loads(lists)
        self.chance = chance
        seen: dict[tuple[str, str], Counter[tuple[str, tuple[tuple[str, str], ...]]]] = defaultdict(Counter)
        for tree in trees:
            for node in tree.nodes:
                seen[node.form.lower(), node.pos][node.lemma, tuple(node.feats.items())] += 1
        self.known = {key: counts.most_common(1)[0][0] for key, counts in seen.items()}
        self.adjectives = {
            form: (row[0], index) for row in self.lists["adjectives"] for index, form in enumerate(row)
        }

    def word(self, form: str, pos: str, dep: str = "", head: int = 0, lemma: str = "", **feats: str) -> Node:
        """Given a word, its node: lemma and features as in the treebanks unless told, or unknown there."""
        known = self.known.get((form.lower(), pos))
        if known is not None and not lemma:
            lemma, feats = known[0], dict(known[1]) | feats
        if pos == "PROPN":
            lemma, feats = form, {}
        return Node(form, lemma or form.lower(), pos, feats, head, dep, not form.endswith(("'", "’")))

    def _pos(self, form: str) -> str:
        if form in _CASES:
            return "ADP"
        if form in _DETS:
            return "DET"
        if form in self.adjectives or form in (
            "étrangères",
            "général",
            "publique",
            "européenne",
            "haut",
            "ancien",
        ):
            return "ADJ"
        return (
            "PROPN"
            if form[0].isupper() and form not in ("Affaires", "Premier", "Défense", "Intérieur")
            else "NOUN"
        )

    def read(self, text: str, gender: str = "") -> Phrase:
        """Given a phrase of the lists, its tree: nouns hang on the noun before, adjectives stand behind."""
        words = [part.split("_") for part in text.replace("'", "' ").replace("' hui", "'hui").split()]
        nodes: list[Node] = []
        waiting: list[int] = []
        root = -1
        for cells in words:
            form = cells[0]
            pos = cells[1] if len(cells) > 1 else self._pos(form)
            node = self.word(form, pos)
            index = len(nodes)
            nodes.append(node)
            nominal = pos in ("NOUN", "PROPN", "ADV") or (pos == "ADJ" and len(words) == 1)
            if form == "Premier":
                node.pos, node.lemma, node.feats, nominal = (
                    "ADJ",
                    "premier",
                    {"Gender": "Masc", "Number": "Sing"},
                    False,
                )
                waiting.append(index)
            elif pos in ("ADP", "DET"):
                waiting.append(index)
            elif not nominal and root >= 0:
                last = max(i for i, n in enumerate(nodes[:index]) if n.pos in ("NOUN", "PROPN"))
                node.head, node.dep = last, "amod"
            if nominal:
                before = [i for i, n in enumerate(nodes[:index]) if n.pos in ("NOUN", "PROPN")]
                flat = pos == "PROPN" and not waiting and bool(before)
                node.head, node.dep = (
                    (before[-1], "flat:name" if flat else "nmod") if before else (index, "root")
                )
                root = root if before else index
                for other in waiting:
                    nodes[other].head = index
                    nodes[other].dep = {"ADP": "case", "DET": "det", "ADJ": "amod"}[nodes[other].pos]
                waiting = []
        if gender and nodes[root].pos == "NOUN":
            nodes[root].feats = {"Gender": "Masc" if gender == "m" else "Fem", "Number": "Sing"}
        return Phrase(nodes, root)

    def name(self) -> Phrase:
        """A person's name: first and last, seldom the last alone."""
        pick = self.chance.choice
        parts = [pick(self.lists["firsts"]), *pick(self.lists["lasts"]).split()]
        parts = parts[1:] if self.chance.random() < 0.15 else parts
        nodes = [self.word(part, "PROPN", "flat:name") for part in parts]
        return Phrase(nodes, 0)

    def titled(self) -> Phrase:
        """M. or Mme and a last name."""
        title, lemma, gender = self.chance.choice([("M.", "monsieur", "Masc"), ("Mme", "madame", "Fem")])
        made = Phrase([self.word(title, "NOUN", lemma=lemma, Gender=gender, Number="Sing")], 0)
        names = self.chance.choice(self.lists["lasts"]).split()
        made.add(Phrase([self.word(part, "PROPN", "flat:name") for part in names], 0), 0, "flat:name")
        return made

    def _article(self, form: str, gender: str, sure: bool = True) -> Node:
        """Given the word behind it, the article it takes."""
        if form[0].lower() in "aeiouéèêâô" or (form[0] == "h" and form not in ("haut", "homologue")):
            article = "l'" if sure else ("un" if gender == "m" else "une")
        else:
            article = ("le" if gender == "m" else "la") if sure else ("un" if gender == "m" else "une")
        return self.word("l'" if form == "homologue" and sure else article, "DET", "det")

    def _adjective(self, form: str, lemma: str, gender: str, number: str) -> Phrase:
        """An adjective of the lists, with a gender unless it has but one form."""
        node = Node(form, lemma, "ADJ", {"Number": number}, 0, "amod")
        if not lemma.endswith("e"):
            node.feats["Gender"] = "Masc" if gender == "m" else "Fem"
        return Phrase([node], 0)

    def office(self, adjective: float = 0.6, article: bool = True) -> Phrase:
        """An office-holder: le président turc, une porte-parole, l'ambassadeur de France."""
        pick, chance = self.chance.choice, self.chance.random
        text, gender = pick(self.lists["offices"])
        made = self.read(text, gender)
        if chance() < adjective:
            form, _, _, _ = row = pick(self.lists["adjectives"])
            form = row[0] if gender == "m" else row[1]
            made.add(self._adjective(form, row[0], gender, "Sing"), made.root, "amod")
        elif chance() < 0.6:
            self._of_place(made)
        return self._under_article(made, text, gender) if article else made

    def _under_article(self, made: Phrase, text: str, gender: str) -> Phrase:
        old = self.chance.random() < 0.15 and not text[0].isupper()
        whole = Phrase([self._article("ancien" if old else text, gender, self.chance.random() < 0.8)], 0)
        if old:
            form = "ancien" if gender == "m" else "ancienne"
            whole.nodes.append(self.word(form, "ADJ", "amod", lemma="ancien"))
        whole.root = whole.add(made, 0, "root")
        for index in range(whole.root):
            if whole.nodes[index].dep in ("det", "amod") and index < 1 + old:
                whole.nodes[index].head = whole.root
        whole.nodes[whole.root].head = whole.root
        return whole

    def _of_place(self, made: Phrase) -> None:
        """Hang `de la Russie`, `du Kremlin` on an office."""
        article, name = self.chance.choice(self.lists["places"] + self.lists["seats"])
        pieces = self.read(name)
        form = {"le": "du", "les": "des", "la": "de", "l'": "de"}[article]
        nodes = [self.word(form, "ADP", "case")]
        if article in ("la", "l'"):
            nodes.append(self.word(article, "DET", "det"))
        inner = Phrase(nodes, 0)
        inner.root = inner.add(pieces, 0, "nmod")
        for node in inner.nodes[: len(nodes)]:
            node.head = inner.root
        inner.nodes[inner.root].head = inner.root
        made.add(inner, made.root, "nmod")

    def several(self) -> Phrase:
        """A plural source: les autorités russes, des diplomates."""
        pick = self.chance.choice
        text, lemma, gender = pick(self.lists["plurals"])
        made = Phrase([self.word(pick(["les", "des", "plusieurs"]), "DET", "det", 1)], 0)
        made.root = made.add(self.read(text), 0, "root")
        made.nodes[made.root].head = made.root
        made.nodes[made.root].lemma = lemma
        made.nodes[made.root].feats = {"Gender": "Masc" if gender == "m" else "Fem", "Number": "Plur"}
        if self.chance.random() < 0.6:
            row = pick(self.lists["adjectives"])
            made.add(
                self._adjective(row[2 if gender == "m" else 3], row[0], gender, "Plur"), made.root, "amod"
            )
        return made

    def place(self, kinds: tuple[str, ...] = ("capitals", "seats", "places", "media")) -> Phrase:
        """A place, seat or agency that speaks: Moscou, le Kremlin, l'AFP."""
        row = self.chance.choice(self.lists[self.chance.choice(kinds)])
        if isinstance(row, str):
            return self.read(row)
        article, name = row
        return self.read(
            (article + (" " if not article.endswith("'") else "")).lstrip() + name if article else name
        )

    def _with_apposition(self, first: Phrase, second: Phrase, comma: bool, closed: bool = True) -> Phrase:
        if comma:
            first.mark(",", first.root)
        place = first.add(second, first.root, "appos")
        if comma:
            first.nodes[-len(second.nodes) - 1].head = place
            if closed:
                first.mark(",", place)
        return first

    def person(self, closed: bool = False) -> Phrase:
        """A person: a name, an office, both, M. X; `closed` puts a comma behind a long one."""
        kind = self.chance.random()
        if kind < 0.25:
            return self.name()
        if kind < 0.4:
            return self.titled()
        if kind < 0.65:
            return self.office()
        if kind < 0.8:
            return self._with_apposition(self.office(), self.name(), False)
        if kind < 0.9:
            return self._with_apposition(self.office(), self.name(), True, closed)
        return self._with_apposition(self.name(), self.office(article=False), True, closed)

    def speaker(self, closed: bool = False) -> Phrase:
        """Whoever is quoted: mostly a person, else a place, an agency, a group."""
        kind = self.chance.random()
        return self.person(closed) if kind < 0.68 else self.place() if kind < 0.85 else self.several()

    def aside(self) -> Phrase:
        """A word or phrase of time, place or manner."""
        return self.read(self.chance.choice(self.lists["asides"]))
