"""In which encoding a file is read that does not say so, and what is no text in any."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.inputs import InputError, opened

TEXT = "Toàn huyện có 48/126 trường đạt chuẩn, chiếm 38,1%. " * 4


def text_of(folder: Path, data: bytes, name: str = "a.txt") -> str:
    (folder / name).write_bytes(data)
    return opened(str(folder / name)).text


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_unicode_is_recognised_with_and_without_a_mark(tmp_path: Path, codec: str) -> None:
    assert text_of(tmp_path, TEXT.encode(codec)).lstrip("\ufeff") == TEXT


@pytest.mark.parametrize(
    "data", [b"a\0\0b" * 60, b"\0a\0b\0c4\0" * 40, b"48 of 126\0\0\0\0" * 30, b"4\0" * 4 + b"of 126 schools" * 9]
)
def test_nul_at_odd_and_at_even_places_is_no_text(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(InputError, match="NUL byte"):
        text_of(tmp_path, data)


def test_a_page_that_says_latin_1_is_in_the_encoding_of_windows(tmp_path: Path) -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Le coût est de 5 € – soit “50 %”.</p></body></html>'
    assert "5 € – soit “50 %”" in text_of(tmp_path, page.encode("cp1252"), "a.html")
