"""Score the statements of a record: `python -m bench.statements GOLD… --export FILE [--split test]`.

GOLD are annotation files or folders of them. An article the record does not hold is an error, unless its text
lies in one of the --texts folders: then all its statements count as missed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.calibration import Bin, calibration_error, plot, reliability
from bench.export import Exported, read_export
from bench.gold import Gold, GoldError, placed, read_gold
from bench.matching import Match, in_prose
from bench.measures import (
    BESIDE,
    MANNERS,
    RULES,
    Score,
    Share,
    abstained,
    agreement,
    beside,
    invented,
    nested,
    score,
)


@dataclass(frozen=True, slots=True)
class Report:
    """All figures of one evaluation; `content` is by manner ("all" first), then by rule."""

    articles: int
    content: dict[str, dict[str, Score]]
    nested: Share
    beside: dict[str, Score]
    agreement: dict[str, Share]
    abstained: Share
    invented: Share
    bins: list[Bin]


def matched(golds: Iterable[Gold], record: dict[str, Exported], texts: Sequence[Path] = ()) -> list[Match]:
    """Every annotated article beside what the record says of it; GoldError when it is not to be had."""
    matches = []
    for gold in golds:
        article = record.get(gold.article) or Exported(missing_text(gold, texts), ())
        kept = [statement for statement in article.statements if in_prose(statement, gold.prose)]
        matches.append(Match(gold.article, article.text, placed(gold, article.text), kept, gold.prose))
    return matches


def missing_text(gold: Gold, texts: Sequence[Path]) -> str:
    """The text of an article the record lacks, out of the `texts` folders; GoldError when in none."""
    for folder in texts:
        for path in sorted(folder.rglob(gold.article)):
            return path.read_bytes().decode("utf-8")
    raise GoldError(f"{gold.path}: the export has no article {gold.article}")


def report(matches: Sequence[Match]) -> Report:
    """All figures for these articles together."""
    return Report(
        articles=len(matches),
        content={manner or "all": by_rule(matches, manner) for manner in (None, *MANNERS)},
        nested=nested(matches),
        beside={key: beside(matches, key) for key in BESIDE},
        agreement={key: agreement(matches, key) for key in ("manner", "act", "polarity")},
        abstained=abstained(matches),
        invented=invented(matches),
        bins=reliability(matches),
    )


def by_rule(matches: Sequence[Match], manner: str | None) -> dict[str, Score]:
    """The score under each rule of the statements of one manner, of all for None."""
    return {rule: score(matches, hits, manner) for rule, hits in RULES.items()}


def as_json(result: Report) -> dict[str, object]:
    """A report as plain data, with the rates reckoned."""

    def told(value: Score) -> dict[str, float]:
        return {**asdict(value), "precision": value.precision, "recall": value.recall, "f1": value.f1}

    def shared(value: Share) -> dict[str, float | None]:
        return {**asdict(value), "rate": value.rate}

    return {
        "articles": result.articles,
        "content": {m: {rule: told(s) for rule, s in by.items()} for m, by in result.content.items()},
        "nested": shared(result.nested),
        "beside": {key: told(value) for key, value in result.beside.items()},
        "agreement": {key: shared(value) for key, value in result.agreement.items()},
        "abstained": shared(result.abstained),
        "invented": shared(result.invented),
        "calibration": {"error": calibration_error(result.bins), "bins": [asdict(b) for b in result.bins]},
    }


def as_text(result: Report) -> Iterator[str]:
    """A report as lines to read."""
    for manner, rules in result.content.items():
        size = rules["IoU >= 0.8"]
        yield f"{manner}: {size.wanted} annotated, {size.predicted} predicted"
        yield from (f"  {rule:<24}{line(value)}" for rule, value in rules.items())
    yield f"nested under the right parent: {part(result.nested)}"
    yield "beside the content:"
    yield from (f"  {key:<24}{line(value)}" for key, value in result.beside.items())
    yield from (f"{key} the same: {part(value)}" for key, value in result.agreement.items())
    yield f"speaker left open: {part(result.abstained)}"
    rate = 100 * (result.invented.rate or 0)
    yield f"invented per 100 silent sentences: {rate:.2f} ({result.invented.part} in {result.invented.whole})"
    error = calibration_error(result.bins)
    if error is not None:
        yield f"certainty (mean distance from the share right: {error:.3f}):"
        yield "  from  to      n  given  content  content and speaker"
        for b in result.bins:
            shares = f"{b.certainty:.3f}    {b.content:.3f}  {b.speaker:.3f}"
            yield f"   {b.low:.1f}  {b.high:.1f}  {b.count:5}  {shares}"


def line(value: Score) -> str:
    """Precision, recall and F1 on one line."""
    return f"P {value.precision:.3f}  R {value.recall:.3f}  F1 {value.f1:.3f}"


def part(value: Share) -> str:
    """So many of so many, and the share."""
    return f"{value.part} of {value.whole}" + (f" ({value.rate:.3f})" if value.rate is not None else "")


def errors(match: Match) -> Iterator[str]:
    """What is wrong in one article, with the words: missed, span, speaker, extra."""
    for i in match.counted:
        gold, j = match.gold[i], match.pairs.get(i)
        label = f"{match.name} [{i}] {gold.manner} {'/'.join(gold.speaker[:1]) or 'nobody'}"
        if j is None:
            yield f"missed   {label}: {words(match.text, gold.content)}"
        elif not match.strict(i):
            instead = words(match.text, match.predicted[j].content)
            yield f"span     {label}: {words(match.text, gold.content)} ≠ {instead}"
        if j is not None and not match.speaker_right(i, j):
            who = match.predicted[j].speaker_name
            yield f"speaker  {label} ≠ {who}: {words(match.text, gold.content)}"
    for j in match.charged:
        if j not in match.pairs.values():
            got = match.predicted[j]
            yield f"extra    {match.name} {got.manner} {got.speaker_name}: {words(match.text, got.content)}"


def words(text: str, content: Iterable[tuple[int, int]]) -> str:
    """The words of a content on one line, its parts set off by bars."""
    return " | ".join(" ".join(text[start:end].split()) for start, end in content)


def gold_files(paths: Iterable[Path]) -> list[Path]:
    """The annotation files among `paths`, folders replaced by the .json files under them."""
    return [file for path in paths for file in (sorted(path.rglob("*.json")) if path.is_dir() else [path])]


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(prog="python -m bench.statements", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="annotation files or folders")
    parser.add_argument(
        "--export", required=True, type=Path, help="what `greffier export --to jsonl` printed"
    )
    parser.add_argument(
        "--texts", nargs="*", type=Path, default=[], help="folders of texts, for articles not in it"
    )
    parser.add_argument("--split", choices=("dev", "test"), help="only the annotations of this split")
    parser.add_argument("--min-certainty", type=float, default=0.0, help="leave out less certain statements")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--errors", action="store_true", help="list what is wrong, with the words")
    parser.add_argument("--plot", type=Path, help="write the reliability plot to this SVG file")
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    """Print the figures; 0, or 1 when the annotations and the export do not fit."""
    asked = arguments(given)
    try:
        golds = read_gold(gold_files(asked.gold), asked.split)
        if not golds:
            raise GoldError("no annotations to compare with")
        matches = matched(golds, read_export(asked.export, asked.min_certainty), asked.texts)
    except (GoldError, OSError, ValueError) as fault:
        print(fault, file=sys.stderr)
        return 1
    result = report(matches)
    if asked.errors:
        print(*(fault for match in matches for fault in errors(match)), sep="\n")
    if asked.plot:
        asked.plot.write_text(plot(result.bins), encoding="utf-8")
    print(json.dumps(as_json(result), indent=1) if asked.json else "\n".join(as_text(result)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
