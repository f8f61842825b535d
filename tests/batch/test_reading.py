"""What stands in a part is read as it was printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.batch.job import Form, Job, parts_of
from crossfoot.batch.reading import items_of, table_of, text_column


@pytest.mark.parametrize(
    ("name", "form", "text"),
    [
        ("c.csv", "csv", 'id;percent;part\na;"9,180%";134\nb;;"1\n2"\n'),
        (
            "c.jsonl",
            "jsonl",
            '{"id": "a", "percent": "9,180%", "part": 134}\n{"id": "b", "percent": "", "part": "1\\n2"}',
        ),
    ],
)
def test_texts_and_numbers_as_printed(tmp_path: Path, name: str, form: Form, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    job = Job(str(path), form, False)
    table, wrong = table_of(job, parts_of(job)[0])
    assert wrong == {}
    assert table.to_pylist() == [
        {"id": "a", "percent": "9,180%", "part": "134"}, {"id": "b", "percent": None, "part": "1\n2"},
    ]  # fmt: skip
    assert text_column(table, "gone").to_pylist() == [None, None]


def test_json_numbers_keep_their_digits_and_lists_stay_lists(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text('{"total": 9.180, "parts": [1.0, 2]}\n[1]\n{bad\n\n{"parts": {"a": 3}}\n', encoding="utf-8")
    job = Job(str(path), "jsonl", False)
    table, wrong = table_of(job, parts_of(job)[0])
    assert table["total"].to_pylist() == ["9.180", None, None, None, None]
    assert table["parts"].to_pylist() == [["1.0", "2"], None, None, None, ["3"]]
    assert sorted(wrong) == [1, 2]


def test_articles_of_a_folder_and_of_lines(tmp_path: Path) -> None:
    (tmp_path / "daily").mkdir()
    (tmp_path / "daily" / "a.txt").write_text("x", encoding="utf-8")
    job = Job(str(tmp_path), "folder", True)
    (item,) = items_of(job, parts_of(job)[0], [str(tmp_path / "daily" / "a.txt")])
    assert (item.name, item.source, item.text) == ("daily/a.txt", "daily", None)
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "one", "source": "s"}\n{"id": "n"}\n', encoding="utf-8")
    job = Job(str(path), "jsonl", True)
    one, other = items_of(job, parts_of(job)[0], [])
    assert (one.name, one.text, one.wrong) == ("0", "one", "")
    assert (other.name, other.wrong) == ("n", "there is no text in 'text'")
