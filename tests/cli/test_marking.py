"""What --marked takes, and how it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import run


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "notes go into a copy of one document (.docx or .pdf) that ends as the document does"),
        ("fr", "les notes vont dans une copie d'un seul document (.docx ou .pdf), de même extension que le document"),
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
