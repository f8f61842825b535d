"""Forms: how a claim of a kind is put in one line, ``{part} per {whole} is {percent:%}``.

A form is made of slots for figures, in braces, and of classes of words (``is``, ``of``, ``rise``; ``words.CLASSES``),
in brackets where they may be left out. A slot names the field, behind a colon what figures fit it (``slots.MARKS``),
and has a minus where the line prints the size of a fall. Two slots that touch have a space between them in the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Final

from crossfoot.claimfile.one_line.line import Part
from crossfoot.claimfile.one_line.slots import MARKS, MOST_TRIED, Figures, Slot
from crossfoot.claimfile.one_line.words import CLASSES, pattern
from crossfoot.claims.kind import kinds
from crossfoot.records import NamedTuple

_ITEM: Final = re.compile(r"\{(-?)(\w+)(?::([^}]*))?\}|(\[)?(\w+)\]?")
_GAP: Final = re.compile(r"\s+(?!\()")

Item = Slot | str
Found = tuple[tuple[Slot, tuple[Part, ...]], ...]


class LineForm(NamedTuple):
    """One way to put a claim of that kind, without anything that may be left out."""

    kind: str
    items: tuple[Item, ...]
    words: tuple[str, ...]


@cache
def forms() -> tuple[LineForm, ...]:
    """Those of all kinds, in the order in which each kind lists them."""
    return tuple(form for kind in kinds().values() for text in kind.forms for form in spelled(kind.name, text))


def spelled(kind: str, text: str) -> Iterator[LineForm]:
    """The forms that a text stands for, the one with everything in it first; raises ``ValueError`` for a wrong one."""
    listed = {field.name for field in kinds()[kind].fields if field.form == "figures"}
    known = {field.name for field in kinds()[kind].fields}
    choices: list[tuple[Item | None, ...]] = []
    for minus, field, mark, optional, word in _ITEM.findall(text):
        if field:
            if field not in known or mark not in MARKS:
                raise ValueError(f"{kind} has no slot {field}:{mark}")
            choices.append((Slot(field, mark, bool(minus), field in listed),))
        elif word not in CLASSES:
            raise ValueError(f"{word} in a form of {kind} is no class of words")
        else:
            choices.append((word, None) if optional else (word,))
    for chosen in product(*choices):
        items = tuple(item for item in chosen if item is not None)
        yield LineForm(kind, items, tuple(item for item in items if isinstance(item, str)))


def matches(form: LineForm, figures: Figures) -> Iterator[Found]:
    """Every way in which the form reads the whole line."""
    if all(map(figures.has, form.words)):
        yield from _Matcher(form.items, figures).at(0, 0)


class _Matcher:
    """Tries the items of a form one after the other, and goes back where the next one does not fit."""

    def __init__(self, items: Sequence[Item], figures: Figures) -> None:
        self.items = items
        self.figures = figures

    def at(self, number: int, start: int) -> Iterator[Found]:
        """The slots from that item on, read from there to the end of the line."""
        line = self.figures.line
        while start < len(line) and (line[start].isspace() or line[start] in ",;"):
            start += 1
        if number == len(self.items):
            if start == len(line):
                yield ()
            return
        item = self.items[number]
        if isinstance(item, str):
            match = pattern(self.figures.language, item).match(line, start)
            if match:
                yield from self.at(number + 1, match.end())
            return
        for end in self._ends(number + 1, start):
            parts = self._filled(item, start, end)
            if parts:
                yield from (((item, parts), *rest) for rest in self.at(number + 1, end))

    def _filled(self, slot: Slot, start: int, end: int) -> tuple[Part, ...]:
        if self.figures.tried >= MOST_TRIED:
            return ()
        self.figures.tried += 1
        if slot.many:
            return self.figures.many(slot, start, end)
        part = self.figures.one(slot, start, end)
        return (part,) if part else ()

    def _ends(self, following: int, start: int) -> Iterator[int]:
        """Where the figure may end so that the next item begins there."""
        line = self.figures.line
        if following == len(self.items):
            yield len(line)
            return
        item = self.items[following]
        next_one = pattern(self.figures.language, item) if isinstance(item, str) else _GAP
        for match in next_one.finditer(line, start + 1):
            yield match.start()
