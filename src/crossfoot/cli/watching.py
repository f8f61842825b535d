"""An audit that is done again whenever a file changes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence

import click

from crossfoot.claimfile.opening import CLAIM_FILES
from crossfoot.cli.arguments import Failed
from crossfoot.cli.delivery import complain
from crossfoot.messages import translated

_STEP = 50
"""milliseconds without another change before an audit begins: editors save in several steps"""
_TURN = 150
"""milliseconds after which the watcher answers, even if nothing changed"""


def again_and_again(
    once: Callable[[], object],
    paths: Sequence[str],
    documents: Callable[[], Iterable[str]] = tuple,
    suffixes: Sequence[str] = CLAIM_FILES,
) -> None:
    """Run ``once``, and again after every change of the paths or of the documents that are named there, until
    interrupted.

    In folders, files with these suffixes count. Raises what goes wrong the first time.
    """
    try:
        import watchfiles
    except ImportError:
        raise Failed(translated("--watch needs the package watchfiles: pip install 'crossfoot[watch]'")) from None
    scope = _Scope([*paths, *filter(os.path.isfile, documents())], tuple(suffixes))
    if not any(map(os.path.exists, paths)) or not scope.folders:
        raise Failed(translated("there is nothing to watch at {paths}", paths=", ".join(paths)))
    if not gc.isenabled():  # this process does not end after one report
        gc.enable()
    begun = False
    for changes in watchfiles.watch(
        *scope.folders,
        watch_filter=scope.counts,
        step=_STEP,
        rust_timeout=_TURN,
        yield_on_timeout=True,
        recursive=scope.deep,
    ):
        if changes:
            complain(
                translated("{files} changed", files=", ".join(sorted({os.path.relpath(path) for _, path in changes})))
            )
        if changes or not begun:  # only now is the watcher at work, so that no change is missed
            try:
                once()
            except click.ClickException as error:
                if not begun:
                    raise
                error.show()
            scope.documents = set(documents())
            begun = True
            sys.stdout.flush()
            complain(translated("watching; Ctrl-C ends it"))


class _Scope:
    """What is watched: folders, and for a file its folder, because editors put a new file in place of the old one."""

    def __init__(self, paths: Sequence[str], suffixes: tuple[str, ...]) -> None:
        self.suffixes = suffixes
        self.places = [os.path.realpath(path) for path in paths]
        self.documents: set[str] = set()
        """real paths of what claim files name, in the folders that are watched"""
        self.deep = any(map(os.path.isdir, self.places))
        folders = [place if os.path.isdir(place) else os.path.dirname(place) for place in self.places]
        self.folders = sorted({folder for folder in folders if os.path.isdir(folder)})

    def counts(self, _: object, path: str) -> bool:
        """True for a change that an audit could show."""
        name = os.path.basename(path)
        if path in self.places or path in self.documents:
            return True
        inside = any(path.startswith(os.path.join(place, "")) for place in self.places)
        return inside and name.lower().endswith(self.suffixes) and not name.startswith(".")
