"""The many types of Arrow as the few that columns of figures are read from: texts, numbers, and lists of them."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

_LISTS: Final = (
    pa.types.is_list, pa.types.is_large_list, pa.types.is_fixed_size_list, pa.types.is_list_view,
    pa.types.is_large_list_view,
)  # fmt: skip


def is_list(kind: Any) -> bool:
    """Whether each row holds a list."""
    return any(each(kind) for each in _LISTS)


def is_text(kind: Any) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def figures_type(kind: Any) -> Any:
    """The type of the figures in a column, however they are packed."""
    inner = kind.value_type if is_list(kind) else kind
    if isinstance(inner, pa.BaseExtensionType):
        return inner.storage_type if is_text(inner.storage_type) else inner
    packed = pa.types.is_dictionary(inner) or pa.types.is_run_end_encoded(inner)
    return inner.value_type if packed else inner


def plain(column: Any) -> Any:
    """The same figures as numbers, texts, dictionaries of texts, or lists of these, which Arrow can compute with."""
    kind = column.type
    if isinstance(kind, pa.BaseExtensionType):
        return plain(column.storage)
    if pa.types.is_run_end_encoded(kind):
        return plain(pc.run_end_decode(column))
    if pa.types.is_string_view(kind):
        return column.cast(pa.large_string())
    if pa.types.is_dictionary(kind):
        values = plain(column.dictionary)
        column = pa.DictionaryArray.from_arrays(column.indices, values)
        return column if is_text(values.type) and not values.null_count else column.dictionary_decode()
    if is_list(kind):
        lengths = pc.list_value_length(column).fill_null(0).to_numpy(zero_copy_only=False)
        begins = pa.array(np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)]))
        return pa.LargeListArray.from_arrays(begins, plain(pc.list_flatten(column)), mask=column.is_null())
    return column
