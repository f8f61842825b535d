"""How a YAML file is laid out: where each entry begins and ends, in which style, and where one more would go.

For edits that touch nothing else. What the file says is ``source.py``'s business; whoever edits reads the outcome
again, because YAML has more corners than are known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from crossfoot.claimfile.bytes import whole_characters
from crossfoot.claimfile.lines import BOM
from crossfoot.records import NamedTuple

Path = tuple[str | int, ...]
_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class Value:
    """A value and its place; ``end`` is behind its last character, quotes and brackets included."""

    __slots__ = ("end", "entries", "flow", "form", "start", "text")

    def __init__(self, form: str, start: int, end: int, flow: bool = True, text: str = "") -> None:
        self.form = form
        """``text``, ``mapping`` or ``list``"""
        self.start = start
        self.end = end
        self.flow = flow
        """written between brackets"""
        self.text = text
        self.entries: list[Entry] = []

    def at(self, path: Path) -> Value | None:
        """What stands there; of two equal keys the first counts."""
        if not path:
            return self
        if self.form == "mapping":
            entry = next((each for each in self.entries if each.key and each.key.text == path[0]), None)
        else:
            step = path[0]
            entry = self.entries[step] if isinstance(step, int) and 0 <= step < len(self.entries) else None
        return entry.value.at(path[1:]) if entry else None

    def number(self, key: str) -> int:
        """The place among the entries of the first with that key; -1 if there is none."""
        return next((n for n, each in enumerate(self.entries) if each.key and each.key.text == key), -1)


class Entry(NamedTuple):
    """One entry of a mapping, or of a list, which has no key."""

    key: Value | None
    value: Value

    @property
    def start(self) -> int:
        return self.key.start if self.key else self.value.start

    @property
    def end(self) -> int:
        return max(self.value.end, self.key.end if self.key else 0)


class Insertion(NamedTuple):
    """Put ``text`` before the character at ``offset``."""

    offset: int
    text: str


def laid_out(text: str) -> Value:
    """The one document of a text that ``source.parse`` accepts."""
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    events: Any = yaml.events
    plain = "\n" + text[1:] if text.startswith(BOM) else text
    reader = loader(whole_characters(plain) if "\\ud" in plain or "\\uD" in plain else plain)
    root = Value("list", 0, 0, False)
    stack = [root]
    keys: list[Value | None] = [None]
    while not isinstance(event := reader.get_event(), events.StreamEndEvent):
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, events.CollectionEndEvent):
            node, _ = stack.pop(), keys.pop()
            node.end = end if node.flow else max((each.end for each in node.entries), default=node.start)
        elif isinstance(event, (events.ScalarEvent, events.AliasEvent)):
            if getattr(event, "style", None) in ("|", ">"):
                end = start + len(text[start:end].rstrip())
            node = Value("text", start, end, text=getattr(event, "value", ""))
        elif isinstance(event, events.CollectionStartEvent):
            form = "mapping" if isinstance(event, events.MappingStartEvent) else "list"
            stack.append(Value(form, start, end, bool(event.flow_style)))
            keys.append(None)
            continue
        else:
            continue
        if stack[-1].form == "mapping" and keys[-1] is None:
            keys[-1] = node
        else:
            stack[-1].entries.append(Entry(keys[-1], node))
            keys[-1] = None
    return root.entries[0].value if root.entries else Value("text", 0, 0)


def line_break(text: str, offset: int = 0) -> str:
    """The line break behind the offset, else the first of the text, else a plain one."""
    match = _BREAK.search(text, offset) or _BREAK.search(text)
    return match[0] if match else "\n"


def line_end(text: str, offset: int) -> int:
    match = _BREAK.search(text, offset)
    return match.start() if match else len(text)


def line_start(text: str, offset: int) -> int:
    start = text.rfind("\n", 0, offset) + 1
    for other in "\r\x85\u2028\u2029":
        start = max(start, text.rfind(other, start, offset) + 1)
    return max(start, 1) if text.startswith(BOM) else start


def indent(text: str, offset: int) -> str:
    """What stands before the offset on its line, as white space of the same width."""
    before = text[line_start(text, offset) : offset]
    return before if not before.strip() else " " * len(before)


def additions(text: str, node: Value, entry: str) -> Iterator[Insertion]:
    """Where a mapping or list takes one more entry, the likeliest place first."""
    if not node.entries:
        if node.flow:
            yield Insertion(node.end - 1, entry)
        return
    for number in reversed(range(len(node.entries))):
        end = node.entries[number].end
        stop = line_end(text, end)
        rest = text[end:stop].strip()
        if not node.flow:
            if not rest or rest.startswith("#"):
                yield Insertion(stop, f"{line_break(text, end)}{indent(text, node.start)}{_dash(node)}{entry}")
        elif rest in ("", ",") and _stands_first(text, node.entries[number].start):
            yield Insertion(end, f",{line_break(text)}{indent(text, node.entries[number].start)}{entry}")
        else:
            yield Insertion(end, f", {entry}")
            yield Insertion(end, f" , {entry}")


def _dash(node: Value) -> str:
    return "- " if node.form == "list" else ""


def _stands_first(text: str, offset: int) -> bool:
    """True where nothing but white space is before it on its line."""
    return not text[line_start(text, offset) : offset].strip()


def as_list(text: str, node: Value, entry: str) -> list[Insertion]:
    """What makes a list of a mapping that is one value so far, with one more entry behind it."""
    if node.flow:
        return [Insertion(node.start, "["), Insertion(node.end, f", {entry}]")]
    starts = [match.end() for match in _BREAK.finditer(text, node.start, node.end)]
    stop = line_end(text, node.end)
    last = f"{line_break(text, node.end)}{indent(text, node.start)}- {entry}"
    return [Insertion(node.start, "- "), *(Insertion(start, "  ") for start in starts), Insertion(stop, last)]


def inserted(text: str, insertions: list[Insertion]) -> str:
    pieces, last = [], 0
    for offset, addition in sorted(insertions, key=lambda each: each.offset):
        pieces += [text[last:offset], addition]
        last = offset
    return "".join([*pieces, text[last:]])


def removal(text: str, node: Value, number: int) -> tuple[int, int] | None:
    """From where to where an entry would be cut out; ``None`` where a comment would go with it, or nothing be left."""
    entry, several = node.entries[number], len(node.entries) > 1
    if not several or "#" in text[entry.start : entry.end]:
        return None
    if node.flow and number:
        start, end = node.entries[number - 1].end, entry.end
    elif node.flow:
        start, end = entry.start, node.entries[1].start
    else:
        start, end = _whole_lines(text, node, number)
    cut = text[start:end]
    outside = cut.replace(text[entry.start : entry.end], "", 1)
    return None if start < 0 or outside.strip(" \t\r\n,-") else (start, end)


def _whole_lines(text: str, node: Value, number: int) -> tuple[int, int]:
    """The lines of an entry of a block, without those of any other; (-1, -1) where it shares one."""
    entry = node.entries[number]
    start, stop = line_start(text, entry.start), line_end(text, entry.end)
    first = text[start : entry.start].strip()
    if text[entry.end : stop].strip() or first not in ("", "-") or (first == "-") != (node.form == "list"):
        return -1, -1
    if not number and not _stands_first(text, node.start):
        return -1, -1
    if stop == len(text):  # the last line has no line end of its own: that of the line before goes
        before = line_break(text[:start][-2:])
        return start - (len(before) if start else 0), stop
    return start, stop + len(line_break(text, stop))
