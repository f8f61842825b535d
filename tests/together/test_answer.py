"""What is said of a system: the sentence about the missing solver can be followed, and what it does not decide comes to
an end, for each document by itself.
"""

from __future__ import annotations

import tomllib
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.together import solver
from crossfoot.together.answer import BOUND, MISSING, Contradiction, SolverAnswer
from crossfoot.together.system import systems
from systems import PRODUCTS

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def test_the_extra_that_is_named_is_there_and_brings_the_solver() -> None:
    extras = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["optional-dependencies"]
    extra = MISSING.partition("crossfoot[")[2].partition("]")[0]
    assert any(each.startswith("z3-solver") for each in extras[extra])


def test_nothing_is_claimed_that_was_not_found() -> None:
    assert not SolverAnswer(None, {}, frozenset(), frozenset()).unique
    assert Contradiction((), ()).complete and not Contradiction((), ()).beside


def test_what_is_not_decided_is_not_asked_of_the_solver_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve seconds for a question that comes to nothing: of two more of this document no third is asked."""
    import z3

    clock, asked = count(0, 3), [0]
    check = z3.Solver.check

    def counted(search: Any, *literals: Any) -> Any:
        asked[0] += 1
        return check(search, *literals)

    monkeypatch.setattr(solver, "RESOURCES", 1)
    monkeypatch.setattr(solver, "monotonic", lambda: next(clock))
    monkeypatch.setattr(z3.Solver, "check", counted)
    names = "uvw"
    figures = ", ".join(f"{n}x: 2.5, {n}y: 3.5, {n}z: 8.9" for n in names)
    rows = [
        f'  - {{id: {n}{at}, kind: equation, holds: "{holds}"}}\n'
        for n in names
        for at, holds in enumerate((f"{n}x * {n}y = {n}z", f"{n}y * {n}z = 30.6"))
    ]
    text = f"locale: en\nfigures: {{{figures}}}\nclaims:\n{''.join(rows)}"
    for _ in range(2):  # each document has its own allowance
        asked[0] = 0
        checked = check_text("t.yaml", text)
        assert len([each for each in checked.findings if each.rule == "figures-undetermined"]) == len(names)
        assert asked[0] == 2


def test_the_steps_of_the_solver_are_counted() -> None:
    document = load_text("t.yaml", PRODUCTS, Settings())
    assert isinstance(document, Document)
    (system,) = systems([document], [])
    before = system.allowance.steps
    sets = [system.sets(unknown) for unknown in system.unknowns]
    assert solver.ask(system, system.members, frozenset(), sets, {}).possible is not None
    spent = before - system.allowance.steps
    assert 0 < spent < solver.RESOURCES
    system.allowance.steps = 0
    assert solver.ask(system, system.members, frozenset(), sets, {}).reason == BOUND
