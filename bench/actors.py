"""Who is who in annotated articles, by B³: `python -m bench.actors --texts DIR [--export FILE]`.

The annotations (tests/gold/actors) give for each mention an actor's id, the same in all articles. Groups of
people are not annotated: their mentions count only where they answer one of another actor. What is marked
optional (a state as a mere place, first persons) costs nothing, found or not.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from bench.building import exported
from bench.coreference import Chain, Score, b_cubed
from bench.gold import GoldError, Range
from bench.mentions import Cast, paired, read_casts

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold" / "actors"
PRECISION, RECALL = 0.98, 0.90


@dataclass(frozen=True, slots=True)
class Annotated:
    """The mentions of one article: actor ids by span, and spans that need not be found."""

    source: str
    sha256: str
    actors: dict[Range, str]
    optional: frozenset[Range]


def read_annotated(folder: Path) -> list[Annotated]:
    """The annotations of a folder, by file name."""
    return [_annotated(json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.json"))]


def _annotated(raw: dict[str, object]) -> Annotated:
    mentions, optional = raw["mentions"], raw["optional"]
    assert isinstance(mentions, list)
    assert isinstance(optional, list)
    actors = {(start, end): str(actor) for start, end, actor in mentions}
    return Annotated(
        str(raw["source"]), str(raw["sha256"]), actors, frozenset((start, end) for start, end in optional)
    )


def chains(gold: Sequence[Annotated], casts: dict[str, Cast]) -> tuple[list[Chain], list[Chain]]:
    """The annotated chains across articles, and the record's, mentions named by article and span."""
    wanted, given = defaultdict[str, set[object]](set), defaultdict[str, set[object]](set)
    for one in gold:
        for span, actor in one.actors.items():
            wanted[actor].add((one.source, span))
        for actor, mention in _answers(one, casts[one.source]):
            given[actor].add((one.source, mention))
    return [frozenset(c) for c in wanted.values()], [frozenset(c) for c in given.values()]


def _answers(gold: Annotated, cast: Cast) -> Iterable[tuple[str, object]]:
    """The record's actors with the annotated mention each of their mentions answers, or with their own."""
    spans = list(dict.fromkeys(m for actor in cast.actors for m in actor.mentions))
    pairs = paired(cast.text, spans, [*gold.actors, *gold.optional])
    seen = set[Range]()
    for actor in cast.actors:
        for mention in actor.mentions:
            answer = pairs.get(mention)
            skipped = answer in gold.optional or (answer is None and actor.type == "group")
            if mention not in seen and not skipped:
                yield actor.id, answer if answer is not None else ("only", mention)
            seen.add(mention)


def within(gold: Sequence[Annotated], casts: dict[str, Cast]) -> Score:
    """B³ of each article by itself, summed."""
    whole = Score()
    for one in gold:
        wanted, given = chains([one], casts)
        whole.add(b_cubed(given, wanted))
    return whole


def judged(text: str, gold: Annotated) -> None:
    """GoldError when the text is not the one that was annotated."""
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != gold.sha256:
        raise GoldError(f"{gold.source}: not the text that was annotated")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 when precision or recall across articles is too low."""
    options = argparse.ArgumentParser(prog="python -m bench.actors", description=__doc__)
    options.add_argument("--texts", type=Path, required=True, help="the folder of the annotated articles")
    options.add_argument("--gold", type=Path, default=GOLD, help="the folder of annotations")
    options.add_argument("--export", type=Path, help="a record already made, as JSON Lines")
    options.add_argument("--errors", action="store_true", help="show each mention that is not as annotated")
    asked = options.parse_args(arguments)
    gold = read_annotated(asked.gold)
    with tempfile.TemporaryDirectory() as folder:
        paths = [asked.texts / one.source for one in gold]
        casts = read_casts(asked.export or exported(paths, Path(folder)))
    for one in gold:
        judged(casts[one.source].text, one)
    wanted, given = chains(gold, casts)
    across, alone = b_cubed(given, wanted), within(gold, casts)
    found = {m for chain in given for m in chain} & {m for chain in wanted for m in chain}
    print(
        f"{len(gold)} articles, {sum(map(len, wanted))} mentions of {len(wanted)} actors; {len(found)} found"
    )
    for name, score in (("within", alone), ("across", across)):
        print(f"B³ {name} articles  P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}")
    linked = _linked(given, wanted)
    print(f"B³ of the mentions found, across  P {linked.precision:.3f}  R {linked.recall:.3f}")
    if asked.errors:
        print(*errors(given, wanted, {name: cast.text for name, cast in casts.items()}), sep="\n")
    return int(across.precision < PRECISION or across.recall < RECALL)


def _linked(given: Sequence[Chain], wanted: Sequence[Chain]) -> Score:
    """B³ over the mentions that both sides have: whether they are put together rightly."""
    both = {m for chain in given for m in chain} & {m for chain in wanted for m in chain}
    return b_cubed([c & both for c in given if c & both], [c & both for c in wanted if c & both])


def errors(given: Sequence[Chain], wanted: Sequence[Chain], texts: Mapping[str, str]) -> Iterator[str]:
    """Each mention only one side has, each put with others, each left alone: with its words and its chain."""
    right = {mention: chain for chain in wanted for mention in chain}
    for chain in sorted(given, key=_first):
        ours = Counter(right[mention] for mention in chain if mention in right)
        called = _called(chain, texts)
        main = ours.most_common(1)[0][0] if ours else frozenset[object]()
        for mention in sorted(chain, key=str):
            if mention not in right:
                yield f"spurious\t{_shown(mention, texts)}\tin {called}"
            elif right[mention] != main:
                yield f"put with another\t{_shown(mention, texts)}\tin {called}"
    placed = {mention: chain for chain in given for mention in chain}
    for chain in sorted(wanted, key=_first):
        parts = Counter(placed[mention] for mention in chain if mention in placed)
        main = parts.most_common(1)[0][0] if parts else frozenset[object]()
        for mention in sorted(chain, key=str):
            if mention not in placed:
                yield f"missed\t{_shown(mention, texts)}\tof {_called(chain, texts)}"
            elif placed[mention] != main:
                yield f"cut off\t{_shown(mention, texts)}\tfrom {_called(chain, texts)}"


def _first(chain: Chain) -> str:
    return min(map(str, chain))


def _called(chain: Chain, texts: Mapping[str, str]) -> str:
    """The longest words of a chain."""
    return max((_words(mention, texts) for mention in chain), key=len)


def _shown(mention: object, texts: Mapping[str, str]) -> str:
    """Where a mention stands, and its words with those before and behind."""
    source, (start, end) = _place(mention)
    text = texts[source]
    before, after = text[max(start - 40, 0) : start], text[end : end + 40]
    return f"{source[:12]} {start}\t" + " ".join(f"{before}[{text[start:end]}]{after}".split())


def _words(mention: object, texts: Mapping[str, str]) -> str:
    source, (start, end) = _place(mention)
    return " ".join(texts[source][start:end].split())


def _place(mention: object) -> tuple[str, Range]:
    """The article and span of a mention, whether annotated or only the record's."""
    source, span = cast("tuple[str, Any]", mention)
    return source, span[1] if span[0] == "only" else span


if __name__ == "__main__":
    sys.exit(main())
