"""Which figure a finding points at, and how an edit is typed into a file."""

from __future__ import annotations

import pytest
import yaml

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import load_text
from crossfoot.audit.pointing import as_written, placed, suspect
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Edit, Finding, Fix, Related
from running import GOOD, claims


@pytest.mark.parametrize(
    ("entry", "role"),
    [
        ("{id: a, kind: share, part: 1, whole: 4, percent: 26%}", "percent"),
        ("{id: a, kind: share, part: 5, whole: 4}", "part"),
        ("{id: a, kind: total, total: 8, parts: {x: 3, y: 4}}", "total"),
        ("{id: a, kind: total, total: 5, parts: {x: 3, y: 6, z: 1}, coverage: overlapping}", "parts.y"),
        ("{id: a, kind: bound, value: 3, at_least: 4}", "value"),
        ('{id: a, kind: equation, holds: "1 + 2 = 4"}', "holds[2]"),
    ],
)
def test_the_figure_that_the_others_recompute_else_the_one_that_the_equation_speaks_of(entry: str, role: str) -> None:
    text = claims(entry)
    checked = check_text("a.yaml", text)
    figure = suspect(checked.claims[0])
    assert figure is not None
    assert figure.role == role
    (finding,) = checked.findings
    assert (finding.start, finding.end) == (figure.start, figure.end)


@pytest.mark.parametrize(
    ("before", "old", "new", "after"),
    [
        ("{a: 26%}", "26%", "25%", "{a: 25%}"),
        ("{a: 26%}", "26%", "25,5%", '{a: "25,5%"}'),
        ("{a: '26,1%'}", "26,1%", "25,5%", "{a: '25,5%'}"),
        ('{a: "26,1%"}', "26,1%", "25,5%", '{a: "25,5%"}'),
        ("{a: about 26%}", "26%", "25,5%", '{a: "about 25,5%"}'),
    ],
)
def test_an_edit_is_quoted_where_a_comma_would_end_the_value(before: str, old: str, new: str, after: str) -> None:
    at = before.index(old)
    value = before.index("a: ") + 3
    low, high = value + (before[value] in "'\""), len(before) - 1 - (before[value] in "'\"")
    edit = as_written(Edit(("a",), new, at, at + len(old)), before, (low, high))
    made = before[: edit.start] + edit.text + before[edit.end :]
    assert made == after
    assert yaml.safe_load(made) == {"a": yaml.safe_load(before)["a"].replace(old, new)}


def test_a_value_that_is_not_written_letter_by_letter_is_replaced_as_a_whole() -> None:
    before = '{a: "1\\u0020+ 2 = 4"}'
    low, high = before.index('"'), len(before) - 1
    edit = as_written(Edit(("a",), "3", low + 8, low + 9), before, (low, high), "1 + 2 = 4")
    assert (edit.start, edit.end) == (low, high)
    assert yaml.safe_load(before[: edit.start] + edit.text + before[edit.end :]) == {"a": "1 + 2 = 3"}


def test_fixes_and_related_places_are_found_from_their_paths() -> None:
    text = claims("{id: a, kind: share, part: 1, whole: n, percent: 26%}", head="figures: {n: 4}\n")
    (finding,) = check_text("a.yaml", text).findings
    assert finding.fixes
    for fix in finding.fixes:
        for edit in fix.edits:
            assert text[edit.start : edit.end] in ("1", "4", "26%")
    twice = check_text("a.yaml", claims("{id: a, id: b, kind: share, part: 1, whole: 4, percent: 25%}")).findings[0]
    assert all(related.start >= 0 for related in twice.related)


def test_an_edit_without_a_place_gets_that_of_its_path() -> None:
    document = load_text("a.yaml", claims(GOOD))
    assert isinstance(document, Document)
    path = ("claims", 0, "percent")
    fix = Fix("percent 26%", (Edit(path, "26%"),))
    finding = placed(document, Finding("share-mismatch", "so", path, fixes=(fix,), related=(Related("so", path),)))
    at = document.source.text.index("25%")
    assert (finding.start, finding.end) == (at, at + 3)
    assert [(edit.start, edit.end) for edit in finding.fixes[0].edits] == [(at, at + 3)]
    assert [(related.start, related.end) for related in finding.related] == [(at, at + 3)]
