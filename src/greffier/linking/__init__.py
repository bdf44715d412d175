"""Facts → judgements: which actors of different articles are the same, and the clusters that follow."""

from greffier.linking.actors import link
from greffier.linking.clusters import clusters

__all__ = ["clusters", "link"]
