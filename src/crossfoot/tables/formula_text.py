"""What the text of a formula adds or takes the average of: cells of its own sheet or another, with their signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal

from crossfoot.inputs.grids import Grid
from crossfoot.records import NamedTuple
from crossfoot.tables.area import At
from crossfoot.tables.labels import column_number

_CELL: Final = r"\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}"
_TOKEN: Final = re.compile(
    rf"(?P<ref>(?:(?:'(?P<quoted>(?:[^']|'')+)'|(?P<sheet>[^\W\d][\w.]*))!)?(?P<from>{_CELL})(?::(?P<to>{_CELL}))?(?![\w.(!\[]))"
    r"|(?P<call>(?:_XLFN\.)?[A-Z][A-Z0-9.]*)\(|(?P<name>[^\W\d][\w.]*(?:\[[^\[\]']+\])?)|(?P<number>\d+(?:\.\d+)?)|(?P<sign>[-+/(),;])",
    re.IGNORECASE,
)
_LONGEST: Final = 2000
"""characters of a formula"""
_DEEPEST: Final = 8
"""names within names, and brackets within brackets"""
_MOST_REFERENCES: Final = 500
_SUMS: Final = ("SUM", "SUMPRODUCT")
_SUM_CODES: Final = ("9", "109")
_MEAN_CODES: Final = ("1", "101")
_SUBTOTAL: Final = re.compile(r"=\s*(?:_xlfn\.)?(?:SUBTOTAL|AGGREGATE)\(", re.IGNORECASE)


class Ref(NamedTuple):
    """A range of cells; both ends belong to it."""

    sheet: str
    """nothing for that of the formula"""
    top: int
    left: int
    bottom: int
    right: int

    def holds(self, at: At) -> bool:
        return self.top <= at[0] <= self.bottom and self.left <= at[1] <= self.right


class Summand(NamedTuple):
    ref: Ref
    sign: int
    subtotal: str = ""
    """the code of a SUBTOTAL, which leaves out others of its kind, and what is hidden"""


class Formula(NamedTuple):
    kind: Literal["sum", "average"]
    terms: tuple[Summand, ...]
    shape: str
    """its text without the ranges"""
    divided: int = 0
    """of a sum that a number makes an average: by how many; -1 by COUNT of the same"""


class _OtherFormula(Exception):
    """It says something that is no sum and no average."""


def formula(text: str, sheet: str = "", names: Mapping[str, str] | None = None) -> Formula | None:
    """What a formula with its equals sign says; ``names`` are the folded names that a workbook gives to ranges."""
    if not 1 < len(text) <= _LONGEST:
        return None
    try:
        reader = _Reader(text[1:], sheet.casefold(), names or {})
        return reader.whole()
    except _OtherFormula:
        return None


def cells_of(grid: Grid, said: Formula, most: int) -> Iterator[tuple[At, int]]:
    """The cells with their signs; nothing for those of other sheets, and for more than ``most``."""
    if any(term.ref.sheet for term in said.terms):
        return
    if sum((ref.bottom - ref.top + 1) * (ref.right - ref.left + 1) for ref, _, _ in said.terms) > most:
        return
    for ref, sign, code in said.terms:
        hidden = grid.hidden.rows if len(code) > 2 or (code and grid.filtered) else ()
        for row in range(ref.top, ref.bottom + 1):
            for column in range(ref.left, ref.right + 1):
                cell = grid.cells.get((row, column)) if code else None
                if row not in hidden and not (cell and _SUBTOTAL.match(cell.formula)):
                    yield (row, column), sign


class _Reader:
    """One formula, token by token."""

    def __init__(
        self, text: str, sheet: str, names: Mapping[str, str], depth: int = 0, left: list[int] | None = None
    ) -> None:
        self.sheet, self.names, self.depth = sheet, names, depth
        self.left = left or [_MOST_REFERENCES]
        """how many references may still come; shared with the readers of names"""
        self.tokens = list(self._tokens(text))
        self.at = 0

    def _tokens(self, text: str) -> Iterator[re.Match[str]]:
        at = 0
        while at < len(text):
            if text[at].isspace():
                at += 1
                continue
            token = _TOKEN.match(text, at)
            if token is None:
                raise _OtherFormula
            yield token
            at = token.end()

    def whole(self) -> Formula:
        said = self._rounded()
        if self.at < len(self.tokens):
            raise _OtherFormula
        shape = "".join("#" if token["ref"] else token[0].upper() for token in self.tokens)
        return said._replace(shape=shape)

    def _rounded(self) -> Formula:
        """A sum or an average, perhaps rounded to decimals, or to units."""
        if self._call("ROUND"):
            said = self._rounded()
            self._take(",", ";")
            self._number()
            self._take(")")
            return said
        if self._call("AVERAGE"):
            return Formula("average", tuple(self._arguments()), "")
        before = self.at
        if self._call("SUBTOTAL"):
            code = self._number()
            self._take(",", ";")
            if code in _MEAN_CODES:
                return Formula("average", tuple(self._arguments(code)), "")
            self.at = before
        terms = tuple(self._sum())
        if not self._is("/"):
            return Formula("sum", terms, "")
        if any(term.sign < 0 for term in terms):
            raise _OtherFormula
        if self._call("COUNT"):
            if [term.ref for term in self._arguments()] != [term.ref for term in terms]:
                raise _OtherFormula
            return Formula("average", terms, "", -1)
        number = self._number()
        if not number.isdigit():
            raise _OtherFormula
        return Formula("average", terms, "", int(number))

    def _sum(self) -> Iterator[Summand]:
        sign = -1 if self._is("-") else 1
        if sign > 0:
            self._is("+")
        yield from self._factor(sign)
        while self._is("-", "+"):
            sign = -1 if self.tokens[self.at - 1][0] == "-" else 1
            yield from self._factor(sign)

    def _factor(self, sign: int) -> Iterator[Summand]:
        self.depth += 1
        if self.depth > _DEEPEST or self.at >= len(self.tokens):
            raise _OtherFormula
        if self._is("("):
            inner = list(self._sum())
            while self._is(",", ";"):  # several areas in one
                inner += self._sum()
            self._take(")")
        elif any(self._call(each) for each in _SUMS):
            product = (self.tokens[self.at - 1]["call"] or "").upper().endswith("PRODUCT")
            inner = list(self._arguments(one=product))
        elif self._call("SUBTOTAL"):
            code = self._number()
            if code not in _SUM_CODES:
                raise _OtherFormula
            self._take(",", ";")
            inner = list(self._arguments(code))
        else:
            inner = list(self._reference())
        self.depth -= 1
        yield from (term._replace(sign=sign * term.sign) for term in inner)

    def _arguments(self, code: str = "", one: bool = False) -> Iterator[Summand]:
        """What stands in the brackets of a function; ``one``: it takes no more than that."""
        yield from (term._replace(subtotal=code or term.subtotal) for term in self._sum())
        while self._is(",", ";"):
            if one:
                raise _OtherFormula
            yield from (term._replace(subtotal=code or term.subtotal) for term in self._sum())
        self._take(")")

    def _reference(self) -> Iterator[Summand]:
        token = self.tokens[self.at]
        self.at += 1
        self.left[0] -= 1
        if self.left[0] < 0:
            raise _OtherFormula
        if token["ref"]:
            yield Summand(self._ref(token), 1)
            return
        named = self.names.get((token["name"] or "").casefold())
        if named is None:
            raise _OtherFormula
        inner = _Reader(named.removeprefix("="), self.sheet, self.names, self.depth, self.left)
        yield from inner._sum()
        while inner._is(",", ";"):
            yield from inner._sum()
        if inner.at < len(inner.tokens):
            raise _OtherFormula

    def _ref(self, token: re.Match[str]) -> Ref:
        sheet = (token["quoted"] or token["sheet"] or "").replace("''", "'")
        ends = [_at(each) for each in (token["from"], token["to"] or token["from"])]
        (top, bottom), (left, right) = (sorted(each) for each in zip(*ends, strict=True))
        return Ref("" if sheet.casefold() == self.sheet else sheet, top, left, bottom, right)

    def _is(self, *signs: str) -> bool:
        there = self.at < len(self.tokens) and self.tokens[self.at]["sign"] in signs
        self.at += there
        return there

    def _take(self, *signs: str) -> None:
        if not self._is(*signs):
            raise _OtherFormula

    def _call(self, name: str) -> bool:
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        there = bool(token and token["call"] and token["call"].upper().removeprefix("_XLFN.") == name)
        self.at += there
        return there

    def _number(self) -> str:
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        if token is None or not token["number"]:
            raise _OtherFormula
        self.at += 1
        return str(token["number"])


def _at(name: str) -> At:
    """Row and column of a cell by its name, whether it is fixed or not."""
    bare = name.replace("$", "").upper()
    letters = bare.rstrip("0123456789")
    return int(bare[len(letters) :]) - 1, column_number(letters)
