"""Checks that may take long, in a process of their own that is ended when their answer is no longer wanted.

Whether many figures can be true together can take seconds, and the solver cannot be interrupted. A keystroke that makes
the question obsolete must not wait for it.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final

import crossfoot
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import PerFile, Settings
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import CellPlace, Conflict, Edit, FigureChange, Finding, Fix, Related
from crossfoot.messages import ENGLISH, speaking
from crossfoot.records import NamedTuple

PATIENCE: Final = 1.0
"""seconds"""
NOT_ASKED: Final = "source-changed"
"""a rule that is not run there, because it looks for documents from the working folder of the server"""
_CODE: Final = """
import sys, importlib.util as imports
package, worker, *folders = sys.argv[1:]
sys.path += folders
spec = imports.spec_from_file_location("crossfoot", f"{package}/__init__.py", submodule_search_locations=[package])
sys.modules["crossfoot"] = imports.module_from_spec(spec)
spec.loader.exec_module(sys.modules["crossfoot"])
from importlib import import_module
import_module(worker).work()
"""
_STARTED_IN: Final = os.getcwd()


class Question(NamedTuple):
    """A claim file to check with all its claims together."""

    path: str
    text: str
    settings: Settings
    language: str = ENGLISH
    """what the answer is said in"""


def command(worker: str = __name__) -> list[str]:
    """What starts the process, which runs ``work`` of that module. Nothing of an opened folder may become a module of
    it: it is isolated (``-I``) from the working folder and the environment, runs this very package, and looks for
    others where it would by itself, then where this process does; never in a folder that the editor opened or was
    started in.
    """
    opened = {os.path.realpath(folder) for folder in (_STARTED_IN, os.getcwd())}
    folders = [each for each in sys.path if os.path.isabs(each) and os.path.realpath(each) not in opened]
    return [sys.executable, "-I", "-c", _CODE, os.path.dirname(os.path.abspath(crossfoot.__file__)), worker, *folders]


def answer(question: Question) -> Sequence[Finding]:
    with speaking(question.language):
        return check_text(question.path, question.text, question.settings).findings


def work() -> None:
    """Answer questions from standard input, each a line, until it ends."""
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(line_of([_plain(each) for each in answer(_question(json.loads(line)))]))
        sys.stdout.buffer.flush()


def line_of(said: Any) -> bytes:
    return json.dumps(said, separators=(",", ":")).encode("ascii") + b"\n"


def asked(question: Question) -> bytes:
    """The question in one line, with every path absolute, because the process works in a folder of its own."""
    settings = question.settings._replace(ignore=question.settings.ignore | {NOT_ASKED})
    spoken = [] if question.language == ENGLISH else [question.language]
    return line_of([os.path.abspath(question.path), question.text, plain_settings(settings), *spoken])


def _question(said: Any) -> Question:
    path, text, settings, *spoken = said
    return Question(path, text, settings_of(settings), *spoken)


def plain_settings(settings: Settings) -> list[Any]:
    """Settings as JSON has them, with every path absolute."""
    sources = [os.path.abspath(folder) for folder in settings.sources]
    per_file = [[each.folder, each.pattern, sorted(each.ignore)] for each in settings.per_file]
    roots = [os.path.abspath(folder) for folder in settings.reach.roots]
    return [
        sorted(settings.select), sorted(settings.ignore), settings.locale, settings.rounding, sources, per_file, roots,
        sorted(settings.named), sorted(settings.extend_select),
    ]  # fmt: skip


def settings_of(said: Any) -> Settings:
    """The settings that ``plain_settings`` wrote."""
    select, ignore, locale, rounding, sources, per_file, roots, named, extend_select = said
    rules = tuple(PerFile(folder, pattern, frozenset(names)) for folder, pattern, names in per_file)
    return Settings(
        frozenset(select),
        frozenset(ignore),
        locale,
        rounding,
        tuple(sources),
        rules,
        tuple(roots),
        frozenset(named),
        frozenset(extend_select),
    )


def _plain(finding: Finding) -> Finding:
    """With the number of its claim in place of the claim, and fixes worked out: a record of text and whole numbers."""
    return finding._replace(claim=finding.claim and finding.claim.index, fixes=tuple(finding.fixes))  # type: ignore[arg-type]


def findings_of(line: bytes, claims: Sequence[Claim]) -> list[Finding]:
    """The findings of an answer about these claims; raises ValueError, TypeError or KeyError for anything else."""
    by_number = {claim.index: claim for claim in claims}
    said = json.loads(line)
    if not isinstance(said, list):
        raise TypeError("an answer is a list of findings")
    return [_finding(each, by_number) for each in said]


def _finding(said: Any, claims: dict[int, Claim]) -> Finding:
    rule, message, path, claim, start, end, key, fixes, related, severity, accepted, conflict, cells = said
    return Finding(
        rule, message, tuple(path), None if claim is None else claims[claim], start, end, key,
        tuple(_fix(each) for each in fixes), tuple(_related(each) for each in related), severity, accepted,
        None if conflict is None else _conflict(conflict), tuple(CellPlace(*each) for each in cells),
    )  # fmt: skip


def _fix(said: Any) -> Fix:
    title, edits, *more = said
    return Fix(title, tuple(Edit(tuple(path), *rest) for path, *rest in edits), *more)


def _related(said: Any) -> Related:
    message, path, *more = said
    return Related(message, tuple(path), *more)


def _conflict(said: Any) -> Conflict:
    names, repairs = said
    return Conflict(tuple(names), tuple(tuple(FigureChange(*each) for each in repair) for repair in repairs))


class Background:
    """One process that answers one question at a time.

    A question that nobody waits for any more may still take ``PATIENCE``; the next one then ends the process.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = asyncio.Lock()
        self._asked = 0.0
        self._pending: asyncio.Future[bytes | None] | None = None

    async def ask(self, question: Question, claims: Sequence[Claim]) -> Sequence[Finding] | None:
        """The answer about a text that has these claims; ``None`` where the process failed."""
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

            def heard(line: bytes | None) -> None:
                if not pending.done():
                    pending.set_result(line)

            def exchange() -> None:
                answered = _exchanged(process, question)
                with suppress(RuntimeError):  # the editor has left
                    loop.call_soon_threadsafe(heard, answered)

            threading.Thread(target=exchange, daemon=True).start()
            line = await asyncio.shield(pending)
            self._pending = None
            if line is not None:
                with suppress(ValueError, TypeError, KeyError):
                    return findings_of(line, claims)
            self.end()
            return None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(
                command(), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, cwd=os.path.abspath(os.sep)
            )
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


def _exchanged(process: subprocess.Popen[bytes], question: Question) -> bytes | None:
    """The answer of the process; ``None`` where it was ended or failed."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(OSError, ValueError):  # it was ended meanwhile
        process.stdin.write(asked(question))
        process.stdin.flush()
        line = process.stdout.readline()
        return line if line.endswith(b"\n") else None
    return None
