"""Work on many files spread over processes, its results in the order of the files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final, Protocol, TypeVar

from crossfoot.cli.arguments import Failed
from crossfoot.messages import language, speak, translated

T = TypeVar("T")
_AHEAD: Final = 32
"""files a process that are begun before the first of them is handed out"""


class Spread(Protocol):
    """Like ``map``: what a function returns for each item, in their order."""

    def __call__(self, function: Callable[[str], T], items: Iterable[str], /) -> Iterator[T]: ...


@contextmanager
def spread_over(jobs: int) -> Iterator[Spread]:
    """A function as ``map`` is, which may work on several items at a time; functions and results are pickled then."""
    if jobs == 1:
        yield map
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    ways = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=speak, initargs=(language(),))

    def spread(function: Callable[[str], T], items: Iterable[str], /) -> Iterator[T]:
        waiting: list[Any] = []
        for item in items:
            waiting.append(pool.submit(function, item))
            if len(waiting) >= _AHEAD * jobs:
                yield waiting.pop(0).result()
        for each in waiting:
            yield each.result()

    try:
        yield spread
    except BrokenProcessPool:
        message = translated(
            "a process was ended from outside, or took too much memory; with --jobs 1 it shows at which file, and "
            "`crossfoot batch` goes on without it"
        )
        raise Failed(message) from None
    finally:
        pool.shutdown(wait=not sys.exc_info()[0], cancel_futures=True)
