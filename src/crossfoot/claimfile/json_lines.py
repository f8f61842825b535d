"""JSON lines: one claim a line, read as text with the place of every scalar, many times as fast as YAML.

Numbers keep the digits that stand there, and ``null`` is what was not printed. A first line without ``kind`` is the
head of the file: locale, rounding, source, figures.
"""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Iterator
from typing import Any, Final

from crossfoot.claimfile.bytes import fault
from crossfoot.claimfile.lines import BOM
from crossfoot.claimfile.parsing import MAX_DEPTH
from crossfoot.claimfile.tree import Mapping, Node, Path, Problem, Sequence, Source
from crossfoot.messages import translatable, translated

_SCALAR: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s\[\]{},:"]+')
"""strings, numbers and words of well-formed JSON, in their order"""
_CLAIMS: Final = "claims"
_KIND: Final = "kind"
_TOO_DEEP: Final = translatable("this is more than {limit} levels deep; a claim needs far fewer")


class _Object(list[tuple[str, Any]]):
    """The entries of an object, those that stand twice too."""


def parse_lines(text: str) -> Source:
    """As ``parsing.parse``; raises SourceError for a line that is not one JSON object."""
    source = Source(text)
    builder = _Builder(source)
    source.reader = parse_lines
    collecting = gc.isenabled()
    gc.disable()  # as for YAML
    try:
        builder.run()
    finally:
        if collecting:
            gc.enable()
    return source


class _Builder:
    """Builds the tree of a source line by line, as if its lines were the entries of ``claims``."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.add = source.places.append
        self.begun = False
        """whether a claim was met"""
        self.names: dict[tuple[str, ...], tuple[str, ...]] = {}
        """the fields of claims, each text of them kept once"""
        self.plain = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str).decode
        self.tokens: Iterator[re.Match[str]] = iter(())
        self.read = json.JSONDecoder(
            object_pairs_hook=_Object, parse_int=str, parse_float=str, parse_constant=str
        ).decode

    def run(self) -> None:
        root, claims = Mapping(), Sequence()
        root.at = root.start = 0
        start, first = (1 if self.text.startswith(BOM) else 0), True
        for line in self.text[start:].split("\n"):
            end = start + len(line)
            if line and not line.isspace():
                claim = None if first else self._flat(line, start)
                if claim is None:
                    entries = self._entries(line, start)
                    self.tokens = _SCALAR.finditer(self.text, start, end)
                    if first and all(name != _KIND for name, _ in entries):
                        root.update(self._mapping(entries, start, (), 0))
                        start, first = end + 1, False
                        continue
                    if not self.begun:
                        self._begin(root, claims, start)
                    claim = self._mapping(entries, start, (_CLAIMS, len(claims)), 0)
                claims.append(claim)
                first = False
            start = end + 1
        self.source.root, self.source.empty = root, first

    def _flat(self, line: str, start: int) -> Mapping | None:
        """A claim of plain texts and numbers, in one pass; ``None`` where the line is anything else.

        Nothing is added to the places before it is sure.
        """
        if "\\" in line or not self.begun:
            return None
        try:
            fields = self.plain(line)
        except (json.JSONDecodeError, RecursionError):
            return None
        if fields.__class__ is not dict or any(each.__class__ is not str for each in fields.values()):
            return None
        spans = [token.span() for token in _SCALAR.finditer(line)]
        if len(spans) != 2 * len(fields):
            return None
        keys = tuple(fields)
        node = Mapping(zip(self.names.setdefault(keys, keys), fields.values(), strict=True))
        node.at, node.start = len(self.source.places) >> 1, start
        add = self.add
        for low, high in spans:
            quoted = line[low] == '"'
            add(start + low + quoted)
            add(start + high - quoted)
        return node

    def _begin(self, root: Mapping, claims: Sequence, start: int) -> None:
        """The key of the list, which stands nowhere."""
        if _CLAIMS in root:
            sentence = translated(
                "the first line holds claims of its own; put each claim in a line, or all into a .json file"
            )
            raise fault(self.text, start, sentence)
        self.add(start)
        self.add(start)
        self.begun = True
        claims.at, claims.start = len(self.source.places) >> 1, start
        root[_CLAIMS] = claims

    def _entries(self, line: str, start: int) -> _Object:
        try:
            value = self.read(line)
        except json.JSONDecodeError as error:
            sentence = translated("this line is not JSON: {complaint}", complaint=error.msg)
            raise fault(self.text, start + error.pos, sentence) from None
        except RecursionError:
            raise fault(self.text, start, translated(_TOO_DEEP, limit=MAX_DEPTH)) from None
        if not isinstance(value, _Object):
            sentence = translated("a line is one claim, an object with its fields: {fields}", fields="{...}")
            raise fault(self.text, start, sentence)
        return value

    def _mapping(self, entries: _Object, start: int, path: Path, depth: int) -> Mapping:
        if depth >= MAX_DEPTH:
            raise fault(self.text, start, translated(_TOO_DEEP, limit=MAX_DEPTH))
        node = Mapping()
        node.at, node.start = len(self.source.places) >> 1, start
        for name, value in entries:
            key = next(self.tokens)
            if value is None or name in node:
                self._skip(value)
                if name in node:
                    self._twice(name, (*path, name), key)
                continue
            self._place(name, key)
            node[name] = self._node(value, (*path, name), depth + 1)
        return node

    def _node(self, value: Any, path: Path, depth: int) -> Node:
        if isinstance(value, _Object):
            return self._mapping(value, self._next_start(), path, depth)
        if isinstance(value, list):
            if depth >= MAX_DEPTH:
                raise fault(self.text, self._next_start(), translated(_TOO_DEEP, limit=MAX_DEPTH))
            node = Sequence()
            node.at, node.start = len(self.source.places) >> 1, self._next_start()
            node.extend(self._node("" if each is None else each, (*path, n), depth + 1) for n, each in enumerate(value))
            return node
        token = next(self.tokens)
        written = value if isinstance(value, str) else token[0]
        self._place(written, token)
        return written

    def _next_start(self) -> int:
        """About where a list or an object begins: behind the last scalar."""
        return self.source.places[-1]

    def _place(self, value: str, token: re.Match[str]) -> None:
        start, end = token.span()
        if token[0][0] == '"':
            if end - start == len(value) + 2 and "\\" not in token[0]:
                start, end = start + 1, end - 1
            else:
                self.source.literal = False
        self.add(start)
        self.add(end)

    def _skip(self, value: Any) -> None:
        """The scalars of a value that is left out."""
        if isinstance(value, _Object):
            for _, each in value:
                next(self.tokens)
                self._skip(each)
        elif isinstance(value, list):
            for each in value:
                self._skip(each)
        else:
            next(self.tokens)

    def _twice(self, name: str, path: Path, key: re.Match[str]) -> None:
        start, end = key.start() + 1, key.end() - 1
        message = translated('the key "{key}" stands twice in this line', key=name)
        self.source.problems.append(Problem("duplicate-key", path, message, start, end))
