"""A progress bar on standard error, for audits that take long enough to wonder."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 0.7
"""seconds before a bar is shown at all"""


@contextmanager
def bar() -> Iterator[Callable[[int, int], None]]:
    """A function to call with what is done and what there is; the bar goes away at the end."""
    began = time.monotonic()
    shown: list[object] = []

    def step(done: int, total: int) -> None:
        if not shown:
            if time.monotonic() - began < PATIENCE:
                return
            from rich.console import Console
            from rich.progress import Progress

            progress = Progress(console=Console(stderr=True), transient=True)
            progress.start()
            shown.extend((progress, progress.add_task("checking", total=total)))
        progress, task = shown
        progress.update(task, completed=done, total=total)  # type: ignore[attr-defined]

    try:
        yield step
    finally:
        if shown:
            shown[0].stop()  # type: ignore[attr-defined]
