"""Files are opened; whatever could keep a reader waiting is not."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from crossfoot.claimfile.opening import Irregular, regular


def test_a_file_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    with regular(path) as file:
        assert file.read() == b"x"


def test_pipes_sockets_and_devices_are_refused_by_their_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket")
        for path, what in (("pipe", "a named pipe"), ("socket", "a socket"), ("/dev/null", "a device")):
            with pytest.raises(Irregular) as raised:
                regular(path)
            assert raised.value.strerror == (
                f"this is not a regular file but {what}; name a file, or lead its data to standard input"
            )


def test_a_folder_fails_in_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        regular(tmp_path)


def test_what_was_opened_for_this_process_is_read(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"x")
    os.close(writing)
    with regular(f"/dev/fd/{reading}") as file:
        assert file.read() == b"x"
    os.close(reading)
