"""What a typed line may mean: every claim that it can be read as."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from crossfoot.claimfile.one_line.arithmetic import answered, equation, in_signs
from crossfoot.claimfile.one_line.forms import Found, forms, matches
from crossfoot.claimfile.one_line.line import Part
from crossfoot.claimfile.one_line.slots import ASKED, MARKS, Figures
from crossfoot.claimfile.one_line.words import pattern
from crossfoot.figures.language import languages
from crossfoot.figures.notation import MAX_LENGTH, Notation
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

_LONGEST: Final = 8 * MAX_LENGTH
"""Characters of a line that is held against the forms; a longer one can only be an equation."""
_MOST: Final = 8
_MOST_BARE: Final = 6
"""Ways to leave out what says nothing at the ends of a line."""
_QUOTES: Final = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’", "'": "'", "`": "`", "”": "”"}
_END: Final = re.compile(r"[\s.!?;,]*$")


class LineReading(NamedTuple):
    """One claim that the line can be read as."""

    kind: str
    fields: Mapping[str, Part | tuple[Part, ...]]
    asked: tuple[str, ...] = ()
    """the fields that are asked for"""
    answer: str = ""
    """of an equation: what is asked for, which its text holds already"""
    note: str = ""
    """why a figure is taken so, where the line does not say it itself"""
    certain: bool = True
    """whether the line can be read so at all; else it is only handed on for what is wrong with it"""


def readings(line: str, notation: Notation) -> Iterator[LineReading]:
    """What the line can be read as, in the first language in which it can be read at all: as a form of a kind, then as
    an equation; worked out one by one.
    """
    shape = _Shape.of(line)
    for language in _in_order(notation):
        for text in islice(_bare(shape.text, language), _MOST_BARE):
            for typed in (text, f"{text} = ?"):
                read = False
                for reading in islice(_read(Figures(typed, notation, language)), _MOST):
                    read = True
                    yield _shifted(reading, shape.start + shape.text.index(text), len(text))
                if read:
                    return


def as_written(line: str) -> LineReading:
    """The line as an equation, whether it is one or not."""
    text = line.strip()
    start = line.index(text)
    return LineReading("equation", {"holds": Part(text, start, start + len(text))}, certain=False)


class _Shape(NamedTuple):
    """A line without quotes around it and without what ends a sentence."""

    text: str
    start: int

    @classmethod
    def of(cls, line: str) -> _Shape:
        start, end = 0, len(line)
        while start < end and (line[start].isspace() or line[end - 1].isspace() or _is_quoted(line[start:end])):
            quoted = _is_quoted(line[start:end])
            start += quoted or line[start].isspace()
            end -= quoted or line[end - 1].isspace()
        return cls(line[start:end], start)


def _is_quoted(text: str) -> bool:
    return len(text) > 1 and _QUOTES.get(text[0]) == text[-1]


def _in_order(notation: Notation) -> Iterator[str]:
    """The language of the notation first, then English, in which most is typed, then the others."""
    own = re.split("[-_]", notation.locale)[0]
    yield from sorted(languages(), key=lambda name: (name != own, name != "en", name))


def _bare(text: str, language: str) -> Iterator[str]:
    """The line with less and less around it that says nothing."""
    ends = [text]
    short = text[: _END.search(text).start()]  # type: ignore[union-attr]  # the pattern matches everywhere
    if short != text:
        ends.append(short)
    for match in pattern(language, "trail").finditer(short):
        if match.end() == len(short):
            ends.append(short[: match.start()].rstrip(" ,;"))
    for end in ends:
        yield end
        while found_lead := pattern(language, "lead").match(end):
            end = end[found_lead.end() :].lstrip(" :,")
            if end:
                yield end


def _read(figures: Figures) -> Iterator[LineReading]:
    if len(figures.line) <= _LONGEST:
        seen = set()
        for form in forms():
            for slots in filter(figures.alike, matches(form, figures)):
                reading = _reading(form.kind, slots)
                key = (form.kind, *((name, _texts(value)) for name, value in sorted(reading.fields.items())))
                if key not in seen:
                    seen.add(key)
                    yield reading
    whole = in_signs(figures)
    filled = answered(whole, figures.notation)
    if filled is not None:
        yield LineReading("equation", {"holds": filled[0]}, ("holds",), filled[1])
    elif equation(whole, figures.notation) is not None:
        yield LineReading("equation", {"holds": whole})


def _texts(value: Part | tuple[Part, ...]) -> tuple[str, ...]:
    return (value.text,) if isinstance(value, Part) else tuple(part.text for part in value)


def _reading(kind: str, filled: Found) -> LineReading:
    fields: dict[str, Part | tuple[Part, ...]] = {}
    asked, notes = [], []
    for slot, parts in filled:
        if parts[0].text == ASKED:
            asked.append(slot.field)
            continue
        fields[slot.field] = parts if slot.many else parts[0]
        note = MARKS[slot.mark].note
        if note:
            text = parts[0].text.lstrip("−")
            notes.append(translated(note, figure=text))
    return LineReading(kind, fields, tuple(asked), "", "; ".join(notes))


def _shifted(reading: LineReading, by: int, most: int) -> LineReading:
    """With its places in the line as it was typed, of which what was read is a part."""

    def shifted(part: Part) -> Part:
        pieces = tuple(
            piece._replace(start=min(piece.start, most) + by, end=min(piece.end, most) + by) for piece in part.pieces
        )
        return part._replace(start=min(part.start, most) + by, end=min(part.end, most) + by, pieces=pieces)

    return reading._replace(
        fields={
            name: shifted(value) if isinstance(value, Part) else tuple(map(shifted, value))
            for name, value in reading.fields.items()
        }
    )
