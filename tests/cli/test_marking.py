"""What --marked takes, and how it is refused."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from running import run


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "notes go into a copy of one document (.docx or .pdf) that ends as the document does"),
        ("fr", "les notes vont dans une copie d’un seul document (.docx ou .pdf), de même extension que le document"),
    ],
)
def test_a_copy_ends_as_its_document(tmp_path: Path, language: str, expected: str) -> None:
    article = tmp_path / "a.txt"
    article.write_text("53 of 78 cells, or 64.94%.", encoding="utf-8")
    ended = run("--language", language, "read", str(article), "--marked", str(tmp_path / "b.txt"))
    assert ended.code == 2
    assert expected in " ".join(ended.err.split())


def test_the_document_itself_is_not_written_over(tmp_path: Path) -> None:
    article = tmp_path / "a.docx"
    article.write_bytes(b"")
    assert "is the document that is read; name another file" in run("read", str(article), "--marked", str(article)).err


SECTION = "tables: {t: {from: {document: b.xlsx, sheet: Sums}, relations: [{rows: Total = North + South}]}}\n"


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    book = openpyxl.Workbook()
    book.active.title = "Sums"
    for row in (["Region", 2023, 2024], ["North", 1204, 3307], ["South", 988, 2170], ["Total", 2192, 6017]):
        book.active.append(row)
    book.save("b.xlsx")
    Path("b.yaml").write_text(SECTION, encoding="utf-8")
    return tmp_path


def test_the_workbook_of_a_claim_file_gets_marks(books: Path) -> None:
    before = Path("b.xlsx").read_bytes()
    ended = run("audit", "b.yaml", "--marked", "out.xlsx")
    assert ended.code == 1
    assert "out.xlsx: 3 cells marked" in ended.err
    cells = [cell for row in openpyxl.load_workbook("out.xlsx")["Sums"].iter_rows() for cell in row if cell.comment]
    assert [cell.coordinate for cell in cells] == ["C2", "C3", "C4"]
    assert "3307 + 2170 is 5477, not 6017" in cells[2].comment.text
    assert "2710" in cells[2].comment.text
    assert cells[1].comment.text.startswith("crossfoot: as likely: ")
    assert Path("b.xlsx").read_bytes() == before


def test_what_is_accepted_gets_no_mark(books: Path) -> None:
    accepted = SECTION.replace("}}\n", ", accepted: {cell: C4, rule: total-mismatch, reason: so in print}}}\n")
    Path("b.yaml").write_text(accepted, encoding="utf-8")
    ended = run("audit", "b.yaml", "--marked", "out.xlsx")
    assert (ended.code, "0 cells marked" in ended.err) == (0, True)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--marked", "b.xlsx"], "is one of the files that are checked"),
        (["--marked", "out.csv"], "marks go into a copy of one workbook"),
        (["--marked", "out.xlsx", "--diff"], "goes with a report"),
    ],
)
def test_marks_that_have_no_place_are_refused(books: Path, more: list[str], said: str) -> None:
    ended = run("audit", "b.yaml", *more)
    assert ended.code == 2
    assert said in " ".join(ended.err.split())


def test_claim_files_without_a_workbook_get_no_marks(books: Path) -> None:
    Path("b.yaml").write_text(SECTION.replace("b.xlsx", "gone.xlsx"), encoding="utf-8")
    assert run("audit", "b.yaml", "--marked", "out.xlsx").code == 2
