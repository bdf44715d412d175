"""Draw the Wikinews texts annotated by hand: `python -m bench.draw DIR [speech]` prints name and split.

DIR is the `winer-fr` folder. Articles of 120 to 450 words, in two urns: those with a cue word or a quotation
mark (24 drawn, out of the ones that speak of politics or crises) and those with neither (4 drawn). The order
of the draw fixes the split, before any text is read: even places are "dev", odd places "test".

`speech`: 26 articles of 150 to 650 words on politics between states with many cues of speech, all "dev".
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

SPEECHES = (((5, 5, 4), 18, 18, SEED + 1), ((4, 4, 3), 12, 8, SEED + 2))
"""Least cues of speech, of crisis and of politics between states; texts drawn, texts kept; seed."""
LONGER = range(150, 651)
SAID = re.compile(
    r"[«“]|\b(?:a (?:ainsi |également |aussi )?(?:annoncé|accusé|affirmé|assuré|averti|ajouté|déclaré|"
    r"démenti|dénoncé|demandé|dit|estimé|exigé|exhorté|expliqué|indiqué|menacé|précisé|prévenu|promis|proposé|"
    r"rappelé|refusé|rejeté|souligné|confirmé|condamné|critiqué)|selon|d[’']après|affirme|estime|déclare|dénonce|"
    r"accuse|explique|assure|indique|annonce|précise)\b",
    re.IGNORECASE,
)
BETWEEN_STATES = re.compile(
    r"\b(?:ambassad\w*|diplomat\w*|ONU|OTAN|sanctions?|Affaires étrangères|Union européenne|Nations unies|"
    r"Syrie|Russie|Ukraine|Iran|Corée|Turquie|Catalogne|Brexit|Irak|Libye|États-Unis|guerre|frontière|rebelles?|"
    r"cessez-le-feu|missiles?|Parlement|Premier ministre|président)\b"
)


def lengths(folder: Path, words: range = WORDS) -> Iterator[tuple[Path, str]]:
    """Articles of the years 2016 and 2017 whose number of words is in range, by name."""
    for path in sorted([*folder.glob("2016/*/*.txt"), *folder.glob("2017/*/*.txt")]):
        text = path.read_text(encoding="utf-8")
        if len(text.split()) in words:
            yield path, text


def draw(folder: Path, seed: int = SEED) -> list[tuple[str, str]]:
    """(file, split) of the texts to annotate, in the order drawn; files are relative to `folder`."""
    articles = list(lengths(folder))
    speaking = [p for p, text in articles if CUES.search(text) and len(CRISIS.findall(text)) >= 4]
    silent = [p for p, text in articles if not CUES.search(text)]
    lot = random.Random(seed)
    drawn = [*lot.sample(speaking, SPEAKING), *lot.sample(silent, SILENT)]
    return [(path.relative_to(folder).as_posix(), ("dev", "test")[i % 2]) for i, path in enumerate(drawn)]


def draw_speech(folder: Path) -> list[tuple[str, str]]:
    """(file, "dev") of the texts drawn for their speech, none drawn before: 18, then 8 with less of it."""
    drawn = [name for name, _ in draw(folder)]
    for (said, crisis, between), size, count, seed in SPEECHES:
        articles = (
            (path.relative_to(folder).as_posix(), text)
            for path, text in lengths(folder, LONGER)
            if len(SAID.findall(text)) >= said
            and len(CRISIS.findall(text)) >= crisis
            and len(BETWEEN_STATES.findall(text)) >= between
        )
        rich = [name for name, _ in articles if name not in drawn]
        drawn += random.Random(seed).sample(rich, size)[:count]
    return [(name, "dev") for name in drawn[SPEAKING + SILENT :]]


if __name__ == "__main__":
    for name, split in (draw_speech if "speech" in sys.argv[2:] else draw)(Path(sys.argv[1])):
        print(name, split)
