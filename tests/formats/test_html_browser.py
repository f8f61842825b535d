"""The page in a real browser: accessible by axe, valid by an HTML checker, usable on a phone, by keyboard, without a
script.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from browser import VALIDATOR, chromium, needs_axe, needs_browser, needs_validator, seen
from crossfoot.audit.audit import audit, check_text
from crossfoot.claims.finding import Report
from pages import written
from reports import HOSTILE, article, full_report, hostile_report
from running import CLAIMS, claims

PHONE, DESK = 360, 1280
AXE = """
for (const details of document.querySelectorAll('details')) details.open = true;
const told = await axe.run(document, {resultTypes: ['violations']});
return {wrong: told.violations.map(each => [each.id, each.nodes[0].html]), passed: told.passes.length};
"""
SHOWN = """
const cards = verdict => [...document.querySelectorAll('.card.' + verdict)];
const shown = verdict => cards(verdict).filter(each => each.checkVisibility()).length;
const box = document.getElementById('show-consistent');
const before = [shown('consistent'), shown('mismatch')];
box.click();
const after = [shown('consistent'), shown('mismatch')];
box.click();
return {before, after, again: [shown('consistent'), shown('mismatch')]};
"""
KEYBOARD = """
const reached = [...document.querySelectorAll('a[href], input, summary')].filter(each => each.checkVisibility());
const unseen = [];
for (const each of reached) {
  each.focus({focusVisible: true});
  const around = [each, each.closest('.tile') || each].map(part => getComputedStyle(part));
  const ring = around.some(style => parseFloat(style.outlineWidth) >= 2);
  if (document.activeElement !== each || !ring) unseen.push(each.outerHTML);
}
return {reached: reached.length, unseen};
"""
WHOLE = """
const marks = [...document.querySelectorAll('.prose .mark:not(.long):not(.unbound), .tile')];
const all = [...document.querySelectorAll('.mark')];
const lines = [...document.querySelectorAll('.card.line:not(.undetermined)')];
return {
  marks: all.length,
  broken: marks.filter(each => each.getClientRects().length > 1).map(each => each.textContent),
  lines: lines.length,
  highest: Math.max(...lines.map(each => each.offsetHeight)),
};
"""
WIDE = "return [document.scrollingElement.scrollWidth, innerWidth, document.body.innerText.length];"


@pytest.fixture(scope="module")
def page() -> str:
    """The worked examples, with what they do not have: a conflict, a file that cannot be read, an article, a line."""
    years = [
        f"{{id: poor-{year}, kind: share, part: {part}, whole: 1000, percent: {part / 10}%}}"
        for year, part in ((2015, 213), (2016, 190), (2017, 171))
    ]
    mean = "{id: mean, kind: average, average: 12, values: [10, 12, 15, 11, a long word]}"
    first = check_text("years.yaml", "locale: en\n" + claims(*years, mean))
    return written(Report([first, *full_report().documents, *audit([str(CLAIMS)]).documents]))


@needs_browser
@needs_axe
@pytest.mark.parametrize(("width", "dark"), [(DESK, False), (PHONE, True)], ids=["desk-light", "phone-dark"])
def test_axe_finds_nothing(page: str, width: int, dark: bool, tmp_path: Path) -> None:
    told = seen(page, AXE, tmp_path, width, dark=dark)
    assert told["wrong"] == []
    assert told["passed"] > 30


@needs_browser
@needs_axe
def test_axe_would_find_something(page: str, tmp_path: Path) -> None:
    told = seen(page.replace('lang="en"', "", 1), AXE, tmp_path)
    assert [name for name, _ in told["wrong"]] == ["html-has-lang"]


@needs_browser
def test_the_boxes_show_and_hide_claims_without_a_script(page: str, tmp_path: Path) -> None:
    told = seen(page, SHOWN, tmp_path)
    consistent, mismatch = told["before"]
    assert consistent > 40 and mismatch > 4
    assert told["after"] == [0, mismatch]
    assert told["again"] == told["before"]


@needs_browser
def test_the_keyboard_reaches_everything_and_shows_where_it_is(page: str, tmp_path: Path) -> None:
    told = seen(page, KEYBOARD, tmp_path)
    assert told["reached"] > 200
    assert told["unseen"] == []


@needs_browser
@pytest.mark.parametrize("width", [320, DESK])
def test_nothing_is_wider_than_the_screen(page: str, width: int, tmp_path: Path) -> None:
    for each in (page, written(hostile_report(HOSTILE + "x" * 500))):
        there, room, letters = seen(each, WIDE, tmp_path, width)
        assert there <= room == width
        assert letters > 1000


@needs_browser
def test_on_a_phone_no_line_ends_within_a_figure_and_what_is_right_takes_a_line(page: str, tmp_path: Path) -> None:
    told = seen(page, WHOLE, tmp_path, 390)
    assert told["marks"] > 100 and told["broken"] == []
    assert told["lines"] > 40 and told["highest"] < 60


@needs_browser
@pytest.mark.parametrize("report", [full_report(), hostile_report()], ids=["full", "hostile"])
def test_the_browser_has_nothing_to_refuse(report: Report, tmp_path: Path) -> None:
    """With its policy in force: the style applies, nothing is asked for, nothing is blocked."""
    path = tmp_path / "page.html"
    path.write_text(written(report), encoding="utf-8")
    ended = chromium("--enable-logging=stderr", "--dump-dom", path.as_uri(), folder=tmp_path)
    assert not [line for line in ended.stderr.splitlines() if "CONSOLE" in line or "Refused" in line]
    forbidden = path.read_text(encoding="utf-8").replace("</body>", '<p style="color: red">x</p></body>')
    path.write_text(forbidden, encoding="utf-8")
    ended = chromium("--enable-logging=stderr", "--dump-dom", path.as_uri(), folder=tmp_path)
    assert any("CONSOLE" in line for line in ended.stderr.splitlines())


@needs_browser
def test_paper_has_the_working_of_every_claim(tmp_path: Path) -> None:
    pypdfium2 = pytest.importorskip("pypdfium2", reason="there is no pypdfium2 to read the printed page with")
    path, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    told = claims("{id: a, kind: share, part: 53, whole: 78, percent: 67.95%}", head="locale: en\n")
    path.write_text(written(Report([check_text("a.yaml", told), article()])), encoding="utf-8")
    chromium("--no-pdf-header-footer", f"--print-to-pdf={printed}", path.as_uri(), folder=tmp_path)
    document: Any = pypdfium2.PdfDocument(printed)
    words = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    assert "2650/39" in words and "from 67.945% to 67.955%" in words
    assert "Claims to show" not in words and "tổ chức đảng" in words


@needs_validator
def test_an_html_checker_finds_nothing(page: str, tmp_path: Path) -> None:
    rules = tmp_path / "rules.json"
    rules.write_text('{"root": true, "extends": ["html-validate:standard", "html-validate:a11y"]}', encoding="utf-8")
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "wrong.html").write_text(page.replace('id="title">', 'id="title"><div></div>'), encoding="utf-8")
    found = []
    for name in ("page.html", "wrong.html"):
        command = [str(VALIDATOR), "--config", str(rules), "--formatter", "json", str(tmp_path / name)]
        with (tmp_path / "told").open("wb") as told:
            subprocess.run(command, stdout=told, check=False, timeout=120)
        results = json.loads((tmp_path / "told").read_text(encoding="utf-8"))
        found.append([(each["ruleId"], each["message"]) for result in results for each in result["messages"]])
    assert found[0] == []
    assert [rule for rule, _ in found[1]] == ["element-permitted-content"]
