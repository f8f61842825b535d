"""Smallest repairs of tables, and of three and more claims that exclude each other: exactly which, and no others."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Conflict
from crossfoot.together.elimination import Equality, eliminated
from crossfoot.together.repairs import Repairs
from crossfoot.together.system import systems

Total = tuple[str, tuple[str, ...]]


def text_of(figures: Mapping[str, int], totals: Sequence[Total]) -> str:
    declared = ", ".join(f"{name}: {value}" for name, value in figures.items())
    claims = [
        f"  - {{id: {whole}_{n}, kind: total, total: {whole}, parts: [{', '.join(parts)}]}}"
        for n, (whole, parts) in enumerate(totals)
    ]
    return "\n".join(["locale: en", f"figures: {{{declared}}}", "claims:", *claims]) + "\n"


def table(draw: random.Random, rows: int, columns: int) -> tuple[dict[str, int], list[Total]]:
    """Figures that add up, and the totals of rows and columns; every figure stands in two of them."""
    cells = {f"c{i}{j}": draw.randint(20, 90) for i in range(rows) for j in range(columns)}
    figures = dict(cells)
    totals: list[Total] = []
    for i in range(rows):
        figures[f"r{i}"] = sum(cells[f"c{i}{j}"] for j in range(columns))
        totals.append((f"r{i}", tuple(f"c{i}{j}" for j in range(columns))))
    for j in range(columns):
        figures[f"k{j}"] = sum(cells[f"c{i}{j}"] for i in range(rows))
        totals.append((f"k{j}", tuple(f"c{i}{j}" for i in range(rows))))
    figures["g"] = sum(cells.values())
    totals += [("g", tuple(f"r{i}" for i in range(rows))), ("g", tuple(f"k{j}" for j in range(columns)))]
    return figures, totals


def by_force(figures: Mapping[str, int], totals: Sequence[Total], most: int) -> set[frozenset[str]]:
    """Every smallest set of figures whose change mends all totals: each set is tried, by linear algebra."""
    numbers = {name: number for number, name in enumerate(figures)}
    rows = []
    for n, (whole, parts) in enumerate(totals):
        off = sum(figures[part] for part in parts) - figures[whole]
        rows.append(Equality(n, {numbers[whole]: -1, **{numbers[part]: 1 for part in parts}}, Fraction(off)))
    for size in range(most + 1):
        found = {
            frozenset(names)
            for names in combinations(figures, size)
            if not eliminated(frozenset(numbers[name] for name in names), rows)[1]
        }
        if found:
            return found
    raise AssertionError(f"more than {most} figures have to change")


def repaired(text: str) -> list[set[frozenset[str]]]:
    """The repairs of each conflict."""
    document = load_text("t.yaml", text, Settings())
    assert isinstance(document, Document)
    found = []
    for system in systems([document]):
        for conflict in Repairs(system).conflicts():
            assert conflict.complete and not conflict.unknown
            found.append({frozenset(system.unknowns[u].label for u in repair) for repair in conflict.repairs})
    return found


def together(repairs: Sequence[set[frozenset[str]]]) -> set[frozenset[str]]:
    """One repair of each conflict, in every combination."""
    found = {frozenset[str]()}
    for each in repairs:
        found = {one | other for one in found for other in each}
    return found


@pytest.mark.parametrize("seed", range(30))
def test_tables_with_slips_are_repaired_as_linear_algebra_says(seed: int) -> None:
    """One to four slips of sizes that are partly alike, so that sums over rows and columns come out even in groups."""
    draw = random.Random(f"tables {seed}")
    figures, totals = table(draw, 2, draw.choice((2, 3)))
    slips = 1 + seed % (4 if len(figures) < 10 else 3)
    for name in draw.sample(sorted(figures), slips):
        figures[name] += draw.choice((5, 5, 7, 12, -5, -7, -12))
    wanted = by_force(figures, totals, 4)
    document = check_text("t.yaml", text_of(figures, totals))
    wrong = [claim for claim in document.claims if claim.verdict == "mismatch"]
    if len(wrong) < 2:
        return  # told by itself
    assert together(repaired(text_of(figures, totals))) == wanted, text_of(figures, totals)


def conflicts(text: str) -> list[tuple[tuple[str, ...], list[str]]]:
    """The claims of each conflict as they are told, and its repairs with the values that would do."""
    told: list[Conflict] = [each.conflict for each in check_text("t.yaml", text).findings if each.conflict is not None]
    return [
        (each.claims, [", ".join(f"{c.label} {c.printed}: {c.needed}" for c in repair) for repair in each.repairs])
        for each in told
    ]


HEAD = "locale: en\nfigures: {a: 40, b: 60, c: 25, d: 130, e: 99}\nclaims:\n"


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        (
            (
                "{id: x, kind: total, total: d, parts: [a, b, c]}",
                "{id: y, kind: equation, holds: a + 5 = 50}",
                "{id: z, kind: total, total: e, parts: [a, 54]}",
            ),
            [(("x", "y", "z"), ["a 40: 45"])],
        ),
        (
            (
                "{id: x, kind: total, total: d, parts: [a, b, c]}",
                "{id: y, kind: total, total: 65, parts: [a, c]}",
                "{id: z, kind: total, total: 85, parts: [b, c]}",
                "{id: v, kind: equation, holds: d + 1 = 126}",
            ),
            [(("x", "v"), ["d 130: 125"])],
        ),
        (
            (
                "{id: x, kind: total, total: 70, parts: [a, c]}",
                "{id: y, kind: total, total: 90, parts: [b, c]}",
                "{id: z, kind: total, total: 105, parts: [a, b]}",
            ),
            [(("x", "y", "z"), ["total 70: 65, b 60: 65", "a 40: 45, total 90: 85", "c 25: 30, total 105: 100"])],
        ),
    ],
)
def test_conflicts_of_several_claims_are_told_with_exactly_these_repairs(
    claims: Sequence[str], told: list[tuple[tuple[str, ...], list[str]]]
) -> None:
    assert conflicts(HEAD + "".join(f"  - {claim}\n" for claim in claims)) == told
