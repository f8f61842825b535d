"""Compiles the catalogues of sentences into the wheel, so that nothing is compiled where crossfoot runs; and has the
README lead where its links can be followed outside the repository.
"""

from __future__ import annotations

import io
import os
import re
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

FOLDER = "src/crossfoot/messages"
HOME = "CROSSFOOT_HOME"
"""the variable that says where the files of a release can be seen: https://github.com/OWNER/crossfoot/blob/v0.2.0"""
LINK = re.compile(r"(!?)\[([^\]]*)\]\((?![a-z]+:|#)([^)\s]+)\)")
"""a link to a file beside the README, or a picture"""


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


class LinksOfTheReadme(MetadataHookInterface):
    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        readme = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        home = os.environ.get(HOME, "").rstrip("/")
        metadata["readme"] = {"content-type": "text/markdown", "text": outside(readme, home)}
        if home:
            metadata["urls"] = {"Source": home, "Changelog": f"{home}/CHANGELOG.md"}


def outside(readme: str, home: str) -> str:
    """The README as an index of packages shows it, where there are no files beside it: links lead to the repository. If
    that is not known they are words, and a picture is left out.
    """

    def led(match: re.Match[str]) -> str:
        picture, words, path = match.groups()
        if not home:
            return "" if picture else words
        address = f"{home}/{path}"
        return f"{picture}[{words}]({address.replace('/blob/', '/raw/', 1) if picture else address})"

    return LINK.sub(led, readme)
