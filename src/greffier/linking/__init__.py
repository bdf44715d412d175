"""Facts → judgements, and what follows: actors that are the same, events told twice, accounts that differ."""

from greffier.linking.actors import link
from greffier.linking.clusters import clusters
from greffier.linking.dating import date
from greffier.linking.ledger import ledger
from greffier.linking.voices import link as voices

__all__ = ["clusters", "date", "ledger", "link", "voices"]
