"""Bytes become the characters that were meant, in every encoding that an article may come in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crossfoot.inputs import opened
from papers import PROSE, page

Read = Callable[[str, bytes | str], str]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The text of a file of that name with that content."""

    def text(name: str, data: bytes | str) -> str:
        (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        return opened(str(tmp_path / name)).text

    return text


VIETNAMESE = "Tỷ lệ hộ nghèo giảm còn 9,18%, đạt 134/1.459 hộ; số cán bộ nữ tăng 12 người so với năm trước."
FRENCH = "Le chômage a baissé de 2,3 % en août, à 5,1 millions de personnes ; l’été « a été » déjà meilleur."
GERMAN = "Die Zahl der Schüler stieg um 12,5 % auf 1.227, darunter 87 Mädchen – größer als für das Jahr üblich."


def windows_1258(text: str) -> bytes:
    """Vietnamese as Windows wrote it: marks of tone behind their letter."""
    import unicodedata

    data = b""
    for letter in unicodedata.normalize("NFC", text):
        apart = unicodedata.normalize("NFD", letter)
        tones = "".join(each for each in apart if each in "\u0300\u0301\u0303\u0309\u0323")
        rest = unicodedata.normalize("NFC", "".join(each for each in apart if each not in tones))
        data += (rest + tones).encode("cp1258")
    return data


class TestEncodings:
    @pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
    @pytest.mark.parametrize("text", [VIETNAMESE, "e\u0302\u0323 12\u00a0%,\u00ad 😀\r\n"])
    def test_unicode_stays_as_it_is(self, codec: str, text: str, read: Read) -> None:
        assert read("a.txt", ("\ufeff" + text).encode(codec)) == "\ufeff" + text

    @pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
    @pytest.mark.parametrize("text", [VIETNAMESE, FRENCH])
    def test_utf_16_that_does_not_say_so(self, codec: str, text: str, read: Read) -> None:
        assert read("a.txt", text.encode(codec)) == text

    @pytest.mark.parametrize("text", [FRENCH, GERMAN, "Köln: 12 %", FRENCH * 40_000])
    def test_western_legacy_files(self, text: str, read: Read) -> None:
        assert read("a.txt", text.encode("cp1252")) == text

    @pytest.mark.parametrize("text", [VIETNAMESE, *PROSE])
    def test_vietnamese_legacy_files(self, text: str, read: Read) -> None:
        for before in (b"", b"x" * 400_000):
            data = before + windows_1258(text)
            assert read("a.txt", data) == data.decode("cp1258")

    def test_damage_costs_a_character_only(self, read: Read) -> None:
        data = VIETNAMESE.encode()
        assert read("a.txt", data + b"\xff 5%" + data) == f"{VIETNAMESE}\ufffd 5%{VIETNAMESE}"
        assert read("a.txt", b"\xff\xfe" + "9\ud8005".encode("utf-16-le", "surrogatepass")) == "\ufeff9\ufffd5"

    @pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "us-ascii", "utf-16", "hex", "no-such", "idna"])
    def test_what_a_page_says_of_itself(self, declared: str, read: Read) -> None:
        data = page(f"<p>{GERMAN}</p>", f'<meta http-equiv="x" content="text/html; charset={declared}">')
        assert GERMAN in read("a.html", data.encode("cp1252"))

    def test_utf_8_outweighs_what_a_page_says(self, read: Read) -> None:
        assert GERMAN in read("a.html", page(f"<p>{GERMAN}</p>", "<meta charset=latin1>"))

    def test_a_page_in_cyrillic_says_so(self, read: Read) -> None:
        russian = "Доля выросла на 12 процентов"
        assert russian in read("a.html", page(f"<p>{russian}</p>", "<meta charset=windows-1251>").encode("cp1251"))
