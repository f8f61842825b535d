"""`crossfoot lsp`: the language server, over standard input and output."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
import time
from collections.abc import Generator, Iterable
from typing import Any, Final

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, default_converter, lsp_method
from pygls.uris import to_fs_path

from crossfoot import __version__
from crossfoot.audit.config import Config, ConfigError, configuration
from crossfoot.audit.settings import Settings
from crossfoot.lsp import answers
from crossfoot.lsp.background import Background, Question
from crossfoot.lsp.opened import Opened, sort_of
from crossfoot.lsp.text import Text
from crossfoot.messages import ENGLISH, language, nearest, speaking, translatable, translated
from crossfoot.records import NamedTuple

_BREATH: Final = 0.01
"""seconds that a keystroke waits for the next one, so that a burst of them is checked once"""
_BRIEF: Final = 0.1
"""seconds; a document whose check takes longer waits for as long as that took, but no longer than ``_LONGEST``"""
_LONGEST: Final = 1.0
_DOCUMENTS: Final = "**/*.{csv,tsv,tab,xlsx,xlsm,html,htm,xhtml,md,markdown,docx,txt}"
"""files that claim files may name, which an editor is asked to watch"""


class Options(NamedTuple):
    """What the command line says; it goes before what the project and the editor are set to."""

    locale: str = ""
    sources: tuple[str, ...] = ()
    config: str = ""
    """a file to read the settings from"""
    language: str = ""
    """what everything is said in, whatever the editor wishes"""


class Protocol(LanguageServerProtocol):
    """Leaves the texts to us: pygls would break lines at U+2028, U+0085 and form feeds too, which editors do not."""

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> Generator[Any, Any, None]:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Generator[Any, Any, None]:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> Generator[Any, Any, None]:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None

    def handle_message(self, message: Any) -> None:
        """Each message is answered in a context of its own, so that the language of one message does not leak into the
        next.
        """
        with speaking(getattr(self._server, "language", ENGLISH)):
            super().handle_message(message)


class Server(LanguageServer):
    """The documents that are open, and what is on its way for each."""

    def __init__(self, options: Options) -> None:
        super().__init__(
            "crossfoot", __version__, protocol_cls=Protocol, converter_factory=default_converter, max_workers=2
        )
        self.options = options
        self.language = language()
        """the language of all messages to this editor"""
        self.settings = Settings()
        self.documents: dict[str, Opened] = {}
        self.parsed: dict[str, Opened] = {}
        """the last version of each that could be parsed"""
        self.background = Background()
        self.was_shut_down = False
        self._checks: dict[str, asyncio.Task[None]] = {}
        self._took: dict[str, float] = {}

    @property
    def encoding(self) -> str:
        return str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding))

    def open(self, item: types.TextDocumentItem) -> None:
        path = to_fs_path(item.uri) or item.uri
        sort = sort_of(path, item.language_id, item.text)
        text = Text(item.text, self.encoding)
        self._follow(item.uri, Opened(path, sort, text, item.version, self.settings, item.language_id))

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        uri, version = params.text_document.uri, params.text_document.version
        before = self.documents.get(uri)
        if before is None:
            return
        text, moves = before.text, []
        for change in params.content_changes:
            start, end = 0, len(text.content)
            if isinstance(change, types.TextDocumentContentChangePartial):
                first, last = change.range.start, change.range.end
                start, end = text.offset(first.line, first.character), text.offset(last.line, last.character)
                end = max(start, end)
            moves.append((start, end, len(change.text)))
            text = text.changed(start, end, change.text)
        self._follow(uri, before.changed(text, version, moves))

    def look_again(self, changed: Iterable[str]) -> None:
        """Check the open claim files that name one of these files once more: tables stand in them, or articles."""
        names = {os.path.basename(to_fs_path(uri) or uri) for uri in changed}
        for uri, opened in list(self.documents.items()):
            if opened.sort == "claims" and any(name in opened.text.content for name in names):
                again = Opened(opened.path, opened.sort, opened.text, opened.version, self.settings, opened.language)
                self._follow(uri, again)

    def close(self, uri: str) -> None:
        self.documents.pop(uri, None)
        self.parsed.pop(uri, None)
        self._took.pop(uri, None)
        check = self._checks.pop(uri, None)
        if check is not None:
            check.cancel()
        self._publish(types.PublishDiagnosticsParams(uri, []))

    def configure(self, options: Any, shown: str = "") -> None:
        """The configuration of the project; ``initializationOptions`` of the editor, ``locale``, ``language`` and
        ``sources``, and before them the options of the command, override it. ``shown`` is the language of the editor
        itself, for where nobody says another.
        """
        given = options if isinstance(options, dict) else {}
        asked = nearest([self.options.language, str(given.get("language") or "")])
        self.language = asked or nearest([shown]) or self.language
        try:
            with speaking(self.language):
                config = configuration(self.options.config)
        except ConfigError as error:
            config = Config()
            self._complain(error.message)
        self.language = asked or nearest([config.value("language")]) or self.language
        settings = config.settings()
        locale = self.options.locale or given.get("locale")
        sources = given.get("sources")
        if locale and isinstance(locale, str):
            settings = settings._replace(locale=locale)
        if self.options.sources or isinstance(sources, list):
            listed = [each for each in sources or () if isinstance(each, str)]
            settings = settings._replace(sources=self.options.sources or self._within(settings, listed))
        self.settings = settings.naming((), self.options.sources)

    def _within(self, settings: Settings, sources: list[str]) -> tuple[str, ...]:
        """Those of the folders that may be opened: a workspace can set up the editor too."""
        refused = {each: settings.reach.refusal(each) for each in sources}
        for each, why in refused.items():
            if why:
                sentence = translatable("sources: {folder} {why}; `crossfoot lsp --sources` names it")
                self._complain(translated(sentence, folder=each, why=translated(why)))
        return tuple(each for each, why in refused.items() if not why)

    def _complain(self, message: str) -> None:
        params = types.ShowMessageParams(types.MessageType.Warning, f"crossfoot: {message}")
        self.window_show_message(params)

    def _follow(self, uri: str, opened: Opened) -> None:
        """Make this the current version; it is checked once nothing more is typed for a moment."""
        self.documents[uri] = opened
        check = self._checks.pop(uri, None)
        if check is not None:
            check.cancel()
        if opened.sort:
            self._checks[uri] = asyncio.get_running_loop().create_task(self._check(uri, opened))

    async def _check(self, uri: str, opened: Opened) -> None:
        """Check a version and publish the findings; an unexpected exception becomes a finding of this document."""
        took = self._took.get(uri, 0.0)
        await asyncio.sleep(_BREATH if took < _BRIEF else min(took, _LONGEST))
        try:
            await self._say(uri, opened)
        except Exception as error:
            logging.getLogger(__name__).error("a check failed", exc_info=error)
            self._publish(types.PublishDiagnosticsParams(uri, [answers.fault(error)], opened.version))

    async def _say(self, uri: str, opened: Opened) -> None:
        """Publish the findings of each claim at once, and those of all claims together when they are known."""
        began = time.perf_counter()
        alone = self._diagnostics(uri, opened)
        self._publish(types.PublishDiagnosticsParams(uri, alone, opened.version))
        opening = uri not in self._took and opened.in_pieces  # the next key takes a piece of that
        self._took[uri] = 0.0 if opening else time.perf_counter() - began
        if opened.document is not None:
            self.parsed[uri] = opened
        if not opened.shares_figures or opened.difference_of is opened.sharing:
            return
        question = Question(opened.path, opened.text.content, opened.settings, language())
        findings = await self.background.ask(question, opened.checked.claims)
        if findings is not None:
            opened.take(findings)
            together = self._diagnostics(uri, opened)
            if together != alone:
                self._publish(types.PublishDiagnosticsParams(uri, together, opened.version))

    def _diagnostics(self, uri: str, opened: Opened) -> list[types.Diagnostic]:
        return answers.diagnostics(uri, opened, self._relates())

    def _relates(self) -> bool:
        document = self.client_capabilities.text_document
        wanted = document.publish_diagnostics if document is not None else None
        return bool(wanted is not None and wanted.related_information)

    def _publish(self, params: types.PublishDiagnosticsParams) -> None:
        self.text_document_publish_diagnostics(params)


def make(options: Options) -> Server:
    """A server with everything that it answers."""
    server = Server(options)

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        root = to_fs_path(params.root_uri) if params.root_uri else None
        if root is not None and os.path.isdir(root):
            os.chdir(root)  # the configuration and the documents that claim files name are looked for there
        server.configure(params.initialization_options, params.locale or "")

    @server.feature(types.SHUTDOWN)
    def shutdown(*_: Any) -> None:
        server.was_shut_down = True

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.open(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.change(params)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.close(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        server.look_again([params.text_document.uri])

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        server.look_again(change.uri for change in params.changes)

    @server.feature(types.INITIALIZED)
    def initialized(*_: Any) -> None:
        workspace = server.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace is not None else None
        if watched is not None and watched.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_DOCUMENTS)])
            registration = types.Registration("documents", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([registration]))

    _answer(server)
    return server


def _answer(server: Server) -> None:
    """What is asked about documents that are open."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        opened = server.documents.get(params.text_document.uri)
        return answers.hover(opened, params.position, server.client_capabilities) if opened else None

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))
    def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        opened = server.documents.get(params.text_document.uri)
        return answers.code_actions(opened, params) if opened else []

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", ":", "{", ",", "("])
    )
    def completion(params: types.CompletionParams) -> types.CompletionList | None:
        uri = params.text_document.uri
        opened = server.documents.get(uri)
        return answers.completion(opened, params.position, server.parsed.get(uri)) if opened else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(params: types.DefinitionParams) -> types.Location | None:
        opened = server.documents.get(params.text_document.uri)
        return answers.definition(params.text_document.uri, opened, params.position) if opened else None

    @server.feature(types.TEXT_DOCUMENT_INLAY_HINT)
    def inlay_hint(params: types.InlayHintParams) -> list[types.InlayHint]:
        opened = server.documents.get(params.text_document.uri)
        return answers.inlay_hints(opened, params.range) if opened else []

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def document_symbol(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        opened = server.documents.get(params.text_document.uri)
        return answers.document_symbols(opened) if opened else []


def _in_one_line(record: logging.LogRecord) -> bool:
    """A message that is no JSON is the fault of the editor: log it in one line, without a traceback of ours."""
    if record.exc_info:
        record.msg, record.args = f"{record.getMessage()}: {record.exc_info[1]}", ()
        record.exc_info = None
    return True


def serve(options: Options) -> int:
    """Serve one editor until it leaves; 0 where it said goodbye first, as the protocol wants it, else 1."""
    gc.enable()  # this process lives long
    answers_out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever prints must not get between the messages
    logging.getLogger("pygls.server").addFilter(_in_one_line)
    server = make(options)
    try:
        server.start_io(sys.stdin.buffer, answers_out)
    finally:
        server.background.end()
    return 0 if server.was_shut_down else 1
