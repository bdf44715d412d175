"""The house itself: what is imported is declared and permissively licensed, what is pinned is only pinned."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
BASE = {canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]}
PERMISSIVE = re.compile(
    r"\b(?:MIT|BSD|0BSD|Apache|ISC|PSF|Python Software|Unlicense|Zlib|CNRI-Python)\b", re.IGNORECASE
)
BY_FILE = {"certifi", "tqdm"}  # MPL-2.0: asks only that changes to its own files are shared; we make none
UNDERNEATH = {"lxml-html-clean"}  # needed by a library of ours, and not always brought by it
CHOICE = {"tld"}  # MPL-1.1 or GPL or LGPL, at the user's choice: we choose MPL-1.1


def imported() -> set[str]:
    """Top names of all modules that the package imports from elsewhere."""
    trees = (ast.parse(file.read_text("utf-8")) for file in (ROOT / "src").rglob("*.py"))
    names = {name.partition(".")[0] for tree in trees for name in _names(tree)}
    return names - set(sys.stdlib_module_names) - {"greffier"}


def _names(tree: ast.AST) -> Iterator[str]:
    """Modules that one file imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def installed(roots: Iterable[str]) -> set[str]:
    """Names of the distributions in `roots` and of all they need here."""
    found: set[str] = set()
    queue = sorted(roots)
    while queue:
        name = canonicalize_name(queue.pop())
        if name in found:
            continue
        found.add(name)
        needs = map(Requirement, metadata.requires(name) or [])
        queue += [need.name for need in needs if need.marker is None or need.marker.evaluate({"extra": ""})]
    return found


def licence(name: str) -> str:
    """All that a distribution says of its licence."""
    about = metadata.metadata(name)
    said = [line[:200] for key in ("License-Expression", "License") for line in about.get_all(key) or []]
    classified = [line for line in about.get_all("Classifier") or [] if line.startswith("License")]
    return " ".join([*said, *classified])


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    offered = metadata.packages_distributions()
    used = {canonicalize_name(name) for module in imported() for name in offered.get(module, [module])}
    assert used == BASE - UNDERNEATH


@pytest.mark.parametrize("name", sorted(installed(BASE)))
def test_every_package_a_user_gets_is_permissively_licensed(name: str) -> None:
    said = licence(name)
    if name in CHOICE:
        assert "MPL-1.1 OR" in said
    elif name in BY_FILE:
        assert re.search(r"MPL[- ]2|Mozilla Public License 2", said)
    else:
        assert PERMISSIVE.search(said), said
        assert not re.search(r"\b[AL]?GPL", said), said


def test_constraints_pin_names_to_versions_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", line) for line in lines)
    pinned = {canonicalize_name(line.partition("==")[0]) for line in lines}
    extra = {Requirement(line).name for line in PROJECT["optional-dependencies"]["dev"]}
    assert installed({*BASE, *extra}) - {"pip", "setuptools"} <= pinned


def test_every_kind_of_package_data_lies_in_the_package() -> None:
    package = ROOT / "src" / "greffier"
    for kind in (
        "lexicon/fr/*.tsv",
        "reading/noise.tsv",
        "pages/templates/*.html",
        "parsing/models/fr/meta.json",
    ):
        assert list(package.glob(kind)), kind
    assert list((ROOT / "examples").glob("*/*.txt"))


def test_a_module_is_read_in_one_sitting() -> None:
    sizes = {
        str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines())
        for file in (ROOT / "src").rglob("*.py")
    }
    assert {name: size for name, size in sizes.items() if size > 255} == {}
