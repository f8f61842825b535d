"""Documents that wait on disk until a report is written: many articles need no more memory than one of them."""

from __future__ import annotations

import pickle
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from crossfoot.claims.finding import Checked


class Spooled(Sequence[Checked]):
    """The documents in their order; each is read back when it is asked for. The file has no name, and goes with this
    object.
    """

    def __init__(self, documents: Iterable[Checked] = ()) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  # open as long as the documents are wanted
        self._starts = array("q")
        for document in documents:
            self.append(document)

    def append(self, document: Checked) -> None:
        self._starts.append(self._file.seek(0, 2))
        pickle.dump(document, self._file, pickle.HIGHEST_PROTOCOL)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Checked: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Checked]: ...

    def __getitem__(self, index: int | slice) -> Checked | Sequence[Checked]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        self._file.seek(self._starts[index])
        document: Checked = pickle.load(self._file)
        return document

    def __iter__(self) -> Iterator[Checked]:
        return (self[number] for number in range(len(self)))

    def __del__(self) -> None:
        self._file.close()
