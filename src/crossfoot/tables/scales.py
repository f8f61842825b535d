"""In what a table counts, as its title, caption or a heading says: thousands, millions, billions."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from crossfoot.tables.area import Area

_MANY: Final = {
    "thousand": "thousands|milliers|tausend|tsd|migliaia|milhares|duizenden|тыс",
    "million": "millions|millionen|mio|millones|milioni|milhões|miljoenen|млн",
    "billion": "billions|milliards|milliarden|mrd|mil millones|miliardi|bilhões|miljard|млрд",
}
"""words that say it anywhere but behind a number; the longest first where one holds another"""
_ONE: Final = {
    "thousand": "thousand|millier|000s?|'000s?|nghìn|ngàn|miles de|k€|千[円元人]?",
    "million": "million|mn|m€|triệu|百[万萬][円元人]?",
    "billion": "billion|bn|md€|tỷ(?! (?:lệ|trọng|suất|số))|tỉ(?! (?:lệ|trọng|suất|số))|十[亿億][円元人]?",
}
"""words that say it behind an opening bracket, ``in``, ``unit:`` or the sign of a currency"""
_BEFORE: Final = (
    r"(?:(?!(?<=\d),\d)[(\[,:：（]|"  # but for the comma of "1,000"
    r"\b(?:in|en|đơn vị(?: tính)?|đvt|unit|units|unité|einheit)\b:?)\s*(?:[$€£¥]|us\$)?\s*"
)
_BEHIND: Final = r"(?!\w|-plus)"
_LONGEST: Final = 300
"""characters of a title that are looked at"""

_SHOWN: Final = 100


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            unit,
            re.compile(rf"(?<!\w)(?<!\d )(?<!per )(?:{_MANY[unit]}){_BEHIND}|{_BEFORE}(?:{_ONE[unit]}){_BEHIND}"),
        )
        for unit in ("billion", "million", "thousand")
    )


def scale_in(text: str) -> str:
    """``million`` for "Outlays (in millions of dollars)"; nothing where it says none."""
    folded = " ".join(text[:_LONGEST].casefold().split())
    return next((unit for unit, pattern in _patterns() if pattern.search(folded)), "")


def scale_of(area: Area) -> tuple[str, str]:
    """In what all of the table counts, and the words that say so; nothing where none do, or some say otherwise."""
    grid = area.grid
    said = [grid.caption]
    for row in range(area.top):
        there = [column for column in range(grid.columns) if grid.text(row, column).strip()]
        said += [grid.text(row, column) for column in there if column < area.left or len(there) == 1]
    found = {unit: text for text in said if (unit := scale_in(text))}
    headings = {scale_in(area.heading(column)) for column in {column for _, column in area.figures}}
    if not found and len(headings) == 1 and "" not in headings:
        found = {headings.pop(): area.heading(area.left)}
    if len(found) != 1 or headings - {"", *found}:
        return "", ""
    [(unit, text)] = found.items()
    return unit, " ".join(text.split())[:_SHOWN]
