"""Small sheets to write in records."""

from __future__ import annotations

from greffier.record import Actor, Article, Gap, Mention, Noise, Office, Sheet, Span, Statement, When
from greffier.record.article import article_id
from greffier.record.statements import statement_id

TEXT = (
    "Photo : Agence\nSelon Anna Keller, ministre de Norlande, « tout est prêt ». Elle a prévenu Lorvan mardi."
)


def span(text: str, words: str) -> Span:
    """Where `words` first stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def sheet(text: str = TEXT, path: str = "dépêche.txt") -> Sheet:
    """A sheet with every column of the record filled."""
    key = article_id(text)
    anna, lorvan = f"{key}-a1", f"{key}-a2"
    quote, told = span(text, "tout est prêt"), span(text, "Elle a prévenu Lorvan mardi")
    first = Statement(
        id=statement_id(key, (quote,), None),
        article=key,
        manner="direct",
        content=(quote,),
        speaker=anna,
        speaker_span=span(text, "Anna Keller"),
        channel=span(text, "Selon"),
        hedge=span(text, "est"),
        parent=statement_id(key, (told,), None),
        rule="selon",
        certainty=0.9,
    )
    second = Statement(
        id=statement_id(key, (told,), None),
        article=key,
        manner="narrated",
        content=(span(text, "Elle"), span(text, "Lorvan")),
        cue=span(text, "a prévenu"),
        addressee=lorvan,
        addressee_span=span(text, "Lorvan"),
        said=When("2021-12-28", "2021-12-28", "weekday", "mardi"),
        said_span=span(text, "mardi"),
        act="warn",
        polarity="-",
        candidates=(anna, lorvan),
        sources=(span(text, "Agence"),),
        certainty=0.4,
    )
    office = Office("ministre", "Norlande", span(text, "ministre de Norlande"))
    names = (Mention(span(text, "Anna Keller"), "name"), Mention(span(text, "Elle"), "pronoun"))
    actors = (
        Actor(anna, "Anna Keller", "person", ("Anna Keller", "Mme Keller"), names, (office,)),
        Actor(
            lorvan, "Lorvan", "government", ("Lorvan",), (Mention(span(text, "Lorvan"), "name"),), (), "xx"
        ),
    )
    article = Article(
        key, text, (path,), "Titre", "Agence", "A. B.", "https://exemple.fr/1", "fr",
        When("2021-12-29", "2021-12-29", "front matter"), (Noise(Span(0, 14), "credit"),),
    )  # fmt: skip
    return Sheet(article, actors, (first, second), (Gap("figures", "échec"),), "essai 1.0")
