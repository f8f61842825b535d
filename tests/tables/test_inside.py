"""Tables inside articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.articles import ArticleReading, checked
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Report
from crossfoot.inputs import opened
from crossfoot.inputs.grids import grids_of
from crossfoot.reports.summary import summarised
from crossfoot.tables.inside import inside, with_tables

FILES = Path(__file__).parent / "files"
MARKDOWN = """\
Of 1459 villages, 134 (9.2%) had a school; **Total** | 3763 | is no table.

| Region | Men | Women | All |
| --- | --: | --: | --: |
| **North** | 1204 | 3307 | 4511 |
| Centre | 988 | 2710 | 3698 |
| South | 1571 | 4102 | 5673 |
| Total | 3763 | 10119 | 13882 |

The rest of the text.
"""


def test_a_table_is_told_from_the_text_around_it(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    text = opened(str(path)).text
    found = inside(text, grids_of(str(path)))
    [(table, spans, number)] = found.tables
    assert {at: text[start:end] for at, (start, end) in spans.items() if at[0] == 2} == {
        (2, 0): "Centre", (2, 1): "988", (2, 2): "2710", (2, 3): "3698",
    }  # fmt: skip
    assert (len(table.relations), number) == (7, 1)
    assert len(found.text) == len(text)
    assert found.text.split() == [
        word for line in MARKDOWN.splitlines() if not line.startswith("|") for word in line.replace("*", "").split()
    ]  # fmt: skip


NOTED = """\
The boats of each harbour were counted.

| Harbour | 2019<sup>1</sup> | 2020<br>(counted) |
| --- | --: | --: |
| North<sup>a</sup> | 120 | 135<sup>a</sup> |
| South[^1] | 230 | 241[^2] |
| East | 81<sup>(1)</sup> | 79<sup>b,c</sup> |
| Total | 431 | 455 |
"""
PAGE = """\
<html><body><p>The boats of each harbour were counted.</p><table><tr><th>Harbour<th>2019<sup>1</sup><th>2020
<tr><td>North<sup>a</sup><td>120<td>135<sup>a</sup><tr><td>South<td>230<td>241<sup>1,2</sup><tr><td>East
<td>81<sup>(1)</sup><td>79<tr><td>Total<sup>b</sup><td>431<td>455</table></body></html>
"""


@pytest.mark.parametrize(("name", "text"), [("a.md", NOTED), ("a.html", PAGE)])
def test_a_table_with_footnote_marks_is_told_from_the_text_too(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = inside(opened(str(path)).text, grids_of(str(path)))
    [(table, _, _)] = found.tables
    assert [each.holds for each in table.relations] == [True, True]
    assert (table.unread, "135" in found.text) == ((), False)


@pytest.mark.parametrize("name", ["en-clinic.docx", "en-hospital.html", "en-energy.md"])
def test_every_cell_of_a_document_has_its_place(name: str) -> None:
    path = str(FILES / name)
    text = opened(path).text
    found = inside(text, grids_of(path))
    assert found.tables
    for table, spans, _ in found.tables:
        for at in table.area.figures:
            start, end = spans[at]
            assert "".join(text[start:end].split()) == "".join(table.grid.text(*at).split())


def test_sums_of_tables_are_no_statements_that_might_have_been_told() -> None:
    text = opened(str(FILES / "en-energy.md")).text
    read = checked("a.md", ArticleReading("53 of 78 (67.95%)", "en", ""), Settings())
    told = summarised(Report([with_tables(read, text, inside(text, grids_of(str(FILES / "en-energy.md"))))]))
    assert (told.holding, told.claims > told.holding) == (1, True)


def test_words_laid_out_in_columns_are_left_to_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("| Who | What |\n| --- | --- |\n| Ann | 134 of 1459 villages (9.2%) |\n| Ben | none |\n", "utf-8")
    text = opened(str(path)).text
    assert inside(text, grids_of(str(path))) == ((), text)
