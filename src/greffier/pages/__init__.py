"""The dossier: a record as static pages that open from disk."""

from greffier.pages.folder import DossierFault, PlaceTaken
from greffier.pages.writing import claim, write

__all__ = ["DossierFault", "PlaceTaken", "claim", "write"]
