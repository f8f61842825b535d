"""Writing: one at a time, nothing of others lost, and everything around the content kept."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claimfile import exchange, rewriting
from crossfoot.claimfile.exchange import Moved, locked, write_atomically
from running import WRONG, claims, environment, run, start

ROUNDS = 6
"""enough to fail nearly always when writers do not wait for each other; 40 of them showed none lost"""
THREE = claims(*(WRONG.replace("id: a", f"id: {name}") for name in "abc"))
ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="owners, permissions and locks are others there")
AS_ROOT = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="extended attributes are told of on Linux only")
NOBODY = 65534


def _children(code: str, *arguments: str, **more: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code, *arguments], env=environment(), **more)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("name", ["a.yaml", "link.yaml"])
def test_three_acceptances_at_once_are_all_written(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").write_text(THREE, encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to("a.yaml")
    for _ in range(ROUNDS if name == "a.yaml" else 1):
        (tmp_path / "a.yaml").write_text(THREE, encoding="utf-8")
        writers = [start("accept", name, each, "--reason", f"so {each}", cwd=tmp_path) for each in "abc"]
        assert [writer.wait(60) for writer in writers] == [0, 0, 0]
        for writer in writers:
            writer.communicate()
        text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
        assert [finding.accepted for finding in check_text("a.yaml", text).findings] == ["so a", "so b", "so c"]
    assert (tmp_path / "link.yaml").is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["a.yaml", "link.yaml"]


COUNT = """
import sys
from crossfoot.claimfile.rewriting import rewrite
from crossfoot.claimfile.exchange import Moved
path, times = sys.argv[1], int(sys.argv[2])
while times:
    text = open(path).read()
    try:
        rewrite(path, text, str(int(text) + 1))
    except Moved:
        continue
    times -= 1
"""


def test_what_several_writers_count_together_is_right(tmp_path: Path) -> None:
    (tmp_path / "n").write_text("0")
    writers = [_children(COUNT, str(tmp_path / "n"), "40") for _ in range(3)]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    assert (tmp_path / "n").read_text() == "120"
    assert os.listdir(tmp_path) == ["n"]


def _saving_once(monkeypatch: pytest.MonkeyPatch, path: Path, text: str) -> None:
    """An editor saves just before the file is exchanged for the first time, and its clock says nothing of it."""
    genuine = exchange.locked
    saved: list[os.stat_result] = []

    def save_first(folder: str) -> object:
        if os.listdir(folder) != [path.name] and not saved:
            saved.append(path.stat())
            path.write_text(text, encoding="utf-8")
            os.utime(path, ns=(saved[0].st_atime_ns, saved[0].st_mtime_ns))
        return genuine(folder)

    monkeypatch.setattr(exchange, "locked", save_first)


def test_what_an_editor_saves_in_between_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(claims(WRONG), encoding="utf-8")
    _saving_once(monkeypatch, path, claims(WRONG).replace("26%", "27%"))
    assert run("accept", str(path), "a", "--reason", "so printed").code == 0
    assert "27%" in path.read_text(encoding="utf-8")
    assert [each.accepted for each in check_text("a.yaml", path.read_text(encoding="utf-8")).findings] == ["so printed"]


def test_a_fix_too_starts_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(claims(WRONG.replace("26%", "25%, accepted: {rule: share-mismatch, reason: so}")), encoding="utf-8")
    _saving_once(monkeypatch, path, "# mine\n" + path.read_text(encoding="utf-8"))
    ended = run("audit", str(path), "--fix")
    assert (ended.code, ended.err) == (0, "crossfoot: 1 fix in 1 file applied\n")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# mine\n")
    assert "accepted" not in text


def test_a_file_that_never_rests_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(claims(WRONG), encoding="utf-8")

    def moved(*_: object) -> None:
        raise Moved(str(path))

    monkeypatch.setattr(rewriting, "rewrite", moved)
    ended = run("accept", str(path), "a", "--reason", "so")
    assert (ended.code, ended.out) == (2, "")
    assert "changes again and again while it is read; nothing was written into it" in ended.err


def test_a_file_that_went_away_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(Moved):
        write_atomically(tmp_path / "a", b"new", instead_of=b"old")
    assert os.listdir(tmp_path) == []


def test_a_file_that_came_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    def slowly() -> object:
        yield b"new"
        (tmp_path / "a").write_bytes(b"theirs")

    with pytest.raises(FileExistsError):
        write_atomically(tmp_path / "a", slowly(), fresh=True)  # type: ignore[arg-type]
    assert (tmp_path / "a").read_bytes() == b"theirs"
    write_atomically(tmp_path / "b", b"new", fresh=True)
    assert sorted(os.listdir(tmp_path)) == ["a", "b"]


def test_a_new_file_on_a_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", none, raising=False)
    write_atomically(tmp_path / "a", b"new", fresh=True)
    assert (tmp_path / "a").read_bytes() == b"new"
    with pytest.raises(FileExistsError):
        write_atomically(tmp_path / "a", b"newer", fresh=True)
    assert os.listdir(tmp_path) == ["a"]


def test_init_writes_over_nothing_that_came_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_bytes(b"theirs")
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    ended = run("init", str(tmp_path / "a.yaml"))
    assert (ended.code, "exists; name a new file" in ended.err) == (2, True)
    assert (tmp_path / "a.yaml").read_bytes() == b"theirs"


def test_waiting_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "PATIENCE", 0.05)
    path = tmp_path / "a.yaml"
    path.write_text(claims(WRONG), encoding="utf-8")
    with locked(str(tmp_path)):
        ended = run("accept", str(path), "a", "--reason", "so")
    assert (ended.code, ended.out) == (2, "")
    assert "another program has had that folder locked for long; it is as it was" in ended.err
    assert os.listdir(tmp_path) == ["a.yaml"]
    assert run("accept", str(path), "a", "--reason", "so").code == 0


@ON_POSIX
def test_a_disk_that_knows_no_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def none(*_: object) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(fcntl, "flock", none)
    leftover = tmp_path / f".crossfoot-{'0' * 16}.tmp"
    leftover.touch()
    write_atomically(tmp_path / "a", b"new")
    assert sorted(os.listdir(tmp_path)) == [leftover.name, "a"]  # it could be that of a running program


KILLED = """
import os, sys, time
from crossfoot.claimfile.exchange import write_atomically
def pieces():
    yield b"half"
    print("begun", flush=True)
    time.sleep(60)
write_atomically(sys.argv[1], pieces())
"""


@ON_POSIX
def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    theirs = [tmp_path / name for name in (".crossfoot-1.tmp", f".crossfoot-{'0' * 16}.tmp.swp", "notes.tmp")]
    for each in theirs:
        each.touch()
    link = tmp_path / f".crossfoot-{'f' * 16}.tmp"
    link.symlink_to("a")
    writer = _children(KILLED, str(tmp_path / "a"), stdout=subprocess.PIPE)
    assert writer.stdout is not None
    writer.stdout.readline()
    (temporary,) = set(tmp_path.iterdir()) - {*theirs, link, tmp_path / "a"}
    next_run = (
        "import sys; from crossfoot.claimfile.exchange import write_atomically; write_atomically(sys.argv[1], b'new')"
    )
    assert _children(next_run, str(tmp_path / "b")).wait(60) == 0
    assert temporary.exists()  # it is still being written
    writer.kill()
    writer.communicate()
    assert (tmp_path / "a").read_bytes() == b"old"
    assert _children(next_run, str(tmp_path / "b")).wait(60) == 0
    assert set(tmp_path.iterdir()) == {*theirs, link, tmp_path / "a", tmp_path / "b"}


@ON_POSIX
@AS_ROOT
def test_the_temporary_file_of_somebody_else_is_left(tmp_path: Path) -> None:
    theirs = tmp_path / f".crossfoot-{'0' * 16}.tmp"
    theirs.touch()
    os.chown(theirs, NOBODY, NOBODY)
    write_atomically(tmp_path / "a", b"new")
    assert theirs.exists()


@ON_POSIX
@AS_ROOT
@pytest.mark.parametrize(
    "write", [lambda p: run("accept", p, "a", "--reason", "so"), lambda p: run("audit", p, "--fix")]
)
def test_owner_group_and_mode_stay(tmp_path: Path, write: Callable[[str], object]) -> None:
    path = tmp_path / "a.yaml"
    text = claims(
        WRONG, WRONG.replace("id: a", "id: b").replace("26%", "25%, accepted: {rule: share-mismatch, reason: so}")
    )
    path.write_text(text, encoding="utf-8")
    os.chown(path, NOBODY, 12345)
    path.chmod(0o2664)
    write(str(path))
    found = path.stat()
    assert path.read_text(encoding="utf-8") != text
    assert (found.st_uid, found.st_gid, found.st_mode & 0o7777) == (NOBODY, 12345, 0o2664)


AS_NOBODY = """
import os, sys
from contextlib import suppress
from crossfoot.cli.main import main
warm, path = sys.argv[1:]
for each in (warm, path):  # once as root, who may read every module
    with suppress(SystemExit):
        main(["accept", each, "a", "--reason", "so"])
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
    if each == path:
        os._exit(0)
"""


@ON_POSIX
@AS_ROOT
def test_what_may_not_be_kept_is_told() -> None:
    """A file of root that others may write, in a folder that is theirs."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        for each in ("warm.yaml", "a.yaml"):
            (folder / each).write_text(claims(WRONG), encoding="utf-8")
        path = folder / "a.yaml"
        path.chmod(0o4666)
        ended = _children(AS_NOBODY, str(folder / "warm.yaml"), str(path), stderr=subprocess.PIPE, cwd="/")
        said = b" ".join(ended.communicate(timeout=60)[1].split())
        assert said.count(b"could not be kept") == 1
        assert b"was written, but its group and its owner could not be kept; that takes other permissions" in said
        found = path.stat()
        assert (found.st_uid, found.st_gid, found.st_mode & 0o7777) == (NOBODY, NOBODY, 0o666)
        assert "accepted" in path.read_text(encoding="utf-8")


@ON_POSIX
def test_a_group_that_is_lost_may_do_no_more_than_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    stats = os.stat(path)
    genuine = os.stat

    def elsewhere(name: object, **more: object) -> os.stat_result:
        found = genuine(name, **more)  # type: ignore[arg-type]
        return os.stat_result([*found[:5], stats.st_gid + 1, *found[6:]]) if str(name) == str(path) else found

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "stat", elsewhere)
    monkeypatch.setattr(os, "chown", refuse)
    assert write_atomically(path, b"new") == ("group",)
    monkeypatch.undo()
    assert path.stat().st_mode & 0o777 == 0o600


@ON_LINUX
def test_extended_attributes_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(claims(WRONG), encoding="utf-8")
    try:
        os.setxattr(path, "user.origin", b"desk")
    except OSError:
        pytest.skip("this disk has no extended attributes")
    assert run("accept", str(path), "a", "--reason", "so").code == 0
    assert os.getxattr(path, "user.origin") == b"desk"

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "setxattr", refuse)
    path.write_text(claims(WRONG), encoding="utf-8")
    told = run("accept", str(path), "a", "--reason", "so").err
    assert "its extended attribute user.origin could not be kept" in " ".join(told.split())


def _acl(entries: list[tuple[int, int, int]]) -> bytes:
    """As Linux keeps it: version 2, then tag, permissions and id of each entry."""
    return b"\2\0\0\0" + b"".join(
        t.to_bytes(2, "little") + p.to_bytes(2, "little") + i.to_bytes(4, "little") for t, p, i in entries
    )


@ON_LINUX
def test_access_lists_stay_and_the_folder_adds_none(tmp_path: Path) -> None:
    nobody, own = 0xFFFFFFFF, "system.posix_acl_access"
    given = _acl([(1, 6, nobody), (2, 6, NOBODY), (4, 4, nobody), (16, 6, nobody), (32, 0, nobody)])
    path, plain = tmp_path / "a", tmp_path / "b"
    path.write_bytes(b"old")
    plain.write_bytes(b"old")
    plain.chmod(0o640)
    try:
        os.setxattr(path, own, given)
        os.setxattr(tmp_path, "system.posix_acl_default", given)
    except OSError:
        pytest.skip("this disk has no access lists")
    before = path.stat().st_mode
    assert write_atomically(path, b"new") == write_atomically(plain, b"new") == ()
    assert (os.getxattr(path, own), path.stat().st_mode) == (given, before)
    assert (own in os.listxattr(plain), plain.stat().st_mode & 0o777) == (False, 0o640)


def test_a_report_does_not_wait_while_it_is_made(tmp_path: Path) -> None:
    """Nor does it keep others from writing in its folder."""
    begun, go_on = threading.Event(), threading.Event()

    def slowly() -> object:
        begun.set()
        go_on.wait(30)
        yield b"report"

    thread = threading.Thread(target=lambda: write_atomically(tmp_path / "r", slowly()))  # type: ignore[arg-type]
    thread.start()
    begun.wait(30)
    began = time.monotonic()
    write_atomically(tmp_path / "a", b"new")
    assert time.monotonic() - began < exchange.PATIENCE / 2
    go_on.set()
    thread.join()
    assert sorted(os.listdir(tmp_path)) == ["a", "r"]
