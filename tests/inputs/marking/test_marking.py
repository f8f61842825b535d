"""Copies of documents with notes: the note stands at the figure, and the text is what it was."""

from __future__ import annotations

import io
import textwrap
from ctypes import byref

import pytest

from crossfoot.inputs import InputError, article_of
from crossfoot.inputs.marking import FigureNote, marked
from papers import LOCKED, PROSE, Piece, docx, paragraph, pdf

FIRST = PROSE[0]
MARK = FigureNote(FIRST, FIRST.index("9,18%"), FIRST.index("9,18%") + 5, "9,18% — vì sao? 😀")
NOWHERE = FigureNote("nowhere 77%", 8, 11, "x")


def commented(data: bytes) -> list[tuple[str, str]]:
    """The comments of a Word document, each with the text that it is at."""
    import docx as python_docx

    document = python_docx.Document(io.BytesIO(data))
    body = document.element.body
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    found = []
    for comment in document.comments:
        inside, at = [], False
        for each in body.iter():
            if each.tag in (f"{space}commentRangeStart", f"{space}commentRangeEnd"):
                if each.get(f"{space}id") == str(comment.comment_id):
                    at = each.tag.endswith("Start")
            elif at and each.tag == f"{space}t":
                inside.append(each.text or "")
        found.append((comment.text, "".join(inside)))
    return found


@pytest.mark.parametrize("cuts", [[], [20], [FIRST.index("9,18%") + 2], [5, FIRST.index("9,18%"), len(FIRST) - 2]])
def test_a_comment_stands_at_its_figure(cuts: list[int]) -> None:
    pytest.importorskip("docx")
    runs = [FIRST[low:high] for low, high in zip([0, *cuts], [*cuts, len(FIRST)], strict=True)]
    before = docx(paragraph(PROSE[1]) + paragraph(*runs))
    copy, left = marked("a.DOCX", before, [MARK, NOWHERE])
    assert left == [NOWHERE]
    assert commented(copy) == [(MARK.note, "9,18%")]
    assert article_of("a.docx", copy).text == article_of("a.docx", before).text


def test_a_run_that_holds_more_than_text_is_commented_whole() -> None:
    pytest.importorskip("docx")
    before = docx(paragraph("<w:r><w:t>so 5</w:t><w:tab/><w:t>of 10</w:t></w:r>"))
    copy, left = marked("a.docx", before, [FigureNote("so 5\tof 10", 3, 4, "n")])
    assert (left, commented(copy)) == ([], [("n", "so 5of 10")])


def test_where_a_sentence_was_changed_the_words_around_the_figure_are_enough() -> None:
    pytest.importorskip("docx")
    before = docx(paragraph("Changed. Of 9 or 5, and 5 of 10 had one.") + paragraph("Of 7 there are 123,4 here."))
    said = "A long sentence that was here before. Of 9 or 5, and 5 of 10 had one."
    near = FigureNote(said, said.index("5 of"), said.index(" of 10"), "near")
    alone = FigureNote("All else is gone 123,4", 17, 22, "alone")
    twice = FigureNote("xxxxxxxxxxxxxxxxxxxxxxxxxxxxx 5 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 30, 31, "twice")
    copy, left = marked("a.docx", before, [near, alone, twice])
    assert left == [twice]
    assert commented(copy) == [("near", "5"), ("alone", "123,4")]


def test_a_highlight_stands_at_its_figure() -> None:
    pypdfium2 = pytest.importorskip("pypdfium2")
    raw = pypdfium2.raw
    lines = textwrap.wrap(" ".join(PROSE), 60)
    before = pdf(
        [[Piece(50, 700, "A page before 5%")], [Piece(50, 700 - 15 * n, each) for n, each in enumerate(lines)]]
    )
    copy, left = marked("a.pdf", before, [MARK, NOWHERE])
    assert left == [NOWHERE]
    assert article_of("a.pdf", copy).text == article_of("a.pdf", before).text
    document = pypdfium2.PdfDocument(copy)
    assert [raw.FPDFPage_GetAnnotCount(page.raw) for page in document] == [0, 1]
    page = document[1]
    annotation = raw.FPDFPage_GetAnnot(page.raw, 0)
    size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
    told = (raw.FPDF_WCHAR * (size // 2))()
    raw.FPDFAnnot_GetStringValue(annotation, b"Contents", told, size)
    assert bytes(told).decode("utf-16-le").rstrip("\0") == MARK.note
    box = raw.FS_RECTF()
    assert raw.FPDFAnnot_GetRect(annotation, byref(box))
    assert (
        page.get_textpage().get_text_bounded(box.left - 1, box.bottom - 1, box.right + 1, box.top + 1).strip()
        == "9,18%"
    )
    raw.FPDFPage_CloseAnnot(annotation)
    document.close()


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.txt", b"x", "notes are put into .docx, .pdf"),
        ("a.docx", b"no zip", "damaged"),
        ("a.pdf", b"no pdf", "damaged or encrypted"),
        ("a.pdf", pdf([[Piece(50, 700, "x")]], LOCKED), "damaged or encrypted"),
    ],
)
def test_what_takes_no_notes_is_refused(name: str, data: bytes, why: str) -> None:
    pytest.importorskip("docx")
    pytest.importorskip("pypdfium2")
    with pytest.raises(InputError, match=why):
        marked(name, data, [MARK])


def test_without_its_library_a_document_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(InputError, match=r"crossfoot\[pdf\]"):
        marked("a.pdf", b"x", [])
