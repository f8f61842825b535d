"""Words around figures that the Unicode CLDR knows, through Babel: for locales that have no file in ``languages``, and
for units that a language file does not name. Nothing of it is loaded before it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from crossfoot.figures.notation import Words, folded, tidy

_HOLDER = re.compile(r"\{0\}")
_ZEROS = re.compile(r"0+")
_MARKS = re.compile("[\u200e\u200f\u061c']")
_PERCENT = "concentr-percent"
_PERMILLE = "concentr-permille"
_NO_UNITS = (
    _PERCENT, _PERMILLE, "concentr-permyriad", "concentr-item", "concentr-part", "concentr-ofglucose",
    "temperature-generic", "length-point",
)  # fmt: skip
"""what is no unit of measure, or a word that means another thing before all"""


def words_of(locale: str) -> Words:
    """Scale words and names of percentages of a locale; letters that stand for a scale count behind money only."""
    scales: dict[str, int] = {}
    for power, pattern in _compact(locale):
        word = _word(_ZEROS.sub("", pattern))
        if word and any(c.isalpha() for c in word):
            scales.setdefault(word, power - len(_ZEROS.findall(pattern)[0]) + 1)
    long = {word: power for word, power in scales.items() if len(word) > 1 or not word.isascii()}
    percent = dict.fromkeys(word for word, unit in _units(locale) if unit == _PERCENT and word[-1].isalpha())
    return Words(
        scales=long,
        money_scales={word: power for word, power in scales.items() if word not in long},
        percent=tuple(percent),
    )


@cache
def named(locale: str) -> Mapping[str, str]:
    """Every name of a unit or of a currency in a locale, folded -> the unit; what two have in common is left out."""
    meanings: dict[str, str] = {}
    doubtful: set[str] = set()
    for word, unit in (*_units(locale), *_currencies(locale)):
        if unit in _NO_UNITS and unit != _PERMILLE:
            continue
        meant = "1/10 %" if unit == _PERMILLE else unit
        if meanings.setdefault(word, meant) != meant:
            doubtful.add(word)
    return {word: unit for word, unit in meanings.items() if word not in doubtful}


def _data(locale: str) -> Any:
    from babel import localedata

    name = locale.replace("-", "_")
    while name and not localedata.exists(name):
        name = name.rpartition("_")[0]
    loaded: Any = localedata.load(name or "root")
    return localedata.LocaleDataDict(loaded)


def _compact(locale: str) -> Iterator[tuple[int, str]]:
    """Patterns of numbers with a scale word, with the power of ten for which each stands; behind those of a region, in
    which lakh may have taken the place of million, those of its language.
    """
    for name in dict.fromkeys((locale, re.split("[-_]", locale)[0])):
        formats = _data(name)["compact_decimal_formats"]
        for length in sorted(formats):  # long before short
            for forms in dict(formats[length]).values():
                for number, pattern in dict(forms).items():
                    text = str(getattr(pattern, "pattern", pattern))
                    if _ZEROS.search(text):
                        yield len(number) - 1, text


def _units(locale: str) -> Iterator[tuple[str, str]]:
    patterns = _data(locale)["unit_patterns"]
    for unit in patterns:
        for length in patterns[unit]:
            for form, pattern in dict(patterns[unit][length]).items():
                word = _word(_HOLDER.sub("", pattern)) if isinstance(pattern, str) and form != "per" else ""
                if word:
                    yield word, unit


def _currencies(locale: str) -> Iterator[tuple[str, str]]:
    data = _data(locale)
    for code, name in dict(data["currency_names"]).items():
        yield _word(name), code
    for code in data["currency_names_plural"]:
        for name in dict(data["currency_names_plural"][code]).values():
            yield _word(name), code


def _word(text: str) -> str:
    return folded(" ".join(_MARKS.sub("", tidy(text)).split()))
