"""The short way from text to tree, for claim files as people and programs write them: block style, each scalar on one
line, plain or between quotes. Everything else (flow style, anchors, escapes, folded text, whatever is wrong) is left to
``parsing``, which a test holds this equal to.

It is faster than libyaml, whose events are objects, and starting costs less: importing PyYAML takes longer than most
claim files.
"""

from __future__ import annotations

import gc
import re
from functools import cache
from typing import Any, Final

from crossfoot.claimfile.tree import Mapping, Sequence, Source

MOST_LEVELS: Final = 16
"""mappings and lists one inside the other; deeper ones are not read here"""
_ELSEWHERE: Final = (": [", ": {", "- [", "- {", ": |", ": >", ": &", ": *", ": !", "\\")
"""what most of the other files have somewhere, so that they are known before any line is read in vain"""
_LINE: Final = r"""
    (\ *+)
    (-\ ++)?
    (?:(\w[\w-]{0,99}+):(?:\ ++|(?=\n|\Z)))?
    (?:
        "([^"\n]*+)"
      | '([^'\n]*+)'
      | (
            (?:[^\s\-?:,\[\]{}#&*!|>'"%@`]|-(?=\w))
            (?:[^\ :#\n]++ | :(?![\ \n]|\Z) | (?<!\ )[#] | \ ++(?![#\n]|\Z))*+
        )
    )?
    \ *+(?:(?<!\S)\#[^\n]*+)?
    (?:\n|\Z)
"""
"""a line with its end; nothing in it is tried twice, so that no line takes longer than it is long"""
_INDENT, _ITEM, _KEY = 1, 2, 3
"""the groups before those of the value"""


def read_block(text: str) -> Source | None:
    """The text as ``parsing.parse_any`` reads it; ``None`` where a line of it is anything else."""
    # what is not printable is a line end to YAML, is not allowed, or looks like something else
    if any(mark in text for mark in _ELSEWHERE) or not text.replace("\n", "").isprintable():
        return None
    collecting = gc.isenabled()
    gc.disable()  # as for YAML
    try:
        return _BlockReader(text).read()
    finally:
        if collecting:
            gc.enable()


@cache
def _line() -> re.Pattern[str]:
    return re.compile(_LINE, re.VERBOSE)


class _BlockReader:
    """A text on its way into the tree, line by line."""

    def __init__(self, text: str) -> None:
        self.source = Source(text)
        self.open: list[Mapping | Sequence] = []
        """what may go on, one inside the other"""
        self.columns: list[int] = []
        """where the keys or the dashes of each stand"""
        self.waiting = ""
        """the last key, as long as it has no value"""

    def read(self) -> Source | None:
        source, columns, names = self.source, self.columns, dict[str, str]()
        text, match, add = source.text, _line().match, source.places.append
        start, size = 0, len(text)
        while start < size:
            matched = match(text, start)  # not finditer, which would look for a match at every place behind
            if matched is None:
                return None
            here, start, last = start, matched.end(), matched.lastindex or 0
            if last == _INDENT:  # nothing, or no more than a comment
                continue
            item, key = matched.group(_ITEM, _KEY)
            column = matched.end(_INDENT) - here
            into: Any = self.open[-1] if columns and columns[-1] == column and not self.waiting else None
            if into is None or (into.__class__ is Sequence) != bool(item):
                into = self._container(here + column, column, bool(item))
            if into is None:
                return None
            if key:
                low, high = matched.span(_KEY)
                if item:
                    into = self._begin(Mapping(), low, low - here)
                if key in into:
                    return None
                key = names.setdefault(key, key)
                add(low)
                add(high)
                if last == _KEY:
                    self.waiting = key
                    continue
                into[key] = matched[last]
            elif item and last > _KEY:
                into.append(matched[last])
            else:
                return None
            low, high = matched.span(last)
            add(low)
            add(high)
        if self.waiting:
            self._leave_empty()
        source.empty = not self.open
        return source if self.open else None

    def _container(self, start: int, column: int, is_item: bool) -> Mapping | Sequence | None:
        """What an entry at that column belongs to; nothing where that is not plain to see."""
        if not self.columns:
            return self._begin(Mapping(), start, column) if not is_item and not column else None
        if len(self.columns) > MOST_LEVELS:
            return None
        if self.waiting:
            if column > self.columns[-1] or (is_item and column == self.columns[-1]):
                return self._begin(Sequence() if is_item else Mapping(), start, column)
            self._leave_empty()
        while self.columns[-1] > column or (self.columns[-1] == column and not is_item and self._in_list()):
            self.columns.pop()
            self.open.pop()
        return self.open[-1] if self.columns[-1] == column and self._in_list() == is_item else None

    def _in_list(self) -> bool:
        return self.open[-1].__class__ is Sequence

    def _begin(self, node: Mapping | Sequence, start: int, column: int) -> Mapping | Sequence:
        """A mapping or a list that begins here, put where it belongs."""
        node.at, node.start = len(self.source.places) >> 1, start
        outer: Any = self.open[-1] if self.open else None
        if outer is None:
            self.source.root = node
        elif self.waiting:
            outer[self.waiting], self.waiting = node, ""
        else:
            outer.append(node)
        self.open.append(node)
        self.columns.append(column)
        return node

    def _leave_empty(self) -> None:
        """The key that waits has no value: an empty text stands behind its colon."""
        mapping: Any = self.open[-1]
        mapping[self.waiting], self.waiting = "", ""
        behind = self.source.places[-1] + 1
        self.source.places.extend((behind, behind))
