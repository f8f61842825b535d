"""The table of units that the package ships: which units can be converted into each other exactly, and what stands for
a currency in every language.

    pip install --editable '.[dev]' && python tools/units.py

Factors are those of pint, as exact fractions; names and currencies are those of the Unicode CLDR, through Babel. A unit
whose size differs between countries, trades or conventions (ton, gallon, barrel, gigabyte, month in days) is left out:
what is printed in it is compared with what is printed in the same unit only.
"""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import babel
import pint
from babel import localedata
from babel.core import get_global
from babel.numbers import get_territory_currencies

TABLE = Path(__file__).resolve().parent.parent / "src" / "crossfoot" / "figures" / "units.json"

_CLDR = """
    area-hectare area-square-centimeter area-square-foot area-square-inch area-square-kilometer area-square-meter
    area-square-mile area-square-yard duration-day duration-hour duration-minute duration-second duration-week
    duration-millisecond duration-microsecond duration-nanosecond electric-ampere electric-milliampere electric-volt
    energy-joule energy-kilojoule energy-kilowatt-hour frequency-gigahertz frequency-hertz frequency-kilohertz
    frequency-megahertz length-centimeter length-decimeter length-foot length-inch length-kilometer length-meter
    length-micrometer length-mile length-millimeter length-nanometer length-nautical-mile length-yard mass-carat
    mass-gram mass-kilogram mass-microgram mass-milligram mass-pound mass-stone mass-tonne power-gigawatt
    power-kilowatt power-megawatt power-milliwatt power-watt pressure-atmosphere pressure-bar pressure-hectopascal
    pressure-kilopascal pressure-megapascal pressure-millibar pressure-pascal speed-kilometer-per-hour speed-knot
    speed-meter-per-second speed-mile-per-hour temperature-celsius temperature-fahrenheit temperature-kelvin
    volume-centiliter volume-cubic-centimeter volume-cubic-foot volume-cubic-inch volume-cubic-kilometer
    volume-cubic-meter volume-cubic-mile volume-cubic-yard volume-deciliter volume-hectoliter volume-liter
    volume-megaliter volume-milliliter
"""
"""units of CLDR that mean one thing everywhere"""
_MORE = """
    energy-megawatt-hour energy-gigawatt-hour energy-terawatt-hour power-terawatt mass-kilotonne mass-megatonne
    area-square-millimeter volume-cubic-decimeter volume-cubic-millimeter
"""
"""units that CLDR does not name, named after its manner"""
_PINT = {
    "tonne": "metric_ton", "kilotonne": "kilometric_ton", "megatonne": "megametric_ton", "celsius": "degC",
    "fahrenheit": "degF", "nautical-mile": "nautical_mile", "kilowatt-hour": "kilowatt * hour",
    "megawatt-hour": "megawatt * hour", "gigawatt-hour": "gigawatt * hour", "terawatt-hour": "terawatt * hour",
}  # fmt: skip
_DEFINED = {"area-acre": (43560, "foot ** 2")}
"""what pint holds to be the American survey unit"""
_CALENDAR = {"duration-month": 1, "duration-quarter": 3, "duration-year": 12, "duration-decade": 120,
             "duration-century": 1200}  # fmt: skip
"""in months, which have no fixed number of days"""
_POWERS = {"square": 2, "cubic": 3}


def measures() -> dict[str, list[str]]:
    """Unit -> its dimension, its size in the base units of that dimension, and where it is not zero the offset."""
    registry: Any = pint.UnitRegistry(non_int_type=Fraction)
    found = {unit: ["month", str(months)] for unit, months in _CALENDAR.items()}
    for unit in (_CLDR + _MORE).split():
        found[unit] = _measure(registry, 1, _in_pint(unit.partition("-")[2]))
    for unit, (factor, base) in _DEFINED.items():
        found[unit] = _measure(registry, factor, base)
    return dict(sorted(found.items()))


def _in_pint(name: str) -> str:
    over, _, under = name.partition("-per-")
    if under:
        return f"{_in_pint(over)} / {_in_pint(under)}"
    first, _, rest = name.partition("-")
    return f"({_in_pint(rest)}) ** {_POWERS[first]}" if first in _POWERS else _PINT.get(name, name)


def _measure(registry: Any, factor: int, unit: str) -> list[str]:
    zero, one = (_in_base(registry, Fraction(number), unit) for number in (0, 1))
    size, offset = (one - zero) * factor, zero
    if not isinstance(size, Fraction):
        raise ValueError(f"{unit} is not exact")
    powers = registry.Unit(unit).dimensionality
    dimension = " ".join(f"{name.strip('[]')}^{power}" for name, power in sorted(powers.items())).replace("^1", "")
    return [dimension, str(size), *([str(offset)] if offset else [])]


def _in_base(registry: Any, number: Fraction, unit: str) -> Fraction:
    found = registry.Quantity(number, unit).to_base_units().magnitude
    return found if isinstance(found, Fraction) else Fraction(found)


def currencies() -> dict[str, Any]:
    """Codes in use, and every sign or abbreviation with the currencies that it may stand for, a | between them."""
    codes = {code for region in get_global("territory_currencies") for code in get_territory_currencies(region)}
    signs: dict[str, set[str]] = defaultdict(set)
    for code, sign in _symbols(codes):
        folded = " ".join("".join(c for c in sign if unicodedata.category(c) != "Cf").split()).casefold()
        if folded and folded != code.casefold():
            signs[folded].add(code)
    for sign, extra in _BESIDE.items():
        signs[sign] |= set(extra.split())
    return {"codes": " ".join(sorted(codes)), "signs": {sign: "|".join(sorted(signs[sign])) for sign in sorted(signs)}}


_BESIDE = {"c$": "CAD", "s$": "SGD", "rs": "INR PKR LKR NPR MUR SCR", "rs.": "INR PKR LKR NPR MUR SCR", "us$": "USD",
           "￥": "JPY CNY", "¥": "JPY CNY", "$": "USD", "rmb": "CNY", "vnđ": "VND"}  # fmt: skip
"""in common use, and not in CLDR"""


def _symbols(codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    for locale in localedata.locale_identifiers():
        loaded: Any = localedata.load(locale)
        data = localedata.LocaleDataDict(loaded)
        for code, sign in dict(data.get("currency_symbols", {})).items():
            if code in codes and isinstance(sign, str) and not any(c.isdigit() for c in sign):
                yield code, sign


def main() -> None:
    table = {
        "origin": f"made by tools/units.py from pint {pint.__version__} (BSD) and the Unicode CLDR as in Babel "
        f"{babel.__version__} (Unicode licence, BSD)",
        "measures": measures(),
        **currencies(),
    }
    TABLE.write_text(json.dumps(table, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
