"""The documents that the tables of a claim file stand in: where they are, whether they may be opened, which table is
meant.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from crossfoot.claimfile.document import Document
from crossfoot.claimfile.table_section import Table
from crossfoot.claimfile.tree import Path
from crossfoot.inputs.grids import Grid, InputError, grids_of
from crossfoot.messages import translatable, translated
from crossfoot.tables.labels import window


class Origins:
    """Opens each document once; what is wrong is told through ``problem`` (rule, path, message)."""

    def __init__(self, document: Document, problem: Callable[[str, Path, str], None]) -> None:
        self.document, self.problem = document, problem
        self.grids: dict[str, list[Grid]] = {}

    def grid(self, table: Table) -> tuple[str, Grid] | None:
        """The table, and the path of its file; ``None`` where it cannot be had, which is told."""
        origin = self.document.origin.get("document")
        name = table.document or (origin if isinstance(origin, str) else "")
        where: Path = (*table.path, "from") if table.document else table.path
        if not name:
            self.problem(
                "missing-field",
                table.path,
                translated("{table} needs from: the file that the table stands in", table=table.name),
            )
            return None
        path = self._path(name, where)
        if path is None:
            return None
        if table.sha256:
            self.document.table_digests[*table.path, "from", "sha256"] = (name, path, table.sha256)
        if path not in self.grids:
            try:
                self.grids[path] = grids_of(path)
            except InputError as error:
                self.problem(
                    "unreadable-table",
                    where,
                    translated("{document}: {sentence}", document=name, sentence=error.message),
                )
                self.grids[path] = []
                return None
        grid = self._chosen(table, self.grids[path], where)
        return None if grid is None else (path, grid)

    def _path(self, name: str, where: Path) -> str | None:
        document = self.document
        for folder in document.folders:
            path = os.path.normpath(os.path.join(folder, name))
            refused = document.reach.refusal(name, folder)
            if not refused and os.path.isfile(path):
                document.sources.add(path)
                return path
        refusals = [document.reach.refusal(name, folder) for folder in document.folders]
        why = refusals[0] if all(refusals) else translatable("is not there")
        document.sources.add(os.path.normpath(os.path.join(document.folders[0], name)))
        sentence = translatable("{document} {reason}, so that nothing of this table was checked")
        self.problem("unreadable-table", where, translated(sentence, document=name, reason=translated(why)))
        return None

    def _chosen(self, table: Table, grids: list[Grid], where: Path) -> Grid | None:
        wanted = table.table or table.sheet
        for name in filter(None, (table.sheet, table.table)):
            called = [each for each in grids if name.casefold() in (each.name.casefold(), each.caption.casefold())]
            number = int(name) if name is table.table and name.isascii() and name.isdigit() and len(name) < 10 else 0
            grids = called or (grids[number - 1 : number] if number else [])
            if not grids:
                wanted = name
                break
        if len(grids) != 1:
            sentence = translatable("there is no table in this file")
            if grids:
                sentence = translatable(
                    "there are {number} tables in this file; name one under from (sheet: or table:)"
                )
            elif wanted:
                sentence = translatable("there is no table {name!r} in this file")
            self.problem("unreadable-table", where, translated(sentence, number=len(grids), name=wanted))
            return None
        [grid] = grids
        if not table.cells:
            return grid
        part = window(table.cells)
        if part is None:
            self.problem(
                "invalid-value", (*table.path, "from", "cells"), translated("cells is a part of the table, as A6:J58")
            )
            return None
        top, left, bottom, right = part
        inside = {at: cell for at, cell in grid.cells.items() if top <= at[0] <= bottom and left <= at[1] <= right}
        return grid._replace(cells=inside, rows=min(grid.rows, bottom + 1), columns=min(grid.columns, right + 1))
