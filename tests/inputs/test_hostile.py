"""Files made to be slow, to fill the memory or to end the process: each is read, or refused in a sentence, and what is
left out of it is told.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from crossfoot.articles import read as reading
from crossfoot.articles.composed import Composed, composed
from crossfoot.inputs import InputError, docx, html, markdown, pdf
from crossfoot.inputs.reading import process
from crossfoot.inputs.reading.article import Extract
from papers import Piece, paragraph
from papers import docx as word
from papers import pdf as printed
from running import run

SENTENCE = "<p>In the town 48 of 126 schools (38.1%) met the standard this year, the office said on Monday.</p>"
BODY = "<!doctype html><html><body>"


def page(text: str) -> Extract:
    return html.INPUT.read(text.encode())


class TestPages:
    def test_attributes_have_a_bound(self) -> None:
        many = " ".join(f"a{number}" for number in range(1_000))
        assert "38.1%" in page(f"{BODY}<p {many}>x</p>{SENTENCE}").text
        with pytest.raises(InputError, match=r"^a tag of this page has more than 1000 attributes; open it"):
            page(f"{BODY}<p {many} one>x</p>{SENTENCE}")

    def test_elements_have_a_bound(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(html, "_MOST_ELEMENTS", 100)
        assert "38.1%" in page(f"{BODY}{'<p>1' * 97}{SENTENCE}").text
        with pytest.raises(InputError, match=r"^this page has more than 100 elements; split it"):
            page(f"{BODY}{'<p>1' * 98}{SENTENCE}")

    @pytest.mark.parametrize("deep", [200, 300, 1_000, 2_000])
    @pytest.mark.parametrize("tag", ["div", "font", "blockquote", "ul><li"])
    def test_what_stands_deep_is_read(self, tag: str, deep: int) -> None:
        found = page(f"{BODY}{f'<{tag}>' * (deep // len(tag.split('><')))}{SENTENCE}<p>41 more</p>")
        assert "38.1%" in found.text and "41 more" in found.text
        assert found.left_out == ()

    def test_where_the_parser_stops_is_told(self) -> None:
        with pytest.raises(InputError, match=r"^this page can be read up to line 2 only \(the parser says: .*depth"):
            page(f"{BODY}\n{'<div>' * 3_000}{SENTENCE}")

    def test_a_large_page_is_read_whole(self, monkeypatch: pytest.MonkeyPatch) -> None:
        text = f"{BODY}<ul>{'<li><a href=/x>Menu 12%</a></li>' * 30}</ul><article>{SENTENCE * 9}</article>"
        assert "Menu" not in page(text).text
        monkeypatch.setattr(html, "_SEARCHED", 50)
        assert "Menu" in page(text).text and "38.1%" in page(text).text

    def test_text_that_an_open_quote_swallows_is_told(self) -> None:
        found = page(f'{BODY}{SENTENCE}<p title="open>{SENTENCE * 3}')
        assert "38.1%" in found.text
        (told,) = found.left_out
        assert told.startswith("the parser of HTML left out 24 of the 32 digits of this page; open it in a browser")

    def test_what_nobody_would_see_is_not_told(self) -> None:
        hidden = (
            "<script>var a = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]</script><!-- 1234567890123 --><style>p1 {}</style>"
        )
        assert page(f"{BODY}{hidden}{SENTENCE}<nav>2018 2019 2020 2021</nav>").left_out == ()


class TestPackedFiles:
    def test_a_large_document_is_read_apart_to_the_same_text(self, monkeypatch: pytest.MonkeyPatch) -> None:
        data = word(paragraph("12% of 100") * 3)
        here = docx.INPUT.read(data)
        monkeypatch.setattr(docx, "_HERE", 0)
        assert docx.INPUT.read(data) == here == Extract("12% of 100\n\n12% of 100\n\n12% of 100")

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems keep no such limit")
    def test_a_document_that_fills_the_memory(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(process, "_MEMORY", 2**28)
        with pytest.raises(InputError, match=r"^this Word document cannot be read: its reader failed, or needed more"):
            docx.INPUT.read(word("<w:p/>" * 3_000_000))

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems keep no such limit")
    def test_a_pdf_that_fills_the_memory(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(process, "_MEMORY", 2**27)
        with pytest.raises(InputError, match=r"^this PDF cannot be read: its reader failed, or needed more than"):
            pdf.INPUT.read(printed([[Piece(72, 700, "12%")] * 400_000]))

    def test_a_page_that_is_damaged_and_one_that_is_a_picture(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import pypdfium2

        data = printed([[Piece(72, 700, text)] if text else [] for text in ("12% of 100", "", "13% of 100", "14%")])
        real = pypdfium2.PdfPage.get_textpage
        asked: list[object] = []

        def damaged(each: pypdfium2.PdfPage) -> object:
            asked.append(each)
            if len(asked) == 3:
                raise pypdfium2.PdfiumError("Failed to load text page.")
            return real(each)

        monkeypatch.setattr(pypdfium2.PdfPage, "get_textpage", damaged)
        monkeypatch.setattr(pypdfium2.PdfPage, "get_objects", lambda *_, **__: iter(["a picture"]))
        found = pdf.extract(data)
        assert found.text.split() == ["12%", "of", "100", "14%"]
        assert found.left_out == (
            "page 3 is damaged, and not read to the end; open it in a viewer and print it to a file again",
            "page 2 is a picture without text, and not read; run text recognition (OCR) over it",
        )

    def test_many_pages_are_named_up_to_ten(self) -> None:
        (told,) = pdf._left_out([], range(25))
        assert told.startswith("pages 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 15 more are each a picture without text")

    def test_a_wide_table_of_markdown(self) -> None:
        row = f"|{'1|' * 3_000}"
        text = f"{row}\n|{'-|' * 3_000}\n{row}"
        assert markdown.INPUT.read(text.encode()).text.split("\n")[2] == "\t" + "1\t" * 3_000


class TestReports:
    @pytest.fixture
    def place(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        (tmp_path / "a.html").write_text(f'{BODY}{SENTENCE}<p title="open>{SENTENCE * 3}')
        (tmp_path / "b.txt").write_text("Of 126 schools, 48 (38.1%) met the standard.")
        (tmp_path / "c.txt").write_text("Of 126 schools, 48 (83.1%) met the standard.")
        monkeypatch.chdir(tmp_path)
        return tmp_path

    def test_what_was_left_out_is_a_warning(self, place: Path) -> None:
        ended = run("read", "a.html", "--format", "json")
        (finding,) = json.loads(ended.out)["documents"][0]["findings"]
        assert (finding["rule"], finding["severity"], ended.code) == ("text-left-out", "warning", 0)
        assert run("read", "a.html", "--strict").code == 1
        assert "text-left-out" in run("read", "a.html").out
        assert "text-left-out" not in run("read", "a.html", "--ignore", "text-left-out").out

    @pytest.mark.parametrize(
        ("fault", "said"),
        [
            (IndexError("list index"), "IndexError at"),
            (RecursionError(), "RecursionError at"),
            (MemoryError(), "it takes more memory than there is"),
        ],
    )
    def test_a_fault_at_one_article_is_its_finding(
        self, place: Path, fault: Exception, said: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def faulty(text: str) -> Composed:
            if "48 (38.1%) met" in text:
                raise fault
            return composed(text)

        monkeypatch.setattr(reading, "composed", faulty)
        for more in ((), ("--output", "drafts/")):
            ended = run("read", "b.txt", "c.txt", *more)
            assert ended.code == 2
            assert "error[internal-error]: " in ended.out and said in ended.out
            assert ("this is a fault of crossfoot" in ended.out) == (type(fault) is not MemoryError)
            assert "error[share-mismatch]: 48 of 126" in ended.out and "1 mismatch" in ended.out
        assert [each.name for each in (place / "drafts").iterdir()] == ["c.yaml"]
        document = reading.read_text("b.txt", "Of 126 schools, 48 (38.1%) met the standard.")
        assert [each.rule for each in document.findings] == ["internal-error"] and not document.usable
