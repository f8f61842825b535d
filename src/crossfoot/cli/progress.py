"""A progress bar on standard error, for audits that take long enough to wonder."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from crossfoot.messages import translated

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 0.7
"""seconds before a bar is shown at all"""


@contextmanager
def bar() -> Iterator[Callable[[int, int], None]]:
    """A function to call with what is done and what there is; the bar goes away at the end."""
    began = time.monotonic()
    shown: list[tuple[Progress, TaskID]] = []

    def step(done: int, total: int) -> None:
        if not shown:
            if time.monotonic() - began < PATIENCE:
                return
            from rich.console import Console
            from rich.progress import Progress

            made = Progress(console=Console(stderr=True), transient=True)
            made.start()
            shown.append((made, made.add_task(translated("checking"), total=total)))
        progress, task = shown[0]
        progress.update(task, completed=done, total=total)

    try:
        yield step
    finally:
        for progress, _ in shown:
            progress.stop()
