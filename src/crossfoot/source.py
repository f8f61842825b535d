"""YAML text (JSON is YAML) as plain strings, with the place of every scalar in the text.

Nothing is converted: 1.230 stays "1.230", no stays "no", an empty value is "".

The ordinal rule. `Source.places` holds two numbers for each scalar in document order, keys included, so that scalar
number n is `text[places[2 * n] : places[2 * n + 1]]`. `at` of a mapping or sequence is the ordinal of the first scalar
in it. So in a mapping whose values are all scalars, entry i has its key at ordinal `at + 2 * i` and its value at
`at + 2 * i + 1`; in a sequence of scalars, item i is at `at + i`. Where containers are among the entries,
`Source.span` counts the scalars in them. Entries that `problems` reports as duplicates are in neither tree nor places.
"""

import gc
import re
from array import array
from collections.abc import Iterable
from typing import Any, NamedTuple, NoReturn, TypeAlias

from crossfoot import decoding
from crossfoot.decoding import MAX_BYTES, Lines, SourceError, decode, encoding, fault, read

__all__ = (
    "MAX_BYTES",
    "MAX_DEPTH",
    "Mapping",
    "Node",
    "Problem",
    "Sequence",
    "Source",
    "SourceError",
    "decode",
    "encoding",
    "parse",
    "read",
)

MAX_DEPTH = 32  # mappings and lists one inside the other
_MAX_PROBLEMS = 100
_BOM = "\ufeff"
# patterns are compiled when first used: few files need them, and every start would pay
_SURROGATE = "[\ud800-\udfff]"
_STRAY_BOM = "(?<=[\n\r\ufeff])\ufeff"
_PROPERTIES = r"(?:[&!]\S*\s*(?:#[^\r\n]*\s*)*)+"


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

    `empty` is true of a file without any value, nothing but comments say; `root` is an empty mapping then.
    """

    __slots__ = ("_counted", "_lines", "_ordinals", "empty", "places", "problems", "root", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node = Mapping()
        self.root.at = self.root.start = 0
        self.places = array("I")
        self.problems: list[Problem] = []
        self.empty = True
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

        The root is counted from its end, so that the engine may put empty mappings in place of claims it is done with.
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


def parse(text: str) -> Source:
    """Raises SourceError for whatever is not one YAML document of text, lists and mappings without tricks."""
    from yaml import YAMLError

    if text.find(_BOM, 1) > 0 and (stray := re.compile(_STRAY_BOM).search(text)):
        raise fault(text, stray.start(), "a byte order mark (U+FEFF, invisible) stands inside the file; delete it")
    source = Source(text)
    reader = _Reader(source)
    collecting = gc.isenabled()
    gc.disable()  # the tree has no cycles, but grows so fast that looking for some would take a tenth of the time
    try:
        reader.open("\n" + text[1:] if text.startswith(_BOM) else text)
        reader.run()
    except (YAMLError, UnicodeEncodeError) as error:
        raise _translated(text, error, reader) from None
    finally:
        if collecting:
            gc.enable()
    start, end = source.places[:2] if source.places else (0, 0)
    if reader.top and (reader.top[0] != "" or end > start or text[start - 1 : start] in ("'", '"')):
        source.root, source.empty = reader.top[0], False
    else:
        del source.places[:]
    for path, start, end in reader.doubles:
        line = source.position(source.span(path, key=True)[0])[0]
        words = f'the key "{path[-1]}" stands twice here; the first is at line {line}'
        source.problems.append(Problem("duplicate-key", path, words, start, end))
    return source


class _Reader:
    """Builds a Source from events, with a stack of its own, so that no input can exhaust Python's."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.names: dict[str, str] = {}
        self.anchors: dict[str, str | None] = {}
        self.stack: list[Mapping | Sequence] = []
        self.top = Sequence()
        self.doubles: list[tuple[Path, int, int]] = []

    def open(self, text: str) -> None:
        """Starts libyaml on the text, or PyYAML's own slow parser where there is no libyaml."""
        import yaml

        loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        if "\\ud" in text or "\\uD" in text:
            text = decoding.whole_characters(text)
        if text.count("%TAG") > _MAX_PROBLEMS:  # libyaml compares each with all others
            self.refuse(text.index("%TAG"), "tags are not used here; leave the %TAG lines out")
        self.events: Any = yaml.events
        self.get = loader(text).get_event

    def run(self) -> None:
        """One pass over the events; what is rare is left to the methods below."""
        events, get, names, places, stack = self.events, self.get, self.names, self.source.places, self.stack
        scalar, mapping_start, mapping_end = events.ScalarEvent, events.MappingStartEvent, events.MappingEndEvent
        sequence_start, sequence_end = events.SequenceStartEvent, events.SequenceEndEvent
        add = places.append
        fields: Mapping | None = None  # the open mapping, if the innermost container is one
        items = self.top
        key: str | None = None  # the key that waits for its value
        while True:
            event = get()
            kind = event.__class__
            if kind is scalar:
                value = event.value
                start = event.start_mark.index
                end = event.end_mark.index
                if end - start != len(value):
                    start, end = self.trim(event, start, end)
            elif kind is mapping_start or kind is sequence_start or kind is mapping_end or kind is sequence_end:
                if kind is mapping_end or kind is sequence_end:
                    node = stack.pop()
                else:
                    node = Mapping() if kind is mapping_start else Sequence()
                    node.at = len(places) >> 1
                    node.start = event.start_mark.index
                    if event.anchor or event.tag or len(stack) >= MAX_DEPTH:
                        self.check(event, len(stack))
                    if fields is None:
                        items.append(node)
                        stack.append(items)
                    elif key is None:
                        self.refuse(node.start, "a key must be text, not a list or a group of fields")
                    else:
                        fields[key] = node
                        stack.append(fields)
                        key = None
                if isinstance(node, Mapping):
                    fields = node
                else:
                    fields, items = None, node
                continue
            elif kind is events.AliasEvent:
                value, start, end = self.alias(event)
            elif self.is_over(event):
                return
            else:
                continue
            if fields is None:
                items.append(value)
            elif key is not None:
                fields[key] = value
                key = None
            else:
                key = names.get(value) or self.name(event, value)
                if key in fields:
                    self.double(key, start, end)
                    key = None
                    continue
            add(start)
            add(end)

    def double(self, key: str, start: int, end: int) -> None:
        """Notes the second of two equal keys, and passes over its value."""
        steps: list[str | int] = [
            next(reversed(node)) if isinstance(node, Mapping) else len(node) - 1 for node in self.stack[1:]
        ]
        if len(self.doubles) == _MAX_PROBLEMS:
            self.refuse(start, f"more than {_MAX_PROBLEMS} keys stand twice; correct those first")
        self.doubles.append(((*steps, key), start, end))
        events = self.events
        depth = 0
        while True:
            event = self.get()
            if isinstance(event, events.CollectionStartEvent):
                self.check(event, len(self.stack) + depth)
                depth += 1
            elif isinstance(event, events.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, events.AliasEvent):
                self.alias(event)
            else:
                self.trim(event, event.start_mark.index, event.end_mark.index)
            if depth == 0:
                return

    def name(self, event: Any, value: str) -> str:
        """A key that was not met before; the same string serves whenever it is met again."""
        if value != "<<":
            return self.names.setdefault(value, value)
        if not getattr(event, "style", None):
            self.refuse(event.start_mark.index, 'the merge key "<<" is not used here; write the fields out')
        return value

    def trim(self, event: Any, start: int, end: int) -> tuple[int, int]:
        """The place of a scalar that is not one plain piece of text: without anchor and tag, without idle quotes."""
        text = self.source.text
        if event.anchor or event.tag:
            self.check(event, 0)
            if event.anchor:
                self.anchors[event.anchor] = event.value
            properties = re.compile(_PROPERTIES).match(text, start, end)
            start = properties.end() if properties else start
        if not event.style:
            return start, end
        if event.style in "|>":
            return start, start + len(text[start:end].rstrip())
        if text[start + 1 : end - 1] == event.value:
            return start + 1, end - 1
        if re.compile(_SURROGATE).search(event.value):
            self.refuse(start, "an escape stands here for half a character; write the character itself")
        return start, end

    def check(self, event: Any, depth: int) -> None:
        """Nesting, tag and anchor of a value; an alias to a container has no text to stand for."""
        start = event.start_mark.index
        if depth >= MAX_DEPTH:
            self.refuse(start, f"this is more than {MAX_DEPTH} levels deep; a claim file needs far fewer")
        tag = event.tag
        plain = {"ScalarEvent": "str", "MappingStartEvent": "map"}.get(type(event).__name__, "seq")
        if tag not in (None, "!", f"tag:yaml.org,2002:{plain}"):
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self.refuse(start, f'the tag "{shown}" is not used here; leave it out, every value is read as text')
        if event.anchor:
            self.anchors[event.anchor] = None

    def alias(self, event: Any) -> tuple[str, int, int]:
        name, start = event.anchor, event.start_mark.index
        if name not in self.anchors:
            end = f'no "&{name}" stands before it; if the star belongs to the text, put the text in quotes'
            self.refuse(start, f'the alias "*{name}" stands for nothing: {end}')
        value = self.anchors[name]
        if value is None:
            self.refuse(start, f'the alias "*{name}" stands for a list or a group of fields; only text can be repeated')
        return value, start, event.end_mark.index

    def is_over(self, event: Any) -> bool:
        if self.top and isinstance(event, self.events.DocumentStartEvent):
            self.refuse(event.start_mark.index, "a second YAML document begins here; put it in a file of its own")
        return isinstance(event, self.events.StreamEndEvent)

    def opened(self) -> int:
        """Where the innermost container that is still open begins; 0 if none is."""
        outer = self.stack[-1] if self.stack else self.top
        inner = (next(reversed(outer.values())) if isinstance(outer, Mapping) else outer[-1]) if outer else ""
        return 0 if isinstance(inner, str) else inner.start

    def refuse(self, offset: int, message: str) -> NoReturn:
        raise fault(self.source.text, offset, message)


def _translated(text: str, error: Any, reader: _Reader) -> SourceError:
    problem = getattr(error, "problem_mark", None)
    if problem is None:
        return decoding.unallowed(text)
    began = error.context_mark or problem
    words = ", ".join(filter(None, (error.context, error.problem)))
    places = reader.source.places
    return decoding.complaint(text, words, began.index, problem.index, reader.opened(), places[-2] if places else 0)
