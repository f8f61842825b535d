"""Linear conditions decided without z3, against z3; and what is said where z3 is missing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.audit import audit, check_text
from crossfoot.together import linear as linear_module
from crossfoot.together.forms import Atom, Forms, LinearForm, NotLinear
from crossfoot.together.linear import Linear, Posed
from crossfoot.together.simplex import Tableau, TooLong
from running import claims, environment
from statements import times

NAMES = ("a.x", "b.x", "c.x", "d.x")
numbers = st.builds(Fraction, st.integers(-6, 6), st.sampled_from([1, 1, 1, 2, 3]))
forms = st.builds(
    lambda factors, constant: LinearForm({name: f for name, f in zip(NAMES, factors, strict=True) if f}, constant),
    st.lists(numbers, min_size=4, max_size=4),
    numbers,
)
atoms = st.builds(Atom, forms, st.sampled_from(["≤", "≤", "<", "="]))


def in_z3(atom: Atom, z3, whole: bool):  # type: ignore[no-untyped-def]
    """The same condition as a term of z3."""
    terms = {name: (z3.Int if whole else z3.Real)(name) for name in NAMES}

    def number(value: Fraction | int):  # type: ignore[no-untyped-def]
        return z3.Q(Fraction(value).numerator, Fraction(value).denominator)

    side = z3.Sum([number(f) * terms[name] for name, f in atom.form.terms.items()] + [number(atom.form.constant)])
    return {"≤": side <= 0, "<": side < 0, "=": side == 0}[atom.sign]


def posed(linear: Linear, conditions: Sequence[object]) -> Posed:
    """The conditions, each behind a literal of its own."""
    question = Posed(linear)
    behind = [linear.forms.Implies(linear.forms.Bool(f"m{n}"), each) for n, each in enumerate(conditions)]  # type: ignore[arg-type]
    question.require(behind)
    return question


@given(st.lists(st.lists(atoms, min_size=1, max_size=7), min_size=1, max_size=3))
@times(2)
def test_bounds_are_decided_as_z3_does_and_what_is_accused_is_guilty(questions: list[list[Atom]]) -> None:
    z3 = pytest.importorskip("z3")
    linear = Linear({}, [])
    for conditions in questions:  # one after the other, as the search for repairs asks them
        question = posed(linear, conditions)
        found = question.excluded()
        solver = z3.Solver()
        solver.add(*[in_z3(each, z3, False) for each in conditions])
        assert (found is None) == (solver.check() == z3.sat)
        if found is None:
            values = question.values_of({n: LinearForm({name: 1}) for n, name in enumerate(NAMES)})
            for condition in conditions:
                value = sum((f * values[NAMES.index(n)] for n, f in condition.form.terms.items()), Fraction(0))
                assert condition.holds((value + condition.form.constant, 0))
            continue
        core = [conditions[number] for _, number in found]
        solver = z3.Solver()
        solver.add(*[in_z3(each, z3, False) for each in core])
        assert solver.check() == z3.unsat


@given(st.lists(st.tuples(atoms, atoms), min_size=1, max_size=5), st.booleans())
@times(2)
def test_alternatives_and_whole_numbers_are_decided_as_z3_does(pairs: list[tuple[Atom, Atom]], whole: bool) -> None:
    z3 = pytest.importorskip("z3")
    linear = Linear({}, [])
    box = [Atom(LinearForm({name: sign}, -9), "≤") for name in NAMES for sign in (1, -1)]
    if whole:
        linear.forms.whole.update(NAMES)
    either = [linear.forms.Or(*pair) for pair in pairs]
    question = posed(linear, [*either, *box])
    try:
        found = question.excluded()
    except TooLong:
        return
    solver = z3.Solver()
    solver.add(*[in_z3(each, z3, whole) for each in box])
    solver.add(*[z3.Or(*[in_z3(each, z3, whole) for each in pair]) for pair in pairs])
    assert (found is None) == (solver.check() == z3.sat)
    if found is None:
        values = [question.value(LinearForm({name: 1})) for name in NAMES]
        assert not whole or all(value[0].denominator == 1 and not value[1] for value in values)
        assert all(any(each.holds(question.value(each.form)) for each in pair) for pair in pairs)


@given(st.lists(atoms, min_size=1, max_size=6), forms)
@times(2)
def test_the_ends_of_what_is_possible_are_those_of_z3(conditions: list[Atom], goal: LinearForm) -> None:
    z3 = pytest.importorskip("z3")
    question = posed(Linear({}, []), conditions)
    if question.excluded() is not None:
        return
    for end, sign in zip(question.ends(goal), (-1, 1), strict=True):
        solver = z3.Solver()
        solver.add(*[in_z3(each, z3, False) for each in conditions])
        if end is None:
            solver.add(in_z3(Atom(-sign * goal + 1_000_000, "≤"), z3, False))
            assert solver.check() == z3.sat
            continue
        beyond = Atom(-sign * (goal - end), "<")
        solver.add(in_z3(beyond, z3, False))
        assert solver.check() == z3.unsat
        near = z3.Solver()
        near.add(*[in_z3(each, z3, False) for each in conditions])
        near.add(in_z3(Atom(-sign * (goal - end) - Fraction(1, 10**9), "≤"), z3, False))
        assert near.check() == z3.sat


def test_a_product_is_not_linear_and_the_steps_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Forms()
    with pytest.raises(NotLinear):
        made.Real("a.x") * made.Real("b.x")
    with pytest.raises(NotLinear):
        made.Real("a.x") / made.Real("b.x")
    monkeypatch.setattr("crossfoot.together.simplex.MOST_STEPS", 0)
    tableau = Tableau()
    x, y = tableau.variable(), tableau.variable()
    one, two = tableau.sum_of({x: 1, y: 1}), tableau.sum_of({x: 1, y: -1})
    tableau.at_least(one, (1, 0), frozenset())
    tableau.at_least(two, (1, 0), frozenset())
    tableau.at_most(x, (2, 0), frozenset())
    tableau.at_least(y, (0, 0), frozenset())
    monkeypatch.setattr("crossfoot.together.simplex._GREEDY", 0)
    with pytest.raises(TooLong):
        tableau.check()


# without z3

WITHOUT = """\
import sys
sys.modules["z3"] = None
from crossfoot.cli.main import script
script()
"""


def without_z3(folder: Path, *arguments: str) -> tuple[int, str]:
    """Exit code and report, in one line, of a process in which z3 cannot be imported."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, "audit", *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, " ".join((done.stdout + done.stderr).split())


def total(figure: str, first: str, second: str) -> str:
    head = f"locale: en\nfigures:\n  total: {figure}\n"
    return claims(f"{{id: a, kind: total, total: total, parts: [{first}, {second}]}}", head=head)


TIED = "{figure: 100, same_as: b.total}"
ROUND = "{figure: 1.3 million, same_as: b.total}"


@pytest.mark.parametrize(
    ("first", "second", "code", "said"),
    [
        (total(TIED, "40", "60"), total("100", "50", "50"), 0, ""),
        (total(TIED, "40", "60"), total("110", "50", "60"), 1, "told differently"),
        (total(ROUND, "0.4 million", "0.9 million"), total("1350000", "50", "1349950"), 0, ""),
        (total(ROUND, "0.4 million", "0.9 million"), total("1360000", "10", "1359990"), 1, "told differently"),
        # Both print 1.3 million, but one of them adds up to 1.251 million and the other to 1.341 million.
        (total(ROUND, "1250000", "1000"), total("1.3 million", "1340000", "1000"), 1, "cannot all be right"),
    ],
)
def test_ties_and_slack_are_decided_without_z3(tmp_path: Path, first: str, second: str, code: int, said: str) -> None:
    (tmp_path / "a.yaml").write_text(first, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(second, encoding="utf-8")
    ended, out = without_z3(tmp_path, "a.yaml", "b.yaml")
    assert (ended, said in " ".join(out.split()), "z3" in out) == (code, True, False), out


SLACK = """\
locale: en
figures: {a: 1.20 million, b: 2.25 million, c: 3.4 million, d: %s million}
claims:
  - {id: one, kind: total, total: c, parts: [a, b]}
  - {id: two, kind: total, total: d, parts: [c, 0.30 million]}
"""
PRODUCTS = """\
locale: en
figures: {x: 2.5, y: 3.5, z: 8.9}
claims:
  - {id: one, kind: equation, holds: "x * y = z"}
  - {id: two, kind: equation, holds: "y * z = %s"}
"""


def test_slack_that_no_single_claim_shows_is_an_error_without_z3(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SLACK % "3.6", encoding="utf-8")
    code, out = without_z3(tmp_path, "a.yaml", "--format", "json")
    assert code == 1
    assert "figures-conflict" in out and "figures-undetermined" not in out
    (tmp_path / "a.yaml").write_text(SLACK % "3.7", encoding="utf-8")
    assert without_z3(tmp_path, "a.yaml")[0] == 0


def test_what_needs_z3_is_told_as_not_checked(tmp_path: Path) -> None:
    """Products of figures that claims share: 0 without --strict, 1 with it, and never nothing at all."""
    text = PRODUCTS % "30.8"
    assert not check_text("t.yaml", text).findings, "with z3"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    code, out = without_z3(tmp_path, "a.yaml", "--strict")
    assert code == 1, out
    code, out = without_z3(tmp_path, "a.yaml")
    assert code == 0, out
    assert "not checked" in out and "pip install 'crossfoot[solver]'" in out


def test_what_may_be_printed_leniently_is_not_accused_without_z3(tmp_path: Path) -> None:
    """To nearest these exclude each other; that they do not where all cut digits off is known with z3 only."""
    head = "locale: en\nfigures: {p: 25%, w: 1.2 thousand}\n"
    one = "{id: a, kind: share, part: 2550, whole: 10000, percent: p}"
    two = "{id: b, kind: share, part: 318, whole: w, percent: p}"
    three = "{id: c, kind: total, total: 1.24 thousand, parts: [w, 2]}"
    (tmp_path / "a.yaml").write_text(claims(one, two, three, head=head), encoding="utf-8")
    found = [finding for document in audit([str(tmp_path)]).documents for finding in document.findings]
    assert [finding.rule for finding in found] == ["truncated-figure"]
    assert found[0].message == "the claims b, c can all be right only with digits cut off"
    code, out = without_z3(tmp_path, ".")
    assert code == 0
    assert "not checked" in out and "figures-conflict" not in out


def test_as_many_branches_are_tried_as_are_allowed_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of three figures is at most -1 or at least 1, which takes a branch each."""
    either = [(Atom(LinearForm({name: 1}, 1), "≤"), Atom(LinearForm({name: -1}, 1), "≤")) for name in NAMES[:3]]

    def answer() -> tuple[Posed, object]:
        linear = Linear({}, [])
        question = posed(linear, [linear.forms.Or(*pair) for pair in either])
        return question, question.excluded()

    question, found = answer()
    assert found is None and question.branches == 3
    monkeypatch.setattr(linear_module, "MOST_BRANCHES", 3)
    assert answer()[1] is None
    monkeypatch.setattr(linear_module, "MOST_BRANCHES", 2)
    with pytest.raises(TooLong):
        answer()


@pytest.mark.parametrize(
    ("above", "below", "found"),
    [
        (Fraction(3), Fraction(5), 4),  # above 3, not 3 itself
        (Fraction(-3), Fraction(-1), -2),
        (Fraction(3), Fraction(4), None),
        (Fraction(7, 2), Fraction(9, 2), 4),
        (Fraction(-7, 2), Fraction(-5, 2), -3),
        (Fraction(-1), Fraction(1), 0),
    ],
)
def test_a_whole_number_between_two_others(above: Fraction, below: Fraction, found: int | None) -> None:
    for sign in (1, -1):  # of a figure, and of its negative
        linear = Linear({}, [])
        linear.forms.whole.add("a.x")
        x = LinearForm({"a.x": sign})
        question = posed(linear, [Atom(-1 * x + above, "<"), Atom(x - below, "<")])
        assert (question.excluded() is None) == (found is not None)
        assert question.branches <= 4
        if found is not None:
            assert question.value(x) == (found, 0)
