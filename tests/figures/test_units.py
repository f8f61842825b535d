"""The table of units: exact sizes against their definitions, dimensions, currencies and their signs."""

from __future__ import annotations

import json
from fractions import Fraction
from importlib.resources import files

import pytest

from crossfoot.figures.units import alike, currency_named, is_odd, measure, powers

TABLE = json.loads(files("crossfoot.figures").joinpath("units.json").read_text("utf-8"))

SIZES = [
    ("mass-tonne", "mass-kilogram", "1000"),
    ("mass-pound", "mass-gram", "453.59237"),
    ("100 mass-kilogram", "mass-tonne", "1/10"),
    ("length-mile", "length-meter", "1609.344"),
    ("length-foot", "length-inch", "12"),
    ("length-nautical-mile", "length-kilometer", "1.852"),
    ("duration-week", "duration-minute", "10080"),
    ("duration-year", "duration-month", "12"),
    ("area-hectare", "area-square-meter", "10000"),
    ("area-acre", "area-square-foot", "43560"),
    ("volume-liter", "volume-cubic-centimeter", "1000"),
    ("energy-kilowatt-hour", "energy-joule", "3600000"),
    ("speed-kilometer-per-hour", "speed-meter-per-second", "5/18"),
    ("pressure-bar", "pressure-hectopascal", "1000"),
    ("1/10 %", "%", "1/10"),
    ("1/100 %", "1/10 %", "1/10"),
    ("1/100 $", "$", "1/100"),
    ("12", "", "12"),
]


@pytest.mark.parametrize(("larger", "smaller", "ratio"), SIZES)
def test_one_unit_is_so_many_of_another(larger: str, smaller: str, ratio: str) -> None:
    one, other = measure(larger), measure(smaller)
    assert one.dimension == other.dimension
    assert one.size / other.size == Fraction(ratio)


def test_a_temperature_has_another_zero() -> None:
    celsius, fahrenheit, kelvin = (measure(f"temperature-{name}") for name in ("celsius", "fahrenheit", "kelvin"))
    assert celsius.offset == Fraction("273.15") and kelvin.offset == 0
    assert 25 * celsius.size + celsius.offset == 77 * fahrenheit.size + fahrenheit.offset
    assert -40 * celsius.size + celsius.offset == -40 * fahrenheit.size + fahrenheit.offset


def test_every_size_is_exact_and_every_dimension_its_own() -> None:
    for unit in TABLE["measures"]:
        found = measure(unit)
        assert isinstance(found.size, Fraction) and found.size > 0
        assert powers(found.dimension)
    assert measure("duration-day").dimension != measure("duration-month").dimension
    assert measure("gallon").dimension == "gallon" != measure("barrel").dimension


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("USD", "USD", True), ("$", "USD", True), ("$", "AUD", False), ("£", "GBP", True), ("USD", "EUR", False),
        ("kr", "SEK", True), ("kr", "NOK", True), ("SEK", "NOK", False), ("rs", "INR", True), ("￥", "JPY", True),
        ("￥", "CNY", True), ("$", "£", False), ("USD", "mass-gram", False),
    ],
)  # fmt: skip
def test_currencies_are_alike_where_they_may_be_the_same(one: str, other: str, expected: bool) -> None:
    first, second = measure(one).dimension, measure(other).dimension
    assert alike(first, second) is alike(second, first) is expected


@pytest.mark.parametrize(
    ("word", "currency"),
    [
        ("CHF", "CHF"), ("chf", ""), ("A$", "AUD"), ("C$", "c$"), ("HK$", "HKD"), ("US$", "USD"), ("Rs", "rs"),
        ("zł", "PLN"), ("₹", "INR"), ("¥", "¥"), ("￥", "￥"), ("kr", "kr"), ("€", "EUR"),
        ("people", ""),
    ],
)  # fmt: skip
def test_a_sign_or_a_code_names_a_currency(word: str, currency: str) -> None:
    assert currency_named(word) == currency


@pytest.mark.parametrize(
    ("one", "other", "odd"),
    [
        ("mass-tonne", "mass-kilogram", False), ("mass-kilogram", "mass-tonne", False),
        ("length-mile", "length-meter", True),
        ("length-yard", "length-foot", False), ("temperature-celsius", "temperature-fahrenheit", True),
        ("temperature-celsius", "temperature-celsius", False), ("1/100 %", "%", False),
    ],
)  # fmt: skip
def test_what_is_converted_oddly_was_rounded(one: str, other: str, odd: bool) -> None:
    assert is_odd(measure(one), measure(other)) is odd


def test_an_area_is_the_second_power_of_a_length() -> None:
    assert powers(measure("area-acre").dimension) == {"length": 2}
    assert powers(measure("USD").dimension) == {"money USD": 1}
    assert powers("") == {}
