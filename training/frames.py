"""Sentences that report speech, built as trees around clauses of the treebanks.

Treebanks hold few quotations; the press is full of them. A clause S is framed: « S », a déclaré X.
S1, a dit X, S2 / X a averti Y que S / selon X, S.
The verb behind S hangs on S as parataxis and governs its speaker as nsubj.
"""

import random
from collections.abc import Callable
from dataclasses import replace

from training.clauses import clause, gaps, lowered, woven
from training.conllu import Node, Tree
from training.phrases import Phrase, Phrases

_MARKS = [("«", "»")] * 6 + [("“", "”")] * 3 + [('"', '"')] * 4 + [("", "")] * 4
_HAVE = {"Sing": ("a", {"Number": "Sing"}), "Plur": ("ont", {"Number": "Plur"})}
_FINITE = {"Mood": "Ind", "Person": "3", "VerbForm": "Fin"}


class Frames:
    """Frames clauses at random."""

    def __init__(self, phrases: Phrases, clauses: list[Tree], chance: random.Random) -> None:
        """Given a source of speakers, treebank sentences and a source of chance."""
        self.phrases, self.clauses, self.chance = phrases, clauses, chance

    def clause(self) -> Phrase:
        """Any clause that can be reported."""
        while True:
            found = clause(self.chance.choice(self.clauses))
            if found is not None:
                return found

    def _verb(
        self, speaker: Phrase | None, wanted: str = "", tense: str = "", feminine: bool = False
    ) -> tuple[Phrase, str]:
        """A verb of speech that agrees with its speaker, and what it may take."""
        rows = [row for row in self.phrases.lists["verbs"] if wanted in row[4]]
        lemma, participle, single, plural, takes = self.chance.choice(rows)
        number = "Plur" if speaker and self._several(speaker) else "Sing"
        kind = (
            tense or self.chance.choices(["past", "present", "plusperfect", "conditional"], [60, 28, 8, 4])[0]
        )
        if kind == "present":
            form = plural if number == "Plur" else single
            return Phrase(
                [Node(form, lemma, "VERB", _FINITE | {"Number": number, "Tense": "Pres"}, 0, "root")], 0
            ), takes
        have = {"past": "a ont", "plusperfect": "avait avaient", "conditional": "aurait auraient"}[
            kind
        ].split()
        feats = _FINITE | {"Number": number, "Tense": "Imp" if kind == "plusperfect" else "Pres"}
        if kind == "conditional":
            feats["Mood"] = "Cnd"
        aux = Node(have[number == "Plur"], "avoir", "AUX", feats, 1, "aux:tense")
        part = {"Gender": "Masc", "Number": "Sing", "Tense": "Past", "VerbForm": "Part"}
        return Phrase([aux, Node(participle, lemma, "VERB", part, 1, "root")], 1), takes

    @staticmethod
    def _several(speaker: Phrase) -> bool:
        """Whether a speaker takes a plural verb."""
        root = speaker.nodes[speaker.root]
        plural = any(n.form in ("les", "des", "plusieurs") and n.head == speaker.root for n in speaker.nodes)
        return plural or root.feats.get("Number") == "Plur"

    def _chain(self) -> Phrase:
        """n'a cessé de répéter, veut croire: the speaker behind it is the finite verb's."""
        words = self.chance.choice(self.phrases.lists["chains"]).split()
        root = next(index for index, word in enumerate(words) if word[0] == "*")
        kinds = {"n'": ("ADV", "advmod"), "pas": ("ADV", "advmod"), "a": ("AUX", "aux:tense")}
        kinds |= {"est": ("AUX", "aux:tense"), "s'": ("PRON", "expl:comp")}
        nodes = []
        for index, word in enumerate(words):
            pos, dep = kinds.get(word, ("VERB", "root") if index == root else ("ADP", "mark"))
            nodes.append(self.phrases.word(word.lstrip("*"), pos, dep, root))
        infinitive = self.chance.choice(self.phrases.lists["verbs"])[0]
        nodes.append(self.phrases.word(infinitive, "VERB", "xcomp", root, lemma=infinitive, VerbForm="Inf"))
        for node in nodes[root + 1 : -1]:
            node.head = len(nodes) - 1
        return Phrase(nodes, root)

    def _reflexive(self) -> Phrase:
        """s'est défendu, s'inquiète."""
        lemma, participle, present = self.chance.choice(self.phrases.lists["reflexives"])
        if self.chance.random() < 0.5:
            verb = Node(present, lemma, "VERB", _FINITE | {"Number": "Sing", "Tense": "Pres"}, 1, "root")
            clitic = "s'" if present[0] in "aeiouéèê" else "se"
            return Phrase([self.phrases.word(clitic, "PRON", "expl:comp", 1), verb], 1)
        part = {"Gender": "Masc", "Number": "Sing", "Tense": "Past", "VerbForm": "Part"}
        clitic_node = self.phrases.word("s'", "PRON", "expl:comp", 2)
        nodes = [clitic_node, self.phrases.word("est", "AUX", "aux:tense", 2)]
        return Phrase([*nodes, Node(participle, lemma, "VERB", part, 2, "root")], 2)

    def _manner(self, verb: Phrase) -> None:
        """Put a manner between commas behind the verb: a répondu, sèchement,"""
        piece = self.phrases.read(self.chance.choice(self.phrases.lists["manners"]))
        dep = {"ADV": "advmod", "ADJ": "xcomp"}.get(piece.nodes[piece.root].pos, "obl")
        comma = verb.mark(",", verb.root)
        place = verb.add(piece, verb.root, dep)
        verb.nodes[comma].head = place
        verb.mark(",", place)

    def _addressee(self, verb: Phrase, takes: str) -> None:
        if takes == "d" and self.chance.random() < 0.5:
            verb.add(
                self.phrases.read(
                    self.chance.choice(["à l'AFP", "à la presse", "à Reuters", "à des_DET journalistes"])
                ),
                verb.root,
                "obl",
            )

    def incise(self) -> Phrase:
        """The verb and the speaker behind it: a déclaré jeudi le président turc; a-t-il dit; selon X."""
        kind = self.chance.random()
        if kind < 0.12:
            return self.according()
        if kind < 0.34:
            return self._inverted()
        speaker = self.phrases.speaker()
        verb, takes = self._verb(speaker)
        shape = self.chance.random()
        if shape < 0.1 and not self._several(speaker):
            verb, takes = self._chain(), ""
        elif shape < 0.18 and not self._several(speaker):
            verb, takes = self._reflexive(), ""
        order = self.chance.random()
        if 0.32 < order < 0.4:
            self._manner(verb)
        if order < 0.22:
            verb.add(self.phrases.aside(), verb.root, "obl")
        elif order < 0.32:
            self._addressee(verb, takes)
        verb.add(speaker, verb.root, "nsubj")
        if order > 0.75:
            verb.add(self.phrases.aside(), verb.root, "obl")
        return verb

    def _inverted(self) -> Phrase:
        """a-t-il dit, dit-elle, ont-ils ajouté."""
        pronoun, number = self.chance.choice(
            [("il", "Sing"), ("il", "Sing"), ("elle", "Sing"), ("ils", "Plur"), ("on", "Sing")]
        )
        verb, takes = self._verb(Phrase([Node("", "", "PRON", {"Number": number}, 0, "")], 0))
        host = verb.nodes[0]
        joint = "-t-" if host.form[-1] in "ae" and number == "Sing" else "-"
        subject = self.phrases.word(joint + pronoun, "PRON", "nsubj", verb.root)
        host.space = False
        verb.nodes.insert(1, subject)
        for node in verb.nodes:
            node.head = 0 if len(verb.nodes) == 2 else 2
        verb.root = 0 if len(verb.nodes) == 2 else 2
        if takes == "d" and self.chance.random() < 0.15:
            verb.add(
                self.phrases.read(self.chance.choice(["à la presse", "à l'AFP", "à des_DET journalistes"])),
                verb.root,
                "obl",
            )
        elif self.chance.random() < 0.3:
            verb.add(self.phrases.aside(), verb.root, "obl")
        return verb

    def according(self, closed: bool = False) -> Phrase:
        """selon X."""
        speaker = self.phrases.speaker(closed)
        made = Phrase(
            [self.phrases.word(self.chance.choice(["selon", "selon", "selon", "pour"]), "ADP", "case")], 0
        )
        made.root = made.add(speaker, 0, "obl")
        made.nodes[0].head = made.nodes[made.root].head = made.root
        return made

    def _hang(self, made: Phrase, incise: Phrase) -> int:
        return made.add(incise, made.root, "obl" if incise.nodes[incise.root].pos != "VERB" else "parataxis")

    def _open(self, piece: Phrase, mark: str) -> Phrase:
        """Put an opening mark in front of a clause."""
        if not mark:
            return piece
        made = Phrase(
            [Node(mark, mark, "PUNCT", {}, 0, "punct", mark == "«" and self.chance.random() < 0.8)], 0
        )
        made.root = made.add(piece, 0, "root")
        made.nodes[0].head = made.nodes[made.root].head = made.root
        return made

    def _comma(self, made: Phrase, space: bool = True) -> Callable[[int], None]:
        place = made.mark(",", made.root, space)

        def on(head: int) -> None:
            made.nodes[place].head = head

        return on

    def behind(self) -> Phrase:
        """« S », a déclaré X."""
        left, right = self.chance.choice(_MARKS)
        made = self._open(self.clause(), left if self.chance.random() < 0.85 else "")
        inside = self.chance.random() < 0.1
        hang = self._comma(made) if inside else None
        if right:
            made.mark(right, made.root)
        if hang is None and (not right or self.chance.random() < 0.93):
            hang = self._comma(made)
        place = self._hang(made, self.incise())
        if hang:
            hang(place)
        return made

    def between(self) -> Phrase:
        """« S1, a dit X, S2 »."""
        left, right = self.chance.choice(_MARKS)
        while not (places := gaps(piece := self.clause())):
            continue
        gap = self.chance.choice(places)
        reopened = bool(right) and self.chance.random() < 0.5
        before = ([right] if reopened else []) + ([","] if piece.nodes[gap - 1].form != "," else [])
        after = ([","] if piece.nodes[gap].form != "," else []) + ([left] if reopened else [])
        made = self._open(woven(piece, gap, before, self.incise(), after), left)
        if right:
            made.mark(right, made.root)
        return made

    def _front(self) -> tuple[Phrase, int]:
        """X a déclaré: the piece and the place of its verb."""
        speaker = self.phrases.speaker(closed=True)
        verb, _ = self._verb(speaker)
        made = Phrase([], 0)
        made.nodes = [replace(node) for node in speaker.nodes]
        root = made.add(verb, 0, "root")
        made.nodes[speaker.root].head, made.nodes[speaker.root].dep = root, "nsubj"
        made.nodes[root].head = made.root = root
        if self.chance.random() < 0.25:
            made.add(self.phrases.aside(), root, "obl")
        return made, root

    def colon(self) -> Phrase:
        """X a déclaré : « S »."""
        made, root = self._front()
        left, right = self.chance.choice(_MARKS[:13])
        colon = made.mark(":", root)
        opening = made.mark(left, root)
        place = made.add(self.clause(), root, "ccomp")
        made.nodes[colon].head = made.nodes[opening].head = place
        made.mark(right, place)
        return made

    def that(self) -> Phrase:
        """X a averti (Y) que S."""
        made, root = self._front()
        if self.chance.random() < 0.3:
            row = self.chance.choice([row for row in self.phrases.lists["verbs"] if "a" in row[4]])
            if made.nodes[root].feats.get("VerbForm") == "Part":
                made.nodes[root].form, made.nodes[root].lemma = row[1], row[0]
                made.add(self.phrases.person(), root, "obj")
        piece = lowered(self.clause())
        vowel = piece.nodes[0].form[0].lower() in "aeiouéèêhy"
        mark = Phrase([self.phrases.word("qu'" if vowel else "que", "SCONJ", "mark", lemma="que")], 0)
        mark.root = mark.add(piece, 0, "ccomp")
        mark.nodes[0].head = mark.nodes[mark.root].head = mark.root
        made.add(mark, root, "ccomp")
        return made

    def met(self) -> Phrase:
        """X a prévenu Y: the person behind the verb is its object, since the subject stands in front."""
        speaker = self.phrases.person(closed=True)
        lemma, participle = self.chance.choice(self.phrases.lists["meetings"])
        made = Phrase([replace(node) for node in speaker.nodes], speaker.root)
        feats = _FINITE | {"Number": "Sing", "Tense": "Pres"}
        part = {"Gender": "Masc", "Number": "Sing", "Tense": "Past", "VerbForm": "Part"}
        verb = Phrase(
            [
                Node("a", "avoir", "AUX", feats, 1, "aux:tense"),
                Node(participle, lemma, "VERB", part, 1, "root"),
            ],
            1,
        )
        root = made.add(verb, 0, "root")
        made.nodes[speaker.root].head, made.nodes[speaker.root].dep = root, "nsubj"
        made.nodes[root].head = made.root = root
        if self.chance.random() < 0.4:
            made.add(self.phrases.aside(), root, "obl")
        made.add(self.phrases.person(), root, "obj")
        return made

    def source_first(self) -> Phrase:
        """Selon X, S."""
        source = self.according()
        source.nodes[0].form = source.nodes[0].form.capitalize()
        comma = source.mark(",", source.root)
        made = Phrase([replace(node) for node in source.nodes], 0)
        root = made.add(lowered(self.clause()), 0, "root")
        made.nodes[source.root].head, made.nodes[source.root].dep = root, "obl"
        made.nodes[root].head = made.root = root
        made.nodes[comma].head = source.root
        return made

    def as_said(self) -> Phrase:
        """Comme l'a rappelé X, S."""
        speaker = self.phrases.speaker(closed=False)
        verb, _ = self._verb(speaker, tense="past")
        front = Phrase(
            [self.phrases.word("Comme", "SCONJ", "mark"), self.phrases.word("l'", "PRON", "obj")], 0
        )
        front.root = front.add(verb, 0, "advcl")
        front.nodes[0].head = front.nodes[1].head = front.nodes[front.root].head = front.root
        front.add(speaker, front.root, "nsubj")
        front.mark(",", front.root)
        made = Phrase(front.nodes, 0)
        root = made.add(lowered(self.clause()), 0, "root")
        made.nodes[front.root].head, made.nodes[front.root].dep = root, "advcl"
        made.nodes[root].head = made.root = root
        return made

    def any(self) -> Tree:
        """One framed sentence, whose arcs do not cross unless its clause's do."""
        while True:
            made = self._any()
            if sum(node.head == index for index, node in enumerate(made.nodes)) == 1:
                return made

    def _any(self) -> Tree:
        kinds = [self.behind, self.between, self.colon, self.that, self.met, self.source_first, self.as_said]
        made = self.chance.choices(kinds, [46, 18, 8, 14, 6, 6, 4])[0]()
        made.nodes[0].form = made.nodes[0].form[:1].upper() + made.nodes[0].form[1:]
        made.mark(".", made.root)
        for index, node in enumerate(made.nodes[:-1]):
            if made.nodes[index + 1].form in (",", ".", "”") or (node.form == '"' and node.space is False):
                node.space = False
        return Tree("framed", made.nodes)
