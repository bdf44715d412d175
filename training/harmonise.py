"""One scheme out of several treebanks: labels, parts of speech, lemmas, features and a few shapes of tree."""

from itertools import pairwise

from greffier.parsing.scheme import dependency
from training.conllu import Node, Tree

_P3 = {"Person": "3", "PronType": "Prs"}
_MASC, _FEM = {"Gender": "Masc"}, {"Gender": "Fem"}
_SING, _PLUR = {"Number": "Sing"}, {"Number": "Plur"}
_FIRST, _SECOND = {"Person": "1", "PronType": "Prs"}, {"Person": "2", "PronType": "Prs"}

PRONOUNS: dict[str, tuple[str, dict[str, str]]] = {
    "il": ("il", _P3 | _MASC | _SING), "elle": ("il", _P3 | _FEM | _SING),
    "ils": ("il", _P3 | _MASC | _PLUR), "elles": ("il", _P3 | _FEM | _PLUR),
    "je": ("je", _FIRST | _SING), "j'": ("je", _FIRST | _SING), "me": ("me", _FIRST | _SING),
    "m'": ("me", _FIRST | _SING), "moi": ("moi", _FIRST | _SING),
    "tu": ("tu", _SECOND | _SING), "te": ("te", _SECOND | _SING), "t'": ("te", _SECOND | _SING),
    "toi": ("toi", _SECOND | _SING), "nous": ("nous", _FIRST | _PLUR), "vous": ("vous", _SECOND | _PLUR),
    "le": ("le", _P3 | _MASC | _SING), "la": ("le", _P3 | _FEM | _SING), "les": ("le", _P3 | _PLUR),
    "l'": ("le", _P3 | _SING), "lui": ("lui", _P3 | _SING), "leur": ("lui", _P3 | _PLUR),
    "eux": ("lui", _P3 | _MASC | _PLUR), "se": ("se", _P3 | {"Reflex": "Yes"}),
    "s'": ("se", _P3 | {"Reflex": "Yes"}),
    "soi": ("soi", _P3 | {"Reflex": "Yes"}), "on": ("on", {"Person": "3", "PronType": "Ind"} | _SING),
    "l'on": ("on", {"Person": "3", "PronType": "Ind"} | _SING), "y": ("y", _P3), "en": ("en", _P3),
    "ce": ("ce", {"PronType": "Dem"} | _SING), "c'": ("ce", {"PronType": "Dem"} | _SING),
    "dont": ("dont", {"PronType": "Rel"}),
}  # fmt: skip

LEMMAS = {
    ("m.", "NOUN"): "monsieur", ("mm.", "NOUN"): "monsieur", ("mme", "NOUN"): "madame",
    ("mmes", "NOUN"): "madame",
    ("mlle", "NOUN"): "mademoiselle", ("jusqu'", "ADP"): "jusque", ("qu'", "PRON"): "que",
    ("d'", "ADP"): "de",
}  # fmt: skip

_MASCULINE = {
    "le",
    "un",
    "du",
    "au",
    "ce",
    "cet",
    "mon",
    "ton",
    "aucun",
    "certain",
    "certains",
    "tout",
    "tous",
    "quel",
    "quels",
    "auquel",
    "duquel",
    "nul",
}
_FEMININE = {
    "la",
    "une",
    "cette",
    "ma",
    "ta",
    "sa",
    "aucune",
    "certaine",
    "certaines",
    "toute",
    "toutes",
    "quelle",
    "quelles",
    "nulle",
}
_DROPPED = {
    "ExtPos",
    "Typo",
    "Emph",
    "Number[psor]",
    "Person[psor]",
    "Voice",
    "Foreign",
    "Polite",
    "Idiom",
    "InIdiom",
}
_CIVIL = {"monsieur", "madame", "mademoiselle", "docteur", "maître"}
_DETERMINERS = {"plusieurs", "chaque", "certains", "certaines", "quelques", "aucun", "aucune"}


def _plain(form: str) -> str:
    return form.lower().replace("’", "'")


def _pos(node: Node) -> str:
    """Given a word, its part of speech in the common scheme."""
    form = _plain(node.form)
    if node.pos == "ADJ" and node.dep in ("det", "amod") and form in _DETERMINERS:
        return "DET"
    if form == "%":
        return "SYM"
    if form == "dont" and node.pos == "ADP":
        return "PRON"
    if form == "si" and node.pos == "ADP":
        return "SCONJ"
    if form == "afin":
        return "ADV"
    if form == "puis" and node.dep == "cc":
        return "CCONJ"
    return node.pos


def _lemma(node: Node) -> str:
    """Given a word, its lemma in the common scheme."""
    form = _plain(node.form)
    if node.pos == "PRON":
        bare = form.removeprefix("-t-").removeprefix("-")
        return PRONOUNS[bare][0] if bare in PRONOUNS else node.lemma.split("_")[0]
    if node.pos in ("PROPN", "PUNCT", "NUM", "SYM"):
        return node.form
    lemma = LEMMAS.get((form, node.pos), node.lemma)
    return form if "_" in lemma or "/" in lemma else lemma.replace("’", "'")


def _feats(node: Node) -> dict[str, str]:
    """Given a word, its features in the common scheme: only what every treebank can tell."""
    feats = {key: value.split(",")[0] for key, value in node.feats.items() if key not in _DROPPED}
    form = _plain(node.form)
    if node.pos == "PRON":
        bare = form.removeprefix("-t-").removeprefix("-")
        return PRONOUNS[bare][1] if bare in PRONOUNS else feats
    if node.pos in ("PROPN", "SYM", "X", "PUNCT", "INTJ"):
        return {}
    if node.pos == "NUM":
        return {"NumType": "Card"}
    if node.pos in ("ADJ", "NOUN", "ADV"):
        feats.pop("NumType", None)
    if (node.pos == "ADJ" and node.lemma.endswith("e")) or node.pos == "AUX":
        feats.pop("Gender", None)
    if node.pos == "AUX" and feats.get("VerbForm") == "Part":
        feats.pop("Number", None)
    if node.pos in ("DET", "ADP"):
        feats.pop("Gender", None)
        feats.pop("Person", None)
        if form in _MASCULINE or form in _FEMININE:
            feats["Gender"] = "Masc" if form in _MASCULINE else "Fem"
    return feats


def _dep(node: Node, tree: Tree) -> str:
    """Given a word in its tree, its label in the common scheme."""
    if node.pos == "PRON" and _plain(node.form) in ("se", "s'"):
        return "expl:comp"
    if _plain(node.form) == "lors" and node.dep in ("obl", "nmod"):
        return "advmod"
    if node.pos == "CCONJ" and node.dep == "discourse":
        return "cc"
    if node.dep == "amod" and _pos(node) == "DET":
        return "det"
    return dependency(node.dep)


def _swap_left_parataxis(tree: Tree) -> None:
    """Hang a speech verb on the words it quotes when the treebank did it the other way round."""
    for index, node in enumerate(tree.nodes):
        verb = node.head
        if node.dep != "parataxis" or verb <= index or tree.nodes[verb].pos != "VERB":
            continue
        above = tree.nodes[verb]
        node.head, node.dep = (index if above.head == verb else above.head), above.dep
        above.head, above.dep = index, "parataxis"


def _quoted_complement(tree: Tree) -> None:
    """Make the quotation after a colon the complement of the verb before it."""
    for index, node in enumerate(tree.nodes):
        if node.dep != "parataxis" or node.head >= index or tree.nodes[node.head].pos != "VERB":
            continue
        between = [other.form for other in tree.nodes[node.head + 1 : index]]
        if any(first == ":" and second in '«"“' for first, second in pairwise(between)):
            node.dep = "ccomp"


def _children(tree: Tree) -> list[list[Node]]:
    below: list[list[Node]] = [[] for _ in tree.nodes]
    for index, node in enumerate(tree.nodes):
        if node.head != index:
            below[node.head].append(node)
    return below


def _phrases(tree: Tree) -> None:
    """Names behind their noun become appositions, agents of passives obl:agent, their subjects nsubj:pass."""
    below = _children(tree)
    for index, node in enumerate(tree.nodes):
        case = {_plain(child.form) for child in below[index] if child.dep == "case"}
        head = tree.nodes[node.head]
        if (
            node.dep == "nmod"
            and node.pos == "PROPN"
            and not case
            and node.head < index
            and head.pos == "NOUN"
        ):
            node.dep = "appos"
        if (
            head.lemma in _CIVIL
            and node.pos == "PROPN"
            and node.dep in ("appos", "nmod", "flat:name")
            and not case
        ):
            node.dep = "flat:name"
        passive = any(child.dep == "aux:pass" for child in below[node.head]) or (
            head.dep in ("acl", "amod")
            and head.feats.get("VerbForm") == "Part"
            and head.feats.get("Tense") == "Past"
        )
        if node.dep in ("nsubj", "nsubj:pass"):
            node.dep = "nsubj:pass" if any(child.dep == "aux:pass" for child in below[node.head]) else "nsubj"
        if node.dep == "obl" and "par" in case and passive and node.pos in ("NOUN", "PROPN", "PRON"):
            node.dep = "obl:agent"


def harmonise(tree: Tree, shapes: bool = True) -> Tree:
    """Given a tree, the same in the common scheme, changed in place; `shapes` moves arcs too."""
    for node in tree.nodes:
        node.dep = _dep(node, tree)
        node.pos = _pos(node)
        node.feats = _feats(node)
        node.lemma = _lemma(node)
    _phrases(tree)
    if shapes:
        _swap_left_parataxis(tree)
        _quoted_complement(tree)
    return tree
