"""``audit --watch``: audits again when a file changes, and ends in order."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest
import watchfiles

from running import GOOD, WRONG, claims, environment, run, start

PATIENCE = 30
"""seconds"""


class Watched:
    """A watching process, and what it prints, line by line."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.lines: queue.Queue[str] = queue.Queue()
        streams = [stream for stream in (process.stdout, process.stderr) if stream]
        self.followers = [threading.Thread(target=self._follow, args=(stream,), daemon=True) for stream in streams]
        for follower in self.followers:
            follower.start()

    def _follow(self, stream: IO[bytes]) -> None:
        with stream:
            for line in stream:
                self.lines.put(line.decode())

    def end(self) -> None:
        """Whatever happened, nothing of it stays."""
        self.process.kill()
        self.process.wait()
        for follower in self.followers:
            follower.join(PATIENCE)

    def until(self, *words: str) -> list[str]:
        """What is printed until each of the words has been, in any order: there are two streams."""
        seen: list[str] = []
        waiting = set(words)
        end = time.monotonic() + PATIENCE
        while waiting:
            try:
                line = self.lines.get(timeout=max(end - time.monotonic(), 0.01))
            except queue.Empty:
                raise AssertionError(f"{waiting} not in {seen}") from None
            seen.append(line)
            waiting = {word for word in waiting if word not in line}
        return seen


@contextmanager
def watching(*arguments: str, cwd: Path, command: str = "audit") -> Iterator[Watched]:
    watched = Watched(start(command, "--watch", *arguments, cwd=cwd))
    try:
        yield watched
        watched.process.send_signal(signal.SIGINT)
        assert watched.process.wait(PATIENCE) == 130
    finally:
        watched.end()


@pytest.fixture(autouse=True)
def root(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_a_second_report_follows_an_edit_and_an_interruption_ends_it(tmp_path: Path) -> None:
    path = tmp_path / "claims" / "a.yaml"
    path.parent.mkdir()
    path.write_text(claims(GOOD))
    with watching("claims", cwd=tmp_path) as watched:
        first = watched.until("watching; Ctrl-C ends it")
        assert "share-mismatch" not in "".join(first)
        path.write_text(claims(WRONG))
        second = "".join(watched.until("a.yaml changed", "share-mismatch", "watching; Ctrl-C ends it"))
        assert "Traceback" not in second
        (path.parent / "b.yaml").write_text("claims: [\n")
        watched.until("b.yaml changed", "unreadable-file", "watching; Ctrl-C ends it")
        (path.parent / "notes.txt").write_text("no claim file\n")
        (tmp_path / "crossfoot.toml").write_text("lokale = 'vi'\n")
        path.write_text(claims(GOOD))
        watched.until("a.yaml changed", "did you mean locale?", "watching; Ctrl-C ends it")


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_a_file_that_an_editor_replaces(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(claims(GOOD))
    with watching("a.yaml", cwd=tmp_path) as watched:
        watched.until("watching; Ctrl-C ends it")
        for _ in range(2):
            (tmp_path / "a.yaml~").write_text(claims(WRONG))
            (tmp_path / "a.yaml~").replace(path)
            watched.until("a.yaml changed", "watching; Ctrl-C ends it")


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_an_article_that_changes_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "articles" / "a.txt"
    path.parent.mkdir()
    path.write_text("In 2018, 53 of 78 party cells (67.95%) were strong.\n", encoding="utf-8")
    with watching("articles", cwd=tmp_path, command="read") as watched:
        assert "share-mismatch" not in "".join(watched.until("watching; Ctrl-C ends it"))
        path.write_text("In 2018, 53 of 78 party cells (64.95%) were strong.\n", encoding="utf-8")
        watched.until("a.txt changed", "share-mismatch", "watching; Ctrl-C ends it")
    assert run("read", "--watch", str(path), "--output", "x.yaml").code == 2


def test_what_is_wrong_from_the_start_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("audit", "--watch").code == 2
    assert run("audit", "--watch", "none/none.yaml").err.startswith("crossfoot: there is nothing to watch at none/none")


def test_without_the_package_a_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "watchfiles.py").write_text("raise ImportError\n")
    (tmp_path / "a.yaml").write_text(claims(GOOD))
    path = f"{tmp_path}:{environment()['PYTHONPATH']}"
    process = start("audit", "--watch", "a.yaml", cwd=tmp_path, environ={"PYTHONPATH": path})
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert err.decode() == "crossfoot: --watch needs the package watchfiles: pip install 'crossfoot[watch]'\n"


def test_the_document_of_a_table_counts_as_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "t.csv").write_text("x,a\nb,1\nc,2\nd,3\n")
    (tmp_path / "claims" / "a.yaml").write_text(
        'tables: {t: {from: ../data/t.csv, relations: [{rows: "d = b + c"}]}}\n'
    )
    seen: list[bool] = []

    def turns(*folders: str, watch_filter: Callable[[int, str], bool], **_: Any) -> Iterator[Any]:
        assert str(tmp_path / "data") in folders
        yield set()
        seen.extend(watch_filter(1, str(tmp_path / "data" / name)) for name in ("t.csv", "u.csv"))

    monkeypatch.setattr(watchfiles, "watch", turns)
    assert run("audit", "--watch", "claims").code == 0
    assert seen == [True, False]


def test_what_counts_as_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Claim files in watched folders and watched files, nothing else; a turn without a change audits nothing."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text(claims(GOOD))
    (tmp_path / "b.txt").write_text(claims(GOOD))
    seen: list[bool] = []

    def turns(*folders: str, watch_filter: Callable[[int, str], bool], recursive: bool, **_: Any) -> Iterator[Any]:
        assert (set(folders), recursive) == ({str(tmp_path), str(tmp_path / "claims")}, True)
        for name in ("claims/c.yaml", "claims/deeper/c.json", "b.txt", "claims/.c.yaml", "claims/c.txt", "c.yaml"):
            seen.append(watch_filter(1, str(tmp_path / name)))
        yield set()
        yield set()
        yield {(1, str(tmp_path / "claims" / "a.yaml"))}

    monkeypatch.setattr(watchfiles, "watch", turns)
    ended = run("audit", "--watch", "claims", "b.txt", "--format", "json")
    assert ended.code == 0
    assert ended.out.count('"version": 1') == 2
    assert ended.err.count("watching; Ctrl-C ends it") == 2
    assert "claims/a.yaml changed" in ended.err
    assert seen == [True, True, True, False, False, False]
