"""An article with its tables is read in one way, whoever tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from articles.rows import BELOW, TABLE
from crossfoot.articles.whole import WholeArticle, whole_article
from crossfoot.inputs import opened
from crossfoot.inputs.grids import Grid


def _read(folder: Path, text: str) -> WholeArticle:
    path = folder / "a.md"
    path.write_text(text, encoding="utf-8")
    return whole_article(str(path), opened(str(path)).text, "en")


def test_sentences_are_read_without_the_tables(tmp_path: Path) -> None:
    whole = _read(tmp_path, f"{TABLE}\n{BELOW}\n")
    (claim,) = whole.reading.claims
    assert [role.mention.draft for role in claim.roles] == ["250", "134", "87", "29"]
    assert len(whole.reading.text) == len(whole.text)
    names = [each.id for each in whole.checked().claims]
    assert names[:3] == ["total-1", "B5 rows 2", "C5 rows 3"]


def test_claims_of_tables_have_a_working_and_those_of_sentences_have_none(tmp_path: Path) -> None:
    other = TABLE.replace("5,760", "5,660").replace("12,320", "12,320")
    whole = _read(tmp_path, f"{BELOW}\n\n{TABLE}\nHere is another.\n\n{other}")
    claims = whole.checked().claims
    assert whole.working(claims[0]) is None
    told = [dict(whole.working(each) or ()) for each in claims[1:]]
    assert all(told)
    wrong = [each["printed"] for each in told if each["verdict"] != "consistent"]
    assert wrong == ["5,760, 100 too high", "12,320, 100 too low"]
    assert told[-1]["says"] == "6,660 + 5,660 = 12,320"


def test_a_text_without_tables_is_the_text_itself() -> None:
    whole = whole_article("a.txt", f"{BELOW}\tand more", "en")
    assert (whole.tables, whole.reading.text) == (None, whole.text)
    assert whole.working(whole.checked().claims[0]) is None
    assert not whole.has_nothing and whole_article("a.txt", "Nothing.", "en").has_nothing


def test_tables_may_be_given(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TABLE, encoding="utf-8")
    asked: list[str] = []

    def none() -> Sequence[Grid]:
        asked.append("asked")
        return []

    text = opened(str(path)).text
    assert whole_article(str(path), text, "en", grids=none).tables is None and asked == ["asked"]
    assert not whole_article(str(path), text, "en").has_nothing
