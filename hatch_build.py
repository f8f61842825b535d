"""Compiles the catalogues of sentences into the wheel, so that nothing is compiled where crossfoot runs."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = "src/crossfoot/messages"


class CompiledCatalogues(BuildHookInterface[Any]):
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        for written in sorted((Path(self.root) / FOLDER).glob("*.po")):
            compiled = Path(self.directory) / "catalogues" / f"{written.stem}.mo"
            compiled.parent.mkdir(parents=True, exist_ok=True)
            with written.open("rb") as file:
                out = io.BytesIO()
                write_mo(out, read_po(file, written.stem))
            compiled.write_bytes(out.getvalue())
            build_data["force_include"][str(compiled)] = f"crossfoot/messages/{written.stem}.mo"
