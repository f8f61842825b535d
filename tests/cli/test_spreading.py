"""However many processes share the files, what is found comes in their order."""

from __future__ import annotations

import concurrent.futures
import os
import re
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from crossfoot.cli.arguments import Failed
from crossfoot.cli.spreading import _AHEAD, spread_over
from crossfoot.messages import speaking, translated_plural
from running import CLAIMS, WRONG, claims, run

SHARED = "figures: {n: 4}\nclaims:\n  - {id: a, kind: share, part: 1, whole: n, percent: 26%}\n"


def _die(path: str) -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    return path


def test_audit_and_read_say_the_same(tmp_path: Path) -> None:
    for number in range(6):
        text = SHARED if number % 3 == 0 else claims(WRONG)
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
        (tmp_path / f"{number}.txt").write_text(f"Of {number + 70} villages, 53 (64.94%) had one.\n", encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("[", encoding="utf-8")
    for command, path in (("audit", str(CLAIMS)), ("audit", str(tmp_path)), ("read", str(tmp_path))):
        alone, shared = (run(command, path, "--jobs", jobs, "--format", "json") for jobs in ("1", "3"))
        assert (alone.code, _timeless(alone.out), alone.err) == (shared.code, _timeless(shared.out), shared.err)


def _timeless(report: str) -> str:
    return re.sub(r'"seconds": [0-9.e-]+', "", report)


def _told(number: str) -> str:
    return translated_plural("1 claim", "{number} claims", int(number))


def test_processes_speak_the_language_of_their_parent() -> None:
    with speaking("fr"), spread_over(2) as spread:
        assert list(spread(_told, ["1", "2"])) == ["1 affirmation", "2 affirmations"]


def test_one_process_is_this_one() -> None:
    with spread_over(1) as spread:
        assert list(spread(lambda text: text.upper(), ["a", "b"])) == ["A", "B"]


def test_a_process_that_is_ended_is_said() -> None:
    with pytest.raises(Failed, match="a process was ended from outside"), spread_over(2) as spread:
        list(spread(_die, ["a"]))


class _AtOnce(Executor):
    """In place of processes: each piece of work is done when it is begun."""

    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        future = Future[Any]()
        future.set_result(function(*arguments, **named))
        return future


def test_as_many_files_are_begun_as_every_process_may_be_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", _AtOnce)
    items = iter(map(str, range(1000)))
    with spread_over(3) as spread:
        assert next(spread(str.strip, items)) == "0"
    assert next(items) == str(3 * _AHEAD)
