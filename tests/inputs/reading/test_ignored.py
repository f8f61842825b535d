"""Which paragraphs are left out because the article asks for it, in each kind of file; offsets stay what they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.articles import read_text
from crossfoot.audit.exit import EXIT
from crossfoot.inputs import opened
from crossfoot.inputs.pdf import extract as of_pdf
from crossfoot.inputs.reading.ignored import asks, has_ink, is_line, is_order, is_said, without_ignored
from papers import Piece, docx, odt, page, paragraph, pdf
from running import run

ORDER = "crossfoot: ignore"
WRONG = "Of the 200 trees, 50 (40%) are oaks."
RIGHT = "Of the 200 trees, 80 (40%) are oaks."
COMMENT = "<!-- crossfoot: ignore -->"


@pytest.mark.parametrize(
    ("text", "left", "count"),
    [
        ("a\ncrossfoot: ignore\nb\nc\n\nd", "a\n\n\n\n\nd", 1),
        ("crossfoot: ignore\r\n\r\nb\r\nc\r\n\r\nd", "\r\n\r\n\r\n\r\n\r\nd", 1),
        ("  Crossfoot:  IGNORE \n\n\nb", "\n\n\n", 1),
        ("crossfoot: ignore\n\ncrossfoot: ignore\nb\n\nc", "\n\n\n\n\nc", 1),
        ("crossfoot: ignore\nb\n \ncrossfoot: ignore\nc\n\nd", "\n\n\n\n\n\nd", 2),
        ("b\n\ncrossfoot: ignore\n", "b\n\n\n", 0),
        (f"a\n  {COMMENT}\nb\nc\n\nd", "a\n\n\n\n\nd", 1),
        (f"a {COMMENT}\nb", f"a {COMMENT}\nb", 0),
        ("\ufeffcrossfoot: ignore\nb\n\nc", "\n\n\nc", 1),
        ("a\n\u00a0crossfoot:\u00a0ignore\u200b\nb\n\nc", "a\n\n\n\nc", 1),
        (f"\ufeff{COMMENT}\u00a0\n\nb\n\nc", "\n\n\n\nc", 1),
        ("crossfoot: ignored\nb", "crossfoot: ignored\nb", 0),
        ("it says crossfoot: ignore\nb", "it says crossfoot: ignore\nb", 0),
        ("b", "b", 0),
    ],
)
def test_the_next_paragraph_is_blanked_out(text: str, left: str, count: int) -> None:
    without, found = without_ignored(text)
    assert (len(without), found) == (len(text), count)
    lines = without.replace("\r", "").split("\n")
    assert [line.rstrip(" ") for line in lines] == left.replace("\r", "").split("\n")


def test_words_and_comments_that_ask() -> None:
    assert asks(f"a {COMMENT}")
    assert not asks("crossfoot ignores")
    assert is_order(f" {COMMENT}\n")
    assert not is_order(f"{COMMENT} a")
    assert is_said(" crossfoot:\u00a0ignore ")
    assert not is_said("crossfoot: ignore it")
    assert is_line(f"\ufeff{COMMENT} ")
    assert is_line("Crossfoot: ignore\n")
    assert not is_line("crossfoot: ignore\na")
    assert has_ink("\u00a0a")
    assert not has_ink("\u00a0\ufeff\n")


def _said(text: str) -> str:
    return f"<text:p>{text}</text:p>"


LISTED = f"<text:list>{f'<text:list-item>{_said(WRONG)}</text:list-item>' * 2}</text:list>"


def _item(look: str) -> str:
    return f"<w:p><w:pPr>{look}</w:pPr><w:r><w:t>{WRONG}</w:t></w:r></w:p>"


def _numbered(name: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr>'


ITEMS = _item(_numbered(5, 0)) + _item(_numbered(6, 1)) + _item(_numbered(5, 0))
STYLED = 2 * _item('<w:pStyle w:val="ListBullet"/>')


def _subtitles(*said: str) -> str:
    """One subtitle after the other; nothing is said for a while where it is empty."""
    return "\n".join(
        f"{number}\n00:00:{5 * number:02},000 --> 00:00:{5 * number + 4:02},000\n{each}\n"
        for number, each in enumerate(said)
        if each
    )


@pytest.mark.parametrize(
    ("name", "content", "count"),
    [
        ("a.txt", f"{RIGHT}\n\ncrossfoot: ignore\n{WRONG}\n\n{RIGHT}", 1),
        ("a.md", f"{RIGHT}\n\n{COMMENT}\n{WRONG}\n\n{RIGHT}", 1),
        ("a.md", f"{RIGHT}\n{COMMENT}\n\n- {WRONG}\n\n- {WRONG}\n\n{RIGHT}", 1),
        ("a.md", f"> {COMMENT}\n\n{RIGHT}\n\n{RIGHT}", 0),
        ("a.md", f"{COMMENT}\n\n| a | b |\n|---|---|\n| {WRONG} | c |\n\n{RIGHT}\n\n{RIGHT}", 1),
        ("a.md", f"{COMMENT}\n\n# {WRONG}\n\n{RIGHT}\n\n{RIGHT}", 1),
        ("a.html", page(f"<p>{RIGHT}</p>{COMMENT}<p>{WRONG}</p><p>{RIGHT} They are old trees, all of them.</p>"), 1),
        ("a.html", page(f"<p>{RIGHT}</p><div>{COMMENT}</div><div><p>{WRONG}</p><p>{RIGHT} Or so.</p></div>"), 1),
        ("a.docx", docx("".join(map(paragraph, (RIGHT, "crossfoot: ignore", WRONG, RIGHT)))), 1),
        ("a.docx", docx("".join(map(paragraph, (RIGHT, "&lt;!-- crossfoot: ignore --&gt;", WRONG, RIGHT)))), 1),
        ("a.txt", f"{RIGHT}\n\n{COMMENT}\n{WRONG}\n\n{RIGHT}", 1),
        ("a.md", f"{ORDER}\n\n- {WRONG}\n\n- {WRONG}\n\n{RIGHT}\n\n{RIGHT}", 1),
        ("a.docx", docx("".join(map(paragraph, (RIGHT, ORDER, ORDER, WRONG, RIGHT)))), 1),
        ("a.docx", docx(paragraph("cross", "foot: ignore") + ITEMS + "".join(map(paragraph, (RIGHT, RIGHT)))), 1),
        ("a.docx", docx(paragraph(ORDER) + STYLED + "".join(map(paragraph, (RIGHT, RIGHT)))), 1),
        ("a.odt", odt(f"{_said(ORDER)}{LISTED}{_said(RIGHT)}{_said(RIGHT)}"), 1),
        ("a.odt", odt(f"{_said(RIGHT)}{_said(ORDER)}{_said('')}{_said(WRONG)}{_said(RIGHT)}"), 1),
        ("a.srt", _subtitles(RIGHT, f"<i>{ORDER}</i>", WRONG, "", RIGHT), 1),
        ("a.srt", _subtitles(COMMENT, WRONG, "", f"{RIGHT} {RIGHT}"), 1),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("a.") else "",
)
def test_in_every_kind_of_file(name: str, content: str | bytes, count: int, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    article = opened(str(path))
    document = read_text(name, article.text, "en")
    assert article.ignored + document.ignored == count
    shares = [claim.verdict for claim in document.claims if claim.kind == "share"]
    assert shares == ["consistent", "consistent"]
    if article.plain:
        assert [len(line) for line in article.text.splitlines()] == [len(line) for line in str(content).splitlines()]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", f"{COMMENT}\n{WRONG}"),
        ("a.html", f"<html><body>{COMMENT}<p>{WRONG}</p></body></html>"),
        ("a.docx", docx(paragraph(ORDER) + paragraph(WRONG))),
        ("a.odt", odt(_said(ORDER) + _said(WRONG))),
        ("a.srt", _subtitles(ORDER, WRONG)),
        ("a.txt", f"{ORDER}\n{WRONG}"),
    ],
)
def test_what_is_left_out_whole_is_no_file_that_cannot_be_read(name: str, content: str | bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    ran = run("read", str(path), "--locale", "en")
    assert ran.code == EXIT.nothing
    assert "1 paragraph left out" in ran.out


def test_a_line_of_a_pdf() -> None:
    first, last = [Piece(60, 780, RIGHT), Piece(60, 764, ORDER)], [Piece(60, 780, ORDER), Piece(60, 740, RIGHT)]
    found = of_pdf(pdf([first, [Piece(60, 780, WRONG), Piece(60, 700, ORDER)], last]))
    document = read_text("a.pdf", found.text, "en")
    assert document.ignored == 2
    assert [claim.verdict for claim in document.claims] == ["consistent"]
