"""Checks that may take long, in a process of their own that is ended when their answer is no longer wanted.

Whether many figures can be true together can take seconds, and cannot be interrupted in between; a keystroke that makes
the question idle must not wait for it.
"""

from __future__ import annotations

import asyncio
import pickle
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, Final, NamedTuple

from crossfoot import engine
from crossfoot.engine import Settings
from crossfoot.model import Finding

PATIENCE: Final = 1.0
"""seconds"""
_LENGTH: Final = struct.Struct(">Q")
_COMMAND: Final = (sys.executable, "-c", "from crossfoot.lsp.background import work; work()")


class Question(NamedTuple):
    """A claim file to check with all its claims together."""

    path: str
    text: str
    settings: Settings


def answer(question: Question) -> Sequence[Finding]:
    return engine.check_text(*question).findings


def work() -> None:
    """Answer questions from standard input until it ends."""
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    while (found := _read(questions)) is not None:
        said = pickle.dumps(answer(pickle.loads(found)))
        answers.write(_LENGTH.pack(len(said)) + said)
        answers.flush()


def _read(stream: IO[bytes]) -> bytes | None:
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    found = stream.read(length)
    return found if len(found) == length else None


class Background:
    """One process that answers one question at a time.

    A question that nobody waits for any more may still take ``PATIENCE``; the next one then ends the process.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = asyncio.Lock()
        self._asked = 0.0
        self._pending: asyncio.Future[Sequence[Finding] | None] | None = None

    async def ask(self, question: Question) -> Sequence[Finding] | None:
        """The answer; ``None`` where the process failed."""
        async with self._turn:
            if self._pending is not None:
                left = self._asked + PATIENCE - time.monotonic()
                await asyncio.wait({self._pending}, timeout=max(left, 0.0))
                if not self._pending.done():
                    self.end()
            loop = asyncio.get_running_loop()
            self._asked = time.monotonic()
            self._pending = pending = loop.create_future()
            process = self._running()

            def told(found: Sequence[Finding] | None) -> None:
                if not pending.done():
                    pending.set_result(found)

            def exchange() -> None:
                answered = _exchanged(process, question)
                with suppress(RuntimeError):  # the editor has left
                    loop.call_soon_threadsafe(told, answered)

            threading.Thread(target=exchange, daemon=True).start()
            found: Sequence[Finding] | None = await asyncio.shield(pending)
            self._pending = None
            if found is None:
                self.end()
            return found

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(_COMMAND, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
        return self._process

    def end(self) -> None:
        """End the process, and with it the work."""
        self._pending = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                with suppress(OSError):
                    if stream is not None:
                        stream.close()
        self._process = None


def _exchanged(process: subprocess.Popen[bytes], question: Question) -> Sequence[Finding] | None:
    """The answer of the process; ``None`` where it has none, because it was ended or failed."""
    assert process.stdin is not None
    assert process.stdout is not None
    asked = pickle.dumps(question)
    with suppress(Exception):  # whatever it says that is no answer
        process.stdin.write(_LENGTH.pack(len(asked)) + asked)
        process.stdin.flush()
        said = _read(process.stdout)
        if said is not None:
            found: Sequence[Finding] = pickle.loads(said)
            return found
    return None
