"""Which paragraphs are left out because the article asks for it, in each kind of file; offsets stay what they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.articles import read_text
from crossfoot.inputs import opened
from crossfoot.inputs.reading.ignored import asks, is_order, without_ignored
from papers import docx, page, paragraph

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
