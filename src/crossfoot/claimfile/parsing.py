"""YAML text (JSON is YAML) as plain strings, with the place of every scalar in the text.

Nothing is converted: 1.230 stays "1.230", no stays "no", an empty value is "".

`crossfoot.claimfile.tree` says how places are counted.
"""

import gc
import re
from contextlib import suppress
from typing import Any, NoReturn

from crossfoot.claimfile import bytes as decoding
from crossfoot.claimfile.block_style import read_block
from crossfoot.claimfile.bytes import MAX_BYTES, SourceError, decode, encoding, fault, read
from crossfoot.claimfile.lines import BOM
from crossfoot.claimfile.tree import Mapping, Node, Path, Problem, Sequence, Source
from crossfoot.messages import translatable, translated

__all__ = (
    "MAX_BYTES", "MAX_DEPTH", "Mapping", "Node", "Problem", "Sequence", "Source", "SourceError", "decode", "encoding",
    "parse", "read",
)  # fmt: skip

MAX_DEPTH = 32  # mappings and lists one inside the other
_MAX_PROBLEMS = 100
# patterns are compiled when first used: few files need them, and every start would pay
_SURROGATE = "[\ud800-\udfff]"
_STRAY_MARK = "(?<=[\n\r\ufeff])\ufeff"
_PROPERTIES = r"(?:[&!]\S*\s*(?:#[^\r\n]*\s*)*)+"


def parse(text: str) -> Source:
    """Raises SourceError for whatever is not one YAML document of text, lists and mappings without tricks."""
    return read_block(text) or parse_any(text)


def parse_any(text: str) -> Source:
    """``parse`` without the short way."""
    from yaml import YAMLError

    if text.find(BOM, 1) > 0 and (stray := re.compile(_STRAY_MARK).search(text)):
        sentence = translated("a byte order mark (U+FEFF, invisible) stands inside the file; delete it")
        raise fault(text, stray.start(), sentence)
    source = Source(text)
    reader = _TreeBuilder(source)
    collecting = gc.isenabled()
    gc.disable()  # the tree has no cycles, but grows so fast that looking for some would take a tenth of the time
    try:
        reader.open(_without_mark(text))
        reader.run()
        source.literal = reader.literal
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
    source.anchored = bool(reader.anchors)
    for path, start, end in reader.doubles:
        line = source.position(source.span(path, key=True)[0])[0]
        words = translated('the key "{key}" stands twice here; the first is at line {line}', key=path[-1], line=line)
        source.problems.append(Problem("duplicate-key", path, words, start, end))
    return source


def _without_mark(text: str) -> str:
    """With a line break in place of a byte order mark, so that offsets stay."""
    return "\n" + text[1:] if text.startswith(BOM) else text


class _TreeBuilder:
    """Builds a Source from events, with a stack of its own, so that no input can exhaust Python's."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.names: dict[str, str] = {}
        self.anchors: dict[str, str | None] = {}
        self.stack: list[Mapping | Sequence] = []
        self.top = Sequence()
        self.doubles: list[tuple[Path, int, int]] = []
        self.literal = True

    def open(self, text: str) -> None:
        """Starts libyaml on the text, or PyYAML's own slow parser where there is no libyaml."""
        import yaml

        loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        if "\\ud" in text or "\\uD" in text:
            text = decoding.whole_characters(text)
        if text.count("%TAG") > _MAX_PROBLEMS:  # libyaml compares each with all others
            self.refuse(text.index("%TAG"), translated("tags are not used here; leave the %TAG lines out"))
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
                if end - start != len(value) or " " in value:
                    start, end = self.placed(event, start, end)
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
                        self.refuse(node.start, translated("a key must be text, not a list or a group of fields"))
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

    def placed(self, event: Any, start: int, end: int) -> tuple[int, int]:
        """Where the scalar stands; notes whether it stands there letter by letter: a space may be a line end there."""
        if end - start != len(event.value):
            start, end = self.trim(event, start, end)
        self.literal = self.literal and self.source.text[start:end] == event.value
        return start, end

    def double(self, key: str, start: int, end: int) -> None:
        """Notes the second of two equal keys, and passes over its value."""
        steps: list[str | int] = [
            next(reversed(node)) if isinstance(node, Mapping) else len(node) - 1 for node in self.stack[1:]
        ]
        if len(self.doubles) == _MAX_PROBLEMS:
            sentence = translatable("more than {number} keys stand twice; correct those first")
            self.refuse(start, translated(sentence, number=_MAX_PROBLEMS))
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
            sentence = translated('the merge key "<<" is not used here; write the fields out')
            self.refuse(event.start_mark.index, sentence)
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
            self.refuse(start, translated("an escape stands here for half a character; write the character itself"))
        return start, end

    def check(self, event: Any, depth: int) -> None:
        """Nesting, tag and anchor of a value; an alias to a container has no text to stand for."""
        start = event.start_mark.index
        if depth >= MAX_DEPTH:
            sentence = translatable("this is more than {limit} levels deep; a claim file needs far fewer")
            self.refuse(start, translated(sentence, limit=MAX_DEPTH))
        tag = event.tag
        plain = {"ScalarEvent": "str", "MappingStartEvent": "map"}.get(type(event).__name__, "seq")
        if tag not in (None, "!", f"tag:yaml.org,2002:{plain}"):
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            sentence = translatable('the tag "{tag}" is not used here; leave it out, every value is read as text')
            self.refuse(start, translated(sentence, tag=shown))
        if event.anchor:
            self.anchors[event.anchor] = None

    def alias(self, event: Any) -> tuple[str, int, int]:
        name, start = event.anchor, event.start_mark.index
        if name not in self.anchors:
            sentence = translatable(
                'the alias "*{name}" stands for nothing: no "&{name}" stands before it; '
                "if the star belongs to the text, put the text in quotes"
            )
            self.refuse(start, translated(sentence, name=name))
        value, self.literal = self.anchors[name], False
        if value is None:
            sentence = translatable(
                'the alias "*{name}" stands for a list or a group of fields; only text can be repeated'
            )
            self.refuse(start, translated(sentence, name=name))
        return value, start, event.end_mark.index

    def is_over(self, event: Any) -> bool:
        if self.top and isinstance(event, self.events.DocumentStartEvent):
            sentence = translated("a second YAML document begins here; put it in a file of its own")
            self.refuse(event.start_mark.index, sentence)
        return isinstance(event, self.events.StreamEndEvent)

    def opened(self) -> int:
        """Where the innermost container that is still open begins; 0 if none is."""
        outer = self.stack[-1] if self.stack else self.top
        inner = (next(reversed(outer.values())) if isinstance(outer, Mapping) else outer[-1]) if outer else ""
        return 0 if isinstance(inner, str) else inner.start

    def look_again(self, text: str, stop: int) -> None:
        """Raises SourceError where it is the depth that ended the parser at an offset.

        A parser looks ahead for as long as a bracket may begin a key, and newer ones stop at a depth of their own, so
        that they may fail before they have reported brackets that are too deep for us. Of the text up to there they
        report all.
        """
        from yaml import YAMLError

        reached = self.source.places[-1] if self.source.places else 0
        if text.count("[", reached, stop) + text.count("{", reached, stop) + len(self.stack) < MAX_DEPTH:
            return
        again = _TreeBuilder(Source(text))
        with suppress(YAMLError, UnicodeEncodeError):
            again.open(_without_mark(text[:stop]))
            again.run()

    def refuse(self, offset: int, message: str) -> NoReturn:
        raise fault(self.source.text, offset, message)


def _translated(text: str, error: Any, reader: _TreeBuilder) -> SourceError:
    from crossfoot.claimfile import complaints

    problem = getattr(error, "problem_mark", None)
    if problem is None:
        return complaints.unallowed(text, getattr(error, "reason", ""))
    reader.look_again(text, problem.index)
    began = error.context_mark or problem
    words = ", ".join(filter(None, (error.context, error.problem)))
    places = reader.source.places
    return complaints.complaint(text, words, began.index, problem.index, reader.opened(), places[-2] if places else 0)
