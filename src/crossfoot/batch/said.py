"""What rows say of their figures, beside these: what the parts of a total are, and which figures are exact.

The sieve knows of the usual case alone; a row that says anything else is for the engine, which is told of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pyarrow as pa

from crossfoot.batch.alike import Named
from crossfoot.batch.arrow import figures_type, is_text
from crossfoot.batch.engine import Fields
from crossfoot.claims.kind import Kind
from crossfoot.library.errors import CrossfootError
from crossfoot.messages import translated

_CHOICE: Final = "choice"
EXACT: Final = "exact"
"""the field that names figures that are exact, which a claim of any kind may have"""
Said = Mapping[int, Fields]
"""by the number of a row: the fields that it has beside its figures, and that make it another than the usual"""


def fields_beside(kind: Kind) -> tuple[str, ...]:
    """The fields of a kind that hold no figures, and say what those of the others mean."""
    return (*(field.name for field in kind.fields if field.form == _CHOICE), EXACT)


def columns_beside(kind: Kind, schema: Any, named: Named | None) -> Mapping[str, str]:
    """Field -> its column; without names, the columns of texts that are called as the fields are."""
    fields = fields_beside(kind)
    if named is None:
        there = [name for name in fields if schema.get_field_index(name) >= 0]
        return {name: name for name in there if _is_fit(schema.field(name).type)}
    columns: dict[str, str] = {}
    for name in fields:
        column = named.get(name)
        if isinstance(column, Sequence) and not isinstance(column, str):
            raise CrossfootError(translated("{field} takes one column", field=name), path=("columns", name))
        if column is not None:
            columns[name] = column
    for name, column in columns.items():
        if schema.get_field_index(column) >= 0 and not _is_fit(schema.field(column).type):
            message = translated("{column}: what stands in {field} are texts", column=column, field=name)
            raise CrossfootError(message, path=("columns", name))
    return columns


def _is_fit(kind: Any) -> bool:
    simple = figures_type(kind)
    return is_text(simple) or bool(pa.types.is_null(simple))


def said_in(batch: Any, kind: Kind, columns: Mapping[str, str]) -> Said:
    """What the rows of a block say, where it is not the usual."""
    said: dict[int, dict[str, str | Sequence[str]]] = {}
    for name, column in columns.items():
        field = kind.field(name)
        usual = ("", None, *(field.choices[:1] if field else ()))
        values = batch.column(column)
        if values.null_count == len(values):
            continue
        for row, value in enumerate(values.to_pylist()):
            if value not in usual and value != []:
                said.setdefault(row, {})[name] = value
    return said
