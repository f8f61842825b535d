"""Files become text or one clear sentence: every kind of file, every encoding, and what is no article at all."""

from __future__ import annotations

import hashlib
import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crossfoot import inputs
from crossfoot.discovery import members, packaged
from crossfoot.inputs import Article, InputError, articles, opened, suffixes
from papers import LOCKED, Piece, docx, odt, page, paragraph, pdf

Read = Callable[[str, bytes | str], str]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The text of a file of that name with that content."""

    def text(name: str, data: bytes | str) -> str:
        (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        return opened(str(tmp_path / name)).text

    return text


class TestFiles:
    def test_an_article_and_where_it_comes_from(self, tmp_path: Path) -> None:
        data = "\ufeffTỷ lệ\r\n 9,18%".encode()
        path = tmp_path / "a.txt"
        path.write_bytes(data)
        article = opened(str(path))
        assert article == Article(str(path), "\ufeffTỷ lệ\r\n 9,18%", data, True)
        assert article.sha256 == hashlib.sha256(data).hexdigest()

    @pytest.mark.parametrize(("name", "plain"), [("a.txt", True), ("a.md", True), ("a", True), ("a.html", False)])
    def test_where_offsets_lead_into_the_file(self, name: str, plain: bool, tmp_path: Path) -> None:
        (tmp_path / name).write_text("12% of 100")
        assert opened(str(tmp_path / name)).plain is plain

    def test_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"12% of 100")))
        assert opened("-")[:2] == ("(standard input)", "12% of 100")

    def test_standard_input_says_what_it_is(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(docx(paragraph("12% of 100")))))
        assert opened("-").text == "12% of 100"

    def test_no_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        with pytest.raises(InputError, match="no standard input"):
            opened("-")

    def test_a_closed_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stream = io.TextIOWrapper(io.BytesIO(b"1"))
        stream.close()
        monkeypatch.setattr(sys, "stdin", stream)
        with pytest.raises(InputError, match="standard input cannot be read"):
            opened("-")

    def test_suffixes_are_of_one_kind_each(self) -> None:
        assert len(inputs.inputs()) == len(members("inputs"))
        assert sorted(set(suffixes())) == sorted(suffixes())
        assert {".txt", ".md", ".html", ".docx", ".pdf"} <= set(suffixes())

    def test_what_is_known_of_a_kind_that_is_not_imported_is_true(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where it is not, ``python tools/indexes.py`` writes it anew."""
        known = dict(zip(members("inputs"), map(inputs.known_of, inputs.inputs()), strict=True))
        assert json.loads(packaged("inputs", "index.json")).keys() == known.keys()
        assert inputs.index() == known
        monkeypatch.setattr(inputs, "packaged", lambda *_: "{}")
        assert inputs.index.__wrapped__() == known  # each found by being there


class TestFolders:
    def test_articles_in_folders(self, tmp_path: Path) -> None:
        wanted = ["B.PDF", "a.txt", "deep/c.docx", "deep/d.md"]
        for name in [*wanted, "x.png", ".hidden.txt", ".git/e.txt", "claims.yaml"]:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).touch()
        assert list(articles([str(tmp_path)])) == [str(tmp_path / name) for name in wanted]

    def test_what_is_named_is_read_once_whatever_its_suffix(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").touch()
        (tmp_path / "b.log").touch()
        named = [str(tmp_path / "b.log"), "-", str(tmp_path), f"{tmp_path}/./a.txt", "nowhere.txt"]
        assert list(articles(named)) == [str(tmp_path / "b.log"), "-", str(tmp_path / "a.txt"), "nowhere.txt"]

    def test_one_at_a_time(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").touch()
        files = articles([str(tmp_path), "later"])
        assert next(files) == str(tmp_path / "a.txt")
        assert next(files) == "later"


class TestRefusals:
    @pytest.mark.parametrize(
        ("name", "data", "sentence"),
        [
            ("a.txt", b"", "this file is empty"),
            ("a.txt", b" \r\n\t", "there is no text in this file, only white space"),
            ("a.txt", b"12%\0 of 100", "a NUL byte stands near byte offset 3; this is not a text file"),
            ("a.txt", bytes(range(1, 32)) * 9, "this is not a text file; it is full of control characters"),
            ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a NUL byte stands near byte offset"),
            ("a.html", b"<html><script>12%</script>", "there is no text in this file"),
            ("a.html", b" " * 20_000_001, "this page is too large; the limit for HTML is 20 MB"),
            ("a.pdf", b"12% of 100", "this is no PDF, or a damaged one"),
            ("a.pdf", b"%PDF-1.7 and then nothing", "this is no PDF, or a damaged one"),
            ("a.pdf", pdf([[]]), "there is no text in this PDF, only pictures perhaps; run text recognition"),
            ("a.pdf", pdf([[Piece(72, 700, "12%")]], LOCKED), "this PDF is encrypted; save a copy of it without a"),
            ("a.docx", b"12% of 100", "this is no Word document (.docx), or a damaged one"),
            ("a.docx", docx(paragraph("12%"))[:900], "this is no Word document (.docx), or a damaged one"),
            (
                "a.docx",
                docx("<w:p>"),
                "this Word document is damaged or nested too deep, and cannot be read; open it in the program",
            ),
            ("a.docx", docx("<w:p/>"), "there is no text in this Word document, only pictures perhaps"),
            ("a.odt", b"12% of 100", "this is no OpenDocument text (.odt), or a damaged one; open it in the program"),
            ("a.odt", docx(paragraph("12%")), "this is a zip archive, but no OpenDocument text"),
            ("a.odt", odt("<text:p/>"), "there is no text in this OpenDocument text, only pictures perhaps"),
            ("a.odt", odt("<text:p>"), "this OpenDocument text is damaged or nested too deep"),
            ("a.odt", odt("", manifest="<encryption-data/>"), "this OpenDocument text is encrypted; save it without a"),
            ("a.ods", b"{\\rtf1 12%}", "this is rich text (RTF); open it in a word processor, and save it as .docx or"),
            ("a.srt", b"12% of 100", "there are no subtitles in this file: no times with an arrow"),
            ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "this Word document is encrypted, or older"),
            ("a.epub", b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip" + b"\0" * 99, "this is an e-book"),
        ],
    )
    def test_what_gives_no_text(self, name: str, data: bytes, sentence: str, read: Read) -> None:
        with pytest.raises(InputError) as refused:
            read(name, data)
        assert refused.value.message.startswith(sentence)
        assert str(refused.value) == refused.value.message

    @pytest.mark.parametrize(
        ("path", "sentence"),
        [(".", "this is a folder"), ("nowhere.txt", "there is no such file"), ("a\0b", "no file can have this name")],
    )
    def test_what_is_no_file(self, path: str, sentence: str) -> None:
        with pytest.raises(InputError, match=sentence):
            opened(path)

    def test_no_permission(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        (tmp_path / "a.txt").touch()
        monkeypatch.setattr("os.open", refuse)
        with pytest.raises(InputError, match="no permission to read this file"):
            opened(str(tmp_path / "a.txt"))
        monkeypatch.setattr("os.access", lambda *_: False)
        with pytest.raises(InputError, match="no permission to read this folder"):
            opened(str(tmp_path))

    def test_too_large(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "a.txt").write_bytes(b"1" * (2**20 + 1))
        monkeypatch.setattr(inputs, "MAX_BYTES", 2**20)
        with pytest.raises(InputError, match="this file is too large; the limit is 1 MiB"):
            opened(str(tmp_path / "a.txt"))

    def test_a_zip_archive_is_no_word_document(self, read: Read) -> None:
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            archive.writestr("a.txt", "12% of 100")
        with pytest.raises(InputError, match="a zip archive, but no Word document"):
            read("a.zip", data.getvalue())

    def test_a_word_document_that_would_fill_the_memory(self, read: Read) -> None:
        data = io.BytesIO()
        with (
            zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive,
            archive.open("word/document.xml", "w") as part,
        ):
            for _ in range(201):
                part.write(b" " * 2**20)
        assert len(data.getvalue()) < 2**19
        with pytest.raises(InputError, match="too large when unpacked; the limit is 200 MiB in 20000 parts"):
            read("a.docx", data.getvalue())

    def test_entities_of_word_documents_are_not_followed(self, tmp_path: Path, read: Read) -> None:
        (tmp_path / "secret").write_text("secret")
        entity = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{tmp_path}/secret">]>'
        data, changed = io.BytesIO(docx(paragraph("12% &amp;x;"))), io.BytesIO()
        with zipfile.ZipFile(data) as old, zipfile.ZipFile(changed, "w") as new:
            for name in old.namelist():
                part = old.read(name)
                document = name == "word/document.xml"
                new.writestr(name, entity.encode() + part.replace(b"&amp;", b"&") if document else part)
        with pytest.raises(InputError, match="damaged"):
            read("a.docx", changed.getvalue())

    @pytest.mark.parametrize(
        ("name", "library", "extra"),
        [
            ("a.html", "trafilatura", "html"),
            ("a.docx", "docx", "docx"),
            ("a.odt", "lxml", "odt"),
            ("a.pdf", "pypdfium2", "pdf"),
        ],
    )
    def test_a_library_that_is_missing(
        self, name: str, library: str, extra: str, read: Read, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        data = {
            "a.html": page("<p>12%").encode(),
            "a.docx": docx(paragraph("12%")),
            "a.odt": odt("<text:p>12%</text:p>"),
            "a.pdf": pdf([[]]),
        }[name]
        monkeypatch.setitem(sys.modules, library, None)
        with pytest.raises(InputError) as refused:
            read(name, data)
        assert refused.value.message.endswith(f"is not installed ({library}): pip install 'crossfoot[{extra}]'")


class TestAnything:
    """No file makes it fail, whatever is in it and whatever it is called."""

    @given(
        st.binary(max_size=300),
        st.sampled_from([*suffixes(), ".log"]),
        st.sampled_from([b"", b"%PDF-1.4\n", b"PK\3\4"]),
    )
    @example(b"\xff\xfe\x00", ".txt", b"")
    @example(b"\x00" * 5, ".html", b"")
    def test_random_bytes(self, data: bytes, suffix: str, beginning: bytes) -> None:
        self.attempt(suffix, beginning + data)

    @given(
        st.text(alphabet="<>/&#;!-[]()*_`~|\\\n\r\t :x12%divtablerp=\"'ệ\u00ad", max_size=200),
        st.sampled_from([".html", ".md", ".rst", ".adoc", ".srt"]),
    )
    @example("<p>" + "<div>" * 3000 + "12%", ".html")
    @example("[" * 3000, ".md")
    @example("`" * 200 + "> " * 200, ".md")
    def test_marks_of_all_sorts(self, text: str, suffix: str) -> None:
        self.attempt(suffix, text.encode())

    @given(st.data(), st.sampled_from([".docx", ".odt", ".pdf"]))
    def test_damaged_documents(self, data: st.DataObject, suffix: str) -> None:
        whole = {
            ".docx": lambda: docx(paragraph("12% of 100")),
            ".odt": lambda: odt("<text:p>12% of 100</text:p>"),
            ".pdf": lambda: pdf([[Piece(72, 700, "12% of 100")]] * 3),
        }[suffix]()
        begin = data.draw(st.integers(0, len(whole)))
        end = data.draw(st.integers(begin, min(len(whole), begin + 40)))
        self.attempt(suffix, whole[:begin] + data.draw(st.binary(max_size=20)) + whole[end:])
        self.attempt(suffix, whole[:begin])

    def attempt(self, suffix: str, data: bytes) -> None:
        import os
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, f"a{suffix}")
            with open(path, "wb") as file:
                file.write(data)
            try:
                found = opened(path)
            except InputError as error:
                assert error.message[0].islower() or error.message.startswith("a NUL")
                assert not error.message.endswith(".") and "\n" not in error.message
            else:
                assert found.text.strip()
                found.text.encode()
                assert "\0" not in found.text
