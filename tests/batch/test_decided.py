"""What rows are decided as, in 64 bits and beyond."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from crossfoot.batch.block import Block
from crossfoot.batch.columns import ColumnReader
from crossfoot.batch.decided import CONSISTENT, LIMIT, MISMATCH, OPEN, ROUNDED, TRUNCATED, Rows
from crossfoot.batch.form import form_of
from crossfoot.claims.kind import kinds
from crossfoot.figures.locales import notation_of

READER = ColumnReader(notation_of("en"))


@pytest.mark.parametrize("kind", [np.int64, object])
def test_shares(kind: type) -> None:
    form = form_of(kinds()["share"], ("part", "whole", "percent"), ())
    assert form is not None
    rows = [
        (1, 4, "25"), (1, 82, "1.21"), (1, 81, "1.24"), (53, 78, "64.94"), (5, 4, "125"), (1, 8, "12"), (1, 8, "13"),
    ]  # fmt: skip
    parts, wholes, percents = (READER.column(pa.array([row[n] for row in rows])) for n in range(3))
    block = Block({"part": parts, "whole": wholes, "percent": percents}, {}).converted(kind)
    found = Rows(form, block, len(rows)).decided().tolist()
    assert found == [CONSISTENT, TRUNCATED, ROUNDED, MISMATCH, LIMIT, CONSISTENT, CONSISTENT]
    assert Rows(form, block, len(rows)).near().tolist() == [1, 0, 0, 0, 1, 0, 0]


def test_a_round_figure_is_for_the_engine() -> None:
    form = form_of(kinds()["change"], ("from", "to", "by"), ())
    assert form is not None
    rows = [(131_400, 150_032, 18_655), (131_401, 150_032, 18_655), (131_400, 150_032, 18_632)]
    columns = {role: READER.column(pa.array([row[n] for row in rows])) for n, role in enumerate(form.roles)}
    assert Rows(form, Block(columns, {}), 3).decided().tolist() == [OPEN, MISMATCH, CONSISTENT]
