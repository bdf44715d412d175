"""From bytes to the exact text they hold, or a refusal; no character is ever replaced."""

from __future__ import annotations

import codecs
import re

from greffier.reading.skipped import Refused

_BOMS = (  # UTF-32 before UTF-16: their little-endian marks begin alike
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "PDF"), (b"{\\rtf", "RTF"), (b"PK\x03\x04", "Word, OpenDocument, ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word"), (b"\x1f\x8b", "gzip"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"), (b"SQLite format 3\x00", "SQLite"),
)  # fmt: skip
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b") + b"\x7f"
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_HALF = re.compile("[\udc80-\udcff]")
_ACCENT = re.compile(rb"[\x80-\xff]")
_ACCENTED = re.compile(r"[^\x00-\x7f]")
_ENOUGH = 20  # accents: under this charset-normalizer took one é for a letter of a mainframe's code page
_LATIN_9 = re.compile(r"[a-zA-Zà-ÿ][¼½][a-zà-ÿ]|¤")  # its œ and € as Windows-1252 shows them
_WESTERN = re.compile(
    r"[àâäæçèéêëìíîïñòóôöùúûüÿœÀÂÆÇÈÉÊËÎÏÔÙÛÜŒÁÍÓÚÑãõßåøÅØÖÄ«»‹›‘’“”„–—…·•°º€£©®§²³½¼¡¿´`×\xa0\xad]"
)


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`; `declared` is the encoding a page claims. Refused when no encoding fits exactly."""
    if not data:
        raise Refused("empty")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data, encoding, len(mark))
    _refuse_formats(data)
    wide = _wide(data)
    if wide is not None:
        return wide
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, error.start)
    return _narrow(data, declared)


def _strict(data: bytes, encoding: str, skip: int) -> str:
    """`data` after `skip` bytes in an encoding that is certain; Refused where a byte does not fit."""
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        half = encoding.startswith("utf-16") and "surrogate" in error.reason
        half = half or bool(_SURROGATE.match(data, skip + error.start))
        raise Refused("surrogate" if half else "undecodable", byte=str(skip + error.start)) from None


def _refuse_formats(data: bytes) -> None:
    """Refused when the first bytes are those of a well-known format that is not text."""
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise Refused("format", format=name)


def _wide(data: bytes) -> str | None:
    """The text of UTF-16 without a byte order mark, told by where its zeros stand; None for others."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    zeros = max(even, odd)
    if (
        len(data) % 2
        or zeros * 20 < len(head)
        or min(even, odd) * 50 > zeros
        or zeros < min(3, len(head) // 2)
    ):
        return None
    text = _strict(data, "utf-16-le" if odd > even else "utf-16-be", 0)
    sane = sum(char.isalnum() or char.isspace() for char in text[:2000])
    return text if sane * 10 > 7 * len(text[:2000]) and "\x00" not in text else None


def _refuse_binary(data: bytes) -> None:
    """Refused when there is a zero byte or when more than one byte in fifty is a control character."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\x00" in data or controls * 50 > len(data):
        raise Refused("binary")


def _refuse_broken_utf8(data: bytes, at: int) -> None:
    """Refused when `data` is UTF-8 but for a few bytes: any other reading would garble the rest."""
    text = data.decode("utf-8", "surrogateescape")
    wrong = len(_HALF.findall(text))
    halves = 3 * len(_SURROGATE.findall(data))
    if halves == wrong:
        raise Refused("surrogate", byte=str(at))
    if sum(not char.isascii() for char in text) - wrong > wrong:
        raise Refused("undecodable", byte=str(at))


def _narrow(data: bytes, declared: str | None) -> str:
    """The text in the declared encoding, in Windows-1252 when it reads so, or in a guessed one."""
    wrong = next(at for at, byte in enumerate(data) if byte > 127)
    for encoding in filter(None, (_believed(declared), _western(data) or _guess(data))):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            wrong = error.start
    raise Refused("undecodable", byte=str(wrong))


def _believed(declared: str | None) -> str | None:
    """The encoding a page means by what it declares; None when unknown or a form of UTF."""
    try:
        name = codecs.lookup(declared or "").name
    except LookupError:
        return None
    return None if name.startswith("utf") else {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name)


def _western(data: bytes) -> str | None:
    """Windows-1252, or Latin-9 when its œ and € show, if nearly all accents are western and they are few."""
    text = data.decode("cp1252", "replace")
    accents = _ACCENTED.findall(text)
    strange = sum(not _WESTERN.match(char) for char in accents)
    ninth = bool(_LATIN_9.search(text))
    if strange > max(0.05 * len(accents), ninth) or len(accents) > max(0.33 * len(text), 8):
        return None
    return "iso8859-15" if ninth else "cp1252"


def _guess(data: bytes) -> str | None:
    """What charset-normalizer takes the encoding to be, by the first 100,000 bytes; None when in doubt.

    A guess from a handful of accents is worth nothing: it is not made.
    """
    from charset_normalizer import from_bytes

    if len(_ACCENT.findall(data)) < _ENOUGH:
        return None
    best = from_bytes(data[:100_000]).best()
    return best.encoding if best else None
