"""Tables of Word documents."""

from __future__ import annotations

import io

import pytest

from crossfoot.inputs.grids.word import grids
from crossfoot.inputs.reading.article import InputError


def test_cells_merged_cells_and_raised_marks() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(1, 0).text = "A"
    paragraph = table.cell(1, 1).paragraphs[0]
    paragraph.add_run("60")
    paragraph.add_run("1").font.superscript = True
    paragraph = table.cell(1, 2).paragraphs[0]
    for text, raised in (("1,204", False), ("a", True)):
        paragraph.add_run(text).font.superscript = raised
    out = io.BytesIO()
    document.save(out)
    [grid] = grids(out.getvalue())
    assert (grid.rows, grid.columns) == (2, 3)
    assert grid.cells[0, 0].columns == 2
    assert (grid.text(1, 1), grid.text(1, 2)) == ("60¹", "1,204ᵃ")


def test_what_is_no_document_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match="no Word document"):
        list(grids(b"nothing"))
