"""Words around a figure: units, currencies, what a figure is reckoned for, nouns, and words of other languages."""

from __future__ import annotations

import pytest

from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import Unreadable

# text, locale: kind, unit, per
READ = {
    ("20 °C", "vi"): ("measure", "temperature-celsius", ""),
    ("2 tạ", "vi"): ("measure", "100 mass-kilogram", ""),
    ("5 kg gạo", "vi"): ("measure", "mass-kilogram", ""),
    ("5 tonnes of rice", "en"): ("measure", "mass-tonne", ""),
    ("3 millions de tonnes", "fr"): ("measure", "mass-tonne", ""),
    ("1 000 km² de forêt", "fr"): ("measure", "area-square-kilometer", ""),
    ("5 second homes", "en"): ("noun", "", ""),
    ("134 đồng chí", "vi"): ("noun", "", ""),
    ("5 ngày công", "vi"): ("noun", "", ""),
    ("33 months", "en"): ("measure", "duration-month", ""),
    ("5 yards", "en"): ("measure", "length-yard", ""),  # by CLDR alone
    ("5 Stunden", "de"): ("measure", "duration-hour", ""),
    ("500.000 Euro", "de"): ("currency", "EUR", ""),
    ("3 Stück", "de"): ("noun", "", ""),
    ("2 dozen", "en"): ("measure", "12", ""),
    ("2 dozen eggs", "en"): ("measure", "12", ""),
    ("25 basis points", "en"): ("points", "1/100 %", ""),
    ("25 điểm cơ bản", "vi"): ("points", "1/100 %", ""),
    ("12‰", "en"): ("%", "1/10 %", ""),
    ("12 pour mille", "fr"): ("%", "1/10 %", ""),
    ("Rs 5", "en"): ("currency", "rs", ""),
    ("A$5bn", "en"): ("currency", "AUD", ""),
    ("HK$5", "en"): ("currency", "HKD", ""),
    ("￥500", "en"): ("currency", "￥", ""),
    ("5 CHF", "en"): ("currency", "CHF", ""),
    ("5 zł", "en"): ("currency", "PLN", ""),
    ("100 kr", "en"): ("currency", "kr", ""),
    ("5¢", "en"): ("currency", "1/100 $", ""),
    ("10% a year", "en"): ("%", "", "duration-year"),
    ("5 per day", "en"): ("", "", "duration-day"),
    ("5 annually", "en"): ("", "", "duration-year"),
    ("5 people a day", "en"): ("noun", "", "duration-day"),
    ("3 times a week", "en"): ("times", "", "duration-week"),
    ("$32 a sack", "en"): ("currency", "$", "noun"),
    ("$5 per head", "en"): ("currency", "$", "noun"),
    ("3%/năm", "vi"): ("%", "", "duration-year"),
    ("5 triệu mỗi năm", "vi"): ("", "", "duration-year"),
    ("5 tấn/ha", "vi"): ("measure", "mass-tonne", "area-hectare"),
    ("5 km/h", "en"): ("measure", "length-kilometer", "duration-hour"),
    ("3,5 tỷ đồng/năm", "vi"): ("currency", "VND", "duration-year"),
    ("10 % par an", "fr"): ("%", "", "duration-year"),
}


@pytest.mark.parametrize(("text", "locale"), READ)
def test_what_stands_behind_a_figure(text: str, locale: str) -> None:
    found = read(text, notation_of(locale))
    assert (found.kind, found.unit, found.per) == READ[text, locale]
    assert found.bare == (not found.unit and not found.per)


@pytest.mark.parametrize(
    ("text", "locale", "refused"),
    [
        ("5 triệu", "en", "'triệu' in '5 triệu' is a scale word in Vietnamese"),
        ("5 lakh", "fr", "'lakh' in '5 lakh' is a scale word in English"),
        ("5 dollars", "vi", "'dollars' in '5 dollars' is a currency in English"),
        ("5 tonnes", "vi", "is a unit in English"),
        ("5 milliards d'euros", "en", "'milliards' in"),
    ],
)
def test_a_unit_or_a_scale_word_of_another_language_is_refused(text: str, locale: str, refused: str) -> None:
    with pytest.raises(Unreadable) as found:
        read(text, notation_of(locale))
    assert refused in found.value.message


@pytest.mark.parametrize(
    ("text", "locale", "value"),
    [
        ("1,5 Mio.", "de", 1_500_000), ("2 mil millones", "es", 2_000_000_000),
        ("2 milhões", "pt-BR", 2_000_000), ("₹1.5 crore", "en-IN", 15_000_000), ("₹50 lakh", "en", 5_000_000),
        ("2 Cr", "en-IN", 20_000_000), ("5 USD million", "en", 5_000_000), ("5 tấn nghìn", "vi", 5_000),
        ("2 chục", "vi", 20), ("2 vạn", "vi", 20_000), ("3 лақ", "de", 3), ("5 लाख", "hi", 500_000),
    ],
)  # fmt: skip
def test_scale_words_of_a_locale(text: str, locale: str, value: int) -> None:
    assert read(text, notation_of(locale)).value == value


@pytest.mark.parametrize("text", ["64.94% km", "$5 kg", "$5 EUR", "3 times kg", "5% pounds"])
def test_a_figure_has_one_unit(text: str) -> None:
    with pytest.raises(Unreadable, match=r"has two units, and a figure has one; leave '[a-zA-Z]+' out"):
        read(text, notation_of("en"))
    assert read("$5 dollars", notation_of("en")).unit == "$"


def test_only_a_countable_noun_or_none_is_of_whole_numbers() -> None:
    texts = ("20", "20 people", "20 young people", "20 people a day")
    counts = [read(text, notation_of("en")).is_count for text in texts]
    assert counts == [True, True, True, False]
    assert not any(read(text, notation_of("en")).is_count for text in ("20 months", "20 cups", "$20", "20 dozen"))


def test_words_that_were_read_before_are_refused_in_the_name_of_their_own_figure() -> None:
    assert [read(f"{number} tonnes", notation_of("en")).unit for number in (5, 6)] == ["mass-tonne"] * 2
    for number in (5, 6):
        with pytest.raises(Unreadable, match=f"{number} tonnes"):
            read(f"{number} tonnes", notation_of("es"))
