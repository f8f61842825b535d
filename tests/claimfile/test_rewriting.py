"""A claim file written again: what was not meant to change is byte for byte what it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.claimfile.exchange import Moved
from crossfoot.claimfile.parsing import read
from crossfoot.claimfile.rewriting import rewrite


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_stay(tmp_path: Path, codec: str, end: str) -> None:
    mark = "\ufeff" if codec != "utf-8" else ""
    path = tmp_path / "a.yaml"
    path.write_bytes(f"{mark}a: ở{end}b: 1{end}".encode(codec))
    before = read(path)
    assert rewrite(str(path), before, before.replace("1", "2")) == ()
    assert path.read_bytes() == f"{mark}a: ở{end}b: 2{end}".encode(codec)


def test_a_file_that_is_no_longer_what_was_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    with pytest.raises(Moved):
        rewrite(str(path), "a: 0\n", "a: 2\n")
    assert path.read_text(encoding="utf-8") == "a: 1\n"


def test_a_file_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        rewrite(str(tmp_path / "a.yaml"), "a: 0\n", "a: 2\n")
    assert list(tmp_path.iterdir()) == []
