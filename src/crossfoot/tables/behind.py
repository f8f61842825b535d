"""Units behind the figures of a column: 19.95 GB, 3.2 kg, 45 ha, 12.8 min."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from crossfoot.figures.notation import tidy
from crossfoot.inputs.grids import Grid

_UNITS: Final = (
    "[kKMGTP]i?B|[kKMGT]bit|[kmµ]?g|t|[kMG]t|[kmcdµ]?m[²³]?|ha|ac|acres?|mi|ft|in|[mcdh]?[lL]|[kMGT]?Wh?|[kMGT]?J|"
    "[kM]?V|mA|[kMG]?Hz|°[CF]|[mµn]?s|sec|min|mins|minutes|h|hrs?|hours?|days?|kcal|lbs?|oz|bpd|tonnes|tons"
)
_FIGURE: Final = re.compile(rf"([(+-]?\d[\d., '\u202f\u00a0’]*?)\s?({_UNITS})(\)?)")
_LONGEST: Final = 40
"""characters of a figure with its unit"""
_LEAST: Final = 3
"""figures with the same unit behind them from which on it is the unit of a column"""


def without_units(grid: Grid) -> tuple[Grid, Mapping[int, str]]:
    """The grid with figures alone, and by column the unit that stood behind them: where most cells of a column are such
    figures, and all have the same unit. 980 MB above 1.2 GB would not add as they are printed; in the first column
    they name rows.
    """
    parted = {at: match for at, cell in grid.cells.items() if (match := _parted(cell.text))}
    if not parted:
        return grid, {}
    filled = Counter(column for (_, column), cell in grid.cells.items() if cell.text.strip())
    counts: dict[int, Counter[str]] = {}
    for (_, column), match in parted.items():
        counts.setdefault(column, Counter())[match[2]] += 1
    units = {
        column: unit
        for column, found in counts.items()
        for unit, count in found.items()
        if len(found) == 1 and 2 * count >= max(filled[column], 2 * _LEAST) and column > min(filled)
    }
    alone = {at: grid.cells[at]._replace(text=match[1] + match[3]) for at, match in parted.items() if at[1] in units}
    return grid._replace(cells={**grid.cells, **alone}), units


def _parted(text: str) -> re.Match[str] | None:
    """A figure, its unit, and a bracket that may close behind it."""
    text = text.strip()
    if not text or len(text) > _LONGEST or not (text[-1].isalpha() or text[-1] in "²³)"):
        return None
    return _FIGURE.fullmatch(tidy(text))
