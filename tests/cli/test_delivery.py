"""What is printed or written on the way out: as it is for programs, visibly for people, whole or not at all."""

from __future__ import annotations

import errno
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Checked, Report
from crossfoot.cli import delivery
from crossfoot.cli.delivery import deliver, encoded, put, reason
from crossfoot.reports.format import Format
from running import GOOD, WRONG, claims

REPORT = Report([check_text("a.yaml", claims(GOOD)), check_text("b.yaml", claims(WRONG))])


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "no space is left there"),
        (errno.EACCES, "no permission to write there"),
        (errno.ENOENT, "there is no such folder"),
        (errno.EXDEV, "the system says: something odd"),
    ],
)
def test_a_refusal_of_the_system_in_words(code: int, words: str) -> None:
    assert reason(OSError(code, "Something odd")) == words


def test_half_a_character_is_written_as_json_escapes_it() -> None:
    assert encoded("ở\udce9") == "ở".encode() + b"\\udce9"


def test_pieces_are_put_together_and_all_of_them_come() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    put(("ở" * 30_000 for _ in range(5)), stream)
    assert stream.buffer.getvalue().decode() == "ở" * 150_000
    plain = io.StringIO()
    put(["a", "b"], plain)
    assert plain.getvalue() == "ab"


def _fails_at(path: str, monkeypatch: pytest.MonkeyPatch, behind: int = 0) -> None:
    def write(report: Report) -> Iterator[str]:
        for document in report.documents:
            if document.path == path and document.usable:
                raise ZeroDivisionError
            yield f"{document.path} {[finding.rule for finding in document.findings]}\n" + "." * behind

    monkeypatch.setattr(delivery, "format_named", lambda name: Format(write, name))


def test_a_document_at_which_a_form_fails_is_told_and_the_others_are_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fails_at("b.yaml", monkeypatch)
    out = tmp_path / "out"
    delivered = deliver(REPORT, "odd", str(out))
    assert out.read_text(encoding="utf-8") == "a.yaml []\nb.yaml ['internal-error']\n"
    assert [document.usable for document in delivered.documents] == [True, False]


def test_what_is_out_already_is_not_said_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    _fails_at("b.yaml", monkeypatch, behind=100_000)
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr("sys.stdout", stream)
    with pytest.raises(delivery._Begun) as raised:
        deliver(REPORT, "odd", "-")
    assert isinstance(raised.value.__cause__, ZeroDivisionError)
    assert stream.buffer.getvalue().count(b"a.yaml") == 1


def test_a_failed_report_leaves_the_file_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(report: Report) -> Iterator[str]:
        yield "half"
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(delivery, "format_named", lambda name: Format(write, name))
    out = tmp_path / "out"
    out.write_text("old", encoding="utf-8")
    with pytest.raises(OSError, match="full"):
        deliver(REPORT, "odd", str(out))
    assert out.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_report_for_people_goes_into_a_file_plain_unless_colours_are_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert deliver(REPORT, "terminal", str(out)) is REPORT
    plain = out.read_text(encoding="utf-8")
    assert "share-mismatch" in plain
    assert "\x1b" not in plain
    deliver(REPORT, "terminal", str(out), color="always")
    assert "\x1b[" in out.read_text(encoding="utf-8")


def test_documents_that_any_form_can_write_are_handed_on_as_they_are() -> None:
    assert all(isinstance(each, Checked) for each in REPORT.documents)
