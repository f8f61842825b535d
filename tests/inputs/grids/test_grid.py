"""Grids of files, by their suffix."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.inputs.grids import InputError, grids_of, suffixes
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
