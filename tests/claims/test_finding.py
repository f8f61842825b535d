"""The records of a finding, and fixes that are worked out when somebody looks."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from threading import Barrier, Thread
from typing import get_args

import pytest

from crossfoot.claims.finding import (
    SEVERITIES,
    Checked,
    Edit,
    FigureChange,
    Finding,
    Fix,
    Fixes,
    Habit,
    Related,
    Report,
    Severity,
    with_each,
)

FIRST = Fix("percent 67,95%", (Edit(("claims", 0, "percent"), "67,95%"),), rank=12)
SECOND = Fix("part 50", (Edit(("claims", 0, "part"), "50"),), cause="one-digit", rank=4)
BOTH = (FIRST, SECOND)


def put_off(*found: Fix) -> tuple[Fixes, list[int]]:
    """Fixes that are worked out later, and a note of each time that they are."""
    asked: list[int] = []

    def work() -> Sequence[Fix]:
        asked.append(1)
        return list(found)

    return Fixes(work), asked


def test_the_worst_severity_comes_first() -> None:
    assert SEVERITIES == get_args(Severity) == ("error", "warning", "note")


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        (lambda fixes: fixes(), BOTH),
        (lambda fixes: fixes[0], FIRST),
        (lambda fixes: fixes[-1], SECOND),
        (lambda fixes: fixes[1:], (SECOND,)),
        (len, 2),
        (tuple, BOTH),
        (list, [FIRST, SECOND]),
        (lambda fixes: hash(fixes) == hash(BOTH), True),
        (repr, repr(BOTH)),
        (bool, True),
        (lambda fixes: SECOND in fixes, True),
        (lambda fixes: fixes == BOTH, True),
        (lambda fixes: fixes == put_off(*BOTH)[0], True),
        (lambda fixes: fixes == put_off(FIRST)[0], False),
        (lambda fixes: fixes == (FIRST,), False),
        (lambda fixes: pickle.loads(pickle.dumps(fixes)), BOTH),
    ],
)
def test_fixes_are_worked_out_when_somebody_looks_and_once(look: Callable[[Fixes], object], expected: object) -> None:
    fixes, asked = put_off(*BOTH)
    assert asked == []
    assert look(fixes) == expected
    assert look(fixes) == expected
    assert asked == [1]


def test_there_may_be_none() -> None:
    fixes, asked = put_off()
    assert not fixes
    assert fixes() == () == fixes
    assert asked == [1]


def test_what_they_are_worked_out_from_is_let_go() -> None:
    fixes, _ = put_off(FIRST)
    fixes()
    assert fixes._work is None


def test_fixes_that_cannot_be_worked_out_are_asked_for_again() -> None:
    answers = iter([None, [FIRST]])

    def work() -> Sequence[Fix]:
        found = next(answers)
        if found is None:
            raise OSError("not now")
        return found

    fixes = Fixes(work)
    with pytest.raises(OSError, match="not now"):
        fixes()
    assert fixes() == (FIRST,)


def test_two_threads_do_not_work_them_out_twice() -> None:
    fixes, asked = put_off(*BOTH)
    together, seen = Barrier(4), list[tuple[Fix, ...]]()

    def look() -> None:
        together.wait()
        seen.append(fixes())

    threads = [Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [BOTH] * 4
    assert asked == [1]


def test_each_fix_is_changed_or_left_out() -> None:
    safe = with_each(BOTH, lambda fix: fix._replace(safe=True) if fix.cause else None)
    assert safe == (SECOND._replace(safe=True),)
    assert with_each((), lambda fix: fix) == ()


def test_what_is_put_off_stays_so_when_it_is_changed() -> None:
    fixes, asked = put_off(*BOTH)
    changed = with_each(fixes, lambda fix: fix if fix is SECOND else None)
    assert asked == []
    assert isinstance(changed, Fixes)
    assert changed == (SECOND,)
    assert fixes == BOTH
    assert asked == [1]


def test_a_finding_is_an_error_without_a_place_until_something_else_is_said() -> None:
    found = Finding("share-mismatch", "…", ("claims", 0))
    assert (found.severity, found.start, found.end, found.key, found.accepted) == ("error", -1, -1, False, "")
    assert (found.fixes, found.related, found.claim, found.conflict) == ((), (), None, None)
    assert Edit(("figures", "x"), "3")[2:] == (-1, -1)
    assert FIRST.safe is False
    assert Related("here", ("claims", 0)) == ("here", ("claims", 0), -1, -1, "", 0, 0, "", "")
    assert FigureChange("a", "54", "45").cause == ""
    there = Related("there", (), document="a.csv", line=3, column=7)
    assert (there.where(), there.where("x/a.csv", columns=False)) == ("a.csv:3:7", "x/a.csv:3")
    assert there._replace(document="a.xlsx", line=0, column=0).where() == "a.xlsx"


def test_a_document_can_be_used_and_is_no_article_until_something_else_is_said() -> None:
    checked = Checked("t.yaml", "en", [], [], Habit(), "")
    assert (checked.usable, checked.article, checked.figures, checked.unbound) == (True, False, 0, ())
    assert Report([checked]).elapsed == 0


@pytest.mark.parametrize(("habit", "telling"), [(Habit(), 0), (Habit(1, 2, 4), 7), (Habit(raises=3), 3)])
def test_a_habit_counts_all_figures_that_can_tell(habit: Habit, telling: int) -> None:
    assert habit.telling == telling
