"""Attribution by a particle: *selon X, à en croire X, de source X* before, behind or amid a clause."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.boundaries import OPENED, content, holds_quoted_words
from greffier.finding.capitals import accented, bare_capitals
from greffier.finding.clause_ends import clause_end
from greffier.finding.confided import confided_by
from greffier.finding.echoes import echoes
from greffier.finding.frames import Frame
from greffier.finding.grammar import noun_after
from greffier.finding.incises import postponed
from greffier.finding.other_sources import is_no_source
from greffier.finding.owners import owner
from greffier.finding.page import Page
from greffier.finding.quotations import Quotation
from greffier.finding.reference import Reference
from greffier.finding.source_ends import before_subject, source_end, wants_subject
from greffier.finding.sourced import opens, sourced
from greffier.finding.whereabouts import quotations_meeting, reference_over
from greffier.lexicon import ClassName, Cue, key
from greffier.record import Manner, Span

CONTRACTING: tuple[ClassName, ...] = ("de", "à")
ECHOED = ("assert", "promise", "decide")
"""Acts of verbs that *comme l'a V X* may give a clause by."""


def attributed(page: Page) -> Iterator[Frame]:
    """A frame for each particle phrase that attributes a clause to someone."""
    actors = {r.head: r for r in page.of(Reference)} | {r.first: r for r in page.of(Reference)}
    rows = page.lexicon.frames_by_word
    for at in sorted({*page.where(rows), *bare_capitals(page)}):
        word = accented(page, at)
        echoing = echoes(page, at)
        behind = page.keys[at + 1] if at + 1 < len(page.keys) else ""
        for row in rows.get(word, ()):
            second = row.words[1] if len(row.words) > 1 else ""
            last = _match(page, at, row) if second in behind or second in CONTRACTING else None
            last = last or (_echoed(page, at) if echoing else None)
            if last is not None:
                frame = _frame(page, row, at, last, actors)
                if frame is not None:
                    yield frame
                break


def _match(page: Page, at: int, row: Cue) -> int | None:
    """One past the last token of the particle phrase `row` at `at`, contractions undone."""
    step, words = at + 1, row.words  # the first word is what the row was looked up by
    for word in words[1:]:
        if step >= len(page.tokens):
            return None
        if page.keys[step].startswith(word) and page.keys[step] != word and word.endswith("'"):
            continue  # *l'on* is one token
        if not _same(page, page.keys[step].removeprefix("l'"), word) and page.keys[step] != word:
            return None
        step += 1
    return step


def _echoed(page: Page, at: int) -> int | None:
    """One past the verb of *comme le résume X, ainsi que l'a fait savoir X*, whatever cue; None for none."""
    if at + 5 >= len(page.tokens):
        return None
    at += page.keys[at + 1] in page.lexicon.words("que")
    if page.keys[at + 1] not in page.lexicon.words("what was said"):
        return None
    verb = at + 2 + (page.keys[at + 2] in page.lexicon.words("indirect clitic"))
    verb += page.keys[verb] in page.lexicon.words("has")
    for row in page.lexicon.verbs_by_form.get(page.keys[verb], ()):
        last = verb + len(row.words)
        whole = page.keys[verb + 1 : last] == row.words[1:]  # *l'a fait savoir*
        if whole and row.act in ECHOED and {"que", "quote"} & set(row.constructions):
            return last
    return None


def _same(page: Page, found: str, word: str) -> bool:
    """Whether a token's text is this word of a particle: *d', du* for *de*, *aux* for *à*."""
    return found == word or (word in CONTRACTING and found in page.lexicon.words(word))


def _frame(page: Page, row: Cue, at: int, last: int, actors: dict[int, Reference]) -> Frame | None:
    limit = page.sentence(at)[1]
    sure = row.words[0] not in page.lexicon.words("careful")
    if sure and (confided := confided_by(page, last, limit, actors)) is not None:
        parts, cue = sourced(page, at, confided[1], False), page.parse.span(at, last)
        whole = _quotation_at(page, parts) if parts else None
        manner = "direct" if whole else _manner(page, parts or ())
        parts = whole.parts if whole else parts
        return Frame("attributed", manner, parts, row, at, cue, confided[0]) if parts else None
    if last < limit and page.keys[last - 1] in page.lexicon.words("belief") and page.tokens[last].text == ",":
        clitic = next(
            (
                k
                for k in range(at, last)
                if page.tokens[k].text.lower() in page.lexicon.words("plural clitic")
            ),
            None,
        )
        return _relative(page, row, at, last, clitic) if clitic is not None else None
    relative = (
        last < limit
        and page.keys[last] in page.lexicon.words("who")
        and at > 1
        and (page.tokens[at - 1].text == "," or (sure and _is_told_of(page, at - 1)))
    )
    echoing = echoes(page, at) and last < limit
    echoed = postponed(page, last, limit) if echoing else None  # *comme l'a dit mardi à la presse X*
    speaker = _before(page, at, actors) if relative else _speaker(page, last, limit, actors)
    speaker = owner(page, echoed) if echoed is not None else speaker
    if speaker is None or (not relative and page.keys[last] in page.lexicon.words("no source")):
        return None
    if relative:
        return _relative(page, row, at, last, speaker)
    if is_no_source(page, speaker):
        return None
    behind = page.keys[speaker + 1] if speaker + 1 < limit else ""
    if page.tokens[speaker].pos == "PRON" and behind in page.lexicon.words("who"):
        return None  # *pour celui qui descend*
    careful = row.words[0] in page.lexicon.words("careful") and len(row.words) == 1
    human = speaker in actors or page.lexicon.is_human(page.tokens[speaker].lemma)
    if careful and not (human and opens(page, at) and not _is_counted(page, speaker)):
        return None
    believed = page.lemmas[last - 1] in page.lexicon.words("belief")  # *si l'on en croit X*
    bound = row.words[0] in page.lexicon.words("careful") or not _can_tell(page, speaker, actors)
    if bound and not believed and not opens(page, at):
        return None
    end = source_end(page, speaker, limit)
    told = reference_over(page, speaker)
    plain = (told is None or told.form != "name") and before_subject(page, speaker, limit) is None
    if plain and (named := _named_behind(page, end, limit)) is not None:
        speaker, end = named.head, named.last
    span = None if careful and _is_weighed(page, at, end, limit) else sourced(page, at, end, careful)
    if span is None:
        return None
    cue = page.parse.span(at, last)
    if (whole := _quotation_at(page, span)) is not None:
        return Frame("attributed", "direct", whole.parts, row, at, cue, speaker)
    return Frame("attributed", _manner(page, span), span, row, at, cue, speaker)


def _is_told_of(page: Page, at: int) -> bool:
    """Whether a description of somebody ends here, no owner of words: *cite un élu turc selon lequel S*."""
    named = reference_over(page, at)
    if named is None or named.form != "description" or named.last != at + 1:
        return False
    return (
        page.lemmas[page.tokens[named.head].head] not in page.lexicon.nouns_by_head
    )  # *l'avis du roi selon…*


def _is_counted(page: Page, speaker: int) -> bool:
    """Whether a figure of the clause is told of bodies: *pour les firmes du nord, la hausse est de 2 %*."""
    bodies = page.tokens[speaker].pos == "NOUN" and "Number=Plur" in page.tokens[speaker].morph
    if not bodies or page.lexicon.is_human(page.tokens[speaker].lemma):
        return False
    clause = page.tokens[speaker : page.sentence(speaker)[1]]
    return any(token.text == "%" for token in clause)


def _is_weighed(page: Page, at: int, end: int, limit: int) -> bool:
    """Whether something is easy or hard for somebody: *impossible, pour le coureur, de repartir*."""
    led = (
        end + 2 < limit
        and page.tokens[end].text == ","
        and page.keys[end + 1] in page.lexicon.words("bare de")
    )
    aside = at > 1 and page.tokens[at - 1].text == "," and page.tokens[at - 2].pos in ("ADJ", "NOUN")
    return aside and led and "VerbForm=Inf" in page.tokens[end + 2].morph


def _named_behind(page: Page, end: int, limit: int) -> Reference | None:
    """The person named between commas behind a description: *selon un médecin, Paul Morin, S*."""
    named = reference_over(page, end + 1) if end + 1 < limit and page.tokens[end].text == "," else None
    if named is None or named.first != end + 1 or named.type != "person" or named.form != "name":
        return None
    at = named.last + 1
    if at >= limit or page.tokens[named.last].text != ",":
        return None
    relative = "PronType=Rel" in page.tokens[at].morph  # *selon un élu, M. Roux, qui a fui, dort*
    return None if relative or wants_subject(page, at, limit) else named


def _quotation_at(page: Page, parts: tuple[Span, ...]) -> Quotation | None:
    """The quotation that is the whole of a content, None when the content is more or less than one."""
    inside = quotations_meeting(page, parts[0]) if len(parts) == 1 else []
    return next((q for q in inside if q.outer == parts[0] or q.inner == parts[0]), None)


def _can_tell(page: Page, speaker: int, actors: dict[int, Reference]) -> bool:
    """Whether the noun is one that can say something; *varie selon la saison* tells nobody's words."""
    token = page.tokens[speaker]
    known = speaker in actors or token.pos in ("PRON", "PROPN") or page.lexicon.is_human(token.lemma)
    own = page.keys[speaker - 1] in page.lexicon.words("possessive")
    known = known or (own and page.keys[speaker] in page.lexicon.words("own people"))
    rows = page.lexicon.nouns_by_head.get(key(token.lemma), ())
    told = any(row.act == "assert" for row in rows)
    return known or told or key(token.lemma) in page.lexicon.occasions_by_head


def _relative(page: Page, row: Cue, at: int, last: int, speaker: int) -> Frame | None:
    """The frame of *X, pour qui S* or *à l'en croire, S*: the clause behind the pronoun or comma."""
    if last + 1 >= page.sentence(at)[1]:
        return None
    span = content(page, last + 1, clause_end(page, last + 1, at, frozenset()))
    if span is None:
        return None
    parts = (*_begun(page, at), span)
    return Frame("attributed", _manner(page, parts), parts, row, at, page.parse.span(at, last), speaker)


def _begun(page: Page, at: int) -> tuple[Span, ...]:
    """The words before a source between commas that want their verb: *⟦Il aurait⟧, à l'entendre, menti*."""
    first = page.sentence(at)[0]
    waits = at > first + 1 and page.tokens[at - 1].text == "," and page.tokens[at - 2].pos in ("AUX", "ADV")
    span = content(page, first, at - 1) if waits else None
    return (span,) if span is not None else ()


def _manner(page: Page, parts: tuple[Span, ...]) -> Manner:
    return "mixed" if holds_quoted_words(page, parts) else "indirect"


def _before(page: Page, at: int, actors: dict[int, Reference]) -> int | None:
    """The actor named right before a relative: *X, pour qui S; un élu selon lequel S*."""
    return next((actors[k].head for k in range(at - 1, page.sentence(at)[0] - 1, -1) if k in actors), None)


def _speaker(page: Page, last: int, limit: int, actors: dict[int, Reference]) -> int | None:
    """Head of the noun phrase (or pronoun) behind the particle, None when no noun follows."""
    last += last < limit and page.tokens[last].text in OPENED
    if last >= limit:
        return None
    if last in actors:
        return actors[last].head if actors[last].form != "description" else owner(page, actors[last].head)
    noun = noun_after(page, last, limit)
    if noun is None and page.tokens[last].pos == "PRON":
        return last
    if noun is None:
        return None
    named = reference_over(page, noun + 1)
    if named is not None and named.type == "person" and named.form == "name" and named.first == noun + 1:
        return named.head
    return owner(page, noun)
