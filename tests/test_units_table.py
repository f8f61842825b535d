"""The table of units that the package ships is what tools/units.py makes."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "src" / "crossfoot" / "figures" / "units.json"


def made() -> Any:
    spec = importlib.util.spec_from_file_location("units_table", ROOT / "tools" / "units.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_sizes_are_those_of_pint() -> None:
    pytest.importorskip("pint", reason="pint is not installed; it is in crossfoot[dev]")
    assert made().measures() == json.loads(TABLE.read_text("utf-8"))["measures"]


def test_it_says_where_it_comes_from() -> None:
    assert "tools/units.py" in json.loads(TABLE.read_text("utf-8"))["origin"]
    assert TABLE.stat().st_size < 20_000
