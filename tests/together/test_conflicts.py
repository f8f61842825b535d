"""The joint check end to end: conflicts told, fixes that work, figures of several documents, bounds."""

from __future__ import annotations

import builtins
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from crossfoot.audit.audit import audit, check_text
from crossfoot.claims.finding import Checked, Finding, Fix
from crossfoot.together import solver
from planted import SHAPES, Slip, chain, measured, planted, table
from systems import PRODUCTS

ROOT = Path(__file__).resolve().parents[2]
SLACK = """\
locale: en
figures: {a: 1.20 million, b: 2.25 million, c: 3.4 million, d: %s million}
claims:
  - {id: one, kind: total, total: c, parts: [a, b]}
  - {id: two, kind: total, total: d, parts: [c, 0.30 million]}
"""


def errors(checked: Checked) -> list[Finding]:
    return [finding for finding in checked.findings if finding.severity == "error"]


def conflicts(checked: Checked) -> list[Finding]:
    return [finding for finding in checked.findings if finding.rule == "figures-conflict"]


def applied(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize("shape", sorted(SHAPES))
@pytest.mark.parametrize("slips", [1, 2, 3])
def test_every_listed_fix_of_a_conflict_makes_its_claims_consistent(shape: str, slips: int) -> None:
    for seed in range(3):
        made = planted(seed + 10 * slips, shape, slips)
        for finding in conflicts(check_text("t.yaml", made.text)):
            assert finding.conflict is not None
            for fix in finding.fixes[:8]:
                after = check_text("t.yaml", applied(made.text, fix))
                left = {each for found in conflicts(after) if found.conflict for each in found.conflict.claims}
                wrong = {claim.id for claim in after.claims if claim.verdict == "mismatch"}
                assert not (left | wrong) & set(finding.conflict.claims), (made.text, fix)


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_a_consistent_printed_system_is_not_accused(shape: str) -> None:
    for seed in range(12):
        made = planted(seed, shape, 0)
        assert not errors(check_text("t.yaml", made.text)), made.text


def test_rates_on_planted_slips() -> None:
    """The pinned version of benchmarks/slips.py: what is found, and how often the planted figure comes first."""
    sys.path.append(str(ROOT / "benchmarks"))
    from slips import measure

    counts = measure(1, most=4)
    together = sum(counts.values(), Counter[str]())
    assert together["accused"] == 0
    assert together["found"] == together["detectable"] >= 18
    assert together["first"] >= 0.7 * together["found"]
    assert together["listed"] >= 0.8 * together["found"]


def test_products_of_many_figures_come_to_an_end() -> None:
    """What makes a product least is not asked of z3, which would search for ever."""
    text = """\
locale: en
rounding: up
figures: {a: 314–318, b: ">= 14.5%", c: 8.59, d: "-94625.6%"}
claims:
  - {id: one, kind: equation, holds: "(a * b + (1540 - c)) / (25 - 21⅔) = 9.000% + d"}
  - {id: two, kind: equation, holds: "(a * b + 1540 - c) / 10 = d"}
"""
    (found,) = conflicts(check_text("t.yaml", text))
    assert "would have to be" in found.message


def test_a_claim_that_is_wrong_by_itself_is_told_once() -> None:
    text = """\
locale: en
figures: {a: 45, b: 31, t: 67, all: 116}
claims:
  - {id: sum, kind: total, total: t, parts: [a, b]}
  - {id: more, kind: total, total: all, parts: [t, 40]}
"""
    checked = check_text("t.yaml", text)
    assert [finding.rule for finding in errors(checked)] == ["figures-conflict"]
    assert errors(checked)[0].fixes[0].edits[0].text == "76"
    alone = check_text("t.yaml", text.replace("116", "107"))
    assert [finding.rule for finding in errors(alone)] == ["total-mismatch"]


def test_an_accepted_mismatch_is_no_part_of_a_conflict() -> None:
    text = """\
locale: en
figures: {a: 45, b: 31, t: 67}
claims:
  - {id: sum, kind: total, total: t, parts: [a, b], accepted: {rule: total-mismatch, reason: known}}
  - {id: more, kind: total, total: 107, parts: [t, 40]}
"""
    checked = check_text("t.yaml", text)
    assert [(finding.rule, finding.accepted) for finding in checked.findings] == [("total-mismatch", "known")]
    both = check_text("t.yaml", text.replace("107", "116"))
    assert [finding.rule for finding in errors(both) if not finding.accepted] == ["total-mismatch"]


def test_acceptances_that_contradict_each_other() -> None:
    """One claim of a conflict accepts it, another accepts a mismatch that it does not have: that one is unused."""
    text = (
        (SLACK % "3.6")
        .replace("[a, b]}", "[a, b], accepted: {rule: figures-conflict, reason: known}}")
        .replace("million]}", "million], accepted: {rule: total-mismatch, reason: no}}")
    )
    found = {finding.rule: finding for finding in check_text("t.yaml", text).findings}
    assert found.keys() <= {"figures-conflict", "unused-acceptance", "total-mismatch"}
    assert [rule for rule, finding in found.items() if not finding.accepted] == ["unused-acceptance"]


def test_one_conflict_accepted_for_two_reasons_and_a_mismatch_accepted_besides() -> None:
    text = """\
locale: en
figures: {a: 45, b: 31, t: 67, all: 116}
claims:
  - {id: sum, kind: total, total: t, parts: [a, b], accepted: {rule: %s, reason: one}}
  - {id: more, kind: total, total: all, parts: [t, 40], accepted: {rule: %s, reason: other}}
"""
    both = check_text("t.yaml", text % ("figures-conflict", "figures-conflict")).findings
    assert [(finding.rule, finding.accepted) for finding in both] == [("figures-conflict", "one")]
    # What one claim accepts as wrong demands nothing of the other, so there is no conflict left to accept.
    found = check_text("t.yaml", text % ("figures-conflict", "total-mismatch")).findings
    assert sorted((finding.rule, finding.accepted) for finding in found) == [
        ("total-mismatch", ""), ("total-mismatch", "other"), ("unused-acceptance", "")
    ]  # fmt: skip


def test_units_that_differ_and_systems_of_one_figure() -> None:
    text = """\
locale: en
figures: {a: 37%, b: 20, t: 100%}
claims:
  - {id: mixed, kind: total, total: t, parts: [a, b]}
  - {id: share, kind: share, part: b, whole: 54, percent: a}
"""
    assert not conflicts(check_text("t.yaml", text))
    one = """\
locale: en
figures: {a: 5}
claims:
  - {id: x, kind: bound, value: a, at_most: 4}
  - {id: y, kind: bound, value: a, at_least: 3}
"""
    assert [finding.rule for finding in errors(check_text("t.yaml", one))] == ["bound-mismatch"]
    both = one.replace("at_least: 3", "at_least: 6")
    found = errors(check_text("t.yaml", both))
    assert [finding.rule for finding in found] in (["figures-conflict"], ["bound-mismatch", "bound-mismatch"])


def test_names_that_stand_for_other_names_are_one_figure() -> None:
    text = """\
locale: en
figures: {a: 76, b: a, c: b}
claims:
  - {id: one, kind: total, total: b, parts: [45, 31]}
  - {id: two, kind: total, total: c, parts: [40, 37]}
"""
    found = errors(check_text("t.yaml", text))
    assert len(found) == 1 and found[0].rule in ("total-mismatch", "figures-conflict")


def test_a_thousand_figures_in_one_component() -> None:
    import random

    drawn = table(random.Random(1), 40, 24)
    assert len(drawn.figures) > 1000
    text = drawn.text()
    assert not errors(check_text("t.yaml", text))
    printed = f'  c3_4: "{drawn.figures["c3_4"]}"'
    (found,) = errors(check_text("t.yaml", text.replace(printed, f'  c3_4: "1{drawn.figures["c3_4"]}"')))
    assert found.conflict is not None
    assert [[change.label for change in repair] for repair in found.conflict.repairs] == [["c3_4"]]


def test_a_thousand_figures_with_slack_in_one_component() -> None:
    import random

    drawn = measured(random.Random(2), 40, 23)
    assert len(drawn.figures) > 1000
    assert not errors(check_text("t.yaml", drawn.text()))
    slipped = Slip("c3_4", "", "9" + drawn.figures["c3_4"], "")
    (found,) = errors(check_text("t.yaml", drawn.text([slipped])))
    assert found.conflict is not None
    assert [[change.label for change in repair] for repair in found.conflict.repairs] == [["c3_4"]]


def test_slack_first_then_a_conflict_that_no_single_claim_shows() -> None:
    assert not errors(check_text("t.yaml", SLACK % "3.7"))
    assert {claim.verdict for claim in check_text("t.yaml", SLACK % "3.6").claims} == {"consistent"}
    (found,) = errors(check_text("t.yaml", SLACK % "3.6"))
    assert found.rule == "figures-conflict" and found.conflict is not None
    assert set(found.conflict.claims) == {"one", "two"}


def test_z3_is_imported_only_for_shared_figures_with_slack(tmp_path: Path) -> None:
    plain = """\
locale: en
figures: {a: 5}
claims:
  - {id: x, kind: total, total: a, parts: [2, 3]}
  - {id: y, kind: share, part: 1, whole: 4, percent: 25%}
"""
    (tmp_path / "a.yaml").write_text(plain, encoding="utf-8")
    path = str(tmp_path / "a.yaml")
    code = f"import sys; from crossfoot.audit.audit import audit; audit([{path!r}]); print('z3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_bound_of_the_solver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solver, "RESOURCES", 1)
    checked = check_text("t.yaml", PRODUCTS)
    found = [finding for finding in checked.findings if finding.rule == "figures-undetermined"]
    assert len(found) == 1 and "bound of the solver" in found[0].message
    assert found[0].conflict is not None and found[0].conflict.claims == ("one", "two")


def test_claims_beside_those_that_are_not_decided_are_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The third shares a figure with them that is known exactly, and so says nothing of the others."""
    monkeypatch.setattr(solver, "RESOURCES", 1)
    beside = PRODUCTS.replace("z: 8.9", "z: 8.9, n: 4, w: 12.9").replace("x * y = z", "x * y + n = w")
    beside += "  - {id: three, kind: total, total: 7, parts: [n, 3]}\n"
    checked = check_text("t.yaml", beside.replace("y * z = 30.6", "y * w = 44.7"))
    (found,) = [finding for finding in checked.findings if finding.rule == "figures-undetermined"]
    assert found.conflict is not None and found.conflict.claims == ("one", "two")


def test_a_missing_solver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name == "z3":
            raise ImportError("no z3 here")
        return real(name, *rest, **more)

    monkeypatch.delitem(sys.modules, "z3", raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)
    checked = check_text("t.yaml", PRODUCTS)
    found = [finding for finding in checked.findings if finding.rule == "figures-undetermined"]
    assert len(found) == 1 and "pip install 'crossfoot[solver]'" in found[0].message
    assert found[0].severity == "warning"
    assert [error.rule for error in errors(check_text("t.yaml", SLACK % "3.6"))] == ["figures-conflict"]
    wrong = PRODUCTS.replace("8.9", "7.0")
    (conflict,) = errors(check_text("t.yaml", wrong))
    assert conflict.rule == "figures-conflict" and "pip install 'crossfoot[solver]'" in conflict.message
    assert not conflict.fixes


def two(tmp_path: Path, first: str, second: str, third: str = "") -> dict[str, Checked]:
    for name, figure in (("one", first), ("two", second), ("three", third)):
        if figure:
            text = f"locale: en\nfigures: {{n: {figure}}}\nclaims:\n  - {{id: a, kind: bound, value: n, at_least: 1}}\n"
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return {Path(document.path).stem: document for document in audit([str(tmp_path)]).documents}


def test_figures_told_in_two_documents_agree_within_their_slack(tmp_path: Path) -> None:
    found = two(tmp_path, "{figure: 1.5 thousand, same_as: two.n}", '"1459"')
    assert not errors(found["one"]) and not errors(found["two"])


def test_figures_told_differently_show_both_places(tmp_path: Path) -> None:
    found = two(tmp_path, "{figure: 1.4 thousand, same_as: two.n}", '"1459"')
    (told,) = [*errors(found["one"]), *errors(found["two"])]
    assert told.rule == "figures-conflict" and "1459" in told.message and "1.4 thousand" in told.message
    assert len([each for each in told.related if each.document]) == 1


def test_figures_that_no_claim_uses_are_compared_too(tmp_path: Path) -> None:
    for name, figure in (("one", "{figure: 1460, same_as: two.n}"), ("two", "1459")):
        (tmp_path / f"{name}.yaml").write_text(f"figures: {{n: {figure}}}\nclaims: []\n", encoding="utf-8")
    found = [each for document in audit([str(tmp_path)]).documents for each in document.findings]
    assert [each.rule for each in found if each.severity == "error"].count("figures-conflict") == 1


def test_three_documents_of_which_no_two_differ(tmp_path: Path) -> None:
    """1.4 thousand and 1.5 thousand have 1450 in common, and over 1460 meets the second alone."""
    first, second = "{figure: 1.4 thousand, same_as: two.n}", "{figure: 1.5 thousand, same_as: three.n}"
    found = two(tmp_path, first, second, '"1450"')
    assert not [error for document in found.values() for error in errors(document)]
    found = two(tmp_path, first, second, '"1460"')
    assert [error.rule for document in found.values() for error in errors(document)] == ["figures-conflict"]


def test_same_as_that_leads_nowhere_or_in_a_circle(tmp_path: Path) -> None:
    found = two(tmp_path, "{figure: 5, same_as: tow.n}", "5")
    assert [(error.rule, "did you mean two?" in error.message) for error in errors(found["one"])] == [
        ("unknown-name", True)
    ]
    found = two(tmp_path, "{figure: 5, same_as: two.m}", "5")
    assert [error.rule for error in errors(found["one"])] == ["unknown-name"]
    found = two(tmp_path, "{figure: 5, same_as: two.n}", "{figure: 5, same_as: one.n}")
    assert not errors(found["one"]) and not errors(found["two"])
    found = two(tmp_path, "{figure: 5, same_as: two.n}", "{figure: 6, same_as: one.n}")
    assert len([*errors(found["one"]), *errors(found["two"])]) == 1


def test_a_file_named_alone_is_compared_with_what_lies_beside_it(tmp_path: Path) -> None:
    two(tmp_path, "{figure: 5, same_as: two.n}", "6")
    (document,) = audit([str(tmp_path / "one.yaml")]).documents
    assert [error.rule for error in errors(document)] == ["figures-conflict"]


def test_a_chain_of_growth_is_confirmed() -> None:
    import random

    assert not errors(check_text("t.yaml", chain(random.Random(3), 30).text()))


def test_a_fix_edits_the_file_that_is_told_of_only(tmp_path: Path) -> None:
    figure = "figures:\n  total: {}\nclaims:\n  - {{id: a, kind: total, total: total, parts: [{}, 60]}}\n"
    told = "locale: en\n" + figure.format("{figure: 100, same_as: other.total}", 40)
    (tmp_path / "first.yaml").write_text(told, encoding="utf-8")
    (tmp_path / "other.yaml").write_text("locale: en\n" + figure.format(110, 50), encoding="utf-8")
    findings = [each for document in audit([str(tmp_path)]).documents for each in document.findings]
    (conflict,) = [each for each in findings if each.rule == "figures-conflict"]
    assert conflict.conflict is not None and len(conflict.conflict.repairs) == 4
    edited = [[told[edit.start : edit.end] for edit in fix.edits] for fix in conflict.fixes]
    assert edited == [["100", "40"], ["100", "60"]]
