"""tools/lowest.py: the lowest versions that pyproject.toml allows."""

from __future__ import annotations

import runpy
import subprocess
import sys
from typing import Any

import pytest

from installing import ROOT

TOOL = ROOT / "tools" / "lowest.py"
constraints: Any = runpy.run_path(str(TOOL))["constraints"]


def test_every_dependency_is_held_at_its_lower_bound() -> None:
    text = '[project]\nname = "p"\ndependencies = ["zeta>=1.2", "alpha[x]>=3", "Mid-Dle>=0.1.9"]\n'
    assert constraints(text) == ["Mid-Dle==0.1.9", "alpha==3", "zeta==1.2"]


def test_what_is_needed_on_some_machines_only_is_so_in_the_constraints_too() -> None:
    text = """[project]\nname = "p"\ndependencies = ["lock>=3.12; sys_platform == 'win32'"]\n"""
    assert constraints(text) == ["lock==3.12; sys_platform == 'win32'"]


@pytest.mark.parametrize("requirement", ["click", "click==8", "click>=8,<9", "click; python_version >= '3'"])
def test_a_dependency_without_a_plain_lower_bound_is_refused(requirement: str) -> None:
    with pytest.raises(ValueError, match="has no lower bound"):
        constraints(f'[project]\nname = "p"\ndependencies = ["{requirement}"]\n')


def test_our_own() -> None:
    told = subprocess.run([sys.executable, str(TOOL)], capture_output=True, text=True, check=True).stdout.splitlines()
    assert any(line.startswith("PyYAML==") for line in told)
    assert all("==" in line for line in told)
