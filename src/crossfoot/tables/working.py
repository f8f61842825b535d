"""The working of one relation of a table: what its cells say, what they give, and how far off its result is."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.claims.working import SAID, Step
from crossfoot.messages import translatable, translated
from crossfoot.tables.check import CheckedTable
from crossfoot.tables.relation import Relation
from crossfoot.tables.telling import SUMS, away, message, recomputed, sides, written


def working(table: CheckedTable, each: Relation) -> Iterator[Step]:
    """The lines of the working, in the order in which one would do it."""
    assert each.result is not None
    given, printed, value = sides(table, each), table.grid.text(*each.result).strip(), recomputed(table, each)
    if each.kind in SUMS:
        yield Step(translatable("says"), f"{given} = {printed}")
        yield Step(translatable("exactly"), f"{given} = {value}")
    else:
        yield Step(translatable("says"), f"{given}: {printed}")
        yield Step(translatable("rounds to"), value)
    yield Step(translatable("printed"), printed if each.holds else f"{printed}, {away(table, each)}")
    if each.slack:
        slack = written(table, each.result, each.slack, more=1)
        yield Step(translatable("allows"), translated("{size} more or less, as its figures were rounded", size=slack))
    yield Step(translatable("verdict"), translated(SAID["consistent" if each.holds else "mismatch"]))
    for suspect in table.suspects:
        if each in suspect.relations:
            yield Step(translatable("because"), message(table, suspect))
