"""How long linking takes: `python -m bench.linking` makes up the actors of 1,000, 3,000 and 10,000 articles.

As in any big pile a few persons are in most articles and most persons in few. Of the actors three in ten are
states, one in ten is a description, one in seven a surname alone, one in sixteen is spelt otherwise.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from collections.abc import Iterator, Sequence

from greffier.lexicon import Lexicon, load
from greffier.linking import clusters, link
from greffier.record import Actor, Mention, Office, Span

SIZES, ACTORS = (1_000, 3_000, 10_000), 12
LONGEST, STEEPEST = 60.0, 1.25
"""Seconds for the largest pile, and how much faster than n log n the time may grow."""
HERE = Span(0, 1)
SWAPS = (("ou", "u"), ("ch", "sh"), ("tch", "ch"), ("ev", "iev"), ("i", "y"), ("n", "nn"), ("ph", "f"))
SYLLABLES = (
    *("ba", "cho", "dar", "eli", "fro", "gan", "hou", "iva", "kas", "lem", "mou", "nev", "ore", "pel"),
    *("rin", "sto", "tch", "ula", "ver", "zin", "bel", "cor", "dun", "mar", "nad", "rov", "sil", "tan"),
)


def pile(articles: int, lexicon: Lexicon, seed: int = 7) -> Iterator[Actor]:
    """The actors of so many articles."""
    chance = random.Random(seed)
    first = [row.name for row in lexicon.first_names]
    persons = [f"{chance.choice(first)} {_surname(chance)}" for _ in range(3 * articles)]
    held = {
        name: (chance.choice(lexicon.posts).office, chance.choice(lexicon.states).name)
        for name in persons[::7]
    }
    for article in range(articles):
        for number in range(ACTORS):
            name = persons[min(int(chance.paretovariate(0.6)) - 1, len(persons) - 1)]
            yield _actor(f"{article:016x}-a{number}", name, held.get(name), chance, lexicon)


def _surname(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3)))).capitalize()


def _actor(
    key: str, name: str, held: tuple[str, str] | None, chance: random.Random, lexicon: Lexicon
) -> Actor:
    """The person, or something else that articles speak of."""
    drawn = chance.random()
    if drawn < 0.3:
        state = chance.choice(lexicon.states)
        return Actor(
            key, state.name, "government", (state.name,), (Mention(HERE, "name"),), (), f"state:{state.code}"
        )
    if drawn < 0.4:
        post = Office(chance.choice(lexicon.posts).office, chance.choice(lexicon.states).name, HERE)
        words = f"le {post.office} de {post.of}"
        return Actor(key, words, "person", (words,), (Mention(HERE, "description"),), (post,))
    offices = (Office(*held, HERE),) if held and chance.random() < 0.5 else ()
    if drawn < 0.55:
        name = name.split()[-1]
    elif drawn < 0.61:
        name = name.replace(*chance.choice(SWAPS))
    return Actor(key, name, "person", (name,), (Mention(HERE, "name"),), offices)


def measured(articles: int, lexicon: Lexicon) -> tuple[int, int, int, float]:
    """Actors, judgements and clusters of so many articles, and the seconds linking took."""
    actors = list(pile(articles, lexicon))
    begun = time.perf_counter()
    judgements = link(actors, lexicon)
    heads = clusters((actor.id for actor in actors), judgements)
    return len(actors), len(judgements), len(set(heads.values())), time.perf_counter() - begun


def main(arguments: Sequence[str] | None = None) -> int:
    """Print times; 1 when the largest pile takes too long or time grows faster than n log n."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sizes", nargs="*", type=int, default=list(SIZES), help="numbers of articles")
    sizes, lexicon = sorted(options.parse_args(arguments).sizes), load("fr")
    link(pile(10, lexicon), lexicon)  # builds what is built once
    print("articles   actors  judgements  clusters  seconds  µs per n log n")
    paces, seconds = list[float](), 0.0
    for size in sizes:
        actors, judgements, groups, seconds = measured(size, lexicon)
        paces.append(1e6 * seconds / (actors * math.log2(actors)))
        print(f"{size:8}{actors:9}{judgements:12}{groups:10}{seconds:9.2f}{paces[-1]:16.2f}")
    return int(seconds > LONGEST or paces[-1] > STEEPEST * max(paces[0], 0.5))


if __name__ == "__main__":
    sys.exit(main())
