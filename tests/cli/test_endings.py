"""How a process ends when something stands in its way: Ctrl-C, readers that leave, full and read-only places."""

from __future__ import annotations

import errno
import json
import os
import resource
import select
import shlex
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from crossfoot.audit import files
from running import COMMAND, GOOD, SOURCE, WRONG, claims, environment, real, run, start

OLD = '{"the old report": true}\n'
ENTRY = f"{{id: c%d, kind: share, about: {'x' * 80}, part: 1, whole: 4, percent: 25%%}}"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A file with one finding, and claims enough to fill every buffer on the way."""
    path = tmp_path / "many.yaml"
    path.write_text(claims(WRONG, *(ENTRY % number for number in range(700))), encoding="utf-8")
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "report.json"
    path.write_text(OLD, encoding="utf-8")
    return path


def survives(old: Path) -> bool:
    """Whether the old report is as it was, and nothing was left beside it."""
    left = [path.name for path in old.parent.iterdir() if path.name.startswith(".crossfoot")]
    return old.read_text(encoding="utf-8") == OLD and not left


def fill_until_read(writer: int) -> None:
    """Fills a pipe, and returns when somebody has begun to read it."""
    os.set_blocking(writer, False)
    with suppress(BlockingIOError):
        while True:
            os.write(writer, b"#" * 65_536)
    assert select.select([], [writer], [], 60)[1], "nobody reads"


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="needs /dev/stdin")
@pytest.mark.parametrize("form", ["terminal", "json"])
def test_control_c(old: Path, form: str) -> None:
    reader, writer = os.pipe()
    process = start("audit", "/dev/stdin", "--format", form, "--output", str(old), stdin=reader)
    os.close(reader)
    fill_until_read(writer)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    os.close(writer)
    assert (process.returncode, out) == (130, b"")
    assert err.decode().split() == ["crossfoot:", "interrupted"]
    assert survives(old)


@pytest.mark.parametrize(("path", "code"), [("many.yaml", 1), ("good.yaml", 0)])
@pytest.mark.parametrize("form", ["terminal", "json"])
def test_a_reader_that_leaves_changes_no_code(tmp_path: Path, many: Path, path: str, code: int, form: str) -> None:
    (tmp_path / "good.yaml").write_text(many.read_text(encoding="utf-8").replace("26%", "25%"), encoding="utf-8")
    process = start("audit", path, "--format", form, "--show", "all", cwd=tmp_path)
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(30) == code
    process.stderr.close()


@pytest.mark.parametrize("command", ["--help", "rule", "schema", "check 1=2", "audit --help"])
def test_a_reader_that_was_never_there(command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = real(*command.split(), stdout=writer)
    os.close(writer)
    assert ended.code == (1 if command.startswith("check") else 0)
    assert not ended.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_standard_output_that_is_full(many: Path) -> None:
    for arguments in (
        ("audit", str(many)),
        ("audit", str(many), "--format", "json"),
        ("rule",),
        ("--help",),
        ("check", "1=1"),
    ):
        with open("/dev/full", "wb") as full:
            ended = real(*arguments, stdout=full)
        assert ended == (2, "", "crossfoot: standard output cannot be written: no space is left there\n")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_standard_streams_that_are_closed(tmp_path: Path, closed: str) -> None:
    (tmp_path / "wrong.yaml").write_text(claims(WRONG), encoding="utf-8")
    line = f"{shlex.join(COMMAND)} audit wrong.yaml --output out.txt {closed}"
    shell = subprocess.run(["sh", "-c", line], cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert (shell.returncode, shell.stderr) == (1, b"")
    assert "share-mismatch" in (tmp_path / "out.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_to_a_full_device(many: Path) -> None:
    ended = real("audit", str(many), "--output", "/dev/full")
    assert ended == (2, "", "crossfoot: /dev/full cannot be written: no space is left there\n")


def test_output_that_grows_too_large_leaves_the_old_file_whole(
    many: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)  # the counts of coverage would be too large as well
    ended = real("audit", str(many), "--format", "json", "--output", str(old), preexec_fn=limited)
    assert ended.code == 2
    assert "cannot be written: the system says: file too large; the file there is as it was" in ended.err
    assert survives(old)


@pytest.mark.parametrize(
    ("step", "number", "words"),
    [
        ("open", errno.EROFS, "that is a read-only disk"),
        ("open", errno.EACCES, "no permission to write there"),
        ("replace", errno.EACCES, "no permission to write there"),
        ("replace", errno.ENOSPC, "no space is left there"),
        ("replace", errno.EIO, "the device has a fault"),
    ],
)
def test_output_to_a_read_only_place(
    many: Path, old: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, words: str
) -> None:
    done = getattr(os, step)

    def refused(path: str, *rest: object, **more: object) -> object:
        if ".crossfoot-" in str(path):
            raise OSError(number, os.strerror(number), path)
        return done(path, *rest, **more)

    monkeypatch.setattr(os, step, refused)
    ended = run("audit", str(many), "--format", "json", "--output", str(old))
    monkeypatch.undo()
    assert ended == (2, "", f"crossfoot: {old} cannot be written: {words}; the file there is as it was\n")
    assert survives(old)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_output_to_a_file_marked_read_only(many: Path, old: Path) -> None:
    old.chmod(0o400)
    assert run("audit", str(many), "--output", str(old)).code == 2
    assert survives(old)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("nowhere/report.txt", "there is no such folder"),
        ("many.yaml/report.txt", "a part of this path is a file where a folder should be"),
        ("x" * 5000, "the system says: file name too long"),
    ],
)
def test_output_to_no_place_at_all(many: Path, monkeypatch: pytest.MonkeyPatch, target: str, words: str) -> None:
    monkeypatch.chdir(many.parent)
    assert run("audit", "many.yaml", "--output", target) == (2, "", f"crossfoot: {target} cannot be written: {words}\n")


def test_output_into_a_pipe_is_written_straight(tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text(claims(WRONG), encoding="utf-8")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    process = start("audit", "wrong.yaml", "--format", "json", "--output", "pipe", cwd=tmp_path)
    with pipe.open(encoding="utf-8") as reader:
        assert json.load(reader)["summary"]["claims"] == 1
    assert process.wait(30) == 1
    process.communicate()
    assert pipe.is_fifo()


def test_output_keeps_links_and_permissions(tmp_path: Path, old: Path) -> None:
    (tmp_path / "good.yaml").write_text(claims(GOOD), encoding="utf-8")
    old.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(old)
    assert run("audit", str(tmp_path / "good.yaml"), "--format", "json", "--output", str(link)).code == 0
    assert link.is_symlink()
    assert json.loads(old.read_text(encoding="utf-8"))["summary"]["claims"] == 1
    assert old.stat().st_mode & 0o777 == 0o640


def test_a_file_name_that_is_not_utf_8_comes_back_from_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"caf\xe9.yaml")
    try:
        Path(name).write_text(claims(GOOD), encoding="utf-8")
    except OSError:
        pytest.skip("this disk wants names in UTF-8")
    assert json.loads(run("audit", name, "--format", "json").out)["documents"][0]["path"] == name
    assert run("audit", name, "--format", "json", "--output", "out.json").code == 0
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["documents"][0]["path"] == name
    assert run("audit", name, "--output", "out.txt").code == 0


def test_too_little_memory_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(path: str, *_: object) -> str:
        raise MemoryError

    monkeypatch.setattr(files, "read", exhausted)
    assert run("audit", str(tmp_path / "a.yaml")) == (2, "", "crossfoot: there is not enough memory for this input\n")


def test_a_bar_is_shown_where_somebody_watches_for_long(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    for number in range(30):
        (tmp_path / f"{number}.yaml").write_text(claims(GOOD), encoding="utf-8")
    code = "import crossfoot.cli.progress as p, crossfoot.cli.main as c; p.PATIENCE = 0"
    code += "; import sys; c.main(['audit', sys.argv[1]])"
    ours, theirs = pty.openpty()
    environ = environment(TERM="xterm")
    watched = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.DEVNULL, stderr=theirs, env=environ
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert watched.wait(30) == 0
    assert b"checking" in shown


def test_a_working_folder_that_is_gone_is_named_as_the_fault(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    command = (sys.executable, "-c", "from crossfoot.cli.main import script; script()", "audit")
    shell = f"rmdir {shlex.quote(str(gone))} && exec {shlex.join(command)}"
    ended = subprocess.run(
        ["sh", "-c", shell], cwd=gone, env=environment(PYTHONPATH=SOURCE), capture_output=True, text=True, check=False
    )
    told = "crossfoot: the folder that this runs in is gone; change to one that is there\n"
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", told)
