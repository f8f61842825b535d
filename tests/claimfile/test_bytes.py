"""Bytes become text or a clear refusal; what is written to disk is there whole or not at all."""

import errno
import os
import socket
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.claimfile import bytes as decoding
from crossfoot.claimfile.exchange import write_atomically
from crossfoot.claimfile.opening import Irregular, regular
from crossfoot.claimfile.parsing import MAX_BYTES, SourceError, decode, encoding, parse, read


class TestReading:
    @pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
    def test_encodings(self, codec: str, tmp_path: Path) -> None:
        words = "about: tiếng Việt, e\u0302\u0301, 😀\r\nb: 1\n"
        text = words if codec == "utf-8" else "\ufeff" + words
        data = text.encode(codec.removesuffix("-sig"))
        path = tmp_path / "claims.yaml"
        path.write_bytes(data)
        assert read(path) == read(str(path)) == text
        assert decode(data).encode(encoding(data)) == data
        source = parse(text)
        assert source.root == {"about": "tiếng Việt, e\u0302\u0301, 😀", "b": "1"}
        assert text[slice(*source.span(("about",), key=True))] == "about"
        assert source.position(source.span(("b",))[0]) == (2, 4)
        assert source.line(1) == "about: tiếng Việt, e\u0302\u0301, 😀"

    def test_empty_file(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"")
        assert read(tmp_path / "a") == ""

    def test_larger_than_one_chunk(self, tmp_path: Path) -> None:
        words = "ế" * 700_000
        (tmp_path / "a").write_text(words, encoding="utf-8")
        assert read(tmp_path / "a") == words

    @given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=20))
    def test_whatever_is_utf_8_is_read(self, text: str) -> None:
        assert decode(text.encode()) == text


class TestWriting:
    def test_replaces_and_keeps_permissions(self, tmp_path: Path) -> None:
        path = tmp_path / "a.yaml"
        path.write_bytes(b"old")
        path.chmod(0o640)
        write_atomically(path, b"new")
        assert path.read_bytes() == b"new"
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        assert os.listdir(tmp_path) == ["a.yaml"]

    def test_a_new_file_obeys_the_umask(self, tmp_path: Path) -> None:
        before = os.umask(0o027)
        try:
            write_atomically(str(tmp_path / "a"), b"new")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640

    def test_pieces(self, tmp_path: Path) -> None:
        write_atomically(tmp_path / "a", (piece for piece in (b"one", b"two")))
        assert (tmp_path / "a").read_bytes() == b"onetwo"

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "deep").mkdir()
        (tmp_path / "deep" / "a").write_bytes(b"old")
        (tmp_path / "link").symlink_to(tmp_path / "deep" / "a")
        write_atomically(tmp_path / "link", b"new")
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "deep" / "a").read_bytes() == b"new"

    def test_a_file_in_the_working_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        write_atomically("a", b"new")
        assert (tmp_path / "a").read_bytes() == b"new"


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=40) | st.binary(max_size=40).map(lambda data: b"\xff\xfe" + data))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except SourceError as error:
        assert error.line >= 1
        assert error.column >= 1
    else:
        assert "\0" not in text


class TestBytes:
    @pytest.mark.parametrize(
        ("data", "line", "column", "message"),
        [
            (b"a: 1\nb: \xe1\xba caf\n", 2, 4, "the byte 0xE1 at byte offset 8 is not UTF-8; save the file as UTF-8"),
            ("ế\r\né".encode() + b"\xe9", 2, 2, "the byte 0xE9 at byte offset 7 is not UTF-8; save the file as UTF-8"),
            (b"\xef\xbb\xbfa: \xff", 1, 4, "the byte 0xFF at byte offset 6 is not UTF-8; save the file as UTF-8"),
            (b"a: \xed\xa0\x80", 1, 4, "the byte 0xED at byte offset 3 is not UTF-8; save the file as UTF-8"),
            (b"\xff\xfea\0\n\0b", 2, 1, "the byte 0x62 at byte offset 6 is not UTF-16; save the file as UTF-8"),
            (b"\xfe\xff\0a\xd8\x3d\0b", 1, 2, "the byte 0xD8 at byte offset 4 is not UTF-16; save the file as UTF-8"),
            (b"a: 1\nb: \0\n", 2, 4, "a NUL byte stands at byte offset 8; this is not a text file"),
            ("ế: \0".encode(), 1, 4, "a NUL byte stands at byte offset 5; this is not a text file"),
            (b"\xff\xfea\0\0\0", 1, 2, "a NUL byte stands at byte offset 4; this is not a text file"),
        ],
    )  # fmt: skip
    def test_not_text(self, data: bytes, line: int, column: int, message: str, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(data)
        with pytest.raises(SourceError) as caught:
            read(tmp_path / "a")
        assert (caught.value.message, caught.value.line, caught.value.column) == (message, line, column)

    @pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
    @pytest.mark.parametrize("text", ["locale: vi\n", "about: Điện Biên, số liệu năm 2018\n"])
    def test_utf_16_without_a_mark(self, codec: str, text: str) -> None:
        with pytest.raises(SourceError) as caught:
            decode(text.encode(codec))
        assert caught.value.message == "this looks like UTF-16 without a byte order mark; save the file as UTF-8"

    @pytest.mark.parametrize("codec", ["utf-32-le", "utf-32-be"])
    def test_utf_32(self, codec: str) -> None:
        with pytest.raises(SourceError, match="this file is UTF-32; save it as UTF-8"):
            decode("\ufeffa: 1".encode(codec))


class TestFiles:
    def message(self, path: str | Path) -> str:
        with pytest.raises(SourceError) as caught:
            read(path)
        assert (caught.value.line, caught.value.column, caught.value.offset) == (1, 1, 0)
        return caught.value.message

    def test_missing(self, tmp_path: Path) -> None:
        assert self.message(tmp_path / "a").startswith("there is no such file")
        assert self.message("").startswith("there is no such file")

    def test_vanishes_while_it_is_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def vanish(*_: object, **__: object) -> None:
            raise OSError(errno.ESTALE, "Stale file handle")

        (tmp_path / "a").touch()
        monkeypatch.setattr(os, "open", vanish)
        assert self.message(tmp_path / "a") == "the file cannot be read; the system says: stale file handle"

    def test_a_folder(self, tmp_path: Path) -> None:
        assert self.message(tmp_path) == "this is a folder; name a file in it"

    def test_a_file_in_place_of_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"")
        assert self.message(tmp_path / "a" / "b") == "a part of this path is a file where a folder should be"

    def test_links_in_a_circle(self, tmp_path: Path) -> None:
        (tmp_path / "a").symlink_to(tmp_path / "a")
        assert self.message(tmp_path / "a") == "symbolic links lead round in a circle here; name the file itself"

    def test_no_permission(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(errno.EACCES, "Permission denied")

        (tmp_path / "a").touch()
        monkeypatch.setattr(os, "open", refuse)
        assert self.message(tmp_path / "a").startswith("no permission to read this file")

    @pytest.mark.parametrize("path", ["a\0b", "a\ud800"])
    def test_impossible_names(self, path: str) -> None:
        assert self.message(path).startswith("no file can have this name")

    def test_a_name_that_is_too_long(self) -> None:
        assert self.message("a" * 5000).startswith("the file cannot be read; the system says: ")

    def test_too_large(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        assert MAX_BYTES == 256 * 1024 * 1024
        monkeypatch.setattr(decoding, "MAX_BYTES", 2 * 1024 * 1024)
        (tmp_path / "a").write_bytes(b"#" * 2 * 1024 * 1024)
        assert len(read(tmp_path / "a")) == 2 * 1024 * 1024
        (tmp_path / "a").write_bytes(b"#" * (2 * 1024 * 1024 + 1))
        assert self.message(tmp_path / "a") == "this file is too large; the limit is 2 MiB (2097152 bytes), so split it"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe")
    def test_what_might_never_begin_or_end(self, tmp_path: Path) -> None:
        sentence = "this is not a regular file but {}; name a file, or lead its data to standard input"
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "link").symlink_to("pipe")
        with socket.socket(socket.AF_UNIX) as here:
            here.bind(str(tmp_path / "socket"))
            assert self.message(tmp_path / "socket") == sentence.format("a socket")
        assert self.message(tmp_path / "pipe") == self.message(tmp_path / "link") == sentence.format("a named pipe")
        assert self.message("/dev/zero") == self.message("/dev/null") == sentence.format("a device")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe")
    def test_a_file_that_is_exchanged_for_a_pipe_meanwhile(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        os.mkfifo(tmp_path / "pipe")
        a_file = os.stat(__file__)
        monkeypatch.setattr(os, "stat", lambda *_, **__: a_file)
        with pytest.raises(Irregular):
            regular(tmp_path / "pipe")

    @pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="needs /dev/fd")
    def test_what_was_opened_for_this_process(self) -> None:
        out, into = os.pipe()
        os.write(into, b"a: 1")
        os.close(into)
        assert read(f"/dev/fd/{out}") == "a: 1"
        os.close(out)


class TestFailedWriting:
    """Whatever fails, the old file stays whole, and nothing else is left behind."""

    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        path = tmp_path / "a.yaml"
        path.write_bytes(b"old")
        return path

    def unharmed(self, file: Path) -> None:
        assert file.read_bytes() == b"old"
        assert os.listdir(file.parent) == ["a.yaml"]

    @pytest.mark.parametrize("function", ["fsync", "replace", "chmod"])
    def test_a_step_fails(self, function: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, function, fail)
        with pytest.raises(OSError, match="No space left"):
            write_atomically(file, b"new")
        self.unharmed(file)

    def test_interrupted(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "replace", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_atomically(file, b"new")
        self.unharmed(file)

    def test_a_piece_fails(self, file: Path) -> None:
        with pytest.raises(ZeroDivisionError):
            write_atomically(file, (b"%d" % (1 // piece) for piece in (1, 0)))
        self.unharmed(file)

    def test_read_only(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "access", lambda *_: False)
        with pytest.raises(PermissionError):
            write_atomically(file, b"new")
        self.unharmed(file)

    def test_a_folder(self, file: Path) -> None:
        with pytest.raises(IsADirectoryError):
            write_atomically(file.parent, b"new")
        self.unharmed(file)

    def test_no_folder(self, file: Path) -> None:
        with pytest.raises(FileNotFoundError):
            write_atomically(file.parent / "none" / "a", b"new")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe")
    def test_a_pipe_stays_a_pipe(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(OSError, match="not a regular file"):
            write_atomically(tmp_path / "pipe", b"new")
        assert os.listdir(tmp_path) == ["pipe"]
