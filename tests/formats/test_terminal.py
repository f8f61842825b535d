"""The report for people: what it shows, that it fits, and that nothing hostile gets through."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Literal

import pytest

from crossfoot.claims.claim import Claim, Figure, Recomputed, Verdict
from crossfoot.claims.finding import Checked, Edit, Finding, Fix, Habit, Related, Report, Severity
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.formats.terminal import FORMAT, Terminal, console_for, print_report, render
from crossfoot.reports.cells import width

SNAPSHOT = Path(__file__).parents[1] / "snapshots" / "terminal.txt"
VI = notation_of("vi")
TEXT = """\
locale: vi
figures:
  admitted: 15.980
claims:
  - id: strong-2008
    kind: share
    about: tổ chức đảng xếp loại mạnh năm 2008
    part: 53
    whole: 78
    percent: 64,94%
  - id: villages-2018
    kind: share
    about: villages without a party member
    part: 21
    whole: 1813
    percent: 1,15%
  - id: leaders
    kind: total
    total: 166
    parts: [87, 78]
  - id: by-rank
    kind: total
    parts: [87, 78]
"""
MESSAGE = "53 of 78 is 67,95%, not 64,94% (3,01 points too low)"


def claim_of(
    text: str, figure: str, exact: Fraction, *, role: str = "percent", kind: str = "share",
    verdict: Verdict = "mismatch", about: str = "", name: str = "a",
) -> Claim:  # fmt: skip
    start = text.index(figure)
    printed = Figure(role, read(figure, VI), start, start + len(figure))
    return Claim(0, name, kind, (printed,), verdict, (Recomputed.of(role, exact, "{part} of {whole}"),), about=about)


def finding_of(claim: Claim, message: str = MESSAGE, severity: Severity = "error", **more: object) -> Finding:
    figure = claim.figures[0]
    made = Finding("share-mismatch", message, ("claims", 0), claim, figure.start, figure.end, severity=severity)
    return made._replace(**more)  # type: ignore[arg-type]


def document(text: str, *findings: Finding, path: str = "a.yaml", claims: tuple[Claim, ...] = ()) -> Checked:
    own = claims or tuple(finding.claim for finding in findings if finding.claim is not None)
    return Checked(path, "vi", own, findings, Habit(), text, (), True, 3)


def full_report() -> Report:
    strong = claim_of(
        TEXT, "64,94%", Fraction(5300, 78), name="strong-2008", about="tổ chức đảng xếp loại mạnh năm 2008"
    )
    villages = claim_of(TEXT, "1,15%", Fraction(2100, 1813), name="villages-2018", verdict="truncated")
    leaders = claim_of(TEXT, "166", Fraction(165), role="total", kind="total", name="leaders")
    ranks = Claim(3, "by-rank", "total", (), "undetermined", why="no total is printed")
    fine = Claim(4, "cells", "total", (), "consistent", about="organisations by type")
    at = TEXT.index("53\n")
    first = document(
        TEXT,
        finding_of(
            villages, "21 of 1813 is 1,158…%, which rounds to 1,16%; 1,15% cuts the digits off", "note",
            rule="truncated-percent", accepted="the paper cuts digits off throughout",
        ),
        finding_of(
            strong, fixes=(Fix("percent 67,95%", (Edit(("claims", 0, "percent"), "67,95%"),)), Fix("part 51", ())),
            related=(Related("the part is printed here", ("claims", 0, "part"), at, at + 2),),
        ),
        finding_of(leaders, "87 + 78 is 165, not 166 (1 too high)", rule="total-mismatch"),
        Finding("unused-figure", "no claim uses the figure 'admitted'", ("figures", "admitted"), None, 24, 32,
                severity="warning"),
        path="claims/gia-lai-2018.yaml",
        claims=(strong, villages._replace(index=1), leaders._replace(index=2), ranks, fine),
    )._replace(habit=Habit(rounds=9, cuts=3), figures=12)  # fmt: skip
    first = first._replace(findings=[f._replace(claim=first.claims[1]) if f.accepted else f for f in first.findings])
    clean = document("", path="claims/clean.yaml", claims=(fine,))._replace(habit=Habit(cuts=1), figures=1)
    unread = Finding("unreadable-file", "there is no such file", (), None, 0, 0)
    return Report([clean, first, document("", unread, path="claims/gone.yaml")._replace(usable=False, figures=0)])


def shown(report: Report, columns: int = 80, show: str = "findings", encoding: str = "utf-8") -> str:
    return "".join(render(report, show=show, width=columns, encoding=encoding))


def one(claim: Claim, text: str = TEXT, columns: int = 80, **more: object) -> str:
    return shown(Report([document(text, finding_of(claim, **more))]), columns)  # type: ignore[arg-type]


def marks_of(report: str) -> tuple[int, int]:
    """First cell of the carets and of what stands above it, as cells from the left, with the cells marked."""
    lines = report.splitlines()
    at = next(number for number, line in enumerate(lines) if re.search(r"[│|] +\^+$", line))
    return len(lines[at]) - lines[at].count("^"), lines[at].count("^")


# the report as a whole


def test_the_report_is_the_snapshot() -> None:
    report = shown(full_report(), show="all")
    if os.environ.get("UPDATE_SNAPSHOTS"):
        SNAPSHOT.write_text(report, encoding="utf-8")
    assert report == SNAPSHOT.read_text(encoding="utf-8")


@pytest.mark.parametrize("show", ["findings", "all"])
@pytest.mark.parametrize("columns", [30, 40, 60, 80, 100, 200])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1258", "no-such-encoding"])
def test_no_line_is_wider_than_the_console(columns: int, show: str, encoding: str) -> None:
    for line in shown(full_report(), columns, show, encoding).splitlines():
        assert width(line) <= columns


def test_the_worst_comes_first_and_what_is_accepted_waits_for_show_all() -> None:
    report = shown(full_report())
    order = [report.index(rule) for rule in ("[share-mismatch]", "[total-mismatch]", "[unused-figure]")]
    assert order == sorted(order)
    assert report.index("gia-lai-2018.yaml") < report.index("gone.yaml ──")
    assert "truncated-percent" not in report
    assert "1 accepted (--show all lists them)" in report
    everything = shown(full_report(), show="all")
    assert "= accepted: the paper cuts digits off throughout" in everything
    assert everything.index("[unused-figure]") < everything.index("[truncated-percent]")


def test_a_finding_tells_place_line_picture_claim_and_ways_out() -> None:
    lines = shown(full_report()).splitlines()
    at = lines.index(f"error[share-mismatch]: {MESSAGE}")
    assert lines[at + 1] == "  --> claims/gia-lai-2018.yaml:10:14"
    assert lines[at + 3 : at + 5] == ["10 │     percent: 64,94%", "   │              ^^^^^^"]
    assert re.fullmatch(r"   = range:   64,935% \[─+●─+] 64,945% ┄+ ▲ 67,948…%", lines[at + 5])
    assert lines[at + 6 : at + 9] == [
        "   = claim:   strong-2008 · tổ chức đảng xếp loại mạnh năm 2008",
        "   = perhaps: percent 67,95%",
        "   = or:      part 51",
    ]
    assert lines[at + 9] == "  ::: claims/gia-lai-2018.yaml:8:11"
    assert lines[at + 12] == "   │           -- the part is printed here"


def test_the_end_tells_habits_and_counts() -> None:
    report = re.sub(r"\s+", " ", shown(full_report()))
    assert "claims/clean.yaml cuts digits off: the one figure that can tell" in report
    assert "gia-lai-2018.yaml rounds: 9 of the 12 figures that can tell; cuts digits off: 3" in report
    assert "3 errors, 1 warning; 1 accepted" in report
    assert report.endswith(
        "3 files (1 not read: claims/gone.yaml), 13 figures seen, 6 claims, 5 checked: 2 consistent, 1 truncated, "
        "2 mismatch; 1 not checked (no total is printed) "
    )


def test_reasons_are_grouped_and_counted() -> None:
    claims = [Claim(n, "x", "total", (), "undetermined", why=why) for n, why in enumerate(["b", "a", "b"])]
    report = shown(Report([document("", claims=(*claims, claims[0]._replace(verdict="consistent")))]), 100)
    assert "3 not checked (2 × b; 1 × a)" in report
    assert "1 consistent" in report


@pytest.mark.parametrize(
    ("report", "sentence_"),
    [
        (Report([]), "there was no file to read"),
        (Report([document("")]), "no claim was found"),
        (Report([document("")._replace(usable=False)]), "the file could not be read"),
        (Report([document("")._replace(usable=False)] * 2), "none of the files could be read"),
        (Report([document("", claims=(Claim(0, "a", "total", (), "undetermined", why="w"),))]),
         "the one claim could not be checked"),
        (Report([document("", claims=(Claim(0, "a", "total", (), "undetermined", why="w"),) * 2)]),
         "none of the 2 claims could be checked"),
    ],
)  # fmt: skip
def test_a_report_that_compared_nothing_says_so(report: Report, sentence_: str) -> None:
    assert shown(report).splitlines()[0] == f"nothing was compared: {sentence_}"


def test_one_is_not_many() -> None:
    consistent = Claim(0, "a", "total", (), "consistent")
    report = shown(Report([document("", claims=(consistent,))._replace(figures=1)]))
    assert report == "no findings\n1 file, 1 figure seen, 1 claim checked: 1 consistent\n"


def test_many_habits_are_not_listed_one_by_one() -> None:
    documents = [document("", path=f"{n}.yaml")._replace(habit=Habit(rounds=5)) for n in range(50)]
    documents.append(document("", path="odd.yaml")._replace(habit=Habit(raises=2)))
    report = shown(Report(documents))
    assert "odd.yaml rounds up: 2 of the 2 figures that can tell" in report
    assert "and 31 more files" in report
    assert shown(Report(documents), show="all").count(".yaml rounds") == 51


def test_the_format_writes_plain_text() -> None:
    assert "".join(FORMAT.write(full_report())) == shown(full_report())


# colour


class Stream(io.StringIO):
    """A stream that says of itself whether it is a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("color", "terminal", "environ", "colored"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", False, {"FORCE_COLOR": "0"}, False),
        ("auto", False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("always", False, {"NO_COLOR": "1", "TERM": "dumb"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_is_as_asked_for(color: str, terminal: bool, environ: Mapping[str, str], colored: bool) -> None:
    stream = Stream(terminal)
    there = console_for(stream, color, environ)
    assert there.color is colored
    print_report(full_report(), there)
    assert ("\x1b[" in stream.getvalue()) is colored


def test_colour_adds_nothing_but_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")  # asked for by name, colour comes all the same
    monkeypatch.setenv("COLUMNS", "33")
    stream = Stream(True)
    print_report(full_report(), Terminal(stream, 80, True), show="all")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue())
    assert [line.rstrip() for line in plain.splitlines()] == shown(full_report(), show="all").splitlines()
    assert "\x1b[1;31merror[share-mismatch]" in stream.getvalue()


@pytest.mark.parametrize(("columns", "expected"), [("", 100), ("72", 72), ("0", 100), ("wide", 100), ("²", 100)])
def test_piped_output_has_a_stable_width(columns: str, expected: int) -> None:
    assert console_for(Stream(False), "auto", {"COLUMNS": columns}).width == expected


def test_plain_output_does_not_load_rich() -> None:
    code = (
        "import io, sys; from crossfoot.claims.finding import Report; from crossfoot.formats.terminal import *;"
        "print_report(Report([]), console_for(io.StringIO())); assert not any('rich' in name for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "NO_COLOR": "1"})


# places and marks


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_line_up(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "  - {about: tỷ lệ xếp loại mạnh ở Điện Biên, percent: 64,94%}\n")
    claim = claim_of(text, "64,94%", Fraction(5300, 78))
    before, marked = marks_of(one(claim, text))
    assert (before, marked) == (len("1 │   - {about: tỷ lệ xếp loại mạnh ở Điện Biên, percent: "), 6)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_figure_with_letters_is_marked_as_wide_as_it_looks(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "total: gần 1,2 triệu\n")
    claim = claim_of(text, unicodedata.normalize(form, "gần 1,2 triệu"), Fraction(5))
    assert marks_of(one(claim, text)) == (len("1 │ total: "), len("gần 1,2 triệu"))


def test_wide_letters_and_tabs_are_counted_in_cells() -> None:
    text = "\t統計:\t64,94%\n"
    report = one(claim_of(text, "64,94%", Fraction(5300, 78)), text)
    assert "1 │     統計:   64,94%" in report
    assert marks_of(report) == (len("1 │ ") + 4 + 5 + 3, 6)


def test_a_byte_order_mark_has_no_column() -> None:
    text = "\ufeffpercent: 64,94%\n"
    report = one(claim_of(text, "64,94%", Fraction(5300, 78)), text)
    assert "--> a.yaml:1:10" in report
    assert "ufeff" not in report


def test_windows_line_ends_and_a_place_behind_the_text() -> None:
    text = "a: [1\r\nb: 2"
    finding = Finding("unreadable-file", "a bracket is open", (), None, len(text), len(text))
    report = shown(Report([document(text, finding)]))
    assert "2 │ b: 2\n  │     ^\n" in report


def test_a_long_line_is_cut_around_the_figure() -> None:
    text = f"- {{about: {'dài ' * 100}, percent: 64,94%, quote: {'chữ ' * 100}}}\n"
    report = one(claim_of(text, "64,94%", Fraction(5300, 78)), text, 60)
    line = next(line for line in report.splitlines() if line.startswith("1 │"))
    assert line.startswith("1 │ …") and line.endswith("…")
    before, marked = marks_of(report)
    assert line[before : before + marked] == "64,94%"


def test_a_long_path_keeps_its_file_name() -> None:
    claim = claim_of(TEXT, "64,94%", Fraction(5300, 78))
    report = shown(Report([document(TEXT, finding_of(claim), path="very/long/" * 12 + "name.yaml")]), 60)
    assert re.search(r"--> ….*long/name.yaml:10:14", report)


# what must not get through

HOSTILE = "\x1b]0;owned\x07 \x1b[31mred \u202egnp.exe\u202c \u200b\u2066 \x00\x7f\x9b2J [bold]markup[/] :smile: \udcff"
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff]")


@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_nothing_from_a_file_steers_the_terminal(color: bool, encoding: str) -> None:
    text = f"about: {HOSTILE}, percent: 64,94% {HOSTILE}\n"
    claim = claim_of(text, "64,94%", Fraction(5300, 78), about=HOSTILE, name=HOSTILE)
    finding = finding_of(
        claim, HOSTILE, rule=HOSTILE, fixes=(Fix(HOSTILE, ()),),
        related=(Related(HOSTILE, (), 0, 5), Related(HOSTILE, ())),
    )  # fmt: skip
    vague = Claim(1, HOSTILE, "total", (), "undetermined", why=HOSTILE)
    checked = document(text, finding, finding._replace(accepted=HOSTILE), path=HOSTILE, claims=(claim, vague))
    report = Report([checked._replace(habit=Habit(1, 1, 1)), checked._replace(usable=False)])
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    print_report(report, Terminal(stream, 70, color), show="all")
    stream.seek(0)
    got = stream.read()
    if color:
        got = re.sub(r"\x1b\[[0-9;]*m", "", got)
    assert not STEERING.search(got)
    assert "[bold]markup[/] :smile:" in re.sub(r"\s+", " ", got)
    assert r"\x1b]0;owned\x07" in got and r"\u202egnp" in got and r"\xff" in got


def test_a_stream_that_is_not_utf8_gets_plain_signs() -> None:
    report = shown(full_report(), show="all", encoding="ascii")
    assert report.isascii()
    assert "64,935% [" in report and "] 64,945% ....." in report


def test_quiet_leaves_the_findings_alone() -> None:
    whole, quiet = ("".join(render(full_report(), quiet=each)) for each in (False, True))
    assert whole.startswith(quiet.rstrip("\n").rpartition("\n")[0])
    assert "share-mismatch" in quiet
    assert "checked" not in quiet and "recomputed" not in quiet


def test_quiet_is_not_silent_where_nothing_was_compared() -> None:
    assert "".join(render(Report([]), quiet=True)) == "nothing was compared: there was no file to read\n"
