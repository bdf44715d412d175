"""Which language an article is in, by its own prose rather than by what it quotes."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

PRESS = (
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hr", "hu", "it", "ja",
    "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sr", "sv", "tr", "uk", "zh",
)  # fmt: skip
_ENOUGH, _SURE = 2_000, 0.5
_QUOTED = re.compile(r"«[^«»]{0,2000}»|“[^“”]{0,2000}”|\"[^\"]{0,2000}\"")
_OWN = 30  # letters: from this length on the identifier is right on 70 of 71 short French lines or abstains


def language(text: str) -> str | None:
    """ISO 639-1 code of the language of `text`, from its first 2,000 characters; None when in doubt."""
    head = text[:_ENOUGH]
    own = _QUOTED.sub(" ", head)
    return (_told(own) if sum(map(str.isalpha, own)) >= _OWN else None) or _told(head)


def _told(text: str) -> str | None:
    """What the identifier says of `text`; None when it has no letters or the identifier is not sure."""
    if not any(map(str.isalpha, text)):
        return None
    code, certainty = _identifier().classify(text)
    return code if certainty >= _SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    """The bundled identifier, held to the languages the press of a crisis is written in."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(PRESS)
    return identifier
