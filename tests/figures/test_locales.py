"""Notations by CLDR: our own files agree with it, and every other locale writes what it reads."""

from __future__ import annotations

import sys
from fractions import Fraction

import pytest
from babel import Locale, localedata
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures import locales
from crossfoot.figures.from_text import read
from crossfoot.figures.language import languages
from crossfoot.figures.locales import UnknownLocale, notation_of
from crossfoot.figures.notation import UNKNOWN, Notation, tidy

OWN = [(code, region) for code in languages() for region in (None, *languages()[code].regions)]
SOME = ("vi", "en", "en-IN", "de-CH", "fr", "de", "de-AT", "es", "pt-PT", "hi", "ar", "fa", "sv", "pl", "ja", "bgn-PK")


def grouping(found: Locale) -> tuple[int, int]:
    primary, secondary = found.decimal_formats[None].grouping
    return primary, secondary


@pytest.mark.parametrize(("code", "region"), OWN)
def test_our_separators_are_those_of_cldr(code: str, region: str | None) -> None:
    found, notation = Locale(code, region), languages()[code].notation
    symbols = found.number_symbols["latn"]
    assert (notation.decimal, notation.group) == (symbols["decimal"], symbols["group"])
    assert (notation.primary, notation.secondary) == grouping(found)


@pytest.mark.parametrize(("code", "region"), OWN)
def test_our_own_locales_need_no_cldr(code: str, region: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "babel.core", None)
    for locale in (code, code.upper()) if region is None else (f"{code}-{region}", f"{code}_{region.lower()}"):
        assert notation_of.__wrapped__(locale) is languages()[code].notation


def test_every_locale_of_cldr_reads_what_it_writes() -> None:
    for locale in localedata.locale_identifiers():
        notation = notation_of(locale)
        for value, place in ((Fraction(1234567), 0), (Fraction(-1234567891, 100), -2), (Fraction(1, 8), -3)):
            text = notation.write(value, place)
            assert read(text, notation).value == value, (locale, text)
            assert str(read(text, notation)) == text


@given(st.sampled_from(SOME), st.integers(-(10**15), 10**15), st.integers(-6, 0), st.booleans())
def test_a_written_value_is_read_back(locale: str, mantissa: int, place: int, grouped: bool) -> None:
    notation = notation_of(locale)
    w = read(notation.write_digits(mantissa, place, grouped=grouped), notation)
    assert (w.value, w.place) == (mantissa * Fraction(10) ** place, place)


def swiss(language: str) -> str:
    """What groups digits there; CLDR has changed its mind about it."""
    return str(Locale(language, "CH").number_symbols["latn"]["group"])


CLDR = [
    ("en-IN", Notation("en-IN", ".", ",", 3, 2), "12,34,567.80"),
    ("en_IN", Notation("en-IN", ".", ",", 3, 2), "12,34,567.80"),
    ("de-CH", Notation("de-CH", ".", swiss("de")), swiss("de").join(("1", "234", "567.80"))),
    ("fr-CH", Notation("fr-CH", ",", swiss("fr")), swiss("fr").join(("1", "234", "567,80"))),
    ("fr-CA", Notation("fr-CA", ",", "\xa0"), "1\xa0234\xa0567,80"),
    ("de", Notation("de", ",", "."), "1.234.567,80"),
    ("hi", Notation("hi", ".", ",", 3, 2), "12,34,567.80"),
    ("en-US-posix", Notation("en-US-POSIX", ".", ","), "1,234,567.80"),
    ("fa", Notation("fa", ".", ","), "1,234,567.80"),
    ("en-CH", Notation("en-CH", ".", swiss("en")), swiss("en").join(("1", "234", "567.80"))),
]


@pytest.mark.parametrize(("locale", "expected", "written"), CLDR)
def test_notations_from_cldr(locale: str, expected: Notation, written: str) -> None:
    notation = notation_of(locale)
    assert notation[:5] == expected[:5]
    assert notation.write_digits(123456780, -2) == written


def test_a_region_keeps_the_words_of_its_language() -> None:
    indian, english = notation_of("en-IN").words, notation_of("en").words
    assert indian._replace(scales=english.scales, money_scales=english.money_scales) == english
    assert indian.scales.items() >= english.scales.items() and indian.scales["cr"] == 7
    assert read("over 12,34,567 people", notation_of("en-IN")).hedge == "over"
    assert all(
        notation_of(f"fr-{region}").words.hedges is notation_of("fr").words.hedges for region in ("CH", "CA", "LU")
    )
    assert read("près de 1.227 habitants", notation_of("fr-LU")).value == 1227
    without = next(locale for locale in SOME if locale.partition("-")[0] not in languages())
    assert notation_of(without).words.hedges == {}
    assert read("１２,５", notation_of("de")).value == Fraction(25, 2)
    assert read("٤٥٫٥", notation_of("ar-EG")).value == Fraction(91, 2)


def _agree(ours: object, every: object) -> bool:
    if isinstance(ours, dict) and isinstance(every, dict):
        return all(every.get(word, meaning) == meaning for word, meaning in ours.items())
    return isinstance(ours, tuple) and isinstance(every, tuple) and set(ours) <= set(every)


def test_no_locale_knows_the_words_of_all_languages() -> None:
    notation = notation_of("")
    assert notation[:5] == UNKNOWN[:5] and not notation.known
    for language in languages().values():
        words = language.notation.words
        assert all(_agree(ours, every) for ours, every in zip(words, notation.words, strict=True))
    assert len(set(notation.words.units)) == len(notation.words.units)
    assert read("hơn 5 triệu", notation).value == read("over 5 million", notation).value == 5_000_000


def test_a_word_that_means_two_things_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    english = languages()["en"]
    words = english.notation.words._replace(hedges={"hơn": "nearly", "only": "<="}, scales={"triệu": 6})
    other = english._replace(notation=english.notation._replace(locale="xx", words=words))
    both = {"vi": languages()["vi"], "xx": other}
    monkeypatch.setattr(locales, "languages", lambda: both)
    merged = locales._all_words.__wrapped__()
    assert "hơn" not in merged.hedges and merged.hedges["only"] == "<=" and merged.hedges["gần"] == "nearly"
    assert merged.scales["triệu"] == 6


@pytest.mark.parametrize("locale", ["xx", "en-UZ", "vi-", "-", "vi-VNN", "english", " vi", "../vi", "vi\0", "e" * 500])
def test_an_unknown_locale(locale: str) -> None:
    with pytest.raises(UnknownLocale) as refused:
        notation_of(locale)
    near = refused.value.near
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    assert str(refused.value) == f"there is no locale {locale!r}{hint}"
    assert set(near) <= {name.replace("_", "-") for name in localedata.locale_identifiers()}
    assert (locale in ("en-UZ", "vi-", "vi-VNN")) <= len(near) <= 2


def test_a_slip_is_answered_with_what_is_near() -> None:
    with pytest.raises(UnknownLocale) as refused:
        notation_of("vi_VNN")
    assert refused.value.near[0] == "vi-VN"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("vn", ("vi",)), ("VN", ("vi",)), ("jp", ("ja",)), ("us", ("en",)), ("ch", ("de", "gsw")),
        ("Vietnamese", ("vi",)), ("vietnam", ("vi",)), ("United States", ("en",)), ("xx", ()), ("german", ("de",)),
    ],
)  # fmt: skip
def test_a_country_stands_for_its_languages(wrong: str, right: tuple[str, ...]) -> None:
    with pytest.raises(UnknownLocale) as refused:
        notation_of(wrong)
    assert refused.value.near == right


def test_the_same_locale_is_made_once() -> None:
    assert notation_of("de-CH") is notation_of("de-CH")
    assert notation_of("") is notation_of("")


@given(st.one_of(st.text(max_size=12), st.from_regex(r"[a-zA-Z]{1,4}([-_][a-zA-Z0-9]{1,5}){0,3}", fullmatch=True)))
def test_any_text_is_a_locale_or_is_unknown(text: str) -> None:
    try:
        notation = notation_of.__wrapped__(text)
    except UnknownLocale as refused:
        assert isinstance(refused, ValueError)
    else:
        assert read(tidy(notation.write_digits(1234567, 0)), notation).value == 1234567
