"""Columns of figures as whole numbers: what each row prints, in units of the last place of the column.

A whole-number column is taken as printed without separators, a decimal column as printed to its scale, and of a text
column each distinct text is read once, by the reader of figures. Floats are refused: they do not know what was printed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crossfoot.batch.arrow import figures_type, is_text
from crossfoot.figures.from_text import read
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.figures.written import PERCENT, Written
from crossfoot.library.errors import CrossfootError
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

Whole: TypeAlias = Any
"""an array of whole numbers: of 64 bits, or Python's own where that is too little"""
Flags: TypeAlias = Any
"""yes or no for each row, or one answer for all"""

_DIGITS: Final = "^[0-9]{1,18}$"
"""whole numbers that fit into 64 bits, and are read as what they are in every notation"""
_REMEMBERED: Final = 200_000
_MOST: Final = 2**62
_PLACES: Final = 18
_CAST: Final = 6


class Column(NamedTuple):
    """The figures of one field, row by row, each ``num / 10^places``."""

    num: Whole
    places: int
    """of the row that prints most"""
    unit: int | Whole
    """one unit of the last place of a row, in those of the column; one number where all rows have the same"""
    usable: Flags
    """rows that print a simple figure: digits, a sign, perhaps %"""
    percent: Flags
    """rows that print %"""
    signed: Flags
    """rows whose sign is printed so that a figure without one would be written otherwise"""
    text: Callable[[int], str | None]
    """what a row prints; nothing where it prints no figure"""
    texts: Callable[[], Any]
    """what all rows print, as an Arrow array"""

    @property
    def plain(self) -> Flags:
        """Rows that print an exact whole number."""
        if self.places == 0:
            return ~self.percent if isinstance(self.percent, np.ndarray) else not self.percent
        if not isinstance(self.unit, np.ndarray):
            return False
        return (self.unit == 10**self.places) & ~np.asarray(self.percent)

    @property
    def decimals(self) -> Flags:
        """Rows that print decimals."""
        return self.unit < 10**self.places

    def at(self, rows: Whole) -> Column:
        """The same for some of the rows."""

        def some(each: Any) -> Any:
            return each[rows] if isinstance(each, np.ndarray) else each

        return self._replace(
            num=self.num[rows], unit=some(self.unit), usable=some(self.usable), percent=some(self.percent),
            signed=some(self.signed),
        )  # fmt: skip


class _Simple(NamedTuple):
    """What one text prints."""

    num: int
    places: int
    usable: bool
    percent: bool
    signed: bool


_NOTHING: Final = _Simple(0, 0, False, False, False)


def fit(name: str, kind: Any) -> None:
    """Raises ``CrossfootError`` where a column of the type holds no printed figures."""
    simple = figures_type(kind)
    whole = (
        pa.types.is_integer(simple) or pa.types.is_null(simple) or (pa.types.is_decimal(simple) and simple.scale >= 0)
    )
    if whole or is_text(simple):
        return
    message = translatable("{column}: figures are texts, whole numbers or decimals, not {kind}")
    if pa.types.is_floating(simple):
        message = translatable(
            "{column}: figures are texts, whole numbers or decimals, not {kind}; a float does not know what was printed"
        )
    raise CrossfootError(translated(message, column=name, kind=simple), path=("columns", name))


class ColumnReader:
    """Reads the columns of one notation; what a text prints is remembered from one block to the next."""

    def __init__(self, notation: Notation) -> None:
        self.notation = notation
        self._known: dict[str, _Simple] = {}

    def column(self, given: Any) -> Column:
        """The figures of an Arrow array of a type that is ``fit``, as ``plain`` makes it."""
        kind = given.type
        if pa.types.is_integer(kind):
            return _of_integers(given)
        if pa.types.is_decimal(kind):
            return self._of_decimals(given)
        if pa.types.is_null(kind):
            return _missing(len(given))
        return self._of_texts(given if pa.types.is_dictionary(kind) else given.dictionary_encode())

    def _of_decimals(self, given: Any) -> Column:
        scale, mark = given.type.scale, self.notation.decimal or "."
        if given.type.bit_width == 128:
            num = _halves(given)
        else:
            num = _narrowed([0 if each is None else int(each.scaleb(scale)) for each in given.to_pylist()])

        def text(row: int) -> str | None:
            value = given[row].as_py()
            return None if value is None else f"{value:f}".replace(".", mark)

        def texts() -> Any:
            if scale > _CAST:  # Arrow writes small ones with an exponent
                return pa.array([text(row) for row in range(len(given))], pa.string())
            return pc.replace_substring(given.cast(pa.string()), ".", mark)

        return Column(num, scale, 1, _valid(given), False, False, text, texts)

    def _of_texts(self, given: Any) -> Column:
        texts = given.dictionary
        known = self._known
        if len(known) > _REMEMBERED:
            known.clear()
        digits = pc.match_substring_regex(texts, _DIGITS)
        if len(texts) and pc.all(digits, min_count=0).as_py():
            nums, table = texts.cast(pa.int64()).to_numpy(zero_copy_only=False), None
        else:
            table = [known.get(each) or self._read(each) for each in texts.to_pylist()]
            nums = _narrowed([each.num for each in table])
        codes = given.indices.fill_null(0).to_numpy(zero_copy_only=False)
        present = _valid(given)

        def text(row: int) -> str | None:
            value = given[row].as_py()
            return value or None

        def written() -> Any:
            return given.cast(pa.string())

        if not len(texts):
            return _missing(len(given))
        if table is None:
            return Column(nums[codes], 0, 1, present, False, False, text, written)
        places, usable, percent, signed = (
            np.array([each[number] for each in table]) for number in (1, 2, 3, 4)
        )  # fmt: skip
        most = int(places.max())
        units = 10 ** (most - places)
        if most:
            nums = _narrowed([int(n) * int(u) for n, u in zip(nums, units, strict=True)])
        return Column(
            nums[codes], most, int(units[0]) if (units == units[0]).all() else units[codes],
            usable[codes] & present, _same(percent, codes), _same(signed, codes), text, written,
        )  # fmt: skip

    def _read(self, text: str | None) -> _Simple:
        if text is None:
            return _NOTHING
        try:
            simple = _simple(read(text, self.notation))
        except Unreadable:
            simple = _NOTHING
        self._known[text] = simple
        return simple


def _simple(written: Written) -> _Simple:
    """A figure of the commonest form; anything else is for the engine."""
    places = -written.place
    bare = type(written) is Written and written.bare and not written.hedge and not written.noun and not written.scale
    if not bare or written.kind not in ("", PERCENT) or not 0 <= places <= _PLACES:
        return _NOTHING
    if written.den != 10**places or written.step != 1:
        return _NOTHING
    if not written.plain and not places and written.kind != PERCENT:
        return _NOTHING
    return _Simple(written.num, places, True, written.kind == PERCENT, bool(written.sign))


def _valid(given: Any) -> Flags:
    return True if not given.null_count else given.is_valid().to_numpy(zero_copy_only=False)


def _same(flags: Flags, codes: Whole) -> Flags:
    return bool(flags[0]) if (flags == flags[0]).all() else flags[codes]


def _missing(rows: int) -> Column:
    def texts() -> Any:
        return pa.nulls(rows, pa.string())

    return Column(np.zeros(rows, np.int64), 0, 1, np.zeros(rows, np.bool_), False, False, lambda row: None, texts)


def _of_integers(given: Any) -> Column:
    def text(row: int) -> str | None:
        value = given[row].as_py()
        return None if value is None else str(value)

    if given.type == pa.uint64():
        num = _narrowed([each or 0 for each in given.to_pylist()])
    else:
        present = given.fill_null(0) if given.null_count else given
        num = (present if given.type == pa.int64() else present.cast(pa.int64())).to_numpy(zero_copy_only=False)
    return Column(num, 0, 1, _valid(given), False, False, text, lambda: given.cast(pa.string()))


def _halves(given: Any) -> Whole:
    """The unscaled numbers of 128-bit decimals: the lower halves, where the upper ones are nothing but their sign."""
    buffer = given.buffers()[1]
    if buffer is None:
        return np.zeros(len(given), np.int64)
    pairs = np.frombuffer(buffer, "<i8").reshape(-1, 2)[given.offset : given.offset + len(given)]
    low, high = np.ascontiguousarray(pairs[:, 0]), pairs[:, 1]
    if given.null_count:
        valid = given.is_valid().to_numpy(zero_copy_only=False)
        low, high = np.where(valid, low, 0), np.where(valid, high, 0)
    if given.type.precision <= _PLACES or (high == low >> 63).all():
        return low
    return (high.astype(object) << 64) + low.astype(np.uint64).astype(object)


def _narrowed(numbers: list[int]) -> Whole:
    if all(-_MOST < each < _MOST for each in numbers):
        return np.array(numbers, np.int64)
    return np.array(numbers, object)
