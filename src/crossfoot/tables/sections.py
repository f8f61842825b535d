"""Sections one behind the other, each with the line that is called its sum: what holds for most holds for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.records import NamedTuple
from crossfoot.tables.evidence import ENOUGH, Fit, LineValues, fit
from crossfoot.tables.relation import Template
from crossfoot.tables.words import TOTAL

_LEAST: Final = 3
"""sections that add up to the last position, for each in which a slip may have been made"""
_NAMED: Final = 6
"""bits that a label is worth that says that its line is made of others"""
_MOST: Final = 400
"""lines among which they are looked for"""
_FAMILY: Final = 900_000_000
"""more than other families have"""
_NO_FIT: Final = (0, 1, False)


def sections(lines: LineValues, order: Sequence[int]) -> list[Template]:
    """A sum of all lines since the last one that is called a sum, for each such line, where that holds as a rule; and
    one of these sums, for a line called so that follows one of them right away.
    """
    if len(order) > _MOST:
        return []
    return [each for run in (order, order[::-1]) for each in _as_a_rule(lines, list(_between_sums(lines, run)))]


class _Section(NamedTuple):
    result: int
    parts: tuple[int, ...]
    fits: Fit | None
    is_inner: bool
    """whether its parts are no sums themselves"""

    @property
    def is_sound(self) -> bool:
        return self.fits is not None and self.fits.hits > 0 and not self.fits.misses


def _between_sums(lines: LineValues, run: Sequence[int]) -> Iterator[_Section]:
    inside: list[int] = []
    results: list[int] = []
    for line in run:
        if not TOTAL.search(lines.labels[line]):
            inside.append(line)
            continue
        parts = inside or results
        if len(parts) > 1:
            fits = fit(lines, line, [(each, 1) for each in parts])
            yield _Section(line, tuple(sorted(parts)), fits, bool(inside))
        results = [*results, line] if inside else []
        inside = []


def _as_a_rule(lines: LineValues, found: list[_Section]) -> Iterator[Template]:
    """All of them, where most hold everywhere; that one fails is then no reason to leave it out."""
    inner = [each for each in found if each.is_inner]
    holding = [each.fits for each in inner if each.fits is not None and each.is_sound]
    failing = [each.result for each in inner if not each.is_sound]
    together = sum(fits.bits + _NAMED for fits in holding)
    if len(failing) > 1 or len(holding) < _LEAST * max(len(failing), 1) or together < 2 * ENOUGH:
        return
    for each in found:
        if not each.is_inner and not each.is_sound and not set(failing) & set(each.parts):
            continue
        hits, misses, rounded = _NO_FIT if each.fits is None else (each.fits.hits, each.fits.misses, each.fits.rounded)
        bits = together if each.is_sound else ENOUGH  # what holds otherwise comes first
        yield Template(
            "sum", lines.across, each.result, tuple((line, 1) for line in each.parts), bits, hits, misses, rounded,
            True, family=_FAMILY + each.is_inner, is_laid_out=True,
        )  # fmt: skip
