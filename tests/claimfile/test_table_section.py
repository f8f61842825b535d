"""The tables: section as it is written."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.schema import json_schema
from crossfoot.claimfile.table_section import Rounded, RoundedLines, read_section

WHOLE = """\
tables:
  outlays:
    from: {document: mts.xlsx, sheet: Table 5, cells: A6:J58}
    unit: million
    rounded: {digits: 4}
    missing: {"(D)": suppressed, "–": nil, n.a.: unknown}
    relations:
      - {rows: "Total = North + Centre + South"}
      - {columns: "Net = Gross - Receipts", except: [Median age]}
      - {percent: Share, of: "2024", whole: Total}
    accepted: {cell: b5, rule: total-mismatch, reason: so in print}
"""


def test_every_field_is_read() -> None:
    section = read_section(parse(WHOLE))
    [table] = section.tables
    assert section.problems == ()
    assert (table.document, table.sheet, table.cells, table.unit) == ("mts.xlsx", "Table 5", "A6:J58", "million")
    assert table.rounded == Rounded(digits=4)
    assert table.missing == {"(d)": "suppressed", "–": "nil", "n.a.": "unknown"}
    assert [each.form for each in table.relations] == ["rows", "columns", "percent"]
    assert table.relations[1].apart == ("Median age",)
    assert table.relations[2].fields == {"of": ("2024",), "whole": ("Total",)}
    assert (table.accepted[0].cell, table.accepted[0].reason) == ("B5", "so in print")


@pytest.mark.parametrize(
    ("text", "rule", "message"),
    [
        ("tables: [a]", "invalid-value", "tables takes names, each with its table"),
        ("tables: {a: b}", "invalid-value", "a takes fields ("),
        ("tables: {a: {from: b.csv}}", "missing-field", "a needs relations, a list ("),
        ("tables: {a: {relation: [{rows: A = B + C}]}}", "unknown-field",
         "there is no field 'relation' in a table; did you mean relations?"),
        ("tables: {a: {relations: [{lines: A = B}]}}", "invalid-value", "a relation begins with one of rows, columns"),
        ("tables: {a: {relations: [{percent: A, of: B}]}}", "missing-field", "this relation needs whole"),
        ("tables: {a: {rounded: {to: x}, relations: [{rows: A = B + C}]}}", "invalid-value", "rounded says {digits"),
        ("tables: {a: {missing: {x: gone}, relations: [{rows: A = B + C}]}}", "invalid-value", "'x' is one of nil, "),
        ("tables: {a: {about: [x], relations: [{rows: A = B + C}]}}", "invalid-value", "about takes one value"),
        ("tables: {a: {accepted: {cell: B5}, relations: [{rows: A = B + C}]}}", "missing-field",
         "accepted needs a cell (B5), a rule and a reason"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(text: str, rule: str, message: str) -> None:
    problems = read_section(parse(text)).problems
    assert any(each.rule == rule and each.message.startswith(message) for each in problems), problems


def test_the_schema_takes_what_the_reader_takes() -> None:
    validator = Draft202012Validator(json_schema())
    assert list(validator.iter_errors(json.loads(json.dumps(parse(WHOLE).root)))) == []
    for text in ("tables: {a: {}}", "tables: {a: {relations: [{row: A = B}]}}", "locale: en"):
        assert list(validator.iter_errors(json.loads(json.dumps(parse(text).root))))


def test_a_rate_says_of_how_many_it_is() -> None:
    text = "tables: {t: {from: t.csv, relations: [{rate: Mortality, of: Deaths, per: Population, scale: SCALE}]}}"
    [table] = read_section(parse(text.replace("SCALE", "1000"))).tables
    [stated] = table.relations
    assert (stated.form, stated.scale, stated.fields) == ("rate", 1000, {"of": ("Deaths",), "per": ("Population",)})
    assert read_section(parse(text.replace(", scale: SCALE", ""))).tables[0].relations[0].scale == 1
    wrong = read_section(parse(text.replace("SCALE", "50")))
    assert [each.rule for each in wrong.problems] == ["invalid-value"]
    assert wrong.tables[0].relations == ()
    schema = Draft202012Validator(json_schema())
    for scale, is_valid in ((1000, True), (50, False)):
        stated_as = {"rate": "a", "of": "b", "per": "c", "scale": scale}
        assert schema.is_valid({"tables": {"t": {"relations": [stated_as]}}}) is is_valid


LINES = """\
tables:
  t:
    from: t.csv
    rounded:
      - {to: 5, at: random}
      - {to: 1000, columns: Estimate}
      - {unit: count, columns: [Staff, "Vehicles"], rows: North ... South}
      - {unit: million, rows: [Total]}
    relations: [{rows: A = B + C}]
"""


def test_single_lines_may_be_rounded_in_their_own_way() -> None:
    source = parse(LINES)
    section = read_section(source)
    [table] = section.tables
    assert (section.problems, table.rounded) == ((), Rounded(to=5, at_random=True))
    path = ("tables", "t", "rounded")
    assert table.rounded_lines == (
        RoundedLines(Rounded(to=1000), (("Estimate", (*path, 1, "columns")),), ()),
        RoundedLines(
            Rounded(exact=True), (("Staff", (*path, 2, "columns", 0)), ("Vehicles", (*path, 2, "columns", 1))),
            (("North ... South", (*path, 2, "rows")),),
        ),
        RoundedLines(Rounded(), (), (("Total", (*path, 3, "rows", 0)),)),
    )  # fmt: skip
    assert Draft202012Validator(json_schema()).is_valid(json.loads(json.dumps(source.root)))


@pytest.mark.parametrize(
    ("rounded", "at", "message"),
    [
        ("{to: 5, digits: 4}", "to: 5, digits", "rounded says {digits: 4}, {to: 5}, "),
        ("{columns: A}", "columns: A", "rounded says {digits: 4}, {to: 5}, "),
        ("[{to: 0, columns: A}]", "to: 0", "rounded says {digits: 4}, {to: 5}, "),
        ("[{to: 7}, {digits: 4, at: random}]", "digits: 4", "rounded says {digits: 4}, {to: 5}, "),
        ("[{to: 5, at: once}]", "to: 5", "rounded says {digits: 4}, {to: 5}, "),
        ("[]", "[]", "rounded takes fields of its own (digits, to, unit, at, columns, rows)"),
        ("thousands", "thousands", "rounded takes fields of its own ("),
        ("[{to: 5}, {to: 10}]", "to: 10", "rounded says twice how the table was rounded; name columns: or rows:"),
        ("[{to: 5, column: A}]", "column", "there is no field 'column' in rounded; did you mean columns?"),
        ("{to: 5, columns: []}", "[]", "columns takes labels, one or a list"),
        ("{to: 5, rows: {a: b}}", "a: b", "rows takes labels, one or a list"),
        ("{to: 5, rows: ''}", "'}", "rows takes labels, one or a list"),
    ],
)
def test_what_is_wrong_with_a_rounding_is_said_where_it_stands(rounded: str, at: str, message: str) -> None:
    source = parse(f"tables: {{t: {{rounded: {rounded}, relations: [{{rows: A = B + C}}]}}}}")
    problem = read_section(source).problems[0]
    assert (problem.message[: len(message)], source.text[problem.start :][: len(at)]) == (message, at)
    assert not Draft202012Validator(json_schema()).is_valid(json.loads(json.dumps(source.root))) or "twice" in message
