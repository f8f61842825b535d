"""Where the cursor stands in a claim file that is half-typed: in which field of what.

The parser itself is asked, about a text in which a mark stands at the cursor. While the rest of a line, of a bracket or
of the file is missing, what could follow is tried in turn, with less and less of the text around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.claimfile.parsing import Mapping, Node, Sequence, SourceError, parse
from crossfoot.claims.claim import Path
from crossfoot.records import NamedTuple

_MARK: Final = "\ue000"
_WORD: Final = re.compile(r"[\w-]*\Z")
_REST: Final = re.compile(r"[\w-]*")
_ITEM: Final = re.compile(r"^([ \t]*)-[ \t]", re.MULTILINE)
_MOST_DEPTH: Final = 6
"""brackets that are closed in place of somebody who has not typed them yet"""


class Cursor(NamedTuple):
    """The place of the cursor in the tree."""

    path: Path
    """of the value that is typed; of the mapping, where it is a key"""
    is_key: bool
    around: Mapping
    """the mapping that it stands in"""
    root: Mapping
    start: int
    """where the word begins that is being typed"""
    end: int
    quoted: bool
    """whether quotes stand around it"""
    colon: bool
    """whether a colon follows"""
    claim: int
    """the number of the claim, -1 outside of all; as in the file where the whole of it could be used"""


def cursor_at(text: str, offset: int) -> Cursor | None:
    """The place of an offset, or nothing where no reading of the text makes sense."""
    word = _WORD.search(text, max(text.rfind("\n", 0, offset), 0), offset)
    start = word.start() if word else offset
    rest = _REST.match(text, offset)
    end = rest.end() if rest else offset
    before, after = text[:start], text[end:]
    colon = after.lstrip(" \t\"'").startswith(":")
    for candidate in _candidates(before, after, colon):
        try:
            root = parse(candidate).root
        except SourceError:
            continue
        placed = _marked(root, ()) if isinstance(root, Mapping) else None
        if placed is not None and isinstance(root, Mapping):
            path, is_key, around = placed
            if not is_key and _takes_fields(path):
                continue  # nothing was typed yet that makes it one
            index = path[1] if len(path) > 1 and path[0] == "claims" and isinstance(path[1], int) else -1
            return Cursor(path, is_key, around, root, start, end, before[-1:] in ("'", '"'), colon, index)
    return None


def _takes_fields(path: Path) -> bool:
    """Whether fields stand at a path, and no value."""
    if path[0] == "claims":
        return len(path) == 2 or (path[2:3] == ("accepted",) and path[-1] not in ("rule", "reason"))
    return path in (("source",), ("figures",))


def _candidates(before: str, after: str, colon: bool) -> Iterator[str]:
    """Texts with the mark at the cursor, the most of the text first."""
    line_end = re.search(r"[\r\n]", after)
    rest = after[: line_end.start()] if line_end else after
    below = after[len(rest) :]
    item = _claim_before(before)
    for head, tail in ((before, below), (before, ""), (item, "")):
        if not head and before:
            continue
        yield f"{head}{_MARK}{rest}{tail}"
        if not colon:
            yield f"{head}{_MARK}: x{rest if not tail else ''}{tail}"
            yield f"{head}{_MARK}: x{tail}"
        if not tail:
            for closing in _closings(head):
                yield f"{head}{_MARK}{closing}"
                yield f"{head}{_MARK}: x{closing}"
                yield f"{head}{_MARK}: {closing[:1]}x{closing}"


def _claim_before(before: str) -> str:
    """The entry of the list that the cursor stands in, as a claim file of its own: what is above it may be broken."""
    entries = list(_ITEM.finditer(before))
    if not entries:
        return ""
    least = min(len(entry[1]) for entry in entries)
    last = [entry for entry in entries if len(entry[1]) == least][-1]
    return f"claims:\n{before[last.start() :]}"


def _closings(head: str) -> Iterator[str]:
    """What may be lacking at the end: a quote, and the brackets that are open."""
    open_: list[str] = []
    last = head[max(head.rfind("\n- "), head.rfind("\n  - "), 0) :] if not head.lstrip().startswith("{") else head
    quote = ""
    for char in last:
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in "[{":
            open_.append("]" if char == "[" else "}")
        elif char in "]}" and open_:
            open_.pop()
    brackets = "".join(reversed(open_[-_MOST_DEPTH:]))
    if quote or brackets:
        yield quote + brackets
        yield brackets


def _marked(node: Node, path: Path) -> tuple[Path, bool, Mapping] | None:
    """The place of the mark: the path of its value, or that of the mapping in which it is a key."""
    pending: list[tuple[Node, Path, Mapping]] = [(node, path, node)] if isinstance(node, Mapping) else []
    while pending:
        node, path, around = pending.pop()
        if isinstance(node, str):
            if _MARK in node:
                return path, False, around
        elif isinstance(node, Mapping):
            for key, child in node.items():
                if _MARK in key:
                    return path, True, node
                pending.append((child, (*path, key), node))
        elif isinstance(node, Sequence):
            pending.extend((child, (*path, number), around) for number, child in enumerate(node))
    return None
