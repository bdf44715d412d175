"""Help in two languages, as it was agreed; `GREFFIER_SNAPSHOTS=write` writes it anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from greffier.cli import faults, tongue
from greffier.cli.door import run
from greffier.cli.tree import command

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs" / "cli.md"
HEAVY = ("spacy", "numpy", "trafilatura", "py3langid", "jinja2", "greffier.desk", "greffier.store", "sqlite3")


def commands() -> Iterator[tuple[str, ...]]:
    """All commands, as the words that name them."""
    yield ()
    for name, one in command().commands.items():
        yield (name,)
        for below in getattr(one, "commands", {}):
            yield (name, below)


def help_of(words: tuple[str, ...], lang: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What `--help` prints."""
    assert run([*words, "--help", "--lang", lang]) == 0
    told = capsys.readouterr()
    assert not told.err
    return told.out


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("words", list(commands()), ids=lambda words: "-".join(words) or "greffier")
def test_help_is_as_agreed(
    words: tuple[str, ...], lang: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = help_of(words, lang, capsys)
    kept = HERE / "help" / f"{'-'.join(('greffier', *words))}.{lang}.txt"
    if os.environ.get("GREFFIER_SNAPSHOTS") == "write":
        kept.write_text(told, encoding="utf-8")
    assert told == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", list(commands()), ids=lambda words: "-".join(words) or "greffier")
def test_help_opens_with_examples_in_the_language_asked_for(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    for lang, heading in (("fr", "Exemples :"), ("en", "Examples:")):
        told = help_of(words, lang, capsys)
        assert told.splitlines()[2].strip() == heading
        assert "greffier " + " ".join(words) in told.split(heading)[1]
    assert "option." not in told


def test_both_languages_say_the_same_things() -> None:
    fr, en = tongue.words("fr"), tongue.words("en")
    assert fr.keys() == en.keys()
    for table in fr.keys() - {"heading"}:
        assert fr[table].keys() == en[table].keys()
        for key, said in fr[table].items():
            assert fields(said) == fields(en[table][key]), f"{table}.{key}"


def fields(said: tongue.Said) -> list[str]:
    """The values a text asks for."""
    return sorted(re.findall(r"{\w+}", said if isinstance(said, str) else " ".join(said)))


def test_every_error_has_words_and_a_code() -> None:
    spoken = tongue.words("fr")["fault"]
    for name in faults.CODES.keys() - {"NothingRead"}:
        assert len(spoken[faults.NAMES.get(name, name)]) == 2


@pytest.mark.parametrize(
    ("arguments", "locale", "lang"),
    [
        ([], "fr_FR.UTF-8", "fr"),
        ([], "de_DE.UTF-8", "en"),
        ([], "", "en"),
        (["--lang", "en"], "fr_FR", "en"),
        (["build", "--lang=fr", "a"], "", "fr"),
        (["build", "--lang", "de"], "", None),
        (["build", "--lang"], "", None),
        (["search", "--", "--lang", "de"], "fr_CA", "fr"),
    ],
)
def test_language_is_asked_for_or_the_locale_s(arguments: list[str], locale: str, lang: str | None) -> None:
    assert tongue.asked(arguments, {"LANG": locale})[0] == lang
    rest = tongue.asked(arguments, {"LC_ALL": locale, "LANG": "xx"})[1]
    assert "--lang" not in rest or "--" in rest


def test_nothing_heavy_is_imported_for_help() -> None:
    script = (
        "import sys; from greffier.cli.door import run; run(['--help']);"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"


def test_every_command_and_option_is_documented() -> None:
    text = DOCS.read_text(encoding="utf-8")
    for words in commands():
        if words:
            assert f"greffier {' '.join(words)}" in text
        node = command()
        for word in words:
            node = node.commands[word]
        for option in (o for p in node.params for o in getattr(p, "opts", ()) if o.startswith("--")):
            assert f"`{option}" in text or f" {option}" in text, f"{words}: {option}"


def test_every_exit_code_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    text, told = DOCS.read_text(encoding="utf-8"), help_of((), "en", capsys)
    for code in {0, 1, faults.USAGE, faults.INTERRUPTED, *faults.CODES.values()}:
        assert re.search(rf"^\| {code} \|", text, re.MULTILINE)
        assert re.search(rf"^ +{code}  \w", told, re.MULTILINE)
