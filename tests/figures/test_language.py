"""Every language by the figures that its file carries, and its words by being found."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from itertools import chain

import pytest

from crossfoot.figures.from_text import read
from crossfoot.figures.language import FigureExample, Language, languages
from crossfoot.figures.notation import Unreadable, Words
from crossfoot.figures.ratio import Ratio, read_ratio
from crossfoot.figures.units import SHARE, measure
from crossfoot.figures.words_around import MAX_SCALE
from crossfoot.figures.written import HEDGES

EXAMPLES = [(language, example) for language in languages().values() for example in language.good]
GOOD = [pair for pair in EXAMPLES if not pair[1].refused]
BAD = [pair for pair in EXAMPLES if pair[1].refused]
every_language = pytest.mark.parametrize("language", languages().values(), ids=lambda language: language.name)


def named(part: object) -> str:
    return part.name if isinstance(part, Language) else part.text if isinstance(part, FigureExample) else str(part)


@pytest.mark.parametrize(("language", "example"), GOOD, ids=named)
def test_a_figure_is_read_as_its_language_says(language: Language, example: FigureExample) -> None:
    w = read(example.text, language.notation)
    number = str(w), w.value, w.place
    assert number == (example.text, Fraction(example.value), example.place), "text, value or last place is another one"
    assert (w.hedge, w.kind) == (example.hedge, example.unit), "hedge or kind of unit is another one"


@pytest.mark.parametrize(("language", "example"), BAD, ids=named)
def test_a_figure_is_refused_as_its_language_says(language: Language, example: FigureExample) -> None:
    with pytest.raises(Unreadable) as refused:
        read(example.text, language.notation)
    assert example.refused in refused.value.message, "it is refused for another reason than the example gives"
    assert (example.value, example.place, example.hedge, example.unit) == ("", 0, "", "")


@every_language
def test_a_language_proves_itself(language: Language) -> None:
    """It carries figures of each kind that it can print, and some that it refuses."""
    read_as = [example for example in language.good if not example.refused]
    units = {"", "%", "points", "times", "currency", "noun"} - {example.unit for example in read_as}
    assert not units, f"{language.name} has no example with these kinds of unit"
    hedges = {"", "over", "nearly", "about", "<", ">="} - {example.hedge for example in read_as}
    assert not hedges, f"{language.name} has no example with these hedges"
    assert any(Fraction(example.value) < 0 for example in read_as), f"{language.name} has no negative example"
    refused = sum(bool(example.refused) for example in language.good)
    assert refused >= 4, f"{language.name} has fewer than four examples that are refused"
    assert len({example.text for example in language.good}) == len(language.good), "an example stands there twice"


@every_language
def test_words_are_lower_case_and_composed(language: Language) -> None:
    for table in language.notation.words:
        for word in table:
            plain = unicodedata.normalize("NFC", word).casefold().strip()
            assert word == plain and word, f"{word!r} is not in lower case, composed and trimmed"
    words = language.notation.words
    strange = {*words.hedges.values(), *words.after.values()} - set(HEDGES)
    assert not strange, "there are no such hedges"
    powers = {*words.scales.values(), *words.money_scales.values()}
    assert all(0 < power <= MAX_SCALE for power in powers), f"a scale word is a power of ten from 1 to {MAX_SCALE}"


RELATIVE = {"1/10 %": "%", "1/100 %": "points"}
OF_THEIR_OWN = {
    "ton",
    "gallon",
    "barrel",
    "ounce",
    "degree",
    "mmhg",
    "digital-gigabyte",
    "digital-megabyte",
    "franc",
    "dirham",
    "peso",
}
"""units whose size differs from place to place, so that they are compared with their like only"""


@every_language
def test_a_unit_is_one_that_the_table_knows(language: Language) -> None:
    words = language.notation.words
    for unit in (*words.units.values(), *words.currencies.values(), *words.rates.values()):
        name = unit.partition(" ")[2] if unit[0].isdigit() else unit
        own = name and measure(name).dimension == name
        assert not own or name in OF_THEIR_OWN | {SHARE}, f"CLDR has no unit {unit!r}"


def cased(word: str) -> tuple[str, ...]:
    return word, word.upper(), word.capitalize(), unicodedata.normalize("NFD", word)


@every_language
def test_every_word_is_found_in_any_case_and_form(language: Language) -> None:
    words, notation = language.notation.words, language.notation
    for hedge, meaning in words.hedges.items():
        assert [read(f"{each} 5", notation).hedge for each in cased(hedge)] == [meaning] * 4
    for phrase, meaning in words.after.items():
        assert [read(f"5 {each}", notation).hedge for each in cased(phrase)] == [meaning] * 4
    for scale, power in words.scales.items():
        assert [read(f"5 {each} people", notation).value for each in cased(scale)] == [5 * 10**power] * 4
    for scale, power in words.money_scales.items():
        assert read(f"$5{scale}", notation).value == 5 * 10**power
        assert read(f"5 {scale}", notation).value == 5
    for field, kind in (("percent", "%"), ("points", "points"), ("times", "times")):
        for form in getattr(words, field):
            assert [read(f"5 {each}", notation).kind for each in cased(form)] == [kind] * 4
    for form, unit in {**words.currencies, **words.units}.items():
        kind = "currency" if form in words.currencies else RELATIVE.get(unit, "measure")
        written = [read(f"5 {each}", notation) for each in (form, form.upper())]
        assert [(each.kind, each.unit, each.per) for each in written] == [(kind, unit, "")] * 2
    for noun in (*words.countable, *words.nouns):
        assert [(each.kind, each.unit) for each in [read(f"5 {noun}", notation)]] == [("noun", "")]
    for form, unit in words.rates.items():
        assert [(read(f"{text} {form}", notation).per) for text in ("5", "5%")] == [unit] * 2
    for mark in words.ratio:
        for each in cased(mark):
            ratio = read_ratio(f"1 {each} 5", notation)
            assert isinstance(ratio, Ratio) and (ratio.count, ratio.out_of) == (1, 5)


@every_language
def test_no_word_means_two_things(language: Language) -> None:
    words = language.notation.words
    lists = [*words.scales, *words.percent, *words.points, *words.times, *words.currencies, *words.units]
    twice = sorted({word for word in lists if lists.count(word) > 1})
    assert not twice, f"words that mean two things: {', '.join(twice)}"
    assert not set(words.money_scales) & set(words.scales), "a scale word of money is one of everything"


def test_words_are_plain_data() -> None:
    assert Words() == Words()
    assert len(languages()) >= 2
    for language in languages().values():
        assert all(isinstance(table, (dict, tuple)) for table in language.notation.words)


@every_language
def test_words_of_running_text_are_lower_case_and_no_rise_is_a_fall(language: Language) -> None:
    prose = language.prose
    groups = (
        prose.contrasts, prose.comparing, prose.paces, prose.real_terms, prose.reckoned, prose.targets,
        prose.completing, prose.adjusting, prose.naming,
    )  # fmt: skip
    plain_fields = [each for each in prose if not hasattr(each, "_fields")]
    assert len(prose) == len(plain_fields) + len(groups)
    for words in [*chain(*groups), *plain_fields]:
        for word in map(str, words):
            plain = unicodedata.normalize("NFC", word).lower().strip()
            assert word == plain and word, f"{word!r} is not in lower case, composed and trimmed"
    both = set(language.prose.rise) & set(language.prose.fall) | set(language.prose.above) & set(language.prose.below)
    assert not both, "they cannot mean one thing and its contrary"
