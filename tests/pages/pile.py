"""A small pile to make dossiers of: sheets written by their words, held in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from greffier.desk.relating import Related
from greffier.desk.timeline import Marked
from greffier.record import (
    Account,
    Act,
    Actor,
    ActorType,
    Article,
    Commitment,
    CommitmentAct,
    CommitmentTie,
    Conflict,
    Detail,
    Event,
    EventReport,
    Figure,
    Gap,
    Judgement,
    Ledger,
    Manner,
    Mention,
    Noise,
    Office,
    Passage,
    Polarity,
    Sheet,
    Span,
    Statement,
    Status,
    Voice,
    When,
)
from greffier.record.article import article_id
from greffier.record.commitments import commitment_id
from greffier.record.events import report_id
from greffier.record.figures import figure_id
from greffier.record.statements import statement_id
from greffier.store import Run, Skip


def at(text: str, words: str, after: int = 0) -> Span:
    """Where `words` first stand in `text`."""
    start = text.index(words, after)
    return Span(start, start + len(words))


class Draftsman:
    """Writes one sheet: actors by name, statements by their words."""

    def __init__(self, text: str, title: str | None = None, day: str | None = None, **known: str) -> None:
        """Begin a sheet for `text`; `known` are other fields of an Article."""
        self.text, self.id = text, article_id(text)
        self.published = When(day, day, "front matter") if day else None
        self.title, self.known = title, {"path": f"{self.id[:4]}.txt", "lang": "fr", **known}
        self.actors: dict[str, Actor] = {}
        self.statements: list[Statement] = []
        self.noise: list[Noise] = []
        self.gaps: list[Gap] = []
        self.events: list[EventReport] = []
        self.commitments: list[Commitment] = []
        self.figures: list[Figure] = []

    def actor(self, name: str, type: ActorType = "person", *names: str, office: str | None = None) -> str:
        """An actor, mentioned wherever its names stand; its id."""
        id = f"{self.id}-a{len(self.actors) + 1}"
        spellings = (name, *names)
        mentions = tuple(Mention(at(self.text, one), "name") for one in spellings if one in self.text)
        offices = (Office(office, "Norlande", at(self.text, office)),) if office else ()
        self.actors[id] = Actor(id, name, type, spellings, mentions, offices)
        return id

    def say(
        self,
        *content: str,
        by: str | None = None,
        to: str | None = None,
        cue: str | None = None,
        act: Act = "assert",
        manner: Manner = "direct",
        inside: Statement | None = None,
        named: str | None = None,
        polarity: Polarity = "+",
        hedge: str | None = None,
        said: When | None = None,
        candidates: tuple[str, ...] = (),
    ) -> Statement:
        """A statement with these words."""
        spans = tuple(at(self.text, words) for words in content)
        mark = at(self.text, cue) if cue else None
        one = Statement(
            statement_id(self.id, spans, mark), self.id, manner, spans, mark, by,
            at(self.text, named) if named else None, to, None, None, said, None,
            inside.id if inside else None, act, polarity, at(self.text, hedge) if hedge else None,
            candidates, (), "essai", 0.87,
        )  # fmt: skip
        self.statements.append(one)
        return one

    def sheet(self) -> Sheet:
        """The sheet."""
        article = Article(
            self.id, self.text, (self.known["path"],), self.title, self.known.get("outlet"),
            self.known.get("author"), self.known.get("url"), self.known["lang"], self.published,
            tuple(self.noise),
        )  # fmt: skip
        made = (tuple(self.actors.values()), tuple(self.statements), tuple(self.gaps))
        facts = tuple(self.events), tuple(self.commitments), tuple(self.figures)
        return Sheet(article, *made, "essai 1.0", (), *facts)

    def happen(self, words: str, label: str, *who: str, status: Status = "held", **more: Any) -> EventReport:
        """An event told with these words."""
        span = at(self.text, words)
        one = EventReport(report_id(self.id, span), self.id, span, label, status=status, who=who, **more)
        self.events.append(one)
        return one

    def commit(self, act: CommitmentAct, words: str, by: str | None, **more: Any) -> Commitment:
        """A commitment in these words."""
        span = at(self.text, words)
        one = Commitment(commitment_id(self.id, act, span), self.id, act, span, words, by, **more)
        self.commitments.append(one)
        return one

    def count(self, words: str, low: float | None, high: float | None, of: str, **more: Any) -> Figure:
        """A figure in these words."""
        span = at(self.text, words)
        one = Figure(figure_id(self.id, span), self.id, span, low, high, of=of, **more)
        self.figures.append(one)
        return one


@dataclass(slots=True)
class Stack:
    """A pile in memory; `heads` maps actor ids to those that stand for them."""

    all: list[Sheet]
    heads: dict[str, str] = field(default_factory=dict)
    left_out: list[Skip] = field(default_factory=list)
    computed: Ledger = field(default_factory=Ledger)
    judgements: list[Judgement] = field(default_factory=list)
    marked: list[Marked] = field(default_factory=list)
    related: dict[str, list[Related]] = field(default_factory=dict)

    def sheets(self) -> Iterator[Sheet]:
        """Every sheet."""
        return iter(self.all)

    def cluster(self, actor: str) -> str:
        """The actor that stands for this one."""
        return self.heads.get(actor, actor)

    def names(self) -> Iterator[tuple[str, str]]:
        """No names beyond those of the articles."""
        return iter(())

    def sheet(self, article: str) -> Sheet | None:
        """One sheet."""
        return next((sheet for sheet in self.all if sheet.article.id == article), None)

    def text(self, article: str) -> str:
        """The text of an article."""
        return next(sheet.article.text for sheet in self.all if sheet.article.id == article)

    def reports(self) -> Iterator[EventReport]:
        """Every report of an event."""
        return (one for sheet in self.all for one in sheet.events)

    def commitments(self) -> Iterator[Commitment]:
        """Every commitment."""
        return (one for sheet in self.all for one in sheet.commitments)

    def figures(self) -> Iterator[Figure]:
        """Every figure."""
        return (one for sheet in self.all for one in sheet.figures)

    def ledger(self) -> Ledger:
        """What is said to have been computed."""
        return self.computed

    def mattering(self, count: int) -> list[Marked]:
        """The days that are said to matter."""
        return self.marked[:count]

    def judged(self) -> Iterator[Judgement]:
        """What persons are said to have judged."""
        return iter(self.judgements)

    def relations(self, actor: str) -> Iterator[Related]:
        """What was set up for an actor."""
        return iter(self.related.get(actor, ()))

    def skips(self) -> list[Skip]:
        """The files left out."""
        return self.left_out

    def last_run(self) -> Run | None:
        """As if a build had been asked for."""
        return Run(1, "build", {}, "2022-01-18T08:00:00+00:00", None)


TUESDAY = When("2022-01-11", "2022-01-11", "weekday", "mardi")
LATER = When("2022-01-13", "2022-01-20", "month")

BRIDGE = """Photo : Agence du Lac

Anna Keller, ministre de Norlande, a prévenu Lorvan mardi : « Le pont restera fermé, a-t-elle dit, \
tant que la crue durera. »

Selon le port, Anna Keller a ensuite averti que « rien » ne rouvrirait. Un responsable n’a pas confirmé.

« Nous verrons bien. »"""


def bridge() -> Draftsman:
    """A dispatch with a cut quotation, a nested statement, noise, a gap and a speaker who cannot be told."""
    draft = Draftsman(BRIDGE, "Le pont reste fermé", "2022-01-12", outlet="Agence du Lac", author="M. F.")
    draft.noise.append(Noise(at(BRIDGE, "Photo : Agence du Lac"), "photo-credit"))
    draft.gaps.append(Gap("figures", "échec <voulu>"))
    anna = draft.actor("Anna Keller", "person", "la ministre", office="ministre de Norlande")
    lorvan = draft.actor("Lorvan", "government")
    port = draft.actor("le port", "organisation")
    source = draft.actor("Un responsable", "unnamed")
    draft.say(
        "Le pont restera fermé", "tant que la crue durera.", by=anna, to=lorvan, cue="a prévenu",
        act="warn", named="Anna Keller", said=TUESDAY,
    )  # fmt: skip
    outer = draft.say(
        "Anna Keller a ensuite averti que « rien » ne rouvrirait", by=port, cue="Selon", manner="indirect"
    )
    draft.say("« rien » ne rouvrirait", by=anna, cue="averti", manner="mixed", act="warn", inside=outer)
    draft.say("confirmé", by=source, cue="n’a pas", manner="narrated", polarity="-", hedge="pas")
    draft.say("Nous verrons bien.", candidates=(anna, source))
    crue = at(BRIDGE, "tant que la crue durera")
    draft.commit("refusal", "Le pont restera fermé", anna, to=lorvan, condition=crue, strength=3)
    told = Detail("duration", "2", "jour", at(BRIDGE, "mardi"))
    draft.happen(
        "a prévenu", "entretien de Norlande et Lorvan", anna, whom=(lorvan,), type="CONSULT", mode="phone",
        when=TUESDAY, when_span=at(BRIDGE, "mardi"), details=(told,), statement=outer.id,
    )  # fmt: skip
    draft.happen("la crue durera", "crue", status="feared")
    draft.count("rien", 900, None, "dockers", hedge=at(BRIDGE, "ensuite"), as_of=TUESDAY)
    return draft


def strike() -> Draftsman:
    """A second article, undated, in which Anna Keller speaks once more under another spelling."""
    text = "Mme Keller a promis aux dockers « une réponse ».\nLes dockers ont refusé de reprendre le travail."
    draft = Draftsman(text, path="grève/note été.txt", url="javascript:alert(1)")
    anna, dockers = draft.actor("Mme Keller"), draft.actor("dockers", "group")
    draft.say("« une réponse »", by=anna, to=dockers, cue="a promis", manner="mixed", act="promise")
    draft.say("reprendre le travail", by=dockers, cue="ont refusé", manner="indirect", act="refuse")
    draft.commit("demand", "« une réponse »", dockers, to=anna)
    draft.commit("promise", "une réponse", anna)
    draft.happen("reprendre le travail", "entretien au port", anna, dockers, when=LATER, status="planned")
    draft.count("Les dockers", 1200, 1200, "dockers du port", by=dockers)
    return draft


def ledger(first: Sheet, second: Sheet) -> Ledger:
    """What linking makes of both: an event told twice, an answer, a measure, accounts, a conflict, a copy."""
    anna, lorvan = (actor.id for actor in first.actors[:2])
    call, flood, later = first.events[0], first.events[1], second.events[0]
    refusal, demand, promise = *first.commitments, *second.commitments
    sides = tuple(Passage(one.id, one.article, one.span) for one in (*first.figures, *second.figures))
    return Ledger(
        events=(
            Event(call.id, call.label, "CONSULT", "phone", "held", (anna,), (lorvan,), "le port", TUESDAY,
                  (call.id, later.id)),
            Event(flood.id, flood.label, "unresolved", None, "feared", (), (), None, LATER, (flood.id,)),
        ),
        ties=(
            CommitmentTie(refusal.id, refusal.id, "pont fermé", demand.id, ("même objet",)),
            CommitmentTie(demand.id, demand.id, "pont fermé"),
            CommitmentTie(promise.id, promise.id),
        ),
        measures=tuple((side.fact, sides[0].fact) for side in sides),
        accounts=(
            Account(call.id, "la crue", lorvan, sides[:1]), Account(call.id, "la crue", None, ()),
            Account(call.id, "le travail", None, sides[1:]),
        ),
        conflicts=(Conflict("k1", "figure", sides, "900 et 1 200 ne se rejoignent pas."),),
        voices=(
            Voice(first.article.id, first.article.id),
            Voice(second.article.id, first.article.id, "mêmes phrases", sides[1:]),
        ),
    )  # fmt: skip


def pile() -> Stack:
    """Both articles, Anna Keller known as one, and a file left out."""
    first, second = bridge().sheet(), strike().sheet()
    heads = {second.actors[0].id: first.actors[0].id}
    skipped = [Skip("vide.txt", "le fichier est vide", "l’enlever")]
    return Stack([first, second], heads, skipped, ledger(first, second))
