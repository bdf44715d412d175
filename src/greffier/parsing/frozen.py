"""A Parse as compact JSON and back, so that a finder can be tested without a parser."""

import json

from greffier.record.parse import Parse, Token

_VERSION = 1


def freeze(parse: Parse) -> str:
    """Given a Parse, one line of JSON."""
    rows = [
        [t.start, t.text, t.lemma, t.pos, t.morph, t.dep, t.head - t.index, t.ent, int(t.starts)]
        for t in parse.tokens
    ]
    starts = [[first for first, _ in ranges] for ranges in (parse.sentences, parse.paragraphs)]
    return json.dumps([_VERSION, rows, *starts], ensure_ascii=False, separators=(",", ":"))


def thaw(line: str) -> Parse:
    """Given what `freeze` wrote, the same Parse; ValueError when it is something else."""
    version, rows, *starts = json.loads(line)
    if version != _VERSION:
        raise ValueError(f"a frozen parse of version {version}; this is version {_VERSION}")
    tokens = tuple(
        Token(index, start, start + len(text), text, lemma, pos, morph, dep, index + head, ent, bool(begins))
        for index, (start, text, lemma, pos, morph, dep, head, ent, begins) in enumerate(rows)
    )
    ranges = [tuple(zip(firsts, [*firsts[1:], len(tokens)], strict=False)) for firsts in starts]
    return Parse(tokens, ranges[0], ranges[1])
