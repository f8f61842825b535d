"""Grids of files, by their suffix."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from crossfoot.inputs.grids import InputError, delimited, grids_from, grids_of, suffixes
from crossfoot.inputs.grids.grid import Cell, Grid


def test_text_of_a_cell_that_is_not_there() -> None:
    grid = Grid("", 1, 2, {(0, 0): Cell("5", "A1")})
    assert (grid.text(0, 0), grid.text(0, 1)) == ("5", "")


def test_the_suffix_tells(tmp_path: Path) -> None:
    assert {".csv", ".tsv", ".xlsx", ".html", ".md", ".docx"} <= set(suffixes())
    (tmp_path / "a.CSV").write_text("a,b\n1,2\n", encoding="utf-8")
    assert grids_of(str(tmp_path / "a.CSV"))[0].text(1, 1) == "2"


@pytest.mark.parametrize(
    ("name", "data", "words"), [("a.odt", b"x", "save it as one of these"), ("a.csv", b" \n", "empty")]
)
def test_what_cannot_be_read_is_a_sentence(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=words):
        grids_of(str(tmp_path / name))
    with pytest.raises(InputError):
        grids_of(str(tmp_path / "gone.csv"))


@pytest.mark.parametrize(
    ("name", "part"),
    [("a.docx", "word/document.xml"), ("a.docx", "[Content_Types].xml"), ("a.xlsx", "xl/worksheets/sheet1.xml"),
     ("a.xlsx", "xl/styles.xml"), ("a.xlsx", "xl/workbook.xml")],
)  # fmt: skip
@pytest.mark.parametrize("damage", [b"", b"<a", b"<a/>", b"<a><b></a>", b"\xff\xfe"])
def test_whatever_a_library_makes_of_a_damaged_file_is_no_fault(name: str, part: str, damage: bytes) -> None:
    library = pytest.importorskip("docx" if name == "a.docx" else "openpyxl")
    whole, broken = io.BytesIO(), io.BytesIO()
    (library.Document() if name == "a.docx" else library.Workbook()).save(whole)
    with zipfile.ZipFile(whole) as packed, zipfile.ZipFile(broken, "w") as archive:
        for each in packed.namelist():
            archive.writestr(each, damage if each == part else packed.read(each))
    with suppress(InputError):  # a part that is not needed may be anything
        grids_from(name, broken.getvalue())
    with pytest.raises(InputError, match="this is no"):
        grids_from(name, whole.getvalue()[:900])


def test_a_fault_of_the_project_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "grids", lambda data: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        grids_from("a.csv", b"1,2")
