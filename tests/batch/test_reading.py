"""What stands in a part is read as it was printed."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from crossfoot.batch import job as jobs
from crossfoot.batch import reading
from crossfoot.batch.job import Form, Job, Unfit, form_of_input, parts_of
from crossfoot.batch.reading import _RowGroup, items_of, names_of, stands, table_of, text_column


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
    assert sorted(wrong) == [1, 2, 3] and not wrong[3]


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


def test_rows_of_other_lengths_and_bytes_that_are_no_text_cost_themselves(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(b'a,b\n1,2\n1\n\n"3\n",4\n5,6,7\n\xff,8\n9,\n')
    job = Job(str(path), "csv", False)
    table, wrong = table_of(job, parts_of(job)[0])
    assert table["a"].to_pylist() == ["1", None, "3\n", None, None, "9"]
    assert table["b"].to_pylist() == ["2", None, "4", None, "8", None]
    assert wrong == {1: "it has 1 column, not 2", 3: "it has 3 columns, not 2", 4: "it is not UTF-8"}


def test_lines_that_are_no_json_cost_themselves(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_bytes(b'{"a": 1}\n' + b"[" * 100_000 + b'\n{"a": "\\uD800"}\n{"a": "\xff"}\n{"a": "\\ud83d\\ude00"}\n')
    job = Job(str(path), "jsonl", False, columns={"part": "a", "parts": ["b"]})
    table, wrong = table_of(job, parts_of(job)[0])
    assert table.to_pylist() == [{"a": each, "b": None} for each in ("1", None, None, None, "😀")]
    assert [wrong[row].split(":")[0] for row in sorted(wrong)] == [
        "this line is not JSON", "it has half of a character, which is no text", "it is not UTF-8",
    ]  # fmt: skip


def test_a_line_that_is_too_long_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (jobs, reading):
        monkeypatch.setattr(module, "LONGEST", 30)
    path = tmp_path / "c.jsonl"
    path.write_text('{"a": 1}\n{"a": "' + "x" * 200 + '"}\n{"a": 2}\n', encoding="utf-8")
    job = Job(str(path), "jsonl", False)
    parts = parts_of(job)
    assert [part.first for part in parts] == [0, 1, 2]
    tables, wrong = zip(*(table_of(job, part) for part in parts), strict=True)
    assert wrong == ({}, {0: "this line is longer than 0 MiB"}, {})
    assert [len(each) for each in tables] == [1, 1, 1] and tables[2]["a"].to_pylist() == ["2"]


def test_an_article_in_paragraphs_changes_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('\n{"text": "one"}\n{"text": ["two", "three"]}\n\n', encoding="utf-8")
    job = Job(str(path), "jsonl", True)
    items = list(items_of(job, parts_of(job)[0], []))
    assert [(each.number, each.text) for each in items] == [(1, "one"), (2, "two\n\nthree")]


def test_names_stand_in_the_first_lines_or_further_behind(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text('\n{bad\n{"a": 1}\n' + '{"b": 1}\n' * 1_000 + '{"\\u00e9": 1}\n', encoding="utf-8")
    assert names_of(str(path), "jsonl") == ["a", "b"]
    assert [stands(name, str(path)) for name in ("b", "é", "c")] == [True, True, False]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("c.csv", "a,b".encode("utf-16"), "not UTF-8"),
        ("c.parquet", b"", "no Parquet"),
        ("d.parquet", b"PAR1", "Parquet"),
    ],
)
def test_what_is_no_table(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unfit, match=message):
        names_of(str(tmp_path / name), form_of_input(str(tmp_path / name)))


def test_parts_of_a_row_group_are_decoded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_ROWS", 10_000)
    path, count = tmp_path / "c.parquet", 45_000
    pq.write_table(pa.table({"a": range(count)}), path, row_group_size=40_000)
    job = Job(str(path), "parquet", False)
    opened: list[int] = []

    class Counted(_RowGroup):
        def __init__(self, path: str, group: int) -> None:
            opened.append(group)
            super().__init__(path, group)

    monkeypatch.setattr(reading, "_RowGroup", Counted)
    parts = parts_of(job)
    for order, groups in ((parts, [0, 1]), (parts[::2], [0, 1]), (parts[3::-1], [0, 0, 0, 0])):
        opened.clear()
        for part in order:
            first = part.start + 40_000 * part.group
            rows = list(range(first, first + part.stop - part.start))
            assert table_of(job, part)[0]["a"].to_pylist() == rows
        assert opened == groups
