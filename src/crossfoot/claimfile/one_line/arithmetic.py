"""A line as an equation: the words for signs become signs, number words digits, and all else stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from crossfoot.claimfile.one_line.line import LinePiece, Part
from crossfoot.claimfile.one_line.slots import ASKED, Figures, written
from crossfoot.claimfile.one_line.words import comparisons, meant, multiples, pattern
from crossfoot.claims import expression
from crossfoot.claims.expression import Comparison, Malformed
from crossfoot.figures.from_text import read
from crossfoot.figures.notation import Notation, Unreadable

_SIGNS: Final = {"plus": "+", "minus": "−", "times": "×", "over": "/", "is": "="}
_TAKEN_OF: Final = re.compile(r"(?:[%％]|\d\s*/\s*\d+)\s*$")
"""what is a factor of the figure that follows "of": 20%, 1/3"""
_WORD: Final = re.compile(r"(?<![^\W\d])(?=([^\W\d]+))[^\W\d]+(?:[- ][^\W\d]+)?")
_ASKED_SIDE: Final = re.compile(r"(?:^\s*(?:\?+|…|\.{3}|_{2,})\s*=)|(?:=\s*(?:\?+|…|\.{3}|_{2,})\s*$)")


def in_signs(figures: Figures) -> Part:
    """The whole line with every word for a sign exchanged for it."""
    line, text = figures.line, ""
    pieces: list[LinePiece] = []

    def add(piece: str, start: int, end: int) -> None:
        nonlocal text
        pieces.append(LinePiece(len(text), len(text) + len(piece), start, end))
        text += piece

    at = 0
    for start, end, sign in _exchanged(figures):
        if start < at:
            continue
        if start > at:
            add(line[at:start], at, start)
        spaced = sign if text.endswith(" ") or not sign.startswith(" ") else f" {sign.strip()}"
        add(sign.strip() if text.endswith(" ") else spaced.rstrip(), start, end)
        if sign.endswith(" ") and not line[end : end + 1].isspace():
            add(" ", end, end)
        at = end
    if at < len(line):
        add(line[at:], at, len(line))
    return Part(text, 0, len(line), tuple(pieces))


def _exchanged(figures: Figures) -> Iterator[tuple[int, int, str]]:
    """What is exchanged for what, by where it begins, the longest first."""
    exchanges: list[tuple[int, int, str]] = []
    line, language = figures.line, figures.language
    for each in pattern(language, "multiples").finditer(line):
        factor = _factor(meant(multiples(language), each[0]), figures.notation)
        exchanges.append((each.start(), each.end(), _multiplied(line, each.start(), each.end(), factor)))
    for name, sign in _SIGNS.items():
        for each in pattern(language, name).finditer(line):
            if each[0] and line[each.end() :].strip():
                exchanges.append((each.start(), each.end(), f" {sign} " if each[0][0].isalpha() else sign))
    for each in pattern(language, "of").finditer(line):
        if _TAKEN_OF.search(line, 0, each.start()) and line[each.end() :].lstrip()[:1].isdigit():
            exchanges.append((each.start(), each.end(), " × "))
    for each in pattern(language, "factors").finditer(line):
        if line[each.end() :].lstrip()[:1].isdigit():
            exchanges.append((each.start(), each.end(), " = " if line[: each.start()].rstrip()[-1:].isdigit() else ""))
    exchanges.extend(_compared(line, language))
    asked = pattern(language, "asked")
    exchanges.extend((each.start(), each.end(), ASKED) for each in asked.finditer(line))
    for each in _WORD.finditer(line):
        for phrase in (each[0], each[1]):
            number = figures.number(phrase)
            if number:
                exchanges.append((each.start(), each.start() + len(phrase), number))
    yield from sorted(exchanges, key=lambda each: (each[0], -each[1]))


def _compared(line: str, language: str) -> Iterator[tuple[int, int, str]]:
    """ "is at least", "is more than": what compares, and is no hedge of the figure behind it."""
    for sign, each in comparisons(language):
        for match in each.finditer(line):
            yield match.start(), match.end(), f" {sign} "


def _factor(multiple: str, notation: Notation) -> str:
    top, _, bottom = multiple.partition("/")
    exact = Fraction(top) / Fraction(bottom or 1)
    return written(exact, notation)


def _multiplied(line: str, start: int, end: int, factor: str) -> str:
    """ "twice" before a figure, "doubled" behind it, and "is twice" between two."""
    before, behind = line[:start].rstrip()[-1:], line[end:].lstrip()[:1]
    if not behind.isdigit():
        return f" × {factor} "
    return f" = {factor} × " if before.isdigit() or before == "%" else f" {factor} × "


def equation(part: Part, notation: Notation) -> Comparison | None:
    """The equation over figures alone that the text states, if it is one."""
    try:
        comparison = expression.parse(part.text, notation)
    except Malformed:
        return None
    return None if any(leaf.is_name for leaf in comparison.leaves) else comparison


def answered(part: Part, notation: Notation) -> tuple[Part, str] | None:
    """The equation with the side that is asked for filled in, and its value; ``None`` where nothing is asked so."""
    match = _ASKED_SIDE.search(part.text)
    if match is None:
        return None
    start, end = (0, match.start()) if match.start() else (match.end(), len(part.text))
    rest = part.text[start:end]
    try:
        side = expression.parse(f"{rest} = 1", notation)
        if any(leaf.is_name for leaf in side.leaves) or len(side.sides) != 2 or isinstance(side.sides[0], int):
            return None
        exact = expression.value(side.sides[0], [read(leaf.text, notation) for leaf in side.leaves])
    except (Malformed, Unreadable, ZeroDivisionError):
        return None
    answer = written(exact, notation)
    pieces = tuple(
        piece._replace(low=piece.low - start, high=piece.high - start) for piece in part.pieces if piece.low >= start
    )
    return Part(f"{rest} = {answer}", part.start, part.end, pieces), answer
