"""How far two people annotate alike: `python -m bench.agreement FIRST SECOND --texts DIR…`, folders of gold.

Files of the same name are compared; the second is read as if it were a record of the first, so that the same
strict rule decides. Optional statements of either side cost nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.export import Predicted, plain
from bench.gold import GoldError, GoldStatement, one_gold, placed
from bench.matching import Match
from bench.measures import RULES, agreement, nested, score
from bench.statements import errors, line, missing_text, part


def as_record(statements: Sequence[GoldStatement]) -> list[Predicted]:
    """Annotations as though a record held them, each named by its place."""
    return [
        Predicted(
            id=str(place),
            content=one.content,
            manner=one.manner,
            speaker=frozenset(map(plain, one.speaker)) or None,
            speaker_name=one.speaker[0] if one.speaker else None,
            addressee=None,
            spans={key: words.span if words else None for key, words in one.spans.items()},
            parent=None if one.parent is None else str(one.parent),
            act=one.act,
            polarity=one.polarity,
            certainty=None,
        )
        for place, one in enumerate(statements)
    ]


def compared(first: Path, second: Path, texts: Sequence[Path]) -> Match:
    """One article annotated twice; what the second calls optional and the first lacks is left out."""
    gold = one_gold(first)
    text = missing_text(gold, texts)
    ours, theirs = placed(gold, text), placed(one_gold(second), text)
    whole = Match(gold.article, text, ours, as_record(theirs), gold.prose)
    paired = set(whole.pairs.values())
    kept = [p for j, p in enumerate(whole.predicted) if j in paired or not theirs[j].optional]
    return Match(gold.article, text, ours, kept, gold.prose)


def main(given: Sequence[str] | None = None) -> int:
    """Print the agreement and every difference; 1 when nothing can be compared."""
    parser = argparse.ArgumentParser(prog="python -m bench.agreement", description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--texts", nargs="+", type=Path, required=True, help="folders of the annotated texts")
    asked = parser.parse_args(given)
    both = [path for path in sorted(asked.second.glob("*.json")) if (asked.first / path.name).exists()]
    try:
        if not both:
            raise GoldError(f"{asked.second}: no file that {asked.first} has too")
        matches = [compared(asked.first / path.name, path, asked.texts) for path in both]
    except (GoldError, OSError) as fault:
        print(fault, file=sys.stderr)
        return 1
    print(*(difference for match in matches for difference in errors(match)), sep="\n")
    for rule in ("IoU >= 0.8", "IoU >= 0.8, speaker"):
        print(f"{rule:<24}{line(score(matches, RULES[rule]))}")
    print(f"nested alike: {part(nested(matches))}")
    print(
        *(f"{key} alike: {part(agreement(matches, key))}" for key in ("manner", "act", "polarity")), sep="\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
