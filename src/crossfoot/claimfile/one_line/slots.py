"""What may stand where a form has a figure, and what the claim takes from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Final

from crossfoot.claimfile.one_line.line import Part, part_of
from crossfoot.claimfile.one_line.words import meant, multiples, pattern
from crossfoot.figures.from_text import read
from crossfoot.figures.language import languages
from crossfoot.figures.multiple import Fewer, read_multiple
from crossfoot.figures.notation import POINT, Ambiguous, Notation, Unreadable, tidy
from crossfoot.figures.ratio import Ratio, fraction_in_words, read_ratio
from crossfoot.figures.written import LIMITS, PERCENT, POINTS, TIMES, Written
from crossfoot.messages import translatable
from crossfoot.records import NamedTuple

ASKED: Final = "?"
"""the text of a part that is asked for"""
_BLANK: Final = re.compile(r"\?+|…|\.{3}|_{2,}")
_BLANK_PERCENT: Final = re.compile(r"(?:\?+|…|\.{3}|_{2,})\s*[%％]")
MOST_TRIED: Final = 10_000
"""Stretches of one line that are tried as a figure."""
_SIGN_OF_RATIO: Final = re.compile("[/:÷]")
_EQUALS: Final = re.compile(r"(?<![<>])=")
"""what stands on both sides of it is never one figure"""
_TELLING: Final = ("equals", "rise", "fall", "more", "less", "joined")
_MOST_PLACES: Final = 40
_MOST_LISTED: Final = 200
_MOST_SPOKEN: Final = 10
"""in a ratio that is rather said than reckoned: nobody rounds to 50 in 100"""
_MOST_WORDS: Final = 3
"""of a number word: "quatre-vingt et un" """


class Slot(NamedTuple):
    """A figure of a form: ``{-percent:%}``."""

    field: str
    mark: str = ""
    """what figures fit; a name in ``MARKS``"""
    negative: bool = False
    """the line prints the size of a fall"""
    many: bool = False
    """whether the field holds a list"""


class SlotMark(NamedTuple):
    fits: Callable[[Written], bool]
    note: str = ""
    """why a figure is taken so, where the line does not say so itself; {} is the figure"""
    asks: str = "asked"
    """the words that ask for such a figure; nothing where it cannot be asked for"""


def _number(figure: Written) -> bool:
    return figure.kind not in (PERCENT, POINTS, TIMES)


RATIOS: Final = ("ratio", "spoken ratio", "ratio in words")
"""any ratio; one that people say rather than reckon, "1 in 5" but not 134 in 1459 and not 1/5; "a third" alone"""
MARKS: Final[Mapping[str, SlotMark]] = {
    "": SlotMark(lambda figure: figure.kind != TIMES),  # all of a form are percentages, or none is
    "n": SlotMark(_number),
    "+": SlotMark(lambda figure: figure.kind != TIMES),
    "%": SlotMark(lambda figure: figure.kind == PERCENT, asks="asked_percent"),
    "printed %": SlotMark(lambda figure: figure.kind == PERCENT, asks=""),
    "unlimited %": SlotMark(lambda figure: figure.kind == PERCENT and figure.hedge not in LIMITS, asks="asked_percent"),
    "points": SlotMark(lambda figure: figure.kind == POINTS, asks=""),
    "x": SlotMark(lambda figure: figure.kind == TIMES, asks=""),
    **dict.fromkeys(RATIOS, SlotMark(_number, asks="")),
    "bare": SlotMark(_number, translatable("{figure} is taken as {figure}%: the % was left out"), asks=""),
    "on top": SlotMark(
        lambda figure: figure.kind == PERCENT,
        translatable("{figure} is taken of the figure before it, as a pocket calculator does"),
        asks="asked_percent",
    ),
    "size": SlotMark(_number, translatable("{figure} is taken as the size of a fall"), asks=""),
    "size %": SlotMark(
        lambda figure: figure.kind == PERCENT, translatable("{figure} is taken as the size of a fall"), asks=""
    ),
    "plan": SlotMark(_number, translatable("{figure} is taken as a plan, which may be exceeded"), asks=""),
}


def figure_of(text: str, notation: Notation) -> Written | None:
    """The figure, for what kind it is: one with two readings is taken in either."""
    try:
        return read(text, notation)
    except Ambiguous:
        return figure_of(text, POINT._replace(words=notation.words))
    except Unreadable:
        return None


class Figures:
    """Finds what fits a slot in a line, in one language and notation."""

    def __init__(self, line: str, notation: Notation, language: str) -> None:
        self.line = line
        self.notation = notation
        self.language = language
        self.tried = 0
        """how many stretches of the line were tried as a figure"""
        self._prose = languages()[language].prose
        self._read: dict[str, Written | None] = {}
        self._has: dict[str, bool] = {}

    def one(self, slot: Slot, start: int, end: int) -> Part | None:
        """The figure there; ``None`` where what stands there does not fit."""
        part = part_of(self.line, start, end)
        if not part.text or _EQUALS.search(part.text):
            return None
        mark = MARKS[slot.mark]
        if mark.asks and self.asks(part.text, mark.asks):
            return part._replace(text=ASKED)
        if slot.mark in RATIOS:
            return self._ratio(part, slot.mark)
        part = self.in_digits(part)
        multiple = meant(multiples(self.language), part.text) if slot.mark == "x" else ""
        if multiple:
            return part._replace(text=written(Fraction(multiple), self.notation))
        if slot.mark == "x" and self._divides(part.text):
            return part
        figure = self.read(part.text)
        if figure is None or not mark.fits(figure) or self._says_more(figure.noun):
            return None
        return part._replace(text=self._negated(part.text)) if slot.negative else part

    def many(self, slot: Slot, start: int, end: int) -> tuple[Part, ...]:
        """The figures of a list; empty where it is none."""
        if self.line[start:end].startswith("(") and self.line[start:end].rstrip().endswith(")"):
            start, end = start + 1, self.line.rindex(")", start, end)
        separator = pattern(self.language, "plus" if slot.mark == "+" else "joined")
        spans = list(_between(self.line, start, end, separator))
        if slot.mark != "+":
            spans = [each for low, high in spans for each in _between(self.line, low, high, re.compile(r"[;,]\s|\s;"))]
        parts: list[Part] = []
        for low, high in spans:
            if not self.line[low:high].strip(" ,;"):
                continue
            single = self.one(slot, low, high)
            parts.extend([single] if single else self._tight(slot, low, high) if slot.mark != "+" else [])
            if not single and (slot.mark == "+" or len(parts) < 2):
                return ()
        relative = {figure.kind in (PERCENT, POINTS) for part in parts if (figure := self.read(part.text))}
        asked = any(part.text == ASKED for part in parts)
        return tuple(parts) if 2 <= len(parts) <= _MOST_LISTED and len(relative) == 1 and not asked else ()

    def alike(self, filled: Iterable[tuple[Slot, tuple[Part, ...]]]) -> bool:
        """Whether the figures that may be percentages, or may not, are so all together."""
        free = (self.read(parts[0].text) for slot, parts in filled if not slot.mark)
        return len({figure.kind in (PERCENT, POINTS) for figure in free if figure is not None}) < 2

    def has(self, words: str) -> bool:
        """Whether any of a class of words stands in the line."""
        if words not in self._has:
            self._has[words] = pattern(self.language, words).search(self.line) is not None
        return self._has[words]

    def read(self, text: str) -> Written | None:
        if text not in self._read:
            self._read[text] = figure_of(text, self.notation)
        return self._read[text]

    def asks(self, text: str, words: str) -> bool:
        """Whether it stands for a figure that is asked for."""
        if any(map(str.isalpha, text)):
            text = text.rstrip(" ?!.")
        wanted = [_BLANK, pattern(self.language, "asked")]
        if words == "asked_percent":
            wanted += [_BLANK_PERCENT, pattern(self.language, words)]
        return any(each.fullmatch(text) for each in wanted)

    def in_digits(self, part: Part) -> Part:
        """A number word as a claim takes it, with what stands behind it: "ten percent" is 10 percent."""
        words = part.text.split()
        for most in range(min(len(words), _MOST_WORDS), 0, -1):
            phrase = " ".join(words[:most])
            if phrase.casefold() in self._prose.fractions:
                return part
            if self.number(phrase):
                return part._replace(text=" ".join([self.number(phrase), *words[most:]]))
        return part

    def number(self, phrase: str) -> str:
        """The digits of a number word; nothing where it is none."""
        return str(self._prose.numerals.get(" ".join(phrase.split()).casefold(), ""))

    def _says_more(self, noun: str) -> bool:
        """Whether the words behind a figure are more than the name of what is counted: "9% higher" is no share."""
        return bool(noun) and any(pattern(self.language, words).search(noun) for words in _TELLING)

    def _divides(self, text: str) -> bool:
        """Whether it is a multiple below one in words: "3 times less"."""
        try:
            return isinstance(read_multiple(text, self.notation), Fewer)
        except Unreadable:
            return False

    def _ratio(self, part: Part, mark: str) -> Part | None:
        in_words = meant(self._prose.fractions, part.text)
        text = in_words or self.in_digits(part).text
        try:
            ratio = read_ratio(text, self.notation)
            said = in_words or fraction_in_words(text, self.notation)
        except Unreadable:
            return None
        if said or mark == "ratio":
            return part._replace(text=text)
        reckoned = isinstance(ratio, Ratio) and (ratio.out_of > _MOST_SPOKEN or _SIGN_OF_RATIO.search(text))
        return part._replace(text=text) if mark == "spoken ratio" and not reckoned else None

    def _negated(self, text: str) -> str:
        figure = self.read(text)
        if figure is None or figure.sign or figure.hedge:
            return text
        return f"−{text}"

    def _tight(self, slot: Slot, low: int, high: int) -> list[Part]:
        """A list without spaces: 3,4,5; or one with nothing else: 3 4 5."""
        for separator in (r"[,;]", r"\s+"):
            spans = list(_between(self.line, low, high, re.compile(separator)))
            parts = [self.one(slot, *span) for span in spans]
            if len(parts) > 1 and all(parts):
                return [part for part in parts if part]
        return []


def _between(line: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = start
    for match in separator.finditer(line, start, end):
        if match.end() > match.start():
            yield at, match.start()
            at = match.end()
    yield at, end


def written(exact: Fraction, notation: Notation, most: int = 4) -> str:
    """The value in full where so many places do it, else to that many, beginning at the first that is not 0."""
    while exact and abs(exact) * 10 ** (most - 3) < 1 and most < _MOST_PLACES:
        most += 1
    place = next((n for n in range(most) if (exact * 10**n).denominator == 1), most)
    return tidy(notation.write(exact, -place))
