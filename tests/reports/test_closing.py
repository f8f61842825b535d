"""How the report for people ends, in each language."""

from __future__ import annotations

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Habit, Report
from crossfoot.formats.terminal import render
from crossfoot.messages import speaking
from crossfoot.reports.closing import _habit
from running import GOOD, OPEN, WRONG, claims


def last_line(language: str, *entries: str) -> str:
    with speaking(language):
        return "".join(render(Report([check_text("a.yaml", claims(*entries))]), width=1000)).splitlines()[-1]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "1 file, 3 figures seen, 1 claim checked: 1 consistent"),
        ("fr", "1 fichier, 3 chiffres vus, 1 affirmation vérifiée : 1 cohérente"),
        ("vi", "1 tệp, thấy 3 số liệu, 1 phát biểu đã kiểm tra: 1 khớp"),
    ],
)
def test_the_counts_are_said_in_the_language_that_is_spoken(language: str, expected: str) -> None:
    assert last_line(language, GOOD) == expected


@pytest.mark.parametrize(
    ("language", "counted", "doubt"),
    [
        ("en", "2 claims, 1 checked: 1 mismatch; 1 not checked (", "nothing was compared: "),
        ("fr", "2 affirmations, 1 vérifiée : 1 incohérente ; 1 non vérifiée (", "rien n’a été comparé : "),
        ("vi", "2 phát biểu, 1 đã kiểm tra: 1 không khớp; 1 chưa kiểm tra (", "chưa so sánh gì cả: "),
    ],
)
def test_what_was_not_compared_is_said(language: str, counted: str, doubt: str) -> None:
    assert counted in last_line(language, WRONG, OPEN.replace("id: a", "id: b"))
    with speaking(language):
        out = "".join(render(Report([check_text("a.yaml", claims(OPEN))]), width=1000))
    assert f"\n{doubt}" in out


@pytest.mark.parametrize(
    ("habit", "said"),
    [
        (Habit(raises=1), "rounds up: the one figure that can tell"),
        (Habit(rounds=3), "rounds: 3 of the 3 figures that can tell"),
        (Habit(rounds=1, cuts=3), "cuts digits off: 3 of the 4 figures that can tell; rounds: 1"),
    ],
)
def test_how_figures_are_printed_is_said_with_how_many_tell(habit: Habit, said: str) -> None:
    assert _habit(habit) == said
