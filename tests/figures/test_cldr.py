"""What the Unicode CLDR is asked for: scale words, percentages and names of units in every locale."""

from __future__ import annotations

import pytest
from babel import localedata

from crossfoot.figures.cldr import named, words_of
from crossfoot.figures.units import measure


@pytest.mark.parametrize(
    ("locale", "scales"),
    [
        ("de", {"mio.": 6, "mrd.": 9, "tausend": 3, "millionen": 6}),
        ("es", {"mil": 3, "millones": 6, "mil millones": 9, "billones": 12}),
        ("en-IN", {"cr": 7, "million": 6}),
        ("hi", {"लाख": 5, "करोड़": 7}),
        ("ja", {"万": 4, "億": 8}),
        ("sv", {"miljoner": 6, "miljarder": 9}),
    ],
)
def test_scale_words(locale: str, scales: dict[str, int]) -> None:
    assert words_of(locale).scales.items() >= scales.items()


def test_one_latin_letter_is_a_scale_of_money_alone() -> None:
    words = words_of("es")
    assert words.money_scales == {"m": 6, "b": 12} and not words.scales.keys() & words.money_scales.keys()


@pytest.mark.parametrize(
    ("locale", "word", "unit"),
    [
        ("de", "stunden", "duration-hour"), ("de", "schweizer franken", "CHF"),
        ("es", "kilómetros", "length-kilometer"),
        ("pt-BR", "horas", "duration-hour"), ("en", "kilometers", "length-kilometer"),
        ("fr-CA", "heures", "duration-hour"),
        ("xx", "people", ""), ("en", "people", ""), ("en", "point", ""), ("de", "promille", "1/10 %"),
        ("en", "per kilometer", ""), ("en", "/km", ""), ("en", "percent", ""), ("en", "item", ""),
    ],
)  # fmt: skip
def test_names_of_units(locale: str, word: str, unit: str) -> None:
    assert named(locale).get(word, "") == unit


def test_every_locale_has_words_that_can_be_read() -> None:
    for locale in localedata.locale_identifiers()[::40]:
        words = words_of(locale.replace("_", "-"))
        assert all(0 < power <= 16 and word == word.strip() for word, power in words.scales.items())
        assert all(measure(unit).size > 0 for unit in named(locale.replace("_", "-")).values())
