"""The labelled sentences with one figure made wrong: for every statement that holds the nearest slip that breaks it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.rows import row_of
from articles.score import LISTS, Entry, Place, Statement, corpus
from crossfoot.articles.language_of import declared
from crossfoot.articles.verdicts import verdict_of
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.claims.claim import Given
from crossfoot.claims.kind import kinds
from crossfoot.figures.notation import Unreadable
from crossfoot.figures.ratio import read_ratio
from crossfoot.figures.written import Written

_DIGIT = re.compile(r"\d")
_FURTHER = (1, -1, 3, -3, 5, -5)
"""what is added to a digit"""


class Slip(NamedTuple):
    entry: Entry
    statement: Statement
    place: Place
    """of the figure that is wrong"""
    text: str


def slips(language: str) -> Iterator[Slip]:
    """One for every statement that holds, in each of its figures by turns; none where no digit of it breaks it without
    changing which figures of the text are greater than which (of a bound that is what it says), nor of 100%, which says
    so too, nor where the statement is an equation written out.
    """
    reader = FigureReader(declared(language).lexicon.notation)
    for entry in corpus(language):
        for number, statement in enumerate(entry.statements):
            if statement.verdict == "consistent" and "holds" not in statement.claim:
                turn = (number + len(entry.text)) % len(statement.places)
                turns = [*statement.places[turn:], *statement.places[:turn]]
                found = (_slip(entry.text, statement, each, reader, language) for each in turns)
                one = next(((place, text) for place, text in found if text), None)
                if one is not None:
                    yield Slip(entry, statement, *one)


def _slip(text: str, statement: Statement, place: Place, reader: FigureReader, language: str) -> tuple[Place, str]:
    printed = text[place.start : place.end]
    roles = [each.role for each in statement.places]
    meant = [each.meant for each in statement.places]
    for role in statement.claim:
        if role not in {*roles, "kind", "coverage"}:  # what nobody printed
            roles.append(role)
            meant.append(str(statement.claim[role]))
    right = [_figure(role, one, reader) for role, one in zip(roles, meant, strict=True)]
    at = statement.places.index(place)
    others = [spot.value for spot in row_of(text, language) if not place.start <= spot.mention.start < place.end]
    for one, wrong in sorted(_wrong(printed, place.meant), key=lambda each: _apart(each[1], printed)):
        try:
            figure = _figure(place.role, one, reader)
        except Unreadable:
            continue
        alike = statement.kind == "bound" or _order(figure, others) == _order(right[at], others)
        if alike and _is_broken(statement, roles, [*right[:at], figure, *right[at + 1 :]]):
            return place, text[: place.start] + wrong + text[place.end :]
    return place, ""


def _figure(role: str, meant: str, reader: FigureReader) -> Written:
    return read_ratio(meant, reader.notation) if role == "ratio" else reader.figure(meant)


def _wrong(printed: str, meant: str) -> Iterator[tuple[str, str]]:
    """The figure with one digit changed, as a claim file and as the text has it."""
    if printed in meant and printed != "100%":
        for match in _DIGIT.finditer(printed):
            for more in _FURTHER:
                digit = int(match[0]) + more
                if (0 if match.start() else 1) <= digit < 10:
                    wrong = f"{printed[: match.start()]}{digit}{printed[match.end() :]}"
                    yield meant.replace(printed, wrong), wrong


def _apart(one: str, other: str) -> tuple[int, int]:
    """How far two figures of the same length are apart: the place of the digit, then the digits."""
    at = next(n for n, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1])
    return -at, abs(int(one[at]) - int(other[at]))


def _order(figure: Written, others: list[float]) -> list[int]:
    """Which other figures are less, as great or greater."""
    value = abs(float(figure.value))
    return [(value > other) - (value < other) for other in others]


def _is_broken(statement: Statement, roles: list[str], figures: list[Written]) -> bool:
    one: dict[str, Written] = {}
    many: dict[str, tuple[Written, ...]] = {}
    for role, figure in zip(roles, figures, strict=True):
        if role in LISTS:
            many[role] = (*many.get(role, ()), figure)
        else:
            one[role] = figure
    options = {"coverage": str(statement.claim.get("coverage", "exact"))} if statement.kind == "total" else {}
    return verdict_of(kinds()[statement.kind], Given(one, many, options))[0] == "mismatch"
