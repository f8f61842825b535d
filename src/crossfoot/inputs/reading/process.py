"""Work on data that nobody vouches for, in a process of its own: it may take so much memory and processor time and no
more, and if it fails it takes nothing else with it.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from os.path import abspath, dirname
from typing import Final

from crossfoot.inputs.reading.article import Extract, InputError
from crossfoot.messages import language, speaking, translated

_SECONDS: Final = 300
"""of processor time"""
_WAITED: Final = 4
"""times as long on the clock, where the system does not count processor time"""
_MEMORY: Final = 2**30
_PER_BYTE: Final = 4
"""bytes of memory more for each byte of the data"""
_PACKAGES: Final = dirname(dirname(dirname(dirname(abspath(__file__)))))
"""the folder in which the package lies"""


class ProcessFailed(Exception):
    """The process did not come to its end; the message says why, in words that follow "this PDF cannot be read: "."""


def required(library: str) -> None:
    """Raises ``ModuleNotFoundError`` where the library is not installed, which is found out without importing it."""
    from importlib.util import find_spec

    if find_spec(library) is None:
        raise ModuleNotFoundError(name=library)


def apart(module: str, data: bytes, unread: str) -> Extract:
    """``extracted``, with an ``InputError`` in place of ``ProcessFailed``: the sentence ``unread``, in which {error}
    is why.
    """
    try:
        return extracted(module, data)
    except ProcessFailed as error:
        raise InputError(translated(unread, error=error)) from None


def extracted(module: str, data: bytes) -> Extract:
    """What ``module.extract(data)`` returns in a process of its own.

    Raises its ``InputError``, ``ProcessFailed``, and ``OSError`` if no process can be started.

    Nothing of the working directory is imported, and no variable of the environment says what is.
    """
    import subprocess

    code = f"import sys; sys.path.append({_PACKAGES!r}); from {__name__} import _work; _work({module!r})"
    memory = _MEMORY + _PER_BYTE * len(data)
    command = [sys.executable, "-I", "-c", code, str(memory), str(_SECONDS), language()]
    try:
        done = subprocess.run(
            command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_PACKAGES,
            timeout=_WAITED * _SECONDS,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise ProcessFailed(translated("it takes more than {seconds} seconds", seconds=_WAITED * _SECONDS)) from None
    if done.returncode in _out_of_time():
        raise ProcessFailed(translated("it takes more than {seconds} seconds of processor time", seconds=_SECONDS))
    if done.returncode:
        raise ProcessFailed(
            translated("its reader failed, or needed more than {limit} MiB of memory", limit=memory // 2**20)
        )
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise InputError(answer["refused"])
    return Extract(answer["text"], tuple(answer["left_out"]), tuple(answer["pages"]), answer["ignored"])


def _out_of_time() -> tuple[int, ...]:
    import signal

    return tuple(-int(getattr(signal, name)) for name in ("SIGXCPU",) if hasattr(signal, name))


def _work(module: str) -> None:
    """In the process itself."""
    from importlib import import_module

    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    reader = import_module(module)
    with suppress(ImportError):
        import resource

        for what, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_AS, memory),
        ):
            with suppress(OSError, ValueError):  # where the system knows no such limit, or has a lower one
                resource.setrlimit(what, (most, resource.getrlimit(what)[1]))
    try:
        with speaking(sys.argv[3]):
            answer = reader.extract(sys.stdin.buffer.read())._asdict()
    except InputError as error:
        answer = {"refused": error.message}
    sys.stdout.buffer.write(json.dumps(answer).encode())
