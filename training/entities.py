"""Names of persons, organisations, places and other things, from three sets of annotated articles."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from greffier.parsing.words import spans as words
from training.corpora import data

WINER = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Event": "MISC", "Product": "MISC"}
POPCORN = {
    "CIVILIAN": "PER", "TERRORIST_OR_CRIMINAL": "PER", "MILITARY": "PER", "PLACE": "LOC",
    "NON_GOVERNMENTAL_ORGANISATION": "ORG", "NON_MILITARY_GOVERNMENT_ORGANISATION": "ORG",
    "MILITARY_ORGANISATION": "ORG", "INTERGOVERNMENTAL_ORGANISATION": "ORG",
}  # fmt: skip
_NOT_NAMES = re.compile(
    r"(?:Ils?|Elles?|Ce|Cette|Ces|Ceux|Celles?|Celui|Une?|Le|La|Les|L|Son|Sa|Ses|Leurs?|Des|Du|Mon|Ma|Mes|Je|J|Nous|Vous|On"
    r"|Certaine?s?|Plusieurs|Tous|Toutes|Eux|Chacune?|Lui|Aucune?|Quelques?|D|Notre|Votre|Deux|Trois|Beaucoup)(?![\w-])"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A paragraph and its names as (start, end, label)."""

    source: str
    text: str
    names: tuple[tuple[int, int, str], ...]


def _outermost(names: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Given names that may lie in one another, those that lie in none."""
    kept: list[tuple[int, int, str]] = []
    for start, end, label in sorted(names, key=lambda name: (name[0], -name[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, label))
    return kept


def _paragraphs(source: str, text: str, names: Iterable[tuple[int, int, str]]) -> Iterator[Named]:
    """Given a text and its names, its paragraphs with theirs."""
    outer = _outermost(names)
    for line in re.finditer(r"[^\n]+", text):
        inside = [
            (s - line.start(), e - line.start(), k)
            for s, e, k in outer
            if line.start() <= s and e <= line.end()
        ]
        if len(line.group().split()) > 1:
            yield Named(source, line.group(), tuple(inside))


def _winer_article(path: Path) -> list[Named]:
    names = []
    for row in path.with_suffix(".ann").read_text("utf-8").splitlines():
        cells = row.split("\t")
        if row.startswith("T") and ";" not in cells[1]:
            kind, start, end = cells[1].split()
            if kind in WINER:
                names.append((int(start), int(end), WINER[kind]))
    with path.open(encoding="utf-8", newline="") as file:
        return list(_paragraphs(path.stem, file.read(), names))


def winer() -> tuple[list[Named], list[Named], list[Named]]:
    """WiNER-fr's articles as (train, dev, test): every tenth article tests, every twentieth steers."""
    parts: tuple[list[Named], list[Named], list[Named]] = ([], [], [])
    for number, path in enumerate(sorted((data() / "winer-fr").glob("20*/*/*.txt"))):
        part = 2 if number % 10 == 0 else 1 if number % 20 == 5 else 0
        parts[part].extend(_winer_article(path))
    return parts


def popcorn() -> list[Named]:
    """POPCORN's texts with those of their mentions that are proper names."""
    texts = json.loads((data() / "popcorn" / "train.json").read_text("utf-8"))
    found: list[Named] = []
    for key, item in texts.items():
        names = [
            (mention["start"], mention["end"], POPCORN[entity["type"]])
            for entity in item["entities"]
            if entity["type"] in POPCORN
            for mention in entity["mentions"]
            if mention["value"][:1].isupper() and not _NOT_NAMES.match(mention["value"])
        ]
        found.extend(_paragraphs(f"popcorn-{key}", item["text"], names))
    return found


def pud(half: str) -> list[Named]:
    """PUD's sentences whose names are all known: half `w` trains, half `n` tests."""
    items = json.loads((data() / "pud-ner" / "pud_fr_ner_projected.json").read_text("utf-8"))
    return [
        Named(item["id"], item["text"], tuple((s, e, k) for s, e, k in _outermost(map(tuple, item["ents"]))))
        for item in items
        if item["complete"] and item["id"].startswith(half)
    ]


def doc(named: Named, vocab: Vocab) -> Doc:
    """Given a paragraph, its Doc; a name that begins or ends within a word takes the whole word."""
    places = list(words(named.text))
    nexts = [start for start, _ in places[1:]] + [len(named.text)]
    made = Doc(
        vocab,
        words=[named.text[start:end] for start, end in places],
        spaces=[end < start for (_, end), start in zip(places, nexts, strict=True)],
    )
    spans: list[Span] = []
    for start, end, label in named.names:
        inside = [index for index, (first, last) in enumerate(places) if first < end and last > start]
        if inside and (not spans or inside[0] >= spans[-1].end):
            spans.append(Span(made, inside[0], inside[-1] + 1, label=label))
    made.set_ents(spans)
    return made


def save(items: Iterable[Named], path: Path, vocab: Vocab) -> int:
    """Given paragraphs, write them for spaCy's trainer; their number."""
    bin = DocBin(store_user_data=False)
    for item in items:
        bin.add(doc(item, vocab))
    path.parent.mkdir(parents=True, exist_ok=True)
    bin.to_disk(path)
    return len(bin)
