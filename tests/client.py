"""An editor for the tests of the language server: opens documents, types, and waits for what it is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import ClientServerConfig, LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, client_capabilities, register_lsp_features

from running import COMMAND, environment

VSCODE = "visual-studio-code"
NEOVIM = "neovim@v0.11"
URI = "file:///claims/a.yaml"

FILE = """\
locale: vi
claims:
  - id: strong
    kind: share
    about: tổ chức vững mạnh
    part: 53
    whole: 78
    percent: 64,94%   # as printed
  - {id: cells, kind: total, total: 165, parts: [87, 78]}
"""

SHARED = """\
locale: vi
figures:
  xã: 1.459
claims:
  - id: without
    kind: share
    part: 134
    whole: xã
    percent: 9,18%
  - {id: with, kind: total, total: xã, parts: [134, 1325]}
"""

_PATIENCE = 30.0


class Editor(LanguageClient):
    """A client that remembers every answer with its version."""

    def __init__(self) -> None:
        super().__init__(converter_factory=default_converter)
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.edition = 0
        self.text: dict[str, str] = {}
        told = self.told

        def publish(params: types.PublishDiagnosticsParams) -> None:
            told.put_nowait(params)

        def register(params: types.RegistrationParams) -> None:
            """An editor that watches files as it is asked to."""

        features = {
            **DEFAULT_CLIENT_FEATURES, types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: publish,
            types.CLIENT_REGISTER_CAPABILITY: register,
        }  # fmt: skip
        register_lsp_features(self, features)

    async def open(self, uri: str, text: str, language: str = "yaml") -> list[types.Diagnostic]:
        """Open a document; the first that is said of it."""
        self.edition += 1
        item = types.TextDocumentItem(uri, language, self.edition, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.next_told(uri)

    def edit(self, uri: str, *changes: tuple[types.Range, str]) -> None:
        """Type, without waiting for an answer."""
        self.edition += 1
        document = types.VersionedTextDocumentIdentifier(self.edition, uri)
        edits = [types.TextDocumentContentChangePartial(place, text) for place, text in changes]
        self.text_document_did_change(types.DidChangeTextDocumentParams(document, edits))

    async def type(self, uri: str, *changes: tuple[types.Range, str]) -> list[types.Diagnostic]:
        """Type; the first that is said of the result."""
        self.edit(uri, *changes)
        return await self.next_told(uri)

    async def next_told(self, uri: str) -> list[types.Diagnostic]:
        """What is said next of the present version."""
        while True:
            params = await asyncio.wait_for(self.told.get(), _PATIENCE)
            if params.uri == uri and params.version == self.edition:
                return list(params.diagnostics)

    async def silent(self, seconds: float = 0.3) -> bool:
        """Whether nothing more is said."""
        try:
            await asyncio.wait_for(self.told.get(), seconds)
        except TimeoutError:
            return True
        return False

    def at(self, uri: str, line: int, column: int) -> dict[str, Any]:
        return {"text_document": types.TextDocumentIdentifier(uri), "position": types.Position(line, column)}

    async def hovered(self, uri: str, line: int, column: int) -> str:
        """What a hover says; nothing where it says nothing."""
        found = await self.text_document_hover_async(types.HoverParams(**self.at(uri, line, column)))
        if found is None:
            return ""
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def completed(self, uri: str, line: int, column: int) -> list[types.CompletionItem]:
        found = await self.text_document_completion_async(types.CompletionParams(**self.at(uri, line, column)))
        assert isinstance(found, types.CompletionList)
        return list(found.items)

    async def actions(self, uri: str, place: types.Range) -> dict[str, list[types.TextEdit]]:
        """Title of every quick fix, with its edits."""
        document = types.TextDocumentIdentifier(uri)
        params = types.CodeActionParams(document, place, types.CodeActionContext([]))
        found = await self.text_document_code_action_async(params)
        return {each.title: list(each.edit.changes[uri]) for each in found}  # type: ignore[union-attr, index]

    async def hinted(self, uri: str, first: int = 0, last: int = 10_000) -> dict[tuple[int, int], str]:
        """Line and column of every inlay hint, with its text."""
        document = types.TextDocumentIdentifier(uri)
        found = await self.text_document_inlay_hint_async(types.InlayHintParams(document, span(first, 0, last, 0)))
        return {(each.position.line, each.position.character): str(each.label) for each in found or ()}


def span(line: int, column: int, end_line: int, end_column: int) -> types.Range:
    return types.Range(types.Position(line, column), types.Position(end_line, end_column))


def where(diagnostic: types.Diagnostic) -> tuple[int, int, int, int]:
    start, end = diagnostic.range.start, diagnostic.range.end
    return start.line, start.character, end.line, end.character


def served(*options: str) -> ClientServerConfig:
    return ClientServerConfig([*COMMAND, "lsp", *options], client_factory=Editor, server_env=environment())


@asynccontextmanager
async def session(
    client: str = VSCODE, encodings: list[types.PositionEncodingKind | str] | None = None, **more: Any
) -> AsyncIterator[Editor]:
    """A server of its own, for an editor that is able to do what that client is; ends both, whatever fails within."""
    editor: Any = await served().start()
    capabilities = client_capabilities(client)
    if encodings is not None:
        capabilities.general = types.GeneralClientCapabilities(position_encodings=encodings)
    try:
        await editor.initialize_session(types.InitializeParams(capabilities, **more))
        yield editor
        await asyncio.wait_for(editor.shutdown_session(), _PATIENCE)
    except BaseException:
        if editor._server.returncode is None:
            editor._server.kill()  # nobody has told it to end, and the client would wait for it
        with suppress(Exception):  # what failed within is what is told
            await asyncio.wait_for(editor.stop(), _PATIENCE)
        raise
    await asyncio.wait_for(editor.stop(), _PATIENCE)


def place(text: str, words: str, further: int = 0) -> tuple[int, int]:
    """Line and column, in UTF-16 units, of the first letter of these words and so many units further."""
    before = text[: text.index(words)]
    line = before.rpartition("\n")[2]
    return before.count("\n"), len(line.encode("utf-16-le")) // 2 + further
