from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from bench.gold import GoldError, located, nearest, one_gold, placed, read_gold
from tests.bench.conftest import TEXT, at


def test_words_are_found_with_elision_other_apostrophes_and_white_space() -> None:
    text = "Il dit que l’eau\u00a0monte\nvite, très vite."
    assert text[slice(*located(text, "l'eau…vite"))] == "l’eau\u00a0monte\nvite"


def test_words_that_are_not_there_are_refused() -> None:
    with pytest.raises(ValueError, match="le feu"):
        located(TEXT, "le feu")


def test_words_beside_are_the_nearest_outside_the_content() -> None:
    text = "Roy a dit. Roy a dit que Roy a dit vrai. Fin."
    content = (text.index("Roy a dit vrai"), text.index(". Fin"))
    assert nearest(text, "Roy", (content,)) == (11, 14)


def test_words_beside_may_stand_inside_where_nowhere_else() -> None:
    text = "La crue, selon lui, viendra."
    assert nearest(text, "selon", ((0, 27),)) == (9, 14)


def test_words_far_from_the_content_have_no_place() -> None:
    text = "Roy" + " " * 400 + "parle"
    assert nearest(text, "Roy", ((403, 408),)) is None


def test_word_form_is_placed(gold: Path) -> None:
    rows = placed(one_gold(gold), TEXT)
    assert [TEXT[slice(*part)] for part in rows[3].content] == ["Restez chez vous", "et attendez"]
    addressee = rows[2].spans["addressee"]
    assert addressee is not None
    assert addressee.span == (TEXT.index("averti Paul") + 7, TEXT.index("averti Paul") + 15)


def offset_form(tmp_path: Path, text: str) -> Path:
    statement = {
        "content": [at("« le pont » tiendra")],
        "speaker": [],
        "manner": "mixed",
        "cue": at("a déclaré"),
    }
    sha = hashlib.sha256(text.encode()).hexdigest()
    path = tmp_path / "offsets.json"
    path.write_text(
        json.dumps(
            {
                "source": "x/crue.txt",
                "sha256": sha,
                "split": "dev",
                "prose": [0, 40],
                "statements": [statement],
            }
        )
    )
    return path


def test_offset_form_is_placed(tmp_path: Path) -> None:
    gold = one_gold(offset_form(tmp_path, TEXT))
    cue = placed(gold, TEXT)[0].spans["cue"]
    assert (gold.article, gold.prose) == ("crue.txt", (0, 40))
    assert cue is not None
    assert cue.words == "a déclaré"


def test_offset_form_refuses_another_text(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"crue\.txt is not the one"):
        placed(one_gold(offset_form(tmp_path, TEXT + " ")), TEXT)


def test_split_is_chosen(gold: Path, tmp_path: Path) -> None:
    both = [gold, offset_form(tmp_path, TEXT)]
    assert [one.split for one in read_gold(both)] == ["test", "dev"]
    assert [one.split for one in read_gold(both, "dev")] == ["dev"]


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("[]")
    with pytest.raises(GoldError, match="not a gold file"):
        one_gold(tmp_path / "x.json")
