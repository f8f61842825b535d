"""A hostile workspace in an editor: nothing outside of it is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from client import session
from running import GOOD, claims

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "workspace"
    (folder / ".git").mkdir(parents=True)
    (folder / "claims").mkdir()
    (tmp_path / "secret.txt").write_text("1234\n", encoding="utf-8")
    (tmp_path / "secret.yaml").write_text("figures: {hidden: 77}\n" + claims(GOOD), encoding="utf-8")
    return folder


async def test_documents_and_figures_outside_are_not_opened(workspace: Path) -> None:
    uri = (workspace / "claims" / "a.yaml").as_uri()
    text = f"source: {{document: ../../secret.txt, sha256: {'0' * 64}}}\n"
    text += "figures: {n: {figure: 1, same_as: ../../secret.hidden}}\n" + claims(GOOD.replace("part: 1", "part: n"))
    async with session(root_uri=workspace.as_uri()) as editor:
        first = await editor.open(uri, text)
        assert "source-outside" in [each.code for each in first]
        together = await editor.next_told(uri)
        told = {str(each.code): each.message for each in together}
        assert told["unknown-name"].startswith("../../secret.yaml leads out of")
        assert "source-outside" in told
        column = text.splitlines()[1].index("secret")
        place = types.DefinitionParams(**editor.at(uri, 1, column))
        assert await editor.text_document_definition_async(place) is None


async def test_sources_of_the_editor_stay_inside(workspace: Path) -> None:
    uri = (workspace / "claims" / "a.yaml").as_uri()
    text = f"source: {{document: secret.txt, sha256: {'0' * 64}}}\n" + claims(GOOD)
    (workspace / "articles").mkdir()
    for sources, told in (([".."], []), ([str(workspace.parent)], []), (["articles"], ["source-changed"])):
        (workspace / "articles" / "secret.txt").write_text("1234\n", encoding="utf-8")
        options = {"sources": sources}
        async with session(root_uri=workspace.as_uri(), initialization_options=options) as editor:
            assert [each.code for each in await editor.open(uri, text)] == told
            assert ["leads out of" in each.message for each in editor.messages] == ([] if told else [True])
