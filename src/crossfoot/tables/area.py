"""The part of a grid that holds figures to add: without headings, years, codes and ordinal numbers."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from typing import Final

from crossfoot.claimfile.table_section import Rounded
from crossfoot.inputs.grids import Grid
from crossfoot.records import NamedTuple
from crossfoot.tables.contents import CellValue, Content, Marks, contents, marks_of, own_marks, read
from crossfoot.tables.footnotes import bared
from crossfoot.tables.naming import are_codes, are_ordinals, are_years
from crossfoot.tables.printed import UNITS, inferred, inferred_of_columns
from crossfoot.tables.untold import first_untold, untold
from crossfoot.tables.words import HEADING, NAMING, RELATIVE, TOTAL

At = tuple[int, int]
"""row and column, both from 0"""

_COLUMN: Final = 100
"""more space than stands before a label"""
_DASHED: Final = re.compile(r"\s*([-–—•·└├─│↳»>]{1,9})(?=\W{0,9}[^\W\d])")
"""signs before a label that is set in so"""
_NUMBERED: Final = re.compile(
    r"\s*(?:[A-Z]{1,3}\.)?(\d{1,2}(?:\.\d{1,2})*)(?:\s*[-–,;&+]\s*\d{1,2}(?:\.\d{1,2})*)*\.?\s+[^\W\d]"
)
"""numbers of chapters before a label: 2, 2.1, HC.2.1, 2.1-2.3"""
_MOST_OF_A_HUNDRED: Final = 12
"""columns"""
_ROWS_OF_A_HUNDRED: Final = 4
_WORDS: Final = 3
"""cells with words, more than with figures, of a column that names its rows"""
_MOST_ROWS: Final = 200
"""by which that is told"""
_EXPORTED: Final = -5
"""places from which on zeros at the end were put there by a program, be it a single one"""
_PADDED: Final = 8
"""figures that all end in a zero by no chance"""
_CODE: Final = re.compile(r"(?<!\w)(?:codes?|ids?|fips|naics|mã)\W*$", re.IGNORECASE)


class Area(NamedTuple):
    grid: Grid
    figures: Mapping[At, CellValue]
    """cells that hold figures to compare"""
    absent: frozenset[At]
    """cells that say that there is no figure"""
    top: int
    """the first row below the headings"""
    left: int
    """the first column right of the labels"""
    places: Mapping[At, int]
    rounded: Rounded = UNITS
    """how its whole numbers look rounded"""
    own_rounded: Mapping[int, Rounded] = {}
    """by column, where that is otherwise; its figures say so too"""
    marks: Marks = Marks("", ".")
    """how its figures are written"""
    own_marks: Mapping[int, Marks] = {}
    """by column, those of columns that are written in another way"""
    percent_rows: frozenset[int] = frozenset()
    """rows of which most figures are percentages"""
    percent_columns: frozenset[int] = frozenset()
    contents: Mapping[At, Content] = {}
    """what every cell says, those outside of the area too"""
    names: Mapping[int, str] = {}
    """words before the first figure of a row, where nothing stands in the columns of labels"""
    nothing: frozenset[str] = frozenset()
    """folded words that stand for nothing, as sums show"""
    units: Mapping[int, str] = {}
    """by column, what stands behind its figures: GB, kg"""

    def heading(self, column: int) -> str:
        """The headings above a column in one."""
        return " ".join(self.headings(column))

    def headings(self, column: int) -> list[str]:
        """The headings above a column, outermost first, with those that span it."""
        headings = []
        for row in range(self.top):
            for start in range(column, -1, -1):
                cell = self.grid.cells.get((row, start))
                if cell is not None:
                    if start + cell.columns > column:
                        headings.append(cell.text)
                    break
        return headings

    def positions(self, across: str, line: int) -> Sequence[int]:
        """Where a row (of a template ``across`` rows) or column may have figures; not all of a sheet that is empty."""
        count, turned = (self.grid.rows, True) if across == "columns" else (self.grid.columns, False)
        if count <= len(self.figures):
            return range(count)
        return sorted(at[not turned] for at in self.figures if at[turned] == line)

    def label(self, row: int) -> str:
        """The words that name a row."""
        return " ".join(self.grid.text(row, column) for column in range(self.left)).strip()

    def name(self, row: int) -> str:
        """Its label, else the words before its first figure."""
        return self.label(row) or self.names.get(row, "")

    def depth(self, row: int) -> int:
        """How far in the label of a row is set, by its column, what stands before it, and the number of a chapter."""
        for column in range(self.left):
            cell = self.grid.cells.get((row, column))
            if cell is not None and cell.text.strip():
                text = cell.text.expandtabs(4)
                numbered = _NUMBERED.match(text)
                dashes = _DASHED.match(text)
                levels = numbered[1].count(".") + 1 if numbered else len(dashes[1]) if dashes else 0
                return _COLUMN * column + cell.indent + len(text) - len(text.lstrip()) + levels
        return 0


def area(grid: Grid, preferred: Marks | None = None) -> Area:
    """The part of a grid that holds figures; ``preferred`` is how they are written where they leave it open."""
    plain, units = bared(grid)
    marks = marks_of(plain, preferred)
    said = contents(plain, marks)
    own = own_marks(plain, marks, said)
    said.update((at, read(plain.cells[at].text, own[at[1]])) for at in said if at[1] in own)
    figures = {at: content.figure for at, content in said.items() if content.figure is not None}
    top = _top(grid, figures)
    body = {at: figure for at, figure in figures.items() if at[0] >= top}
    left = _left(grid, body, said, top)
    top = first_untold(said, top, left)
    body = {at: figure for at, figure in figures.items() if at[0] >= top and at[1] >= left}
    bare = Area(grid, body, frozenset(), top, left, {}, names=_names(grid, body, said, left))
    naming = {column for column in range(left, grid.columns) if _is_naming(bare, column)}
    body = {at: figure for at, figure in body.items() if at[1] not in naming}
    body = dict(_in_tenths(_unpadded(body)))
    absent = untold(grid, said, body, top, left)
    places = {at: figure.place for at, figure in body.items()}
    relative = {row for row in {row for row, _ in body} if RELATIVE.search(bare.label(row))}
    rounded = inferred([figure for (row, _), figure in body.items() if row not in relative])
    columns = _by_column(body, relative) if rounded == UNITS else {}
    if columns:
        body = {at: f._replace(rounded=columns[at[1]]) if at[1] in columns else f for at, f in body.items()}
    return bare._replace(
        figures=body, absent=absent, places=places, rounded=rounded, own_rounded=columns, marks=marks,
        percent_rows=_mostly_percent(body, 0), percent_columns=_mostly_percent(body, 1) | _of_a_hundred(body),
        contents=said, own_marks=own, units=units,
    )  # fmt: skip


def _by_column(body: Mapping[At, CellValue], relative: Container[int]) -> dict[int, Rounded]:
    """How the whole numbers of single columns look rounded."""
    columns: dict[int, list[CellValue]] = {}
    for (row, column), figure in body.items():
        if row not in relative:
            columns.setdefault(column, []).append(figure)
    return inferred_of_columns(columns)


def counted(area: Area, columns: Container[int]) -> Area:
    """The area with the figures of these columns not rounded otherwise than those of the table."""
    figures = {at: f._replace(rounded=None) if at[1] in columns else f for at, f in area.figures.items()}
    own = {column: how for column, how in area.own_rounded.items() if column not in columns}
    return area._replace(figures=figures, own_rounded=own)


def _names(grid: Grid, body: Mapping[At, CellValue], read: Mapping[At, Content], left: int) -> dict[int, str]:
    first: dict[int, int] = {}
    for row, column in body:
        first[row] = min(first.get(row, column), column)
    words: dict[int, list[str]] = {}
    for row, column in sorted(read):
        if left <= column < first.get(row, 0) and read[row, column].sort == "words":
            words.setdefault(row, []).append(grid.text(row, column))
    return {row: " ".join(each) for row, each in words.items()}


def _mostly_percent(body: Mapping[At, CellValue], axis: int) -> frozenset[int]:
    counted: dict[int, int] = {}
    for at, figure in body.items():
        counted[at[axis]] = counted.get(at[axis], 0) + (1 if figure.percent else -1)
    return frozenset(line for line, more in counted.items() if more > 0)


def _of_a_hundred(body: Mapping[At, CellValue]) -> frozenset[int]:
    """The longest run of columns with decimals that make 100 in nearly every row: percentages, whatever they are
    called.
    """
    columns = sorted({column for (_, column), figure in body.items() if figure.place})
    rows: dict[int, dict[int, CellValue]] = {}
    for (row, column), figure in body.items():
        if len(rows) < _MOST_ROWS or row in rows:
            rows.setdefault(row, {})[column] = figure
    place = min((figure.place for figure in body.values()), default=0)
    whole = 200 * int(10**-place)
    best: frozenset[int] = frozenset()
    for number in range(len(columns)):
        run = columns[number : number + _MOST_OF_A_HUNDRED]
        left = dict.fromkeys(rows, whole)
        slack = dict.fromkeys(rows, 0)
        for size, column in enumerate(run, 1):
            for row, figures in rows.items():
                if column in figures:
                    left[row] -= 2 * figures[column].at(place)
                    slack[row] += int(10 ** (figures[column].place - place))
            fits = sum(abs(left[row]) <= slack[row] for row in rows)
            if size > max(len(best), 1) and fits >= _ROWS_OF_A_HUNDRED and 4 * fits >= 3 * len(rows):
                best = frozenset(run[:size])
    return best


def _unpadded(body: Mapping[At, CellValue]) -> dict[At, CellValue]:
    """Without zeros that a spreadsheet put behind every figure of a column: 8.00000 among whole numbers is 8."""
    least: dict[int, int] = {}
    for (_, column), figure in body.items():
        mantissa, place = figure.mantissa, figure.place
        while place < 0 and mantissa % 10 == 0:
            mantissa, place = mantissa // 10, place + 1
        least[column] = min(least.get(column, 0), place)
    widest: dict[int, int] = {}
    for (_, column), figure in body.items():
        widest[column] = min(widest.get(column, 0), figure.place)
    return {
        at: figure._replace(mantissa=figure.mantissa // 10 ** (least[at[1]] - figure.place), place=least[at[1]])
        if figure.place < least[at[1]] and (widest[at[1]] < least[at[1]] - 1 or widest[at[1]] <= _EXPORTED)
        else figure
        for at, figure in body.items()
    }


def _in_tenths(body: dict[At, CellValue]) -> dict[At, CellValue]:
    """Without a zero that ends all figures of the most decimals where others have one decimal less: 1,541.20 beside
    404.6 was counted in tenths.
    """
    widest = min((figure.place for figure in body.values()), default=0)
    long = [figure for figure in body.values() if figure.place == widest]
    shorter = any(figure.place == widest + 1 for figure in body.values())
    if widest > -2 or len(long) < _PADDED or not shorter or any(figure.mantissa % 10 for figure in long):
        return body
    return {
        at: figure._replace(mantissa=figure.mantissa // 10, place=widest + 1) if figure.place == widest else figure
        for at, figure in body.items()
    }


def _top(grid: Grid, figures: Mapping[At, CellValue]) -> int:
    """The first row with figures that are no years, and more figures than words beside its labels."""
    by_row: dict[int, list[CellValue]] = {}
    naming = _mostly_words(grid, figures)
    for (row, column), figure in figures.items():
        if column not in naming:
            by_row.setdefault(row, []).append(figure)
    for row in sorted(by_row):
        in_row = by_row[row]
        cells = sum(1 for column in range(grid.columns) if (row, column) in grid.cells and column not in naming)
        heads = sum(1 for column in range(grid.columns) if grid.cells.get((row, column), _NO_CELL).heading)
        words = any((row, each) in grid.cells and (row, each) not in figures for each in range(1, grid.columns))
        if are_years(in_row) and (len(in_row) > 1 or words or _heads_words(grid, figures, row)):
            continue
        if len(in_row) * 3 >= cells and heads * 2 <= cells + 1:
            first = min(column for (r, column) in figures if r == row)
            named = any((row, column) in grid.cells for column in range(first))
            if not named and len(in_row) > 2 and are_ordinals(in_row):
                continue  # a row that numbers the columns
            return row
    return grid.rows


def _mostly_words(grid: Grid, figures: Container[At]) -> frozenset[int]:
    """Columns that have words more often than figures: a number among them names something too."""
    counted: dict[int, int] = {}
    for at, cell in grid.cells.items():
        if cell.text.strip():
            counted[at[1]] = counted.get(at[1], 0) + (-1 if at in figures else 1)
    return frozenset(column for column, more in counted.items() if more > _WORDS)


def _heads_words(grid: Grid, figures: Mapping[At, CellValue], row: int) -> bool:
    """Whether it stands beside what is above labels, or nothing names the row, and the next one with anything in it has
    words alone: headings.
    """
    if HEADING.fullmatch(grid.text(row, 0).strip()) or NAMING.fullmatch(grid.text(row, 0).strip()):
        return True
    cells = {at: grid.cells.get(at) for at in ((row, 0), *((row + 1, column) for column in range(grid.columns)))}
    below = [at for at, cell in cells.items() if cell is not None and at[0] > row]
    return cells[row, 0] is None and any(column for _, column in below) and not any(at in figures for at in below)


class _NoCell(NamedTuple):
    heading: bool = False


_NO_CELL = _NoCell()


def _left(grid: Grid, body: Mapping[At, CellValue], read: Mapping[At, Content], top: int) -> int:
    """How many columns hold labels: those up to the last that has words in most of its rows, before the first that has
    figures in most of them; rows without any figure say nothing.
    """
    left = 0
    telling = sorted({row for row, _ in body})
    for column in range(grid.columns):
        rows = [row for row in telling if (row, column) in grid.cells]
        own = [figure for row in rows if (figure := read[row, column].figure) is not None]
        if column == left and len(own) > 2 and len(own) == len(rows) and are_years(own):
            left = column + 1  # years name the rows
            continue
        if column == left and len(own) > 2 and len(own) < len(rows) and are_ordinals(own):
            left = column + 1  # as numbers do, between those that words name
            continue
        if column == left and _name_all_but_totals(grid, body, read, rows, column):
            left = column + 1
            continue
        words = sum(read[row, column].sort == "words" for row in rows)
        if rows and 2 * words >= len(rows):
            left = column + 1
        elif rows and not _words_follow(grid, read, top, column, are_ordinals(own) or are_codes(own, 1)):
            break
        elif rows and left and not are_codes(own, left) and column == _last_of_figures(body):
            break  # the only amounts, and words behind them
    return left


def _name_all_but_totals(
    grid: Grid, body: Mapping[At, CellValue], read: Mapping[At, Content], rows: Sequence[int], column: int
) -> bool:
    """Whether whole numbers stand there, and beside totals their words: ages, classes or years, which do not add up."""
    totals = {row for row in rows if TOTAL.search(grid.text(row, column)) and read[row, column].sort == "words"}
    own = [read[row, column].figure for row in rows if row not in totals]
    beside = {row for row, other in body if other > column}
    return bool(totals) and totals <= beside and all(each and not each.place and not each.percent for each in own)


def _last_of_figures(body: Mapping[At, CellValue]) -> int:
    """The last column that has at least half as many figures as the fullest one."""
    counted: dict[int, int] = {}
    for _, column in body:
        counted[column] = counted.get(column, 0) + 1
    most = max(counted.values(), default=0)
    return max((column for column, count in counted.items() if 2 * count >= most), default=-1)


def _words_follow(grid: Grid, read: Mapping[At, Content], top: int, column: int, is_code: bool) -> bool:
    """Whether the next column is of words, or the one after that behind another of codes: then this one numbers or
    codes what that one names.
    """
    rows = [row for row in range(top, grid.rows) if (row, column + 1) in grid.cells]
    if not rows or 2 * sum(read[row, column + 1].sort == "words" for row in rows) >= len(rows):
        return bool(rows)
    codes = [figure for row in rows if (figure := read[row, column + 1].figure) is not None]
    return is_code and len(codes) > 2 and are_codes(codes, 1) and _words_follow(grid, read, top, column + 1, is_code)


def _is_naming(bare: Area, column: int) -> bool:
    values = [bare.figures[row, column] for row in range(bare.top, bare.grid.rows) if (row, column) in bare.figures]
    if not values:
        return True
    if any(each.place for each in values):
        return False
    if len(values) > 2 and are_years(values):
        return True
    # What counts rows behind their figures stands in most of them: 1, 2 and 3 that were not stated do not.
    is_dense = column <= bare.left or 2 * len(values) > len({row for row, _ in bare.figures})
    if len(values) > 2 and is_dense and are_ordinals(values):
        return True
    heading = bare.heading(column)
    if RELATIVE.search(heading) or any(c.isdigit() for c in heading) or len(heading) >= 24:
        return False  # "school year 2022-2023" is above figures of that year
    named = NAMING.fullmatch(heading.strip()) or _CODE.search(heading)
    beside = {bare.heading(other).strip().casefold() for other in range(bare.grid.columns)}
    is_summed = any(at[1] == column and TOTAL.search(bare.name(at[0])) for at in bare.figures)
    is_answer = "yes" in beside or (heading.strip().casefold() == "no" and is_summed)
    return bool(named) and column <= bare.left + 1 and not is_answer
