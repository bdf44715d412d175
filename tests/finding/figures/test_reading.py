"""Numbers read as intervals: the forms the press uses, and numbers spelt by rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.finding.figures.reading import Amount, amounts
from greffier.finding.figures.words import cut, value
from greffier.lexicon import load

LEXICON = load("fr")


def read(text: str) -> list[Amount]:
    return list(amounts(cut(text, 0, len(text), LEXICON)))


def interval(text: str) -> tuple[float | None, float | None]:
    (found,) = read(text)
    return found.low, found.high


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("104 000 soldats", 104_000, 104_000),
        ("104\u202f000 soldats", 104_000, 104_000),
        ("100.000 soldats", 100_000, 100_000),
        ("100,000 soldats", 100_000, 100_000),
        ("environ 100 000 soldats", 90_000, 110_000),
        ("quelque 100 000 soldats", 90_000, 110_000),
        ("100 000 environ", 90_000, 110_000),
        ("plus de 15 000 manifestants", 15_000, None),
        ("et plus de 15 000 manifestants", 15_000, None),
        ("au moins quatre morts", 4, None),
        ("près de 44 000 personnes", 39_600, 44_000),
        ("jusqu’à 700 places", None, 700),
        ("moins d'un million", None, 1_000_000),
        ("une cinquantaine de minutes", 40, 60),
        ("une centaine de milliers de soldats", 80_000, 120_000),
        ("des dizaines de milliers de soldats", 20_000, 100_000),
        ("plusieurs centaines", 200, 1_000),
        ("quelques milliers", 2_000, None),
        ("des millions", 2_000_000, None),
        ("deux douzaines", 24, 24),
        ("entre 3 et 5 bateaux", 3, 5),
        ("entre 2 et 3 millions", 2_000_000, 3_000_000),
        ("entre trois et quatre cents", 300, 400),
        ("de 3 à 5 bateaux", 3, 5),
        ("2 ou 3 bateaux", 2, 3),
        ("20-30 bateaux", 20, 30),
        ("de 10 % à 15 %", 10, 15),
        ("trois millions et demi", 3_500_000, 3_500_000),
        ("1,5 million", 1_500_000, 1_500_000),
        ("1.5 million", 1_500_000, 1_500_000),
        ("deux millions trois cent mille", 2_300_000, 2_300_000),
        ("vingt-sept pays", 27, 27),
        ("quatre-vingt-dix-sept", 97, 97),
        ("soixante et onze", 71, 71),
        ("cent vingt et un", 121, 121),
        ("septante-deux", 72, 72),
        ("trente-six mille sept cents", 36_700, 36_700),
        ("12 mille", 12_000, 12_000),
        ("un milliard", 1_000_000_000, 1_000_000_000),
        ("0,125", 0.125, 0.125),
        ("environ un millier", 900, 1_100),
        ("environ 7", 6, 8),
    ],
)
def test_a_number_is_read_as_its_interval(text: str, low: float | None, high: float | None) -> None:
    assert interval(text) == (low, high)


@pytest.mark.parametrize(
    "text", ["un homme", "une guerre", "l'un des deux", "en plus de cela", "des soldats", ""]
)
def test_a_single_one_and_bare_plurals_are_no_number(text: str) -> None:
    assert [a for a in read(text) if a.low == 1 or a.low is None] == []


def test_words_that_mean_something_else_are_held_back() -> None:
    (found,) = read("en plus des 120 millions")
    assert found.hedge is None
    assert found.low == found.high == 120_000_000


def test_two_numbers_that_agree_on_the_ground_meet() -> None:
    (exact,), (about,) = read("104 000"), read("environ 100 000")
    assert about.low is not None
    assert exact.low is not None
    assert about.high is not None
    assert about.low <= exact.low <= about.high


UNITS = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"),
    *("neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"),
)
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}


def under_hundred(n: int) -> str:
    if n < 17:
        return UNITS[n]
    if n < 20:
        return "dix-" + UNITS[n - 10]
    ten, rest = divmod(n, 10)
    if ten in (7, 9):
        ten, rest = ten - 1, rest + 10
    if ten == 8:
        return "quatre-vingts" if rest == 0 else "quatre-vingt-" + under_hundred(rest)
    if rest == 0:
        return TENS[ten]
    return TENS[ten] + (" et " if rest in (1, 11) else "-") + under_hundred(rest)


def spelt(n: int) -> str:
    """A number from 2 to 999 999 in French words."""
    thousands, rest = divmod(n, 1000)
    hundreds, low = divmod(rest, 100)
    words = []
    if thousands:
        words.append("mille" if thousands == 1 else spelt(thousands).replace("vingts", "vingt") + " mille")
    if hundreds:
        words.append("cent" if hundreds == 1 else UNITS[hundreds] + (" cents" if low == 0 else " cent"))
    if low:
        words.append(under_hundred(low))
    return " ".join(words).replace("cents mille", "cent mille")


@given(st.integers(2, 999_999))
def test_a_number_in_words_is_read_as_what_it_is(n: int) -> None:
    assert interval(spelt(n) + " soldats") == (n, n)


@given(st.integers(0, 10**12), st.sampled_from([" ", "\u00a0", "\u202f", "."]))
def test_figures_in_groups_are_read_as_what_they_are(n: int, gap: str) -> None:
    assert interval(f"{n:,}".replace(",", gap) + " soldats") == (n, n)


@given(st.decimals(0, 1000, places=2))
def test_a_fraction_is_read_with_either_mark(n: object) -> None:
    assert value(str(n)) == value(str(n).replace(".", ",")) == float(str(n))


@given(st.text())
def test_no_text_breaks_the_reading(text: str) -> None:
    for found in read(text):
        assert found.first < found.last
        assert found.low is None or found.high is None or found.low <= found.high


@given(
    st.lists(
        st.sampled_from(
            sorted(
                {f for row in LEXICON.numbers.rows for f in row.forms}
                | {"3", "12", "un", "deux", "cent", "et", "à"}
            )
        ),
        max_size=7,
    )
)
def test_no_words_of_number_break_the_reading(words: list[str]) -> None:
    for found in read(" ".join(words)):
        assert found.low is not None or found.high is not None
