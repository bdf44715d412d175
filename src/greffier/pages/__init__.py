"""The dossier: a record as static pages that open from disk."""

from greffier.pages.folder import DossierFault
from greffier.pages.writing import write

__all__ = ["DossierFault", "write"]
