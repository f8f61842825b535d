"""What is said of a system: the sentence about the missing solver can be followed."""

from __future__ import annotations

import tomllib
from pathlib import Path

from crossfoot.together.answer import MISSING, Contradiction, SolverAnswer

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def test_the_extra_that_is_named_is_there_and_brings_the_solver() -> None:
    extras = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["optional-dependencies"]
    extra = MISSING.partition("crossfoot[")[2].partition("]")[0]
    assert any(each.startswith("z3-solver") for each in extras[extra])


def test_nothing_is_claimed_that_was_not_found() -> None:
    assert not SolverAnswer(None, {}, frozenset(), frozenset()).unique
    assert Contradiction((), ()).complete and not Contradiction((), ()).beside
