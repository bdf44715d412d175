"""Draw the Wikinews texts that are annotated by hand: `python -m bench.draw DIR` prints name and split.

DIR is the `winer-fr` folder. Articles of 120 to 450 words, in two urns: those with a cue word or a quotation
mark (24 drawn, out of the ones that speak of politics or crises) and those with neither (4 drawn). The order
of the draw fixes the split, before any text is read: even places are "dev", odd places "test".
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

SEED = 20220110
WORDS = range(120, 451)
SPEAKING, SILENT = 24, 4

CUES = re.compile(
    r"[«»“”\"]|\b(?:a(?:nnon|ccus|ffirm|ssur|vert|jout)|d[ée]clar|d[ée]ment|dénonc|demand|dit\b|disent|estim|exig|exhort|"
    r"expliqu|indiqu|menac|précis|prévien|prévenu|promet|promis|propos|qualifi|rappel|reconna|refus|rejet|répond|"
    r"revendiqu|selon|soulign|soutien|tweet|d[’']après|rapport|communiqué|appel|pour(?:suit|suivi)|évoqu|écri|"
    r"reven|inform|confirm|condamn|critiqu|salu|jug|parl|craint|crai|conclu|interrog|cit[ée]|signal|"
    r"mis en garde|met en garde)",
    re.IGNORECASE,
)
CRISIS = re.compile(
    r"\b(?:président\w*|ministre\w*|gouvernement\w*|armée\w*|militaire\w*|attentat\w*|police|onu|otan|"
    r"union européenne|élection\w*|parlement\w*|diplomat\w*|ambassad\w*|sanctions?|accord|"
    r"crise|rebelles?|frontières?|soldats?|otages?|manifest\w+|référendum|traité|sénat\w*|opposition|explosion|victimes|guerre|paix|terroris\w+)\b",
    re.IGNORECASE,
)


def lengths(folder: Path) -> Iterator[tuple[Path, str]]:
    """Articles of the years 2016 and 2017 whose number of words is in range, by name."""
    for path in sorted([*folder.glob("2016/*/*.txt"), *folder.glob("2017/*/*.txt")]):
        text = path.read_text(encoding="utf-8")
        if len(text.split()) in WORDS:
            yield path, text


def draw(folder: Path, seed: int = SEED) -> list[tuple[str, str]]:
    """(file, split) of the texts to annotate, in the order drawn; files are relative to `folder`."""
    articles = list(lengths(folder))
    speaking = [p for p, text in articles if CUES.search(text) and len(CRISIS.findall(text)) >= 4]
    silent = [p for p, text in articles if not CUES.search(text)]
    lot = random.Random(seed)
    drawn = [*lot.sample(speaking, SPEAKING), *lot.sample(silent, SILENT)]
    return [(path.relative_to(folder).as_posix(), ("dev", "test")[i % 2]) for i, path in enumerate(drawn)]


if __name__ == "__main__":
    for name, split in draw(Path(sys.argv[1])):
        print(name, split)
