"""What rounding to zeros leaves sums off."""

from __future__ import annotations

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.findings import relations_of
from crossfoot.tables.relation import Template
from crossfoot.tables.zeros import RoundedOff
from tabling import grid


def explained(*rows: str) -> bool:
    """Whether zeros explain what the last row is off by in its first column, as the sum of the two before it."""
    found = area(grid("Place|A|B|C", *rows))
    last = len(rows)
    template = Template("sum", "rows", last, ((last - 2, 1), (last - 1, 1)), 20, 2, 1, False)
    relations = relations_of(found, template, 0)
    return RoundedOff(found, relations).explains(relations[0])


@pytest.mark.parametrize(
    ("rows", "is_explained"),
    [
        (("x|2690|17|4", "y|2610|21|5", "Total|5310|38|9"), True),  # to tens
        (("x|2690|17|4", "y|2610|21|5", "Total|5330|38|9"), False),  # further off than that
        (("x|2691|17|4", "y|2610|21|5", "Total|5310|38|9"), False),  # one was not rounded
        (("w|1370|1|1", "x|2690|17|4", "y|2600|21|5", "Total|5300|38|9"), True),  # two end in 00 by chance
        (("w|1371|1|1", "v|1373|1|1", "x|2690|17|4", "y|2600|21|5", "Total|5300|38|9"), False),
        (("x|26.90|17|4", "y|26.10|21|5", "Total|53.10|38|9"), True),  # padded decimals
        (("x|26.00|17|4", "y|27.00|21|5", "Total|54.00|38|9"), False),  # whole numbers that a program padded
        (("x|2690|1730|420", "y|2610|2120|510", "Total|5310|3850|930"), True),  # two sums to the unit are too few
    ],
)
def test_what_zeros_explain(rows: tuple[str, ...], is_explained: bool) -> None:
    assert explained(*rows) is is_explained
