"""The scores of the pipeline, and the card and notices that ship beside its weights."""

import shutil
from pathlib import Path
from typing import Any

from spacy.language import Language

from training import corpora, entities, score

HERE = Path(__file__).parent
Scores = dict[str, Any]


def scores(nlp: Language) -> Scores:
    """Given the assembled pipeline, all its scores on text it was not trained on."""
    _, dev, test = entities.winer()
    banks = {
        "Sequoia annodis.er (news)": corpora.annodis(),
        "PUD n… (news)": corpora.pud_news(),
        "PUD n… (news), labels harmonised only": corpora.pud_news(shapes=False),
        "GSD test (dev)": corpora.gsd_test(),
    }
    syntax = {name: score.syntax(nlp, trees) for name, trees in banks.items()}
    for name, trees in banks.items():
        syntax[name]["sentences"] = score.sentences(nlp, trees)["f"]
    return {
        "name": nlp.meta["name"],
        "version": nlp.meta["version"],
        "syntax": syntax,
        "names": {
            "WiNER-fr, every tenth article": score.names(nlp, test),
            "PUD n… (news; PER, ORG, LOC)": score.names(nlp, entities.pud("n"), ("PER", "ORG", "LOC")),
            "WiNER-fr, every twentieth article (dev)": score.names(nlp, dev),
        },
        "speed": score.speed(nlp, [item.text for item in test]),
    }


def _syntax_rows(found: Scores) -> str:
    keys = ("words", "sentences", "upos", "morph", "lemma", "uas", "las")
    head = "| test | words F1 | sentences F1 | UPOS | features | lemma | UAS | LAS |\n|---|" + "---|" * len(
        keys
    )
    rows = [
        f"| {name} | " + " | ".join(f"{row[key]:.1f}" for key in keys) + " |"
        for name, row in found["syntax"].items()
    ]
    return "\n".join([head, *rows])


def _subject_rows(found: Scores) -> str:
    head = "| test | gold | precision | recall | with -t-il: precision | recall |\n|---|---|---|---|---|---|"
    rows = []
    for name, row in found["syntax"].items():
        bare, both = row["post_verbal"], row["post_verbal_with_clitics"]
        figures = " | ".join(f"{side[key]:.1f}" for side in (bare, both) for key in ("p", "r"))
        rows.append(f"| {name} | {bare['gold']} | {figures} |")
    return "\n".join([head, *rows])


def _name_rows(found: Scores) -> str:
    labels = ("all", "PER", "ORG", "LOC", "MISC")
    head = "| test | P | R | F1 | PER | ORG | LOC | MISC |\n|---|---|---|---|---|---|---|---|"
    rows = []
    for name, table in found["names"].items():
        each = " | ".join(f"{table[label]['f']:.1f}" if label in table else "–" for label in labels)
        rows.append(f"| {name} | {table['all']['p']:.1f} | {table['all']['r']:.1f} | {each} |")
    return "\n".join([head, *rows])


def _megabytes(place: Path) -> float:
    return sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) / 1e6


def write(found: Scores, place: Path) -> None:
    """Given scores and the folder of weights, write MODEL_CARD.md and NOTICE.md into it."""
    text = (HERE / "card.md").read_text("utf-8").format(
        name=found["name"], version=found["version"], syntax=_syntax_rows(found),
        subjects=_subject_rows(found),
        names=_name_rows(found), speed=f"{found['speed']:,}", size=f"{_megabytes(place):.1f}",
    )  # fmt: skip
    (place / "MODEL_CARD.md").write_text(text, "utf-8")
    shutil.copy(HERE / "notice.md", place / "NOTICE.md")
