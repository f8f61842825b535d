"""Every form of report: its snapshot, every example of every rule, and content that would do harm.

The tests that take ``form`` hold every member of ``formats``, also one that is added tomorrow.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml, TestCase
from markdown_it import MarkdownIt
from markdown_it.token import Token

from crossfoot import __version__
from crossfoot.audit.audit import check_text
from crossfoot.audit.rule import rules
from crossfoot.claims.finding import Checked, Fix, Report
from crossfoot.discovery import members
from crossfoot.formats.csv import COLUMNS, cell
from crossfoot.formats.markdown import LONGEST, said
from crossfoot.reports.cells import excerpt, sentence, visible
from crossfoot.reports.format import format_named
from crossfoot.reports.page import selection
from reports import HOSTILE, HOSTILES, TEXT, article, every_example, full_report, hostile_report
from running import claims, real

FORMS = members("formats")
SNAPSHOTS = Path(__file__).parents[1] / "snapshots"
ENDINGS = {"sarif": "json", "junit": "xml", "markdown": "md", "csv": "csv", "json": "json", "html": "html"}
STEERING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
)
COMMAND = re.compile(r"^\s*::[A-Za-z]|##[A-Za-z]*\[", re.MULTILINE)
STEERS = "text of a file steers the terminal: say it with reports.cells.sentence or visible"
COMMANDS = "text of a file becomes a command to a CI server: say it with reports.cells.sentence or visible"
EMPTY = Report([])


def written(form: str, report: Report) -> str:
    return "".join(format_named(form).write(report))


# what holds every form


@pytest.mark.parametrize("form", [form for form in FORMS if form not in ("terminal", "json", "html")])
def test_the_report_is_the_snapshot(form: str) -> None:
    """Those of the terminal and of HTML are kept by their own tests; JSON is held field by field."""
    path = SNAPSHOTS / f"{form}.{ENDINGS.get(form, 'txt')}"
    text = written(form, full_report())
    if form == "sarif":  # the manual has tests of its own, and the version changes
        log = json.loads(text)
        driver = log["runs"][0]["tool"]["driver"]
        assert driver["version"] == driver["semanticVersion"] == __version__
        driver["version"] = driver["semanticVersion"] = "0.0.0"
        for rule in driver["rules"]:
            assert rule.pop("help") and rule.pop("fullDescription")
        text = json.dumps(log, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_bytes(text.encode())
    assert path.exists(), f"UPDATE_SNAPSHOTS=1 pytest {Path(__file__).name} writes it; read it before you keep it"
    assert text == path.read_bytes().decode(), f"{form} says something else than its snapshot"


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_when_nothing_was_compared(form: str) -> None:
    assert written(form, EMPTY) or form == "csv", f"{form} writes nothing at all, which could pass for success"


@pytest.mark.parametrize("form", FORMS)
def test_no_form_loses_a_finding(form: str) -> None:
    """A snapshot that is written from a report with a gap keeps the gap."""
    report = full_report()
    rules_found = {each.rule for document in report.documents for each in document.findings if not each.accepted}
    lost = sorted(rule for rule in rules_found if rule not in written(form, report))
    assert not lost, f"{form} leaves findings of these rules out"


def sound_json(text: str) -> object:
    return json.loads(text)


def sound_junit(text: str) -> JUnitXml:
    """By a parser of its own, which counts too."""
    suites = JUnitXml.fromstring(text.encode())
    told = (suites.tests, suites.failures, suites.errors, suites.skipped)
    suites.update_statistics()  # type: ignore[no-untyped-call]
    assert told == (suites.tests, suites.failures, suites.errors, suites.skipped)
    names = [(case.classname, case.name) for suite in suites for case in suite]
    assert len(names) == len(set(names))
    return suites


def sound_github(text: str) -> list[tuple[str, dict[str, str], str]]:
    """As the runner reads it: a line is a command when it begins with two colons."""
    *commands, last = text.splitlines()
    assert last.startswith("crossfoot: ") and text.endswith("\n")
    return [command_of(line) for line in commands]


def command_of(line: str) -> tuple[str, dict[str, str], str]:
    found = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", line)
    assert found, line
    pairs = [pair.split("=", 1) for pair in found[2].split(",")]
    assert {name for name, _ in pairs} <= {"file", "line", "endLine", "col", "endColumn", "title"}
    properties = {name: unescaped(text, ("%3A", ":"), ("%2C", ",")) for name, text in pairs}
    assert len(properties) == len(pairs)
    return found[1], properties, unescaped(found[3])


def unescaped(text: str, *more: tuple[str, str]) -> str:
    for escape, char in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
        text = text.replace(escape, char)
    return text


def sound_csv(text: str) -> list[dict[str, str]]:
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert all(len(row) == len(COLUMNS) for row in rows)
    assert text.count("\r\n") == text.count("\n") == len(rows)
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


MARKDOWN = MarkdownIt("gfm-like", {"html": True, "linkify": True})
PLAIN_TOKENS = {"text", "code_inline", "strong_open", "strong_close"}


def inline(text: str) -> list[Token]:
    """The inline tokens of a document as GitHub would see it."""
    return [child for token in MARKDOWN.parse(text) for child in (token.children or [])]


def sound_markdown(text: str) -> list[Token]:
    """Nothing but tables, headings and words: no HTML, no link, no picture, no name behind an @."""
    blocks = {token.type.removesuffix("_open").removesuffix("_close") for token in MARKDOWN.parse(text)}
    assert blocks <= {"heading", "paragraph", "inline", "table", "thead", "tbody", "tr", "th", "td"}
    tokens = inline(text)
    assert {token.type for token in tokens} <= PLAIN_TOKENS
    assert not any(re.search(r"@|#|www\.|://", token.content) for token in tokens if token.type == "text")
    return tokens


SOUND: dict[str, Callable[[str], object]] = {
    "json": sound_json, "sarif": sound_json, "junit": sound_junit, "github": sound_github, "csv": sound_csv,
    "markdown": sound_markdown,
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", [*HOSTILES, HOSTILE], ids=[*map(str, range(len(HOSTILES))), "all"])
def test_hostile_content_harms_no_form(form: str, text: str) -> None:
    out = written(form, hostile_report(text))
    assert out.encode("utf-8", "strict")
    assert not STEERING.search(out), STEERS
    if form == "github":
        assert not any(COMMAND.search(line) for line in out.splitlines() if not line.startswith("::")), COMMANDS
        assert "##[" not in out and "##vso[" not in out, COMMANDS
    else:
        assert not COMMAND.search(out), COMMANDS
    SOUND.get(form, str)(out)


@pytest.mark.parametrize("form", FORMS)
def test_a_hostile_claim_file_with_a_hostile_name_harms_no_form(form: str, tmp_path: Path) -> None:
    """The whole way: from the file to the bytes that a terminal or a CI server gets."""
    escaped = json.dumps("".join(char for char in HOSTILE if char.isascii() or char.isalpha()).replace("\0", ""))
    wrong = f'{{id: {escaped}, about: {escaped}, kind: total, total: 3, parts: {{{escaped}: 1, {escaped[:-1]}2": 1}}}}'
    name = "::error::@all\x1b[31m\u202e=1+1|`x`<b>,.yaml"
    (tmp_path / name).write_text(claims(wrong, head=f"source: {{title: {escaped}}}\n"), encoding="utf-8")
    ended = real("audit", name, "--format", form, cwd=tmp_path)
    assert ended.code == 1, ended.err
    assert not STEERING.search(ended.out + ended.err), STEERS
    assert form == "github" or not COMMAND.search(ended.out), COMMANDS
    SOUND.get(form, str)(ended.out)


@pytest.mark.parametrize("form", FORMS)
def test_every_example_of_every_rule_can_be_told(form: str) -> None:
    examples = [(f"{rule.name}-{n}", each.text) for rule in rules().values() for n, each in enumerate(rule.bad)]
    assert len(examples) > 30
    out = written(form, every_example(examples))
    assert not STEERING.search(out), STEERS
    SOUND.get(form, str)(out)


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("::error::x", "utf-8", r"\x3a:error\x3a:x"), (":::x", "utf-8", r":\x3a:x"), ("::1 a:b", "utf-8", "::1 a:b"),
        (":\ufe0f:x", "utf-8", r"\x3a:x"), (":\u0301:x", "ascii", r"\x3a:x"), ("a ##[x]", "utf-8", r"a \x23#[x]"),
        ("＃＃vso[x]", "ascii", r"\x23#vso[x]"), ("## 5 [x]", "utf-8", "## 5 [x]"),
    ],
)  # fmt: skip
def test_what_is_shown_is_no_command_of_a_ci_server(text: str, encoding: str, shown: str) -> None:
    assert visible(text, encoding) == shown
    drawn = excerpt(f"{text}64,94%", len(text), len(text) + 6, 80, encoding)
    assert drawn.text[drawn.before : drawn.before + drawn.marked] == "64,94%"
    assert drawn.text == f"{shown}64,94%"


class Unread(tuple[Fix, ...]):
    """Fixes that may not be asked for: where they are worked out on demand, that is what a form would pay."""

    __slots__ = ()

    def _asked(self, *_: object) -> NoReturn:
        raise AssertionError("nobody sees these fixes")

    __iter__ = __len__ = __bool__ = __getitem__ = _asked


@pytest.mark.parametrize(
    ("form", "room"),
    [("csv", ""), ("github", "accepted"), ("markdown", "LONGEST"), ("sarif", "RESULTS"), ("html", "CARDS")],
)
def test_no_form_asks_for_fixes_that_it_does_not_print(form: str, room: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document = check_text("a.yaml", claims(*["{id: a, kind: share, part: 1, whole: 4, percent: 26%}"] * 3))
    accepted = "as printed" if room == "accepted" else ""
    found = [each._replace(fixes=Unread(), accepted=accepted) for each in document.findings]
    if form == "markdown":  # that there is no more room is seen at the first row that has none
        found[0] = document.findings[0]
    if room not in ("", "accepted"):
        owner = selection if form == "html" else import_module(f"crossfoot.formats.{form}")
        monkeypatch.setattr(owner, room, 0)
    assert written(form, Report([document._replace(findings=found)]))


# GitHub


def test_an_annotation_is_on_the_figure() -> None:
    commands = sound_github(written("github", full_report()))
    kind, properties, message = next(each for each in commands if each[1]["file"].endswith("1.yaml"))
    at = TEXT.splitlines()[int(properties["line"]) - 1]
    assert (kind, properties["endLine"]) == ("error", properties["line"])
    assert at[int(properties["col"]) - 1 : int(properties["endColumn"]) - 1] in ("64,94%", "36.932")
    assert message
    order = [each[0] for each in commands]
    assert order == sorted(order, key=["error", "warning", "notice"].index)
    assert not any("cuts digits off" in message for _, _, message in commands)


def test_a_place_of_several_lines_has_no_columns() -> None:
    text = "locale: en\nclaims:\n  - id: a\n    kind: equation\n    holds: >\n      500 +\n      500 =\n      999\n"
    checked = check_text("a.yaml", text)
    whole = checked.findings[0]._replace(start=text.index("500"), end=text.index("999"))
    ((_, properties, _),) = sound_github(written("github", Report([checked._replace(findings=[whole])])))
    assert (properties["line"], properties["endLine"]) == ("6", "8")
    assert "col" not in properties and "endColumn" not in properties


# JUnit


def test_a_claim_is_a_test_case() -> None:
    suites = list(sound_junit(written("junit", full_report())))
    cases = {case.name: case for case in suites[0]}
    kinds = {name: [type(each).__name__ for each in case.result] for name, case in cases.items()}
    assert kinds["strong-2008"] == kinds["fall"] == ["Failure"]
    assert kinds["open"] == ["Skipped"]
    assert kinds["fine"] == kinds["villages-2018"] == kinds["officials"] == []
    assert "accepted: the paper cuts digits off, throughout" in cases["villages-2018"].system_out
    assert cases["strong-2008"].result[0].type == "share-mismatch"
    loose = next(case for name, case in cases.items() if name.startswith("unused-figure"))
    assert isinstance(loose, TestCase) and not loose.result and "warning" in loose.system_out
    assert [type(each).__name__ for each in next(iter(suites[2])).result] == ["Error"]
    assert "+1.227: nothing ties it" in ElementTree.tostring(suites[4]._elem, "unicode")


def test_an_accepted_error_is_no_failure() -> None:
    accepted = (
        "{id: a, kind: share, part: 1, whole: 4, percent: 26%, accepted: {rule: share-mismatch, reason: as printed}}"
    )
    (suite,) = sound_junit(written("junit", Report([check_text("a.yaml", claims(accepted))])))
    (case,) = suite
    assert not case.result and "accepted: as printed" in case.system_out


def test_test_cases_of_one_name_are_told_apart() -> None:
    text = claims(*["{id: a, kind: share, part: 1, whole: 4, percent: 26%}"] * 3, "{id: a (2), kind: bound, value: 1}")
    names = [
        case.name for suite in sound_junit(written("junit", Report([check_text("a.yaml", text)]))) for case in suite
    ]
    assert sorted(names) == ["a", "a (2)", "a (2) (2)", "a (3)"]


def test_nothing_compared_is_no_green_run() -> None:
    checked = check_text("a.yaml", "claims: []\n")
    suites = sound_junit(written("junit", Report([checked])))
    assert (suites.tests, suites.failures) == (1, 1)
    suites = sound_junit(written("junit", Report([checked._replace(findings=())])))
    assert (suites.tests, suites.skipped) == (1, 1)


# Markdown


@given(st.text(max_size=60) | st.text("@#:/w.a1<>&|`\\*_[]()!~$-GH \n", max_size=60))
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    tokens = inline(f"| {said(text)} |\n| --- |\n| {said(text)} |\n")
    assert {token.type for token in tokens} <= {"text", "code_inline"}
    cells = "".join(token.content for token in tokens)
    assert "".join(cells.split()) == "".join(sentence(text).split()) * 2


def test_a_comment_is_never_too_long() -> None:
    report = full_report()
    out = written("markdown", Report(list(report.documents) * 300))
    assert LONGEST // 2 < len(out) < 65_536
    assert re.search(r"\nand \d{4} more lines, for which a comment has no room\n$", out)
    sound_markdown(out)


# CSV


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-5", "-5"), ("+1.227", "+1.227"), ("-0,31%", "-0,31%"), ("+1 227,5 %", "+1 227,5 %"), ("−5", "−5"),
        ("by=-5; to=+3", "by=-5; to=+3"), ("a; -5; b", "a; -5; b"), ("a-b=c", "a-b=c"), ("1.293 = 5", "1.293 = 5"),
        ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-1-cmd", "'-1-cmd"), ("@SUM(1)", "'@SUM(1)"), ("＝1", "'＝1"),
        ("\t=1", "'=1"), (" \n=1", "'=1"), ("a;=1", "a;'=1"), ('a; "=1"', "a; \"'=1\""),
        ("-5 is not 3", "'-5 is not 3"),
        ("-5;=1", "-5;'=1"), ("--5", "'--5"),
    ],
)  # fmt: skip
def test_a_cell_is_no_formula_and_a_figure_stays_one(text: str, expected: str) -> None:
    assert cell(text) == expected


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_is_run_whatever_a_spreadsheet_parts_them_at(delimiter: str) -> None:
    rows = csv.reader(io.StringIO(written("csv", hostile_report())), delimiter=delimiter)
    for each in (each for row in rows for each in row):
        assert not re.match(r"[\s\"]*[=+\-@]", unicodedata.normalize("NFKC", each)), each


def test_a_row_tells_the_claim() -> None:
    rows = sound_csv(written("csv", full_report()))
    by_claim = {row["claim"]: row for row in rows if row["document"] == "claims/quận 1.yaml" and row["claim"]}
    assert len(by_claim) == 7
    strong = by_claim["strong-2008"]
    assert (strong["verdict"], strong["line"], strong["column"]) == ("mismatch", "11", "14")
    assert strong["figures"] == "part=53; whole=78; percent=64,94%"
    assert strong["recomputed"] == "percent=67,95%"
    assert by_claim["villages-2018"]["accepted"] == "the paper cuts digits off, throughout"
    assert by_claim["open"]["message"] == "this claim was not checked: neither the part nor the whole is printed"
    assert by_claim["officials"]["figures"] == "to=2.840; by=+1.227; percent=76%"
    loose = [row["figures"] for row in rows if row["kind"] == "unbound"]
    assert loose == ["2018", "-5", "+1.227"]
    assert any(row["rules"] == "unreadable-file" and not row["claim"] for row in rows)


def test_places_of_a_text_with_pages_have_a_page_in_csv_and_sarif() -> None:
    checked = article()
    plain, paged = Report([checked]), Report([checked._replace(pages=(0, 1))])
    assert {row["page"] for row in sound_csv(written("csv", plain))} == {""}
    assert {row["page"] for row in sound_csv(written("csv", paged))} == {"2"}
    assert "too low) (page 2)" in written("sarif", paged)
    assert "(page" not in written("sarif", plain)


def test_every_form_tells_of_an_article() -> None:
    checked: Sequence[Checked] = full_report().documents[-1:]
    assert "Năm 2018, có 53/78" in sound_csv(written("csv", Report(checked)))[0]["quote"]
    assert "“Năm 2018, có 53/78" in written("markdown", Report(checked))
    assert "read as fraction-with-percent, because of: mạnh\nin “Năm 2018, có" in written("junit", Report(checked))
    assert "read as fraction-with-percent, because of: mạnh" in written("github", Report(checked))
    assert "3 numbers in no claim" in written("github", Report(checked))


def test_github_is_told_of_ways_out_at_as_many_annotations_as_it_takes() -> None:
    entries = [f"{{id: a{number}, kind: share, part: 53, whole: 78, percent: 64.94%}}" for number in range(12)]
    text = "locale: en\nclaims:\n" + "".join(f"  - {entry}\n" for entry in entries)
    lines = "".join(format_named("github").write(Report([check_text("a.yaml", text)]))).splitlines()
    assert [each.count("%0A") > 1 for each in lines if each.startswith("::error")] == [True] * 10 + [False] * 2
