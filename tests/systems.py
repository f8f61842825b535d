"""Systems of one claim, and questions about them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.together.asked import Asked, bounds
from crossfoot.together.forms import Forms
from crossfoot.together.linear import Linear, Posed
from crossfoot.together.system import System, system_of
from crossfoot.together.z3_terms import demand_of

PRODUCTS = """\
locale: en
figures: {x: 2.5, y: 3.5, z: 8.9}
claims:
  - {id: one, kind: equation, holds: "x * y = z"}
  - {id: two, kind: equation, holds: "y * z = 30.6"}
"""
"""claims of which no solver of linear forms decides anything"""


def system_with(claim: str) -> System:
    document = load_text("t.yaml", f"locale: en\nclaims:\n  - {{id: a, {claim}}}\n", Settings())
    assert isinstance(document, Document)
    return system_of([(document, document.claims[0])], [])


def asked(system: System, freed: Sequence[str] = (), fixed: dict[str, Fraction] | None = None) -> Asked:
    at = dict(system.members[0].roles)
    sets = [system.sets(unknown) for unknown in system.unknowns]
    exact = {at[role]: value for role, value in (fixed or {}).items()}
    return Asked(frozenset(at[role] for role in freed), sets, exact, True)


def by_z3(system: System, question: Asked) -> bool:
    """Whether the one claim can hold, by z3."""
    z3 = pytest.importorskip("z3")
    solver = z3.Solver()
    demand = demand_of(z3, system, system.members[0], question)
    solver.add(*demand.conditions)
    for unknown, term in demand.variables.items():
        solver.add(*bounds(z3, system, unknown, term, question))
    literals = [z3.Bool("m0"), *(z3.Bool(f"u{unknown}") for unknown in {*demand.kept, *demand.variables})]
    return bool(solver.check(*literals) == z3.sat)


def by_forms(system: System, question: Asked) -> bool:
    """The same by linear conditions; raises ``NotLinear``."""
    linear = Linear({}, [unknown.written.value for unknown in system.unknowns])
    made: Forms = linear.forms
    posed = Posed(linear)
    demand = demand_of(made, system, system.members[0], question)
    posed.require(demand.conditions)
    for unknown, term in demand.variables.items():
        posed.require(bounds(made, system, unknown, term, question))
    return posed.excluded() is None
