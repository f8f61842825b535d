"""Files made to be slow, to fill the memory or to end the process: each is read, or refused in a sentence, and what is
left out of it is told.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.articles import read as reading
from crossfoot.articles.composed import Composed, composed
from crossfoot.inputs import InputError, docx, html, markdown, opened, pdf
from crossfoot.inputs.reading import process
from crossfoot.inputs.reading.article import Extract
from crossfoot.inputs.reading.elements import page_tree, set_apart
from crossfoot.inputs.reading.tags import RAW, Sketch, digits, sketch
from papers import Piece, paragraph
from papers import docx as word
from papers import pdf as printed
from running import run

SENTENCE = "<p>In the town 48 of 126 schools (38.1%) met the standard this year, the office said on Monday.</p>"
BODY = "<!doctype html><html><body>"


def page(text: str) -> Extract:
    return html.INPUT.read(text.encode())


class TestSketches:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", Sketch(0, 0, 0)),
            ("<p>12</p> 3", Sketch(1, 0, 3)),
            ("<P class='a1 b2' data-x=\"5>4\" 7>1</P>", Sketch(1, 3, 1)),
            ("&#49;&#x32;&amp;", Sketch(0, 0, 2)),
            ("<!-- 12 <p 3> --> 4", Sketch(0, 0, 1)),
            ("<!-- 12 <p a b>", Sketch(1, 2, 0)),
            ("<script>if (a<b1) '5'</Script > 6", Sketch(1, 0, 1)),
            ("<style>1 <p>", Sketch(2, 0, 0)),
            ("<!DOCTYPE html PUBLIC 'XHTML 1.0'>2<?php 3 ?>4</ 5>6", Sketch(0, 0, 3)),
            ("1 <3 and a < 4", Sketch(0, 0, 3)),
            ("<a = = x=1 y = '2' z=>5", Sketch(1, 3, 1)),
            ('<a x"y z" b>1', Sketch(1, 3, 1)),
            ("<br/><br / >", Sketch(2, 0, 0)),
        ],
    )
    def test_what_a_page_is_made_of(self, text: str, expected: Sketch) -> None:
        assert sketch(text) == expected

    @given(st.text(st.sampled_from("<>/!-='\"& ap1#;x\n"), max_size=80))
    def test_any_text_has_one(self, text: str) -> None:
        found = sketch(text)
        assert found.elements <= text.count("<")
        assert found.digits <= digits([text])

    @given(st.lists(st.sampled_from(["<p>", "</p>", "<b class=x1>", "</b>", "12 ", "a&#50;", "<br>", "<!--3-->"])))
    def test_the_tree_of_a_sound_page_holds_the_same_digits(self, pieces: list[str]) -> None:
        text = f"<html><body>{''.join(pieces)}.</body></html>"
        assert digits(set_apart(page_tree(text), RAW)[0]) == sketch(text).digits


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


class TestApart:
    """Modules that stand in a folder of their own, where the package is looked for last."""

    @pytest.fixture
    def told(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setattr(process, "_PACKAGES", str(tmp_path))
        return tmp_path

    def extracted(self, folder: Path, body: str, data: bytes = b"12%") -> Extract:
        name = f"odd_{len(list(folder.glob('odd_*.py')))}"
        head = "from crossfoot.inputs.reading.article import *"
        (folder / f"{name}.py").write_text(f"{head}\ndef extract(data):\n    {body}\n")
        return process.extracted(name, data)

    def test_the_text_and_what_is_left_out(self, told: Path) -> None:
        body = "return Extract(data.decode() + ' \\ud800', ('a page',))"
        assert self.extracted(told, body) == Extract("12% \ud800", ("a page",))

    def test_a_refusal(self, told: Path) -> None:
        with pytest.raises(InputError, match=r"^it is locked$"):
            self.extracted(told, "raise InputError('it is locked')")

    @pytest.mark.parametrize("body", ["import os; os.abort()", "raise ValueError", "return bytearray(2**40)"])
    def test_what_ends_the_process_ends_it_alone(self, told: Path, body: str) -> None:
        with pytest.raises(process.ProcessFailed, match=r"^its reader failed, or needed more than 1024 MiB of memory$"):
            self.extracted(told, body)

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems keep no such limit")
    def test_memory_has_a_bound(self, told: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(process, "_MEMORY", 2**28)
        assert self.extracted(told, "return Extract(str(len(bytearray(2**26))))").text == str(2**26)
        with pytest.raises(process.ProcessFailed, match=r"256 MiB of memory"):
            self.extracted(told, "return Extract(str(len(bytearray(2**28))))")

    @pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
    def test_time_has_a_bound(self, told: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(process, "_SECONDS", 1)
        monkeypatch.setattr(process, "_WAITED", 60)
        with pytest.raises(process.ProcessFailed, match=r"^it takes more than 1 seconds of processor time$"):
            self.extracted(told, "while True: pass")

    def test_a_process_that_only_waits_is_ended(self, told: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(process, "_SECONDS", 1)
        monkeypatch.setattr(process, "_WAITED", 1)
        with pytest.raises(process.ProcessFailed, match=r"^it takes more than 1 seconds$"):
            self.extracted(told, "import time; time.sleep(60)")

    def test_nothing_of_the_working_folder_is_run(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("json.py", "crossfoot.py", "pypdfium2.py", "sitecustomize.py"):
            (tmp_path / name).write_text("import os; os.abort()")
        (tmp_path / "a.pdf").write_bytes(printed([[Piece(72, 700, "12% of 100")]]))
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        assert opened("a.pdf").text == "12% of 100"


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

    @pytest.mark.parametrize("fault", [IndexError("list index"), RecursionError(), MemoryError()])
    def test_a_fault_at_one_article_is_its_finding(
        self, place: Path, fault: Exception, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def faulty(text: str) -> Composed:
            if "48 (38.1%) met" in text:
                raise fault
            return composed(text)

        monkeypatch.setattr(reading, "composed", faulty)
        for more in ((), ("--output", "drafts/")):
            ended = run("read", "b.txt", "c.txt", *more)
            assert ended.code == 2
            assert "error[internal-error]: this is a fault of crossfoot" in ended.out
            assert type(fault).__name__ in ended.out
            assert "error[share-mismatch]: 48 of 126" in ended.out and "1 mismatch" in ended.out
        assert [each.name for each in (place / "drafts").iterdir()] == ["c.yaml"]
        document = reading.read_text("b.txt", "Of 126 schools, 48 (38.1%) met the standard.")
        assert [each.rule for each in document.findings] == ["internal-error"] and not document.usable
