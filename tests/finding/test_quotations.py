"""Quotations: all styles of marks, nested, over several paragraphs, left open; interviews without marks."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from greffier.finding.quotations import MARKS, PAIRS, Quotation, quotations
from greffier.record import Span
from tests.finding.pages_of import bare_page


def found(text: str) -> list[Quotation]:
    """The quotations of a text."""
    return list(quotations(bare_page(text)))


def words(text: str) -> list[list[str]]:
    """The quoted words of a text, part by part."""
    return [[part.of(text) for part in quotation.parts] for quotation in found(text)]


@pytest.mark.parametrize(
    ("opener", "closer"),
    [("« ", " »"), ("«", "»"), ("«\u00a0", "\u00a0»"), ("«\u202f", "\u202f»"), ("“", "”"), ("„", "“"),
     ("„", "”"), ("‹ ", " ›"), ('"', '"'), ("``", "''"), ("<< ", " >>"), ("‟", "”")],
)  # fmt: skip
def test_marks_of_all_styles(opener: str, closer: str) -> None:
    text = f"Le maire a dit : {opener}la digue tient{closer} et il est parti."
    assert words(text) == [["la digue tient"]]
    (quotation,) = found(text)
    assert quotation.outer.of(text) == f"{opener}la digue tient{closer}"
    assert (quotation.depth, quotation.closed) == (0, True)


def test_a_text_without_marks_has_none() -> None:
    assert found("Le maire n'a rien dit aujourd'hui ; l'eau monte.") == []
    assert found("") == []


def test_empty_marks_are_no_quotation() -> None:
    assert found("Il a dit « » puis « \u202f ».") == []


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("« Il a crié “sauve-toi” puis rien »", "Il a crié “sauve-toi” puis rien", "sauve-toi"),
        ('« Il a crié "sauve-toi" puis rien »', 'Il a crié "sauve-toi" puis rien', "sauve-toi"),
        ('"Il a crié «sauve-toi» puis rien"', "Il a crié «sauve-toi» puis rien", "sauve-toi"),
        ("« Il a crié « sauve-toi » puis rien »", "Il a crié « sauve-toi » puis rien", "sauve-toi"),
        ("“Il a crié ‹ sauve-toi › puis rien”", "Il a crié ‹ sauve-toi › puis rien", "sauve-toi"),
    ],
)
def test_a_quotation_in_a_quotation_is_one_deeper(text: str, outer: str, inner: str) -> None:
    assert words(text) == [[outer], [inner]]
    assert [quotation.depth for quotation in found(text)] == [0, 1]


def test_straight_marks_open_and_close_in_turn() -> None:
    text = 'Il a dit "oui" puis "non" et enfin "peut-être".'
    assert words(text) == [["oui"], ["non"], ["peut-être"]]


def test_paragraphs_that_reopen_their_mark_are_one_quotation() -> None:
    text = "« La digue tient.\n« Nous restons.\n\n« Venez. »\n\nIl est parti."
    assert words(text) == [["La digue tient.", "Nous restons.", "Venez."]]
    (quotation,) = found(text)
    assert quotation.closed
    assert quotation.inner.of(text).startswith("La digue")
    assert quotation.outer.of(text).endswith("»")


def test_paragraphs_reopened_by_the_closing_mark_are_one_quotation() -> None:
    assert words("« La digue tient.\n» Nous restons. »") == [["La digue tient.", "Nous restons."]]


def test_an_open_mark_ends_with_its_paragraph_when_the_next_does_not_reopen_it() -> None:
    text = "Il a dit : « La digue tient.\n\nLa ville dort."
    assert words(text) == [["La digue tient."]]
    assert not found(text)[0].closed


def test_an_open_mark_ends_before_its_incise() -> None:
    assert words("« Nous tiendrons, a assuré le colonel.") == [["Nous tiendrons"]]


def test_a_missing_closer_does_not_swallow_the_next_quotation() -> None:
    text = "« La digue tient. Il a ajouté : « Nous restons. »"
    assert words(text)[-1] == ["Nous restons."]
    assert not found(text)[0].closed


def test_a_closer_that_closes_nothing_is_passed_over() -> None:
    assert words("La digue tient », a dit le maire. « Oui ».") == [["Oui"]]


def test_answers_of_an_interview_are_quotations_without_marks() -> None:
    text = "Qui êtes-vous ?\n\nAnna Keller : La maire.\n\nEt ici ?\n\nA. Keller : Ma ville."
    assert words(text) == [["La maire."], ["Ma ville."]]
    assert all(quotation.inner == quotation.outer for quotation in found(text))


def test_every_second_paragraph_that_tells_the_hearer_of_himself_is_a_question() -> None:
    turns = [
        "Qui êtes-vous ?",
        "Le maire.",
        "Que veulent-ils ?",
        "Du pain.",
        "Vous avez fui.",
        "Non.",
        "Partez-vous ?",
    ]
    text = "\n\n".join([*turns, "Oui."])
    assert words(text) == [["Le maire."], ["Du pain."], ["Non."], ["Oui."]]
    assert ["Le pont a cédé."] not in words(text.replace("Vous avez fui.", "Le pont a cédé."))


ANNOUNCED = [
    "Propos recueillis par Paul Morin",
    "Le Cap : Combien partent ?",
    "Anna Roux : Dix.",
    "Le maire se tait…",
    "Il dort.",
    "Le craignez-vous ?",
    "Non.",
]


def test_an_announced_interview_has_questions_that_say_no_hearer() -> None:
    assert words("\n\n".join(ANNOUNCED)) == [["Dix."], ["Il dort."], ["Non."]]
    assert words("\n\n".join(ANNOUNCED[1:])) == []


ASKED = ["Comment vont-ils ?", "Pourquoi ici ?", "Que faire ?"]
TOLD = ["Nous avons faim.", "Je l'ignore.", "On m'a dit de partir."]


@pytest.mark.parametrize(
    ("asking", "answering"),
    [
        ("", ""),
        ("— ", ""),
        ("Le Cap : ", ""),
        ("Le Cap : ", "Anna Roux : "),
        ("Q : ", "R : "),
        ("Le Cap. ", "Anna Roux. "),
    ],
)
def test_answers_in_the_first_person_make_an_interview(asking: str, answering: str) -> None:
    turns = [f"{asking}{one}\n\n{answering}{other}" for one, other in zip(ASKED, TOLD, strict=True)]
    text = "\n\n".join(["La maire, Anna Roux, parle.", *turns])
    assert words(text) == [[one] for one in TOLD]


def test_an_explainer_that_asks_is_no_interview() -> None:
    told = ["Le roi a faim.", "Nul ne le sait.", "Selon lui, « nous » devons partir."]
    turns = [f"{one}\n\n{other}" for one, other in zip(ASKED, told, strict=True)]
    assert words("\n\n".join(turns)) == [["nous"]]


def test_answers_that_alone_open_with_a_dash_are_quotations_without_marks() -> None:
    turns = ["Qui part ?", "— Le maire.", "La ville a faim.", "— Elle a du pain.", "Et lui ?", "— Il attend."]
    assert words("\n\n".join(turns)) == [["Le maire."], ["Elle a du pain."], ["Il attend."]]
    assert found("\n\n".join(turns).replace("attend.", "attend ?")) == []
    assert found("\n\n".join(turns).replace("Qui part ?", "Il part.")) == []


def test_one_label_alone_is_no_interview() -> None:
    assert found("Adresse : 3 rue du Port.\n\nTarif : douze euros.") == []


def test_turns_of_a_dialogue_are_quotations_without_marks() -> None:
    text = "Ils attendaient.\n\n— Tu viens ? dit-elle.\n\n— Non.\n\n— Tant pis.\n\nElle sortit."
    assert words(text) == [["Tu viens ? dit-elle."], ["Non."], ["Tant pis."]]


def test_a_list_with_dashes_is_no_dialogue() -> None:
    assert not found(
        "– Un mort à Brest.\n\n– Deux à Lyon, a-t-on appris.\n\n– Rien à Metz.".replace("a-t-on", "a")
    )
    assert len(found("– « Non », dit-il.\n\n– « Oui », dit-elle.\n\n– Rien à Metz.")) == 2


def test_marks_inside_an_answer_are_one_deeper() -> None:
    text = "Keller : Il a dit « oui » ce matin.\n\nKeller : C'est tout."
    assert words(text) == [["Il a dit « oui » ce matin."], ["oui"], ["C'est tout."]]
    assert [quotation.depth for quotation in found(text)] == [0, 1, 0]


def test_noise_is_not_quoted() -> None:
    text = "Lire aussi « La digue ». Il a dit « oui »."
    kept = list(quotations(bare_page(text, (Span(0, 22),))))
    assert [quotation.inner.of(text) for quotation in kept] == ["oui"]


PIECES = st.sampled_from(
    [*sorted(MARKS), "''", "``", "<<", ">>", "a", "Dit", " ", ".", ",", ":", "?", "\n", "\n\n", "'"]
)


@given(st.lists(PIECES, max_size=40).map("".join))
@example("«\n«\n»\n»")
@example('"')
@example("A: «\nA: »")
def test_no_text_raises_and_all_spans_lie_in_it(text: str) -> None:
    quoted = found(text)
    for quotation in quoted:
        assert quotation.outer.end <= len(text)
        assert all(quotation.outer.covers(part) for part in quotation.parts)
        assert all(part.of(text) == part.of(text).strip() != "" for part in quotation.parts)
        assert list(quotation.parts) == sorted(quotation.parts)
        assert not any(a.meets(b) for a in quotation.parts for b in quotation.parts if a is not b)
        assert quotation.depth >= 0
    assert [q.outer.start for q in quoted] == sorted(q.outer.start for q in quoted)


@given(st.text(max_size=60))
def test_any_text_at_all_is_read(text: str) -> None:
    assert all(quotation.outer.end <= len(text) for quotation in found(text))


WORD = st.sampled_from(["oui", "non", "la digue", "tient", "l'eau", "monte,"])


def quoted_in(mark: str, deeper: int) -> st.SearchStrategy[tuple[str, list[object]]]:
    """Words between a pair of marks, in which pairs of other kinds may stand."""
    others = [quoted_in(other, deeper - 1) for other in "«“‹" if other != mark and deeper]
    return st.tuples(st.just(mark), st.lists(st.one_of(WORD, *others), min_size=1, max_size=3))


TREES = st.one_of(WORD, *(quoted_in(mark, 3) for mark in "«“‹"))


def laid_out(tree: object, depth: int, quoted: list[tuple[str, int]]) -> str:
    """The tree as text; what stands between each pair of marks is added to `quoted` with its depth."""
    if isinstance(tree, str):
        return tree
    assert isinstance(tree, tuple)
    mark, branches = tree
    place = len(quoted)
    quoted.append(("", depth))
    inner = " ".join(laid_out(branch, depth + 1, quoted) for branch in branches)
    quoted[place] = (inner, depth)
    return f"{mark} {inner} {PAIRS[mark]}"


@given(st.lists(TREES, min_size=1, max_size=4))
def test_balanced_marks_give_what_is_between_them(trees: list[object]) -> None:
    quoted: list[tuple[str, int]] = []
    text = "il dit " + " puis ".join(laid_out(tree, 0, quoted) for tree in trees)
    assert [(quotation.inner.of(text), quotation.depth) for quotation in found(text)] == quoted
