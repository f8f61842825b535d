"""Reading in a process of its own: it has bounds, and ends alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from crossfoot.inputs import InputError, opened
from crossfoot.inputs.reading import process
from crossfoot.inputs.reading.article import Extract
from papers import Piece
from papers import pdf as printed


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

    def test_the_package_is_looked_for_where_it_lies(self) -> None:
        assert Path(process._PACKAGES, *process.__name__.split(".")).with_suffix(".py").samefile(process.__file__)

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
