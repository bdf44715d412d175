"""Decoding: exact, or refused with a reason."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.reading import Refused, decode

PRESS = (
    "Le président « Poutine » a prévenu : « l’Ukraine, c’est ‘nous’ » — à Genève, où l’œuvre coûte 3 €…\r\n"
)
RUSSIAN = "Президент России Владимир Путин заявил, что новые санкции будут колоссальной ошибкой.\n" * 5
POLISH = "Prezydent powiedział, że sankcje będą błędem; źródło zażąda gwarancji.\n" * 5
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: not text.startswith("\ufeff")
)
FRENCH = st.text("abcdefghijklmnopqrstuvwxyz .,éèàçùêîôû’«»\xa0\n", min_size=1)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
@pytest.mark.parametrize("times", [1, 40])
def test_french_is_read_right_in_every_usual_encoding(encoding: str, times: int) -> None:
    text = PRESS * times
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PRESS.replace("’", "'").replace("‘", "'").replace("—", "-").replace("…", "..."), "iso8859-15"),
        (PRESS * 10, "mac-roman"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "utf-16-le"),
        (POLISH, "cp1250"),
        ("é", "cp1252"),
        ("Été à Noël, déjà vu.", "cp1252"),
    ],
)
def test_other_encodings_are_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_marked_or_utf8_text_comes_back_exactly(text: str, encoding: str) -> None:
    try:
        assert decode(text.encode(encoding)) == text
    except Refused as refused:  # a text may open as a PDF does
        assert encoding == "utf-8"
        assert refused.reason == "format"


@given(FRENCH)
def test_windows_1252_french_comes_back_exactly_or_is_valid_utf8(text: str) -> None:
    data = text.encode("cp1252")
    try:
        expected = data.decode("utf-8")
    except UnicodeDecodeError:
        expected = text
    try:
        assert decode(data) == expected
    except Refused as refused:  # mostly accents, or bytes that are UTF-8 but for one: no guess is made
        accents = sum(not char.isascii() for char in text)
        assert accents > 8 or re.search("[àçéèêîô][«»’\xa0]{2}", text)
        assert refused.reason == "undecodable"


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_and_never_hold_lone_surrogates(data: bytes) -> None:
    try:
        decode(data).encode("utf-8")
    except Refused as refused:
        assert refused.at("x").say("fr").startswith("x : ")


@pytest.mark.parametrize(
    ("data", "reason", "byte"),
    [
        (b"", "empty", None),
        (b"abc \xed\xa0\x80 def", "surrogate", "4"),
        (b"\xff\xfea\x00\x00\xd8a\x00", "surrogate", "4"),
        (("Le président parle. " * 9 + "\ud800 Il").encode("utf-16-le", "surrogatepass"), "surrogate", "360"),
        ("é".encode() * 50 + b"\xe9 fin", "undecodable", "100"),
        (("« Une année » d’été à la plage " * 5).encode("cp1252") + b"\x81.", "undecodable", "155"),
        (b"\xef\xbb\xbfcaf\xe9", "undecodable", "6"),
        (b"%PDF-1.4 ...", "format", None),
        (b"PK\x03\x04 ...", "format", None),
        (b"un texte avec un z\x00ro", "binary", None),
        (bytes(range(1, 256)) * 4, "binary", None),
    ],
)
def test_what_cannot_be_read_exactly_is_refused_with_its_reason(
    data: bytes, reason: str, byte: str | None
) -> None:
    with pytest.raises(Refused) as refused:
        decode(data)
    assert refused.value.reason == reason
    assert dict(refused.value.details).get("byte") == byte


def test_a_page_that_says_latin_1_means_windows_1252() -> None:
    assert decode("l’été ça".encode("cp1252"), "iso-8859-1") == "l’été ça"
    assert decode("Ž è".encode("cp1250", "replace"), "windows-1250") == "Ž ?"


def test_a_page_that_claims_utf_is_not_believed_when_its_bytes_are_not() -> None:
    assert decode("déjà l’été".encode("cp1252"), "utf-8") == "déjà l’été"
    assert decode("déjà l’été".encode("cp1252"), "no-such-encoding") == "déjà l’été"
