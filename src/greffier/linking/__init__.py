"""Facts → judgements, and what follows: actors that are the same, events told twice, accounts that differ."""

from greffier.linking.actors import link
from greffier.linking.clusters import clusters
from greffier.linking.compare import Pile, compare
from greffier.linking.dating import alone, date
from greffier.linking.events import gather as gather_events
from greffier.linking.events import judge as judge_events
from greffier.linking.events import names_told
from greffier.linking.ledger import ledger
from greffier.linking.posts import Posts
from greffier.linking.relations import of_entry, of_office
from greffier.linking.splits import resettle
from greffier.linking.voices import link as voices

__all__ = [
    "Pile",
    "Posts",
    "alone",
    "clusters",
    "compare",
    "date",
    "gather_events",
    "judge_events",
    "ledger",
    "link",
    "names_told",
    "of_entry",
    "of_office",
    "resettle",
    "voices",
]
