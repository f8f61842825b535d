"""Options of every command that ends in a report: which rules run, which findings count, what is written where."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.config import Config
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.exchange import Moved
from crossfoot.claims.finding import Report
from crossfoot.cli.arguments import Failed
from crossfoot.cli.reporting import ReportOptions, handed_out, not_through_a_link, until_settled
from running import GOOD, claims

SET = Settings(select=frozenset({"a"}), ignore=frozenset({"b"}), extend_select=frozenset({"c"}))


@pytest.mark.parametrize(
    ("wanted", "rules"),
    [
        (ReportOptions(), ("a", "b", "c")),
        (ReportOptions(ignore=("x,y",)), ("a", "xy", "c")),
        (ReportOptions(select=("x",)), ("x", "b", "")),
        (ReportOptions(extend_select=("x",)), ("a", "b", "cx")),
        (ReportOptions(select=("x",), extend_select=("y",)), ("x", "b", "y")),
    ],
)
def test_rules_of_the_command_line_beat_those_of_the_configuration(
    wanted: ReportOptions, rules: tuple[str, ...]
) -> None:
    made = wanted.rules_of(SET)
    assert (made.select, made.ignore, made.extend_select) == tuple(map(frozenset, rules))


@pytest.mark.parametrize(
    ("wanted", "level"),
    [
        (ReportOptions(), "error"),
        (ReportOptions(fail_on="warning"), "warning"),
        (ReportOptions(strict=True, fail_on="error"), "note"),
        (ReportOptions(strict=True, exit_zero=True), None),
    ],
)
def test_the_lowest_severity_that_counts(wanted: ReportOptions, level: str | None) -> None:
    assert wanted.level == level


def test_the_configuration_counts_where_the_command_line_is_silent() -> None:
    config = Config(values={"fail-on": "warning"})
    assert ReportOptions().within(config).level == "warning"
    assert ReportOptions(fail_on="note").within(config).level == "note"
    assert ReportOptions(strict=True).within(config).level == "note"


def test_no_report_is_written_over_what_was_checked_or_through_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    Path("a.yaml").write_text(claims(GOOD), encoding="utf-8")
    report = Report([check_text("a.yaml", claims(GOOD))])
    with pytest.raises(click.BadParameter, match=r"\./a\.yaml is one of the files that were checked"):
        handed_out(report, "json", "./a.yaml", "findings", "never")
    with pytest.raises(click.BadParameter, match="no file is named"):
        handed_out(report, "json", "", "findings", "never")
    Path("out.json").symlink_to(tmp_path.parent / "elsewhere.json")
    with pytest.raises(click.BadParameter, match="name the file that it leads to"):
        not_through_a_link("out.json")
    with pytest.raises(Failed, match=r"no/out\.json cannot be written: there is no such folder$"):
        handed_out(report, "json", "no/out.json", "findings", "never")
    assert handed_out(report, "json", "report.json", "findings", "never") is report
    assert Path("report.json").read_text(encoding="utf-8").startswith("{")


def test_a_change_is_tried_again_until_nobody_else_wrote() -> None:
    tries: list[int] = []

    def change() -> str:
        tries.append(1)
        if len(tries) < 4:
            raise Moved("a.yaml")
        return "done"

    assert until_settled(change) == "done"
    assert len(tries) == 4

    def never() -> str:
        raise Moved("a.yaml")

    with pytest.raises(Failed, match=r"a\.yaml changes again and again while it is read; nothing was written into it"):
        until_settled(never)
