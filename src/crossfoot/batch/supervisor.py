"""Workers, and what is done about those that die or stall: what they were at is tried once more, then left out."""

from __future__ import annotations

import json
import mmap
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final

from crossfoot.batch.job import InputPart, Job, Unfit
from crossfoot.batch.work import Done
from crossfoot.batch.worker import PLACE
from crossfoot.messages import ENGLISH, language, translated
from crossfoot.records import NamedTuple

COMMAND: Final = (sys.executable, "-c", "from crossfoot.batch.worker import main; main()")
_LOOK: Final = 0.1
"""seconds between two looks at what the workers are at"""
_STEP: Final = 1.0
"""the most seconds that count between two looks: when the whole machine stood still, nothing was worked on"""
_PATIENCE: Final = 10
"""times the seconds, by the clock, that what takes no processor time to speak of may take"""
_TRIES: Final = 2
"""times that a row or an article may end its process"""


class Limits(NamedTuple):
    """What one row or article may take; nothing is no limit."""

    seconds: float = 60.0
    """of processor time, so that a busy machine leaves nothing out; by the clock where the system does not count it"""
    memory: int = 2 * 2**30
    """bytes that a worker may hold"""


@dataclass
class Task:
    """One part, with what is known of it from earlier tries."""

    number: int
    part: InputPart
    files: list[str]
    skipped: dict[int, str] = field(default_factory=dict)
    singly: bool = False
    deaths: dict[int, int] = field(default_factory=dict)
    """how often what it was at has ended its process"""

    def line(self) -> str:
        return json.dumps({
            "number": self.number, "part": self.part, "files": self.files, "skipped": self.skipped,
            "singly": self.singly,
        })  # fmt: skip


class _Worker:
    """A worker process and the task that it has."""

    def __init__(self, command: Sequence[str], job: Job, out: str, limits: Limits, place: str, heard: _Heard) -> None:
        self.task: Task | None = None
        self.why = ""
        """why it was ended, where it was"""
        self._looked: tuple[int, float] = (-1, 0.0)
        """what it was at when it was last looked at, and since when"""
        self._seconds = self._counted = (0.0, 0.0)
        """of the processor and by the clock: when it was last looked at, and those that count"""
        with open(place, "wb") as file:
            file.write(PLACE.pack(-1, 0.0))
        self._file = open(place, "r+b")  # noqa: SIM115  # as long as the worker lives
        self._shared = mmap.mmap(self._file.fileno(), PLACE.size)
        spoken = [] if language() == ENGLISH else [language()]
        self._process = subprocess.Popen(
            [*command, place, out, str(limits.memory), *spoken],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._say(json.dumps(job.as_json()))
        threading.Thread(target=self._listen, args=(heard,), daemon=True).start()

    def _listen(self, heard: _Heard) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            heard.put((self, json.loads(line)))
        heard.put((self, None))

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        with suppress(OSError):  # where it has ended, that is heard
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()

    def begin(self, task: Task) -> None:
        self.task = task
        self._say(task.line())

    @property
    def at(self) -> tuple[int, float]:
        number, began = PLACE.unpack_from(self._shared)
        return number, began

    def look(self, limits: Limits) -> None:
        """End it where what it is at takes too much."""
        at = self.at
        if self.why or self.task is None or at[0] < 0:
            return
        if limits.seconds and self._took(at) > limits.seconds:
            self._end(translated("it takes longer than {seconds:g} seconds", seconds=limits.seconds))
        elif limits.memory and _resident(self._process.pid) > limits.memory:
            self._end(translated("it takes more memory than there is for it"))

    def _took(self, at: tuple[int, float]) -> float:
        """Processor seconds, or a share of those by the clock where they are many more."""
        processor = _processor_seconds(self._process.pid)
        seconds = (processor or 0.0, time.monotonic())
        if self._looked != at:
            self._looked, self._counted = at, (0.0, 0.0)
        else:
            passed = (min(now - before, _STEP) for now, before in zip(seconds, self._seconds, strict=True))
            used, waited = (sum(both) for both in zip(self._counted, passed, strict=True))
            self._counted = used, waited
        self._seconds = seconds
        used, waited = self._counted
        return waited if processor is None else max(used, waited / _PATIENCE)

    def _end(self, why: str) -> None:
        self.why = why
        self._process.kill()

    def ended(self) -> str:
        """Why the process has ended."""
        code = self._process.wait()
        self.close()
        if self.why:
            return self.why
        if code < 0:
            return translated("it ends its process with signal {signal}", signal=-code)
        return translated("it ends its process ({code})", code=code)

    def close(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        self._shared.close()
        self._file.close()


_Heard = queue.Queue[tuple[_Worker, Any]]


def _resident(process: int) -> int:
    """Bytes; 0 where the system does not say."""
    try:
        with open(f"/proc/{process}/statm", "rb") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def _processor_seconds(process: int) -> float | None:
    """What it has used; ``None`` where the system does not say."""
    try:
        with open(f"/proc/{process}/stat", "rb") as file:
            user, system = file.read().rpartition(b")")[2].split()[11:13]  # behind the name, which may hold spaces
            return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError):
        return None


def supervised(
    job: Job, out: str, tasks: Iterator[Task], jobs: int, limits: Limits = Limits(), command: Sequence[str] = COMMAND,
    beat: Callable[[], None] = lambda: None,
) -> Iterator[tuple[Task, Done]]:  # fmt: skip
    """Have every part worked on; each is given back when it is done, in no order.

    ``beat`` is called now and then. Raises ``Unfit`` where a part fails as a whole.
    """
    heard: _Heard = queue.Queue()
    waiting: list[Task] = []
    workers: dict[_Worker, None] = {}
    with tempfile.TemporaryDirectory(prefix="crossfoot-") as places:
        made = 0
        try:
            while True:
                while task := _idle(workers, jobs) and (waiting.pop() if waiting else next(tasks, None)):
                    worker = next((each for each in workers if each.task is None), None)
                    if worker is None:
                        made += 1
                        place = os.path.join(places, str(made))
                        worker = _Worker(command, job, out, limits, place, heard)
                        workers[worker] = None
                    worker.begin(task)
                if not any(each.task for each in workers):
                    return
                beat()
                try:
                    worker, said = heard.get(timeout=_LOOK)
                except queue.Empty:
                    for each in workers:
                        each.look(limits)
                    continue
                if said is not None and "leaves" in said:  # it ends itself, and tells why
                    worker.why = said["leaves"]
                    continue
                task, worker.task = worker.task, None
                if said is None:
                    del workers[worker]
                    number, _ = worker.at
                    why = worker.ended()
                    if task is not None:
                        waiting.append(_again(task, number, why, bool(worker.why), job))
                elif "error" in said:
                    raise Unfit(said["error"])
                elif task is not None:
                    yield task, Done(**said["done"])
        finally:
            for worker in workers:
                worker.close()


def _idle(workers: dict[_Worker, None], jobs: int) -> bool:
    return len(workers) < jobs or any(each.task is None for each in workers)


def _again(task: Task, number: int, why: str, ended: bool, job: Job) -> Task:
    """The part to be worked on once more, without what ended the process: at once where a limit did it, else when it
    does so again. Of rows that were worked on together, the one is found first.
    """
    deaths = task.deaths[number] = task.deaths.get(number, 0) + 1
    if number < 0:
        if deaths >= _TRIES:
            raise Unfit(
                translated(
                    "part {number} of {path} cannot be worked on: {why}", number=task.number, path=job.path, why=why
                )
            )
    elif not (job.articles or task.singly):
        task.singly, task.deaths = True, {}
    elif ended or deaths >= _TRIES:
        task.skipped[number] = why
    return task
