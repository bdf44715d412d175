"""What is to come on a condition and is not the speaker's own deed: *les sanctions seront levées si…*."""

from __future__ import annotations

from greffier.finding.commitments.bound import actor_of, own_subject
from greffier.finding.commitments.clauses import Clause, hostile, is_kind
from greffier.finding.commitments.conditions import Stretch, opening, withheld
from greffier.finding.commitments.drafts import Found, frames_by_statement
from greffier.finding.grammar import phrase_start
from greffier.finding.moods import is_conditional
from greffier.finding.page import Page
from greffier.record import CommitmentAct, Statement


def foretold(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*La trêve sera rompue si…, les sanctions seraient levées si…*: what is to come on a condition."""
    if not clause.ahead or clause.condition is None or clause.subject is None:
        return None
    own = clause.negated and own_subject(page, statement, clause)  # *il ne serait pas candidat si…*
    act = "refusal" if own else _act(page, clause, clause.condition)
    if act == "warning" and clause.negated and _vouched(page, statement):
        act = "promise"  # *assure que personne n'entrera tant que S*
    if act is None:
        return None
    named = act == "refusal" and page.tokens[clause.subject].pos != "PRON"  # *Oslo ne viendra que si S*
    by = actor_of(page, clause.subject, statement) if named else None
    return Found(act, by or statement.speaker, statement.addressee, clause.whole)


def _vouched(page: Page, statement: Statement) -> bool:
    """Whether the cue vouches for what is said: *assure, garantit que S*."""
    frame = page.once(frames_by_statement).get(statement.id)
    if frame is None or frame.head < 0:
        return False
    return page.lemmas[frame.head] in page.lexicon.words("swear") | page.lexicon.words("vouch")


def _act(page: Page, clause: Clause, condition: Stretch) -> CommitmentAct | None:
    """Promised is an evil's end and what is done on terms; of an evil, and of what is undone, is warned."""
    row = opening(page, condition.first, len(page.tokens))
    if row is not None and row.kind == "else" and withheld(page, condition):
        return "warning"  # *sinon, vous perdrez tout*
    if clause.negated and not page.lexicon.words("que").isdisjoint(page.keys[condition.first - 1 :][:2]):
        return "refusal"  # *ne rouvrira qu'avec l'accord du conseil*
    passive = any(page.tokens[k].dep == "aux:pass" for k in page.parse.children[clause.deed])
    if passive and is_kind(page, clause.deed, "boon"):
        return "promise"  # *seront libérés si la rançon est payée*
    undone = is_kind(page, clause.deed, "undo")  # *lèvera le blocus*
    if (harms(page, clause) and not undone) or is_kind(page, clause.deed, "hurt") or clause.negated:
        return "warning"
    subject = Stretch(phrase_start(page.parse, clause.subject or 0), (clause.subject or 0) + 1)
    evil = any(is_kind(page, k, "harm") for k in range(*subject))
    if evil:
        return "promise" if undone and passive else "warning" if not undone else None
    if not passive:
        plain = row is not None and row.kind == "if" and not undone and not is_kind(page, clause.deed, "boon")
        plain = plain and not page.lexicon.is_verb_of(page.keys[clause.verb], "staying")
        return "warning" if plain and withheld(page, condition) else None  # *fermeront si rien n'est fait*
    if row is not None and (row.kind == "once" or page.lexicon.words("terms").intersection(row.words)):
        return "promise" if clause.deed == clause.verb else "offer"  # *pourrait être signé*
    return "warning" if withheld(page, condition) else None


def harms(page: Page, clause: Clause) -> bool:
    """Whether a word of evil stands behind the verb, outside the condition."""
    under = range(*clause.condition) if clause.condition else range(0)
    told = (k for k in range(clause.finite, clause.whole.last) if k not in under)
    return any(is_kind(page, k, "harm") or _firm(page, k) for k in told)


def _firm(page: Page, at: int) -> bool:
    """Whether a noun is of an answer that is firm: *une réponse appropriée*."""
    if page.lemmas[at] not in page.lexicon.words("answer"):
        return False
    return any(page.keys[k] in page.lexicon.words("firm") for k in page.parse.subtree(at))


def measures(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Des mesures seront prises contre X*: what is to be done, without a word of who does it."""
    passive = any(page.tokens[k].dep == "aux:pass" for k in page.parse.children[clause.deed])
    subject = clause.subject
    if subject is None or not (clause.ahead and passive) or clause.negated:
        return None
    if page.lemmas[subject] not in page.lexicon.words("measure"):
        return None
    if is_conditional(page, clause.finite) and statement.rule != "que":
        return None  # *selon le journal, des mesures seraient prises*
    taken = page.keys[clause.verb] in page.lexicon.words("taken")
    against = any(page.keys[k] in page.lexicon.words("contre") for k in range(*clause.whole))
    act: CommitmentAct = "threat" if against or (clause.condition and hostile(page, clause)) else "promise"
    return Found(act, statement.speaker, statement.addressee, clause.whole) if taken else None
