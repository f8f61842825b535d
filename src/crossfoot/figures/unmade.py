"""Patterns that are compiled when they are first used: a process that reads one text needs few of the hundreds."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, AnyStr, cast


def unmade(regex: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A regular expression, compiled when it is first used."""
    return cast("re.Pattern[AnyStr]", Unmade(lambda: re.compile(regex, flags)))


class Unmade:
    """A pattern that is not there until it is used; ``make`` compiles it then."""

    def __init__(self, make: Callable[[], re.Pattern[Any]]) -> None:
        self._make = make

    @cached_property
    def made(self) -> re.Pattern[Any]:
        return self._make()

    def __getattr__(self, name: str) -> Any:
        method = self.__dict__[name] = getattr(self.made, name)  # found at once from now on
        return method
