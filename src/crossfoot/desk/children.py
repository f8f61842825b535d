"""Work for the desk in processes of their own, each of which takes so long and no longer.

What reads a file or a text that nobody vouches for may hang, or take all memory; the page goes on all the same.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from contextlib import suppress
from typing import Any, Final

from crossfoot.desk import work
from crossfoot.lsp.background import command
from crossfoot.messages import ENGLISH, language, translated

PATIENCE: Final = 120.0
"""seconds by the clock after which work is given up that takes no processor time to speak of; what does is ended by the
system after ``work.PATIENCE``, however busy the machine is"""
_LONGEST: Final = 256 * 2**20
"""bytes of an answer"""
_WORKER: Final = "crossfoot.desk.work"


class Stalled(Exception):
    """The work took too long, or its process died; the message says which, as a sentence."""


class Children:
    """Up to so many processes, started when they are needed and kept for the next piece of work. For one that had to be
    ended the next is made ready at once, so that nobody waits for it.
    """

    def __init__(self, most: int = 3, worker: str = _WORKER) -> None:
        self._worker = worker
        self._free = asyncio.Semaphore(most)
        self._idle: list[asyncio.subprocess.Process] = []
        self._coming: set[asyncio.Task[None]] = set()

    async def ask(self, task: str, said: Any, patience: float = PATIENCE) -> Any:
        """The answer to a task; raises ``Stalled``. Cancelling ends the work."""
        async with self._free:
            process = self._idle.pop() if self._idle else await self._start()
            try:
                answer = await asyncio.wait_for(_exchanged(process, _asked(task, said)), patience)
            except TimeoutError:
                self._make_ready()
                await _end(process)
                raise Stalled(
                    translated("this takes more than {seconds:g} seconds, so it was given up", seconds=patience)
                ) from None
            except BaseException:
                self._make_ready()
                await _end(process)
                raise
            if answer is None:
                self._make_ready()
                await _end(process)
                raise Stalled(_why(process))
            self._idle.append(process)
            return answer

    async def warm(self) -> None:
        """Have two processes ready, with everything imported: for a whole text, and for what is typed meanwhile."""
        self._make_ready()
        with suppress(Stalled):
            await self.ask("ready", None)

    def _make_ready(self) -> None:
        async def start() -> None:
            process = await self._start()
            try:
                answer = await _exchanged(process, ["ready", None])
            except BaseException:
                await _end(process)
                raise
            if answer is None:
                await _end(process)
            else:
                self._idle.append(process)

        task = asyncio.ensure_future(start())
        self._coming.add(task)
        task.add_done_callback(self._coming.discard)

    async def end(self) -> None:
        """End all processes that wait for work, or are made ready for it."""
        for task in list(self._coming):
            task.cancel()
        await asyncio.gather(*self._coming, return_exceptions=True)
        while self._idle:
            await _end(self._idle.pop())

    async def _start(self) -> asyncio.subprocess.Process:
        pipe, nothing = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        return await asyncio.create_subprocess_exec(
            *command(self._worker), stdin=pipe, stdout=pipe, stderr=nothing, cwd=os.path.abspath(os.sep),
            limit=_LONGEST, start_new_session=True,
        )  # fmt: skip


def _asked(task: str, said: Any) -> list[Any]:
    """The message to the process, which names the language unless that is its own."""
    spoken = language()
    return [task, said] if spoken == ENGLISH else [task, said, spoken]


def _why(process: asyncio.subprocess.Process) -> str:
    """Why a process that has ended gave no answer."""
    if process.returncode == -getattr(signal, "SIGPROF", 0):
        return translated(
            "this takes more than {seconds:g} seconds of processor time, so it was given up", seconds=work.PATIENCE
        )
    return translated("the process that worked on this died; it may have needed too much memory")


async def _exchanged(process: asyncio.subprocess.Process, said: Any) -> Any:
    """The answer; ``None`` where the process has none, because it died."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(json.dumps(said, separators=(",", ":")).encode("ascii") + b"\n")
        await process.stdin.drain()
        line = await process.stdout.readline()
        return json.loads(line) if line.endswith(b"\n") else None
    except (OSError, ValueError):
        return None


async def _end(process: asyncio.subprocess.Process) -> None:
    with suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.kill()
        else:  # with what it started itself to read a large file
            os.killpg(process.pid, signal.SIGKILL)
    if process.stdin is not None:
        process.stdin.close()
    await process.wait()
    transport: Any = getattr(process, "_transport", None)
    if transport is not None:  # else it is told as left open where the loop ends first
        transport.close()
