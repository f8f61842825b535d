"""Nothing of an opened folder is run: not by the language server, nor by the process that it starts."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crossfoot.lsp import background
from running import SOURCE

TABLE = """\
locale: vi
figures: {north_men: 45, south_men: 27, men: 27, women: 71}
claims:
  - {id: all-men, kind: total, total: men, parts: [north_men, south_men]}
  - {id: all, kind: total, total: 143, parts: [men, women]}
"""
MODULES = (
    "crossfoot", "fractions", "json", "sitecustomize", "usercustomize", "z3", "yaml", "typing", "array", "decimal",
    "encodings", "lark", "babel", "pydantic", "difflib", "unicodedata", "lsprotocol", "pygls", "importlib", "ast",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a module of every name that is imported somewhere; each leaves a file when it is run."""
    made = tmp_path / "opened"
    made.mkdir()
    for name in MODULES:
        code = f"open({str(tmp_path / 'run')!r}, 'a').write({name + ' '!r})\n"
        (made / f"{name}.py").write_text(code, encoding="utf-8")
    for name in ("libz3.so", "libz3.so.5.4", "libz3.dylib", "libz3.dll"):
        (made / name).write_bytes(b"no library")
    (made / "a.yaml").write_text(TABLE, encoding="utf-8")
    return made


def _was_run(folder: Path) -> str:
    found = folder.parent / "run"
    return found.read_text(encoding="utf-8") if found.exists() else ""


def _message(method: str, number: int | None = None, **params: Any) -> bytes:
    body: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
    said = json.dumps(body if number is None else {**body, "id": number}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(said), said)


def _told(folder: Path, started_in: Path, *path: str) -> list[str]:
    """The rules of the last of two things that the server says of the document: the second is the process's."""
    hello = _message("initialize", 1, processId=None, rootUri=folder.as_uri(), capabilities={})
    item = {"uri": (folder / "a.yaml").as_uri(), "languageId": "yaml", "version": 1, "text": TABLE}
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join([SOURCE, *path])}
    server = subprocess.Popen(
        [sys.executable, "-P", "-m", "crossfoot", "lsp"], cwd=started_in, env=environ, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert server.stdin is not None
    assert server.stdout is not None
    late = threading.Timer(60, server.kill)
    late.start()
    try:
        server.stdin.write(hello + _message("textDocument/didOpen", textDocument=item))
        server.stdin.flush()
        said = [message for message in _messages(server.stdout) if "diagnostics" in message.get("params", {})]
        return [each["code"] for each in said[-1]["params"]["diagnostics"]]
    finally:
        late.cancel()
        server.kill()
        server.communicate()


def _messages(stream: Any) -> Iterator[dict[str, Any]]:
    """What is said until the second time that a document is told of."""
    count = 0
    while count < 2 and (header := stream.readline()):
        if header.lower().startswith(b"content-length:"):
            while stream.readline().strip():
                pass
            found = json.loads(stream.read(int(header.split(b":")[1])))
            count += "diagnostics" in found.get("params", {})
            yield found


@pytest.mark.parametrize("path", [(), ("",), (".",), ("..", "./")], ids=["none", "empty", "dot", "relative"])
def test_an_opened_folder_runs_nothing(folder: Path, tmp_path: Path, path: tuple[str, ...]) -> None:
    elsewhere = tmp_path / "elsewhere" / "deep"
    elsewhere.mkdir(parents=True)
    assert _told(folder, elsewhere, *path) == ["figures-conflict"]
    assert _was_run(folder) == ""


def test_a_server_that_is_started_in_the_folder_runs_nothing_of_it(folder: Path) -> None:
    assert _told(folder, folder) == ["figures-conflict"]
    assert _was_run(folder) == ""


def test_the_folder_would_be_run_by_a_process_that_is_not_isolated(folder: Path) -> None:
    command = [each for each in background.command() if each != "-I"][:2]
    subprocess.run([*command, "import fractions, json"], cwd=folder, check=True)
    assert "fractions" in _was_run(folder)


def test_the_process_is_told_of_no_folder_that_is_open(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(folder)
    monkeypatch.chdir(folder)
    more = ["", ".", str(folder), str(tmp_path / "link"), str(tmp_path)]
    monkeypatch.setattr(sys, "path", [*more, *sys.path])
    command = background.command()
    assert command[1] == "-I"
    assert not {"", ".", str(folder), str(tmp_path / "link")} & set(command)
    assert str(tmp_path) in command


@pytest.mark.parametrize("command", [("audit", "a.yaml"), ("check", "1 + 1 = 3"), ("explain", "a.yaml", "all")])
def test_the_module_as_a_command_runs_nothing_of_the_working_folder(folder: Path, command: tuple[str, ...]) -> None:
    for name in ("crossfoot", "importlib", "ast", "typing"):  # which Python itself looks for before it runs the module
        (folder / f"{name}.py").unlink()
    environ = {**os.environ, "PYTHONPATH": SOURCE}
    done = subprocess.run(
        [sys.executable, "-m", "crossfoot", *command],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (0 if command[0] == "explain" else 1), done.stderr
    assert _was_run(folder) == ""


def test_the_solver_takes_its_library_from_where_it_was_installed(folder: Path) -> None:
    code = """
import ctypes
taken = []
class Recorded(ctypes.CDLL):
    def __init__(self, name, *more, **options):
        taken.append(str(name))
        super().__init__(name, *more, **options)
ctypes.CDLL = Recorded
from crossfoot.together.solver import installed
print(installed(), taken)
"""
    environ = {**os.environ, "PYTHONPATH": SOURCE}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=folder, env=environ, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("True"), done.stderr
    assert str(folder) not in done.stdout


def test_the_action_starts_python_isolated() -> None:
    action = (Path(__file__).resolve().parents[2] / "action.yml").read_text(encoding="utf-8")
    started = re.findall(r'python"? (-\S+ \S+)', action)
    assert started
    assert all(each.startswith("-I ") for each in started)
