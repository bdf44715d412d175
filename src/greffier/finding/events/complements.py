"""What hangs on a word: nouns behind a preposition, whose a noun is, states' adjectives, joined words."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.behind_agents import done_to_behind
from greffier.finding.events.across import complement_across
from greffier.finding.events.joining import joined
from greffier.finding.events.led_relatives import led_by, meant
from greffier.finding.events.prepositions import CONTRACTED, case_of, plain_preposition
from greffier.finding.grammar import NOMINAL, is_temporal, noun_after, phrase_end, phrase_start
from greffier.finding.page import Page, remembered
from greffier.lexicon import key

REACH = 10
"""How many tokens behind a noun its *avec, entre, contre* phrase is looked for when no arc tells."""
COMPLEMENTS = frozenset({*NOMINAL, "PRON", "X", "ADJ", "NUM"})
STRONG = frozenset({"avec", "entre", "contre", "envers"})


@remembered
def behind(page: Page, head: int, preposition: str) -> list[int]:
    """Tokens of the complement of `head` behind this preposition, by arcs, else by what stands near."""
    if preposition not in page.once(_prepositions)[page.parse.sentence_of[head]]:
        return led_by(page, head, preposition)
    tokens, found = page.tokens, list[int]()
    for k in _hung(page, head):
        if k > head - 12 and tokens[k].pos in COMPLEMENTS and case_of(page, k) == preposition:
            found += joined(page, k)
            if preposition in STRONG:
                break
    if not found and preposition in STRONG:
        near = _near(page, head, preposition)
        found = joined(page, near) if near is not None else []
    if found and preposition == "avec":
        found += [k for k in _again_behind(page, found[-1], preposition) if k not in found]
    if not found and preposition == "par" and tokens[head].pos in NOMINAL:
        end, limit = phrase_end(page, head), page.sentence(head)[1]
        near = noun_after(page, end + 1, limit) if end < limit and page.keys[end] == "par" else None
        found = joined(page, near) if near is not None and not is_temporal(page, near) else []
    if not found and preposition == "de" and tokens[head].pos == "NOUN":
        found = _behind_agent(page, head) or _behind_bare(page, head)
        far = complement_across(page, head) if not found else None
        found = joined(page, far) if far is not None else found
    if preposition == "entre" and len(found) == 1:
        return [*found, *_and_behind(page, found[0])]
    return meant(page, found) if found else led_by(page, head, preposition)


def _again_behind(page: Page, last: int, preposition: str) -> list[int]:
    """Those behind *et* and the same preposition again: *avec le roi, Omar, et ⟦avec⟧ son rival*."""
    first, limit = last, min(page.sentence(last)[1] - 2, last + REACH)
    for at in range(first + 1, limit):
        if page.tokens[at].pos in ("VERB", "AUX", "SCONJ") or page.tokens[at].text in (";", ":", "»"):
            return []
        if page.keys[at] in page.lexicon.words("and") and page.keys[at + 1] == preposition:
            second = noun_after(page, at + 2, page.sentence(last)[1])
            return [] if second is None else joined(page, second)
    return []


def _prepositions(page: Page) -> list[frozenset[str]]:
    """For each sentence the words that may be prepositions in it, contracted articles undone."""
    contracted = [(name, page.lexicon.words(name)) for name in CONTRACTED]
    told = [frozenset(page.keys[first:limit]) for first, limit in page.parse.sentences]
    undone = ({name for name, forms in contracted if not forms.isdisjoint(words)} for words in told)
    return [words | plain for words, plain in zip(told, undone, strict=True)]


def _hung(page: Page, head: int) -> Iterator[int]:
    """What hangs on a word, or on the time behind a verb or noun: *se rendra la semaine prochaine à Rome*."""
    for k in page.parse.children[head]:
        noun = page.tokens[head].pos == "NOUN" and k > head + 1 and page.tokens[k - 1].pos == "DET"
        if k > head and (noun or page.tokens[head].pos == "VERB") and is_temporal(page, k):
            yield from _behind_time(page, k)
        yield k


def _behind_time(page: Page, time: int) -> Iterator[int]:
    """What hangs on the words of a time: *s'est emparé lundi 6 octobre ⟦du ferry⟧*."""
    for k in page.parse.children[time]:
        if k > time:
            yield from _behind_time(page, k) if k <= time + 2 else ()
            yield k


def _and_behind(page: Page, first: int) -> list[int]:
    """The second of two between whom something is, where the parser has parted them at *et*."""
    end, limit = phrase_end(page, first), page.sentence(first)[1]
    if end >= limit or page.keys[end] not in page.lexicon.words("and"):
        return []
    second = noun_after(page, end + 1, limit)
    return [] if second is None else joined(page, second)


def joined_behind(page: Page, first: int) -> list[int]:
    """The second of two set against each other, behind the next *et*: *a opposé des fans et la police*."""
    for at in range(first + 1, page.sentence(first)[1]):
        token = page.tokens[at]
        if token.pos in ("VERB", "AUX", "SCONJ") or token.text in (".", ";", ":", ","):
            return []
        if page.keys[at] in page.lexicon.words("and"):
            second = noun_after(page, at + 1, page.sentence(first)[1])
            return [] if second is None else joined(page, second)
    return []


def _behind_agent(page: Page, noun: int) -> list[int]:
    """The *de* complement behind who does it by name: *la fermeture par l'Égypte du détroit*."""
    for deed, told in page.once(done_to_behind).values():
        if deed == noun:
            return joined(page, told)
    at, limit = phrase_end(page, noun), page.sentence(noun)[1]
    by = at < limit and page.keys[at] in page.lexicon.words("par")
    agent = noun_after(page, at + 1, limit) if by else None
    if agent is None or page.tokens[agent].pos != "PROPN":
        return []
    after = agent + 1
    while after < limit and page.tokens[after].pos == "PROPN":
        after += 1
    led = after < limit and page.keys[after] in page.lexicon.words("de")
    found = noun_after(page, after + 1, limit) if led else None
    return joined(page, found) if found is not None else []


def _behind_bare(page: Page, noun: int) -> list[int]:
    """The *de* complement that hangs on a bare word between: *la remise en liberté sous caution du maire*."""
    for k in page.parse.children[noun]:
        bare = k > noun + 1 and page.tokens[k].pos == "NOUN" and page.tokens[k - 1].pos == "ADP"
        if bare and not {"de", "à"} & {plain_preposition(page, k - 1)}:
            found = (it for it in page.parse.children[k] if it > k and case_of(page, it) == "de")
            told = next((it for it in found if page.tokens[it].pos in COMPLEMENTS), None)
            return _behind_bare(page, k) if told is None else joined(page, told)
    return []


def _near(page: Page, head: int, preposition: str) -> int | None:
    limit = min(page.sentence(head)[1], head + REACH)
    for at in range(head + 1, limit):
        token = page.tokens[at]
        if key(token.text) == preposition:
            return noun_after(page, at + 1, limit)
        if token.pos in ("VERB", "AUX", "SCONJ") or token.text in (".", ";", ":", "«", "»"):
            return None
    return None


def fronted(page: Page, noun: int, preposition: str) -> list[int]:
    """Those told before a comma at the head of a noun's clause: *⟦Entre A et B⟧, la trêve tient*."""
    above = page.tokens[noun].head
    for k in page.parse.children[above]:
        led = k < noun and case_of(page, k) == preposition
        if led and phrase_start(page.parse, k) <= page.sentence(noun)[0] + 1:
            found = joined(page, k)
            return found if len(found) > 1 else [k, *_and_behind(page, k)]
    return []


def right_behind(page: Page, noun: int, preposition: str) -> list[int]:
    """The complement that opens right behind a noun's phrase, whatever the parser hangs it on."""
    end, limit = phrase_end(page, noun), page.sentence(noun)[1]
    if end >= limit or plain_preposition(page, end) != preposition:
        return []
    found = noun_after(page, end + 1, limit)
    return joined(page, found) if found is not None else []


def owners(page: Page, noun: int) -> list[int]:
    """The possessive determiner of a noun: *son, leur*."""
    own = page.lexicon.words("possessive")
    return [k for k in page.parse.children[noun] if k < noun and page.tokens[k].text.lower() in own][:1]


def owners_of_matter(page: Page, noun: int) -> list[int]:
    """The possessive of what a bare noun is the matter of: *ses conditions de détention*."""
    bare = noun > 1 and page.keys[noun - 1] in page.lexicon.words("bare de")
    return owners(page, noun - 2) if bare and page.tokens[noun - 2].pos == "NOUN" else []


def clitics(page: Page, verb: int) -> list[int]:
    """The pronoun before a verb for whom it is done to or for: *lui, leur, m'a écrit*."""
    dative, either = page.lexicon.words("indirect clitic"), page.lexicon.words("either clitic")
    told = [k for k in page.parse.children[verb] if k < verb]
    mine = [k for k in told if page.keys[k] in either and page.tokens[k].dep in ("iobj", "obj")]
    return [k for k in told if page.tokens[k].text.lower() in dative] or mine


def asked(page: Page, verb: int) -> list[int]:
    """Of whom something is asked: *leur demande, demande à Oslo*; not *À Oslo, X demande*."""
    told = behind(page, verb, "à")
    led = any(page.tokens[k].pos == "PRON" for k in page.parse.children[verb] if k < verb)
    return clitics(page, verb) or [k for k in told if k > verb or led]


def us(page: Page, verb: int) -> list[int]:
    """The *nous* that the parser takes for whom it is done to, before a verb whose object it is."""
    own, kids = page.lexicon.words("ourselves"), page.parse.children[verb]
    if any(page.keys[k] in page.lexicon.words("habitually") for k in kids):
        return []  # *on nous arrête souvent*
    ours = any(page.keys[k] in own and page.tokens[k].dep.startswith("nsubj") for k in kids)
    read = ("iobj",) if ours else ("iobj", "expl:comp")
    return [k for k in kids if k < verb and page.tokens[k].dep in read and page.keys[k] in own]


def at_home(page: Page, noun: int) -> list[int]:
    """At whose place the deed is done: *une perquisition au domicile du maire, chez le maire*."""
    if found := behind(page, noun, "chez"):
        return found
    homes = [k for slot in ("à", "dans", "de") for k in behind(page, noun, slot)]
    return [k for at in homes if page.keys[at] in page.lexicon.words("home") for k in behind(page, at, "de")]


def participles(page: Page, noun: int) -> list[int]:
    """The past participles behind a noun that tell more of it: *les sanctions ⟦imposées⟧ au Mali*."""
    kids = (k for k in page.parse.children[noun] if k > noun and page.tokens[k].dep.startswith("acl"))
    return [k for k in kids if "Tense=Past" in page.tokens[k].morph]


def governors(page: Page, index: int, reach: int = 6) -> Iterator[int]:
    """The tokens above `index`, nearest first."""
    for _ in range(reach):
        above = page.tokens[index].head
        if above == index:
            return
        yield above
        index = above
