"""Delimited text."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import pytest

from crossfoot.inputs.grids import delimited, grids_of
from crossfoot.inputs.grids.delimited import Dialect, delimiter_of, dialect_of, grids, span_of
from crossfoot.inputs.reading.article import InputError


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b,c\n1,2,3\n", ","),
        ("a;b;c\n1,5;2,5;3,5\n", ";"),
        ("a\tb\n1,5\t2\n", "\t"),
        ("a|b|c\n1|2|3\n", "|"),
        ('a,b\n"1,234",2\n', ","),
        ("x\ta\tb\nn\t1,234,567\t2,345,678\ns\t4,234,561\t1,345,672\n", "\t"),
        ("x\ta\tb\nn\t3,11,62,156\t89,79,529\ns\t1,72,66,836\t5,26,09,666\n", "\t"),
        ("x\ta\nn, and s\t1,234,567 r\nn, or s\t4,234,561\ns\t1,345,672\n", "\t"),
        ("x;a;b\nn;-1,234,567;$2,345,678\ns;4,234,561;(1,345,672)\n", ";"),
        ("x|a|b\nn|1,234,567.5|2,345,678.1\ns|4,234,561.0|1,345,672.9\n", "|"),
        ("x,from;to,n\nn,12;13,4\ns,14;15,6\n", ","),
        ("from;to,n,m\n12;13,4,5\n14;15,6,7\n", ","),
    ],
)
def test_the_delimiter_is_told(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_first_line_that_says_the_delimiter_is_no_row_of_the_table(ends: str) -> None:
    text = ends.join(["sep=|", "a;b|n", "1;2|5"])
    [grid] = grids(text.encode())
    assert (grid.rows, grid.columns, grid.text(0, 0), grid.text(1, 0), grid.text(2, 1)) == (3, 2, "", "a;b", "5")
    assert grid.cells[2, 1].place == "line 3, field 2"
    assert span_of(text, text.index("1;2"), 2) == (len(text) - 1, len(text))


def test_cells_have_their_places_and_blank_records_count() -> None:
    [grid] = grids(b"a;b\n\n1;=2+3\n")
    assert (grid.rows, grid.columns) == (3, 2)
    assert grid.cells[2, 0].place == "line 3, field 1"
    assert grid.cells[2, 1].text == "=2+3"
    assert grid.cells[2, 1].formula == ""


def test_a_cell_over_two_lines_and_a_byte_order_mark() -> None:
    [grid] = grids('\ufeffname,n\n"two\nlines",5\nx,6\n'.encode())
    assert grid.text(0, 0) == "name"
    assert grid.text(1, 0) == "two\nlines"
    assert grid.cells[2, 1].place == "line 4, field 2"


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"\x00\x01\x02\x00\xff" * 50)
    with pytest.raises(InputError, match="not a text file"):
        grids_of(str(tmp_path / "a.csv"))


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("a~b~c\n1,5~2,5~3\n4~5~6\n", ["a", "b", "c"]),
        ("a^b^c\n1,5^2,5^3\n2,5^4^5\n", ["a", "b", "c"]),
        ("name:n\nAnn:12\nBen:31\n", ["name", "n"]),
    ],
)
def test_a_rare_delimiter_is_found_where_the_usual_ones_fail(text: str, fields: list[str]) -> None:
    pytest.importorskip("clevercsv")
    [grid] = grids(text.encode())
    assert [grid.text(0, column) for column in range(grid.columns)] == fields


def test_without_the_library_the_usual_delimiters_remain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "clevercsv.detect", None)
    assert dialect_of("a~b\n1~2\n") == Dialect(",")


@pytest.mark.parametrize("text", ["one column\nof words\nand no more\n", "total\n12\n13\n", "x"])
def test_one_column_stays_one(text: str) -> None:
    [grid] = grids(text.encode())
    assert grid.columns == 1


def test_a_field_without_end_is_told_and_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "_LONGEST", 1000)
    try:
        with pytest.raises(InputError, match="line 2 of this table cannot be read"):
            list(grids(b"a,b\n" + b"1" * 1001 + b",2\n"))
    finally:
        csv.field_size_limit(2**24)


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x85", "\u2028"])
def test_only_line_ends_begin_a_line(sign: str) -> None:
    (grid,) = delimited.grids(f"a{sign}b,1\nc,2\r\nd,3\re,4".encode())
    assert [grid.cells[row, 1].place for row in range(4)] == [f"line {line}, field 2" for line in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("text", "field", "found"),
    [
        ("a,bc,d\n1,22,3", 2, "bc"),
        ('x,"4,120", 57\n1,2,3', 2, "4,120"),
        ('x,"4,120", 57\n1,2,3', 3, "57"),
        ('"two\nlines",7\nx,8', 2, "7"),
        ('"a ""b"", c",12\nx,y', 2, "12"),
        ("a;1,5;b\nc;2,5;d", 2, "1,5"),
        ("a,b\n1,2", 3, ""),
        ("a,b", 2, "b"),
        ("a,,c\nd,,e", 2, ""),
        ('a,"bc', 2, ""),
        ("a\tb\r\nc\td", 2, "b"),
    ],
)
def test_where_a_field_stands_in_its_text(text: str, field: int, found: str) -> None:
    start, end = span_of(text, 0, field)
    assert text[start:end] == found
