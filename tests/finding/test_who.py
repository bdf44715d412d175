"""Who an article speaks of: each actor with all the words that stand for them, on live parses."""

from __future__ import annotations

import pytest

from greffier.finding import find
from greffier.lexicon import load
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.record import Actor, Article
from greffier.record.article import article_id

pytestmark = pytest.mark.live


def cast(text: str) -> list[tuple[Actor, list[str]]]:
    """The actors of a text with the words of their mentions."""
    ((article, parsed),) = parse([Article(article_id(text), text, ())], load_pipeline())
    sheet = find(article, parsed, load("fr"))
    assert not sheet.gaps
    return [(actor, [m.span.of(text) for m in actor.mentions]) for actor in sheet.actors]


def together(text: str, *words: str) -> bool:
    """Whether one actor has all these mentions."""
    return any(set(words) <= set(mentions) for _, mentions in cast(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "L'association « Les Amis du pont » a protesté. Le préfet a reçu l'association lundi.",
            ("l'association",),
        ),
        (
            "La compagnie Airlux a annulé dix vols. La compagnie promet de rembourser les passagers.",
            ("La compagnie Airlux", "La compagnie"),
        ),
        (
            "Des manifestants ont bloqué le port. La police a dispersé les manifestants.",
            ("les manifestants",),
        ),
        (
            "Le directeur de l'hôpital a démissionné mardi. Le directeur accuse la fatigue.",
            ("Le directeur de l'hôpital", "Le directeur"),
        ),
        (
            "Paul Keller a été retrouvé mort dans sa voiture. La victime vivait seule.",
            ("Paul Keller", "La victime"),
        ),
        ("Paul Keller est sur le quai. Marc Delmas s'est arrêté pour l'aider.", ("Paul Keller", "l'")),
        (
            "Des jeunes reviennent. Des agents ont sorti leurs matraques pour les disperser.",
            ("Des jeunes", "les"),
        ),
        (
            "Des élèves sont là. Les gendarmes les ont encerclés et les ont emmenés.",
            ("Des élèves", "les", "les"),
        ),
        ("Des centaines de jeunes ont défilé. La police les a dispersés.", ("jeunes", "les")),
        ("Notre envoyé a joint le maire, Jan Roth. Il dit avoir peur.", ("le maire, Jan Roth", "Il")),
        ("Selon un conseiller du roi Karl, ce dernier a promis de partir.", ("roi Karl", "ce dernier")),
        ("Selon un conseiller du président, celui-ci partira.", ("président", "celui-ci")),
        (
            "La reine a prié l'ambassadeur d'aider M. Roth, et celui-ci lui a répondu qu'il le ferait.",
            ("l'ambassadeur", "celui-ci"),
        ),
        (
            "Le président Karl est là. L'ancien président Jan Roth a parlé. Le président se tait.",
            ("Le président Karl", "Le président"),
        ),
        (
            "« Karl Dahl m'a écrit », dit Anna Roux. « Il m'a menti. »",
            ("Karl Dahl", "Il"),
        ),
        (
            "Un homme a fui. L'homme masqué qui parle dit qu'il attend.",
            ("L'homme masqué", "il"),
        ),
        ("La juge reproche à Jan Roth son refus de partir.", ("Jan Roth", "son")),
        ("Les sages-femmes sont en grève. Elles attendent.", ("Les sages-femmes", "Elles")),
        (
            "Deux femmes sont là. L'une, Anna Keller, part. L'autre, Léa Dahl, reste. La première a peur.",
            ("L'une, Anna Keller", "La première"),
        ),
        (
            "La reine est là. La première à parler, Anna Keller, a souri. « Tout va bien », a-t-elle dit.",
            ("La première à parler, Anna Keller", "-t-elle"),
        ),
        (
            "Le groupe Viandes du Centre conteste la somme. Il rappelle que la toiture fuit.",
            ("Le groupe Viandes du Centre", "Il"),
        ),
        (
            "Les jeunes du mouvement « Rivages » défilent. Ils exigent une démission.",
            ("Les jeunes du mouvement « Rivages »", "Ils"),
        ),
        (
            "Un militant d'un collectif plus radical se moque. Il a parlé à la presse.",
            ("Un militant d'un collectif plus radical", "Il"),
        ),
        ("La société se tait. Son avocat assure qu'elle a payé.", ("La société", "elle")),
        (
            "Mme Léa Delmas est tombée de son cheval. Les freins n'y sont pour rien, et elle a été soignée.",
            ("Mme Léa Delmas", "elle"),
        ),
    ],
)
def test_an_actor_is_called_again(text: str, words: tuple[str, ...]) -> None:
    assert together(text, *words), [mentions for _, mentions in cast(text)]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("La victime est connue. Le voisin a appelé la police.", "La victime", "Le voisin"),
        ("Le médecin a parlé à la presse. La victime va mieux.", "Le médecin", "La victime"),
        ("L'association des maires a voté. L'association des femmes proteste.", "L'association des maires",
         "L'association des femmes"),
        ("Le ministre norvégien Ole Dahl est arrivé. Mais le haut responsable norvégien, cité par la radio, "
         "a déclaré que le port fermerait.", "Ole Dahl", "le haut responsable norvégien"),
        ("Le maire, Paul Keller, a rencontré les élus. Mme Delmas les avait reçus.", "Mme Delmas", "les"),
        ("La Norvège a protesté. Le préfet a expliqué que la réunion serait longue et qu'elle peut échouer.",
         "La Norvège", "elle"),
        ("La Suède a rejeté les mêmes règles que celles votées lundi.", "La Suède", "celles"),
        ("Le maire est venu. Marc Delmas a cessé de le voir.", "Marc Delmas", "le"),
        ("Paul Keller est arrivé. Marc Delmas est sorti et l'a vu.", "Marc Delmas", "l'"),
        ("Deux femmes sont là. L'une, Anna Keller, part. L'autre, Léa Dahl, reste. La première a peur.",
         "L'autre, Léa Dahl", "La première"),
        ("Le premier à parler au maire, Paul Keller, a souri. Le maire se tait.", "le maire", "Paul Keller"),
        ("Le groupe Keller de Lyon est là. Il a parlé.", "Le groupe Keller de Lyon", "Il"),
        ("La société se tait. Un avocat assure qu'elle a payé.", "La société", "elle"),
        ("La crise de 2002 est la première en Argentine. Elle a ruiné les banques.", "Argentine", "Elle"),
        ("Les agents attendent. Ils avancent pour les disperser.", "Les agents", "les"),
    ],
)  # fmt: skip
def test_others_are_kept_apart(text: str, one: str, other: str) -> None:
    assert not together(text, one, other)


def test_several_are_a_group_and_the_country_alone_is_nobody() -> None:
    told = cast("Plusieurs pays ont protesté. Le maire l'a dit aux journalistes. L'armée va envahir le pays.")
    kinds = {actor.name: actor.type for actor, _ in told}
    assert kinds.get("Plusieurs pays") == "group"
    assert kinds.get("journalistes", "group") == "group"
    assert "le pays" not in kinds


def test_those_who_do_not_speak_are_kept() -> None:
    kinds = {actor.name: actor.type for actor, _ in cast("Les pompiers ont secouru une passante à Lyon.")}
    assert kinds == {"Les pompiers": "group", "une passante": "unnamed"}


def test_what_completes_a_description_is_a_mention_too() -> None:
    mentions = [words for _, words in cast("Le porte-parole du Kremlin a démenti. Le Kremlin attend.")]
    assert ["Kremlin", "Kremlin"] in mentions


@pytest.mark.parametrize(
    "text",
    [
        "Keller est un homme prudent.",
        "Un agent de police est venu.",
        "Il a été élu à la tête du conseil.",
        "Il ira au procès s'il le juge nécessaire.",
    ],
)
def test_a_bare_noun_or_predicate_is_nobody(text: str) -> None:
    words = [word for _, mentions in cast(text) for word in mentions]
    assert not {"un homme prudent", "police", "tête", "le juge nécessaire"} & set(words)


def test_a_verb_that_opens_a_sentence_is_nobody() -> None:
    wish = (
        "Renvoyer dans leurs casernes les quelque 100.000 soldats massés près de l’Ukraine "
        "serait un bon signal"
    )
    text = f"La ministre est partie. {wish}, a-t-elle dit."
    assert "Renvoyer" not in {actor.name for actor, _ in cast(text)}


def test_initials_belong_to_the_name() -> None:
    actors = cast("Hier, Carl R. R. Olsen a parlé. H. T. Berg a écouté Anna B. Lind.")
    assert [actor.name for actor, _ in actors] == ["Carl R. R. Olsen", "H. T. Berg", "Anna B. Lind"]


def test_an_adjective_mentions_a_state_only_where_nothing_else_does() -> None:
    actors = cast("La Norvège a rappelé son ambassadeur. L'attaque norvégienne a fait deux morts.")
    assert [words for actor, words in actors if actor.entry == "state:NO"] == [["Norvège"]]


@pytest.mark.parametrize(
    "text",
    [
        "Le président Paul Keller a reçu le président Luc Hart. Le président a dit que le port fermerait.",
        "Paul Keller et Luc Hart sont arrivés. Il a déclaré que le port fermerait.",
        "Les ministres Paul Keller et Luc Hart ont quitté la salle. Selon lui, le port fermera.",
    ],
)
def test_of_two_who_may_be_meant_none_is(text: str) -> None:
    ((article, parsed),) = parse([Article(article_id(text), text, ())], load_pipeline())
    (statement,) = find(article, parsed, load("fr")).statements
    assert statement.speaker is None
    assert len(statement.candidates) == 2


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Paul Keller et Luc Hart sont arrivés. Anna Dahl lui a parlé.", "Paul Keller", "lui"),
        ("Paul Keller et Luc Hart sont arrivés. Anna Dahl lui a parlé.", "Luc Hart", "lui"),
        ("Anna Dahl a discuté avec lui.", "Anna Dahl", "lui"),
    ],
)
def test_a_pronoun_is_left_alone_rather_than_guessed(text: str, one: str, other: str) -> None:
    assert not together(text, one, other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Paul Keller et Anna Hart sont arrivés. Il a promis de rester.", ("Paul Keller", "Il")),
        ("Le président Paul Keller est venu. Le président a promis de rester.",
         ("Le président Paul Keller", "Le président")),
        ("Paul Keller est arrivé. Anna Dahl a discuté avec lui.", ("Paul Keller", "lui")),
    ],
)  # fmt: skip
def test_the_only_one_who_may_be_meant_is(text: str, words: tuple[str, ...]) -> None:
    assert together(text, *words)


def test_an_adjective_of_two_states_is_nobody() -> None:
    text = "Ces questions seront prochainement évoquées lors de pourparlers russo-américains le 10 janvier."
    assert not any("russo-américains" in mentions for _, mentions in cast(text))


@pytest.mark.parametrize("text", ["Paul", "Il a vu Paul", "On attend Paul Marc", "On a reçu Anna Keller"])
def test_a_text_may_end_with_a_name(text: str) -> None:
    assert cast(text)


@pytest.mark.parametrize(
    "text",
    [
        "Un bilan fait état de",
        "Selon des témoins s'exprimant sur",
        "La reine a dit que",
        "Il raconte : « Le chat, soudain, a fui. Il s'est dit : « Pris, mon ami ! » et s'est caché. Anna",
    ],
)
def test_a_text_may_be_cut_off(text: str) -> None:
    assert all(words for _, words in cast(text))


@pytest.mark.parametrize("by", ["Par Anna Roux, le 12/05/2022", "Par Anna Roux, envoyée spéciale à Oslo"])
def test_who_wrote_an_article_is_nobody_it_tells_of(by: str) -> None:
    text = f"Le port fermé\n\n{by}\n\nLe ministre Jan Dam s'est entretenu avec la Première ministre danoise."
    assert not together(text, "Anna Roux", "la Première ministre danoise")


def test_who_is_named_in_the_story_may_hold_an_office_told_later() -> None:
    told = "Anna Roux a parlé mardi à Oslo.\n\nLe ministre Jan Dam a salué la Première ministre danoise."
    text = f"Le port fermé\n\n{told}"
    assert together(text, "Anna Roux", "la Première ministre danoise")
