"""Smallest repairs against brute force: every set of figures and every value in a range, tried one by one."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import combinations, product
from typing import NamedTuple

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.together import solver
from crossfoot.together.repairs import Repairs
from crossfoot.together.system import systems

Values = Mapping[str, Fraction]
HALF = Fraction(1, 2)


class Small(NamedTuple):
    """A little system, as a claim file and as constraints on values."""

    text: str
    printed: Mapping[str, int]
    slack: frozenset[str]
    """figures that stand for half a unit on both sides; the values tried are halves of that unit, a hundred"""
    constraints: tuple[Callable[[Values], bool], ...]


def repairs_of(text: str) -> tuple[int, set[frozenset[str]]]:
    """The smallest number of figures to change, by the search, and all the sets of that size."""
    size, found = witnesses_of(text)
    return size, set(found)


def witnesses_of(text: str) -> tuple[int, dict[frozenset[str], dict[str, Fraction]]]:
    """As ``repairs_of``, each set with the values that the search would put in place."""
    document = load_text("t.yaml", text, Settings())
    assert isinstance(document, Document)
    size, products = 0, {frozenset[str](): dict[str, Fraction]()}
    for system in systems([document], []):
        repairs = Repairs(system)
        repairs._is_lone = lambda cluster: False  # type: ignore[method-assign]  # its repairs are wanted here
        for found in repairs.conflicts():
            assert found.repairs and not found.unknown and found.complete, (found, text)
            assert len({len(repair) for repair in found.repairs}) == 1
            size += len(found.repairs[0])
            sets = {}
            for repair in found.repairs:
                values = repairs.possible(repair).values
                named = {system.unknowns[u].label: value for u, value in values.items() if system.unknowns[u].name}
                sets[frozenset(system.unknowns[u].label for u in repair)] = named
            products = {a | b: {**products[a], **sets[b]} for a in products for b in sets}
    return size, products


def by_force(small: Small, reach: range) -> tuple[int, set[frozenset[str]]]:
    names = list(small.printed)
    for size in range(len(names) + 1):
        found = {frozenset(freed) for freed in combinations(names, size) if feasible(small, frozenset(freed), reach)}
        if found:
            return size, found
    raise AssertionError("nothing in range would do")


def feasible(small: Small, freed: frozenset[str], reach: range) -> bool:
    choices = []
    for name, printed in small.printed.items():
        if name in freed:
            choices.append(
                [HALF * n for n in range(2 * reach.start, 2 * reach.stop)]
                if small.slack
                else [Fraction(n) for n in reach]
            )
        elif name in small.slack:
            choices.append([printed - HALF, Fraction(printed), printed + HALF])
        else:
            choices.append([Fraction(printed)])
    return any(
        all(constraint(values) for constraint in small.constraints)
        for chosen in product(*choices)
        for values in [dict(zip(small.printed, chosen, strict=True))]
    )


def is_strict(small: Small) -> bool:
    """Whether no claim asks for the leniency of a way of printing that brute force does not know."""
    return {claim.verdict for claim in check_text("t.yaml", small.text).claims} <= {"consistent", "mismatch"}


def total_of(total: str, parts: tuple[str, ...]) -> Callable[[Values], bool]:
    return lambda values: sum(values[part] for part in parts) == values[total]


def sums(draw: random.Random, slack: bool) -> Small:
    """Three or four totals over five or six names, some of them printed to half a unit."""
    names = "abcdef"[: 4 if slack else draw.randint(4, 6)]
    printed = {name: draw.randint(0, 2) for name in names}
    soft = frozenset(name for name in names if slack and draw.random() < 0.5)
    constraints, claims = [], []
    for number in range(draw.randint(2, 3)):
        chosen = draw.sample(names, 3)
        if draw.random() < 0.6:  # mostly consistent, so that the smallest repair is small
            printed[chosen[0]] = printed[chosen[1]] + printed[chosen[2]]
        constraints.append(total_of(chosen[0], (chosen[1], chosen[2])))
        claims.append(f"  - {{id: t{number}, kind: total, total: {chosen[0]}, parts: [{chosen[1]}, {chosen[2]}]}}")
    figures = "\n".join(f"  {name}: {f'{n} hundred' if name in soft else f'{n * 100}'}" for name, n in printed.items())
    return Small(f"locale: en\nfigures:\n{figures}\nclaims:\n" + "\n".join(claims), printed, soft, tuple(constraints))


def exact_sums(draw: random.Random) -> Small:
    made = sums(draw, False)
    text = made.text
    for name, n in made.printed.items():
        text = text.replace(f"  {name}: {n * 100}\n", f"  {name}: {n}\n")
    return made._replace(text=text)


@pytest.mark.parametrize("seed", range(40))
def test_exact_sums_are_repaired_as_brute_force_does(seed: int) -> None:
    small = exact_sums(random.Random(seed))
    assert repairs_of(small.text) == by_force(small, range(-9, 12)), small.text


@pytest.mark.parametrize("seed", range(24))
def test_sums_with_slack_are_repaired_as_brute_force_does(seed: int) -> None:
    """Figures in hundreds stand for half a hundred on both sides, and meet others that are exact."""
    draw = random.Random(1000 + seed)
    small = next(small for small in iter(lambda: sums(draw, True), None) if is_strict(small))
    assert repairs_of(small.text) == by_force(small, range(-7, 10)), small.text


def shares(draw: random.Random) -> Small:
    """A whole and its parts, which add up, and a percentage to nearest for some."""
    count = draw.randint(2, 3)
    names = "abc"[:count]
    printed = {name: draw.randint(0, 3) for name in names}
    printed["w"] = max(1, sum(printed.values()))
    claims = [f"  - {{id: all, kind: total, total: w, parts: [{', '.join(names)}]}}"]
    constraints: list[Callable[[Values], bool]] = [total_of("w", tuple(names))]
    for name in names[: draw.randint(1, count)]:
        percent = round(Fraction(100 * printed[name], printed["w"]))
        printed[f"p{name}"] = percent if draw.random() < 0.7 else draw.randint(0, 100)
        claims.append(f"  - {{id: s{name}, kind: share, part: {name}, whole: w, percent: p{name}}}")
        constraints.append(share_of(name, f"p{name}"))
    for name in draw.sample(names, draw.randint(0, 1)):
        printed[name] += draw.randint(1, 2)
    figures = "\n".join(f"  {name}: {n}{'%' if name[0] == 'p' else ''}" for name, n in printed.items())
    return Small(
        f"locale: en\nfigures:\n{figures}\nclaims:\n" + "\n".join(claims), printed, frozenset(), tuple(constraints)
    )


def share_of(part: str, percent: str) -> Callable[[Values], bool]:
    def holds(values: Values) -> bool:
        a, w, p = values[part], values["w"], values.get(percent)
        if not 0 <= a <= w:
            return False
        if p is None:  # freed: any percentage would do, unless it is one of nothing
            return w != 0 or a == 0
        return (p - HALF) * w <= 100 * a <= (p + HALF) * w

    return holds


def shares_by_force(small: Small) -> tuple[int, set[frozenset[str]]]:
    """As ``by_force``; a percentage that is freed is left out, and a count may be anything from 0 to 15."""
    names = list(small.printed)
    for size in range(len(names) + 1):
        found = set()
        for freed in map(frozenset, combinations(names, size)):
            kept = [name for name in names if name[0] != "p" or name not in freed]
            choices = [
                [Fraction(n) for n in range(16)] if name in freed else [Fraction(small.printed[name])] for name in kept
            ]
            if any(
                all(c(dict(zip(kept, chosen, strict=True))) for c in small.constraints) for chosen in product(*choices)
            ):
                found.add(freed)
        if found:
            return size, found
    raise AssertionError("nothing in range would do")


@pytest.mark.parametrize("seed", range(60))
def test_shares_of_one_whole_are_repaired_as_brute_force_does(seed: int) -> None:
    small = shares(random.Random(seed))
    least, expected = shares_by_force(small)
    size, found = witnesses_of(small.text)
    assert size == least and expected <= set(found), small.text
    for repair in found.keys() - expected:  # one that takes values out of the range that brute force can try
        values = {name: Fraction(n) for name, n in small.printed.items()} | {
            n: v for n, v in found[repair].items() if n in repair
        }
        for name in [name for name in repair if name[0] == "p"]:
            del values[name]
        assert max(map(abs, values.values())) > 15 or min(values.values()) < 0, (small.text, repair)
        assert all(constraint(values) for constraint in small.constraints), (small.text, repair)


@pytest.mark.parametrize(("percent", "possible"), [("50%", True), ("40%", False)])
def test_what_equalities_fix_is_decided_without_the_solver(
    percent: str, possible: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two totals make a 45; that it is 50% of 90 holds then, and 40% of it does not."""
    monkeypatch.setattr(solver, "ask", lambda *asked: pytest.fail("the solver was asked"))
    document = load_text(
        "t.yaml",
        "locale: en\nfigures: {a: 54, t: 76}\nclaims:\n"
        "  - {id: one, kind: total, total: t, parts: [a, 31]}\n  - {id: two, kind: total, total: 69, parts: [a, 24]}\n"
        f"  - {{id: half, kind: share, part: a, whole: 90, percent: {percent}}}\n",
        Settings(),
    )
    assert isinstance(document, Document)
    (system,) = systems([document], [])
    a = next(unknown.number for unknown in system.unknowns if unknown.name == "a")
    assert Repairs(system).possible(frozenset({a})).possible is possible
