"""How a claim file is laid out that has one claim a line, as ``layout.laid_out`` says of YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from crossfoot.claimfile.layout import Entry, Value, laid_out
from crossfoot.claimfile.lines import BOM
from crossfoot.claimfile.opening import LINES

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]|[^\s\[\]{},:"]+')
_CLAIMS: Final = "claims"
_KIND: Final = "kind"


def layout_of(path: str, text: str) -> Value:
    """The one document of a claim file of that name, which can be read: YAML, or JSON lines."""
    return laid_out_lines(text) if path.lower().endswith(LINES) else laid_out(text)


def laid_out_lines(text: str) -> Value:
    """The head, and its lines with ``kind`` as the entries of ``claims``, which stands nowhere."""
    lines = list(_lines(text))
    root = Value("mapping", 0, 0, False)
    if lines and lines[0].number(_KIND) < 0:
        root = lines.pop(0)
    if not lines:
        return root
    claims = Value("list", lines[0].start, lines[-1].end, False)
    claims.entries += (Entry(None, line) for line in lines)
    root.entries.append(Entry(Value("text", claims.start, claims.start, text=_CLAIMS), claims))
    return root


def _lines(text: str) -> Iterator[Value]:
    start = 1 if text.startswith(BOM) else 0
    while start < len(text):
        stop = text.find("\n", start)
        end = len(text) if stop < 0 else stop
        if not text[start:end].isspace() and start < end:
            yield _line(text, start, end)
        start = end + 1


def _line(text: str, start: int, end: int) -> Value:
    """What stands in a line that is JSON."""
    outermost = Value("list", start, end)
    stack = [outermost]
    keys: list[Value | None] = [None]
    for token in _TOKEN.finditer(text, start, end):
        written = token[0]
        if written in "{[":
            stack.append(Value("mapping" if written == "{" else "list", token.start(), token.end()))
            keys.append(None)
            continue
        if written in "}]":
            node, _ = stack.pop(), keys.pop()
            node.end = token.end()
        else:
            said = json.loads(written) if written[0] == '"' else written
            node = Value("text", token.start(), token.end(), text=said)
        if stack[-1].form == "mapping" and keys[-1] is None:
            keys[-1] = node
        else:
            stack[-1].entries.append(Entry(keys[-1], node))
            keys[-1] = None
    return outermost.entries[0].value
