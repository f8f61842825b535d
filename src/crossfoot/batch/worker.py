"""A worker process: it reads parts to work on from standard input, one JSON object a line, and answers likewise.

It writes what it is working on into a small file that its supervisor maps too, so that whatever ends or stalls it can
be named. It ends when its supervisor does.
"""

from __future__ import annotations

import gc
import json
import mmap
import os
import struct
import sys
import threading
import time
from operator import itemgetter
from typing import Any, Final

PLACE: Final = struct.Struct("<qd")
"""the number of the row or article that is worked on (-1 for none), and when it was begun"""
_ALLOCATIONS: Final = 50_000
"""objects made between two looks for cycles, which few of an article have: with 700, a sixth of the time went there"""
_LINUX: Final = sys.platform.startswith("linux")


def main(arguments: list[str] | None = None) -> int:
    """``place out memory [language]``: the file to write into, the folder for results, the most memory in bytes, and
    what is spoken if not English.
    """
    place, out, memory, *spoken = sys.argv[1:] if arguments is None else arguments
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever else prints is no answer
    _leave_with_the_supervisor()
    from crossfoot.batch.job import InputPart, Job
    from crossfoot.batch.work import Watch, work
    from crossfoot.messages import ENGLISH, speaking, translated

    _limit(int(memory))
    gc.freeze()  # what was imported stays, and need not be looked through again and again
    gc.set_threshold(_ALLOCATIONS, *gc.get_threshold()[1:])

    with speaking(*(spoken or [ENGLISH])), open(place, "r+b") as file, mmap.mmap(file.fileno(), PLACE.size) as shared:

        def at(number: int) -> None:
            PLACE.pack_into(shared, 0, number, time.monotonic())

        at(-1)
        job = Job(**json.loads(sys.stdin.readline()))
        for line in sys.stdin:
            task: dict[str, Any] = json.loads(line)
            skipped = {int(number): why for number, why in task["skipped"].items()}
            watch = Watch(at, skipped, task["singly"])
            try:
                done = work(job, InputPart(*task["part"]), task["number"], out, task["files"], watch)
                said: dict[str, Any] = {"done": done._asdict()}
                at(-1)
            except MemoryError:  # of what it is at
                said = {"leaves": translated("it takes more memory than there is for it")}
            except Exception as error:
                said = {"error": _words(error)}
            try:
                print(json.dumps(said), file=answers, flush=True)
            except BrokenPipeError:  # nobody is there any more
                os._exit(1)
            if "leaves" in said:
                return 1
    return 0


def _words(error: Exception) -> str:
    from crossfoot.audit.crashes import unforeseen
    from crossfoot.library.errors import CrossfootError

    if isinstance(error, CrossfootError):
        return error.message
    if isinstance(error, OSError) or type(error).__module__.startswith("pyarrow"):
        return " ".join(str(error).split())
    return unforeseen(error)


def _leave_with_the_supervisor() -> None:
    """Whatever this process is stuck in, on Linux; elsewhere unless that never lets another thread run."""
    supervisor = os.getppid()
    if _LINUX:
        import ctypes

        ctypes.CDLL(None).prctl(1, 9)  # PR_SET_PDEATHSIG, SIGKILL

    def watch() -> None:
        while os.getppid() == supervisor:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _limit(memory: int) -> None:
    """Limit the memory, where the system can: more raises ``MemoryError``. What libraries have set aside and not used
    does not count.
    """
    if _LINUX and memory:
        import resource

        import pyarrow as pa

        pa.array([0])  # the first takes a gigabyte of addresses
        with open("/proc/self/statm", "rb") as file:
            resident, data = (int(each) for each in itemgetter(1, 5)(file.read().split()))
        most = memory + max(data - resident, 0) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
