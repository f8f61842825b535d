"""A kind that is added as one file: its verdicts, values, working, slips, schema and rule come from its text."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from crossfoot.claims.kind import kinds

HOUSE = Path(__file__).parents[2] / "src" / "crossfoot"
NAMES_ITS_CLAIMS = ("kinds", "articles", "tables", "claimfile/one_line.py")
"""what makes claims names the kind that it makes"""

HARVEST = '''"""What a field bore: so much for each area."""

from crossfoot.claims.claim import Gap, Given
from crossfoot.claims.equation import equation
from crossfoot.claims.kind import Example, Field, Kind, Swap


def _gap(given: Given) -> Gap | None:
    lacking = [role for role in ("crop", "area", "weight") if role not in given.one]
    return Gap("not-printed", f"{lacking[0]} is not printed") if lacking else None


KIND = Kind(
    name="harvest",
    fields=(
        Field("crop", "what was brought in"),
        Field("area", "from how much land", counted=True),
        Field("weight", "how much of it an area bears", measured=True, result=True, synonyms=("yield",)),
    ),
    equations=(equation("area × weight = 1000 × crop", "harvest-mismatch"),),
    gap=_gap,
    phrases={"weight": ("1000 × {crop} / {area}",), "crop": ("{weight} of {area}",)},
    swaps=(Swap("crop", "area", "crop and area"),),
    commonest=("crop", "area", "weight"),
    good=(Example("crop: 134\\narea: 1459\\nweight: 91,8", "consistent"),),
    bad=(
        Example(
            "crop: 134\\narea: 1459\\nweight: 92,9",
            "mismatch",
            "1000 × 134 / 1459 is 91,8, not 92,9 (1,1 too high)",
        ),
    ),
)
'''

CLAIMS = {
    "right": "crop: 134, area: 1459, weight: 91.8",
    "up": "crop: 134, area: 1459, weight: 91.9",
    "wrong": "crop: 134, area: 1459, weight: 92.9",
    "lacking": "crop: 134, area: 1459",
    "swapped": "crop: 1459, area: 134, weight: 91.8",
    "digits": "crop: 134, area: 1459, weight: 98.1",
    "misnamed": "crop: 134, area: 1459, yield: 91.8",
    "negative": "crop: 134, area: -5, weight: 91.8",
}

SCRIPT = """
import json, sys
from crossfoot.audit.audit import check_text
from crossfoot.claims.working import steps
from crossfoot.figures.locales import notation_of

def found(claim):
    checked = check_text("t.yaml", "locale: en\\nclaims:\\n  - {id: a, kind: harvest, " + claim + "}\\n")
    (only,) = checked.claims
    return {
        "verdict": only.verdict, "why": only.why,
        "recomputed": [[each.role, str(each.exact)] for each in only.recomputed],
        "steps": [step.text for step in steps(only, notation_of("en"))],
        "findings": [[each.rule, each.message] for each in checked.findings],
        "fixes": [fix.title for each in checked.findings for fix in each.fixes],
    }

print(json.dumps({name: found(claim) for name, claim in json.loads(sys.stdin.read()).items()}))
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """What crossfoot with that file says of the claims."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(HOUSE, folder / "crossfoot", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "crossfoot" / "kinds" / "harvest.py").write_text(HARVEST, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        input=json.dumps(CLAIMS),
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        check=True,
        env={"PYTHONPATH": str(folder), "PYTHONUTF8": "1", "PATH": "/usr/bin:/bin"},
    )
    answers: Mapping[str, Any] = json.loads(run.stdout)
    return answers


def test_its_verdicts_come_from_the_equation(found: Mapping[str, Any]) -> None:
    verdicts = {name: found[name]["verdict"] for name in ("right", "up", "wrong", "lacking")}
    assert verdicts == {"right": "consistent", "up": "rounded-up", "wrong": "mismatch", "lacking": "undetermined"}
    assert found["lacking"]["why"] == "weight is not printed"


def test_its_values_and_working_come_from_the_equation(found: Mapping[str, Any]) -> None:
    assert found["wrong"]["recomputed"] == [["weight", "134000/1459"]]
    assert found["wrong"]["steps"][0] == "1459 × 92.9 = 1000 × 134"
    assert found["wrong"]["steps"][-1] == "1000 × 134 / 1459 is 91.8, not 92.9 (1.1 too high)"
    assert found["right"]["recomputed"] == found["wrong"]["recomputed"], "as the quick check computes it"


def test_its_slips_come_from_the_equation(found: Mapping[str, Any]) -> None:
    assert found["digits"]["fixes"][0] == "weight 91.8 (digits swapped: 98.1)"
    assert any("crop and area swapped" in title for title in found["swapped"]["fixes"])


def test_its_rules_and_its_words_are_known(found: Mapping[str, Any]) -> None:
    assert found["wrong"]["findings"][0][0] == "harvest-mismatch"
    assert any("did you mean weight?" in message for _, message in found["misnamed"]["findings"])
    assert ["negative-count", "a count cannot be negative; the area is -5"] in found["negative"]["findings"]


def test_no_other_module_knows_a_kind_by_its_name() -> None:
    names = [f'"{name}"' for name in kinds()]
    for path in HOUSE.rglob("*.py"):
        inside = path.relative_to(HOUSE).as_posix()
        if not inside.startswith(NAMES_ITS_CLAIMS):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                known = [name for name in names if f"kind == {name}" in line or f"kind != {name}" in line]
                assert not known, f"{inside}:{number}"
