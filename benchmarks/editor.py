"""How long an editor waits for what is wrong after a keystroke: from didChange to publishDiagnostics, over stdio.

    python benchmarks/editor.py [--claims 1000 10000] [--keys 60]

Claim files of each size: claims by themselves, claims that share named figures, and both with one mistake in a hundred.
For each: the median and the slowest of the first answer, which has every claim decided, and of the last one, which also
tells what claims that share figures say together. Two sorts of typing: a key every 300 ms, and a burst of ten keys. The
last column is the processor time of a key, in all processes, in hundredths of that of a check of the whole file.
"""

from __future__ import annotations

import argparse
import json
import queue
import random
import resource
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from crossfoot.audit.audit import check_text

LIMIT = 0.05
"""seconds"""
_URI = "file:///claims/measured.yaml"


class Editor:
    """As little of an editor as can type and listen."""

    def __init__(self) -> None:
        self.server = subprocess.Popen(
            [sys.executable, "-m", "crossfoot", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.heard: queue.Queue[tuple[float, dict[str, Any]]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.version = 0
        self.say("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, number=1)
        self.heard.get(timeout=60)
        self.say("initialized", {})

    def say(self, method: str, params: Any, number: int | None = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        body = json.dumps(message if number is None else {**message, "id": number}).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def _listen(self) -> None:
        out = self.server.stdout
        assert out is not None
        while header := out.readline():
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
                while out.readline().strip():
                    pass
                self.heard.put((time.perf_counter(), json.loads(out.read(length))))

    def open(self, text: str) -> None:
        self.version += 1
        document = {"uri": _URI, "languageId": "yaml", "version": self.version, "text": text}
        self.say("textDocument/didOpen", {"textDocument": document})

    def type(self, line: int, column: int, text: str) -> float:
        """One keystroke; the moment at which it was sent."""
        self.version += 1
        place = {"line": line, "character": column}
        change = {"range": {"start": place, "end": place}, "text": text}
        document = {"uri": _URI, "version": self.version}
        began = time.perf_counter()
        self.say("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
        return began

    def answers(self, quiet: float) -> Iterator[float]:
        """The moments at which this version was answered, until nothing more comes for so many seconds."""
        wait = 60.0
        while True:
            try:
                at, message = self.heard.get(timeout=wait)
            except queue.Empty:
                return
            if message.get("params", {}).get("version") == self.version:
                wait = quiet
                yield at

    def leave(self) -> int:
        self.say("shutdown", None, number=2)
        while self.heard.get(timeout=60)[1].get("id") != 2:
            pass
        self.say("exit", None)
        return self.server.wait(timeout=60)


class Measured(NamedTuple):
    first: list[float]
    last: list[float]
    processor: float
    """seconds of processor time that a keystroke takes, in all processes"""


def claim_file(count: int, named: int, wrong: float) -> str:
    """So many claims, of which that share has a wrong percentage; a third each of shares, shares in braces, totals."""
    draw = random.Random(count)
    wholes = [draw.randint(100, 90_000) for _ in range(max(named, 100))]
    lines = ["locale: vi"]
    if named:
        lines += ["figures:", *(f"  n{number}: {whole}" for number, whole in enumerate(wholes))]
    lines.append("claims:")
    for number in range(count):
        which = draw.randrange(len(wholes))
        whole = wholes[which]
        part = draw.randint(1, whole)
        cents = (20_000 * part + whole) // (2 * whole) + (draw.randint(1, 900) if draw.random() < wrong else 0)
        percent = f"{cents // 100},{cents % 100:02}%"
        use = f"n{which}" if named else str(whole)
        if number % 3 == 0:
            about = f"tỷ lệ phiếu ở xã {number}"
            lines += [f"  - id: c{number}", "    kind: share", f"    about: {about}", f"    part: {part}"]
            lines += [f"    whole: {use}", f"    percent: {percent}"]
        elif number % 3 == 1:
            lines.append(f'  - {{id: c{number}, kind: share, part: {part}, whole: {whole}, percent: "{percent}"}}')
        else:
            lines += [
                f"  - id: c{number}",
                "    kind: total",
                f"    total: {part + whole}",
                f"    parts: [{part}, {use}]",
            ]
    return "\n".join(lines) + "\n"


def measured(text: str, keys: int, burst: int, pause: float) -> Measured:
    """Letters typed behind descriptions of claims, here and there in the file."""
    idle = _used(lambda: _typed(text, 0, burst, pause))
    first: list[float] = []
    last: list[float] = []

    def typed() -> None:
        for began, came in _typed(text, keys, burst, pause):
            first.append(came[0] - began)
            last.append(came[-1] - began)

    used = _used(typed)
    return Measured(first, last, (used - idle) / (keys * burst))


def _used(work: Callable[[], object]) -> float:
    """Processor seconds of the processes that were started and ended meanwhile."""

    def seconds() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = seconds()
    work()
    return seconds() - before


def _typed(text: str, keys: int, burst: int, pause: float) -> list[tuple[float, list[float]]]:
    """For each burst of keys when the last one was sent, and when it was answered."""
    editor = Editor()
    editor.open(text)
    list(editor.answers(2.0))
    lines = text.splitlines()
    places = [number for number, line in enumerate(lines) if line.startswith("    about:")]
    draw = random.Random(1)
    found = []
    for _ in range(keys):
        line = draw.choice(places)
        began = 0.0
        for number in range(burst):
            began = editor.type(line, len(lines[line]), "x")
            lines[line] += "x"
            if number < burst - 1:
                time.sleep(0.03)
        found.append((began, list(editor.answers(pause))))
    assert editor.leave() == 0
    return found


def checked(text: str) -> float:
    """Processor seconds of a check of the whole text."""

    def seconds() -> float:
        before = time.process_time()
        check_text("/claims/measured.yaml", text)
        return time.process_time() - before

    return min(seconds() for _ in range(3))


def measured_for(claims: int, keys: int) -> bool:
    """Print the rows of one size; whether a median is over the limit."""
    over = False
    print(f"{claims} claims, milliseconds from didChange to publishDiagnostics")
    print(f"{'':46}{'first answer':>20}{'last answer':>20}{'processor':>12}")
    print(f"{'':46}{'median':>10}{'slowest':>10}{'median':>10}{'slowest':>10}{'a key':>12}{'of a check':>12}")
    for name, named, wrong in (
        ("claims by themselves", 0, 0.0),
        ("claims by themselves, 1 in 100 wrong", 0, 0.01),
        ("claims that share 200 figures", 200, 0.0),
        ("claims that share 200 figures, 1 in 100 wrong", 200, 0.01),
    ):
        text = claim_file(claims, named, wrong)
        whole = checked(text)
        for typing, burst in (("", 1), ("  in bursts of ten keys", 10)):
            found = measured(text, keys if burst == 1 else max(keys // 5, 1), burst, 0.3)
            median = statistics.median(found.first)
            over = over or median > LIMIT
            figures = (median, max(found.first), statistics.median(found.last), max(found.last))
            shown = "".join(f"{1000 * each:>10.0f}" for each in figures)
            used = f"{1000 * found.processor:>12.0f}{100 * found.processor / whole:>11.0f}%"
            print(f"{typing or name:<46}{shown}{used}", flush=True)
    return over


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--claims", type=int, nargs="+", default=[1000, 10_000])
    arguments.add_argument("--keys", type=int, default=60)
    given = arguments.parse_args()
    over = [measured_for(claims, given.keys) for claims in given.claims]
    slow = any(over)
    print(f"{'OVER' if slow else 'ok'}: the median of the first answer is held to {1000 * LIMIT:.0f} ms")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
