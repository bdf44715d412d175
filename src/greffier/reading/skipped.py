"""What could not be read: which file, why, and what to do about it, in French and English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Reason = Literal[
    "binary", "broken-link", "empty", "forbidden", "format", "gone", "heavy", "kinds", "long", "loop",
    "metadata", "missing", "no-articles", "no-articles-but", "no-text", "special", "surrogate", "undecodable",
    "unreadable",
]  # fmt: skip
Lang = Literal["fr", "en"]

_SAID: dict[Reason, dict[Lang, tuple[str, str]]] = {
    "binary": {
        "fr": ("fichier binaire, pas un texte", "L’enregistrer comme texte (.txt) ou comme page (.html)."),
        "en": ("a binary file, not a text", "Save it as text (.txt) or as a page (.html)."),
    },
    "broken-link": {
        "fr": ("lien symbolique rompu", "Rétablir le fichier visé ou retirer le lien."),
        "en": ("a broken symbolic link", "Restore the file it points to, or remove the link."),
    },
    "empty": {
        "fr": ("fichier sans texte", "Y mettre l’article, ou le retirer."),
        "en": ("a file without text", "Put the article in it, or remove it."),
    },
    "forbidden": {
        "fr": ("lecture interdite", "Donner le droit de lecture (chmod +r)."),
        "en": ("reading it is not permitted", "Give yourself read permission (chmod +r)."),
    },
    "format": {
        "fr": ("document {format}, pas un texte", "L’exporter comme texte (.txt) ou comme page (.html)."),
        "en": ("a {format} document, not a text", "Export it as text (.txt) or as a page (.html)."),
    },
    "gone": {
        "fr": ("fichier disparu pendant la lecture", "Le remettre, puis relancer la même commande."),
        "en": ("the file vanished while reading", "Put it back, then run the same command again."),
    },
    "kinds": {
        "fr": (
            "{count} fichier(s) d’un genre qui ne se lit pas ({suffixes}), par exemple {example}",
            "Les convertir en .txt, .md ou .html, ou les nommer un à un s’ils contiennent du texte.",
        ),
        "en": (
            "{count} file(s) of a kind that is not read ({suffixes}), for example {example}",
            "Convert them to .txt, .md or .html, or name them one by one if they hold plain text.",
        ),
    },
    "heavy": {
        "fr": ("plus de {limit} Mo dans un seul fichier", "Le découper : un fichier par article."),
        "en": ("more than {limit} MB in one file", "Cut it up: one file for each article."),
    },
    "long": {
        "fr": ("plus de {limit} caractères dans un seul texte", "Le découper : un fichier par article."),
        "en": ("more than {limit} characters in one text", "Cut it up: one file for each article."),
    },
    "loop": {
        "fr": ("lien vers un dossier qui le contient", "Retirer ce lien."),
        "en": ("a link to a folder that holds it", "Remove the link."),
    },
    "metadata": {
        "fr": (
            "table de métadonnées illisible ({fault}) ; les articles sont lus sans elle",
            "Une ligne de titres, une ligne par fichier, le nom du fichier en première colonne, en UTF-8.",
        ),
        "en": (
            "unreadable table of metadata ({fault}); the articles are read without it",
            "A header, one row for each file, the file's name in the first column, in UTF-8.",
        ),
    },
    "missing": {
        "fr": ("introuvable", "Vérifier le chemin."),
        "en": ("not found", "Check the path."),
    },
    "no-articles": {
        "fr": ("dossier sans article", "Y mettre des fichiers .txt, .md ou .html."),
        "en": ("a folder without articles", "Put .txt, .md or .html files in it."),
    },
    "no-articles-but": {
        "fr": (
            "dossier sans article ({count} fichier(s) d’un autre genre : {suffixes})",
            "Les convertir en .txt, .md ou .html, ou les nommer un à un s’ils contiennent du texte.",
        ),
        "en": (
            "a folder without articles ({count} file(s) of another kind: {suffixes})",
            "Convert them to .txt, .md or .html, or name them one by one if they hold plain text.",
        ),
    },
    "no-text": {
        "fr": ("page sans texte d’article", "Copier l’article dans un fichier .txt."),
        "en": ("a page without an article's text", "Copy the article into a .txt file."),
    },
    "special": {
        "fr": ("ni fichier ni dossier", "Donner un fichier, un dossier, ou - pour l’entrée standard."),
        "en": ("neither a file nor a folder", "Give a file, a folder, or - for standard input."),
    },
    "surrogate": {
        "fr": (
            "demi-caractère isolé (surrogate) à l’octet {byte}",
            "Réenregistrer le texte en UTF-8 depuis sa source.",
        ),
        "en": ("a lone surrogate at byte {byte}", "Save the text again as UTF-8 from its source."),
    },
    "undecodable": {
        "fr": (
            "codage des caractères non reconnu ou abîmé (octet {byte})",
            "Réenregistrer le texte en UTF-8 depuis sa source.",
        ),
        "en": (
            "character encoding unknown or damaged (byte {byte})",
            "Save the text again as UTF-8 from its source.",
        ),
    },
    "unreadable": {
        "fr": ("le système n’a pas pu le lire ({fault})", "Vérifier le disque ou le partage réseau."),
        "en": ("the system could not read it ({fault})", "Check the disk or the network share."),
    },
}


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path from which no article came, the reason, and the details its message needs."""

    path: str
    reason: Reason
    details: tuple[tuple[str, str], ...] = ()

    def tell(self, lang: Lang = "en") -> tuple[str, str]:
        """Why it was skipped and what to do about it, as two short texts in `lang`."""
        why, remedy = _SAID[self.reason][lang]
        return why.format(**dict(self.details)), remedy

    @property
    def why(self) -> str:
        """Why it was skipped, in English."""
        return self.tell()[0]

    @property
    def remedy(self) -> str:
        """What to do about it, in English."""
        return self.tell()[1]

    def say(self, lang: Lang = "en") -> str:
        """One line for the user: path, why, remedy."""
        why, remedy = self.tell(lang)
        return f"{self.path}{' : ' if lang == 'fr' else ': '}{why}. {remedy}"


class Refused(Exception):
    """Raised while reading one file, and turned into a Skipped that names it."""

    def __init__(self, reason: Reason, **details: str) -> None:
        """Keep the reason and what its message needs."""
        super().__init__(reason)
        self.reason, self.details = reason, tuple(details.items())

    def at(self, path: str) -> Skipped:
        """The Skipped for `path`."""
        return Skipped(path, self.reason, self.details)
