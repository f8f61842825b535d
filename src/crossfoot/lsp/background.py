"""Checks that may take long, in a process of their own that is ended when their answer is no longer wanted.

Whether many figures can be true together can take seconds, and cannot be interrupted in between; a keystroke that makes
the question idle must not wait for it.
"""

from __future__ import annotations

import asyncio
import pickle
import struct
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import BinaryIO, Final, NamedTuple

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


def _read(stream: BinaryIO) -> bytes | None:
    head = stream.read(_LENGTH.size)
    return stream.read(_LENGTH.unpack(head)[0]) if len(head) == _LENGTH.size else None


class Background:
    """One process that answers one question at a time.

    A question that nobody waits for any more may still take ``PATIENCE``; the next one then ends the process.
    """

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()
        self._asked = 0.0
        self._pending: asyncio.Task[Sequence[Finding]] | None = None

    async def ask(self, question: Question) -> Sequence[Finding] | None:
        """The answer; ``None`` where the process failed."""
        async with self._turn:
            if self._pending is not None:
                left = self._asked + PATIENCE - time.monotonic()
                await asyncio.wait({self._pending}, timeout=max(left, 0.0))
                if not self._pending.done() or self._pending.exception() is not None:
                    self.end()
            self._asked = time.monotonic()
            self._pending = asyncio.create_task(self._answer(question))
            try:
                found = await asyncio.shield(self._pending)
            except (OSError, EOFError):
                self.end()
                return None
            self._pending = None
            return found

    async def _answer(self, question: Question) -> Sequence[Finding]:
        process = await self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        asked = pickle.dumps(question)
        process.stdin.write(_LENGTH.pack(len(asked)) + asked)
        await process.stdin.drain()
        (length,) = _LENGTH.unpack(await process.stdout.readexactly(_LENGTH.size))
        found: Sequence[Finding] = pickle.loads(await process.stdout.readexactly(length))
        return found

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            pipe = asyncio.subprocess.PIPE
            self._process = await asyncio.create_subprocess_exec(
                *_COMMAND, stdin=pipe, stdout=pipe, stderr=asyncio.subprocess.DEVNULL
            )
        return self._process

    def end(self) -> None:
        if self._pending is not None and not self._pending.done():
            self._pending.cancel()
        self._pending = None
        if self._process is not None:
            with suppress(ProcessLookupError):
                self._process.kill()
        self._process = None
