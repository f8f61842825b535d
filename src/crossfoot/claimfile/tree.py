"""What stands in a YAML text: strings, lists and mappings, with the place of every scalar.

The ordinal rule. `Source.places` holds two numbers for each scalar in document order, keys included, so that scalar
number n is `text[places[2 * n] : places[2 * n + 1]]`. `at` of a mapping or sequence is the ordinal of the first scalar
in it. So in a mapping whose values are all scalars, entry i has its key at ordinal `at + 2 * i` and its value at
`at + 2 * i + 1`; in a sequence of scalars, item i is at `at + i`. Where containers are among the entries,
`Source.span` counts the scalars in them. Entries that `problems` reports as duplicates are in neither tree nor places.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from crossfoot.claimfile.lines import Lines
from crossfoot.records import NamedTuple


class Mapping(dict[str, "Node"]):
    """`at` is the ordinal of the first key in `Source.places`; `start` the offset where the mapping begins."""

    __slots__ = ("at", "start")
    at: int
    start: int


class Sequence(list["Node"]):
    """`at` is the ordinal of the first scalar in it in `Source.places`; `start` the offset where the list begins."""

    __slots__ = ("at", "start")
    at: int
    start: int


RELEASED: Final = Mapping()
"""stands where a claim was let go of, to save memory"""
Node: TypeAlias = str | Mapping | Sequence
Path: TypeAlias = tuple[str | int, ...]


class Problem(NamedTuple):
    """One fault in a file that can be read all the same; `start` and `end` are half-open code-point offsets."""

    rule: str
    path: Path
    message: str
    start: int
    end: int


class Source:
    """A text and what stands in it.

    `empty` is true of a file without any value, nothing but comments say; `root` is an empty mapping then. `literal` is
    true where every scalar stands at its place letter by letter: none is escaped, folded over lines or an alias.
    `anchored` is true where an anchor stands in it, so that one place may repeat what stands at another.
    """

    __slots__ = (
        "_counted", "_lines", "_ordinals", "anchored", "empty", "literal", "places", "problems", "reader",
        "root", "text",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node = Mapping()
        self.root.at = self.root.start = 0
        self.places = array("I")
        self.problems: list[Problem] = []
        self.empty = self.literal = True
        self.anchored = False
        self.reader: Callable[[str], Source] | None = None
        """what reads such a text again, where it is not YAML"""
        self._lines: Lines | None = None
        self._counted: Mapping | Sequence | None = None
        self._ordinals: dict[str | int, int] = {}

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, in code points; a byte order mark takes no column."""
        self._lines = self._lines or Lines(self.text)
        return self._lines.position(offset)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without line end and byte order mark; "" past the last."""
        self._lines = self._lines or Lines(self.text)
        return self._lines.line(number)

    def span(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Half-open code-point offsets of the scalar at a path, or of its key (where its parent is a mapping).

        For a mapping or sequence: of the first scalar in it, or (start, start) if it has none. For a path that does
        not exist: as for the nearest ancestor that does. Quotes are outside the span if what stands between them is
        the value letter by letter, otherwise inside. A scalar put there by an alias is at the alias.
        """
        node = self.root
        parent: Mapping | Sequence | None = None
        for step in path:
            child = _child(node, step)
            if child is None or isinstance(node, str):
                key = False
                break
            parent, node, last = node, child, step
        if parent is not None and isinstance(parent, Mapping) and (key or isinstance(node, str)):
            ordinal = self._ordinals_in(parent)[last] + (not key)
        elif parent is not None and isinstance(node, str):
            ordinal = self._ordinals_in(parent)[last]
        elif isinstance(node, str):
            ordinal = 0
        elif _holds_scalar(node):
            ordinal = node.at
        else:
            return node.start, node.start
        return self.places[2 * ordinal], self.places[2 * ordinal + 1]

    def _ordinals_in(self, parent: Mapping | Sequence) -> dict[str | int, int]:
        """The ordinal of each key of a mapping, of each scalar of a list; those of the last parent are kept.

        The root is counted from its end, so that a reader may put empty mappings in place of claims it is done with.
        """
        if self._counted is not parent:
            self._counted, self._ordinals = parent, {}
            width = 2 if isinstance(parent, Mapping) else 1
            entries = _entries(parent)
            if parent is self.root:
                ordinal = len(self.places) // 2
                for step, child in reversed(list(entries)):
                    ordinal = ordinal - width if isinstance(child, str) else child.at + 1 - width
                    self._ordinals[step] = ordinal
            else:
                ordinal = parent.at
                for step, child in entries:
                    self._ordinals[step] = ordinal
                    ordinal = ordinal + width if isinstance(child, str) else _after(child)
        return self._ordinals


def _entries(node: Mapping | Sequence) -> Iterable[tuple[str | int, Node]]:
    return node.items() if isinstance(node, Mapping) else enumerate(node)


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping):
        return node.get(step) if isinstance(step, str) else None
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node):
        return node[step]
    return None


def _holds_scalar(node: Node) -> bool:
    return bool(node) if isinstance(node, Mapping) else isinstance(node, str) or any(map(_holds_scalar, node))


def _after(node: Mapping | Sequence) -> int:
    """The ordinal of the first scalar behind a container."""
    behind = 0
    while True:
        width = 2 if isinstance(node, Mapping) else 1
        for child in reversed(node.values() if isinstance(node, Mapping) else node):
            if not isinstance(child, str):
                node = child
                break
            behind += width
        else:
            return node.at + behind
