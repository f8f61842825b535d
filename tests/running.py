"""Running the command: in this process where speed matters, in a real one where signals, pipes and exit codes do."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

import crossfoot
from crossfoot.cli.main import main

CLAIMS = Path(__file__).resolve().parents[1] / "claims"
SOURCE = str(Path(crossfoot.__file__).resolve().parents[1])
COMMAND = (sys.executable, "-m", "crossfoot")
GOOD = "{id: a, kind: share, part: 1, whole: 4, percent: 25%}"
WRONG = "{id: a, kind: share, part: 1, whole: 4, percent: 26%}"
CUT = "{id: a, kind: share, part: 21, whole: 1813, percent: '1.15%'}"
COARSE = "{id: a, kind: total, total: 18655, parts: [10032, 8600]}"
OPEN = "{id: a, kind: share, percent: 25%}"


class Ended(NamedTuple):
    code: int
    out: str
    err: str


def claims(*entries: str, head: str = "") -> str:
    """A claim file with these claims."""
    return head + "claims:\n" + "".join(f"  - {entry}\n" for entry in entries)


def run(*arguments: str) -> Ended:
    """The command in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    code: Any = None
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main(arguments)
        except SystemExit as stop:
            code = stop.code
    assert isinstance(code, int)
    return Ended(code, *(stream.buffer.getvalue().decode() for stream in (out, err)))


def environment(**more: str) -> dict[str, str]:
    """This environment, in which the package that is tested here is found from any folder."""
    path = os.pathsep.join([SOURCE, *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONPATH": path, **more}


def start(
    *arguments: str, environ: Mapping[str, str] | None = None, stdout: Any = subprocess.PIPE, **more: Any
) -> subprocess.Popen[bytes]:
    """The command in a process of its own."""
    environ = environment(**(environ or {}))
    more.setdefault("preexec_fn", _heeds_interruptions)
    return subprocess.Popen([*COMMAND, *arguments], stdout=stdout, stderr=subprocess.PIPE, env=environ, **more)


def _heeds_interruptions() -> None:
    """What a shell starts in the background ignores Ctrl-C, and so would what the tests start there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def real(*arguments: str, **more: Any) -> Ended:
    """What a process of its own ends with; there is never a traceback."""
    process = start(*arguments, **more)
    out, err = process.communicate(timeout=60)
    assert b"Traceback" not in err, err.decode()
    assert b"Exception ignored" not in err, err.decode()
    return Ended(process.returncode, (out or b"").decode(), err.decode())
