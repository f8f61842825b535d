"""Claims of one table of a claim file: a relation at one position, with cells for figures."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from crossfoot.claimfile.document import Document
from crossfoot.claimfile.table_section import SUMS, Rounded, Stated
from crossfoot.claimfile.tree import Path
from crossfoot.claims.claim import Claim, Figure, Gap
from crossfoot.claims.expression import parse
from crossfoot.claims.finding import CellPlace
from crossfoot.claims.kind import kinds
from crossfoot.claims.roles import given_from
from crossfoot.claims.units import recompute
from crossfoot.claims.verdict import decide
from crossfoot.figures.from_text import read
from crossfoot.figures.notation import Unreadable
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple
from crossfoot.tables.area import At
from crossfoot.tables.contents import bare
from crossfoot.tables.declared import Declared, Position, residual
from crossfoot.tables.labels import cell_name
from crossfoot.tables.printed import CellFigure, cell_figure

_KINDS: Final = {"percent": "share", "change": "change", "multiple": "change", "average": "average", "rate": "share"}
_ALL: Final = 100
"""percent of a whole, of which no part is more"""


class _Role(NamedTuple):
    name: str
    at: At
    coefficient: int = 1
    scale: int = 1
    """of a rate, so many of how many"""


class CellClaims:
    """One table of a claim file on its way to claims."""

    def __init__(self, document: Document, declared: Declared, path: str, rounded: Rounded | None) -> None:
        self.document, self.declared, self.path, self.rounded = document, declared, path, rounded
        self.name = declared.table.name
        self.exact: set[int] = set()
        """indexes of claims that hold with the printed values as they are"""
        self._figures: dict[tuple[At, int], CellFigure] = {}
        self._ids: set[str] = set()
        self._spans: dict[Path, tuple[int, int]] = {}

    def claim(self, index: int, stated: Stated, position: Position) -> Claim | None:
        """The claim of a relation at one position, if anything is printed there."""
        declared = self.declared
        every = ((position.result, 1), *position.operands)
        cells = [(at, coefficient) for at, coefficient in position.operands if declared.figure(at) is not None]
        gone = next((at for at, _ in every if declared.is_absent(at)), None)
        needed = 1 if position.form in (*SUMS, "average") else 2
        if gone is None and (declared.figure(position.result) is None or len(cells) < needed):
            return None
        about = stated.about or translated("{relation}, in {line}", relation=stated.title, line=self._line(position))
        name = self._id(position)
        if gone is not None:
            sentence = translatable("{cell} says that there is no figure ({text})")
            if declared.is_unread(gone):
                sentence = translatable("{cell} is no figure that can be read ({text})")
            why = translated(sentence, cell=cell_name(gone), text=declared.grid.text(*gone).strip())
            kind = _KINDS.get(position.form, "total")
            return Claim(index, name, kind, (), "undetermined", why=why, about=about, gap="not-printed")
        kind, roles = _roles(position, cells, declared)
        span = self._span(stated)
        figures = tuple(Figure(each.name, self._figure(each), *span, self._cell(each.at)) for each in roles)
        options: Mapping[str, object] = {}
        if kinds()[kind].field("holds") is not None:
            options = {"holds": parse(_as_equation(roles, figures), self.document.notation)}
        off = residual(declared, position, None)
        if off is not None and not off.by:
            self.exact.add(index)
            return Claim(index, name, kind, figures, "consistent", about=about, options=options)
        return self._decided(Claim(index, name, kind, figures, "consistent", about=about, options=options), position)

    def _decided(self, claim: Claim, position: Position) -> Claim:
        kind = kinds()[claim.kind]
        given = given_from(((each.role, each.written) for each in claim.figures), claim.options)
        verdict, failed, gap = decide(kind, given, self.document.rounding)
        if position.is_soft and verdict != "consistent":
            sentence = translatable("{line} holds what need not add up; name it under except")
            why = translated(sentence, line=self._line(position))
            verdict, failed, gap = "undetermined", None, Gap("nothing", why)
        why = gap.sentence if gap else ""
        return claim._replace(
            verdict=verdict, recomputed=recompute(kind, given), failed=failed, why=why, gap=gap.code if gap else ""
        )

    def _span(self, stated: Stated) -> tuple[int, int]:
        if stated.path not in self._spans:
            self._spans[stated.path] = self.document.source.span((*stated.path, stated.form))
        return self._spans[stated.path]

    def _id(self, position: Position) -> str:
        name = f"{self._cell(position.result)} {position.form}"
        number, unique = 1, name
        while unique in self._ids:
            number += 1
            unique = f"{name} {number}"
        self._ids.add(unique)
        return unique

    def _line(self, position: Position) -> str:
        area = self.declared.area
        text = area.heading(position.line) if position.across == "rows" else area.label(position.line)
        across = self.declared.labels["columns" if position.across == "rows" else "rows"]
        return " ".join(text.split()) or across.name(position.line)

    def _figure(self, role: _Role) -> CellFigure:
        at = role.at
        known = self._figures.get((at, role.scale))
        if known is None:
            figure = self.declared.figure(at)
            assert figure is not None
            notation = self.document.notation
            text = bare(self.declared.grid.text(*at))[0]
            try:
                alike = (
                    text.isdigit()
                    or read(text, notation).value == Fraction(figure.mantissa) * Fraction(10) ** figure.place
                )
            except Unreadable:
                alike = False
            text = text if alike else notation.write_digits(figure.mantissa, figure.place)
            if figure.percent or role.name == "percent":
                text, figure = text if text.endswith("%") else f"{text}%", figure._replace(percent=True)
            known = self._figures[at, role.scale] = cell_figure(text, figure, self.rounded, role.scale)
            grid, name = self.declared.grid, cell_name(at)
            cell = grid.cells[at]
            place = CellPlace(self.path, self.name, name, *at, cell.place, cell.text.strip(), grid.name)
            self.document.cells[self._cell(at)] = place
        return known

    def _cell(self, at: At) -> str:
        return f"{self.name}!{cell_name(at)}"


def _roles(position: Position, cells: list[tuple[At, int]], declared: Declared) -> tuple[str, list[_Role]]:
    """Kind and roles: what is subtracted stands beside the result, so that every part is added."""
    result = position.result
    if position.form == "average":
        return "average", [_Role("average", result), *(_Role(f"values[{n}]", at) for n, (at, _) in enumerate(cells))]
    if position.form == "percent":
        printed = declared.figure(result)
        is_above = printed is not None and printed.mantissa >= _ALL * 10**-printed.place  # of a plan, or an index
        whole = "target" if is_above else "whole"
        return "share", [_Role("part", cells[0][0]), _Role(whole, cells[1][0]), _Role("percent", result)]
    if position.form == "rate":
        # What is divided may well be more than what it is divided by, as a plan may be exceeded.
        return "share", [
            _Role("part", cells[0][0]), _Role("target", cells[1][0]), _Role("ratio", result, scale=position.scale)
        ]  # fmt: skip
    if position.form in ("change", "multiple"):
        role = "percent" if position.form == "change" else "times"
        return "change", [_Role("from", cells[0][0]), _Role("to", cells[1][0]), _Role(role, result)]
    added = [at for at, coefficient in cells if coefficient > 0]
    beside = [result, *(at for at, coefficient in cells if coefficient < 0)]
    if len(beside) > 1 and len(added) == 1:
        added, beside = beside, added
    if len(beside) == 1:
        return "total", [_Role("total", beside[0]), *(_Role(f"parts[{n}]", at) for n, at in enumerate(added))]
    sides = enumerate((*added, *beside))
    return "equation", [_Role(f"holds[{n}]", at, 1 if n < len(added) else -1) for n, at in sides]


def _as_equation(roles: list[_Role], figures: tuple[Figure, ...]) -> str:
    texts = [f"({each.written.text})" if each.written.num < 0 else each.written.text for each in figures]

    def side(sign: int) -> str:
        return " + ".join(text for role, text in zip(roles, texts, strict=True) if role.coefficient == sign)

    return f"{side(1)} = {side(-1)}"
