"""Profiles: persons an article names only by role and state (*le dirigeant américain*), named by exclusion.

Nobody's office is known beforehand. A profile is a named person's when all other named persons are excluded:
they are tied to another state, hold another kind of office, or act beside the profile in the same clause.
"""

from __future__ import annotations

from greffier.finding.bylines import in_byline
from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.lexicon import key

HEAD = 2
"""How many sentences the head of an article has: title, byline, first sentence."""

NEXT = 2
"""How many sentences behind a profile the name may first stand that it is of."""


def merge_profiles(register: Register, everyone: list[Reference]) -> None:
    """Merge each profile into the one named person left for it, until nothing changes."""
    profiles = [d for d in register.drafts if d.profile and d.type == "person" and d.places]
    for _ in range(len(profiles)):
        for profile in profiles:
            left = _left(register, profile, everyone)
            if len(left) > 1:
                left = [d for d in left if _next_subject(register, d, profile)]
            if len(left) == 1:
                register.merge(profile, left[0])
                profiles = [p for p in profiles if p is not profile]
                break
        else:
            break
    _name_announced(register)


def _name_announced(register: Register) -> None:
    """Give one announced by a description at the head of the article the bare name that follows it.

    *La médiatrice de l'ONU a dit… Nadia Farouk a ajouté*: who is named without any office was told of before.
    """
    sentence = register.page.parse.sentence_of
    described = [d for d in register.drafts if d.profile and d.type == "person" and d.number == "s"]
    taken = set[int]()
    for profile in described:
        first = sentence[register.page.at((profile.since or 1) - 1)]
        if profile.since is None or (first > HEAD and not _speaks_for_self(register, profile)):
            continue
        reach = NEXT if first <= HEAD or _is_silent(register, first + 1) else 1
        near = [d for d in register.mentioned(first + 1, first + reach) if not _pleads(register, d, profile)]
        fitting = [
            d for d in near if _is_introduced(register, d, first) or _ranks(register, d, profile, first)
        ]
        agreed = [d for d in fitting if d.gender == profile.gender != "u"]
        bare = _speaks_for_self(register, profile) and fitting and _may_be(fitting[0], profile)
        if len(fitting) == 1 and (agreed or bare) and fitting[0].number_ not in taken:
            register.merge(profile, fitting[0])
            taken.add(fitting[0].number_)


def _is_silent(register: Register, sentence: int) -> bool:
    """Whether nobody speaks in a sentence of the article's own words."""
    if sentence >= len(register.page.parse.sentences):
        return False
    return register.leading.isdisjoint(range(*register.page.parse.sentences[sentence]))


def _ranks(register: Register, draft: Draft, profile: Draft, after: int) -> bool:
    """Whether a person is first named, by a rank like the office told right before, as a subject.

    *« S », a dit l'ex-chef d'état-major. Le général X est poursuivi.*
    """
    ranks, genera = register.page.lexicon.words("rank"), register.page.lexicon.genera
    if not draft.roles or not ranks.issuperset(draft.roles) or register.subjects.get(after + 1) is not draft:
        return False
    start = min(mention.span.start for mention in draft.mentions)
    if register.page.parse.sentence_of[register.page.at(start)] != after + 1:
        return False
    nouns = set(map(key, profile.nouns))
    return any(offices & nouns and offices & set(map(key, draft.roles)) for offices in genera.values())


def _speaks_for_self(register: Register, profile: Draft) -> bool:
    """Whether a profile speaks, and for no one above: *le chef de la diplomatie*, not *le porte-parole*."""
    spoken = any(not register.leading.isdisjoint(register.page.within(m.span)) for m in profile.mentions)
    other = register.page.lexicon.words("for another")
    return spoken and other.isdisjoint(profile.nouns) and bool(profile.nouns)


def _pleads(register: Register, draft: Draft, profile: Draft) -> bool:
    """Whether a person bears a lawyer's title and the profile is of none: *Le maire nie… Me X a dit*."""
    words, titles = register.page.lexicon.words, register.page.lexicon.words("lawyer title")
    titled = any(register.page.keys[register.page.at(m.span.start)] in titles for m in draft.mentions)
    return titled and profile.nouns.isdisjoint(words("lawyer"))


def _may_be(draft: Draft, profile: Draft) -> bool:
    """Whether the genders allow it, one of them being unknown."""
    return "u" in (draft.gender, profile.gender)


def _is_introduced(register: Register, draft: Draft, after: int) -> bool:
    """Whether a person is first named, without an office, as a speaker behind sentence `after`."""
    if draft.type != "person" or draft.profile or draft.roles or draft.places or draft.since is None:
        return False
    start = min(mention.span.start for mention in draft.mentions)
    token = register.page.at(start)
    spoken = any(k in register.leading for k in range(token, register.page.at(draft.since - 1) + 1))
    agent = register.page.keys[token - 1] in register.page.lexicon.words("par")  # *Pressé par X, il cède*
    return register.page.parse.sentence_of[token] > after and spoken and not agent


def _left(register: Register, profile: Draft, everyone: list[Reference]) -> list[Draft]:
    beside = _beside(register, profile, everyone)
    place = next(iter(profile.places))
    if not _leads(register, profile):
        return []
    named = [
        d
        for d in register.drafts
        if d.type == "person" and not d.profile and d.number == "s" and _is_told_of(register, d)
    ]
    return [
        d
        for d in named
        if d not in beside
        and ("u" in (d.gender, profile.gender) or d.gender == profile.gender)
        and (not d.places or place in d.places)
        and (d.citizen_of or place) == place
        and (not d.roles or bool(set(d.roles) & register.page.lexicon.words("leader")))
        and _at_hand(register, d, profile)
    ]


def _is_told_of(register: Register, draft: Draft) -> bool:
    """Whether an actor is mentioned elsewhere than where it says who wrote the article."""
    return any(not in_byline(register.page, mention.span) for mention in draft.mentions)


def _next_subject(register: Register, draft: Draft, profile: Draft) -> bool:
    """Whether a person is the subject of the sentence behind the one that first tells of a profile."""
    page = register.page
    first = page.parse.sentence_of[page.at((profile.since or 1) - 1)]
    apart = "\n\n" in page.text[profile.since or 0 : max(draft.since or 0, 0)]
    return not draft.roles and register.subjects.get(first + 1) is draft and not apart


def _leads(register: Register, profile: Draft) -> bool:
    """Whether the profile is of one who leads a state, whom an article may name without their office."""
    leading = register.page.lexicon.words("leader")
    return any(role in leading for role in profile.roles) or any(noun in leading for noun in profile.nouns)


def _at_hand(register: Register, person: Draft, profile: Draft) -> bool:
    """Whether a person is named before the profile first is, or right behind."""
    if person.since is None or profile.since is None:
        return False
    sentence = register.page.parse.sentence_of
    return (
        sentence[register.page.at(person.since - 1)] <= sentence[register.page.at(profile.since - 1)] + NEXT
    )


def _beside(register: Register, profile: Draft, everyone: list[Reference]) -> list[Draft]:
    """Drafts in another place of the profile's verb, so that they cannot be the same person."""
    places: dict[int, set[int]] = {}
    drafts: dict[int, Draft] = {}
    for reference in everyone:
        draft, _ = register.resolved.get(reference.head, (None, []))
        if draft is not None:
            drafts[draft.number_] = draft
            places.setdefault(_clause(register, reference), set()).add(draft.number_)
    return [
        drafts[n]
        for group in places.values()
        if profile.number_ in group
        for n in group
        if n != profile.number_
    ]


def _clause(register: Register, reference: Reference) -> int:
    """The verb the reference depends on, its own modifiers and appositions climbed over."""
    tokens, at = register.page.tokens, reference.head
    for _ in range(8):
        if tokens[at].pos == "VERB" or tokens[at].head == at:
            return at
        at = tokens[at].head
    return at
