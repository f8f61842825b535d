"""The sieve: rows of simple figures decided by whole-number arithmetic on columns; what it leaves is for the engine.

It says of a row only what is certain: consistent, cut off, rounded up, or a mismatch. A test holds it equal to the
engine. The numbers are of 64 bits where no row can exceed them, and Python's own for the rows that do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

from crossfoot.batch.block import Block, both, negated
from crossfoot.batch.columns import Column, Flags, Whole
from crossfoot.batch.decided import OPEN, Rows
from crossfoot.batch.form import Form

_ROOM: Final = 2**62
LONGEST: Final = 60
"""periods; more of them are for the engine"""
Question = Callable[[Rows], Whole]


def verdicts(form: Form, block: Block, rows: int) -> Whole:
    """Of each row the number of its verdict, ``LIMIT`` or ``OPEN``."""
    return _asked(Rows.decided, form, block, _usable(form, block), np.full(rows, OPEN, np.uint8))


def near(form: Form, block: Block, rows: Whole) -> Flags:
    """Which of these rows, all decided, give the first result nearer than half a unit to what is printed."""
    if form.compound is not None:
        return np.zeros(len(rows), np.bool_)
    return _sized(Rows.near, form, block.at(rows), len(rows)).astype(np.bool_)


def first_apart(form: Form, block: Block, rows: Whole) -> Whole:
    """Of these rows, all decided, the number of the first relation that does not fit to nearest."""
    if len(form.relations) < 2:
        return np.zeros(len(rows), np.uint8)
    return _sized(Rows.first_apart, form, block.at(rows), len(rows))


def _asked(question: Question, form: Form, block: Block, usable: Flags, codes: Whole) -> Whole:
    """``codes`` with the answers for the rows that are usable."""
    rows = len(codes)
    if usable is True:
        everything: Whole | None = None
    else:
        everything = np.flatnonzero(np.broadcast_to(usable, (rows,)))
        if len(everything) == rows:
            everything = None
    some = block if everything is None else block.at(everything)
    count = rows if everything is None else len(everything)
    if not count:
        return codes
    answers = _sized(question, form, some, count)
    if everything is None:
        return answers
    codes[everything] = answers
    return codes


def _usable(form: Form, block: Block) -> Flags:
    """The rows of simple figures with units and signs as usual."""
    usable: Flags = True
    alike: list[Flags] = []
    for role, column in block.all():
        usable = both(usable, column.usable)
        if role not in form.signed:
            least = 1 if role in form.positive else 0
            if len(column.num) and column.num.min() < least:
                usable = both(usable, column.num >= least)
        wanted = form.takes_percent(role)
        if wanted is None:
            alike.append(column.percent)
        elif not wanted:
            usable = both(usable, negated(column.percent))
    if any(each is not False for each in alike):
        if not form.may_be_percentages:
            for each in alike:
                usable = both(usable, negated(each))
        else:
            for each in alike[1:]:
                usable = both(usable, np.asarray(each) == np.asarray(alike[0]))
    if form.compound is not None:
        rate_role, periods = form.compound.left[0].compound or ("", "")
        column, rate = block.one[periods], block.one[rate_role]
        usable = both(both(usable, column.plain), (column.num >= 1) & (column.num <= LONGEST))
        usable = both(usable, rate.num > -90 * 10**rate.places)  # what is left of the figure is positive
    return usable


def _sized(question: Question, form: Form, block: Block, rows: int) -> Whole:
    """The verdicts, in 64 bits where these are enough."""
    if form.compound is not None:
        return question(Rows(form, block.converted(object), rows))
    if all(each.num.dtype != object for _, each in block.all()):
        largest = _sizes(block, lambda num: np.array([max(int(num.max()), -int(num.min()))], object))
        if int(Rows(form, largest, 1).size()[0]) < _ROOM:
            return question(Rows(form, block, rows))
    sizes = _sizes(block, lambda num: np.abs(num).astype(np.float64))
    small = np.broadcast_to(Rows(form, sizes, rows).size() < _ROOM // 2, (rows,))
    codes = np.empty(rows, np.uint8)
    for chosen, kind in ((np.flatnonzero(small), np.int64), (np.flatnonzero(~small), object)):
        if len(chosen):
            codes[chosen] = question(Rows(form, block.at(chosen).converted(kind), len(chosen)))
    return codes


def _sizes(block: Block, sizes: Any) -> Block:
    def of(each: Column) -> Column:
        unit = int(each.unit.max()) if isinstance(each.unit, np.ndarray) else each.unit
        return each._replace(num=sizes(each.num), unit=unit)

    return Block(
        {role: of(each) for role, each in block.one.items()},
        {role: [of(each) for each in columns] for role, columns in block.many.items()},
    )
